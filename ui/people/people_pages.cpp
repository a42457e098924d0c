// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/people_pages.h"

#include "ui/chronology/chronology_view.h"
#include "ui/genogram/genogram_view.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

PersonPage *personPage(Desk &desk, DraftJournal &journal, const PersonId &person, QWidget *parent)
{
    const QList<PersonTab> tabs{
        {u"chronology"_s, PersonPage::tr("Chronology"),
         [](Desk &at, const PersonId &shown, const QString &name, QWidget *holder) -> QWidget * {
             auto *view = new ChronologyView(at, holder);
             view->showPerson(shown, name);
             return view;
         }},
        {u"genogram"_s, PersonPage::tr("Genogram"),
         [](Desk &at, const PersonId &shown, const QString &, QWidget *holder) -> QWidget * {
             auto *view = new GenogramView(at, holder);
             view->showPerson(shown);
             return view;
         }},
    };
    return new PersonPage(desk, &journal, person, tabs, parent);
}

} // namespace frontdoor
