// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"
#include "tests/ui/dutytray/text_fits.h"
#include "tests/ui/letters/file_outlet.h"
#include "ui/common/radio_cards.h"
#include "ui/letters/letter_dialog.h"
#include "ui/letters/letters_part.h"
#include "ui/style/apply_theme.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// The letters of a contact: due, written, seen, sent, read again.
class TestLetters final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();

    void saysWhichLetterIsDueAndByWhichRule();
    void showsTheLetterWhileOneTypes();
    void saysByWhenAReplyIsAskedForAndWhy();
    void keepsALetterAsItWentOut();
    void writesInOnesOwnWords();
    void doesNotGiveAwayAPublicReferrer();
    void saysWhyALetterCannotBeWritten();
    void goesToPaperAFileAndTheMailProgram();
    void saysWhenAFileCannotBeWritten();
    void recordsThatTheParentsReplied();
    void keepsWhatWasBegun();
    void fitsAtEverySize_data();
    void fitsAtEverySize();

private:
    void open(const QString &signIn);
    void refresh() { m_part->set(m_door->view(m_signIn, Subject(m_contact))); }
    LetterDialog *write(const QString &letter = {});
    void setReferrer(const Referrer &referrer);
    void type(const QString &name, const QString &text);
    void space(QWidget &in, const QString &text);
    QStringList notes();

    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<FrontDoor::Seat> m_seat;
    std::unique_ptr<LettersPart> m_part;
    FileOutlet *m_outlet = nullptr;
    QTemporaryDir m_folder;
    QString m_signIn;
    ContactId m_contact;
};

/// A contact in Wiltshire on route IV, whose parents did not answer the phone: the letter that asks for a reply is due.
void TestLetters::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"wiltshire"_s);
    m_contact = m_door->contact(u"officer"_s, u"Ava"_s);
    m_door->carryOut(u"officer"_s, RecordChecks{m_contact, {u"impulse"_s, u"carefirst"_s, u"closures"_s}, u"None."_s});
    m_door->carryOut(u"officer"_s, SendToTray{m_contact, u"615"_s});
    m_door->carryOut(u"atm"_s, ChooseRoute{m_contact, u"IV"_s, {}});
    m_door->carryOut(u"atm"_s, Allocate{Subject(m_contact), m_door->user(u"worker"_s), {}});
    m_door->carryOut(u"worker"_s,
                     LogActivity{Subject(m_contact), ActivityKind::CallFamily, {}, ActivityResult::NoAnswer});
}

