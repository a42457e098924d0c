// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws the parts of the shell into pictures:
//   QT_QPA_PLATFORM=offscreen ui_shell_preview --output FOLDER [--look dark]

#include "tests/support/preview.h"
#include "core/secrets/password.h"
#include "tests/ui/shell/desk_window.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/spelling.h"
#include "ui/common/text_window.h"
#include "ui/common/undo_bar.h"
#include "ui/desk/password_form.h"
#include "ui/shell/door_form.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/undo_offer.h"
#include "ui/shell/welcome_page.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

class Preview {
public:
    Preview(QString folder, PreviewLook look) : m_folder(std::move(folder)), m_look(std::move(look)) {}

    void draw()
    {
        shell();
        door();
        welcome();
        text();
    }

private:
    void save(QWidget &widget, const QString &name)
    {
        savePreview(widget, m_folder, u"%1-%2"_s.arg(name, m_look.name), 250);
    }

    void shell()
    {
        test::DeskWindow pc;
        pc.office.know(u"Handa Sample"_s, u"2015-02-03"_s);
        pc.leaveDraft(u"Morgan Reid"_s, u"Nell Ashdown"_s);
        pc.leaveDraft(u"Morgan Reid"_s, {}, Subject(pc.office.ava));
        pc.leaveDraft(u"Sam Bell"_s, u"Somebody"_s);
        pc.window->setAppearance(m_look.theme, m_look.percent);
        pc.window->show();
        save(*pc.window, u"sign-in"_s);
        pc.work(u"Morgan Reid"_s);
        QTest::qWait(600);
        pc.window->workspace()->undoOffer()->bar()->offer(u"Allocated C-000003 to Lee Wong"_s, u"x"_s);
        pc.window->resize(1367, 768);
        pc.window->resize(1366, 768);
        save(*pc.window, u"undo-and-drafts-bar"_s);
        pc.window->workspace()->openDrafts();
        save(*pc.window, u"drafts"_s);
        pc.search(u"hand"_s);
        QTest::qWait(500);
        save(*pc.window, u"palette-people"_s);
        press(Qt::Key_Escape);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u">"_s);
        QTest::qWait(300);
        save(*pc.window, u"palette-commands"_s);
        pc.window->lock();
        save(*pc.window, u"lock"_s);
    }

    /// Where passwords are asked for.
    void door()
    {
        test::DeskWindow pc;
        const User morgan = pc.office.user(u"Morgan Reid"_s);
        pc.office.write([&](Work &work) -> Expected<void> {
            Credentials credentials;
            credentials.user = morgan.id;
            credentials.osAccount = u"mreid"_s;
            credentials.password = *passwordHash(u"told by an administrator"_s, PasswordCost::Usual);
            credentials.mustChange = true;
            FD_TRY(work.set(credentials));
            return work.askForProof();
        });
        pc.window->setAppearance(m_look.theme, m_look.percent);
        auto *page = pc.window->findChild<SignInPage *>();
        pc.window->show();
        page->refresh();
        save(*pc.window, u"door"_s);
        page->door()->name()->setText(u"mreid"_s);
        page->door()->showRefusal({wrongPasswordText(), 6});
        save(*pc.window, u"door-wrong"_s);
        pc.window->setOsAccount(u"mreid"_s);
        save(*pc.window, u"door-account"_s);
        emit page->door()->submitted(morgan.signIn, u"told by an administrator"_s);
        QTest::qWait(2000);
        save(*pc.window, u"door-new-password"_s);
        pc.window->signIn(morgan, Proof::Password);
        pc.window->showHistoryGap({{1234, u"abc"_s}, pc.office.now().plusHours(-17), {1200, u"def"_s}});
        QTest::qWait(600);
        save(*pc.window, u"history-gap"_s);
        pc.window->lock();
        save(*pc.window, u"lock-password"_s);
        PasswordForm form(*pc.session, PasswordForm::For::Self);
        form.resize(460, 420);
        form.show();
        save(form, u"password-form"_s);
    }

    void welcome()
    {
        frontdoor::applyTheme(*qApp, m_look.theme, m_look.percent);
        WelcomePage page;
        page.resize(page.fontMetrics().averageCharWidth() * 110, std::min(768, page.fontMetrics().height() * 42));
        page.setProcedures(
            {{u"leeds"_s, u"Leeds"_s, u"Follows Leeds, Contacts and Referrals · 61 rules · version 2026-1"_s, false},
             {u"leicester"_s, u"Leicester"_s,
              u"Follows Leicester, Contacts and Referrals · 48 rules · version 2026-1"_s, false},
             {u"walsall"_s, u"Walsall"_s, u"Follows Walsall, Contacts and Referrals · 55 rules · version 2026-1"_s,
              false},
             {u"wiltshire"_s, u"Wiltshire"_s, u"Follows Wiltshire, MASH · 70 rules · version 2026-1"_s, false},
             {u"re-referrals"_s, u"Re-referrals and unborn"_s, u"Adds 20 rules"_s, true}});
        page.suggestFile(u"/home/sam/Documents/office.frontdoor"_s);
        showActive(page);
        save(page, u"welcome-1"_s);
        page.go(WelcomePage::Step::NewOffice);
        save(page, u"welcome-2"_s);
        page.go(WelcomePage::Step::OpenFile);
        page.showFound(u"Shared file, procedure Leicester 2026-1."_s,
                       u"1204 contacts, 37 of them open. 12 people can sign in."_s);
        save(page, u"welcome-3"_s);
    }

    void text()
    {
        SpellChecker checker(SpellChecker::systemFolders(), m_folder + u"/own-words.txt"_s);
        provideSpelling(*qApp, &checker);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *edit = new GrowingTextEdit;
        auto *field = new LabelledField(u"What is the worry?"_s, edit);
        column->addWidget(field);
        column->addStretch(1);
        window.resize(700, 360);
        showActive(window);
        edit->setFocus();
        edit->setText(
            u"Ava came to scool hungry on Tuesday. Her mother Moira sayd that the fridge was broken; she writes to m.sample@example.org. Lives at LE4 9AB."_s);
        QTest::qWait(1500);
        save(window, u"text"_s);
        QTextCursor cursor = edit->textCursor();
        cursor.setPosition(13);
        edit->setTextCursor(cursor);
        QMenu *menu = edit->makeMenu();
        menu->popup(window.mapToGlobal(QPoint(40, 60)));
        QTest::qWait(1200);
        save(*menu, u"text-menu"_s);
        menu->close();
        edit->popOut();
        save(*edit->poppedOut(), u"text-window"_s);
        provideSpelling(*qApp, nullptr);
    }

    QString m_folder;
    PreviewLook m_look;
};

} // namespace

} // namespace frontdoor

int main(int argc, char *argv[])
{
    using namespace frontdoor;
    QApplication app(argc, argv);
    const PreviewCall call(app, {});
    for (const PreviewLook &look : call.looks({{u"contrast200"_s, ThemeChoice::HighContrast, 200, {}}}))
        Preview(call.folder(), look).draw();
    return 0;
}
