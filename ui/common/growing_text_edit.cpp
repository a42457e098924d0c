// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/growing_text_edit.h"

#include "ui/common/spell_highlighter.h"
#include "ui/common/text_window.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"

#include <QAbstractTextDocumentLayout>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QTextBlock>
#include <QTextOption>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

/// Line ends as "\n", tabs as blanks, no control characters.
QString withoutControls(QString text)
{
    text.replace("\r\n"_L1, "\n"_L1);
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : std::as_const(text)) {
        if (c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            clean += u'\n';
        else if (c == u'\t')
            clean += u' ';
        else if (c == u'\n' || c.category() != QChar::Other_Control)
            clean += c;
    }
    return clean;
}

constexpr int cornerSide = 18;

bool isPopOut(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
           && (event.modifiers() & ~Qt::KeypadModifier) == (Qt::ControlModifier | Qt::ShiftModifier);
}

/// A word that is longer than any line: laid out word by word, a million such letters take minutes.
bool hasEndlessWord(const QString &text)
{
    constexpr qsizetype longestWord = 2'000;
    qsizetype length = 0;
    for (const QChar c : text) {
        length = c.isSpace() ? 0 : length + 1;
        if (length > longestWord)
            return true;
    }
    return false;
}

qsizetype characters(const QString &text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); });
}

} // namespace

GrowingTextEdit::GrowingTextEdit(QWidget *parent) : QPlainTextEdit(parent), m_corner(new QToolButton(this))
{
    setTabChangesFocus(true);
    setLineWrapMode(WidgetWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(3);
    viewport()->setAutoFillBackground(false); // the frame draws it, with round corners
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingTextEdit::fit);
    connect(this, &QPlainTextEdit::textChanged, this, [this, told = QString()]() mutable {
        // Underlining counts as a change for Qt, and for nobody else.
        QString now = text();
        if (now == told)
            return;
        told = std::move(now);
        check();
        fit();
        if (!m_setting)
            emit edited(text());
    });
    m_corner->setIcon(icon(Icon::PopOut, ColourRole::Muted));
    m_corner->setAutoRaise(true);
    m_corner->setFocusPolicy(Qt::NoFocus); // the keyboard has Ctrl+Shift+Enter
    m_corner->setCursor(Qt::ArrowCursor);
    m_corner->setToolTip(tr("Write in a large window (Ctrl+Shift+Enter)"));
    m_corner->setAccessibleName(tr("Write in a large window"));
    m_corner->hide();
    connect(m_corner, &QAbstractButton::clicked, this, &GrowingTextEdit::popOut);
    followTheme(this, [this](const Theme &theme) {
        const int side = theme.px(cornerSide);
        m_corner->setIconSize(QSize(side - 4, side - 4));
        m_corner->setFixedSize(side, side);
        if (!m_fills)
            setViewportMargins(isRightToLeft() ? side : 0, 0, isRightToLeft() ? 0 : side, 0);
        placeCorner();
        if (m_spelling)
            m_spelling->rehighlight();
    });
    fit();
}

GrowingTextEdit::~GrowingTextEdit()
{
    delete m_window.data(); // it looks back at the field
}

TextWindow *GrowingTextEdit::poppedOut() const
{
    return m_window;
}

SpellHighlighter *GrowingTextEdit::spelling() const
{
    return m_spelling;
}

void GrowingTextEdit::setFilling()
{
    m_fills = true;
    setViewportMargins({});
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_corner->hide();
}

void GrowingTextEdit::setLines(int minLines, int maxLines)
{
    m_minLines = minLines;
    m_maxLines = std::max(minLines, maxLines);
    fit();
}

void GrowingTextEdit::setCharacterLimit(int limit)
{
    m_limit = limit;
    check();
}

void GrowingTextEdit::setText(const QString &text)
{
    if (text == toPlainText())
        return;
    m_setting = true;
    setWordWrapMode(hasEndlessWord(text) ? QTextOption::WrapAnywhere : QTextOption::WrapAtWordBoundaryOrAnywhere);
    setPlainText(text);
    m_setting = false;
}

QSize GrowingTextEdit::sizeHint() const
{
    if (m_fills)
        return {fontMetrics().averageCharWidth() * 80, heightForLines(m_minLines)};
    const int lines = std::clamp(int(std::ceil(document()->size().height())), m_minLines, m_maxLines);
    return {fontMetrics().averageCharWidth() * 40, heightForLines(lines)};
}

QSize GrowingTextEdit::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, heightForLines(m_minLines)};
}

void GrowingTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText())
        return;
    const QString text = withoutControls(source->text());
    if (hasEndlessWord(text))
        setWordWrapMode(QTextOption::WrapAnywhere);
    insertPlainText(text);
}

void GrowingTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
    placeCorner();
}

bool GrowingTextEdit::event(QEvent *event)
{
    // Ours before any shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride && !m_fills && isPopOut(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void GrowingTextEdit::keyPressEvent(QKeyEvent *event)
{
    if (!m_fills && isPopOut(*event)) {
        popOut();
    } else if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        makeMenu()->popup(viewport()->mapToGlobal(cursorRect().bottomLeft()));
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void GrowingTextEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    beginSpelling();
    showCorner();
}

void GrowingTextEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (m_spelling)
        m_spelling->settle();
    showCorner();
}

