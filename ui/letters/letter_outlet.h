// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/expected.h"

#include <QFuture>
#include <QString>

#include <functional>
#include <memory>

class QPrinter;
class QWidget;

namespace frontdoor {

/// Where letters leave the program: a printer, a file, the mail program. A test puts its own in place.
class LetterOutlet {
public:
    virtual ~LetterOutlet() = default;

    /// Asks where to save; `chosen` is called with the path, or not at all. Never waits.
    virtual void askForFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
                            std::function<void(const QString &path)> chosen) = 0;
    virtual void askForPrinter(QWidget *parent, std::function<void(std::shared_ptr<QPrinter>)> chosen) = 0;
    /// Hands the file to whatever opens it on this computer. False if nothing does.
    virtual bool open(const QString &path) = 0;
};

/// The dialogs and programs of the desktop.
std::unique_ptr<LetterOutlet> desktopOutlet();

// The work itself, off the GUI thread. A file is there whole or not at all.
QFuture<Expected<void>> savePdf(const QString &path, const QString &html);
QFuture<Expected<void>> saveBytes(const QString &path, const QByteArray &bytes);
QFuture<Expected<void>> print(std::shared_ptr<QPrinter> printer, const QString &html);

} // namespace frontdoor
