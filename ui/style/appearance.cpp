// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/appearance.h"

#include "ui/style/style.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

// Qt 6.4 does not tell whether the desktop is dark; the settings portal of freedesktop.org does, on GNOME, KDE and others.
constexpr auto portalService = "org.freedesktop.portal.Desktop"_L1;
constexpr auto portalPath = "/org/freedesktop/portal/desktop"_L1;
constexpr auto portalInterface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearanceGroup = "org.freedesktop.appearance"_L1;
constexpr auto colourSchemeKey = "color-scheme"_L1; // 1: dark
constexpr auto contrastKey = "contrast"_L1;         // 1: higher

QVariant unwrapped(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

void applyTheme(QApplication &app, ThemeChoice choice, int textPercent)
{
    auto *appearance = app.findChild<Appearance *>(QString(), Qt::FindDirectChildrenOnly);
    if (!appearance)
        appearance = new Appearance(app);
    appearance->apply(choice, textPercent);
}

Appearance::Appearance(QApplication &app) : QObject(&app), m_app(app)
{
    // The platform's own palette, before ours replaces it: where there is no portal, it tells whether the desktop is dark.
    const QPalette platform = QGuiApplication::palette();
    m_desktopDark = platform.color(QPalette::Window).lightness() < platform.color(QPalette::WindowText).lightness();
    if (QFontDatabase::hasFamily(u"Inter"_s))
        m_family = u"Inter"_s;
    else
        m_family = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

void Appearance::apply(ThemeChoice choice, int textPercent)
{
    m_choice = choice;
    m_textPercent = textPercent;
    if (choice == ThemeChoice::System)
        listenToDesktop();
    dress();
}

void Appearance::listenToDesktop()
{
    if (m_listening)
        return;
    m_listening = true;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalInterface, u"SettingChanged"_s, this,
                SLOT(portalSettingChanged(QString, QString, QDBusVariant)));
    askDesktop(colourSchemeKey);
    askDesktop(contrastKey);
}

void Appearance::askDesktop(const QString &key)
{
    QDBusMessage message = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, u"Read"_s);
    message << QString(appearanceGroup) << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (!reply.isError())
            take(key, unwrapped(reply.value().variant()));
        call->deleteLater();
    });
}

void Appearance::portalSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearanceGroup)
        take(key, unwrapped(value.variant()));
}

void Appearance::take(const QString &key, const QVariant &value)
{
    if (key == colourSchemeKey)
        m_desktopDark = value.toUInt() == 1;
    else if (key == contrastKey)
        m_desktopHighContrast = value.toUInt() == 1;
    else
        return;
    if (m_choice == ThemeChoice::System)
        dress();
}

ThemeKind Appearance::kind() const
{
    switch (m_choice) {
    case ThemeChoice::Light: return ThemeKind::Light;
    case ThemeChoice::Dark: return ThemeKind::Dark;
    case ThemeChoice::HighContrast: return ThemeKind::HighContrast;
    case ThemeChoice::System:
        if (m_desktopHighContrast)
            return ThemeKind::HighContrast;
        return m_desktopDark ? ThemeKind::Dark : ThemeKind::Light;
    }
    Q_UNREACHABLE();
}

void Appearance::dress()
{
    const Theme theme(kind(), m_textPercent, m_family);
    if (const auto *worn = qobject_cast<const Style *>(QApplication::style()); worn && worn->theme() == theme)
        return;
    // Font and palette first: widgets measure themselves again when the style arrives.
    QApplication::setFont(theme.font(TextRole::Body));
    QApplication::setPalette(theme.palette());
    // In lists and menus a soft fill marks the selection, so that chips and second lines keep their contrast.
    QPalette lists = theme.palette();
    lists.setColor(QPalette::Highlight, theme.tokens().accentSoft);
    lists.setColor(QPalette::HighlightedText, theme.tokens().text);
    QApplication::setPalette(lists, "QAbstractItemView");
    QApplication::setPalette(lists, "QMenu");
    QApplication::setPalette(lists, "QMenuBar");
    // Qt posts these two; without waiting for them, widgets would measure themselves with the old font when the style arrives.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationFontChange);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::ApplicationPaletteChange);
    QApplication::setStyle(new Style(theme));
}

} // namespace frontdoor
