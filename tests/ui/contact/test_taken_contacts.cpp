// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite_store.h"
#include "tests/core/session/scripted_store.h"
#include "tests/support/front_door.h"
#include "tests/support/must.h"
#include "ui/contact/contact_pages.h"
#include "ui/contact/possible_people.h"
#include "ui/contact/taken_page.h"
#include "ui/contact/taken_words.h"
#include "ui/style/apply_theme.h"

#include <QFileInfo>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// The data go away while a caller is on the line: what was typed gets a number, and is recorded once when they return.
class TestTakenContacts final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void numbersAreReadOut();
    void isTakenWhereItCannotBeRecorded();
    void isOfferedAsSoonAsTheDataAreAway();
    void isRecordedAsReceivedThen();
    void isRecordedOnceThoughItWasSavedUnseen();
    void isSaidWhenItIsThereAlready();
    void keepsItsNumberThroughANewOutage();
    void anotherNewContactDoesNotOfferIt();
    void whoMayBeTheSameIsShown();

private:
    void sit();
    void open();
    QString path() const { return QFileInfo(m_door->draftFolder()).dir().filePath(u"frontdoor.db"_s); }
    void typeACall(const QString &child = u"ava sample"_s);
    void dataGoAway();
    void dataReturn();
    /// The next contact is committed, and nobody is told: the data are away.
    void loseTheAnswerToTheContact();
    /// "Take it under a provisional number", pressed.
    TakenPage *take();
    Draft onlyDraft();
    QPlainTextEdit *concern() const;

    std::unique_ptr<FrontDoor> m_door;
    std::shared_ptr<StoreScript> m_script;
    std::unique_ptr<DraftJournal> m_journal;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ContactPage> m_page;
};

void TestTakenContacts::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestTakenContacts::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
    m_script = std::make_shared<StoreScript>();
    sit();
    open();
}

void TestTakenContacts::cleanup()
{
    m_page.reset();
    m_desk.reset();
    m_session.reset();
    m_journal.reset();
    m_door.reset();
}

void TestTakenContacts::sit()
{
    const QString path = this->path();
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
}

void TestTakenContacts::open()
{
    m_page.reset(newContactPage(*m_desk, *m_journal));
    m_page->resize(1180, 690);
    QVERIFY(showActive(*m_page));
}

QPlainTextEdit *TestTakenContacts::concern() const
{
    return named<QPlainTextEdit>(*m_page, u"What is the worry? What was seen or said, when, where, by whom?"_s);
}

void TestTakenContacts::typeACall(const QString &child)
{
    QTRY_VERIFY(QApplication::focusWidget());
    QTest::keyClicks(QApplication::focusWidget(), child);
    if (child == "ava sample"_L1) {
        QTRY_VERIFY(m_page->findChild<QListView *>()->isVisible());
        press(Qt::Key_Return);
        QTRY_COMPARE(m_page->title(), u"New contact: Ava Sample"_s);
    } else {
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_page->title() != "New contact"_L1);
    }
    QTRY_VERIFY(concern());
    concern()->setFocus();
    QTest::keyClicks(concern(), u"Came to school hungry."_s);
}

void TestTakenContacts::dataGoAway()
{
    const auto gone = []() -> Expected<void> { return failure(ErrorCode::ConnectionLost, u"the file"_s); };
    for (const Step step : {Step::Open, Step::Write, Step::Read, Step::Poll, Step::Changes, Step::LastChange})
        m_script->at(step, gone);
}

void TestTakenContacts::dataReturn()
{
    for (const Step step :
         {Step::Open, Step::Write, Step::Commit, Step::Read, Step::Poll, Step::Changes, Step::LastChange})
        m_script->at(step, {});
    QTRY_COMPARE_WITH_TIMEOUT(m_session->connection().health, ConnectionState::Health::Good, 30'000);
}

void TestTakenContacts::loseTheAnswerToTheContact()
{
    const auto contacts = [path = path()] {
        const auto store = must(openSqliteStore(path, OpenMode::ReadOnly));
        qint64 count = 0;
        must(store->read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(const DatabaseSummary summary, views.summary());
            count = summary.contacts;
            return {};
        }));
        return count;
    };
    // What else is saved, such as that somebody was looked for, comes through.
    m_script->at(Step::Commit, [this, contacts, before = contacts()]() -> Expected<void> {
        if (contacts() == before)
            return {};
        dataGoAway();
        return failure(ErrorCode::OutcomeUnknown, u"the file"_s);
    });
}

