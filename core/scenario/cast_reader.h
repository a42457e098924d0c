// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scenario/scenario.h"
#include "core/toml/table_reader.h"

namespace frontdoor {

/// Reads who and what a scenario file names before its steps, and answers what the steps ask about them.
class CastReader {
public:
    explicit CastReader(Scenario &scenario) : m_scenario(scenario) {}

    /// [[user]], [[person]], [[relationship]] and [[episode]].
    void read(toml::TableReader &root);

    /// The keys of [[person]]; `id` may be missing where nobody needs to speak of the person again.
    ScenarioPerson readPerson(toml::TableReader &table, bool idRequired);
    /// Somebody whom a step adds. False if the label is taken already.
    bool addPerson(const QString &id, int line);

    /// Reports a user, person or team that is not there. Empty texts are left to the caller.
    void checkUser(toml::Problems &, const toml::Position &, const QString &name) const;
    void checkPerson(toml::Problems &, const toml::Position &, const QString &id) const;
    void checkTeam(toml::Problems &, const toml::Position &, const QString &id) const;

private:
    void readUser(toml::TableReader &table);
    void readRelationship(toml::TableReader &table);
    void readEpisode(toml::TableReader &table);
    QString personIn(toml::TableReader &table, const QString &key);

    Scenario &m_scenario;
    QHash<QString, int> m_people; ///< label -> line
};

} // namespace frontdoor
