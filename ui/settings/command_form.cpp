// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/command_form.h"

#include "ui/common/labelled_field.h"
#include "ui/desk/rule_popover.h"
#include "ui/dutytray/findings_form.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

CommandForm::CommandForm(Desk &desk, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_title(makeWrappedLabel(title, TextRole::Heading))
    , m_column(new QVBoxLayout(this))
    , m_list(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_findings(new FindingsForm)
    , m_again(makeButton(tr("Save with this reason"), ButtonKind::Primary))
{
    m_column->setContentsMargins({});
    m_column->addWidget(m_title);
    m_column->addLayout(m_list);
    m_column->addWidget(m_findings);
    m_column->addWidget(m_again, 0, Qt::AlignLeft);
    m_column->addLayout(m_buttons);
    m_column->addStretch(1);
    m_buttons->addStretch(1);
    m_again->hide();
    m_title->setVisible(!title.isEmpty());
    followTheme(this, [this](const Theme &theme) {
        m_column->setSpacing(theme.space(12));
        m_list->setSpacing(theme.space(8));
        m_buttons->setSpacing(theme.space(8));
    });
    connect(m_again, &QAbstractButton::clicked, this, [this] {
        if (m_findings->isAnswered())
            send(m_findings->reasons());
    });
}

void CommandForm::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

LabelledField *CommandForm::addField(const QString &key, const QString &label, QWidget *edit)
{
    auto *field = new LabelledField(label, edit);
    field->setKey(key);
    connect(field, &LabelledField::ruleActivated, this,
            [this, field](const QString &rule) { RulePopover::open(m_desk.procedure(), rule, field); });
    m_list->addWidget(field);
    m_fields.insert(key, field);
    m_order << key;
    return field;
}

QPushButton *CommandForm::addButton(const QString &text, bool isPrimary)
{
    QPushButton *button = makeButton(text, isPrimary ? ButtonKind::Primary : ButtonKind::Secondary);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    if (isPrimary)
        m_primary = button;
    return button;
}

void CommandForm::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_primary && m_primary->isVisible() && m_primary->isEnabled())
        m_primary->click();
    else
        QWidget::keyPressEvent(event);
}

void CommandForm::submit(const Command &command, const std::function<void(const Done &)> &done)
{
    if (m_sending)
        return;
    clearFindings();
    m_command = command;
    m_done = done;
    send({});
}

void CommandForm::send(const QHash<QString, QString> &reasons)
{
    if (m_sending || !m_command)
        return;
    m_sending = true;
    // A save of which nobody knows is repeated as it was, so that it cannot happen twice.
    const Envelope envelope = m_unknown ? *m_unknown
                                        : Envelope{CommandId::make(), m_desk.user().id, *m_command, reasons, {}};
    m_desk.resubmit(this, envelope,
                    [this, envelope](const Expected<CommandResult> &result) { take(envelope, result); });
}

void CommandForm::take(const Envelope &envelope, const Expected<CommandResult> &result)
{
    m_sending = false;
    m_unknown.reset();
    m_again->hide();
    if (!result) {
        if (result.error().code == ErrorCode::OutcomeUnknown)
            m_unknown = envelope;
        m_findings->showMessage(tr("It was not saved."), describe(result.error()));
    } else if (const auto *done = std::get_if<Done>(&*result)) {
        clearFindings();
        m_command.reset();
        m_done(*done);
    } else if (const auto *rejected = std::get_if<Rejected>(&*result)) {
        showRefusals(rejected->findings);
    } else if (const auto *needs = std::get_if<NeedsAcknowledgement>(&*result)) {
        m_findings->showWarnings(needs->warnings);
        m_again->show();
    } else {
        m_findings->showMessage(tr("Somebody else changed this a moment ago."),
                                tr("Look at it again, then save once more."));
    }
}

void CommandForm::showRefusals(const Findings &findings)
{
    Findings elsewhere;
    QString first;
    for (const Finding &finding : findings) {
        LabelledField *field = m_fields.value(finding.field);
        if (!field || finding.severity != Severity::Block) {
            elsewhere << finding;
            continue;
        }
        field->setMessage(Tone::Overdue, finding.missing.isEmpty() ? finding.says : finding.missing, finding.rule);
        if (first.isEmpty() || m_order.indexOf(finding.field) < m_order.indexOf(first))
            first = finding.field;
    }
    if (hasBlock(elsewhere))
        m_findings->showRefusals(elsewhere);
    if (!first.isEmpty())
        m_fields.value(first)->focusField();
}

void CommandForm::clearFindings()
{
    for (LabelledField *field : std::as_const(m_fields))
        field->clearMessage();
    m_findings->clear();
    m_again->hide();
}

} // namespace frontdoor
