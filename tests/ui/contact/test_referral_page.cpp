// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/contact/page_hands.h"
#include "ui/common/chip.h"
#include "ui/common/radio_cards.h"
#include "ui/contact/code_combo.h"
#include "ui/contact/connect_dialog.h"
#include "ui/contact/follow_up_row.h"
#include "ui/contact/next_steps.h"
#include "ui/contact/talk_part.h"
#include "ui/desk/rule_popover.h"
#include "ui/dutytray/findings_form.h"
#include "ui/letters/letter_dialog.h"
#include "ui/letters/letters_part.h"
#include "ui/siblings/sibling_dialog.h"
#include "ui/style/apply_theme.h"

#include <QJsonDocument>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// What is done on a referral, and on a contact beside its outcome: who is told, the police, teams, steps, copies, the child.
class TestReferralPage final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    // A popup asks the offscreen platform for what it does not have.
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s)); }
    void cleanup() { m_door.reset(); }

    void leadsToItsContactAndToTheChild();
    void acknowledgesTheReferrer();
    void marksWhatIsOverdueAndSaysWhyThen();
    void aFollowUpIsNotAppropriateWithAReason();
    void aLetterCompletesItsFollowUp();
    void tellsThePoliceAlsoOnceItIsDecided();
    void holdsAStrategyDiscussionWithParticipants();
    void movesToAnotherTeam();
    void saysWhyItDoesNotMove();
    void stepsDownToEarlyHelp();
    void connectsTheCaller();
    void saysWhichCopiesDiffer();
    void decidesAboutTheOtherChildren();
    void keepsWhatWasBegunAboutTheOtherChildren();
    void keepsAHalfWrittenReason();
    void isDecidedPartByPart();

private:
    void referInLeeds(const QString &procedure = u"leeds"_s);
    void decide();
    FollowUpRow *followUp(const Hands &hands, const QString &what);
    void choose(const Hands &hands, const QString &name, const QString &id);
    ContactView view(const QString &signIn) { return m_door->view(signIn, m_referral); }

    std::unique_ptr<FrontDoor> m_door;
    ContactId m_contact;
    Subject m_referral;
};

void TestReferralPage::referInLeeds(const QString &procedure)
{
    m_door = std::make_unique<FrontDoor>(procedure);
    m_contact = m_door->contact(u"worker"_s, u"Ava"_s);
    m_door->carryOut(u"manager"_s, Authorise{Subject(m_contact),
                                             u"progress-to-referral"_s,
                                             u"An assessment may be needed."_s,
                                             {{u"early-help-considered"_s, u"Not enough."_s}},
                                             m_door->teamOf(u"area"_s)});
    m_referral = Subject(m_door->contact(m_contact).referral);
}

void TestReferralPage::decide()
{
    FieldValues fields;
    for (const char *part : {"nature", "how-and-why", "needs", "significant-harm", "urgent-action"})
        fields.insert(u"parts."_s + QString::fromLatin1(part), u"Said."_s);
    m_door->carryOut(u"area"_s, Authorise{m_referral, u"child-in-need-high"_s, u"Assess."_s, fields, {}});
}

