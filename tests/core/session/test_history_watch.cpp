// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/history_watch.h"
#include "tests/core/session/office.h"

#include <QRegularExpression>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// What a computer remembers of the history shows that it was cut or an old copy put back.
class TestHistoryWatch : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_office = std::make_unique<Office>();
        m_session = m_office->session();
        m_watch = std::make_unique<HistoryWatch>(*m_session, folder());
    }
    void cleanup()
    {
        m_watch.reset();
        m_session.reset();
        m_office.reset();
    }

    void theEndIsRememberedAndFollowed()
    {
        QVERIFY(remembered().isEmpty());
        record(u"one"_s);
        m_watch->look();
        QTRY_VERIFY(remembered().startsWith("1 "));
        FD_OK(settled(m_session->open())); // from now on the feed tells
        FD_OK(m_office->submitElsewhere(m_office->addPerson(u"two"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(remembered().startsWith("2 "), 10'000);
        QVERIFY(!m_watch->gap());
        const QFileInfo file(QDir(folder()).filePath(QDir(folder()).entryList(QDir::Files).first()));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void aHistoryThatWasCutIsFound()
    {
        for (const auto &name : {u"one"_s, u"two"_s, u"three"_s})
            record(name);
        m_watch->look();
        QTRY_VERIFY(remembered().startsWith("3 "));
        remember("5 0123456789abcdef 1777280400000\n"); // what was seen before it was cut
        const HistoryGap gap = found();
        QCOMPARE(gap.remembered.sequence, 5);
        QCOMPARE(gap.seen.ms, 1'777'280'400'000);
        QCOMPARE(gap.found.sequence, 3);
        QVERIFY(remembered().startsWith("5 ")); // and it is not forgotten by looking
    }

    void anOldCopyThatWentOnIsFound()
    {
        for (const auto &name : {u"one"_s, u"two"_s, u"three"_s})
            record(name);
        remember("2 0123456789abcdef 1777280400000\n");
        QCOMPARE(found().remembered.sequence, 2);
    }

    void itIsNotedOnceByWhoeverWorks()
    {
        record(u"one"_s);
        remember("7 0123456789abcdef 1777280400000\n");
        found();
        m_watch->note(m_office->worker);
        m_watch->note(m_office->worker);
        QTRY_COMPARE(noted().size(), 1);
        QVERIFY(noted().first().payload.contains(u"7:0123456789abcdef"_s));
        QCOMPARE(noted().first().actor, m_office->worker);
    }

    void whoeverRestoredOnPurposeSaysSo()
    {
        record(u"one"_s);
        remember("7 0123456789abcdef 1777280400000\n");
        found();
        QSignalSpy closed(m_watch.get(), &HistoryWatch::gapClosed);
        m_watch->accept();
        QTRY_COMPARE(closed.size(), 1);
        QVERIFY(remembered().startsWith("1 "));
        QVERIFY(!m_watch->gap());
    }

    void anotherDatabaseIsAnotherHistory()
    {
        record(u"one"_s);
        m_watch->look();
        QTRY_VERIFY(!remembered().isEmpty());
        Office other;
        const auto session = other.session();
        HistoryWatch watch(*session, folder());
        QSignalSpy gaps(&watch, &HistoryWatch::gapFound);
        FD_OK(other.submitElsewhere(other.addPerson(u"else"_s)));
        watch.look();
        QTRY_COMPARE(QDir(folder()).entryList(QDir::Files).size(), 2);
        QCOMPARE(gaps.size(), 0);
    }

private:
    QString folder() const { return m_office->folder.filePath(u"history"_s); }
    void record(const QString &name) { FD_OK(m_office->submitElsewhere(m_office->addPerson(name))); }
    QString path() const
    {
        const QStringList files = QDir(folder()).entryList(QDir::Files);
        return files.isEmpty() ? QString() : QDir(folder()).filePath(files.first());
    }
    QByteArray remembered() const
    {
        if (path().isEmpty())
            return {};
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void remember(const QByteArray &text)
    {
        if (path().isEmpty()) {
            m_watch->look();
            QTRY_VERIFY(!path().isEmpty());
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size());
    }
    HistoryGap found()
    {
        QSignalSpy gaps(m_watch.get(), &HistoryWatch::gapFound);
        m_watch->look();
        return QTest::qWaitFor([&] { return !gaps.isEmpty(); }, 10'000) ? *m_watch->gap() : HistoryGap();
    }
    QList<AuditRecord> noted()
    {
        const auto all = settled(
            m_session->read<QList<AuditRecord>>(ReadSlot(), [](Views &views) { return views.history(Subject()); }));
        QList<AuditRecord> found;
        for (const AuditRecord &record : all.value_or(QList<AuditRecord>())) {
            if (record.verb == "note-history-gap"_L1)
                found << record;
        }
        return found;
    }

    std::unique_ptr<Office> m_office;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<HistoryWatch> m_watch;
};

QTEST_GUILESS_MAIN(TestHistoryWatch)
#include "test_history_watch.moc"
