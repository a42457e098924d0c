// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/search_field.h"

#include "ui/common/key_hint.h"
#include "ui/style/icons.h"

#include <QKeyEvent>
#include <QStyle>

#include <algorithm>

namespace frontdoor {

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    addAction(icon(Icon::Search, ColourRole::Muted), QLineEdit::LeadingPosition);
    m_pause.setSingleShot(true);
    m_pause.setInterval(150);
    const auto tell = [this] {
        m_pause.stop();
        if (const QString wanted = text().trimmed(); wanted != m_told) {
            m_told = wanted;
            emit searchChanged(wanted);
        }
    };
    connect(&m_pause, &QTimer::timeout, this, tell);
    connect(this, &QLineEdit::textChanged, this, [this, tell](const QString &text) {
        placeHint();
        if (text.trimmed().isEmpty())
            tell();
        else
            m_pause.start();
    });
}

void SearchField::setKeyHint(const QKeySequence &keys)
{
    delete m_hint;
    m_hint = keys.isEmpty() ? nullptr : new KeyHint(keys, this);
    setAccessibleDescription(keys.isEmpty() ? QString() : KeyHint::textFor(keys));
    placeHint();
}

void SearchField::setPlaceholderText(const QString &text)
{
    m_words = text;
    fitWords();
}

void SearchField::fitWords()
{
    // The glass stands at the left, in a square of its own; the keys at the right.
    const int keys = m_hint && !m_hint->isHidden() ? m_hint->width() + themeOf(this).px(8) : 0;
    const int room = width() - height() - themeOf(this).px(16) - keys;
    const QString fitting = fontMetrics().elidedText(m_words, Qt::ElideRight, std::max(room, 0));
    if (fitting == placeholderText())
        return;
    QLineEdit::setPlaceholderText(fitting);
    setToolTip(fitting == m_words ? QString() : m_words);
}

QSize SearchField::sizeHint() const
{
    return {themeOf(this).px(240), QLineEdit::sizeHint().height()};
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else if (event->key() == Qt::Key_Down)
        emit moveDown();
    else
        QLineEdit::keyPressEvent(event);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeHint();
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        placeHint();
}

void SearchField::placeHint()
{
    if (!m_hint)
        return fitWords();
    const QSize size = m_hint->sizeHint();
    // Where there is hardly room to type, the words of the field matter more.
    m_hint->setVisible(text().isEmpty() && width() > 2 * size.width());
    const QRect place(QPoint(width() - size.width() - themeOf(this).px(8), (height() - size.height()) / 2), size);
    m_hint->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    fitWords();
}

} // namespace frontdoor
