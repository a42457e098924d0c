// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/checks_part.h"

#include "ui/common/field_layout.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/contact/line_list.h"
#include "ui/contact/tick_list.h"
#include "ui/desk/desk.h"
#include "ui/outcome/submit_strip.h"
#include "ui/style/roles.h"

#include <QJsonArray>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

QString checkSystemName(const QString &id)
{
    if (id == "impulse"_L1)
        return ChecksPart::tr("Impulse");
    if (id == "carefirst"_L1)
        return ChecksPart::tr("CareFirst");
    if (id == "closures"_L1)
        return ChecksPart::tr("Closures of the last three months");
    if (id == "cp-plan"_L1)
        return ChecksPart::tr("Child protection plans");
    if (id == "existing-records"_L1)
        return ChecksPart::tr("Existing records");
    QString name = id;
    name.replace(u'-', u' ');
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

ChecksPart::ChecksPart(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_lines(new LineList(desk))
    , m_entry(new QWidget)
    , m_summary(new GrowingTextEdit)
    , m_record(makeButton(tr("Record these checks")))
    , m_strip(new SubmitStrip(desk))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_lines);
    column->addWidget(m_entry);
    auto *entry = new QVBoxLayout(m_entry);
    entry->setContentsMargins(0, 0, 0, 0);
    QStringList systems = desk.procedure().checkSystems;
    if (systems.isEmpty())
        systems << u"existing-records"_s;
    QList<CodeItem> items;
    for (const QString &id : std::as_const(systems))
        items.append({id, checkSystemName(id)});
    m_systems = new TickList(items);
    auto *ticks = new LabelledField(tr("Looked at"), m_systems);
    ticks->setKey(u"checks.systems"_s);
    m_summary->setLines(2, 16);
    m_summary->setCharacterLimit(GrowingTextEdit::narrative);
    auto *summary = new LabelledField(tr("What they held: earlier involvement in short"), m_summary);
    summary->setKey(u"checks.summary"_s);
    entry->addWidget(ticks);
    entry->addWidget(summary);
    entry->addWidget(m_strip);
    entry->addWidget(m_record, 0, Qt::AlignLeft);
    m_record->hide();
    m_strip->setWording(tr("The checks cannot be recorded."), tr("Record with these reasons"));
    followTheme(this, [=](const Theme &theme) {
        column->setSpacing(theme.space(12));
        entry->setSpacing(theme.space(12));
    });
    connect(m_systems, &TickList::edited, this, &ChecksPart::edited);
    connect(m_summary, &GrowingTextEdit::edited, this, &ChecksPart::edited);
    connect(m_record, &QPushButton::clicked, this, &ChecksPart::submit);
    connect(this, &ChecksPart::edited, m_strip, &SubmitStrip::formEdited);
    connect(m_strip, &SubmitStrip::done, this, &ChecksPart::clear);
    connect(m_strip, &SubmitStrip::recordChanged, this, &ChecksPart::recorded);
    m_strip->report(tr("The checks are recorded."));
}

void ChecksPart::setRecorded(const ContactId &contact, const QList<Check> &checks, const QHash<UserId, QString> &names)
{
    m_contact = contact;
    m_record->setVisible(m_entry->isEnabled());
    QList<LineList::Line> lines;
    for (const Check &check : checks) {
        QStringList systems;
        for (const QString &id : check.systems)
            systems << checkSystemName(id);
        lines.append({check.at, names.value(check.by), {systems.join(", "_L1), check.summary}});
    }
    m_lines->set(lines);
}

void ChecksPart::setReadOnly(bool readOnly)
{
    m_entry->setEnabled(!readOnly);
    m_entry->setVisible(!readOnly);
}

QStringList ChecksPart::systems() const
{
    return m_systems->ticked();
}

QString ChecksPart::summary() const
{
    return m_summary->text();
}

bool ChecksPart::isEmpty() const
{
    return m_systems->ticked().isEmpty() && m_summary->text().trimmed().isEmpty();
}

void ChecksPart::clear()
{
    m_systems->setTicked({});
    m_summary->setText({});
    m_strip->clear();
    emit edited();
}

QJsonObject ChecksPart::draft() const
{
    if (isEmpty())
        return {};
    return {{u"systems"_s, QJsonArray::fromStringList(systems())}, {u"summary"_s, m_summary->text()}};
}

void ChecksPart::restore(const QJsonObject &draft)
{
    QStringList ids;
    for (const QJsonValue id : draft["systems"_L1].toArray())
        ids << id.toString();
    m_systems->setTicked(ids);
    m_summary->setText(draft["summary"_L1].toString());
}

void ChecksPart::submit()
{
    RecordChecks command;
    command.contact = m_contact;
    command.systems = systems();
    command.summary = summary();
    m_strip->submit(command);
}

} // namespace frontdoor
