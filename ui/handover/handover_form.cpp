// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/handover/handover_form.h"

#include "core/calendar/phrases.h"
#include "ui/common/accessible.h"
#include "ui/common/chip.h"
#include "ui/common/divider.h"
#include "ui/common/empty_state.h"
#include "ui/common/giving_area.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/message_bar.h"
#include "ui/common/page_stack.h"
#include "ui/common/primary_button.h"
#include "ui/common/two_sides.h"
#include "ui/contact/code_combo.h"
#include "ui/contact/draft_keeper.h"
#include "ui/desk/finding_text.h"
#include "ui/handover/choice_list.h"
#include "ui/handover/handover_list.h"
#include "ui/handover/handover_words.h"
#include "ui/handover/note_card.h"
#include "ui/outcome/submit_strip.h"
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

constexpr int lowHeight = 270; // px at 100 % text
constexpr int leastFoot = 64;  // the same: whose note it is, and its first line
constexpr int clockMs = 30'000;
constexpr int mostNamed = 6; ///< records without a note that are named before sending

} // namespace

HandoverForm::HandoverForm(Desk &desk, DraftJournal &journal, const QString &team, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_team(team)
    , m_read(desk.session(), this, [this](const Expected<HandoverSheet> &sheet) { take(sheet); })
    , m_model(new HandoverListModel(desk.session().rulebook().procedure, desk.calendar(), this))
    , m_view(new HandoverView(m_model))
    , m_to(new CodeCombo({}))
    , m_counter(new Chip(Tone::Done, {}))
    , m_carry(makeButton({}, ButtonKind::Quiet))
    , m_review(new PrimaryButton(tr("Hand over…")))
    , m_pages(new PageStack)
    , m_empty(new EmptyState(Icon::Handover, tr("Reading the tray…")))
    , m_edge(new Divider)
    , m_foot(new QWidget)
    , m_card(new NoteCard(desk))
    , m_reviewWords(makeWrappedLabel({}))
    , m_send(new PrimaryButton(tr("Hand over")))
    , m_back(makeButton(tr("Back to the notes"), ButtonKind::Quiet))
    , m_strip(new SubmitStrip(desk))
    , m_message(new MessageBar)
    , m_drafts(new DraftKeeper(
          desk, journal, u"handover"_s, Subject(), [this] { return draft(); }, this))
{
    m_model->setParent(m_view); // goes after it
    build();
    connectParts();
    m_drafts->findOthers(this, [this](const QList<Draft> &drafts) {
        for (const Draft &one : drafts) {
            if (one.content["team"_L1].toString() == m_team)
                return restore(one);
        }
    });
    m_clock.start(clockMs);
    showPage();
    refresh();
}

void HandoverForm::build()
{
    m_view->setAccessibleName(tr("Records to hand over"));
    m_view->setKeyHelp(
        tr("Typing writes the note, Enter goes on to the next record that needs one, Control and O opens "
           "the record, Control and Enter goes on to handing over"));
    m_message->setDismissible(true);
    m_message->hide();
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    // Where the window is low the list gives way first, down to a row, then what is written beneath it scrolls.
    m_pages->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    followTheme(m_pages, [this](const Theme &theme) {
        for (QWidget *part : {static_cast<QWidget *>(m_pages), static_cast<QWidget *>(m_view)})
            part->setMinimumHeight(theme.px(53));
    });
    m_reviewCard = makeReview();
    auto *foot = new QVBoxLayout(m_foot); // as high as the one that is shown needs
    foot->setContentsMargins(0, 0, 0, 0);
    foot->addWidget(m_card);
    foot->addWidget(m_reviewCard);
    m_reviewCard->hide();
    m_head = makeHead();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_message);
    column->addWidget(m_pages, 1);
    column->addWidget(m_edge);
    column->addWidget(new GivingArea(m_foot, leastFoot));
}

