// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/workspace.h"

#include "ui/common/chip.h"
#include "ui/common/message_bar.h"
#include "ui/shell/navigation_rail.h"
#include "ui/shell/notices.h"
#include "ui/shell/pages.h"
#include "ui/shell/procedure_dialog.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/top_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QMetaProperty>
#include <QShortcut>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// Below this many pixels (of 100 % text) the rail shows icons only.
constexpr int widthForWords = 1080;

} // namespace

Workspace::Workspace(Desk &desk, const Factories &factories, SettingsStore settings, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_factories(factories)
    , m_settings(settings)
    , m_rail(new NavigationRail(desk.user(), desk.procedure(), settings))
    , m_top(new TopBar(desk))
    , m_pages(new Pages)
    , m_notices(new Notices(desk, this))
    , m_status(new StatusStrip(desk))
{
    m_rail->setEntries(m_factories.panels);
    m_top->setNewContactOffered(bool(m_factories.newContact));

    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_notices->bar());
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    m_status->setNotice(m_notices->confirmation());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);

    connect(m_rail, &NavigationRail::entryChosen, this, &Workspace::showPanel);
    connect(m_rail, &NavigationRail::changePersonRequested, this, &Workspace::changePersonRequested);
    connect(m_rail, &NavigationRail::appearanceRequested, this, &Workspace::appearanceRequested);
    connect(m_rail, &NavigationRail::collapseRequested, this, [this](bool collapsed) {
        m_settings.setRailCollapsed(collapsed);
        fitRail();
    });
    connect(m_top, &TopBar::newContactRequested, this, &Workspace::openNewContact);
    connect(m_top, &TopBar::procedureRequested, this, &Workspace::openProcedure);
    connect(m_top, &TopBar::openRequested, this, &Workspace::openContact);
    connect(&m_desk, &Desk::openRequested, this, &Workspace::openContact);
    connect(&m_desk, &Desk::newContactRequested, this, &Workspace::openNewContact);
    connect(m_pages, &Pages::currentChanged, this, &Workspace::pageChanged);
    makeShortcuts();
    fitRail();
}

void Workspace::start()
{
    if (m_factories.panels.isEmpty())
        return;
    showPanel(m_factories.panels.first().id);
    panel(m_factories.panels.first().id)->setFocus(Qt::OtherFocusReason);
}

void Workspace::showPanel(const QString &id)
{
    const PanelEntry *chosen = entry(id);
    if (!chosen)
        return;
    m_pages->showPanel(panel(id), chosen->title, chosen->icon);
}

QWidget *Workspace::panel(const QString &id)
{
    if (QWidget *made = m_panels.value(id))
        return made;
    QWidget *made = entry(id)->factory(m_desk, m_pages);
    made->setObjectName(id);
    m_panels.insert(id, made);
    followBadge(made);
    return made;
}

const PanelEntry *Workspace::entry(const QString &id) const
{
    for (const PanelEntry &candidate : m_factories.panels) {
        if (candidate.id == id)
            return &candidate;
    }
    return nullptr;
}

void Workspace::followBadge(QWidget *made)
{
    const QMetaObject *meta = made->metaObject();
    const int property = meta->indexOfProperty("badge");
    if (property < 0)
        return;
    if (const QMetaMethod notify = meta->property(property).notifySignal(); notify.isValid())
        connect(made, notify, this, metaObject()->method(metaObject()->indexOfSlot("refreshBadges()")));
    refreshBadges();
}

void Workspace::refreshBadges()
{
    for (auto it = m_panels.cbegin(); it != m_panels.cend(); ++it) {
        const QWidget *made = it.value();
        m_rail->setBadge(it.key(), made->property("badge").toInt(), made->property("badgeAlert").toBool(),
                         made->property("badgeText").toString());
    }
}

void Workspace::openContact(const Subject &subject)
{
    if (subject.id.isEmpty() || m_pages->goTo(subject.id))
        return;
    if (m_factories.contact)
        m_pages->open(m_factories.contact(m_desk, subject, m_pages), subject.id);
}

void Workspace::openNewContact()
{
    if (m_factories.newContact && m_top->mayMakeContact())
        m_pages->open(m_factories.newContact(m_desk, m_pages), {});
}

void Workspace::openProcedure()
{
    if (!m_procedure)
        m_procedure = new ProcedureDialog(m_desk.procedure(), this);
    m_procedure->show();
    m_procedure->raise();
    m_procedure->activateWindow();
}

bool Workspace::closePages()
{
    return m_pages->closeAll();
}

void Workspace::pageChanged()
{
    QString shown;
    for (auto it = m_panels.cbegin(); it != m_panels.cend(); ++it) {
        if (it.value() == m_pages->current())
            shown = it.key();
    }
    m_rail->setCurrent(shown);
    emit titleChanged(m_pages->currentTitle());
}

void Workspace::makeShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto call) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, call);
    };
    on(Qt::CTRL | Qt::Key_F1, [this] { openProcedure(); });
    on(Qt::CTRL | Qt::Key_K, [this] { m_top->startSearch(); });
    on(Qt::CTRL | Qt::Key_W, [this] { m_pages->closeCurrent(); });
    on(Qt::CTRL | Qt::Key_Tab, [this] { m_pages->step(1); });
    on(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, [this] { m_pages->step(-1); });
    on(Qt::ALT | Qt::Key_Left, [this] { m_pages->back(); });
    on(Qt::CTRL | Qt::SHIFT | Qt::Key_D, [this] { m_pages->detachCurrent(); });
    on(Qt::CTRL | Qt::Key_Plus, [this] { changeTextSize(25); });
    on(Qt::CTRL | Qt::Key_Equal, [this] { changeTextSize(25); });
    on(Qt::CTRL | Qt::Key_Minus, [this] { changeTextSize(-25); });
    on(Qt::CTRL | Qt::Key_0, [this] { emit appearanceRequested(m_settings.theme(), Theme::MinTextPercent); });
    for (const PanelEntry &candidate : std::as_const(m_factories.panels)) {
        if (!candidate.shortcut.isEmpty())
            on(candidate.shortcut, [this, id = candidate.id] { showPanel(id); });
    }
}

void Workspace::changeTextSize(int by)
{
    emit appearanceRequested(m_settings.theme(),
                             std::clamp(m_settings.textPercent() + by, Theme::MinTextPercent, Theme::MaxTextPercent));
}

void Workspace::fitRail()
{
    const bool narrow = width() < themeOf(this).px(widthForWords);
    m_rail->setCollapsed(narrow || m_settings.isRailCollapsed());
    m_rail->setCollapsible(!narrow);
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitRail();
}

void Workspace::keyPressEvent(QKeyEvent *event)
{
    // Parts of screens with help of their own took it before.
    if (event->key() == Qt::Key_F1 && event->modifiers() == Qt::NoModifier)
        openProcedure();
    else
        QWidget::keyPressEvent(event);
}

void Workspace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fitRail();
}

} // namespace frontdoor
