// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/lock_page.h"

#include "ui/common/accessible.h"
#include "ui/common/avatar.h"
#include "ui/common/centred_page.h"
#include "ui/common/flow_layout.h"
#include "ui/common/message_bar.h"
#include "ui/shell/door_form.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

namespace {

constexpr int columnWidth = 460;

} // namespace

LockPage::LockPage(Doorkeeper &door, QWidget *parent)
    : QWidget(parent)
    , m_door(door)
    , m_avatar(new Avatar({}))
    , m_name(makeWrappedLabel({}, TextRole::Title))
    , m_role(makeWrappedLabel({}, TextRole::Body, ColourRole::Muted))
    , m_goOn(makeButton({}, ButtonKind::Primary))
    , m_other(makeButton(tr("Somebody else…")))
    , m_form(new DoorForm(DoorForm::Asks::Password, tr("Unlock")))
    , m_honest(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_trouble(new MessageBar)
{
    auto *picture = new QLabel;
    auto *heading = new QHBoxLayout;
    heading->addWidget(picture);
    heading->addWidget(makeLabel(tr("Locked"), TextRole::Heading, ColourRole::Muted));
    heading->addStretch(1);
    auto *who = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->addWidget(m_name);
    words->addWidget(m_role);
    who->addWidget(m_avatar, 0, Qt::AlignVCenter);
    who->addLayout(words, 1);
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(buttons);
    row->addWidget(m_goOn);
    row->addWidget(m_other);
    auto *kept = makeWrappedLabel(tr("Nothing is lost: what was typed is kept, and what was open is still open."));
    QVBoxLayout *column = makeCentredColumn(this, columnWidth);
    column->addLayout(heading);
    column->addLayout(who);
    column->addWidget(kept);
    column->addWidget(m_trouble);
    column->addWidget(m_form);
    column->addWidget(buttons);
    column->addWidget(m_honest);
    m_trouble->hide();
    m_avatar->setDiameter(44);
    for (QPushButton *button : {m_goOn, m_other})
        button->setAutoDefault(true); // Enter presses what has the focus
    connect(m_goOn, &QPushButton::clicked, this, &LockPage::continued);
    connect(m_other, &QPushButton::clicked, this, &LockPage::somebodyElseWanted);
    connect(m_form, &DoorForm::submitted, this,
            [this](const QString &, const QString &password) { m_door.reenter(m_user, password); });
    connect(&m_door, &Doorkeeper::admitted, this, [this](const User &user) {
        if (isVisible() && user.id == m_user.id) {
            m_form->begin();
            emit continued();
        }
    });
    connect(&m_door, &Doorkeeper::refused, this, [this](const SignInRefusal &refusal) {
        if (isVisible())
            m_form->showRefusal(refusal);
    });
    connect(&m_door, &Doorkeeper::troubled, this, [this](const Error &error) {
        if (isVisible())
            m_form->showTrouble(tr("Your password could not be compared just now."), describe(error));
    });
    followTheme(this, [=](const Theme &theme) {
        const int side = theme.px(18);
        picture->setPixmap(icon(Icon::Lock, ColourRole::Muted).pixmap(QSize(side, side), picture->devicePixelRatioF()));
        heading->setSpacing(theme.space(8));
        who->setSpacing(theme.space(12));
        words->setSpacing(0);
        column->setSpacing(theme.space(16));
    });
}

void LockPage::showFor(const User &user, const QString &role, Proof proof)
{
    m_user = user;
    m_proof = proof;
    const bool asks = proof == Proof::Password;
    m_form->begin();
    m_form->setVisible(asks);
    m_goOn->setVisible(!asks);
    switch (proof) {
    case Proof::None:
        m_honest->setText(
            tr("This database asks for no password. The lock hides the screen; it does not keep anybody out. "
               "Lock the computer as well when you leave it."));
        break;
    case Proof::Password:
        m_honest->setText(tr("Somebody else signs in with their own name; your work stays yours."));
        break;
    case Proof::Account:
        m_honest->setText(
            tr("You came in with the account of this computer, so its lock is what keeps others out. Lock the "
               "computer as well when you leave it."));
        break;
    }
    m_avatar->setName(user.name);
    m_name->setText(user.name);
    m_role->setText(tr("%1, signed in").arg(role));
    m_goOn->setText(tr("Continue as %1").arg(user.name));
    m_trouble->hide();
    setAccessibleName(tr("Locked. %1 is signed in.").arg(user.name));
    QWidget *first = asks ? static_cast<QWidget *>(m_form) : m_goOn;
    setFocusProxy(first);
    first->setFocus(Qt::OtherFocusReason);
    announce(this, accessibleName());
}

void LockPage::showTrouble(const QString &text)
{
    m_trouble->setMessage(Tone::Soon, tr("Not yet."), text);
    m_trouble->show();
}

} // namespace frontdoor
