// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/handover/handover_receipt.h"

#include "core/calendar/phrases.h"
#include "ui/common/accessible.h"
#include "ui/common/chip.h"
#include "ui/common/divider.h"
#include "ui/common/empty_state.h"
#include "ui/common/flow_layout.h"
#include "ui/common/message_bar.h"
#include "ui/common/page_stack.h"
#include "ui/common/two_sides.h"
#include "ui/contact/code_combo.h"
#include "ui/contact/command_chain.h"
#include "ui/desk/finding_text.h"
#include "ui/dutytray/tray_words.h"
#include "ui/handover/choice_list.h"
#include "ui/handover/handover_list.h"
#include "ui/handover/handover_print.h"
#include "ui/handover/handover_words.h"
#include "ui/outcome/submit_strip.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPast = 60;

} // namespace

HandoverReceipt::HandoverReceipt(Desk &desk, Mode mode, const QString &team, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_mode(mode)
    , m_team(team)
    , m_readEntries(desk.session(), this, [this](const auto &entries) { takeEntries(entries); })
    , m_readRecord(desk.session(), this, [this](const auto &record) { takeRecord(record); })
    , m_which(new CodeCombo({}))
    , m_progress(new Chip(Tone::Calm, {}))
    , m_paper(new Paper(desk, this))
    , m_print(makeButton(tr("Print…"), ButtonKind::Quiet))
    , m_save(makeButton(tr("Save as PDF…"), ButtonKind::Quiet))
    , m_model(new HandoverListModel(desk.session().rulebook().procedure, desk.calendar(), this))
    , m_view(new HandoverView(m_model))
    , m_pages(new PageStack)
    , m_empty(new EmptyState(Icon::Handover, tr("Reading the handovers…")))
    , m_who(makeWrappedLabel({}, TextRole::Strong))
    , m_note(makeWrappedLabel({}))
    , m_acknowledge(makeButton(tr("Acknowledge")))
    , m_acknowledgeRead(makeButton({}))
    , m_open(makeButton(tr("Open the record"), ButtonKind::Quiet))
    , m_strip(new SubmitStrip(desk))
    , m_message(new MessageBar)
{
    m_model->setParent(m_view); // goes after it
    m_message->setDismissible(true);
    m_message->hide();
    m_view->setAccessibleName(tr("Records handed over"));
    m_view->setKeyHelp(m_mode == Mode::Waiting
                           ? tr("Enter or Space acknowledges and goes on, Control and O opens the record")
                           : tr("Enter opens the record"));
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    // Where the window is low the list gives way, not what is written beneath it.
    followTheme(m_pages, [this](const Theme &theme) { m_pages->setMinimumHeight(theme.px(60)); });
    m_head = makeHead();
    m_foot = makeFoot();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_message);
    column->addWidget(m_pages, 1);
    column->addWidget(m_foot);
    connectParts();
    showPage();
    refresh();
}

QWidget *HandoverReceipt::makeHead()
{
    auto *which = new QWidget;
    auto *row = new QHBoxLayout(which);
    auto *paper = new QWidget;
    auto *buttons = new QHBoxLayout(paper);
    m_which->setAccessibleName(tr("Which handover"));
    showFromStart(m_which);
    m_which->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(m_which, 3);
    row->addWidget(m_progress);
    row->addStretch(1);
    row->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(m_print);
    buttons->addWidget(m_save);
    buttons->addStretch(1);
    buttons->setContentsMargins(0, 0, 0, 0);
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->addWidget(new TwoSides(which, paper));
    followTheme(head, [=, this](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(4), theme.space(16), theme.space(8));
        row->setSpacing(theme.space(8));
        buttons->setSpacing(theme.space(8));
        m_which->setMaximumWidth(theme.px(460));
        m_which->setMinimumWidth(theme.px(200));
    });
    return head;
}

QWidget *HandoverReceipt::makeFoot()
{
    auto *foot = new QWidget;
    auto *column = new QVBoxLayout(foot);
    auto *inner = new QVBoxLayout;
    auto *buttons = new FlowLayout;
    m_strip->setWording(tr("This cannot be acknowledged."), tr("Acknowledge with these reasons"));
    m_acknowledge->setToolTip(tr("Enter or Space in the list"));
    m_open->setToolTip(tr("Ctrl+O in the list"));
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QWidget *button : std::initializer_list<QWidget *>{m_acknowledge, m_acknowledgeRead, m_open})
        buttons->addWidget(button);
    buttons->setGaps(8, 8);
    inner->addWidget(m_who);
    inner->addWidget(m_note);
    inner->addWidget(m_strip);
    inner->addLayout(buttons);
    column->addWidget(new Divider);
    column->addLayout(inner);
    followTheme(foot, [=](const Theme &theme) {
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        inner->setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(12));
        inner->setSpacing(theme.space(8));
    });
    return foot;
}

