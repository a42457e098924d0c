// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/apply_theme.h"

#include <QDBusVariant>
#include <QObject>

namespace frontdoor {

/// Holds what applyTheme() was last asked for and, for ThemeChoice::System, what the desktop says. Owned by the application.
class Appearance final : public QObject {
    Q_OBJECT

public:
    explicit Appearance(QApplication &app);

    void apply(ThemeChoice choice, int textPercent);

private slots:
    void portalSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void listenToDesktop();
    void askDesktop(const QString &key);
    void take(const QString &key, const QVariant &value);
    ThemeKind kind() const;
    void dress();

    QApplication &m_app;
    ThemeChoice m_choice = ThemeChoice::Light;
    int m_textPercent = 100;
    QString m_family;
    bool m_listening = false;
    bool m_desktopDark = false;
    bool m_desktopHighContrast = false;
};

} // namespace frontdoor
