// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/password_field.h"

#include "ui/common/accessible.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

PasswordField::PasswordField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit)
    , m_reveal(makeButton(tr("Show"), ButtonKind::Quiet))
    , m_caps(makeLabel(tr("Caps Lock is on."), TextRole::Small, ColourRole::Muted))
{
    m_edit->setAccessibleName(name);
    m_edit->setMaxLength(500);
    m_edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                                | Qt::ImhNoAutoUppercase);
    m_edit->installEventFilter(this);
    m_reveal->setCheckable(true);
    m_reveal->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_edit, 1);
    row->addWidget(m_reveal);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(row);
    column->addWidget(m_caps);
    m_caps->hide();
    setFocusProxy(m_edit);
    setShown(false);
    followTheme(this, [row, column](const Theme &theme) {
        row->setSpacing(theme.space(4));
        column->setSpacing(theme.space(4));
    });
    connect(m_reveal, &QAbstractButton::toggled, this, &PasswordField::setShown);
    connect(m_edit, &QLineEdit::textEdited, this, &PasswordField::edited);
    connect(m_edit, &QLineEdit::returnPressed, this, &PasswordField::returnPressed);
}

QString PasswordField::text() const
{
    return m_edit->text();
}

void PasswordField::clear()
{
    m_edit->clear();
    m_reveal->setChecked(false);
    m_caps->hide();
}

bool PasswordField::saysCapsLock() const
{
    return !m_caps->isHidden();
}

void PasswordField::setShown(bool shown)
{
    m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setText(shown ? tr("Hide") : tr("Show"));
    m_reveal->setAccessibleName(shown ? tr("Hide the password") : tr("Show the password"));
}

bool PasswordField::eventFilter(QObject *object, QEvent *event)
{
    // Qt does not tell how Caps Lock stands; the letters do: large without Shift, or small with it.
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QChar typed = key->text().isEmpty() ? QChar() : key->text().front();
        const bool shift = key->modifiers().testFlag(Qt::ShiftModifier);
        if (key->key() == Qt::Key_CapsLock) {
            m_caps->hide(); // the next letter tells
        } else if (typed.isUpper() || typed.isLower()) {
            const bool on = typed.isUpper() != shift;
            if (on && m_caps->isHidden())
                announce(this, m_caps->text());
            m_caps->setVisible(on);
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace frontdoor