void TestLetters::cleanup()
{
    m_part.reset();
    m_seat.reset();
    m_door.reset();
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestLetters::open(const QString &signIn)
{
    m_part.reset();
    m_signIn = signIn;
    m_seat = m_door->seat(signIn);
    m_part = std::make_unique<LettersPart>(*m_seat->desk);
    auto outlet = std::make_unique<FileOutlet>(m_folder.path());
    m_outlet = outlet.get();
    m_part->setOutlet(std::move(outlet));
    m_part->resize(700, 300);
    refresh();
    connect(m_part.get(), &LettersPart::recorded, m_part.get(), [this] { refresh(); });
    QVERIFY(showActive(*m_part));
}

LetterDialog *TestLetters::write(const QString &letter)
{
    m_part->write(letter);
    LetterDialog *dialog = m_part->dialog();
    if (!QTest::qWaitFor([&] { return QApplication::activeWindow() == dialog; }, 10'000))
        qFatal("the letter did not open");
    return dialog;
}

void TestLetters::setReferrer(const Referrer &referrer)
{
    UpdateContact change;
    change.contact = m_contact;
    for (const char *field : {"type", "name", "agency", "phone"})
        change.fields << u"referrer."_s + QString::fromLatin1(field);
    change.detail.referrer = referrer;
    m_door->carryOut(u"worker"_s, change);
}

void TestLetters::type(const QString &name, const QString &text)
{
    QWidget *edit = named<QPlainTextEdit>(*m_part->dialog(), name);
    if (!edit)
        edit = awaited<QLineEdit>(*m_part->dialog(), name);
    edit->setFocus();
    QTest::keyClicks(edit, text);
}

void TestLetters::space(QWidget &in, const QString &text)
{
    QAbstractButton *one = awaitedButton(in, text);
    QVERIFY2(one->isEnabled(), qPrintable(text));
    one->setFocus();
    QTest::keyClick(one, Qt::Key_Space);
}

QStringList TestLetters::notes()
{
    QStringList notes;
    for (const AccessEvent &event : m_door->accessTo(u"Ava"_s))
        notes << idOf(event.act) + u": "_s + event.detail;
    return notes;
}

void TestLetters::saysWhichLetterIsDueAndByWhichRule()
{
    open(u"worker"_s);
    QVERIFY2(sees(*m_part, u"To parents: please get in touch"_s), qPrintable(seenText(*m_part)));
    QVERIFY(sees(*m_part, u"is due"_s));
    QVERIFY(sees(*m_part, u"WIL-26"_s));
    space(*m_part, u"To parents: please get in touch"_s);
    QCOMPARE(m_part->dialog()->cards()->chosenId(), u"parents-reply"_s);
}

void TestLetters::showsTheLetterWhileOneTypes()
{
    open(u"worker"_s);
    LetterDialog *dialog = write();
    QCOMPARE(dialog->cards()->chosenId(), u"parents-reply"_s); // the one that is due
    QVERIFY2(dialog->shownText().contains(u"We were contacted about Ava Sample"_s), qPrintable(dialog->shownText()));
    type(u"Advice"_s, u"The health visitor can help with sleep."_s);
    QVERIFY(dialog->shownText().contains(u"The health visitor can help with sleep."_s));
    dialog->cards()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(dialog->cards()->chosenId(), u"parents-advise"_s);
    QVERIFY(dialog->shownText().contains(u"You do not have to reply"_s));
}

void TestLetters::saysByWhenAReplyIsAskedForAndWhy()
{
    open(u"worker"_s);
    LetterDialog *dialog = write(u"parents-reply"_s);
    // Thursday 30 April; Monday 4 May is a bank holiday.
    QVERIFY2(sees(*dialog, u"reply by Wednesday 6 May 2026"_s), qPrintable(seenText(*dialog)));
    QVERIFY(sees(*dialog, u"bank holiday"_s));
    QVERIFY(dialog->shownText().contains(u"6 May 2026"_s));
}

void TestLetters::keepsALetterAsItWentOut()
{
    open(u"worker"_s);
    LetterDialog *dialog = write(u"parents-reply"_s);
    type(u"Advice"_s, u"Ring the family hub."_s);
    space(*dialog, u"&Record as sent"_s);
    QTRY_COMPARE(m_door->contact(m_contact).state, ContactState::AwaitingParent);
    const Letter sent = m_door->view(u"worker"_s, Subject(m_contact)).file.letters.value(0);
    QCOMPARE(sent.letter, u"parents-reply"_s);
    QVERIFY(sent.content.contains(u"Ring the family hub."_s));
    QTRY_VERIFY(sees(*dialog, u"Recorded as sent."_s));
    QTRY_VERIFY(sees(*m_part, u"Letters sent"_s));
    // A later look shows what went out, not what would be written now.
    setReferrer({});
    m_door->clock()->set(m_door->clock()->now().plusHours(48));
    refresh();
    m_part->read(sent.id);
    QTRY_VERIFY(sees(*dialog, u"This is the letter as it went out."_s));
    QString read = dialog->shownText().simplified();
    QCOMPARE(read, QString(sent.content).simplified());
    QVERIFY(!button(*dialog, u"&Record as sent"_s));
    space(*dialog, u"Write a letter"_s);
    QTRY_VERIFY(button(*dialog, u"&Record as sent"_s));
}

void TestLetters::writesInOnesOwnWords()
{
    open(u"worker"_s);
    LetterDialog *dialog = write(u"parents-reply"_s);
    space(*dialog, u"Change the words of this letter"_s);
    auto *words = awaited<QPlainTextEdit>(*dialog, u"Words of the letter"_s);
    QVERIFY(words->toPlainText().startsWith(u"Dear "_s));
    QVERIFY(words->hasFocus());
    QTest::keyClick(words, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(words, u"Dear Ms Sample, please ring us."_s);
    QVERIFY(dialog->shownText().contains(u"Dear Ms Sample, please ring us."_s));
    QVERIFY(!dialog->shownText().contains(u"We were contacted"_s));
    QVERIFY(!awaited<QPlainTextEdit>(*dialog, u"Advice"_s)->isEnabled()); // it would not go into these words
    space(*dialog, u"Back to the standard words"_s);
    QVERIFY(dialog->shownText().contains(u"We were contacted"_s));
}

void TestLetters::doesNotGiveAwayAPublicReferrer()
{
    Referrer neighbour;
    neighbour.type = ReferrerType::Public;
    neighbour.name = u"Zelda Quickly"_s;
    neighbour.agency = u"Corner Shop"_s;
    neighbour.phone = u"01632 960123"_s;
    setReferrer(neighbour);
    open(u"worker"_s);
    LetterDialog *dialog = write(u"parents-reply"_s);
    QVERIFY(dialog->shownText().contains(u"somebody who was worried"_s));
    for (const QString &secret : {neighbour.name, neighbour.agency, neighbour.phone})
        QVERIFY2(!dialog->shownText().contains(secret), qPrintable(secret));
    type(u"Advice"_s, u"Talk with Zelda next door"_s);
    QTRY_VERIFY2(sees(*dialog, u"gives away who the referrer is"_s), qPrintable(seenText(*dialog)));
    QVERIFY(dialog->shownText().isEmpty());
    for (const QString &way : {u"&Print…"_s, u"Save as P&DF…"_s, u"&E-mail draft…"_s, u"&Record as sent"_s}) {
        QVERIFY2(!button(*dialog, way)->isEnabled(), qPrintable(way));
        QVERIFY(!button(*dialog, way)->accessibleDescription().isEmpty()); // and says why
    }
    auto *advice = awaited<QPlainTextEdit>(*dialog, u"Advice"_s);
    QTest::keyClick(advice, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(advice, Qt::Key_Delete);
    space(*dialog, u"Change the words of this letter"_s);
    QTest::keyClicks(awaited<QPlainTextEdit>(*dialog, u"Words of the letter"_s), u"Zelda rang. "_s);
    QTRY_VERIFY(sees(*dialog, u"The words give away who the referrer is."_s));
    QVERIFY(!button(*dialog, u"&Record as sent"_s)->isEnabled());
}

void TestLetters::saysWhyALetterCannotBeWritten()
{
    open(u"worker"_s);
    LetterDialog *dialog = write(u"professional-outcome"_s);
    QVERIFY2(sees(*dialog, u"Nothing has been decided yet that this letter could tell."_s),
             qPrintable(seenText(*dialog)));
    QVERIFY(dialog->shownText().isEmpty());
    QVERIFY(!button(*dialog, u"&Record as sent"_s)->isEnabled());
}

void TestLetters::goesToPaperAFileAndTheMailProgram()
{
    open(u"worker"_s);
    LetterDialog *dialog = write(u"parents-reply"_s);
    const QString number = m_door->contact(m_contact).number;
    space(*dialog, u"Save as P&DF…"_s);
    QTRY_VERIFY(sees(*dialog, u"Saved."_s));
    QCOMPARE(m_outlet->asked, QStringList{number + u" parents-reply.pdf"_s}); // no name of a child
    QFile pdf(m_outlet->path(m_outlet->asked.first()));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF"));

    space(*dialog, u"&Print…"_s);
    QTRY_VERIFY(sees(*dialog, u"Sent to the printer."_s));
    QVERIFY(QFile::exists(m_outlet->path(u"printed.pdf"_s)));

    space(*dialog, u"&E-mail draft…"_s);
    QTRY_COMPARE(m_outlet->opened.size(), 1);
    QFile mail(m_outlet->opened.first());
    QVERIFY(mail.open(QIODevice::ReadOnly));
    QVERIFY(mail.readAll().contains("X-Unsent: 1"));
    m_outlet->opens = false;
    space(*dialog, u"&E-mail draft…"_s);
    QTRY_VERIFY(sees(*dialog, u"No program opened the draft."_s));

    QTRY_VERIFY2(notes().contains(u"printed: letter parents-reply, paper"_s), qPrintable(notes().join(u'\n')));
    QVERIFY(notes().filter(u"exported: letter parents-reply"_s).size() >= 1);
    QVERIFY(m_door->view(u"worker"_s, Subject(m_contact)).file.letters.isEmpty()); // sent is said by hand
}

void TestLetters::saysWhenAFileCannotBeWritten()
{
    open(u"worker"_s);
    auto outlet = std::make_unique<FileOutlet>(m_folder.path() + u"/nowhere"_s);
    m_part->setOutlet(std::move(outlet));
    LetterDialog *dialog = write(u"parents-reply"_s);
    space(*dialog, u"Save as P&DF…"_s);
    QTRY_VERIFY(sees(*dialog, u"It did not work."_s));
    QVERIFY(sees(*dialog, u"Choose another place"_s));
}

void TestLetters::recordsThatTheParentsReplied()
{
    m_door->carryOut(u"worker"_s, SendLetter{Subject(m_contact), u"parents-reply"_s, u"Dear parents."_s});
    open(u"worker"_s);
    QVERIFY2(sees(*m_part, u"The parents are asked to reply by Wednesday 6 May 2026."_s),
             qPrintable(seenText(*m_part)));
    QVERIFY(sees(*m_part, u"WIL-26"_s)); // how that is computed
    space(*m_part, u"The parents have replied"_s);
    QTRY_VERIFY(m_door->contact(m_contact).parentReplied);
    QTRY_VERIFY(!sees(*m_part, u"The parents have replied"_s));
}

void TestLetters::keepsWhatWasBegun()
{
    open(u"worker"_s);
    LetterDialog *dialog = write(u"parents-reply"_s);
    QVERIFY(m_part->draft().isEmpty());
    const QSignalSpy edited(m_part.get(), &LettersPart::edited);
    type(u"Advice"_s, u"Ring the hub"_s);
    QVERIFY(!edited.isEmpty());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!dialog->isVisible());
    QVERIFY(write()->shownText().contains(u"Ring the hub"_s));
    const QJsonObject draft = m_part->draft();
    open(u"worker"_s);
    m_part->restore(draft);
    QCOMPARE(m_part->draft(), draft);
    QVERIFY(write()->shownText().contains(u"Ring the hub"_s));
}

void TestLetters::fitsAtEverySize_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 150, 200})
        QTest::addRow("%d %%", percent) << percent;
}

void TestLetters::fitsAtEverySize()
{
    QFETCH(int, percent);
    applyTheme(*qApp, ThemeChoice::Light, percent);
    open(u"worker"_s);
    LetterDialog *dialog = write(u"parents-reply"_s);
    dialog->resize(std::min(dialog->width(), 1318), std::min(dialog->height(), 704));
    QTRY_VERIFY2(test::clippedIn(dialog).isEmpty(), qPrintable(test::clippedIn(dialog).join(u'\n')));
    QVERIFY(dialog->width() <= 1366);
    QVERIFY(dialog->minimumSizeHint().width() <= 1366);
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestLetters)
#include "test_letters.moc"
