// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QAbstractScrollArea;
class QKeyEvent;
class QListView;
class QTableView;

namespace frontdoor {

// What the quiet lists and tables of the screens have in common: rows are read and one of them is chosen, nothing is
// edited in its place, no frame, no grid, Tab goes on to the next widget.

/// Rows of one height that follow the pointer and never scroll sideways.
void setUpRows(QListView &list);
/// Whole rows are chosen; the table itself says how wide its columns and how high its rows are.
void setUpRows(QTableView &table);

/// For a table in which rows are chosen, not cells: Left and Right scroll it sideways. False for another key; where nothing
/// is to be scrolled the key is ignored, so that whoever is around the table has it.
bool scrollSideways(QAbstractScrollArea &table, QKeyEvent &event);

} // namespace frontdoor
