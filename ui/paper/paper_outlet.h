// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QFuture>
#include <QPageLayout>
#include <QString>

#include <functional>
#include <memory>

class QPagedPaintDevice;
class QPrinter;
class QWidget;

namespace frontdoor {

/// Where work leaves the program: a printer, a file, the program that opens it. A test puts its own in place.
class PaperOutlet {
public:
    virtual ~PaperOutlet() = default;

    /// Asks where to save; `chosen` is called with the path, or not at all. Never waits.
    virtual void askForFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
                            std::function<void(const QString &path)> chosen) = 0;
    /// For A4. `job` is the name of the print job: without names of people.
    virtual void askForPrinter(QWidget *parent, const QString &job, QPageLayout::Orientation orientation,
                               std::function<void(std::shared_ptr<QPrinter>)> chosen) = 0;
    /// Hands the file to whatever opens it on this computer. False if nothing does.
    virtual bool open(const QString &path) = 0;
};

/// The dialogs and programs of the desktop.
std::unique_ptr<PaperOutlet> desktopOutlet();

// The work itself, off the GUI thread: what is called there must hold what it needs by value.

/// The file is there whole or not at all.
QFuture<Expected<void>> saveFile(const QString &path, std::function<Expected<QByteArray>()> make);
QFuture<Expected<void>> print(std::shared_ptr<QPrinter> printer, std::function<void(QPagedPaintDevice &)> draw);

/// Draws HTML that asks nobody for anything: what it shows stands in it. `points` is the size of its text, 0 the usual one.
void drawHtml(QPagedPaintDevice &device, const QString &html, int points = 0);

} // namespace frontdoor
