// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"
#include "ui/dutytray/findings_form.h"
#include "ui/siblings/drift_part.h"
#include "ui/siblings/duplicate_dialog.h"
#include "ui/style/apply_theme.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// What was copied and no longer says the same, and what was recorded twice.
class TestCopies final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();

    void nothingIsSaidWhileNothingWasCopied();
    void theOriginalSaysWhichCopiesDiffer();
    void theCopySaysWhatTheOriginalIsNow();
    void aRestrictedCopyIsNotNamed();
    void takesOutWhatWasRecordedTwice();
    void takesTheOtherOutAsWell();
    void keepsBothUntilTheOutcomeIsCopied();
    void saysWhoMayNotTakeOut();

private:
    void makeCopy(const QString &givenName);
    void decide(const ContactId &contact, const QString &outcome, const FieldValues &fields = {});
    CopyStand standOf(const ContactId &contact, const QString &childName, const QStringList &fields);
    void showDrift(const Drift &drift, const QString &own);
    void openDuplicates(const QString &signIn, const ContactId &contact);
    void choose(const QString &number, const QString &stays);

    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<FrontDoor::Seat> m_seat;
    std::unique_ptr<QWidget> m_window;
    DriftPart *m_drift = nullptr;
    DuplicateDialog *m_dialog = nullptr;
    ContactId m_contact;
};

void TestCopies::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
    m_door->addUser(u"screening"_s, u"Bo Lang"_s, Role::ScreeningManager, m_door->teamOf(u"manager"_s));
    m_contact = m_door->contact(u"worker"_s, u"Ava"_s);
    m_seat = m_door->seat(u"worker"_s);
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 600);
    QVERIFY(showActive(*m_window));
}

void TestCopies::cleanup()
{
    m_window.reset();
    m_seat.reset();
    m_door.reset();
}

void TestCopies::makeCopy(const QString &givenName)
{
    m_door->carryOut(u"screening"_s,
                     CopyToSibling{Subject(m_contact), {m_door->person(givenName).id}, u"The same home."_s});
}

void TestCopies::decide(const ContactId &contact, const QString &outcome, const FieldValues &fields)
{
    m_door->carryOut(u"manager"_s, Authorise{Subject(contact), outcome, u"So it is."_s, fields, {}});
}

CopyStand TestCopies::standOf(const ContactId &id, const QString &childName, const QStringList &fields)
{
    const Contact contact = m_door->contact(id);
    CopyStand stand;
    stand.subject = Subject(id);
    stand.number = contact.number;
    stand.child = contact.child;
    stand.childName = childName;
    stand.outcome = contact.outcome;
    stand.isOpen = contact.isOpen();
    stand.fields = fields;
    return stand;
}

void TestCopies::showDrift(const Drift &drift, const QString &own)
{
    m_drift = new DriftPart(*m_seat->desk, m_window.get());
    m_drift->setGeometry(m_window->rect());
    m_drift->set(drift, own);
}

void TestCopies::nothingIsSaidWhileNothingWasCopied()
{
    showDrift({}, {});
    QVERIFY(m_drift->isHidden());
}

void TestCopies::theOriginalSaysWhichCopiesDiffer()
{
    makeCopy(u"Ben"_s);
    makeCopy(u"Cora"_s);
    const Contact ben = m_door->contactsOf(u"Ben"_s).first();
    const Contact cora = m_door->contactsOf(u"Cora"_s).first();
    Drift drift;
    drift.copies = {standOf(ben.id, u"Ben Sample"_s, {u"concern"_s, u"referrer.name"_s, u"referrer.phone"_s}),
                    standOf(cora.id, u"Cora Sample"_s, {})};
    showDrift(drift, {});
    QVERIFY2(sees(*m_drift, u"differs in: the concern, the call and the referrer"_s), qPrintable(seenText(*m_drift)));
    QVERIFY(sees(*m_drift, u"Cora Sample · not decided yet"_s));
    const QList<QLabel *> words = m_drift->findChildren<QLabel *>();
    QVERIFY(std::any_of(words.begin(), words.end(), [&](const QLabel *label) {
        return label->text().contains(u"Not the same any more: %1."_s.arg(ben.number));
    }));
    const QSignalSpy opened(m_seat->desk.get(), &Desk::openRequested);
    QAbstractButton *link = awaitedButton(*m_drift, ben.number);
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Return);
    QCOMPARE(opened.first().first().value<Subject>(), Subject(ben.id));
}

