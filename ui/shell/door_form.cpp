// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/door_form.h"

#include "ui/common/labelled_field.h"
#include "ui/common/message_bar.h"
#include "ui/common/password_field.h"
#include "ui/style/roles.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

DoorForm::DoorForm(Asks asks, const QString &button, QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_password(new PasswordField(tr("Password")))
    , m_message(new MessageBar)
    , m_button(makeButton(button, ButtonKind::Primary))
    , m_asksName(asks == Asks::NameAndPassword)
{
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(200);
    auto *name = new LabelledField(tr("Name you sign in with"), m_name);
    auto *password = new LabelledField(tr("Password"), m_password);
    name->setVisible(m_asksName);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(name);
    column->addWidget(password);
    column->addWidget(m_message);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    m_message->hide();
    m_button->setAutoDefault(true);
    setFocusProxy(m_asksName ? static_cast<QWidget *>(m_name) : m_password);
    followTheme(this, [column](const Theme &theme) { column->setSpacing(theme.space(12)); });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(Qt::TabFocusReason); });
    connect(m_password, &PasswordField::returnPressed, this, &DoorForm::submit);
    connect(m_button, &QAbstractButton::clicked, this, &DoorForm::submit);
}

void DoorForm::begin()
{
    m_password->clear();
    m_message->hide();
    setBusy(false);
}

void DoorForm::setBusy(bool busy)
{
    m_button->setEnabled(!busy);
    m_password->edit()->setReadOnly(busy);
}

void DoorForm::submit()
{
    if (!m_button->isEnabled())
        return;
    if (m_asksName && m_name->text().trimmed().isEmpty()) {
        m_name->setFocus(Qt::TabFocusReason);
        return;
    }
    m_message->hide();
    setBusy(true);
    emit submitted(m_name->text().trimmed(), m_password->text());
}

void DoorForm::showRefusal(const SignInRefusal &refusal)
{
    const QString left = refusal.triesLeft > 0 ? tr("%n more tries before the account is closed for half an hour.",
                                                    nullptr, refusal.triesLeft)
                                               : QString();
    showTrouble(refusal.says, left);
}

void DoorForm::showTrouble(const QString &headline, const QString &text)
{
    begin();
    m_message->setMessage(Tone::Overdue, headline, text);
    m_message->show();
    m_password->setFocus(Qt::OtherFocusReason);
}

} // namespace frontdoor
