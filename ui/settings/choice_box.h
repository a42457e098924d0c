// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>
#include <QList>
#include <QWheelEvent>

namespace frontdoor {

/// A list to choose one from. The wheel scrolls the page, not the choice.
class ChoiceBox final : public QComboBox {
public:
    struct Choice {
        QString id;
        QString text;
    };

    explicit ChoiceBox(QWidget *parent = nullptr) : QComboBox(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        setMinimumContentsLength(12);
        setMaxVisibleItems(16);
    }

    /// Keeps the choice where it is still there; silent.
    void setChoices(const QList<Choice> &choices)
    {
        const QString before = chosen();
        const QSignalBlocker silent(this);
        clear();
        for (const Choice &choice : choices)
            addItem(choice.text, choice.id);
        choose(before);
    }
    QString chosen() const { return currentData().toString(); }
    void choose(const QString &id)
    {
        const QSignalBlocker silent(this);
        setCurrentIndex(findData(id));
    }

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

} // namespace frontdoor
