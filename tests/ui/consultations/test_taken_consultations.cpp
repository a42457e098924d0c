// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite_store.h"
#include "tests/core/session/scripted_store.h"
#include "tests/support/front_door.h"
#include "tests/support/must.h"
#include "ui/common/labelled_field.h"
#include "ui/consultations/consultation_form.h"
#include "ui/consultations/consultations_panel.h"
#include "ui/contact/taken_page.h"
#include "ui/style/apply_theme.h"

#include <QFileInfo>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// The data go away while a professional is on the line: the talk gets a provisional number, and is logged once.
class TestTakenConsultations final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();
    void isTakenAndLoggedWhenTheDataReturn();
    void anotherNewOneDoesNotTakeItUp();

private:
    void dataGoAway();
    void dataReturn();
    void startNew();
    void typeACall();
    QString take();
    Draft onlyDraft();
    QList<Consultation> logged();

    std::unique_ptr<FrontDoor> m_door;
    std::shared_ptr<StoreScript> m_script;
    std::unique_ptr<DraftJournal> m_journal;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ConsultationsPanel> m_panel;
};

void TestTakenConsultations::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
    m_script = std::make_shared<StoreScript>();
    const QString path = QFileInfo(m_door->draftFolder()).dir().filePath(u"frontdoor.db"_s);
    SessionTimings timings;
    timings.poll = std::chrono::milliseconds(30);
    timings.rarePoll = timings.rarestPoll = std::chrono::milliseconds(60);
    timings.reopenPause = std::chrono::milliseconds(5);
    m_session = std::make_unique<Session>(
        scripted([path] { return openSqliteStore(path, OpenMode::ReadWrite); }, m_script), m_door->rules(),
        m_door->clock(), nullptr, timings);
    const auto opened = m_session->open();
    QTRY_VERIFY(opened.isFinished() && opened.result());
    const auto seat = m_door->seat(u"worker"_s);
    m_desk = std::make_unique<Desk>(*m_session, seat->desk->user());
    m_journal = std::make_unique<DraftJournal>(m_door->draftFolder(), m_door->clock());
    m_panel = std::make_unique<ConsultationsPanel>(*m_desk, *m_journal);
    m_panel->resize(1190, 694);
    QVERIFY(showActive(*m_panel));
    QTRY_VERIFY_WITH_TIMEOUT(!sees(*m_panel, u"Reading the consultations…"_s), 10'000);
    m_panel->setFocus();
}

void TestTakenConsultations::cleanup()
{
    m_panel.reset();
    m_desk.reset();
    m_session.reset();
    m_journal.reset();
    m_door.reset();
}

void TestTakenConsultations::dataGoAway()
{
    for (const Step step : {Step::Open, Step::Write, Step::Read, Step::Poll, Step::Changes, Step::LastChange})
        m_script->at(step, []() -> Expected<void> { return failure(ErrorCode::ConnectionLost, u"the file"_s); });
}

