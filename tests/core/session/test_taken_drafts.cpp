// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/drafts.h"
#include "core/session/taken_numbers.h"
#include "tests/core/session/office.h"
#include "tests/support/must.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QThread>

#include <thread>
#include <vector>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// What is taken while the data cannot be reached has a number that nobody else gets, and stays until it is recorded.
class TestTakenDrafts : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_shared<ManualClock>(Instant{1'777'280'400'000});
    }

    void computersHaveShortNames_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << u"duty3"_s << u"DUTY3"_s;
        QTest::newRow("with a domain") << u"duty-3.council.local"_s << u"DUTY3"_s;
        QTest::newRow("long") << u"LCC-LAPTOP-004711"_s << u"OP004711"_s;
        QTest::newRow("other letters") << u"büro_1"_s << u"BRO1"_s;
        QTest::newRow("none") << u""_s << u"PC"_s;
    }
    void computersHaveShortNames()
    {
        QFETCH(QString, host);
        QFETCH(QString, name);
        QCOMPARE(shortComputerName(host), name);
    }

    void numbersGoOnAfterTheProgramWasClosed()
    {
        QCOMPARE(must(TakenNumbers(m_folder->path(), u"duty-3"_s).next()), u"P-DUTY3-0001"_s);
        QCOMPARE(must(TakenNumbers(m_folder->path(), u"duty-3"_s).next()), u"P-DUTY3-0002"_s);
    }

    void severalProgramsNeverGiveTheSame()
    {
        constexpr int programs = 4;
        constexpr int each = 10;
        std::vector<QStringList> given(programs);
        std::vector<std::thread> threads;
        for (int i = 0; i < programs; ++i) {
            threads.emplace_back([this, &list = given[size_t(i)]] {
                const TakenNumbers numbers(m_folder->path(), u"duty-3"_s);
                for (int n = 0; n < each; ++n) {
                    if (const Expected<QString> number = numbers.next())
                        list << *number;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QSet<QString> all;
        for (const QStringList &list : given)
            all += QSet<QString>(list.begin(), list.end());
        QCOMPARE(all.size(), programs * each);
    }

    void aSpoiltCountIsToldAndNotBegunAnew()
    {
        QFile file(m_folder->filePath(u"provisional-number"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("seven") == 5);
        file.close();
        const Expected<QString> number = TakenNumbers(m_folder->path(), u"duty-3"_s).next();
        QVERIFY(!number);
        QCOMPARE(number.error().code, ErrorCode::Corrupt);
    }

    void isOnTheDiskBeforeTheNumberIsTold()
    {
        const auto journal = this->journal();
        const CommandId key = CommandId::make();
        const Draft taken = must(settled(journal->takeDown(typed(), key)));
        QVERIFY(taken.taken);
        QVERIFY2(taken.taken->number.startsWith("P-"_L1) && taken.taken->number.endsWith("-0001"_L1),
                 qPrintable(taken.taken->number));
        QCOMPARE(taken.taken->at, m_clock->now());
        QCOMPARE(taken.taken->key, key);
        const auto read = must(DraftFolder(path()).read(taken.id, PlainDraftCodec()));
        QCOMPARE(read, std::optional(taken));
    }

    void keepsItsNumberAndKeyHoweverOftenItIsTaken()
    {
        const auto journal = this->journal();
        const Draft first = must(settled(journal->takeDown(typed(), CommandId::make())));
        m_clock->set(m_clock->now().plusMs(60'000));
        const Draft again = must(settled(journal->takeDown(first, CommandId::make())));
        QCOMPARE(again.taken, first.taken);
        const Draft other = must(settled(journal->takeDown(typed(), CommandId::make())));
        QVERIFY(other.taken->number.endsWith("-0002"_L1));
    }

    void staysThroughEverythingButRemoval()
    {
        Draft taken;
        {
            const auto journal = this->journal();
            taken = must(settled(journal->takeDown(typed(), CommandId::make())));
            Draft edited = taken;
            edited.content.insert(u"concern"_s, u"more"_s);
            journal->edit(edited);
        }
        // However old it is, a list, which clears away what a crash left, does not touch it.
        QFile file(path() + u'/' + taken.id.text() + ".draft"_L1);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addYears(-2), QFileDevice::FileModificationTime));
        file.close();
        const auto journal = this->journal();
        const DraftList list = must(settled(journal->list()));
        QCOMPARE(list.drafts.size(), 1);
        QCOMPARE(list.drafts.first().taken, taken.taken);
        QCOMPARE(list.drafts.first().content["concern"_L1].toString(), u"more"_s);
        FD_OK(settled(journal->remove(taken.id)));
        QVERIFY(must(settled(journal->list())).drafts.isEmpty());
    }

    /// It would write it back without its number.
    void anOlderProgramLeavesItAlone()
    {
        Draft draft = typed();
        QCOMPARE(QJsonDocument::fromJson(toJson(draft))["format"_L1].toInt(), 1);
        draft.taken = TakenDown{u"P-DUTY3-0007"_s, m_clock->now(), CommandId::make()};
        QCOMPARE(QJsonDocument::fromJson(toJson(draft))["format"_L1].toInt(), 2);
        QCOMPARE(must(draftFromJson(toJson(draft))), draft);
        QByteArray spoilt = toJson(draft);
        spoilt.replace(draft.taken->key.text().toUtf8(), "");
        QCOMPARE(draftFromJson(spoilt).error().code, ErrorCode::Corrupt);
    }

private:
    QString path() const { return m_folder->filePath(u"drafts"_s); }
    std::unique_ptr<DraftJournal> journal() const { return std::make_unique<DraftJournal>(path(), m_clock); }
    static Draft typed()
    {
        Draft draft;
        draft.id = DraftId::make();
        draft.kind = u"new-contact"_s;
        draft.content = {{u"concern"_s, u"typed"_s}};
        return draft;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<ManualClock> m_clock;
};

QTEST_GUILESS_MAIN(TestTakenDrafts)
#include "test_taken_drafts.moc"
