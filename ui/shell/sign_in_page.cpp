// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/sign_in_page.h"

#include "core/base/text.h"
#include "core/session/on_result.h"
#include "core/session/store_holder.h"
#include "ui/common/centred_page.h"
#include "ui/common/empty_state.h"
#include "ui/common/flow_layout.h"
#include "ui/common/link_button.h"
#include "ui/common/password_field.h"
#include "ui/common/search_field.h"
#include "ui/desk/password_form.h"
#include "ui/shell/door_form.h"
#include "ui/shell/person_card.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageWidth = 760;
constexpr int formWidth = 440;

} // namespace

SignInPage::SignInPage(Session &session, Doorkeeper &door, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_door(door)
    , m_title(makeLabel(tr("Who is working?"), TextRole::Title))
    , m_note(makeWrappedLabel({}, TextRole::Body, ColourRole::Muted))
    , m_content(new QWidget)
    , m_choosing(new QWidget)
    , m_proving(nullptr)
    , m_byAccount(makeButton({}, ButtonKind::Primary))
    , m_or(makeLabel(tr("or with a password"), TextRole::Small, ColourRole::Muted))
    , m_form(new DoorForm(DoorForm::Asks::NameAndPassword, tr("Sign in")))
    , m_newPassword(new PasswordForm(session, PasswordForm::For::SelfFirst))
    , m_filter(new SearchField(tr("Type a name or a role")))
    , m_scroll(nullptr)
    , m_groupsLayout(new QVBoxLayout)
    , m_nothing(new EmptyState(Icon::People, tr("Looking who works here…")))
{
    auto *mark = new QLabel;
    auto *brand = new QHBoxLayout;
    brand->addWidget(mark);
    brand->addWidget(makeLabel(tr("Frontdoor"), TextRole::Heading, ColourRole::Link));
    brand->addStretch(1);
    auto *groups = new QWidget;
    groups->setLayout(m_groupsLayout);
    m_groupsLayout->setContentsMargins({});
    auto *column = new QVBoxLayout(m_content);
    column->addLayout(brand);
    column->addWidget(m_title);
    column->addWidget(m_note);
    auto *choosing = new QVBoxLayout(m_choosing);
    choosing->setContentsMargins({});
    choosing->addWidget(m_filter);
    choosing->addWidget(groups);
    choosing->addWidget(m_nothing);
    m_proving = makeDoor();
    column->addWidget(m_choosing);
    column->addWidget(m_proving);
    column->addWidget(m_newPassword);
    auto *other = new LinkButton(tr("Work with another database"));
    other->setFlush(true);
    connect(other, &QAbstractButton::clicked, this, &SignInPage::otherDatabaseRequested);
    column->addWidget(other, 0, Qt::AlignLeft);
    column->addStretch(1);
    m_scroll = layCentred(this, m_content, pageWidth, 32);
    followTheme(this, [=, this](const Theme &theme) {
        const int side = theme.px(22);
        mark->setPixmap(icon(Icon::Door, ColourRole::Link).pixmap(QSize(side, side), devicePixelRatioF()));
        brand->setSpacing(theme.space(8));
        column->setSpacing(theme.space(12));
        choosing->setSpacing(theme.space(12));
        m_groupsLayout->setSpacing(theme.space(16));
        m_filter->setMaximumWidth(theme.px(360));
        fitWidth();
    });
    m_filter->setPause(0);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &SignInPage::applyFilter);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        if (m_marked)
            emit chosen(m_marked->user(), Proof::None);
    });
    connect(m_nothing, &EmptyState::activated, this, [this] {
        if (m_users.isEmpty())
            refresh();
        else
            m_filter->clear();
    });
    connect(&m_session, &Session::changed, this, [this](const QList<Change> &changes) {
        if (std::any_of(changes.begin(), changes.end(), [](const Change &c) { return c.entity == "user"_L1; }))
            lookAgain();
    });
    connect(&m_session, &Session::everythingChanged, this, [this] { m_isAway ? refresh() : lookAgain(); });
    connect(&m_session, &Session::connectionChanged, this, [this](const ConnectionState &state) {
        if (m_isAway && state.health != ConnectionState::Health::Unreachable)
            refresh();
    });
    show(Way::Choosing);
    refresh();
}

