// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/concerns.h"

#include "core/demo/identifiers.h"

#include <algorithm>

namespace frontdoor::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int balancingRounds = 60;

int ageOf(const Person &child, QDate on)
{
    if (child.isUnborn())
        return 0;
    const int years = on.year() - child.born.year();
    return on < child.born.addYears(years) ? years - 1 : years;
}

bool isPublic(const QString &group)
{
    return group == "individual"_L1 || group == "anonymous"_L1;
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

Concerns::Concerns(const Library &library, const Authority &authority) : m_library(library), m_authority(authority)
{
    QList<double> weights;
    for (const SourceWeight &source : library.sources)
        weights << source.weight;
    m_sources = Weights(weights);
    balance();
}

void Concerns::balance()
{
    // The statistics know how often each source and how often each need comes, not how often both together. What we think
    // goes together is scaled row by row and column by column until both sums are right (iterative proportional fitting).
    const qsizetype kinds = m_library.concerns.size();
    QHash<QString, double> inNeed;
    for (const ConcernKind &kind : m_library.concerns)
        inNeed[kind.need] += kind.weight;
    QList<double> wanted;
    for (const ConcernKind &kind : m_library.concerns)
        wanted << (inNeed[kind.need] > 0 ? m_library.needs.value(kind.need) * kind.weight / inNeed[kind.need] : 0.0);
    QList<QList<double>> table;
    for (const SourceWeight &source : m_library.sources) {
        QList<double> row;
        for (qsizetype k = 0; k < kinds; ++k)
            row << m_library.concerns[k].sources.value(source.group) * wanted[k];
        table << row;
    }
    for (int round = 0; round < balancingRounds; ++round) {
        for (qsizetype k = 0; k < kinds; ++k) {
            double sum = 0;
            for (const QList<double> &row : table)
                sum += row[k];
            for (QList<double> &row : table)
                row[k] *= sum > 0 ? wanted[k] / sum : 0;
        }
        for (qsizetype s = 0; s < table.size(); ++s) {
            double sum = 0;
            for (const double value : table[s])
                sum += value;
            for (double &value : table[s])
                value *= sum > 0 ? m_library.sources[s].weight / sum : 0;
        }
    }
    for (qsizetype s = 0; s < table.size(); ++s)
        m_kindWeights.insert(m_library.sources[s].group, table[s]);
}

const ConcernKind *Concerns::chooseKind(Dice &dice, const QString &group, const Person &child, int age,
                                        const Wish &wish) const
{
    const QList<double> &usual = m_kindWeights[group];
    QList<double> weights;
    double sum = 0;
    for (qsizetype k = 0; k < m_library.concerns.size(); ++k) {
        const ConcernKind &kind = m_library.concerns[k];
        double weight = usual[k];
        if (kind.unborn != child.isUnborn() || kind.openCase != wish.openCase || age < kind.youngest
            || age > kind.oldest)
            weight = 0;
        if ((kind.unborn && child.isUnborn()) || (kind.openCase && wish.openCase))
            weight = kind.sources.value(group) + 0.01; // these have no weight among the others
        if (kind.id == "disability"_L1)
            weight *= child.disabilities.isEmpty() ? 0 : 1 / m_library.disability;
        if (wish.atLeast && kind.severity[int(*wish.atLeast)] <= 0)
            weight = 0;
        weights << weight;
        sum += weight;
    }
    return sum > 0 ? &m_library.concerns[Weights(weights).pick(dice)] : nullptr;
}

Story Concerns::make(Dice &dice, const Family &family, qsizetype child, QDate on, const Wish &wish) const
{
    const Person &person = family.child(child);
    Story story;
    const SourceWeight *source = nullptr;
    while (!story.kind) { // some groups bring nothing that fits this child; then somebody else does
        source = &m_library.sources[m_sources.pick(dice)];
        story.kind = chooseKind(dice, source->group, person, ageOf(person, on), wish);
    }
    story.group = source->group;
    QList<double> severity = story.kind->severity;
    for (int i = 0; i < severity.size(); ++i) {
        if ((wish.atLeast && i < int(*wish.atLeast)) || (wish.atMost && i > int(*wish.atMost)))
            severity[i] = 0;
    }
    const Weights weights(severity);
    story.threshold = weights.isEmpty() ? wish.atMost.value_or(Threshold::None) : Threshold(weights.pick(dice));

    ContactDetail &detail = story.detail;
    detail.source = source->codes[source->among.pick(dice)];
    detail.kind = story.kind->kind;
    detail.scope = family.children.size() > 1 ? story.kind->scope : ConcernScope::Child;
    makeReferrer(dice, story, family, child);
    const bool harm = story.threshold == Threshold::SignificantHarm;
    detail.immediateProtection = wish.immediate || (harm && dice.chance(0.3));
    if (harm && !story.kind->crime.isEmpty() && dice.chance(0.7))
        detail.crimeSuspected = story.kind->crime;
    const double told = dice.unit();
    if (harm && told < 0.5) {
        detail.parentsInformed = false;
        detail.parentsInformedReason = u"risk-to-child"_s;
    } else if (told < 0.75 && detail.kind != ContactKind::InformationRequest) {
        detail.parentsInformed = true;
    }
    detail.prompts = story.kind->prompts;
    for (const char *prompt : {"domestic-abuse", "mental-illness", "substance-misuse", "learning-difficulties"}) {
        const QString id = QString::fromLatin1(prompt);
        if (!detail.prompts.contains(id))
            detail.prompts.insert(id, dice.chance(0.88) ? u"none"_s : u"not-asked: the referral came in writing"_s);
    }
    const QString closing = !detail.parentsInformed   ? u"unknown"_s
                            : *detail.parentsInformed ? u"told"_s
                                                      : u"not-told"_s;
    detail.concern = textOf(dice, story, family, child, on, closing);
    return story;
}

QString Concerns::textOf(Dice &dice, const Story &story, const Family &family, qsizetype childAt, QDate on,
                         const QString &told) const
{
    const Person &child = family.child(childAt);
    QStringList headlines = story.kind->what.value(story.group);
    headlines += story.kind->what.value(u"any"_s);
    QStringList sentences;
    sentences << (headlines.isEmpty() ? u"Worried about {child}."_s : dice.oneOf(headlines));
    if (!story.kind->context.isEmpty())
        sentences << dice.oneOf(story.kind->context);
    if (dice.chance(0.35) && story.kind->context.size() > 1) {
        const QString more = dice.oneOf(story.kind->context);
        if (!sentences.contains(more))
            sentences << more;
    }
    if (const QStringList lines = m_library.referrerLines.value(story.group); !lines.isEmpty())
        sentences << dice.oneOf(lines);
    if (told != "unknown"_L1 || dice.chance(0.3))
        sentences << dice.oneOf(m_library.closings[told]);

    QString text = sentences.join(u' ');
    const bool girl = child.sex == Sex::Female;
    const QString name = child.isUnborn() ? u"the baby"_s : child.givenName;
    const int weeks = child.isUnborn() ? 40 - int(on.daysTo(child.expected) / 7) : 0;
    const std::pair<QLatin1String, QString> words[] = {
        {"{child}"_L1, name},
        {"{he}"_L1, girl ? u"she"_s : u"he"_s},
        {"{He}"_L1, girl ? u"She"_s : u"He"_s},
        {"{his}"_L1, girl ? u"her"_s : u"his"_s},
        {"{him}"_L1, girl ? u"her"_s : u"him"_s},
        {"{school}"_L1, child.school.isEmpty() ? u"the school"_s : child.school},
        {"{police}"_L1, m_authority.police},
        {"{hospital}"_L1, m_authority.hospital},
        {"{weeks}"_L1, QString::number(weeks)},
    };
    for (const auto &[placeholder, word] : words)
        text.replace(placeholder, word);
    return capitalised(text);
}

void Concerns::makeReferrer(Dice &dice, Story &story, const Family &family, qsizetype child) const
{
    ContactDetail &detail = story.detail;
    Referrer &referrer = detail.referrer;
    const bool written = !isPublic(story.group) && dice.chance(0.55);
    detail.method = written ? (dice.chance(0.6) ? ContactMethod::Email : ContactMethod::Portal)
                            : (dice.chance(0.93) ? ContactMethod::Phone : ContactMethod::InPerson);
    if (story.group == "unknown"_L1)
        return;
    if (story.group == "anonymous"_L1) {
        referrer.type = ReferrerType::Public;
        referrer.anonymous = true;
        return;
    }
    const Background &background = dice.chance(0.7) ? m_library.backgrounds.first() : dice.oneOf(m_library.backgrounds);
    const Sex sex = dice.chance(0.68) ? Sex::Female : Sex::Male;
    referrer.name = dice.oneOf(background.given(sex, Era::Adult)) + u' ' + dice.oneOf(background.familyNames);
    if (story.group == "individual"_L1) {
        referrer.type = ReferrerType::Public;
        referrer.phone = mobileNumber(dice);
        referrer.consentToDisclose = dice.chance(0.35);
        referrer.relationship = detail.source == "1A"_L1   ? dice.oneOf(m_library.relationships.mid(0, 4))
                                : detail.source == "1C"_L1 ? u"The child"_s
                                                           : dice.oneOf(m_library.relationships.mid(4));
        if (detail.source == "1C"_L1)
            referrer.name = family.child(child).name();
        if (detail.source == "1A"_L1 && !family.adults.isEmpty() && dice.chance(0.7)) {
            const Person &adult = family.adults.first().person;
            referrer.name = adult.name();
            referrer.phone = adult.phone;
            referrer.relationship = adult.sex == Sex::Female ? u"Mother"_s : u"Father"_s;
        }
        return;
    }
    referrer.type = ReferrerType::Professional;
    referrer.role = dice.oneOf(m_library.roles[story.group]);
    referrer.phone = deskNumber(m_authority.phone, dice);
    referrer.consentToDisclose = true;
    const QString &school = family.child(child).school;
    if (story.group == "schools"_L1)
        referrer.agency = school.isEmpty() ? u"Oak Tree Primary School"_s : school;
    else if (story.group == "police"_L1)
        referrer.agency = m_authority.police + ", "_L1 + dice.oneOf(m_library.agencies[story.group]);
    else
        referrer.agency = dice.oneOf(m_library.agencies[story.group]);
    if (detail.source == "3E"_L1 || detail.source == "3F"_L1)
        referrer.agency = m_authority.hospital;
}

} // namespace frontdoor::demo
