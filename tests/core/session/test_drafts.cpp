// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/drafts.h"
#include "tests/core/session/office.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QSemaphore>

#include <csignal>

using namespace frontdoor;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Draft draftSaying(const DraftId &id, const QString &concern)
{
    Draft draft;
    draft.id = id;
    draft.kind = u"contact"_s;
    draft.content = {{u"concern"_s, concern}};
    return draft;
}

/// A disk that takes its time, fails when it is told to, and counts.
class DiskCodec final : public DraftCodec {
public:
    Expected<QByteArray> wrap(const QByteArray &plain) const override
    {
        ++writes;
        if (QThread::currentThread() == QCoreApplication::instance()->thread())
            ++onMainThread;
        QThread::msleep(static_cast<unsigned long>(takes.load().count()));
        if (full)
            return failure(ErrorCode::DiskFull, u"the disk"_s);
        return plain;
    }
    Expected<QByteArray> unwrap(const QByteArray &wrapped) const override { return wrapped; }

    std::atomic<std::chrono::milliseconds> takes = 0ms;
    std::atomic<bool> full = false;
    mutable std::atomic<int> writes = 0;
    mutable std::atomic<int> onMainThread = 0;
};

} // namespace

class TestDrafts : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"drafts"_s);
        m_disk = std::make_shared<DiskCodec>();
    }
    void cleanup() { QCOMPARE(m_disk->onMainThread.load(), 0); }

    void whatWasTypedIsSavedWithinASecond();
    void typingWithoutAPauseIsSavedAllTheSame();
    void flushingSavesAtOnce();
    void theDestructorSaves();
    void draftsAreListedTheLastSavedFirst();
    void aDraftKeepsWhenItWasStarted();
    void aSlowDiskGetsTheNewestStateOnly();
    void aSlowDiskNeverBlocksTheTyping();
    void aFullDiskIsToldAndTriedAgain();
    void aRemovedDraftStaysAway();
    void aDraftIsGoneWhenItsCommandIsDone();
    void aDraftIsGoneWhenItsCommandIsDoneOnClosing();
    void aDraftStaysWhenItsCommandIsNotDone();
    void whoeverIsKilledLosesTheLastSecondAtMost();

private:
    std::unique_ptr<DraftJournal> journal() { return std::make_unique<DraftJournal>(m_path, m_clock, m_disk); }
    /// What is on the disk now.
    QString concern(const DraftId &id) const
    {
        const auto draft = DraftFolder(m_path).read(id, PlainDraftCodec());
        return draft && *draft ? (*draft)->content.value("concern"_L1).toString() : QString();
    }
    QStringList files() const { return QDir(m_path).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::shared_ptr<ManualClock> m_clock = std::make_shared<ManualClock>(Instant{1'777'280'400'000});
    std::shared_ptr<DiskCodec> m_disk;
};

void TestDrafts::whatWasTypedIsSavedWithinASecond()
{
    const auto journal = this->journal();
    QList<qint64> took; // a busy machine gets a few tries
    for (int i = 0; i < 5 && (took.isEmpty() || took.last() > 1000); ++i) {
        const DraftId id = DraftId::make();
        QElapsedTimer timer;
        timer.start();
        journal->edit(draftSaying(id, u"typed"_s));
        QTRY_COMPARE(concern(id), u"typed"_s);
        took << timer.elapsed();
    }
    QVERIFY2(took.last() <= 1000, QByteArray::number(took.last()));
}

void TestDrafts::typingWithoutAPauseIsSavedAllTheSame()
{
    const auto journal = this->journal();
    const DraftId id = DraftId::make();
    QString typed;
    QElapsedTimer timer;
    timer.start();
    while (concern(id).isEmpty()) {
        typed += u'x';
        journal->edit(draftSaying(id, typed));
        QTest::qWait(50); // never a pause of a second
        QVERIFY(timer.elapsed() < 5000);
    }
}

void TestDrafts::flushingSavesAtOnce()
{
    const auto journal = this->journal();
    FD_OK(settled(journal->flushNow())); // nothing to do
    const DraftId first = DraftId::make();
    const DraftId second = DraftId::make();
    journal->edit(draftSaying(first, u"one"_s));
    journal->edit(draftSaying(second, u"two"_s));
    FD_OK(settled(journal->flushNow()));
    QCOMPARE(concern(first), u"one"_s);
    QCOMPARE(concern(second), u"two"_s);
    QCOMPARE(m_disk->writes.load(), 2);
    FD_OK(settled(journal->flushNow()));
    QCOMPARE(m_disk->writes.load(), 2); // written once is enough
}

void TestDrafts::theDestructorSaves()
{
    const DraftId id = DraftId::make();
    m_disk->takes = 50ms;
    journal()->edit(draftSaying(id, u"last words"_s));
    QCOMPARE(concern(id), u"last words"_s);
}

