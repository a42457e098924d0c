// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"
#include "ui/contact/contact_pages.h"
#include "ui/contact/merge_panel.h"
#include "ui/style/apply_theme.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

const QString concernName = u"What is the worry? What was seen or said, when, where, by whom?"_s;

} // namespace

/// Two people at their seats change the same contact.
class TestConflict final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void whatDoesNotOverlapIsJoinedAndSaidSo();
    void theSameAnswerFromBothIsNoConflict();
    void eachFieldIsChosenByKeyboard();
    void theFieldAsItWasIsShownToo();
    void longTextsAreComparedWordByWord();
    void aThirdChangeDoesNotCloseTheQuestion();
    void whatWasTypedIsKeptWhileNothingIsChosen();
    void aChoiceIsNotAskedForTwice();

private:
    /// One person's page.
    struct Open {
        std::unique_ptr<FrontDoor::Seat> seat;
        std::unique_ptr<ContactPage> page;
    };
    Open open(const QString &signIn);
    static void retype(QWidget *edit, const QString &text);
    static void save(const Open &open);
    QPlainTextEdit *concern(const Open &open) { return awaited<QPlainTextEdit>(*open.page, concernName); }
    QLineEdit *line(const Open &open, const QString &name) { return awaited<QLineEdit>(*open.page, name); }
    static MergePanel *panel(const Open &open) { return open.page->findChild<MergePanel *>(); }
    ContactDetail onFile() { return m_door->contact(m_contact).detail; }
    void change(const QStringList &fields, const std::function<void(ContactDetail &)> &how);

    std::unique_ptr<FrontDoor> m_door;
    ContactId m_contact;
};

void TestConflict::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestConflict::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
    m_contact = m_door->contact(u"worker"_s, u"Ava"_s);
}

void TestConflict::cleanup()
{
    m_door.reset();
}

TestConflict::Open TestConflict::open(const QString &signIn)
{
    Open open;
    open.seat = m_door->seat(signIn);
    open.page.reset(contactPage(*open.seat->desk, *open.seat->journal, Subject(m_contact)));
    open.page->resize(1180, 690);
    if (!showActive(*open.page) || !QTest::qWaitFor([&] { return open.page->title().contains(u"Sample"_s); }, 10'000))
        qFatal("the page did not load");
    return open;
}

void TestConflict::retype(QWidget *edit, const QString &text)
{
    edit->window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(edit->window()));
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(edit, text);
}

void TestConflict::save(const Open &open)
{
    open.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(open.page.get()));
    QTest::keyClick(open.page.get(), Qt::Key_S, Qt::ControlModifier);
}

void TestConflict::change(const QStringList &fields, const std::function<void(ContactDetail &)> &how)
{
    UpdateContact theirs;
    theirs.contact = m_contact;
    theirs.fields = fields;
    theirs.detail = onFile();
    how(theirs.detail);
    m_door->carryOut(u"manager"_s, theirs);
}

void TestConflict::whatDoesNotOverlapIsJoinedAndSaidSo()
{
    const Open mine = open(u"worker"_s);
    const Open theirs = open(u"manager"_s);
    retype(line(mine, u"Agency"_s), u"Elm School"_s);
    retype(line(mine, u"Where is the child now?"_s), u"At school"_s);
    retype(concern(theirs), u"Two bruises."_s);
    retype(line(theirs, u"Who has parental responsibility?"_s), u"Both parents"_s);
    save(theirs);
    QTRY_COMPARE(concern(mine)->toPlainText(), u"Two bruises."_s);
    QTRY_VERIFY(sees(*mine.page, u"Changed by Kit Osei at 14:40."_s));
    QVERIFY(sees(*mine.page, u"What you typed stands."_s));
    QVERIFY(!panel(mine)->isOpen());
    // Two answers in one list of answers do not overlap either.
    save(mine);
    QTRY_COMPARE(onFile().referrer.agency, u"Elm School"_s);
    QCOMPARE(onFile().concern, u"Two bruises."_s);
    QCOMPARE(onFile().prompts.value(u"location"_s), u"At school"_s);
    QCOMPARE(onFile().prompts.value(u"parental-responsibility"_s), u"Both parents"_s);
}

