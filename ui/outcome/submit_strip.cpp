// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outcome/submit_strip.h"

#include "core/session/on_result.h"
#include "ui/common/flow_layout.h"
#include "ui/common/message_bar.h"
#include "ui/desk/finding_text.h"
#include "ui/outcome/warning_list.h"
#include "ui/style/roles.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

SubmitStrip::SubmitStrip(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_bar(new MessageBar)
    , m_warnings(new WarningList)
    , m_buttons(new QWidget)
    , m_goAhead(makeButton(tr("Go ahead with these reasons"), ButtonKind::Primary))
    , m_back(makeButton(tr("Not yet"), ButtonKind::Quiet))
    , m_refusedHeadline(tr("This cannot be done."))
{
    auto *row = new FlowLayout(m_buttons);
    row->addWidget(m_goAhead);
    row->addWidget(m_back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    column->addWidget(m_warnings);
    column->addWidget(m_buttons);
    followTheme(this, [column](const Theme &theme) { column->setSpacing(theme.space(12)); });
    connect(m_goAhead, &QPushButton::clicked, this, &SubmitStrip::goAhead);
    connect(m_back, &QPushButton::clicked, this, [this] {
        clear();
        emit withdrawn();
    });
    connect(m_warnings, &WarningList::edited, this, &SubmitStrip::refresh);
    clear();
}

void SubmitStrip::setWording(const QString &refusedHeadline, const QString &goAhead)
{
    m_refusedHeadline = refusedHeadline;
    m_goAhead->setText(goAhead);
}

void SubmitStrip::report(const QString &doneWords)
{
    connect(this, &SubmitStrip::done, this, [this, doneWords] { m_desk.say(doneWords); });
    connect(this, &SubmitStrip::conflicted, this, [this] {
        m_desk.complain(
            tr("Somebody changed the record meanwhile. It is read again; nothing typed is lost. Try once more."));
    });
}

void SubmitStrip::submit(const Command &command)
{
    if (m_busy)
        return;
    Envelope envelope;
    envelope.key = nextKey();
    envelope.actor = m_desk.user().id;
    envelope.command = command;
    envelope.acknowledged = m_warnings->reasons();
    send(envelope);
}

/// What may have been saved is looked up by its key before anything is saved.
CommandId SubmitStrip::nextKey() const
{
    if (m_key)
        return m_key;
    return m_unknown && m_envelope ? m_envelope->key : CommandId::make();
}

bool SubmitStrip::isAsking() const
{
    return !m_warnings->isHidden();
}

void SubmitStrip::clear()
{
    m_bar->hide();
    m_warnings->setWarnings({});
    m_warnings->hide();
    m_buttons->hide();
    hide();
    m_unsaved = false;
}

void SubmitStrip::formEdited()
{
    // What may have been saved after all can only be sent again as it was.
    if (m_busy || !(isAsking() || m_unsaved))
        return;
    const bool wasAsking = isAsking();
    m_bar->hide();
    m_warnings->hide();
    m_buttons->hide();
    hide();
    m_unsaved = false;
    if (wasAsking)
        emit withdrawn();
}

void SubmitStrip::send(const Envelope &envelope)
{
    m_envelope = envelope;
    m_unsaved = false;
    setBusy(true);
    const QFuture<Expected<CommandResult>> answer = m_desk.session().submit(envelope);
    if (m_watcher)
        m_watcher(answer);
    onResult(this, answer, [this](const Expected<CommandResult> &result) { take(result); });
}

void SubmitStrip::take(const Expected<CommandResult> &answer)
{
    setBusy(false);
    m_unknown = !answer
                && (answer.error().code == ErrorCode::OutcomeUnknown
                    || answer.error().code == ErrorCode::ConnectionLost);
    if (!answer) {
        showTrouble(answer.error());
        emit failed(answer.error());
        return;
    }
    m_bar->clearActions();
    std::visit([this](const auto &became) { tell(became); }, *answer);
}

void SubmitStrip::tell(const Done &result)
{
    clear();
    emit done(result);
    emit recordChanged();
}

void SubmitStrip::tell(const Rejected &rejected)
{
    m_warnings->hide();
    m_buttons->hide();
    m_bar->setMessage(Tone::Overdue, m_refusedHeadline, findingsText(rejected.findings));
    m_bar->show();
    show();
    emit refused(rejected.findings);
}

void SubmitStrip::tell(const NeedsAcknowledgement &needs)
{
    m_bar->setMessage(Tone::Soon, tr("The procedure asks for more."),
                      tr("Add it, or say why you go ahead without it."));
    m_bar->show();
    m_warnings->setWarnings(needs.warnings);
    m_warnings->show();
    m_buttons->show();
    show();
    refresh();
    m_warnings->focusFirstOpen();
    emit asked(needs.warnings);
}

void SubmitStrip::tell(const Conflict &conflict)
{
    clear();
    emit conflicted(conflict);
    emit recordChanged();
}

void SubmitStrip::showTrouble(const Error &error)
{
    m_unsaved = error.code != ErrorCode::OutcomeUnknown;
    m_bar->clearActions();
    m_bar->setMessage(Tone::Overdue, tr("Not saved."), describe(error) + u' ' + tr("Nothing that was typed is lost."));
    connect(m_bar->addAction(tr("Try again")), &QAbstractButton::clicked, this, [this] {
        // The same key: if it was saved after all, it is not saved twice.
        if (m_envelope && !m_busy)
            send(*m_envelope);
    });
    m_bar->show();
    show();
}

void SubmitStrip::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    refresh();
    emit busyChanged(busy);
}

void SubmitStrip::goAhead()
{
    if (!m_envelope || m_busy || !m_warnings->isAnswered())
        return;
    // A new key: the first envelope was answered, with a question.
    Envelope envelope = *m_envelope;
    envelope.key = m_key ? m_key : CommandId::make();
    envelope.acknowledged = m_warnings->reasons();
    send(envelope);
}

void SubmitStrip::refresh()
{
    m_goAhead->setEnabled(!m_busy && m_warnings->isAnswered());
}

} // namespace frontdoor
