// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"

#include <QWidget>

#include <functional>
#include <optional>

class QPushButton;

namespace frontdoor {

class MessageBar;
class WarningList;

/// Sends one command at a time and shows in place what came of it: refusals with their rules, warnings with a field for the
/// reason each, trouble with a way to try again. Empty and hidden while there is nothing to say.
class SubmitStrip final : public QWidget {
    Q_OBJECT

public:
    explicit SubmitStrip(Desk &desk, QWidget *parent = nullptr);

    /// `refusedHeadline`: "This cannot be recorded yet."; `goAhead`: "Record with these reasons".
    void setWording(const QString &refusedHeadline, const QString &goAhead);
    /// From now on says `doneWords` ("Added.") when a command is done, and complains when somebody else was faster. For
    /// those whose entry stays as it is then.
    void report(const QString &doneWords);
    /// Sees each submission on its way, to remove a draft when it is confirmed.
    using Watcher = std::function<void(const QFuture<Expected<CommandResult>> &)>;
    void setWatcher(Watcher watcher) { m_watcher = std::move(watcher); }

    /// Ignored while another one is on its way. Reasons typed for the same warnings before go along.
    void submit(const Command &command);
    /// Whatever is submitted from now on is the same act and is done once, however often it is changed and tried.
    void setKey(const CommandId &key) { m_key = key; }
    /// The key under which it may have been saved already, nobody knows; empty if it certainly was not.
    CommandId unresolvedKey() const { return m_unknown && m_envelope ? m_envelope->key : CommandId(); }
    bool isBusy() const { return m_busy; }
    bool isAsking() const; ///< warnings wait for reasons
    void clear();
    /// The form was typed in: what was asked about is no longer what would be sent. The question goes; the reasons typed for
    /// it stay for the next time.
    void formEdited();

signals:
    void busyChanged(bool busy);
    void done(const frontdoor::Done &result);
    void refused(const frontdoor::Findings &findings);
    void asked(const frontdoor::Findings &warnings);
    void conflicted(const frontdoor::Conflict &conflict);
    void recordChanged(); ///< after done() and conflicted(): it has to be read again
    void failed(const frontdoor::Error &error);
    void withdrawn(); ///< "Not yet" instead of reasons, or typing

private:
    void send(const Envelope &envelope);
    void take(const Expected<CommandResult> &answer);
    void tell(const Done &result);
    void tell(const Rejected &rejected);
    void tell(const NeedsAcknowledgement &needs);
    void tell(const Conflict &conflict);
    void showTrouble(const Error &error);
    void setBusy(bool busy);
    void goAhead();
    void refresh();
    CommandId nextKey() const;

    Desk &m_desk;
    Watcher m_watcher;
    MessageBar *m_bar;
    WarningList *m_warnings;
    QWidget *m_buttons;
    QPushButton *m_goAhead;
    QPushButton *m_back;
    QString m_refusedHeadline;
    std::optional<Envelope> m_envelope; ///< the last one sent
    bool m_busy = false;
    CommandId m_key;        ///< empty: each act has its own
    bool m_unsaved = false; ///< certainly not saved, by some trouble
    bool m_unknown = false; ///< perhaps saved
};

} // namespace frontdoor
