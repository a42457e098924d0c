// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/code_combo.h"

#include "ui/style/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QWheelEvent>

#include <algorithm>

namespace frontdoor {

CodeCombo::CodeCombo(const QList<CodeItem> &items, QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    setMaxVisibleItems(14);
    setItems(items);
    lineEdit()->setPlaceholderText(tr("Type to find"));
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    connect(this, &QComboBox::activated, this, [this](int index) { pick(itemData(index).toString()); });
    connect(lineEdit(), &QLineEdit::editingFinished, this, &CodeCombo::take);
}

void CodeCombo::setItems(const QList<CodeItem> &items)
{
    m_items = items;
    clear();
    for (const CodeItem &item : items)
        addItem(item.text, item.id);
    choose(has(m_chosen) ? m_chosen : QString());
}

bool CodeCombo::has(const QString &id) const
{
    return std::any_of(m_items.begin(), m_items.end(), [&](const CodeItem &item) { return item.id == id; });
}

void CodeCombo::choose(const QString &id)
{
    m_chosen = id;
    setCurrentIndex(findData(id));
    setEditText(textOf(id));
}

void CodeCombo::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    lineEdit()->setReadOnly(readOnly);
}

QSize CodeCombo::minimumSizeHint() const
{
    return {std::min(QComboBox::minimumSizeHint().width(), themeOf(this).px(140)),
            QComboBox::minimumSizeHint().height()};
}

void CodeCombo::showPopup()
{
    if (!m_readOnly)
        QComboBox::showPopup();
}

void CodeCombo::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // scrolling the page must not change an answer
}

void CodeCombo::keyPressEvent(QKeyEvent *event)
{
    const bool moves = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_PageUp
                       || event->key() == Qt::Key_PageDown;
    if (m_readOnly && moves) {
        event->ignore();
        return;
    }
    QComboBox::keyPressEvent(event);
    if (moves)
        pick(currentData().toString());
}

void CodeCombo::take()
{
    if (m_readOnly || completer()->popup()->isVisible())
        return;
    const QString typed = currentText().trimmed();
    if (typed.isEmpty()) {
        pick({});
        return;
    }
    QList<CodeItem> fitting;
    for (const CodeItem &item : m_items) {
        if (item.text.compare(typed, Qt::CaseInsensitive) == 0 || item.id.compare(typed, Qt::CaseInsensitive) == 0) {
            fitting = {item};
            break;
        }
        if (item.text.contains(typed, Qt::CaseInsensitive))
            fitting.append(item);
    }
    if (fitting.size() == 1)
        pick(fitting.first().id);
    setEditText(textOf(m_chosen));
}

void CodeCombo::pick(const QString &id)
{
    const bool changed = id != m_chosen;
    choose(id);
    if (changed)
        emit chosen(id);
}

QString CodeCombo::textOf(const QString &id) const
{
    const auto found = std::ranges::find(m_items, id, &CodeItem::id);
    return found == m_items.cend() ? id : found->text;
}

} // namespace frontdoor
