// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/columns.h"

namespace frontdoor {

template<>
struct Columns<Subject> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":subject_kind"_s, self.kind);
        visit(u":subject_id"_s, self.id);
    }
};

template<>
struct Columns<Check> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        visit(u":contact_id"_s, self.contact);
        visit(u":systems"_s, self.systems);
        visit(u":summary"_s, self.summary);
        visit(u":by_user"_s, self.by);
        visit(u":at"_s, self.at);
    }
};

template<>
struct Columns<Activity> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        Columns<Subject>::visit(self.subject, visit);
        visit(u":kind"_s, self.kind);
        visit(u":note"_s, self.text);
        visit(u":result"_s, self.result);
        visit(u":by_user"_s, self.by);
        visit(u":at"_s, self.at);
    }
};

template<>
struct Columns<Decision> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        Columns<Subject>::visit(self.subject, visit);
        visit(u":kind"_s, self.kind);
        visit(u":state"_s, self.state);
        visit(u":outcome"_s, self.outcome);
        visit(u":fields"_s, self.fields);
        visit(u":rationale"_s, self.rationale);
        visit(u":by_user"_s, self.by);
        visit(u":role"_s, self.role);
        visit(u":acting_for"_s, self.actingFor);
        visit(u":at"_s, self.at);
        visit(u":recommendation"_s, self.recommendation);
        visit(u":comment"_s, self.comment);
        visit(u":procedure_id"_s, self.procedure);
        visit(u":procedure_version"_s, self.procedureVersion);
        visit(u":procedure_hash"_s, self.procedureHash);
    }
};

template<>
struct Columns<Deadline> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        Columns<Subject>::visit(self.subject, visit);
        visit(u":clock"_s, self.clock);
        visit(u":kind"_s, self.kind);
        visit(u":rule"_s, self.rule);
        visit(u":starts"_s, self.starts);
        visit(u":within"_s, self.within);
        visit(u":semantics"_s, self.semantics);
        visit(u":due"_s, self.due);
        visit(u":met"_s, self.met);
        visit(u":cancelled"_s, self.cancelled);
    }
};

template<>
struct Columns<Obligation> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        Columns<Subject>::visit(self.subject, visit);
        visit(u":kind"_s, self.kind);
        visit(u":rule"_s, self.rule);
        visit(u":created"_s, self.created);
        visit(u":done"_s, self.done);
        visit(u":method"_s, self.method);
        visit(u":not_appropriate"_s, self.notAppropriate);
    }
};

template<>
struct Columns<Letter> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        Columns<Subject>::visit(self.subject, visit);
        visit(u":letter"_s, self.letter);
        visit(u":by_user"_s, self.by);
        visit(u":sent"_s, self.sent);
        visit(u":reply_by"_s, self.replyBy);
        visit(u":content"_s, self.content);
    }
};

template<>
struct Columns<PoliceNotification> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        Columns<Subject>::visit(self.subject, visit);
        visit(u":officer"_s, self.officer);
        visit(u":reference"_s, self.reference);
        visit(u":by_user"_s, self.by);
        visit(u":at"_s, self.at);
    }
};

/// As the statements that read users name them; role and team come from the current assignment.
template<>
struct Columns<User> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        visit(u":revision"_s, self.revision);
        visit(u":sign_in"_s, self.signIn);
        visit(u":name"_s, self.name);
        visit(u":role"_s, self.role);
        visit(u":team"_s, self.team);
        visit(u":fte"_s, self.fte);
        visit(u":qualified"_s, self.qualified);
        visit(u":active"_s, self.active);
        visit(u":leaves_on"_s, self.leaves);
    }
};

template<>
struct Columns<Credentials> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":user_id"_s, self.user);
        visit(u":password"_s, self.password);
        visit(u":set_at"_s, self.set);
        visit(u":must_change"_s, self.mustChange);
        visit(u":tries"_s, self.tries);
        visit(u":closed_until"_s, self.closedUntil);
        visit(u":os_account"_s, self.osAccount);
    }
};

template<>
struct Columns<DatabaseIdentity> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":instance_id"_s, self.instance);
        visit(u":demo"_s, self.isDemo);
        visit(u":asks_for_proof"_s, self.asksForProof);
        visit(u":history_key"_s, self.historyKey);
    }
};

template<>
struct Columns<Absence> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        visit(u":user_id"_s, self.user);
        visit(u":kind"_s, self.kind);
        visit(u":from_date"_s, self.from);
        visit(u":until_date"_s, self.until);
    }
};

