// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/letters/letter_dialog.h"

#include "core/procedure/letter_wording.h"
#include "ui/common/elided_label.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/common/message_bar.h"
#include "ui/common/primary_button.h"
#include "ui/common/radio_cards.h"
#include "ui/common/tab_order.h"
#include "ui/desk/desk.h"
#include "ui/desk/help_link.h"
#include "ui/desk/rule_popover.h"
#include "ui/letters/letter_preview.h"
#include "ui/outcome/submit_strip.h"
#include "ui/outcome/text_line.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 420; // at 100 % text

/// What is written, beside the page: never narrower than its words, and scrolling downwards alone.
class Column final : public QScrollArea {
public:
    explicit Column(QWidget *content)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
        setWidget(content);
        viewport()->setAutoFillBackground(false);
        content->setAutoFillBackground(false);
    }
    QSize minimumSizeHint() const override
    {
        return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), 120};
    }
    QSize sizeHint() const override
    {
        const int wanted = std::min(themeOf(this).px(columnWidth), screen()->availableSize().width() / 2);
        return {std::max(wanted, minimumSizeHint().width()), 400};
    }
};

} // namespace

// How the place to write a letter is put together.

LetterDialog::LetterDialog(Desk &desk, PaperOutlet &outlet, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_desk(desk)
    , m_outlet(outlet)
    , m_title(makeWrappedLabel(tr("Write a letter"), TextRole::Title))
    , m_about(new ElidedLabel)
    , m_writing(new QWidget)
    , m_cards(new RadioCards)
    , m_replyBy(makeWrappedLabel({}, TextRole::Strong))
    , m_replyWhy(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_advice(new GrowingTextEdit)
    , m_adviceField(new LabelledField(tr("Advice"), m_advice))
    , m_service(new TextLine)
    , m_serviceField(new LabelledField(tr("Agency or service"), m_service))
    , m_edit(new LinkButton(tr("Change the words of this letter")))
    , m_words(new GrowingTextEdit)
    , m_wordsField(new LabelledField(tr("Words of the letter"), m_words))
    , m_standard(new LinkButton(tr("Back to the standard words")))
    , m_findings(new MessageBar)
    , m_reader(new QWidget)
    , m_sentFacts(makeWrappedLabel({}, TextRole::Body, ColourRole::Muted))
    , m_back(makeButton(tr("Write a letter")))
    , m_told(new MessageBar)
    , m_preview(new LetterPreview)
    , m_strip(new SubmitStrip(desk))
    , m_print(makeButton(tr("&Print…")))
    , m_pdf(makeButton(tr("Save as P&DF…")))
    , m_mail(makeButton(tr("&E-mail draft…")))
    , m_record(new PrimaryButton(tr("&Record as sent")))
{
    new TabOrder(this);
    build();
    connectParts();
    choose({});
}

void LetterDialog::build()
{
    setTextRole(m_about, TextRole::Body, ColourRole::Muted);
    m_advice->setLines(2, 10);
    m_advice->setCharacterLimit(4000);
    m_words->setLines(6, 24);
    m_words->setCharacterLimit(GrowingTextEdit::narrative);
    m_wordsField->setHint(tr("An empty line between two paragraphs. The page beside this shows them at once."));
    m_serviceField->setWide(true);
    m_cards->setAccessibleName(tr("Letters of this procedure"));
    m_edit->setRole(TextRole::Body);
    m_edit->setFlush(true);
    m_standard->setRole(TextRole::Body);
    m_standard->setFlush(true);
    m_strip->setWording(tr("It cannot be recorded as sent."), tr("Record with these reasons"));
    m_findings->hide();
    m_told->hide();
    m_told->setDismissible(true);
    m_reader->hide();
    m_record->setDefault(false);
    m_record->setAutoDefault(false);
    for (QPushButton *button : {m_print, m_pdf, m_mail, m_back})
        button->setAutoDefault(false);

    auto *writing = new QVBoxLayout(m_writing);
    writing->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : {static_cast<QWidget *>(m_cards), static_cast<QWidget *>(m_replyBy),
                          static_cast<QWidget *>(m_replyWhy), static_cast<QWidget *>(m_adviceField),
                          static_cast<QWidget *>(m_serviceField), static_cast<QWidget *>(m_wordsField)})
        writing->addWidget(part);
    writing->addWidget(m_edit, 0, Qt::AlignLeft);
    writing->addWidget(m_standard, 0, Qt::AlignLeft);
    auto *reader = new QVBoxLayout(m_reader);
    reader->setContentsMargins(0, 0, 0, 0);
    reader->addWidget(m_sentFacts);
    reader->addWidget(makeWrappedLabel(
        tr("This is the letter as it went out. It can be read and printed, not changed."), TextRole::Body));
    reader->addWidget(m_back, 0, Qt::AlignLeft);

    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->addWidget(m_writing);
    column->addWidget(m_reader);
    column->addWidget(m_findings);
    column->addWidget(m_strip);
    column->addStretch(1);
    auto *body = new QHBoxLayout;
    body->addWidget(new Column(left));
    body->addWidget(m_preview, 1);

    auto *close = makeButton(tr("&Close"));
    close->setAutoDefault(false);
    connect(close, &QAbstractButton::clicked, this, &QWidget::close);
    auto *buttons = new QHBoxLayout;
    if (HelpLink *help = HelpLink::make(m_desk, {u"contact.follow-ups"_s, u"referrer.disclosure"_s})) {
        buttons->addWidget(help);
        help->serve(this);
    }
    for (QPushButton *button : {m_print, m_pdf, m_mail})
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_record);

    auto *whole = new QVBoxLayout(this);
    whole->addWidget(m_title);
    whole->addWidget(m_about);
    whole->addLayout(body, 1);
    whole->addWidget(m_told);
    whole->addLayout(buttons);
    followTheme(this, [=, this](const Theme &theme) {
        whole->setContentsMargins(theme.space(24), theme.space(16), theme.space(24), theme.space(16));
        whole->setSpacing(theme.space(8));
        body->setSpacing(theme.space(16));
        buttons->setSpacing(theme.space(8));
        writing->setSpacing(theme.space(12));
        reader->setSpacing(theme.space(12));
        column->setSpacing(theme.space(12));
        column->setContentsMargins(0, 0, theme.space(8), 0);
        const QSize room = screen()->availableSize() - QSize(48, 64);
        resize(std::min(theme.px(1040), room.width()), std::min(theme.px(700), room.height()));
    });
}

