// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workload/workload_panel.h"

#include "core/session/on_result.h"
#include "ui/common/accessible.h"
#include "ui/common/divider.h"
#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/link_button.h"
#include "ui/common/message_bar.h"
#include "ui/common/primary_button.h"
#include "ui/common/undo_bar.h"
#include "ui/desk/finding_text.h"
#include "ui/dutytray/tray_words.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"
#include "ui/workload/allocation_strip.h"
#include "ui/workload/band_gauge.h"
#include "ui/workload/board_words.h"
#include "ui/workload/reassign_dialog.h"
#include "ui/workload/record_list.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int clockMs = 30'000;
/// Narrower than this (at 100 % text) workers stand beneath what is to be allocated.
constexpr int widthForTwo = 560;

bool concernsBoard(const Change &change)
{
    static const QStringList entities{u"contact"_s, u"referral"_s, u"user"_s,        u"absence"_s,
                                      u"cover"_s,   u"person"_s,   u"duty-worker"_s, u"restriction"_s};
    return entities.contains(change.entity);
}

std::shared_ptr<const Procedure> procedureOf(Desk &desk)
{
    return desk.session().rulebook().procedure;
}

} // namespace

WorkloadPanel::WorkloadPanel(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(makeButton({}, ButtonKind::Quiet))
    , m_counts(new ElidedLabel)
    , m_gauge(new BandGauge)
    , m_bandWords(makeLabel({}, TextRole::Strong))
    , m_message(new MessageBar)
    , m_records(new RecordList(new RecordModel(procedureOf(desk), desk.calendar(), this)))
    , m_recordsTitle(makeLabel({}, TextRole::Heading))
    , m_pages(new QStackedWidget)
    , m_empty(new EmptyState(Icon::Workload, tr("Reading the board…")))
    , m_workers(new TeamTable(new TeamModel(procedureOf(desk), this)))
    , m_bottom(new QWidget)
    , m_holdsTitle(new ElidedLabel)
    , m_others(new LinkButton({}))
    , m_takeBack(makeButton(tr("Take back"), ButtonKind::Quiet))
    , m_move(makeButton(tr("Move to a team…"), ButtonKind::Quiet))
    , m_holds(new RecordList(new RecordModel(procedureOf(desk), desk.calendar(), this)))
    , m_holdsEmpty(makeWrappedLabel({}, TextRole::Body, ColourRole::Muted))
    , m_holdsPages(new QStackedWidget)
    , m_strip(new AllocationStrip)
    , m_undoPlace(new QWidget)
    , m_undo(new UndoBar)
    , m_splitter(new QSplitter)
    , m_scroll(new QScrollArea)
{
    m_message->setDismissible(true);
    m_message->hide();
    auto *undo = new QHBoxLayout(m_undoPlace);
    undo->addWidget(m_undo, 0, Qt::AlignHCenter);
    m_undoPlace->hide();
    followTheme(m_undoPlace, [undo](const Theme &theme) {
        undo->setContentsMargins(theme.space(16), theme.space(4), theme.space(16), theme.space(8));
    });
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(makeHeader());
    whole->addWidget(m_message);
    whole->addWidget(makeMiddle(), 1);
    whole->addWidget(m_strip);
    whole->addWidget(m_undoPlace);

    connect(m_records, &RecordList::chosenChanged, this, &WorkloadPanel::chosenChanged);
    connect(m_records, &RecordList::keyPressed, this, &WorkloadPanel::keyInRecords);
    connect(m_holds, &RecordList::keyPressed, this, &WorkloadPanel::keyInHeld);
    connect(m_workers, &TeamTable::keyPressed, this, &WorkloadPanel::keyAmongWorkers);
    for (RecordList *list : {m_records, m_holds}) {
        connect(list, &RecordList::openRequested, &m_desk, &Desk::askToOpen);
        connect(list, &RecordList::menuRequested, this, [this, list](const QPoint &at) { showMenu(list, at); });
    }
    connect(m_holds, &RecordList::chosenChanged, this, [this] {
        const bool some = !m_holds->chosen().isEmpty() && m_board.refused.isEmpty();
        m_takeBack->setEnabled(some);
        m_move->setEnabled(some);
    });
    connect(m_workers, &TeamTable::workerChosen, this, [this] {
        m_othersShown = false;
        showHeld();
        showChoice();
    });
    connect(m_workers, &TeamTable::allocateRequested, this, &WorkloadPanel::allocate);
    connect(m_workers, &TeamTable::dropped, this, [this](const UserId &worker) {
        m_workers->choose(m_workers->team()->lineOf(worker));
        allocate();
    });
    connect(m_strip, &AllocationStrip::confirmed, this, &WorkloadPanel::allocate);
    connect(m_strip, &AllocationStrip::roundLeft, this, &WorkloadPanel::leaveRound);
    connect(m_undo, &UndoBar::undone, this, [this] {
        for (const Subject &subject : std::as_const(m_undoable))
            m_desk.submit(this, Unallocate{subject}, [this](const Expected<CommandResult> &result) {
                if (!result)
                    complain(Tone::Overdue, tr("It could not be taken back."), describe(result.error()));
                else if (const auto *rejected = std::get_if<Rejected>(&*result))
                    complain(Tone::Overdue, tr("It could not be taken back."), findingsText(rejected->findings));
            });
        m_undoable.clear();
        m_desk.say(tr("Undone: it is not allocated any more."));
        m_records->setFocus();
    });
    for (const auto over : {&UndoBar::undone, &UndoBar::lapsed})
        connect(m_undo, over, m_undoPlace, &QWidget::hide);
    connect(m_empty, &EmptyState::activated, this, &WorkloadPanel::refresh);
    auto *again = new QShortcut(Qt::Key_F5, this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, this, &WorkloadPanel::refresh);
    connect(&desk.session(), &Session::changed, this, &WorkloadPanel::changed);
    connect(&desk.session(), &Session::everythingChanged, this, &WorkloadPanel::refresh);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_records->records()->setNow(m_desk.now());
        m_holds->records()->setNow(m_desk.now());
    });
    m_clock.start(clockMs);
    m_choosing.setSingleShot(true);
    m_choosing.setInterval(0); // a change of the list may come in many parts
    connect(&m_choosing, &QTimer::timeout, this, &WorkloadPanel::askSuggestions);

    const QStringList teams = boardTeams(desk.procedure(), desk.user());
    setTeam(teams.isEmpty() ? desk.user().team : teams.first());
    showHeld();
    showChoice();
}

