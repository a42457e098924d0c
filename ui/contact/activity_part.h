// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/case_file.h"

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

    void set(const Subject &subject, const QList<Activity> &activities, const QHash<UserId, QString> &names);
    void setReadOnly(bool readOnly);

    QJsonObject draft() const;
    void restore(const QJsonObject &draft);

signals:
    void edited();
    void recorded();

private:
    void arrange();
    void submit();
    void clear();

    Desk &m_desk;
    Subject m_subject;
    QList<Activity> m_activities;
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
