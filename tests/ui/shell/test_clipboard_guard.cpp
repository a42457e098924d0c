// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/shell/desk_window.h"
#include "ui/shell/clipboard_guard.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QTextEdit>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// Nothing of a case stays in the clipboard.
class TestClipboardGuard : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
        clipboard()->clear();
    }

    void whatIsCopiedIsMarkedAsSecret()
    {
        const ClipboardGuard guard;
        QLineEdit edit(u"Ava Sample"_s);
        edit.selectAll();
        edit.copy();
        QCOMPARE(clipboard()->text(), u"Ava Sample"_s);
        QCOMPARE(clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
        QVERIFY(clipboard()->mimeData()->formats().join(u' ').contains(u"ExcludeClipboardContent"_s));
    }

    void richTextKeepsItsForms()
    {
        const ClipboardGuard guard;
        QTextEdit edit;
        edit.setHtml(u"<b>Ava</b> Sample"_s);
        edit.selectAll();
        edit.copy();
        QVERIFY(clipboard()->mimeData()->hasHtml());
        QCOMPARE(clipboard()->text(), u"Ava Sample"_s);
        QVERIFY(clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
    }

    void itIsForgottenAfterAMinute()
    {
        ClipboardGuard guard;
        QCOMPARE(ClipboardGuard::keptSeconds, 60);
        guard.setPatience(50);
        clipboard()->setText(u"Ava Sample"_s);
        QTRY_VERIFY(clipboard()->text().isEmpty());
    }

    void aNewCopyHasItsOwnTime()
    {
        ClipboardGuard guard;
        guard.setPatience(60'000);
        clipboard()->setText(u"Ava"_s);
        guard.setPatience(50);
        clipboard()->setText(u"Ben"_s);
        QCOMPARE(clipboard()->text(), u"Ben"_s);
        QTRY_VERIFY(clipboard()->text().isEmpty());
    }

    void itIsForgottenWhenTheScreenIsLocked()
    {
        test::DeskWindow pc;
        pc.work(u"Morgan Reid"_s);
        clipboard()->setText(u"Ava Sample"_s);
        pc.window->lock();
        QVERIFY(clipboard()->text().isEmpty());
    }

    void whatIsNotOursStays()
    {
        ClipboardGuard guard;
        clipboard()->setText(u"ours"_s);
        // Another program takes the clipboard while signals are held back, so that it is not seen as a copy of ours.
        clipboard()->blockSignals(true);
        clipboard()->setText(u"theirs"_s);
        clipboard()->blockSignals(false);
        guard.forget();
        QCOMPARE(clipboard()->text(), u"theirs"_s);
    }

private:
    static QClipboard *clipboard() { return QGuiApplication::clipboard(); }
};

QTEST_MAIN(TestClipboardGuard)
#include "test_clipboard_guard.moc"