QWidget *HandoverForm::makeHead()
{
    auto *whom = new QWidget;
    auto *row = new QHBoxLayout(whom);
    auto *next = new QWidget;
    auto *end = new QHBoxLayout(next);
    auto *to = makeLabel(tr("To"), TextRole::SmallStrong);
    to->setBuddy(m_to);
    m_to->setAccessibleName(tr("Who takes over"));
    showFromStart(m_to);
    m_to->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_review->setKeys(QKeySequence(Qt::CTRL | Qt::Key_Return));
    row->addWidget(to);
    row->addWidget(m_to, 3);
    row->addStretch(1);
    row->setContentsMargins(0, 0, 0, 0);
    end->addWidget(m_counter);
    end->addWidget(m_review);
    end->setContentsMargins(0, 0, 0, 0);
    m_counter->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_card->addAction(m_carry);
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->addWidget(new TwoSides(whom, next));
    followTheme(head, [=, this](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(4), theme.space(16), theme.space(8));
        row->setSpacing(theme.space(8));
        end->setSpacing(theme.space(8));
        m_to->setMaximumWidth(theme.px(340));
    });
    return head;
}

QWidget *HandoverForm::makeReview()
{
    auto *card = new QWidget;
    auto *column = new QVBoxLayout(card);
    auto *buttons = new QHBoxLayout;
    m_send->setKeys(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_strip->setWording(tr("This cannot be handed over."), tr("Hand over with these reasons"));
    buttons->addWidget(m_send);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    column->addWidget(makeLabel(tr("Hand this over?"), TextRole::Heading));
    column->addWidget(m_reviewWords);
    column->addWidget(m_strip);
    column->addLayout(buttons);
    followTheme(card, [=](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(12), theme.space(16), theme.space(12));
        column->setSpacing(theme.space(8));
        buttons->setSpacing(theme.space(8));
    });
    return card;
}

void HandoverForm::connectParts()
{
    connect(m_view, &HandoverView::currentRowChanged, this, &HandoverForm::showRow);
    connect(m_view, &HandoverView::enterPressed, this, &HandoverForm::goOn);
    connect(m_view, &HandoverView::typed, this, [this](const QString &letters) {
        if (currentRow() && !isReviewing())
            m_card->startWith(letters);
    });
    connect(m_view, &HandoverView::deletePressed, this, [this] {
        if (const HandoverRow *row = currentRow())
            setNote(row->row.subject, {});
        showRow();
    });
    connect(m_view, &HandoverView::openRequested, this, [this] {
        if (const std::optional<Subject> subject = m_view->currentSubject())
            m_desk.askToOpen(*subject);
    });
    connect(m_card, &NoteCard::edited, this, [this](const QString &note) {
        if (const HandoverRow *row = currentRow())
            setNote(row->row.subject, note);
    });
    connect(m_card, &NoteCard::finished, this, [this] {
        if (!m_card->note().trimmed().isEmpty())
            m_lastTyped = m_card->note().trimmed();
        goOn();
    });
    connect(m_card, &NoteCard::moved, this, &HandoverForm::move);
    connect(m_card, &NoteCard::left, this, [this] { m_view->setFocus(Qt::OtherFocusReason); });
    connect(m_card, &NoteCard::quickChosen, this, &HandoverForm::applyQuick);
    connect(m_carry, &QAbstractButton::clicked, this, &HandoverForm::carryAll);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), this), &QShortcut::activated, this,
            &HandoverForm::carryAll);
    connect(m_review, &QAbstractButton::clicked, this, &HandoverForm::review);
    connect(m_back, &QAbstractButton::clicked, this, &HandoverForm::backToNotes);
    connect(m_send, &QAbstractButton::clicked, this, &HandoverForm::send);
    connect(m_to, &CodeCombo::chosen, this, [this] {
        m_strip->formEdited();
        m_drafts->touch();
        if (isReviewing())
            m_reviewWords->setText(reviewWords());
    });
    auto *keypad = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Enter), this);
    keypad->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keypad, &QShortcut::activated, this, [this] { isReviewing() ? send() : review(); });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_reviewCard);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &HandoverForm::backToNotes);
    m_strip->setWatcher([this](const QFuture<Expected<CommandResult>> &answer) { m_drafts->watch(answer); });
    connect(m_strip, &SubmitStrip::busyChanged, this, [this](bool busy) { m_send->setEnabled(!busy); });
    connect(m_strip, &SubmitStrip::recordChanged, this, &HandoverForm::refresh);
    connect(m_strip, &SubmitStrip::done, this, [this](const Done &done) {
        const QString name = m_to->currentText().section(u',', 0, 0);
        m_notes.clear();
        m_lastTyped.clear();
        m_drafts->drop();
        showReview(false);
        m_desk.say(tr("Handed over to %1.").arg(name));
        for (const Created &created : done.created) {
            if (created.kind == Created::Kind::Handover)
                emit sent(HandoverId(created.id));
        }
    });
    connect(m_empty, &EmptyState::activated, this, &HandoverForm::refresh);
    connect(&m_clock, &QTimer::timeout, this, [this] { m_model->setNow(m_desk.now()); });
    connect(&m_desk.session(), &Session::changed, this, &HandoverForm::refresh);
    connect(&m_desk.session(), &Session::everythingChanged, this, &HandoverForm::refresh);
}

