// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"
#include "tests/ui/common/tab_stops.h"
#include "tests/ui/dutytray/text_fits.h"
#include "ui/common/labelled_field.h"
#include "ui/consultations/consultation_form.h"
#include "ui/consultations/consultation_list.h"
#include "ui/consultations/consultations_panel.h"
#include "ui/style/apply_theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// A professional asks for advice: consent first, the number to read out, and what becomes of it.
class TestConsultationsPanel final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init() { failOnWarnings(); }
    void cleanup();

    void consentIsAskedFirst();
    void withoutConsentTheNameIsLocked();
    void whatStoodInTheLockedFieldComesBack();
    void wiltshireNamesNobody();
    void theNumberIsReadOut();
    void whatIsMissingIsAskedFor();
    void adviceAnswersIt();
    void itBecomesAContact();
    void aHypotheticalOneCannotBecomeAContact();
    void aNewChildIsRecordedWithIt();
    void whoMayNotIsToldWhy();
    void aProcedureWithoutThemSaysSo();
    void typedWordsSurvive();
    void theListIsSearched();
    void aColleaguesChangeIsSeen();
    void wordsHaveRoom_data();
    void wordsHaveRoom();

private:
    void open(const QString &procedure, const QString &signIn);
    void sit(const QString &signIn);
    ConsultationId log(std::optional<bool> consent, const QString &summary, const QString &advice = {});
    void startNew();
    void answer(const QString &question, Qt::Key key);
    void type(const QString &field, const QString &text);
    QLineEdit *nameField() { return awaited<QLineEdit>(*m_panel, u"Child's name"_s); }
    QString messageAt(const QString &key);
    Consultation stored(const ConsultationId &id);

    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<FrontDoor::Seat> m_seat;
    std::unique_ptr<ConsultationsPanel> m_panel;
};

void TestConsultationsPanel::cleanup()
{
    m_panel.reset();
    m_seat.reset();
    m_door.reset();
}

void TestConsultationsPanel::open(const QString &procedure, const QString &signIn)
{
    m_door = std::make_unique<FrontDoor>(procedure);
    sit(signIn);
}

void TestConsultationsPanel::sit(const QString &signIn)
{
    m_panel.reset();
    m_seat = m_door->seat(signIn);
    m_panel = std::make_unique<ConsultationsPanel>(*m_seat->desk, *m_seat->journal);
    m_panel->resize(1190, 694);
    QVERIFY(showActive(*m_panel));
    QTRY_VERIFY_WITH_TIMEOUT(!sees(*m_panel, u"Reading the consultations…"_s), 10'000);
    m_panel->setFocus();
}

ConsultationId TestConsultationsPanel::log(std::optional<bool> consent, const QString &summary, const QString &advice)
{
    Consultation call;
    call.professionalName = u"Dr Lee Ash"_s;
    call.professionalRole = u"Health visitor"_s;
    call.professionalAgency = u"Health"_s;
    call.professionalPhone = u"0116 496 0100"_s;
    call.consent = consent;
    call.summary = summary;
    call.advice = advice;
    return ConsultationId(m_door->carryOut(u"worker"_s, LogConsultation{call}).created.last().id);
}

void TestConsultationsPanel::startNew()
{
    QTest::keyClick(m_panel->window(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_panel->form());
    QVERIFY(m_panel->form()->isNew());
}

void TestConsultationsPanel::answer(const QString &question, Qt::Key key)
{
    for (LabelledField *field : m_panel->findChildren<LabelledField *>()) {
        if (field->isVisible() && field->label() == question) {
            field->focusField();
            press(key);
            return;
        }
    }
    qFatal("there is no \"%s\"", qPrintable(question));
}

void TestConsultationsPanel::type(const QString &field, const QString &text)
{
    QWidget *line = named<QLineEdit>(*m_panel, field);
    QWidget *edit = line ? line : awaited<QPlainTextEdit>(*m_panel, field);
    edit->setFocus();
    QTest::keyClicks(edit, text);
}

QString TestConsultationsPanel::messageAt(const QString &key)
{
    for (const LabelledField *field : m_panel->findChildren<LabelledField *>()) {
        if (field->isVisible() && field->key() == key)
            return field->message();
    }
    return {};
}

Consultation TestConsultationsPanel::stored(const ConsultationId &id)
{
    const auto answer = m_seat->session->read<std::optional<Consultation>>(
        ReadSlot(), [id](Views &views) { return views.consultation(id); });
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000))
        qFatal("no answer");
    return answer.result().value().value_or(Consultation());
}

