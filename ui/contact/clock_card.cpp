// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/clock_card.h"

#include "core/calendar/phrases.h"
#include "ui/common/accessible.h"
#include "ui/common/chip.h"
#include "ui/common/link_button.h"
#include "ui/desk/clock_words.h"
#include "ui/desk/desk.h"
#include "ui/desk/rule_popover.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestLink = 250; // at 100 % text, beside the form

} // namespace

ClockCard::ClockCard(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_chip(new Chip(Tone::Calm, {}))
    , m_why(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_rule(new LinkButton({}))
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_chip, 0, Qt::AlignLeft);
    column->addWidget(m_why);
    m_rule->setFlush(true);
    column->addWidget(m_rule, 0, Qt::AlignLeft);
    setAccessibleRole(this, QAccessible::Grouping);
    followTheme(this, [this, column](const Theme &theme) {
        column->setSpacing(theme.space(4));
        column->setContentsMargins(theme.space(12), theme.space(8), theme.space(12), theme.space(8));
        showSource();
    });
    connect(m_rule, &QAbstractButton::clicked, this,
            [this] { RulePopover::open(m_desk.procedure(), m_view.deadline.rule, m_rule); });
}

void ClockCard::set(const DeadlineView &view)
{
    m_view = view;
    m_why->setText(sentences(view.steps, m_desk.calendar()).join(". "_L1) + u'.');
    showSource();
    m_rule->setAccessibleName(tr("Rule %1").arg(view.source.source()));
    m_rule->setVisible(!view.deadline.rule.isEmpty());
    m_rule->updateGeometry();
    tick();
}

void ClockCard::showSource()
{
    // A link does not wrap: where its document's title is too long for the column, the section has to do.
    const Finding &source = m_view.source;
    const QString whole = source.source();
    const Theme &theme = themeOf(this);
    const bool fits = QFontMetrics(theme.font(TextRole::Small)).horizontalAdvance(whole) <= theme.px(widestLink);
    m_rule->setText(fits || source.section.isEmpty() ? whole : u"%1 (%2)"_s.arg(source.section, source.rule));
    m_rule->setToolTip(m_rule->text() == whole ? QString() : whole);
    m_rule->updateGeometry();
}

void ClockCard::tick()
{
    const Instant now = m_desk.now();
    const Deadline &deadline = m_view.deadline;
    const ClockWords words = deadline.met ? ClockWords{Tone::Done,
                                                       tr("met %1").arg(moment(*deadline.met, now, m_desk.calendar()))}
                                          : clockWords(deadline.due, now, m_desk.calendar());
    m_chip->set(words.tone, u"%1, %2"_s.arg(clockTitle(deadline.kind), words.text));
    setAccessibleName(m_chip->text());
    setAccessibleDescription(m_why->text());
}

void ClockCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintBox(&painter, rect(), theme.tokens().raised, theme.tokens().border, 1, 8);
}

} // namespace frontdoor
