// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/drafts_page.h"

#include "ui/common/divider.h"
#include "ui/common/empty_state.h"
#include "ui/common/flow_layout.h"
#include "ui/common/message_bar.h"
#include "ui/common/undo_bar.h"
#include "ui/style/roles.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

namespace {

constexpr int pageWidth = 760;

} // namespace

DraftsPage::DraftsPage(DraftWatch &watch, QWidget *parent)
    : QWidget(parent)
    , m_watch(watch)
    , m_scroll(new QScrollArea)
    , m_rows(new QVBoxLayout)
    , m_nothing(new EmptyState(Icon::Check, tr("Nothing of yours is left unsaved"),
                               tr("What you type in a form is kept here until it is recorded or saved, also when the "
                                  "program or the computer stops.")))
    , m_others(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_unreadable(new MessageBar)
    , m_undo(new UndoBar(this))
{
    setWindowTitle(tr("Drafts"));
    setWindowIcon(icon(Icon::Edit, ColourRole::Muted));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->addWidget(makeLabel(tr("Drafts"), TextRole::Title));
    column->addWidget(makeWrappedLabel(
        tr("What you typed and have not recorded yet. It lies on this computer only. What has a number that "
           "begins with P was told to a caller while the data could not be reached."),
        TextRole::Body, ColourRole::Muted));
    column->addWidget(m_unreadable);
    column->addLayout(m_rows);
    column->addWidget(m_nothing);
    column->addWidget(m_others);
    column->addStretch(1);
    auto *page = new QWidget;
    auto *centre = new QHBoxLayout(page);
    centre->addWidget(content, 1000);
    centre->addStretch(1);
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_scroll);
    m_unreadable->hide();
    followTheme(this, [=, this](const Theme &theme) {
        column->setContentsMargins({});
        column->setSpacing(theme.space(12));
        m_rows->setSpacing(theme.space(12));
        centre->setContentsMargins(theme.space(24), theme.space(24), theme.space(24), theme.space(24));
        content->setMaximumWidth(theme.px(pageWidth));
    });
    connect(m_undo, &UndoBar::undone, this, [this](const QString &token) { m_watch.bringBack(DraftId(token)); });
    connect(m_undo, &UndoBar::lapsed, this, &DraftsPage::forGood);
    connect(&m_watch, &DraftWatch::changed, this, &DraftsPage::refresh);
    refresh();
    m_watch.refresh();
}

DraftsPage::~DraftsPage()
{
    if (!m_undo->isHidden())
        forGood(m_undo->token());
}

void DraftsPage::refresh()
{
    if (m_shown != m_watch.mine())
        show(m_watch.mine());
    m_nothing->setVisible(m_watch.isRead() && m_shown.isEmpty() && m_watch.unreadable().isEmpty());
    m_others->setText(
        tr("%n drafts of other people are on this computer. Only they can open them.", nullptr, m_watch.others()));
    m_others->setVisible(m_watch.others() > 0);
    const QStringList &bad = m_watch.unreadable();
    m_unreadable->setVisible(!bad.isEmpty());
    if (!bad.isEmpty()) {
        m_unreadable->setMessage(
            Tone::Soon, tr("%n drafts cannot be read.", nullptr, int(bad.size())),
            tr("%1\nThe files stay where they are; show them to whoever looks after this computer.")
                .arg(bad.join(u'\n')));
    }
}

void DraftsPage::show(const QList<DraftLine> &lines)
{
    // Whoever discards one goes on at the same place.
    const QWidget *focused = QApplication::focusWidget();
    int at = -1;
    for (int i = 0; i < m_rows->count(); ++i) {
        QWidget *row = m_rows->itemAt(i)->widget();
        if (row && focused && row->isAncestorOf(focused))
            at = i;
    }
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // perhaps inside its own click
        delete item;
    }
    m_shown = lines;
    for (const DraftLine &line : lines)
        m_rows->addWidget(makeRow(line));
    const int count = m_rows->count();
    QWidget *next = at >= 0 && count > 0 ? m_rows->itemAt(std::min(at, count - 1))->widget() : nullptr;
    if (count > 0)
        setFocusProxy(m_rows->itemAt(0)->widget()->findChild<QPushButton *>());
    if (next)
        next->findChild<QPushButton *>()->setFocus(Qt::OtherFocusReason);
}

