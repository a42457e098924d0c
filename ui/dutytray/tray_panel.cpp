// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dutytray/tray_panel.h"

#include "core/calendar/phrases.h"
#include "core/procedure/questions.h"
#include "core/session/on_result.h"
#include "ui/common/accessible.h"
#include "ui/common/chip_bar.h"
#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/message_bar.h"
#include "ui/common/search_field.h"
#include "ui/desk/desk.h"
#include "ui/desk/help_link.h"
#include "ui/dutytray/command_dialog.h"
#include "ui/dutytray/tray_actions.h"
#include "ui/dutytray/tray_preview.h"
#include "ui/dutytray/tray_view.h"
#include "ui/style/roles.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int clockMs = 30'000;
constexpr int loadingMs = 300;
/// Narrower than this (at 100 % text) the details stay away unless asked for.
constexpr int widthForPreview = 760;
constexpr int previewWidth = 320;

const QString familyChip = u"family"_s;

QString filterId(TrayFilter filter)
{
    return QString::number(int(filter));
}

bool concernsTray(const Change &change)
{
    return change.entity != "absence"_L1 && change.entity != "duty-worker"_L1 && change.entity != "procedure"_L1;
}

} // namespace

TrayPanel::TrayPanel(Desk &desk, Scope scope, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_scope(scope)
    , m_model(new TrayModel(desk.session().rulebook().procedure, desk.calendar(), this))
    , m_view(new TrayView(m_model))
    , m_preview(new TrayPreview(desk))
    , m_actions(new TrayActions(desk, this))
    , m_title(makeButton({}, ButtonKind::Quiet))
    , m_counts(new ElidedLabel)
    , m_filters(new ChipBar(ChipBar::Mode::Exclusive))
    , m_grouping(new ChipBar(ChipBar::Mode::Multiple))
    , m_search(new SearchField(tr("Filter")))
    , m_details(makeButton(tr("Details"), ButtonKind::Quiet))
    , m_message(new MessageBar)
    , m_splitter(new QSplitter)
    , m_pages(new QStackedWidget)
    , m_empty(new EmptyState(Icon::Tray, tr("Reading the tray…")))
{
    m_model->setParent(m_view); // goes after it
    m_message->setDismissible(true);
    m_message->hide();
    m_view->setWorkerShown(m_scope == Scope::Team);
    m_empty->setFocusPolicy(Qt::ClickFocus);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_empty);
    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins({});
    leftColumn->setSpacing(0);
    leftColumn->addWidget(makeHeader());
    leftColumn->addWidget(makeFilters());
    leftColumn->addWidget(m_message);
    leftColumn->addWidget(m_pages, 1);
    leftColumn->addWidget(m_actions->undoPlace());
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_preview);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setMinimumWidth(1); // or the details would keep the window wide, and never be hidden
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_previewWidth = m_preview->width(); });
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_splitter);
    m_actions->setMessageBar(m_message);

    connect(m_model, &TrayModel::countsChanged, this, &TrayPanel::showCounts);
    connect(m_model, &TrayModel::rowsRefreshed, m_view, &TrayView::flash);
    connect(m_view, &TrayView::currentRowChanged, this, [this] { m_preview->show(m_view->currentRow()); });
    const auto withRow = [this](auto act) {
        return [this, act] {
            if (const std::optional<TrayRow> row = m_view->currentRow())
                (m_actions->*act)(*row);
        };
    };
    connect(m_view, &TrayView::openRequested, this, withRow(&TrayActions::open));
    connect(m_view, &TrayView::allocateRequested, this, withRow(&TrayActions::allocate));
    connect(m_view, &TrayView::routeRequested, this, withRow(&TrayActions::route));
    connect(m_view, &TrayView::seenRequested, this, withRow(&TrayActions::markSeen));
    connect(m_view, &TrayView::menuRequested, this, &TrayPanel::showRowMenu);
    connect(m_view, &TrayView::filterRequested, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_preview, &TrayPreview::actionRequested, this, [this](TrayAction action) {
        if (const std::optional<TrayRow> row = m_view->currentRow())
            m_actions->perform(action, *row);
    });
    connect(m_preview, &TrayPreview::viewRead, m_actions, &TrayActions::setView);
    auto *again = new QShortcut(Qt::Key_F5, this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, this, &TrayPanel::refresh);

    connect(&desk.session(), &Session::changed, this, &TrayPanel::changed);
    connect(&desk.session(), &Session::everythingChanged, this, &TrayPanel::refresh);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_view->keepPlace([this] { m_model->setNow(m_desk.now()); });
        m_preview->setNow(m_desk.now());
        showPage();
    });
    m_clock.start(clockMs);
    m_loading.setSingleShot(true);
    m_loading.setInterval(loadingMs);
    connect(&m_loading, &QTimer::timeout, this, &TrayPanel::showPage);
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_trouble)
            refresh();
        else
            showAll();
    });
    const QStringList all = teams();
    setTeam(m_scope == Scope::Mine ? QString() : all.isEmpty() ? desk.user().team : all.first());
}

