// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/letters/letters_part.h"

#include "core/calendar/phrases.h"
#include "core/casework/casefile/correspondence.h"
#include "ui/common/link_button.h"
#include "ui/common/message_bar.h"
#include "ui/desk/desk.h"
#include "ui/desk/finding_text.h"
#include "ui/desk/rule_popover.h"
#include "ui/letters/letter_dialog.h"
#include "ui/letters/letter_words.h"
#include "ui/outcome/submit_strip.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

void removeAll(QList<QWidget *> &rows)
{
    for (QWidget *row : std::as_const(rows)) {
        row->hide();
        row->deleteLater();
    }
    rows.clear();
}

/// A link and what belongs to it, on one line that wraps after the link.
QWidget *makeRow(LinkButton *link, QLabel *words)
{
    auto *row = new QWidget;
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(themeOf(row).space(8));
    link->setRole(TextRole::Body);
    link->setFlush(true);
    words->setContentsMargins(0, 2, 0, 0); // level with the link, which has room for its focus ring
    across->addWidget(link, 0, Qt::AlignTop);
    across->addWidget(words, 1, Qt::AlignTop);
    return row;
}

} // namespace

LettersPart::LettersPart(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_outlet(desktopOutlet())
    , m_waiting(new MessageBar)
    , m_strip(new SubmitStrip(desk))
    , m_due(new QVBoxLayout)
    , m_sentTitle(makeLabel(tr("Letters sent"), TextRole::SmallStrong, ColourRole::Muted))
    , m_sent(new QVBoxLayout)
    , m_write(makeButton(tr("Write a letter…")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeLabel(tr("Letters"), TextRole::SmallStrong));
    column->addWidget(m_waiting);
    column->addWidget(m_strip);
    column->addLayout(m_due);
    column->addWidget(m_sentTitle);
    column->addLayout(m_sent);
    column->addWidget(m_write, 0, Qt::AlignLeft);
    m_waiting->hide();
    m_strip->setWording(tr("This cannot be recorded."), tr("Record with these reasons"));
    m_strip->report(tr("Recorded: the parents replied."));
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(8));
        m_due->setSpacing(theme.space(4));
        m_sent->setSpacing(theme.space(4));
    });
    connect(m_write, &QPushButton::clicked, this, [this] { write(); });
    connect(m_strip, &SubmitStrip::recordChanged, this, &LettersPart::recorded);
}

LettersPart::~LettersPart() = default;

void LettersPart::setOutlet(std::unique_ptr<PaperOutlet> outlet)
{
    m_outlet = std::move(outlet);
}

void LettersPart::set(const ContactView &view)
{
    m_view = view;
    showWaiting();
    showDue();
    showSent();
    if (m_dialog)
        m_dialog->setView(view);
    setVisible(!m_desk.procedure().letters.isEmpty() || !view.file.letters.isEmpty());
}

void LettersPart::showWaiting()
{
    const Contact &contact = m_view.file.contact;
    const bool waits = !m_view.file.referral && contact.state == ContactState::AwaitingParent;
    m_waiting->setVisible(waits);
    if (!waits)
        return;
    const Letter *asked = nullptr;
    for (const Letter &letter : std::as_const(m_view.file.letters)) {
        if (letter.replyBy.isValid())
            asked = &letter;
    }
    const LetterRule *rule = asked ? m_desk.procedure().letter(asked->letter) : nullptr;
    m_waiting->clearActions();
    m_waiting->setMessage(Tone::Info, replyByWords(contact.replyBy),
                          rule && asked ? replyByReason(*rule, m_desk.session().rulebook(), asked->sent) : QString());
    QAbstractButton *replied = m_waiting->addAction(tr("The parents have replied"));
    replied->setAccessibleDescription(findingsText(m_view.refused.value(u"record-parent-reply"_s)));
    connect(replied, &QAbstractButton::clicked, this,
            [this] { m_strip->submit(RecordParentReply{m_view.file.contact.id}); });
}

void LettersPart::showDue()
{
    removeAll(m_dueRows);
    const QList<DueLetter> due = lettersDue(m_view.file, m_desk.session().rulebook(), m_view.followUps, m_desk.now());
    for (const DueLetter &letter : due) {
        auto *link = new LinkButton(letter.label);
        link->setAccessibleName(tr("Write: %1").arg(letter.label));
        connect(link, &QAbstractButton::clicked, this, [this, id = letter.letter] { write(id); });
        QWidget *row = makeRow(link, makeWrappedLabel(tr("is due"), TextRole::Body, ColourRole::Muted));
        if (!letter.rule.isEmpty()) {
            auto *rule = new LinkButton(letter.rule);
            rule->setAccessibleName(tr("Rule %1").arg(letter.rule));
            connect(rule, &QAbstractButton::clicked, this,
                    [this, rule, id = letter.rule] { RulePopover::open(m_desk.procedure(), id, rule); });
            static_cast<QHBoxLayout *>(row->layout())->insertWidget(2, rule, 0, Qt::AlignTop);
        }
        m_due->addWidget(row);
        m_dueRows.append(row);
    }
}

void LettersPart::showSent()
{
    removeAll(m_sentRows);
    const QList<Letter> &letters = m_view.file.letters;
    for (qsizetype i = letters.size() - 1; i >= 0; --i) {
        const Letter &letter = letters.at(i);
        auto *link = new LinkButton(letterLabel(letter.letter, m_desk.procedure()));
        link->setAccessibleName(tr("Read: %1").arg(link->text()));
        const QString words = sentWords(letter, m_view, m_desk);
        link->setAccessibleDescription(words);
        connect(link, &QAbstractButton::clicked, this, [this, id = letter.id] { read(id); });
        QWidget *row = makeRow(link, makeWrappedLabel(words, TextRole::Body, ColourRole::Muted));
        m_sent->addWidget(row);
        m_sentRows.append(row);
    }
    m_sentTitle->setVisible(!letters.isEmpty());
}

LetterDialog *LettersPart::opened()
{
    if (!m_dialog) {
        m_dialog = new LetterDialog(m_desk, *m_outlet, this);
        connect(m_dialog, &LetterDialog::recorded, this, &LettersPart::recorded);
        m_dialog->setView(m_view);
        m_dialog->restore(std::exchange(m_draft, {}));
        connect(m_dialog, &LetterDialog::edited, this, &LettersPart::edited);
    } else {
        m_dialog->setView(m_view);
    }
    m_dialog->show();
    m_dialog->activateWindow();
    return m_dialog;
}

LetterDialog *LettersPart::dialog() const
{
    return m_dialog;
}

QJsonObject LettersPart::draft() const
{
    return m_dialog ? m_dialog->draft() : m_draft;
}

void LettersPart::restore(const QJsonObject &draft)
{
    if (m_dialog)
        m_dialog->restore(draft);
    else
        m_draft = draft;
}

void LettersPart::clear()
{
    m_draft = {};
    if (m_dialog)
        m_dialog->deleteLater();
    m_dialog.clear();
}

void LettersPart::write(const QString &letter)
{
    opened()->write(letter);
}

void LettersPart::read(const LetterId &letter)
{
    opened()->read(letter);
}

} // namespace frontdoor
