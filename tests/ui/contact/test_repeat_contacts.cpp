// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/contact/page_hands.h"
#include "ui/style/apply_theme.h"

using namespace Qt::StringLiterals;

namespace frontdoor {

/// Walsall: the third contact about a family within months. The manager looks at the earlier ones before deciding.
class TestRepeatContacts final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void theManagerAcknowledgesThemBeforeDeciding();
    void aWorkerIsToldWhoDoesThat();

private:
    std::unique_ptr<FrontDoor> m_door;
    ContactId m_contact;
};

void TestRepeatContacts::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"walsall"_s);
    m_door->clock()->set(m_door->at(2026, 2, 12, 10, 5));
    m_door->contact(u"worker"_s, u"Ben"_s);
    m_door->clock()->set(m_door->at(2026, 3, 3, 9, 30));
    m_door->contact(u"worker"_s, u"Ava"_s);
    m_door->clock()->set(m_door->at(2026, 4, 30, 14, 40));
    m_contact = m_door->contact(u"worker"_s, u"Ava"_s);
}

void TestRepeatContacts::theManagerAcknowledgesThemBeforeDeciding()
{
    const Hands manager = Hands::at(*m_door, u"manager"_s, Subject(m_contact));
    QTRY_VERIFY2(manager.shows(u"Third call about this family"_s), qPrintable(seenText(*manager.page)));
    manager.press(u"No further action"_s);
    manager.type(u"Rationale"_s, u"The school supports the family."_s);
    QTRY_VERIFY(manager.shows(u"Look at the earlier contacts and acknowledge them first."_s));
    manager.press(u"Authorise…"_s);
    QTRY_VERIFY(manager.shows(u"It cannot be authorised yet."_s));
    QVERIFY(m_door->contact(m_contact).isOpen());

    // The program stands where it is answered.
    const QString words = u"What you make of the earlier contacts"_s;
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), words);
    QTest::keyClicks(QApplication::focusWidget(), u"All three from school, about clothing."_s);
    QWidget *part = QApplication::focusWidget();
    while (part && !button(*part, u"Add"_s))
        part = part->parentWidget();
    QVERIFY(part);
    manager.press(u"Add"_s, part);
    QTRY_COMPARE(m_door->view(u"manager"_s, Subject(m_contact)).file.entries.size(), 1);
    QTRY_VERIFY(manager.shows(u"Earlier contacts considered · All three from school, about clothing."_s));

    manager.press(u"Authorise…"_s);
    manager.press(u"Authorise"_s);
    const QString warning = u"Why go ahead without it? (WAL-12)"_s;
    manager.type(warning, u"The ethnicity was not told."_s);
    manager.press(u"Authorise with these reasons"_s);
    QTRY_COMPARE(m_door->contact(m_contact).outcome, u"no-further-action"_s);
}

void TestRepeatContacts::aWorkerIsToldWhoDoesThat()
{
    const Hands worker = Hands::at(*m_door, u"worker"_s, Subject(m_contact));
    worker.press(u"No further action"_s);
    QAbstractButton *need = nullptr;
    QTRY_VERIFY((need = named<QAbstractButton>(*worker.page, u"Look at the earlier contacts and acknowledge them "
                                                             "first., missing"_s)));
    need->setFocus();
    QTest::keyClick(need, Qt::Key_Space);
    QTRY_VERIFY2(worker.shows(u"somebody else has to do this"_s), qPrintable(seenText(*worker.page)));
    QVERIFY(worker.shows(u"WAL-16"_s));
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestRepeatContacts)
#include "test_repeat_contacts.moc"
