// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/postgres_store.h"
#include "core/store/return_source.h"
#include "core/store/sqlite_store.h"
#include "tests/core/store/postgres_server.h"
#include "tests/core/store/store_fixture.h"

#include <QCoreApplication>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;
using samples::monday;

namespace {

constexpr qint64 hour = 3'600'000;

Contact received(const PersonId &child, const QString &number, qint64 hoursLater)
{
    Contact contact = samples::bareContact(child, number, monday.plusMs(hoursLater * hour));
    contact.detail.source = u"6"_s;
    return contact;
}

Contact decidedWithEarlyHelp(const PersonId &child, const QString &number, qint64 received, qint64 decided)
{
    Contact contact = samples::bareContact(child, number, monday.plusMs(received * hour));
    contact.state = ContactState::Closed;
    contact.outcome = u"early-help"_s;
    contact.decided = contact.closed = monday.plusMs(decided * hour);
    return contact;
}

Decision namingService(const Subject &subject, const UserId &by, const QString &service)
{
    Decision decision = samples::decision(subject, by);
    decision.outcome = u"early-help"_s;
    decision.fields = {{u"service"_s, service}};
    return decision;
}

} // namespace

/// What returns are told of a database: on a file and on a server.
class TestReturnSource : public QObject {
    Q_OBJECT

public:
    explicit TestReturnSource(StoreFactory factory) : m_factory(std::move(factory)) {}

private slots:
    void init();
    void cleanup() { m_store.reset(); }

    void contactsOfTheTimeAreHandedOn();
    void aVoidContactIsNone();
    void aJoinedEntryStandsForBoth();
    void manyAreHandedOnPageByPage();
    void anErrorStopsTheReading();
    void whatIsRestrictedComesWithoutTheChild();
    void earlyHelpNamesItsService();
    void casesTouchTheDays();
    void referralsSayWhereTheyCameFromAndWhoHasThem();
    void momentsAreOfEveryReferral();

private:
    /// Whatever the source hands on, for this viewer.
    template<class Row>
    QList<Row> taken(const std::function<Expected<void>(ReturnSource &, const EachRow<Row> &)> &ask,
                     const UserId &viewer = {})
    {
        QList<Row> rows;
        const auto read = m_store->read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(const auto source, returnsIn(views, {viewer, monday.plusHours(1000)}));
            return ask(*source, [&](const Row &row) -> Expected<void> {
                rows << row;
                return {};
            });
        });
        if (!read)
            qFatal("%s", troubleOf(read).constData());
        return rows;
    }
    QList<ReturnedContact> contacts(qint64 from, qint64 until, const UserId &viewer = {})
    {
        return taken<ReturnedContact>(
            [&](ReturnSource &source, const EachRow<ReturnedContact> &take) {
                return source.contacts(monday.plusMs(from * hour), monday.plusMs(until * hour), take);
            },
            viewer);
    }
    Expected<void> put(const std::function<Expected<void>(Work &)> &body) { return commit(*m_store, body, m_user.id); }

    StoreFactory m_factory;
    std::unique_ptr<Store> m_store;
    User m_user;
    Person m_child;
};

void TestReturnSource::init()
{
    auto made = m_factory();
    FD_VERIFY(made);
    m_store = std::move(*made);
    m_user = samples::user();
    m_child = samples::person();
    FD_VERIFY(put([&](Work &work) -> Expected<void> {
        FD_TRY(work.add(m_user));
        return work.add(m_child);
    }));
}

void TestReturnSource::contactsOfTheTimeAreHandedOn()
{
    FD_VERIFY(put([&](Work &work) -> Expected<void> {
        FD_TRY(work.add(received(m_child.id, u"later"_s, 10)));
        FD_TRY(work.add(received(m_child.id, u"before"_s, -1)));
        FD_TRY(work.add(received(m_child.id, u"first moment"_s, 0)));
        return work.add(received(m_child.id, u"just after"_s, 11));
    }));
    const QList<ReturnedContact> told = contacts(0, 11);
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.value(0).received, monday.plusHours(10)); // as recorded
    QCOMPARE(told.value(1).received, monday);
    QCOMPARE(told.value(0).source, u"6"_s);
    const ReturnedPerson &child = told.value(0).child;
    QCOMPARE(child.id, m_child.id);
    QCOMPARE(child.laChildId, m_child.laChildId);
    QCOMPARE(child.sex, m_child.sex);
    QCOMPARE(child.ethnicity, m_child.ethnicity);
    QCOMPARE(child.born, m_child.born);
    QCOMPARE(child.expected, m_child.expected);
    QCOMPARE(child.upn, m_child.upn);
    QCOMPARE(child.disabilities, m_child.disabilities);
    QCOMPARE(told.value(1).child, child);
}

