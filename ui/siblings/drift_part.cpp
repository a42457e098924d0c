// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/siblings/drift_part.h"

#include "ui/common/link_button.h"
#include "ui/common/message_bar.h"
#include "ui/common/tag.h"
#include "ui/desk/desk.h"
#include "ui/siblings/sibling_words.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

DriftPart::DriftPart(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_original(new MessageBar)
    , m_warning(new MessageBar)
    , m_title(makeLabel(tr("Copies"), TextRole::SmallStrong))
    , m_list(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_original);
    column->addWidget(m_title);
    column->addWidget(m_warning);
    column->addLayout(m_list);
    m_original->hide();
    m_warning->hide();
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(8));
        m_list->setSpacing(theme.space(4));
    });
    hide();
}

void DriftPart::set(const Drift &drift, const QString &own)
{
    m_original->setVisible(drift.original.has_value());
    if (drift.original)
        showOriginal(*drift.original, own);
    showCopies(drift.copies);
    setVisible(!drift.isEmpty());
}

void DriftPart::showOriginal(const CopyStand &original, const QString &own)
{
    const QString whose = original.childName.isEmpty() ? QString() : tr(" (%1)").arg(original.childName);
    const QString headline = tr("Copied from %1%2.").arg(original.number, whose);
    QStringList text;
    if (original.withheld)
        text << tr("That record is restricted.");
    else if (original.fields.contains(u"outcome"_s))
        text << tr("Its outcome is now “%1”; here it is “%2”.").arg(outcomeWords(original, m_desk.procedure()), own);
    else if (original.outcome.isEmpty())
        text << tr("That one is %1.").arg(outcomeWords(original, m_desk.procedure()));
    else
        text << tr("Its outcome is now: %1.").arg(outcomeWords(original, m_desk.procedure()));
    if (original.waits)
        text << tr("This one is not decided yet.");
    if (const QString fields = driftedFields(original.fields); !fields.isEmpty())
        text << tr("They no longer say the same about: %1.").arg(fields);
    m_original->clearActions();
    m_original->setMessage(original.drifted() || original.waits ? Tone::Soon : Tone::Info, headline, text.join(u' '));
    connect(m_original->addAction(tr("Open %1").arg(original.number)), &QAbstractButton::clicked, this,
            [this, subject = original.subject] { open(subject); });
}

void DriftPart::showCopies(const QList<CopyStand> &copies)
{
    for (QWidget *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (const CopyStand &copy : copies)
        addRow(copy);
    m_title->setVisible(!copies.isEmpty());
    QStringList drifted;
    for (const CopyStand &copy : copies) {
        if (copy.drifted())
            drifted << copy.number;
    }
    m_warning->setVisible(!drifted.isEmpty());
    if (!drifted.isEmpty())
        m_warning->setMessage(Tone::Soon, tr("Not the same any more: %1.").arg(drifted.join(", "_L1)),
                              tr("Look whether what changed holds for these children too."));
}

void DriftPart::addRow(const CopyStand &copy)
{
    auto *row = new QWidget;
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(themeOf(this).space(8));
    QStringList facts;
    if (copy.withheld)
        facts << tr("restricted record");
    else
        facts << copy.childName << outcomeWords(copy, m_desk.procedure());
    if (copy.fields.contains(u"outcome"_s))
        facts << tr("another outcome than here");
    if (const QString fields = driftedFields(copy.fields); !fields.isEmpty())
        facts << tr("differs in: %1").arg(fields);
    if (copy.waits)
        facts << tr("still to be decided");
    facts.removeAll(QString());
    auto *link = new LinkButton(copy.number);
    link->setRole(TextRole::Body);
    link->setFlush(true);
    link->setAccessibleName(tr("Open %1").arg(copy.number));
    link->setAccessibleDescription(facts.join(", "_L1));
    connect(link, &QAbstractButton::clicked, this, [this, subject = copy.subject] { open(subject); });
    across->addWidget(link, 0, Qt::AlignTop);
    QLabel *words = makeWrappedLabel(facts.join(u" · "_s));
    words->setContentsMargins(0, 2, 0, 0); // level with the link
    across->addWidget(words, 1, Qt::AlignTop);
    if (copy.drifted())
        across->addWidget(new Tag(tr("differs"), Tone::Soon), 0, Qt::AlignTop);
    m_list->addWidget(row);
    m_rows.append(row);
}

void DriftPart::open(const Subject &subject)
{
    m_desk.askToOpen(subject);
}

} // namespace frontdoor
