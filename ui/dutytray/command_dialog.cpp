// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dutytray/command_dialog.h"

#include "ui/common/elided_label.h"
#include "ui/common/tab_order.h"
#include "ui/desk/help_link.h"
#include "ui/dutytray/findings_form.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

CommandDialog::CommandDialog(Desk &desk, const QString &title, const QString &about, const QString &confirmText,
                             QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_body(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_findings(new FindingsForm)
    , m_confirm(makeButton(confirmText, ButtonKind::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    new TabOrder(this);
    auto *heading = makeWrappedLabel(title, TextRole::Title);
    auto *line = new ElidedLabel(about);
    setTextRole(line, TextRole::Body, ColourRole::Muted);
    auto *cancel = makeButton(tr("Cancel"));
    m_confirm->setDefault(true);
    m_buttons->addStretch(1);
    m_buttons->addWidget(cancel);
    m_buttons->addWidget(m_confirm);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(heading);
    whole->addWidget(line);
    line->setHidden(about.isEmpty());
    whole->addLayout(m_body, 1);
    whole->addWidget(m_findings);
    whole->addLayout(m_buttons);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QAbstractButton::clicked, this, &CommandDialog::confirm);
    followTheme(this, [this, whole](const Theme &theme) {
        whole->setContentsMargins(theme.space(24), theme.space(16), theme.space(24), theme.space(16));
        whole->setSpacing(theme.space(8));
        m_body->setSpacing(theme.space(8));
        const QSize room = parentWidget() ? parentWidget()->window()->size() : QSize(1366, 768);
        setMinimumWidth(std::min(theme.px(520), room.width() - 40));
        setMaximumHeight(std::max(room.height() - 24, 300));
    });
}

void CommandDialog::showEvent(QShowEvent *event)
{
    // A dialog opens as high as its layout likes, which is without the lines that wrapped words need.
    QDialog::showEvent(event);
    fit();
}

void CommandDialog::fit()
{
    layout()->activate();
    const int wanted = layout()->totalHeightForWidth(width());
    resize(width(), std::clamp(wanted, height(), std::max(height(), maximumHeight())));
}

void CommandDialog::confirm()
{
    if (m_sending || m_refused || !m_confirm->isEnabled())
        return;
    if (const QString what = problem(); !what.isEmpty()) {
        m_findings->showMessage(what);
        return;
    }
    if (!m_findings->isAnswered())
        return;
    // A save of which nobody knows is repeated as it was, so that it cannot happen twice.
    const Envelope envelope = m_unknown
                                  ? *m_unknown
                                  : Envelope{CommandId::make(), m_desk.user().id, command(), m_findings->reasons(), {}};
    m_unknown = envelope;
    m_sending = true;
    refreshConfirm();
    m_desk.resubmit(this, envelope, [this](const Expected<CommandResult> &result) { take(result); });
}

void CommandDialog::take(const Expected<CommandResult> &result)
{
    m_sending = false;
    if (!result) {
        if (result.error().code != ErrorCode::OutcomeUnknown)
            m_unknown.reset();
        m_findings->showMessage(tr("It was not carried out."), describe(result.error()));
        refreshConfirm();
        return;
    }
    m_unknown.reset();
    refreshConfirm();
    if (const auto *done = std::get_if<Done>(&*result)) {
        emit carriedOut(*done);
        accept();
    } else if (const auto *rejected = std::get_if<frontdoor::Rejected>(&*result)) {
        m_findings->showRefusals(rejected->findings);
        lookAgain();
    } else if (const auto *needs = std::get_if<NeedsAcknowledgement>(&*result)) {
        m_findings->showWarnings(needs->warnings);
    } else {
        m_findings->showMessage(tr("Somebody else changed this record a moment ago."),
                                tr("Look again, then confirm once more."));
        lookAgain();
    }
}

void CommandDialog::addHelp(const QStringList &places)
{
    if (HelpLink *help = HelpLink::make(m_desk, places)) {
        m_buttons->insertWidget(0, help);
        help->serve(this);
    }
}

void CommandDialog::refuse(const Findings &findings)
{
    m_refused = true;
    m_findings->showRefusals(findings);
    refreshConfirm();
}

void CommandDialog::setConfirmPossible(bool possible)
{
    m_possible = possible;
    refreshConfirm();
}

void CommandDialog::refreshConfirm()
{
    m_confirm->setEnabled(m_possible && !m_refused && !m_sending);
}

} // namespace frontdoor
