// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handling/run.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// What a command of the duty desk changes of a contact or referral: where it lies and who has it.
bool canBeTakenBack(const Command &command)
{
    return std::holds_alternative<SendToTray>(command) || std::holds_alternative<ChooseRoute>(command)
           || std::holds_alternative<Reassign>(command) || std::holds_alternative<Allocate>(command)
           || std::holds_alternative<Unallocate>(command) || std::holds_alternative<VoidDuplicate>(command);
}

/// Calls visit(id, member) for everything that those commands change.
template<class Self, class Visit>
void standing(Self &contact, Visit &&visit)
{
    visit("tray", contact.tray);
    visit("route", contact.route);
    visit("worker", contact.worker);
    visit("sent-to-tray", contact.sentToTray);
    visit("routed", contact.routed);
    visit("seen", contact.seen);
    visit("allocated", contact.allocated);
}

template<class Self, class Visit>
void referralStanding(Self &referral, Visit &&visit)
{
    visit("team", referral.team);
    visit("worker", referral.worker);
    visit("allocated", referral.allocated);
}

struct Keep {
    FieldValues &values;
    void operator()(const char *id, const QString &member) const { values.insert(QLatin1String(id), member); }
    void operator()(const char *id, const UserId &member) const { values.insert(QLatin1String(id), member.text()); }
    void operator()(const char *id, const std::optional<Instant> &member) const
    {
        if (member)
            values.insert(QLatin1String(id), *member);
    }
};

struct PutBack {
    const FieldValues &values;
    QString text(const char *id) const
    {
        const Value value = values.value(QLatin1String(id));
        const QString *text = std::get_if<QString>(&value);
        return text ? *text : QString();
    }
    void operator()(const char *id, QString &member) const { member = text(id); }
    void operator()(const char *id, UserId &member) const { member = UserId(text(id)); }
    void operator()(const char *id, std::optional<Instant> &member) const
    {
        const Value value = values.value(QLatin1String(id));
        const Instant *instant = std::get_if<Instant>(&value);
        member = instant ? std::optional(*instant) : std::nullopt;
    }
};

} // namespace

void Run::keepStanding(const CaseFile &file)
{
    if (m_undo || !canBeTakenBack(m_envelope.command))
        return;
    m_undo = UndoPoint{m_envelope.key, verbOf(m_envelope.command), m_actor.id, file.subject, 0, {}, false};
    if (file.referral) {
        m_undo->revision = file.referral->revision + 1;
        m_undo->before.insert(u"state"_s, idOf(file.referral->state));
        referralStanding(*file.referral, Keep{m_undo->before});
    } else {
        m_undo->revision = file.contact.revision + 1;
        m_undo->before.insert(u"state"_s, idOf(file.contact.state));
        standing(file.contact, Keep{m_undo->before});
    }
}

Expected<void> Run::leaveUndoPoint(const Subject &subject)
{
    if (!m_undo || m_undo->subject != subject)
        return {};
    return m_work.add(*m_undo);
}

Expected<CommandResult> Run::perform(const Undo &)
{
    FD_ASSIGN(const std::optional<UndoPoint> point, m_work.lastUndoPoint(m_actor.id));
    if (!point)
        return notThere(u"There is nothing of yours that can be taken back."_s);
    const QString state = PutBack{point->before}.text("state");
    const auto requireUntouched = [&](qint64 revision) {
        if (revision != point->revision)
            findGeneral("GEN-03", u"Somebody has gone on from it since; it cannot be taken back any more."_s);
    };
    // Read as it is, void or not: taking back is what brings a void contact back.
    if (point->subject.kind == SubjectKind::Contact) {
        FD_ASSIGN(std::optional<Contact> contact, m_work.contact(point->subject.contact()));
        if (!contact)
            return notThere(u"There is no such contact."_s);
        requireUntouched(contact->revision);
        if (const auto no = verdict())
            return *no;
        standing(*contact, PutBack{point->before});
        contact->state = choiceOf<ContactState>(state).value_or(contact->state);
        FD_TRY(m_work.update(*contact));
    } else {
        FD_ASSIGN(std::optional<Referral> referral, m_work.referral(point->subject.referral()));
        if (!referral)
            return notThere(u"There is no such referral."_s);
        requireUntouched(referral->revision);
        if (const auto no = verdict())
            return *no;
        referralStanding(*referral, PutBack{point->before});
        referral->state = choiceOf<ReferralState>(state).value_or(referral->state);
        FD_TRY(m_work.update(*referral));
    }
    FD_TRY(m_work.markUndone(point->command));
    // Its clocks again, as they follow from how it stands now.
    FD_ASSIGN(std::optional<CaseFile> now, load(point->subject));
    if (now) {
        FD_ASSIGN(const std::optional<CommandResult> conflict, saveCase(*now));
        if (conflict)
            return *conflict;
    }
    return done(point->subject);
}

} // namespace frontdoor