void HandoverReceipt::connectParts()
{
    connect(m_view, &HandoverView::currentRowChanged, this, [this] {
        markRead();
        showRow();
    });
    const auto act = [this] {
        if (m_mode == Mode::Waiting)
            return acknowledge();
        if (const std::optional<Subject> subject = m_view->currentSubject())
            m_desk.askToOpen(*subject);
    };
    connect(m_view, &HandoverView::enterPressed, this, act);
    connect(m_view, &HandoverView::spacePressed, this, [this, act] {
        if (m_mode == Mode::Waiting)
            act();
    });
    const auto open = [this] {
        if (const std::optional<Subject> subject = m_view->currentSubject())
            m_desk.askToOpen(*subject);
    };
    connect(m_view, &HandoverView::openRequested, this, open);
    connect(m_open, &QAbstractButton::clicked, this, open);
    connect(m_acknowledge, &QAbstractButton::clicked, this, &HandoverReceipt::acknowledge);
    connect(m_acknowledgeRead, &QAbstractButton::clicked, this, &HandoverReceipt::acknowledgeRead);
    if (m_mode == Mode::Waiting) {
        for (const int enter : {int(Qt::Key_Return), int(Qt::Key_Enter)})
            connect(new QShortcut(QKeySequence(int(Qt::CTRL) | enter), this), &QShortcut::activated, this,
                    &HandoverReceipt::acknowledgeRead);
    }
    connect(m_which, &CodeCombo::chosen, this, [this](const QString &id) {
        m_chosen = HandoverId(id);
        readRecord(true);
    });
    connect(m_print, &QAbstractButton::clicked, this, [this] {
        if (m_record)
            m_paper->print(handoverPaper(*m_record, m_desk));
    });
    connect(m_save, &QAbstractButton::clicked, this, [this] {
        if (m_record)
            m_paper->savePdf(handoverPaper(*m_record, m_desk));
    });
    connect(m_empty, &EmptyState::activated, this, &HandoverReceipt::refresh);
    connect(m_strip, &SubmitStrip::busyChanged, this, [this](bool busy) { m_acknowledge->setEnabled(!busy); });
    connect(m_strip, &SubmitStrip::recordChanged, this, &HandoverReceipt::refresh);
    connect(&m_desk.session(), &Session::changed, this, &HandoverReceipt::refresh);
    connect(&m_desk.session(), &Session::everythingChanged, this, &HandoverReceipt::refresh);
}

void HandoverReceipt::refresh()
{
    m_readEntries.ask([mode = m_mode, team = m_team, viewer = m_desk.viewer()](Views &views) {
        return mode == Mode::Waiting ? waitingHandovers(views, viewer) : pastHandovers(views, team, mostPast);
    });
}

void HandoverReceipt::show(const HandoverId &handover)
{
    m_chosen = handover;
    refresh();
}

int HandoverReceipt::waiting() const
{
    int count = 0;
    for (const HandoverEntry &entry : m_entries)
        count += entry.items - entry.acknowledged;
    return count;
}

void HandoverReceipt::takeEntries(const Expected<QList<HandoverEntry>> &entries)
{
    if (!entries) {
        m_trouble = entries.error();
        showPage();
        return;
    }
    m_trouble.reset();
    m_filled = true;
    m_entries = *entries;
    // The one that is being acknowledged stays until the eye has left it, also when it waits for nothing any more.
    const auto isChosen = [this](const HandoverEntry &e) { return e.handover.id == m_chosen; };
    const bool listed = std::any_of(m_entries.begin(), m_entries.end(), isChosen);
    if (!listed && !(m_record && m_record->handover.id == m_chosen && m_mode == Mode::Waiting && m_entries.isEmpty()))
        m_chosen = m_entries.isEmpty() ? HandoverId() : m_entries.first().handover.id;
    QList<CodeItem> items;
    for (const HandoverEntry &entry : std::as_const(m_entries))
        items.append({entry.handover.id.text(), entryWords(entry, m_desk.now(), m_desk.calendar())});
    offer(m_which, items);
    if (m_which->chosenId() != m_chosen.text())
        m_which->choose(m_chosen.text());
    if (!m_which->lineEdit()->hasFocus())
        m_which->lineEdit()->setCursorPosition(0);
    m_which->setVisible(items.size() > 0);
    emit entriesChanged();
    readRecord(!m_record || m_record->handover.id != m_chosen);
}

