// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/consultations/consultations_panel.h"

#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/message_bar.h"
#include "ui/common/page_stack.h"
#include "ui/common/search_field.h"
#include "ui/common/tab_order.h"
#include "ui/common/two_sides.h"
#include "ui/consultations/consultation_form.h"
#include "ui/consultations/consultation_list.h"
#include "ui/contact/taken_page.h"
#include "ui/desk/finding_text.h"
#include "ui/desk/help_link.h"
#include "ui/desk/rule_popover.h"
#include "ui/style/roles.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int clockMs = 30'000;
constexpr int mostListed = 300;
constexpr int listWidth = 380;

} // namespace

ConsultationsPanel::ConsultationsPanel(Desk &desk, DraftJournal &journal, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_journal(journal)
    , m_read(desk.session(), this, [this](const Expected<ConsultationList> &list) { take(list); })
    , m_model(new ConsultationListModel(desk.calendar(), this))
    , m_view(new ConsultationListView(m_model))
    , m_search(new SearchField(tr("Search")))
    , m_counts(new ElidedLabel)
    , m_new(makeButton(tr("New consultation")))
    , m_message(new MessageBar)
    , m_splitter(new QSplitter)
    , m_pages(new PageStack)
    , m_nothing(new EmptyState(Icon::Consultation, tr("Reading the consultations…")))
    , m_beside(new PageStack)
    , m_hint(new EmptyState(Icon::Consultation, tr("Choose a consultation, or begin a new one")))
{
    m_model->setParent(m_view); // goes after it
    m_beside->addWidget(m_hint);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(m_beside);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_pages->addWidget(m_splitter);
    m_pages->addWidget(m_nothing);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pages);
    new TabOrder(this);
    connectParts();
    m_clock.start(clockMs);
    showPage();
    refresh();
}

QWidget *ConsultationsPanel::makeList()
{
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    auto *head = new QWidget;
    auto *headColumn = new QVBoxLayout(head);
    auto *first = new QHBoxLayout;
    setTextRole(m_counts, TextRole::Body, ColourRole::Muted);
    m_new->setToolTip(tr("Ctrl+Shift+K"));
    m_search->setKeyHint(QKeySequence(Qt::Key_Slash));
    m_search->setPause(0);
    m_message->setDismissible(true);
    m_message->hide();
    auto *title = new ElidedLabel(tr("Consultations"));
    setTextRole(title, TextRole::Title);
    first->addWidget(title);
    first->addWidget(m_counts, 1);
    if (HelpLink *help = HelpLink::make(m_desk, {u"consultation"_s})) {
        first->addWidget(help);
        help->serve(list);
    }
    headColumn->addLayout(first);
    headColumn->addWidget(new TwoSides(m_search, m_new));
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_message);
    column->addWidget(m_view, 1);
    followTheme(head, [=](const Theme &theme) {
        headColumn->setContentsMargins(theme.space(16), theme.space(12), theme.space(12), theme.space(8));
        headColumn->setSpacing(theme.space(8));
        first->setSpacing(theme.space(8));
    });
    return list;
}

void ConsultationsPanel::connectParts()
{
    connect(m_new, &QAbstractButton::clicked, this, &ConsultationsPanel::startNew);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K), this), &QShortcut::activated, this,
            &ConsultationsPanel::startNew);
    connect(m_search, &SearchField::searchChanged, this, [this](const QString &text) { m_model->setSearch(text); });
    connect(m_search, &SearchField::moveDown, this, [this] { m_view->setFocus(Qt::TabFocusReason); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_view->setFocus(Qt::TabFocusReason); });
    connect(m_view, &ConsultationListView::currentRowChanged, this, &ConsultationsPanel::showChosen);
    connect(m_view, &ConsultationListView::clicked, this, &ConsultationsPanel::showChosen);
    connect(m_view, &ConsultationListView::arrived, this, [this] {
        if (!m_form) // whoever goes on through the page by Tab keeps what is shown
            showChosen();
    });
    connect(m_view, &ConsultationListView::enterPressed, this, [this] {
        showChosen();
        if (m_form)
            m_form->focusFirst();
    });
    connect(m_view, &ConsultationListView::searchRequested, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_nothing, &EmptyState::activated, this, [this] {
        if (m_trouble)
            refresh();
        else if (m_list && !m_list->known)
            m_desk.askForNewContact();
        else
            startNew();
    });
    connect(m_hint, &EmptyState::activated, this, &ConsultationsPanel::startNew);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_moved = true; });
    connect(&m_clock, &QTimer::timeout, this, [this] { m_model->setNow(m_desk.now()); });
    connect(&m_desk.session(), &Session::changed, this, &ConsultationsPanel::refresh);
    connect(&m_desk.session(), &Session::everythingChanged, this, &ConsultationsPanel::refresh);
}

