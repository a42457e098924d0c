// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QScrollArea;
class QVBoxLayout;
class QWidget;

namespace frontdoor {

/// Lays `content` into the middle of `page`, no wider than `width` and `above` from its top (px of 100 % text). What is higher
/// than the page scrolls.
QScrollArea *layCentred(QWidget *page, QWidget *content, int width, int above = 24);

/// A column to be filled, a little above the middle of `page` and no wider than `width` (px of 100 % text). Its spacing is the
/// caller's.
QVBoxLayout *makeCentredColumn(QWidget *page, int width);

} // namespace frontdoor
