// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/drafts.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>
#include <QTimer>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// draft_typist FOLDER DRAFT: types without a pause, a key every 10 ms, and prints how many keys it has typed so far.
/// It goes on until it is killed.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    DraftJournal journal(application.arguments().at(1), std::make_shared<SystemClock>());
    const DraftId id(application.arguments().at(2));
    int keys = 0;
    QTextStream out(stdout);
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        ++keys;
        Draft draft;
        draft.id = id;
        draft.kind = u"contact"_s;
        draft.content = {{u"keys"_s, keys}, {u"concern"_s, QString(keys, u'x')}};
        journal.edit(draft);
        out << keys << Qt::endl;
    });
    timer.start(10);
    return application.exec();
}
