// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"
#include "core/demo/dice.h"
#include "core/domain/contact.h"

#include <QHash>
#include <QMap>

namespace frontdoor::demo {

enum class Era { Elder, Adult, Child };

/// Where a name may come from, and what goes with it.
struct Background {
    QString id;
    QStringList ethnicities; ///< census codes
    QStringList languages;
    QStringList religions;
    QStringList nationalities;
    QStringList familyNames;
    QHash<QString, QStringList> givenNames; ///< "F child" -> names

    const QStringList &given(Sex sex, Era era) const;
};

/// One authority's places.
struct Authority {
    QString procedure;
    QString name;
    QString la;    ///< number of the local authority, three digits
    QString phone; ///< how its drama numbers begin
    QString police;
    QString hospital;
    QList<std::pair<QString, QString>> districts; ///< postcode district, town
};

/// A kind of worry that a front door hears.
struct ConcernKind {
    QString id;
    QString need; ///< N1..N9, N0
    double weight = 0;
    int youngest = 0;
    int oldest = 17;
    bool unborn = false;
    bool openCase = false;
    bool money = false; ///< somebody is out of money: a single payment may be the answer
    ConcernScope scope = ConcernScope::Child;
    ContactKind kind = ContactKind::Concern;
    QList<double> severity; ///< weights of the four thresholds
    QMap<QString, QString> prompts;
    QStringList crime;
    QHash<QString, double> sources;   ///< referrer group -> weight
    QHash<QString, QStringList> what; ///< referrer group or "any" -> headlines
    QStringList context;
};

struct SourceWeight {
    QString group;
    double weight = 0;
    QStringList codes;
    Weights among;
};

struct AgeWeight {
    int from = 0;
    int until = 0;
    double female = 0;
    double male = 0;
};

/// Everything the demo knows of names, places, worries and frequencies. Read once from the resources.
struct Library {
    QList<Background> backgrounds;
    QHash<QString, std::pair<QString, QString>> mixed; ///< ethnicity -> the parents' backgrounds
    QList<Authority> authorities;
    QStringList streetWords;
    QStringList streetKinds;
    QHash<QString, QStringList> schools; ///< primary, secondary, nursery, special, college
    QList<ConcernKind> concerns;
    QHash<QString, QStringList> referrerLines; ///< by group
    QHash<QString, QStringList> closings;      ///< told, not-told, unknown
    QHash<QString, QStringList> phrases;       ///< what workers write, by occasion
    QHash<QString, QStringList> fields;        ///< answers of outcomes, by field
    QHash<QString, QStringList> agencies;      ///< by group
    QHash<QString, QStringList> roles;         ///< by group
    QStringList relationships;

    double reReferral = 0; ///< share of referrals
    double disability = 0; ///< share of children
    double unborn = 0;
    QList<double> months; ///< January first
    QList<SourceWeight> sources;
    QList<AgeWeight> ages;
    QStringList ethnicities;
    Weights ethnicityWeights;
    QMap<QString, double> disabilities; ///< code -> share among disabled children
    QHash<QString, double> needs;       ///< N1.. -> weight

    const Background &background(const QString &id) const;
    const QStringList &phrase(const QString &occasion) const;
};

Expected<Library> loadLibrary();

} // namespace frontdoor::demo
