// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the contact pages into pictures:
//   QT_QPA_PLATFORM=offscreen ui_contact_preview --output FOLDER [--procedure wiltshire] [--size 1190x694] [--only new]

#include "tests/support/preview.h"
#include "tests/support/front_door.h"
#include "ui/common/form_page.h"
#include "ui/contact/contact_pages.h"
#include "ui/contact/radar_part.h"
#include "ui/contact/radar_window.h"

#include <QCheckBox>
#include <QListView>
#include <QPlainTextEdit>

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
        // Two earlier contacts about the family, so that the radar has something to say.
        m_door.clock()->set(m_door.at(2026, 2, 12, 10, 5));
        m_door.contact(u"worker"_s, u"Ben"_s);
        m_door.clock()->set(m_door.at(2026, 3, 3, 9, 30));
        m_earlier = m_door.contact(u"worker"_s, u"Ava"_s);
        m_door.clock()->set(m_door.at(2026, 4, 30, 14, 40));
        m_contact = m_door.contact(u"worker"_s, u"Ava"_s);
        // Where the procedure wants more for it, there is none.
        m_door.submit(u"worker"_s, Recommend{Subject(m_contact),
                                             u"progress-to-referral"_s,
                                             u"Second injury in six weeks; an assessment may be needed."_s,
                                             {}});
        m_door.clock()->set(m_door.at(2026, 4, 30, 15, 12));
    }

    void draw()
    {
        if (m_call.wants(u"new"_s))
            newContact();
        if (m_call.wants(u"person"_s))
            newPerson();
        if (m_call.wants(u"contact"_s))
            recorded();
        if (m_call.wants(u"wrong"_s))
            wrongInput();
        if (m_call.wants(u"conflict"_s))
            conflict();
        if (m_call.wants(u"radar"_s))
            radar();
    }

