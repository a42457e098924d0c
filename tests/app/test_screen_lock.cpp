// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/screen_lock.h"
#include "tests/ui/shell/desk_window.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// The window locks with the desktop and before the computer sleeps, within a second.
class TestScreenLock : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
    }

    void theDesktopLocks_data()
    {
        QTest::addColumn<QByteArray>("told");
        QTest::addColumn<bool>("hasArgument");
        QTest::newRow("screen saver") << QByteArray("screenSaverChanged") << true;
        QTest::newRow("sleep") << QByteArray("sleepChanged") << true;
        QTest::newRow("session") << QByteArray("sessionLocked") << false;
    }

    void theDesktopLocks()
    {
        QFETCH(QByteArray, told);
        QFETCH(bool, hasArgument);
        test::DeskWindow pc;
        pc.work(u"Morgan Reid"_s);
        pc.desk().askToOpen(Subject(pc.office.ava));
        ScreenLock lock(*pc.window);
        if (hasArgument) { // it ends, or the computer wakes up
            QMetaObject::invokeMethod(&lock, told.constData(), Q_ARG(bool, false));
            QVERIFY(!pc.window->isLocked());
        }
        QElapsedTimer elapsed;
        elapsed.start();
        if (hasArgument)
            QMetaObject::invokeMethod(&lock, told.constData(), Q_ARG(bool, true));
        else
            QMetaObject::invokeMethod(&lock, told.constData());
        QVERIFY(pc.window->isLocked());
        QVERIFY(elapsed.elapsed() < 1000);
        QVERIFY(!pc.window->workspace()->isVisible());
        QVERIFY(!pc.window->windowTitle().contains(u"Ava"_s));
        QVERIFY(!pc.seen().contains(u"Ava"_s));
    }
};

QTEST_MAIN(TestScreenLock)
#include "test_screen_lock.moc"
