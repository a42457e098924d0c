// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/accessible.h"

#include <QAccessible>
#include <QLabel>
#include <QScrollArea>
#include <QTest>

using namespace frontdoor;

class TestAccessible : public QObject {
    Q_OBJECT

private slots:
    void aRoleIsTold()
    {
        QLabel label;
        setAccessibleRole(&label, QAccessible::Heading);
        QCOMPARE(QAccessible::queryAccessibleInterface(&label)->role(), QAccessible::Heading);
    }

    void aChildThatIsGoneIsNone()
    {
        QLabel first;
        setAccessibleRole(&first, QAccessible::Heading); // as anything of the program has done by then
        QScrollArea area;
        area.setWidget(new QLabel(QStringLiteral("words")));
        area.show();
        QAccessibleInterface *all = QAccessible::queryAccessibleInterface(&area);
        const int before = all->childCount();
        QVERIFY(before > 0);
        QVERIFY(all->child(0));
        QVERIFY(!all->child(before)); // a scroll bar that went after somebody had counted
        QVERIFY(!all->child(-1));
    }
};

QTEST_MAIN(TestAccessible)
#include "test_accessible.moc"
