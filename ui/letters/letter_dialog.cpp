// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/letters/letter_dialog.h"

#include "core/letters/mail.h"
#include "core/letters/page.h"
#include "core/letters/pdf.h"
#include "core/procedure/letter_wording.h"
#include "core/session/on_result.h"
#include "ui/common/elided_label.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/common/message_bar.h"
#include "ui/common/primary_button.h"
#include "ui/common/radio_cards.h"
#include "ui/desk/desk.h"
#include "ui/desk/finding_text.h"
#include "ui/letters/letter_preview.h"
#include "ui/letters/letter_words.h"
#include "ui/outcome/submit_strip.h"
#include "ui/outcome/text_line.h"
#include "ui/paper/paper_outlet.h"

#include <QFileInfo>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace frontdoor {

using namespace Qt::StringLiterals;

void LetterDialog::setView(const ContactView &view)
{
    if (view.withheld) {
        close();
        return;
    }
    m_view = view;
    const CaseFile &file = view.file;
    const QString name = file.child.name().isEmpty() ? tr("No name") : file.child.name();
    m_about->setText(u"%1 · %2"_s.arg(name, file.referral ? file.referral->number : file.contact.number));
    fillCards();
    if (!m_chosen.isEmpty() && m_cards->chosenId().isEmpty())
        m_cards->choose(m_chosen);
    const bool arrived = std::ranges::any_of(file.letters, [this](const Letter &l) { return l.id == m_recorded; });
    if (arrived) {
        read(std::exchange(m_recorded, {}));
        tell(Tone::Done, tr("Recorded as sent."), tr("The record keeps the letter as it stands here."));
    } else if (m_reading.isEmpty()) {
        compose();
    }
}

void LetterDialog::fillCards()
{
    const Rulebook &rules = m_desk.session().rulebook();
    const QList<DueLetter> due = lettersDue(m_view.file, rules, m_view.followUps, m_desk.now());
    QList<RadioCards::Card> cards;
    for (const LetterRule &letter : rules.procedure->letters) {
        RadioCards::Card card{letter.id, letter.label, {}, false, {}, letter.rule};
        const auto asking = std::ranges::find(due, letter.id, &DueLetter::letter);
        if (asking != due.cend()) {
            card.text = tr("Due now.");
            card.ruleId = asking->rule;
        } else {
            const bool sent = std::ranges::any_of(m_view.file.letters,
                                                  [&](const Letter &l) { return l.letter == letter.id; });
            card.text = sent ? tr("Sent before. Nothing asks for another one.") : tr("Nothing asks for it now.");
        }
        const LetterResult result = composed(letter, {});
        if (!result.letter) {
            card.refused = true;
            const auto block = std::ranges::find(result.findings, Severity::Block, &Finding::severity);
            card.reason = block == result.findings.cend() ? QString() : block->missing;
            card.ruleId = block == result.findings.cend() ? QString() : block->rule;
        }
        cards.append(card);
    }
    m_cards->setCards(cards);
}

const LetterRule *LetterDialog::rule() const
{
    return m_desk.procedure().letter(m_chosen);
}

const Letter *LetterDialog::sentLetter() const
{
    const auto found = std::ranges::find(m_view.file.letters, m_reading, &Letter::id);
    return found == m_view.file.letters.cend() ? nullptr : &*found;
}

LetterResult LetterDialog::composed(const LetterRule &letter, const LetterInput &input) const
{
    const Team *team = m_desk.procedure().team(m_desk.user().team);
    const Expected<LetterResult> result = composeLetter(m_view.file, letter, m_desk.session().rulebook(), m_desk.user(),
                                                        team ? *team : Team(), m_desk.now(), input);
    if (result)
        return *result;
    Finding broken;
    broken.severity = Severity::Block;
    broken.missing = describe(result.error());
    return {std::nullopt, {broken}};
}

void LetterDialog::write(const QString &letter)
{
    m_reading = {};
    QString wanted = letter;
    if (wanted.isEmpty() && m_chosen.isEmpty()) {
        const QList<DueLetter> due = lettersDue(m_view.file, m_desk.session().rulebook(), m_view.followUps,
                                                m_desk.now());
        if (!due.isEmpty())
            wanted = due.first().letter;
    }
    if (!wanted.isEmpty() && wanted != m_chosen)
        choose(wanted);
    goOnWriting();
    m_cards->setFocus(Qt::OtherFocusReason);
}

void LetterDialog::goOnWriting()
{
    m_reading = {};
    m_told->hide();
    m_reader->hide();
    m_writing->show();
    m_title->setText(tr("Write a letter"));
    setWindowTitle(tr("Letter · %1").arg(m_about->text()));
    compose();
}

