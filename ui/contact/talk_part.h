// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"

#include <QJsonObject>
#include <QWidget>

#include <optional>

class QPushButton;

namespace frontdoor {

class CodeCombo;
class Desk;
class GrowingTextEdit;
class LabelledField;
class LineList;
class MessageBar;
class SegmentedControl;
class SubmitStrip;
class TextLine;
class TickList;

/// What was talked over, considered or allowed: the list, and a place to add to it. Only what this person may add is
/// offered.
class TalkPart final : public QWidget {
    Q_OBJECT

public:
    explicit TalkPart(Desk &desk, QWidget *parent = nullptr);

    void set(const ContactView &view);
    /// Goes to where this is answered, if it is answered here and by this person: "discussions", "radar.acknowledged".
    bool goTo(const QString &field);
    /// Says why this person cannot answer it, if it is answered here; false: it is answered elsewhere.
    bool sayWhyNot(const QString &field);

    QJsonObject draft() const;
    void restore(const QJsonObject &draft);
    void clear(); ///< forgets what was typed

signals:
    void edited();
    void recorded();

private:
    void showEntries(const ContactView &view);
    void offer(const ContactView &view);
    void arrange();
    void submit();
    std::optional<EntryKind> kind() const;
    static QString textLabel(EntryKind kind);
    QStringList inWords(const CaseEntry &entry, const CaseFile &file) const;

    Desk &m_desk;
    Subject m_subject;
    QList<CaseEntry> m_entries;
    QHash<QString, Findings> m_refused;
    LineList *m_lines;
    MessageBar *m_whyNot;
    QWidget *m_entry;
    CodeCombo *m_kind;
    LabelledField *m_kindField;
    CodeCombo *m_with;
    LabelledField *m_withField;
    CodeCombo *m_team;
    LabelledField *m_teamField;
    CodeCombo *m_sibling;
    LabelledField *m_siblingField;
    SegmentedControl *m_decision;
    LabelledField *m_decisionField;
    TickList *m_participants;
    LabelledField *m_participantsField;
    TextLine *m_who;
    LabelledField *m_whoField;
    SegmentedControl *m_agreed;
    LabelledField *m_agreedField;
    GrowingTextEdit *m_text;
    LabelledField *m_textField;
    QPushButton *m_add;
    SubmitStrip *m_strip;
};

} // namespace frontdoor
