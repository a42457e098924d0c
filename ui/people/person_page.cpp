// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/person_page.h"

#include "core/casework/access.h"
#include "ui/common/divider.h"
#include "ui/common/empty_state.h"
#include "ui/common/message_bar.h"
#include "ui/common/page_stack.h"
#include "ui/common/undo_bar.h"
#include "ui/contact/restricted_page.h"
#include "ui/desk/finding_text.h"
#include "ui/people/compare_dialog.h"
#include "ui/people/details_part.h"
#include "ui/people/people_words.h"
#include "ui/people/person_header.h"
#include "ui/people/person_record.h"
#include "ui/style/roles.h"

#include <QAbstractButton>
#include <QCloseEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int loadingMs = 300;
constexpr int lowHeight = 380; // px at 100 % text
const auto recordTab = u"record"_s;

} // namespace

PersonPage::PersonPage(Desk &desk, DraftJournal *journal, const PersonId &person, const QList<PersonTab> &tabs,
                       QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_person(person)
    , m_tabs(tabs)
    , m_loader(new PersonLoader(desk, person, this))
    , m_pages(new PageStack)
    , m_empty(new EmptyState(Icon::User, {}))
    , m_main(new QWidget)
    , m_header(new PersonHeader(desk))
    , m_bar(new MessageBar)
    , m_readOnly(new MessageBar)
    , m_strips(new QWidget)
    , m_tabPages(new PageStack)
    , m_record(new PersonRecord(desk))
    , m_undo(new UndoBar)
{
    setWindowTitle(tr("Person"));
    setFocusPolicy(Qt::ClickFocus);
    m_bar->hide();
    m_bar->setDismissible(true);
    m_readOnly->hide();
    m_tabPages->addWidget(m_record);
    m_views.insert(recordTab, m_record);
    QList<SegmentedControl::Option> options{{recordTab, tr("Record"), {}}};
    for (const PersonTab &tab : tabs)
        options.append({tab.id, tab.title, {}});
    m_header->setViews(options);
    m_header->chooseView(recordTab);

    if (journal)
        m_record->details()->keepDrafts(*journal);
    auto *stripColumn = new QVBoxLayout(m_strips);
    stripColumn->addWidget(m_bar);
    stripColumn->addWidget(m_readOnly);
    auto *column = new QVBoxLayout(m_main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_strips);
    arrangeStrips();
    column->addWidget(new Divider);
    column->addWidget(m_tabPages, 1);
    column->addWidget(m_undo, 0, Qt::AlignHCenter);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_main);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pages);
    followTheme(m_strips, [stripColumn](const Theme &theme) {
        stripColumn->setContentsMargins(theme.space(16), 0, theme.space(16), theme.space(8));
        stripColumn->setSpacing(theme.space(8));
    });

    connect(m_loader, &PersonLoader::loaded, this, &PersonPage::take);
    connect(m_loader, &PersonLoader::failed, this, [this](const Error &error) {
        m_loading.stop();
        if (m_view) {
            m_bar->clearActions();
            m_bar->setMessage(Tone::Soon, tr("This page may be out of date."), describe(error));
            m_bar->show();
            arrangeStrips();
            return;
        }
        m_empty->setMessage(Icon::Warning, tr("The record could not be read"), describe(error));
        m_empty->setButton(tr("Try again"));
        m_pages->setCurrentWidget(m_empty);
    });
    connect(m_empty, &EmptyState::activated, m_loader, &PersonLoader::load);
    connect(m_header, &PersonHeader::editWanted, this, [this] {
        showTab(recordTab);
        m_record->details()->startEditing();
    });
    connect(m_header, &PersonHeader::saveWanted, m_record->details(), &DetailsPart::save);
    connect(m_header, &PersonHeader::cancelWanted, m_record->details(), &DetailsPart::stopEditing);
    connect(m_header, &PersonHeader::compareWanted, this, &PersonPage::compare);
    connect(m_header, &PersonHeader::viewChosen, this, &PersonPage::showTab);
    connect(m_record, &PersonRecord::readAgainWanted, m_loader, &PersonLoader::load);
    connect(m_record, &PersonRecord::undoOffered, this, &PersonPage::offerUndo);
    connect(m_record->details(), &DetailsPart::edited, this, &PersonPage::refreshHeader);
    connect(m_record->details(), &DetailsPart::editingChanged, this, [this] {
        refreshHeader();
        m_bar->hide();
        arrangeStrips();
        if (!m_record->details()->isEditing())
            m_header->focusFirst();
    });
    connect(m_record->details(), &DetailsPart::saved, this, [this] {
        if (std::exchange(m_closeWhenSaved, false))
            close();
    });
    connect(m_bar, &MessageBar::dismissed, this, &PersonPage::arrangeStrips);
    connect(m_undo, &UndoBar::undone, this, &PersonPage::undo);
    m_loading.setSingleShot(true);
    connect(&m_loading, &QTimer::timeout, this, [this] { m_empty->setMessage(Icon::User, tr("Reading the record…")); });
    m_loading.start(loadingMs);
    m_loader->load();
}