void TestConflict::theSameAnswerFromBothIsNoConflict()
{
    const Open mine = open(u"worker"_s);
    retype(line(mine, u"Agency"_s), u"Elm School"_s);
    change({u"referrer.agency"_s, u"concern"_s}, [](ContactDetail &detail) {
        detail.referrer.agency = u"Elm School"_s;
        detail.concern = u"Two bruises."_s;
    });
    QTRY_COMPARE(concern(mine)->toPlainText(), u"Two bruises."_s);
    QVERIFY(!panel(mine)->isOpen());
}

void TestConflict::eachFieldIsChosenByKeyboard()
{
    const Open mine = open(u"worker"_s);
    const Open theirs = open(u"manager"_s);
    retype(line(mine, u"Agency"_s), u"My school"_s);
    retype(line(mine, u"Role"_s), u"my role"_s);
    retype(line(theirs, u"Agency"_s), u"Their school"_s);
    retype(line(theirs, u"Role"_s), u"their role"_s);
    save(theirs);
    QTRY_VERIFY(panel(mine)->isVisible());
    mine.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(mine.page.get()));
    QAbstractButton *use = awaitedButton(*mine.page, u"Use these"_s);
    QVERIFY(!use->isEnabled());
    QTRY_VERIFY(sees(*mine.page, u"2 are not chosen yet"_s));
    // Mine of the first, theirs of the second, with keys alone.
    const QList<QAbstractButton *> buttons = panel(mine)->findChildren<QAbstractButton *>();
    QList<QAbstractButton *> keep;
    for (QAbstractButton *one : buttons) {
        if (one->accessibleName() == u"Keep yours"_s && one->isVisible())
            keep.append(one);
    }
    QCOMPARE(keep.size(), 2);
    // The order of the keys is arranged when the panel has come up, before anybody could press one.
    const auto leadsToUse = [&] {
        for (QWidget *each = keep.last()->nextInFocusChain(); each != keep.last(); each = each->nextInFocusChain()) {
            if (each == use || !panel(mine)->isAncestorOf(each))
                return each == use;
        }
        return false;
    };
    QTRY_VERIFY(leadsToUse());
    keep.first()->setFocus();
    press(Qt::Key_Space);
    QVERIFY(sees(*mine.page, u"One is not chosen yet"_s));
    press(Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != keep.first());
    press(Qt::Key_Down); // to "Take Kit Osei's", which chooses
    QVERIFY(use->isEnabled());
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), use);
    press(Qt::Key_Space);
    QVERIFY(!panel(mine)->isVisible());
    QCOMPARE(line(mine, u"Agency"_s)->text(), u"My school"_s);
    QCOMPARE(line(mine, u"Role"_s)->text(), u"their role"_s);
    save(mine);
    QTRY_COMPARE(onFile().referrer.agency, u"My school"_s);
    QCOMPARE(onFile().referrer.role, u"their role"_s);
}

void TestConflict::theFieldAsItWasIsShownToo()
{
    const Open mine = open(u"worker"_s);
    retype(line(mine, u"Agency"_s), u"Elm School"_s);
    change({u"referrer.agency"_s}, [](ContactDetail &detail) { detail.referrer.agency = u"Ash School"_s; });
    QTRY_VERIFY(panel(mine)->isVisible());
    QTRY_VERIFY(sees(*panel(mine), u"As it was"_s));
    for (const char16_t *words : {u"As it was: Oak School", u"Elm School", u"Ash School"})
        QVERIFY2(sees(*panel(mine), QString::fromUtf16(words)), qPrintable(seenText(*panel(mine))));
    // Also where there was nothing.
    retype(line(mine, u"Role"_s), u"teacher"_s);
    change({u"referrer.role"_s}, [](ContactDetail &detail) { detail.referrer.role = u"head"_s; });
    QTRY_VERIFY(sees(*panel(mine), u"As it was: Nothing"_s));
}

