// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/siblings/sibling_row.h"

#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/message_bar.h"
#include "ui/common/segmented_control.h"
#include "ui/dutytray/findings_form.h"
#include "ui/style/roles.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

SegmentedControl *makeStepControl()
{
    return new SegmentedControl(
        {{u"copy"_s, SiblingRow::tr("Copy"), SiblingRow::tr("The child gets a record of their own from this one.")},
         {u"refer"_s, SiblingRow::tr("Refer"), SiblingRow::tr("Put down that there is to be a referral.")},
         {u"not-refer"_s, SiblingRow::tr("No referral"),
          SiblingRow::tr("Put down that there is to be none, and why.")}});
}

std::optional<SiblingStep> stepOf(const QString &id)
{
    if (id == "copy"_L1)
        return SiblingStep::Copy;
    if (id == "refer"_L1)
        return SiblingStep::Refer;
    if (id == "not-refer"_L1)
        return SiblingStep::NotRefer;
    return std::nullopt;
}

SiblingRow::SiblingRow(Desk &desk, const SiblingChoice &choice, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_box(new QCheckBox)
    , m_stand(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_own(new QWidget)
    , m_step(makeStepControl())
    , m_stepField(new LabelledField(tr("What is to be done"), m_step))
    , m_rationale(new GrowingTextEdit)
    , m_rationaleField(new LabelledField(tr("Rationale"), m_rationale))
    , m_findings(new FindingsForm)
    , m_result(new MessageBar)
{
    m_rationale->setLines(2, 8);
    m_result->hide();
    auto *own = new QVBoxLayout(m_own);
    own->addWidget(m_stepField);
    own->addWidget(m_rationaleField);
    auto *below = new QVBoxLayout;
    below->addWidget(m_stand);
    below->addWidget(m_own);
    below->addWidget(m_findings);
    below->addWidget(m_result);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_box);
    column->addLayout(below);
    followTheme(this, [=](const Theme &theme) {
        column->setSpacing(theme.space(4));
        own->setContentsMargins(0, 0, 0, 0);
        own->setSpacing(theme.space(8));
        below->setSpacing(theme.space(8));
        below->setContentsMargins(theme.px(24), 0, 0, 0); // under the name, beside the box
    });
    connect(m_box, &QCheckBox::toggled, this, [this] {
        arrange();
        emit edited();
    });
    connect(m_step, &SegmentedControl::chosen, this, &SiblingRow::edited);
    connect(m_rationale, &GrowingTextEdit::edited, this, [this] {
        m_rationaleField->clearMessage();
        emit edited();
    });
    setChoice(choice);
    m_box->setChecked(choice.isUnconsidered());
    arrange();
}

void SiblingRow::setChoice(const SiblingChoice &choice)
{
    m_choice = choice;
    m_box->setText(name());
    const QString stand = standWords(choice, m_desk);
    m_stand->setText(stand);
    m_stand->setVisible(!stand.isEmpty());
    m_box->setAccessibleDescription(stand);
    const QString given = choice.child.name();
    m_stepField->setLabel(tr("What is to be done"));
    m_step->setAccessibleName(tr("What is to be done for %1").arg(given));
    m_rationale->setAccessibleName(tr("Rationale for %1").arg(given));
}

QString SiblingRow::name() const
{
    return siblingName(m_choice.child, m_desk.calendar().localDate(m_desk.now()));
}

void SiblingRow::setWholeFamily(bool whole)
{
    m_whole = whole;
    arrange();
}

void SiblingRow::arrange()
{
    m_own->setVisible(!m_whole && m_box->isChecked() && !m_done);
    if (!m_box->isChecked())
        m_findings->clear();
}

bool SiblingRow::isWanted() const
{
    return m_box->isChecked() && !m_done;
}

std::optional<SiblingStep> SiblingRow::step() const
{
    return stepOf(m_step->chosenId());
}

QString SiblingRow::rationale() const
{
    return m_rationale->text().trimmed();
}

QHash<QString, QString> SiblingRow::reasons() const
{
    return m_findings->reasons();
}

bool SiblingRow::isAnswered()
{
    return m_findings->isAnswered();
}

void SiblingRow::complain(const QString &what)
{
    m_findings->showMessage(what);
}

QJsonObject SiblingRow::draft() const
{
    if (m_done)
        return {};
    return {{u"ticked"_s, m_box->isChecked()}, {u"step"_s, m_step->chosenId()}, {u"rationale"_s, m_rationale->text()}};
}

void SiblingRow::restore(const QJsonObject &draft)
{
    if (draft.isEmpty())
        return;
    m_box->setChecked(draft["ticked"_L1].toBool());
    m_step->choose(draft["step"_L1].toString());
    m_rationale->setText(draft["rationale"_L1].toString());
    arrange();
}

void SiblingRow::setBusy(bool busy)
{
    m_box->setEnabled(!busy && !m_done);
    m_own->setEnabled(!busy);
}

void SiblingRow::take(const Expected<CommandResult> &result)
{
    setBusy(false);
    if (!result) {
        if (result.error().code != ErrorCode::OutcomeUnknown)
            envelope.reset();
        m_findings->showMessage(tr("It was not carried out."), describe(result.error()));
        return;
    }
    envelope.reset();
    if (const auto *done = std::get_if<Done>(&*result))
        succeed(*done);
    else if (const auto *rejected = std::get_if<Rejected>(&*result))
        m_findings->showRefusals(rejected->findings);
    else if (const auto *needs = std::get_if<NeedsAcknowledgement>(&*result))
        m_findings->showWarnings(needs->warnings);
    else
        m_findings->showMessage(tr("Somebody else changed the record a moment ago."),
                                tr("It is read again. Look, then confirm once more."));
}

void SiblingRow::succeed(const Done &done)
{
    m_done = true;
    m_findings->clear();
    QStringList made;
    Subject latest;
    for (const Created &created : done.created) {
        if (created.kind == Created::Kind::Contact)
            latest = Subject(ContactId(created.id));
        else if (created.kind == Created::Kind::Referral)
            latest = Subject(ReferralId(created.id));
        else
            continue;
        made << created.number;
    }
    m_result->clearActions();
    m_result->setMessage(Tone::Done, tr("Done."),
                         made.isEmpty() ? tr("It is put down on the record.")
                                        : tr("Made: %1.").arg(made.join(", "_L1)));
    if (!latest.id.isEmpty())
        connect(m_result->addAction(tr("Open %1").arg(made.last())), &QAbstractButton::clicked, this,
                [this, latest] { m_desk.askToOpen(latest); });
    m_result->show();
    setBusy(false);
    arrange();
}

} // namespace frontdoor
