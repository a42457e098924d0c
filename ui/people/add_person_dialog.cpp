// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/add_person_dialog.h"

#include "core/casework/views/contact_view.h"
#include "core/session/on_result.h"
#include "ui/contact/new_person_form.h"
#include "ui/style/roles.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

AddPersonDialog::AddPersonDialog(Desk &desk, const TypedName &name, QWidget *parent)
    : CommandDialog(desk, tr("Add a person"),
                    tr("About a child that somebody rings about, begin a new contact: it records the person as well."),
                    tr("Add"), parent)
    , m_form(new NewPersonForm(desk, NewPersonForm::Size::Whole))
    , m_scroll(new QScrollArea)
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_form);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    body()->addWidget(m_scroll, 1);
    followTheme(this, [this](const Theme &theme) {
        const QSize room = parentWidget() ? parentWidget()->window()->size() : QSize(1366, 768);
        setMinimumWidth(std::min(theme.px(860), room.width() - 40));
        m_scroll->setMinimumHeight(std::min(theme.px(380), room.height() - theme.px(240)));
    });
    m_form->setName(name);
    m_form->focusFirst();
    connect(m_form, &NewPersonForm::knownInstead, this, [this](const PersonHit &hit) {
        emit knownInstead(hit.person.id);
        reject();
    });
    const auto look = [rules = desk.session().rulebook(), viewer = desk.user().id, now = desk.now()](Views &views) {
        return refusalsOf(views, rules, u"add-person"_s, viewer, now);
    };
    onResult(this, desk.session().read<Findings>(ReadSlot(), look), [this](const Expected<Findings> &refused) {
        if (refused && !refused->isEmpty())
            refuse(*refused);
    });
}

PersonId AddPersonDialog::person() const
{
    return m_form->person().id;
}

Command AddPersonDialog::command() const
{
    return AddPerson{m_form->person(), {}, {}};
}

QString AddPersonDialog::problem() const
{
    return m_form->problem();
}

} // namespace frontdoor
