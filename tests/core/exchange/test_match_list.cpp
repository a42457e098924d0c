// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/match_list.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

class TestMatchList : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whoIsOnFileUnderTheSameIdMayBeTheOneMeant()
    {
        Office office(u"walsall"_s);
        const PersonId dee = office.know(u"Dee Okafor"_s, u"2018-03-04"_s, u"okafor"_s, u"WS1 1TP"_s);
        PersonRow row;
        row.line = 2;
        row.id = dee.text();
        row.likeness.person.id = dee;
        row.likeness.person.givenName = u"Dee"_s;
        row.likeness.person.familyName = u"Okafor"_s;
        row.likeness.person.born = QDate(2018, 3, 4);
        PersonRow nobody;
        nobody.line = 3;
        nobody.refused = u"says nothing of anybody"_s;
        QList<MatchedRow> found;
        must(office.store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(found, matched(views, {row, nobody}, 5, {}));
            return {};
        }));
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[0].query(), dee.text());
        QCOMPARE(found[0].hits.value(0).person.id, dee);
        QCOMPARE(found[1].query(), u"3"_s);
        QVERIFY(found[1].hits.isEmpty());
    }

    void eachHitIsALine()
    {
        QCOMPARE(written(false), "query,rank,id,score,why\n"
                                 "A/1,1,p1,12.500,\"name, born\"\n"
                                 "A/1,2,p2,-3.000,'=name\n"_ba);
    }

    void flagsAreColumnsOfTheirOwn()
    {
        QCOMPARE(written(true), "query,rank,id,score,why,open_case,last_contact\n"
                                "A/1,1,p1,12.500,\"name, born\",yes,2026-05-01\n"
                                "A/1,2,p2,-3.000,'=name,,\n"_ba);
    }

private:
    static QByteArray written(bool flags)
    {
        MatchedRow row;
        row.row.id = u"A/1"_s;
        PersonHit one;
        one.person.id = PersonId(u"p1"_s);
        one.weight = 12.5;
        one.why = u"name, born"_s;
        one.openCase = true;
        one.lastContact = Instant();
        PersonHit other;
        other.person.id = PersonId(u"p2"_s);
        other.weight = -3;
        other.why = u"=name"_s;
        row.hits = {one, other};
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        std::function<QDate(Instant)> dayOf;
        if (flags)
            dayOf = [](Instant) { return QDate(2026, 5, 1); };
        MatchWriter writer(buffer, dayOf);
        must(writer.writeHeading());
        must(writer.write(row));
        return bytes;
    }
};

QTEST_GUILESS_MAIN(TestMatchList)
#include "test_match_list.moc"
