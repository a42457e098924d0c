// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/settings/settings_services.h"

#include <QHash>
#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace frontdoor {

class Desk;
class SettingsPage;

/// The settings: a list of sections at the left, their page at the right. A page is made when it is first shown.
class SettingsPanel final : public QWidget {
    Q_OBJECT

public:
    SettingsPanel(Desk &desk, const SettingsServices &services, QWidget *parent = nullptr);

    /// "looks", "my-time", "accounts", "roles", "rota", "absences", "cover", "procedure", "holidays", "database".
    QStringList sectionIds() const;
    void showSection(const QString &id);
    SettingsPage *page() const;
    QListWidget *sections() const { return m_sections; }

protected:
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addSection(const QString &id, const QString &title);
    void addHeading(const QString &title);
    SettingsPage *make(const QString &id);
    void open(const QString &id);

    Desk &m_desk;
    SettingsServices m_services;
    QListWidget *m_sections;
    QStackedWidget *m_stack;
    QHash<QString, SettingsPage *> m_pages;
};

} // namespace frontdoor
