// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the list of people and a person's page into pictures:
//   QT_QPA_PLATFORM=offscreen ui_people_preview --output FOLDER [--look dark] [--size 1190x694] [--only list]

#include "tests/support/preview.h"
#include "tests/ui/people/people_office.h"
#include "ui/common/form_page.h"
#include "ui/common/search_field.h"
#include "ui/contact/code_combo.h"
#include "ui/contact/possible_people.h"
#include "ui/people/add_person_dialog.h"
#include "ui/people/compare_dialog.h"
#include "ui/people/compare_part.h"
#include "ui/people/details_part.h"
#include "ui/people/duplicates_page.h"
#include "ui/people/part_dialog.h"
#include "ui/people/person_record.h"

#include <QAction>
#include <QPushButton>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

class Preview {
public:
    Preview(const PreviewCall &call, const PreviewLook &look)
        : m_call(call)
        , m_look(look.name)
        , m_size(look.size)
        , m_door(call.procedure())
    {
        applyTheme(*qApp, look.theme, look.percent);
        fill();
    }

    void draw()
    {
        if (m_call.wants(u"list"_s))
            list();
        if (m_call.wants(u"page"_s))
            page();
        if (m_call.wants(u"edit"_s))
            edit();
        if (m_call.wants(u"rights"_s))
            rights();
        if (m_call.wants(u"twice"_s))
            twice();
    }

private:
    PersonId id(const QString &name) const { return m_door.person(name).id; }

    void fill()
    {
        QString area;
        for (const Team &team : m_door.rules().procedure->teams) {
            if (team.kind == "social-work"_L1 && area.isEmpty())
                area = team.id;
        }
        m_door.clock()->set(m_door.at(2026, 2, 12, 10, 5));
        m_door.carryOut(u"area"_s, OpenEpisode{id(u"Ava"_s), area, m_door.user(u"area"_s), QDate(2026, 2, 16)});
        m_door.contact(u"worker"_s, u"Ben"_s);
        const ContactId closed = m_door.contact(u"worker"_s, u"Ava"_s);
        m_door.submit(u"manager"_s, Authorise{Subject(closed), u"no-further-action"_s, u"Advice was given."_s, {}, {}});
        m_door.clock()->set(m_door.at(2026, 4, 30, 14, 40));
        m_door.contact(u"worker"_s, u"Ava"_s);
        UpdatePerson more;
        more.person = id(u"Ava"_s);
        more.fields = QStringList{u"phone"_s, u"school"_s,    u"nhs-number"_s,
                                  u"upn"_s,   u"ethnicity"_s, u"first-language"_s};
        more.detail.phone = u"07700 900123"_s;
        more.detail.school = u"Oak School"_s;
        more.detail.nhsNumber = u"9990000018"_s;
        more.detail.upn = u"A856100315001"_s;
        more.detail.ethnicity = u"WBRI"_s;
        more.detail.firstLanguage = u"English"_s;
        more.otherNames = QList<PersonName>{{more.person, u"Ava"_s, u"Sorel"_s}};
        m_door.carryOut(u"worker"_s, more);
        UpdatePerson moved;
        moved.person = id(u"Ava"_s);
        moved.fields = QStringList{u"address"_s, u"postcode"_s};
        moved.detail.address = u"3 Hill Close"_s;
        moved.detail.postcode = u"LE2 1AA"_s;
        m_door.carryOut(u"worker"_s, moved);
        m_door.clock()->set(m_door.at(2026, 5, 3, 9, 10));
        moved.detail.address = u"12 Orchard Row"_s;
        moved.detail.postcode = u"LE4 9AB"_s;
        m_door.carryOut(u"worker"_s, moved);
        m_door.carryOut(u"worker"_s,
                        RelatePeople{{RecordId::make(), id(u"Jo"_s), id(u"Ava"_s), RelationshipKind::Mother, true}});
        m_door.carryOut(u"worker"_s, RelatePeople{{RecordId::make(), id(u"Ben"_s), id(u"Ava"_s),
                                                   RelationshipKind::HalfSibling, false}});
        m_door.carryOut(u"manager"_s, RestrictRecord{id(u"Dan"_s), u"Child of a colleague."_s, {}});
        Person unborn;
        unborn.id = PersonId::make();
        unborn.familyName = u"Sample"_s;
        unborn.expected = QDate(2026, 9, 20);
        unborn.mother = id(u"Jo"_s);
        m_door.carryOut(u"worker"_s, AddPerson{unborn, {}, {}});
    }

