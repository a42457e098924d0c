// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/text_window.h"

#include "ui/common/growing_text_edit.h"
#include "ui/style/roles.h"

#include <QKeyEvent>
#include <QLabel>
#include <QTextCursor>

#include <algorithm>

namespace frontdoor {

namespace {

constexpr QSize comfortable(760, 520);

} // namespace

TextWindow::TextWindow(GrowingTextEdit &field)
    : PopOutWindow(&field, &field)
    , m_field(field)
    , m_text(new GrowingTextEdit)
{
    const QString name = field.accessibleName().isEmpty() ? tr("Text") : field.accessibleName();
    setTitle(name);
    m_text->setFilling();
    m_text->setAccessibleName(name);
    m_text->setCharacterLimit(field.characterLimit());
    m_text->setReadOnly(field.isReadOnly());
    m_text->setText(field.text());
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(field.textCursor().position());
    m_text->setTextCursor(cursor);
    m_text->document()->clearUndoRedoStacks();

    fill(m_text, comfortable);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_field.text() != m_text->text())
            changeText(m_field, m_text->text());
    });
    connect(&m_field, &QPlainTextEdit::textChanged, this, &TextWindow::follow);
    connect(m_text, &GrowingTextEdit::problemChanged, this, &TextWindow::tell);
    setFocusProxy(m_text);
    tell();
}

void TextWindow::follow()
{
    m_text->setReadOnly(m_field.isReadOnly());
    if (m_field.text() != m_text->text())
        changeText(*m_text, m_field.text());
}

void TextWindow::tell()
{
    const QString kept = m_text->isReadOnly() ? tr("To read only. Escape closes.")
                                              : tr("What you type stands in the form at once. Escape closes.");
    foot()->setText(m_text->problem().isEmpty() ? kept : m_text->problem());
    setTextRole(foot(), TextRole::Small, m_text->problem().isEmpty() ? ColourRole::Muted : ColourRole::Overdue);
}

void TextWindow::keyPressEvent(QKeyEvent *event)
{
    const bool again = (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
                       && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (again)
        close();
    else
        PopOutWindow::keyPressEvent(event);
}

void TextWindow::closeEvent(QCloseEvent *event)
{
    QTextCursor cursor = m_field.textCursor();
    cursor.setPosition(std::min(m_text->textCursor().position(), m_field.document()->characterCount() - 1));
    m_field.setTextCursor(cursor);
    PopOutWindow::closeEvent(event);
}

void changeText(GrowingTextEdit &into, const QString &text)
{
    const QString now = into.text();
    const qsizetype shorter = std::min(now.size(), text.size());
    qsizetype begin = 0;
    while (begin < shorter && now[begin] == text[begin])
        ++begin;
    qsizetype end = 0;
    while (end < shorter - begin && now[now.size() - 1 - end] == text[text.size() - 1 - end])
        ++end;
    QTextCursor cursor(into.document());
    cursor.setPosition(int(begin));
    cursor.setPosition(int(now.size() - end), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(begin, text.size() - end - begin));
}

} // namespace frontdoor
