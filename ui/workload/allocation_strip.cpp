// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workload/allocation_strip.h"

#include "ui/common/accessible.h"
#include "ui/common/link_button.h"
#include "ui/common/primary_button.h"
#include "ui/desk/finding_text.h"
#include "ui/desk/rule_popover.h"
#include "ui/dutytray/findings_form.h"
#include "ui/dutytray/tray_words.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"
#include "ui/workload/board_words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

AllocationStrip::AllocationStrip(QWidget *parent)
    : QWidget(parent)
    , m_summary(makeWrappedLabel({}))
    , m_confirm(new PrimaryButton(tr("Allocate")))
    , m_leave(makeButton(tr("Leave them")))
    , m_scroll(new QScrollArea)
    , m_lines(new QVBoxLayout)
    , m_findings(new FindingsForm)
{
    auto *content = new QWidget;
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins({});
    inside->addLayout(m_lines);
    inside->addWidget(m_findings);
    inside->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAccessibleName(tr("What was not allocated"));
    m_scroll->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(m_summary, 1);
    row->addWidget(m_leave);
    row->addWidget(m_confirm);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_scroll);
    column->addLayout(row);
    followTheme(this, [=, this](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(8));
        column->setSpacing(theme.space(8));
        row->setSpacing(theme.space(8));
        m_lines->setSpacing(theme.space(4));
        inside->setSpacing(theme.space(8));
        fitLines();
    });
    connect(m_confirm, &QAbstractButton::clicked, this, &AllocationStrip::confirm);
    connect(m_leave, &QAbstractButton::clicked, this, &AllocationStrip::roundLeft);
    connect(m_findings, &FindingsForm::changed, this, [this] { QTimer::singleShot(0, this, [this] { fitLines(); }); });
    refresh();
}

void AllocationStrip::setChoice(int records, const std::optional<TeamLine> &worker, const Findings &refused)
{
    m_records = records;
    m_worker = worker;
    m_refused = refused;
    if (!m_round)
        refresh();
}

void AllocationStrip::setRound(BulkAllocation *round)
{
    if (m_round)
        m_round->disconnect(this);
    m_round = round;
    m_findings->clear();
    if (m_round)
        connect(m_round, &BulkAllocation::finished, this, &AllocationStrip::showRound);
    showRound();
}

QString AllocationStrip::summary() const
{
    return m_summary->text();
}

void AllocationStrip::confirm()
{
    if (m_round && m_round->left() > 0) {
        if (!m_findings->isAnswered())
            return;
        m_round->goOn(m_findings->reasons());
        showRound();
    } else if (!m_round) {
        emit confirmed();
    }
}

/// A button forgets its keys with its words.
void AllocationStrip::setConfirmText(const QString &text)
{
    m_confirm->setText(text);
    m_confirm->setKeys(QKeySequence(u"Ctrl+Return"_s));
}

/// What is about to happen.
void AllocationStrip::refresh()
{
    m_leave->hide();
    m_scroll->hide();
    const bool ready = m_records > 0 && m_worker && m_refused.isEmpty();
    m_confirm->setEnabled(ready);
    m_confirm->setVisible(m_refused.isEmpty());
    if (!m_refused.isEmpty()) {
        m_summary->setText(findingsText(m_refused));
        setTextRole(m_summary, TextRole::Small, ColourRole::Muted);
        return;
    }
    setTextRole(m_summary, TextRole::Body, ready ? ColourRole::Text : ColourRole::Muted);
    if (!ready) {
        setConfirmText(tr("Allocate"));
        if (m_records == 0)
            m_summary->setText(tr("Choose what to allocate at the left: Space picks several, Ctrl+A all."));
        else
            m_summary->setText(
                tr("%n chosen. Press A for who is suggested, or a worker's number, then Enter.", nullptr, m_records));
        return;
    }
    const BoardWorker &worker = m_worker->worker;
    setConfirmText(tr("Allocate %1 to %2").arg(m_records).arg(worker.worker.name.section(u' ', 0, 0)));
    QStringList parts{tr("%1: %2 open").arg(worker.worker.name, loadChangeWords(worker.open, m_records, worker.cap))};
    if (worker.isOverCapWith(m_records))
        parts << tr("over the limit, which needs a reason");
    if (worker.isAwayToday())
        parts << tr("%1 today").arg(awayWords(worker.days.first().away));
    m_summary->setText(parts.join(u" · "_s));
}

