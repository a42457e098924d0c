// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/edited.h"
#include "tests/core/letters/letter_case.h"

using namespace frontdoor;
using namespace frontdoor::test;

/// Words that somebody wrote themselves in place of the template's.
class TestEdited : public QObject {
    Q_OBJECT

private slots:
    void standInTheLetterAsTheyWereWritten()
    {
        const CaseFile file = caseOf(teacher(), m_rules);
        const ComposedLetter letter = *written(file, u"parents-advise"_s, m_rules).letter;
        const LetterResult edited = write(letter, {u"Dear Ms Sample,"_s, u"  "_s, u"Please ring us."_s}, file);
        QVERIFY(edited.letter);
        QCOMPARE(edited.letter->paragraphs, (QStringList{u"Dear Ms Sample,"_s, u"Please ring us."_s}));
        QCOMPARE(edited.letter->recipient, letter.recipient);
        QVERIFY(toText(*edited.letter).contains(u"Please ring us."_s));
    }

    void doNotGiveAProtectedReferrerAway()
    {
        const CaseFile file = caseOf(neighbour(), m_rules);
        const ComposedLetter letter = *written(file, u"parents-advise"_s, m_rules).letter;
        const LetterResult edited = write(letter, {u"Your neighbour Zelda heard shouting."_s}, file);
        QVERIFY(!edited.letter);
        QVERIFY(hasBlock(edited.findings));
        QVERIFY(!edited.findings.first().missing.isEmpty());
        QVERIFY(write(letter, {u"Somebody heard shouting."_s}, file).letter);
    }

    void tellThePublicNothingAboutTheFamily()
    {
        const CaseFile file = caseOf(neighbour(), m_rules);
        const ComposedLetter letter = *written(file, u"public-outcome"_s, m_rules).letter;
        const LetterRule rule = letterRule(m_rules, u"public-outcome"_s);
        for (const QString &words : {u"We visited Ava."_s, u"We talked with Mia."_s}) {
            const LetterResult edited = withParagraphs(letter, {words}, file, rule, m_rules);
            QVERIFY2(!edited.letter, qPrintable(words));
            QCOMPARE(refusals(edited), QStringList{u"GEN-12"_s});
        }
        QVERIFY(withParagraphs(letter, {u"Dear Zelda Quickly, thank you."_s}, file, rule, m_rules).letter);
    }

    void areNotNothing()
    {
        const CaseFile file = caseOf(teacher(), m_rules);
        const ComposedLetter letter = *written(file, u"parents-advise"_s, m_rules).letter;
        QVERIFY(!write(letter, {u" "_s, QString()}, file).letter);
    }

    void haveAPlaceWhereTheTemplateHasOne()
    {
        const LetterPlaces professional = must(placesIn(letterRule(m_rules, u"professional-outcome"_s)));
        QVERIFY(professional.advice && professional.service);
        const LetterPlaces publicly = must(placesIn(letterRule(m_rules, u"public-outcome"_s)));
        QVERIFY(!publicly.advice && !publicly.service);
    }

    void areReadAgainAsTheyWereSent()
    {
        const CaseFile file = caseOf(teacher(), m_rules);
        ComposedLetter letter = *written(file, u"parents-advise"_s, m_rules).letter;
        letter.paragraphs << u"1 < 2 & \"so on\""_s;
        const QString page = sentPage(toText(letter));
        QVERIFY(page.contains(u"1 &lt; 2 &amp;"_s));
        QVERIFY(page.contains(letter.recipient.at(0).toHtmlEscaped()));
        QVERIFY(!page.contains(u"1 < 2"_s));
        QVERIFY(page.contains(u"<p class=\"subject\">"_s + letter.subject.toHtmlEscaped()));
        QVERIFY(!sentPage(u"Dear parents,\n\nring us."_s).contains(u"<p class"_s)); // written elsewhere
    }

private:
    LetterResult write(const ComposedLetter &letter, const QStringList &paragraphs, const CaseFile &file)
    {
        return withParagraphs(letter, paragraphs, file, letterRule(m_rules, u"parents-advise"_s), m_rules);
    }

    Rulebook m_rules = rulebook(u"wiltshire"_s);
};

QTEST_GUILESS_MAIN(TestEdited)
#include "test_edited.moc"