void TestReturnSource::aVoidContactIsNone()
{
    FD_VERIFY(put([&](Work &work) -> Expected<void> {
        Contact contact = received(m_child.id, u"void"_s, 1);
        contact.state = ContactState::Void;
        return work.add(contact);
    }));
    QCOMPARE(contacts(0, 11).size(), 0);
}

void TestReturnSource::aJoinedEntryStandsForBoth()
{
    Person merged = samples::bareChild(u"Zoe"_s, u"Neill"_s);
    merged.mergedInto = m_child.id;
    FD_VERIFY(put([&](Work &work) -> Expected<void> {
        FD_TRY(work.add(merged));
        FD_TRY(work.add(received(merged.id, u"of the entry"_s, 1)));
        return work.add(received(m_child.id, u"of the child"_s, 2));
    }));
    const QList<ReturnedContact> told = contacts(0, 11);
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.value(0).child, told.value(1).child);
    QCOMPARE(told.value(0).child.id, m_child.id);
}

void TestReturnSource::manyAreHandedOnPageByPage()
{
    constexpr int many = 4200;
    FD_VERIFY(put([&](Work &work) -> Expected<void> {
        for (int i = 0; i < many; ++i)
            FD_TRY(work.add(received(m_child.id, QString::number(i), i % 3)));
        return {};
    }));
    QCOMPARE(contacts(0, 2).size(), many / 3 * 2);
    QCOMPARE(contacts(0, 3).size(), many);
}

void TestReturnSource::anErrorStopsTheReading()
{
    FD_VERIFY(put([&](Work &work) -> Expected<void> {
        FD_TRY(work.add(received(m_child.id, u"one"_s, 1)));
        return work.add(received(m_child.id, u"two"_s, 2));
    }));
    int handed = 0;
    FD_VERIFY_ERROR(m_store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const auto source, returnsIn(views, {}));
        return source->contacts(monday, monday.plusHours(9), [&](const ReturnedContact &) -> Expected<void> {
            ++handed;
            return failure(ErrorCode::DiskFull, u"somewhere"_s);
        });
    }),
                    ErrorCode::DiskFull);
    QCOMPARE(handed, 1);
}

void TestReturnSource::whatIsRestrictedComesWithoutTheChild()
{
    const User keeper = samples::user(u"keeper"_s);
    const User reader = samples::user(u"reader"_s);
    const User holder = samples::user(u"holder"_s);
    const Restriction restriction{
        RecordId::make(), 1, m_child.id, u"A colleague's niece."_s, keeper.id, monday, {}, {}, {}};
    FD_VERIFY(put([&](Work &work) -> Expected<void> {
        for (const User &user : {keeper, reader, holder})
            FD_TRY(work.add(user));
        Contact contact = received(m_child.id, u"C-1"_s, 1);
        contact.worker = holder.id;
        FD_TRY(work.add(contact));
        Referral referral = samples::referral(contact, u"R-1"_s, holder.id);
        referral.contact = contact.id;
        FD_TRY(work.add(referral));
        FD_TRY(work.add(samples::episode(m_child.id, holder.id, QDate(2026, 3, 2))));
        FD_TRY(work.add(restriction));
        return work.set(restriction.id, {{restriction.id, reader.id, monday, {}, {}}});
    }));
    const auto isShut = [&](const UserId &viewer) {
        const QList<ReturnedContact> told = contacts(0, 9, viewer);
        return told.size() == 1 && told.value(0).withheld && told.value(0).child.laChildId.isEmpty()
               && told.value(0).child.id.isEmpty() && told.value(0).source.isEmpty();
    };
    QVERIFY(isShut({}));
    QVERIFY(isShut(m_user.id));
    QVERIFY(!isShut(keeper.id));
    QVERIFY(!isShut(reader.id));
    QVERIFY(!isShut(holder.id)); // nobody is shut out of their own work
    const QList<ReturnedReferral> referrals = taken<ReturnedReferral>(
        [](ReturnSource &source, const EachRow<ReturnedReferral> &take) {
            return source.referrals(monday, monday.plusHours(9), take);
        },
        m_user.id);
    QCOMPARE(referrals.size(), 1);
    QVERIFY(referrals.value(0).withheld);
    QCOMPARE(referrals.value(0).number, QString());
    QCOMPARE(referrals.value(0).worker, QString());
    const QList<ReturnedCase> cases = taken<ReturnedCase>(
        [](ReturnSource &source, const EachRow<ReturnedCase> &take) {
            return source.cases(QDate(2026, 3, 1), QDate(2026, 3, 31), take);
        },
        m_user.id);
    QCOMPARE(cases.size(), 1);
    QVERIFY(cases.value(0).withheld && cases.value(0).child.id.isEmpty());
}

