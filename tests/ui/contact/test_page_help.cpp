// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"
#include "tests/ui/desk/help_everywhere.h"
#include "ui/common/form_page.h"
#include "ui/contact/contact_pages.h"
#include "ui/desk/help_link.h"
#include "ui/outcome/outcome_panel.h"
#include "ui/style/apply_theme.h"

#include <QLabel>
#include <QListView>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// What the procedure says, beside each part of the contact's page.
class TestPageHelp final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void everyPartOfARecordedContact();
    void everyPartOfANewContact();
    void theReferralHasItsOwn();
    void f1AsksAboutThePartOneIsIn_data();
    void f1AsksAboutThePartOneIsIn();
    void f1OnACardAsksAboutItsOutcome();
    void nothingWhereTheProcedureIsSilent();
    void theLinkComesAfterTheSectionsFields();
    void coversNoWords_data();
    void coversNoWords();

private:
    ContactPage *open(FrontDoor &door, const QString &signIn, const Subject &subject);
    ContactPage *openNew(FrontDoor &door);

    std::unique_ptr<FrontDoor> m_door; ///< with help at every place
    std::unique_ptr<FrontDoor::Seat> m_seat;
    std::unique_ptr<ContactPage> m_page;
    ContactId m_contact;
};

namespace {

const QStringList onEveryContact{
    u"contact.heading"_s,
    u"record.removal"_s,
    u"contact.referrer"_s,
    u"contact.received"_s,
    u"referrer.disclosure"_s,
    u"contact.child"_s,
    u"contact.concern"_s,
    u"contact.threshold"_s,
    u"contact.prompts"_s,
    u"contact.parents"_s,
    u"contact.parents-exception"_s,
    u"contact.checks"_s,
    u"referral.history"_s,
    u"contact.more-information"_s,
    u"contact.siblings"_s,
    u"siblings.who"_s,
    u"siblings.date"_s,
    u"contact.clocks"_s,
    u"service.hours"_s,
    u"contact.radar"_s,
    u"referral.re-referral"_s,
    u"contact.open-case"_s,
    u"contact.outcome"_s,
    u"contact.follow-ups"_s,
};

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

void TestPageHelp::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
    const QTemporaryDir folder;
    m_door = std::make_unique<FrontDoor>(test::helpEverywhere(u"leicester"_s, folder));
    m_contact = m_door->contact(u"worker"_s, u"Ava"_s);
}

void TestPageHelp::cleanup()
{
    m_page.reset();
    m_seat.reset();
    applyTheme(*qApp, ThemeChoice::Light);
}

ContactPage *TestPageHelp::open(FrontDoor &door, const QString &signIn, const Subject &subject)
{
    m_seat = door.seat(signIn);
    m_page.reset(contactPage(*m_seat->desk, *m_seat->journal, subject));
    m_page->resize(1190, 694);
    if (!showActive(*m_page) || !QTest::qWaitFor([&] { return m_page->title().startsWith(u"Ava Sample"_s); }))
        qFatal("the contact did not open");
    QTest::qWait(50); // until the layouts have settled
    return m_page.get();
}

ContactPage *TestPageHelp::openNew(FrontDoor &door)
{
    m_seat = door.seat(u"worker"_s);
    m_page.reset(newContactPage(*m_seat->desk, *m_seat->journal));
    m_page->resize(1190, 694);
    if (!showActive(*m_page))
        qFatal("the form did not open");
    QTest::qWait(50);
    return m_page.get();
}

void TestPageHelp::everyPartOfARecordedContact()
{
    const ContactPage *page = open(*m_door, u"manager"_s, Subject(m_contact));
    QStringList expected = onEveryContact + QStringList{u"contact.activities"_s, u"tray.reassign"_s};
    for (const OutcomeRule &outcome : m_door->rules().procedure->outcomes) {
        if (outcome.stage == Stage::Contact)
            expected << helpPlaceOfOutcome(outcome.id);
    }
    QCOMPARE(test::placesToldIn(*page), sorted(expected));
}

void TestPageHelp::everyPartOfANewContact()
{
    QCOMPARE(test::placesToldIn(*openNew(*m_door)), sorted(onEveryContact));
}

void TestPageHelp::theReferralHasItsOwn()
{
    const QTemporaryDir folder;
    FrontDoor door(test::helpEverywhere(u"leicester"_s, folder));
    const ContactId contact = door.contact(u"worker"_s, u"Ava"_s);
    door.carryOut(u"manager"_s,
                  Authorise{Subject(contact), u"progress-to-referral"_s, u"An assessment may be needed."_s, {}, {}});
    const std::optional<Referral> referral = door.view(u"manager"_s, Subject(contact)).madeReferral;
    QVERIFY(referral);
    const QStringList told = test::placesToldIn(*open(door, u"manager"_s, Subject(referral->id)));
    for (const QString &place :
         {u"referral.heading"_s, u"referral.decision"_s, u"referral.strategy"_s, u"referral.team"_s})
        QVERIFY2(told.contains(place), qPrintable(place));
    QVERIFY(!told.contains(u"contact.heading"_s));
    QVERIFY(!told.contains(u"contact.outcome"_s));
}

