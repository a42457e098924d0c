// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dutytray/tray_actions.h"

#include "core/procedure/general_rules.h"
#include "ui/common/message_bar.h"
#include "ui/common/undo_bar.h"
#include "ui/desk/finding_text.h"
#include "ui/dutytray/allocate_dialog.h"
#include "ui/dutytray/return_dialog.h"
#include "ui/dutytray/route_dialog.h"
#include "ui/dutytray/tray_words.h"
#include "ui/style/roles.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QMenu>

namespace frontdoor {

using namespace Qt::StringLiterals;

TrayActions::TrayActions(Desk &desk, QWidget *panel)
    : QObject(panel)
    , m_desk(desk)
    , m_panel(panel)
    , m_undoPlace(new QWidget(panel))
    , m_undo(new UndoBar)
{
    auto *place = new QHBoxLayout(m_undoPlace);
    place->addWidget(m_undo, 0, Qt::AlignHCenter);
    m_undoPlace->hide();
    followTheme(m_undoPlace, [place](const Theme &theme) {
        place->setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(8));
    });
    connect(m_undo, &UndoBar::undone, this, &TrayActions::undo);
    for (const auto over : {&UndoBar::undone, &UndoBar::lapsed})
        connect(m_undo, over, m_undoPlace, &QWidget::hide);
}

void TrayActions::perform(TrayAction action, const TrayRow &row)
{
    switch (action) {
    case TrayAction::Open:
    case TrayAction::Authorise: open(row); return; // decided on the contact's own page, with everything in sight
    case TrayAction::Return: returnToWorker(row); return;
    case TrayAction::Allocate: allocate(row); return;
    case TrayAction::TakeBack: takeBack(row); return;
    case TrayAction::Route: route(row); return;
    case TrayAction::MarkSeen: markSeen(row); return;
    }
}

void TrayActions::open(const TrayRow &row)
{
    m_desk.askToOpen(row.subject);
}

bool TrayActions::sayRefusal(const TrayRow &row, const QString &verb)
{
    if (!m_view || m_view->file.subject != row.subject || m_view->may(verb))
        return false;
    say(Tone::Overdue, tr("This is not possible."), findingsText(m_view->refused.value(verb)));
    return true;
}

void TrayActions::allocate(const TrayRow &row)
{
    if (sayRefusal(row, u"allocate"_s))
        return;
    if (m_view && m_view->file.subject == row.subject) {
        if (const QString holder = holderWords(*m_view, m_desk.calendar()); !holder.isEmpty()) {
            say(Tone::Soon, holder, tr("Take it back first, then allocate it again. (GEN-05)"));
            if (m_view->may(u"unallocate"_s)) {
                QAbstractButton *back = m_message->addAction(tr("Take back"));
                connect(back, &QAbstractButton::clicked, this, [this, row] { takeBack(row); });
            }
            return;
        }
    }
    auto *dialog = new AllocateDialog(m_desk, row, m_panel);
    connect(dialog, &CommandDialog::carriedOut, this, [this, dialog, row](const Done &done) {
        const std::optional<WorkerRow> worker = dialog->chosen();
        m_undoable = row.subject;
        m_undo->offer(tr("%1 allocated to %2").arg(childWords(row), worker ? worker->name : QString()), row.subject.id);
        m_undoPlace->show(); // after the offer, which ends the one before
        if (!done.told.isEmpty())
            say(Tone::Info, {}, findingsText(done.told));
    });
    showDialog(dialog);
}

void TrayActions::takeBack(const TrayRow &row)
{
    if (sayRefusal(row, u"unallocate"_s))
        return;
    submit(Unallocate{row.subject},
           [this, row](const Done &) { m_desk.say(tr("%1 is not allocated any more.").arg(childWords(row))); });
}

void TrayActions::undo(const QString &token)
{
    if (token == m_undoable.id)
        submit(Unallocate{m_undoable},
               [this](const Done &) { m_desk.say(tr("Undone: it is not allocated any more.")); });
}

