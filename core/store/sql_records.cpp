// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sql_records.h"

#include "core/base/text.h"
#include "core/domain/place_words.h"
#include "core/store/audit_chain.h"
#include "core/store/columns_records.h"
#include "core/store/people_index.h"
#include "core/store/query.h"

#include <QSet>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

// Nobody looks at more of them: an office's phone stands with hundreds, and a family may go from hostel to hostel.
constexpr int mostWithWord = 200;
constexpr int mostOfAllHomes = 300;

// The lists of several people become one list, newest first; of equal moments the order of the statement stays.
template<class T, class Moment>
void sortNewestFirst(QList<T> &list, Moment moment)
{
    std::stable_sort(list.begin(), list.end(), [&](const T &a, const T &b) { return moment(a) > moment(b); });
}

} // namespace

QString signInKey(const QString &signIn)
{
    return tidied(signIn).toCaseFolded();
}

Expected<std::optional<Person>> SqlRecords::person(const PersonId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"person/select"_s));
    statement.bind(u":id"_s, id);
    return recordOf<Person>(statement);
}

Expected<std::optional<Person>> SqlRecords::personByNo(qint64 no)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"person/select_by_no"_s));
    statement.bind(u":no"_s, no);
    return recordOf<Person>(statement);
}

Expected<std::optional<Likeness>> SqlRecords::likenessByNo(qint64 no)
{
    FD_ASSIGN(std::optional<Person> found, personByNo(no));
    if (!found)
        return std::optional<Likeness>();
    Likeness like;
    like.person = *std::move(found);
    FD_ASSIGN(like.otherNames, otherNames(like.person.id));
    FD_ASSIGN(like.addresses, addresses(like.person.id));
    return std::optional<Likeness>(std::move(like));
}

Expected<std::optional<qint64>> SqlRecords::numberOf(const PersonId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"person/no"_s));
    statement.bind(u":id"_s, id);
    FD_ASSIGN(const QList<qint64> numbers, valuesOf<qint64>(statement));
    return numbers.isEmpty() ? std::nullopt : std::optional<qint64>(numbers.first());
}

Expected<QList<PersonId>> SqlRecords::mergedInto(const PersonId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"person/merged_into"_s));
    statement.bind(u":id"_s, id);
    return valuesOf<PersonId>(statement);
}

Expected<QList<Person>> SqlRecords::peopleWithWord(const QString &word, int limit)
{
    QList<Person> people;
    if (word.isEmpty())
        return people;
    FD_ASSIGN(const QList<qint64> numbers, PeopleIndex(m_connection).peopleWith({word}, limit));
    for (const qint64 no : numbers) {
        FD_ASSIGN(std::optional<Person> person, personByNo(no));
        if (person)
            people << *std::move(person);
    }
    return people;
}

Expected<QList<SharedPlace>> SqlRecords::sharing(const PersonId &id)
{
    QList<SharedPlace> shared;
    FD_ASSIGN(const std::optional<qint64> no, numberOf(id));
    if (!no)
        return shared;
    FD_ASSIGN(const std::optional<Likeness> self, likenessByNo(*no));
    if (!self)
        return shared;
    const PersonId person = self->person.mergedInto ? self->person.mergedInto : id;
    const auto entryOf = [&](const Person &other) -> SharedPlace * {
        const PersonId whom = other.mergedInto ? other.mergedInto : other.id;
        if (whom == person)
            return nullptr;
        const auto known = std::find_if(shared.begin(), shared.end(),
                                        [&](const SharedPlace &each) { return each.person == whom; });
        return known != shared.end() ? &*known : &shared.emplaceBack(SharedPlace{whom});
    };
    const QString home = placeWord(self->person.address, self->person.postcode);
    QStringList places{home};
    for (const PastAddress &past : self->addresses)
        places << placeWord(past.address, past.postcode);
    places.removeDuplicates();
    int left = mostOfAllHomes; // the home of now first, then from the newest back
    for (const QString &place : std::as_const(places)) {
        FD_ASSIGN(const QList<Person> people, peopleWithWord(place, std::min(left, mostWithWord)));
        left -= int(people.size());
        for (const Person &other : people) {
            SharedPlace *entry = entryOf(other);
            if (!entry)
                continue;
            const bool bothNow = place == home && placeWord(other.address, other.postcode) == home;
            (bothNow ? entry->address : entry->formerAddress) = true;
        }
    }
    FD_ASSIGN(const QList<Person> reachable, peopleWithWord(phoneWord(self->person.phone), mostWithWord));
    for (const Person &other : reachable) {
        if (SharedPlace *entry = entryOf(other))
            entry->phone = true;
    }
    return shared;
}