void LetterDialog::choose(const QString &letter)
{
    m_chosen = letter;
    m_cards->choose(letter);
    dropWords();
    m_strip->clear();
    const LetterRule *chosen = rule();
    const Expected<LetterPlaces> places = chosen ? placesIn(*chosen) : Expected<LetterPlaces>(LetterPlaces());
    m_adviceField->setVisible(places && places->advice);
    m_serviceField->setVisible(places && places->service);
    m_adviceField->setHint(chosen && addresseeOf(chosen->id) == Addressee::Professional
                               ? tr("Left empty, the advice that was decided goes in.")
                               : tr("Left empty, the paragraph is left out."));
}

void LetterDialog::compose()
{
    const LetterRule *chosen = rule();
    m_edit->setVisible(chosen && !m_ownWords);
    m_wordsField->setVisible(chosen && m_ownWords);
    m_standard->setVisible(chosen && m_ownWords);
    m_adviceField->setEnabled(!m_ownWords);
    m_serviceField->setEnabled(!m_ownWords);
    m_letter.reset();
    if (!chosen) {
        m_preview->showNothing(tr("No letter chosen"), tr("Choose which letter to write. Those that are due say so."));
        showFindings({});
    } else {
        LetterResult result = composed(*chosen, {m_advice->text(), m_service->text()});
        if (result.letter && m_ownWords) {
            const Findings remarks = result.findings;
            result = withParagraphs(*result.letter, paragraphsOf(m_words->text()), m_view.file, *chosen,
                                    m_desk.session().rulebook());
            result.findings = remarks + result.findings;
        }
        m_letter = result.letter;
        showFindings(result.findings);
        if (m_letter) {
            m_preview->showPage(toHtml(*m_letter));
        } else {
            m_preview->showNothing(tr("This letter cannot go out as it is"),
                                   tr("What stands against it is said beside this."));
        }
    }
    showReplyBy();
    refreshButtons();
}

void LetterDialog::showFindings(const Findings &findings)
{
    const bool refused = hasBlock(findings);
    Findings shown = findings;
    if (refused) // what else could be said of it does not matter yet
        erase_if(shown, [](const Finding &finding) { return finding.severity != Severity::Block; });
    m_findings->setVisible(!shown.isEmpty());
    if (!shown.isEmpty())
        m_findings->setMessage(refused ? Tone::Overdue : Tone::Soon,
                               refused ? tr("It cannot go out like this.") : tr("Look at this before it goes."),
                               findingsText(shown));
}

void LetterDialog::showReplyBy()
{
    const LetterRule *chosen = rule();
    const bool asks = m_letter && m_letter->replyBy.isValid() && chosen;
    m_replyBy->setVisible(asks);
    m_replyWhy->setVisible(asks);
    if (!asks)
        return;
    m_replyBy->setText(replyByWords(m_letter->replyBy));
    m_replyWhy->setText(replyByReason(*chosen, m_desk.session().rulebook(), m_desk.now()));
}

void LetterDialog::editWords()
{
    if (!m_letter)
        return;
    m_words->setText(m_letter->paragraphs.join(u"\n\n"_s));
    m_ownWords = true;
    compose();
    m_wordsField->focusField();
}

void LetterDialog::dropWords()
{
    m_ownWords = false;
    m_words->setText({});
}

void LetterDialog::read(const LetterId &id)
{
    m_reading = id;
    if (const Letter *letter = sentLetter())
        showSent(*letter);
    else
        goOnWriting();
}

void LetterDialog::showSent(const Letter &letter)
{
    const QString label = letterLabel(letter.letter, m_desk.procedure());
    m_writing->hide();
    m_told->hide();
    m_findings->hide();
    m_strip->clear();
    m_reader->show();
    m_title->setText(tr("Sent: %1").arg(label));
    setWindowTitle(tr("Letter · %1").arg(m_about->text()));
    m_sentFacts->setText(sentWords(letter, m_view, m_desk));
    if (letter.content.isEmpty())
        m_preview->showNothing(tr("Its words are not here"),
                               tr("It was written elsewhere; only that it was sent was recorded."));
    else
        m_preview->showPage(sentPage(letter.content));
    refreshButtons();
    m_back->setFocus(Qt::OtherFocusReason);
}

QJsonObject LetterDialog::draft() const
{
    if (m_advice->text().isEmpty() && m_service->text().isEmpty() && !m_ownWords)
        return {};
    QJsonObject draft{{u"letter"_s, m_chosen}, {u"advice"_s, m_advice->text()}, {u"service"_s, m_service->text()}};
    if (m_ownWords)
        draft.insert(u"words"_s, m_words->text());
    return draft;
}

void LetterDialog::restore(const QJsonObject &draft)
{
    if (draft.isEmpty())
        return;
    choose(draft["letter"_L1].toString());
    m_advice->setText(draft["advice"_L1].toString());
    m_service->setText(draft["service"_L1].toString());
    m_ownWords = draft.contains("words"_L1);
    m_words->setText(draft["words"_L1].toString());
    compose();
}