QWidget *DraftsPage::makeRow(const DraftLine &line)
{
    auto *row = new QWidget;
    auto *title = makeWrappedLabel(line.title, TextRole::Strong);
    auto *detail = makeWrappedLabel(line.detail, TextRole::Small, ColourRole::Muted);
    const bool taken = line.draft.taken.has_value();
    auto *goOn = makeButton(line.canRecord ? tr("Record…") : tr("Continue"));
    auto *discard = makeButton(taken ? tr("Leave out…") : tr("Discard"), ButtonKind::Quiet);
    goOn->setAccessibleName(line.canRecord ? tr("Record: %1").arg(line.title) : tr("Continue: %1").arg(line.title));
    goOn->setAccessibleDescription(line.detail);
    discard->setAccessibleName(taken ? tr("Leave out: %1").arg(line.title) : tr("Discard: %1").arg(line.title));
    for (QPushButton *button : {goOn, discard})
        button->setAutoDefault(true);
    connect(goOn, &QPushButton::clicked, this, [this, draft = line.draft] { emit continueRequested(draft); });
    MessageBar *question = taken ? makeQuestion(line, discard) : nullptr;
    if (question)
        connect(discard, &QPushButton::clicked, question, [question] {
            question->show();
            question->setFocus(Qt::OtherFocusReason);
        });
    else
        connect(discard, &QPushButton::clicked, this, [this, line] { this->discard(line); });
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    words->addWidget(detail);
    auto *across = new QHBoxLayout;
    across->addLayout(words, 1);
    across->addWidget(goOn);
    across->addWidget(discard);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins({});
    column->addLayout(across);
    if (question)
        column->addWidget(question);
    column->addWidget(new Divider);
    followTheme(row, [column, across](const Theme &theme) {
        column->setSpacing(theme.space(12));
        across->setSpacing(theme.space(8));
    });
    return row;
}

/// Somebody was told its number: it does not go by one press.
MessageBar *DraftsPage::makeQuestion(const DraftLine &line, QWidget *asker)
{
    auto *question = new MessageBar(Tone::Soon, tr("%1 was told to a caller.").arg(line.draft.taken->number),
                                    tr("Leave it out only if the same is recorded elsewhere: nothing of it is kept."));
    question->hide();
    QAbstractButton *keep = question->addAction(tr("Keep it"));
    QAbstractButton *leave = question->addAction(tr("Leave it out"));
    question->setFocusProxy(keep);
    connect(keep, &QAbstractButton::clicked, question, [question, asker] {
        question->hide();
        asker->setFocus(Qt::OtherFocusReason);
    });
    connect(leave, &QAbstractButton::clicked, this, [this, line] { discard(line); });
    return question;
}

void DraftsPage::discard(const DraftLine &line)
{
    m_watch.discard(line.draft.id);
    m_undo->offer(tr("Discarded: %1").arg(line.title), line.draft.id.text());
    placeUndo();
}

void DraftsPage::forGood(const QString &token)
{
    m_watch.discardForGood(DraftId(token));
}

void DraftsPage::placeUndo()
{
    const int gap = themeOf(this).space(12);
    const QSize size = m_undo->sizeHint().boundedTo(QSize(width() - 2 * gap, height()));
    m_undo->setGeometry((width() - size.width()) / 2, height() - size.height() - gap, size.width(), size.height());
    m_undo->raise();
}

void DraftsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeUndo();
}

} // namespace frontdoor
