// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/letters/letter_case.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace frontdoor;
using namespace frontdoor::test;

class TestPage : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatPeopleTypedIsEscaped()
    {
        ComposedLetter letter;
        const QString evil = u"<script>alert('%1 & \"x\"')</script>"_s;
        letter.letterhead = letter.recipient = letter.paragraphs = letter.signature = {evil};
        letter.date = letter.reference = letter.subject = evil;
        const QString html = toHtml(letter);
        QVERIFY(!html.contains("<script"_L1));
        QCOMPARE(html.count(evil.toHtmlEscaped()), 8);
        QVERIFY(toText(letter).contains(evil));
    }

    void thePageStandsForItself()
    {
        const Rulebook rules = rulebook(u"wiltshire"_s);
        const QString html = toHtml(*written(caseOf(teacher(), rules), u"parents-reply"_s, rules).letter);
        QVERIFY(html.startsWith("<!DOCTYPE html>"_L1));
        QVERIFY(html.contains("size: A4"_L1));
        QVERIFY(!html.contains("http"_L1) && !html.contains("url("_L1) && !html.contains("src="_L1));
        // Well formed but for the two elements that HTML leaves open.
        QXmlStreamReader reader(
            QString(html).replace("<meta charset=\"utf-8\">"_L1, QString()).replace("<br>"_L1, "<br/>"_L1));
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void theTextHasAllThatThePageHas()
    {
        const Rulebook rules = rulebook(u"leeds"_s);
        const ComposedLetter letter = *written(caseOf(teacher(), rules), u"acknowledgement"_s, rules).letter;
        const QString text = toText(letter);
        const QString html = toHtml(letter);
        for (const QString &line : letter.letterhead + letter.recipient + letter.paragraphs + letter.signature
                                       + QStringList{letter.date, letter.subject, u"Our reference: C-000042"_s}) {
            QVERIFY2(text.contains(line), qPrintable(line));
            QVERIFY2(html.contains(line.toHtmlEscaped()), qPrintable(line));
        }
    }
};

QTEST_GUILESS_MAIN(TestPage)
#include "test_page.moc"