void AllocationStrip::showRound()
{
    for (QWidget *line : std::as_const(m_shown)) {
        line->hide();
        line->deleteLater();
    }
    m_shown.clear();
    if (!m_round) {
        m_findings->clear();
        refresh();
        return;
    }
    using State = BulkAllocation::State;
    m_confirm->setVisible(true);
    setTextRole(m_summary, TextRole::Body);
    if (m_round->isBusy()) {
        m_confirm->setEnabled(false);
        m_leave->hide();
        m_summary->setText(tr("Allocating to %1…").arg(m_round->workerName()));
        return;
    }
    const int done = m_round->count(State::Allocated);
    const int reasons = m_round->count(State::NeedsReason);
    const int refused = m_round->count(State::Refused);
    const int trouble = m_round->count(State::Trouble);
    QStringList parts;
    if (done > 0)
        parts << tr("%1 allocated to %2.").arg(done).arg(m_round->workerName());
    if (reasons > 0)
        parts << tr("%n need a reason.", nullptr, reasons);
    if (refused > 0)
        parts << tr("%1 refused.").arg(refused);
    if (trouble > 0)
        parts << tr("%1 could not be saved.").arg(trouble);
    m_summary->setText(parts.join(u' '));
    for (const BulkAllocation::Entry &entry : m_round->entries()) {
        if (entry.state != State::Allocated)
            addLine(entry);
    }
    if (reasons > 0)
        m_findings->showWarnings(m_round->warnings());
    else
        m_findings->clear();
    m_confirm->setVisible(m_round->left() > 0);
    m_confirm->setEnabled(m_round->left() > 0);
    setConfirmText(trouble > 0 && reasons == 0
                       ? tr("Try the other %n again", nullptr, m_round->left())
                       : tr("Allocate the other %n with this reason", nullptr, m_round->left()));
    m_leave->setText(m_round->left() > 0 ? tr("Leave them") : tr("Close"));
    m_leave->setVisible(true);
    m_scroll->setVisible(true);
    fitLines();
    announce(this, summary());
    if (reasons == 0)
        m_leave->setFocus();
}

void AllocationStrip::addLine(const BulkAllocation::Entry &entry)
{
    const bool refused = entry.state == BulkAllocation::State::Refused;
    auto *line = new QWidget;
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    auto *mark = new QLabel;
    const Tone tone = refused ? Tone::Overdue : Tone::Soon;
    QStringList why;
    for (const Finding &finding : entry.findings)
        why << (finding.missing.isEmpty() ? finding.says : finding.missing);
    if (!entry.trouble.isEmpty())
        why << entry.trouble;
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(makeWrappedLabel(u"%1, %2: %3"_s.arg(childWords(entry.row), entry.row.number, why.join(u' '))), 1);
    for (const Finding &finding : entry.findings) {
        auto *rule = new LinkButton(finding.rule);
        rule->setAccessibleDescription(tr("Shows what the rule says"));
        connect(rule, &QAbstractButton::clicked, rule,
                [rule, finding] { RulePopover::open(Findings{finding}, {}, rule); });
        row->addWidget(rule, 0, Qt::AlignTop);
    }
    followTheme(line, [=](const Theme &theme) {
        mark->setPixmap(icon(toneIcon(tone), colourRole(tone)).pixmap(theme.px(12), theme.px(12)));
        mark->setContentsMargins(0, theme.px(3), 0, 0);
        row->setSpacing(theme.space(8));
    });
    m_lines->addWidget(line);
    m_shown << line;
}

/// As high as what it shows, but no higher than leaves the board to be seen.
void AllocationStrip::fitLines()
{
    if (m_scroll->isHidden())
        return;
    QWidget *content = m_scroll->widget();
    const int room = window()->height() / 4;
    const int width = std::max(this->width() - 2 * themeOf(this).space(16), 200);
    const int wanted = content->layout()->hasHeightForWidth() ? content->layout()->heightForWidth(width)
                                                              : content->sizeHint().height();
    m_scroll->setFixedHeight(std::min(wanted, std::max(room, themeOf(this).px(120))));
}

void AllocationStrip::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitLines();
}

void AllocationStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_round && !m_round->isBusy())
        emit roundLeft();
    else
        QWidget::keyPressEvent(event);
}

void AllocationStrip::paintEvent(QPaintEvent *)
{
    const Tokens &t = themeOf(this).tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.raised);
    painter.fillRect(0, 0, width(), 1, t.border);
}

} // namespace frontdoor
