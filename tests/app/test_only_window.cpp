// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/only_window.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QWidget>

#include <future>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// A second start brings the first window to the front.
class TestOnlyWindow : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void nobodyAnswersBeforeTheFirst();
    void theFirstComesToTheFront();
    void anotherDatabaseIsAnotherWindow();
    void oneFileHasOneNameWhateverTheWay();
    void afterItClosedNobodyAnswers();

private:
    QString file(const QString &name = u"office.frontdoor"_s) const
    {
        const QString path = m_folder->filePath(name);
        QFile made(path);
        if (!made.open(QIODevice::ReadWrite))
            qFatal("no file");
        return path;
    }
    /// As from another program: this one's event loop runs on.
    static bool raiseFromElsewhere(const QString &database)
    {
        auto answer = std::async(std::launch::async, [database] { return OnlyWindow::raiseOther(database); });
        while (answer.wait_for(std::chrono::milliseconds(0)) != std::future_status::ready)
            QTest::qWait(5);
        return answer.get();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOnlyWindow::nobodyAnswersBeforeTheFirst()
{
    QVERIFY(!OnlyWindow::raiseOther(file()));
}

void TestOnlyWindow::theFirstComesToTheFront()
{
    QWidget window;
    const OnlyWindow only(file(), &window);
    window.showMinimized();
    QSignalSpy raised(&only, &OnlyWindow::raised);
    QVERIFY(raiseFromElsewhere(file()));
    QCOMPARE(raised.size(), 1);
    QVERIFY(!window.isMinimized());
    QVERIFY(window.isVisible());
}

void TestOnlyWindow::anotherDatabaseIsAnotherWindow()
{
    QWidget window;
    const OnlyWindow only(file(), &window);
    QVERIFY(!raiseFromElsewhere(file(u"other.frontdoor"_s)));
}

void TestOnlyWindow::oneFileHasOneNameWhateverTheWay()
{
    QWidget window;
    const OnlyWindow only(file(), &window);
    const QString link = m_folder->filePath(u"link.frontdoor"_s);
    QVERIFY(QFile::link(file(), link));
    QVERIFY(raiseFromElsewhere(link));
    QVERIFY(raiseFromElsewhere(m_folder->path() + u"/./office.frontdoor"_s));
}

void TestOnlyWindow::afterItClosedNobodyAnswers()
{
    {
        QWidget window;
        const OnlyWindow only(file(), &window);
    }
    QVERIFY(!OnlyWindow::raiseOther(file()));
}

QTEST_MAIN(TestOnlyWindow)
#include "test_only_window.moc"
