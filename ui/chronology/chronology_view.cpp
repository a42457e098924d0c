// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chronology/chronology_view.h"

#include "core/session/on_result.h"
#include "ui/chronology/chronology_paper.h"
#include "ui/chronology/chronology_table.h"
#include "ui/common/accessible.h"
#include "ui/common/chip_bar.h"
#include "ui/common/date_edit.h"
#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/giving_area.h"
#include "ui/common/message_bar.h"
#include "ui/common/page_stack.h"
#include "ui/common/search_field.h"
#include "ui/common/segmented_control.h"
#include "ui/common/typed_line_edit.h"
#include "ui/desk/desk.h"
#include "ui/desk/desk_clock.h"
#include "ui/paper/paper.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int loadingMs = 300;
constexpr int laterMs = 250;
constexpr int leastHeader = 56; // px at 100 % text: whose chronology; what to show is scrolled to
constexpr int leastTable = 53;  // the same: room for its scroll bar

const QString ofChild = u"child"_s;
const QString ofFamily = u"family"_s;
const QString newestChip = u"newest"_s;

} // namespace

ChronologyView::ChronologyView(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(std::make_unique<DeskClock>(desk))
    , m_model(new ChronologyModel(this))
    , m_table(new ChronologyTable(m_model))
    , m_scope(new SegmentedControl(
          {{ofChild, tr("Child"), tr("What is on file about the child alone")},
           {ofFamily, tr("Family"), tr("Also parents, brothers and sisters, and whoever shares the household")}}))
    , m_groups(new ChipBar(ChipBar::Mode::Multiple))
    , m_order(new ChipBar(ChipBar::Mode::Multiple))
    , m_search(new SearchField(tr("Search")))
    , m_datesButton(makeButton(tr("Dates"), ButtonKind::Quiet))
    , m_from(new DateEdit(*m_clock, desk.calendar()))
    , m_until(new DateEdit(*m_clock, desk.calendar()))
    , m_count(new ElidedLabel)
    , m_message(new MessageBar)
    , m_pages(new PageStack)
    , m_empty(new EmptyState(Icon::History, tr("Reading the chronology…")))
{
    m_model->setParent(m_table); // goes after it
    m_message->setDismissible(true);
    m_message->hide();
    m_empty->setFocusPolicy(Qt::ClickFocus);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    // Where the window is low the table gives way first, then the header scrolls.
    m_pages->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    followTheme(m_pages, [this](const Theme &theme) {
        for (QWidget *part : {static_cast<QWidget *>(m_pages), static_cast<QWidget *>(m_table)})
            part->setMinimumHeight(theme.px(leastTable));
    });
    whole->addWidget(new GivingArea(makeHeader(), leastHeader));
    whole->addWidget(m_message);
    whole->addWidget(m_pages, 1);

    connect(m_table, &ChronologyTable::openRequested, this, &ChronologyView::openCurrent);
    connect(m_table, &ChronologyTable::copyRequested, this, &ChronologyView::copyCurrent);
    connect(m_table, &ChronologyTable::menuRequested, this, &ChronologyView::showMenu);
    connect(m_table, &ChronologyTable::filterRequested, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_trouble)
            refresh();
        else
            showAll();
    });
    auto *again = new QShortcut(Qt::Key_F5, this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, this, &ChronologyView::refresh);
    connect(&desk.session(), &Session::changed, this, &ChronologyView::changed);
    connect(&desk.session(), &Session::everythingChanged, this, &ChronologyView::refresh);
    m_loading.setSingleShot(true);
    m_loading.setInterval(loadingMs);
    connect(&m_loading, &QTimer::timeout, this, &ChronologyView::showPage);
    m_later.setSingleShot(true);
    m_later.setInterval(laterMs);
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (!m_asking && isVisible())
            ask();
    });
}

ChronologyView::~ChronologyView() = default;

