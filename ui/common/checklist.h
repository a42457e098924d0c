// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace frontdoor {

class ChecklistRow;

/// "Needed before this can be authorised": what is done, missing or optional, each with its rule. A row goes to its field.
class Checklist final : public QWidget {
    Q_OBJECT

public:
    enum class State { Done, Missing, Optional };

    struct Row {
        QString id;
        QString text;
        State state = State::Missing;
        QString ruleId;
        friend bool operator==(const Row &, const Row &) = default;
    };

    explicit Checklist(QWidget *parent = nullptr);

    /// Updates in place by id; says aloud when a row becomes done.
    void setRows(const QList<Row> &rows);
    QList<Row> rows() const;
    int missing() const;

signals:
    void rowActivated(const QString &id);
    void ruleActivated(const QString &ruleId);

private:
    QVBoxLayout *m_layout;
    QList<ChecklistRow *> m_rows;
};

} // namespace frontdoor
