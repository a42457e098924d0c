// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/templates.h"
#include "core/procedure/acts.h"
#include "tests/core/letters/letter_case.h"

#include <QRegularExpression>

using namespace frontdoor;
using namespace frontdoor::test;

namespace {

QString faultsOf(const QString &text, const QString &letter = u"parents-advise"_s)
{
    const Expected<LetterWording> wording = parseLetterTemplate(text, u"letter.txt"_s, letter);
    return wording ? QString() : wording.error().detail;
}

QString faultsOfOverlay(const QString &text)
{
    const Expected<Procedure> loaded = loadProcedure(must(procedureTexts(u"wiltshire"_s)) + QList{overlay(text)});
    return loaded ? QString() : loaded.error().detail;
}

} // namespace

class TestTemplates : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyLetterHasWordsThatSayWhomToRing()
    {
        for (const QString &id : letterIds()) {
            const Expected<LetterWording> wording = shippedWording(id);
            QVERIFY2(wording.has_value(), wording ? "" : qPrintable(wording.error().detail));
            QVERIFY(!wording->subject.contains("{child}"_L1)); // a subject is read on the way
            QCOMPARE(wording->paragraphs.first(), u"Dear {recipient},"_s);
            const QString all = wording->paragraphs.join(u' ');
            QVERIFY2(all.contains("{team-phone}"_L1) && all.contains("999"_L1), qPrintable(id));
        }
    }

    void aTemplateIsASubjectAndParagraphs()
    {
        const LetterWording wording = must(parseLetterTemplate(
            u"# who wrote this\n\nSubject:  Hello {child} \n\nDear {recipient},\n\nOne\nline.\n \n\n# 2 is no remark.\n"_s,
            u"letter.txt"_s, u"parents-advise"_s));
        QCOMPARE(wording.subject, u"Hello {child}"_s);
        QCOMPARE(wording.paragraphs, (QStringList{u"Dear {recipient},"_s, u"One line."_s, u"# 2 is no remark."_s}));
    }

    void aFaultSaysWhereAndWhatWasMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fault");
        QTest::newRow("misspelt") << u"# x\nSubject: A\n\nDear {recipent},\n"_s
                                  << u"letter.txt:4:6: there is no {recipent}; did you mean {recipient}?"_s;
        QTest::newRow("in the subject") << u"Subject: A {chlid}\n\nDear\n"_s
                                        << u"letter.txt:1:12: there is no {chlid}; did you mean {child}?"_s;
        QTest::newRow("open") << u"Subject: A\n\nDear {recipient,\n"_s
                              << u"letter.txt:3:6: this { needs a name and a }"_s;
        QTest::newRow("closed") << u"Subject: A\n\nDear recipient},\n"_s << u"letter.txt:3:15: this } has no {"_s;
        QTest::newRow("empty") << u"Subject: A\n\nDear {},\n"_s << u"letter.txt:3:6: this { needs a name and a }"_s;
        QTest::newRow("no subject") << u"# x\n\nDear {recipient},\n"_s
                                    << u"letter.txt:3:1: a letter begins with \"Subject: \" and its subject"_s;
        QTest::newRow("an empty subject") << u"Subject:\n\nDear\n"_s << u"letter.txt:1:1: the subject is missing"_s;
        QTest::newRow("no empty line") << u"Subject: A\nDear\n"_s
                                       << u"letter.txt:2:1: an empty line belongs between the subject and the letter"_s;
        QTest::newRow("no words") << u"Subject: A\n"_s << u"letter.txt:1:11: the letter has no words"_s;
    }

    void aFaultSaysWhereAndWhatWasMeant()
    {
        QFETCH(QString, text);
        QFETCH(QString, fault);
        QCOMPARE(faultsOf(text), fault);
    }

    void aLetterToThePublicCannotSpeakOfTheChild()
    {
        for (const char *name : {"child", "outcome", "advice", "service"}) {
            const QString text = u"Subject: A\n\nAbout {%1}.\n"_s.arg(QLatin1String(name));
            for (const QString &letter : {u"public-outcome"_s, u"acknowledgement"_s})
                QCOMPARE(faultsOf(text, letter),
                         u"letter.txt:3:7: the letter \"%1\" may go to the public and cannot speak of {%2}"_s.arg(
                             letter, QLatin1String(name)));
            QCOMPARE(faultsOf(text, u"professional-outcome"_s), QString());
            QCOMPARE(faultsOf(text, u"parents-advise"_s), QString());
        }
    }

    void anAuthoritysOwnWordsAreCheckedWhenTheProcedureIsLoaded_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fault");
        const QString head = u"[[letter]]\nid = \"parents-reply\"\n"_s; // lines 6 and 7 of the overlay
        QTest::newRow("on one line") << head + u"subject = \"To {recipent}\"\n"_s
                                     << u"ours.toml:8:15: there is no {recipent}; did you mean {recipient}?"_s;
        QTest::newRow("after an escape") << head + u"subject = \"A \\\"B\\\" {recipent}\"\n"_s
                                         << u"ours.toml:8:20: there is no {recipent}; did you mean {recipient}?"_s;
        QTest::newRow("on several lines") << head + u"body = \"\"\"\nDear {recipient},\n\nIs {wrote}.\n\"\"\"\n"_s
                                          << u"ours.toml:11:4: there is no {wrote}"_s;
        QTest::newRow("literal") << head + u"body = '''Dear\n{recipent}'''\n"_s
                                 << u"ours.toml:9:1: there is no {recipent}; did you mean {recipient}?"_s;
        QTest::newRow("empty") << head + u"body = \" \"\n"_s << u"ours.toml:8:1: \"body\" has no words"_s;
        QTest::newRow("wrong type") << head + u"body = 3\n"_s
                                    << u"ours.toml:8:8: \"body\" must be a text, not a whole number"_s;
        QTest::newRow("no time to reply in") << u"[[letter]]\nid = \"parents-advise\"\nbody = \"By {reply-by}.\"\n"_s
                                             << u"a letter that speaks of {reply-by} needs \"reply-within\""_s;
        QTest::newRow("about the child to the public")
            << u"[[letter]]\nid = \"public-outcome\"\nlabel = \"x\"\nbody = \"About {child}.\"\n"_s
            << u"ours.toml:9:15: the letter \"public-outcome\" may go to the public and cannot speak of {child}"_s;
        QTest::newRow("to the wrong readers")
            << u"[[letter]]\nid = \"acknowledgement\"\nlabel = \"x\"\nto-parents = true\n"_s
            << u"ours.toml:9:1: the letter \"acknowledgement\" does not go to parents"_s;
        QTest::newRow("early without a follow-up") << u"[[letter]]\nid = \"parents-reply\"\nearly = true\n"_s
                                                   << u"ours.toml:8:1: \"early\" needs \"when\" and \"follow-ups\""_s;
        QTest::newRow("no such follow-up")
            << u"[[letter]]\nid = \"parents-reply\"\nfollow-ups = [\"parent-letter\"]\n"_s
            << u"did you mean \"parents-letter\""_s;
        QTest::newRow("no such fact") << u"[[letter]]\nid = \"parents-reply\"\nwhen = { rout = \"IV\" }\n"_s
                                      << u"ours.toml:8:10: there is no fact \"rout\"; did you mean \"route\"?"_s;
    }

    void anAuthoritysOwnWordsAreCheckedWhenTheProcedureIsLoaded()
    {
        QFETCH(QString, text);
        QFETCH(QString, fault);
        const QString faults = faultsOfOverlay(text);
        QVERIFY2(faults.contains(fault), qPrintable(faults));
    }
};

QTEST_GUILESS_MAIN(TestTemplates)
#include "test_templates.moc"
