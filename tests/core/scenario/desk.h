// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFile>
#include <QString>
#include <QTemporaryDir>

/// A procedure of one desk, written next to the scenarios that a test makes up, and the head of such a scenario.
class Desk {
public:
    bool isValid() const { return m_folder.isValid() && write(QStringLiteral("desk.toml"), procedure()); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    bool write(const QString &name, const QString &text) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) == text.toUtf8().size();
    }

    static QString procedure()
    {
        return QStringLiteral(R"([procedure]
id = "desk"
name = "Desk"
version = "1"

[[team]]
id = "desk"
name = "Desk"
kind = "front-door"

[[permission]]
id = "work"
acts = ["record-contact", "update-contact", "recommend", "mark-seen", "add-person", "notify-police"]
roles = ["social-worker", "team-manager"]

[[permission]]
id = "decide"
acts = ["authorise", "allocate", "copy-to-sibling"]
roles = ["team-manager"]
rule = "TST-01"

[[clock]]
id = "decision"
kind = "decision"
starts = "received"
within = "24 hours"
stops = ["decided"]
rule = "TST-01"

[[outcome]]
id = "progress-to-referral"
stage = "contact"
label = "Refer"
effect = "refer"

[[outcome]]
id = "redirect"
stage = "contact"
label = "Redirect"
effect = "close"

[[outcome]]
id = "single-assessment"
stage = "referral"
label = "Assessment"
effect = "progress"

[[rule]]
id = "TST-01"
severity = "block"
says = "A manager decides."

[[rule]]
id = "TST-02"
severity = "warn"
says = "The threshold is considered."
[[rule.guard]]
on = ["authorise"]
stage = "contact"
require = { threshold = { answered = true } }
field = "threshold"
missing = "Which threshold is it?"
)");
    }

    /// Two users and two siblings; what follows are steps.
    static QString head(const QString &title = QStringLiteral("A try"))
    {
        return QStringLiteral("scenario = \"%1\"\nprocedure = \"desk.toml\"\n").arg(title) + QStringLiteral(R"(
[[user]]
name = "sw"
role = "social-worker"
team = "desk"

[[user]]
name = "tm"
role = "team-manager"
team = "desk"

[[person]]
id = "ava"
name = "Ava Sample"
born = 2016-03-01
household = "h1"

[[person]]
id = "ben"
name = "Ben Sample"
born = 2018-03-01
household = "h1"

)");
    }

    /// One step at a time of 1 June 2026.
    static QString step(const QString &time, const QString &keys)
    {
        return QStringLiteral("[[step]]\nat = 2026-06-01T%1:00\n%2\n\n").arg(time, keys);
    }

    static QString record(const QString &label = QStringLiteral("c1"))
    {
        return step(QStringLiteral("09:00"),
                    QStringLiteral("by = \"sw\"\ndo = \"record-contact\"\nas = \"%1\"\nchild = \"ava\"").arg(label));
    }

private:
    QTemporaryDir m_folder;
};