    void save(QWidget &widget, const QString &name)
    {
        savePreview(widget, m_call.folder(), u"%1-%2"_s.arg(name, m_look), 350);
    }

    void list()
    {
        const auto seat = m_door.seat(u"worker"_s);
        PeoplePanel panel(*seat->desk);
        panel.resize(m_size);
        showActive(panel);
        panel.setFocus();
        save(panel, u"list-1-empty"_s);
        QTest::keyClicks(QApplication::focusWidget(), u"sam"_s);
        QTest::qWait(600);
        save(panel, u"list-2-found"_s);
        QTest::keyClicks(QApplication::focusWidget(), u" orel xyz"_s);
        QTest::qWait(600);
        save(panel, u"list-3-nobody"_s);
        if (QAbstractButton *add = button(panel, u"Add a person…"_s))
            add->click();
        QTest::qWait(500);
        if (auto *dialog = panel.findChild<QDialog *>())
            save(*dialog, u"list-4-add"_s);
    }

    void page()
    {
        auto open = test::openPage(m_door, u"manager"_s, id(u"Ava"_s));
        open.page->resize(m_size);
        save(*open.page, u"page-1-top"_s);
        for (const QString &tab : {u"chronology"_s, u"genogram"_s}) {
            open.page->showTab(tab);
            save(*open.page, u"page-7-"_s + tab);
        }
        open.page->showTab(u"record"_s);
        auto *form = open.page->record()->page();
        form->verticalScrollBar()->setValue(form->verticalScrollBar()->maximum() / 2);
        save(*open.page, u"page-2-middle"_s);
        form->verticalScrollBar()->setValue(form->verticalScrollBar()->maximum());
        save(*open.page, u"page-3-end"_s);
        if (QAbstractButton *restrict = button(*open.page, u"Restrict this record…"_s))
            restrict->click();
        QTest::qWait(200);
        save(*open.page, u"page-4-restrict"_s);
        for (QAction *action : open.page->findChildren<QAction *>()) {
            if (action->text() == u"Compare with…"_s)
                action->trigger();
        }
        auto *dialog = open.page->findChild<CompareDialog *>();
        QTest::qWait(300);
        QTest::keyClicks(QApplication::focusWidget(), u"eva semple"_s);
        QTest::qWait(600);
        save(*dialog, u"page-5-compare"_s);
        press(Qt::Key_Return);
        QTest::qWait(500);
        save(*dialog, u"page-6-compared"_s);
    }

    void edit()
    {
        auto open = test::openPage(m_door, u"worker"_s, id(u"Ava"_s));
        open.page->resize(m_size);
        open.page->record()->details()->startEditing();
        QTest::qWait(200);
        save(*open.page, u"edit-1"_s);
        test::retype(*open.page, u"Phone"_s, u"07700 900777"_s);
        UpdatePerson aside;
        aside.person = id(u"Ava"_s);
        aside.fields = QStringList{u"phone"_s, u"religion"_s};
        aside.detail.phone = u"07700 900555"_s;
        aside.detail.religion = u"None"_s;
        m_door.carryOut(u"manager"_s, aside);
        QTest::qWait(500);
        auto *form = open.page->record()->page();
        form->verticalScrollBar()->setValue(0);
        save(*open.page, u"edit-2-conflict"_s);
        open.page->record()->details()->stopEditing();
        if (QAbstractButton *add = button(*open.page, u"Add to the family…"_s))
            add->click();
        QTest::qWait(200);
        QTest::keyClicks(QApplication::focusWidget(), u"sample"_s);
        QTest::qWait(600);
        save(*open.page, u"edit-3-family"_s);
        press(Qt::Key_Return);
        QTest::qWait(200);
        if (auto *kind = named<CodeCombo>(*open.page, u"How do they stand to each other?"_s)) {
            QTest::keyClicks(kind->lineEdit(), u"Half-sister of Ava"_s);
            QTest::keyClick(kind->lineEdit(), Qt::Key_Tab);
        }
        save(*open.page, u"edit-4-family"_s);
    }

