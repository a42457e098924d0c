// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scenario/runner.h"

#include "core/casework/access.h"
#include "core/casework/casefile/restricted.h"
#include "core/casework/views/contact_view.h"
#include "core/procedure/general_rules.h"
#include "core/scenario/builders.h"
#include "core/scenario/expectations.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// How far the store has come; a refused step must leave it where it was.
struct StoreState {
    DatabaseSummary summary;
    qint64 lastChange = 0;

    friend bool operator==(const StoreState &, const StoreState &) = default;
};

Expected<StoreState> stateOf(Store &store)
{
    StoreState state;
    FD_TRY(store.read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(state.summary, views.summary());
        return {};
    }));
    FD_ASSIGN(state.lastChange, store.lastChange());
    return state;
}

/// "LEI-30: the Screening Manager decides. Open to: ..."
QString inWords(const Finding &finding)
{
    QStringList parts;
    for (const QString &part : {finding.says, finding.missing}) {
        if (!part.isEmpty())
            parts << part;
    }
    return u"%1 (%2): %3"_s.arg(finding.rule, QString(name(finding.severity)), parts.join(u' '));
}

QString inWords(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines << inWords(finding);
    return lines.isEmpty() ? u"nothing"_s : lines.join(u'\n');
}

bool cites(const Findings &findings, const QString &alternatives)
{
    const QStringList rules = alternatives.split(u'|');
    return std::any_of(findings.begin(), findings.end(), [&](const Finding &f) { return rules.contains(f.rule); });
}

QString orOf(const QString &alternatives)
{
    return alternatives.split(u'|').join(" or "_L1);
}

/// What stands against the step, or std::nullopt if it went through.
std::optional<Findings> refusalIn(const CommandResult &result)
{
    if (const auto *rejected = std::get_if<Rejected>(&result)) {
        Findings findings = rejected->findings;
        erase_if(findings, [](const Finding &f) { return f.severity == Severity::Inform; });
        return findings;
    }
    if (const auto *waiting = std::get_if<NeedsAcknowledgement>(&result))
        return waiting->warnings;
    if (std::holds_alternative<Conflict>(result))
        return Findings{generalFinding(u"GEN-03"_s)};
    return std::nullopt;
}

class Player {
public:
    Player(const Scenario &scenario, World &world) : m_scenario(scenario), m_world(world)
    {
        m_result.file = scenario.file;
        m_result.title = scenario.title;
    }

    ScenarioResult play()
    {
        for (const ScenarioStep &step : m_scenario.steps) {
            m_world.setNow(step.at);
            const Expected<bool> goesOn = step.verb.isEmpty() ? expect(step) : perform(step);
            if (!goesOn) {
                fail(step, u"the store works"_s, describe(goesOn.error()));
                break;
            }
            if (!*goesOn)
                break;
        }
        return m_result;
    }

private:
    Expected<bool> expect(const ScenarioStep &step);
    /// Whether the scenario can go on.
    Expected<bool> open(const ScenarioStep &step);
    Expected<bool> perform(const ScenarioStep &step);
    bool judgeRefusal(const ScenarioStep &step, const std::optional<Findings> &refusal);
    bool judgeDone(const ScenarioStep &step, const Done &done);
    bool bindLabels(const ScenarioStep &step, const Done &done);
    void fail(const ScenarioStep &step, const QString &expected, const QString &found);

    const Scenario &m_scenario;
    World &m_world;
    ScenarioResult m_result;
};

void Player::fail(const ScenarioStep &step, const QString &expected, const QString &found)
{
    m_result.failures.append({step.line, step.summary(), expected, found});
}

Expected<bool> Player::expect(const ScenarioStep &step)
{
    FD_ASSIGN(const Mismatches mismatches, checkExpectation(step, m_world));
    for (const Mismatch &mismatch : mismatches)
        fail(step, mismatch.expected, mismatch.found);
    return true; // looking changes nothing
}

Expected<bool> Player::open(const ScenarioStep &step)
{
    const Subject subject = m_world.subject(step.text(u"of"));
    const UserId by = m_world.user(step.by);
    std::optional<ContactView> view;
    FD_TRY(m_world.store().read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(view, viewContact(views, m_world.rules(), subject, by, m_world.now()));
        return {};
    }));
    std::optional<Findings> refusal;
    if (!view)
        refusal = Findings{generalFinding(u"GEN-02"_s)};
    else if (view->withheld)
        refusal = Findings{restrictedFinding()};
    if (!step.refused.isEmpty())
        return judgeRefusal(step, refusal);
    if (refusal) {
        fail(step, u"it goes through"_s, inWords(*refusal));
        return false;
    }
    FD_TRY(noteAccess(m_world.store(), openedEvent(by, subject, view->file.child.id, m_world.now())));
    return true;
}

