// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/contact/page_hands.h"
#include "ui/common/radio_cards.h"
#include "ui/letters/letter_dialog.h"
#include "ui/letters/letters_part.h"
#include "ui/style/apply_theme.h"

#include <QListView>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// Leeds: a member of the public rings, a customer service officer records the contact, a manager decides and writes back.
class TestPublicCall final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void fromTheCallToTheManagersLetter();

private:
    Subject recordCall();
    void decide(const Hands &manager);
    void writeBack(const Hands &manager);

    std::unique_ptr<FrontDoor> m_door;
};

void TestPublicCall::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"leeds"_s);
    m_door->addUser(u"adviser"_s, u"Fay Moss"_s, Role::CustomerServiceOfficer, u"customer-services"_s);
}

/// All of it by keys, in the order in which the caller tells it.
Subject TestPublicCall::recordCall()
{
    const Hands adviser = Hands::atNewContact(*m_door, u"adviser"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"ava sample"_s);
    if (!QTest::qWaitFor([&] { return adviser.page->findChild<QListView *>()->isVisible(); }, 10'000))
        qFatal("nobody was found");
    press(Qt::Key_Return);
    adviser.form()->goToField(u"referrer.type"_s);
    press(Qt::Key_M); // Member of the public
    adviser.form()->goToField(u"referrer.name"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"Zelda Quickly"_s);
    adviser.form()->goToField(u"concern"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"Shouting every night next door."_s);
    QTest::keyClick(adviser.page.get(), Qt::Key_S, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return !adviser.page->subject().id.isEmpty(); }, 10'000))
        qFatal("it was not recorded: %s", qPrintable(seenText(*adviser.page)));
    return adviser.page->subject();
}

void TestPublicCall::decide(const Hands &manager)
{
    manager.press(u"No further action"_s);
    manager.type(u"Rationale"_s, u"Known to the family hub, which visits weekly."_s);
    manager.press(u"Authorise…"_s);
    manager.press(u"Authorise"_s);
    // Nobody knows yet what the parents know: a warning that the manager answers.
    manager.type(u"Why go ahead without it? (LEE-09)"_s, u"The hub tells them tomorrow."_s);
    manager.press(u"Authorise with these reasons"_s);
}

void TestPublicCall::writeBack(const Hands &manager)
{
    auto *letters = manager.page->findChild<LettersPart *>();
    manager.press(u"Write a letter…"_s);
    LetterDialog *dialog = letters->dialog();
    QVERIFY(dialog);
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog));
    auto *professional = awaited<QAbstractButton>(*dialog, u"Outcome, to a professional"_s);
    QVERIFY2(professional->accessibleDescription().contains(u"not recorded as a professional"_s),
             qPrintable(professional->accessibleDescription()));
    manager.press(u"Outcome, to a member of the public"_s, dialog);
    const QString letter = dialog->shownText();
    QVERIFY2(letter.contains(u"Thank you for getting in touch"_s), qPrintable(letter));
    for (const QString &secret : {u"Ava"_s, u"Sample"_s, u"Orchard"_s, u"No further action"_s, u"Shouting"_s, u"hub"_s})
        QVERIFY2(!letter.contains(secret), qPrintable(secret));
    manager.press(u"&Record as sent"_s, dialog);
    QTRY_VERIFY(sees(*dialog, u"Recorded as sent."_s));
}

void TestPublicCall::fromTheCallToTheManagersLetter()
{
    const Subject subject = recordCall();
    const Contact recorded = m_door->contact(subject.contact());
    QCOMPARE(recorded.detail.referrer.type, std::optional(ReferrerType::Public));
    QCOMPARE(recorded.recordedBy, m_door->user(u"adviser"_s));
    QCOMPARE(recorded.tray, u"duty-and-advice"_s);
    {
        // A worker of the hub may recommend; whether a public contact goes on is for a manager.
        const Hands worker = Hands::at(*m_door, u"worker"_s, subject);
        worker.press(u"Why can't I authorise?"_s);
        QTRY_VERIFY2(worker.shows(u"LEE-20"_s), qPrintable(seenText(*worker.page)));
    }
    const Hands manager = Hands::at(*m_door, u"manager"_s, subject);
    decide(manager);
    QTRY_COMPARE(m_door->contact(subject.contact()).outcome, u"no-further-action"_s);
    writeBack(manager);
    const Letter sent = m_door->view(u"manager"_s, subject).file.letters.value(0);
    QCOMPARE(sent.letter, u"public-outcome"_s);
    QVERIFY(!sent.content.contains(u"Ava"_s));
    QTRY_VERIFY(manager.shows(u"Letters sent"_s));
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestPublicCall)
#include "test_public_call.moc"
