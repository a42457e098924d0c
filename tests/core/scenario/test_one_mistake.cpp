// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/library.h"
#include "core/scenario/scenario.h"
#include "tests/core/scenario/toml_spots.h"
#include "tests/support/must.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <random>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

namespace {

/// What a text stands for, by the key it stands under: whether one wrong letter in it can be noticed at all.
enum class Says {
    Reference, ///< something that has to exist, or one of a list
    Free,      ///< words, or a name that the file itself gives
    Unsorted,
};

const QStringList &freeInProcedures()
{
    static const QStringList keys{
        u"id"_s,           u"name"_s,     u"version"_s,         u"title"_s,   u"section"_s, u"says"_s,
        u"label"_s,        u"explains"_s, u"assumption"_s,      u"missing"_s, u"number"_s,  u"phone"_s,
        u"areas"_s,        u"choices"_s,  u"check-systems"_s,   u"help"_s,    u"body"_s,    u"text"_s,
        u"within"_s,       u"window"_s,   u"referral-window"_s, u"start"_s,   u"end"_s,     u"lock-within"_s,
        u"reply-within"_s, u"field"_s};
    return keys;
}

Says inProcedures(const Spot &spot)
{
    for (const QString &part : {u"when"_s, u"require"_s}) {
        const QString fact = spot.path.value(spot.path.indexOf(part) + 1);
        if (spot.path.contains(part)) // who took part is free to say
            return fact.endsWith(".participants"_L1) || fact == "source"_L1 ? Says::Free : Says::Reference;
    }
    if (spot.above() == "role-groups"_L1)
        return Says::Reference;
    const QString key = spot.key();
    if (key == "id"_L1 && (spot.above() == "role"_L1 || spot.above() == "letter"_L1))
        return Says::Reference;
    if (key == "subject"_L1)
        return spot.above() == "clock"_L1 ? Says::Reference : Says::Free;
    if (freeInProcedures().contains(key))
        return Says::Free;
    static const QStringList references{u"rule"_s,      u"team"_s,       u"teams"_s,      u"outcomes"_s, u"document"_s,
                                        u"kind"_s,      u"severity"_s,   u"roles"_s,      u"acts"_s,     u"on"_s,
                                        u"starts"_s,    u"stops"_s,      u"stage"_s,      u"effect"_s,   u"mode"_s,
                                        u"semantics"_s, u"team-kinds"_s, u"follow-ups"_s, u"asks-for"_s};
    return references.contains(key) || key.endsWith("-rule"_L1) ? Says::Reference : Says::Unsorted;
}

Says inScenarios(const Spot &spot)
{
    static const QStringList references{u"procedure"_s,
                                        u"by"_s,
                                        u"do"_s,
                                        u"expect"_s,
                                        u"of"_s,
                                        u"child"_s,
                                        u"team"_s,
                                        u"route"_s,
                                        u"outcome"_s,
                                        u"outcomes"_s,
                                        u"worker"_s,
                                        u"user"_s,
                                        u"mother"_s,
                                        u"person"_s,
                                        u"kind"_s,
                                        u"role"_s,
                                        u"method"_s,
                                        u"source"_s,
                                        u"threshold"_s,
                                        u"state"_s,
                                        u"tray"_s,
                                        u"letter"_s,
                                        u"with"_s,
                                        u"decision"_s,
                                        u"sex"_s,
                                        u"keep"_s,
                                        u"merge"_s,
                                        u"sibling"_s,
                                        u"cover"_s,
                                        u"for"_s,
                                        u"contact"_s,
                                        u"systems"_s,
                                        u"readers"_s,
                                        u"opened-by"_s,
                                        u"with-reason"_s,
                                        u"crime-suspected"_s,
                                        u"radar"_s,
                                        u"family"_s,
                                        u"items"_s,
                                        u"unacknowledged"_s,
                                        u"order"_s,
                                        u"unseen"_s,
                                        u"first"_s,
                                        u"not"_s,
                                        u"band"_s,
                                        u"mode"_s,
                                        u"converted-to"_s,
                                        u"copied-from"_s,
                                        u"outcome-copied-from"_s,
                                        u"further-information-on"_s,
                                        u"scope"_s,
                                        u"overdue"_s,
                                        u"open"_s,
                                        u"done"_s,
                                        u"from"_s,
                                        u"to"_s,
                                        u"sub-outcomes"_s};
    // Rules are looked for when the scenario is played: a step that is refused by no such rule fails.
    static const QStringList free{u"scenario"_s,
                                  u"cites"_s,
                                  u"refused"_s,
                                  u"warned"_s,
                                  u"rules"_s,
                                  u"name"_s,
                                  u"id"_s,
                                  u"as"_s,
                                  u"creates"_s,
                                  u"household"_s,
                                  u"address"_s,
                                  u"postcode"_s,
                                  u"phone"_s,
                                  u"concern"_s,
                                  u"summary"_s,
                                  u"text"_s,
                                  u"rationale"_s,
                                  u"reason"_s,
                                  u"comment"_s,
                                  u"note"_s,
                                  u"who"_s,
                                  u"grounds"_s,
                                  u"agency"_s,
                                  u"advice"_s,
                                  u"service"_s,
                                  u"services"_s,
                                  u"payee"_s,
                                  u"officer"_s,
                                  u"reference"_s,
                                  u"not-appropriate"_s,
                                  u"received-reason"_s,
                                  u"relationship"_s,
                                  u"email"_s,
                                  u"participants"_s,
                                  u"child-name"_s,
                                  u"aliases"_s,
                                  u"disabilities"_s,
                                  u"ethnicity"_s,
                                  u"school"_s,
                                  u"number"_s,
                                  u"nhs-number"_s,
                                  u"upn"_s,
                                  u"la-child-id"_s,
                                  u"first-language"_s,
                                  u"religion"_s,
                                  u"nationality"_s,
                                  u"early-help-considered"_s,
                                  u"basis"_s,
                                  u"other-services"_s};
    const QString above = spot.above();
    for (const char *given : {"acknowledge", "prompts", "not-known", "notes", "also", "siblings", "contacts", "parts",
                              "settings", "professional"}) {
        if (above == QLatin1String(given))
            return Says::Free; // words and new labels; a setting's value is tried with the procedures
    }
    if (above == "referrer"_L1)
        return spot.key() == "type"_L1 ? Says::Reference : Says::Free;
    if (above == "parents-informed"_L1)
        return Says::Reference;
    if (spot.key() == "result"_L1)
        return Says::Free; // one of a list for an activity, words for a call that was put through
    if (above == "refused"_L1)
        return Says::Free;
    const QString key = spot.key();
    if (key == "contains"_L1 || key == "lacks"_L1 || key == "includes"_L1)
        return Says::Free; // labels of a tray, words of a letter, acts of a history: whichever it is
    return references.contains(key) ? Says::Reference : free.contains(key) ? Says::Free : Says::Unsorted;
}

/// Keys that the file may choose as it likes.
bool isFreeKey(const Spot &spot)
{
    if (spot.above() == "role-groups"_L1 || spot.above() == "acknowledge"_L1 || spot.above() == "not-known"_L1)
        return true;
    for (const char *open : {"input.", "prompts.", "not-known."}) {
        if (spot.key().startsWith(QLatin1String(open)))
            return true; // of such a fact anything may follow: procedures name fields of their own
    }
    return false;
}

/// Values of which both kinds may be written.
bool mayBeOfAnyKind(const Spot &spot)
{
    const bool isOpenFact = std::any_of(spot.path.begin(), spot.path.end(),
                                        [](const QString &key) { return key.startsWith("input."_L1); });
    return isOpenFact || spot.above() == "parts"_L1;
}

struct Mistake {
    QString what;
    Spot spot;
    QString text;  ///< of the whole file
    QString meant; ///< what has to be suggested; empty: nothing
};

QList<Mistake> mistakesIn(const QString &text, Says (*says)(const Spot &))
{
    QList<Mistake> mistakes;
    for (const Spot &spot : spotsOf(text)) {
        const auto add = [&](const QString &what, const QString &with, const QString &meant = {}) {
            mistakes.append({what, spot, replaced(text, spot, with), meant});
        };
        switch (spot.kind) {
        case Spot::Kind::Header: add(u"header"_s, oneLetterOff(spot.text)); break;
        case Spot::Kind::Key:
            if (!isFreeKey(spot))
                add(u"key"_s, oneLetterOff(spot.text), spot.text);
            break;
        case Spot::Kind::Text: {
            if (!mayBeOfAnyKind(spot))
                add(u"type"_s, u"7.5"_s);
            if (says(spot) == Says::Unsorted)
                qFatal("nobody said what stands under %s", qPrintable(spot.name()));
            const QString off = spot.text.isEmpty() ? QString() : u'"' + oneLetterOff(spot.text) + u'"';
            if (!off.isEmpty() && says(spot) == Says::Reference)
                add(u"reference"_s, off, spot.text);
            break;
        }
        case Spot::Kind::Date:
        case Spot::Kind::Moment: {
            QString off = text.mid(spot.offset, spot.length);
            add(u"date"_s, off.replace(5, 2, u"13"_s));
            add(u"type"_s, u"\"soon\""_s);
            break;
        }
        case Spot::Kind::Time: add(u"date"_s, u"25:00:00"_s); break;
        case Spot::Kind::Whole:
        case Spot::Kind::Number:
        case Spot::Kind::YesNo:
            if (!mayBeOfAnyKind(spot))
                add(u"type"_s, u"\"seven\""_s);
            break;
        case Spot::Kind::List: add(u"type"_s, u"7.5"_s); break;
        }
    }
    return mistakes;
}

/// A few of each kind; all of them where FRONTDOOR_EVERY_MISTAKE is set.
QList<Mistake> sampled(QList<Mistake> mistakes, qsizetype ofEach)
{
    if (qEnvironmentVariableIsSet("FRONTDOOR_EVERY_MISTAKE"))
        return mistakes;
    std::mt19937 dice(20260504);
    for (qsizetype i = mistakes.size() - 1; i > 0; --i)
        mistakes.swapItemsAt(i, qsizetype(dice() % uint(i + 1)));
    QHash<QString, qsizetype> taken;
    QList<Mistake> few;
    for (const Mistake &mistake : mistakes) {
        if (taken[mistake.what]++ < ofEach)
            few << mistake;
    }
    return few;
}

/// What is wrong with the answer to a mistake; empty if it is as it should be.
QString complaint(const Mistake &mistake, const Error *error, const QString &file)
{
    static const QRegularExpression shape(u"^(.+):([0-9]+):([0-9]+): .+"_s);
    const QString where =
        u"%1, line %2, %3 of %4: "_s.arg(file).arg(mistake.spot.line).arg(mistake.what, mistake.spot.name());
    if (!error)
        return where + "it was loaded"_L1;
    if (error->code != ErrorCode::InvalidInput)
        return where + "it is not called invalid: "_L1 + describe(*error);
    bool isThere = false;
    for (const QString &line : error->detail.split(u'\n')) {
        const auto match = shape.match(line);
        if (!match.hasMatch() || match.captured(3).toInt() < 1)
            return where + "no place is given: "_L1 + line;
        isThere = isThere || match.captured(2).toInt() == mistake.spot.line;
    }
    if (!isThere && mistake.what != "header"_L1)
        return where + "the line is not named: "_L1 + error->detail;
    if (mistake.meant.isEmpty())
        return {};
    // Of a word of three letters several may be meant.
    const QString wanted = mistake.meant.size() > 3 ? u"did you mean \"%1\""_s.arg(mistake.meant) : u"did you mean"_s;
    if (!error->detail.contains(wanted))
        return where + "what was meant is not said: "_L1 + error->detail;
    return {};
}

/// The procedure with this text in place of its last file's.
Expected<Procedure> loadWith(const QString &text, const QString &name)
{
    QList<ProcedureText> files = must(procedureTexts(name));
    files.last().text = text;
    return loadProcedure(files);
}

} // namespace

