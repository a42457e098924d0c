// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"
#include "ui/paper/paper_outlet.h"

#include <QJsonObject>
#include <QPointer>
#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace frontdoor {

class Desk;
class LetterDialog;
class MessageBar;
class SubmitStrip;

/// The letters of a contact or referral: which are due and by what rule, those that went out, a way to write one, and
/// whether the parents have replied.
class LettersPart final : public QWidget {
    Q_OBJECT

public:
    explicit LettersPart(Desk &desk, QWidget *parent = nullptr);
    ~LettersPart() override;

    /// The view's names hold those who wrote.
    void set(const ContactView &view);
    /// Opens the place to write; on this letter, or on the first that is due. What was typed there before is still there.
    void write(const QString &letter = {});
    void read(const LetterId &letter);

    /// A letter that was begun and is not recorded.
    QJsonObject draft() const;
    void restore(const QJsonObject &draft);
    void clear(); ///< forgets what was begun

    LetterDialog *dialog() const;
    void setOutlet(std::unique_ptr<PaperOutlet> outlet); ///< for tests; before a letter is written

signals:
    void edited();
    void recorded(); ///< the record has to be read again

private:
    void showDue();
    void showSent();
    void showWaiting();
    LetterDialog *opened();

    Desk &m_desk;
    std::unique_ptr<PaperOutlet> m_outlet;
    ContactView m_view;
    MessageBar *m_waiting;
    SubmitStrip *m_strip;
    QVBoxLayout *m_due;
    QList<QWidget *> m_dueRows;
    QLabel *m_sentTitle;
    QVBoxLayout *m_sent;
    QList<QWidget *> m_sentRows;
    QPushButton *m_write;
    QPointer<LetterDialog> m_dialog;
    QJsonObject m_draft; ///< until the dialog is opened
};

} // namespace frontdoor