QWidget *ChronologyView::makeHeader()
{
    m_scope->setAccessibleName(tr("Whose chronology"));
    m_scope->setClearable(false);
    m_scope->choose(ofChild);
    m_order->setAccessibleName(tr("Order"));
    m_order->setItems({{newestChip, tr("Newest first"), -1}});
    m_order->choose({newestChip});
    ChronologyQuestion question;
    question.newestFirst = true;
    m_model->setQuestion(question);
    m_groups->setAccessibleName(tr("Show only"));
    m_search->setKeyHint(QKeySequence(Qt::Key_Slash));
    m_search->setAccessibleName(tr("Search the chronology"));
    m_datesButton->setCheckable(true);
    m_datesButton->setToolTip(tr("Show only what happened between two days"));
    setTextRole(m_count, TextRole::Body, ColourRole::Muted);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_paper = new Paper(m_desk, this);
    m_print = m_paper->makeButton(this, [this] { return this->paper(); });
    m_print->setEnabled(false);

    auto *header = new QWidget;
    auto *column = new QVBoxLayout(header);
    auto *first = new QHBoxLayout;
    first->addWidget(m_scope);
    first->addWidget(m_count, 1);
    first->addWidget(m_search);
    first->addWidget(m_datesButton);
    first->addWidget(m_print);
    auto *second = new QHBoxLayout;
    second->addWidget(m_groups, 1);
    second->addWidget(m_order, 0, Qt::AlignTop);
    column->addLayout(first);
    column->addWidget(makeDates());
    column->addLayout(second);

    connect(m_scope, &SegmentedControl::chosen, this, [this] {
        m_askAgain = m_asking;
        m_isStale = true;
        if (!m_asking)
            ask();
    });
    connect(m_groups, &ChipBar::chosenChanged, this, &ChronologyView::narrow);
    connect(m_order, &ChipBar::chosenChanged, this, &ChronologyView::narrow);
    connect(m_search, &SearchField::searchChanged, this, &ChronologyView::narrow);
    const auto toTable = [this] { m_table->setFocus(Qt::TabFocusReason); };
    connect(m_search, &SearchField::moveDown, this, toTable);
    connect(m_search, &QLineEdit::returnPressed, this, toTable);
    connect(m_datesButton, &QAbstractButton::toggled, this, [this](bool on) {
        m_dates->setVisible(on);
        if (on) {
            m_from->setFocus(Qt::OtherFocusReason);
            return;
        }
        // What is not seen must not narrow.
        m_from->setDate({});
        m_until->setDate({});
        narrow();
    });
    followTheme(header, [=, this](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(8), theme.space(8), theme.space(8));
        column->setSpacing(theme.space(8));
        first->setSpacing(theme.space(8));
        second->setSpacing(theme.space(8));
        m_search->setFixedWidth(theme.px(150));
        m_order->setFixedWidth(m_order->sizeHint().width());
    });
    return header;
}

QWidget *ChronologyView::makeDates()
{
    m_dates = new QWidget;
    m_dates->hide();
    auto *row = new QHBoxLayout(m_dates);
    row->setContentsMargins({});
    QLabel *from = makeLabel(tr("From"), TextRole::SmallStrong);
    QLabel *until = makeLabel(tr("until"), TextRole::SmallStrong);
    m_from->lineEdit()->setAccessibleName(tr("From which day"));
    m_until->lineEdit()->setAccessibleName(tr("Until which day"));
    row->addWidget(from, 0, Qt::AlignTop);
    row->addWidget(m_from, 0, Qt::AlignTop);
    row->addWidget(until, 0, Qt::AlignTop);
    row->addWidget(m_until, 0, Qt::AlignTop);
    row->addStretch(1);
    for (DateEdit *edit : {m_from, m_until}) {
        edit->setPlaceholderText(tr("day"));
        connect(edit, &DateEdit::dateChanged, this, &ChronologyView::narrow);
    }
    followTheme(m_dates, [=, this](const Theme &theme) {
        row->setSpacing(theme.space(8));
        for (QLabel *label : {from, until})
            label->setContentsMargins(0, theme.px(6), 0, 0);
        for (DateEdit *edit : {m_from, m_until})
            edit->setFixedWidth(theme.px(250));
    });
    return m_dates;
}

ChronologyScope ChronologyView::scope() const
{
    return m_scope->chosenId() == ofFamily ? ChronologyScope::Family : ChronologyScope::Child;
}

QString ChronologyView::name() const
{
    const QString known = m_told.child.name();
    return known.isEmpty() ? m_name : known;
}

