// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dutytray/return_dialog.h"

#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/dutytray/tray_words.h"

#include <QVBoxLayout>

namespace frontdoor {

ReturnDialog::ReturnDialog(Desk &workDesk, const TrayRow &row, QWidget *parent)
    : CommandDialog(workDesk, tr("Return %1").arg(childWords(row)),
                    row.workerName.isEmpty() ? QString() : tr("Goes back to %1").arg(row.workerName), tr("Return"),
                    parent)
    , m_subject(row.subject)
    , m_comment(new GrowingTextEdit)
{
    m_comment->setLines(3, 8);
    auto *field = new LabelledField(tr("What is to be done before it can be authorised?"), m_comment);
    body()->addWidget(field);
    body()->addStretch(1);
    m_comment->setFocus();
}

Command ReturnDialog::command() const
{
    return Return{m_subject, m_comment->text().trimmed()};
}

QString ReturnDialog::problem() const
{
    return m_comment->text().trimmed().isEmpty() ? tr("Say what is to be done.") : QString();
}

} // namespace frontdoor
