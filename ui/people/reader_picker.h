// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/records.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace frontdoor {

class CodeCombo;

/// Colleagues by name: found while typing, a line each, with a way to take one off again.
class ReaderPicker final : public QWidget {
    Q_OBJECT

public:
    explicit ReaderPicker(QWidget *parent = nullptr);

    void setStaff(const QList<User> &staff);
    QList<UserId> readers() const { return m_readers; }
    void setReaders(const QList<UserId> &readers); ///< silent

signals:
    void edited();

private:
    void rebuild();
    QString nameOf(const UserId &id) const;

    QList<User> m_staff;
    QList<UserId> m_readers;
    CodeCombo *m_add;
    QPushButton *m_button;
    QVBoxLayout *m_rows;
    QList<QWidget *> m_shown;
};

} // namespace frontdoor