void ChronologyView::showPerson(const PersonId &person, const QString &name)
{
    if (person == m_person && m_filled) {
        refresh();
        return;
    }
    m_person = person;
    m_name = name;
    m_told = {};
    m_filled = false;
    m_trouble.reset();
    m_model->setLines({});
    m_loading.start();
    showCounts();
    refresh();
}

void ChronologyView::refresh()
{
    m_isStale = true;
    // Asking at each change could go on for ever without an answer: the next question waits for this one's.
    if (m_asking)
        m_askAgain = true;
    else if (m_person)
        ask();
}

void ChronologyView::changed(const QList<Change> &changes)
{
    if (!m_person)
        return;
    m_changes += changes;
    constexpr qsizetype tooManyToAsk = 500;
    if (m_changes.size() > tooManyToAsk) {
        m_isStale = true;
        m_changes.clear();
    }
    if (m_asking)
        m_askAgain = true;
    else
        m_later.start();
}

void ChronologyView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_person && !m_asking && (m_isStale || !m_changes.isEmpty()))
        ask();
}

void ChronologyView::ask()
{
    m_asking = true;
    m_askAgain = false;
    m_later.stop();
    const bool wholly = m_isStale || !m_filled;
    m_isStale = false;
    const QList<Change> changes = std::exchange(m_changes, {});
    const auto look = [rules = m_desk.session().rulebook(), person = m_person, scope = scope(), wholly, changes,
                       told = m_told, viewer = m_desk.viewer()](Views &views) -> Expected<Reading> {
        Reading reading;
        if (!wholly) {
            FD_ASSIGN(reading.isTouched, isTouched(views, told, changes));
            if (!reading.isTouched)
                return reading;
        }
        FD_ASSIGN(reading.found, chronologyOf(views, rules, person, scope, viewer));
        if (reading.found) {
            reading.lines = linesOf(*reading.found, rules.calendar);
            reading.found->entries.clear();
        }
        return reading;
    };
    onResult(this, m_desk.session().read<Reading>(m_slot, look),
             [this, person = m_person, asked = scope()](const Expected<Reading> &reading) {
                 m_asking = false;
                 if (person == m_person && asked == scope())
                     take(reading);
                 else
                     m_askAgain = m_isStale = true;
                 if (m_askAgain)
                     ask();
             });
}

void ChronologyView::take(const Expected<Reading> &reading)
{
    m_loading.stop();
    if (!reading) {
        m_trouble = reading.error();
        m_isStale = true;
        if (m_filled) {
            m_message->setMessage(Tone::Soon, tr("The chronology may be out of date."), describe(reading.error()));
            m_message->show();
        }
        showPage();
        return;
    }
    if (m_trouble && m_filled)
        m_message->hide();
    m_trouble.reset();
    if (!reading->isTouched)
        return;
    const bool first = !m_filled;
    m_filled = true;
    m_told = reading->found.value_or(Chronology());
    const Person &child = m_told.child;
    const QString whose = scope() == ChronologyScope::Child ? QString()
                          : child.givenName.isEmpty()       ? tr("the child")
                                                            : child.givenName;
    m_table->keepPlace([&] { m_model->setLines(reading->lines, whose); });
    if (first || !m_table->currentLine())
        m_table->goToFirst();
    showCounts();
    showPage();
}

void ChronologyView::narrow()
{
    ChronologyQuestion question;
    for (const QString &id : m_groups->chosenIds())
        question.groups.insert(ChronologyGroup(id.toInt()));
    question.from = m_from->date().value_or(QDate());
    question.until = m_until->date().value_or(QDate());
    question.text = m_search->text();
    question.newestFirst = !m_order->chosenIds().isEmpty();
    const bool turned = question.newestFirst != m_model->question().newestFirst;
    m_table->keepPlace([&] { m_model->setQuestion(question); });
    if (turned || !m_table->currentLine())
        m_table->goToFirst();
    showCounts();
    showPage();
    announce(m_count, m_count->text());
}

void ChronologyView::showAll()
{
    m_search->clear();
    m_groups->choose({});
    m_from->setDate({});
    m_until->setDate({});
    m_datesButton->setChecked(false);
    narrow();
    m_table->setFocus();
}

void ChronologyView::showCounts()
{
    const int all = m_model->total();
    const int shown = m_model->shownCount();
    const QString entries = tr("%n entries", nullptr, all);
    m_count->setText(!m_filled ? QString() : shown == all ? entries : tr("%1 of %2").arg(shown).arg(entries));
    m_print->setEnabled(shown > 0);
    showGroups();
}

