// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/settings_store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestSettingsStore : public QObject {
    Q_OBJECT

private slots:
    void nothingSetMeansTheDesktopsLookAndPlainSize()
    {
        QSettings settings(m_folder.filePath(u"empty.ini"_s), QSettings::IniFormat);
        const SettingsStore store(settings);
        QCOMPARE(store.theme(), ThemeChoice::System);
        QCOMPARE(store.textPercent(), 100);
        QVERIFY(store.windowGeometry().isEmpty());
        QVERIFY(!store.isRailCollapsed());
    }

    void whatIsSetIsThereTheNextTime()
    {
        const QString path = m_folder.filePath(u"look.ini"_s);
        {
            QSettings settings(path, QSettings::IniFormat);
            SettingsStore store(settings);
            store.setTheme(ThemeChoice::HighContrast);
            store.setTextPercent(150);
            store.setWindowGeometry("geometry");
            store.setRailCollapsed(true);
        }
        QSettings settings(path, QSettings::IniFormat);
        const SettingsStore store(settings);
        QCOMPARE(store.theme(), ThemeChoice::HighContrast);
        QCOMPARE(store.textPercent(), 150);
        QCOMPARE(store.windowGeometry(), QByteArray("geometry"));
        QVERIFY(store.isRailCollapsed());
    }

    void nonsenseCountsAsNotSet()
    {
        QSettings settings(m_folder.filePath(u"odd.ini"_s), QSettings::IniFormat);
        settings.setValue(u"appearance/theme"_s, u"pink"_s);
        settings.setValue(u"appearance/text-percent"_s, u"huge"_s);
        const SettingsStore store(settings);
        QCOMPARE(store.theme(), ThemeChoice::System);
        QCOMPARE(store.textPercent(), 100);
    }

    void theTextSizeStaysInItsRange()
    {
        QSettings settings(m_folder.filePath(u"range.ini"_s), QSettings::IniFormat);
        SettingsStore store(settings);
        store.setTextPercent(900);
        QCOMPARE(store.textPercent(), 200);
        store.setTextPercent(1);
        QCOMPARE(store.textPercent(), 100);
    }

    void lockAndSpellingAreAsUsualUntilSomebodySays()
    {
        QSettings settings(m_folder.filePath(u"lock.ini"_s), QSettings::IniFormat);
        SettingsStore store(settings);
        QVERIFY(!store.lockMinutes());
        QVERIFY(store.isSpellingChecked());
        QVERIFY(store.lastDatabase().isEmpty());
        store.setLockMinutes(0);
        QCOMPARE(store.lockMinutes(), 0);
        store.setLockMinutes(25);
        store.setSpellingChecked(false);
        store.setLastDatabase(u"/srv/office.frontdoor"_s);
        QCOMPARE(store.lockMinutes(), 25);
        QVERIFY(!store.isSpellingChecked());
        QCOMPARE(store.lastDatabase(), u"/srv/office.frontdoor"_s);
        settings.setValue(u"lock/minutes"_s, u"never"_s);
        QVERIFY(!store.lockMinutes());
        settings.setValue(u"lock/minutes"_s, -5);
        QVERIFY(!store.lockMinutes());
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSettingsStore)
#include "test_settings_store.moc"