FollowUpRow *TestReferralPage::followUp(const Hands &hands, const QString &what)
{
    FollowUpRow *found = nullptr;
    const bool there = QTest::qWaitFor(
        [&] {
            for (FollowUpRow *row : hands.page->findChildren<FollowUpRow *>()) {
                if (row->accessibleName() == what)
                    found = row;
            }
            return found != nullptr;
        },
        10'000);
    if (!there)
        qFatal("there is no follow-up \"%s\"", qPrintable(what));
    return found;
}

void TestReferralPage::choose(const Hands &hands, const QString &name, const QString &id)
{
    auto *combo = awaited<CodeCombo>(*hands.page, name);
    combo->choose(id);
    emit combo->chosen(id);
}

void TestReferralPage::leadsToItsContactAndToTheChild()
{
    referInLeeds();
    const Hands area = Hands::at(*m_door, u"area"_s, m_referral);
    const QSignalSpy opened(area.seat->desk.get(), &Desk::openRequested);
    const QSignalSpy person(area.seat->desk.get(), &Desk::personRequested);
    area.press(u"Open contact %1"_s.arg(m_door->contact(m_contact).number));
    QCOMPARE(opened.first().first().value<Subject>(), Subject(m_contact));
    area.press(u"Open the child's page"_s);
    QCOMPARE(person.first().first().value<PersonId>(), m_door->person(u"Ava"_s).id);
}

void TestReferralPage::acknowledgesTheReferrer()
{
    referInLeeds();
    const Hands worker = Hands::at(*m_door, u"worker"_s, m_referral);
    const QString what = u"Acknowledge the referral to the referrer"_s;
    FollowUpRow *row = followUp(worker, what);
    QTRY_VERIFY2(sees(*row, u"LEE-44"_s), qPrintable(seenText(*row)));
    worker.press(u"Done: "_s + what);
    worker.press(u"Phone"_s, row);
    worker.press(u"Record"_s, row);
    QTRY_VERIFY(view(u"worker"_s).file.referral->acknowledged);
    QTRY_VERIFY2(sees(*row, u"today 14:40, by phone"_s), qPrintable(seenText(*row)));
    QCOMPARE(row->findChild<Chip *>()->text(), u"done"_s);
    QTRY_VERIFY(worker.shows(u"acknowledged today 14:40"_s));
}

void TestReferralPage::marksWhatIsOverdueAndSaysWhyThen()
{
    referInLeeds();
    m_door->clock()->set(m_door->at(2026, 5, 5, 9, 0));
    const Hands worker = Hands::at(*m_door, u"worker"_s, m_referral);
    FollowUpRow *row = followUp(worker, u"Acknowledge the referral to the referrer"_s);
    QCOMPARE(row->findChild<Chip *>()->tone(), Tone::Overdue);
    QVERIFY2(row->findChild<Chip *>()->text().startsWith(u"overdue by"_s), qPrintable(row->accessibleDescription()));
    worker.press(u"Why then?"_s, row);
    auto *why = worker.page->findChild<RulePopover *>();
    QTRY_VERIFY(why && why->isVisible());
    QVERIFY2(why->accessibleName().contains(u"1 working day later"_s), qPrintable(why->accessibleName()));
    QVERIFY(why->accessibleName().contains(u"LEE-44"_s));
    QTest::keyClick(why, Qt::Key_Escape);
}

void TestReferralPage::aFollowUpIsNotAppropriateWithAReason()
{
    referInLeeds();
    const Hands worker = Hands::at(*m_door, u"worker"_s, m_referral);
    const QString what = u"Acknowledge the referral to the referrer"_s;
    FollowUpRow *row = followUp(worker, what);
    worker.press(u"Not appropriate: "_s + what);
    worker.press(u"Record"_s, row);
    QTRY_VERIFY2(sees(*row, u"Say how it was done, or why it is not appropriate."_s), qPrintable(seenText(*row)));
    worker.type(u"Why is it not appropriate?"_s, u"The school closed."_s, row);
    worker.press(u"Record"_s, row);
    QTRY_VERIFY(sees(*row, u"“The school closed.”"_s));
    QVERIFY(!view(u"worker"_s).file.referral->acknowledged);
}

void TestReferralPage::aLetterCompletesItsFollowUp()
{
    referInLeeds();
    const Hands worker = Hands::at(*m_door, u"worker"_s, m_referral);
    FollowUpRow *row = followUp(worker, u"Acknowledge the referral to the referrer"_s);
    worker.press(u"Write: Acknowledgement of a referral…"_s, row);
    LetterDialog *dialog = worker.page->findChild<LettersPart *>()->dialog();
    QVERIFY(dialog);
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog));
    QCOMPARE(dialog->cards()->chosenId(), u"acknowledgement"_s);
    QVERIFY(dialog->shownText().contains(u"What you told us has arrived"_s));
    worker.press(u"&Record as sent"_s, dialog);
    QTRY_VERIFY2(sees(*row, u"by letter"_s), qPrintable(seenText(*row)));
    QVERIFY(view(u"worker"_s).file.referral->acknowledged);
}

