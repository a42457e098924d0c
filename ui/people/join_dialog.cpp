// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/join_dialog.h"

#include "core/calendar/phrases.h"
#include "core/session/on_result.h"
#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/common/radio_cards.h"
#include "ui/common/tag.h"
#include "ui/contact/person_picker.h"
#include "ui/dutytray/findings_form.h"
#include "ui/people/people_words.h"
#include "ui/people/person_form.h"
#include "ui/style/roles.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const auto here = u"here"_s;
const auto there = u"there"_s;

const QStringList &comparedIds()
{
    static const QStringList ids{
        u"born"_s,        u"expected"_s,   u"sex"_s,       u"other-names"_s,  u"address"_s,        u"postcode"_s,
        u"phone"_s,       u"school"_s,     u"ethnicity"_s, u"disabilities"_s, u"first-language"_s, u"religion"_s,
        u"nationality"_s, u"nhs-number"_s, u"upn"_s,       u"la-child-id"_s};
    return ids;
}

QString countWords(const PersonView &view)
{
    const int count = int(view.contacts.size());
    return count == 0   ? JoinDialog::tr("no contacts")
           : count == 1 ? JoinDialog::tr("1 contact")
                        : JoinDialog::tr("%n contacts", nullptr, count);
}

QString parentsOf(const PersonView &view)
{
    QStringList names;
    for (const RelativeView &relative : view.relatives) {
        const RelationshipKind kind = relative.relationship.kind;
        if (relative.relationship.to == view.person.id
            && (kind == RelationshipKind::Mother || kind == RelationshipKind::Father))
            names << personName(relative.person);
    }
    return names.join(u", "_s);
}

} // namespace

JoinDialog::JoinDialog(Desk &desk, const PersonView &view, QWidget *parent)
    : CommandDialog(
        desk, tr("This is the same person as…"),
        tr("%1, %2").arg(personName(view.person), bornAndAge(view.person, desk.calendar().localDate(desk.now()))),
        tr("Join the two"), parent)
    , m_view(view)
    , m_picker(new PersonPicker(desk, tr("Name, date of birth, postcode")))
    , m_search(new LabelledField(tr("The other entry"), m_picker))
    , m_another(new LinkButton(tr("Compare with another entry")))
    , m_scroll(new QScrollArea)
    , m_keep(new RadioCards)
    , m_keepField(new LabelledField(tr("Which entry stays?"), m_keep))
{
    m_picker->setOffersNew(false);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Both entries side by side"));
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->hide();
    m_another->setFlush(true);
    m_another->hide();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_keepField);
    column->addStretch(1);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    body()->addWidget(m_search);
    body()->addWidget(m_another, 0, Qt::AlignLeft);
    body()->addWidget(m_scroll, 1);
    followTheme(this, [this, column](const Theme &theme) {
        column->setSpacing(theme.space(16));
        setMinimumWidth(std::min(theme.px(680), parentWidget() ? parentWidget()->window()->width() - 40 : 680));
        m_scroll->setMinimumHeight(theme.px(190));
    });
    setConfirmPossible(false);
    connect(m_picker, &PersonPicker::picked, this, [this](const PersonHit &hit) { choose(hit.person.id); });
    connect(m_another, &QAbstractButton::clicked, this, [this] {
        m_other.reset();
        m_scroll->hide();
        m_another->hide();
        m_search->show();
        m_picker->clear();
        m_picker->setFocus(Qt::OtherFocusReason);
        setConfirmPossible(false);
    });
    connect(m_keep, &RadioCards::chosen, this, &JoinDialog::nameConfirm);
    if (!view.may(u"merge-people"_s)) {
        m_search->hide();
        refuse(view.refused.value(u"merge-people"_s));
    } else {
        m_picker->setFocus(Qt::OtherFocusReason);
    }
}

PersonId JoinDialog::keeps() const
{
    return m_other && m_keep->chosenId() == there ? m_other->person.id : m_view.person.id;
}

Command JoinDialog::command() const
{
    const PersonId other = m_other ? m_other->person.id : PersonId();
    return keeps() == m_view.person.id ? MergePeople{m_view.person.id, other} : MergePeople{other, m_view.person.id};
}

QString JoinDialog::problem() const
{
    return m_other ? QString() : tr("Choose the other entry first.");
}

