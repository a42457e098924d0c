// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/family_graph.h"
#include "core/session/read_slot.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace frontdoor {

class Desk;
class ElidedLabel;
class EmptyState;
class FamilyList;
class GenogramCanvas;
class MessageBar;
struct Change;
struct PaperWork;

/// A person's family as a genogram, with the same in words beside it; both open people. Prints, and follows what others
/// change.
class GenogramView final : public QWidget {
    Q_OBJECT

public:
    explicit GenogramView(Desk &desk, QWidget *parent = nullptr);

    void showPerson(const PersonId &person);
    void refresh();

    const FamilyGraph &family() const { return m_family; }
    GenogramCanvas *canvas() const { return m_canvas; }
    FamilyList *list() const { return m_list; }
    /// The picture, as it would be printed.
    PaperWork paper() const;

protected:
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeader();
    void changed(const QList<Change> &changes);
    void ask();
    void take(const Expected<std::optional<FamilyGraph>> &family);
    void draw();
    void showPage();
    void arrange();
    void fitLegend();
    QDate today() const;
    QString summary() const;

    Desk &m_desk;
    PersonId m_person;
    FamilyGraph m_family;
    GenogramCanvas *m_canvas;
    QWidget *m_legend;
    FamilyList *m_list;
    ElidedLabel *m_summary;
    QPushButton *m_smaller;
    QPushButton *m_larger;
    QPushButton *m_fit;
    QPushButton *m_print = nullptr;
    MessageBar *m_message;
    QStackedWidget *m_pages;
    QSplitter *m_splitter;
    EmptyState *m_empty;
    ReadSlot m_slot;
    QTimer m_loading;
    QTimer m_later; ///< several changes are one reading
    bool m_isStale = false;
    bool m_asking = false;
    bool m_askAgain = false;
    bool m_filled = false;
    std::optional<Error> m_trouble;
};

} // namespace frontdoor
