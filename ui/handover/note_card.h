// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/handover_sheet.h"

#include <QWidget>

class QAbstractButton;

namespace frontdoor {

class Desk;
class ElidedLabel;
class GrowingTextEdit;
class LinkButton;

/// Beneath the list: the note on the chosen record, why it needs one, and notes that are one key away.
class NoteCard final : public QWidget {
    Q_OBJECT

public:
    explicit NoteCard(Desk &desk, QWidget *parent = nullptr);

    /// Another record. Empty `quick` notes are left out.
    void show(const HandoverRow &row, const QString &note, const QStringList &quick);
    void clear();
    /// Where the window is low: a line less to write in, and shorter words on the buttons.
    void setLow(bool low);
    QString note() const;
    void setNote(const QString &note); ///< silent
    /// Puts the cursor behind the note and these letters there.
    void startWith(const QString &letters);
    GrowingTextEdit *editor() const { return m_editor; }
    /// Beside the notes that are one key away. Takes the button.
    void addAction(QAbstractButton *button);

    static constexpr int mostQuick = 4;

signals:
    void edited(const QString &note);
    void finished();    ///< Enter: on to the next one
    void moved(int by); ///< Up or Down at the edge of the note
    void left();        ///< Escape: back to the list
    void quickChosen(const QString &note);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void showNeeds(const HandoverRow &row);
    void showQuick();
    bool atEdge(bool top) const;

    Desk &m_desk;
    ElidedLabel *m_who;
    ElidedLabel *m_why;
    LinkButton *m_rule;
    QString m_ruleId;
    GrowingTextEdit *m_editor;
    QWidget *m_quickRow;
    QList<QAbstractButton *> m_quick;
    QStringList m_quickNotes;
    bool m_low = false;
};

} // namespace frontdoor
