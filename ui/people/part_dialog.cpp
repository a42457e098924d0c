// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/part_dialog.h"

#include "core/calendar/phrases.h"
#include "ui/dutytray/findings_form.h"
#include "ui/people/people_words.h"
#include "ui/people/person_form.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// What a field said before, as people read it.
QString shown(const Parting::Field &field)
{
    if (field.id == "household"_L1 || field.id == "mother"_L1)
        return PartDialog::tr("as it was before");
    return shownField(field.id, formValues(field.before, {}).value(field.id));
}

QString nameOf(const QString &id)
{
    if (id == "household"_L1)
        return PartDialog::tr("Household");
    if (id == "mother"_L1)
        return PartDialog::tr("Mother");
    return fieldName(id);
}

} // namespace

PartDialog::PartDialog(Desk &desk, const PersonId &keep, const PersonId &merge, QWidget *parent)
    : CommandDialog(desk, tr("Part the two entries"), {}, tr("Part them"), parent)
    , m_keep(keep)
    , m_merge(merge)
    , m_when(makeWrappedLabel({}, TextRole::Body, ColourRole::Muted))
    , m_what(makeWrappedLabel({}))
    , m_values(makeWrappedLabel({}))
    , m_read(desk.session(), this, [this](const Expected<std::optional<Parting>> &parting) { show(parting); })
{
    for (QLabel *label : {m_when, m_what, m_values})
        body()->addWidget(label);
    body()->addStretch(1);
    setConfirmPossible(false);
    lookAgain();
}

Command PartDialog::command() const
{
    return UnmergePeople{m_keep, m_merge};
}

void PartDialog::lookAgain()
{
    m_read.ask([merge = m_merge](Views &views) { return partingOf(views, merge); });
}

void PartDialog::show(const Expected<std::optional<Parting>> &parting)
{
    if (!parting) {
        if (parting.error().code != ErrorCode::Cancelled)
            findings()->showMessage(tr("It could not be read."), describe(parting.error()));
        return;
    }
    if (!*parting) {
        findings()->showMessage(tr("The two have been parted already."));
        setConfirmPossible(false);
        return;
    }
    const Parting &now = **parting;
    const QString merged = personName(now.merged);
    const QString keep = personName(now.keep);
    if (now.joined.at.ms != 0)
        m_when->setText(tr("%1 joined the two on %2.")
                            .arg(now.by.isEmpty() ? tr("Somebody") : now.by,
                                 englishDate(desk().calendar().localDate(now.joined.at), u"d MMMM yyyy")));
    m_when->setHidden(m_when->text().isEmpty());
    QStringList what{tr("The other entry, %1, will be a person of its own again.").arg(merged)};
    what << (now.contacts == 0 ? tr("No contact is recorded under that entry.")
                               : tr("The %n contacts that are recorded under that entry count for that person alone.",
                                    nullptr, now.contacts));
    if (now.entriesAlong > 0)
        what << tr("%n entries that were joined to it before go with it.", nullptr, now.entriesAlong);
    m_what->setText(what.join(u' '));
    QStringList values;
    for (const Parting::Field &field : now.fields) {
        const QString before = shown(field);
        values << (!field.goesBack    ? tr("%1 stays as it is: it was changed since.").arg(nameOf(field.id))
                   : before.isEmpty() ? tr("%1 goes back to not recorded.").arg(nameOf(field.id))
                                      : tr("%1 goes back to “%2”.").arg(nameOf(field.id), before));
    }
    m_values->setText(values.isEmpty() ? QString()
                                       : tr("Of the entry that stayed, %1:").arg(keep) + u'\n' + values.join(u'\n'));
    m_values->setHidden(values.isEmpty());
    setConfirmPossible(true);
    fit();
}

} // namespace frontdoor
