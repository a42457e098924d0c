// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/calendar/calendar.h"

#include <QWidget>

class QVBoxLayout;

namespace frontdoor {

/// Every shared widget in every state, on one page, with invented people. Shown by ui_gallery and measured by the tests.
class GalleryPage final : public QWidget {
    Q_OBJECT

public:
    explicit GalleryPage(QWidget *parent = nullptr);

private:
    QVBoxLayout *addBlock(QVBoxLayout *column, const QString &title);
    void addControls(QVBoxLayout *column);
    void addMarks(QVBoxLayout *column);
    void addIcons(QVBoxLayout *column);
    void addForm(QVBoxLayout *column);
    void addSide(QVBoxLayout *column);
    void addTable(QVBoxLayout *column);
    void addMessages(QVBoxLayout *column);

    ManualClock m_clock;
    Calendar m_calendar;
};

} // namespace frontdoor
