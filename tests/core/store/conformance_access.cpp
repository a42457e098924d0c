// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/store/conformance.h"

#include "tests/core/store/store_fixture.h"

namespace frontdoor {

using namespace Qt::StringLiterals;
using samples::monday;

namespace {

Restriction restrictionOf(const PersonId &person, const UserId &by)
{
    return {RecordId::make(), 1, person, u"A colleague's niece."_s, by, monday, {}, {}, {}};
}

Expected<void> noChange(const Expected<bool> &done)
{
    return done.map([](bool) {});
}

} // namespace

void StoreConformance::aRestrictionStandsUntilItIsLifted()
{
    const Person ida = samples::bareChild(u"Ida"_s, u"Bell"_s);
    Restriction restriction = restrictionOf(ida.id, m_user);
    const RestrictionReader named{restriction.id, m_user, monday, {}, {}};
    const RestrictionReader forToday{restriction.id, m_user, monday, monday.plusHours(12), u"Urgent."_s};
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(ida));
        FD_TRY(work.add(restriction));
        FD_TRY(work.set(restriction.id, {named}));
        return work.add(forToday);
    }));
    const auto standing = [&] { return *seen(*m_store, [&](Views &v) { return v.restriction(ida.id); }); };
    const auto readers = [&] {
        return *seen(*m_store, [&](Views &v) { return v.restrictionReaders(restriction.id); });
    };
    QCOMPARE(standing(), restriction);
    QCOMPARE(readers(), (QList<RestrictionReader>{named, forToday}));
    // A second one at the same time is refused; other readers leave who opened it for today alone.
    QVERIFY(!commit(*m_store, [&](Work &work) -> Expected<void> { return work.add(restrictionOf(ida.id, m_user)); }));
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> { return work.set(restriction.id, {}); }));
    QCOMPARE(readers(), QList<RestrictionReader>{forToday});
    restriction.lifted = monday.plusHours(1);
    restriction.liftedBy = m_user;
    restriction.liftedReason = u"No longer needed."_s;
    FD_VERIFY(commit(*m_store, [&](Work &work) { return noChange(work.update(restriction)); }));
    QCOMPARE(standing(), std::optional<Restriction>());
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> { return work.add(restrictionOf(ida.id, m_user)); }));
}

void StoreConformance::aRestrictedPersonIsWithheldFromOthers()
{
    const User reader = samples::user(u"reader"_s);
    const User other = samples::user(u"other"_s);
    const User worker = samples::user(u"worker"_s);
    Person ida = samples::bareChild(u"Ida"_s, u"Bell"_s);
    ida.postcode = u"LE1 1AA"_s;
    Person again = samples::bareChild(u"Ida"_s, u"Bells"_s);
    Contact contact = samples::bareContact(ida.id, u"C-000001"_s);
    contact.tray = u"mash"_s;
    contact.worker = worker.id;
    contact.detail.concern = u"Seen with a bruise."_s;
    const Restriction restriction = restrictionOf(ida.id, m_user);
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        for (const User &user : {reader, other, worker})
            FD_TRY(work.add(user));
        FD_TRY(work.add(ida));
        again.mergedInto = ida.id;
        FD_TRY(work.add(again));
        FD_TRY(work.add(contact));
        FD_TRY(work.add(restriction));
        FD_TRY(work.set(restriction.id, {{restriction.id, reader.id, monday, {}, {}}}));
        return work.add(RestrictionReader{restriction.id, other.id, monday, monday.plusHours(12), u"Urgent."_s});
    }));
    const auto withheld = [&](const PersonId &person, const UserId &user, Instant at) {
        return *seen(*m_store, [&](Views &v) { return v.isWithheld(person, {user, at}); });
    };
    const Instant tomorrow = monday.plusHours(24);
    QVERIFY(!withheld(ida.id, reader.id, tomorrow));
    QVERIFY(!withheld(ida.id, m_user, tomorrow)); // whoever restricted it
    QVERIFY(withheld(ida.id, worker.id, tomorrow));
    QVERIFY(withheld(ida.id, {}, tomorrow)); // nobody in particular
    QVERIFY(!withheld(ida.id, other.id, monday.plusHours(12).plusMs(-1)));
    QVERIFY(withheld(ida.id, other.id, monday.plusHours(12)));
    QVERIFY(withheld(again.id, other.id, tomorrow)); // another entry of the same child

    const auto row = [&](const UserId &user) {
        TrayQuery query;
        query.team = u"mash"_s;
        query.viewer = {user, tomorrow};
        return seen(*m_store, [&](Views &v) { return v.tray(query); })->value(0);
    };
    for (const UserId &user : {reader.id, worker.id}) // whoever has the contact sees it
        QCOMPARE(row(user).givenName, u"Ida"_s);
    for (const UserId &user : {other.id, UserId()}) {
        const TrayRow hidden = row(user);
        QVERIFY(hidden.withheld);
        QCOMPARE(hidden.number, u"C-000001"_s);
        QCOMPARE(hidden.worker, worker.id);
        QVERIFY(hidden.childName().isEmpty() && hidden.headline.isEmpty() && hidden.child.isEmpty());
    }

    const auto hit = [&](const UserId &user) {
        return seen(*m_store, [&](Views &v) { return v.findPeople(u"ida bell"_s, 5, {user, tomorrow}); })->value(0);
    };
    QCOMPARE(hit(reader.id).person.postcode, ida.postcode);
    QCOMPARE(hit(reader.id).contacts, 1);
    QVERIFY(hit(other.id).withheld);
    QCOMPARE(hit(other.id).person, onlyIdentified(ida));
    QCOMPARE(hit(other.id).contacts, 0);
}

void StoreConformance::aLookIsNotedOnceInTenMinutes()
{
    const Person ida = samples::bareChild(u"Ida"_s, u"Bell"_s);
    const Contact contact = samples::bareContact(ida.id, u"C-000001"_s);
    const AccessEvent first{RecordId::make(), m_user, monday, AccessAct::Opened, Subject(contact.id), ida.id, {}};
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> {
        FD_TRY(work.add(ida));
        return work.add(contact);
    }));
    const auto note = [&](AccessEvent event, Instant at, AccessAct act) {
        event.id = RecordId::make();
        event.at = at;
        event.act = act;
        return commit(*m_store, [&](Work &work) -> Expected<void> { return work.add(event); });
    };
    FD_VERIFY(commit(*m_store, [&](Work &work) -> Expected<void> { return work.add(first); }));
    const auto changed = m_store->lastChange();
    FD_VERIFY(note(first, monday.plusMs(9 * 60 * 1000), AccessAct::Opened)); // still the same look
    FD_VERIFY(note(first, monday.plusMs(9 * 60 * 1000), AccessAct::Printed));
    FD_VERIFY(note(first, monday.plusMs(10 * 60 * 1000), AccessAct::Opened));
    const QList<AccessEvent> noted = *seen(*m_store, [&](Views &v) { return v.accessTo(ida.id); });
    QCOMPARE(noted.size(), 3);
    QCOMPARE(noted.first(), first);
    QCOMPARE(noted.at(1).act, AccessAct::Printed);
    QCOMPARE(m_store->lastChange(), changed); // nobody's screen has to be read again for it
    const auto opened = [&](Instant since) {
        return *seen(*m_store, [&](Views &v) { return v.wasOpened(Subject(contact.id), since); });
    };
    QVERIFY(opened(monday));
    QVERIFY(!opened(monday.plusHours(1)));
}

} // namespace frontdoor