void HandoverForm::refresh()
{
    m_read.ask([rules = m_desk.session().rulebook(), team = m_team, viewer = m_desk.viewer()](Views &views) {
        return handoverSheet(views, rules, team, viewer);
    });
}

void HandoverForm::take(const Expected<HandoverSheet> &sheet)
{
    if (!sheet) {
        m_trouble = sheet.error();
        if (m_sheet) {
            m_message->setMessage(Tone::Soon, tr("This list may be out of date."), describe(sheet.error()));
            m_message->show();
        }
        showPage();
        return;
    }
    if (m_trouble)
        m_message->hide();
    m_trouble.reset();
    m_sheet = *sheet;
    showSheet();
    emit sheetChanged();
}

void HandoverForm::showSheet()
{
    m_model->setNow(m_desk.now());
    fillSuccessors();
    const bool first = m_model->rowCount() == 0;
    showRows();
    if (first || !m_view->currentIndex().isValid())
        m_view->goToLine(0);
    showRow();
    if (isReviewing())
        m_reviewWords->setText(reviewWords());
    showPage();
}

void HandoverForm::showRows()
{
    QList<HandoverItemRow> rows;
    for (const HandoverRow &row : m_sheet->rows) {
        HandoverItemRow item;
        item.row = row.row;
        item.note = m_notes.value(row.row.subject).trimmed();
        if (item.note.isEmpty())
            item.need = needWords(row.needs);
        rows.append(item);
    }
    m_model->setRows(rows);
    showCounts();
}

void HandoverForm::showCounts()
{
    const int needed = missing();
    const QString words = needed == 0 ? tr("All notes are there") : tr("%n notes still needed", nullptr, needed);
    if (words != m_counter->text())
        announce(m_counter, words);
    m_counter->set(needed == 0 ? Tone::Done : Tone::Soon, words);
    const int carried = m_sheet ? int(carriedNotes(m_sheet->rows, m_notes).size()) : 0;
    m_carry->setText(tr("Carry over %n notes", nullptr, carried));
    m_carry->setToolTip(tr("Where the last handover had a note and none is written now (Ctrl+Shift+B)"));
    m_carry->setVisible(carried > 0);
}

void HandoverForm::fillSuccessors()
{
    QList<CodeItem> items;
    for (const Successor &successor : m_sheet->successors)
        items.append({successor.user.id.text(), successorWords(successor, m_desk.procedure())});
    const QString before = m_to->chosenId();
    offer(m_to, items);
    if (before.isEmpty() && !items.isEmpty() && !m_sheet->successors.first().away)
        m_to->choose(items.first().id);
    if (!m_to->lineEdit()->hasFocus())
        m_to->lineEdit()->setCursorPosition(0);
}

