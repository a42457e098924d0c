// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/library.h"
#include "ui/shell/finder_model.h"

#include "core/calendar/calendar.h"
#include "core/procedure/loader.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestFinderModel : public QObject {
    Q_OBJECT

private slots:
    void numbersOfContactsAreRecognised_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("number");
        QTest::newRow("whole") << u"C-000123"_s << u"C-000123"_s;
        QTest::newRow("short") << u"c-123"_s << u"C-000123"_s;
        QTest::newRow("without hyphen") << u" C123 "_s << u"C-000123"_s;
        QTest::newRow("a name") << u"Carter"_s << QString();
        QTest::newRow("a year") << u"2016"_s << QString();
        QTest::newRow("too long") << u"C-1234567"_s << QString();
    }

    void numbersOfContactsAreRecognised()
    {
        QFETCH(QString, typed);
        QFETCH(QString, number);
        QCOMPARE(contactNumberIn(typed), number);
    }

    void aPersonSaysEnoughToBeToldApart()
    {
        PersonHit hit;
        hit.person.givenName = u"Ava"_s;
        hit.person.familyName = u"Sample"_s;
        hit.person.born = QDate(2016, 3, 1);
        hit.person.address = u"12 Orchard Row"_s;
        hit.person.postcode = u"LE4 9AB"_s;
        hit.otherNames = QStringList{u"Ava Stone"_s};
        hit.contacts = 2;
        const FinderRow row = rowOf(hit, QDate(2026, 5, 1));
        QCOMPARE(row.kind, FinderRow::Kind::Person);
        QCOMPARE(row.title, u"Ava Sample"_s);
        QCOMPARE(row.detail, u"10 years, born 1 Mar 2016, 12 Orchard Row LE4 9AB, also Ava Stone"_s);
        QCOMPARE(row.aside, u"2 contacts"_s);
    }

    void aContactSaysWhenFromWhomAndWhatCameOfIt()
    {
        const auto texts = procedureTexts(u"leicester"_s);
        QVERIFY(texts);
        const auto procedure = loadProcedure(*texts);
        QVERIFY(procedure);
        const Calendar calendar(BankHolidays::shipped());
        const Instant now = *calendar.parseLocal(u"2026-05-01T16:50"_s);
        PastContact contact{ContactId(u"1"_s),
                            u"C-000004"_s,
                            PersonId(u"p"_s),
                            u"Ava Sample"_s,
                            *calendar.parseLocal(u"2026-04-30T14:40"_s),
                            ContactState::Closed,
                            u"information-advice"_s,
                            u"2A"_s,
                            RecordId(u"call"_s)};
        FinderRow row = rowOf(contact, *procedure, calendar, now);
        QCOMPARE(row.title, u"Ava Sample, contact C-000004"_s);
        QCOMPARE(row.detail, u"yesterday 14:40, School"_s);
        QCOMPARE(row.aside, u"Provide information"_s);
        contact.outcome.clear();
        contact.state = ContactState::New;
        QCOMPARE(rowOf(contact, *procedure, calendar, now).aside, u"open"_s);
    }

    void theModelKeepsTheRulesOfModels()
    {
        FinderModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        FinderRow a;
        a.key = u"a"_s;
        a.title = u"Ava"_s;
        FinderRow b = a;
        b.key = u"b"_s;
        model.setRows({a, b});
        model.setRows({b});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Ava"_s);
    }
};

QTEST_GUILESS_MAIN(TestFinderModel)
#include "test_finder_model.moc"
