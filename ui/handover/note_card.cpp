// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/handover/note_card.h"

#include "ui/common/elided_label.h"
#include "ui/common/flow_layout.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/link_button.h"
#include "ui/desk/desk.h"
#include "ui/desk/rule_popover.h"
#include "ui/dutytray/tray_words.h"
#include "ui/handover/handover_words.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int noteLimit = 4'000;
constexpr int longestOnButton = 44;
constexpr int longestWhereLow = 20;

QString shortened(const QString &note, int longest)
{
    const QString line = note.simplified();
    return line.size() <= longest ? line : line.left(longest - 1).trimmed() + u'…';
}

} // namespace

NoteCard::NoteCard(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_who(new ElidedLabel)
    , m_why(new ElidedLabel)
    , m_rule(new LinkButton({}))
    , m_editor(new GrowingTextEdit)
    , m_quickRow(new QWidget)
{
    setTextRole(m_who, TextRole::Strong);
    setTextRole(m_why, TextRole::Small, ColourRole::Muted);
    m_editor->setLines(2, 5);
    m_editor->setCharacterLimit(noteLimit);
    m_editor->setAccessibleName(tr("Note for the next duty manager"));
    m_editor->setAccessibleDescription(
        tr("Enter goes on to the next record that needs a note, Shift and Enter begins a line, Escape goes back"));
    m_editor->installEventFilter(this);
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_who, 1);
    heading->addWidget(m_why);
    heading->addWidget(m_rule);
    auto *flow = new FlowLayout(m_quickRow);
    flow->setGaps(4, 4);
    for (int i = 0; i < mostQuick; ++i) {
        QPushButton *button = makeButton({}, ButtonKind::Quiet);
        button->hide();
        flow->addWidget(button);
        m_quick.append(button);
        const auto choose = [this, i] { emit quickChosen(m_quickNotes.value(i)); };
        connect(button, &QAbstractButton::clicked, this, choose);
        // Not the button's own shortcut, which answers 100 ms later: slower than some people press.
        connect(new QShortcut(QKeySequence(int(Qt::ALT) | (int(Qt::Key_1) + i)), this), &QShortcut::activated, this,
                choose);
    }
    auto *column = new QVBoxLayout(this);
    column->addLayout(heading);
    column->addWidget(m_editor);
    column->addWidget(m_quickRow);
    followTheme(this, [=](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(8));
        column->setSpacing(theme.space(4));
        heading->setSpacing(theme.space(8));
    });
    connect(m_editor, &GrowingTextEdit::edited, this, &NoteCard::edited);
    connect(m_rule, &QAbstractButton::clicked, this,
            [this] { RulePopover::open(m_desk.procedure(), m_ruleId, m_rule); });
}

void NoteCard::show(const HandoverRow &row, const QString &note, const QStringList &quick)
{
    QStringList who{childWords(row.row), ageWords(row.row, m_desk.calendar().localDate(m_desk.now())), row.row.number};
    who.removeAll(QString());
    m_who->setText(who.join(u" · "_s));
    showNeeds(row);
    setNote(note);
    m_editor->setPlaceholderText(row.needsNote() ? tr("What has to be done, by whom, what is being waited for")
                                                 : tr("A note, if there is something to say"));
    m_editor->setEnabled(true);
    m_quickNotes = quick;
    m_quickNotes.removeAll(QString());
    m_quickNotes.removeDuplicates();
    showQuick();
}

void NoteCard::setLow(bool low)
{
    if (low == m_low)
        return;
    m_low = low;
    m_editor->setLines(low ? 1 : 2, 5);
    showQuick();
}

void NoteCard::showQuick()
{
    for (qsizetype i = 0; i < m_quick.size(); ++i) {
        const QString text = m_quickNotes.value(i);
        QAbstractButton *button = m_quick.at(i);
        button->setText(
            text.isEmpty()
                ? QString()
                : tr("Alt %1  %2").arg(i + 1).arg(shortened(text, m_low ? longestWhereLow : longestOnButton)));
        button->setAccessibleName(tr("Note: %1").arg(text));
        button->setToolTip(text);
        button->setVisible(!text.isEmpty());
    }
}

void NoteCard::showNeeds(const HandoverRow &row)
{
    QStringList reasons;
    m_ruleId.clear();
    for (const NoteNeed &need : row.needs) {
        reasons << reasonWords(need.reason);
        if (m_ruleId.isEmpty())
            m_ruleId = need.rule;
    }
    m_why->setText(reasons.isEmpty() ? QString() : tr("Note needed: %1").arg(reasons.join(", "_L1)));
    m_rule->setText(m_ruleId);
    m_rule->setAccessibleName(tr("Rule %1").arg(m_ruleId));
    m_rule->setVisible(!m_ruleId.isEmpty());
}

void NoteCard::clear()
{
    m_who->setText({});
    m_why->setText({});
    m_rule->hide();
    m_editor->setText({});
    m_editor->setEnabled(false);
}

void NoteCard::addAction(QAbstractButton *button)
{
    m_quickRow->layout()->addWidget(button);
}

QString NoteCard::note() const
{
    return m_editor->text();
}

void NoteCard::setNote(const QString &note)
{
    m_editor->setText(note);
}

void NoteCard::startWith(const QString &letters)
{
    m_editor->setFocus(Qt::OtherFocusReason);
    QTextCursor cursor = m_editor->textCursor();
    cursor.movePosition(QTextCursor::End);
    m_editor->setTextCursor(cursor);
    m_editor->insertPlainText(letters);
}

bool NoteCard::atEdge(bool top) const
{
    QTextCursor cursor = m_editor->textCursor();
    return !cursor.movePosition(top ? QTextCursor::Up : QTextCursor::Down);
}

bool NoteCard::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_editor || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const Qt::KeyboardModifiers held = key->modifiers() & ~Qt::KeypadModifier;
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (held != Qt::NoModifier)
            break;
        emit finished();
        return true;
    case Qt::Key_Escape: emit left(); return true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const bool up = key->key() == Qt::Key_Up;
        if (held != Qt::NoModifier || !atEdge(up))
            break;
        emit moved(up ? -1 : 1);
        return true;
    }
    default: break;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace frontdoor
