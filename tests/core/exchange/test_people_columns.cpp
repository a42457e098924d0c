// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/people_columns.h"

#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestPeopleColumns : public QObject {
    Q_OBJECT

private slots:
    void headingsAreUnderstood_data()
    {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<PersonColumn>("column");
        const auto row = [](const char *heading, PersonColumn column) {
            QTest::newRow(heading) << QString::fromLatin1(heading) << column;
        };
        row("id", PersonColumn::Id);
        row("given_name", PersonColumn::GivenName);
        row("Given Name", PersonColumn::GivenName);
        row("GIVEN-NAME", PersonColumn::GivenName);
        row(" First name ", PersonColumn::GivenName);
        row("Forename(s)", PersonColumn::GivenName);
        row("surname", PersonColumn::FamilyName);
        row("LastName", PersonColumn::FamilyName);
        row("Name", PersonColumn::FullName);
        row("D.O.B.", PersonColumn::Born);
        row("Date of Birth", PersonColumn::Born);
        row("Gender", PersonColumn::Sex);
        row("Address Line 1", PersonColumn::Address);
        row("Post Code", PersonColumn::Postcode);
        row("Tel. No.", PersonColumn::Phone);
        row("NHS No", PersonColumn::NhsNumber);
        row("UPN", PersonColumn::Upn);
        row("LA Child ID", PersonColumn::LaChildId);
        row("A.K.A.", PersonColumn::OtherNames);
        row("Maiden name", PersonColumn::FormerFamilyName);
        row("household", PersonColumn::Household);
    }

    void headingsAreUnderstood()
    {
        QFETCH(QString, heading);
        QFETCH(PersonColumn, column);
        QCOMPARE(personColumn(heading), std::optional(column));
    }

    void othersAreNot()
    {
        for (const QString &heading : {u""_s, u"incident"_s, u"officer name"_s, u"time"_s, QString(5000, u'x')})
            QCOMPARE(personColumn(heading), std::optional<PersonColumn>());
    }

    void ourOwnHeadingsAreAmongThem()
    {
        for (int i = 0; i <= int(PersonColumn::Household); ++i)
            QCOMPARE(personColumn(headingOf(PersonColumn(i))), std::optional(PersonColumn(i)));
    }
};

QTEST_APPLESS_MAIN(TestPeopleColumns)
#include "test_people_columns.moc"
