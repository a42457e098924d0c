// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/navigation_rail.h"

#include "ui/common/accessible.h"
#include "ui/shell/rail_button.h"
#include "ui/style/roles.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

namespace {

constexpr int widthWithWords = 176;
constexpr int widthOfIcons = 56;

QString teamName(const User &user, const Procedure &procedure)
{
    const Team *team = procedure.team(user.team);
    return team ? team->name : QString();
}

} // namespace

NavigationRail::NavigationRail(const User &user, const Procedure &procedure, SettingsStore settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_name(makeLabel(tr("Frontdoor"), TextRole::Heading, ColourRole::RailText))
    , m_toggle(new QToolButton)
    , m_list(new QVBoxLayout)
    , m_person(new PersonButton(user.name, procedure.roleNames.value(user.role, idOf(user.role)),
                                teamName(user, procedure), this))
{
    setGround(this, Ground::Rail);
    setAccessibleRole(this, QAccessible::PageTabList);
    setAccessibleName(tr("Navigation"));
    m_toggle->setAutoRaise(true);
    m_toggle->setIcon(icon(Icon::Menu, ColourRole::RailMuted));
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    connect(m_toggle, &QToolButton::clicked, this, [this] { emit collapseRequested(!m_collapsed); });
    connect(m_person, &QAbstractButton::clicked, this, &NavigationRail::showPersonMenu);

    auto *head = new QHBoxLayout;
    head->addWidget(m_name, 1);
    head->addWidget(m_toggle);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addLayout(m_list);
    column->addStretch(1);
    column->addWidget(m_person);
    followTheme(this, [=, this](const Theme &theme) {
        column->setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8));
        column->setSpacing(theme.px(8));
        m_list->setSpacing(theme.px(2));
        head->setContentsMargins(m_collapsed ? 0 : theme.px(8), 0, 0, 0);
        m_toggle->setIconSize(QSize(theme.px(18), theme.px(18)));
        fit();
    });
}

void NavigationRail::setEntries(const QList<PanelEntry> &entries)
{
    for (const PanelEntry &entry : entries) {
        auto *button = new RailButton(entry.icon, entry.title, entry.shortcut, this);
        button->setCollapsed(m_collapsed);
        m_list->addWidget(button);
        m_entries.append({entry.id, button});
        connect(button, &QAbstractButton::clicked, this, [this, id = entry.id] { emit entryChosen(id); });
    }
    keepOneTabStop();
    fit();
}

void NavigationRail::setCurrent(const QString &id)
{
    for (const Entry &entry : std::as_const(m_entries))
        entry.button->setChecked(entry.id == id);
    keepOneTabStop();
}

void NavigationRail::setBadge(const QString &id, int count, bool alert, const QString &what)
{
    for (const Entry &entry : std::as_const(m_entries)) {
        if (entry.id == id)
            entry.button->setBadge(count, alert, what);
    }
}

void NavigationRail::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    m_name->setVisible(!collapsed);
    for (const Entry &entry : std::as_const(m_entries))
        entry.button->setCollapsed(collapsed);
    m_person->setCollapsed(collapsed);
    const QString what = collapsed ? tr("Show the words of the navigation") : tr("Show icons only");
    m_toggle->setToolTip(what);
    m_toggle->setAccessibleName(what);
    fit();
}

void NavigationRail::setCollapsible(bool collapsible)
{
    m_toggle->setVisible(collapsible);
}

void NavigationRail::fit()
{
    const Theme &theme = themeOf(this);
    int width = theme.px(m_collapsed ? widthOfIcons : widthWithWords);
    // Wider where a word would be cut, in whatever language.
    for (const Entry &entry : m_entries)
        width = std::max(width, entry.button->sizeHint().width() + 2 * theme.px(8));
    setFixedWidth(width);
}

QList<RailButton *> NavigationRail::buttons() const
{
    QList<RailButton *> all;
    for (const Entry &entry : m_entries)
        all.append(entry.button);
    return all;
}

void NavigationRail::keepOneTabStop()
{
    const QList<RailButton *> all = buttons();
    const auto shown = std::find_if(all.begin(), all.end(), [](const RailButton *b) { return b->isChecked(); });
    if (!all.isEmpty())
        setTabStop(all, shown == all.end() ? all.first() : *shown);
}

void NavigationRail::showPersonMenu()
{
    auto *menu = new QMenu(window()); // not this: its entries do not lie on the rail
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto choice = [this](QActionGroup *group, QMenu *into, const QString &text, bool chosen, auto call) {
        QAction *action = into->addAction(text);
        action->setCheckable(true);
        action->setChecked(chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, call);
    };
    QMenu *appearance = menu->addMenu(icon(Icon::Eye), tr("Appearance"));
    auto *themes = new QActionGroup(menu);
    const std::pair<ThemeChoice, QString> looks[] = {{ThemeChoice::System, tr("As the desktop")},
                                                     {ThemeChoice::Light, tr("Light")},
                                                     {ThemeChoice::Dark, tr("Dark")},
                                                     {ThemeChoice::HighContrast, tr("High contrast")}};
    for (const auto &[look, name] : looks) {
        choice(themes, appearance, name, look == m_settings.theme(),
               [this, look = look] { emit appearanceRequested(look, m_settings.textPercent()); });
    }
    QMenu *size = menu->addMenu(icon(Icon::Search), tr("Text size"));
    auto *sizes = new QActionGroup(menu);
    for (int percent = Theme::MinTextPercent; percent <= Theme::MaxTextPercent; percent += 25) {
        choice(sizes, size, tr("%1 %").arg(percent), percent == m_settings.textPercent(),
               [this, percent] { emit appearanceRequested(m_settings.theme(), percent); });
    }
    menu->addSeparator();
    QAction *lock = menu->addAction(icon(Icon::Lock), tr("Lock"));
    lock->setShortcut(Qt::CTRL | Qt::Key_L);
    connect(lock, &QAction::triggered, this, &NavigationRail::lockRequested);
    QAction *change = menu->addAction(icon(Icon::SignOut), tr("Change person"));
    connect(change, &QAction::triggered, this, &NavigationRail::changePersonRequested);
    menu->popup(m_person->mapToGlobal(QPoint(0, -menu->sizeHint().height() - 4)));
}

void NavigationRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.fillRect(rect(), theme.tokens().rail);
    if (theme.kind() != ThemeKind::Light) // elsewhere the rail is nearly as dark as the rest
        painter.fillRect(isRightToLeft() ? 0 : width() - 1, 0, 1, height(), theme.tokens().border);
    QColor line = theme.tokens().railMuted;
    line.setAlphaF(0.3F);
    painter.fillRect(theme.px(8), m_person->y() - theme.px(5), width() - 2 * theme.px(8), 1, line);
}

void NavigationRail::keyPressEvent(QKeyEvent *event)
{
    const QList<RailButton *> all = buttons();
    const qsizetype at = focusedIndex(all);
    if (at < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        all.at(at)->click();
        return;
    }
    const qsizetype to = movedIndex(event->key(), at, all.size(), isRightToLeft());
    if (to < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    setTabStop(all, all.at(to));
    all.at(to)->setFocus(Qt::TabFocusReason);
}

void NavigationRail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

} // namespace frontdoor
