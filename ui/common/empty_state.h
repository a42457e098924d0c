// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace frontdoor {

/// What stands where nothing is: a picture, what is so, what to do about it, and perhaps a button that does it.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    EmptyState(Icon icon, const QString &headline, const QString &text = {}, QWidget *parent = nullptr);

    void setMessage(Icon icon, const QString &headline, const QString &text = {});
    /// Empty text removes the button.
    void setButton(const QString &text);
    QPushButton *button() const { return m_button; }

signals:
    void activated(); ///< the button

private:
    Icon m_icon;
    QLabel *m_picture;
    QLabel *m_headline;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace frontdoor
