// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/casefile/correspondence.h"
#include "core/casework/views/contact_view.h"
#include "core/letters/compose.h"
#include "core/letters/edited.h"
#include "ui/style/tokens.h"

#include <QDialog>
#include <QJsonObject>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace frontdoor {

class Desk;
class ElidedLabel;
class GrowingTextEdit;
class LabelledField;
class LetterPreview;
class LinkButton;
class MessageBar;
class PaperOutlet;
class PrimaryButton;
class RadioCards;
class SubmitStrip;
class TextLine;

/// Writing a letter about a contact or referral beside its page: which letters there are and which are due, the letter as
/// it will look while one types, and the ways out. Also shows a letter that was sent, as it went out. Closed, it keeps what
/// was typed until its owner goes.
class LetterDialog final : public QDialog {
    Q_OBJECT

public:
    /// The outlet must outlive it.
    LetterDialog(Desk &desk, PaperOutlet &outlet, QWidget *parent);

    void setView(const ContactView &view);
    void write(const QString &letter = {}); ///< empty: goes on with what was begun, or with the first that is due
    void read(const LetterId &letter);

    /// What was typed for a letter that is not recorded; empty if nothing was.
    QJsonObject draft() const;
    void restore(const QJsonObject &draft);

    RadioCards *cards() const { return m_cards; }
    QString shownText() const;

signals:
    void edited();
    void recorded();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectParts();
    void fillCards();
    void choose(const QString &letter);
    void goOnWriting();
    void compose();
    void showFindings(const Findings &findings);
    void showReplyBy();
    void showSent(const Letter &letter);
    void editWords();
    void dropWords();
    void printIt();
    void saveIt();
    void mailIt();
    void record();
    void tell(Tone tone, const QString &headline, const QString &text = {});
    void told(const Expected<void> &result, const QString &headline, const QString &path);
    void note(AccessAct act, const QString &how);
    void refreshButtons();
    LetterResult composed(const LetterRule &rule, const LetterInput &input) const;
    const LetterRule *rule() const;
    const Letter *sentLetter() const;
    QString html() const;
    QString fileName(const QString &ending) const;

    Desk &m_desk;
    PaperOutlet &m_outlet;
    ContactView m_view;
    QString m_chosen;
    LetterId m_recorded;                    ///< just now; shown as sent once it is read
    LetterId m_reading;                     ///< the sent letter that is shown; empty while one writes
    std::optional<ComposedLetter> m_letter; ///< as it stands now; none: refused
    bool m_ownWords = false;

    QLabel *m_title;
    ElidedLabel *m_about;
    QWidget *m_writing;
    RadioCards *m_cards;
    QLabel *m_replyBy;
    QLabel *m_replyWhy;
    GrowingTextEdit *m_advice;
    LabelledField *m_adviceField;
    TextLine *m_service;
    LabelledField *m_serviceField;
    LinkButton *m_edit;
    GrowingTextEdit *m_words;
    LabelledField *m_wordsField;
    LinkButton *m_standard;
    MessageBar *m_findings;
    QWidget *m_reader;
    QLabel *m_sentFacts;
    QPushButton *m_back;
    MessageBar *m_told;
    LetterPreview *m_preview;
    SubmitStrip *m_strip;
    QPushButton *m_print;
    QPushButton *m_pdf;
    QPushButton *m_mail;
    PrimaryButton *m_record;
};

} // namespace frontdoor
