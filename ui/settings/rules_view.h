// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/procedure.h"

#include <QWidget>

class QLabel;
class QTextBrowser;

namespace frontdoor {

class ChipBar;
class SearchField;
class TextTable;

/// Every rule of a procedure, and those that hold everywhere: found by words, by what they do, and shown whole.
class RulesView final : public QWidget {
    Q_OBJECT

public:
    /// The procedure must outlive it.
    explicit RulesView(const Procedure &procedure, QWidget *parent = nullptr);

    SearchField *filter() const { return m_filter; }
    ChipBar *kinds() const { return m_kinds; }
    TextTable *list() const { return m_list; }
    QTextBrowser *whole() const { return m_whole; }

private:
    struct Entry {
        QString id;
        QStringList kinds; ///< ids of the filters it passes
        QStringList uses;
        QString searched;
        QStringList cells;
    };
    void gather();
    void showRules();
    void showWhole(const QString &id);

    const Procedure &m_procedure;
    QList<Entry> m_entries;
    SearchField *m_filter;
    ChipBar *m_kinds;
    QLabel *m_found;
    TextTable *m_list;
    QTextBrowser *m_whole;
};

} // namespace frontdoor
