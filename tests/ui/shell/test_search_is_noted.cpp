// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/shell/desk_window.h"

#include <QRegularExpression>

#include <sqlite3.h>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// That somebody searched is on record, and not what they typed.
class TestSearchIsNoted : public QObject {
    Q_OBJECT

private slots:
    void aSearchIsNotedWithoutItsWords()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
        test::DeskWindow pc;
        pc.work(u"Morgan Reid"_s);
        pc.search(u"zzyzx"_s);
        QTRY_COMPARE(noted(pc).size(), 1);
        QCOMPARE(noted(pc).first(), QString(pc.office.user(u"Morgan Reid"_s).id.text() + u" words"_s));
    }

private:
    static QStringList noted(const test::DeskWindow &pc)
    {
        QStringList rows;
        sqlite3 *database = nullptr;
        sqlite3_open(pc.office.database().toUtf8().constData(), &database);
        sqlite3_exec(
            database, "SELECT by_user || ' ' || detail FROM access_event WHERE act = 'searched'",
            [](void *list, int, char **values, char **) {
                static_cast<QStringList *>(list)->append(QString::fromUtf8(values[0]));
                return 0;
            },
            &rows, nullptr);
        sqlite3_close(database);
        return rows;
    }
};

QTEST_MAIN(TestSearchIsNoted)
#include "test_search_is_noted.moc"
