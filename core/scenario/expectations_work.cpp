// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/case_facts.h"
#include "core/casework/views/contact_view.h"
#include "core/casework/views/workload.h"
#include "core/scenario/look.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QStringList rulesOf(const Findings &findings)
{
    QStringList rules;
    for (const Finding &finding : findings)
        rules << finding.rule;
    return rules;
}

Expected<std::optional<ContactView>> viewOf(Look &look)
{
    const UserId viewer = look.world().user(look.step().by);
    return viewContact(look.views(), look.world().rules(), look.world().subject(look.step().text(u"of")), viewer,
                       look.world().now());
}

void missing(Look &look)
{
    look.add(u"%1 is there"_s.arg(look.step().text(u"of")), u"there is no such record"_s);
}

} // namespace

Expected<void> checkTray(Look &look)
{
    TrayQuery query;
    query.team = look.step().text(u"team");
    FD_ASSIGN(const QList<TrayRow> rows, look.views().tray(query));
    QStringList labels, unseen;
    for (const TrayRow &row : rows) {
        const QString label = look.world().labelOf(row.subject.id);
        labels << label;
        if (row.subject.kind == SubjectKind::Contact && !row.seen)
            unseen << label;
    }
    look.includes(u"contains"_s, labels);
    look.excludes(u"lacks"_s, labels);
    look.inOrder(u"order"_s, labels);
    look.sameSet(u"unseen"_s, unseen);
    return {};
}

Expected<void> checkOffers(Look &look)
{
    FD_ASSIGN(const std::optional<ContactView> view, viewOf(look));
    if (!view) {
        missing(look);
        return {};
    }
    QStringList offered;
    QHash<QString, QStringList> refused;
    for (const OutcomeOffer &offer : view->authoriseOffers) {
        if (offer.isOffered())
            offered << offer.outcome;
        else
            refused.insert(offer.outcome, rulesOf(offer.refusals));
    }
    look.sameSet(u"outcomes"_s, offered);
    for (const StepField &wanted : look.step().below(u"refused"_s)) {
        const QStringList rules = std::get<QString>(wanted.value).split(u'|');
        const QStringList found = refused.value(wanted.id);
        const bool cited = std::any_of(rules.begin(), rules.end(),
                                       [&](const QString &rule) { return found.contains(rule); });
        if (!cited) {
            look.add(u"%1 is refused by %2"_s.arg(wanted.id, rules.join(" or "_L1)),
                     offered.contains(wanted.id) ? u"it is offered"_s
                     : found.isEmpty()           ? u"it is no outcome of this stage"_s
                                                 : u"refused by %1"_s.arg(found.join(", "_L1)));
        }
    }
    return {};
}

Expected<void> checkNeeds(Look &look)
{
    FD_ASSIGN(const std::optional<ContactView> view, viewOf(look));
    if (!view) {
        missing(look);
        return {};
    }
    const QStringList rules = rulesOf(
        outcomeNeeds(view->file, look.world().rules(), view->actor, look.world().now(), look.step().text(u"outcome")));
    look.sameSet(u"rules"_s, rules);
    look.includes(u"includes"_s, rules);
    return {};
}

Expected<void> checkAdvice(Look &look)
{
    const Subject subject = look.world().subject(look.step().text(u"of"));
    FD_ASSIGN(const std::optional<CaseFile> file, loadCaseFile(look.views(), look.world().rules(), subject));
    if (!file) {
        missing(look);
        return {};
    }
    const Facts facts = caseFacts(*file, look.world().rules(), look.world().now());
    look.sameSet(u"rules"_s, rulesOf(adviceFindings(look.world().procedure(), facts)));
    return {};
}