void GrowingTextEdit::enterEvent(QEnterEvent *event)
{
    QPlainTextEdit::enterEvent(event);
    showCorner();
}

void GrowingTextEdit::leaveEvent(QEvent *event)
{
    QPlainTextEdit::leaveEvent(event);
    m_corner->setVisible(hasFocus() && !m_fills);
}

void GrowingTextEdit::showCorner()
{
    m_corner->setVisible(!m_fills && isEnabled() && (hasFocus() || underMouse()));
    placeCorner();
}

void GrowingTextEdit::placeCorner()
{
    const QRect shown = viewport()->geometry();
    const int x = isRightToLeft() ? shown.left() - m_corner->width() : shown.right() + 1;
    m_corner->move(x, shown.top() + 2);
    m_corner->raise();
}

void GrowingTextEdit::popOut()
{
    if (!m_window)
        m_window = new TextWindow(*this);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void GrowingTextEdit::beginSpelling()
{
    SpellChecker *checker = providedSpelling();
    if (checker && !m_spelling && !isReadOnly())
        m_spelling = new SpellHighlighter(*checker, *this);
}

QMenu *GrowingTextEdit::makeMenu()
{
    QMenu *menu = createStandardContextMenu();
    menu->setParent(this, menu->windowFlags());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_fills) {
        menu->addSeparator();
        QAction *large = menu->addAction(icon(Icon::PopOut), tr("Write in a large window"));
        large->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
        connect(large, &QAction::triggered, this, &GrowingTextEdit::popOut);
    }
    addSuggestions(*menu);
    return menu;
}

/// At the top of the menu, if the cursor is at a word that is spelt wrong. They are thought of elsewhere, and come in a moment.
void GrowingTextEdit::addSuggestions(QMenu &menu)
{
    const QTextCursor wrong = m_spelling && !isReadOnly() ? m_spelling->wrongWordAt(textCursor()) : QTextCursor();
    if (!wrong.hasSelection())
        return;
    QAction *first = menu.actions().value(0);
    auto *looking = new QAction(tr("Looking for other words…"), &menu);
    looking->setEnabled(false);
    auto *add = new QAction(tr("Add “%1” to my dictionary").arg(wrong.selectedText()), &menu);
    connect(add, &QAction::triggered, this, [this, word = wrong.selectedText().replace(QChar(0x2019), u'\'')] {
        if (SpellChecker *checker = m_spelling ? m_spelling->checker() : nullptr)
            checker->addToMine(word);
    });
    menu.insertActions(first, {looking, add});
    menu.insertSeparator(first);
    m_spelling->checker()->suggest(
        wrong.selectedText(), &menu, [this, &menu, wrong, looking](const QStringList &words) {
            for (const QString &word : words) {
                auto *use = new QAction(word, &menu);
                connect(use, &QAction::triggered, this, [wrong, word] { QTextCursor(wrong).insertText(word); });
                menu.insertAction(looking, use);
            }
            if (words.isEmpty())
                looking->setText(tr("No other word is like it"));
            else
                menu.removeAction(looking);
            if (!words.isEmpty() && menu.isVisible())
                menu.setActiveAction(menu.actions().value(0));
        });
}

void GrowingTextEdit::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        makeMenu()->popup(viewport()->mapToGlobal(cursorRect().bottomLeft()));
        return;
    }
    // At the word under the pointer, as long as nothing is chosen.
    if (!textCursor().hasSelection())
        setTextCursor(cursorForPosition(viewport()->mapFromGlobal(event->globalPos())));
    makeMenu()->popup(event->globalPos());
}

void GrowingTextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fit();
}

void GrowingTextEdit::fit()
{
    if (m_fills)
        return;
    const bool scrolls = document()->size().height() > m_maxLines;
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    const int wanted = sizeHint().height();
    if (wanted != m_height) {
        m_height = wanted;
        updateGeometry();
    }
}

void GrowingTextEdit::check()
{
    QString problem;
    // Counting is cheap beside laying out, but a text that cannot be too long need not be copied.
    if (m_limit > 0 && document()->characterCount() > m_limit) {
        if (const qsizetype over = characters(text()) - m_limit; over > 0)
            problem = tr("%n characters too many: at most %1 can be kept.", nullptr, int(over))
                          .arg(QLocale(QLocale::English, QLocale::UnitedKingdom).toString(m_limit));
    }
    if (problem == m_problem)
        return;
    m_problem = problem;
    emit problemChanged(m_problem);
}

int GrowingTextEdit::heightForLines(int lines) const
{
    const QMargins frame = contentsMargins();
    // Ascent and descent of a line are rounded up one by one.
    const int line = int(std::ceil(QFontMetricsF(font()).lineSpacing()));
    return lines * line + 2 * int(document()->documentMargin()) + frame.top() + frame.bottom() + 1;
}

} // namespace frontdoor