void ConsultationsPanel::refresh()
{
    m_read.ask([rules = m_desk.session().rulebook(), viewer = m_desk.user().id, now = m_desk.now()](Views &views) {
        return consultationList(views, rules, mostListed, viewer, now);
    });
}

void ConsultationsPanel::take(const Expected<ConsultationList> &list)
{
    if (!list) {
        if (list.error().code == ErrorCode::Cancelled)
            return;
        m_trouble = list.error();
        if (m_list) {
            m_message->clearActions();
            m_message->setMessage(Tone::Soon, tr("The list may be out of date."), describe(list.error()));
            m_message->show();
        }
        showPage();
        return;
    }
    if (m_trouble)
        m_message->hide();
    m_trouble.reset();
    m_list = *list;
    m_model->setEntries(m_list->entries, m_desk.now());
    if (m_wanted && m_model->lineOf(m_wanted) >= 0)
        m_view->goTo(std::exchange(m_wanted, {}));
    showCounts();
    showPage();
    if (hasFocus() && m_pages->currentWidget() == m_splitter) // it waited for something to go to
        m_view->setFocus(Qt::OtherFocusReason);
    emit badgeChanged();
}

void ConsultationsPanel::showCounts()
{
    m_counts->setText(badge() > 0 ? badgeText() : QString());
}

void ConsultationsPanel::showPage()
{
    const bool empty = !m_list || (m_list->entries.isEmpty() && !m_form && !m_taken);
    m_new->setVisible(m_list && m_list->known);
    m_pages->setCurrentWidget(empty ? static_cast<QWidget *>(m_nothing) : m_splitter);
    if (m_list && m_list->known && m_list->logRefused.isEmpty()) {
        m_hint->setMessage(Icon::Consultation, tr("Choose a consultation, or begin a new one"),
                           tr("A professional asks for advice: ask for the parents' consent first, then read out the "
                              "number. Ctrl+Shift+K begins a new one."));
    }
    if (!empty)
        return;
    m_nothing->setButton({});
    if (m_trouble) {
        m_nothing->setMessage(Icon::Warning, tr("The consultations could not be read"), describe(*m_trouble));
        m_nothing->setButton(tr("Try again"));
    } else if (!m_list) {
        m_nothing->setMessage(Icon::Consultation, tr("Reading the consultations…"));
    } else if (!m_list->known) {
        m_nothing->setMessage(Icon::Consultation, tr("There are no consultations here"),
                              tr("The procedure of %1 lets nobody log them. What a professional says about a child is "
                                 "recorded as a contact.")
                                  .arg(m_desk.procedure().name));
        m_nothing->setButton(tr("New contact"));
    } else if (!m_list->logRefused.isEmpty()) {
        m_nothing->setMessage(Icon::Consultation, tr("No consultation was logged yet"),
                              findingsText(m_list->logRefused));
    } else {
        m_nothing->setMessage(Icon::Consultation, tr("No consultation was logged yet"),
                              tr("When a professional asks for advice, begin one here: consent first, then what it is "
                                 "about. The caller is given its number."));
        m_nothing->setButton(tr("New consultation"));
    }
}

void ConsultationsPanel::startNew()
{
    if (!m_list || !m_list->known)
        return;
    if (!m_list->logRefused.isEmpty()) {
        m_message->clearActions();
        m_message->setMessage(Tone::Overdue, tr("You cannot log a consultation."), findingsText(m_list->logRefused));
        m_message->show();
        return;
    }
    if (!m_draft)
        m_draft = makeNew();
    m_view->clearSelection();
    m_view->setCurrentIndex({});
    show(m_draft);
    m_draft->focusFirst();
}

