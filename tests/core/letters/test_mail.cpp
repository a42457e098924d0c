// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/mail.h"
#include "tests/core/letters/letter_case.h"

#include <QRegularExpression>

using namespace frontdoor;
using namespace frontdoor::test;

namespace {

const QDateTime date(QDate(2026, 5, 5), QTime(11, 0), Qt::OffsetFromUTC, 3600);

/// RFC 2047 read back, as a mail program does: white space between encoded words is none.
QString decoded(const QByteArray &header)
{
    const QString text = QString::fromLatin1(header);
    if (!text.startsWith("=?"_L1))
        return text;
    static const QRegularExpression word(u"=\\?UTF-8\\?B\\?([A-Za-z0-9+/=]*)\\?="_s);
    QByteArray utf8;
    for (auto match = word.globalMatch(text); match.hasNext();)
        utf8 += QByteArray::fromBase64(match.next().captured(1).toLatin1());
    return QString::fromUtf8(utf8);
}

struct Mail {
    QHash<QByteArray, QByteArray> headers;
    QString body;
};

Mail read(const QByteArray &eml)
{
    Mail mail;
    const qsizetype end = eml.indexOf("\r\n\r\n");
    QByteArray head = eml.first(end);
    for (const QByteArray &line : head.replace("\r\n ", " ").split('\n')) {
        const qsizetype colon = line.indexOf(':');
        mail.headers.insert(line.first(colon), line.mid(colon + 1).trimmed());
    }
    mail.body = QString::fromUtf8(QByteArray::fromBase64(eml.mid(end + 4)));
    return mail;
}

} // namespace

class TestMail : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aDraftCanBeOpenedAndSent()
    {
        const Rulebook rules = rulebook(u"leeds"_s);
        const ComposedLetter letter = *written(caseOf(teacher(), rules), u"acknowledgement"_s, rules).letter;
        const Mail mail = read(toEml(letter, date));
        QCOMPARE(mail.headers.value("X-Unsent"), "1");
        QCOMPARE(mail.headers.value("MIME-Version"), "1.0");
        QCOMPARE(mail.headers.value("Date"), "05 May 2026 11:00:00 +0100");
        QCOMPARE(mail.headers.value("To"), "pat@example.org");
        QCOMPARE(mail.headers.value("Subject"), "We have heard from you: reference C-000042");
        QCOMPARE(mail.headers.value("Content-Type"), "text/plain; charset=UTF-8");
        QCOMPARE(mail.body, toText(letter).replace(u'\n', "\r\n"_L1));
    }

    void headersAreReadBackAsTheyWere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"Thank you for telling us"_s;
        QTest::newRow("accents") << u"Zoë Ångström"_s;
        QTest::newRow("long and beyond the basic plane") << QString(u"Ünïcode 😀 "_s.repeated(20)).trimmed();
        QTest::newRow("long and plain") << QString(u"word "_s.repeated(40)).trimmed();
        QTest::newRow("looks encoded") << u"=?UTF-8?B?Zm9v?="_s;
        QTest::newRow("empty") << QString();
    }

    void headersAreReadBackAsTheyWere()
    {
        QFETCH(QString, text);
        const QByteArray header = encodedHeaderText(text);
        for (const QByteArray &line : header.split('\n')) {
            QVERIFY2(line.trimmed().size() <= 75, line.constData());
            for (const char c : line)
                QVERIFY(c == '\r' || (c >= 32 && c < 127));
        }
        QCOMPARE(decoded(header), text);
        // Each encoded word holds whole characters.
        for (const QByteArray &word : header.split(' '))
            QVERIFY(!decoded(word.trimmed()).contains(QChar::ReplacementCharacter));
    }

    void nothingTypedBeginsAHeader()
    {
        ComposedLetter letter;
        letter.paragraphs = QStringList{u"Bcc: all@example.org\r\n\r\nX"_s};
        for (const QString &lineEnd : {u"\r\n"_s, u"\n"_s, u"\r"_s, u"\u0085"_s, u"\u2028"_s, QString(QChar(0))}) {
            letter.subject = u"Hello"_s + lineEnd + u"Bcc: all@example.org"_s;
            letter.email = u"a@example.org"_s + lineEnd + u"Bcc: all@example.org"_s;
            const Mail mail = read(toEml(letter, date));
            QVERIFY(!mail.headers.contains("Bcc") && !mail.headers.contains("To"));
            QCOMPARE(decoded(mail.headers.value("Subject")), u"Hello Bcc: all@example.org"_s);
            QCOMPARE(mail.headers.size(), 6);
        }
    }

    void onlyASoundAddressIsWrittenTo()
    {
        for (const char *good : {"pat@example.org", "pat.o'neil+x@mail.example.org"})
            QVERIFY2(isMailAddress(QLatin1String(good)), good);
        for (const char *bad : {"", "pat", "pat@", "@example.org", "Pat <pat@example.org>", "a@b, c@d",
                                "a b@example.org", "pat@example.org\n", "pat@-example.org", "a@b@c"})
            QVERIFY2(!isMailAddress(QLatin1String(bad)), bad);
    }

    void aMailToParentsIsAddressedByItsSender()
    {
        const Rulebook rules = rulebook(u"wiltshire"_s);
        const ComposedLetter letter = *written(caseOf(neighbour(), rules), u"parents-advise"_s, rules).letter;
        QVERIFY(!read(toEml(letter, date)).headers.contains("To"));
    }
};

QTEST_GUILESS_MAIN(TestMail)
#include "test_mail.moc"
