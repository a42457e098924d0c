// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/office.h"

#include <QRegularExpression>
#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

class TestViews : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void refusedOutcomesSayWhy()
    {
        Office office(u"leicester"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"das"_s);
        const UserId manager = office.employ(u"mo"_s, Role::TeamManager, u"das"_s);
        ContactDetail detail = Office::professional();
        detail.referrer.type = ReferrerType::Public;
        const ContactId id = office.record(worker, office.know(u"Ava Sample"_s), detail);
        QHash<QString, QStringList> refused;
        const ContactView managersView = office.view(Subject(id), manager);
        for (const OutcomeOffer &offer : managersView.authoriseOffers) {
            for (const Finding &finding : offer.refusals)
                refused[offer.outcome] << finding.rule;
        }
        QCOMPARE(refused.keys(), QStringList{u"early-help-by-caller"_s});
        QCOMPARE(refused[u"early-help-by-caller"_s], QStringList{u"LEI-20"_s});
        const ContactView workersView = office.view(Subject(id), worker);
        QVERIFY(!workersView.may(u"authorise"_s));
        QCOMPARE(workersView.refused[u"authorise"_s].first().rule, u"LEI-26"_s);
        QVERIFY(workersView.may(u"recommend"_s));
    }

    void whoeverCoversIsOfferedWhatTheOtherMayDo()
    {
        Office office(u"leicester"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"das"_s);
        const UserId manager = office.employ(u"mo"_s, Role::TeamManager, u"das"_s);
        const Subject contact(office.record(worker, office.know(u"Ava Sample"_s)));
        const auto offered = [&] {
            const ContactView view = office.view(contact, worker);
            return std::any_of(view.authoriseOffers.begin(), view.authoriseOffers.end(),
                               [](const OutcomeOffer &offer) { return offer.isOffered(); });
        };
        QVERIFY(!offered());
        QVERIFY(!office.view(contact, worker).may(u"return"_s) && !office.view(contact, worker).may(u"authorise"_s));
        const SetCover cover{manager, worker, office.now(), office.now().plusHours(4)};
        QVERIFY(isDone(office.insist(manager, cover)));
        QVERIFY(offered());
        QVERIFY(office.view(contact, worker).may(u"authorise"_s));
        office.setTime(u"2026-05-01T13:00"_s);
        QVERIFY(!offered());
    }

    void aRestrictedRecordShowsOnlyThatItIsThere()
    {
        Office office(u"leicester"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"das"_s);
        const UserId other = office.employ(u"eve"_s, Role::SocialWorker, u"das"_s);
        const UserId manager = office.employ(u"mo"_s, Role::TeamManager, u"das"_s);
        const PersonId ava = office.know(u"Ava Sample"_s, u"2016-03-01"_s, u"h1"_s, u"LE1 1AA"_s);
        const PersonId ben = office.know(u"Ben Sample"_s, u"2018-06-11"_s, u"h1"_s, u"LE1 1AA"_s);
        const ContactId avas = office.record(worker, ava);
        office.setTime(u"2026-05-02T09:00"_s);
        const ContactId bens = office.record(other, ben);
        QVERIFY(isDone(office.insist(manager, RestrictRecord{ava, u"A colleague's niece."_s, {}})));

        const ContactView withheld = office.view(Subject(avas), other);
        QVERIFY(withheld.withheld);
        QCOMPARE(withheld.file.contact.number, office.contact(avas).number);
        QVERIFY(withheld.file.child.name().isEmpty() && withheld.file.contact.detail.concern.isEmpty());
        QCOMPARE(withheld.refused.value(u"recommend"_s).first().rule, u"GEN-08"_s);
        QCOMPARE(office.view(Subject(avas), worker).file.child.name(), u"Ava Sample"_s);

        // On the brother's page she is known as his sister, and no more; that there was something still counts.
        const ContactView brothers = office.view(Subject(bens), other);
        QCOMPARE(brothers.file.family.size(), 1);
        QCOMPARE(brothers.file.family.first(), onlyIdentified(brothers.file.family.first()));
        QCOMPARE(brothers.file.pastContacts.size(), 1);
        QVERIFY(brothers.file.pastContacts.first().number.isEmpty());
        QCOMPARE(brothers.file.pastContacts.first().outcome, QString());

        // A new contact is taken without her history.
        const auto typed = office.store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(const std::optional<Person> child, views.person(ava));
            FD_ASSIGN(const ContactView view,
                      viewNewContact(views, office.rules(), Office::professional(), *child, other, office.now()));
            if (!view.file.pastContacts.isEmpty() || !view.file.child.postcode.isEmpty() || !view.file.family.isEmpty())
                return failure(ErrorCode::Internal, {}, u"her history is shown"_s);
            return {};
        });
        QVERIFY(typed);
        QVERIFY(isDone(office.insist(other, RecordContact{{{ava, {}}}, Office::professional(), {}})));
    }

    void needsShrinkAsTheyAreMet()
    {
        Office office(u"leeds"_s);
        const UserId worker = office.employ(u"dat"_s, Role::SocialWorker, u"duty-and-advice"_s);
        ContactDetail detail = Office::professional();
        detail.crimeSuspected = {u"neglect"_s};
        detail.parentsInformed = true;
        const ContactId id = office.record(worker, office.know(u"Eli Novak"_s), detail);
        const auto needs = [&](const FieldValues &typed, const QString &rationale) {
            const ContactView view = office.view(Subject(id), worker);
            QStringList rules;
            for (const Finding &finding : outcomeNeeds(view.file, office.rules(), view.actor, office.now(),
                                                       u"progress-to-referral"_s, typed, rationale))
                rules << finding.rule;
            rules.sort();
            return rules;
        };
        QCOMPARE(needs({}, {}), (QStringList{u"GEN-07"_s, u"LEE-23"_s, u"LEE-41"_s, u"LEE-56"_s}));
        QVERIFY(isDone(office.insist(worker, NotifyPolice{Subject(id), u"PC Dale"_s, {}})));
        QCOMPARE(needs({{u"early-help-considered"_s, u"Not enough."_s}}, u"Neglect."_s), QStringList{u"LEE-41"_s});
        for (const char *prompt : {"domestic-abuse", "mental-illness", "substance-misuse", "learning-difficulties"})
            detail.prompts.insert(QString::fromLatin1(prompt), u"none"_s);
        QVERIFY(isDone(office.insist(worker, UpdateContact{id, 0, {u"prompts"_s}, detail})));
        QVERIFY(needs({{u"early-help-considered"_s, u"Not enough."_s}}, u"Neglect."_s).isEmpty());
    }

    void aDeadlineExplainsItself()
    {
        Office office(u"leicester"_s, u"2026-05-01T16:40"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"das"_s);
        const ContactView view = office.view(Subject(office.record(worker, office.know(u"Ava Sample"_s))), worker);
        QCOMPARE(view.deadlines.size(), 1);
        QCOMPARE(view.deadlines.first().source.rule, u"LEI-36"_s);
        QCOMPARE(view.deadlines.first().deadline.due, office.time(u"2026-05-05T16:40"_s));
        const QString steps = sentences(view.deadlines.first().steps, office.rules().calendar).join(u'\n');
        QVERIFY2(steps.contains("Early May bank holiday"_L1), qPrintable(steps));
    }

    void earlierContactsOfTheFamilyCount()
    {
        Office office(u"walsall"_s, u"2026-01-05T10:00"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const PersonId ava = office.know(u"Ava Sample"_s, u"2016-03-01"_s, u"h1"_s);
        const PersonId ben = office.know(u"Ben Sample"_s, u"2018-06-11"_s, u"h1"_s);
        office.record(worker, ben);
        office.setTime(u"2026-02-05T10:00"_s);
        const ContactId second = office.record(worker, ava);
        QVERIFY(!office.view(Subject(second), worker).radar.repeatContacts);
        office.setTime(u"2026-03-05T10:00"_s);
        const ContactId third = office.record(worker, ava);
        QVERIFY(office.view(Subject(third), worker).radar.repeatContacts);
        office.setTime(u"2026-09-06T10:00"_s);
        const ContactId later = office.record(worker, ava);
        QVERIFY(!office.view(Subject(later), worker).radar.repeatContacts);
    }

    void childrenOfOneCallDoNotCountAsRepeats()
    {
        Office office(u"walsall"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const PersonId ava = office.know(u"Ava Sample"_s, {}, u"h1"_s);
        const PersonId ben = office.know(u"Ben Sample"_s, {}, u"h1"_s);
        const PersonId cai = office.know(u"Cai Sample"_s, {}, u"h1"_s);
        const CommandResult call = office.insist(
            worker, RecordContact{{{ava, {}}, {ben, {}}, {cai, {}}}, Office::professional(), {}});
        const Subject first{SubjectKind::Contact, made(call, Created::Kind::Contact).first()};
        QVERIFY(office.view(first, worker).radar.flags().isEmpty());
    }

    void anEarlierCallAboutSeveralChildrenCountsOnce()
    {
        Office office(u"walsall"_s, u"2026-01-05T10:00"_s);
        const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"mash"_s);
        const PersonId ava = office.know(u"Ava Sample"_s, {}, u"h1"_s);
        const PersonId ben = office.know(u"Ben Sample"_s, {}, u"h1"_s);
        office.insist(worker, RecordContact{{{ava, {}}, {ben, {}}}, Office::professional(), {}});
        office.setTime(u"2026-02-05T10:00"_s);
        const Radar second = office.view(Subject(office.record(worker, ava)), worker).radar;
        QCOMPARE(second.contacts.size(), 2);
        QCOMPARE(second.calls(), 1);
        QVERIFY(!second.repeatContacts);
        office.setTime(u"2026-03-05T10:00"_s);
        QVERIFY(office.view(Subject(office.record(worker, ava)), worker).radar.repeatContacts);
    }

    void whatFollowsIsToldBefore()
    {
        Office office(u"leicester"_s);
        const UserId manager = office.employ(u"mo"_s, Role::TeamManager, u"das"_s);
        const ContactId id = office.record(manager, office.know(u"Ava Sample"_s));
        const ContactView view = office.view(Subject(id), manager);
        const Consequences refer = consequencesOf(view.file, office.rules(), view.actor, office.now(),
                                                  u"progress-to-referral"_s, {});
        QVERIFY(refer.makesReferral);
        QCOMPARE(refer.team, u"single-assessment-service"_s);
        const Consequences help = consequencesOf(view.file, office.rules(), view.actor, office.now(),
                                                 u"early-help-by-caller"_s, {});
        QVERIFY(help.closes);
        QCOMPARE(help.followUps.size(), 1);
        QCOMPARE(help.followUps.first().kind, u"advise-consent"_s);
    }
};

QTEST_APPLESS_MAIN(TestViews)
#include "test_views.moc"