/// Where the database asks who somebody is.
QWidget *SignInPage::makeDoor()
{
    auto *place = new QWidget;
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins({});
    column->addWidget(m_byAccount, 0, Qt::AlignLeft);
    column->addWidget(m_or);
    column->addWidget(m_form);
    auto *help = makeWrappedLabel(tr("No password yet, or forgotten? Your administrator sets one."), TextRole::Small,
                                  ColourRole::Muted);
    column->addWidget(help);
    m_byAccount->setAutoDefault(true);
    followTheme(place, [column](const Theme &theme) { column->setSpacing(theme.space(12)); });
    connect(m_byAccount, &QAbstractButton::clicked, this, [this] {
        if (!m_ways.byAccount)
            return;
        m_proof = Proof::Account;
        m_door.enterByAccount(*m_ways.byAccount, m_osAccount);
    });
    connect(m_form, &DoorForm::submitted, this, [this](const QString &name, const QString &password) {
        m_proof = Proof::Password;
        m_typed = password;
        m_door.enter(name, password);
    });
    connect(&m_door, &Doorkeeper::admitted, this, [this](const User &user, bool mustChange) {
        if (isVisible())
            letIn(user, mustChange);
    });
    connect(&m_door, &Doorkeeper::refused, this, [this](const SignInRefusal &refusal) {
        m_typed.clear();
        if (isVisible())
            m_form->showRefusal(refusal);
    });
    connect(&m_door, &Doorkeeper::troubled, this, [this](const Error &error) {
        m_typed.clear();
        if (isVisible())
            m_form->showTrouble(tr("Nobody could be signed in just now."), describe(error));
    });
    connect(m_newPassword, &PasswordForm::changed, this, [this](const User &user) { letIn(user, false); });
    return place;
}

void SignInPage::letIn(const User &user, bool mustChange)
{
    const QString typed = std::exchange(m_typed, QString());
    m_form->begin();
    if (mustChange) {
        m_newPassword->begin(user, user.id, typed);
        show(Way::NewPassword);
        return;
    }
    emit chosen(user, m_proof);
}

void SignInPage::setOsAccount(const QString &account)
{
    m_osAccount = account;
    refresh();
}

/// Cards stand in rows; a form stands in the middle of the window.
void SignInPage::fitWidth()
{
    m_content->setMaximumWidth(themeOf(this).px(m_way == Way::Choosing ? pageWidth : formWidth));
}

void SignInPage::show(Way way)
{
    m_way = way;
    fitWidth();
    m_choosing->setVisible(way == Way::Choosing);
    m_proving->setVisible(way == Way::Proving);
    m_newPassword->setVisible(way == Way::NewPassword);
    switch (way) {
    case Way::Choosing:
        m_title->setText(tr("Who is working?"));
        m_note->setText(note());
        if (isVisible())
            m_filter->setFocus();
        return;
    case Way::Proving:
        m_title->setText(tr("Sign in"));
        m_note->setText(note());
        m_byAccount->setVisible(m_ways.byAccount.has_value());
        m_or->setVisible(m_ways.byAccount.has_value());
        if (m_ways.byAccount)
            m_byAccount->setText(tr("Continue as %1").arg(m_ways.byAccount->name));
        // One filled button: the way that needs no typing.
        setButtonKind(m_form->button(), m_ways.byAccount ? ButtonKind::Secondary : ButtonKind::Primary);
        if (isVisible())
            (m_ways.byAccount ? static_cast<QWidget *>(m_byAccount) : m_form)->setFocus();
        return;
    case Way::NewPassword:
        m_title->setText(tr("Choose your own password"));
        m_note->setText(tr("Somebody else chose the one that you came in with. From now on only you know yours."));
        m_newPassword->fresh()->setFocus();
        return;
    }
}