QWidget *TrayPanel::makeHeader()
{
    setTextRole(m_title, TextRole::Title);
    m_details->setCheckable(true);
    m_details->setToolTip(tr("Show or hide the details at the right"));
    setTextRole(m_counts, TextRole::Body, ColourRole::Muted);
    m_counts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_counts->installEventFilter(this);
    m_search->setKeyHint(QKeySequence(Qt::Key_Slash));
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->addWidget(m_title);
    row->addWidget(m_counts, 1);
    if (HelpLink *help = m_scope == Scope::Team ? HelpLink::make(m_desk, {u"tray.heading"_s}) : nullptr) {
        row->addWidget(help);
        help->serve(this);
    }
    row->addWidget(m_search);
    row->addWidget(m_details);
    connect(m_title, &QAbstractButton::clicked, this, &TrayPanel::showTeamMenu);
    connect(m_details, &QAbstractButton::clicked, this, [this](bool on) {
        m_previewWish = on;
        fitPreview();
    });
    connect(m_search, &SearchField::searchChanged, this, [this] { filter(m_filters->chosenIds()); });
    connect(m_search, &SearchField::moveDown, this, [this] { m_view->setFocus(Qt::TabFocusReason); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_view->setFocus(Qt::TabFocusReason); });
    followTheme(header, [this, row](const Theme &theme) {
        row->setContentsMargins(theme.space(8), theme.space(8), theme.space(8), 0);
        row->setSpacing(theme.space(8));
        m_search->setFixedWidth(theme.px(130));
    });
    return header;
}

QWidget *TrayPanel::makeFilters()
{
    m_filters->setAccessibleName(tr("Show"));
    QList<ChipBar::Item> filterItems{{filterId(TrayFilter::All), tr("All open"), -1}};
    if (m_scope == Scope::Team)
        filterItems.append({filterId(TrayFilter::Unallocated), tr("Unallocated"), -1});
    filterItems += QList<ChipBar::Item>{{filterId(TrayFilter::AwaitingAuthorisation), tr("Awaiting authorisation"), -1},
                                        {filterId(TrayFilter::Overdue), tr("Overdue"), -1},
                                        {filterId(TrayFilter::Unseen), tr("Unseen"), -1},
                                        {filterId(TrayFilter::Siblings), tr("Siblings"), -1}};
    m_filters->setItems(filterItems);
    m_filters->choose({filterId(TrayFilter::All)});
    m_grouping->setAccessibleName(tr("Group by"));
    m_grouping->setItems({{familyChip, tr("By family"), -1}});
    m_grouping->choose({familyChip});
    auto *filters = new QWidget;
    auto *row = new QHBoxLayout(filters);
    row->addWidget(m_filters, 1);
    row->addWidget(m_grouping, 0, Qt::AlignTop);
    connect(m_filters, &ChipBar::chosenChanged, this, &TrayPanel::filter);
    connect(m_grouping, &ChipBar::chosenChanged, this, [this] { filter(m_filters->chosenIds()); });
    followTheme(filters, [this, row](const Theme &theme) {
        row->setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(8));
        row->setSpacing(theme.space(8));
        m_grouping->setFixedWidth(m_grouping->sizeHint().width());
    });
    return filters;
}

QStringList TrayPanel::teams() const
{
    if (m_scope == Scope::Mine)
        return {};
    const Procedure &procedure = m_desk.procedure();
    const User &user = m_desk.user();
    QStringList all;
    if (procedure.team(user.team))
        all << user.team;
    // Who allocates or decides looks into other trays too; everybody else works in their own.
    const bool manages = mayEver(procedure, {u"allocate"_s, std::nullopt, {}}, user.role, user.team);
    for (const Team &team : procedure.teams) {
        if (!all.contains(team.id) && (manages || (all.isEmpty() && team.kind == "front-door"_L1)))
            all << team.id;
    }
    return all;
}