    void rights()
    {
        auto restricted = test::openPage(m_door, u"worker"_s, id(u"Dan"_s));
        restricted.page->resize(m_size);
        save(*restricted.page, u"rights-1-restricted"_s);
        if (!m_door.user(u"auditor"_s))
            m_door.addUser(u"auditor"_s, u"Uma Reed"_s, Role::Auditor, m_door.teamOf(u"worker"_s));
        auto theirs = test::openPage(m_door, u"manager"_s, id(u"Dan"_s));
        theirs.page->resize(m_size);
        theirs.page->record()->page()->goToSection(u"restriction"_s);
        save(*theirs.page, u"rights-3-reader"_s);
        auto open = test::openPage(m_door, u"auditor"_s, id(u"Ava"_s));
        open.page->resize(m_size);
        save(*open.page, u"rights-2-auditor"_s);
    }

    void enterAgain(const QString &name, const QString &spelled, const QString &school)
    {
        Person again = m_door.person(name);
        again.id = PersonId::make();
        again.givenName = spelled;
        again.school = school;
        again.phone = u"07700 900123"_s;
        again.household = {};
        m_door.carryOut(u"worker"_s, AddPerson{again, {}, {}});
        ContactDetail detail = m_door.contactsOf(u"Ava"_s).value(0).detail;
        detail.received = {};
        m_door.carryOut(u"worker"_s, RecordContact{{{again.id, {}}}, detail, {}});
    }

    /// Who may be entered twice; the two side by side; what parting says.
    void twice()
    {
        enterAgain(u"Ava"_s, u"Ava"_s, u"Oak School, Leicester"_s);
        enterAgain(u"Jo"_s, u"Joe"_s, {});
        enterAgain(u"Cora"_s, u"Kora"_s, u"Elm School"_s);
        const auto seat = m_door.seat(u"manager"_s);
        PeoplePanel panel(*seat->desk);
        panel.resize(m_size);
        showActive(panel);
        panel.showDuplicates();
        for (int i = 0; i < 40 && !panel.duplicates()->isDone(); ++i)
            QTest::qWait(100);
        save(panel, u"twice-1-list"_s);
        panel.duplicates()->part()->focusFirst();
        save(panel, u"twice-2-choosing"_s);
        panel.duplicates()->part()->twoPeople()->click();
        save(panel, u"twice-3-two"_s);
        panel.duplicates()->part()->onePerson()->click();
        QTest::qWait(500);
        save(panel, u"twice-4-joined"_s);
        auto open = test::openPage(m_door, u"manager"_s, id(u"Ava"_s));
        open.page->resize(m_size);
        save(*open.page, u"twice-5-page"_s);
        if (QAbstractButton *part = button(*open.page, u"Part from…"_s))
            part->click();
        QTest::qWait(400);
        if (auto *dialog = open.page->findChild<PartDialog *>())
            save(*dialog, u"twice-6-part"_s);
        AddPersonDialog add(*seat->desk, TypedName{u"Ava"_s, u"Sampel"_s, QDate(2016, 3, 1)}, &panel);
        add.open();
        QTest::qWait(900);
        if (auto *possible = add.findChild<PossiblePeople *>()) {
            for (QWidget *child : possible->findChildren<QWidget *>()) {
                if (child->focusPolicy() == Qt::StrongFocus) {
                    child->setFocus();
                    QTest::keyClick(child, Qt::Key_Space);
                    break;
                }
            }
        }
        save(add, u"twice-7-new"_s);
    }

    const PreviewCall &m_call;
    QString m_look;
    QSize m_size;
    FrontDoor m_door;
};

} // namespace

} // namespace frontdoor

int main(int argc, char *argv[])
{
    using namespace frontdoor;
    QApplication app(argc, argv);
    const PreviewCall call(app, u"leicester"_s, {u"list"_s, u"page"_s, u"edit"_s, u"rights"_s, u"twice"_s});
    for (const PreviewLook &look : call.looks())
        Preview(call, look).draw();
    return 0;
}