void TestReturnSource::earlyHelpNamesItsService()
{
    const Contact original = decidedWithEarlyHelp(m_child.id, u"C-1"_s, -100, 5);
    Contact copy = decidedWithEarlyHelp(m_child.id, u"C-2"_s, 1, 5);
    copy.outcomeCopiedFrom = original.id;
    Contact byCaller = decidedWithEarlyHelp(m_child.id, u"C-3"_s, 2, 6);
    byCaller.outcome = u"early-help-by-caller"_s;
    Contact other = decidedWithEarlyHelp(m_child.id, u"C-4"_s, 2, 6);
    other.outcome = u"no-further-action"_s;
    FD_VERIFY(put([&](Work &work) -> Expected<void> {
        for (const Contact &contact : {original, copy, byCaller, other})
            FD_TRY(work.add(contact));
        FD_TRY(work.add(decidedWithEarlyHelp(m_child.id, u"too late"_s, 2, 9)));
        return work.add(namingService(Subject(original.id), m_user.id, u"Family Hub"_s));
    }));
    const QList<ReturnedEarlyHelp> told = taken<ReturnedEarlyHelp>(
        [](ReturnSource &source, const EachRow<ReturnedEarlyHelp> &take) {
            return source.earlyHelp(monday, monday.plusHours(9), take);
        });
    QCOMPARE(told.size(), 3);
    QCOMPARE(told.value(0).service, u"Family Hub"_s);
    QCOMPARE(told.value(1).service, u"Family Hub"_s); // as its original
    QCOMPARE(told.value(2).service, QString());
    QCOMPARE(told.value(0).received, monday.plusHours(-100));
    QCOMPARE(told.value(0).decided, monday.plusHours(5));
}

void TestReturnSource::casesTouchTheDays()
{
    FD_VERIFY(put([&](Work &work) -> Expected<void> {
        const auto add = [&](const QString &team, QDate opened, QDate closed) {
            Episode episode = samples::episode(m_child.id, m_user.id, opened);
            episode.team = team;
            episode.closed = closed;
            return work.add(episode);
        };
        FD_TRY(add(u"over"_s, QDate(2026, 1, 1), QDate(2026, 2, 28)));
        FD_TRY(add(u"last day"_s, QDate(2026, 1, 1), QDate(2026, 3, 1)));
        FD_TRY(add(u"open"_s, QDate(2026, 1, 1), {}));
        FD_TRY(add(u"first day"_s, QDate(2026, 3, 31), QDate(2026, 6, 1)));
        return add(u"coming"_s, QDate(2026, 4, 1), {});
    }));
    QStringList teams;
    const QList<ReturnedCase> told = taken<ReturnedCase>([](ReturnSource &source, const EachRow<ReturnedCase> &take) {
        return source.cases(QDate(2026, 3, 1), QDate(2026, 3, 31), take);
    });
    for (const ReturnedCase &one : told)
        teams << one.team;
    QCOMPARE(teams, (QStringList{u"last day"_s, u"open"_s, u"first day"_s}));
    QCOMPARE(told.value(0).opened, QDate(2026, 1, 1));
    QCOMPARE(told.value(0).closed, QDate(2026, 3, 1));
    QVERIFY(!told.value(1).closed.isValid());
    QCOMPARE(told.value(0).child.id, m_child.id);
}