void TestTakenConsultations::dataReturn()
{
    for (const Step step : {Step::Open, Step::Write, Step::Read, Step::Poll, Step::Changes, Step::LastChange})
        m_script->at(step, {});
    QTRY_COMPARE_WITH_TIMEOUT(m_session->connection().health, ConnectionState::Health::Good, 30'000);
}

void TestTakenConsultations::startNew()
{
    QTest::keyClick(m_panel->window(), Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_panel->form());
}

void TestTakenConsultations::typeACall()
{
    for (LabelledField *field : m_panel->findChildren<LabelledField *>()) {
        if (field->isVisible() && (field->key() == "consent"_L1 || field->key() == "immediate-concern"_L1)) {
            field->focusField();
            press(Qt::Key_N);
        }
    }
    for (const auto &[name, text] : {std::pair(u"Name"_s, u"Dr Lee Ash"_s), std::pair(u"Role"_s, u"Health visitor"_s),
                                     std::pair(u"Agency"_s, u"Health"_s), std::pair(u"Phone"_s, u"0116 496 0100"_s)}) {
        auto *line = awaited<QLineEdit>(*m_panel, name);
        line->setFocus();
        QTest::keyClicks(line, text);
    }
    auto *summary = awaited<QPlainTextEdit>(*m_panel, u"Summary"_s);
    summary->setFocus();
    QTest::keyClicks(summary, u"Weight has dropped."_s);
}

QString TestTakenConsultations::take()
{
    QAbstractButton *offer = awaitedButton(*m_panel, u"Take it under a provisional number"_s);
    offer->setFocus();
    press(Qt::Key_Space);
    if (!QTest::qWaitFor([&] { return m_panel->findChild<TakenPage *>() != nullptr; }, 10'000))
        qFatal("nothing was taken: %s", qPrintable(seenText(*m_panel)));
    return m_panel->findChild<TakenPage *>()->number();
}

Draft TestTakenConsultations::onlyDraft()
{
    const DraftFolder folder(m_door->draftFolder());
    if (folder.ids().size() != 1)
        qFatal("there are %d drafts", int(folder.ids().size()));
    return **folder.read(folder.ids().first(), PlainDraftCodec());
}

QList<Consultation> TestTakenConsultations::logged()
{
    const auto answer = m_session->read<QList<Consultation>>(
        ReadSlot(), [](Views &views) { return views.latestConsultations(10); });
    if (!QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000))
        qFatal("the consultations were not read");
    return must(answer.result());
}

void TestTakenConsultations::isTakenAndLoggedWhenTheDataReturn()
{
    startNew();
    typeACall();
    dataGoAway();
    const QString number = take();
    QVERIFY2(sees(*m_panel, number), qPrintable(seenText(*m_panel)));
    QVERIFY(!m_panel->form());
    const Draft draft = onlyDraft();
    QCOMPARE(draft.taken->number, number);
    m_door->clock()->set(m_door->clock()->now().plusMs(2 * 3'600'000));
    dataReturn();
    QVERIFY(logged().isEmpty());

    m_panel->takeUp(draft);
    QVERIFY(!m_panel->findChild<TakenPage *>() || !m_panel->findChild<TakenPage *>()->isVisible());
    QVERIFY(m_panel->form());
    QCOMPARE(m_panel->form()->typed().professionalName, u"Dr Lee Ash"_s);
    QVERIFY2(m_panel->form()->typed().summary.startsWith(
                 u"Taken as %1 on Thu 30 Apr 2026 14:40 while the data could not be reached."_s.arg(number)),
             qPrintable(m_panel->form()->typed().summary));
    QVERIFY(m_panel->form()->typed().summary.endsWith(u"Weight has dropped."_s));
    QTRY_VERIFY(m_panel->form()->isAncestorOf(QApplication::focusWidget())); // where it is gone on with
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2_WITH_TIMEOUT(m_panel->form() && !m_panel->form()->isNew(), qPrintable(seenText(*m_panel)), 10'000);
    const QList<Consultation> all = logged();
    QCOMPARE(all.size(), 1);
    QVERIFY(all.first().summary.contains(number));
    QTRY_VERIFY(DraftFolder(m_door->draftFolder()).ids().isEmpty());
}

void TestTakenConsultations::anotherNewOneDoesNotTakeItUp()
{
    startNew();
    typeACall();
    dataGoAway();
    take();
    awaitedButton(*m_panel, u"New consultation"_s);
    for (QAbstractButton *each : m_panel->findChild<TakenPage *>()->findChildren<QAbstractButton *>()) {
        if (each->text() == "New consultation"_L1)
            each->click();
    }
    QTRY_VERIFY(m_panel->form() && m_panel->form()->isNew());
    QTest::qWait(100); // the drafts are listed by then
    QVERIFY(m_panel->form()->typed().professionalName.isEmpty());
    QVERIFY(onlyDraft().taken);
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestTakenConsultations)
#include "test_taken_consultations.moc"
