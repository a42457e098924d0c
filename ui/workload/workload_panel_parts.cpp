// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the board is laid out, and its menus.

#include "ui/common/divider.h"
#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/link_button.h"
#include "ui/desk/help_link.h"
#include "ui/desk/rule_popover.h"
#include "ui/style/roles.h"
#include "ui/workload/band_gauge.h"
#include "ui/workload/board_words.h"
#include "ui/workload/record_list.h"
#include "ui/workload/workload_panel.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

QWidget *WorkloadPanel::makeHeader()
{
    setTextRole(m_title, TextRole::Title);
    setTextRole(m_counts, TextRole::Body, ColourRole::Muted);
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->addWidget(m_title);
    row->addWidget(m_counts, 1);
    if (HelpLink *help = HelpLink::make(m_desk, {u"workload"_s, u"tray.allocate"_s})) {
        row->addWidget(help);
        help->serve(this);
    }
    connect(m_title, &QAbstractButton::clicked, this, &WorkloadPanel::showTeamMenu);
    followTheme(header, [row](const Theme &theme) {
        row->setContentsMargins(theme.space(8), theme.space(8), theme.space(16), 0);
        row->setSpacing(theme.space(8));
    });
    return header;
}

QWidget *WorkloadPanel::makeGauge()
{
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place);
    row->addWidget(m_gauge, 1);
    auto *words = new QVBoxLayout;
    words->addWidget(m_bandWords);
    auto *links = new QHBoxLayout;
    const CapacitySettings &settings = m_desk.procedure().capacity;
    QStringList rules{settings.bandRule, settings.rule, settings.establishmentRule};
    rules.removeDuplicates();
    rules.removeAll(QString());
    for (const QString &rule : std::as_const(rules)) {
        auto *link = new LinkButton(rule);
        link->setFlush(m_rules.isEmpty());
        link->setAccessibleDescription(tr("Shows what the rule says"));
        connect(link, &QAbstractButton::clicked, link,
                [this, link, rule] { RulePopover::open(m_desk.procedure(), rule, link); });
        links->addWidget(link);
        m_rules << link;
    }
    links->addStretch(1);
    words->addLayout(links);
    words->addStretch(1);
    row->addLayout(words);
    followTheme(place, [row, words](const Theme &theme) {
        row->setContentsMargins(theme.space(16), theme.space(4), theme.space(16), theme.space(8));
        row->setSpacing(theme.space(24));
        words->setSpacing(theme.space(4));
    });
    return place;
}

QWidget *WorkloadPanel::makeLeft()
{
    m_records->setAccessibleName(tr("To allocate"));
    m_records->setAccessibleDescription(
        tr("Space ticks, Ctrl+A ticks all, A goes to who is suggested, 1 to 9 to a worker, Enter opens"));
    m_empty->setFocusPolicy(Qt::ClickFocus);
    m_pages->addWidget(m_records);
    m_pages->addWidget(m_empty);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_recordsTitle, 1);
    column->addLayout(heading);
    column->addWidget(new Divider);
    column->addWidget(m_pages, 1);
    followTheme(left, [this, heading](const Theme &theme) {
        heading->setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(8));
        m_pages->setMinimumWidth(theme.px(220));
    });
    return left;
}