QString SignInPage::note() const
{
    if (m_isAway)
        return tr(
            "The data cannot be reached just now. Whoever worked at this computer in the last week can sign in, see what "
            "was open, and take calls; what they write down is saved when the data are back.");
    if (m_ways.identity.asksForProof)
        return tr("What you may do depends on your role.");
    if (m_ways.identity.isDemo)
        return tr("The demo asks for no password: choose whom to work as. What you may do depends on the role.");
    return tr(
        "This database asks for no password: choose whom to work as. What you may do depends on the role. It asks for "
        "one as soon as an administrator has set theirs.");
}

void SignInPage::doorChanged()
{
    if (m_isUnread)
        refresh(); // what is being typed stays otherwise
}

void SignInPage::showRevoked(const QString &says)
{
    m_form->showRefusal({says, 0});
}

void SignInPage::refresh()
{
    const QDate today = m_session.rulebook().calendar.localDate(m_session.now());
    const auto look = [account = m_osAccount, today](Views &views) { return waysIn(views, account, today); };
    onResult(this, m_session.read<WaysIn>(m_slot, look), [this](const Expected<WaysIn> &ways) { take(ways); });
}

void SignInPage::lookAgain()
{
    onResult(this, m_session.read<DatabaseIdentity>(m_againSlot, [](Views &views) { return views.identity(); }),
             [this](const Expected<DatabaseIdentity> &identity) {
                 if (identity && identity->asksForProof != m_ways.identity.asksForProof)
                     refresh();
             });
}

void SignInPage::take(const Expected<WaysIn> &ways)
{
    if (!ways && ways.error().code == ErrorCode::Cancelled)
        return;
    const KeptDoor *kept = m_door.kept();
    m_isAway = !ways && kept && isOutOfReach(ways.error().code);
    if (ways)
        m_ways = *ways;
    else if (m_isAway)
        m_ways = kept->waysIn(m_osAccount, m_session.rulebook().calendar.localDate(m_session.now()), m_session.now());
    const bool known = ways || m_isAway;
    m_isUnread = !known;
    takePeople(known ? m_ways.people : QList<User>(), known ? std::nullopt : std::optional(ways.error()));
    m_form->begin();
    show(m_ways.identity.asksForProof ? Way::Proving : Way::Choosing);
}

void SignInPage::takePeople(const QList<User> &users, const std::optional<Error> &error)
{
    if (!error && users == m_users && !m_users.isEmpty()) {
        m_filter->clear();
        return;
    }
    for (const Group &group : std::as_const(m_groups))
        delete group.widget;
    m_groups.clear();
    m_marked = nullptr;
    m_users = users;
    if (error) {
        m_nothing->setMessage(Icon::Warning, tr("The people could not be read"), describe(*error));
        m_nothing->setButton(tr("Try again"));
    } else if (m_users.isEmpty()) {
        m_nothing->setMessage(Icon::People, tr("Nobody has an account yet"),
                              tr("An administrator adds people; the demonstration database comes with some."));
        m_nothing->setButton(tr("Look again"));
    }
    // Teams in the order of the procedure; whoever is in none of them comes last.
    const Procedure &procedure = *m_session.rulebook().procedure;
    QList<User> rest = m_users;
    for (const Team &team : procedure.teams) {
        QList<User> members;
        for (const User &user : std::as_const(m_users)) {
            if (user.team == team.id)
                members.append(user);
        }
        rest.removeIf([&](const User &user) { return user.team == team.id; });
        addGroup(team.name, members);
    }
    addGroup(m_groups.isEmpty() ? tr("Everybody") : tr("Others"), rest);
    applyFilter();
}

void SignInPage::addGroup(const QString &title, const QList<User> &users)
{
    if (users.isEmpty())
        return;
    const Procedure &procedure = *m_session.rulebook().procedure;
    Group group{new QWidget, {}};
    auto *cards = new QWidget;
    auto *flow = new FlowLayout(cards);
    for (const User &user : users) {
        auto *card = new PersonCard(user, procedure.roleNames.value(user.role, idOf(user.role)));
        connect(card, &QAbstractButton::clicked, this, [this, card] { emit chosen(card->user(), Proof::None); });
        card->installEventFilter(this);
        flow->addWidget(card);
        group.cards.append(card);
    }
    auto *column = new QVBoxLayout(group.widget);
    column->setContentsMargins({});
    column->addWidget(makeLabel(title, TextRole::SmallStrong, ColourRole::Muted));
    column->addWidget(cards);
    m_groupsLayout->addWidget(group.widget);
    m_groups.append(group);
}

