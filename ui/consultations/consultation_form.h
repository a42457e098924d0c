// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/consultation_view.h"
#include "core/session/drafts.h"
#include "ui/desk/desk.h"
#include "ui/desk/latest_read.h"
#include "ui/style/tokens.h"

#include <QJsonObject>
#include <QTimer>
#include <QWidget>

class QAbstractButton;
class QBoxLayout;
class QLabel;

namespace frontdoor {

class ClockCard;
class ConvertPart;
class DraftKeeper;
class FormPage;
class FormSection;
class GrowingTextEdit;
class LabelledField;
class MessageBar;
class NumberCard;
class PrimaryButton;
class SegmentedControl;
class SubmitStrip;
class TakeDownOffer;
class TextLine;

/// One consultation: consent first, who calls, what it is about, what was advised. Without consent the child's name is
/// locked, and says why. A new one is nowhere but in a draft before "Save consultation"; then it has its number.
class ConsultationForm final : public QWidget {
    Q_OBJECT

public:
    /// Without an id: a new one. `actor`: who signs in, as the list knows them.
    ConsultationForm(Desk &desk, DraftJournal &journal, const ConsultationId &id, const Actor &actor,
                     QWidget *parent = nullptr);
    ~ConsultationForm() override;

    ConsultationId id() const { return m_id; }
    bool isNew() const { return !m_id; }
    /// What is typed, over what is stored.
    Consultation typed() const;
    void refresh();
    void focusFirst();
    /// To the number, which is to be read out next.
    void focusNumber();
    /// Goes on with what was taken under a provisional number.
    void takeUp(const Draft &draft);

signals:
    void saved(const frontdoor::ConsultationId &id); ///< a new one has its number
    void discarded();                                ///< a new one that nothing comes of
    /// A new one could not be saved now and lies under a provisional number on this computer.
    void taken(const frontdoor::TakenDown &taken);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Then { Nothing, Convert };

    void build();
    void buildHead();
    void buildSections();
    QWidget *makeFoot();
    LabelledField *place(FormSection *section, const QString &key, const QString &label, QWidget *edit);
    TextLine *line(FormSection *section, const QString &key, const QString &label);
    void connectParts();
    void take(const Expected<std::optional<ConsultationView>> &view);
    void showView();
    void fill(const Consultation &consultation, const QStringList &except);
    void somethingTyped();
    void showLock();
    void showMarks();
    void showButtons();
    void showState();
    void tick();
    void arrange();
    void setReadOnly(bool readOnly);
    QStringList changedFields() const;
    void save();
    void giveAdvice();
    void askToConvert();
    void convert(const ContactChild &child);
    void afterwards(const Done &done);
    void showFindings(const Findings &findings);
    void say(Tone tone, const QString &headline, const QString &text = {});
    QJsonObject draft() const;
    void restore(const Draft &draft);

    Desk &m_desk;
    ConsultationId m_id;
    Actor m_actor;
    Consultation m_base; ///< as stored, or empty
    std::optional<ConsultationView> m_view;
    LatestRead<std::optional<ConsultationView>> m_read;
    FormPage *m_page;
    QLabel *m_title;
    QLabel *m_facts;
    QWidget *m_cards;
    QBoxLayout *m_cardRow;
    NumberCard *m_number;
    QList<ClockCard *> m_clocks;
    MessageBar *m_message;
    SubmitStrip *m_strip;
    TakeDownOffer *m_offer; ///< for a new one
    SegmentedControl *m_consent = nullptr;
    SegmentedControl *m_immediate = nullptr;
    TextLine *m_name = nullptr;
    TextLine *m_role = nullptr;
    TextLine *m_agency = nullptr;
    TextLine *m_phone = nullptr;
    TextLine *m_child = nullptr;
    LabelledField *m_childField = nullptr;
    GrowingTextEdit *m_summary = nullptr;
    GrowingTextEdit *m_advice = nullptr;
    QList<LabelledField *> m_fields;
    QList<FormSection *> m_sections;
    FormSection *m_convertSection = nullptr;
    ConvertPart *m_convert;
    PrimaryButton *m_save;
    QAbstractButton *m_advised;
    QAbstractButton *m_makeContact;
    QAbstractButton *m_discard;
    QLabel *m_state;
    DraftKeeper *m_drafts;
    std::optional<Draft> m_waitingDraft;
    QTimer m_clock;
    Findings m_lock;
    QString m_takenAs;  ///< its provisional number
    QString m_heldName; ///< what stood in the locked field, should it open again
    Then m_then = Then::Nothing;
    std::optional<ContactChild> m_convertTo;
    bool m_readOnly = false;
    bool m_finished = false;
};

} // namespace frontdoor
