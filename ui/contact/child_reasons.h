// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QSet>

namespace frontdoor {

class DetailForm;
class NotKnown;

/// Why facts about the child are not known ("child.birth"). The same reason may be asked for in two places, of which one is
/// shown at a time: where a new person is typed, and where the gaps of somebody on file are.
class ChildReasons final : public QObject {
    Q_OBJECT

public:
    ChildReasons(DetailForm &form, const QSet<QString> &facts, QObject *parent);

    bool has(const QString &fact) const { return m_places.contains(fact); }
    /// The place shows the reason, and takes one.
    void attach(const QString &fact, NotKnown *place);

private:
    void show(const QString &fact, const QString &reason);

    DetailForm &m_form;
    QHash<QString, QString> m_reasons;
    QHash<QString, QList<NotKnown *>> m_places;
    bool m_readOnly = false;
};

/// What the fields about the child are called: "child.birth" -> "Date of birth or expected date". Empty for other facts.
QString childFactName(const QString &fact);

} // namespace frontdoor