/// Only what there is can be chosen, and what was.
void ChronologyView::showGroups()
{
    QList<ChipBar::Item> groups;
    QStringList offered;
    const QStringList chosen = m_groups->chosenIds();
    for (int group = 0; group < ChronologyGroupCount; ++group) {
        const QString id = QString::number(group);
        const int count = m_model->counts()[size_t(group)];
        if (count == 0 && !chosen.contains(id))
            continue;
        groups.append({id, words(ChronologyGroup(group)), count});
        offered << id;
    }
    if (offered != m_offered)
        m_groups->setItems(groups);
    else
        for (const ChipBar::Item &group : std::as_const(groups))
            m_groups->setCount(group.id, group.count);
    m_offered = offered;
}

/// The table, or what stands in its place.
void ChronologyView::showPage()
{
    const QWidget *focused = m_pages->focusWidget();
    const bool hadFocus = focused && focused->hasFocus();
    const bool empty = m_model->shownCount() == 0;
    if (empty) {
        if (m_trouble) {
            m_empty->setMessage(Icon::Warning, tr("The chronology could not be read"), describe(*m_trouble));
            m_empty->setButton(tr("Try again"));
        } else if (!m_filled) {
            m_empty->setMessage(Icon::History, tr("Reading the chronology…"));
            m_empty->setButton({});
        } else if (m_model->total() > 0) {
            m_empty->setMessage(Icon::Filter, tr("Nothing fits what you look for"),
                                tr("%n entries are not shown.", nullptr, m_model->total()));
            m_empty->setButton(tr("Show all"));
        } else {
            m_empty->setMessage(Icon::History, tr("Nothing is on file yet"),
                                tr("Contacts, referrals and what follows from them appear here by themselves."));
            m_empty->setButton({});
        }
    }
    QWidget *page = empty ? static_cast<QWidget *>(m_empty) : m_table;
    m_pages->setCurrentWidget(page);
    if (hadFocus)
        (empty && m_empty->button()->isVisible() ? static_cast<QWidget *>(m_empty->button()) : page)->setFocus();
}

/// Not by a focus proxy, which would take the header out of the tab order.
void ChronologyView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_pages->currentWidget()->setFocus(event->reason());
}

void ChronologyView::openCurrent()
{
    const ChronologyLinePtr line = m_table->currentLine();
    if (!line)
        return;
    if (!line->entry.subject.id.isEmpty())
        m_desk.askToOpen(line->entry.subject);
    else if (line->entry.person && line->entry.person != m_person)
        m_desk.askToOpenPerson(line->entry.person);
    else
        m_desk.say(tr("There is no contact or referral behind this entry."));
}

void ChronologyView::copyCurrent()
{
    const ChronologyLinePtr line = m_table->currentLine();
    if (!line)
        return;
    PaperWork work;
    work.text = toText(*line, m_model->isNamed());
    work.people = {line->entry.person ? line->entry.person : m_person};
    work.what = u"chronology, 1 entry"_s;
    m_paper->copy(work);
}

void ChronologyView::showMenu(const QPoint &at)
{
    const ChronologyLinePtr line = m_table->currentLine();
    if (!line)
        return;
    const int row = m_table->currentIndex().row();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *open = menu->addAction(line->entry.number.isEmpty() ? tr("&Open") : tr("&Open %1").arg(line->entry.number),
                                    this, &ChronologyView::openCurrent);
    open->setShortcut(Qt::Key_Return);
    open->setEnabled(!line->entry.subject.id.isEmpty() || line->entry.person != m_person);
    const bool opened = m_table->isOpenedOut(line->entry.key);
    QAction *whole = menu->addAction(opened ? tr("Show &less") : tr("Show the &whole text"), this,
                                     [this, row] { m_table->toggle(row); });
    whole->setShortcut(Qt::Key_Space);
    whole->setEnabled(opened || m_table->hasMore(row));
    QAction *copy = menu->addAction(tr("&Copy as text"), this, &ChronologyView::copyCurrent);
    copy->setShortcut(QKeySequence::Copy);
    menu->popup(at);
}

} // namespace frontdoor