Expected<std::optional<JoinedEntry>> SqlRecords::joinedEntry(const PersonId &merged)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"joined_entry/select"_s));
    statement.bind(u":merged_id"_s, merged);
    return recordOf<JoinedEntry>(statement);
}

Expected<QList<JoinedEntry>> SqlRecords::joinedEntries(const PersonId &keep)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"joined_entry/of_person"_s));
    statement.bind(u":keep_id"_s, keep);
    return recordsOf<JoinedEntry>(statement);
}

Expected<QList<KeptApart>> SqlRecords::keptApart(const PersonId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"kept_apart/of_person"_s));
    statement.bind(u":as_one"_s, id).bind(u":as_other"_s, id);
    return recordsOf<KeptApart>(statement);
}

Expected<QList<PersonName>> SqlRecords::otherNames(const PersonId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"person/names"_s));
    statement.bind(u":id"_s, id);
    return recordsOf<PersonName>(statement);
}

Expected<QList<Person>> SqlRecords::householdMembers(const HouseholdId &household)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"person/of_household"_s));
    statement.bind(u":household"_s, household);
    FD_ASSIGN(const QList<PersonId> ids, valuesOf<PersonId>(statement));
    QList<Person> people;
    for (const PersonId &id : ids) {
        FD_ASSIGN(const std::optional<Person> member, person(id));
        if (member)
            people << *member;
    }
    return people;
}

Expected<QList<Relationship>> SqlRecords::relationships(const PersonId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"relationship/of_person"_s));
    statement.bind(u":from_id"_s, id).bind(u":to_id"_s, id);
    return recordsOf<Relationship>(statement);
}

Expected<std::optional<Relationship>> SqlRecords::relationship(const RecordId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"relationship/select"_s));
    statement.bind(u":id"_s, id);
    return recordOf<Relationship>(statement);
}

Expected<QList<PastAddress>> SqlRecords::addresses(const PersonId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"person/addresses"_s));
    statement.bind(u":person_id"_s, id);
    return listOf<PastAddress>(statement, [](Row &row) {
        PastAddress past;
        row.read(past.address).read(past.postcode).read(past.since).read(past.until);
        return past;
    });
}

Expected<QList<Episode>> SqlRecords::episodes(const PersonId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"episode/of_person"_s));
    statement.bind(u":id"_s, id);
    return recordsOf<Episode>(statement);
}

Expected<std::optional<Contact>> SqlRecords::contact(const ContactId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"contact/select"_s));
    statement.bind(u":id"_s, id);
    FD_ASSIGN(QList<Contact> found, listOf<Contact>(statement, [](Row &row) {
                  Contact contact;
                  readColumns(row, contact);
                  readColumns(row, contact.detail);
                  return contact;
              }));
    return found.isEmpty() ? std::nullopt : std::optional<Contact>(std::move(found.first()));
}

Expected<std::optional<ContactId>> SqlRecords::contactByNumber(const QString &number)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"contact/by_number"_s));
    statement.bind(u":number"_s, tidied(number)); // somebody typed it
    FD_ASSIGN(const QList<ContactId> found, valuesOf<ContactId>(statement));
    return found.isEmpty() ? std::nullopt : std::optional<ContactId>(found.first());
}

Expected<QList<Contact>> SqlRecords::contactsById(Statement ids)
{
    FD_ASSIGN(const QList<ContactId> found, valuesOf<ContactId>(ids));
    QList<Contact> contacts;
    for (const ContactId &id : found) {
        FD_ASSIGN(std::optional<Contact> each, contact(id));
        if (each)
            contacts << std::move(*each);
    }
    return contacts;
}

