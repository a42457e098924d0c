// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settings_panel.h"

#include "ui/common/divider.h"
#include "ui/desk/desk.h"
#include "ui/settings/absences_page.h"
#include "ui/settings/accounts_page.h"
#include "ui/settings/cover_page.h"
#include "ui/settings/database_page.h"
#include "ui/settings/holidays_page.h"
#include "ui/settings/looks_page.h"
#include "ui/settings/my_account_page.h"
#include "ui/settings/my_time_page.h"
#include "ui/settings/procedure_page.h"
#include "ui/settings/roles_page.h"
#include "ui/settings/rota_page.h"
#include "ui/style/roles.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QStackedWidget>

namespace frontdoor {

using namespace Qt::StringLiterals;

SettingsPanel::SettingsPanel(Desk &desk, const SettingsServices &services, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_services(services)
    , m_sections(new QListWidget)
    , m_stack(new QStackedWidget)
{
    m_sections->setAccessibleName(tr("Settings"));
    m_sections->setAccessibleDescription(tr("Up and Down choose a section, Enter goes into it"));
    m_sections->setFrameShape(QFrame::NoFrame);
    m_sections->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sections->setTextElideMode(Qt::ElideNone);
    m_sections->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_sections);
    row->addWidget(new Divider(Qt::Vertical));
    row->addWidget(m_stack, 1);
    addHeading(tr("For me"));
    addSection(u"looks"_s, tr("How it looks"));
    addSection(u"my-account"_s, tr("My account"));
    addSection(u"my-time"_s, tr("My absences and cover"));
    addHeading(tr("The team"));
    addSection(u"rota"_s, tr("Rota"));
    addSection(u"absences"_s, tr("Absences"));
    addSection(u"cover"_s, tr("Cover"));
    addHeading(tr("The authority"));
    addSection(u"accounts"_s, tr("People who work here"));
    addSection(u"roles"_s, tr("Teams and roles"));
    addSection(u"procedure"_s, tr("Procedure"));
    addSection(u"holidays"_s, tr("Bank holidays"));
    addSection(u"database"_s, tr("This database"));
    followTheme(this, [this](const Theme &theme) {
        int widest = 0;
        const QFontMetrics metrics(theme.font(TextRole::Body));
        for (int i = 0; i < m_sections->count(); ++i) {
            QListWidgetItem *item = m_sections->item(i);
            const bool heading = item->data(Qt::UserRole).isNull();
            item->setFont(theme.font(heading ? TextRole::SmallStrong : TextRole::Body));
            item->setForeground(heading ? theme.tokens().muted : theme.tokens().text);
            item->setSizeHint({0, metrics.height() + theme.px(heading ? 16 : 12)});
            item->setTextAlignment(heading ? Qt::AlignBottom | Qt::AlignLeft : Qt::AlignVCenter | Qt::AlignLeft);
            widest = std::max(widest, metrics.horizontalAdvance(item->text()));
        }
        m_sections->setFixedWidth(widest + theme.px(36));
    });
    connect(m_sections, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item && !item->data(Qt::UserRole).isNull())
            open(item->data(Qt::UserRole).toString());
    });
    connect(m_sections, &QListWidget::activated, this, [this] {
        if (page())
            page()->setFocus(Qt::TabFocusReason);
    });
    setFocusProxy(m_sections);
    showSection(u"looks"_s);
}

void SettingsPanel::addHeading(const QString &title)
{
    auto *item = new QListWidgetItem(title, m_sections);
    item->setFlags(Qt::NoItemFlags);
}

void SettingsPanel::addSection(const QString &id, const QString &title)
{
    auto *item = new QListWidgetItem(title, m_sections);
    item->setData(Qt::UserRole, id);
}

QStringList SettingsPanel::sectionIds() const
{
    QStringList ids;
    for (int i = 0; i < m_sections->count(); ++i) {
        if (const QString id = m_sections->item(i)->data(Qt::UserRole).toString(); !id.isEmpty())
            ids << id;
    }
    return ids;
}

void SettingsPanel::showSection(const QString &id)
{
    for (int i = 0; i < m_sections->count(); ++i) {
        if (m_sections->item(i)->data(Qt::UserRole).toString() == id)
            m_sections->setCurrentRow(i);
    }
}

SettingsPage *SettingsPanel::page() const
{
    return qobject_cast<SettingsPage *>(m_stack->currentWidget());
}

void SettingsPanel::open(const QString &id)
{
    SettingsPage *&page = m_pages[id];
    if (!page) {
        page = make(id);
        if (!page)
            return;
        m_stack->addWidget(page);
    }
    m_stack->setCurrentWidget(page);
}

SettingsPage *SettingsPanel::make(const QString &id)
{
    if (id == "looks"_L1)
        return new LooksPage(m_desk, m_services);
    if (id == "my-account"_L1)
        return new MyAccountPage(m_desk);
    if (id == "my-time"_L1)
        return new MyTimePage(m_desk);
    if (id == "accounts"_L1)
        return new AccountsPage(m_desk);
    if (id == "roles"_L1)
        return new RolesPage(m_desk);
    if (id == "rota"_L1)
        return new RotaPage(m_desk);
    if (id == "absences"_L1)
        return new AbsencesPage(m_desk);
    if (id == "cover"_L1)
        return new CoverPage(m_desk);
    if (id == "procedure"_L1)
        return new ProcedurePage(m_desk, m_services);
    if (id == "holidays"_L1)
        return new HolidaysPage(m_desk, m_services);
    if (id == "database"_L1)
        return new DatabasePage(m_desk, m_services);
    return nullptr;
}

void SettingsPanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_sections->setFocus(event->reason());
}

void SettingsPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).tokens().surface);
}

} // namespace frontdoor
