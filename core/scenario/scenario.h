// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"
#include "core/base/value.h"
#include "core/domain/person.h"
#include "core/domain/records.h"
#include "core/procedure/library.h"

#include <QHash>
#include <QList>

#include <memory>
#include <optional>
#include <utility>

namespace frontdoor {

/// Somebody who signs in; `name` is the label and the sign-in name.
struct ScenarioUser {
    QString name;
    Role role = Role::SocialWorker;
    QString team;
    double fte = 1.0;
    bool qualified = false;
};

/// A person and the label of the file they go by. Ids, household and mother of `person` are left to whoever plays it.
struct ScenarioPerson {
    QString id;
    Person person;
    QStringList aliases;
    QString household; ///< label
    QString mother;    ///< label of a person
    int line = 0;
};

struct ScenarioRelationship {
    QString from; ///< labels of people
    QString to;
    RelationshipKind kind = RelationshipKind::Other;
    bool parentalResponsibility = false;
};

struct ScenarioEpisode {
    QString person; ///< label
    QString team;
    QString worker; ///< user, or empty
    QDate opened;
    QDate closed;
};

/// One answered key of a step. Labels, users and people stand as they were written.
struct StepField {
    QString id; ///< "rationale", "referrer.name", "siblings.ben"
    Value value;
    int line = 0;
    int column = 0;
};

/// Something that somebody does, or something that must be so.
struct ScenarioStep {
    int line = 0; ///< of its [[step]]
    Instant at;
    QString by;          ///< user; may be empty for expectations
    QString verb;        ///< empty for expectations
    QString expect;      ///< empty for what somebody does
    QStringList refused; ///< each must cite: "LEI-30", or "A|B" where either will do
    QStringList warned;
    QHash<QString, QString> acknowledge;  ///< rule -> reason
    QList<StepField> fields;              ///< in the order of the file
    std::optional<ScenarioPerson> person; ///< new-person, or whom add-person adds

    const StepField *field(QStringView id) const;
    /// The fields below a table or a list of labels, by the rest of their id: "siblings" -> "ben".
    QList<StepField> below(const QString &id) const;
    bool has(const QString &id) const { return field(id) || !below(id).isEmpty(); }

    QString text(QStringView id) const;
    QStringList texts(QStringView id) const;
    std::optional<bool> yesNo(QStringView id) const;
    std::optional<qint64> whole(QStringView id) const;
    std::optional<Instant> moment(QStringView id) const;
    QDate day(QStringView id) const;
    /// "authorise of c1", "expect contact of c1": for messages.
    QString summary() const;
};

/// One scenario file, checked against the procedure it names.
struct Scenario {
    QString file;
    QString title;
    QStringList cites;
    QList<ProcedureText> procedureFiles;
    std::shared_ptr<const Procedure> procedure; ///< with the file's [settings] over it
    QList<ScenarioUser> users;
    QList<ScenarioPerson> people;
    QList<ScenarioRelationship> relationships;
    QList<ScenarioEpisode> episodes;
    QList<ScenarioStep> steps;
};

/// "Ava Ann Sample" as given names and family name; one word alone is a given name.
std::pair<QString, QString> splitName(const QString &name);

/// Reads a scenario strictly. Everything that is wrong is told at once: InvalidInput with a line
/// "file:line:column: what; did you mean ...?" for each fault. Procedures named by a relative path are looked for
/// beside the file first.
Expected<Scenario> parseScenario(const QString &text, const QString &file);

/// The same from a file. Errors besides: NotFound, AccessDenied.
Expected<Scenario> readScenario(const QString &path);

} // namespace frontdoor