void LetterDialog::connectParts()
{
    connect(m_cards, &RadioCards::chosen, this, [this](const QString &letter) {
        choose(letter);
        compose();
    });
    connect(m_cards, &RadioCards::ruleActivated, this,
            [this](const QString &rule) { RulePopover::open(m_desk.procedure(), rule, m_cards); });
    const auto typed = [this] {
        m_strip->formEdited();
        compose();
        emit edited();
    };
    connect(m_advice, &GrowingTextEdit::edited, this, typed);
    connect(m_service, &QLineEdit::textEdited, this, typed);
    connect(m_words, &GrowingTextEdit::edited, this, typed);
    connect(m_edit, &QAbstractButton::clicked, this, &LetterDialog::editWords);
    connect(m_standard, &QAbstractButton::clicked, this, [this] {
        dropWords();
        compose();
        emit edited();
        m_edit->setFocus(Qt::OtherFocusReason);
    });
    connect(m_back, &QPushButton::clicked, this, [this] { write(); });
    connect(m_print, &QPushButton::clicked, this, &LetterDialog::printIt);
    connect(m_pdf, &QPushButton::clicked, this, &LetterDialog::saveIt);
    connect(m_mail, &QPushButton::clicked, this, &LetterDialog::mailIt);
    connect(m_record, &QPushButton::clicked, this, &LetterDialog::record);
    connect(m_strip, &SubmitStrip::busyChanged, this, &LetterDialog::refreshButtons);
    connect(m_strip, &SubmitStrip::conflicted, this, [this] {
        tell(Tone::Soon, tr("Somebody changed the record meanwhile."),
             tr("It is read again. Look at the letter, then record it once more."));
    });
    connect(m_strip, &SubmitStrip::done, this, [this](const Done &done) {
        for (const Created &created : done.created) {
            if (created.kind == Created::Kind::Letter)
                m_recorded = LetterId(created.id);
        }
        m_desk.say(tr("Letter recorded as sent."));
        dropWords();
        m_advice->setText({});
        m_service->clear();
        emit edited();
    });
    connect(m_strip, &SubmitStrip::recordChanged, this, &LetterDialog::recorded);
}

void LetterDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    const QRect room = screen()->availableGeometry();
    if (!room.contains(frameGeometry()))
        move(room.center() - rect().center());
}

} // namespace frontdoor
