// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/password_form.h"

#include "ui/common/labelled_field.h"
#include "ui/common/message_bar.h"
#include "ui/common/password_field.h"
#include "ui/style/roles.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

PasswordForm::PasswordForm(Session &session, For whom, QWidget *parent)
    : QWidget(parent)
    , m_door(session)
    , m_whom(whom)
    , m_old(new PasswordField(tr("Old password")))
    , m_fresh(new PasswordField(whom == For::Somebody ? tr("First password") : tr("New password")))
    , m_again(new PasswordField(tr("The same again")))
    , m_oldField(new LabelledField(tr("Old password"), m_old))
    , m_freshField(new LabelledField(whom == For::Somebody ? tr("First password") : tr("New password"), m_fresh))
    , m_againField(new LabelledField(tr("The same again"), m_again))
    , m_trouble(new MessageBar)
    , m_button(makeButton(whom == For::Somebody ? tr("Set first password") : tr("Change password"),
                          whom == For::Somebody ? ButtonKind::Secondary : ButtonKind::Primary))
{
    m_freshField->setHint(
        whom == For::Somebody
            ? tr("Tell it to them; they choose their own when they sign in. At least 12 characters, or 8 "
                 "that nobody would guess.")
            : tr("At least 12 characters, or 8 that nobody would guess. Three words that have nothing to "
                 "do with each other are easy to keep in mind."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_oldField);
    column->addWidget(m_freshField);
    column->addWidget(m_againField);
    column->addWidget(m_trouble);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    m_trouble->hide();
    m_button->setAutoDefault(true);
    setOldAsked(whom == For::Self);
    followTheme(this, [column](const Theme &theme) { column->setSpacing(theme.space(12)); });
    connect(m_button, &QAbstractButton::clicked, this, &PasswordForm::send);
    for (PasswordField *field : {m_old, m_fresh, m_again}) {
        connect(field, &PasswordField::returnPressed, this, &PasswordForm::send);
        connect(field, &PasswordField::edited, this, [this] {
            for (LabelledField *each : {m_oldField, m_freshField, m_againField})
                each->clearMessage();
        });
    }
    connect(&m_door, &Doorkeeper::changed, this, [this](const User &user) {
        setBusy(false);
        clear();
        emit changed(user);
    });
    connect(&m_door, &Doorkeeper::refused, this, [this](const SignInRefusal &refusal) {
        setBusy(false);
        m_trouble->setMessage(Tone::Overdue, tr("The password was not changed."),
                              refusal.says == wrongPasswordText() ? tr("The old password is wrong.") : refusal.says);
        m_trouble->show();
        m_old->clear();
        if (!m_oldField->isHidden())
            m_old->setFocus();
    });
    connect(&m_door, &Doorkeeper::troubled, this, [this](const Error &error) {
        setBusy(false);
        m_trouble->setMessage(Tone::Overdue, tr("The password was not changed."), describe(error));
        m_trouble->show();
    });
}

void PasswordForm::begin(const User &user, const UserId &actor, const QString &old)
{
    m_user = user;
    m_actor = actor;
    m_known = old;
    m_trouble->hide();
    clear();
}

void PasswordForm::setOldAsked(bool asked)
{
    m_oldField->setVisible(asked);
    if (m_whom == For::Self)
        m_button->setText(asked ? tr("Change password") : tr("Set password"));
}

void PasswordForm::setWritable(bool may)
{
    setEnabled(may);
}

void PasswordForm::clear()
{
    for (PasswordField *field : {m_old, m_fresh, m_again})
        field->clear();
    for (LabelledField *field : {m_oldField, m_freshField, m_againField})
        field->clearMessage();
}

void PasswordForm::setBusy(bool busy)
{
    m_button->setEnabled(!busy);
}

void PasswordForm::send()
{
    if (m_door.isBusy())
        return;
    m_trouble->hide();
    const QString typed = m_fresh->text();
    if (const QString problem = Doorkeeper::problemOf(typed, m_user); !problem.isEmpty()) {
        m_freshField->setMessage(Tone::Overdue, problem);
        m_fresh->setFocus();
        return;
    }
    if (typed != m_again->text()) {
        m_againField->setMessage(Tone::Overdue, tr("The two are not the same."));
        m_again->setFocus();
        return;
    }
    const QString old = m_oldField->isHidden() ? m_known : m_old->text();
    if (typed == old) {
        m_freshField->setMessage(Tone::Overdue, tr("This is the old one. Choose another."));
        m_fresh->setFocus();
        return;
    }
    setBusy(true);
    if (m_whom == For::Somebody)
        m_door.setFor(m_actor, m_user, typed);
    else
        m_door.changeOwn(m_user, old, typed);
}

} // namespace frontdoor
