// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/common/avatar.h"
#include "ui/common/badge.h"
#include "ui/common/chip.h"
#include "ui/common/elided_label.h"
#include "ui/common/key_hint.h"
#include "ui/common/primary_button.h"
#include "ui/common/tag.h"
#include "ui/style/apply_theme.h"

#include <QPainter>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace frontdoor;

/// Chip, Tag, Avatar, Badge, KeyHint, PrimaryButton and ElidedLabel.
class TestMarks : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        applyTheme(*qApp, ThemeChoice::Light);
    }

    void aChipSaysItsStateInWords()
    {
        Chip chip(Tone::Overdue, u"2 h 10 min over"_s);
        QCOMPARE(accessibleRole(&chip), QAccessible::StaticText);
        QCOMPARE(accessibleText(&chip, QAccessible::Name), u"2 h 10 min over"_s);
        QCOMPARE(accessibleText(&chip, QAccessible::Description), u"overdue"_s);
    }

    void aChipDoesNotChangeItsWidthWhileTheMinutesRun()
    {
        const Theme &theme = themeOf();
        QCOMPARE(Chip::sizeFor(Tone::Soon, u"48 min left"_s, theme),
                 Chip::sizeFor(Tone::Soon, u"11 min left"_s, theme));
    }

    void delegatesPaintWhatTheWidgetShows()
    {
        Chip chip(Tone::Done, u"decided 13:20"_s);
        chip.resize(chip.sizeHint());
        QPixmap painted(chip.size());
        painted.fill(QApplication::palette().color(QPalette::Window));
        QPainter painter(&painted);
        QCOMPARE(Chip::paint(&painter, painted.rect(), Tone::Done, u"decided 13:20"_s, themeOf()), painted.rect());
        painter.end();
        QCOMPARE(painted.toImage(), chip.grab().toImage().convertToFormat(painted.toImage().format()));
    }

    void nothingIsPaintedOutsideANarrowRectangle()
    {
        QImage image(120, 30, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const QRect room(10, 0, 60, 30);
        Chip::paint(&painter, room, Tone::Overdue, u"2 h 10 min over"_s, themeOf());
        Tag::paint(&painter, room, u"3 contacts in 6 months"_s, Tone::Neutral, themeOf());
        painter.end();
        for (int y = 0; y < 30; ++y) {
            for (int x = 0; x < 120; ++x) {
                if (!room.contains(x, y))
                    QCOMPARE(image.pixel(x, y), qRgb(255, 255, 255));
            }
        }
    }

    void initialsAreThoseOfTheFirstAndLastName()
    {
        QCOMPARE(Avatar::initials(u"Sam Bell"_s), u"SB"_s);
        QCOMPARE(Avatar::initials(u"Mary Ann de Souza"_s), u"MS"_s);
        QCOMPARE(Avatar::initials(u"  kit  "_s), u"K"_s);
        QCOMPARE(Avatar::initials({}), u"?"_s);
        Avatar avatar(u"Sam Bell"_s);
        QCOMPARE(accessibleText(&avatar, QAccessible::Name), u"Sam Bell"_s);
    }

    void aBadgeIsHiddenAtNought()
    {
        Badge badge(0);
        QVERIFY(badge.isHidden());
        badge.setCount(4);
        badge.setWhat(u"overdue contacts"_s);
        QVERIFY(!badge.isHidden());
        QCOMPARE(accessibleText(&badge, QAccessible::Name), u"4 overdue contacts"_s);
        QCOMPARE(Badge::textFor(999), u"999"_s);
        QCOMPARE(Badge::textFor(1000), u"999+"_s);
    }

    void keysAreWrittenWithBlanks()
    {
        QCOMPARE(KeyHint::textFor(QKeySequence(Qt::CTRL | Qt::Key_K)), u"Ctrl K"_s);
        QCOMPARE(KeyHint::textFor(QKeySequence(Qt::CTRL | Qt::Key_Plus)), u"Ctrl +"_s);
        QCOMPARE(KeyHint::textFor(QKeySequence(Qt::Key_A)), u"A"_s);
    }

    void aPrimaryButtonShowsAndObeysItsKeys()
    {
        PrimaryButton button(u"New contact"_s);
        const int plain = button.sizeHint().width();
        button.setKeys(QKeySequence(Qt::CTRL | Qt::Key_N));
        QVERIFY(button.sizeHint().width() >= plain + KeyHint::sizeFor(u"Ctrl N"_s, themeOf()).width());
        QCOMPARE(accessibleText(&button, QAccessible::Name), u"New contact"_s);
        QVERIFY(showActive(button));
        QSignalSpy clicked(&button, &QAbstractButton::clicked);
        QTest::keyClick(&button, Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(clicked.size(), 1);
    }

    void anElidedLabelTellsTheWholeText()
    {
        ElidedLabel label(u"Bruising seen at school; says that an adult did it"_s);
        label.resize(80, 20);
        QVERIFY(showActive(label));
        label.resize(80, 20);
        QVERIFY(label.isElided());
        QCOMPARE(label.toolTip(), label.text());
        QCOMPARE(accessibleText(&label, QAccessible::Name), label.text());
        label.resize(label.sizeHint());
        QVERIFY(!label.isElided());
        QCOMPARE(label.toolTip(), QString());
        QVERIFY(label.minimumSizeHint().width() < 80);
    }

    void marksGrowWithTheText()
    {
        const Theme large(ThemeKind::Light, 200);
        QVERIFY(Chip::sizeFor(Tone::Soon, u"48 min left"_s, large).height()
                >= 2 * Chip::sizeFor(Tone::Soon, u"48 min left"_s, Theme()).height() - 2);
        QCOMPARE(Avatar::sizeFor(large), 40);
        QVERIFY(Badge::sizeFor(7, large).height() > Badge::sizeFor(7, Theme()).height());
    }
};

QTEST_MAIN(TestMarks)
#include "test_marks.moc"
