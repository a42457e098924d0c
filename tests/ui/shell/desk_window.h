// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/ui/common/widget_test.h"
#include "tests/ui/dutytray/front_desk.h"
#include "ui/common/search_field.h"
#include "ui/shell/finder.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pages.h"
#include "ui/shell/workspace.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPointer>
#include <QSettings>
#include <QTemporaryDir>

namespace frontdoor::test {

/// The window of one PC at an invented front door, for tests by keys: two panels, contacts and people as empty pages.
class DeskWindow {
public:
    explicit DeskWindow(bool withPeople = true)
        : m_withPeople(withPeople)
        , settings(folder.filePath(QStringLiteral("look.ini")), QSettings::IniFormat)
    {
        SettingsStore(settings).setTheme(ThemeChoice::Light);
        office.fill();
        session = office.session();
        clock = std::make_shared<ManualClock>(office.now());
        journal = std::make_unique<DraftJournal>(folder.filePath(QStringLiteral("drafts")), clock);
        window = std::make_unique<MainWindow>(*session, factories(), SettingsStore(settings));
        window->resize(1366, 768);
    }

    void work(const QString &name)
    {
        window->signIn(office.user(name));
        QVERIFY(showActive(*window));
        QTest::qWait(20);
    }

    Desk &desk() { return *window->desk(); }
    Pages &pages() { return *window->workspace()->pages(); }
    Finder &finder() { return *window->findChild<Finder *>(); }
    void shortcut(QKeyCombination keys) { QTest::keyClick(window.get(), keys.key(), keys.keyboardModifiers()); }

    /// What the finder lists, one line each.
    QStringList found()
    {
        QStringList titles;
        for (const FinderRow &row : finder().model()->rows())
            titles << row.title;
        return titles;
    }
    void search(const QString &text)
    {
        shortcut(Qt::CTRL | Qt::Key_K);
        QTest::keyClicks(QApplication::focusWidget(), text);
    }

    /// All words on the screen.
    QString seen(const QWidget *in = nullptr)
    {
        QStringList words;
        const QWidget *whole = in ? in : window.get();
        for (const QLabel *label : whole->findChildren<QLabel *>()) {
            if (label->isVisible())
                words << label->text();
        }
        for (const QAbstractButton *button : whole->findChildren<QAbstractButton *>()) {
            if (button->isVisible())
                words << button->text();
        }
        return words.join(QLatin1Char('\n'));
    }
    bool sees(const QString &words) { return seen().contains(words); }
    QAbstractButton *button(const QString &name)
    {
        for (QAbstractButton *each : window->findChildren<QAbstractButton *>()) {
            if (each->isVisible() && (each->text() == name || each->accessibleName() == name))
                return each;
        }
        return nullptr;
    }

    /// A draft as a form leaves it when the program is killed.
    Draft leaveDraft(const QString &by, const QString &about, const Subject &subject = {})
    {
        Draft draft;
        draft.id = DraftId::make();
        draft.kind = subject.id.isEmpty() ? QStringLiteral("new-contact") : QStringLiteral("contact");
        draft.subject = subject;
        draft.content = {{QStringLiteral("user"), office.user(by).id.text()}, {QStringLiteral("about"), about}};
        draft.started = draft.saved = office.now();
        const DraftFolder drafts(draftPath());
        QDir().mkpath(draftPath());
        if (!drafts.write(draft, PlainDraftCodec()))
            qFatal("the draft could not be written");
        return draft;
    }
    QString draftPath() const { return folder.filePath(QStringLiteral("drafts")); }
    QStringList draftFiles() const { return QDir(draftPath()).entryList({QStringLiteral("*.draft")}); }

private:
    QWidget *page(const QString &title, QWidget *parent)
    {
        auto *made = new QWidget(parent);
        made->setWindowTitle(title);
        return made;
    }

    Factories factories()
    {
        using namespace Qt::StringLiterals;
        Factories all;
        all.panels = {{u"tray"_s, Icon::Tray, u"Duty tray"_s, QKeySequence(Qt::CTRL | Qt::Key_1),
                       [this](Desk &, QWidget *parent) { return page({}, parent); }},
                      {u"handover"_s,
                       Icon::Handover,
                       u"Handover"_s,
                       QKeySequence(Qt::CTRL | Qt::Key_5),
                       [this](Desk &, QWidget *parent) { return page({}, parent); },
                       {{u"print"_s, u"Print the handover"_s, {}, [this](QWidget *panel) { printed = panel; }}}}};
        all.contact = [this](Desk &, const Subject &subject, QWidget *parent) {
            opened << subject.id;
            return page(u"Contact of Ava Sample"_s, parent);
        };
        if (m_withPeople) {
            all.person = [this](Desk &, const PersonId &person, QWidget *parent) {
                opened << person.text();
                return page(u"Ava Sample"_s, parent);
            };
        }
        all.newContact = [this](Desk &, const PersonId &, QWidget *parent) { return page(u"New contact"_s, parent); };
        all.drafts = journal.get();
        all.packs = std::make_shared<PackShelf>(folder.filePath(u"packs"_s), std::make_shared<PlainDraftCodec>());
        all.packsOf = office.database();
        all.aboutDraft = [](const Draft &draft) {
            return DraftAbout{draft.subject.id.isEmpty() ? u"New contact"_s : u"Changes to a contact"_s,
                              draft.content["about"_L1].toString(),
                              {},
                              {}};
        };
        all.continueDraft = [this](Desk &, const Draft &draft, QWidget *parent) {
            continued << draft.id.text();
            return page(u"New contact: continued"_s, parent);
        };
        all.isDraftOpen = [this](const DraftId &id) { return continued.contains(id.text()); };
        return all;
    }

    bool m_withPeople;

public:
    FrontDesk office;
    QTemporaryDir folder;
    QSettings settings;
    std::shared_ptr<ManualClock> clock;
    std::unique_ptr<DraftJournal> journal; // outlives the session
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;
    QStringList opened;    ///< ids of contacts and people whose page was opened
    QStringList continued; ///< ids of drafts
    QPointer<QWidget> printed;
};

} // namespace frontdoor::test