void TestDrafts::draftsAreListedTheLastSavedFirst()
{
    const DraftId older = DraftId::make();
    const DraftId newer = DraftId::make();
    {
        const auto journal = this->journal();
        journal->edit(draftSaying(newer, u"will be newer"_s));
        journal->edit(draftSaying(older, u"older"_s));
        FD_OK(settled(journal->flushNow()));
        m_clock->set(m_clock->now().plusHours(1));
        journal->edit(draftSaying(newer, u"newer"_s));
    }
    QFile damaged(m_path + u'/' + DraftId::make().text() + u".draft"_s);
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("{");
    damaged.close();

    // After the program was started again.
    const auto journal = this->journal();
    const auto found = settled(journal->list());
    FD_OK(found);
    QCOMPARE(found->drafts.size(), 2);
    QCOMPARE(found->drafts[0].id, newer);
    QCOMPARE(found->drafts[0].saved, m_clock->now());
    QCOMPARE(found->drafts[0].content.value("concern"_L1).toString(), u"newer"_s);
    QCOMPARE(found->drafts[1].id, older);
    QCOMPARE(found->unreadable.size(), 1);
    QCOMPARE(found->unreadable.first().code, ErrorCode::Corrupt);
    QVERIFY(damaged.exists());

    const auto one = settled(journal->load(older));
    FD_OK(one);
    QVERIFY(*one);
    QCOMPARE((*one)->content.value("concern"_L1).toString(), u"older"_s);
    const auto none = settled(journal->load(DraftId::make()));
    FD_OK(none);
    QVERIFY(!*none);
    FD_FAILS(settled(journal->load(DraftId(damaged.fileName().section(u'/', -1).chopped(6)))), ErrorCode::Corrupt);
}

void TestDrafts::aDraftKeepsWhenItWasStarted()
{
    const DraftId id = DraftId::make();
    const Instant started = m_clock->now();
    auto journal = this->journal();
    journal->edit(draftSaying(id, u"a"_s));
    m_clock->set(started.plusHours(1));
    journal->edit(draftSaying(id, u"ab"_s));
    const auto before = settled(journal->load(id));
    FD_OK(before);
    QCOMPARE((*before)->started, started);
    QCOMPARE((*before)->saved, started.plusHours(1));

    journal = this->journal();
    m_clock->set(started.plusHours(2));
    Draft restored = **before;
    restored.content = draftSaying(id, u"abc"_s).content;
    journal->edit(restored);
    const auto after = settled(journal->load(id));
    FD_OK(after);
    QCOMPARE((*after)->started, started);
    QCOMPARE((*after)->saved, started.plusHours(2));
}

