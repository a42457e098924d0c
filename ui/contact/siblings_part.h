// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contact/contact_loader.h"

#include <QJsonObject>
#include <QPointer>
#include <QWidget>

class QPushButton;

namespace frontdoor {

class CallList;
class DriftPart;
class DuplicateDialog;
class MessageBar;
class SiblingDialog;

/// The other children of the family: who has a record from this call, what was copied and no longer says the same, and the
/// ways to decide about them and to take out what was recorded twice.
class SiblingsPart final : public QWidget {
    Q_OBJECT

public:
    explicit SiblingsPart(Desk &desk, QWidget *parent = nullptr);

    void set(const LoadedContact &loaded);
    void decide();
    void takeOut();
    void focusDecision(); ///< where it begins to be decided about the others

    /// What was answered about them and not carried out; closing the dialog keeps it.
    QJsonObject draft() const { return m_draft; }
    void restore(const QJsonObject &draft);
    void clear() { restore({}); }

    SiblingDialog *dialog() const;
    DuplicateDialog *duplicates() const;

signals:
    void edited();
    void recorded();

private:
    QString ownOutcome() const;
    void tellKept();

    Desk &m_desk;
    ContactView m_view;
    CallList *m_call;
    DriftPart *m_drift;
    MessageBar *m_said;
    QPushButton *m_decide;
    QPushButton *m_twice;
    QJsonObject m_draft;
    QPointer<SiblingDialog> m_dialog;
    QPointer<DuplicateDialog> m_duplicates;
};

} // namespace frontdoor