private:
    void save(QWidget &page, const QString &name)
    {
        savePreview(page, m_call.folder(), u"%1-%2-%3"_s.arg(m_call.procedure(), name, m_look), 400);
    }

    void show(ContactPage &page)
    {
        page.resize(m_size);
        showActive(page);
        QTest::qWait(400);
    }

    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

    void newContact()
    {
        const auto seat = m_door.seat(u"worker"_s);
        const std::unique_ptr<ContactPage> page(newContactPage(*seat->desk, *seat->journal));
        show(*page);
        save(*page, u"new-1-empty"_s);
        type(u"sam av"_s);
        QTest::qWait(500);
        save(*page, u"new-2-search"_s);
        press(Qt::Key_Return);
        QTest::qWait(600);
        if (QAbstractButton *ben = button(*page, u"Ben Sample, 6 years"_s))
            ben->click();
        save(*page, u"new-3-chosen"_s);
        auto *form = page->findChild<FormPage *>();
        for (const char *section : {"child", "call", "concern", "parents", "checks", "outcome"}) {
            form->goToSection(QString::fromLatin1(section));
            if (qstrcmp(section, "child") == 0) {
                // Further down: what is asked about the child and the family.
                awaited<QPlainTextEdit>(*page,
                                        u"Which other agencies are involved? Who, since when, how to reach them"_s)
                    ->setFocus();
            } else if (qstrcmp(section, "concern") == 0) {
                type(
                    u"Bruising to the upper arm seen by the class teacher at registration. Ava says an adult at home did it on Wednesday."_s);
                form->goToSection(u"concern"_s);
            }
            save(*page, u"new-4-%1"_s.arg(QString::fromLatin1(section)));
        }
        form->resize(form->size());
    }

    void newPerson()
    {
        const auto seat = m_door.seat(u"worker"_s);
        const std::unique_ptr<ContactPage> page(newContactPage(*seat->desk, *seat->journal));
        show(*page);
        type(u"ava sample"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTest::qWait(500);
        save(*page, u"person"_s);
    }

    void wrongInput()
    {
        const auto seat = m_door.seat(u"worker"_s);
        const std::unique_ptr<ContactPage> page(newContactPage(*seat->desk, *seat->journal));
        show(*page);
        type(u"robin o'brien-lark"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        const auto fill = [&page, this](const QString &name, const QString &text) {
            awaited<QLineEdit>(*page, name)->setFocus();
            type(text);
        };
        fill(u"Date of birth"_s, u"31/02/2016"_s);
        fill(u"Postcode"_s, u"Leicester"_s);
        awaitedButton(*page, u"More about the child"_s)->click();
        fill(u"NHS number"_s, u"943 476 5918"_s);
        fill(u"Unique pupil number"_s, u"N823123410001"_s);
        fill(u"Religion"_s, {});
        save(*page, u"wrong-1"_s);
        awaited<QLineEdit>(*page, u"Given name"_s)->setFocus();
        save(*page, u"wrong-2"_s);
    }

    void conflict()
    {
        const QString filler =
            u" The class teacher has known the family for three years and sees the mother at the gate."_s;
        const auto change = [this](const QStringList &fields, const std::function<void(ContactDetail &)> &how) {
            UpdateContact theirs;
            theirs.contact = m_earlier;
            theirs.fields = fields;
            theirs.detail = m_door.contact(m_earlier).detail;
            how(theirs.detail);
            m_door.carryOut(u"manager"_s, theirs);
        };
        change({u"concern"_s},
               [&](ContactDetail &d) { d.concern = u"Ava has a bruise on the arm."_s + filler.repeated(3); });
        const auto seat = m_door.seat(u"worker"_s);
        const std::unique_ptr<ContactPage> page(contactPage(*seat->desk, *seat->journal, Subject(m_earlier)));
        show(*page);
        QTest::qWait(500);
        auto *concern = awaited<QPlainTextEdit>(*page,
                                                u"What is the worry? What was seen or said, when, where, by whom?"_s);
        concern->setFocus();
        concern->selectAll();
        type(u"Ava has a bruise on the left arm, and another on the back."_s + filler.repeated(3));
        auto *agency = awaited<QLineEdit>(*page, u"Agency"_s);
        agency->setFocus();
        agency->selectAll();
        type(u"Oak Primary School"_s);
        change({u"concern"_s, u"referrer.agency"_s}, [&](ContactDetail &d) {
            d.concern = u"Ava has two bruises on the arm."_s + filler.repeated(3) + u" She was collected at noon."_s;
            d.referrer.agency = u"Oak Academy"_s;
        });
        QTest::qWait(700);
        save(*page, u"conflict-1"_s);
    }

    /// A family with a history, and others at their address.
    void radar()
    {
        const auto record = [this](int year, int month, int day, const QString &child) {
            m_door.clock()->set(m_door.at(year, month, day, 11, 20));
            return m_door.contact(u"worker"_s, child);
        };
        for (int month = 1; month <= 9; ++month)
            record(2025, month, 14, u"Ava"_s);
        record(2025, 11, 3, u"Cora"_s);
        m_door.clock()->set(m_door.at(2026, 4, 30, 15, 12));
        Person lodger;
        lodger.id = PersonId::make();
        lodger.givenName = u"Ted"_s;
        lodger.familyName = u"Stone"_s;
        lodger.born = QDate(2012, 5, 6);
        lodger.address = m_door.person(u"Ava"_s).address;
        lodger.postcode = m_door.person(u"Ava"_s).postcode;
        m_door.carryOut(u"worker"_s, AddPerson{lodger, {}, {}});
        RecordContact about;
        about.children = {{lodger.id, std::nullopt}};
        about.detail.source = u"3A"_s;
        about.detail.concern = u"Seen alone in the park late at night."_s;
        m_door.carryOut(u"worker"_s, about);
        m_door.submit(u"manager"_s, OpenEpisode{m_door.person(u"Dan"_s).id, m_door.teamOf(u"area"_s),
                                                m_door.user(u"area"_s), QDate(2025, 12, 1)});
        m_door.carryOut(u"manager"_s, RestrictRecord{m_door.person(u"Ben"_s).id, u"A witness."_s, {}});
        const auto seat = m_door.seat(u"worker"_s);
        const std::unique_ptr<ContactPage> page(newContactPage(*seat->desk, *seat->journal));
        show(*page);
        type(u"sam av"_s);
        QTest::qWait(500);
        press(Qt::Key_Return);
        QTest::qWait(900);
        save(*page, u"radar-1"_s);
        auto *part = page->findChild<RadarPart *>();
        part->showAll();
        QTest::qWait(300);
        save(*page->findChild<RadarWindow *>(), u"radar-2-all"_s);
        page->findChild<RadarWindow *>()->close();
        page->resize(620, m_size.height());
        QTest::qWait(300);
        save(*page, u"radar-3-narrow"_s);
        const std::unique_ptr<ContactPage> recorded(contactPage(*seat->desk, *seat->journal, Subject(m_contact)));
        show(*recorded);
        QTest::qWait(600);
        recorded->findChild<FormPage *>()->goToSection(u"outcome"_s);
        save(*recorded, u"radar-4-outcome"_s);
        const std::unique_ptr<ContactPage> quiet(newContactPage(*seat->desk, *seat->journal));
        show(*quiet);
        type(u"eva semple"_s);
        QTest::qWait(500);
        press(Qt::Key_Return);
        QTest::qWait(900);
        save(*quiet, u"radar-5-quiet"_s);
    }

    void recorded()
    {
        const auto seat = m_door.seat(u"manager"_s);
        const std::unique_ptr<ContactPage> page(contactPage(*seat->desk, *seat->journal, Subject(m_contact)));
        show(*page);
        QTest::qWait(600);
        save(*page, u"contact-1"_s);
        auto *form = page->findChild<FormPage *>();
        form->goToSection(u"checks"_s);
        save(*page, u"contact-2-checks"_s);
        form->goToSection(u"outcome"_s);
        save(*page, u"contact-3-outcome"_s);
        if (QAbstractButton *authorise = button(*page, u"Authorise…"_s)) {
            authorise->setFocus();
            authorise->click();
            save(*page, u"contact-4-summary"_s);
            if (QAbstractButton *confirm = button(*page, u"Authorise"_s)) {
                confirm->click();
                QTest::qWait(500);
                save(*page, u"contact-5-warnings"_s);
            }
        }
        const auto worker = m_door.seat(u"worker"_s);
        const std::unique_ptr<ContactPage> theirs(contactPage(*worker->desk, *worker->journal, Subject(m_contact)));
        show(*theirs);
        theirs->findChild<FormPage *>()->goToSection(u"outcome"_s);
        if (QAbstractButton *why = button(*theirs, u"Why can't I authorise?"_s))
            why->click();
        save(*theirs, u"contact-7-worker"_s);
    }

    const PreviewCall &m_call;
    QString m_look;
    QSize m_size;
    FrontDoor m_door;
    ContactId m_earlier;
    ContactId m_contact;
};

} // namespace

} // namespace frontdoor

int main(int argc, char *argv[])
{
    using namespace frontdoor;
    QApplication app(argc, argv);
    const PreviewCall call(app, u"leicester"_s,
                           {u"new"_s, u"person"_s, u"contact"_s, u"wrong"_s, u"conflict"_s, u"radar"_s});
    for (const PreviewLook &look : call.looks())
        Preview(call, look).draw();
    return 0;
}
