// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A form that somebody types into until it is killed, and what is left of it then (tests/kill/kill_while_typing.py):
//   QT_QPA_PLATFORM=offscreen ui_contact_draft_victim --journal FOLDER --text WORDS [--recorded]
//   ui_contact_draft_victim --journal FOLDER --read
// While it types it says after each key how many there were and when, in milliseconds of the monotonic clock. Reading, it
// says the concern of each draft, one a line, as JSON text.

#include "core/base/value.h"
#include "tests/support/front_door.h"
#include "ui/contact/contact_pages.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPlainTextEdit>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

constexpr int msBetweenKeys = 12; // faster than anybody types

qint64 monotonicMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

int typeInto(QPlainTextEdit &concern, const QString &text)
{
    concern.setFocus();
    concern.selectAll();
    for (qsizetype i = 0; i < text.size(); ++i) {
        QTest::keyClick(&concern, text.at(i).toLatin1());
        std::printf("%lld %lld\n", static_cast<long long>(i + 1), static_cast<long long>(monotonicMs()));
        std::fflush(stdout);
        QTest::qWait(msBetweenKeys);
    }
    return 0;
}

int type(const QString &folder, const QString &text, bool recorded)
{
    FrontDoor door(u"leicester"_s);
    const auto seat = door.seat(u"worker"_s);
    DraftJournal journal(folder, door.clock());
    const std::unique_ptr<ContactPage> page(
        recorded ? contactPage(*seat->desk, journal, Subject(door.contact(u"worker"_s, u"Ava"_s)))
                 : newContactPage(*seat->desk, journal));
    page->resize(1180, 690);
    if (!showActive(*page))
        return 1;
    auto *concern = awaited<QPlainTextEdit>(*page,
                                            u"What is the worry? What was seen or said, when, where, by whom?"_s);
    if (!QTest::qWaitFor([&] { return concern->isEnabled(); }, 10'000))
        return 1;
    return typeInto(*concern, text);
}

int read(const QString &folder)
{
    DraftJournal journal(folder, std::make_shared<SystemClock>());
    const QFuture<Expected<DraftList>> list = journal.list();
    if (!QTest::qWaitFor([&] { return list.isFinished(); }, 10'000))
        return 1;
    const Expected<DraftList> found = list.result();
    if (!found)
        return 1;
    for (const Draft &draft : found->drafts) {
        const FieldValues typed = fieldValuesFromJson(draft.content["detail"_L1].toString());
        const Value concern = typed.value(u"concern"_s);
        const auto *text = std::get_if<QString>(&concern);
        const QByteArray json = QJsonDocument(QJsonArray{text ? *text : QString()}).toJson(QJsonDocument::Compact);
        std::printf("%s\n", json.constData());
    }
    return found->unreadable.isEmpty() ? 0 : 2;
}

} // namespace

} // namespace frontdoor

int main(int argc, char *argv[])
{
    using namespace frontdoor;
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"journal"_s, u"Where the drafts are kept."_s, u"folder"_s},
                       {u"text"_s, u"What is typed."_s, u"words"_s},
                       {u"recorded"_s, u"Into a contact that is on file, not into a new one."_s},
                       {u"read"_s, u"Say what the drafts hold."_s}});
    parser.process(app);
    const QString folder = parser.value(u"journal"_s);
    return parser.isSet(u"read"_s) ? read(folder) : type(folder, parser.value(u"text"_s), parser.isSet(u"recorded"_s));
}
