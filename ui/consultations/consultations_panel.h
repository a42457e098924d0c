// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/consultation_view.h"
#include "core/session/drafts.h"
#include "ui/desk/desk.h"
#include "ui/desk/latest_read.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAbstractButton;
class QSplitter;
class QStackedWidget;

namespace frontdoor {

class ConsultationForm;
class ConsultationListModel;
class ConsultationListView;
class ElidedLabel;
class EmptyState;
class MessageBar;
class SearchField;
class TakenPage;

/// The talks with professionals who ask for advice: the list, and the chosen one beside it. Ctrl+Shift+K begins a new one.
class ConsultationsPanel final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(int badge READ badge NOTIFY badgeChanged)
    Q_PROPERTY(bool badgeAlert READ badgeAlert NOTIFY badgeChanged)
    Q_PROPERTY(QString badgeText READ badgeText NOTIFY badgeChanged)

public:
    ConsultationsPanel(Desk &desk, DraftJournal &journal, QWidget *parent = nullptr);

    void refresh();
    void startNew();
    void open(const ConsultationId &id);
    /// Goes on with what was taken under a provisional number.
    void takeUp(const Draft &draft);
    ConsultationListView *view() const { return m_view; }
    ConsultationForm *form() const { return m_form; } ///< the one that is shown; null: none

    int badge() const; ///< open ones
    bool badgeAlert() const;
    QString badgeText() const;

signals:
    void badgeChanged();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeList();
    void connectParts();
    void take(const Expected<ConsultationList> &list);
    void show(ConsultationForm *form);
    ConsultationForm *makeNew();
    void showTaken(const TakenDown &taken);
    void putAwayTaken();
    void showChosen();
    void showPage();
    void showCounts();
    void fitList();

    Desk &m_desk;
    DraftJournal &m_journal;
    std::optional<ConsultationList> m_list;
    std::optional<Error> m_trouble;
    LatestRead<ConsultationList> m_read;
    ConsultationListModel *m_model;
    ConsultationListView *m_view;
    SearchField *m_search;
    ElidedLabel *m_counts;
    QAbstractButton *m_new;
    MessageBar *m_message;
    QSplitter *m_splitter;
    QStackedWidget *m_pages; ///< the panel with list and form, or what stands in its place
    EmptyState *m_nothing;
    QStackedWidget *m_beside;
    EmptyState *m_hint;
    QPointer<ConsultationForm> m_form;
    QPointer<TakenPage> m_taken;        ///< the number to be read out, in the form's place
    QPointer<ConsultationForm> m_draft; ///< a new one, kept while others are looked at
    ConsultationId m_wanted;            ///< to be chosen once it is in the list
    QTimer m_clock;
    bool m_moved = false; ///< the person put the edge somewhere
};

} // namespace frontdoor
