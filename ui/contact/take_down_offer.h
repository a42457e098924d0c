// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/draft_file.h"
#include "ui/desk/desk.h"

#include <QWidget>

#include <functional>

namespace frontdoor {

class DraftKeeper;
class MessageBar;
class SubmitStrip;

/// Offers to take what is typed under a provisional number while the data cannot be reached, and takes it; hidden otherwise.
class TakeDownOffer final : public QWidget {
    Q_OBJECT

public:
    /// `what` is taken: "The contact".
    TakeDownOffer(Desk &desk, const QString &what, QWidget *parent = nullptr);

    /// Where it is typed, by what it is sent and kept, and whether it is done with already.
    struct Form {
        QWidget *page;
        SubmitStrip *strip;
        DraftKeeper *drafts;
        std::function<bool()> isFinished;
    };
    void serve(const Form &form);
    /// It has a number already, and is gone on with: the offer is to leave it as it is.
    void goOnWith(const TakenDown &taken);

signals:
    void taken(const frontdoor::TakenDown &taken);
    /// What is gone on with was saved in the moment when the data went away.
    void wasRecorded(const frontdoor::Done &done);

private:
    void take();
    void failed(const Error &error);
    void complain(const Error &error);
    void refresh();

    Desk &m_desk;
    QString m_what;
    Form m_form;
    QString m_number;
    bool m_wanted = false; ///< when the answer of the data is there
    MessageBar *m_bar;
    bool m_failed = false;
    bool m_made = false; ///< the bar says it: whoever is about to press its button keeps it
};

} // namespace frontdoor