void TestDrafts::aSlowDiskGetsTheNewestStateOnly()
{
    m_disk->takes = 1500ms;
    const auto journal = this->journal();
    const QSignalSpy saved(journal.get(), &DraftJournal::draftSaved);
    const DraftId id = DraftId::make();
    QElapsedTimer timer;
    timer.start();
    int keys = 0;
    while (timer.elapsed() < 3000) {
        journal->edit(draftSaying(id, QString::number(++keys)));
        QTest::qWait(20);
    }
    QTRY_COMPARE_WITH_TIMEOUT(concern(id), QString::number(keys), 20'000);
    QVERIFY2(m_disk->writes <= 4, QByteArray::number(m_disk->writes));
    QTRY_COMPARE(saved.size(), m_disk->writes.load());
}

void TestDrafts::aSlowDiskNeverBlocksTheTyping()
{
    m_disk->takes = 500ms;
    const auto journal = this->journal();
    QList<qint64> longest; // of a few tries, because this machine may be busy
    for (int i = 0; i < 5 && (longest.isEmpty() || longest.last() > 50); ++i) {
        qint64 calls = 0;
        const auto measured = [&](auto call) {
            QElapsedTimer timer;
            timer.start();
            call();
            calls = std::max(calls, timer.elapsed());
        };
        const DraftId id = DraftId::make();
        for (int key = 0; key < 5; ++key) {
            measured([&] { journal->edit(draftSaying(id, QString::number(key))); });
            measured([&] { journal->flushNow(); });
        }
        measured([&] { journal->list(); });
        measured([&] { journal->remove(id); });
        longest << calls;
    }
    QVERIFY2(longest.last() <= 50, QByteArray::number(longest.last()));
}

void TestDrafts::aFullDiskIsToldAndTriedAgain()
{
    const auto journal = this->journal();
    QSignalSpy failed(journal.get(), &DraftJournal::draftFailed);
    const QSignalSpy saved(journal.get(), &DraftJournal::draftSaved);
    const DraftId id = DraftId::make();
    m_disk->full = true;
    journal->edit(draftSaying(id, u"kept"_s));
    FD_FAILS(settled(journal->flushNow()), ErrorCode::DiskFull);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().at(0).value<DraftId>(), id);
    FD_FAILS(settled(journal->flushNow()), ErrorCode::DiskFull); // still not saved
    QVERIFY(files().isEmpty());
    m_disk->full = false;
    QTRY_COMPARE_WITH_TIMEOUT(concern(id), u"kept"_s, 20'000); // without another key
    QTRY_COMPARE(saved.size(), 1);
    FD_OK(settled(journal->flushNow()));
}

void TestDrafts::aRemovedDraftStaysAway()
{
    const auto journal = this->journal();
    const DraftId id = DraftId::make();
    journal->edit(draftSaying(id, u"saved"_s));
    FD_OK(settled(journal->flushNow()));
    QCOMPARE(files().size(), 1);
    journal->edit(draftSaying(id, u"not saved yet"_s));
    FD_OK(settled(journal->remove(id)));
    QVERIFY(files().isEmpty());
    journal->edit(draftSaying(id, u"one key too late"_s));
    FD_OK(settled(journal->flushNow()));
    QVERIFY(files().isEmpty());
    FD_OK(settled(journal->remove(id)));

    // Also while the disk is at it.
    const DraftId slow = DraftId::make();
    m_disk->takes = 100ms;
    journal->edit(draftSaying(slow, u"on its way"_s));
    journal->flushNow();
    FD_OK(settled(journal->remove(slow)));
    QVERIFY(files().isEmpty());
}

void TestDrafts::aDraftIsGoneWhenItsCommandIsDone()
{
    Office office;
    const auto session = office.session();
    const auto journal = this->journal();
    const DraftId id = DraftId::make();
    journal->edit(draftSaying(id, u"submitted"_s));
    FD_OK(settled(journal->flushNow()));
    const auto save = session->submit(office.addPerson(u"Submitted"_s));
    journal->removeWhenDone(id, save);
    QVERIFY(isDone(settled(save)));
    QTRY_VERIFY(files().isEmpty());
}

void TestDrafts::aDraftIsGoneWhenItsCommandIsDoneOnClosing()
{
    Office office;
    auto session = office.session();
    auto journal = this->journal();
    const DraftId id = DraftId::make();
    journal->edit(draftSaying(id, u"submitted"_s));
    FD_OK(settled(journal->flushNow()));
    journal->removeWhenDone(id, session->submit(office.addPerson(u"Submitted"_s)));
    session.reset();
    journal.reset(); // no event loop in between
    QCOMPARE(office.people(), 1);
    QVERIFY(files().isEmpty());
}

void TestDrafts::aDraftStaysWhenItsCommandIsNotDone()
{
    Office office;
    const auto session = office.session();
    const auto journal = this->journal();
    const DraftId refused = DraftId::make();
    const DraftId failed = DraftId::make();
    journal->edit(draftSaying(refused, u"refused"_s));
    journal->edit(draftSaying(failed, u"failed"_s));
    FD_OK(settled(journal->flushNow()));

    Envelope foreign = office.addPerson(u"Refused"_s);
    foreign.actor = UserId(u"somebody-else"_s);
    const auto refusal = session->submit(foreign);
    journal->removeWhenDone(refused, refusal);
    FD_OK(settled(refusal));
    office.script->at(Step::Write, []() -> Expected<void> { return failure(ErrorCode::Busy, u"the file"_s); });
    const auto failing = session->submit(office.addPerson(u"Failed"_s));
    journal->removeWhenDone(failed, failing);
    FD_FAILS(settled(failing), ErrorCode::Busy);

    QTest::qWait(50);
    FD_OK(settled(journal->flushNow()));
    QCOMPARE(files().size(), 2);
}

void TestDrafts::whoeverIsKilledLosesTheLastSecondAtMost()
{
    QList<int> lost; // in keys of 10 ms each; of a few tries, because this machine may be busy
    for (int i = 0; i < 5 && (lost.isEmpty() || lost.last() > 100); ++i) {
        const DraftId id = DraftId::make();
        QProcess typist;
        typist.start(QStringLiteral(DRAFT_TYPIST), {m_path, id.text()});
        QVERIFY(typist.waitForStarted());
        QByteArray output;
        const int enough = 250 + 17 * i; // not always at the same point of the second
        QVERIFY(QTest::qWaitFor(
            [&] {
                output += typist.readAllStandardOutput();
                return output.count('\n') >= enough;
            },
            60'000));
        QCOMPARE(::kill(pid_t(typist.processId()), SIGKILL), 0);
        QVERIFY(typist.waitForFinished());
        QCOMPARE(typist.exitStatus(), QProcess::CrashExit);
        output += typist.readAllStandardOutput();
        const int typed = int(output.count('\n'));

        const auto draft = DraftFolder(m_path).read(id, PlainDraftCodec());
        FD_OK(draft); // whole, whenever it happened
        QVERIFY(*draft);
        const int saved = (*draft)->content.value("keys"_L1).toInt();
        QCOMPARE((*draft)->content.value("concern"_L1).toString(), QString(saved, u'x'));
        QVERIFY(saved <= typed);
        lost << typed - saved;
    }
    QVERIFY2(lost.last() <= 100, QByteArray::number(lost.last()));
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "test_drafts.moc"
