// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/seeded_ids.h"
#include "core/casework/handler.h"
#include "core/casework/setup.h"
#include "core/procedure/library.h"
#include "core/store/postgres_store.h"
#include "tests/core/store/database_file.h"
#include "tests/core/store/postgres_server.h"
#include "tests/support/file_requests.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QRegularExpression>

#include <map>

using namespace frontdoor;
using namespace Qt::StringLiterals;
namespace requests = frontdoor::test::file_requests;

namespace {

// What it was when this was written, and a little. The goal on a share is 40: see docs/reliability.md, R11.
constexpr int mostRequests = 60;
constexpr int mostRequestsAfterAnother = 96;
constexpr int mostQuestions = 30;

/// A contact as somebody types it, with a story of an ordinary length.
ContactDetail detail()
{
    ContactDetail detail = test::Office::professional();
    detail.referrer.phone = u"01632 960001"_s;
    detail.concern = u"The school has noticed that she is tired and hungry in the mornings. "_s.repeated(12);
    detail.parentsInformed = true;
    detail.immediateProtection = false;
    detail.threshold = Threshold::EarlyHelp;
    detail.level = 2;
    return detail;
}

/// One computer's connection to the office's database.
class Desk {
public:
    Desk(std::unique_ptr<Store> store, Instant now)
        : m_store(std::move(store))
        , m_rules(must(rulebookOf(*m_store, Calendar(BankHolidays::shipped()))))
        , m_now(now)
    {
    }

    void record(const UserId &by, const PersonId &child)
    {
        const Envelope envelope{CommandId::make(), by, RecordContact{{{child, {}}}, detail(), {}}, {}, u"test"_s};
        const CommandResult result = must(submit(*m_store, m_rules, envelope, m_now));
        if (!test::isDone(result))
            qFatal("the contact was refused: %s", qPrintable(test::rulesOf(result).join(u' ')));
    }

private:
    std::unique_ptr<Store> m_store;
    Rulebook m_rules;
    Instant m_now;
};

/// Who works in the office, and about whom.
struct People {
    UserId officer;
    PersonId child;
};

People furnish(Store &store)
{
    must(adoptProcedure(store, must(procedureTexts(u"wiltshire"_s)), {}, samples::monday));
    const User officer{UserId::make(), 1,   u"io"_s, u"Iona Field"_s, Role::InformationOfficer, u"615"_s, 1.0,
                       true,           true};
    Person child = samples::bareChild(u"Ava"_s, u"Sample"_s);
    child.born = QDate(2016, 3, 1);
    must(commit(store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(officer));
        return work.add(child);
    }));
    return {officer.id, child.id};
}

struct Tally {
    int all = 0;
    QByteArray words;
};

/// What the server of this folder would have to answer while somebody waits, as a computer asks it by SMB:
/// - a file that others have open too, the database, is read and written as it is asked for, because nothing may be kept here;
/// - files of one's own, the journal and the note, are written with the next sync, in one go what is in one piece;
/// - closing waits for nobody, and a folder is not synced.
Tally tallyOfShare(const std::vector<requests::Request> &asked, const QString &database)
{
    using requests::What;
    std::map<What, int> counts;
    std::map<std::string, std::vector<std::pair<qint64, qint64>>> unwritten; // from and to, by file
    for (const requests::Request &request : asked) {
        const QString path = QString::fromStdString(request.path);
        const bool isShared = path == database;
        if (!path.startsWith(QFileInfo(database).path()) || request.what == What::Close)
            continue;
        if (request.what == What::Write && !isShared) {
            auto &runs = unwritten[request.path];
            const qint64 end = request.offset + request.amount;
            if (!runs.empty() && runs.back().second == request.offset)
                runs.back().second = end;
            else if (runs.empty() || request.offset < runs.back().first || end > runs.back().second)
                runs.emplace_back(request.offset, end);
            continue;
        }
        if (request.what == What::Sync) {
            if (QFileInfo(path).isDir())
                continue;
            counts[What::Write] += int(unwritten[request.path].size());
            unwritten.erase(request.path);
        }
        ++counts[request.what];
    }
    Tally tally;
    for (const auto &[what, count] : counts) {
        tally.all += count;
        tally.words += QByteArray(" ") + requests::name(what) + ' ' + QByteArray::number(count);
    }
    tally.words.prepend(QByteArray::number(tally.all) + " requests:");
    if (qEnvironmentVariableIsSet("FRONTDOOR_TALLY")) {
        qInfo("%s", tally.words.constData());
        for (const requests::Request &request : asked)
            qInfo("  %s %s %lld+%lld", requests::name(request.what), request.path.c_str(),
                  static_cast<long long>(request.offset), static_cast<long long>(request.amount));
    }
    return tally;
}

} // namespace

