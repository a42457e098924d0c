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
#include <QFileInfo>
#include <QMenu>
#include <QPdfWriter>
#include <QPrinter>
#include <QPushButton>
#include <QShortcut>

#include <memory>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

Expected<QByteArray> pdfOf(const PaperWork &work)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageOrientation(work.orientation);
    writer.setPageMargins(QMarginsF()); // what is drawn leaves margins itself
    writer.setTitle(work.title);
    writer.setCreator(u"Frontdoor"_s);
    work.draw(writer);
    return pdf;
}

} // namespace

Paper::Paper(Desk &desk, QWidget *window) : QObject(window), m_desk(desk), m_window(window), m_outlet(desktopOutlet())
{
}

Paper::~Paper() = default;

void Paper::setOutlet(std::unique_ptr<PaperOutlet> outlet)
{
    m_outlet = std::move(outlet);
}

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
        m_desk.session().note(AccessEvent{RecordId::make(), m_desk.user().id, m_desk.now(), act,
                                          work.records.value(person), person, work.what});
}

void Paper::print(const PaperWork &work)
{
    // What waits at the printer is seen by everybody there, and kept in the system's logs.
    const QString job = QFileInfo(work.fileName).completeBaseName();
    m_outlet->askForPrinter(m_window, job, work.orientation, [this, work](std::shared_ptr<QPrinter> printer) {
        note(AccessAct::Printed, work);
        onResult(this, frontdoor::print(std::move(printer), work.draw), [this](const Expected<void> &printed) {
            if (printed)
                m_desk.say(tr("Sent to the printer."));
            else
                m_desk.complain(tr("It could not be printed. Look whether the printer is on, or save it as a PDF."));
            emit written(printed.has_value());
        });
    });
}

void Paper::savePdf(const PaperWork &work)
{
    m_outlet->askForFile(m_window, tr("Save as PDF"), work.fileName, tr("PDF documents (*.pdf)"),
                         [this, work](const QString &path) { writePdf(work, path); });
}

void Paper::writePdf(const PaperWork &work, const QString &path)
{
    note(AccessAct::Printed, work);
    onResult(this, saveFile(path, [work] { return pdfOf(work); }), [this, path](const Expected<void> &well) {
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
