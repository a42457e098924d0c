// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/compare.h"
#include "core/procedure/loader.h"

#include <memory>

namespace frontdoor {

/// One rule that would come, go or be otherwise.
struct RuleChange {
    enum class What { Added, Removed, Changed };
    QString id;
    What what = What::Changed;
    QString was; ///< severity and words; empty for one that is added
    QString is;  ///< empty for one that is removed

    friend bool operator==(const RuleChange &, const RuleChange &) = default;
};

/// What trying another procedure showed, before anybody adopts it.
struct ProcedureTrial {
    QList<ProcedureText> files;
    std::shared_ptr<const Procedure> procedure; ///< null where the files make none
    QStringList errors;                         ///< "town.toml:12:1: what is wrong"; with one it is not to be adopted
    QStringList remarks;                        ///< what was probably not meant so
    QList<ComparedTopic> topics;                ///< where they differ: the present procedure first, then the other
    QList<RuleChange> rules;

    bool isSound() const { return procedure && errors.isEmpty(); }
};

/// Reads the files of these parts ("leeds", "re-referrals", "/home/me/ours.toml"; the base first), checks them and compares
/// them with the procedure in force. Trouble with the files is an error of the trial.
ProcedureTrial tryProcedure(const QStringList &parts, const Procedure &present);

/// The same for files that were read already.
ProcedureTrial tryProcedure(const QList<ProcedureText> &files, const Procedure &present);

} // namespace frontdoor
