// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dutytray/route_dialog.h"

#include "core/session/on_result.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/radio_cards.h"
#include "ui/desk/rule_popover.h"
#include "ui/dutytray/tray_words.h"

#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

RouteDialog::RouteDialog(Desk &workDesk, const TrayRow &row, QWidget *parent)
    : CommandDialog(workDesk, tr("Route %1").arg(childWords(row)), row.headline, tr("Choose route"), parent)
    , m_row(row)
    , m_cards(new RadioCards)
    , m_reason(new GrowingTextEdit)
{
    QList<RadioCards::Card> cards;
    for (const RouteRule &route : workDesk.procedure().routes)
        cards.append({route.id, route.label, route.explains, false, {}, route.rule});
    m_cards->setCards(cards);
    m_cards->choose(row.route);
    m_cards->setAccessibleName(tr("Routes"));
    m_reason->setLines(1, 4);
    auto *reason = new LabelledField(tr("Reason"), m_reason);
    reason->setNeed(LabelledField::Need::Optional);
    body()->addWidget(m_cards);
    body()->addWidget(reason);
    body()->addStretch(1);
    addHelp({u"tray.route"_s});
    m_cards->setFocus();
    connect(m_cards, &RadioCards::ruleActivated, this,
            [this](const QString &rule) { RulePopover::open(desk().procedure(), rule, m_cards); });

    const auto look = [rules = workDesk.session().rulebook(), subject = row.subject, viewer = workDesk.user().id,
                       now = workDesk.now()](Views &views) -> Expected<Findings> {
        FD_ASSIGN(const std::optional<ContactView> view, viewContact(views, rules, subject, viewer, now));
        return view ? view->refused.value(u"choose-route"_s) : Findings();
    };
    onResult(this, workDesk.session().read<Findings>(ReadSlot(), look), [this](const Expected<Findings> &refused) {
        if (refused && !refused->isEmpty())
            refuse(*refused);
    });
}

Command RouteDialog::command() const
{
    return ChooseRoute{m_row.subject.contact(), m_cards->chosenId(), m_reason->text().trimmed()};
}

QString RouteDialog::problem() const
{
    return m_cards->chosenId().isEmpty() ? tr("Choose a route.") : QString();
}

} // namespace frontdoor