void TestReferralPage::tellsThePoliceAlsoOnceItIsDecided()
{
    referInLeeds();
    decide();
    const Hands worker = Hands::at(*m_door, u"worker"_s, m_referral);
    // Calls and notes are over with the decision; the police may be told all the same.
    worker.type(u"Officer"_s, u"PC Ames"_s);
    worker.type(u"Police reference"_s, u"WY-1234"_s);
    QWidget *part = awaited<QLineEdit>(*worker.page, u"Officer"_s);
    while (part && !button(*part, u"Add"_s))
        part = part->parentWidget();
    QVERIFY(part);
    worker.press(u"Add"_s, part);
    QTRY_VERIFY(m_door->contact(m_contact).policeNotified);
    QTRY_VERIFY2(worker.shows(u"The police were told · PC Ames · reference WY-1234"_s),
                 qPrintable(seenText(*worker.page)));
}

void TestReferralPage::holdsAStrategyDiscussionWithParticipants()
{
    referInLeeds();
    const Hands area = Hands::at(*m_door, u"area"_s, m_referral);
    auto *talks = area.page->findChild<TalkPart *>();
    QVERIFY(talks->goTo(u"strategy"_s));
    area.press(u"Health"_s, talks);
    area.type(u"What was said and agreed"_s, u"Joint visit tomorrow."_s, talks);
    area.press(u"Add"_s, talks);
    QTRY_VERIFY2(sees(*talks, u"The police take part at least."_s), qPrintable(seenText(*talks)));
    QVERIFY(sees(*talks, u"LEE-58"_s));
    area.press(u"Police"_s, talks);
    area.press(u"Add"_s, talks);
    QTRY_VERIFY2(sees(*talks, u"Strategy discussion · Police, Health · Joint visit tomorrow."_s),
                 qPrintable(seenText(*talks)));
}

void TestReferralPage::movesToAnotherTeam()
{
    referInLeeds();
    const Hands area = Hands::at(*m_door, u"area"_s, m_referral);
    QAction *move = area.entry(u"Move to another team…"_s);
    QVERIFY(move);
    move->trigger();
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Team"_s);
    auto *steps = area.page->findChild<NextSteps *>();
    QVERIFY(!button(*steps, u"Move"_s)->isEnabled());
    QCOMPARE(button(*steps, u"Move"_s)->accessibleDescription(), u"Choose a team first."_s);
    QVERIFY(!awaited<CodeCombo>(*steps, u"Team"_s)->has(m_door->teamOf(u"area"_s))); // it is there already
    choose(area, u"Team"_s, u"area-west"_s);
    area.type(u"Why does it move?"_s, u"They moved house."_s, steps);
    area.press(u"Move"_s, steps);
    QTRY_COMPARE(view(u"area"_s).file.referral->team, u"area-west"_s);
}

void TestReferralPage::saysWhyItDoesNotMove()
{
    referInLeeds();
    const Hands worker = Hands::at(*m_door, u"worker"_s, m_referral);
    QAction *move = worker.entry(u"Move to another team… (why not?)"_s);
    QVERIFY(move);
    move->trigger();
    QTRY_VERIFY(worker.shows(u"This is not possible."_s));
    QCOMPARE(view(u"worker"_s).file.referral->team, m_door->teamOf(u"area"_s));
}

void TestReferralPage::stepsDownToEarlyHelp()
{
    referInLeeds(u"leeds+re-referrals"_s);
    {
        const Hands area = Hands::at(*m_door, u"area"_s, m_referral);
        QVERIFY(!area.entry(u"Step down to early help…"_s)); // it is still to be decided
    }
    decide();
    const Hands area = Hands::at(*m_door, u"area"_s, m_referral);
    QAction *down = area.entry(u"Step down to early help…"_s);
    QVERIFY(down);
    down->trigger();
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"To which team"_s);
    choose(area, u"To which team"_s, u"early-help"_s);
    auto *talks = area.page->findChild<TalkPart *>();
    area.type(u"Why early help is enough now"_s, u"The parents work well with the hub."_s, talks);
    area.press(u"Add"_s, talks);
    QTRY_VERIFY2(sees(*talks, u"Stepped down to early help"_s), qPrintable(seenText(*talks)));
}

