// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/records.h"
#include "core/domain/restriction.h"
#include "ui/paper/paper_outlet.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPageLayout>
#include <QPointer>

#include <functional>
#include <memory>

class QPagedPaintDevice;
class QPushButton;
class QWidget;

namespace frontdoor {

class Desk;

/// Something that can leave the program on paper, as a PDF or as text.
struct PaperWork {
    /// Draws all pages. Is called on another thread, so it must hold what it needs by value.
    using Draw = std::function<void(QPagedPaintDevice &device)>;

    QString title; ///< of the PDF
    /// Offered for the PDF, and the name of the print job; without names of people, because both are seen by everybody.
    QString fileName;
    QPageLayout::Orientation orientation = QPageLayout::Portrait;
    Draw draw;
    QString text;                          ///< the same as text, for the clipboard
    QList<PersonId> people;                ///< whom it is about, for the access log
    QHash<PersonId, Subject> records = {}; ///< what of theirs is on it, where it is one record
    QString what;                          ///< for the access log: "chronology, 43 entries"
};

/// Prints, saves and copies, and puts on record that it was done. Asks without holding anything up; draws and writes
/// files beside the window's thread, and tells the desk how it went.
class Paper final : public QObject {
    Q_OBJECT

public:
    /// `window` is what the dialogs belong to; it is the parent too.
    Paper(Desk &desk, QWidget *window);
    ~Paper() override;

    void setOutlet(std::unique_ptr<PaperOutlet> outlet); ///< for tests

    /// A button "Print" whose menu prints, saves and copies what `make` gives then; with Ctrl+P inside `area`.
    QPushButton *makeButton(QWidget *area, std::function<PaperWork()> make);

    void print(const PaperWork &work);
    void savePdf(const PaperWork &work);
    void copy(const PaperWork &work);

    /// As savePdf(), when the person has chosen the file.
    void writePdf(const PaperWork &work, const QString &path);

signals:
    void written(bool well);

private:
    void note(AccessAct act, const PaperWork &work);

    Desk &m_desk;
    QPointer<QWidget> m_window;
    std::unique_ptr<PaperOutlet> m_outlet;
};

} // namespace frontdoor
