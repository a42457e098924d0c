// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"

#include <QJsonObject>
#include <QWidget>

class QPushButton;

namespace frontdoor {

class CodeCombo;
class Desk;
class GrowingTextEdit;
class LabelledField;
class LineList;
class SegmentedControl;
class SubmitStrip;
class TextLine;

/// Calls, visits and notes on a contact or referral, with a line to add one quickly; also that the police were told.
class ActivityPart final : public QWidget {
    Q_OBJECT

public:
    explicit ActivityPart(Desk &desk, QWidget *parent = nullptr);

    /// The view's names hold those who told the police. Only what this person may add is offered.
    void set(const ContactView &view, const QList<PoliceNotification> &police);
    /// Goes to where the police are recorded, if this person may do that.
    bool goToPolice();

    QJsonObject draft() const;
    void restore(const QJsonObject &draft);
    void clear(); ///< forgets what was typed

signals:
    void edited();
    void recorded();

private:
    void showLines(const QHash<UserId, QString> &names);
    void offer(const ContactView &view);
    void arrange();
    void submit();

    Desk &m_desk;
    Subject m_subject;
    QList<Activity> m_activities;
    QList<PoliceNotification> m_police;
    QStringList m_offered; ///< ids of the kinds
    LineList *m_lines;
    QWidget *m_entry;
    CodeCombo *m_kind;
    SegmentedControl *m_result;
    LabelledField *m_resultField;
    GrowingTextEdit *m_text;
    LabelledField *m_textField;
    TextLine *m_officer;
    LabelledField *m_officerField;
    TextLine *m_reference;
    LabelledField *m_referenceField;
    QPushButton *m_add;
    SubmitStrip *m_strip;
};

} // namespace frontdoor
