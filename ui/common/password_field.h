// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace frontdoor {

/// A line for a password: hidden, with a button that shows it, and a word where Caps Lock seems to be on.
class PasswordField final : public QWidget {
    Q_OBJECT

public:
    /// `name` is what screen readers call it.
    explicit PasswordField(const QString &name, QWidget *parent = nullptr);

    QString text() const;
    /// Empties it and hides what is typed next.
    void clear();
    QLineEdit *edit() const { return m_edit; }
    QPushButton *reveal() const { return m_reveal; }
    bool saysCapsLock() const;

signals:
    void edited();
    void returnPressed();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void setShown(bool shown);

    QLineEdit *m_edit;
    QPushButton *m_reveal;
    QLabel *m_caps;
};

} // namespace frontdoor