void TrayActions::route(const TrayRow &row)
{
    if (m_desk.procedure().routes.isEmpty()) {
        say(Tone::Info, {},
            tr("The %1 procedure has no routes: contacts are allocated directly.").arg(m_desk.procedure().name));
        return;
    }
    if (row.subject.kind != SubjectKind::Contact) {
        say(Tone::Info, {}, tr("Only contacts are routed; this is a referral already."));
        return;
    }
    if (sayRefusal(row, u"choose-route"_s))
        return;
    auto *dialog = new RouteDialog(m_desk, row, m_panel);
    connect(dialog, &CommandDialog::carriedOut, this, [this, row](const Done &done) {
        m_desk.say(tr("Route chosen for %1.").arg(childWords(row)));
        if (!done.told.isEmpty())
            say(Tone::Info, {}, findingsText(done.told));
    });
    showDialog(dialog);
}

void TrayActions::returnToWorker(const TrayRow &row)
{
    if (sayRefusal(row, u"return"_s))
        return;
    auto *dialog = new ReturnDialog(m_desk, row, m_panel);
    connect(dialog, &CommandDialog::carriedOut, this,
            [this, row] { m_desk.say(tr("%1 was returned.").arg(childWords(row))); });
    showDialog(dialog);
}

void TrayActions::markSeen(const TrayRow &row)
{
    if (row.seen || row.subject.kind != SubjectKind::Contact || sayRefusal(row, u"mark-seen"_s))
        return;
    submit(MarkSeen{row.subject.contact()}, [](const Done &) {}); // the dot goes by itself
}

QMenu *TrayActions::menuFor(const TrayRow &row, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setToolTipsVisible(true);
    const bool known = m_view && m_view->file.subject == row.subject;
    const auto add = [&](TrayAction action, const QString &text, const QKeySequence &keys, const QString &verb) {
        // What is refused can be pressed all the same, and then says why: a grey entry would not be read out.
        const bool refused = known && !m_view->may(verb);
        QAction *entry = menu->addAction(refused ? tr("%1 (why not?)").arg(text) : text);
        entry->setShortcut(keys);
        if (refused)
            entry->setToolTip(findingsText(m_view->refused.value(verb)));
        connect(entry, &QAction::triggered, this, [this, action, row] { perform(action, row); });
    };
    const bool isContact = row.subject.kind == SubjectKind::Contact;
    add(TrayAction::Open, tr("Open"), Qt::Key_Return, {});
    menu->addSeparator();
    if (row.worker)
        add(TrayAction::TakeBack, tr("Take back from %1").arg(row.workerName), {}, u"unallocate"_s);
    else
        add(TrayAction::Allocate, tr("Allocate…"), Qt::Key_A, u"allocate"_s);
    if (!m_desk.procedure().routes.isEmpty() && isContact)
        add(TrayAction::Route, tr("Route…"), Qt::Key_R, u"choose-route"_s);
    if (!row.recommendedOutcome.isEmpty()) {
        add(TrayAction::Authorise, tr("Authorise…"), {}, u"authorise"_s);
        add(TrayAction::Return, tr("Return…"), {}, u"return"_s);
    }
    if (isContact && !row.seen)
        add(TrayAction::MarkSeen, tr("Mark as seen"), Qt::Key_Space, u"mark-seen"_s);
    return menu;
}

void TrayActions::showDialog(CommandDialog *dialog)
{
    if (m_dialog)
        m_dialog->reject();
    m_dialog = dialog;
    if (m_message)
        m_message->hide();
    dialog->open();
}

void TrayActions::submit(const Command &command, const std::function<void(const Done &)> &done)
{
    m_desk.submit(this, command, [this, done](const Expected<CommandResult> &result) {
        if (!result)
            say(Tone::Overdue, tr("It was not carried out."), describe(result.error()));
        else if (const auto *well = std::get_if<Done>(&*result))
            done(*well);
        else if (const auto *rejected = std::get_if<Rejected>(&*result))
            say(Tone::Overdue, tr("This is not possible."), findingsText(rejected->findings));
        else if (const auto *needs = std::get_if<NeedsAcknowledgement>(&*result))
            say(Tone::Soon, tr("A reason is needed. Open it to give one."), findingsText(needs->warnings));
        else
            say(Tone::Soon, tr("Somebody else changed this record a moment ago."),
                tr("Look again and repeat it if it is still right."));
    });
}

void TrayActions::say(Tone tone, const QString &headline, const QString &text)
{
    if (!m_message)
        return;
    m_message->clearActions();
    m_message->setMessage(tone, headline, text);
    m_message->show();
}

} // namespace frontdoor
