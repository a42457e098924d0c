// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/pdf.h"
#include "core/procedure/acts.h"
#include "tests/core/letters/letter_case.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

namespace {

qsizetype pagesOf(const QByteArray &pdf)
{
    static const QRegularExpression page(u"/Type\\s*/Page\\b"_s);
    qsizetype count = 0;
    for (auto match = page.globalMatch(QString::fromLatin1(pdf)); match.hasNext(); match.next())
        ++count;
    return count;
}

ComposedLetter letterOf(int paragraphs)
{
    ComposedLetter letter;
    letter.letterhead = QStringList{u"Children's social care"_s, u"Front Door"_s};
    letter.recipient = QStringList{u"The parents or carers"_s};
    letter.subject = u"Hello"_s;
    letter.paragraphs = QStringList(paragraphs,
                                    u"A paragraph that says something of some length, twice over. "_s.repeated(4));
    return letter;
}

} // namespace

class TestPdf : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aLetterIsOnePageOfA4()
    {
        const Expected<QByteArray> pdf = toPdf(toHtml(letterOf(6)));
        QVERIFY(pdf.has_value());
        QVERIFY(pdf->startsWith("%PDF-"));
        QCOMPARE(pagesOf(*pdf), 1);
        static const QRegularExpression a4(u"/MediaBox\\s*\\[\\s*0 0 59[45][.0-9]* 84[12][.0-9]*"_s);
        QVERIFY(a4.match(QString::fromLatin1(*pdf)).hasMatch());
    }

    void everyLetterThatComesWithTheProgramFitsOnOnePage()
    {
        const Rulebook rules = rulebook(u"wiltshire"_s);
        const CaseFile file = caseOf(teacher(), rules);
        for (const QString &id : letterIds()) {
            const LetterResult result = written(file, id, rules,
                                                {u"Ask for help early. "_s.repeated(20), u"Family Hub"_s});
            QVERIFY(result.letter.has_value());
            QCOMPARE(pagesOf(toPdf(toHtml(*result.letter)).value()), 1);
        }
    }

    void aLongLetterGoesOn() { QVERIFY(pagesOf(toPdf(toHtml(letterOf(40))).value()) > 1); }

    void nothingIsLoaded()
    {
        const Expected<QByteArray> pdf = toPdf(
            u"<p>x<img src=\"file:///etc/hostname\"><img src=\"http://127.0.0.1:9/x.png\"></p>"_s);
        QVERIFY(pdf->startsWith("%PDF-"));
    }
};

int main(int argc, char **argv)
{
    {
        int none = 0;
        QCoreApplication withoutFonts(none, nullptr);
        const Expected<QByteArray> pdf = toPdf(u"<p>x</p>"_s);
        if (pdf || pdf.error().code != ErrorCode::Internal)
            qFatal("a PDF needs a QGuiApplication, and says so");
    }
    QGuiApplication application(argc, argv);
    TestPdf test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_pdf.moc"
