// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/records.h"

#include <QAbstractButton>

namespace frontdoor {

/// A person to sign in as: initials, name, role.
class PersonCard final : public QAbstractButton {
    Q_OBJECT

public:
    PersonCard(const User &user, const QString &role, QWidget *parent = nullptr);

    const User &user() const { return m_user; }
    bool matches(const QString &searchKey) const; ///< each word begins a word of name, role or team
    /// The one that Enter in the filter takes.
    void setMarked(bool marked);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    User m_user;
    QString m_role;
    QStringList m_words;
    bool m_marked = false;
};

} // namespace frontdoor