/// A file with one mistake is refused, with the place, and with what was meant where that is near.
class TestOneMistake : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void inAProcedure_data();
    void inAProcedure();
    void inAScenario();
};

void TestOneMistake::inAProcedure_data()
{
    QTest::addColumn<QStringList>("names");
    QStringList bases;
    for (const ShippedProcedure &shipped : shippedProcedures()) {
        if (!shipped.overlay)
            bases << shipped.id;
    }
    // What an overlay adds only where it is missing is read over some bases and not over others.
    for (const ShippedProcedure &shipped : shippedProcedures()) {
        QStringList over;
        for (const QString &base : std::as_const(bases))
            over << base + u'+' + shipped.id;
        QTest::newRow(qPrintable(shipped.id)) << (shipped.overlay ? over : QStringList{shipped.id});
    }
}

void TestOneMistake::inAProcedure()
{
    QFETCH(QStringList, names);
    const QString whole = must(procedureTexts(names.first())).last().text;
    QList<Mistake> mistakes = sampled(mistakesIn(whole, inProcedures), 60);
    QStringList complaints;
    for (const Mistake &mistake : std::as_const(mistakes)) {
        QStringList over;
        for (const QString &name : names) {
            const Expected<Procedure> loaded = loadWith(mistake.text, name);
            over << complaint(mistake, loaded ? nullptr : &loaded.error(), name);
        }
        if (!over.contains(QString()))
            complaints << over.first();
    }
    if (!complaints.isEmpty())
        qInfo().noquote() << complaints.join(u'\n');
    QCOMPARE(complaints.size(), 0);
}

void TestOneMistake::inAScenario()
{
    QStringList complaints;
    int tried = 0;
    QDirIterator scenarios(QStringLiteral(FRONTDOOR_SOURCE_DIR "/tests/scenarios"), {u"*.toml"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
    QStringList paths;
    while (scenarios.hasNext())
        paths << scenarios.next();
    paths.sort();
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString whole = QString::fromUtf8(file.readAll());
        for (const Mistake &mistake : sampled(mistakesIn(whole, inScenarios), 5)) {
            const Expected<Scenario> parsed = parseScenario(mistake.text, path);
            ++tried;
            const QString said = complaint(mistake, parsed ? nullptr : &parsed.error(), QFileInfo(path).fileName());
            if (!said.isEmpty())
                complaints << said;
        }
    }
    if (!complaints.isEmpty())
        qInfo().noquote() << complaints.join(u'\n');
    QCOMPARE(complaints.size(), 0);
    QVERIFY(tried > 500);
}

QTEST_GUILESS_MAIN(TestOneMistake)
#include "test_one_mistake.moc"
