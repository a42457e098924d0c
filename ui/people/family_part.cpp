// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/family_part.h"

#include "ui/common/link_button.h"
#include "ui/desk/finding_text.h"
#include "ui/people/offer.h"
#include "ui/people/people_words.h"
#include "ui/people/relationship_form.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

FamilyPart::FamilyPart(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_rows(new QVBoxLayout)
    , m_add(new Offer(tr("Add to the family…"), tr("Why can't I change the family?")))
    , m_form(new RelationshipForm(desk))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_rows);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addWidget(m_form);
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(12));
        m_rows->setSpacing(theme.space(8));
    });
    connect(m_add, &Offer::wanted, this, [this] {
        m_add->hide();
        m_form->startNew(*m_view);
    });
    connect(m_form, &RelationshipForm::stopped, this, [this] {
        m_add->show();
        m_add->setFocus(Qt::OtherFocusReason);
    });
    connect(m_form, &RelationshipForm::done, this, [this] {
        m_add->show();
        m_add->setFocus(Qt::OtherFocusReason);
        emit readAgainWanted();
    });
}

bool FamilyPart::isOpen() const
{
    return m_form->isOpen();
}

void FamilyPart::set(const PersonView &view)
{
    const bool same = m_view && m_view->relatives == view.relatives && m_view->person == view.person
                      && m_view->may(u"update-person"_s) == view.may(u"update-person"_s);
    m_view = view;
    if (!same)
        rebuild();
    m_add->setRefused(view.refused.value(u"update-person"_s));
}

void FamilyPart::rebuild()
{
    for (QWidget *gone : std::as_const(m_shown)) {
        gone->hide();
        gone->deleteLater();
    }
    m_shown.clear();
    for (const RelativeView &relative : std::as_const(m_view->relatives))
        m_shown.append(row(relative));
    if (m_shown.isEmpty())
        m_shown.append(makeWrappedLabel(tr("Nobody is recorded as family yet. Record at least who holds parental "
                                           "responsibility."),
                                        TextRole::Body, ColourRole::Muted));
    for (QWidget *shown : std::as_const(m_shown))
        m_rows->addWidget(shown);
}

QWidget *FamilyPart::row(const RelativeView &relative)
{
    const QDate today = m_desk.calendar().localDate(m_desk.now());
    const Person &person = relative.person;
    auto *whole = new QWidget;
    auto *across = new QHBoxLayout(whole);
    across->setContentsMargins(0, 0, 0, 0);
    auto *left = new QVBoxLayout;
    auto *top = new QHBoxLayout;
    auto *name = new LinkButton(personName(person));
    name->setRole(TextRole::Strong);
    name->setFlush(true);
    QStringList standing{standingWords(m_view->person, relative), responsibilityWords(m_view->person, relative)};
    standing.removeAll(QString());
    name->setAccessibleDescription(tr("%1. Opens the page.").arg(standing.join(u", "_s)));
    QStringList facts{ageAndState(person, today)};
    if (relative.withheld)
        facts << tr("restricted record");
    top->addWidget(name);
    top->addWidget(makeLabel(facts.join(u" · "_s), TextRole::Body, ColourRole::Muted));
    top->addStretch(1);
    left->addLayout(top);
    left->addWidget(makeWrappedLabel(standing.join(u" · "_s)));
    across->addLayout(left, 1);
    connect(name, &QAbstractButton::clicked, this, [this, id = person.id] { m_desk.askToOpenPerson(id); });
    if (m_view->may(u"update-person"_s)) {
        auto *change = new LinkButton(tr("Change"));
        change->setAccessibleName(tr("Change how %1 belongs to the family").arg(personName(person)));
        auto *remove = new LinkButton(tr("Remove"));
        remove->setAccessibleName(tr("Remove %1 from the family").arg(personName(person)));
        across->addWidget(change, 0, Qt::AlignTop);
        across->addWidget(remove, 0, Qt::AlignTop);
        connect(change, &QAbstractButton::clicked, this, [this, relative] {
            m_add->hide();
            m_form->startChange(*m_view, relative);
        });
        connect(remove, &QAbstractButton::clicked, this, [this, relative] { this->remove(relative); });
    }
    followTheme(whole, [=](const Theme &theme) {
        across->setSpacing(theme.space(8));
        top->setSpacing(theme.space(8));
        left->setSpacing(0);
    });
    return whole;
}

void FamilyPart::remove(const RelativeView &relative)
{
    m_desk.submit(this, UnrelatePeople{relative.relationship.id},
                  [this, relative](const Expected<CommandResult> &answer) {
                      if (!answer) {
                          m_desk.complain(describe(answer.error()));
                      } else if (const auto *rejected = std::get_if<Rejected>(&*answer)) {
                          m_desk.complain(findingsText(rejected->findings));
                      } else {
                          emit undoOffered(tr("%1 removed from the family.").arg(personName(relative.person)),
                                           RelatePeople{relative.relationship});
                      }
                      emit readAgainWanted();
                  });
}

} // namespace frontdoor