void WorkloadPanel::setTeam(const QString &team)
{
    m_team = team;
    const Team *known = m_desk.procedure().team(team);
    const QString name = known ? known->name : tr("No team");
    const bool several = boardTeams(m_desk.procedure(), m_desk.user()).size() > 1;
    m_title->setText(name);
    m_title->setIcon(several ? icon(Icon::ChevronDown, ColourRole::Muted) : QIcon());
    m_title->setLayoutDirection(isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft); // the arrow follows the words
    m_title->setFocusPolicy(several ? Qt::StrongFocus : Qt::NoFocus);
    m_title->setAttribute(Qt::WA_TransparentForMouseEvents, !several);
    m_title->setAccessibleName(several ? tr("%1, change team").arg(name) : name);
    m_filled = false;
    m_trouble.reset();
    m_records->records()->setRows({});
    m_workers->team()->setBoard({});
    showPage();
    refresh();
}

void WorkloadPanel::changed(const QList<Change> &changes)
{
    if (std::any_of(changes.begin(), changes.end(), concernsBoard))
        refresh();
}

void WorkloadPanel::refresh()
{
    if (m_asking)
        m_askAgain = true; // the next question waits for this one's answer
    else
        ask();
}

void WorkloadPanel::ask()
{
    m_asking = true;
    m_askAgain = false;
    const auto look = [rules = m_desk.session().rulebook(), team = m_team, viewer = m_desk.viewer()](Views &views) {
        return workloadBoard(views, rules, team, viewer);
    };
    onResult(this, m_desk.session().read<WorkloadBoard>(m_slot, look),
             [this, team = m_team](const Expected<WorkloadBoard> &board) {
                 m_asking = false;
                 if (team == m_team)
                     take(board);
                 if (m_askAgain || team != m_team)
                     ask();
             });
}

