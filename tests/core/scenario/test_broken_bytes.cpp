// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/library.h"
#include "core/scenario/scenario.h"
#include "tests/support/must.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <functional>
#include <random>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

/// One to four things that happen to bytes.
QByteArray broken(QByteArray bytes, const QList<QByteArray> &corpus, std::mt19937 &dice)
{
    const auto below = [&](qsizetype n) { return n > 0 ? qsizetype(dice() % uint(n)) : 0; };
    static const QList<QByteArray> words{
        "[[",      "]]", "\"\"\"", "'''", "\\u0000",  "\\U0010FFFF", "2026-02-30",          "1e999",         "nan",
        "-0",      "{}", "= [",    "\r",  "\xff\xfe", "\xc0\x80",    "9223372036854775808", "a.b.c.d = 1\n", "[rule]\n",
        "[[[[[[[["};
    for (qsizetype times = 1 + below(4); times > 0; --times) {
        const qsizetype at = below(bytes.size());
        switch (dice() % 7) {
        case 0: bytes.insert(at, char(dice() & 0xff)); break;
        case 1: bytes.remove(at, 1 + below(20)); break;
        case 2:
            if (!bytes.isEmpty())
                bytes[at] = char(bytes[at] ^ char(1U << (dice() % 8)));
            break;
        case 3: bytes.insert(at, words.at(below(words.size()))); break;
        case 4: {
            const QByteArray &other = corpus.at(below(corpus.size()));
            bytes.insert(at, other.mid(below(other.size()), below(200)));
            break;
        }
        case 5: bytes.truncate(at); break;
        default: bytes.insert(at, bytes.mid(below(bytes.size()), below(100))); break;
        }
    }
    return bytes;
}

QList<QByteArray> scenarioFiles()
{
    QList<QByteArray> files;
    const QDir folder(QStringLiteral(FRONTDOOR_SOURCE_DIR "/tests/scenarios"));
    for (const QString &name : folder.entryList({u"*.toml"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            files << file.readAll();
    }
    return files;
}

int cases()
{
    bool isNumber = false;
    const int given = qEnvironmentVariableIntValue("FRONTDOOR_BROKEN_FILES", &isNumber);
    return isNumber ? given : 10'000;
}

/// Whatever is in the file: it is read, or refused with a place on every line. RC_PARAMS plays no part; the seed is fixed.
void tryAll(const QList<QByteArray> &corpus, const std::function<const Error *(const QString &)> &read)
{
    static const QRegularExpression shape(u"^[^\\n]*:[0-9]+:[0-9]+: ."_s);
    const uint seed = uint(qEnvironmentVariableIsSet("FRONTDOOR_SEED") ? qEnvironmentVariableIntValue("FRONTDOOR_SEED")
                                                                       : 20260504);
    int refused = 0;
    for (int i = 0; i < cases(); ++i) {
        std::mt19937 dice(seed + uint(i));
        const QByteArray bytes = broken(corpus.at(qsizetype(dice() % uint(corpus.size()))), corpus, dice);
        const Error *error = read(QString::fromUtf8(bytes));
        if (!error)
            continue;
        ++refused;
        const QString said = u"FRONTDOOR_SEED=%1 FRONTDOOR_BROKEN_FILES=1: %2"_s.arg(seed + uint(i)).arg(error->detail);
        QVERIFY2(error->code == ErrorCode::InvalidInput, qPrintable(said));
        for (const QString &line : error->detail.split(u'\n'))
            QVERIFY2(shape.match(line).hasMatch(), qPrintable(said));
    }
    QVERIFY2(cases() < 100 || refused > cases() / 2, "hardly anything was broken");
}

} // namespace

/// Files that were damaged, cut off, or never of ours: refused with a place, never half read, never a crash.
class TestBrokenBytes : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void asAProcedure()
    {
        QList<QByteArray> corpus;
        for (const ShippedProcedure &shipped : shippedProcedures()) {
            const QString text = must(procedureTexts(shipped.id)).last().text;
            // In pieces: a small file is broken more thoroughly than a long one, and read faster.
            corpus << text.toUtf8().first(4000) << text.toUtf8().sliced(text.size() / 2, 4000) << text.toUtf8();
        }
        std::optional<Error> error;
        tryAll(corpus, [&](const QString &text) {
            const Expected<Procedure> loaded = loadProcedure({{u"broken.toml"_s, text}});
            error = loaded ? std::nullopt : std::optional(loaded.error());
            return error ? &*error : nullptr;
        });
    }

    void asAScenario()
    {
        const QList<QByteArray> corpus = scenarioFiles();
        QVERIFY(corpus.size() > 3);
        std::optional<Error> error;
        tryAll(corpus, [&](const QString &text) {
            const Expected<Scenario> parsed = parseScenario(text, u"broken.toml"_s);
            error = parsed ? std::nullopt : std::optional(parsed.error());
            return error ? &*error : nullptr;
        });
    }
};

QTEST_GUILESS_MAIN(TestBrokenBytes)
#include "test_broken_bytes.moc"
