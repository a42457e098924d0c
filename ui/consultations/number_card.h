// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAbstractButton;
class QLabel;

namespace frontdoor {

/// The number of a consultation, large, to be read out on the phone.
class NumberCard final : public QWidget {
    Q_OBJECT

public:
    explicit NumberCard(QWidget *parent = nullptr);

    void setNumber(const QString &number);
    QString number() const { return m_number; }
    QAbstractButton *copyButton() const { return m_copy; }

signals:
    void copied();

private:
    QString m_number;
    QLabel *m_large;
    QLabel *m_spoken;
    QAbstractButton *m_copy;
};

} // namespace frontdoor