ConsultationForm *ConsultationsPanel::makeNew()
{
    auto *form = new ConsultationForm(m_desk, m_journal, {}, m_list->actor);
    connect(form, &ConsultationForm::saved, this, [this, form](const ConsultationId &id) {
        m_draft.clear();
        open(id);
        form->deleteLater();
        m_wanted = id;
        refresh();
        m_form->focusNumber();
    });
    connect(form, &ConsultationForm::discarded, this, [this, form] {
        m_draft.clear();
        show(nullptr);
        form->deleteLater();
        showChosen();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(form, &ConsultationForm::taken, this, [this, form](const TakenDown &taken) {
        m_draft.clear();
        show(nullptr);
        form->deleteLater();
        showTaken(taken);
    });
    return form;
}

void ConsultationsPanel::takeUp(const Draft &draft)
{
    if (!m_list || !m_list->known || !m_list->logRefused.isEmpty()) {
        startNew(); // says why not
        return;
    }
    // Another new one is kept as a draft, and offered again.
    const QPointer<ConsultationForm> before = std::exchange(m_draft, {});
    m_draft = makeNew();
    m_view->clearSelection();
    m_view->setCurrentIndex({});
    show(m_draft);
    if (before && m_beside->indexOf(before) >= 0) {
        m_beside->removeWidget(before);
        before->deleteLater();
    }
    m_draft->takeUp(draft);
    m_draft->focusFirst();
}

void ConsultationsPanel::showTaken(const TakenDown &taken)
{
    putAwayTaken();
    m_taken = new TakenPage(m_desk, taken, tr("New consultation"));
    connect(m_taken, &TakenPage::closeWanted, this, [this] {
        putAwayTaken();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_taken, &TakenPage::anotherWanted, this, &ConsultationsPanel::startNew);
    m_beside->addWidget(m_taken);
    m_beside->setCurrentWidget(m_taken);
    showPage();
    m_taken->setFocus(Qt::OtherFocusReason);
}

void ConsultationsPanel::putAwayTaken()
{
    if (!m_taken)
        return;
    TakenPage *page = std::exchange(m_taken, {});
    m_beside->removeWidget(page);
    page->hide();
    page->deleteLater();
    showPage();
}

void ConsultationsPanel::open(const ConsultationId &id)
{
    if (!id || (m_form && m_form->id() == id))
        return;
    show(new ConsultationForm(m_desk, m_journal, id, m_list ? m_list->actor : Actor()));
}

void ConsultationsPanel::showChosen()
{
    if (const ConsultationId id = m_view->current(); id)
        open(id);
}

void ConsultationsPanel::show(ConsultationForm *form)
{
    putAwayTaken();
    ConsultationForm *before = m_form;
    m_form = form;
    if (form && m_beside->indexOf(form) < 0)
        m_beside->addWidget(form);
    m_beside->setCurrentWidget(form ? static_cast<QWidget *>(form) : m_hint);
    // What was typed on it is in its draft; a new one stays for its own sake.
    if (before && before != form && before != m_draft) {
        m_beside->removeWidget(before);
        before->deleteLater();
    }
    showPage();
}

int ConsultationsPanel::badge() const
{
    if (!m_list)
        return 0;
    return int(std::count_if(m_list->entries.begin(), m_list->entries.end(),
                             [](const ConsultationEntry &entry) { return entry.consultation.isOpen(); }));
}

bool ConsultationsPanel::badgeAlert() const
{
    return m_list && std::any_of(m_list->entries.begin(), m_list->entries.end(), [this](const ConsultationEntry &e) {
               return e.consultation.isOpen() && e.consultation.nextDue && *e.consultation.nextDue <= m_desk.now();
           });
}

QString ConsultationsPanel::badgeText() const
{
    const int open = badge();
    return tr("%n open", nullptr, open);
}

void ConsultationsPanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_pages->currentWidget() == m_splitter)
        m_view->setFocus(event->reason());
    else if (m_nothing->button()->isVisible())
        m_nothing->button()->setFocus(event->reason());
}

void ConsultationsPanel::fitList()
{
    if (m_moved)
        return;
    const Theme &theme = themeOf(this);
    const int wanted = std::min(theme.px(listWidth), width() * 42 / 100);
    m_splitter->setSizes({wanted, width() - wanted});
}

void ConsultationsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitList();
}

void ConsultationsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fitList();
}

} // namespace frontdoor
