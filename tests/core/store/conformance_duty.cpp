// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/conformance.h"

#include "tests/core/store/store_fixture.h"

namespace frontdoor {

using namespace Qt::StringLiterals;
using samples::monday;

namespace {

Consultation fullConsultation(const UserId &by)
{
    return Consultation{.id = ConsultationId::make(),
                        .revision = 1,
                        .number = u"K-000001"_s,
                        .created = monday,
                        .recordedBy = by,
                        .professionalName = u"Dr Lee Ash"_s,
                        .professionalRole = u"health visitor"_s,
                        .professionalAgency = u"Health"_s,
                        .professionalPhone = u"01225 496 010"_s,
                        .consent = true,
                        .childName = u"Ava Sample"_s,
                        .immediateConcern = false,
                        .summary = u"Often hungry."_s,
                        .advice = u"Call again."_s,
                        .answered = monday.plusHours(1),
                        .contact = {},
                        .nextDue = monday.plusHours(24)};
}

} // namespace

void StoreConformance::whatWasTalkedOverComesBack()
{
    const Person child = samples::bareChild(u"Ida"_s, u"Bell"_s);
    const Contact contact = samples::bareContact(child.id, u"C-000001"_s);
    const Subject subject(contact.id);
    const CaseEntry talk{
        RecordId::make(),
        subject,
        EntryKind::Discussion,
        child.id,
        {{u"with"_s, u"police"_s}, {u"agreed"_s, true}, {u"participants"_s, QStringList{u"a"_s, u"b"_s}}},
        m_user,
        Role::TeamManager,
        monday};
    const CaseEntry bare{RecordId::make(),   subject,         EntryKind::RadarAcknowledged, {}, {}, m_user,
                         Role::SocialWorker, monday.plusMs(1)};
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(child));
        FD_TRY(work.add(contact));
        FD_TRY(work.add(bare));
        return work.add(talk);
    }));
    QCOMPARE(*seen(*m_store, [&](Views &v) { return v.entries(subject); }), (QList<CaseEntry>{talk, bare}));
}

void StoreConformance::aConsultationComesBackAndChanges()
{
    Consultation full = fullConsultation(m_user);
    Consultation bare;
    bare.id = ConsultationId::make();
    bare.number = u"K-000002"_s;
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(full));
        return work.add(bare);
    }));
    const auto stored = [&](const Consultation &c) {
        return *seen(*m_store, [&](Views &v) { return v.consultation(c.id); });
    };
    QCOMPARE(stored(full), full);
    QCOMPARE(stored(bare), bare);
    QCOMPARE(*seen(*m_store, [](Views &v) { return v.openConsultations(10); }), QList<Consultation>{bare});
    full.consent = false;
    full.childName.clear();
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> { return work.update(full).map([](bool) {}); }));
    QVERIFY(stored(full)->childName.isEmpty());
    QCOMPARE(stored(full)->revision, 2);
    bool again = true;
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_ASSIGN(again, work.update(full));
        return {};
    }));
    QVERIFY(!again);
}

void StoreConformance::aHypotheticalConsultationTakesNoName()
{
    Consultation consultation = fullConsultation(m_user);
    consultation.consent = false;
    QVERIFY(!commit(*m_store, [&](Work &work) -> Expected<void> { return work.add(consultation); }));
    consultation.immediateConcern = true; // then the child has to be known
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> { return work.add(consultation); }));
}