void TrayPanel::setTeam(const QString &team)
{
    m_team = team;
    const Team *known = m_desk.procedure().team(team);
    const QString name = m_scope == Scope::Mine ? tr("My work") : known ? known->name : tr("No team");
    const bool several = teams().size() > 1;
    m_title->setText(name);
    m_title->setIcon(several ? icon(Icon::ChevronDown, ColourRole::Muted) : QIcon());
    m_title->setLayoutDirection(isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft); // the arrow follows the words
    m_title->setFocusPolicy(several ? Qt::StrongFocus : Qt::NoFocus);
    m_title->setAttribute(Qt::WA_TransparentForMouseEvents, !several);
    m_title->setAccessibleName(several ? tr("%1, change team").arg(name) : name);
    setAccessibleRole(m_title, several ? QAccessible::ButtonMenu : QAccessible::Heading);
    m_filled = false;
    m_trouble.reset();
    m_model->clear();
    m_loading.start();
    refresh();
}

void TrayPanel::showTeamMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id : teams()) {
        QAction *action = menu->addAction(m_desk.procedure().team(id)->name);
        action->setCheckable(true);
        action->setChecked(id == m_team);
        connect(action, &QAction::triggered, this, [this, id] { setTeam(id); });
    }
    menu->popup(m_title->mapToGlobal(QPoint(0, m_title->height())));
}

void TrayPanel::changed(const QList<Change> &changes)
{
    if (std::any_of(changes.begin(), changes.end(), concernsTray))
        refresh();
}

void TrayPanel::refresh()
{
    // Asking at each change could go on for ever without an answer: the next question waits for this one's.
    if (m_asking) {
        m_askAgain = true;
        return;
    }
    ask();
}

void TrayPanel::ask()
{
    m_asking = true;
    m_askAgain = false;
    TrayQuery query;
    query.team = m_team;
    query.viewer = m_desk.viewer();
    if (m_scope == Scope::Mine)
        query.worker = m_desk.user().id;
    const auto look = [query](Views &views) { return views.tray(query); };
    onResult(this, m_desk.session().read<QList<TrayRow>>(m_slot, look),
             [this, team = m_team](const Expected<QList<TrayRow>> &rows) {
                 m_asking = false;
                 if (team == m_team)
                     take(rows);
                 if (m_askAgain || team != m_team)
                     ask();
             });
}

void TrayPanel::take(const Expected<QList<TrayRow>> &rows)
{
    m_loading.stop();
    if (!rows) {
        m_trouble = rows.error();
        if (m_filled) {
            m_message->setMessage(Tone::Soon, tr("The tray may be out of date."), describe(rows.error()));
            m_message->show();
        }
        showPage();
        return;
    }
    if (m_trouble && m_filled)
        m_message->hide();
    m_trouble.reset();
    const bool first = !m_filled;
    m_filled = true;
    m_view->keepPlace([&] { m_model->setTray(*rows, m_desk.now()); });
    if (first)
        m_view->goToFirst();
    m_preview->refresh(m_view->currentRow());
    showPage();
}

void TrayPanel::showCounts()
{
    const TrayCounts counts = m_model->counts();
    for (int filter = 0; filter < TrayFilterCount; ++filter)
        m_filters->setCount(filterId(TrayFilter(filter)), filter == 0 ? -1 : counts.filtered[size_t(filter)]);
    m_counts->setAccessibleName(badgeText());
    m_counts->setToolTip(badgeText());
    fitCounts();
    emit badgeChanged();
}

/// As many of the counts as there is room for, from the first; the chips tell most of them again.
void TrayPanel::fitCounts()
{
    QStringList words = m_filled ? countWords() : QStringList();
    const QFontMetrics metrics(m_counts->font());
    while (words.size() > 1 && metrics.horizontalAdvance(words.join(u", "_s)) > m_counts->width())
        words.removeLast();
    m_counts->setText(words.join(u", "_s));
}

/// Not by a focus proxy, which would take the header and the filters out of the tab order.
void TrayPanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    focusPage(event->reason());
}

