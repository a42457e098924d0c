// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/growing_text_edit.h"

#include <QAbstractTextDocumentLayout>
#include <QLocale>
#include <QMimeData>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

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

qsizetype characters(const QString &text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); });
}

} // namespace

GrowingTextEdit::GrowingTextEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setLineWrapMode(WidgetWidth);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(3);
    viewport()->setAutoFillBackground(false); // the frame draws it, with round corners
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingTextEdit::fit);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        check();
        fit();
        if (!m_setting)
            emit edited(text());
    });
    fit();
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
    setPlainText(text);
    m_setting = false;
}

QSize GrowingTextEdit::sizeHint() const
{
    const int lines = std::clamp(int(std::ceil(document()->size().height())), m_minLines, m_maxLines);
    return {fontMetrics().averageCharWidth() * 40, heightForLines(lines)};
}

QSize GrowingTextEdit::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, heightForLines(m_minLines)};
}

void GrowingTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        insertPlainText(withoutControls(source->text()));
}

void GrowingTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void GrowingTextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fit();
}

void GrowingTextEdit::fit()
{
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
            problem = (over == 1 ? tr("1 character too many: at most %2 can be kept.")
                                 : tr("%1 characters too many: at most %2 can be kept."))
                          .replace(u"%1"_s, QString::number(over))
                          .replace(u"%2"_s, QLocale(QLocale::English, QLocale::UnitedKingdom).toString(m_limit));
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