template<>
struct Columns<DutyWorker> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":team"_s, self.team);
        visit(u":on_date"_s, self.on);
        visit(u":user_id"_s, self.user);
    }
};

template<>
struct Columns<CaseEntry> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        Columns<Subject>::visit(self.subject, visit);
        visit(u":kind"_s, self.kind);
        visit(u":person_id"_s, self.person);
        visit(u":fields"_s, self.fields);
        visit(u":by_user"_s, self.by);
        visit(u":role"_s, self.role);
        visit(u":at"_s, self.at);
    }
};

template<>
struct Columns<Consultation> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        visit(u":revision"_s, self.revision);
        visit(u":number"_s, self.number);
        visit(u":created"_s, self.created);
        visit(u":recorded_by"_s, self.recordedBy);
        visit(u":professional_name"_s, self.professionalName);
        visit(u":professional_role"_s, self.professionalRole);
        visit(u":professional_agency"_s, self.professionalAgency);
        visit(u":professional_phone"_s, self.professionalPhone);
        visit(u":consent"_s, self.consent);
        visit(u":child_name"_s, self.childName);
        visit(u":immediate_concern"_s, self.immediateConcern);
        visit(u":summary"_s, self.summary);
        visit(u":advice"_s, self.advice);
        visit(u":answered"_s, self.answered);
        visit(u":contact"_s, self.contact);
        visit(u":next_due"_s, self.nextDue);
    }
};

template<>
struct Columns<Handover> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        visit(u":team"_s, self.team);
        visit(u":by_user"_s, self.by);
        visit(u":to_user"_s, self.to);
        visit(u":at"_s, self.at);
    }
};

template<>
struct Columns<HandoverItem> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":handover_id"_s, self.handover);
        Columns<Subject>::visit(self.subject, visit);
        visit(u":note"_s, self.note);
        visit(u":acknowledged"_s, self.acknowledged);
        visit(u":acknowledged_by"_s, self.acknowledgedBy);
    }
};

template<>
struct Columns<TrayCheck> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        visit(u":team"_s, self.team);
        visit(u":by_user"_s, self.by);
        visit(u":at"_s, self.at);
    }
};

template<>
struct Columns<Cover> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        visit(u":covered_user"_s, self.covered);
        visit(u":cover_user"_s, self.cover);
        visit(u":from_at"_s, self.from);
        visit(u":until_at"_s, self.until);
    }
};

template<>
struct Columns<Restriction> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        visit(u":revision"_s, self.revision);
        visit(u":person_id"_s, self.person);
        visit(u":reason"_s, self.reason);
        visit(u":by_user"_s, self.by);
        visit(u":since"_s, self.since);
        visit(u":lifted"_s, self.lifted);
        visit(u":lifted_by"_s, self.liftedBy);
        visit(u":lifted_reason"_s, self.liftedReason);
    }
};

template<>
struct Columns<RestrictionReader> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":restriction_id"_s, self.restriction);
        visit(u":user_id"_s, self.user);
        visit(u":from_at"_s, self.from);
        visit(u":until_at"_s, self.until);
        visit(u":reason"_s, self.reason);
    }
};

template<>
struct Columns<AccessEvent> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":id"_s, self.id);
        visit(u":by_user"_s, self.by);
        visit(u":at"_s, self.at);
        visit(u":act"_s, self.act);
        Columns<Subject>::visit(self.subject, visit);
        visit(u":person_id"_s, self.person);
        visit(u":detail"_s, self.detail);
    }
};

template<>
struct Columns<UndoPoint> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":command"_s, self.command);
        visit(u":verb"_s, self.verb);
        visit(u":actor"_s, self.actor);
        Columns<Subject>::visit(self.subject, visit);
        visit(u":revision"_s, self.revision);
        visit(u":before"_s, self.before);
        visit(u":undone"_s, self.undone);
    }
};

template<>
struct Columns<AuditRecord> {
    static void visit(auto &self, auto &&visit)
    {
        using namespace Qt::StringLiterals;
        visit(u":sequence"_s, self.sequence);
        visit(u":command"_s, self.key);
        visit(u":verb"_s, self.verb);
        Columns<Subject>::visit(self.subject, visit);
        visit(u":actor"_s, self.actor);
        visit(u":role"_s, self.role);
        visit(u":acting_for"_s, self.actingFor);
        visit(u":at"_s, self.at);
        visit(u":payload"_s, self.payload);
        visit(u":result"_s, self.result);
    }
};

} // namespace frontdoor
