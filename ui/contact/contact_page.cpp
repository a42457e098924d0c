// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/contact_page.h"

#include "ui/contact/contact_editor.h"
#include "ui/contact/contact_pages.h"
#include "ui/contact/new_contact_form.h"
#include "ui/contact/restricted_page.h"
#include "ui/contact/taken_page.h"

#include <QVBoxLayout>

namespace frontdoor {

ContactPage::ContactPage(Desk &desk, DraftJournal &journal, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_journal(journal)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    showNew();
}

ContactPage::ContactPage(Desk &desk, DraftJournal &journal, const Subject &subject, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_journal(journal)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    showRecorded(subject);
}

void ContactPage::continueDraft(const Draft &draft)
{
    if (auto *form = qobject_cast<NewContactForm *>(m_view))
        form->restore(draft);
}

void ContactPage::startAbout(const PersonId &child)
{
    if (auto *form = qobject_cast<NewContactForm *>(m_view))
        form->startAbout(child);
}

void ContactPage::showNew()
{
    auto *form = new NewContactForm(m_desk, m_journal);
    become(form);
    setTitle(form->title());
    connect(form, &NewContactForm::titleChanged, this, &ContactPage::setTitle);
    connect(form, &NewContactForm::abandoned, this, [this] { close(); });
    connect(form, &NewContactForm::taken, this, &ContactPage::showTaken);
    connect(form, &NewContactForm::recorded, this,
            [this, form](const ContactId &contact, const QString &numbers, const QString &trouble,
                         const QJsonObject &checks) {
                const QString provisional = form->takenAs();
                const QString told = provisional.isEmpty() ? tr("Recorded as %1.").arg(numbers)
                                                           : tr("%1 is recorded as %2.").arg(provisional, numbers);
                ContactEditor *editor = showRecorded(Subject(contact));
                editor->restoreChecks(checks);
                editor->announceAtTop(trouble.isEmpty(), told, trouble);
                m_desk.say(told);
                emit finished(m_subject);
            });
}

void ContactPage::showTaken(const TakenDown &taken)
{
    auto *page = new TakenPage(m_desk, taken, tr("New contact"));
    become(page);
    setTitle(tr("Taken as %1").arg(taken.number));
    connect(page, &TakenPage::closeWanted, this, [this] { close(); });
    connect(page, &TakenPage::anotherWanted, this, [this] {
        close();
        m_desk.askForNewContact();
    });
    page->setFocus(Qt::OtherFocusReason);
}

ContactEditor *ContactPage::showRecorded(const Subject &subject)
{
    m_subject = subject;
    auto *editor = new ContactEditor(m_desk, m_journal, subject);
    become(editor);
    setTitle(editor->title());
    connect(editor, &ContactEditor::titleChanged, this, &ContactPage::setTitle);
    connect(editor, &ContactEditor::decided, this, &ContactPage::finished);
    connect(editor, &ContactEditor::restricted, this, &ContactPage::showRestricted);
    return editor;
}

void ContactPage::showRestricted(const ContactView &view)
{
    auto *page = new RestrictedPage(m_desk, view);
    become(page);
    setTitle(page->title());
    connect(page, &RestrictedPage::lookAgain, this, [this] { showRecorded(m_subject); });
}

void ContactPage::setTitle(const QString &title)
{
    if (title == m_title)
        return;
    m_title = title;
    setWindowTitle(title);
    emit titleChanged(title);
}

void ContactPage::become(QWidget *view)
{
    if (m_view) {
        m_view->hide();
        m_view->deleteLater();
    }
    m_view = view;
    layout()->addWidget(view);
    setFocusProxy(view);
}

ContactPage *newContactPage(Desk &desk, DraftJournal &journal, const PersonId &about, QWidget *parent)
{
    auto *page = new ContactPage(desk, journal, parent);
    if (about)
        page->startAbout(about);
    return page;
}

ContactPage *contactPage(Desk &desk, DraftJournal &journal, const Subject &subject, QWidget *parent)
{
    return new ContactPage(desk, journal, subject, parent);
}

} // namespace frontdoor
