// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/family_graph.h"

#include <QListView>

class QStandardItemModel;

namespace frontdoor {

/// The family as a list: what the picture shows, in words. Enter opens a person.
class FamilyList final : public QListView {
    Q_OBJECT

public:
    explicit FamilyList(QWidget *parent = nullptr);

    void set(const FamilyGraph &family, QDate today);
    PersonId current() const;
    void setCurrent(const PersonId &person); ///< silent

signals:
    void currentChosen(const frontdoor::PersonId &person);
    void openRequested(const frontdoor::PersonId &person);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QStandardItemModel *m_model;
    bool m_silent = false;
};

} // namespace frontdoor
