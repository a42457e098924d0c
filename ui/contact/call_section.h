// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/contact/form_parts.h"
#include "ui/desk/desk_clock.h"

#include <QObject>

namespace frontdoor {

class MomentEdit;

/// "Call and referrer": when and how it came in, and who rang, wrote or came.
class CallSection final : public QObject {
    Q_OBJECT

public:
    /// `opened`: when the form of a new contact was opened; {} for a recorded one.
    CallSection(const FormParts &parts, Instant opened, QObject *parent);

    void setOpened(Instant opened) { m_opened = opened; }
    /// Supplies the reason for the time between the call and its recording, unless the time was moved further back.
    void complete(ContactDetail &detail) const;
    /// "received today 14:40 by phone, from a professional".
    QString inOneLine() const;
    QString problem() const; ///< of the received time, in words

    QString typedReceived() const;
    void restoreReceived(const QString &typed);

private:
    void buildReceived(FieldMaker &make);
    void buildReferrer(FieldMaker &make);
    void arrange();

    Desk &m_desk;
    DetailForm &m_form;
    DeskClock m_clock;
    Instant m_opened;
    MomentEdit *m_received = nullptr;
    LabelledField *m_reason = nullptr;
    QList<LabelledField *> m_ofProfessionals;
    QList<LabelledField *> m_ofPublic;
};

} // namespace frontdoor