/// How often a save has to ask whoever keeps the data: on a share or a far server each time is a way there and back, during
/// which nobody else can save. FRONTDOOR_TALLY=1 lists them.
class TestRequestsOfASave : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void initTestCase()
    {
        if (!requests::canCount())
            QSKIP("A sanitizer stands where requests are counted.");
    }

    void ofAFileOnAShareThatNobodyElseSavesTo();
    void ofAFileOnAShareThatAnotherSavedTo();
    void ofAServer();
};

void TestRequestsOfASave::ofAFileOnAShareThatNobodyElseSavesTo()
{
    const SeededIds ids(1, samples::monday); // which pages change hangs on the ids
    const DatabaseFolder folder;
    const People people = furnish(*must(createSqliteStore(folder.path())));
    const SqliteOptions options{.place = FilePlace::Shared};
    Desk desk(must(openSqliteStore(folder.path(), OpenMode::ReadWrite, options)), samples::monday);
    for (int i = 0; i < 3; ++i)
        desk.record(people.officer, people.child); // what is asked once, when the day begins
    requests::start();
    desk.record(people.officer, people.child);
    const Tally tally = tallyOfShare(requests::stop(), folder.path());
    QVERIFY2(tally.all > 10, tally.words); // otherwise nothing was counted
    QVERIFY2(tally.all <= mostRequests, tally.words);
}

void TestRequestsOfASave::ofAFileOnAShareThatAnotherSavedTo()
{
    const SeededIds ids(1, samples::monday); // which pages change hangs on the ids
    const DatabaseFolder folder;
    const People people = furnish(*must(createSqliteStore(folder.path())));
    const SqliteOptions options{.place = FilePlace::Shared};
    Desk desk(must(openSqliteStore(folder.path(), OpenMode::ReadWrite, options)), samples::monday);
    Desk other(must(openSqliteStore(folder.path(), OpenMode::ReadWrite, options)), samples::monday);
    for (int i = 0; i < 3; ++i) {
        desk.record(people.officer, people.child);
        other.record(people.officer, people.child);
    }
    requests::start();
    desk.record(people.officer, people.child);
    const Tally tally = tallyOfShare(requests::stop(), folder.path());
    QVERIFY2(tally.all > 10, tally.words);
    QVERIFY2(tally.all <= mostRequestsAfterAnother, tally.words);
}

void TestRequestsOfASave::ofAServer()
{
    const SeededIds ids(1, samples::monday); // which pages change hangs on the ids
    const auto server = must(PostgresServer::start());
    const QString url = must(server->newDatabase());
    const People people = furnish(*must(createPostgresStore(url)));
    Desk desk(must(openPostgresStore(url, OpenMode::ReadWrite)), samples::monday);
    for (int i = 0; i < 3; ++i)
        desk.record(people.officer, people.child); // each statement is prepared at its first use
    requests::start();
    desk.record(people.officer, people.child);
    int questions = 0;
    for (const requests::Request &request : requests::stop())
        questions += request.what == requests::What::Send ? 1 : 0;
    if (qEnvironmentVariableIsSet("FRONTDOOR_TALLY"))
        qInfo("%d questions", questions);
    QVERIFY(questions > 5);
    QVERIFY2(questions <= mostQuestions, qPrintable(QString::number(questions)));
}

QTEST_GUILESS_MAIN(TestRequestsOfASave)
#include "test_requests_of_a_save.moc"
