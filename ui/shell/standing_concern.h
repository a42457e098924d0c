// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

namespace frontdoor {

/// Something that is amiss with the data for days, such as a backup that is too old: for the foot of the window.
class StandingConcern final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    const QString &text() const { return m_text; } ///< "No backup since Fri 20 Nov"; empty: nothing is amiss
    const QString &advice() const { return m_advice; }
    void set(const QString &text, const QString &advice)
    {
        if (text == m_text && advice == m_advice)
            return;
        m_text = text;
        m_advice = advice;
        emit changed();
    }

signals:
    void changed();

private:
    QString m_text;
    QString m_advice;
};

} // namespace frontdoor