void HandoverReceipt::readRecord(bool another)
{
    if (!m_chosen) {
        m_record.reset();
        m_model->setRows({});
        showPage();
        return;
    }
    const auto look = [rules = m_desk.session().rulebook(), id = m_chosen, viewer = m_desk.viewer()](Views &views) {
        return handoverRecord(views, rules, id, viewer);
    };
    if (another) {
        m_seen.clear();
        m_readRecord.askInstead(look);
    } else {
        m_readRecord.ask(look);
    }
}

void HandoverReceipt::takeRecord(const Expected<std::optional<HandoverRecord>> &record)
{
    if (!record) {
        m_trouble = record.error();
        showPage();
        return;
    }
    const bool another = !m_record || !*record || m_record->handover.id != (*record)->handover.id;
    m_record = *record;
    showRecord();
    if (another && m_record) {
        const auto next = std::find_if(m_record->lines.begin(), m_record->lines.end(),
                                       [](const HandoverLine &line) { return !line.item.acknowledged; });
        m_view->goToLine(next == m_record->lines.end() ? 0 : int(next - m_record->lines.begin()));
    }
    showPage();
    markRead(); // seen from now on
    showRow();
}

HandoverItemRow HandoverReceipt::rowOf(const HandoverLine &line) const
{
    HandoverItemRow row;
    row.row = line.row;
    row.note = line.item.note;
    if (line.item.acknowledged) {
        row.mark = tr("Acknowledged");
        row.markMore = u"%1, %2"_s.arg(line.acknowledgedBy,
                                       moment(*line.item.acknowledged, m_desk.now(), m_desk.calendar()));
        row.markTone = Tone::Done;
    } else {
        row.mark = m_mode == Mode::Waiting ? tr("To acknowledge") : tr("Not acknowledged");
        row.markMore = line.open ? stageWords(line.row) : tr("Closed since");
        row.markTone = Tone::Calm;
        row.unread = m_mode == Mode::Waiting && !m_seen.contains(line.row.subject);
    }
    return row;
}

void HandoverReceipt::showRecord()
{
    m_model->setNow(m_desk.now());
    QList<HandoverItemRow> rows;
    if (m_record) {
        for (const HandoverLine &line : m_record->lines)
            rows.append(rowOf(line));
    }
    m_model->setRows(rows);
    const int count = m_record ? int(m_record->lines.size()) : 0;
    const int done = m_record ? m_record->acknowledged() : 0;
    m_progress->set(done == count ? Tone::Done : Tone::Calm, tr("%1 of %2 acknowledged").arg(done).arg(count));
}

const HandoverLine *HandoverReceipt::currentLine() const
{
    const std::optional<Subject> subject = m_view->currentSubject();
    if (!subject || !m_record)
        return nullptr;
    const auto found = std::find_if(m_record->lines.begin(), m_record->lines.end(),
                                    [&](const HandoverLine &line) { return line.row.subject == *subject; });
    return found == m_record->lines.end() ? nullptr : &*found;
}

void HandoverReceipt::markRead()
{
    const HandoverLine *line = currentLine();
    if (!line || m_seen.contains(line->row.subject) || !m_view->isVisible())
        return;
    m_seen.insert(line->row.subject);
    m_model->putRow(rowOf(*line));
}

void HandoverReceipt::showRow()
{
    const HandoverLine *line = currentLine();
    m_foot->setVisible(line);
    if (!line)
        return;
    QStringList who{childWords(line->row), ageWords(line->row, m_desk.calendar().localDate(m_desk.now())),
                    line->row.number};
    who.removeAll(QString());
    m_who->setText(who.join(u" · "_s));
    m_note->setText(!line->item.note.isEmpty() ? line->item.note
                    : line->row.withheld       ? tr("Its note is restricted with the record.")
                                               : tr("There is no note on it."));
    const bool mayAcknowledge = m_mode == Mode::Waiting && m_record->refused.isEmpty();
    m_acknowledge->setVisible(mayAcknowledge);
    m_acknowledge->setEnabled(!line->item.acknowledged && !m_strip->isBusy());
    const int read = int(readAndWaiting().size());
    m_acknowledgeRead->setText(tr("Acknowledge the %n you have read", nullptr, read));
    m_acknowledgeRead->setToolTip(tr("Ctrl+Enter"));
    m_acknowledgeRead->setVisible(mayAcknowledge && read > 1);
    if (m_mode == Mode::Waiting && !m_record->refused.isEmpty()) {
        m_message->setMessage(Tone::Info, tr("You cannot acknowledge this handover."), findingsText(m_record->refused));
        m_message->show();
    }
}