void TestConsultationsPanel::consentIsAskedFirst()
{
    open(u"leicester"_s, u"worker"_s);
    startNew();
    const QWidget *focused = QApplication::focusWidget();
    QVERIFY(focused);
    bool inConsent = false;
    for (const LabelledField *field : m_panel->findChildren<LabelledField *>())
        inConsent = inConsent || (field->key() == "consent"_L1 && field->isAncestorOf(focused));
    QVERIFY(inConsent);
    // From the last answer on to saving, and not out of the form.
    type(u"Advice"_s, u"Wait."_s);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), awaitedButton(*m_panel, u"Save consultation"_s));
    QVERIFY(nameField()->isReadOnly()); // nobody was asked yet
    QVERIFY2(messageAt(u"child-name"_s).contains(u"consented"_s), qPrintable(messageAt(u"child-name"_s)));
    QTest::keyClicks(nameField(), u"Ava"_s);
    QVERIFY(nameField()->text().isEmpty());
}

void TestConsultationsPanel::withoutConsentTheNameIsLocked()
{
    open(u"leicester"_s, u"worker"_s);
    startNew();
    answer(u"Have the parents or carers agreed to this talk?"_s, Qt::Key_N);
    QVERIFY(nameField()->isReadOnly());
    QVERIFY2(messageAt(u"child-name"_s).contains(u"hypothetical"_s), qPrintable(messageAt(u"child-name"_s)));
    QVERIFY(button(*m_panel, u"LEI-14"_s)); // says by which rule
    QTest::keyClicks(nameField(), u"Ava Sample"_s);
    QVERIFY(nameField()->text().isEmpty());
    // A child who has to be protected now is named all the same.
    answer(u"Does a child have to be protected now?"_s, Qt::Key_Y);
    QVERIFY(!nameField()->isReadOnly());
    QVERIFY(messageAt(u"child-name"_s).isEmpty());
    type(u"Child's name"_s, u"Ava Sample"_s);
    QCOMPARE(m_panel->form()->typed().childName, u"Ava Sample"_s);
    QVERIFY(!m_panel->form()->typed().isHypothetical());
}

void TestConsultationsPanel::whatStoodInTheLockedFieldComesBack()
{
    open(u"leicester"_s, u"worker"_s);
    startNew();
    answer(u"Have the parents or carers agreed to this talk?"_s, Qt::Key_Y);
    type(u"Child's name"_s, u"Ava Sample"_s);
    answer(u"Have the parents or carers agreed to this talk?"_s, Qt::Key_N);
    QVERIFY(m_panel->form()->typed().childName.isEmpty());
    answer(u"Have the parents or carers agreed to this talk?"_s, Qt::Key_Y);
    QCOMPARE(m_panel->form()->typed().childName, u"Ava Sample"_s);
}

void TestConsultationsPanel::wiltshireNamesNobody()
{
    open(u"wiltshire"_s, u"officer"_s);
    startNew();
    answer(u"Have the parents or carers agreed to this talk?"_s, Qt::Key_Y);
    QVERIFY(nameField()->isReadOnly());
    QVERIFY(button(*m_panel, u"WIL-06"_s));
}