void WorkloadPanel::take(const Expected<WorkloadBoard> &board)
{
    if (!board) {
        if (board.error().code == ErrorCode::Cancelled)
            return;
        m_trouble = board.error();
        if (m_filled)
            complain(Tone::Overdue, tr("The board could not be read again."), describe(board.error()));
        showPage();
        return;
    }
    m_trouble.reset();
    m_filled = true;
    m_board = *board;
    const UserId chosen = m_workers->current() ? m_workers->current()->worker.worker.id : UserId();
    m_records->records()->setNow(m_desk.now());
    m_holds->records()->setNow(m_desk.now());
    m_records->records()->setRows(m_board.toAllocate);
    m_records->records()->setLeavers(m_board.left);
    m_workers->team()->setBoard(m_board);
    if (chosen && (!m_workers->current() || m_workers->current()->worker.worker.id != chosen))
        m_workers->choose(m_workers->team()->lineOf(chosen));
    m_gauge->set(m_board.load, m_desk.procedure().capacity);
    const QString band = bandWords(m_board.load, m_desk.procedure().capacity);
    m_bandWords->setText(band.isEmpty() ? tr("%1 open").arg(m_board.load.open) : band);
    m_suggestedFor = {};
    showCounts();
    showPage();
    showHeld();
    chosenChanged();
    emit badgeChanged();
}

void WorkloadPanel::showCounts()
{
    QStringList parts{tr("%1 open").arg(m_board.load.open), tr("%1 to allocate").arg(m_board.toAllocate.size())};
    const auto away = std::count_if(m_board.workers.begin(), m_board.workers.end(),
                                    [](const BoardWorker &worker) { return worker.isAwayToday(); });
    if (away > 0)
        parts << tr("%1 of %2 workers away today").arg(away).arg(m_board.workers.size());
    m_counts->setText(parts.join(u" · "_s));
    m_recordsTitle->setText(m_board.toAllocate.isEmpty() ? tr("To allocate")
                                                         : tr("To allocate (%1)").arg(m_board.toAllocate.size()));
}

