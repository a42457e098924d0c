// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matchlist/match_list_panel.h"

#include "core/session/on_result.h"
#include "ui/common/accessible.h"
#include "ui/common/chip_bar.h"
#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/flow_layout.h"
#include "ui/common/link_button.h"
#include "ui/common/message_bar.h"
#include "ui/common/page_stack.h"
#include "ui/matchlist/match_detail.h"
#include "ui/matchlist/match_result.h"
#include "ui/matchlist/match_table.h"
#include "ui/style/roles.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QtConcurrent>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int showEveryMs = 250;
constexpr int daysAtFirst = 30;
constexpr int mostDays = 730;

const auto allId = u"all"_s;
const auto flaggedId = u"flagged"_s;
const auto onFileId = u"on-file"_s;
const auto nobodyId = u"nobody"_s;

MatchFilter filterOf(const QString &id)
{
    return id == flaggedId  ? MatchFilter::Flagged
           : id == onFileId ? MatchFilter::OnFile
           : id == nobodyId ? MatchFilter::Nobody
                            : MatchFilter::All;
}

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

MatchListPanel::MatchListPanel(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_matcher(new ListMatcher(desk, this))
    , m_back(new LinkButton(tr("Back to the search")))
    , m_choose(makeButton(tr("Choose a &file…")))
    , m_save(makeButton(tr("&Save the result…")))
    , m_about(new ElidedLabel)
    , m_options(new QWidget)
    , m_days(new QSpinBox)
    , m_filters(new ChipBar(ChipBar::Mode::Exclusive))
    , m_message(new MessageBar)
    , m_work(new QWidget)
    , m_progress(new QProgressBar)
    , m_progressWords(makeLabel({}, TextRole::Small, ColourRole::Muted))
    , m_cancel(makeButton(tr("&Cancel")))
    , m_pages(new PageStack)
    , m_empty(new EmptyState(Icon::Search, {}))
    , m_result(new QSplitter(Qt::Vertical))
    , m_model(new MatchModel(desk.calendar(), this))
    , m_table(new MatchTable(m_model, tr("Lines of the list"), {0, 4, 4, 4, 0}))
    , m_noLines(new EmptyState(Icon::Filter, {}))
    , m_rows(new PageStack)
    , m_detail(new MatchDetail(desk))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_message);
    buildResult();
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_result);
    column->addWidget(m_pages, 1);
    m_message->hide();
    m_showing.setSingleShot(true);
    m_showing.setInterval(showEveryMs);
    setFocusPolicy(Qt::ClickFocus);
    connectParts();
    begin();
}

QWidget *MatchListPanel::makeHeader()
{
    auto *header = new QWidget;
    auto *title = makeLabel(tr("Check a list"), TextRole::Title);
    setAccessibleRole(title, QAccessible::Heading);
    title->setAccessibleName(title->text());
    setTextRole(m_about, TextRole::Body, ColourRole::Muted);
    m_days->setRange(1, mostDays);
    m_days->setValue(daysAtFirst);
    m_days->setSuffix(tr(" days"));
    m_days->setAccessibleName(tr("Contacts of the last so many days stand out"));
    auto *daysWords = makeLabel(tr("Contacts of the &last"), TextRole::Small, ColourRole::Muted);
    daysWords->setBuddy(m_days);
    m_filters->setAccessibleName(tr("Which lines are shown"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Looking the list up"));

    auto *top = new QHBoxLayout;
    top->addWidget(title);
    top->addWidget(m_about, 1);
    auto *acts = new FlowLayout; // three buttons of long words are wider than a small screen
    for (QWidget *act : std::initializer_list<QWidget *>{m_save, m_choose, m_back})
        acts->addWidget(act);
    auto *options = new QHBoxLayout;
    options->addWidget(m_filters, 1);
    options->addWidget(daysWords);
    options->addWidget(m_days);
    m_options->setLayout(options);
    options->setContentsMargins({});
    auto *work = new QHBoxLayout(m_work);
    work->setContentsMargins({});
    work->addWidget(m_progress, 1);
    work->addWidget(m_progressWords);
    work->addWidget(m_cancel);
    auto *column = new QVBoxLayout(header);
    column->addLayout(top);
    column->addLayout(acts);
    column->addWidget(m_options);
    column->addWidget(m_work);
    followTheme(this, [=, this](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(12));
        column->setSpacing(theme.space(8));
        for (QHBoxLayout *row : {top, options, work})
            row->setSpacing(theme.space(12));
        m_progress->setFixedHeight(theme.px(8));
    });
    return header;
}

void MatchListPanel::buildResult()
{
    m_table->setLeastRows(1);
    m_table->setLeastTag(MatchModel::FlagsColumn, tr("Contact yesterday"));
    m_table->setAccessibleDescription(tr("Arrows move, Enter opens the page of whoever is likeliest"));
    m_rows->addWidget(m_table);
    m_rows->addWidget(m_noLines);
    // Where the window is low the table keeps a row, and what is beneath scrolls.
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_detail);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("The line that is chosen"));
    scroll->viewport()->setAutoFillBackground(false);
    m_detail->setAutoFillBackground(false);
    m_result->addWidget(m_rows);
    m_result->addWidget(scroll);
    m_result->setChildrenCollapsible(false);
    m_result->setHandleWidth(1);
    m_result->setStretchFactor(0, 3);
    m_result->setStretchFactor(1, 2);
    m_result->setSizes({600, 400}); // parts of what there is
    followTheme(scroll, [scroll](const Theme &theme) { scroll->setMinimumHeight(theme.px(48)); });
}