Expected<QList<Contact>> SqlRecords::contactsOfCall(const RecordId &call)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"contact/of_call"_s));
    statement.bind(u":call"_s, call);
    return contactsById(std::move(statement));
}

Expected<QList<Contact>> SqlRecords::contactCopies(const ContactId &original)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"contact/copies"_s));
    statement.bind(u":original"_s, original);
    return contactsById(std::move(statement));
}

Expected<QList<PastContact>> SqlRecords::contactsAbout(const QList<PersonId> &people, Instant since)
{
    QList<PastContact> contacts;
    for (const PersonId &child : QSet<PersonId>(people.begin(), people.end())) {
        FD_ASSIGN(Statement statement, m_connection.statement(u"contact/about"_s));
        statement.bind(u":child"_s, child).bind(u":since"_s, since);
        FD_ASSIGN(const QList<PastContact> found, recordsOf<PastContact>(statement));
        contacts += found;
    }
    sortNewestFirst(contacts, [](const PastContact &contact) { return contact.received; });
    return contacts;
}

Expected<std::optional<Referral>> SqlRecords::referral(const ReferralId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"referral/select"_s));
    statement.bind(u":id"_s, id);
    return recordOf<Referral>(statement);
}

Expected<QList<Referral>> SqlRecords::referralCopies(const ReferralId &original)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"referral/copies"_s));
    statement.bind(u":original"_s, original);
    FD_ASSIGN(const QList<ReferralId> ids, valuesOf<ReferralId>(statement));
    QList<Referral> referrals;
    for (const ReferralId &id : ids) {
        FD_ASSIGN(std::optional<Referral> each, referral(id));
        if (each)
            referrals << std::move(*each);
    }
    return referrals;
}

Expected<QList<PastReferral>> SqlRecords::referralsAbout(const QList<PersonId> &people, Instant since)
{
    QList<PastReferral> referrals;
    for (const PersonId &child : QSet<PersonId>(people.begin(), people.end())) {
        FD_ASSIGN(Statement statement, m_connection.statement(u"referral/about"_s));
        statement.bind(u":child"_s, child).bind(u":since"_s, since);
        FD_ASSIGN(const QList<PastReferral> found, recordsOf<PastReferral>(statement));
        referrals += found;
    }
    sortNewestFirst(referrals, [](const PastReferral &referral) { return referral.date; });
    return referrals;
}

template<class T>
Expected<QList<T>> SqlRecords::ofSubject(const QString &name, const Subject &subject)
{
    FD_ASSIGN(Statement statement, m_connection.statement(name));
    bindColumns(statement, subject);
    return recordsOf<T>(statement);
}

Expected<QList<Check>> SqlRecords::checks(const ContactId &contact)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"check/of_contact"_s));
    statement.bind(u":contact_id"_s, contact);
    return recordsOf<Check>(statement);
}

Expected<QList<Activity>> SqlRecords::activities(const Subject &subject)
{
    return ofSubject<Activity>(u"activity/of_subject"_s, subject);
}

Expected<QList<Decision>> SqlRecords::decisions(const Subject &subject)
{
    return ofSubject<Decision>(u"decision/of_subject"_s, subject);
}

Expected<QList<Deadline>> SqlRecords::deadlines(const Subject &subject)
{
    return ofSubject<Deadline>(u"deadline/of_subject"_s, subject);
}

Expected<QList<Obligation>> SqlRecords::obligations(const Subject &subject)
{
    return ofSubject<Obligation>(u"obligation/of_subject"_s, subject);
}

Expected<QList<Letter>> SqlRecords::letters(const Subject &subject)
{
    return ofSubject<Letter>(u"letter/of_subject"_s, subject);
}

Expected<std::optional<Letter>> SqlRecords::letter(const LetterId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"letter/select"_s));
    statement.bind(u":id"_s, id);
    return recordOf<Letter>(statement);
}

Expected<QList<PoliceNotification>> SqlRecords::policeNotifications(const Subject &subject)
{
    return ofSubject<PoliceNotification>(u"police_notification/of_subject"_s, subject);
}

Expected<QList<CaseEntry>> SqlRecords::entries(const Subject &subject)
{
    return ofSubject<CaseEntry>(u"entry/of_subject"_s, subject);
}

