// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/drafts.h"
#include "ui/desk/desk.h"

#include <QWidget>

class QAbstractButton;
class QStackedWidget;

namespace frontdoor {

class ChipBar;
class ElidedLabel;
class HandoverForm;
class HandoverReceipt;
class SubmitStrip;

/// The duty manager's end of the day and beginning of the next: hand over what is open, acknowledge what was handed over,
/// look at earlier handovers, and note that the tray was looked through.
class HandoverPanel final : public QWidget {
    Q_OBJECT
    Q_PROPERTY(int badge READ badge NOTIFY badgeChanged)
    Q_PROPERTY(bool badgeAlert READ badgeAlert NOTIFY badgeChanged)
    Q_PROPERTY(QString badgeText READ badgeText NOTIFY badgeChanged)

public:
    HandoverPanel(Desk &desk, DraftJournal &journal, QWidget *parent = nullptr);

    enum class Page { Write, Received, Past };
    void showPage(Page page);
    Page page() const;

    HandoverForm *form() const { return m_form; }
    HandoverReceipt *received() const { return m_received; }
    HandoverReceipt *past() const { return m_past; }

    int badge() const; ///< records that wait for this person to acknowledge
    bool badgeAlert() const { return badge() > 0; }
    QString badgeText() const;

    /// Its list gives way: nothing needs more height where it is narrow.
    bool hasHeightForWidth() const override { return false; }

signals:
    void badgeChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QWidget *makeHeader();
    void connectParts();
    void showCheck();
    void showWaiting();
    void leadToWhatIsNew();

    Desk &m_desk;
    HandoverForm *m_form;
    HandoverReceipt *m_received;
    HandoverReceipt *m_past;
    QStackedWidget *m_pages;
    ChipBar *m_views;
    ElidedLabel *m_checkWords;
    QAbstractButton *m_check;
    SubmitStrip *m_strip;
    bool m_looked = false; ///< whether the page to begin with was chosen
    int m_met = 0;         ///< how many waited when this person was led to them or saw them
};

} // namespace frontdoor