TakenPage *TestTakenContacts::take()
{
    QAbstractButton *offer = awaitedButton(*m_page, u"Take it under a provisional number"_s);
    offer->setFocus();
    press(Qt::Key_Space);
    TakenPage *page = nullptr;
    [&] { QTRY_VERIFY_WITH_TIMEOUT((page = m_page->findChild<TakenPage *>()), 10'000); }();
    if (!page)
        qFatal("nothing was taken: %s", qPrintable(seenText(*m_page)));
    return page;
}

Draft TestTakenContacts::onlyDraft()
{
    const DraftFolder folder(m_door->draftFolder());
    if (folder.ids().size() != 1)
        qFatal("there are %d drafts", int(folder.ids().size()));
    return **folder.read(folder.ids().first(), PlainDraftCodec());
}

void TestTakenContacts::numbersAreReadOut()
{
    QCOMPARE(spokenProvisional(u"P-DUTY3-0007"_s), u"Papa, Delta Uniform Tango Yankee three, zero zero zero seven"_s);
}

void TestTakenContacts::isTakenWhereItCannotBeRecorded()
{
    typeACall();
    QVERIFY(!button(*m_page, u"Take it under a provisional number"_s));
    dataGoAway();
    press(Qt::Key_S, Qt::ControlModifier);
    const TakenPage *page = take();
    QVERIFY2(page->number().startsWith("P-"_L1), qPrintable(page->number()));
    QVERIFY2(sees(*m_page, page->number()), qPrintable(seenText(*m_page)));
    QVERIFY(sees(*m_page, u"Papa"_s));
    QVERIFY(!concern()); // the form is closed
    QVERIFY(m_page->title().contains(page->number()));
    QVERIFY(!m_page->title().contains("Sample"_L1));
    const Draft draft = onlyDraft();
    QCOMPARE(draft.taken->number, page->number());
    QCOMPARE(draft.taken->at, m_door->clock()->now());
    QVERIFY(m_door->contactsOf(u"Ava"_s).isEmpty());
}

void TestTakenContacts::isOfferedAsSoonAsTheDataAreAway()
{
    typeACall();
    dataGoAway();
    awaitedButton(*m_page, u"Take it under a provisional number"_s); // without pressing anything
    open(); // a form that is begun then offers it too, in its place and not as a window of its own
    awaitedButton(*m_page, u"Take it under a provisional number"_s);
    QVERIFY(m_page->isActiveWindow());
    typeACall(u"robin lark"_s);
    dataReturn();
    QTRY_VERIFY(!button(*m_page, u"Take it under a provisional number"_s));
}

void TestTakenContacts::isRecordedAsReceivedThen()
{
    const Instant received = m_door->clock()->now();
    typeACall();
    dataGoAway();
    press(Qt::Key_S, Qt::ControlModifier);
    const QString number = take()->number();
    m_page.reset();
    m_door->clock()->set(received.plusMs(3 * 3'600'000));
    dataReturn();

    open();
    m_page->continueDraft(onlyDraft());
    QTRY_VERIFY2(sees(*m_page, u"Taken as %1 on"_s.arg(number)), qPrintable(seenText(*m_page)));
    QTRY_COMPARE(named<QLineEdit>(*m_page, u"Why is it recorded later?"_s)->text(),
                 u"Taken as %1 while the data could not be reached"_s.arg(number));
    QTRY_COMPARE(m_page->title(), u"New contact: Ava Sample"_s);
    QSignalSpy said(m_desk.get(), &Desk::said);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2_WITH_TIMEOUT(!m_page->subject().id.isEmpty(), qPrintable(seenText(*m_page)), 10'000);
    const QList<Contact> contacts = m_door->contactsOf(u"Ava"_s);
    QCOMPARE(contacts.size(), 1);
    QCOMPARE(contacts.first().detail.received, received);
    QCOMPARE(contacts.first().detail.receivedReason, u"Taken as %1 while the data could not be reached"_s.arg(number));
    QCOMPARE(contacts.first().detail.concern, u"Came to school hungry."_s);
    QCOMPARE(said.last().first().toString(), u"%1 is recorded as %2."_s.arg(number, contacts.first().number));
    QTRY_VERIFY(DraftFolder(m_door->draftFolder()).ids().isEmpty());
}

/// The commit came through and the answer did not: the key that went with it is kept.
void TestTakenContacts::isRecordedOnceThoughItWasSavedUnseen()
{
    typeACall();
    loseTheAnswerToTheContact();
    press(Qt::Key_S, Qt::ControlModifier);
    take();
    QCOMPARE(m_door->contactsOf(u"Ava"_s).size(), 1);
    m_page.reset();

    // Whoever opens it before that could be looked up, and records it, does not record it twice.
    open();
    m_page->continueDraft(onlyDraft());
    QTRY_VERIFY(concern() && concern()->toPlainText() == "Came to school hungry."_L1);
    QTRY_VERIFY(sees(*m_page, u"Somebody on file was chosen."_s)); // and stays chosen, though nobody can say who
    dataReturn();
    QTRY_COMPARE_WITH_TIMEOUT(m_page->title(), u"New contact: Ava Sample"_s, 10'000);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY2_WITH_TIMEOUT(!m_page->subject().id.isEmpty(), qPrintable(seenText(*m_page)), 10'000);
    QCOMPARE(m_door->contactsOf(u"Ava"_s).size(), 1);
    QTRY_VERIFY(DraftFolder(m_door->draftFolder()).ids().isEmpty());
}

void TestTakenContacts::isSaidWhenItIsThereAlready()
{
    typeACall();
    loseTheAnswerToTheContact();
    press(Qt::Key_S, Qt::ControlModifier);
    const QString number = take()->number();
    m_page.reset();
    dataReturn();
    open();
    m_page->continueDraft(onlyDraft());
    const QString recorded = m_door->contactsOf(u"Ava"_s).first().number;
    QTRY_VERIFY2_WITH_TIMEOUT(sees(*m_page, u"%1 is recorded as %2."_s.arg(number, recorded)),
                              qPrintable(seenText(*m_page)), 10'000);
    QCOMPARE(m_door->contactsOf(u"Ava"_s).size(), 1);
    QTRY_VERIFY(DraftFolder(m_door->draftFolder()).ids().isEmpty());
}

void TestTakenContacts::keepsItsNumberThroughANewOutage()
{
    typeACall();
    dataGoAway();
    press(Qt::Key_S, Qt::ControlModifier);
    const QString number = take()->number();
    const Draft before = onlyDraft();
    m_page.reset();
    open();
    m_page->continueDraft(before);
    QTRY_VERIFY(concern());
    concern()->setFocus();
    QTest::keyClicks(concern(), u"Also on Monday. "_s);
    QAbstractButton *leave = awaitedButton(*m_page, u"Leave it waiting"_s);
    leave->setFocus();
    press(Qt::Key_Space);
    QTRY_VERIFY(m_page->findChild<TakenPage *>());
    QCOMPARE(m_page->findChild<TakenPage *>()->number(), number);
    const Draft after = onlyDraft();
    QCOMPARE(after.taken, before.taken);
    QVERIFY(after.content["detail"_L1] != before.content["detail"_L1]);
    QCOMPARE(after.content["child"_L1].toObject()["person"_L1], before.content["child"_L1].toObject()["person"_L1]);
    QCOMPARE(after.content["child"_L1].toObject()["person"_L1].toString(), m_door->person(u"Ava"_s).id.text());
}

void TestTakenContacts::anotherNewContactDoesNotOfferIt()
{
    typeACall();
    dataGoAway();
    press(Qt::Key_S, Qt::ControlModifier);
    take();
    m_page.reset();
    dataReturn();
    open();
    typeACall(u"robin lark"_s);
    QTest::qWait(100); // the drafts are listed by then
    QVERIFY(!button(*m_page, u"Go on with it"_s));
    QVERIFY(!button(*m_page, u"Discard it"_s));
}

/// While the data were away nobody could be found; now whoever records it sees who is on file.
void TestTakenContacts::whoMayBeTheSameIsShown()
{
    dataGoAway();
    typeACall(u"ava sampel"_s);
    take();
    m_page.reset();
    dataReturn();
    open();
    m_page->continueDraft(onlyDraft());
    QTRY_VERIFY2_WITH_TIMEOUT(seenText(*m_page).contains("Ava Sample"_L1), qPrintable(seenText(*m_page)), 10'000);
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestTakenContacts)
#include "test_taken_contacts.moc"
