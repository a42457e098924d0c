// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

/// Somebody whom the database does not know, or whose account was ended: may neither change nor see anything.
class TestUnknownUser : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_office = std::make_unique<Office>(u"walsall"_s);
        m_worker = m_office->employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        m_child = m_office->know(u"Dee Okafor"_s);
        m_contact = m_office->record(m_worker, m_child);
        m_left = m_office->employ(u"left"_s, Role::SocialWorker, u"mash"_s);
        QVERIFY(m_office->store().write(
            [this](Work &work) -> Expected<bool> {
                FD_ASSIGN(std::optional<User> user, work.user(m_left));
                user->active = false;
                return work.update(*user);
            },
            {}, m_office->now()));
    }

    void nothingCanBeChanged_data() { who(); }
    void nothingCanBeChanged()
    {
        QFETCH(bool, isKnown);
        const UserId by = isKnown ? m_left : UserId(u"ghost"_s);
        const qint64 before = m_office->lastChange();
        for (const Command &command :
             {Command(RecordContact{{{m_child, {}}}, Office::professional(), {}}), Command(MarkSeen{m_contact}),
              Command(LogActivity{Subject(m_contact), ActivityKind::Note, u"Rang."_s, {}}),
              Command(Recommend{Subject(m_contact), u"no-further-action"_s, u"Nothing found."_s, {}})}) {
            const CommandResult result = m_office->insist(by, command);
            QCOMPARE(rulesOf(result), QStringList{u"GEN-01"_s});
            QCOMPARE(std::get<Rejected>(result).findings.first().missing,
                     u"Nobody with an active account is signed in."_s);
        }
        QCOMPARE(m_office->lastChange(), before);
    }

    void nothingCanBeSeen_data() { who(); }
    void nothingCanBeSeen()
    {
        QFETCH(bool, isKnown);
        const UserId viewer = isKnown ? m_left : UserId(u"ghost"_s);
        const Expected<void> seen = m_office->store().read([&](Views &views) -> Expected<void> {
            FD_TRY(viewContact(views, m_office->rules(), Subject(m_contact), viewer, m_office->now()));
            return {};
        });
        QVERIFY(!seen);
        QCOMPARE(seen.error().code, ErrorCode::AccessDenied);
        QVERIFY2(describe(seen.error()).startsWith("You may not open the database. Ask its administrator"_L1),
                 qPrintable(describe(seen.error())));
    }

private:
    static void who()
    {
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("unknown") << false;
        QTest::newRow("account ended") << true;
    }

    std::unique_ptr<Office> m_office;
    UserId m_worker, m_left;
    PersonId m_child;
    ContactId m_contact;
};

QTEST_APPLESS_MAIN(TestUnknownUser)
#include "test_unknown_user.moc"
