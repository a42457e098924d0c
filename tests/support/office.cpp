// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/office.h"

#include "core/procedure/library.h"
#include "core/store/sqlite_store.h"
#include "tests/support/must.h"

namespace frontdoor::test {

using namespace Qt::StringLiterals;

Office::Office(const QString &procedure, const QString &at) : Office(must(procedureTexts(procedure)), at) {}

Office::Office(const QList<ProcedureText> &files, const QString &at)
    : m_store(must(openMemoryStore()))
    , m_rules{std::make_shared<const Procedure>(must(loadProcedure(files))), Calendar(BankHolidays::shipped())}
{
    setTime(at);
}

void Office::write(const std::function<Expected<void>(Work &)> &change)
{
    must(m_store->write(
        [&](Work &work) -> Expected<bool> {
            FD_TRY(change(work));
            return true;
        },
        {}, now()));
}

template<class T>
T Office::look(const std::function<Expected<T>(Views &)> &question)
{
    std::optional<T> answer;
    must(m_store->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(answer, question(views));
        return {};
    }));
    return *answer;
}

UserId Office::employ(const QString &signIn, Role role, const QString &team, double fte)
{
    User user;
    user.id = UserId::make();
    user.signIn = signIn;
    user.name = signIn.left(1).toUpper() + signIn.mid(1) + " Tester"_L1;
    user.role = role;
    user.team = team;
    user.fte = fte;
    user.qualified = role != Role::CustomerServiceOfficer && role != Role::InformationOfficer;
    write([&](Work &work) { return work.add(user); });
    return user.id;
}

PersonId Office::know(const QString &name, const QString &born, const QString &household, const QString &postcode)
{
    Person person;
    person.id = PersonId::make();
    person.givenName = name.section(u' ', 0, 0);
    person.familyName = name.section(u' ', 1);
    person.born = QDate::fromString(born, Qt::ISODate);
    person.sex = Sex::Female;
    person.household = HouseholdId(household);
    person.postcode = postcode;
    write([&](Work &work) { return work.add(person); });
    return person.id;
}

void Office::setTime(const QString &localTime)
{
    m_clock.set(time(localTime));
}

Instant Office::time(const QString &localTime) const
{
    return must(m_rules.calendar.parseLocal(localTime));
}

CommandResult Office::act(const UserId &by, const Command &command, const QHash<QString, QString> &acknowledged)
{
    return must(submit(*m_store, m_rules, Envelope{CommandId::make(), by, command, acknowledged, {}}, now()));
}

CommandResult Office::insist(const UserId &by, const Command &command)
{
    return must(submit(*m_store, m_rules, Envelope{CommandId::make(), by, command, {}, u"test"_s}, now()));
}

ContactDetail Office::professional()
{
    ContactDetail detail;
    detail.source = u"2A"_s;
    detail.referrer.type = ReferrerType::Professional;
    detail.referrer.name = u"Pat Jones"_s;
    detail.referrer.agency = u"Oak School"_s;
    detail.concern = u"Came to school hungry."_s;
    return detail;
}

ContactId Office::record(const UserId &by, const PersonId &child, const ContactDetail &detail)
{
    const CommandResult result = insist(by, RecordContact{{{child, {}}}, detail, {}});
    const QStringList contacts = made(result, Created::Kind::Contact);
    if (contacts.isEmpty())
        qFatal("the contact was refused: %s", qPrintable(rulesOf(result).join(u' ')));
    return ContactId(contacts.first());
}

Contact Office::contact(const ContactId &id)
{
    return *look<std::optional<Contact>>([&](Views &views) { return views.contact(id); });
}

Referral Office::referral(const ReferralId &id)
{
    return *look<std::optional<Referral>>([&](Views &views) { return views.referral(id); });
}

ContactView Office::view(const Subject &subject, const UserId &viewer)
{
    return *look<std::optional<ContactView>>(
        [&](Views &views) { return viewContact(views, m_rules, subject, viewer, now()); });
}

QList<TrayRow> Office::tray(const QString &team)
{
    return look<QList<TrayRow>>([&](Views &views) { return views.tray({team, {}, 1000, {}}); });
}

QList<Suggestion> Office::suggested(const Subject &subject)
{
    return look<QList<Suggestion>>([&](Views &views) -> Expected<QList<Suggestion>> {
        FD_ASSIGN(const std::optional<CaseFile> file, loadCaseFile(views, m_rules, subject));
        return suggestedWorkers(views, m_rules, *file, now());
    });
}

QList<Obligation> Office::followUps(const Subject &subject)
{
    return look<QList<Obligation>>([&](Views &views) { return views.obligations(subject); });
}

QList<Decision> Office::decisions(const Subject &subject)
{
    return look<QList<Decision>>([&](Views &views) { return views.decisions(subject); });
}

qint64 Office::lastChange()
{
    return must(m_store->lastChange());
}

QStringList rulesOf(const CommandResult &result)
{
    Findings findings;
    if (const auto *rejected = std::get_if<Rejected>(&result))
        findings = rejected->findings;
    else if (const auto *warned = std::get_if<NeedsAcknowledgement>(&result))
        findings = warned->warnings;
    QStringList rules;
    for (const Finding &finding : findings)
        rules << finding.rule;
    rules.removeDuplicates();
    return rules;
}

bool isDone(const CommandResult &result)
{
    return std::holds_alternative<Done>(result);
}

QStringList made(const CommandResult &result, Created::Kind kind)
{
    QStringList ids;
    if (const auto *done = std::get_if<Done>(&result)) {
        for (const Created &created : done->created) {
            if (created.kind == kind)
                ids << created.id;
        }
    }
    return ids;
}

} // namespace frontdoor::test
