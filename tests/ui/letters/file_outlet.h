// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/paper/paper_outlet.h"

#include <QPrinter>
#include <QStringList>

namespace frontdoor {

/// A desk without dialogs: files go into a folder, the printer is a file too, and what would be opened is remembered.
class FileOutlet final : public PaperOutlet {
public:
    explicit FileOutlet(QString folder) : m_folder(std::move(folder)) {}

    void askForFile(QWidget *, const QString &, const QString &suggested, const QString &,
                    std::function<void(const QString &)> chosen) override
    {
        asked << suggested;
        chosen(path(suggested));
    }
    void askForPrinter(QWidget *, const QString &, QPageLayout::Orientation,
                       std::function<void(std::shared_ptr<QPrinter>)> chosen) override
    {
        auto printer = std::make_shared<QPrinter>();
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(path(QStringLiteral("printed.pdf")));
        chosen(printer);
    }
    bool open(const QString &file) override
    {
        opened << file;
        return opens;
    }
    QString path(const QString &name) const { return m_folder + u'/' + name; }

    QStringList asked;
    QStringList opened;
    bool opens = true;

private:
    QString m_folder;
};

} // namespace frontdoor
