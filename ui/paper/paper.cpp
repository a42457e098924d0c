// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paper/paper.h"

#include "core/base/expected.h"
#include "core/session/on_result.h"
#include "ui/desk/desk.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QStandardPaths>
#include <QtConcurrent>

#include <memory>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

Expected<void> writeFile(const QString &path, const PaperWork &work)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(work.orientation);
        writer.setPageMargins(QMarginsF()); // what is drawn leaves margins itself
        writer.setTitle(work.title);
        writer.setCreator(u"Frontdoor"_s);
        work.draw(writer);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::ReadOnly, path, file.errorString());
    if (file.write(pdf) != pdf.size() || !file.commit())
        return failure(ErrorCode::DiskFull, path, file.errorString());
    return {};
}

} // namespace

Paper::Paper(Desk &desk, QWidget *window) : QObject(window), m_desk(desk), m_window(window) {}

QPushButton *Paper::makeButton(QWidget *area, std::function<PaperWork()> make)
{
    QPushButton *button = frontdoor::makeButton(tr("Print"), ButtonKind::Quiet);
    button->setIcon(icon(Icon::Print));
    button->setToolTip(tr("Print, save as PDF or copy (Ctrl+P prints)"));
    auto *menu = new QMenu(button);
    QAction *print = menu->addAction(tr("&Print…"));
    QAction *save = menu->addAction(tr("Save as P&DF…"));
    QAction *copy = menu->addAction(tr("&Copy as text"));
    button->setMenu(menu);
    connect(print, &QAction::triggered, this, [this, make] { this->print(make()); });
    connect(save, &QAction::triggered, this, [this, make] { savePdf(make()); });
    connect(copy, &QAction::triggered, this, [this, make] { this->copy(make()); });
    auto *keys = new QShortcut(QKeySequence::Print, area);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, button, [this, make, button] {
        if (button->isEnabled())
            this->print(make());
    });
    return button;
}

void Paper::note(AccessAct act, const PaperWork &work)
{
    for (const PersonId &person : work.people)
        m_desk.session().note(
            AccessEvent{RecordId::make(), m_desk.user().id, m_desk.now(), act, {}, person, work.what});
}

void Paper::print(const PaperWork &work)
{
    // The dialog lets it be changed, then only the other thread has it.
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(work.title);
    printer->setPageOrientation(work.orientation);
    auto *dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false);
    dialog->setWindowTitle(tr("Print"));
    connect(dialog, &QDialog::accepted, this, [this, work, printer] {
        note(AccessAct::Printed, work);
        const QFuture<bool> printed = QtConcurrent::run([work, printer] {
            if (!printer->isValid())
                return false;
            work.draw(*printer);
            return printer->printerState() != QPrinter::Error && printer->printerState() != QPrinter::Aborted;
        });
        onResult(this, printed, [this](bool well) {
            if (well)
                m_desk.say(tr("Sent to the printer."));
            else
                m_desk.complain(tr("It could not be printed. Look whether the printer is on, or save it as a PDF."));
            emit written(well);
        });
    });
    dialog->open();
}

void Paper::savePdf(const PaperWork &work)
{
    auto *dialog = new QFileDialog(m_window, tr("Save as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF documents (*.pdf)"));
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(work.fileName);
    connect(dialog, &QFileDialog::fileSelected, this, [this, work](const QString &path) { writePdf(work, path); });
    dialog->open();
}

void Paper::writePdf(const PaperWork &work, const QString &path)
{
    note(AccessAct::Printed, work);
    const QFuture<Expected<void>> saved = QtConcurrent::run([work, path] { return writeFile(path, work); });
    onResult(this, saved, [this, path](const Expected<void> &well) {
        if (well)
            m_desk.say(tr("Saved as %1.").arg(QFileInfo(path).fileName()));
        else
            m_desk.complain(
                tr("%1 could not be saved. Choose another folder, or close the file if it is open elsewhere.")
                    .arg(QDir::toNativeSeparators(path)));
        emit written(well.has_value());
    });
}

void Paper::copy(const PaperWork &work)
{
    note(AccessAct::Exported, work);
    QApplication::clipboard()->setText(work.text);
    m_desk.say(tr("Copied. It can be pasted into a document or an e-mail."));
}

} // namespace frontdoor
