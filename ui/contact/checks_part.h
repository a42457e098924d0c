// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/case_file.h"

#include <QJsonObject>
#include <QWidget>

class QPushButton;

namespace frontdoor {

class Desk;
class GrowingTextEdit;
class LineList;
class SubmitStrip;
class TickList;

/// Systems that were looked at and what they held. On a recorded contact checks are added one after another and stay as
/// they were recorded; on a new one they go along with it.
class ChecksPart final : public QWidget {
    Q_OBJECT

public:
    ChecksPart(Desk &desk, QWidget *parent = nullptr);

    /// Shows what was recorded, and a button to add more.
    void setRecorded(const ContactId &contact, const QList<Check> &checks, const QHash<UserId, QString> &names);
    void setReadOnly(bool readOnly);

    QStringList systems() const;
    QString summary() const;
    bool isEmpty() const;
    void clear();

    QJsonObject draft() const;
    void restore(const QJsonObject &draft);

signals:
    void edited();
    void recorded();

private:
    void submit();

    Desk &m_desk;
    ContactId m_contact;
    LineList *m_lines;
    QWidget *m_entry;
    TickList *m_systems = nullptr;
    GrowingTextEdit *m_summary;
    QPushButton *m_record;
    SubmitStrip *m_strip;
};

/// "impulse" -> "Impulse", "cp-plan" -> "CP plan": what a system to be checked is called.
QString checkSystemName(const QString &id);

} // namespace frontdoor
