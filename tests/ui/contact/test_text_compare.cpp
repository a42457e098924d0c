// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/text_compare.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

using Kind = TextPiece::Kind;

/// One side of a comparison, put together again.
QString side(const QList<TextPiece> &pieces, Kind left)
{
    QString text;
    for (const TextPiece &piece : pieces) {
        if (piece.kind == Kind::Same || piece.kind == left)
            text += piece.text;
    }
    return text;
}

} // namespace

/// Two versions of a text, and what is different between them.
class TestTextCompare final : public QObject {
    Q_OBJECT

private slots:
    void findsWhatWasPutInAndTakenOut();
    void eachSideCanBePutTogetherAgain_data();
    void eachSideCanBePutTogetherAgain();
    void showsBothEndsOfWhatIsTheSame();
    void letsNothingThroughThatAFormatWouldRead();
    void isQuickWithLongTexts();
};

void TestTextCompare::findsWhatWasPutInAndTakenOut()
{
    const QList<TextPiece> pieces = comparedTexts(u"Ava had a bruise on the arm."_s,
                                                  u"Ava had two bruises on the arm."_s);
    const QList<TextPiece> expected{
        {Kind::Same, u"Ava had "_s}, {Kind::Gone, u"a"_s},      {Kind::New, u"two"_s},          {Kind::Same, u" "_s},
        {Kind::Gone, u"bruise"_s},   {Kind::New, u"bruises"_s}, {Kind::Same, u" on the arm."_s}};
    QCOMPARE(pieces, expected);
    QCOMPARE(comparedWords(pieces), u"Put in: “two”, “bruises” · Taken out: “a”, “bruise”"_s);
    QCOMPARE(comparedWords(comparedTexts(u"x"_s, u"x"_s)), QString());
}

void TestTextCompare::eachSideCanBePutTogetherAgain_data()
{
    QTest::addColumn<QString>("was");
    QTest::addColumn<QString>("is");
    QTest::addRow("from nothing") << QString() << u"One two"_s;
    QTest::addRow("to nothing") << u"One two"_s << QString();
    QTest::addRow("lines") << u"One\ntwo\n\nthree"_s << u"One\n\nthree\nfour\n"_s;
    QTest::addRow("blanks") << u"a  b"_s << u"a b "_s;
    QTest::addRow("emoji and right to left")
        << u"ok 😀 \u05e9\u05dc\u05d5\u05dd"_s << u"ok 😃 \u05e9\u05dc\u05d5\u05dd now"_s;
    QTest::addRow("nothing in common") << u"a b c"_s << u"d e"_s;
    QTest::addRow("repeated words") << u"no no no yes no"_s << u"no yes no no"_s;
}

void TestTextCompare::eachSideCanBePutTogetherAgain()
{
    QFETCH(QString, was);
    QFETCH(QString, is);
    const QList<TextPiece> pieces = comparedTexts(was, is);
    QCOMPARE(side(pieces, Kind::Gone), was);
    QCOMPARE(side(pieces, Kind::New), is);
}

void TestTextCompare::showsBothEndsOfWhatIsTheSame()
{
    const QString same = QString(u"word "_s).repeated(200);
    const QString html = comparedHtml(comparedTexts(u"A "_s + same + u"B"_s, u"C "_s + same + u"D"_s), u"#000"_s,
                                      u"#888"_s);
    QVERIFY(html.contains(u" … "_s));
    QVERIFY(html.size() < same.size());
    for (const char16_t *end : {u"A", u"B", u"C", u"D"})
        QVERIFY(html.contains(QString::fromUtf16(end)));
}

void TestTextCompare::letsNothingThroughThatAFormatWouldRead()
{
    const QString html = comparedHtml(comparedTexts({}, u"<img src=x> & <b>"_s), u"#000"_s, u"#888"_s);
    QVERIFY(html.contains(u"&lt;img src=x&gt; &amp; &lt;b&gt;"_s));
    QVERIFY(!html.contains(u"<img"_s));
}

void TestTextCompare::isQuickWithLongTexts()
{
    // As long as what a contact holds, different in every line.
    QString was, is;
    for (int i = 0; i < 4000; ++i) {
        was += u"Line %1 about the family and the school\n"_s.arg(i);
        is += u"Line %1 about the house and the school\n"_s.arg(i * 2);
    }
    QElapsedTimer timer;
    timer.start();
    const QList<TextPiece> pieces = comparedTexts(was, is);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(side(pieces, Kind::New), is);
}

} // namespace frontdoor

QTEST_GUILESS_MAIN(frontdoor::TestTextCompare)
#include "test_text_compare.moc"
