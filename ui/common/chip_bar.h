// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace frontdoor {

class FilterChip;

/// Filters with counts: "All open", "Unallocated 4". Wraps. Left/Right move the focus, Space presses; in an exclusive bar
/// one is always chosen and moving chooses.
class ChipBar final : public QWidget {
    Q_OBJECT

public:
    enum class Mode { Exclusive, Multiple };

    struct Item {
        QString id;
        QString text;
        int count = -1; ///< -1: none shown
    };

    explicit ChipBar(Mode mode, QWidget *parent = nullptr);

    void setItems(const QList<Item> &items); ///< keeps what is chosen, where it is still there
    void setCount(const QString &id, int count);
    QStringList chosenIds() const;
    void choose(const QStringList &ids); ///< silent

signals:
    /// By the person, not by choose().
    void chosenChanged(const QStringList &ids);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void press(FilterChip *chip);
    void keepOneTabStop();

    Mode m_mode;
    QList<FilterChip *> m_chips;
};

} // namespace frontdoor
