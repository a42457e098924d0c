// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/views/consultation_view.h"

#include "core/casework/commands/consultations.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QTest>

using namespace frontdoor;
using namespace frontdoor::test;
using namespace Qt::StringLiterals;

/// Consultations as a screen shows them, under procedures that disagree about naming a child.
class TestConsultationView : public QObject {
    Q_OBJECT

private slots:
    void consentIsAskedBeforeAName();
    void withoutConsentNobodyIsNamed();
    void aChildInDangerIsNamedAllTheSame();
    void wiltshireNamesNobodyAtAll();
    void theClockIsExplained();
    void whatItBecameIsTold();
    void openOnesByTheirClockThenTheLatest();
    void aProcedureWithoutConsultationsHasNone();
    void whoMayNotLogIsToldWhy();

private:
    template<class T>
    T read(Office &office, const std::function<Expected<T>(Views &)> &look)
    {
        std::optional<T> answer;
        must(office.store().read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(answer, look(views));
            return {};
        }));
        return *answer;
    }
    ConsultationList list(Office &office, const UserId &viewer)
    {
        return read<ConsultationList>(
            office, [&](Views &views) { return consultationList(views, office.rules(), 50, viewer, office.now()); });
    }
    ConsultationView view(Office &office, const ConsultationId &id, const UserId &viewer)
    {
        return *read<std::optional<ConsultationView>>(
            office, [&](Views &views) { return viewConsultation(views, office.rules(), id, viewer, office.now()); });
    }
    static Consultation call(std::optional<bool> consent, std::optional<bool> immediate = {})
    {
        Consultation consultation;
        consultation.professionalName = u"Dr Lee Ash"_s;
        consultation.professionalRole = u"Health visitor"_s;
        consultation.professionalPhone = u"0116 496 0100"_s;
        consultation.consent = consent;
        consultation.immediateConcern = immediate;
        consultation.summary = u"A child is often hungry."_s;
        return consultation;
    }
    static QStringList rulesAgainstName(Office &office, const Consultation &consultation)
    {
        QStringList rules;
        for (const Finding &finding : namingRefused(office.rules(), consultation, {}))
            rules << finding.rule;
        return rules;
    }
    static ConsultationId log(Office &office, const UserId &by, const Consultation &detail)
    {
        return ConsultationId(made(office.insist(by, LogConsultation{detail}), Created::Kind::Consultation).value(0));
    }
};

void TestConsultationView::consentIsAskedBeforeAName()
{
    Office office(u"leicester"_s);
    QCOMPARE(rulesAgainstName(office, call(std::nullopt)), QStringList{u"LEI-12"_s});
    QVERIFY(rulesAgainstName(office, call(true)).isEmpty());
}

void TestConsultationView::withoutConsentNobodyIsNamed()
{
    Office office(u"leicester"_s);
    QCOMPARE(rulesAgainstName(office, call(false)), QStringList{u"LEI-14"_s});
    Office leeds(u"leeds"_s); // says nothing about it: what the database would refuse is refused all the same
    QCOMPARE(rulesAgainstName(leeds, call(false)), QStringList{u"GEN-08"_s});
}

void TestConsultationView::aChildInDangerIsNamedAllTheSame()
{
    Office office(u"leicester"_s);
    QVERIFY(rulesAgainstName(office, call(false, true)).isEmpty());
}

void TestConsultationView::wiltshireNamesNobodyAtAll()
{
    Office office(u"wiltshire"_s);
    QCOMPARE(rulesAgainstName(office, call(true)), QStringList{u"WIL-06"_s});
    QCOMPARE(rulesAgainstName(office, call(false, true)), QStringList{u"WIL-06"_s});
}

void TestConsultationView::theClockIsExplained()
{
    Office office(u"leicester"_s);
    const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"das"_s);
    const ConsultationId id = log(office, worker, call(false));
    const ConsultationView view = this->view(office, id, worker);
    QCOMPARE(view.recordedBy, u"Sam Tester"_s);
    QCOMPARE(view.deadlines.size(), 1);
    QVERIFY(!view.deadlines.first().steps.isEmpty());
    QCOMPARE(view.deadlines.first().source.rule, u"LEI-22"_s);
    QVERIFY(view.updateRefused.isEmpty());
    QCOMPARE(view.convertRefused.value(0).rule, u"LEI-15"_s); // hypothetical
}

void TestConsultationView::whatItBecameIsTold()
{
    Office office(u"leicester"_s);
    const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"das"_s);
    const ConsultationId id = log(office, worker, call(true));
    QVERIFY(view(office, id, worker).convertRefused.isEmpty());
    const PersonId child = office.know(u"Ava Sample"_s, u"2016-03-01"_s);
    QVERIFY(isDone(office.insist(worker, ConvertConsultation{id, {child, std::nullopt}})));
    const ConsultationView after = view(office, id, worker);
    QCOMPARE(after.contactNumber, u"C-000001"_s);
    QCOMPARE(after.updateRefused.value(0).rule, u"GEN-08"_s);
    QCOMPARE(after.convertRefused.value(0).rule, u"GEN-05"_s);
    QCOMPARE(list(office, worker).entries.value(0).contactNumber, u"C-000001"_s);
}

void TestConsultationView::openOnesByTheirClockThenTheLatest()
{
    Office office(u"leicester"_s);
    const UserId worker = office.employ(u"sam"_s, Role::SocialWorker, u"das"_s);
    Consultation answered = call(false);
    answered.advice = u"Talk to the mother."_s;
    log(office, worker, answered); // K-000001
    office.setTime(u"2026-05-01T10:00"_s);
    log(office, worker, call(false)); // K-000002, nearest clock
    office.setTime(u"2026-05-01T11:00"_s);
    log(office, worker, call(false));
    log(office, worker, answered); // K-000004
    QStringList numbers;
    for (const ConsultationEntry &entry : list(office, worker).entries)
        numbers << entry.consultation.number;
    QCOMPARE(numbers, (QStringList{u"K-000002"_s, u"K-000003"_s, u"K-000004"_s, u"K-000001"_s}));
}

void TestConsultationView::aProcedureWithoutConsultationsHasNone()
{
    Office leeds(u"leeds"_s);
    const UserId worker = leeds.employ(u"sam"_s, Role::TeamManager, u"duty-and-advice"_s);
    QVERIFY(!list(leeds, worker).known);
    QVERIFY(!list(leeds, worker).logRefused.isEmpty());
    Office leicester(u"leicester"_s);
    QVERIFY(list(leicester, leicester.employ(u"sam"_s, Role::SocialWorker, u"das"_s)).known);
}

void TestConsultationView::whoMayNotLogIsToldWhy()
{
    Office office(u"leicester"_s);
    const UserId officer = office.employ(u"ivy"_s, Role::InformationOfficer, u"das"_s);
    const ConsultationList list = this->list(office, officer);
    QVERIFY(list.known);
    QCOMPARE(list.logRefused.value(0).rule, u"LEI-45"_s);
}

QTEST_APPLESS_MAIN(TestConsultationView)
#include "test_consultation_view.moc"