bool TrayPanel::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_counts && event->type() == QEvent::Resize)
        fitCounts();
    return QWidget::eventFilter(object, event);
}

int TrayPanel::badge() const
{
    return m_model->counts().open;
}

bool TrayPanel::badgeAlert() const
{
    return m_model->counts().overdue > 0;
}

QString TrayPanel::badgeText() const
{
    return countWords().join(u", "_s);
}

QStringList TrayPanel::countWords() const
{
    const TrayCounts counts = m_model->counts();
    QStringList parts{tr("%n open", nullptr, counts.open)};
    if (counts.overdue > 0)
        parts << tr("%n overdue", nullptr, counts.overdue);
    if (counts.dueToday > 0)
        parts << tr("%n due today", nullptr, counts.dueToday);
    if (counts.unseen > 0)
        parts << tr("%n unseen", nullptr, counts.unseen);
    return parts;
}

/// What stands in the place of the table keeps its focus for it, or the keys would go to some other part of the window.
void TrayPanel::focusPage(Qt::FocusReason reason)
{
    const bool empty = m_pages->currentWidget() == m_empty;
    QWidget *target = !empty                           ? static_cast<QWidget *>(m_view)
                      : m_empty->button()->isVisible() ? static_cast<QWidget *>(m_empty->button())
                                                       : m_empty;
    target->setFocus(reason);
}

/// The table, or what stands in its place.
void TrayPanel::showPage()
{
    const QWidget *focused = m_pages->focusWidget();
    const bool hadFocus = focused && focused->hasFocus();
    if (m_model->rowCount() > 0) {
        m_pages->setCurrentWidget(m_view);
        if (hadFocus)
            focusPage(Qt::OtherFocusReason);
        return;
    }
    if (m_trouble) {
        m_empty->setMessage(Icon::Warning, tr("The tray could not be read"), describe(*m_trouble));
        m_empty->setButton(tr("Try again"));
    } else if (!m_filled) {
        m_empty->setMessage(Icon::Tray, tr("Reading the tray…"));
        m_empty->setButton({});
    } else if (m_model->tray().isEmpty()) {
        if (m_scope == Scope::Mine)
            m_empty->setMessage(Icon::Check, tr("You hold nothing at the moment"),
                                tr("What is allocated to you appears here by itself."));
        else
            m_empty->setMessage(Icon::Check, tr("Nothing is waiting in this tray"),
                                tr("New contacts appear here by themselves."));
        m_empty->setButton({});
    } else {
        m_empty->setMessage(Icon::Filter, tr("Nothing in the tray fits this filter"),
                            tr("%n open records are not shown.", nullptr, m_model->counts().open));
        m_empty->setButton(tr("Show all open"));
    }
    m_pages->setCurrentWidget(m_empty);
    if (hadFocus)
        focusPage(Qt::OtherFocusReason);
}

void TrayPanel::filter(const QStringList &chosen)
{
    TrayQuestion question;
    question.filter = chosen.isEmpty() ? TrayFilter::All : TrayFilter(chosen.first().toInt());
    question.text = m_search->text();
    question.byFamily = !m_grouping->chosenIds().isEmpty();
    m_view->keepPlace([&] { m_model->setQuestion(question); });
    showPage();
    if (!m_view->currentRow())
        m_view->goToFirst();
}

void TrayPanel::showAll()
{
    m_search->clear();
    m_filters->choose({filterId(TrayFilter::All)});
    filter({filterId(TrayFilter::All)});
    m_view->setFocus();
}

void TrayPanel::showRowMenu(const QPoint &at)
{
    const std::optional<TrayRow> row = m_view->currentRow();
    if (!row)
        return;
    QMenu *menu = m_actions->menuFor(*row, this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(at);
}

void TrayPanel::fitPreview()
{
    const Theme &theme = themeOf(this);
    const bool shown = m_previewWish.value_or(width() >= theme.px(widthForPreview));
    m_details->setChecked(shown);
    m_preview->setVisible(shown);
    m_preview->setMinimumWidth(theme.px(240));
    const int wanted = m_previewWidth > 0 ? m_previewWidth : std::min(theme.px(previewWidth), width() * 45 / 100);
    m_splitter->setSizes({width() - wanted, wanted});
}

void TrayPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitPreview();
}

void TrayPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fitPreview();
}

} // namespace frontdoor
