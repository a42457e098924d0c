// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workload/reassign_dialog.h"

#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/dutytray/tray_words.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

ReassignDialog::ReassignDialog(Desk &workDesk, const TrayRow &row, const QString &fromTeam, QWidget *parent)
    : CommandDialog(workDesk, tr("Move %1 to another team").arg(childWords(row)), concernWords(row), tr("Move"), parent)
    , m_row(row)
    , m_team(new QComboBox)
    , m_reason(new GrowingTextEdit)
{
    for (const Team &team : workDesk.procedure().teams) {
        if (team.id != fromTeam)
            m_team->addItem(team.name, team.id);
    }
    m_reason->setLines(2, 5);
    body()->addWidget(new LabelledField(tr("To which team"), m_team));
    body()->addWidget(new LabelledField(tr("Why"), m_reason));
    m_team->setFocus();
}

Command ReassignDialog::command() const
{
    return Reassign{m_row.subject, m_team->currentData().toString(), m_reason->text().trimmed()};
}

QString ReassignDialog::problem() const
{
    return m_team->currentIndex() < 0 ? tr("There is no other team to move it to.") : QString();
}

} // namespace frontdoor