Expected<bool> Player::perform(const ScenarioStep &step)
{
    if (step.verb == openRecord)
        return open(step);
    const CommandBuilder build = builderOf(step.verb);
    if (!build) {
        fail(step, u"\"%1\" is done"_s.arg(step.verb), u"this verb is not supported yet"_s);
        return false;
    }
    std::optional<Person> person;
    if (step.person)
        person = m_world.newPerson(*step.person);
    FD_ASSIGN(const Command command, build({step, m_world, person}));

    const bool mustBeRefused = !step.refused.isEmpty();
    Envelope envelope{CommandId::make(), m_world.user(step.by), command, step.acknowledge, {}};
    if (!mustBeRefused)
        envelope.acknowledgeAll = u"scenario"_s;
    FD_ASSIGN(const StoreState before, stateOf(m_world.store()));
    FD_ASSIGN(const CommandResult result, submit(m_world.store(), m_world.rules(), envelope, m_world.now()));

    const std::optional<Findings> refusal = refusalIn(result);
    if (refusal) {
        FD_ASSIGN(const StoreState after, stateOf(m_world.store()));
        if (after != before)
            fail(step, u"a refused step changes nothing"_s, u"something changed in the store"_s);
    }
    if (mustBeRefused)
        return judgeRefusal(step, refusal);
    if (refusal) {
        fail(step, u"it goes through"_s, inWords(*refusal));
        return false;
    }
    if (person && !step.person->id.isEmpty())
        m_world.bindPerson(step.person->id, person->id);
    return judgeDone(step, std::get<Done>(result));
}

bool Player::judgeRefusal(const ScenarioStep &step, const std::optional<Findings> &refusal)
{
    if (!refusal) {
        QStringList rules;
        for (const QString &alternatives : step.refused)
            rules << orOf(alternatives);
        fail(step, u"refused by %1"_s.arg(rules.join(" and "_L1)), u"it went through"_s);
        return false;
    }
    for (const QString &alternatives : step.refused) {
        if (!cites(*refusal, alternatives))
            fail(step, u"refused by %1"_s.arg(orOf(alternatives)), inWords(*refusal));
    }
    return true; // it was refused, if for another reason: the rest can still be played
}

bool Player::judgeDone(const ScenarioStep &step, const Done &done)
{
    Findings warnings = done.told;
    erase_if(warnings, [](const Finding &f) { return f.severity != Severity::Warn; });
    for (const QString &alternatives : step.warned) {
        if (!cites(warnings, alternatives))
            fail(step, u"a warning by %1"_s.arg(orOf(alternatives)), inWords(warnings));
    }
    return bindLabels(step, done);
}

/// What a field of a step gives a label to.
struct Naming {
    LabelKind kind = LabelKind::Contact;
    QString label;
    PersonId person; ///< empty: whoever comes first
};

Created::Kind createdKind(LabelKind kind)
{
    switch (kind) {
    case LabelKind::Contact: return Created::Kind::Contact;
    case LabelKind::Referral: return Created::Kind::Referral;
    case LabelKind::Letter: return Created::Kind::Letter;
    case LabelKind::Consultation: return Created::Kind::Consultation;
    case LabelKind::Handover: return Created::Kind::Handover;
    }
    return Created::Kind::Contact;
}

QList<Naming> namingsOf(const ScenarioStep &step, const World &world)
{
    QList<Naming> namings;
    const auto rule = std::find_if(verbRules().begin(), verbRules().end(),
                                   [&](const StepRule &r) { return r.id == step.verb; });
    for (const FieldRule &field : rule->fields) {
        if (field.kind == FieldKind::Makes && step.field(field.key))
            namings.append({field.labels.first(), step.text(field.key), {}});
        if (field.kind != FieldKind::MakesForPeople)
            continue;
        LabelKind kind = field.labels.first();
        if (field.labels.size() > 1 && world.subject(step.text(u"of")).kind == SubjectKind::Referral)
            kind = LabelKind::Referral; // copies are of the kind that is copied
        for (const StepField &entry : step.below(field.key))
            namings.append({kind, std::get<QString>(entry.value), world.person(entry.id)});
    }
    return namings;
}

bool Player::bindLabels(const ScenarioStep &step, const Done &done)
{
    bool all = true;
    for (const Naming &naming : namingsOf(step, m_world)) {
        const auto made = std::find_if(done.created.begin(), done.created.end(), [&](const Created &c) {
            return c.kind == createdKind(naming.kind) && (!naming.person || c.person == naming.person);
        });
        if (made == done.created.end()) {
            fail(step, u"it makes %1, \"%2\""_s.arg(inWords(naming.kind), naming.label), u"none was made"_s);
            all = false;
        } else {
            m_world.bind(naming.label, naming.kind, made->id);
        }
    }
    return all;
}

} // namespace

Expected<ScenarioResult> playScenario(const Scenario &scenario, const StoreFactory &openStore)
{
    FD_ASSIGN(std::unique_ptr<Store> store, openStore());
    FD_ASSIGN(World world, World::setUp(scenario, std::move(store)));
    return Player(scenario, world).play();
}

} // namespace frontdoor