void JoinDialog::choose(const PersonId &person)
{
    if (person == m_view.person.id) {
        m_search->setMessage(Tone::Soon, tr("This is the entry that you came from. Choose the other one."));
        return;
    }
    m_search->clearMessage();
    const auto look = [rules = desk().session().rulebook(), person, viewer = desk().user().id,
                       now = desk().now()](Views &views) { return viewPerson(views, rules, person, viewer, now); };
    onResult(this, desk().session().read<std::optional<PersonView>>(m_slot, look),
             [this](const Expected<std::optional<PersonView>> &view) {
                 if (!view) {
                     if (view.error().code != ErrorCode::Cancelled)
                         findings()->showMessage(tr("It could not be read."), describe(view.error()));
                 } else if (!*view) {
                     findings()->showMessage(tr("This entry is not there any more."));
                 } else if ((*view)->withheld) {
                     m_search->setMessage(Tone::Soon,
                                          tr("That record is restricted. Ask one of its readers to join the "
                                             "two, or open it with a reason first."));
                 } else {
                     compare(**view);
                 }
             });
}

void JoinDialog::compare(const PersonView &other)
{
    m_other = other;
    delete m_table;
    m_table = new QWidget;
    m_grid = new QGridLayout(m_table);
    m_line = 0;
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(themeOf(this).space(12));
    m_grid->setVerticalSpacing(themeOf(this).space(4));
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    const FieldValues left = formValues(m_view.person, m_view.otherNames);
    const FieldValues right = formValues(other.person, other.otherNames);
    m_grid->addWidget(makeWrappedLabel(personName(m_view.person), TextRole::Strong), 0, 1);
    m_grid->addWidget(makeWrappedLabel(personName(other.person), TextRole::Strong), 0, 2);
    ++m_line;
    addLine(tr("Name"), personName(m_view.person), personName(other.person));
    for (const QString &id : comparedIds())
        addLine(fieldName(id), shownField(id, left.value(id)), shownField(id, right.value(id)));
    addLine(tr("Parents"), parentsOf(m_view), parentsOf(other));
    addLine(tr("Lives with"), shortNames(m_view.household), shortNames(other.household));
    addLine(tr("On file"), countWords(m_view), countWords(other));
    static_cast<QVBoxLayout *>(m_scroll->widget()->layout())->insertWidget(0, m_table);
    m_search->hide();
    m_scroll->show();
    m_another->show();
    fillCards();
    nameConfirm();
    setConfirmPossible(true);
    fit();
}

/// As high as both entries and the choice need, if there is room; else one scrolls through them first.
void JoinDialog::fit()
{
    const QLayout *content = m_scroll->widget()->layout();
    content->parentWidget()->layout()->activate();
    const int all = content->totalHeightForWidth(m_scroll->viewport()->width());
    const int around = layout()->totalHeightForWidth(width()) - m_scroll->minimumHeight();
    resize(width(), std::clamp(around + all, height(), maximumHeight()));
    if (around + all <= maximumHeight())
        m_keepField->focusField();
    else
        m_scroll->setFocus(Qt::OtherFocusReason);
}

void JoinDialog::addLine(const QString &field, const QString &left, const QString &right)
{
    if (left.isEmpty() && right.isEmpty())
        return;
    m_grid->addWidget(makeLabel(field, TextRole::Small, ColourRole::Muted), m_line, 0, Qt::AlignTop);
    const auto value = [](const QString &text) {
        return text.isEmpty() ? makeWrappedLabel(tr("not recorded"), TextRole::Body, ColourRole::Muted)
                              : makeWrappedLabel(text);
    };
    m_grid->addWidget(value(left), m_line, 1);
    m_grid->addWidget(value(right), m_line, 2);
    if (!left.isEmpty() && !right.isEmpty() && left.compare(right, Qt::CaseInsensitive) != 0)
        m_grid->addWidget(new Tag(tr("differs"), Tone::Soon), m_line, 3, Qt::AlignTop);
    ++m_line;
}

/// The button says what it does, also where the choice is scrolled away.
void JoinDialog::nameConfirm()
{
    const Person &stays = m_other && keeps() == m_other->person.id ? m_other->person : m_view.person;
    confirmButton()->setText(tr("Join, %1 stays").arg(personName(stays)));
}

void JoinDialog::fillCards()
{
    const auto card = [](const QString &id, const PersonView &stays, const PersonView &joins) {
        return RadioCards::Card{id,
                                tr("%1 stays (%2)").arg(personName(stays.person), countWords(stays)),
                                tr("What is recorded under %1 counts for %2 from now on. Nothing is moved or lost: the "
                                   "two can be parted again.")
                                    .arg(personName(joins.person), shortName(stays.person)),
                                false,
                                {},
                                {}};
    };
    m_keep->setCards({card(here, m_view, *m_other), card(there, *m_other, m_view)});
    m_keep->choose(m_other->contacts.size() > m_view.contacts.size() ? there : here);
}

} // namespace frontdoor
