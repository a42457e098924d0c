// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/status_words.h"

#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;
using Health = ConnectionState::Health;

class TestStatusWords : public QObject {
    Q_OBJECT

private slots:
    void aGoodConnectionSaysHowFreshTheDataAre()
    {
        const ConnectionWords words = connectionWords({Health::Good, u"Shared file"_s, m_now.plusMs(-4'000), {}}, m_now,
                                                      m_calendar);
        QCOMPARE(words.tone, Tone::Done);
        QCOMPARE(words.text, u"Shared file, up to date 4 s ago"_s);
        QCOMPARE(words.stable, u"Shared file, up to date"_s);
        QVERIFY(words.advice.isEmpty());
    }

    void theMomentOfALookIsNotCounted()
    {
        const ConnectionWords words = connectionWords({Health::Good, u"Local file"_s, m_now.plusMs(-900), {}}, m_now,
                                                      m_calendar);
        QCOMPARE(words.text, u"Local file, up to date"_s);
    }

    void minutesAreToldInMinutes()
    {
        const ConnectionWords words = connectionWords(
            {Health::Slow, u"Shared file"_s, m_now.plusMs(-130'000), u"Locked."_s}, m_now, m_calendar);
        QCOMPARE(words.tone, Tone::Soon);
        QCOMPARE(words.text, u"Shared file is slow, last answer 2 min ago"_s);
        QCOMPARE(words.advice, u"Locked."_s);
    }

    void whatCannotBeReachedSaysSinceWhenAndWhatToDo()
    {
        const ConnectionWords words = connectionWords(
            {Health::Unreachable, u"Shared file"_s, at(u"2026-05-01T14:20"_s), {}}, m_now, m_calendar);
        QCOMPARE(words.tone, Tone::Overdue);
        QCOMPARE(words.text, u"Shared file cannot be reached since today 14:20"_s);
        QVERIFY(words.advice.contains(u"Check the network"_s));
        QVERIFY(words.advice.contains(u"kept"_s));
    }

    void beforeTheFirstAnswerItIsOpening()
    {
        QCOMPARE(connectionWords({}, m_now, m_calendar).text, u"Data, opening"_s);
    }

    void theNextWorkingDayStepsOverTheLongWeekend()
    {
        QCOMPARE(dayWords(m_now, m_calendar), u"Fri 1 May 16:50 · next working day Tue 5 May"_s);
    }

    void aClockThatIsBehindIsToldWithBothTimes()
    {
        QVERIFY(clockWords(m_now, {}, m_calendar).isEmpty());
        QVERIFY(clockWords(m_now, m_now.plusMs(-60'000), m_calendar).isEmpty());
        QVERIFY(clockWords(m_now, m_now.plusMs(5 * 60'000), m_calendar).isEmpty()); // as any two computers
        const QString words = clockWords(m_now, at(u"2027-05-01T16:50"_s), m_calendar);
        QVERIFY2(words.contains(u"says Fri 1 May 2026 16:50"_s), qPrintable(words));
        QVERIFY2(words.contains(u"on Sat 1 May 2027 16:50"_s), qPrintable(words));
        QVERIFY2(words.contains(u"have it set right"_s), qPrintable(words));
    }

    void waitingIsToldOnlyWhenThereIsSome()
    {
        const ConnectionState good{ConnectionState::Health::Good, u"Shared file"_s, m_now, {}};
        QVERIFY(waitingWords({}, good, m_calendar).isEmpty());
        QCOMPARE(waitingWords({Waiting::Level::Loading, Waiting::What::Reading}, good, m_calendar), u"Loading…"_s);
        QCOMPARE(waitingWords({Waiting::Level::Loading, Waiting::What::Saving}, good, m_calendar), u"Saving…"_s);
    }

    void afterAWhileItIsToldWhatIsWaitedFor()
    {
        const Waiting reading{Waiting::Level::StillWaiting, Waiting::What::Reading};
        const Waiting saving{Waiting::Level::StillWaiting, Waiting::What::Saving};
        ConnectionState state{ConnectionState::Health::Good, u"Shared file"_s, m_now, {}};
        QCOMPARE(waitingWords(reading, state, m_calendar), u"Waiting for the shared file…"_s);
        state.health = ConnectionState::Health::Slow;
        QCOMPARE(waitingWords(reading, state, m_calendar),
                 u"Waiting for the shared file: somebody else may be saving"_s);
        QCOMPARE(waitingWords(saving, state, m_calendar),
                 u"Waiting for the shared file: somebody else may be saving. Yours follows."_s);
        state.health = ConnectionState::Health::Unreachable;
        QCOMPARE(waitingWords(reading, state, m_calendar), u"The shared file cannot be reached. It is tried again."_s);
        state.place.clear();
        QCOMPARE(waitingWords(saving, state, m_calendar),
                 u"Not saved yet: the data cannot be reached. It is tried again."_s);
        state = {ConnectionState::Health::Good, u"PostgreSQL"_s, m_now, {}};
        QCOMPARE(waitingWords(reading, state, m_calendar), u"Waiting for PostgreSQL…"_s);
    }

    void whoSavesIsTold()
    {
        const Waiting saving{Waiting::Level::StillWaiting, Waiting::What::Saving};
        ConnectionState state{ConnectionState::Health::Slow, u"Shared file"_s, m_now, {}};
        state.holder = LockHolder{u"Sam Okafor"_s, u"DUTY-PC-3"_s, at(u"2026-05-01T16:49"_s)};
        QCOMPARE(waitingWords(saving, state, m_calendar),
                 u"Waiting for Sam Okafor (DUTY-PC-3), who has been saving since 16:49:00. Yours follows."_s);
        state.holder->person.clear();
        QVERIFY(waitingWords(saving, state, m_calendar).startsWith(u"Waiting for DUTY-PC-3, who"_s));
        const Waiting reading{Waiting::Level::StillWaiting, Waiting::What::Reading};
        QVERIFY(!waitingWords(reading, state, m_calendar).contains(u"DUTY-PC-3"_s));
        state.health = ConnectionState::Health::Unreachable;
        QVERIFY(waitingWords(saving, state, m_calendar).startsWith(u"Not saved yet"_s));
    }

    void aLongWayIsToldWithWhatHelps()
    {
        ConnectionState state{ConnectionState::Health::Good, u"Shared file"_s, m_now, {}};
        state.roundTrip = 3'240;
        const ConnectionWords near = connectionWords(state, m_now, m_calendar);
        QCOMPARE(near.tone, Tone::Done);
        QCOMPARE(near.advice, u"A question to it takes 3.2 ms."_s);
        state.roundTrip = 14'300;
        const ConnectionWords far = connectionWords(state, m_now, m_calendar);
        QCOMPARE(far.tone, Tone::Soon);
        QCOMPARE(far.text, u"Shared file is far away (14 ms)"_s);
        QVERIFY(far.advice.contains(u"PostgreSQL"_s));
    }

private:
    Instant at(const QString &text) const { return *m_calendar.parseLocal(text); }

    const Calendar m_calendar{BankHolidays::shipped()};
    const Instant m_now = at(u"2026-05-01T16:50"_s);
};

QTEST_APPLESS_MAIN(TestStatusWords)
#include "test_status_words.moc"
