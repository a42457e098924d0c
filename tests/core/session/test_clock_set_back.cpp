// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/drafts.h"
#include "tests/core/session/office.h"

#include <QRegularExpression>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hourMs = 3'600'000;
constexpr qint64 yearMs = 365 * 24 * hourMs;

QString wordsOf(const Draft &draft)
{
    return draft.content.value("concern"_L1).toString();
}

} // namespace

/// This computer's clock is set back while the program runs, by an hour or a year: saving, hearing of changes and keeping
/// drafts go on, and the session knows that the clock is behind.
class TestClockSetBack : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_office = std::make_unique<Office>();
    }
    void cleanup() { m_office.reset(); }

    void savingGoesOnAndIsTold_data() { howFar(); }
    void savingGoesOnAndIsTold()
    {
        QFETCH(qint64, back);
        const auto session = m_office->session();
        QVERIFY(settled(session->open()));
        QSignalSpy changes(session.get(), &Session::changed);
        QVERIFY(isDone(settled(session->submit(m_office->addPerson(u"Bell"_s)))));
        const Instant before = m_office->clock->now();
        QTRY_COMPARE(changedIds(changes).size(), 1);
        QCOMPARE(session->lastRecorded(), before);
        QVERIFY(!isClearlyBehind(session->now(), *session->lastRecorded()));

        m_office->clock->set(before.plusMs(-back));
        QVERIFY(isClearlyBehind(session->now(), *session->lastRecorded()));
        changes.clear();
        const Expected<CommandResult> saved = settled(session->submit(m_office->addPerson(u"Cole"_s)));
        QVERIFY(isDone(saved));
        QCOMPARE(std::get<Done>(*saved).told.size(), 1);
        QCOMPARE(std::get<Done>(*saved).told.first().rule, u"GEN-11"_s);
        // Changes go by sequence: what was saved after the clock went back is heard of like anything else.
        QTRY_COMPARE(changedIds(changes).size(), 1);
        QTRY_COMPARE(session->lastRecorded(), m_office->clock->now());
        QCOMPARE(m_office->people(), 2);
    }

    void aClockThatIsBehindIsKnownFromTheStart()
    {
        {
            const auto session = m_office->session();
            QVERIFY(isDone(settled(session->submit(m_office->addPerson(u"Bell"_s)))));
        }
        const Instant recorded = m_office->clock->now();
        m_office->clock->set(recorded.plusMs(-yearMs));
        const auto session = m_office->session();
        QVERIFY(!session->lastRecorded());
        QVERIFY(settled(session->open()));
        QTRY_COMPARE(session->lastRecorded(), recorded);
        QVERIFY(isClearlyBehind(session->now(), *session->lastRecorded()));
    }

    void aRepeatedSaveIsStillKnown()
    {
        const auto session = m_office->session();
        const Envelope envelope = m_office->addPerson(u"Bell"_s);
        QVERIFY(isDone(settled(session->submit(envelope))));
        m_office->clock->set(m_office->clock->now().plusMs(-yearMs));
        QVERIFY(isDone(settled(session->submit(envelope))));
        QCOMPARE(m_office->people(), 1);
    }

    void draftsKeepWhatWasTypedLast_data() { howFar(); }
    void draftsKeepWhatWasTypedLast()
    {
        QFETCH(qint64, back);
        const QString folder = m_office->folder.filePath(u"drafts"_s);
        Draft draft;
        draft.id = DraftId::make();
        draft.kind = u"contact"_s;
        Draft other = draft;
        other.id = DraftId::make();
        {
            DraftJournal journal(folder, m_office->clock);
            draft.content = {{u"concern"_s, u"Before."_s}};
            other.content = {{u"concern"_s, u"Another."_s}};
            journal.edit(draft);
            journal.edit(other);
            QVERIFY(settled(journal.flushNow()));
            m_office->clock->set(m_office->clock->now().plusMs(-back));
            draft.content = {{u"concern"_s, u"After."_s}};
            journal.edit(draft);
            // The pause before it is written is no matter of that clock.
            QTRY_COMPARE_WITH_TIMEOUT(onDisk(folder, draft.id), u"After."_s, 5000);
        }
        DraftJournal journal(folder, m_office->clock);
        const Expected<DraftList> found = settled(journal.list());
        QVERIFY(found);
        QCOMPARE(found->drafts.size(), 2);
        QVERIFY(found->unreadable.isEmpty());
        for (const Draft &kept : found->drafts)
            QCOMPARE(wordsOf(kept), kept.id == draft.id ? u"After."_s : u"Another."_s);
    }

private:
    static void howFar()
    {
        QTest::addColumn<qint64>("back");
        QTest::newRow("an hour") << hourMs;
        QTest::newRow("a year") << yearMs;
    }

    static QString onDisk(const QString &folder, const DraftId &id)
    {
        const auto draft = DraftFolder(folder).read(id, PlainDraftCodec());
        return draft && *draft ? wordsOf(**draft) : QString();
    }

    std::unique_ptr<Office> m_office;
};

QTEST_GUILESS_MAIN(TestClockSetBack)
#include "test_clock_set_back.moc"
