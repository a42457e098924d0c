// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/people_panel.h"

#include "core/casework/access.h"
#include "core/session/on_result.h"
#include "ui/common/accessible.h"
#include "ui/common/empty_state.h"
#include "ui/common/link_button.h"
#include "ui/common/page_stack.h"
#include "ui/common/search_field.h"
#include "ui/common/table_setup.h"
#include "ui/contact/person_picker.h"
#include "ui/matchlist/match_list_panel.h"
#include "ui/people/add_person_dialog.h"
#include "ui/people/duplicates_page.h"
#include "ui/people/people_model.h"
#include "ui/people/person_preview.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHits = 100;
constexpr int leastLetters = 2;
constexpr int loadingMs = 300;
/// Narrower than this (at 100 % text) the list has the whole panel.
constexpr int widthForPreview = 720;
constexpr int previewWidth = 320;

bool concernsPeople(const Change &change)
{
    return change.entity == "person"_L1 || change.entity == "restriction"_L1;
}

} // namespace

PeoplePanel::PeoplePanel(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_field(new SearchField(tr("Name, date of birth, postcode, phone, NHS number, UPN")))
    , m_add(makeButton(tr("Add a person…")))
    , m_twice(new LinkButton(tr("Entered twice?")))
    , m_check(new LinkButton(tr("Check a list…")))
    , m_count(makeLabel({}, TextRole::Body, ColourRole::Muted))
    , m_list(new QListView)
    , m_model(new PeopleModel(this))
    , m_preview(new PersonPreview(desk))
    , m_pages(new QStackedWidget)
    , m_empty(new EmptyState(Icon::People, {}))
    , m_splitter(new QSplitter)
    , m_views(new PageStack)
{
    build();
    m_loading.setSingleShot(true);
    m_loading.setInterval(loadingMs);
    connect(&m_loading, &QTimer::timeout, this, [this] {
        m_slow = true;
        showPage();
    });
    m_field->setPause(0); // a look takes some milliseconds, and one that is overtaken stops
    connect(m_field, &SearchField::searchChanged, this, [this](const QString &text) { search(text, true); });
    connect(m_field, &SearchField::moveDown, this, [this] { move(1); });
    connect(m_add, &QPushButton::clicked, this, &PeoplePanel::addPerson);
    connect(m_twice, &QAbstractButton::clicked, this, &PeoplePanel::showDuplicates);
    connect(m_check, &QAbstractButton::clicked, this, &PeoplePanel::showList);
    connect(m_empty, &EmptyState::activated, this, [this] {
        if (m_trouble)
            search(m_asked, false);
        else
            addPerson();
    });
    connect(m_list, &QAbstractItemView::doubleClicked, this, &PeoplePanel::openCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_preview->show(current()); });
    connect(&desk.session(), &Session::changed, this, [this](const QList<Change> &changes) {
        if (!m_asked.isEmpty() && std::ranges::any_of(changes, concernsPeople))
            search(m_asked, false);
        m_preview->refresh();
    });
    connect(&desk.session(), &Session::everythingChanged, this, [this] { search(m_asked, false); });
    showPage();
}

