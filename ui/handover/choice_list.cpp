// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/handover/choice_list.h"

#include <QLineEdit>

#include <algorithm>

namespace frontdoor {

void showFromStart(CodeCombo *combo)
{
    const auto toStart = [combo] { combo->lineEdit()->setCursorPosition(0); };
    QObject::connect(combo->lineEdit(), &QLineEdit::editingFinished, combo, toStart);
    QObject::connect(combo, &CodeCombo::chosen, combo, toStart);
    toStart();
}

void offer(CodeCombo *combo, const QList<CodeItem> &items)
{
    bool same = combo->count() == items.size();
    for (int i = 0; same && i < combo->count(); ++i)
        same = combo->itemData(i).toString() == items.at(i).id && combo->itemText(i) == items.at(i).text;
    if (same)
        return;
    combo->setItems(items);
    combo->lineEdit()->setCursorPosition(0);
}

} // namespace frontdoor
