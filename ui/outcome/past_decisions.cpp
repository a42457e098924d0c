// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outcome/past_decisions.h"

#include "core/calendar/phrases.h"
#include "ui/common/message_bar.h"
#include "ui/desk/desk.h"
#include "ui/outcome/outcome_words.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

QString decisionWords(const Decision &decision, const ContactView &view, const Desk &desk)
{
    const QString who = view.nameOf(decision.by).isEmpty() ? PastDecisions::tr("somebody") : view.nameOf(decision.by);
    const QString when = moment(decision.at, desk.now(), desk.calendar());
    const QString what = desk.procedure().outcomeLabel(view.file.stage(), decision.outcome);
    if (decision.kind == DecisionKind::Decision)
        return PastDecisions::tr("Decided by %1, %2: %3.").arg(who, when, what);
    switch (decision.state) {
    case RecommendationState::Pending:
    case RecommendationState::Accepted: return PastDecisions::tr("Recommended by %1, %2: %3.").arg(who, when, what);
    case RecommendationState::Changed:
        return PastDecisions::tr("Recommended by %1, %2: %3. Decided otherwise.").arg(who, when, what);
    case RecommendationState::Returned:
        return PastDecisions::tr("Recommended by %1, %2: %3. Returned.").arg(who, when, what);
    }
    return {};
}

PastDecisions::PastDecisions(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_pending(new MessageBar)
    , m_list(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pending);
    column->addLayout(m_list);
    m_pending->hide();
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(8));
        m_list->setSpacing(theme.space(8));
    });
    hide();
}

void PastDecisions::set(const ContactView &view)
{
    if (view.file.decisions == m_shown)
        return;
    m_shown = view.file.decisions;
    for (QWidget *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    const Decision *pending = view.file.pendingRecommendation();
    m_pending->setVisible(pending);
    if (pending)
        m_pending->setMessage(Tone::Info, decisionWords(*pending, view, m_desk), details(*pending, view));
    for (qsizetype i = m_shown.size() - 1; i >= 0; --i) {
        const Decision &decision = m_shown.at(i);
        if (pending && decision.id == pending->id)
            continue;
        auto *row = new QWidget;
        auto *column = new QVBoxLayout(row);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        column->addWidget(makeWrappedLabel(decisionWords(decision, view, m_desk), TextRole::Strong));
        if (const QString words = details(decision, view); !words.isEmpty()) {
            QLabel *label = makeWrappedLabel(words, TextRole::Body, ColourRole::Muted);
            label->setTextInteractionFlags(Qt::TextSelectableByMouse);
            column->addWidget(label);
        }
        m_list->addWidget(row);
        m_rows.append(row);
    }
    setVisible(!m_shown.isEmpty());
}

QString PastDecisions::details(const Decision &decision, const ContactView &view) const
{
    QStringList parts;
    if (!decision.rationale.isEmpty())
        parts << u"“%1”"_s.arg(decision.rationale);
    parts << fieldWords(m_desk.procedure().outcome(view.file.stage(), decision.outcome), decision.fields,
                        m_desk.calendar());
    if (!decision.comment.isEmpty())
        parts << tr("Returned with: %1").arg(decision.comment);
    return parts.join(u'\n');
}

} // namespace frontdoor
