// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/letters/letter_case.h"

#include <QRegularExpression>

using namespace frontdoor;
using namespace frontdoor::test;

class TestCompose : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theDayToReplyByIsCountedInWorkingDays_data()
    {
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QDate>("replyBy");
        QTest::newRow("after the bank holiday") << u"2026-05-05T11:00"_s << QDate(2026, 5, 8);
        QTest::newRow("over the early May holiday") << u"2026-04-30T11:00"_s << QDate(2026, 5, 6);
        QTest::newRow("over Easter") << u"2026-04-02T16:59"_s << QDate(2026, 4, 9);
        QTest::newRow("sent on a Saturday") << u"2026-05-09T11:00"_s << QDate(2026, 5, 14);
    }

    void theDayToReplyByIsCountedInWorkingDays()
    {
        QFETCH(QString, sent);
        QFETCH(QDate, replyBy);
        const Rulebook rules = rulebook(u"wiltshire"_s);
        const LetterResult result = written(caseOf(teacher(), rules), u"parents-reply"_s, rules, {}, sent);
        QCOMPARE(result.letter->replyBy, replyBy);
        const QString day = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(replyBy, u"dddd d MMMM yyyy"_s);
        QCOMPARE(result.letter->subject, u"Please get in touch with us by %1"_s.arg(day));
        QVERIFY(toText(*result.letter).contains(u"Please ring Front Door on 01632 960000 by %1"_s.arg(day)));
    }

    void aLetterSaysWhoWritesToWhomAndWhen()
    {
        const Rulebook rules = rulebook(u"wiltshire"_s);
        const ComposedLetter toParents = *written(caseOf(neighbour(), rules), u"parents-advise"_s, rules).letter;
        QCOMPARE(toParents.letterhead, (QStringList{u"Children's social care"_s, u"Front Door"_s, u"01632 960000"_s}));
        QCOMPARE(toParents.recipient, (QStringList{u"The parents or carers of Ava Sample"_s, u"7 High Street"_s,
                                                   u"Sampleton"_s, u"ZZ1 1ZZ"_s}));
        QCOMPARE(toParents.date, u"5 May 2026"_s);
        QCOMPARE(toParents.reference, u"C-000042"_s);
        QCOMPARE(toParents.signature, (QStringList{u"Sam Sender"_s, u"Front Door"_s}));
        QCOMPARE(toParents.paragraphs.first(), u"Dear parents or carers of Ava Sample,"_s);
        QVERIFY(!toParents.replyBy.isValid());

        const ComposedLetter toTeacher = *written(caseOf(teacher(), rules), u"professional-outcome"_s, rules).letter;
        QCOMPARE(toTeacher.recipient, (QStringList{u"Pat Jones"_s, u"head teacher"_s, u"Oak School"_s}));
        QCOMPARE(toTeacher.email, u"pat@example.org"_s);
        QVERIFY(toText(toTeacher).contains("about Ava Sample on 1 May 2026"_L1));
        QVERIFY(toText(toTeacher).contains("What we decided: No further social care involvement."_L1));
    }

    void aReferralsLetterTellsTheReferralsOutcome()
    {
        const Rulebook rules = rulebook(u"leeds"_s);
        CaseFile file = caseOf(teacher(), rules);
        file.contact.outcome = u"progress-to-referral"_s;
        file.referral.emplace();
        file.referral->number = u"R-000007"_s;
        QCOMPARE(refusals(written(file, u"professional-outcome"_s, rules)), QStringList{u"GEN-12"_s});
        file.referral->outcome = u"child-in-need-high"_s;
        const QString text = toText(*written(file, u"professional-outcome"_s, rules).letter);
        QVERIFY(text.contains("What we decided: Child in need, high level."_L1));
        QVERIFY(text.contains("Our reference: R-000007"_L1));
    }

    void whatIsNotKnownIsLeftOut()
    {
        const Rulebook rules = rulebook(u"wiltshire"_s);
        const CaseFile file = caseOf(teacher(), rules);
        const ComposedLetter bare = *written(file, u"parents-advise"_s, rules).letter;
        const ComposedLetter full = *written(file, u"parents-advise"_s, rules,
                                             {u"Ask for free meals.\n\nAsk for a bus pass."_s, u"Hub"_s})
                                         .letter;
        QCOMPARE(full.paragraphs.size(), bare.paragraphs.size() + 3);
        QVERIFY(full.paragraphs.contains(u"Ask for a bus pass."_s));
        QVERIFY(!toText(bare).contains("One place to turn to"_L1));
    }

    void aBraceInAValueIsNoPlaceholder()
    {
        const Rulebook rules = rulebook(u"wiltshire"_s);
        CaseFile file = caseOf(neighbour(), rules);
        file.child.givenName = u"{referrer} %1"_s;
        const QString text = toText(*written(file, u"parents-advise"_s, rules).letter);
        QVERIFY(text.contains("parents or carers of {referrer} %1 Sample"_L1));
    }

    void aNamelessReaderIsGreetedAndTheWriterTold()
    {
        const Rulebook rules = rulebook(u"leeds"_s);
        Referrer nobody;
        nobody.type = ReferrerType::Public;
        const LetterResult result = written(caseOf(nobody, rules), u"public-outcome"_s, rules);
        QCOMPARE(result.letter->paragraphs.first(), u"Dear Sir or Madam,"_s);
        QCOMPARE(result.findings.size(), 1);
        QCOMPARE(result.findings.first().severity, Severity::Warn);
        QCOMPARE(result.findings.first().field, u"referrer.name"_s);
    }

    void aTeamWithoutAPhoneIsToldToTheWriter()
    {
        const Rulebook rules = rulebook(u"wiltshire"_s);
        const LetterResult result = must(composeLetter(caseOf(teacher(), rules), letterRule(rules, u"parents-advise"_s),
                                                       rules, theWriter(), doorTeam({}), Instant{1'777'975'200'000}));
        QVERIFY(toText(*result.letter).contains("ring Front Door on the number on the council's website and"_L1));
        QCOMPARE(result.findings.first().field, u"team.phone"_s);
        QVERIFY(refusals(result).isEmpty());
    }

    void anUnnamedChildIsStillSomebodysChild()
    {
        const Rulebook rules = rulebook(u"wiltshire"_s);
        CaseFile file = caseOf(teacher(), rules);
        file.child = Person();
        const ComposedLetter letter = *written(file, u"parents-advise"_s, rules).letter;
        QCOMPARE(letter.recipient, QStringList{u"The parents or carers"_s});
        QVERIFY(toText(letter).contains("We were contacted about your child by Pat Jones, Oak School."_L1));
    }

    void anAuthorityHasItsOwnWords()
    {
        const Rulebook rules = rulebook(u"wiltshire"_s, {overlay(uR"(
[[letter]]
id = "parents-reply"
subject = "Ring us by {reply-by}"
body = """
Dear {recipient},

Please ring {worker}
on {team-phone}.
"""
)"_s)});
        const ComposedLetter letter = *written(caseOf(teacher(), rules), u"parents-reply"_s, rules).letter;
        QCOMPARE(letter.subject, u"Ring us by Friday 8 May 2026"_s);
        QCOMPARE(letter.paragraphs, (QStringList{u"Dear parents or carers of Ava Sample,"_s,
                                                 u"Please ring Sam Sender on 01632 960000."_s}));
        QVERIFY(letterRule(rules, u"parents-reply"_s).awaitsReply);
    }

    void aLetterThatNamesADayNeedsARuleForIt()
    {
        const Rulebook rules = rulebook(u"leeds"_s);
        LetterRule rule = letterRule(rules, u"parents-reply"_s);
        rule.replyWithin.reset();
        const LetterResult result = must(
            composeLetter(caseOf(teacher(), rules), rule, rules, theWriter(), doorTeam(), Instant{1'777'975'200'000}));
        QCOMPARE(refusals(result), QStringList{u"GEN-12"_s});
    }
};

QTEST_GUILESS_MAIN(TestCompose)
#include "test_compose.moc"