void TestConflict::longTextsAreComparedWordByWord()
{
    const QString filler =
        u" The class teacher has known the family for three years and sees the mother each morning at the gate."_s;
    change({u"concern"_s},
           [&](ContactDetail &detail) { detail.concern = u"Ava has a bruise on the arm."_s + filler.repeated(6); });
    const Open mine = open(u"worker"_s);
    retype(concern(mine), u"Ava has a bruise on the left arm."_s + filler.repeated(6));
    change({u"concern"_s},
           [&](ContactDetail &detail) { detail.concern = u"Ava has two bruises on the arm."_s + filler.repeated(6); });
    QTRY_VERIFY(sees(*panel(mine), u"As it was"_s));
    const QString shown = seenText(*panel(mine));
    QVERIFY2(shown.contains(u"left"_s) && shown.contains(u"two"_s), qPrintable(shown));
    QVERIFY(shown.contains(u"As it was"_s) && shown.contains(u"Yours"_s) && shown.contains(u"Kit Osei's"_s));
    // In words too, for those who do not see what is struck out.
    QVERIFY2(shown.contains(u"Put in: “left”"_s), qPrintable(shown));
    QVERIFY2(shown.contains(u"Taken out: “a”, “bruise”"_s), qPrintable(shown));
    // What is the same is not shown at length, and the panel leaves the form its place.
    QVERIFY(!shown.contains(filler.repeated(5)));
}

void TestConflict::aThirdChangeDoesNotCloseTheQuestion()
{
    const Open mine = open(u"worker"_s);
    retype(line(mine, u"Agency"_s), u"Elm School"_s);
    change({u"referrer.agency"_s}, [](ContactDetail &detail) { detail.referrer.agency = u"Ash School"_s; });
    QTRY_VERIFY(panel(mine)->isVisible());
    change({u"concern"_s}, [](ContactDetail &detail) { detail.concern = u"Two bruises."_s; });
    QTRY_COMPARE(concern(mine)->toPlainText(), u"Two bruises."_s);
    QVERIFY(panel(mine)->isVisible());
    QTRY_VERIFY(sees(*panel(mine), u"As it was: Oak School"_s));
    // Changed once more: what it was is what it was at first.
    change({u"referrer.agency"_s}, [](ContactDetail &detail) { detail.referrer.agency = u"Yew School"_s; });
    QTRY_VERIFY(sees(*panel(mine), u"Yew School"_s));
    QVERIFY(sees(*panel(mine), u"As it was: Oak School"_s));
    QVERIFY(!sees(*panel(mine), u"Ash School"_s));
}

void TestConflict::whatWasTypedIsKeptWhileNothingIsChosen()
{
    {
        const Open mine = open(u"worker"_s);
        retype(concern(mine), u"My words."_s);
        change({u"concern"_s}, [](ContactDetail &detail) { detail.concern = u"Their words."_s; });
        QTRY_VERIFY(panel(mine)->isVisible());
        // Nothing runs over the other's answer before it is chosen.
        save(mine);
        QTRY_VERIFY(sees(*mine.page, u"Choose first"_s));
    }
    QCOMPARE(onFile().concern, u"Their words."_s);
    const Open again = open(u"worker"_s);
    QTRY_COMPARE(concern(again)->toPlainText(), u"My words."_s);
    QVERIFY(sees(*again.page, u"Your unsaved changes are back"_s));
    // And the question with it: saving would run over what the other wrote.
    QTRY_VERIFY(panel(again)->isVisible());
    QTRY_VERIFY(sees(*panel(again), u"Their words."_s));
    save(again);
    QTRY_VERIFY(sees(*again.page, u"Choose first"_s));
    QCOMPARE(onFile().concern, u"Their words."_s);
}

void TestConflict::aChoiceIsNotAskedForTwice()
{
    const Open mine = open(u"worker"_s);
    retype(line(mine, u"Agency"_s), u"Elm School"_s);
    change({u"referrer.agency"_s}, [](ContactDetail &detail) { detail.referrer.agency = u"Ash School"_s; });
    QTRY_VERIFY(panel(mine)->isVisible());
    QAbstractButton *keep = awaited<QAbstractButton>(*mine.page, u"Keep yours"_s);
    keep->setFocus();
    QTest::keyClick(keep, Qt::Key_Space);
    awaitedButton(*mine.page, u"Use these"_s)->click();
    change({u"concern"_s}, [](ContactDetail &detail) { detail.concern = u"Two bruises."_s; });
    QTRY_COMPARE(concern(mine)->toPlainText(), u"Two bruises."_s);
    QVERIFY(!panel(mine)->isVisible());
    QCOMPARE(line(mine, u"Agency"_s)->text(), u"Elm School"_s);
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestConflict)
#include "test_conflict.moc"
