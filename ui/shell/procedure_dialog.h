// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/procedure.h"

#include <QDialog>

class QLabel;
class QTextBrowser;

namespace frontdoor {

class SearchField;

/// "What the procedure says": every rule that is help, by the place of the screens it belongs to, found by typing. Stays
/// open beside the work. Escape closes it, or first clears what was typed.
class ProcedureDialog final : public QDialog {
    Q_OBJECT

public:
    /// The procedure must outlive the dialog.
    ProcedureDialog(const Procedure &procedure, QWidget *parent);

    SearchField *filter() const { return m_filter; }
    QTextBrowser *text() const { return m_text; }
    QString found() const; ///< "12 rules"

private:
    void list();

    const Procedure &m_procedure;
    SearchField *m_filter;
    QLabel *m_found;
    QTextBrowser *m_text;
};

} // namespace frontdoor
