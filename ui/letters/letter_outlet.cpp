// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/letters/letter_outlet.h"

#include "core/letters/pdf.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QtConcurrent>
#include <QTextDocument>
#include <QUrl>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class DesktopOutlet final : public LetterOutlet {
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

    void askForPrinter(QWidget *parent, std::function<void(std::shared_ptr<QPrinter>)> chosen) override
    {
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setPageSize(QPageSize(QPageSize::A4));
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

/// A document that asks nobody for anything: what a letter shows stands in it.
class SealedDocument final : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

Expected<void> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        return failure(ErrorCode::ReadOnly, path, file.errorString());
    return {};
}

} // namespace

std::unique_ptr<LetterOutlet> desktopOutlet()
{
    return std::make_unique<DesktopOutlet>();
}

QFuture<Expected<void>> savePdf(const QString &path, const QString &html)
{
    return QtConcurrent::run([path, html]() -> Expected<void> {
        FD_ASSIGN(const QByteArray pdf, toPdf(html));
        return write(path, pdf);
    });
}

QFuture<Expected<void>> saveBytes(const QString &path, const QByteArray &bytes)
{
    return QtConcurrent::run([path, bytes] { return write(path, bytes); });
}

QFuture<Expected<void>> print(std::shared_ptr<QPrinter> printer, const QString &html)
{
    return QtConcurrent::run([printer = std::move(printer), html]() -> Expected<void> {
        SealedDocument document;
        document.setHtml(html);
        document.print(printer.get());
        if (printer->printerState() == QPrinter::Error || printer->printerState() == QPrinter::Aborted)
            return failure(ErrorCode::Internal, u"printer"_s, u"the printer did not take it"_s);
        return {};
    });
}

} // namespace frontdoor