void TestConsultationsPanel::theNumberIsReadOut()
{
    open(u"leicester"_s, u"worker"_s);
    startNew();
    answer(u"Have the parents or carers agreed to this talk?"_s, Qt::Key_N);
    type(u"Name"_s, u"Dr Lee Ash"_s);
    type(u"Role"_s, u"Health visitor"_s);
    type(u"Phone"_s, u"0116 496 0100"_s);
    type(u"Summary"_s, u"A child is often hungry."_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2_WITH_TIMEOUT(sees(*m_panel, u"K – 000 001"_s), qPrintable(seenText(*m_panel)), 10'000);
    QVERIFY(sees(*m_panel, u"K for Kilo, zero zero zero, zero zero one."_s));
    QTRY_VERIFY2(sees(*m_panel, u"LEI-22"_s), qPrintable(seenText(*m_panel))); // its clock, with the rule
    QTRY_COMPARE(m_panel->view()->current(), m_panel->form()->id());
    // The number is what comes next: one key copies it.
    press(Qt::Key_Space);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"K-000001"_s);
    QCOMPARE(m_panel->badge(), 1);
}

void TestConsultationsPanel::whatIsMissingIsAskedFor()
{
    open(u"leicester"_s, u"worker"_s);
    startNew();
    type(u"Summary"_s, u"A child is often hungry."_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2_WITH_TIMEOUT(sees(*m_panel, u"This cannot be saved yet."_s), qPrintable(seenText(*m_panel)), 10'000);
    QVERIFY(sees(*m_panel, u"LEI-12"_s));
    answer(u"Have the parents or carers agreed to this talk?"_s, Qt::Key_N);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(sees(*m_panel, u"Save with these reasons"_s), 10'000); // the caller's name, role and phone
    QVERIFY(m_panel->form()->isNew());
    QTest::keyClicks(QApplication::focusWidget(), u"She rang off."_s); // the reason is where the cursor is
    awaitedButton(*m_panel, u"Save with these reasons"_s)->click();
    QTRY_VERIFY2_WITH_TIMEOUT(sees(*m_panel, u"K – 000 001"_s), qPrintable(seenText(*m_panel)), 10'000);
}

void TestConsultationsPanel::adviceAnswersIt()
{
    open(u"leicester"_s, u"worker"_s);
    const ConsultationId id = log(false, u"A child is often hungry."_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->badge(), 1, 10'000);
    m_panel->view()->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(sees(*m_panel, u"K – 000 001"_s), 10'000);
    awaitedButton(*m_panel, u"Advice given"_s)->click(); // without any: says what to do
    QTRY_VERIFY(sees(*m_panel, u"Write what was advised; saving it answers the consultation."_s));
    QTest::keyClicks(QApplication::focusWidget(), u"Talk to the mother first."_s);
    awaitedButton(*m_panel, u"Advice given"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->badge(), 0, 10'000);
    QTRY_VERIFY2(sees(*m_panel, u"advice given today 14:40"_s), qPrintable(seenText(*m_panel)));
    QVERIFY(!button(*m_panel, u"Advice given"_s));
    QVERIFY(!stored(id).isOpen());
}

void TestConsultationsPanel::itBecomesAContact()
{
    open(u"leicester"_s, u"worker"_s);
    const ConsultationId id = log(true, u"Ava is often hungry."_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->badge(), 1, 10'000);
    m_panel->view()->setFocus();
    const QSignalSpy opened(m_seat->desk.get(), &Desk::openRequested);
    // Typed and not saved: it goes along.
    QTRY_VERIFY_WITH_TIMEOUT(button(*m_panel, u"Make a contact of it…"_s), 10'000);
    type(u"Summary"_s, u" And cold."_s);
    awaitedButton(*m_panel, u"Make a contact of it…"_s)->click();
    QTRY_VERIFY(sees(*m_panel, u"Which child is it about?"_s));
    QTest::keyClicks(QApplication::focusWidget(), u"ava sam"_s);
    QTRY_VERIFY_WITH_TIMEOUT(named<QWidget>(*m_panel, u"People found"_s), 10'000);
    press(Qt::Key_Return);
    QTRY_VERIFY(sees(*m_panel, u"Ava Sample · 10 years"_s));
    press(Qt::Key_Return); // the button has the focus
    if (opened.isEmpty())
        awaitedButton(*m_panel, u"Make the contact"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 10'000);
    const Subject subject = opened.first().first().value<Subject>();
    QCOMPARE(m_door->contact(subject.contact()).child, m_door->person(u"Ava"_s).id);
    QVERIFY(m_door->contact(subject.contact()).detail.concern.contains(u"And cold."_s));
    QCOMPARE(m_door->contact(subject.contact()).detail.referrer.name, u"Dr Lee Ash"_s);
    QTRY_VERIFY_WITH_TIMEOUT(sees(*m_panel, u"Open the contact"_s), 10'000);
    QCOMPARE(stored(id).contact, subject.contact());
    QVERIFY(!button(*m_panel, u"Make a contact of it…"_s));
}

void TestConsultationsPanel::aHypotheticalOneCannotBecomeAContact()
{
    open(u"leicester"_s, u"worker"_s);
    log(false, u"A child is often hungry."_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->badge(), 1, 10'000);
    m_panel->view()->setFocus();
    awaitedButton(*m_panel, u"Make a contact of it…"_s)->click();
    QTRY_VERIFY2(sees(*m_panel, u"It cannot become a contact as it stands."_s), qPrintable(seenText(*m_panel)));
    QVERIFY(sees(*m_panel, u"LEI-15"_s));
    QVERIFY(!sees(*m_panel, u"Which child is it about?"_s));
    // Answered just now, it counts.
    answer(u"Does a child have to be protected now?"_s, Qt::Key_Y);
    awaitedButton(*m_panel, u"Make a contact of it…"_s)->click();
    QTRY_VERIFY(sees(*m_panel, u"Which child is it about?"_s));
}

void TestConsultationsPanel::aNewChildIsRecordedWithIt()
{
    open(u"leicester"_s, u"worker"_s);
    log(true, u"A child is often hungry."_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->badge(), 1, 10'000);
    m_panel->view()->setFocus();
    const QSignalSpy opened(m_seat->desk.get(), &Desk::openRequested);
    awaitedButton(*m_panel, u"Make a contact of it…"_s)->click();
    QTest::keyClicks(QApplication::focusWidget(), u"zoe winter"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(sees(*m_panel, u"Family name"_s));
    awaitedButton(*m_panel, u"Make the contact"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 10'000);
    QCOMPARE(m_door->find(u"zoe winter"_s).size(), 1);
}

void TestConsultationsPanel::whoMayNotIsToldWhy()
{
    open(u"leicester"_s, u"officer"_s);
    QTRY_VERIFY_WITH_TIMEOUT(sees(*m_panel, u"LEI-45"_s), 10'000);
    log(false, u"A child is often hungry."_s); // by somebody else
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->badge(), 1, 10'000);
    m_panel->view()->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(sees(*m_panel, u"You can read it, not change it."_s), 10'000);
    QVERIFY(awaited<QPlainTextEdit>(*m_panel, u"Summary"_s)->isReadOnly());
    QTest::keyClick(m_panel->window(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(sees(*m_panel, u"You cannot log a consultation."_s));
}

void TestConsultationsPanel::aProcedureWithoutThemSaysSo()
{
    open(u"leeds"_s, u"worker"_s);
    QTRY_VERIFY_WITH_TIMEOUT(sees(*m_panel, u"There are no consultations here"_s), 10'000);
    QVERIFY(!button(*m_panel, u"New consultation"_s));
    const QSignalSpy wanted(m_seat->desk.get(), &Desk::newContactRequested);
    awaitedButton(*m_panel, u"New contact"_s)->click();
    QCOMPARE(wanted.size(), 1);
}

void TestConsultationsPanel::typedWordsSurvive()
{
    open(u"leicester"_s, u"worker"_s);
    startNew();
    const QSignalSpy kept(m_seat->journal.get(), &DraftJournal::draftSaved);
    type(u"Summary"_s, u"A child is often hungry."_s);
    QTRY_VERIFY_WITH_TIMEOUT(!kept.isEmpty(), 10'000);
    const auto flushed = m_seat->journal->flushNow();
    QTRY_VERIFY(flushed.isFinished());
    sit(u"worker"_s);
    startNew();
    QTRY_VERIFY_WITH_TIMEOUT(sees(*m_panel, u"What you typed is back."_s), 10'000);
    QCOMPARE(m_panel->form()->typed().summary, u"A child is often hungry."_s);
}

void TestConsultationsPanel::theListIsSearched()
{
    open(u"leicester"_s, u"worker"_s);
    log(false, u"A child is often hungry."_s);
    log(false, u"Late from school every day."_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->view()->model()->rowCount(), 2, 10'000);
    m_panel->view()->setFocus();
    press(Qt::Key_Slash);
    QTest::keyClicks(QApplication::focusWidget(), u"hung"_s);
    QTRY_COMPARE(m_panel->view()->model()->rowCount(), 1);
    press(Qt::Key_Escape);
    QTRY_COMPARE(m_panel->view()->model()->rowCount(), 2);
    QTest::keyClicks(QApplication::focusWidget(), u"K-000002"_s);
    QTRY_COMPARE(m_panel->view()->model()->rowCount(), 1);
}

void TestConsultationsPanel::aColleaguesChangeIsSeen()
{
    open(u"leicester"_s, u"worker"_s);
    const ConsultationId id = log(false, u"A child is often hungry."_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->badge(), 1, 10'000);
    m_panel->view()->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(sees(*m_panel, u"K – 000 001"_s), 10'000);
    type(u"Summary"_s, u"Mine: "_s);
    Consultation theirs;
    theirs.professionalAgency = u"Oak Surgery"_s;
    m_door->carryOut(u"manager"_s, UpdateConsultation{id, {u"professional.agency"_s}, theirs});
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->form()->typed().professionalAgency, u"Oak Surgery"_s, 10'000);
    QVERIFY(m_panel->form()->typed().summary.contains(u"Mine: "_s)); // what is typed stays
}

void TestConsultationsPanel::wordsHaveRoom_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << 100 << QSize(1190, 694);
    QTest::newRow("150 %") << 150 << QSize(1290, 660);
    QTest::newRow("200 %") << 200 << QSize(1290, 640);
}

void TestConsultationsPanel::wordsHaveRoom()
{
    QFETCH(int, percent);
    QFETCH(QSize, size);
    applyTheme(*qApp, ThemeChoice::Light, percent);
    const auto back = qScopeGuard([] { applyTheme(*qApp, ThemeChoice::Light); });
    open(u"leicester"_s, u"worker"_s);
    m_panel->resize(size);
    log(false, u"A child is often hungry."_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_panel->badge(), 1, 10'000);
    m_panel->view()->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(sees(*m_panel, u"K – 000 001"_s), 10'000);
    for (const bool isNew : {false, true}) {
        if (isNew)
            startNew();
        QTest::qWait(50); // until the layouts have settled
        const QStringList clipped = test::clippedIn(m_panel.get());
        QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        const QStringList unnamed = test::unnamedTabStops(m_panel.get());
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u'\n')));
    }
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestConsultationsPanel)
#include "test_consultations_panel.moc"