void MatchListPanel::connectParts()
{
    connect(m_back, &QAbstractButton::clicked, this, &MatchListPanel::backWanted);
    connect(m_choose, &QPushButton::clicked, this, &MatchListPanel::chooseFile);
    connect(m_empty, &EmptyState::activated, this, &MatchListPanel::chooseFile);
    connect(m_save, &QPushButton::clicked, this, &MatchListPanel::askWhereToSave);
    connect(m_cancel, &QPushButton::clicked, this, &MatchListPanel::cancel);
    connect(m_days, &QSpinBox::valueChanged, this, &MatchListPanel::showLines);
    connect(m_filters, &ChipBar::chosenChanged, this,
            [this](const QStringList &ids) { filter(filterOf(ids.value(0))); });
    connect(m_noLines, &EmptyState::activated, this, [this] {
        m_filters->choose({allId});
        filter(MatchFilter::All);
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_table, &MatchTable::rowChosen, this, &MatchListPanel::showDetail);
    connect(m_table, &MatchTable::entered, this, [this] {
        const QModelIndex index = m_table->currentIndex();
        const PersonHit *hit = index.isValid() ? m_model->rowAt(index.row()).hit() : nullptr;
        if (hit)
            m_desk.askToOpenPerson(hit->person.id);
    });
    connect(m_detail, &MatchDetail::choiceMade, this, &MatchListPanel::setChoice);
    connect(&m_showing, &QTimer::timeout, this, &MatchListPanel::showLines);
    connect(m_matcher, &ListMatcher::readDone, this, &MatchListPanel::listRead);
    connect(m_matcher, &ListMatcher::readFailed, this, &MatchListPanel::showTrouble);
    connect(m_matcher, &ListMatcher::matched, this, &MatchListPanel::take);
    connect(m_matcher, &ListMatcher::finished, this, &MatchListPanel::end);
    connect(m_matcher, &ListMatcher::matchFailed, this, [this](const Error &error) {
        showLines();
        showProgress();
        m_message->clearActions();
        m_message->setMessage(Tone::Overdue, tr("The list could not be looked up to its end."), describe(error));
        connect(m_message->addAction(tr("Go on")), &QAbstractButton::clicked, this, [this] {
            m_message->hide();
            m_matcher->goOn();
            showProgress();
        });
        m_message->show();
    });
}

/// Nothing is chosen yet.
void MatchListPanel::begin()
{
    m_empty->setMessage(
        Icon::Search, tr("Who of a list is on file?"),
        tr("Choose a file that another agency sent, such as the police's incidents of the night: a table saved "
           "as CSV whose first line names the columns (name, date of birth, address, ...). Open cases and "
           "recent contacts come first. Nothing of the list is put on record."));
    m_empty->setButton(tr("Choose a file…"));
    m_pages->setCurrentWidget(m_empty);
    m_choose->hide();
    m_save->hide();
    m_options->hide();
    m_work->hide();
    m_about->clear();
}

void MatchListPanel::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Check a list"), documents(),
                                   tr("Tables as CSV (*.csv *.txt *.tsv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MatchListPanel::readFile);
    dialog->open();
}

void MatchListPanel::readFile(const QString &path)
{
    m_lines.clear();
    m_model->setRows({});
    showDetail();
    m_message->hide();
    m_filters->choose({allId});
    m_filter = MatchFilter::All;
    m_matcher->start(path);
    m_about->setText(QFileInfo(path).fileName());
    m_choose->show();
    m_save->hide();
    m_options->hide();
    m_empty->setMessage(Icon::Search, tr("Reading %1…").arg(QFileInfo(path).fileName()));
    m_empty->setButton({});
    m_pages->setCurrentWidget(m_empty);
    showProgress();
}

/// The file is read; its rows are looked up from now on.
void MatchListPanel::listRead()
{
    const ReadList &list = m_matcher->list();
    QStringList parts{QFileInfo(list.path).fileName(), tr("%n rows", nullptr, int(list.rows.size())),
                      tr("columns: %1").arg(list.known.join(u", "_s))};
    m_about->setText(parts.join(u" · "_s));
    note(AccessAct::Searched, tr("a list of %1 people").arg(list.rows.size()));
    QStringList remarks;
    if (!list.unknown.isEmpty())
        remarks << tr("Columns that are not known were left out: %1.").arg(list.unknown.join(u", "_s));
    if (list.isCut)
        remarks << tr("Only the first %1 rows are looked up here.").arg(ListMatcher::mostRows);
    const auto broken = std::ranges::count_if(
        list.rows, [](const PersonRow &row) { return !row.refused.isEmpty() || !row.doubt.isEmpty(); });
    if (broken > 0)
        remarks << tr("Rows that could not be read as they should: %1. They say why.").arg(broken);
    if (!remarks.isEmpty()) {
        m_message->clearActions();
        m_message->setDismissible(true);
        m_message->setMessage(list.isCut || broken > 0 ? Tone::Soon : Tone::Info, {}, remarks.join(u' '));
        m_message->show();
    }
    if (list.rows.isEmpty()) {
        m_empty->setMessage(Icon::Search, tr("There is nobody in this list"),
                            tr("Its first line names the columns, and no line follows."));
        m_empty->setButton(tr("Choose another file…"));
        m_choose->hide();
        showProgress();
        return;
    }
    m_options->show();
    m_pages->setCurrentWidget(m_result);
    showLines();
    showProgress();
    m_table->setFocus(Qt::OtherFocusReason);
}

void MatchListPanel::showTrouble(const Error &error)
{
    showProgress();
    const bool isNoList = error.code == ErrorCode::InvalidInput;
    m_empty->setMessage(
        Icon::Warning, tr("This list could not be read"),
        isNoList ? tr(
            "Its first line does not name columns that are known: name, date of birth, address, postcode, phone and "
            "so on. Save it as CSV in the program that it comes from, with the names of the columns in the first line.")
                 : describe(error));
    m_choose->hide();
    m_empty->setButton(tr("Choose another file…"));
    m_pages->setCurrentWidget(m_empty);
    announce(m_empty, tr("This list could not be read"));
    m_empty->button()->setFocus(Qt::OtherFocusReason);
}

MatchTelling MatchListPanel::telling() const
{
    const Calendar &calendar = m_desk.calendar();
    const Instant now = m_desk.now();
    return {calendar, now, calendar.at(calendar.localDate(now).addDays(-m_days->value()), QTime(0, 0))};
}

void MatchListPanel::take(const QList<MatchedRow> &rows)
{
    for (const MatchedRow &row : rows)
        m_lines.append({row, 0});
    if (!m_showing.isActive())
        m_showing.start();
    showProgress();
}

QList<MatchLine> MatchListPanel::shown() const
{
    const MatchTelling now = telling();
    QList<MatchLine> lines;
    for (const MatchLine &line : m_lines) {
        if (passes(line, m_filter, now.since))
            lines.append(line);
    }
    return inOrder(lines, now.since);
}

/// The table, and how many lines each filter lets through.
void MatchListPanel::showLines()
{
    const MatchTelling now = telling();
    const auto count = [&](MatchFilter filter) {
        return int(
            std::ranges::count_if(m_lines, [&](const MatchLine &line) { return passes(line, filter, now.since); }));
    };
    const QStringList chosen = m_filters->chosenIds();
    m_filters->setItems({{allId, tr("All"), count(MatchFilter::All)},
                         {flaggedId, tr("Look at first"), count(MatchFilter::Flagged)},
                         {onFileId, tr("On file"), count(MatchFilter::OnFile)},
                         {nobodyId, tr("Nobody found"), count(MatchFilter::Nobody)}});
    if (chosen.isEmpty())
        m_filters->choose({allId});
    m_model->setTelling(now);
    m_model->setRows(shown());
    const bool any = m_model->rowCount() > 0;
    if (!any && !m_lines.isEmpty()) {
        m_noLines->setMessage(Icon::Filter, tr("No line of the list is like this"),
                              m_filter == MatchFilter::Flagged
                                  ? tr("Nobody of it has an open case, or a contact in the days that count.")
                                  : QString());
        m_noLines->setButton(tr("Show all lines"));
    }
    m_rows->setCurrentWidget(any || m_lines.isEmpty() ? static_cast<QWidget *>(m_table) : m_noLines);
    if (any && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
    showDetail();
    m_save->setVisible(!m_lines.isEmpty());
    m_save->setEnabled(!isAtWork());
    m_save->setToolTip(isAtWork() ? tr("When the list has been looked up.") : QString());
}

void MatchListPanel::showProgress()
{
    const qsizetype all = m_matcher->list().rows.size();
    m_work->setVisible(isAtWork());
    m_progress->setRange(0, m_matcher->isReading() ? 0 : int(std::max<qsizetype>(all, 1)));
    m_progress->setValue(int(m_matcher->done()));
    m_progressWords->setText(m_matcher->isReading() ? tr("Reading…")
                                                    : tr("%1 of %2 rows").arg(m_matcher->done()).arg(all));
}

void MatchListPanel::end()
{
    m_showing.stop();
    showProgress();
    if (m_pages->currentWidget() != m_result) {
        if (m_lines.isEmpty() && m_matcher->list().rows.isEmpty() && m_matcher->list().path.isEmpty())
            begin(); // cancelled while it was read
        return;
    }
    showLines();
    const Instant since = telling().since;
    const auto flagged = std::ranges::count_if(m_lines,
                                               [&](const MatchLine &line) { return flagsOf(line, since).any(); });
    announce(m_table, tr("%n rows were looked up. To look at first: %1.", nullptr, int(m_lines.size())).arg(flagged));
    if (m_matcher->done() < m_matcher->list().rows.size()) {
        m_message->clearActions();
        m_message->setMessage(
            Tone::Info, tr("Stopped."),
            tr("%1 of %2 rows were looked up.").arg(m_matcher->done()).arg(m_matcher->list().rows.size()));
        connect(m_message->addAction(tr("Go on")), &QAbstractButton::clicked, this, [this] {
            m_message->hide();
            m_matcher->goOn();
            showProgress();
        });
        m_message->show();
    }
}

bool MatchListPanel::isDone() const
{
    return !isAtWork() && !m_lines.isEmpty() && !m_showing.isActive();
}

void MatchListPanel::cancel()
{
    const bool reading = m_matcher->isReading();
    m_matcher->cancel();
    if (reading)
        begin();
}

void MatchListPanel::showDetail()
{
    const QModelIndex index = m_table->currentIndex();
    m_detail->show(index.isValid() ? std::optional(m_model->rowAt(index.row())) : std::nullopt, telling());
}

void MatchListPanel::filter(MatchFilter wanted)
{
    m_filter = wanted;
    showLines();
}

/// The line stays where it is, so that nothing moves under the hands.
void MatchListPanel::setChoice(qint64 line, int hit)
{
    const auto found = std::ranges::find_if(m_lines, [line](const MatchLine &each) { return each.number() == line; });
    if (found == m_lines.end())
        return;
    found->chosen = hit;
    m_model->putRow(*found);
}

void MatchListPanel::askWhereToSave()
{
    const QString name = QFileInfo(m_matcher->list().path).completeBaseName() + tr(" - who is on file") + u".csv"_s;
    auto *dialog = new QFileDialog(this, tr("Save the result"), documents(), tr("Tables as CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, &MatchListPanel::saveTo);
    dialog->open();
}

void MatchListPanel::saveTo(const QString &path)
{
    const QList<MatchLine> lines = inOrder(m_lines, telling().since);
    note(AccessAct::Exported, tr("a list of %1 people, looked up").arg(lines.size()));
    const auto writing = QtConcurrent::run(
        [path, lines, calendar = m_desk.calendar()] { return writeMatches(path, lines, calendar); });
    onResult(this, writing, [this, path](const Expected<void> &written) {
        if (written)
            m_desk.say(tr("Saved as %1.").arg(QFileInfo(path).fileName()));
        else
            m_desk.complain(
                tr("%1 could not be saved. Choose another folder, or close the file if it is open elsewhere.")
                    .arg(QDir::toNativeSeparators(path)));
        emit saved(written.has_value());
    });
}

void MatchListPanel::note(AccessAct act, const QString &detail)
{
    m_desk.session().note({RecordId::make(), m_desk.user().id, m_desk.now(), act, {}, {}, detail});
}

void MatchListPanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_pages->currentWidget() == m_result)
        m_table->setFocus(event->reason());
    else if (m_empty->button() && m_empty->button()->isVisible())
        m_empty->button()->setFocus(event->reason());
}

} // namespace frontdoor