Expected<void> checkWorker(Look &look)
{
    const UserId id = look.world().user(look.step().text(u"user"));
    FD_ASSIGN(const std::optional<User> user, look.views().user(id));
    if (!user) {
        missing(look);
        return {};
    }
    FD_ASSIGN(const int open, look.views().openLoad(id));
    const QDate today = look.world().rules().calendar.localDate(look.world().now());
    FD_ASSIGN(const QList<Absence> absences, look.views().absences(id, today, today));
    const std::optional<int> perWorker = look.world().procedure().capacity.perWorker;
    look.same(u"open"_s, qint64(open));
    look.same(u"cap"_s, perWorker ? std::optional(qint64(qRound(*perWorker * user->fte))) : std::nullopt);
    look.same(u"available"_s, std::optional(absences.isEmpty()));
    return {};
}

Expected<void> checkSuggested(Look &look)
{
    const Subject subject = look.world().subject(look.step().text(u"of"));
    FD_ASSIGN(const std::optional<CaseFile> file, loadCaseFile(look.views(), look.world().rules(), subject));
    if (!file) {
        missing(look);
        return {};
    }
    FD_ASSIGN(const QList<Suggestion> suggestions,
              suggestedWorkers(look.views(), look.world().rules(), *file, look.world().now()));
    QStringList names;
    for (const Suggestion &suggestion : suggestions) {
        if (suggestion.suggested)
            names << look.world().userName(suggestion.worker.id);
    }
    look.same(u"first"_s, names.value(0));
    look.excludes(u"not"_s, names);
    return {};
}

Expected<void> checkHandover(Look &look)
{
    FD_ASSIGN(const QList<HandoverItem> items,
              look.views().handoverItems(look.world().handover(look.step().text(u"of"))));
    QStringList all, waiting;
    for (const HandoverItem &item : items) {
        all << look.world().labelOf(item.subject.id);
        if (!item.acknowledged)
            waiting << all.last();
    }
    look.sameSet(u"items"_s, all);
    look.sameSet(u"unacknowledged"_s, waiting);
    return {};
}

Expected<void> checkWorkload(Look &look)
{
    FD_ASSIGN(const Workload load, workloadOf(look.views(), look.world().rules(), look.step().text(u"team"),
                                              look.world().rules().calendar.localDate(look.world().now())));
    static const QStringList bands{u"below"_s, u"within"_s, u"above"_s};
    look.same(u"open"_s, qint64(load.open));
    look.same(u"capacity"_s, load.capacity ? std::optional(qint64(*load.capacity)) : std::nullopt);
    look.same(u"band"_s, load.band ? bands.at(int(*load.band)) : QString());
    return {};
}

Expected<void> checkAccess(Look &look)
{
    FD_ASSIGN(const QList<AccessEvent> events, look.views().accessTo(look.world().person(look.step().text(u"person"))));
    QStringList opened, withReason;
    for (const AccessEvent &event : events) {
        QStringList &names = event.act == AccessAct::OpenedWithReason ? withReason : opened;
        const QString name = look.world().userName(event.by);
        if (!names.contains(name))
            names << name;
    }
    look.sameSet(u"opened-by"_s, opened);
    look.sameSet(u"with-reason"_s, withReason);
    return {};
}

/// On the page as in the tray, for this person.
Expected<void> checkWithheld(Look &look)
{
    FD_ASSIGN(const std::optional<ContactView> view, viewOf(look));
    if (!view) {
        missing(look);
        return {};
    }
    look.same(u"is"_s, std::optional(view->withheld));
    TrayQuery query;
    query.team = view->file.tray();
    query.viewer = {view->actor.id, look.world().now()};
    FD_ASSIGN(const QList<TrayRow> rows, look.views().tray(query));
    for (const TrayRow &row : rows) {
        if (row.subject == view->file.subject
            && (row.withheld != view->withheld || row.childName().isEmpty() != row.withheld))
            look.add(u"the tray shows as much as the page"_s,
                     row.withheld ? u"the tray withholds it"_s : u"the tray shows it"_s);
    }
    return {};
}

} // namespace frontdoor