void WorkloadPanel::showPage()
{
    const bool hadFocus = m_pages->currentWidget() && m_pages->currentWidget()->hasFocus();
    if (!m_board.toAllocate.isEmpty() && m_filled) {
        m_pages->setCurrentWidget(m_records);
    } else {
        if (m_trouble) {
            m_empty->setMessage(Icon::Warning, tr("The board could not be read"), describe(*m_trouble));
            m_empty->setButton(tr("Try again"));
        } else if (!m_filled) {
            m_empty->setMessage(Icon::Workload, tr("Reading the board…"));
            m_empty->setButton({});
        } else {
            m_empty->setMessage(Icon::Check, tr("Everything is allocated"),
                                tr("What comes into the tray of this team appears here by itself."));
            m_empty->setButton({});
        }
        m_pages->setCurrentWidget(m_empty);
    }
    if (hadFocus)
        m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void WorkloadPanel::showHeld()
{
    const std::optional<TeamLine> worker = m_workers->current();
    QList<TrayRow> rows = worker ? worker->worker.holds : QList<TrayRow>();
    if (m_othersShown && m_board.withOthers.isEmpty())
        m_othersShown = false;
    if (m_othersShown)
        rows = m_board.withOthers;
    m_holds->records()->setRows(rows);
    m_holdsTitle->setText(m_othersShown ? tr("With others") : worker ? worker->worker.worker.name : tr("In hand"));
    m_others->setVisible(!m_board.withOthers.isEmpty() && !m_othersShown);
    m_others->setText(tr("%1 with others").arg(m_board.withOthers.size()));
    m_others->setToolTip(tr("In the hands of somebody who takes no contacts, or who works in another team"));
    if (rows.isEmpty()) {
        if (worker)
            m_holdsEmpty->setText(tr("%1 holds nothing.").arg(worker->worker.worker.name));
        else
            m_holdsEmpty->setText(tr("Choose a worker, and what they hold is shown here."));
    }
    fitHoldsEmpty();
    m_holdsPages->setCurrentWidget(rows.isEmpty() ? static_cast<QWidget *>(m_holdsEmpty) : m_holds);
    const bool may = m_board.refused.isEmpty() && !rows.isEmpty();
    m_takeBack->setVisible(may);
    m_move->setVisible(may);
}

void WorkloadPanel::chosenChanged()
{
    m_choosing.start();
}

/// Who could take the one record that is chosen, and why. For several the loads alone speak.
void WorkloadPanel::askSuggestions()
{
    const QList<TrayRow> chosen = m_records->chosen();
    const Subject one = chosen.size() == 1 ? chosen.first().subject : Subject();
    if (one.id.isEmpty()) {
        m_suggestedFor = {};
        m_suggestions.clear();
    }
    m_workers->team()->setChosen(int(chosen.size()), one == m_suggestedFor ? m_suggestions : QList<Suggestion>());
    showChoice();
    if (one.id.isEmpty() || one == m_suggestedFor)
        return;
    const auto look = [rules = m_desk.session().rulebook(), one,
                       now = m_desk.now()](Views &views) -> Expected<QList<Suggestion>> {
        FD_ASSIGN(const std::optional<CaseFile> file, loadCaseFile(views, rules, one));
        if (!file)
            return QList<Suggestion>();
        return suggestedWorkers(views, rules, *file, now);
    };
    onResult(this, m_desk.session().read<QList<Suggestion>>(m_suggestionSlot, look),
             [this, one](const Expected<QList<Suggestion>> &suggestions) {
                 const QList<TrayRow> still = m_records->chosen();
                 if (!suggestions || still.size() != 1 || still.first().subject != one)
                     return;
                 m_suggestedFor = one;
                 m_suggestions = *suggestions;
                 m_workers->team()->setChosen(1, m_suggestions);
                 showChoice();
             });
}

void WorkloadPanel::showChoice()
{
    m_strip->setChoice(m_filled ? int(m_records->chosen().size()) : 0, m_workers->current(), m_board.refused);
}

void WorkloadPanel::goToWorkers(int line)
{
    if (m_workers->team()->rowCount() == 0) {
        complain(Tone::Info, tr("Nobody in this team takes contacts."),
                 tr("Move it to another team's tray, or add a worker in the settings."));
        return;
    }
    m_workers->choose(std::max(line, 0));
    m_workers->setFocus(Qt::ShortcutFocusReason);
}

void WorkloadPanel::allocate()
{
    const QList<TrayRow> chosen = m_records->chosen();
    const std::optional<TeamLine> worker = m_workers->current();
    if (!m_board.refused.isEmpty() || (m_round && m_round->isBusy()))
        return;
    if (chosen.isEmpty() || !worker) {
        complain(Tone::Info, {}, chosen.isEmpty() ? tr("Choose what to allocate first.") : tr("Choose who takes it."));
        return;
    }
    m_message->hide();
    delete m_round;
    m_round = new BulkAllocation(m_desk, chosen, worker->worker.worker.id, worker->worker.worker.name, this);
    connect(m_round, &BulkAllocation::finished, this, &WorkloadPanel::roundFinished);
    m_strip->setRound(m_round);
    m_bottom->hide(); // what came of it needs the room
    m_round->start();
}

void WorkloadPanel::roundFinished()
{
    const QList<Subject> done = m_round->allocated();
    QStringList names;
    for (const BulkAllocation::Entry &entry : m_round->entries()) {
        if (entry.state == BulkAllocation::State::Allocated)
            names << childWords(entry.row);
    }
    const QString words = done.size() == 1 ? tr("%1 allocated to %2").arg(names.value(0), m_round->workerName())
                                           : tr("%1 allocated to %2").arg(done.size()).arg(m_round->workerName());
    if (!done.isEmpty()) {
        m_undoable = done;
        m_undo->offer(words);
        m_undoPlace->show(); // after the offer, which ends the one before
    }
    const Findings told = m_round->told();
    if (int(m_round->entries().size()) != done.size())
        return;
    if (!told.isEmpty())
        complain(Tone::Info, {}, findingsText(told));
    leaveRound();
}

void WorkloadPanel::leaveRound()
{
    m_strip->setRound(nullptr);
    m_bottom->show();
    if (m_round)
        m_round->deleteLater();
    m_round.clear();
    m_records->clearSelection();
    showChoice();
    m_pages->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void WorkloadPanel::keyInRecords(int key)
{
    if (key == Qt::Key_A)
        goToWorkers(m_workers->team()->lineOfSuggested() >= 0 ? m_workers->team()->lineOfSuggested()
                                                              : m_workers->currentIndex().row());
    else if (key == Qt::Key_M)
        moveToTeam(m_records);
    else if (const int line = m_workers->team()->lineOfNumber(key - Qt::Key_0); line >= 0)
        goToWorkers(line);
}

void WorkloadPanel::keyInHeld(int key)
{
    if (key == Qt::Key_U || key == Qt::Key_Delete)
        takeBack(m_holds->chosen());
    else if (key == Qt::Key_M)
        moveToTeam(m_holds);
}

void WorkloadPanel::keyAmongWorkers(int key)
{
    if (key == Qt::Key_A)
        allocate();
    else if (const int line = m_workers->team()->lineOfNumber(key - Qt::Key_0); line >= 0)
        m_workers->choose(line);
}

void WorkloadPanel::takeBack(const QList<TrayRow> &rows)
{
    if (!m_board.refused.isEmpty()) {
        complain(Tone::Overdue, tr("This is not possible."), findingsText(m_board.refused));
        return;
    }
    for (const TrayRow &row : rows) {
        m_desk.submit(this, Unallocate{row.subject}, [this, row](const Expected<CommandResult> &result) {
            if (!result)
                complain(Tone::Overdue, tr("%1 could not be taken back.").arg(childWords(row)),
                         describe(result.error()));
            else if (const auto *rejected = std::get_if<Rejected>(&*result))
                complain(Tone::Overdue, tr("%1 could not be taken back.").arg(childWords(row)),
                         findingsText(rejected->findings));
            else if (const auto *needs = std::get_if<NeedsAcknowledgement>(&*result))
                complain(Tone::Soon, tr("%1 could not be taken back.").arg(childWords(row)),
                         findingsText(needs->warnings));
            else if (std::holds_alternative<Conflict>(*result))
                complain(Tone::Soon, tr("Somebody else changed %1 a moment ago.").arg(childWords(row)),
                         tr("Look again and repeat it if it is still right."));
            else
                m_desk.say(tr("%1 is not allocated any more.").arg(childWords(row)));
        });
    }
}

void WorkloadPanel::moveToTeam(RecordList *list)
{
    const QList<TrayRow> chosen = list->chosen();
    if (chosen.size() != 1) {
        if (!chosen.isEmpty())
            complain(Tone::Info, {}, tr("Choose one to move: each has a reason of its own."));
        return;
    }
    if (m_dialog)
        m_dialog->reject();
    m_dialog = new ReassignDialog(m_desk, chosen.first(), m_team, this);
    connect(m_dialog, &CommandDialog::carriedOut, this, [this, row = chosen.first()](const Done &done) {
        m_desk.say(tr("%1 was moved.").arg(childWords(row)));
        if (!done.told.isEmpty())
            complain(Tone::Info, {}, findingsText(done.told));
    });
    m_dialog->open();
}

void WorkloadPanel::complain(Tone tone, const QString &headline, const QString &text)
{
    m_message->setMessage(tone, headline, text);
    m_message->show();
}

int WorkloadPanel::badge() const
{
    return m_board.refused.isEmpty() ? int(m_board.toAllocate.size()) : 0;
}

QString WorkloadPanel::badgeText() const
{
    return tr("%1 to allocate").arg(badge());
}

void WorkloadPanel::fit()
{
    const bool beside = width() >= themeOf(this).px(widthForTwo);
    const Qt::Orientation wanted = beside ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() != wanted)
        m_splitter->setOrientation(wanted);
    if (beside)
        m_splitter->setSizes({width() * 45 / 100, width() * 55 / 100});
    fitHoldsEmpty();
}

/// A splitter does not ask how high words are once they wrap.
void WorkloadPanel::fitHoldsEmpty()
{
    m_holdsEmpty->setMinimumHeight(std::max(m_holdsEmpty->heightForWidth(m_holdsPages->width()), 0));
}

bool WorkloadPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_holdsPages && event->type() == QEvent::Resize)
        fitHoldsEmpty();
    return QWidget::eventFilter(watched, event);
}

void WorkloadPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void WorkloadPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void WorkloadPanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_pages->currentWidget()->setFocus(event->reason());
}

} // namespace frontdoor
