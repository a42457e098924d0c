// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/loader.h"

#include "core/procedure/acts.h"
#include "core/procedure/fact_kinds.h"
#include "core/procedure/letter_wording.h"
#include "core/procedure/overlay.h"
#include "core/procedure/references.h"
#include "core/toml/table_reader.h"
#include "core/toml/text_position.h"

#include <QCryptographicHash>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;
using toml::Node;
using toml::TableReader;

namespace {

/// Reads the sections of one merged tree into a Procedure.
class Sections {
public:
    Sections(TableReader &root, const QList<ProcedureText> &files, Procedure &procedure)
        : m_root(root)
        , m_files(files)
        , m_procedure(procedure)
    {
    }

    void read();

private:
    void readSettings();
    void readRules();
    void readPeople();
    void readClocks();
    void readOutcomes();
    void readFollowing();
    void readLetter(TableReader &table);

    Conditions conditions(TableReader &table, const QString &key);
    Condition condition(const toml::Member &member, TableReader &table);
    std::optional<Within> within(TableReader &table, const QString &key);
    std::optional<Stage> stage(TableReader &table);
    QList<Role> roles(TableReader &table);
    QString wording(TableReader &table, const QString &key, const QString &letterId);

    TableReader &m_root;
    const QList<ProcedureText> &m_files;
    Procedure &m_procedure;
    QHash<QString, QStringList> m_roleGroups;
};

void Sections::read()
{
    m_root.tables(u"document"_s, [&](TableReader &t) {
        m_procedure.documents.append({t.requiredText(u"id"_s), t.requiredText(u"title"_s), t.text(u"version"_s)});
    });
    readSettings();
    readRules();
    readPeople();
    readClocks();
    readOutcomes();
    readFollowing();
}

std::optional<Within> Sections::within(TableReader &table, const QString &key)
{
    if (!table.has(key))
        return std::nullopt;
    const QString text = table.text(key);
    const Expected<Within> parsed = Within::parse(text);
    if (!parsed) {
        table.problem(
            key, u"\"%1\" cannot be \"%2\"; write for example \"24 hours\", \"1 working day\" or \"3 months\""_s.arg(
                     key, text));
        return std::nullopt;
    }
    return *parsed;
}

std::optional<Stage> Sections::stage(TableReader &table)
{
    return choiceOf<Stage>(table.oneOf(u"stage"_s, choiceIds<Stage>()));
}

QList<Role> Sections::roles(TableReader &table)
{
    QStringList allowed = choiceIds<Role>();
    for (auto it = m_roleGroups.cbegin(); it != m_roleGroups.cend(); ++it)
        allowed << u'@' + it.key();
    QList<Role> list;
    for (const QString &id : table.someOf(u"roles"_s, allowed)) {
        const QStringList ids = id.startsWith(u'@') ? m_roleGroups.value(id.mid(1)) : QStringList{id};
        for (const QString &roleId : ids) {
            const std::optional<Role> role = choiceOf<Role>(roleId);
            if (role && !list.contains(*role))
                list << *role;
        }
    }
    return list;
}

/// Why nothing of this kind can be compared with the fact; empty if it can.
QString mismatch(const Condition &condition, const Value &wanted)
{
    if (condition.test == Condition::Test::Answered || condition.test == Condition::Test::Unanswered)
        return std::holds_alternative<bool>(wanted) ? QString() : u"\"answered\" must be true or false"_s;
    const std::optional<FactKind> kind = factKind(condition.fact);
    if (!kind)
        return {};
    const auto is = [&](bool fits, const QString &what) {
        return fits ? QString() : u"\"%1\" is compared with %2"_s.arg(condition.fact, what);
    };
    const bool isText = std::holds_alternative<QString>(wanted) || std::holds_alternative<QStringList>(wanted);
    switch (*kind) {
    case FactKind::YesNo: return is(std::holds_alternative<bool>(wanted), u"true or false"_s);
    case FactKind::Whole: return is(std::holds_alternative<qint64>(wanted), u"a whole number"_s);
    case FactKind::Texts: return is(isText, u"a text or a list of texts"_s);
    case FactKind::Time:
        return is(std::holds_alternative<QDate>(wanted) || std::holds_alternative<Instant>(wanted), u"a date"_s);
    }
    return {};
}

Condition Sections::condition(const toml::Member &member, TableReader &table)
{
    Condition result{member.key, Condition::Test::Is, {}};
    if (!isFactName(member.key)) {
        table.problems().add(member.at,
                             u"there is no fact \"%1\"%2"_s.arg(member.key, toml::suggestion(member.key, factNames())));
        return result;
    }
    if (const toml::Table *test = member.node.table()) {
        if (test->members.size() != 1) {
            table.problems().add(member.node.at, u"one of is, not, has, at-least, below or answered must stand here"_s);
            return result;
        }
        const toml::Member &only = test->members.first();
        static const QStringList tests{u"not"_s, u"has"_s, u"at-least"_s, u"below"_s, u"answered"_s, u"is"_s};
        const std::optional<Value> wanted = table.value(only.node);
        switch (tests.indexOf(only.key)) {
        case 0: result.test = Condition::Test::IsNot; break;
        case 1: result.test = Condition::Test::Has; break;
        case 2: result.test = Condition::Test::AtLeast; break;
        case 3: result.test = Condition::Test::Below; break;
        case 4: result.test = wanted == Value(false) ? Condition::Test::Unanswered : Condition::Test::Answered; break;
        case 5: result.test = Condition::Test::Is; break;
        default:
            table.problems().add(only.at, u"unknown test \"%1\"%2"_s.arg(only.key, toml::suggestion(only.key, tests)));
        }
        const bool numeric = result.test == Condition::Test::AtLeast || result.test == Condition::Test::Below;
        if (wanted && numeric && !std::holds_alternative<qint64>(*wanted))
            table.problems().add(only.node.at, u"\"%1\" needs a whole number"_s.arg(only.key));
        else if (const QString why = wanted && tests.contains(only.key) ? mismatch(result, *wanted) : QString();
                 !why.isEmpty())
            table.problems().add(only.node.at, why);
        result.wanted = wanted.value_or(Value());
    } else {
        const std::optional<Value> wanted = table.value(member.node);
        if (const QString why = wanted ? mismatch(result, *wanted) : QString(); !why.isEmpty())
            table.problems().add(member.node.at, why);
        result.wanted = wanted.value_or(Value());
    }
    return result;
}

Conditions Sections::conditions(TableReader &table, const QString &key)
{
    Conditions list;
    table.members(key, [&](const toml::Member &member) { list << condition(member, table); });
    return list;
}

void Sections::readSettings()
{
    m_root.tables(u"working-day"_s, [&](TableReader &t) {
        const QString semantics = t.oneOf(u"semantics"_s, {u"same-time"_s, u"end-of-day"_s}, u"same-time"_s);
        m_procedure.workingDay.semantics = semantics == "end-of-day"_L1 ? WorkingDaySemantics::EndOfDay
                                                                        : WorkingDaySemantics::SameTime;
        m_procedure.workingDay.start = t.time(u"start"_s, QTime(9, 0));
        m_procedure.workingDay.end = t.time(u"end"_s, QTime(17, 0));
        m_procedure.workingDay.rollNonWorkingReceipt = t.boolean(u"roll-non-working-receipt"_s, true);
        if (m_procedure.workingDay.start >= m_procedure.workingDay.end)
            t.problem(u"the working day must start before it ends"_s);
    });
    m_root.tables(u"radar"_s, [&](TableReader &t) {
        m_procedure.radar.contacts = int(t.integer(u"contacts"_s, m_procedure.radar.contacts));
        m_procedure.radar.referrals = int(t.integer(u"referrals"_s, m_procedure.radar.referrals));
        m_procedure.radar.contactWindow = within(t, u"window"_s).value_or(m_procedure.radar.contactWindow);
        m_procedure.radar.referralWindow = within(t, u"referral-window"_s).value_or(m_procedure.radar.referralWindow);
    });
    m_root.tables(u"re-referral"_s, [&](TableReader &t) {
        m_procedure.reReferral.window = within(t, u"window"_s);
        m_procedure.reReferral.teamKinds = t.someOf(u"team-kinds"_s, teamKinds());
        m_procedure.reReferral.rule = t.text(u"rule"_s);
    });
    m_root.tables(u"capacity"_s, [&](TableReader &t) {
        const auto number = [&](const QString &key) -> std::optional<int> {
            return t.has(key) ? std::optional(int(t.integer(key))) : std::nullopt;
        };
        m_procedure.capacity.perWorker = number(u"per-worker"_s);
        m_procedure.capacity.perDay = number(u"per-day"_s);
        m_procedure.capacity.bandLow = number(u"band-low"_s);
        m_procedure.capacity.bandHigh = number(u"band-high"_s);
        if (t.has(u"establishment"_s))
            m_procedure.capacity.establishment = t.number(u"establishment"_s);
        m_procedure.capacity.rule = t.text(u"rule"_s);
        m_procedure.capacity.perDayRule = t.text(u"per-day-rule"_s);
        m_procedure.capacity.establishmentRule = t.text(u"establishment-rule"_s);
        m_procedure.capacity.bandRule = t.text(u"band-rule"_s);
    });
    m_root.tables(u"allocation"_s, [&](TableReader &t) {
        m_procedure.allocation.suggestPreviousWorker = t.boolean(u"suggest-previous-worker"_s);
        m_procedure.allocation.dutyWorkerStepsIn = t.boolean(u"duty-worker-steps-in"_s);
        m_procedure.allocation.previousRule = t.text(u"previous-rule"_s);
        m_procedure.allocation.dutyRule = t.text(u"duty-rule"_s);
    });
    m_root.tables(u"siblings"_s, [&](TableReader &t) {
        m_procedure.copyOutcomeToSiblings = t.boolean(u"copy-outcome"_s);
        m_procedure.siblingRule = t.text(u"rule"_s);
        m_procedure.siblingLockWithin = within(t, u"lock-within"_s);
        m_procedure.siblingLockRule = t.text(u"lock-rule"_s);
    });
    m_root.tables(u"disclosure"_s, [&](TableReader &t) {
        const QStringList modes{u"never-without-consent"_s, u"unless-public-and-anonymous"_s};
        m_procedure.disclosure.mode = DisclosureSettings::Mode(modes.indexOf(t.oneOf(u"mode"_s, modes, modes.first())));
        m_procedure.disclosure.rule = t.text(u"rule"_s);
    });
    m_root.tables(u"intake"_s, [&](TableReader &t) {
        m_procedure.intakeTeam = t.text(u"team"_s);
        m_procedure.intakeWithRecorder = t.boolean(u"with-recorder"_s);
        m_procedure.openCaseToWorker = t.boolean(u"open-case-to-worker"_s);
        m_procedure.openCaseRule = t.text(u"open-case-rule"_s);
        m_procedure.checkSystems = t.texts(u"check-systems"_s);
    });
}

void Sections::readRules()
{
    m_root.tables(u"rule"_s, [&](TableReader &t) {
        Rule rule;
        rule.id = t.requiredText(u"id"_s);
        const QStringList severities{u"block"_s, u"warn"_s, u"inform"_s};
        rule.severity = Severity(severities.indexOf(t.oneOf(u"severity"_s, severities, u"inform"_s)));
        rule.document = t.text(u"document"_s);
        rule.section = t.text(u"section"_s);
        rule.says = t.requiredText(u"says"_s);
        rule.assumption = t.text(u"assumption"_s);
        rule.help = t.texts(u"help"_s);
        t.tables(u"guard"_s, [&](TableReader &g) {
            Guard guard;
            guard.acts = g.someOf(u"on"_s, actIds());
            if (guard.acts.isEmpty() && !g.has(u"on"_s))
                g.problem(u"a guard needs \"on\": the acts it watches"_s);
            guard.stage = stage(g);
            guard.outcomes = g.texts(u"outcomes"_s);
            guard.when = conditions(g, u"when"_s);
            guard.require = conditions(g, u"require"_s);
            guard.forbid = g.boolean(u"forbid"_s);
            guard.field = g.text(u"field"_s);
            guard.missing = g.text(u"missing"_s);
            if (guard.forbid == !guard.require.isEmpty())
                g.problem(u"a guard needs either \"require\" or \"forbid = true\""_s);
            rule.guards.append(guard);
        });
        t.tables(u"advice"_s, [&](TableReader &a) {
            Advice advice{conditions(a, u"when"_s), a.requiredText(u"text"_s)};
            if (advice.when.isEmpty())
                a.problem(u"advice needs \"when\": the situation it is for"_s);
            rule.advice.append(advice);
        });
        m_procedure.rules.append(rule);
    });
}

void Sections::readPeople()
{
    m_root.members(u"role-groups"_s, [&](const toml::Member &member) {
        QStringList ids;
        if (const toml::Array *array = member.node.array()) {
            for (const Node &item : array->items) {
                const QString *id = item.text();
                if (id && choiceOf<Role>(*id))
                    ids << *id;
                else
                    m_root.problems().add(
                        item.at, u"not a role%1"_s.arg(id ? toml::suggestion(*id, choiceIds<Role>()) : QString()));
            }
        } else {
            m_root.problems().add(member.at, u"a role group must be a list of roles"_s);
        }
        m_roleGroups.insert(member.key, ids);
    });
    m_root.tables(u"team"_s, [&](TableReader &t) {
        m_procedure.teams.append({t.requiredText(u"id"_s), t.requiredText(u"name"_s),
                                  t.oneOf(u"kind"_s, teamKinds(), u"social-work"_s), t.text(u"number"_s),
                                  t.text(u"phone"_s), t.texts(u"areas"_s)});
    });
    m_root.tables(u"role"_s, [&](TableReader &t) {
        const std::optional<Role> role = choiceOf<Role>(t.oneOf(u"id"_s, choiceIds<Role>()));
        const QString label = t.requiredText(u"label"_s);
        if (role)
            m_procedure.roleNames.insert(*role, label);
        if (t.boolean(u"may-authorise-own"_s) && role)
            m_procedure.mayAuthoriseOwn.insert(*role);
    });
    m_root.tables(u"permission"_s, [&](TableReader &t) {
        Permission permission;
        permission.id = t.requiredText(u"id"_s);
        permission.acts = t.someOf(u"acts"_s, actIds());
        permission.stage = stage(t);
        permission.outcomes = t.texts(u"outcomes"_s);
        permission.roles = roles(t);
        permission.teamKinds = t.someOf(u"team-kinds"_s, teamKinds());
        permission.teams = t.texts(u"teams"_s);
        permission.ownTray = t.boolean(u"own-tray"_s);
        permission.when = conditions(t, u"when"_s);
        permission.rule = t.text(u"rule"_s);
        if (permission.acts.isEmpty() || permission.roles.isEmpty())
            t.problem(u"a permission needs \"acts\" and \"roles\""_s);
        m_procedure.permissions.append(permission);
    });
}

void Sections::readClocks()
{
    m_root.tables(u"clock"_s, [&](TableReader &t) {
        ClockRule clock;
        clock.id = t.requiredText(u"id"_s);
        clock.kind = t.oneOf(u"kind"_s, deadlineKinds(), clock.id);
        if (!deadlineKinds().contains(clock.kind))
            t.problem(u"\"kind\" must be one of: %1"_s.arg(deadlineKinds().join(", "_L1)));
        clock.subject = choiceOf<SubjectKind>(t.oneOf(u"subject"_s, choiceIds<SubjectKind>(), u"contact"_s))
                            .value_or(SubjectKind::Contact);
        clock.starts = t.oneOf(u"starts"_s, momentIds());
        if (clock.starts.isEmpty())
            t.problem(u"a clock needs \"starts\""_s);
        const std::optional<Within> length = within(t, u"within"_s);
        if (!length && !t.has(u"within"_s))
            t.problem(u"a clock needs \"within\""_s);
        clock.within = length.value_or(Within{0, Within::Unit::Hours});
        clock.stops = t.someOf(u"stops"_s, momentIds());
        if (clock.stops.isEmpty())
            t.problem(u"nothing stops this clock: \"stops\" is missing"_s);
        if (t.has(u"semantics"_s)) {
            const QString semantics = t.oneOf(u"semantics"_s, {u"same-time"_s, u"end-of-day"_s}, u"same-time"_s);
            clock.semantics = semantics == "end-of-day"_L1 ? WorkingDaySemantics::EndOfDay
                                                           : WorkingDaySemantics::SameTime;
        }
        clock.when = conditions(t, u"when"_s);
        clock.rule = t.requiredText(u"rule"_s);
        m_procedure.clocks.append(clock);
    });
}

void Sections::readOutcomes()
{
    m_root.tables(u"outcome"_s, [&](TableReader &t) {
        OutcomeRule outcome;
        outcome.id = t.requiredText(u"id"_s);
        const std::optional<Stage> at = stage(t);
        if (!at)
            t.problem(u"an outcome needs \"stage\": contact or referral"_s);
        outcome.stage = at.value_or(Stage::Contact);
        outcome.label = t.requiredText(u"label"_s);
        outcome.explains = t.text(u"explains"_s);
        const QStringList effects{u"refer"_s, u"close"_s, u"progress"_s};
        outcome.effect = OutcomeRule::Effect(effects.indexOf(t.oneOf(u"effect"_s, effects, u"close"_s)));
        outcome.assessment = t.optionalBoolean(u"assessment"_s);
        outcome.rule = t.text(u"rule"_s);
        t.tables(u"field"_s, [&](TableReader &f) {
            OutcomeField field;
            field.id = f.requiredText(u"id"_s);
            field.label = f.requiredText(u"label"_s);
            const QStringList kinds{u"text"_s, u"long-text"_s, u"yes-no"_s, u"amount"_s, u"choices"_s, u"moment"_s};
            field.kind = OutcomeField::Kind(kinds.indexOf(f.oneOf(u"kind"_s, kinds, u"text"_s)));
            field.choices = f.texts(u"choices"_s);
            field.required = f.boolean(u"required"_s);
            field.rule = f.text(u"rule"_s);
            outcome.fields.append(field);
        });
        m_procedure.outcomes.append(outcome);
    });
    m_root.tables(u"route"_s, [&](TableReader &t) {
        m_procedure.routes.append(
            {t.requiredText(u"id"_s), t.requiredText(u"label"_s), t.text(u"explains"_s), t.text(u"rule"_s)});
    });
    m_root.tables(u"routing"_s, [&](TableReader &t) {
        RoutingRule routing;
        routing.id = t.requiredText(u"id"_s);
        routing.byPostcode = t.boolean(u"by-postcode"_s);
        routing.team = t.text(u"team"_s);
        if (routing.byPostcode == !routing.team.isEmpty())
            t.problem(u"a routing needs either \"team\" or \"by-postcode = true\""_s);
        routing.when = conditions(t, u"when"_s);
        routing.rule = t.text(u"rule"_s);
        m_procedure.routing.append(routing);
    });
    // An overlay's entries come last in the files; those with a condition are asked first, whoever wrote them.
    std::stable_partition(m_procedure.routing.begin(), m_procedure.routing.end(),
                          [](const RoutingRule &r) { return !r.when.isEmpty(); });
}

/// A letter's own words, sound or told as problems where each fault stands; empty if it has none.
QString Sections::wording(TableReader &table, const QString &key, const QString &letterId)
{
    const toml::Node *node = table.node(key);
    const QString text = table.text(key);
    if (!node || !node->text())
        return text;
    const toml::Position at = node->at;
    const auto file = std::find_if(m_files.begin(), m_files.end(), [&](const auto &f) { return f.name == at.file; });
    for (const WordingFault &fault : wordingFaults(text, letterId))
        table.problems().add(file == m_files.end() ? at : toml::positionInText(file->text, at, fault.at), fault.what);
    if (text.trimmed().isEmpty())
        table.problem(key, u"\"%1\" has no words"_s.arg(key));
    return text;
}

void Sections::readLetter(TableReader &table)
{
    LetterRule letter;
    letter.id = table.oneOf(u"id"_s, letterIds());
    letter.label = table.requiredText(u"label"_s);
    letter.toParents = table.boolean(u"to-parents"_s);
    letter.awaitsReply = table.boolean(u"awaits-reply"_s);
    letter.replyWithin = within(table, u"reply-within"_s);
    letter.rule = table.text(u"rule"_s);
    letter.when = conditions(table, u"when"_s);
    letter.followUps = table.someOf(u"follow-ups"_s, obligationKinds());
    letter.asksFor = table.someOf(u"asks-for"_s, obligationKinds());
    letter.early = table.boolean(u"early"_s);
    if (letter.early && (letter.when.isEmpty() || letter.followUps.isEmpty()))
        table.problem(u"early"_s, u"\"early\" needs \"when\" and \"follow-ups\""_s);
    letter.subject = wording(table, u"subject"_s, letter.id);
    letter.body = wording(table, u"body"_s, letter.id);
    if (letter.toParents && addresseeOf(letter.id) != Addressee::Parents)
        table.problem(u"to-parents"_s, u"the letter \"%1\" does not go to parents"_s.arg(letter.id));
    if (letter.awaitsReply && !letter.replyWithin)
        table.problem(u"a letter that awaits a reply needs \"reply-within\""_s);
    if (!letter.replyWithin && placeholdersIn(letter.subject + letter.body).contains("reply-by"_L1))
        table.problem(u"a letter that speaks of {reply-by} needs \"reply-within\""_s);
    m_procedure.letters.append(letter);
}

void Sections::readFollowing()
{
    m_root.tables(u"letter"_s, [&](TableReader &t) { readLetter(t); });
    m_root.tables(u"obligation"_s, [&](TableReader &t) {
        ObligationRule obligation;
        obligation.id = t.requiredText(u"id"_s);
        obligation.kind = t.oneOf(u"kind"_s, obligationKinds());
        obligation.on = t.oneOf(u"on"_s, {u"record-contact"_s, u"refer"_s, u"authorise"_s}, u"authorise"_s);
        obligation.stage = stage(t);
        obligation.outcomes = t.texts(u"outcomes"_s);
        obligation.when = conditions(t, u"when"_s);
        obligation.rule = t.requiredText(u"rule"_s);
        m_procedure.obligations.append(obligation);
    });
}

/// What [procedure] of one file says; composed over all files rather than merged.
struct Heading {
    QString id;
    QString name;
    QString version;
    bool overlay = false;
};

Heading takeHeading(toml::Table &root, const QString &file, toml::Problems &problems)
{
    Heading heading;
    toml::Table rest;
    for (const toml::Member &member : root.members) {
        if (member.key != "procedure"_L1) {
            rest.members.append(member);
            continue;
        }
        if (const toml::Table *table = member.node.table()) {
            TableReader reader(*table, member.at, problems);
            heading = {reader.requiredText(u"id"_s), reader.requiredText(u"name"_s), reader.requiredText(u"version"_s),
                       reader.boolean(u"overlay"_s)};
            reader.finish();
        } else {
            problems.add(member.at, u"[procedure] must be a table"_s);
        }
    }
    if (rest.members.size() == root.members.size())
        problems.add({file, 1, 1}, u"[procedure] with id, name and version is missing"_s);
    root = rest;
    return heading;
}

/// A rule that names no document comes from the first document of its own file.
void nameDocuments(toml::Table &root)
{
    QString first;
    for (toml::Member &member : root.members) {
        auto *array = std::get_if<toml::Array>(&member.node.value);
        if (!array)
            continue;
        for (Node &item : array->items) {
            auto *entry = std::get_if<toml::Table>(&item.value);
            if (!entry)
                continue;
            if (member.key == "document"_L1 && first.isEmpty()) {
                if (const Node *id = entry->find(u"id"); id && id->text())
                    first = *id->text();
            }
            if (member.key == "rule"_L1 && entry->find(u"says") && !entry->find(u"document") && !first.isEmpty())
                entry->members.append({u"document"_s, item.at, Node{item.at, toml::Scalar(first)}});
        }
    }
}

} // namespace

