// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outcome/decision_bar.h"

#include "core/calendar/phrases.h"
#include "ui/common/accessible.h"
#include "ui/desk/desk.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace frontdoor {

DecisionBar::DecisionBar(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_words(makeWrappedLabel({}, TextRole::Strong))
    , m_authorise(makeButton(tr("Authorise…"), ButtonKind::Primary))
    , m_return(makeButton(tr("Return…")))
{
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_words, 1);
    row->addWidget(m_return);
    row->addWidget(m_authorise);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleRole(this, QAccessible::Grouping);
    followTheme(this, [row](const Theme &theme) {
        row->setSpacing(theme.space(8));
        row->setContentsMargins(theme.space(16), theme.space(4), theme.space(4), theme.space(4));
    });
    connect(m_authorise, &QPushButton::clicked, this, &DecisionBar::authoriseRequested);
    connect(m_return, &QPushButton::clicked, this, &DecisionBar::returnRequested);
    hide();
}

void DecisionBar::setView(const ContactView &view)
{
    const Decision *pending = view.file.pendingRecommendation();
    const auto offer = !pending ? view.authoriseOffers.end()
                                : std::find_if(view.authoriseOffers.begin(), view.authoriseOffers.end(),
                                               [&](const OutcomeOffer &o) { return o.outcome == pending->outcome; });
    const bool mayAuthorise = offer != view.authoriseOffers.end() && offer->isOffered();
    const bool mayReturn = view.may(QStringLiteral("return"));
    const bool shown = pending && view.file.isOpen() && (mayAuthorise || mayReturn);
    setVisible(shown);
    if (!shown)
        return;
    const QString who = view.nameOf(pending->by).isEmpty() ? tr("Somebody") : view.nameOf(pending->by);
    m_words->setText(
        tr("%1 recommends: %2.").arg(who, m_desk.procedure().outcomeLabel(view.file.stage(), pending->outcome)));
    m_words->setToolTip(moment(pending->at, m_desk.now(), m_desk.calendar()));
    setAccessibleName(m_words->text());
    m_authorise->setVisible(mayAuthorise);
    m_authorise->setAccessibleDescription(m_words->text());
    m_return->setVisible(mayReturn);
    m_return->setAccessibleDescription(m_words->text());
}

void DecisionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTonedBox(&painter, *this, Tone::Info);
}

} // namespace frontdoor
