// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/matchlist/match_detail.h"

#include "ui/common/accessible.h"
#include "ui/common/elided_label.h"
#include "ui/matchlist/match_table.h"
#include "ui/matchlist/match_words.h"
#include "ui/style/roles.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace frontdoor {

using namespace Qt::StringLiterals;

MatchDetail::MatchDetail(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_heading(new ElidedLabel)
    , m_about(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_model(new HitModel(desk.calendar(), this))
    , m_table(new MatchTable(m_model, tr("Who may be meant"), {5, 4, 0}))
    , m_open(makeButton(tr("&Open")))
    , m_newContact(makeButton(tr("&New contact")))
    , m_none(makeButton(tr("None o&f these"), ButtonKind::Quiet))
{
    setTextRole(m_heading, TextRole::Heading);
    setAccessibleRole(m_heading, QAccessible::Heading);
    m_table->setLeastRows(1);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // takes what there is
    m_table->setLeastTag(HitModel::FlagsColumn, tr("Contact yesterday"));
    m_table->setAccessibleDescription(tr("Arrows choose who is meant, Enter opens the page"));
    auto *words = new QVBoxLayout;
    words->addWidget(m_heading);
    words->addWidget(m_about);
    auto *top = new QHBoxLayout;
    top->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_none);
    buttons->addWidget(m_newContact);
    buttons->addWidget(m_open);
    top->addLayout(buttons);
    top->setAlignment(buttons, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    followTheme(this, [=](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(12), theme.space(16), theme.space(8));
        column->setSpacing(theme.space(8));
        words->setSpacing(theme.space(4));
        top->setSpacing(theme.space(16));
        buttons->setSpacing(theme.space(8));
    });
    connect(m_table, &MatchTable::rowChosen, this, &MatchDetail::choose);
    connect(m_table, &MatchTable::entered, this, &MatchDetail::openChosen);
    connect(m_open, &QPushButton::clicked, this, &MatchDetail::openChosen);
    connect(m_newContact, &QPushButton::clicked, this, [this] {
        if (const PersonHit *hit = chosen())
            m_desk.askForNewContact(hit->person.id);
    });
    connect(m_none, &QPushButton::clicked, this, [this] {
        m_table->setCurrentIndex({});
        m_table->clearSelection();
    });
    show(std::nullopt, {desk.calendar(), desk.now(), desk.now()});
}

void MatchDetail::show(const std::optional<MatchLine> &line, const MatchTelling &telling)
{
    m_showing = true;
    m_line = line;
    m_model->setTelling(telling);
    m_model->setRows(line ? line->matched.hits : QList<PersonHit>());
    if (line) {
        const PersonRow &row = line->matched.row;
        m_heading->setText(tr("Line %1: %2").arg(row.line).arg(matchedName(row.likeness.person)));
        m_about->setText(row.refused.isEmpty() ? rowWords(row, telling.today()).join(u'\n')
                                               : tr("This row %1.").arg(row.refused));
    } else {
        m_heading->setText(tr("Choose a line"));
        m_about->setText(tr("What the list says about somebody stands here, with everybody on file who may be meant."));
    }
    const int row = line && line->hit() ? line->chosen : -1;
    m_table->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
    if (row < 0)
        m_table->clearSelection();
    m_table->setVisible(line && !line->matched.hits.isEmpty());
    m_showing = false;
    refreshButtons();
}

const PersonHit *MatchDetail::chosen() const
{
    return m_line ? m_line->hit() : nullptr;
}

void MatchDetail::choose(int row)
{
    if (m_showing || !m_line || m_line->chosen == row)
        return;
    m_line->chosen = row;
    refreshButtons();
    emit choiceMade(m_line->number(), row);
}

void MatchDetail::openChosen()
{
    if (const PersonHit *hit = chosen())
        m_desk.askToOpenPerson(hit->person.id);
}

void MatchDetail::refreshButtons()
{
    const PersonHit *hit = chosen();
    const bool any = m_line && !m_line->matched.hits.isEmpty();
    for (QPushButton *button : {m_open, m_newContact}) {
        button->setVisible(any);
        button->setEnabled(hit);
        button->setToolTip(hit ? QString() : tr("Choose who is meant first."));
    }
    m_none->setVisible(any);
    m_none->setEnabled(hit);
    m_open->setAccessibleName(hit ? tr("Open the page of %1").arg(matchedName(hit->person)) : tr("Open"));
    m_newContact->setAccessibleName(hit ? tr("New contact about %1").arg(matchedName(hit->person)) : tr("New contact"));
}

} // namespace frontdoor