Expected<Procedure> loadProcedure(const QList<ProcedureText> &files, const QList<SettingOverride> &settings)
{
    if (files.isEmpty())
        return failure(ErrorCode::InvalidInput, u"procedure"_s, u"no procedure file was given"_s);
    toml::Problems problems;
    toml::Table merged;
    toml::Table unused;
    Procedure procedure;
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    QStringList ids, names, versions;
    for (const ProcedureText &file : files) {
        FD_ASSIGN(toml::Document document, toml::parse(file.text, file.name));
        const QByteArray utf8 = file.text.toUtf8();
        hash.addData(QByteArray::number(utf8.size()));
        hash.addData(utf8);
        const Heading heading = takeHeading(document.root, file.name, problems);
        if (heading.overlay == ids.isEmpty())
            problems.add({file.name, 1, 1}, heading.overlay
                                                ? u"this is an overlay: a base procedure must come first"_s
                                                : u"this is a base procedure and cannot be laid over another"_s);
        ids << heading.id;
        names << heading.name;
        versions << heading.version;
        findDuplicates(document.root, problems);
        nameDocuments(document.root);
        layOver(merged, document.root, problems, unused);
    }
    for (const SettingOverride &setting : settings)
        setDotted(merged, setting.key, setting.value, problems);
    procedure.id = ids.join(u'+');
    procedure.name = names.join(" + "_L1);
    procedure.version = versions.join(u'+');
    procedure.hash = QString::fromLatin1(hash.result().toHex());

    TableReader root(merged, {files.first().name, 1, 1}, problems);
    Sections(root, files, procedure).read();
    root.finish();
    procedure.index();
    checkReferences(procedure, merged, problems);
    // What an overlay adds only where it is missing has to be right even where it is not.
    if (!unused.members.isEmpty()) {
        if (const Node *groups = merged.find(u"role-groups"))
            unused.members.append({u"role-groups"_s, groups->at, *groups});
        TableReader rest(unused, {files.last().name, 1, 1}, problems);
        Procedure ignored;
        Sections(rest, files, ignored).read();
        checkReferences(procedure, unused, problems);
    }
    if (!problems.isEmpty())
        return tl::unexpected(problems.error());
    return procedure;
}

} // namespace frontdoor
