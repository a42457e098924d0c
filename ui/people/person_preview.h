// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/person_view.h"
#include "ui/desk/desk.h"

#include <QTimer>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace frontdoor {

/// The chosen person at a glance: who they are, who lives with them, what is open.
class PersonPreview final : public QWidget {
    Q_OBJECT

public:
    explicit PersonPreview(Desk &desk, QWidget *parent = nullptr);

    /// An empty id: nobody is chosen.
    void show(const PersonId &person);
    void refresh();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void ask();
    void showNote(const QString &note);
    void rebuild(const PersonView &view);
    void begin();
    void finish();
    void addHeading(const QString &text);

    Desk &m_desk;
    ReadSlot m_slot;
    PersonId m_person;
    QTimer m_pause; ///< somebody who runs through the list is not shown each of them
    QScrollArea *m_scroll;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
};

} // namespace frontdoor
