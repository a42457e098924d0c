// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dutytray/tray_preview.h"

#include "core/session/on_result.h"
#include "ui/common/chip.h"
#include "ui/common/flow_layout.h"
#include "ui/common/link_button.h"
#include "ui/desk/desk.h"
#include "ui/desk/rule_popover.h"
#include "ui/dutytray/preview_card.h"
#include "ui/dutytray/tray_words.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

struct Read {
    ContactView view;
    PreviewText text;
};

QString chipText(const QString &kind, Instant due, Instant now, const Calendar &calendar)
{
    return TrayPreview::tr("%1, %2").arg(kind, clockWords(due, now, calendar).text);
}

} // namespace

TrayPreview::TrayPreview(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_scroll(new QScrollArea)
    , m_footerColumn(new QVBoxLayout)
{
    setAccessibleName(tr("Details of the chosen row"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_scroll, 1);
    whole->addLayout(m_footerColumn);
    clear(tr("Choose a row to see its clocks, history and next steps here."));
}

void TrayPreview::show(const std::optional<TrayRow> &row)
{
    const std::optional<Subject> subject = row ? std::optional(row->subject) : std::nullopt;
    if (subject == m_subject)
        return;
    m_subject = subject;
    if (!subject) {
        m_desk.session().cancel(m_slot);
        clear(tr("Choose a row to see its clocks, history and next steps here."));
        return;
    }
    m_footer->setEnabled(false); // what it offers is still about the row before
    if (m_text.subject.id.isEmpty())
        clear({});
    ask();
}

void TrayPreview::refresh(const std::optional<TrayRow> &row)
{
    const std::optional<Subject> subject = row ? std::optional(row->subject) : std::nullopt;
    if (subject != m_subject)
        show(row);
    else if (subject && m_asking)
        m_askAgain = true;
    else if (subject)
        ask();
}

void TrayPreview::ask()
{
    m_asking = true;
    m_askAgain = false;
    const auto look = [rules = m_desk.session().rulebook(), subject = *m_subject, viewer = m_desk.user().id,
                       now = m_desk.now()](Views &views) -> Expected<std::optional<Read>> {
        FD_ASSIGN(const std::optional<ContactView> view, viewContact(views, rules, subject, viewer, now));
        if (!view)
            return std::optional<Read>();
        return std::optional(Read{*view, previewText(*view, rules, now)});
    };
    onResult(this, m_desk.session().read<std::optional<Read>>(m_slot, look),
             [this, subject = *m_subject](const Expected<std::optional<Read>> &read) {
                 if (subject != m_subject)
                     return; // something else was chosen; its answer is on the way
                 m_asking = false;
                 m_footer->setEnabled(true);
                 if (!read) {
                     if (read.error().code != ErrorCode::Cancelled)
                         clear(describe(read.error()));
                 } else if (!*read) {
                     clear(tr("This record is no longer there."));
                 } else if ((*read)->view.withheld) {
                     emit viewRead((*read)->view);
                     clear(tr("This record is restricted to a few people. If you need it, open it and say why: that is "
                              "noted."));
                 } else {
                     emit viewRead((*read)->view);
                     if ((*read)->text != m_text) {
                         m_text = (*read)->text;
                         rebuild();
                     }
                 }
                 if (m_askAgain && m_subject)
                     ask();
             });
}

void TrayPreview::clear(const QString &note)
{
    m_text = {};
    rebuild();
    m_column->insertWidget(0, makeWrappedLabel(note, TextRole::Body, ColourRole::Muted));
}

void TrayPreview::setNow(Instant now)
{
    for (const RunningClock &clock : std::as_const(m_clocks))
        clock.chip->set(clockWords(clock.due, now, m_desk.calendar()).tone,
                        chipText(clock.kind, clock.due, now, m_desk.calendar()));
}

void TrayPreview::rebuild()
{
    const QString focused = m_footer && focusWidget() && m_footer->isAncestorOf(focusWidget())
                                ? focusWidget()->objectName()
                                : QString();
    // Words and buttons are seen together, once both have their places.
    setUpdatesEnabled(false);
    m_clocks.clear();
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
    if (!m_text.subject.id.isEmpty()) {
        m_column->addWidget(makeWrappedLabel(m_text.name, TextRole::Title));
        m_column->addWidget(makeWrappedLabel(m_text.aboutChild, TextRole::Body, ColourRole::Muted));
        if (!m_text.clocks.isEmpty())
            addHeading(m_text.clocks.size() == 1 ? tr("Clock") : tr("Clocks"));
        for (const PreviewText::Clock &clock : std::as_const(m_text.clocks))
            addClock(clock);
        if (!m_text.clockStarts.isEmpty()) {
            addHeading(tr("Clock"));
            m_column->addWidget(makeWrappedLabel(m_text.clockStarts, TextRole::Body, ColourRole::Muted));
        }
        addHeading(tr("Concern"));
        m_column->addWidget(makeWrappedLabel(m_text.concern.isEmpty() ? tr("Not recorded yet.") : m_text.concern,
                                             TextRole::Body,
                                             m_text.concern.isEmpty() ? ColourRole::Muted : ColourRole::Text));
        if (!m_text.recommendedBy.isEmpty()) {
            addHeading(m_text.recommendedBy);
            m_column->addWidget(makeWrappedLabel(m_text.recommendation, TextRole::Strong));
            if (!m_text.rationale.isEmpty())
                m_column->addWidget(makeWrappedLabel(tr("“%1”").arg(m_text.rationale)));
        }
        addNeeds();
        addHeading(tr("Before now"));
        for (const QString &line : std::as_const(m_text.history))
            m_column->addWidget(makeWrappedLabel(line));
    }
    m_column->addStretch(1);
    followTheme(m_content, [column = m_column](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(12), theme.space(16), theme.space(16));
        column->setSpacing(theme.space(4));
    });
    m_content->setAutoFillBackground(false);
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    addSteps();
    if (!focused.isEmpty()) {
        if (auto *again = m_footer->findChild<QWidget *>(focused))
            again->setFocus();
    }
    layout()->activate();
    setUpdatesEnabled(true);
}

void TrayPreview::addHeading(const QString &text)
{
    m_column->addSpacing(themeOf(this).space(8));
    m_column->addWidget(makeWrappedLabel(text, TextRole::SmallStrong, ColourRole::Muted));
}

void TrayPreview::addClock(const PreviewText::Clock &clock)
{
    const Instant now = m_desk.now();
    auto *card = new PreviewCard(PreviewCard::Look::Outlined);
    auto *chip = new Chip(clockWords(clock.due, now, m_desk.calendar()).tone,
                          chipText(clock.kind, clock.due, now, m_desk.calendar()));
    m_clocks.append({chip, clock.kind, clock.due});
    if (clock.rule.rule.isEmpty()) {
        card->add(chip);
    } else {
        auto *link = new LinkButton(clock.rule.rule);
        link->setAccessibleName(tr("Rule %1").arg(clock.rule.rule));
        link->setToolTip(clock.rule.says);
        connect(link, &QAbstractButton::clicked, this, [this, rule = clock.rule, link] { openRule(rule, link); });
        card->addLine(chip, link);
    }
    card->add(makeWrappedLabel(clock.explanation, TextRole::Small, ColourRole::Muted));
    m_column->addWidget(card);
}

void TrayPreview::addNeeds()
{
    if (m_text.needs.isEmpty())
        return;
    m_column->addSpacing(themeOf(this).space(8));
    auto *card = new PreviewCard(PreviewCard::Look::Warning);
    card->add(makeWrappedLabel(tr("Before this can be authorised"), TextRole::SmallStrong));
    for (const Finding &need : std::as_const(m_text.needs)) {
        auto *words = makeWrappedLabel(need.missing.isEmpty() ? need.says : need.missing, TextRole::Small);
        auto *link = new LinkButton(need.rule);
        link->setAccessibleName(tr("Rule %1").arg(need.rule));
        link->setToolTip(need.says);
        connect(link, &QAbstractButton::clicked, this, [this, need, link] { openRule(need, link); });
        card->addLine(words, link);
    }
    m_column->addWidget(card);
}

void TrayPreview::addSteps()
{
    QWidget *before = m_footer;
    m_footer = new QWidget;
    auto *column = new QVBoxLayout(m_footer);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    flow->setGaps(8, 8);
    Findings refused;
    bool primary = true;
    for (const PreviewText::Step &step : std::as_const(m_text.steps)) {
        const bool offered = step.refused.isEmpty();
        auto *button = makeButton(step.text, primary && offered ? ButtonKind::Primary : ButtonKind::Secondary);
        primary = primary && !offered;
        button->setObjectName(QString::number(int(step.action)));
        button->setEnabled(offered);
        if (!offered) {
            const Finding &why = step.refused.first();
            const QString reason = u"%1 %2"_s.arg(why.missing.isEmpty() ? why.says : why.missing, why.source());
            button->setToolTip(reason);
            button->setAccessibleDescription(reason);
            for (const Finding &finding : step.refused) {
                if (!refused.contains(finding))
                    refused.append(finding);
            }
        }
        connect(button, &QAbstractButton::clicked, this,
                [this, action = step.action] { emit actionRequested(action); });
        flow->addWidget(button);
    }
    if (!refused.isEmpty()) { // above, so that the buttons are at the same place for every row
        auto *why = new LinkButton(tr("Why are some not offered?"));
        why->setFlush(true);
        connect(why, &QAbstractButton::clicked, this,
                [refused, why] { RulePopover::open(refused, tr("Not offered to you now"), why); });
        column->addWidget(why, 0, Qt::AlignLeft);
    }
    column->addWidget(buttons);
    followTheme(m_footer, [column](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(12), theme.space(16), theme.space(12));
        column->setSpacing(theme.space(8));
    });
    m_footerColumn->addWidget(m_footer); // only then shown: before, it would be a window of its own
    m_footer->setVisible(!m_text.steps.isEmpty());
    // A press of one of its buttons may be what led here.
    if (before) {
        before->hide();
        before->deleteLater();
    }
}

void TrayPreview::openRule(const Finding &rule, QWidget *below)
{
    RulePopover::open({rule}, {}, below);
}

void TrayPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = themeOf(this).tokens();
    painter.fillRect(rect(), t.raised);
    painter.fillRect(isRightToLeft() ? width() - 1 : 0, 0, 1, height(), t.border);
    if (m_footer && m_footer->isVisible())
        painter.fillRect(themeOf(this).space(16), m_footer->y(), width() - 2 * themeOf(this).space(16), 1, t.border);
}

} // namespace frontdoor
