// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paper/paper_outlet.h"

#include "core/base/whole_file.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QtConcurrent>
#include <QTextDocument>
#include <QUrl>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class DesktopOutlet final : public PaperOutlet {
public:
    void askForFile(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
                    std::function<void(const QString &)> chosen) override
    {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        auto *dialog = new QFileDialog(parent, title, folder, filter);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QFileInfo(suggested).suffix());
        dialog->selectFile(suggested);
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
        dialog->open();
    }

    void askForPrinter(QWidget *parent, const QString &job, QPageLayout::Orientation orientation,
                       std::function<void(std::shared_ptr<QPrinter>)> chosen) override
    {
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setDocName(job);
        printer->setPageSize(QPageSize(QPageSize::A4));
        printer->setPageOrientation(orientation);
        auto *dialog = new QPrintDialog(printer.get(), parent);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        // The dialog works on the printer as long as it lives.
        QObject::connect(dialog, &QObject::destroyed, [printer] {});
        QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), parent,
                         [printer, chosen = std::move(chosen)] { chosen(printer); });
        dialog->open();
    }

    bool open(const QString &path) override { return QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }
};

class SealedDocument final : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace

std::unique_ptr<PaperOutlet> desktopOutlet()
{
    return std::make_unique<DesktopOutlet>();
}

QFuture<Expected<void>> saveFile(const QString &path, std::function<Expected<QByteArray>()> make)
{
    return QtConcurrent::run([path, make = std::move(make)]() -> Expected<void> {
        FD_ASSIGN(const QByteArray bytes, make());
        return writeWhole(path, bytes);
    });
}

QFuture<Expected<void>> print(std::shared_ptr<QPrinter> printer, std::function<void(QPagedPaintDevice &)> draw)
{
    return QtConcurrent::run([printer = std::move(printer), draw = std::move(draw)]() -> Expected<void> {
        if (printer->isValid())
            draw(*printer);
        const QPrinter::PrinterState state = printer->printerState();
        if (!printer->isValid() || state == QPrinter::Error || state == QPrinter::Aborted)
            return failure(ErrorCode::Internal, u"printer"_s, u"the printer did not take it"_s);
        return {};
    });
}

void drawHtml(QPagedPaintDevice &device, const QString &html, int points)
{
    SealedDocument document;
    if (points > 0) {
        QFont font = document.defaultFont();
        font.setPointSize(points);
        document.setDefaultFont(font);
    }
    document.setHtml(html);
    document.print(&device);
}

} // namespace frontdoor