Expected<std::optional<Consultation>> SqlRecords::consultation(const ConsultationId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"consultation/select"_s));
    statement.bind(u":id"_s, id);
    return recordOf<Consultation>(statement);
}

Expected<std::optional<User>> SqlRecords::user(const UserId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"user/select"_s));
    statement.bind(u":id"_s, id);
    return recordOf<User>(statement);
}

Expected<std::optional<User>> SqlRecords::userBySignIn(const QString &signIn)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"user/by_sign_in"_s));
    statement.bind(u":sign_in_key"_s, signInKey(signIn));
    return recordOf<User>(statement);
}

Expected<QList<User>> SqlRecords::users()
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"user/active"_s));
    FD_ASSIGN(QList<User> found, recordsOf<User>(statement));
    // Databases sort by different alphabets, so the program does it.
    std::stable_sort(found.begin(), found.end(),
                     [](const User &a, const User &b) { return searchKey(a.name) < searchKey(b.name); });
    return found;
}

Expected<QList<Absence>> SqlRecords::absences(const UserId &user, QDate from, QDate until)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"absence/of_user"_s));
    statement.bind(u":user_id"_s, user).bind(u":from_date"_s, from).bind(u":until_date"_s, until);
    return recordsOf<Absence>(statement);
}

Expected<std::optional<Absence>> SqlRecords::absence(const RecordId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"absence/select"_s));
    statement.bind(u":id"_s, id);
    return recordOf<Absence>(statement);
}

Expected<std::optional<UserId>> SqlRecords::dutyWorker(const QString &team, QDate on)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"duty_worker/select"_s));
    statement.bind(u":team"_s, team).bind(u":on_date"_s, on);
    FD_ASSIGN(const QList<UserId> found, valuesOf<UserId>(statement));
    return found.isEmpty() ? std::nullopt : std::optional<UserId>(found.first());
}

Expected<QHash<UserId, int>> SqlRecords::openLoads()
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"load/all"_s));
    using Load = std::pair<UserId, int>;
    FD_ASSIGN(const QList<Load> found, listOf<Load>(statement, [](Row &row) {
                  Load load;
                  row.read(load.first).read(load.second);
                  return load;
              }));
    QHash<UserId, int> loads;
    for (const Load &load : found)
        loads.insert(load.first, load.second);
    return loads;
}

Expected<int> SqlRecords::openLoad(const UserId &worker)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"load/of_worker"_s));
    statement.bind(u":contact_worker"_s, worker).bind(u":referral_worker"_s, worker);
    FD_ASSIGN(const QList<int> found, valuesOf<int>(statement));
    return found.value(0);
}

Expected<QList<Subject>> SqlRecords::openOfTeam(const QString &team)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"load/of_team"_s));
    statement.bind(u":team"_s, team);
    return recordsOf<Subject>(statement);
}

Expected<QList<Cover>> SqlRecords::coversBy(const UserId &user, Instant at)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"cover/by_user"_s));
    statement.bind(u":cover_user"_s, user).bind(u":at"_s, at);
    return recordsOf<Cover>(statement);
}

Expected<std::optional<Cover>> SqlRecords::cover(const RecordId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"cover/select"_s));
    statement.bind(u":id"_s, id);
    return recordOf<Cover>(statement);
}

Expected<std::optional<Handover>> SqlRecords::handover(const HandoverId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"handover/select"_s));
    statement.bind(u":id"_s, id);
    return recordOf<Handover>(statement);
}

Expected<std::optional<Handover>> SqlRecords::lastHandover(const QString &team)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"handover/last_of_team"_s));
    statement.bind(u":team"_s, team);
    return recordOf<Handover>(statement);
}

Expected<QList<HandoverItem>> SqlRecords::handoverItems(const HandoverId &id)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"handover/items"_s));
    statement.bind(u":handover_id"_s, id);
    return recordsOf<HandoverItem>(statement);
}

Expected<std::optional<TrayCheck>> SqlRecords::lastTrayCheck(const QString &team)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"tray_check/last_of_team"_s));
    statement.bind(u":team"_s, team);
    return recordOf<TrayCheck>(statement);
}

