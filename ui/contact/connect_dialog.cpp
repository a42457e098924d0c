// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/connect_dialog.h"

#include "core/casework/views/contact_view.h"
#include "core/session/on_result.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/radio_cards.h"
#include "ui/dutytray/findings_form.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString awayWords(const QList<Absence> &absences)
{
    if (absences.isEmpty())
        return {};
    switch (absences.first().kind) {
    case AbsenceKind::Sick: return ConnectDialog::tr("off sick today");
    case AbsenceKind::Leave: return ConnectDialog::tr("on leave today");
    case AbsenceKind::Court: return ConnectDialog::tr("in court today");
    case AbsenceKind::Training: return ConnectDialog::tr("on training today");
    }
    return {};
}

} // namespace

ConnectDialog::ConnectDialog(Desk &workDesk, const PersonId &child, const QString &name, QWidget *parent)
    : CommandDialog(workDesk, tr("Connect the caller"), tr("About %1, who has an open case").arg(name), tr("Connected"),
                    parent)
    , m_child(child)
    , m_cards(new RadioCards)
    , m_result(new GrowingTextEdit)
{
    m_cards->setAccessibleName(tr("Whom the caller was put through to"));
    m_result->setLines(1, 4);
    auto *result = new LabelledField(tr("How did it go?"), m_result);
    result->setNeed(LabelledField::Need::Optional);
    body()->addWidget(
        makeWrappedLabel(tr("Put the caller through, then say to whom. Nothing is put on the child's file.")));
    body()->addWidget(m_cards);
    body()->addWidget(result);
    body()->addStretch(1);
    addHelp({u"contact.open-case"_s});
    const auto ask = [rules = workDesk.session().rulebook(), child, viewer = workDesk.user().id,
                      now = workDesk.now()](Views &views) { return look(views, rules, child, viewer, now); };
    onResult(this, workDesk.session().read<Found>(m_slot, ask), [this](const Expected<Found> &found) {
        if (found)
            take(*found);
        else if (found.error().code != ErrorCode::Cancelled)
            findings()->showMessage(tr("The workers could not be read."), describe(found.error()));
    });
}

Expected<ConnectDialog::Found> ConnectDialog::look(Views &views, const Rulebook &rules, const PersonId &child,
                                                   const UserId &viewer, Instant now)
{
    Found found;
    FD_ASSIGN(found.refused, refusalsOf(views, rules, u"connect-call"_s, viewer, now));
    const QDate today = rules.calendar.localDate(now);
    const auto add = [&](const UserId &id, const QString &why) -> Expected<void> {
        const bool known = std::ranges::any_of(found.candidates, [&](const Candidate &c) { return c.user.id == id; });
        FD_ASSIGN(const std::optional<User> user, views.user(id));
        if (known || !user || !user->worksOn(today))
            return {};
        FD_ASSIGN(const QList<Absence> absences, views.absences(id, today, today));
        found.candidates.append({*user, why, awayWords(absences)});
        return {};
    };
    FD_ASSIGN(const QList<Episode> episodes, views.episodes(child));
    for (const Episode &episode : episodes) {
        if (!episode.isOpen())
            continue;
        const Team *team = rules.procedure->team(episode.team);
        const QString name = team ? team->name : episode.team;
        if (episode.worker)
            FD_TRY(add(episode.worker, tr("has the child's case, %1").arg(name)));
        FD_ASSIGN(const std::optional<UserId> duty, views.dutyWorker(episode.team, today));
        if (duty)
            FD_TRY(add(*duty, tr("on duty today, %1").arg(name)));
    }
    return found;
}

bool ConnectDialog::fits(const CaseFile &file, const Procedure &procedure)
{
    const bool isKnown = std::ranges::any_of(procedure.permissions, [](const Permission &permission) {
        return permission.acts.contains(QLatin1String(ConnectCall::verb));
    });
    return isKnown && std::ranges::any_of(file.episodes, &Episode::isOpen);
}

void ConnectDialog::take(const Found &found)
{
    QList<RadioCards::Card> cards;
    for (const Candidate &one : found.candidates)
        cards.append({one.user.id.text(),
                      one.user.name,
                      one.away.isEmpty() ? one.why : u"%1 · %2"_s.arg(one.why, one.away),
                      false,
                      {},
                      {}});
    m_cards->setCards(cards);
    const auto here = std::ranges::find_if(found.candidates, [](const Candidate &c) { return c.away.isEmpty(); });
    if (here != found.candidates.cend())
        m_cards->choose(here->user.id.text());
    if (!found.refused.isEmpty())
        refuse(found.refused);
    else if (cards.isEmpty())
        findings()->showMessage(tr("Nobody is named on the open case, and nobody is on duty in that team today."),
                                tr("Ring the team, and record the contact here."));
    QMetaObject::invokeMethod(
        this,
        [this] { // when the new cards are laid out
            fit();
            m_cards->setFocus(Qt::OtherFocusReason);
        },
        Qt::QueuedConnection);
}

Command ConnectDialog::command() const
{
    return ConnectCall{m_child, UserId(m_cards->chosenId()), m_result->text().trimmed()};
}

QString ConnectDialog::problem() const
{
    return m_cards->chosenId().isEmpty() ? tr("Choose who took the call.") : QString();
}

} // namespace frontdoor
