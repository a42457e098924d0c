// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/siblings/duplicate_dialog.h"

#include "core/calendar/phrases.h"
#include "core/casework/casefile/restricted.h"
#include "core/casework/views/contact_view.h"
#include "core/domain/referral_source.h"
#include "core/session/on_result.h"
#include "ui/common/labelled_field.h"
#include "ui/common/radio_cards.h"
#include "ui/common/segmented_control.h"
#include "ui/dutytray/findings_form.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString factsOf(const Contact &contact, const Procedure &procedure, const Calendar &calendar)
{
    QStringList parts{DuplicateDialog::tr("received %1").arg(fullMoment(contact.detail.received, calendar)),
                      referralSourceName(contact.detail.source)};
    parts << (contact.outcome.isEmpty() ? DuplicateDialog::tr("no outcome yet")
                                        : procedure.outcomeLabel(Stage::Contact, contact.outcome));
    if (contact.copiedFrom)
        parts << DuplicateDialog::tr("made by copying");
    parts.removeAll(QString());
    return parts.join(", "_L1);
}

} // namespace

DuplicateDialog::DuplicateDialog(Desk &workDesk, const ContactId &contact, const QString &about, QWidget *parent)
    : CommandDialog(workDesk, tr("Recorded twice"), about, tr("Take out"), parent)
    , m_contact(contact)
    , m_other(new RadioCards)
    , m_stays(new SegmentedControl({{u"other"_s, tr("That one stays"), tr("This one is taken out.")},
                                    {u"mine"_s, tr("This one stays"), tr("That one is taken out.")}}))
{
    m_other->setAccessibleName(tr("The other contact about the same matter"));
    m_stays->setClearable(false);
    body()->addWidget(makeWrappedLabel(tr(
        "Which other contact is about the same matter, and which of the two stays? The one that goes is taken out of every "
        "tray and list; the history keeps it. This cannot be taken back.")));
    body()->addWidget(m_other);
    body()->addWidget(new LabelledField(tr("Which one stays?"), m_stays));
    body()->addStretch(1);
    addHelp({u"record.removal"_s, u"contact.siblings"_s});
    setConfirmPossible(false);
    const auto chosen = [this] { setConfirmPossible(problem().isEmpty()); };
    connect(m_other, &RadioCards::chosen, this, chosen);
    connect(m_stays, &SegmentedControl::chosen, this, chosen);
    ask();
}

void DuplicateDialog::ask()
{
    const auto look = [rules = desk().session().rulebook(), id = m_contact, viewer = desk().user().id,
                       now = desk().now()](Views &views) -> Expected<Found> {
        Found found;
        FD_ASSIGN(const std::optional<Contact> mine, views.contact(id));
        if (!mine || mine->state == ContactState::Void)
            return found;
        found.contacts << *mine;
        FD_ASSIGN(found.refused, refusalsOf(views, rules, u"void-duplicate"_s, viewer, now));
        const Instant since = rules.calendar.at(Calendar::addMonths(rules.calendar.localDate(now), -monthsBack),
                                                QTime(0, 0));
        FD_ASSIGN(const QList<PastContact> past, views.contactsAbout({mine->child}, since));
        for (const PastContact &one : past) {
            if (one.id == id || found.contacts.size() > mostOffered)
                continue;
            FD_ASSIGN(const std::optional<Contact> other, views.contact(one.id));
            FD_ASSIGN(const bool withheld, isWithheld(views, other.value_or(Contact()), {viewer, now}));
            if (other && !withheld)
                found.contacts << *other;
        }
        return found;
    };
    onResult(this, desk().session().read<Found>(m_slot, look), [this](const Expected<Found> &found) {
        if (found)
            take(*found);
        else if (found.error().code != ErrorCode::Cancelled)
            findings()->showMessage(tr("The contacts could not be read."), describe(found.error()));
    });
}

void DuplicateDialog::take(const Found &found)
{
    if (found.contacts.isEmpty()) {
        findings()->showMessage(tr("This contact is no longer there."));
        return;
    }
    QList<RadioCards::Card> cards;
    for (qsizetype i = 1; i < found.contacts.size(); ++i) {
        const Contact &other = found.contacts.at(i);
        cards.append(
            {other.id.text(), other.number, factsOf(other, desk().procedure(), desk().calendar()), false, {}, {}});
    }
    m_other->setCards(cards);
    if (cards.size() == 1)
        m_other->choose(cards.first().id);
    setConfirmPossible(problem().isEmpty());
    if (!found.refused.isEmpty())
        refuse(found.refused);
    else if (cards.isEmpty())
        findings()->showMessage(tr("There is no other contact about this child from the last year."));
    QMetaObject::invokeMethod(
        this,
        [this] { // when the new cards are laid out
            fit();
            (m_other->chosenId().isEmpty() ? static_cast<QWidget *>(m_other) : m_stays)->setFocus(Qt::OtherFocusReason);
        },
        Qt::QueuedConnection);
}

ContactId DuplicateDialog::kept() const
{
    return m_stays->chosenId() == "mine"_L1 ? m_contact : ContactId(m_other->chosenId());
}

Command DuplicateDialog::command() const
{
    const ContactId other(m_other->chosenId());
    return m_stays->chosenId() == "mine"_L1 ? VoidDuplicate{other, m_contact} : VoidDuplicate{m_contact, other};
}

QString DuplicateDialog::problem() const
{
    if (m_other->chosenId().isEmpty())
        return tr("Choose the other contact.");
    return m_stays->chosenId().isEmpty() ? tr("Choose which one stays.") : QString();
}

} // namespace frontdoor