QWidget *WorkloadPanel::makeRight()
{
    m_holds->setAccessibleName(tr("What the worker holds"));
    m_holds->setAccessibleDescription(tr("Space ticks, U takes back, M moves to another team, Enter opens"));
    m_holds->setDragEnabled(false);
    m_holdsEmpty->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_holdsPages->addWidget(m_holds);
    m_holdsPages->addWidget(m_holdsEmpty);
    m_holdsPages->installEventFilter(this);
    setTextRole(m_holdsTitle, TextRole::Heading);
    m_takeBack->setToolTip(tr("Takes back what is chosen, so that it can be allocated again (U)"));
    m_move->setToolTip(tr("Moves what is chosen to another team's tray (M)"));
    auto *lower = new QVBoxLayout(m_bottom);
    lower->setContentsMargins({});
    lower->setSpacing(0);
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_holdsTitle);
    heading->addWidget(m_others);
    heading->addStretch(1);
    heading->addWidget(m_takeBack);
    heading->addWidget(m_move);
    lower->addWidget(new Divider);
    lower->addLayout(heading);
    lower->addWidget(new Divider);
    lower->addWidget(m_holdsPages, 1);
    connect(m_takeBack, &QAbstractButton::clicked, this, [this] { takeBack(m_holds->chosen()); });
    connect(m_move, &QAbstractButton::clicked, this, [this] { moveToTeam(m_holds); });
    connect(m_others, &QAbstractButton::clicked, this, [this] {
        m_othersShown = true;
        showHeld();
        m_holds->setFocus();
    });
    auto *right = new QSplitter(Qt::Vertical);
    right->addWidget(m_workers);
    right->addWidget(m_bottom);
    right->setChildrenCollapsible(false);
    right->setHandleWidth(1);
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 2);
    followTheme(right, [this, heading](const Theme &theme) {
        heading->setContentsMargins(theme.space(16), theme.space(4), theme.space(8), theme.space(4));
        heading->setSpacing(theme.space(8));
        m_workers->setMinimumWidth(theme.px(300));
        m_holdsEmpty->setMargin(theme.space(16));
        fitHoldsEmpty();
    });
    return right;
}

/// What scrolls where it has no room: large text in a small window.
QWidget *WorkloadPanel::makeMiddle()
{
    m_splitter->addWidget(makeLeft());
    m_splitter->addWidget(makeRight());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeGauge());
    column->addWidget(new Divider);
    column->addWidget(m_splitter, 1);
    m_scroll->setWidget(middle);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    middle->setAutoFillBackground(false);
    // A scroll area follows the Tab key alone. Nothing moves under a pointer that is pressing.
    connect(qApp, &QApplication::focusChanged, m_scroll, [this](const QWidget *, QWidget *now) {
        if (now && m_scroll->widget()->isAncestorOf(now) && QGuiApplication::mouseButtons() == Qt::NoButton)
            m_scroll->ensureWidgetVisible(now, 0, 0);
    });
    return m_scroll;
}

void WorkloadPanel::showTeamMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList teams = boardTeams(m_desk.procedure(), m_desk.user());
    for (const QString &id : teams) {
        QAction *action = menu->addAction(m_desk.procedure().team(id)->name);
        action->setCheckable(true);
        action->setChecked(id == m_team);
        connect(action, &QAction::triggered, this, [this, id] {
            setTeam(id);
            m_records->setFocus();
        });
    }
    menu->popup(m_title->mapToGlobal(QPoint(0, m_title->height())));
}

void WorkloadPanel::showMenu(RecordList *list, const QPoint &at)
{
    const std::optional<TrayRow> row = list->currentRow();
    if (!row)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *open = menu->addAction(tr("Open"));
    open->setShortcut(Qt::Key_Return);
    connect(open, &QAction::triggered, this, [this, row] { m_desk.askToOpen(row->subject); });
    menu->addSeparator();
    if (list == m_records) {
        QMenu *allocateTo = menu->addMenu(tr("Allocate to"));
        for (int i = 0; i < m_workers->team()->rowCount(); ++i) {
            const TeamLine line = m_workers->team()->rowAt(i);
            QAction *to = allocateTo->addAction(
                u"%1 (%2)"_s.arg(line.worker.worker.name, loadWords(line.worker.open, line.worker.cap)));
            connect(to, &QAction::triggered, this, [this, line] {
                m_workers->choose(m_workers->team()->lineOf(line.worker.worker.id));
                allocate();
            });
        }
    } else {
        QAction *back = menu->addAction(tr("Take back"));
        back->setShortcut(Qt::Key_U);
        connect(back, &QAction::triggered, this, [this] { takeBack(m_holds->chosen()); });
    }
    QAction *move = menu->addAction(tr("Move to another team…"));
    move->setShortcut(Qt::Key_M);
    connect(move, &QAction::triggered, this, [this, list] { moveToTeam(list); });
    menu->popup(at);
}

} // namespace frontdoor
