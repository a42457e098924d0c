// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/library.h"

#include "core/toml/table_reader.h"

#include <QFile>

#include <algorithm>

static void initialiseDemo()
{
    Q_INIT_RESOURCE(frontdoor_demo_words); // a static library's resources are not registered by themselves
}

namespace frontdoor::demo {

using namespace Qt::StringLiterals;
using toml::Member;
using toml::TableReader;

namespace {

double numberOf(const toml::Node &node)
{
    const toml::Scalar *scalar = node.scalar();
    if (!scalar)
        return 0;
    if (const auto *whole = std::get_if<qint64>(scalar))
        return double(*whole);
    const auto *real = std::get_if<double>(scalar);
    return real ? *real : 0;
}

QStringList textsOf(const toml::Node &node)
{
    QStringList texts;
    if (const toml::Array *array = node.array()) {
        for (const toml::Node &item : array->items) {
            if (const QString *text = item.text())
                texts << *text;
        }
    }
    return texts;
}

QList<double> numbersOf(const toml::Node *node)
{
    QList<double> numbers;
    if (node && node->array()) {
        for (const toml::Node &item : node->array()->items)
            numbers << numberOf(item);
    }
    return numbers;
}

QHash<QString, QStringList> textLists(TableReader &reader, const QString &key)
{
    QHash<QString, QStringList> lists;
    reader.members(key, [&](const Member &member) { lists.insert(member.key, textsOf(member.node)); });
    return lists;
}

QHash<QString, double> numbers(TableReader &reader, const QString &key)
{
    QHash<QString, double> values;
    reader.members(key, [&](const Member &member) { values.insert(member.key, numberOf(member.node)); });
    return values;
}

/// Reads one of our files; every fault in it is a fault of the program.
Expected<void> read(const QString &name, const std::function<void(TableReader &)> &take)
{
    FD_ASSIGN(const toml::Document document, toml::parseFile(":/frontdoor/demo/"_L1 + name));
    toml::Problems problems;
    TableReader reader(document.root, {name, 1, 1}, problems);
    take(reader);
    reader.finish();
    if (!problems.isEmpty())
        return tl::unexpected(problems.error());
    return {};
}

void readNames(TableReader &reader, Library &library)
{
    const auto backgroundOf = [&](TableReader &t) -> Background * {
        const QString id = t.requiredText(u"background"_s);
        for (Background &background : library.backgrounds) {
            if (background.id == id)
                return &background;
        }
        t.problem(u"background", u"unknown background \"%1\""_s.arg(id));
        return nullptr;
    };
    reader.tables(u"given"_s, [&](TableReader &t) {
        const QString key = t.requiredText(u"sex"_s) + u' ' + t.oneOf(u"era"_s, {u"elder"_s, u"adult"_s, u"child"_s});
        const QStringList names = t.requiredText(u"names"_s).split(u' ');
        if (Background *background = backgroundOf(t))
            background->givenNames.insert(key, names);
        t.finish();
    });
    reader.tables(u"family"_s, [&](TableReader &t) {
        const QStringList names = t.requiredText(u"names"_s).split(u' ');
        if (Background *background = backgroundOf(t))
            background->familyNames = names;
        t.finish();
    });
}

void readPeople(TableReader &reader, Library &library)
{
    reader.tables(u"background"_s, [&](TableReader &t) {
        Background background;
        background.id = t.requiredText(u"id"_s);
        background.ethnicities = t.texts(u"ethnicities"_s);
        background.languages = t.texts(u"languages"_s);
        background.religions = t.texts(u"religions"_s);
        background.nationalities = t.texts(u"nationalities"_s);
        t.finish();
        library.backgrounds.append(background);
    });
    reader.members(u"mixed"_s, [&](const Member &member) {
        const QStringList pair = textsOf(member.node);
        if (pair.size() == 2)
            library.mixed.insert(member.key, {pair[0], pair[1]});
    });
}

void readPlaces(TableReader &reader, Library &library)
{
    reader.tables(u"authority"_s, [&](TableReader &t) {
        Authority authority;
        authority.procedure = t.requiredText(u"procedure"_s);
        authority.name = t.requiredText(u"name"_s);
        authority.la = t.requiredText(u"la"_s);
        authority.phone = t.requiredText(u"phone"_s);
        authority.police = t.requiredText(u"police"_s);
        authority.hospital = t.requiredText(u"hospital"_s);
        t.members(u"districts"_s, [&](const Member &member) {
            authority.districts.append({member.key, member.node.text() ? *member.node.text() : QString()});
        });
        t.finish();
        library.authorities.append(authority);
    });
    const QHash<QString, QStringList> streets = textLists(reader, u"streets"_s);
    library.streetWords = streets.value(u"words"_s);
    library.streetKinds = streets.value(u"kinds"_s);
    library.schools = textLists(reader, u"schools"_s);
}

void readConcern(TableReader &t, Library &library)
{
    ConcernKind kind;
    kind.id = t.requiredText(u"id"_s);
    kind.need = t.requiredText(u"need"_s);
    kind.weight = t.number(u"weight"_s);
    kind.unborn = t.boolean(u"unborn"_s);
    kind.openCase = t.boolean(u"open"_s);
    kind.money = t.boolean(u"money"_s);
    const QList<double> ages = numbersOf(t.node(u"ages"_s));
    if (ages.size() == 2) {
        kind.youngest = int(ages[0]);
        kind.oldest = int(ages[1]);
    }
    kind.scope = choiceOf<ConcernScope>(t.oneOf(u"scope"_s, choiceIds<ConcernScope>())).value_or(ConcernScope::Child);
    kind.kind = choiceOf<ContactKind>(t.oneOf(u"kind"_s, choiceIds<ContactKind>(), u"concern"_s))
                    .value_or(ContactKind::Concern);
    kind.severity = numbersOf(t.node(u"severity"_s));
    if (kind.severity.size() != 4)
        t.problem(u"severity", u"needs four weights"_s);
    t.members(u"prompts"_s, [&](const Member &member) {
        if (const QString *text = member.node.text())
            kind.prompts.insert(member.key, *text);
    });
    kind.crime = t.texts(u"crime"_s);
    kind.sources = numbers(t, u"sources"_s);
    kind.what = textLists(t, u"what"_s);
    kind.context = t.texts(u"context"_s);
    t.finish();
    library.concerns.append(kind);
}

void readConcerns(TableReader &reader, Library &library)
{
    reader.tables(u"concern"_s, [&](TableReader &t) { readConcern(t, library); });
    reader.tables(u"referrer"_s, [&](TableReader &t) {
        const QString group = t.requiredText(u"group"_s);
        library.referrerLines.insert(group, t.texts(u"lines"_s));
        t.finish();
    });
    library.closings = textLists(reader, u"closings"_s);
}

void readPhrases(TableReader &reader, Library &library)
{
    library.fields = textLists(reader, u"fields"_s);
    library.agencies = textLists(reader, u"agencies"_s);
    library.roles = textLists(reader, u"roles"_s);
    library.relationships = textLists(reader, u"relationships"_s).value(u"individual"_s);
    library.phrases = textLists(reader, u"phrases"_s);
}

void readWeights(TableReader &reader, Library &library)
{
    library.reReferral = reader.number(u"re-referral-percent"_s) / 100;
    library.disability = reader.number(u"disability-percent"_s) / 100;
    library.unborn = reader.number(u"unborn-per-thousand"_s) / 1000;
    library.months = numbersOf(reader.node(u"months"_s));
    reader.tables(u"source"_s, [&](TableReader &t) {
        SourceWeight source;
        source.group = t.requiredText(u"group"_s);
        source.weight = t.number(u"weight"_s);
        QList<double> among;
        t.members(u"codes"_s, [&](const Member &member) {
            source.codes << member.key;
            among << numberOf(member.node);
        });
        source.among = Weights(among);
        t.finish();
        library.sources.append(source);
    });
    reader.tables(u"age"_s, [&](TableReader &t) {
        library.ages.append(
            {int(t.integer(u"from"_s)), int(t.integer(u"until"_s)), t.number(u"female"_s), t.number(u"male"_s)});
        t.finish();
    });
    QList<double> ethnicities;
    reader.tables(u"ethnicity"_s, [&](TableReader &t) {
        const double weight = t.number(u"weight"_s);
        const qsizetype first = ethnicities.size();
        double sum = 0;
        t.members(u"codes"_s, [&](const Member &member) {
            library.ethnicities << member.key;
            ethnicities << numberOf(member.node);
            sum += numberOf(member.node);
        });
        for (qsizetype i = first; i < ethnicities.size(); ++i)
            ethnicities[i] *= weight / sum;
        t.finish();
    });
    library.ethnicityWeights = Weights(ethnicities);
    const QHash<QString, double> kinds = numbers(reader, u"disability"_s); // put in order by the map
    for (auto it = kinds.cbegin(); it != kinds.cend(); ++it)
        library.disabilities.insert(it.key(), it.value() / 100);
    library.needs = numbers(reader, u"primary-need"_s);
}

} // namespace

const QStringList &Background::given(Sex sex, Era era) const
{
    static const QHash<Era, QString> eras{
        {Era::Elder, u" elder"_s}, {Era::Adult, u" adult"_s}, {Era::Child, u" child"_s}};
    static const QStringList none;
    const auto it = givenNames.constFind((sex == Sex::Male ? u'M' : u'F') + eras.value(era));
    return it == givenNames.constEnd() ? none : *it;
}

const Background &Library::background(const QString &id) const
{
    const auto it = std::find_if(backgrounds.begin(), backgrounds.end(),
                                 [&](const Background &b) { return b.id == id; });
    return it == backgrounds.end() ? backgrounds.first() : *it;
}

const QStringList &Library::phrase(const QString &occasion) const
{
    static const QStringList none{QString()};
    const auto it = phrases.constFind(occasion);
    return it == phrases.constEnd() || it->isEmpty() ? none : *it;
}

Expected<Library> loadLibrary()
{
    initialiseDemo();
    Library library;
    FD_TRY(read(u"people.toml"_s, [&](TableReader &reader) { readPeople(reader, library); }));
    FD_TRY(read(u"names.toml"_s, [&](TableReader &reader) { readNames(reader, library); }));
    FD_TRY(read(u"places.toml"_s, [&](TableReader &reader) { readPlaces(reader, library); }));
    FD_TRY(read(u"concerns.toml"_s, [&](TableReader &reader) { readConcerns(reader, library); }));
    FD_TRY(read(u"phrases.toml"_s, [&](TableReader &reader) { readPhrases(reader, library); }));
    FD_TRY(read(u"weights.toml"_s, [&](TableReader &reader) { readWeights(reader, library); }));
    return library;
}

} // namespace frontdoor::demo