void TestPageHelp::f1AsksAboutThePartOneIsIn_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("about");
    const std::pair<const char *, const char *> rows[] = {
        {"received", "the call and the referrer"},
        {"kind", "the call and the referrer"},
        {"referrer.name", "the call and the referrer"},
        {"child", "the child and the family"},
        {"concern", "the concern"},
        {"level", "the concern"},
        {"threshold", "the threshold"},
        {"prompts.domestic-abuse", "what to ask about home life"},
        {"parents-informed.informed", "the parents"},
        {"checks.systems", "the checks"},
        {"checks.summary", "the checks"},
    };
    for (const auto &[field, about] : rows)
        QTest::newRow(field) << QString::fromLatin1(field) << QString::fromLatin1(about);
}

void TestPageHelp::f1AsksAboutThePartOneIsIn()
{
    QFETCH(QString, field);
    QFETCH(QString, about);
    const ContactPage *page = openNew(*m_door);
    QVERIFY(page->findChild<FormPage *>()->goToField(field));
    QWidget *focused = QApplication::focusWidget();
    press(Qt::Key_F1);
    RulePopover *popover = test::openHelp();
    QVERIFY(popover);
    QVERIFY2(popover->accessibleName().startsWith(u"What the procedure says about "_s + about + u' '),
             qPrintable(popover->accessibleName()));
    QTest::keyClick(popover, Qt::Key_Escape);
    QTRY_VERIFY(!test::openHelp());
    QCOMPARE(QApplication::focusWidget(), focused);
}

void TestPageHelp::f1OnACardAsksAboutItsOutcome()
{
    ContactPage *page = open(*m_door, u"manager"_s, Subject(m_contact));
    const OutcomeRule &outcome = *m_door->rules().procedure->outcome(Stage::Contact, u"progress-to-referral"_s);
    auto *card = awaited<QAbstractButton>(*page, outcome.label);
    QVERIFY(card->accessibleDescription().contains(u"F1: What the procedure says about the outcome"_s));
    card->setFocus();
    press(Qt::Key_F1);
    QCOMPARE(test::placesToldByPopup(), QStringList{u"outcome.progress-to-referral"_s});
}

void TestPageHelp::nothingWhereTheProcedureIsSilent()
{
    FrontDoor door(u"leicester"_s);
    const Procedure &procedure = *door.rules().procedure;
    QVERIFY(helpAt(procedure, u"contact.child"_s).isEmpty()); // or this shows nothing
    ContactPage *page = openNew(door);
    QVERIFY(!named<HelpLink>(*page, u"What the procedure says about the child and the family"_s));
    QVERIFY(named<HelpLink>(*page, u"What the procedure says about the parents"_s));
    QVERIFY(page->findChild<FormPage *>()->goToField(u"child"_s));
    press(Qt::Key_F1);
    QVERIFY(!test::openHelp());
}

void TestPageHelp::theLinkComesAfterTheSectionsFields()
{
    ContactPage *page = openNew(*m_door);
    for (const FormSection *section : page->findChild<FormPage *>()->sections()) {
        QList<QWidget *> stops;
        for (QWidget *widget = page->nextInFocusChain(); widget != page; widget = widget->nextInFocusChain()) {
            if (section->isAncestorOf(widget) && widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus)
                && !widget->focusProxy())
                stops << widget;
        }
        const auto *link = section->findChild<HelpLink *>(QString(), Qt::FindDirectChildrenOnly);
        if (!section->isVisible() || !link)
            continue;
        QCOMPARE(stops.last(), link);
    }
}

void TestPageHelp::coversNoWords_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 150, 200})
        QTest::addRow("%d %%", percent) << percent;
}

void TestPageHelp::coversNoWords()
{
    QFETCH(int, percent);
    applyTheme(*qApp, ThemeChoice::Light, percent);
    const ContactPage *page = open(*m_door, u"manager"_s, Subject(m_contact));
    for (const InfoButton *help : page->findChildren<InfoButton *>()) {
        if (!help->isVisible())
            continue;
        // Parts of the page that are read later are laid out later.
        QTRY_VERIFY2(help->width() >= help->sizeHint().width(), qPrintable(help->accessibleName()));
        const QRect place(help->mapTo(page, QPoint()), help->size());
        QVERIFY2(help->parentWidget()->rect().contains(help->geometry()), qPrintable(help->accessibleName()));
        for (const QLabel *label : help->parentWidget()->findChildren<QLabel *>()) {
            if (!label->isVisible())
                continue;
            const int words = std::min(label->width(), label->fontMetrics().horizontalAdvance(label->text()));
            const QRect written(label->mapTo(page, QPoint()), QSize(words, label->height()));
            QVERIFY2(!written.intersects(place),
                     qPrintable(u"%1 over \"%2\""_s.arg(help->accessibleName(), label->text())));
        }
    }
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestPageHelp)
#include "test_page_help.moc"