void TestReturnSource::referralsSayWhereTheyCameFromAndWhoHasThem()
{
    const Contact contact = received(m_child.id, u"C-1"_s, 0);
    const Referral full = samples::referral(contact, u"R-1"_s, m_user.id);
    Referral bare;
    bare.id = ReferralId::make();
    bare.number = u"R-2"_s;
    bare.child = m_child.id;
    bare.date = monday.plusHours(3);
    FD_VERIFY(put([&](Work &work) -> Expected<void> {
        FD_TRY(work.add(contact));
        FD_TRY(work.add(full));
        FD_TRY(work.add(bare));
        Decision early = samples::decision(Subject(full.id), m_user.id, monday.plusHours(4));
        early.fields = {{u"primary-need"_s, u"N1"_s}};
        FD_TRY(work.add(early));
        Decision late = samples::decision(Subject(full.id), m_user.id, monday.plusHours(5));
        late.fields = {{u"primary-need"_s, QStringList{u"N4"_s}}};
        FD_TRY(work.add(late));
        Decision advice = samples::recommendation(Subject(full.id), m_user.id, monday.plusHours(6));
        advice.fields = {{u"primary-need"_s, u"N8"_s}};
        return work.add(advice);
    }));
    const QList<ReturnedReferral> told = taken<ReturnedReferral>(
        [](ReturnSource &source, const EachRow<ReturnedReferral> &take) {
            return source.referrals(monday, monday.plusHours(9), take);
        });
    QCOMPARE(told.size(), 2);
    ReturnedReferral expected{told.value(0).child, u"R-1"_s,  full.date,   full.state, full.outcome, full.assessment,
                              full.closed,         full.team, m_user.name, u"6"_s,     u"N4"_s,      false};
    QCOMPARE(told.value(0), expected);
    expected = {told.value(0).child, u"R-2"_s, bare.date, bare.state, {}, {}, {}, {}, {}, {}, {}, false};
    QCOMPARE(told.value(1), expected);
}

void TestReturnSource::momentsAreOfEveryReferral()
{
    Person merged = samples::bareChild(u"Zoe"_s, u"Neill"_s);
    merged.mergedInto = m_child.id;
    const Contact contact = received(m_child.id, u"C-1"_s, 0);
    Referral ofEntry = samples::referral(contact, u"R-2"_s, m_user.id);
    ofEntry.child = merged.id;
    Referral early = samples::referral(contact, u"R-3"_s, m_user.id);
    early.date = monday.plusHours(-1);
    FD_VERIFY(put([&](Work &work) -> Expected<void> {
        FD_TRY(work.add(merged));
        FD_TRY(work.add(contact));
        FD_TRY(work.add(samples::referral(contact, u"R-1"_s, m_user.id)));
        FD_TRY(work.add(ofEntry));
        return work.add(early);
    }));
    using Moment = ReturnSource::ReferralMoment;
    const QList<Moment> told = taken<Moment>([](ReturnSource &source, const EachRow<Moment> &take) {
        return source.referralMoments(monday, monday.plusHours(9), take);
    });
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.value(0).made, monday.plusHours(2));
    QCOMPARE(told.value(0).child, told.value(1).child);
    QCOMPARE(told.value(0).child, contacts(0, 1).value(0).child.no);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const auto server = PostgresServer::start();
    if (!server)
        qFatal("%s", qPrintable(describe(server.error())));
    TestReturnSource inMemory([] { return openMemoryStore(); });
    const int failed = QTest::qExec(&inMemory, QStringList{QCoreApplication::applicationFilePath()});
    TestReturnSource onAServer([&]() -> Expected<std::unique_ptr<Store>> {
        FD_ASSIGN(const QString address, (*server)->newSchema());
        return createPostgresStore(address);
    });
    return failed + QTest::qExec(&onAServer, argc, argv);
}

#include "test_return_source.moc"
