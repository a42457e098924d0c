// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/drift.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

/// How copies stand beside what they were copied from.
class TestDrift : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_office = std::make_unique<Office>(u"leicester"_s, u"2026-04-30T14:40"_s);
        m_worker = m_office->employ(u"sam"_s, Role::SocialWorker, u"das"_s);
        m_manager = m_office->employ(u"mo"_s, Role::TeamManager, u"das"_s);
        m_screening = m_office->employ(u"kit"_s, Role::ScreeningManager, u"das"_s);
        m_ava = m_office->know(u"Ava Sample"_s, u"2016-03-01"_s, u"h1"_s);
        m_ben = m_office->know(u"Ben Sample"_s, u"2018-06-11"_s, u"h1"_s);
        m_contact = m_office->record(m_worker, m_ava);
    }

    void nothingWasCopied() { QVERIFY(drift(Subject(m_contact)).isEmpty()); }

    void aFreshCopyIsTheSame()
    {
        const ContactId copy = copied();
        const Drift atOriginal = drift(Subject(m_contact));
        QCOMPARE(atOriginal.copies.size(), 1);
        QCOMPARE(atOriginal.copies.first().subject, Subject(copy));
        QCOMPARE(atOriginal.copies.first().childName, u"Ben Sample"_s);
        QVERIFY(!atOriginal.copies.first().drifted());
        QVERIFY(atOriginal.copies.first().isOpen);
        QVERIFY(!atOriginal.original);
        const Drift atCopy = drift(Subject(copy));
        QVERIFY(atCopy.original);
        QCOMPARE(atCopy.original->number, m_office->contact(m_contact).number);
        QVERIFY(!atCopy.original->drifted());
        QVERIFY(atCopy.copies.isEmpty());
    }

    void whatChangedAfterCopyingIsNamedOnBothSides()
    {
        const ContactId copy = copied();
        UpdateContact change;
        change.contact = m_contact;
        change.fields = QStringList{u"concern"_s};
        change.detail.concern = u"Two bruises."_s;
        QVERIFY(isDone(m_office->insist(m_worker, change)));
        QCOMPARE(drift(Subject(m_contact)).copies.first().fields, QStringList{u"concern"_s});
        QCOMPARE(drift(Subject(copy)).original->fields, QStringList{u"concern"_s});
    }

    void aCopyWaitsWhereItsOutcomeIsItsOwn()
    {
        m_office = std::make_unique<Office>(u"walsall"_s, u"2026-04-30T14:40"_s);
        m_worker = m_office->employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        m_screening = m_manager = m_office->employ(u"mo"_s, Role::TeamManager, u"mash"_s);
        m_ava = m_office->know(u"Ava Sample"_s, u"2016-03-01"_s, u"h1"_s);
        m_ben = m_office->know(u"Ben Sample"_s, u"2018-06-11"_s, u"h1"_s);
        m_contact = m_office->record(m_worker, m_ava);
        const ContactId copy = copied();
        decide(Subject(m_contact), u"no-further-action"_s);
        QVERIFY(drift(Subject(m_contact)).copies.first().waits);
        QVERIFY(!drift(Subject(m_contact)).copies.first().drifted());
        decide(Subject(copy), u"redirect"_s, {{u"service"_s, u"Family hub"_s}});
        const CopyStand stand = drift(Subject(m_contact)).copies.first();
        QVERIFY(!stand.waits);
        QCOMPARE(stand.fields, QStringList{u"outcome"_s});
        QCOMPARE(stand.outcome, u"redirect"_s);
        QCOMPARE(drift(Subject(copy)).original->outcome, u"no-further-action"_s);
    }

    void referralsAreComparedByTheirOutcome()
    {
        decide(Subject(m_contact), u"progress-to-referral"_s);
        const Subject referral(m_office->contact(m_contact).referral);
        const CommandResult result = m_office->insist(m_screening, CopyToSibling{referral, {m_ben}, u"Same home."_s});
        const Subject copy{SubjectKind::Referral, made(result, Created::Kind::Referral).value(0)};
        QCOMPARE(drift(referral).copies.size(), 1);
        decide(referral, u"single-assessment"_s);
        QVERIFY(drift(copy).original->waits);
        decide(copy, u"strategy-discussion"_s);
        QCOMPARE(drift(referral).copies.first().fields, QStringList{u"outcome"_s});
        QCOMPARE(drift(copy).original->number, m_office->referral(referral.referral()).number);
    }

    void ofACopyThatIsRestrictedOnlyThatThereIsOneIsSaid()
    {
        const ContactId copy = copied();
        QVERIFY(isDone(m_office->insist(m_manager, RestrictRecord{m_ben, u"A colleague's nephew."_s, {}})));
        const UserId other = m_office->employ(u"lu"_s, Role::SocialWorker, u"das"_s);
        const CopyStand stand = drift(Subject(m_contact), other).copies.first();
        QVERIFY(stand.withheld);
        QVERIFY(stand.childName.isEmpty() && stand.outcome.isEmpty() && stand.fields.isEmpty());
        QCOMPARE(stand.number, m_office->contact(copy).number);
    }

    void whatWasMadeVoidIsLeftOut()
    {
        const ContactId copy = copied();
        decide(Subject(m_contact), u"redirect"_s, {{u"service"_s, u"Family hub"_s}});
        const ContactId again = m_office->record(m_worker, m_ben);
        QVERIFY(isDone(m_office->insist(m_worker, VoidDuplicate{again, copy})));
        QCOMPARE(drift(Subject(m_contact)).copies.size(), 1);
    }

private:
    ContactId copied()
    {
        const CommandResult result = m_office->insist(m_screening,
                                                      CopyToSibling{Subject(m_contact), {m_ben}, u"Same home."_s});
        return ContactId(made(result, Created::Kind::Contact).value(0));
    }
    void decide(const Subject &subject, const QString &outcome, const FieldValues &fields = {})
    {
        const CommandResult result = m_office->insist(m_manager,
                                                      Authorise{subject, outcome, u"So it is."_s, fields, {}});
        QVERIFY2(isDone(result), qPrintable(rulesOf(result).join(u' ')));
    }
    Drift drift(const Subject &subject, const UserId &viewer = {})
    {
        Drift drift;
        must(m_office->store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(const std::optional<CaseFile> file, loadCaseFile(views, m_office->rules(), subject));
            FD_ASSIGN(drift, driftOf(views, *file, {viewer ? viewer : m_worker, m_office->now()}));
            return {};
        }));
        return drift;
    }

    std::unique_ptr<Office> m_office;
    UserId m_worker, m_manager, m_screening;
    PersonId m_ava, m_ben;
    ContactId m_contact;
};

QTEST_APPLESS_MAIN(TestDrift)
#include "test_drift.moc"
