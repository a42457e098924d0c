// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/holidays_page.h"

#include "core/calendar/phrases.h"
#include "ui/common/message_bar.h"
#include "ui/settings/settings_words.h"
#include "ui/settings/text_table.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsToWarn = 3;
constexpr int monthsBack = 12;

/// A long path may go over to the next line after each of its folders.
QString breakable(const QString &path)
{
    return QString(path).replace(u'/', u"/\u200b"_s);
}

} // namespace

HolidaysPage::HolidaysPage(Desk &workDesk, const SettingsServices &services, QWidget *parent)
    : SettingsPage(
        workDesk, tr("Bank holidays"),
        tr("England and Wales. No working day is counted on them, so every due time in working days depends on "
           "this list."),
        parent)
    , m_list(new TextTable(tr("Bank holidays"), {tr("Day"), tr("Name")}, {2, 3}))
{
    const BankHolidays &holidays = desk().calendar().bankHolidays();
    const QDate today = desk().calendar().localDate(desk().now());
    const QDate last = holidays.lastKnown();
    auto *known = new MessageBar;
    if (!last.isValid() || last < today)
        known->setMessage(Tone::Overdue, tr("No bank holiday to come is known."),
                          tr("Due times in working days may be too early. Replace the list, as below."));
    else if (last < today.addMonths(monthsToWarn))
        known->setMessage(Tone::Soon, tr("The list ends soon: the last day on it is %1.").arg(dayWords(last)),
                          tr("Replace it before then, as below."));
    else
        known->setMessage(Tone::Done, tr("Known until %1.").arg(dayWords(last)));
    body()->addWidget(known);
    body()->addWidget(makeWrappedLabel(
        services.ownHolidays ? tr("From the file of this computer: %1").arg(breakable(services.holidayFile))
                             : tr("From the list that came with this program."),
        TextRole::Body));
    QList<TextRow> rows;
    for (QDate day = today.addMonths(-monthsBack); day <= last; day = day.addDays(1)) {
        if (holidays.contains(day))
            rows.append({day.toString(Qt::ISODate), {dayWords(day), holidays.title(day)}, {}, day < today});
    }
    m_list->setTextRows(rows);
    m_list->setLeastRows(8);
    for (const TextRow &row : std::as_const(rows)) {
        if (!row.isMuted) {
            m_list->choose(row.key);
            break;
        }
    }
    body()->addWidget(m_list, 1);
    addHeading(tr("To replace the list"));
    body()->addWidget(makeWrappedLabel(
        services.holidayFile.isEmpty()
            ? tr(
                "Fetch bank-holidays.json from www.gov.uk/bank-holidays.json and put it into the program's configuration "
                "folder, unchanged. It is read when the program starts.")
            : tr("Fetch bank-holidays.json from www.gov.uk/bank-holidays.json and put it, unchanged, at %1 on every computer. "
                 "It is read when the program starts; a file that cannot be read is said at once, never passed over.")
                  .arg(breakable(services.holidayFile)),
        TextRole::Body, ColourRole::Muted));
    setFocusProxy(m_list);
}

} // namespace frontdoor