void TestReferralPage::connectsTheCaller()
{
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
    m_door->carryOut(u"manager"_s, OpenEpisode{m_door->person(u"Ava"_s).id, u"locality-1"_s, m_door->user(u"area"_s),
                                               QDate(2026, 1, 12)});
    m_contact = m_door->contact(u"worker"_s, u"Ava"_s);
    const Hands worker = Hands::at(*m_door, u"worker"_s, Subject(m_contact));
    QAction *connect = worker.entry(u"Connect the caller…"_s);
    QVERIFY(connect);
    connect->trigger();
    auto *dialog = worker.page->findChild<ConnectDialog *>();
    QVERIFY(dialog);
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog));
    QTRY_VERIFY2(sees(*dialog, u"has the child's case"_s) || !dialog->cards()->chosenId().isEmpty(),
                 qPrintable(seenText(*dialog)));
    QCOMPARE(dialog->cards()->chosenId(), m_door->user(u"area"_s).text());
    const QSignalSpy done(dialog, &CommandDialog::carriedOut);
    dialog->confirmButton()->setFocus();
    QTest::keyClick(dialog->confirmButton(), Qt::Key_Space);
    QTRY_COMPARE(done.size(), 1); // and the dialog goes
}

void TestReferralPage::saysWhichCopiesDiffer()
{
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
    m_door->addUser(u"screening"_s, u"Bo Lang"_s, Role::ScreeningManager, m_door->teamOf(u"manager"_s));
    m_contact = m_door->contact(u"worker"_s, u"Ava"_s);
    m_door->carryOut(u"screening"_s,
                     CopyToSibling{Subject(m_contact), {m_door->person(u"Ben"_s).id}, u"The same home."_s});
    const Contact copy = m_door->contactsOf(u"Ben"_s).first();
    const Hands original = Hands::at(*m_door, u"worker"_s, Subject(m_contact));
    QTRY_VERIFY2(original.shows(u"Ben Sample · not decided yet"_s), qPrintable(seenText(*original.page)));
    QVERIFY(!original.shows(u"Not the same any more"_s));
    // Somebody changes the copy elsewhere; both pages say so by themselves.
    UpdateContact change;
    change.contact = copy.id;
    change.fields = QStringList{u"concern"_s};
    change.detail.concern = u"Ben saw it."_s;
    m_door->carryOut(u"worker"_s, change);
    QTRY_VERIFY2(original.shows(u"Not the same any more: %1."_s.arg(copy.number)),
                 qPrintable(seenText(*original.page)));
    QTRY_VERIFY(original.shows(u"differs in: the concern"_s));
    const Hands theirs = Hands::at(*m_door, u"worker"_s, Subject(copy.id));
    const QString number = m_door->contact(m_contact).number;
    QTRY_VERIFY2(theirs.shows(u"Copied from %1 (Ava Sample)."_s.arg(number)), qPrintable(seenText(*theirs.page)));
    const QSignalSpy opened(theirs.seat->desk.get(), &Desk::openRequested);
    theirs.press(u"Open %1"_s.arg(number));
    QCOMPARE(opened.first().first().value<Subject>(), Subject(m_contact));
}

void TestReferralPage::decidesAboutTheOtherChildren()
{
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
    m_contact = m_door->contact(u"worker"_s, u"Ava"_s);
    const Hands worker = Hands::at(*m_door, u"worker"_s, Subject(m_contact));
    worker.press(u"Decide about the other children…"_s);
    QTRY_VERIFY2(worker.shows(u"This is not for you to decide."_s), qPrintable(seenText(*worker.page)));
    QVERIFY(worker.shows(u"LEI-30"_s) && worker.shows(u"LEI-35"_s));
    const Hands manager = Hands::at(*m_door, u"manager"_s, Subject(m_contact));
    manager.press(u"Decide about the other children…"_s);
    QTRY_VERIFY(manager.page->findChild<QDialog *>() && manager.page->findChild<QDialog *>()->isVisible());
}