void PeoplePanel::build()
{
    auto *title = makeLabel(tr("People"), TextRole::Title);
    setAccessibleRole(title, QAccessible::Heading);
    title->setAccessibleName(title->text());
    m_field->setAccessibleName(tr("Find a person"));
    m_field->setAccessibleDescription(tr("Up and Down choose, Enter opens"));
    m_field->installEventFilter(this);
    auto *header = new QWidget;
    auto *headerColumn = new QVBoxLayout(header);
    auto *top = new QHBoxLayout;
    top->addWidget(title);
    top->addWidget(m_count, 1);
    m_twice->setToolTip(tr("People who may have two entries"));
    top->addWidget(m_twice);
    m_check->setToolTip(tr("Who of a list from another agency is on file"));
    top->addWidget(m_check);
    top->addWidget(m_add);
    headerColumn->addLayout(top);
    headerColumn->addWidget(m_field);

    m_list->setModel(m_model);
    m_list->setItemDelegate(new PeopleDelegate(m_list));
    setUpRows(*m_list);
    m_list->setAccessibleName(tr("People found"));
    m_list->setAccessibleDescription(tr("Arrows move, Enter opens"));
    m_list->installEventFilter(this);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(m_pages, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_preview);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    m_views->addWidget(m_splitter);
    whole->addWidget(m_views);
    setFocusPolicy(Qt::ClickFocus);
    followTheme(this, [=](const Theme &theme) {
        headerColumn->setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(12));
        headerColumn->setSpacing(theme.space(8));
        top->setSpacing(theme.space(12));
    });
}

void PeoplePanel::showDuplicates()
{
    if (!m_duplicates) {
        m_duplicates = new DuplicatesPage(m_desk);
        m_views->addWidget(m_duplicates);
        connect(m_duplicates, &DuplicatesPage::backWanted, this, &PeoplePanel::showSearch);
    }
    m_views->setCurrentWidget(m_duplicates);
    m_duplicates->setFocus(Qt::OtherFocusReason);
}

void PeoplePanel::showList()
{
    if (!m_checked) {
        m_checked = new MatchListPanel(m_desk);
        m_views->addWidget(m_checked);
        connect(m_checked, &MatchListPanel::backWanted, this, &PeoplePanel::showSearch);
    }
    m_views->setCurrentWidget(m_checked);
    m_checked->setFocus(Qt::OtherFocusReason);
}

void PeoplePanel::showSearch()
{
    m_views->setCurrentWidget(m_splitter);
    m_field->setFocus(Qt::OtherFocusReason);
}

PersonId PeoplePanel::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? m_model->rowAt(index.row()).person.id : PersonId();
}

void PeoplePanel::search(const QString &text, bool byPerson)
{
    m_asked = text;
    if (text.size() < leastLetters) {
        m_asked.clear();
        m_desk.session().cancel(m_slot);
        m_loading.stop();
        m_trouble.reset();
        m_shownFor.clear();
        m_model->setRows({});
        m_preview->show(PersonId());
        showPage();
        return;
    }
    m_slow = false;
    m_loading.start();
    const QString asked = text.left(200);
    const auto look = [asked, viewer = m_desk.viewer()](Views &views) {
        return views.findPeople(asked, mostHits, viewer);
    };
    if (byPerson)
        m_desk.session().note(searchedEvent(m_desk.user().id, asked, m_desk.now()));
    onResult(this, m_desk.session().read<QList<PersonHit>>(m_slot, look),
             [this, text](const Expected<QList<PersonHit>> &hits) {
                 if (text == m_asked)
                     take(hits);
             });
}

void PeoplePanel::take(const Expected<QList<PersonHit>> &hits)
{
    if (!hits && hits.error().code == ErrorCode::Cancelled)
        return;
    m_loading.stop();
    m_slow = false;
    m_trouble = hits ? std::nullopt : std::optional(hits.error());
    const bool another = m_shownFor != m_asked;
    m_shownFor = m_asked;
    if (hits) {
        m_model->setToday(m_desk.calendar().localDate(m_desk.now()));
        m_model->setRows(*hits);
        if (m_model->rowCount() > 0 && (another || !m_list->currentIndex().isValid())) {
            m_list->setCurrentIndex(m_model->index(0, 0));
            m_list->scrollToTop();
        }
        m_preview->show(current());
        if (another)
            announce(m_field,
                     hits->isEmpty()
                         ? tr("Nobody found.")
                         : tr("%n found. %1", nullptr, int(hits->size())).arg(m_model->index(0, 0).data().toString()));
    } else if (m_model->rowCount() > 0) {
        m_desk.complain(describe(hits.error()));
    }
    showPage();
}

