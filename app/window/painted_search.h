// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/terminal.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

namespace frontdoor {

class Finder;
class MainWindow;
class SearchField;
class Session;

/// For the benchmark of the search: types each line of a file into the search of the window, key by key, waiting after each
/// until what was found is on the screen, and prints "MS TEXT" for each. Ends the program.
class PaintedSearch final : public QObject {
    Q_OBJECT

public:
    PaintedSearch(Session &session, MainWindow &window, const QString &file, Terminal &terminal);

private:
    void begin();
    void next();
    void type();
    void painted();

    MainWindow &m_window;
    Terminal &m_terminal;
    SearchField *m_field = nullptr;
    Finder *m_finder = nullptr;
    QStringList m_texts;
    QString m_text;
    qsizetype m_typed = 0;
    QElapsedTimer m_timer;
};

} // namespace frontdoor