void TestReferralPage::keepsWhatWasBegunAboutTheOtherChildren()
{
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
    m_contact = m_door->contact(u"worker"_s, u"Ava"_s);
    const auto dialogOf = [](const Hands &hands) {
        SiblingDialog *dialog = nullptr;
        const bool opened = QTest::qWaitFor(
            [&] {
                dialog = hands.page->findChild<SiblingDialog *>();
                return dialog && dialog->rows().size() == 3;
            },
            10'000);
        if (!opened)
            qFatal("the dialog did not open");
        return dialog;
    };
    const QString told = u"What you began about the other children is kept."_s;
    {
        const Hands manager = Hands::at(*m_door, u"manager"_s, Subject(m_contact));
        manager.press(u"Decide about the other children…"_s);
        SiblingDialog *dialog = dialogOf(manager);
        manager.press(u"Child by child"_s, dialog);
        SiblingRow *first = dialog->rows().first();
        manager.press(u"No referral"_s, first);
        manager.type(u"Rationale for %1"_s.arg(first->choice().child.name()), u"Lives with an au"_s, dialog);
        // On the disk while the dialog is open, as if the program were killed now.
        const DraftFolder folder(m_door->draftFolder());
        const auto kept = [&] {
            for (const DraftId &id : folder.ids()) {
                const Expected<std::optional<Draft>> draft = folder.read(id, PlainDraftCodec());
                if (draft && *draft && QJsonDocument((*draft)->content).toJson().contains("Lives with an au"))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(kept(), 10'000);
    }
    const Hands again = Hands::at(*m_door, u"manager"_s, Subject(m_contact));
    QTRY_VERIFY2(again.shows(told), qPrintable(seenText(*again.page)));
    again.press(u"Go on with it"_s);
    SiblingDialog *dialog = dialogOf(again);
    QTRY_COMPARE(dialog->rows().first()->rationale(), u"Lives with an au"_s);
    QCOMPARE(dialog->rows().first()->step(), std::optional(SiblingStep::NotRefer));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(again.shows(told)); // closing it loses nothing
    again.press(u"Discard it"_s);
    QTRY_VERIFY(!again.shows(told));
    QTRY_VERIFY(DraftFolder(m_door->draftFolder()).ids().isEmpty());
}

void TestReferralPage::keepsAHalfWrittenReason()
{
    referInLeeds();
    const QString what = u"Acknowledge the referral to the referrer"_s;
    {
        const Hands worker = Hands::at(*m_door, u"worker"_s, m_referral);
        worker.press(u"Not appropriate: "_s + what);
        worker.type(u"Why is it not appropriate?"_s, u"The school"_s, followUp(worker, what));
    }
    const Hands again = Hands::at(*m_door, u"worker"_s, m_referral);
    QPlainTextEdit *reason = nullptr;
    QTRY_VERIFY((reason = named<QPlainTextEdit>(*again.page, u"Why is it not appropriate?"_s)));
    QCOMPARE(reason->toPlainText(), u"The school"_s);
    again.press(u"Discard them"_s);
    QTRY_VERIFY(!named<QPlainTextEdit>(*again.page, u"Why is it not appropriate?"_s));
    again.press(u"Not appropriate: "_s + what);
    QTRY_VERIFY((reason = named<QPlainTextEdit>(*again.page, u"Why is it not appropriate?"_s)));
    QVERIFY(reason->toPlainText().isEmpty());
}

void TestReferralPage::isDecidedPartByPart()
{
    referInLeeds();
    const Hands area = Hands::at(*m_door, u"area"_s, m_referral);
    area.press(u"Child in need, high level"_s);
    const std::pair<QString, QString> parts[] = {{u"What is the nature of the concern?"_s, u"Neglect."_s},
                                                 {u"How and why did it arise?"_s, u"The parents separated."_s},
                                                 {u"What do the child's needs appear to be?"_s, u"Meals, sleep."_s},
                                                 {u"Is significant harm involved?"_s, u"Not as far as is known."_s},
                                                 {u"Is urgent action needed to protect a child?"_s, u"No."_s}};
    for (const auto &[question, answer] : parts)
        area.type(question, answer);
    QTRY_VERIFY(named<QAbstractButton>(*area.page, u"What is the nature of the concern?, done"_s));
    area.type(u"Rationale"_s, u"An assessment is needed."_s);
    area.press(u"Authorise…"_s);
    area.press(u"Authorise"_s);
    area.type(u"Why go ahead without it? (LEE-51)"_s, u"The school was told."_s);
    area.type(u"Why go ahead without it? (LEE-52)"_s, u"The system is down."_s);
    area.press(u"Authorise with these reasons"_s);
    QTRY_COMPARE(view(u"area"_s).file.referral->outcome, u"child-in-need-high"_s);
    QTRY_VERIFY(area.shows(u"Decided by Lee Ward"_s));
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestReferralPage)
#include "test_referral_page.moc"