Expected<std::optional<UndoPoint>> SqlRecords::lastUndoPoint(const UserId &actor)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"undo/last_of_actor"_s));
    statement.bind(u":actor"_s, actor);
    return recordOf<UndoPoint>(statement);
}

Expected<std::optional<Restriction>> SqlRecords::restriction(const PersonId &person)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"restriction/standing"_s));
    statement.bind(u":person_id"_s, person);
    return recordOf<Restriction>(statement);
}

Expected<QList<RestrictionReader>> SqlRecords::restrictionReaders(const RecordId &restriction)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"restriction/readers"_s));
    statement.bind(u":restriction_id"_s, restriction);
    return recordsOf<RestrictionReader>(statement);
}

Expected<bool> SqlRecords::isWithheld(const PersonId &person, const Viewer &viewer)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"restriction/withheld"_s));
    statement.bind(u":person_id"_s, person).bind(u":viewer"_s, viewer.user.text()).bind(u":at"_s, viewer.at);
    FD_ASSIGN(const QList<int> found, valuesOf<int>(statement));
    return found.value(0) > 0;
}

Expected<QList<AccessEvent>> SqlRecords::accessTo(const PersonId &person)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"access/to_person"_s));
    statement.bind(u":person_id"_s, person);
    return recordsOf<AccessEvent>(statement);
}

Expected<bool> SqlRecords::wasOpened(const Subject &subject, Instant since)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"access/opened_since"_s));
    statement.bind(u":subject_id"_s, subject.id).bind(u":since"_s, since);
    FD_ASSIGN(const QList<int> found, valuesOf<int>(statement));
    return found.value(0) > 0;
}

Expected<std::optional<AuditRecord>> SqlRecords::auditOf(const CommandId &command)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"audit/by_command"_s));
    statement.bind(u":command"_s, command);
    return recordOf<AuditRecord>(statement);
}

Expected<QList<AuditRecord>> SqlRecords::history(const Subject &subject)
{
    return ofSubject<AuditRecord>(u"audit/of_subject"_s, subject);
}

Expected<std::optional<Instant>> SqlRecords::lastRecorded()
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"audit/last_at"_s));
    FD_ASSIGN(const QList<Instant> found, valuesOf<Instant>(statement));
    return found.isEmpty() ? std::nullopt : std::optional<Instant>(found.first());
}

Expected<HistoryHead> SqlRecords::historyHead()
{
    return readAuditHead(m_connection);
}

Expected<QString> SqlRecords::historyHash(qint64 sequence)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"audit/hash_of"_s));
    statement.bind(u":sequence"_s, sequence);
    FD_ASSIGN(const QStringList found, valuesOf<QString>(statement));
    return found.value(0);
}

Expected<std::optional<Credentials>> SqlRecords::credentials(const UserId &user)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"sign_in/select"_s));
    statement.bind(u":user_id"_s, user);
    return recordOf<Credentials>(statement);
}

Expected<QList<Credentials>> SqlRecords::allCredentials()
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"sign_in/all"_s));
    return recordsOf<Credentials>(statement);
}

Expected<std::optional<UserId>> SqlRecords::userByOsAccount(const QString &osAccountKey)
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"sign_in/by_os_account"_s));
    statement.bind(u":os_account"_s, osAccountKey);
    FD_ASSIGN(const QList<UserId> found, valuesOf<UserId>(statement));
    return found.isEmpty() ? std::nullopt : std::optional<UserId>(found.first());
}

Expected<DatabaseIdentity> SqlRecords::identity()
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"meta/identity"_s));
    FD_ASSIGN(const std::optional<DatabaseIdentity> found, recordOf<DatabaseIdentity>(statement));
    if (!found)
        return m_connection.error(ErrorCode::Corrupt, u"meta"_s, u"has no row"_s);
    return *found;
}

Expected<QList<ProcedureFile>> SqlRecords::procedureFiles()
{
    FD_ASSIGN(Statement statement, m_connection.statement(u"procedure/select"_s));
    return listOf<ProcedureFile>(statement, [](Row &row) {
        ProcedureFile file;
        row.read(file.name).read(file.text);
        return file;
    });
}

} // namespace frontdoor