/// The list, or what stands in its place.
void PeoplePanel::showPage()
{
    const int count = m_model->rowCount();
    m_pages->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_list) : m_empty);
    m_count->setText(m_slow              ? tr("Searching…")
                     : count >= mostHits ? tr("The first %1. Type more to narrow it down.").arg(mostHits)
                     : count > 0         ? tr("%n people", nullptr, count)
                                         : QString());
    if (count > 0)
        return;
    if (m_trouble) {
        m_empty->setMessage(Icon::Warning, tr("The search did not work"), describe(*m_trouble));
        m_empty->setButton(tr("Try again"));
    } else if (m_asked.isEmpty()) {
        m_empty->setMessage(
            Icon::People, tr("Find a person"),
            tr("Type any part of a name, also a former one, a date of birth, a postcode, a phone, NHS or "
               "pupil number. Several words narrow it down: “sam 2016 le4”."));
        m_empty->setButton({});
    } else if (m_shownFor != m_asked) {
        m_empty->setMessage(Icon::Search, tr("Searching…"));
        m_empty->setButton({});
    } else {
        m_empty->setMessage(Icon::Search, tr("Nobody found for “%1”").arg(m_asked.left(60)),
                            tr("Try fewer letters, another spelling or the date of birth. Or add the person."));
        m_empty->setButton(tr("Add “%1”…").arg(m_asked.left(30)));
    }
}

void PeoplePanel::move(int by)
{
    if (m_model->rowCount() == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + by, 0, m_model->rowCount() - 1);
    const QModelIndex index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    announce(m_field, index.data().toString());
}

void PeoplePanel::openCurrent()
{
    if (const PersonId person = current())
        m_desk.askToOpenPerson(person);
}

void PeoplePanel::addPerson()
{
    const QDate today = m_desk.calendar().localDate(m_desk.now());
    auto *dialog = new AddPersonDialog(m_desk, typedName(m_field->text(), today), this);
    connect(dialog, &AddPersonDialog::knownInstead, this,
            [this](const PersonId &person) { m_desk.askToOpenPerson(person); });
    connect(dialog, &CommandDialog::carriedOut, this, [this, dialog] {
        m_desk.say(tr("Added."));
        m_desk.askToOpenPerson(dialog->person());
    });
    dialog->open();
}

bool PeoplePanel::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || (object != m_field && object != m_list))
        return QWidget::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool plain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier;
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Enter must never open somebody who was found for other words than those that stand there now.
        if (plain && (object == m_list || m_shownFor == m_field->text().trimmed()))
            openCurrent();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (object != m_field)
            break;
        move(key->key() == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        if (object != m_field)
            break;
        move(key->key() == Qt::Key_PageDown ? 8 : -8);
        return true;
    case Qt::Key_Slash:
        if (object != m_list)
            break;
        m_field->setFocus(Qt::ShortcutFocusReason);
        m_field->selectAll();
        return true;
    default: break;
    }
    return QWidget::eventFilter(object, event);
}

/// Not by a focus proxy, which would take the rest out of the tab order.
void PeoplePanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_duplicates && m_views->currentWidget() == m_duplicates) {
        m_duplicates->setFocus(event->reason());
        return;
    }
    if (m_checked && m_views->currentWidget() == m_checked) {
        m_checked->setFocus(event->reason());
        return;
    }
    m_field->setFocus(event->reason());
    m_field->selectAll();
}

void PeoplePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPreview();
}

void PeoplePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fitPreview();
}

void PeoplePanel::fitPreview()
{
    const Theme &theme = themeOf(this);
    const bool room = width() >= theme.px(widthForPreview);
    if (m_preview->isHidden() == room)
        m_preview->setVisible(room);
    if (room)
        m_splitter->setSizes({width() - theme.px(previewWidth), theme.px(previewWidth)});
}

} // namespace frontdoor
