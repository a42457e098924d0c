// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/finder_model.h"

#include "core/calendar/calendar.h"
#include "core/calendar/phrases.h"
#include "core/domain/referral_source.h"
#include "core/procedure/procedure.h"

#include <QRegularExpression>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto commandKey = "command:"_L1;

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString bornWords(const Person &person, QDate today)
{
    if (person.isUnborn())
        return FinderModel::tr("unborn, due %1").arg(englishDate(person.expected, u"d MMM yyyy"));
    if (!person.born.isValid())
        return FinderModel::tr("age not known");
    return FinderModel::tr("%1, born %2").arg(age(person.born, today), englishDate(person.born, u"d MMM yyyy"));
}

QString outcomeWords(const Procedure &procedure, Stage stage, const QString &outcome, bool open)
{
    if (!outcome.isEmpty())
        return procedure.outcomeLabel(stage, outcome);
    return open ? FinderModel::tr("open") : FinderModel::tr("closed");
}

} // namespace

FinderRow rowOf(const PersonHit &hit, QDate today)
{
    FinderRow row;
    row.key = hit.person.id.text();
    row.person = hit.person.id;
    row.title = hit.person.name().isEmpty() ? FinderModel::tr("Name not known") : hit.person.name();
    const QString others = hit.otherNames.isEmpty() ? QString()
                                                    : FinderModel::tr("also %1").arg(hit.otherNames.join(u", "_s));
    row.detail = joined(
        {bornWords(hit.person, today), QString(hit.person.address + u' ' + hit.person.postcode).simplified(), others});
    if (hit.withheld) {
        row.aside = FinderModel::tr("Restricted record");
        return row;
    }
    row.aside = hit.contacts == 0 ? FinderModel::tr("no contacts")
                                  : FinderModel::tr("%n contacts", nullptr, hit.contacts);
    return row;
}

FinderRow rowOf(const PastContact &contact, const Procedure &procedure, const Calendar &calendar, Instant now)
{
    FinderRow row;
    row.kind = FinderRow::Kind::Record;
    row.icon = Icon::Note;
    row.key = contact.id.text();
    row.person = contact.child;
    row.subject = contact.id;
    row.title = FinderModel::tr("%1, contact %2").arg(contact.childName, contact.number);
    row.detail = joined({moment(contact.received, now, calendar),
                         contact.source.isEmpty() ? QString() : referralSourceName(contact.source)});
    const bool open = contact.state != ContactState::Closed && contact.state != ContactState::Void;
    row.aside = outcomeWords(procedure, Stage::Contact, contact.outcome, open);
    return row;
}

FinderRow rowOf(const PastReferral &referral, const Procedure &procedure, const Calendar &calendar, Instant now)
{
    FinderRow row;
    row.kind = FinderRow::Kind::Record;
    row.icon = Icon::Note;
    row.key = referral.id.text();
    row.person = referral.child;
    row.subject = referral.id;
    row.title = FinderModel::tr("%1, referral %2").arg(referral.childName, referral.number);
    row.detail = moment(referral.date, now, calendar);
    row.aside = outcomeWords(procedure, Stage::Referral, referral.outcome, !referral.closed);
    return row;
}

FinderRow restrictedRow(const Subject &subject, const QString &number, const PersonId &child)
{
    FinderRow row;
    row.kind = FinderRow::Kind::Record;
    row.icon = Icon::Note;
    row.key = subject.id;
    row.person = child;
    row.subject = subject;
    row.title = FinderModel::tr("Contact %1").arg(number);
    row.detail = FinderModel::tr("Restricted record");
    return row;
}

FinderRow rowOf(const PaletteCommand &command)
{
    FinderRow row;
    row.kind = FinderRow::Kind::Act;
    row.key = commandKey + command.id;
    row.title = command.title;
    row.detail = command.detail;
    row.aside = command.keys.toString(QKeySequence::NativeText);
    row.icon = command.icon;
    return row;
}

QString commandOf(const FinderRow &row)
{
    return row.kind == FinderRow::Kind::Act ? row.key.mid(commandKey.size()) : QString();
}

QString contactNumberIn(const QString &text)
{
    static const QRegularExpression pattern(u"^c-?0*(\\d{1,6})$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text.trimmed());
    return match.hasMatch() ? "C-"_L1 + match.captured(1).rightJustified(6, u'0') : QString();
}

FinderModel::FinderModel(QObject *parent) : RowListModel([](const FinderRow &row) { return row.key; }, parent) {}

QVariant FinderModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FinderRow &row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::AccessibleTextRole: return joined({row.title, row.detail, row.aside});
    case Qt::ToolTipRole: return joined({row.title, row.detail});
    default: return {};
    }
}

} // namespace frontdoor