void StoreConformance::aHandoverIsAcknowledgedItemByItem()
{
    const Person child = samples::bareChild(u"Ida"_s, u"Bell"_s);
    Contact late = samples::bareContact(child.id, u"C-000001"_s);
    late.tray = u"615"_s;
    Contact soon = samples::bareContact(child.id, u"C-000002"_s);
    soon.tray = u"615"_s;
    soon.nextDue = monday;
    Contact closed = samples::bareContact(child.id, u"C-000003"_s);
    closed.tray = u"615"_s;
    closed.state = ContactState::Closed;
    closed.closed = monday;
    const Handover earlier{HandoverId::make(), u"615"_s, m_user, m_user, monday.plusHours(-24)};
    const Handover handover{HandoverId::make(), u"615"_s, m_user, m_user, monday};
    const HandoverItem first{handover.id, Subject(soon.id), u"Parents not reached."_s, {}, {}};
    HandoverItem second{handover.id, Subject(late.id), {}, {}, {}};
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(child));
        FD_TRY(work.add(late));
        FD_TRY(work.add(soon));
        FD_TRY(work.add(closed));
        FD_TRY(work.add(earlier, {}));
        return work.add(handover, {first, second});
    }));
    QCOMPARE(*seen(*m_store, [](Views &v) { return v.openOfTeam(u"615"_s); }),
             (QList<Subject>{Subject(soon.id), Subject(late.id)}));
    QCOMPARE(*seen(*m_store, [&](Views &v) { return v.handover(handover.id); }), handover);
    QCOMPARE(*seen(*m_store, [](Views &v) { return v.lastHandover(u"615"_s); }), handover);
    second.acknowledged = monday.plusHours(1);
    second.acknowledgedBy = m_user;
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> { return work.acknowledge(second); }));
    QCOMPARE(*seen(*m_store, [&](Views &v) { return v.handoverItems(handover.id); }),
             (QList<HandoverItem>{first, second}));
    QVERIFY(!commit(*m_store, [&](Work &work) -> Expected<void> { return work.acknowledge(second); })); // once
}

void StoreConformance::coverBeginsAndEnds()
{
    const User covered = samples::user(u"away"_s);
    const Cover cover{RecordId::make(), covered.id, m_user, monday, monday.plusHours(8)};
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(covered));
        return work.add(cover);
    }));
    const auto at = [&](Instant moment) {
        return *seen(*m_store, [&](Views &v) { return v.coversBy(m_user, moment); });
    };
    QCOMPARE(at(monday.plusMs(-1)), QList<Cover>());
    QCOMPARE(at(monday), QList<Cover>{cover});
    QCOMPARE(at(monday.plusHours(8).plusMs(-1)), QList<Cover>{cover});
    QCOMPARE(at(monday.plusHours(8)), QList<Cover>());
}

void StoreConformance::theLastTrayCheckIsFound()
{
    const TrayCheck first{RecordId::make(), u"615"_s, m_user, monday};
    const TrayCheck second{RecordId::make(), u"615"_s, m_user, monday.plusHours(3)};
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(second));
        return work.add(first);
    }));
    QCOMPARE(*seen(*m_store, [](Views &v) { return v.lastTrayCheck(u"615"_s); }), second);
    QVERIFY(!*seen(*m_store, [](Views &v) { return v.lastTrayCheck(u"area-east"_s); }));
}

void StoreConformance::whatWasTakenBackIsNotTakenBackAgain()
{
    const Subject subject(ContactId::make());
    const UndoPoint first{CommandId::make(), u"allocate"_s, m_user, subject, 2, {{u"worker"_s, u"w"_s}}, false};
    const UndoPoint second{CommandId::make(), u"reassign"_s, m_user, subject, 3, {{u"allocated"_s, monday}}, false};
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(first));
        return work.add(second);
    }));
    const auto last = [&] { return *seen(*m_store, [&](Views &v) { return v.lastUndoPoint(m_user); }); };
    QCOMPARE(last(), second);
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> { return work.markUndone(second.command); }));
    QCOMPARE(last(), first);
    QVERIFY(!commit(*m_store, [&](Work &work) -> Expected<void> { return work.markUndone(second.command); }));
}

void StoreConformance::theHistoryIsUnbroken()
{
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        return work.append(samples::audit(Subject(ContactId::make()), m_user));
    }));
    QVERIFY(*seen(*m_store, [](Views &v) { return v.historyIsUnbroken(); }));
}

} // namespace frontdoor
