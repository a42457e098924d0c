// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/text_window.h"

#include "ui/common/growing_text_edit.h"
#include "ui/style/roles.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QTextCursor>
#include <QVBoxLayout>

namespace frontdoor {

namespace {

constexpr QSize comfortable(760, 520);

} // namespace

TextWindow::TextWindow(GrowingTextEdit &field)
    : QWidget(&field, Qt::Window)
    , m_field(field)
    , m_text(new GrowingTextEdit)
    , m_foot(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const QString name = field.accessibleName().isEmpty() ? tr("Text") : field.accessibleName();
    setWindowTitle(name);
    m_text->setFilling();
    m_text->setAccessibleName(name);
    m_text->setCharacterLimit(field.characterLimit());
    m_text->setReadOnly(field.isReadOnly());
    m_text->setText(field.text());
    QTextCursor cursor = m_text->textCursor();
    cursor.setPosition(field.textCursor().position());
    m_text->setTextCursor(cursor);
    m_text->document()->clearUndoRedoStacks();

    auto *heading = makeWrappedLabel(name, TextRole::Heading);
    QPushButton *close = makeButton(tr("Back to the form"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_foot, 1);
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(heading);
    column->addWidget(m_text, 1);
    column->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (m_field.text() != m_text->text())
            changeText(m_field, m_text->text());
    });
    connect(&m_field, &QPlainTextEdit::textChanged, this, &TextWindow::follow);
    connect(m_text, &GrowingTextEdit::problemChanged, this, &TextWindow::tell);
    followTheme(this, [column, foot, this](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(16), theme.space(16), theme.space(12));
        column->setSpacing(theme.space(8));
        foot->setSpacing(theme.space(12));
        if (!isVisible()) {
            const QSize room = screen() ? screen()->availableSize() : QSize(1366, 768);
            resize(QSize(theme.px(comfortable.width()), theme.px(comfortable.height())).boundedTo(room * 0.9));
        }
    });
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
    m_foot->setText(m_text->problem().isEmpty() ? kept : m_text->problem());
    setTextRole(m_foot, TextRole::Small, m_text->problem().isEmpty() ? ColourRole::Muted : ColourRole::Overdue);
}

void TextWindow::keyPressEvent(QKeyEvent *event)
{
    const bool again = (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
                       && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
    if (event->key() == Qt::Key_Escape || again)
        close();
    else
        QWidget::keyPressEvent(event);
}

void TextWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    m_field.window()->activateWindow();
    m_field.setTextCursor([this] {
        QTextCursor cursor = m_field.textCursor();
        cursor.setPosition(std::min(m_text->textCursor().position(), m_field.document()->characterCount() - 1));
        return cursor;
    }());
    m_field.setFocus(Qt::OtherFocusReason);
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