void SignInPage::applyFilter()
{
    const QString key = searchKey(m_filter->text());
    for (const Group &group : std::as_const(m_groups)) {
        bool any = false;
        for (PersonCard *card : group.cards) {
            card->setVisible(card->matches(key));
            any |= !card->isHidden();
        }
        group.widget->setVisible(any);
    }
    const QList<PersonCard *> shown = shownCards();
    mark(shown.isEmpty() || key.isEmpty() ? nullptr : shown.first());
    m_nothing->setVisible(shown.isEmpty());
    if (shown.isEmpty() && !m_users.isEmpty()) {
        m_nothing->setMessage(Icon::Search, tr("Nobody is called “%1”").arg(m_filter->text().trimmed()),
                              tr("Try part of the name, or a role such as “manager”."));
        m_nothing->setButton(tr("Show everybody"));
    }
}

QList<PersonCard *> SignInPage::shownCards() const
{
    QList<PersonCard *> shown;
    for (const Group &group : m_groups) {
        for (PersonCard *card : group.cards) {
            if (!card->isHidden())
                shown.append(card);
        }
    }
    return shown;
}

void SignInPage::mark(PersonCard *card)
{
    if (m_marked)
        m_marked->setMarked(false);
    m_marked = card;
    if (card)
        card->setMarked(true);
}

void SignInPage::moveFocus(int key)
{
    const QList<PersonCard *> shown = shownCards();
    if (shown.isEmpty())
        return;
    auto *from = qobject_cast<PersonCard *>(focusWidget());
    if (!from) {
        shown.first()->setFocus(Qt::TabFocusReason);
        return;
    }
    const auto centre = [this](const QWidget *w) { return w->mapTo(this, w->rect().center()); };
    const bool alongTheRow = key == Qt::Key_Left || key == Qt::Key_Right;
    PersonCard *best = alongTheRow ? shown.value(shown.indexOf(from) + (key == Qt::Key_Right ? 1 : -1)) : nullptr;
    qint64 bestCost = 0;
    for (PersonCard *card : alongTheRow ? QList<PersonCard *>() : shown) {
        const QPoint d = centre(card) - centre(from);
        const bool ahead = key == Qt::Key_Down ? d.y() > 0 : d.y() < 0;
        const qint64 cost = std::abs(qint64(d.y())) * 1000 + std::abs(qint64(d.x()));
        if (ahead && (!best || cost < bestCost)) {
            best = card;
            bestCost = cost;
        }
    }
    if (best) {
        best->setFocus(Qt::TabFocusReason);
        m_scroll->ensureWidgetVisible(best);
    } else if (key == Qt::Key_Up) {
        m_filter->setFocus(Qt::TabFocusReason);
    }
}

void SignInPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    show(m_way);
}

void SignInPage::keyPressEvent(QKeyEvent *event)
{
    // Typing anywhere filters.
    if (m_way == Way::Choosing && !event->text().isEmpty() && event->text().at(0).isPrint() && !m_filter->hasFocus()) {
        m_filter->setFocus();
        m_filter->setText(m_filter->text() + event->text());
        return;
    }
    QWidget::keyPressEvent(event);
}

bool SignInPage::eventFilter(QObject *object, QEvent *event)
{
    // Here, because the scroll area between the cards and this page keeps arrows for itself.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool along = key == Qt::Key_Left || key == Qt::Key_Right;
        if (key == Qt::Key_Down || (object != m_filter && (along || key == Qt::Key_Up))) {
            moveFocus(key);
            return true;
        }
    } else if (event->type() == QEvent::FocusIn && object != m_filter) {
        m_scroll->ensureWidgetVisible(static_cast<QWidget *>(object));
    }
    return QWidget::eventFilter(object, event);
}

} // namespace frontdoor
