// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/call_list.h"

#include "ui/common/link_button.h"
#include "ui/contact/person_hits.h"
#include "ui/contact/words.h"
#include "ui/desk/desk.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

CallList::CallList(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_quiet(makeWrappedLabel(tr("No other children are on file in this family."), TextRole::Small, ColourRole::Muted))
    , m_list(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_quiet);
    column->addLayout(m_list);
    followTheme(this, [this](const Theme &theme) { m_list->setSpacing(theme.space(4)); });
}

void CallList::set(const ContactView &view)
{
    for (QWidget *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    const QDate today = m_desk.calendar().localDate(m_desk.now());
    for (const Person &member : view.file.family) {
        const bool child = member.isUnborn() || (member.born.isValid() && member.born.addYears(18) > today);
        if (!child)
            continue;
        QString name = member.name();
        if (const QString age = ageWords(member, today); !age.isEmpty())
            name += ", "_L1 + age;
        const auto contact = std::ranges::find(view.sameCall, member.id, &Contact::child);
        if (contact == view.sameCall.cend())
            addLine(tr("%1 · no contact from this call").arg(name), {}, {});
        else
            addLine(u"%1 · %2"_s.arg(name, words(contact->state)), contact->number, Subject(contact->id));
    }
    m_quiet->setVisible(m_rows.isEmpty());
}

void CallList::addLine(const QString &text, const QString &number, const Subject &subject)
{
    auto *row = new QWidget;
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(themeOf(this).space(8));
    if (!number.isEmpty()) {
        auto *open = new LinkButton(number);
        open->setRole(TextRole::Body);
        open->setFlush(true);
        open->setAccessibleName(tr("Open %1").arg(number));
        open->setAccessibleDescription(text);
        connect(open, &QAbstractButton::clicked, this, [this, subject] { m_desk.askToOpen(subject); });
        across->addWidget(open, 0, Qt::AlignTop);
    }
    QLabel *words = makeWrappedLabel(text);
    words->setContentsMargins(0, number.isEmpty() ? 0 : 2, 0, 0); // level with the link
    across->addWidget(words, 1, Qt::AlignTop);
    m_list->addWidget(row);
    m_rows.append(row);
}

} // namespace frontdoor
