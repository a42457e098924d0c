// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/ports/views.h"
#include "core/session/read_slot.h"
#include "ui/desk/desk.h"

#include <QObject>

namespace frontdoor {

class UndoBar;

/// After an act that can be taken back: says what was done, and takes it back when that is wished. The bar floats above the
/// foot of its host.
class UndoOffer final : public QObject {
    Q_OBJECT

public:
    /// The bar becomes a child of the host.
    UndoOffer(Desk &desk, QWidget *host);

    UndoBar *bar() const { return m_bar; }
    bool isOffered() const;
    /// Takes back what is offered; if nothing is, offers the last act of this person that can still be taken back.
    void undoOrOffer();
    /// The bar keeps this far from the foot of the host.
    void setFoot(int height);

signals:
    void offered();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void look(const QString &verb);
    void undo();
    void place();

    Desk &m_desk;
    QWidget *m_host;
    UndoBar *m_bar;
    ReadSlot m_slot;
    int m_foot = 0;
};

/// "Allocated C-000123 to Jo Lee", as the record stands now.
Expected<QString> wordsOf(Views &views, const Procedure &procedure, const UndoPoint &point);

} // namespace frontdoor
