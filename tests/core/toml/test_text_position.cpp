// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/toml/text_position.h"

#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestTextPosition : public QObject {
    Q_OBJECT

private slots:
    /// Each source holds one value whose text has one "@"; it stands at that place of the file.
    void aCharacterOfATextIsFoundInTheFile_data()
    {
        QTest::addColumn<QString>("source");
        QTest::newRow("first") << u"a = \"@\""_s;
        QTest::newRow("plain") << u"# x\n\n  a = \"word @\""_s;
        QTest::newRow("literal") << u"a = 'C:\\new @'"_s;
        QTest::newRow("after escapes") << u"a = \"\\\"q\\\" \\t\\\\ @\""_s;
        QTest::newRow("after a code") << u"a = \"\\u00e9\\U0001F600 @\""_s;
        QTest::newRow("after accents") << u"a = \"\u00e9\U0001F600 @\""_s;
        QTest::newRow("several lines") << u"a = \"\"\"\nOne\n\n  two @\n\"\"\""_s;
        QTest::newRow("several lines, begun at once") << u"a = \"\"\"One\ntwo @\"\"\""_s;
        QTest::newRow("several lines, literal") << u"a = '''\nIt's\n@'''"_s;
        QTest::newRow("a line that goes on") << u"a = \"\"\"One \\\n   \n   two @\"\"\""_s;
        QTest::newRow("first after a line that goes on") << u"a = \"\"\"\\\n   @\"\"\""_s;
        QTest::newRow("line ends of Windows") << u"a = \"\"\"\r\nOne\r\ntwo @\"\"\""_s;
    }

    void aCharacterOfATextIsFoundInTheFile()
    {
        QFETCH(QString, source);
        const Expected<toml::Document> document = toml::parse(source, u"x.toml"_s);
        QVERIFY2(document.has_value(), document ? "" : qPrintable(document.error().detail));
        const toml::Node &node = *document->root.find(u"a");
        const toml::Position found = toml::positionInText(source, node.at, node.text()->indexOf(u'@'));

        const QStringView before = QStringView(source).first(source.indexOf(u'@'));
        const QStringView line = before.sliced(before.lastIndexOf(u'\n') + 1);
        QCOMPARE(found.file, u"x.toml"_s);
        QCOMPARE(found.line, int(before.count(u'\n')) + 1);
        QCOMPARE(found.column, int(line.toUcs4().size()) + 1);
    }

    void whatIsNoTextStandsWhereItBegins()
    {
        const toml::Position at{u"x.toml"_s, 1, 5};
        QCOMPARE(toml::positionInText(u"a = 12"_s, at, 1), at);
        QCOMPARE(toml::positionInText(QString(), at, 3), at);
    }
};

QTEST_APPLESS_MAIN(TestTextPosition)
#include "test_text_position.moc"