void TestCopies::theCopySaysWhatTheOriginalIsNow()
{
    makeCopy(u"Ben"_s);
    decide(m_contact, u"redirect"_s, {{u"service"_s, u"Family hub"_s}});
    Drift drift;
    drift.original = standOf(m_contact, u"Ava Sample"_s, {u"outcome"_s});
    showDrift(drift, u"Provide information"_s);
    const QString number = m_door->contact(m_contact).number;
    QVERIFY2(sees(*m_drift, u"Copied from %1 (Ava Sample)."_s.arg(number)), qPrintable(seenText(*m_drift)));
    QVERIFY(sees(*m_drift, u"Its outcome is now “Redirect to another service”; here it is “Provide information”."_s));
    QVERIFY(button(*m_drift, u"Open %1"_s.arg(number)));
}

void TestCopies::aRestrictedCopyIsNotNamed()
{
    CopyStand stand;
    stand.subject = Subject(m_contact);
    stand.number = u"C-000009"_s;
    stand.withheld = true;
    Drift drift;
    drift.copies = {stand};
    showDrift(drift, {});
    QVERIFY(sees(*m_drift, u"restricted record"_s));
    QVERIFY(sees(*m_drift, u"C-000009"_s));
}

void TestCopies::openDuplicates(const QString &signIn, const ContactId &contact)
{
    m_seat = m_door->seat(signIn);
    m_dialog = new DuplicateDialog(*m_seat->desk, contact, u"Ben Sample"_s, m_window.get());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog));
}

void TestCopies::choose(const QString &number, const QString &stays)
{
    QTRY_VERIFY(button(*m_dialog, stays));
    QTRY_VERIFY(named<QAbstractButton>(*m_dialog, number));
    QVERIFY(!m_dialog->confirmButton()->isEnabled());
    for (QAbstractButton *one : {named<QAbstractButton>(*m_dialog, number), button(*m_dialog, stays)}) {
        one->setFocus();
        QTest::keyClick(one, Qt::Key_Space);
    }
    QTRY_VERIFY(m_dialog->confirmButton()->isEnabled());
    m_dialog->confirmButton()->setFocus();
    QTest::keyClick(m_dialog->confirmButton(), Qt::Key_Space);
}

void TestCopies::takesOutWhatWasRecordedTwice()
{
    makeCopy(u"Ben"_s);
    const Contact copy = m_door->contactsOf(u"Ben"_s).first();
    decide(m_contact, u"redirect"_s, {{u"service"_s, u"Family hub"_s}}); // the copy has the outcome now
    const ContactId again = m_door->contact(u"worker"_s, u"Ben"_s);
    openDuplicates(u"worker"_s, again);
    const QSignalSpy done(m_dialog, &CommandDialog::carriedOut);
    choose(copy.number, u"That one stays"_s);
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(m_door->contact(again).state, ContactState::Void);
    QVERIFY(m_door->contact(copy.id).state != ContactState::Void);
}

void TestCopies::takesTheOtherOutAsWell()
{
    makeCopy(u"Ben"_s);
    const Contact copy = m_door->contactsOf(u"Ben"_s).first();
    decide(m_contact, u"redirect"_s, {{u"service"_s, u"Family hub"_s}});
    const ContactId again = m_door->contact(u"worker"_s, u"Ben"_s);
    openDuplicates(u"worker"_s, copy.id);
    choose(m_door->contact(again).number, u"This one stays"_s);
    QTRY_COMPARE(m_door->contact(again).state, ContactState::Void);
}

void TestCopies::keepsBothUntilTheOutcomeIsCopied()
{
    makeCopy(u"Ben"_s);
    const Contact copy = m_door->contactsOf(u"Ben"_s).first();
    const ContactId again = m_door->contact(u"worker"_s, u"Ben"_s);
    openDuplicates(u"worker"_s, again);
    choose(copy.number, u"That one stays"_s);
    QTRY_VERIFY2(m_dialog->findings()->spoken().contains(u"The contact that stays has to have the outcome first."_s),
                 qPrintable(m_dialog->findings()->spoken()));
    QVERIFY(m_dialog->findings()->spoken().contains(u"LEI-34"_s));
    QVERIFY(m_door->contact(again).isOpen());
}

void TestCopies::saysWhoMayNotTakeOut()
{
    const ContactId again = m_door->contact(u"worker"_s, u"Ava"_s);
    openDuplicates(u"officer"_s, again);
    QTRY_VERIFY2(m_dialog->findings()->spoken().contains(u"LEI-34"_s), qPrintable(m_dialog->findings()->spoken()));
    QVERIFY(!m_dialog->confirmButton()->isEnabled());
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestCopies)
#include "test_copies.moc"