QString LetterDialog::html() const
{
    if (m_reading.isEmpty())
        return m_letter ? toHtml(*m_letter) : QString();
    const Letter *letter = sentLetter();
    return letter && !letter->content.isEmpty() ? sentPage(letter->content) : QString();
}

QString LetterDialog::shownText() const
{
    return m_preview->text();
}

QString LetterDialog::fileName(const QString &ending) const
{
    // No name of a child in a file's name, which shows in lists of recent files.
    const CaseFile &file = m_view.file;
    const Letter *sent = sentLetter();
    return u"%1 %2.%3"_s.arg(file.referral ? file.referral->number : file.contact.number,
                             sent ? sent->letter : m_chosen, ending);
}

void LetterDialog::refreshButtons()
{
    const bool reading = !m_reading.isEmpty();
    const bool isThere = !html().isEmpty();
    const QString why = reading ? tr("Only that it was sent was recorded, not its words.")
                                : tr("There is no letter yet: choose one, and put right what is refused.");
    for (QPushButton *button : {m_print, m_pdf, m_mail, static_cast<QPushButton *>(m_record)}) {
        button->setEnabled(isThere && !m_strip->isBusy());
        button->setToolTip(isThere ? QString() : why);
        button->setAccessibleDescription(button->toolTip());
    }
    m_mail->setVisible(!reading);
    m_record->setVisible(!reading);
    if (isThere && !reading && !isMailAddress(m_letter->email)) {
        m_mail->setToolTip(tr("No e-mail address is on record: the draft is made without one."));
        m_mail->setAccessibleDescription(m_mail->toolTip());
    }
}

void LetterDialog::tell(Tone tone, const QString &headline, const QString &text)
{
    m_told->clearActions();
    m_told->setMessage(tone, headline, text);
    m_told->show();
}

void LetterDialog::told(const Expected<void> &result, const QString &headline, const QString &path)
{
    if (result)
        tell(Tone::Done, headline, path);
    else
        tell(Tone::Overdue, tr("It did not work."),
             tr("%1 Choose another place, or try again.").arg(describe(result.error())));
}

void LetterDialog::note(AccessAct act, const QString &how)
{
    const Letter *sent = sentLetter();
    m_desk.session().note({RecordId::make(), m_desk.user().id, m_desk.now(), act, m_view.file.subject,
                           m_view.file.child.id, u"letter %1, %2"_s.arg(sent ? sent->letter : m_chosen, how)});
}

void LetterDialog::printIt()
{
    const auto send = [this, page = html()](std::shared_ptr<QPrinter> printer) {
        note(AccessAct::Printed, u"paper"_s);
        tell(Tone::Info, tr("Printing…"));
        onResult(this, print(std::move(printer), [page](QPagedPaintDevice &device) { drawHtml(device, page); }),
                 [this](const Expected<void> &result) { told(result, tr("Sent to the printer."), {}); });
    };
    m_outlet.askForPrinter(this, QFileInfo(fileName(u"pdf"_s)).completeBaseName(), QPageLayout::Portrait, send);
}

void LetterDialog::saveIt()
{
    m_outlet.askForFile(this, tr("Save the letter as PDF"), fileName(u"pdf"_s), tr("PDF (*.pdf)"),
                        [this, page = html()](const QString &path) {
                            note(AccessAct::Exported, u"PDF"_s);
                            onResult(this, saveFile(path, [page] { return toPdf(page); }),
                                     [this, path](const Expected<void> &result) { told(result, tr("Saved."), path); });
                        });
}

void LetterDialog::mailIt()
{
    if (!m_letter)
        return;
    const QByteArray eml = toEml(*m_letter, m_desk.calendar().local(m_desk.now()));
    m_outlet.askForFile(
        this, tr("Save the e-mail draft"), fileName(u"eml"_s), tr("E-mail (*.eml)"), [this, eml](const QString &path) {
            note(AccessAct::Exported, u"e-mail draft"_s);
            onResult(this, saveFile(path, [eml] { return Expected<QByteArray>(eml); }),
                     [this, path](const Expected<void> &result) {
                         told(result, tr("The draft is saved. Look at it in the mail program and send it there."),
                              path);
                         if (result && !m_outlet.open(path))
                             tell(Tone::Soon, tr("No program opened the draft."),
                                  tr("It is saved as %1. Open it in the mail program.").arg(path));
                     });
        });
}

void LetterDialog::record()
{
    if (!m_letter || m_strip->isBusy())
        return;
    m_told->hide();
    m_strip->submit(SendLetter{m_view.file.subject, m_chosen, toText(*m_letter)});
}

} // namespace frontdoor