void HandoverReceipt::showPage()
{
    const bool filled = m_record && !m_record->lines.isEmpty();
    m_head->setVisible(filled || m_entries.size() > 1);
    m_foot->setVisible(filled && currentLine());
    if (filled) {
        m_pages->setCurrentWidget(m_view);
        if (hasFocus()) // it waited for something to go to
            m_view->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_empty->setButton({});
    if (m_trouble) {
        m_empty->setMessage(Icon::Warning, tr("The handovers could not be read"), describe(*m_trouble));
        m_empty->setButton(tr("Try again"));
    } else if (!m_filled) {
        m_empty->setMessage(Icon::Handover, tr("Reading the handovers…"));
    } else if (m_mode == Mode::Waiting) {
        m_empty->setMessage(Icon::Check, tr("Nothing was handed over to you"),
                            tr("When a duty manager hands over to you, each record waits here to be acknowledged."));
    } else {
        m_empty->setMessage(Icon::Handover, tr("Nothing was handed over in this team yet"),
                            tr("Handovers stay here to be looked at and printed."));
    }
    m_pages->setCurrentWidget(m_empty);
}

void HandoverReceipt::acknowledge()
{
    const HandoverLine *line = currentLine();
    if (!line || m_mode != Mode::Waiting || !m_record->refused.isEmpty())
        return;
    if (line->item.acknowledged)
        return goOn();
    const Subject subject = line->row.subject;
    // Each goes off at once, so that nobody waits for the last one before the next key.
    m_desk.submit(this, AcknowledgeHandover{m_record->handover.id, subject},
                  [this, subject](const Expected<CommandResult> &answer) {
                      if (!answer)
                          complain(describe(answer.error()));
                      else if (const auto *no = std::get_if<Rejected>(&*answer))
                          complain(findingsText(no->findings));
                      refresh();
                  });
    for (HandoverLine &mine : m_record->lines) {
        if (mine.row.subject != subject)
            continue;
        mine.item.acknowledged = m_desk.now();
        mine.item.acknowledgedBy = m_desk.user().id;
        mine.acknowledgedBy = m_desk.user().name;
    }
    showRecord();
    goOn();
}

void HandoverReceipt::complain(const QString &trouble)
{
    m_message->setMessage(Tone::Overdue, tr("It was not acknowledged."), trouble);
    m_message->show();
}

/// To the next that is not acknowledged yet.
void HandoverReceipt::goOn()
{
    m_view->setFocus(Qt::OtherFocusReason);
    const int count = m_model->rowCount();
    const int at = m_view->currentIndex().row();
    for (int step = 1; step <= count; ++step) {
        const int line = (at + step) % count;
        if (!m_record->lines.at(line).item.acknowledged) {
            m_view->goToLine(line);
            return;
        }
    }
    showRow();
    announce(m_view, tr("All are acknowledged."));
    m_desk.say(tr("All are acknowledged."));
}

QList<Subject> HandoverReceipt::readAndWaiting() const
{
    QList<Subject> subjects;
    if (!m_record)
        return subjects;
    for (const HandoverLine &line : m_record->lines) {
        if (!line.item.acknowledged && m_seen.contains(line.row.subject))
            subjects.append(line.row.subject);
    }
    return subjects;
}

void HandoverReceipt::acknowledgeRead()
{
    QList<Command> commands;
    for (const Subject &subject : readAndWaiting())
        commands.append(AcknowledgeHandover{m_record->handover.id, subject});
    if (commands.isEmpty() || !m_record->refused.isEmpty() || !m_acknowledgeRead->isEnabled())
        return;
    m_acknowledgeRead->setEnabled(false);
    CommandChain::run(m_desk, this, commands, [this](const QString &trouble, const QList<Command> &) {
        m_acknowledgeRead->setEnabled(true);
        if (!trouble.isEmpty())
            complain(trouble);
        refresh();
        m_view->setFocus(Qt::OtherFocusReason);
    });
}

void HandoverReceipt::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    markRead();
    showRow();
}

void HandoverReceipt::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_pages->currentWidget() == m_view)
        m_view->setFocus(event->reason());
}

} // namespace frontdoor
