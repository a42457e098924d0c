// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/siblings_part.h"

#include "core/casework/casefile/siblings.h"
#include "ui/common/flow_layout.h"
#include "ui/common/message_bar.h"
#include "ui/contact/call_list.h"
#include "ui/contact/words.h"
#include "ui/desk/finding_text.h"
#include "ui/siblings/drift_part.h"
#include "ui/siblings/duplicate_dialog.h"
#include "ui/siblings/sibling_dialog.h"
#include "ui/style/roles.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

SiblingsPart::SiblingsPart(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_call(new CallList(desk))
    , m_drift(new DriftPart(desk))
    , m_said(new MessageBar)
    , m_decide(makeButton(tr("Decide about the other children…")))
    , m_twice(makeButton(tr("Recorded twice…"), ButtonKind::Quiet))
{
    auto *actions = new QWidget;
    new FlowLayout(actions);
    actions->layout()->addWidget(m_decide);
    actions->layout()->addWidget(m_twice);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_call);
    column->addWidget(m_drift);
    column->addWidget(m_said);
    column->addWidget(actions);
    m_said->setDismissible(true);
    m_said->hide();
    followTheme(this, [=](const Theme &theme) { column->setSpacing(theme.space(12)); });
    connect(m_decide, &QPushButton::clicked, this, &SiblingsPart::decide);
    connect(m_twice, &QPushButton::clicked, this, &SiblingsPart::takeOut);
}

QString SiblingsPart::ownOutcome() const
{
    const CaseFile &file = m_view.file;
    const QString outcome = file.referral ? file.referral->outcome : file.contact.outcome;
    return outcome.isEmpty() ? QString() : m_desk.procedure().outcomeLabel(file.stage(), outcome);
}

void SiblingsPart::set(const LoadedContact &loaded)
{
    m_view = *loaded.view;
    m_call->set(m_view);
    m_drift->set(loaded.drift, ownOutcome());
    const QDate on = m_desk.calendar().localDate(m_view.file.contact.detail.received);
    const bool any = std::ranges::any_of(m_view.file.family, [&](const Person &p) { return isChild(p, on); });
    m_decide->setVisible(any);
    m_twice->setVisible(!m_view.file.referral);
}

void SiblingsPart::decide()
{
    const Findings copy = m_view.refused.value(u"copy-to-sibling"_s);
    const Findings consider = m_view.refused.value(u"consider-sibling"_s);
    m_said->hide();
    if (!copy.isEmpty() && !consider.isEmpty()) {
        m_said->clearActions();
        m_said->setMessage(Tone::Overdue, tr("This is not for you to decide."),
                           findingsText(copy + (consider == copy ? Findings() : consider)));
        m_said->show();
        return;
    }
    if (m_dialog)
        m_dialog->reject();
    m_dialog = new SiblingDialog(m_desk, m_view.file.subject, this);
    m_dialog->restore(m_draft);
    connect(m_dialog, &SiblingDialog::typed, this, [this, dialog = m_dialog.data()] {
        m_draft = dialog->draft();
        emit edited();
    });
    connect(m_dialog, &SiblingDialog::changed, this, &SiblingsPart::recorded);
    connect(m_dialog, &QDialog::finished, this, &SiblingsPart::tellKept);
    m_dialog->open();
}

void SiblingsPart::restore(const QJsonObject &draft)
{
    m_draft = draft;
    tellKept();
}

void SiblingsPart::tellKept()
{
    m_said->clearActions();
    m_said->setVisible(!m_draft.isEmpty());
    if (m_draft.isEmpty())
        return;
    m_said->setMessage(Tone::Info, tr("What you began about the other children is kept."),
                       tr("Nothing of it is carried out yet."));
    connect(m_said->addAction(tr("Go on with it")), &QAbstractButton::clicked, this, &SiblingsPart::decide);
    connect(m_said->addAction(tr("Discard it")), &QAbstractButton::clicked, this, [this] {
        clear();
        m_decide->setFocus(Qt::OtherFocusReason);
        emit edited();
    });
}

void SiblingsPart::focusDecision()
{
    m_decide->setFocus(Qt::OtherFocusReason);
}

SiblingDialog *SiblingsPart::dialog() const
{
    return m_dialog;
}

DuplicateDialog *SiblingsPart::duplicates() const
{
    return m_duplicates;
}

void SiblingsPart::takeOut()
{
    const CaseFile &file = m_view.file;
    if (m_duplicates)
        m_duplicates->reject();
    m_duplicates = new DuplicateDialog(m_desk, file.contact.id,
                                       u"%1 · %2"_s.arg(file.child.name(), file.contact.number), this);
    connect(m_duplicates, &CommandDialog::carriedOut, this, [this] {
        m_desk.say(tr("Taken out. The history keeps it."));
        if (m_duplicates && m_duplicates->kept() != m_view.file.contact.id)
            m_desk.askToOpen(Subject(m_duplicates->kept()));
        emit recorded();
    });
    m_duplicates->open();
}

} // namespace frontdoor
