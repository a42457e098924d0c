// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/follow_ups.h"

#include <QJsonObject>
#include <QWidget>

class QLabel;

namespace frontdoor {

class Desk;
class FollowUpRow;

/// Who is to be told or asked because of what was decided, by which rule and by when; each is done here, or it is said why
/// that is not appropriate.
class FollowUpPart final : public QWidget {
    Q_OBJECT

public:
    explicit FollowUpPart(Desk &desk, QWidget *parent = nullptr);

    void set(const ContactView &view);
    void tick(); ///< time went by

    QJsonObject draft() const;
    void restore(const QJsonObject &draft);
    void clear(); ///< forgets what was typed

signals:
    void letterWanted(const QString &letter);
    void edited();
    void recorded();

private:
    FollowUpRow *row(const ObligationId &id) const;

    Desk &m_desk;
    QLabel *m_nothing;
    QList<FollowUpRow *> m_rows;
    QJsonObject m_waiting; ///< a draft whose rows are not there yet
};

} // namespace frontdoor