/// The table, or what stands in its place.
void HandoverForm::showPage()
{
    const bool refused = m_sheet && !m_sheet->refused.isEmpty();
    const bool filled = m_sheet && !refused && !m_sheet->rows.isEmpty();
    m_head->setVisible(filled);
    m_edge->setVisible(filled);
    m_foot->setVisible(filled);
    if (filled) {
        m_pages->setCurrentWidget(m_view);
        if (hasFocus()) // it waited for something to go to
            m_view->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_empty->setButton({});
    if (refused) {
        m_empty->setMessage(Icon::Handover, tr("You do not hand this tray over"), findingsText(m_sheet->refused));
    } else if (m_sheet) {
        m_empty->setMessage(Icon::Check, tr("Nothing is open in this tray"),
                            tr("There is nothing to hand over at the moment."));
    } else if (m_trouble) {
        m_empty->setMessage(Icon::Warning, tr("The tray could not be read"), describe(*m_trouble));
        m_empty->setButton(tr("Try again"));
    }
    m_pages->setCurrentWidget(m_empty);
}

const HandoverRow *HandoverForm::currentRow() const
{
    const std::optional<Subject> subject = m_view->currentSubject();
    if (!subject || !m_sheet)
        return nullptr;
    const auto found = std::find_if(m_sheet->rows.begin(), m_sheet->rows.end(),
                                    [&](const HandoverRow &row) { return row.row.subject == *subject; });
    return found == m_sheet->rows.end() ? nullptr : &*found;
}

void HandoverForm::showRow()
{
    if (const HandoverRow *row = currentRow())
        m_card->show(*row, m_notes.value(row->row.subject), quickNotes(*row));
    else
        m_card->clear();
}

QStringList HandoverForm::quickNotes(const HandoverRow &row) const
{
    QStringList notes{carriedNote(row.before), m_lastTyped};
    for (const NoteNeed &need : row.needs) {
        if (need.reason == NoteReason::AwaitingParents)
            notes << tr("Waiting for the parents to reply.");
        else if (need.reason == NoteReason::Reassigned)
            notes << tr("Came from another tray today; nothing done here yet.");
    }
    notes << (row.row.workerName.isEmpty() ? tr("To be allocated first thing.")
                                           : tr("%1 goes on with it.").arg(row.row.workerName));
    return notes;
}

void HandoverForm::setNote(const Subject &subject, const QString &note)
{
    if (m_notes.value(subject) == note)
        return;
    if (note.isEmpty())
        m_notes.remove(subject);
    else
        m_notes.insert(subject, note);
    m_drafts->touch();
    showRows();
}

void HandoverForm::applyQuick(const QString &note)
{
    const HandoverRow *row = currentRow();
    if (!row || note.isEmpty())
        return;
    setNote(row->row.subject, note);
    goOn();
}

void HandoverForm::carryAll()
{
    if (!m_sheet)
        return;
    const QHash<Subject, QString> carried = carriedNotes(m_sheet->rows, m_notes);
    for (auto it = carried.cbegin(); it != carried.cend(); ++it)
        m_notes.insert(it.key(), it.value());
    m_drafts->touch();
    showRows();
    showRow();
    m_view->setFocus(Qt::OtherFocusReason);
}

int HandoverForm::missing() const
{
    return m_sheet ? notesMissing(m_sheet->rows, m_notes) : 0;
}

/// To the next record that needs a note and has none; else one further down.
void HandoverForm::goOn()
{
    m_view->setFocus(Qt::OtherFocusReason);
    const int count = m_model->rowCount();
    const int at = m_view->currentIndex().row();
    for (int step = 1; step <= count; ++step) {
        const int line = (at + step) % count;
        if (!m_model->rowAt(line).need.isEmpty())
            return m_view->goToLine(line);
    }
    m_view->goToLine(std::min(at + 1, count - 1));
    showRow();
}

void HandoverForm::move(int by)
{
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->goToLine(std::clamp(m_view->currentIndex().row() + by, 0, m_model->rowCount() - 1));
}

QHash<Subject, QString> HandoverForm::notesToSend() const
{
    QHash<Subject, QString> notes;
    for (const HandoverRow &row : m_sheet->rows) { // what was closed meanwhile takes its note with it
        if (const QString note = m_notes.value(row.row.subject).trimmed(); !note.isEmpty())
            notes.insert(row.row.subject, note);
    }
    return notes;
}

QString HandoverForm::reviewWords() const
{
    const QString name = m_to->currentText().section(u',', 0, 0);
    const Team *team = m_desk.procedure().team(m_team);
    const int count = int(m_sheet->rows.size());
    const int withNote = int(notesToSend().size());
    QStringList sentences{tr("%n open records of %1 go to %2.", nullptr, count).arg(team ? team->name : m_team, name)};
    sentences << tr("%n have a note.", nullptr, withNote);
    if (const int needed = missing(); needed > 0) {
        QStringList numbers;
        for (const HandoverRow &row : m_sheet->rows) {
            if (row.needsNote() && m_notes.value(row.row.subject).trimmed().isEmpty() && numbers.size() < mostNamed)
                numbers << row.row.number;
        }
        const QString list = numbers.join(", "_L1) + (needed > numbers.size() ? u" …"_s : QString());
        sentences << tr("%n that need a note have none: %1.", nullptr, needed).arg(list);
    }
    sentences << tr("%1 acknowledges each of them.").arg(name);
    return sentences.join(u' ');
}

void HandoverForm::review()
{
    if (!m_sheet || m_sheet->rows.isEmpty() || !m_sheet->refused.isEmpty())
        return;
    if (m_to->chosenId().isEmpty()) {
        m_message->setMessage(Tone::Overdue, tr("Choose who takes over."),
                              tr("It goes to one person, who acknowledges each record."));
        m_message->show();
        m_to->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_message->hide();
    m_reviewWords->setText(reviewWords());
    showReview(true);
    m_send->setFocus(Qt::OtherFocusReason);
    announce(m_send, m_reviewWords->text());
}

bool HandoverForm::isReviewing() const
{
    return !m_reviewCard->isHidden();
}

void HandoverForm::showReview(bool reviewing)
{
    m_card->setHidden(reviewing);
    m_reviewCard->setVisible(reviewing);
    m_review->setEnabled(!reviewing); // its keys are those of the button beneath
}

void HandoverForm::backToNotes()
{
    m_strip->clear();
    showReview(false);
    m_view->setFocus(Qt::OtherFocusReason);
}

void HandoverForm::send()
{
    if (m_sheet && !m_strip->isBusy())
        m_strip->submit(HandOver{m_team, UserId(m_to->chosenId()), notesToSend()});
}

QJsonObject HandoverForm::draft() const
{
    QJsonObject notes;
    for (auto it = m_notes.cbegin(); it != m_notes.cend(); ++it)
        notes.insert(idOf(it.key().kind) + u':' + it.key().id, it.value());
    return {{u"team"_s, m_team}, {u"to"_s, m_to->chosenId()}, {u"notes"_s, notes}};
}

void HandoverForm::restore(const Draft &draft)
{
    const QJsonObject notes = draft.content["notes"_L1].toObject();
    if (notes.isEmpty())
        return m_drafts->discard(draft.id);
    for (auto it = notes.begin(); it != notes.end(); ++it) {
        const auto kind = choiceOf<SubjectKind>(it.key().section(u':', 0, 0));
        const Subject subject(kind.value_or(SubjectKind::Contact), it.key().section(u':', 1));
        if (!m_notes.contains(subject))
            m_notes.insert(subject, it.value().toString());
    }
    m_drafts->adopt(draft);
    m_message->setMessage(
        Tone::Info, tr("Your notes are back."),
        tr("They were written %1 and not sent.").arg(moment(draft.saved, m_desk.now(), m_desk.calendar())));
    m_message->show();
    if (m_sheet)
        showSheet();
}

void HandoverForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_card->setLow(height() < themeOf(this).px(lowHeight));
}

void HandoverForm::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_pages->currentWidget() == m_view)
        m_view->setFocus(event->reason());
}

} // namespace frontdoor