void PersonPage::take(const LoadedPerson &loaded)
{
    m_loading.stop();
    if (!loaded.view) {
        m_empty->setMessage(Icon::User, tr("This person is not on file any more"), tr("Close this page."));
        m_empty->setButton({});
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    const PersonView &view = *loaded.view;
    if (view.withheld) {
        showRestricted(view);
        return;
    }
    m_view = view;
    if (!std::exchange(m_noted, true))
        m_desk.session().note(openedEvent(m_desk.user().id, {}, m_person, m_desk.now()));
    setWindowTitle(personName(view.person));
    m_header->set(view);
    m_record->set(loaded);
    m_readOnly->setVisible(!view.may(u"update-person"_s));
    if (!view.may(u"update-person"_s))
        m_readOnly->setMessage(Tone::Info, tr("To read only."), findingsText(view.refused.value(u"update-person"_s)));
    arrangeStrips();
    refreshHeader();
    showMain();
}

/// Room for messages only while there are some.
void PersonPage::arrangeStrips()
{
    m_strips->setVisible(!m_bar->isHidden() || !m_readOnly->isHidden());
}

void PersonPage::showMain()
{
    if (m_pages->currentWidget() == m_main)
        return;
    const bool hadFocus = hasFocus() || (m_restricted && m_restricted->isAncestorOf(focusWidget()));
    m_pages->setCurrentWidget(m_main);
    if (m_restricted) {
        m_restricted->deleteLater();
        m_restricted = nullptr;
    }
    if (hadFocus)
        m_header->focusFirst();
}

/// Only name and birth, and a way in with a reason.
void PersonPage::showRestricted(const PersonView &view)
{
    m_view.reset();
    setWindowTitle(tr("Restricted record"));
    if (m_restricted)
        return;
    const QDate today = m_desk.calendar().localDate(m_desk.now());
    m_restricted = new RestrictedPage(m_desk, m_person,
                                      tr("%1 · %2").arg(personName(view.person), bornAndAge(view.person, today)));
    connect(m_restricted, &RestrictedPage::lookAgain, m_loader, &PersonLoader::load);
    m_pages->addWidget(m_restricted);
    m_pages->setCurrentWidget(m_restricted);
}

void PersonPage::refreshHeader()
{
    const DetailsPart *details = m_record->details();
    m_header->setEditing(details->isEditing(), details->isChanged() && !details->isBusy());
}

void PersonPage::showTab(const QString &id)
{
    if (!m_view)
        return;
    QWidget *view = m_views.value(id);
    if (!view) {
        const auto tab = std::ranges::find(m_tabs, id, &PersonTab::id);
        if (tab == m_tabs.cend())
            return;
        view = tab->make(m_desk, m_person, personName(m_view->person), m_tabPages);
        m_views.insert(id, view);
        m_tabPages->addWidget(view);
    }
    m_tabPages->setCurrentWidget(view);
    m_header->chooseView(id);
}

void PersonPage::offerUndo(const QString &words, const Command &back)
{
    m_back = back;
    m_undo->offer(words);
}

void PersonPage::undo()
{
    m_desk.submit(this, m_back, [this](const Expected<CommandResult> &answer) {
        if (!answer)
            m_desk.complain(describe(answer.error()));
        else if (const auto *rejected = std::get_if<Rejected>(&*answer))
            m_desk.complain(findingsText(rejected->findings));
        else
            m_desk.say(tr("Taken back."));
        m_loader->load();
    });
}

void PersonPage::compare()
{
    if (!m_view)
        return;
    auto *dialog = new CompareDialog(m_desk, m_view->person, {}, this);
    connect(dialog, &CompareDialog::joined, this,
            [this](const PersonId &keep, const PersonId &merge, const QString &words) {
                offerUndo(words, UnmergePeople{keep, merge});
                if (keep != m_person)
                    m_desk.askToOpenPerson(keep);
                m_loader->load();
            });
    dialog->open();
}

void PersonPage::closeEvent(QCloseEvent *event)
{
    if (m_giveUp || !m_record->details()->isChanged()) {
        QWidget::closeEvent(event);
        return;
    }
    event->ignore();
    askBeforeClosing();
}

void PersonPage::askBeforeClosing()
{
    showTab(recordTab);
    m_bar->clearActions();
    m_bar->setMessage(Tone::Soon, tr("Not saved yet."), tr("What shall become of what you typed?"));
    QAbstractButton *save = m_bar->addAction(tr("Save and close"));
    connect(save, &QAbstractButton::clicked, this, [this] {
        m_bar->hide();
        arrangeStrips();
        m_closeWhenSaved = true;
        m_record->details()->save();
    });
    connect(m_bar->addAction(tr("Close without saving")), &QAbstractButton::clicked, this, [this] {
        m_giveUp = true;
        m_record->details()->stopEditing();
        close();
    });
    m_bar->show();
    arrangeStrips();
    save->setFocus(Qt::OtherFocusReason);
}

void PersonPage::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_pages->currentWidget() == m_main)
        m_header->focusFirst();
}

/// Where the window is low the views need its height more than the header does.
void PersonPage::fitHeader()
{
    m_header->setLow(height() < themeOf(this).px(lowHeight));
}

void PersonPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHeader();
}

void PersonPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fitHeader();
}

void PersonPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_loader->setPaused(false);
}

void PersonPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_loader->setPaused(true);
}

} // namespace frontdoor
