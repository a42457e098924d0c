// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/entries_part.h"

#include "ui/common/link_button.h"
#include "ui/common/message_bar.h"
#include "ui/desk/finding_text.h"
#include "ui/desk/rule_popover.h"
#include "ui/people/part_dialog.h"
#include "ui/people/people_words.h"
#include "ui/style/roles.h"

#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

EntriesPart::EntriesPart(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    followTheme(this, [this](const Theme &theme) { m_column->setSpacing(theme.space(8)); });
    hide();
}

void EntriesPart::set(const PersonView &view)
{
    for (QWidget *gone : std::as_const(m_lines)) {
        gone->hide();
        gone->deleteLater();
    }
    m_lines.clear();
    const Findings refused = view.refused.value(u"unmerge-people"_s);
    const QDate today = m_desk.calendar().localDate(m_desk.now());
    if (view.belongsTo)
        addLine(tr("This entry was joined to %1: they are one person.").arg(personName(*view.belongsTo)),
                *view.belongsTo, view.belongsTo->id, view.person.id, refused);
    for (const Person &entry : view.entries)
        addLine(tr("Also entered as %1, %2. What is recorded there counts here.")
                    .arg(personName(entry), bornAndAge(entry, today)),
                entry, view.person.id, entry.id, refused);
    setVisible(!m_lines.isEmpty());
}

void EntriesPart::addLine(const QString &words, const Person &opens, const PersonId &keep, const PersonId &merge,
                          const Findings &refused)
{
    auto *bar = new MessageBar(Tone::Info, {}, words);
    connect(bar->addAction(tr("Open that page")), &QAbstractButton::clicked, this,
            [this, id = opens.id] { m_desk.askToOpenPerson(id); });
    QAbstractButton *part = bar->addAction(refused.isEmpty() ? tr("Part from…") : tr("Why can't I part them?"));
    connect(part, &QAbstractButton::clicked, this, [=, this] {
        if (refused.isEmpty())
            this->askToPart(keep, merge);
        else
            RulePopover::open(refused, tr("Not offered to you now"), part);
    });
    m_column->addWidget(bar);
    m_lines.append(bar);
}

void EntriesPart::askToPart(const PersonId &keep, const PersonId &merge)
{
    auto *dialog = new PartDialog(m_desk, keep, merge, this);
    connect(dialog, &CommandDialog::carriedOut, this, [this](const Done &done) {
        // What was changed since stays, and that is told.
        m_desk.say(done.told.isEmpty() ? tr("The two entries are parted.")
                                       : tr("The two entries are parted. %1").arg(findingsText(done.told)));
        emit readAgainWanted();
    });
    dialog->open();
}

} // namespace frontdoor
