// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/child_part.h"

#include "core/calendar/phrases.h"
#include "core/session/on_result.h"
#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/contact/child_facts.h"
#include "ui/contact/child_gaps.h"
#include "ui/contact/family_ticks.h"
#include "ui/contact/new_person_form.h"
#include "ui/contact/person_on_file.h"
#include "ui/style/roles.h"

#include <QApplication>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

ChildPart::ChildPart(Desk &desk, DetailForm &form, const QSet<QString> &asked, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_picker(new PersonPicker(desk, tr("Name, date of birth, postcode, phone or NHS number")))
    , m_search(new LabelledField(tr("Who is it about?"), m_picker))
    , m_facts(new ChildFacts(desk))
    , m_new(new QWidget)
    , m_newPerson(new NewPersonForm(desk, NewPersonForm::Size::Whole))
    , m_ticks(new FamilyTicks)
    , m_gaps(new ChildGaps(form, asked, &desk))
    , m_odd(makeWrappedLabel({}, TextRole::Small, ColourRole::Soon))
{
    m_newPerson->offerNotKnown(m_gaps->reasons());
    m_odd->hide();
    m_search->setKey(u"child"_s);
    auto *other = new LinkButton(tr("Somebody else"));
    m_other = other;
    m_facts->setAction(other);
    auto *heading = new QHBoxLayout;
    heading->addWidget(makeLabel(tr("New person"), TextRole::Strong));
    auto *find = new LinkButton(tr("Find somebody on file instead"));
    heading->addStretch(1);
    heading->addWidget(find);
    auto *fresh = new QVBoxLayout(m_new);
    fresh->setContentsMargins(0, 0, 0, 0);
    fresh->addLayout(heading);
    fresh->addWidget(m_newPerson);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part :
         {static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_odd), m_new,
          static_cast<QWidget *>(m_ticks), static_cast<QWidget *>(m_gaps)})
        column->addWidget(part);
    followTheme(this, [=](const Theme &theme) {
        column->setSpacing(theme.space(12));
        fresh->setSpacing(theme.space(12));
    });
    connect(m_picker, &PersonPicker::picked, this, [this](const PersonHit &hit) {
        choose(hit.person, hit.withheld);
        emit edited();
    });
    connect(m_picker, &PersonPicker::newPersonWanted, this, [this](const QString &typed) {
        startNew(typed);
        emit edited();
    });
    connect(m_picker, &PersonPicker::edited, this, &ChildPart::edited);
    connect(other, &QAbstractButton::clicked, this, &ChildPart::searchAgain);
    connect(find, &QAbstractButton::clicked, this, &ChildPart::searchAgain);
    connect(m_newPerson, &NewPersonForm::edited, this, [this] {
        m_gaps->setPerson(m_newPerson->person(), false);
        emit childChanged();
        emit edited();
    });
    connect(m_newPerson, &NewPersonForm::knownInstead, this, [this](const PersonHit &hit) {
        choose(hit.person, hit.withheld);
        emit edited();
    });
    connect(m_gaps, &ChildGaps::edited, this, [this] {
        emit childChanged();
        emit edited();
    });
    connect(m_ticks, &FamilyTicks::edited, this, &ChildPart::edited);
    connect(&m_desk.session(), &Session::connectionChanged, this, [this](const ConnectionState &state) {
        if (m_awaited && state.health == ConnectionState::Health::Good)
            chooseOnFile(m_awaited);
    });
    arrange();
}

std::optional<Person> ChildPart::child() const
{
    if (m_isNew)
        return m_newPerson->person();
    return m_known ? std::optional(m_gaps->filled()) : std::nullopt;
}

bool ChildPart::isNew() const
{
    return m_isNew;
}

QString ChildPart::problem() const
{
    return m_isNew ? m_newPerson->problem() : m_gaps->problem();
}

QStringList ChildPart::filledFields() const
{
    return m_isNew || !m_known ? QStringList() : m_gaps->filledFields();
}

QList<ContactChild> ChildPart::children() const
{
    const std::optional<Person> about = child();
    if (!about)
        return {};
    QList<ContactChild> children{{about->id, m_isNew ? about : std::nullopt}};
    for (const PersonId &id : m_ticks->ticked())
        children.append({id, std::nullopt});
    return children;
}

void ChildPart::choose(const Person &person, bool withheld)
{
    m_isNew = false;
    m_awaited = {};
    m_search->clearMessage();
    m_withheld = withheld;
    m_known = person;
    m_facts->setFamily({});
    m_facts->setPerson(person);
    m_ticks->setFamily({}, {});
    m_gaps->setPerson(person, !withheld);
    const bool here = m_search->isAncestorOf(QApplication::focusWidget())
                      || m_new->isAncestorOf(QApplication::focusWidget());
    arrange();
    // At the top of what is shown now: Tab goes on to the brothers and sisters.
    m_other->setAccessibleDescription(tr("The contact is about %1.").arg(person.name()));
    if (here)
        m_other->setFocus(Qt::OtherFocusReason);
    emit childChanged();
}

void ChildPart::setReceived(QDate day)
{
    if (day == m_received)
        return;
    m_received = day;
    m_newPerson->setReceived(day);
    arrange();
}

void ChildPart::startNew(const QString &typed)
{
    m_isNew = true;
    m_awaited = {};
    m_known.reset();
    m_ticks->setFamily({}, {});
    const QDate today = m_desk.calendar().localDate(m_desk.now());
    m_newPerson->setPerson({});
    m_newPerson->setName(typedName(typed, today));
    m_gaps->setPerson(m_newPerson->person(), false);
    arrange();
    m_newPerson->focusFirst();
    emit childChanged();
}

void ChildPart::setFamily(const QList<Person> &family)
{
    m_facts->setFamily(family);
    m_ticks->setFamily(family, m_desk.calendar().localDate(m_desk.now()));
}

void ChildPart::focusFirst()
{
    if (m_isNew)
        m_newPerson->focusFirst();
    else
        m_search->focusField();
}

bool ChildPart::goToFact(const QString &fact)
{
    return m_isNew ? m_newPerson->goToFact(fact) : m_gaps->goToFact(fact);
}

QJsonObject ChildPart::draft() const
{
    QJsonObject draft;
    if (m_isNew)
        draft.insert(u"new"_s, m_newPerson->draft());
    else if (m_known)
        draft.insert(u"person"_s, m_known->id.text());
    else if (m_awaited)
        draft.insert(u"person"_s, m_awaited.text());
    const bool onFile = !m_isNew && (m_known || m_awaited);
    if (const QJsonObject gaps = m_gaps->draft(); onFile && !gaps.isEmpty())
        draft.insert(u"gaps"_s, gaps);
    else if (!m_picker->text().isEmpty())
        draft.insert(u"search"_s, m_picker->text());
    QJsonArray also;
    for (const PersonId &id : m_ticks->wanted())
        also.append(id.text());
    if (!also.isEmpty())
        draft.insert(u"also"_s, also);
    return draft;
}

void ChildPart::restore(const QJsonObject &draft)
{
    QList<PersonId> also;
    for (const QJsonValue id : draft["also"_L1].toArray())
        also.append(PersonId(id.toString()));
    if (draft.contains("new"_L1)) {
        m_isNew = true;
        m_awaited = {};
        m_known.reset();
        m_newPerson->restore(draft["new"_L1].toObject());
        m_gaps->setPerson(m_newPerson->person(), false);
        arrange();
        emit childChanged();
    } else if (const PersonId id(draft["person"_L1].toString()); id) {
        m_gaps->restore(draft["gaps"_L1].toObject());
        chooseOnFile(id);
    } else {
        m_picker->setText(draft["search"_L1].toString());
    }
    m_ticks->setTicked(also);
}

void ChildPart::chooseOnFile(const PersonId &id)
{
    m_awaited = id;
    const auto answer = m_desk.session().read<std::optional<PersonHit>>(
        m_slot, [id, viewer = m_desk.viewer()](Views &views) { return personOnFile(views, id, viewer); });
    onResult(this, answer, [this](const Expected<std::optional<PersonHit>> &hit) {
        if (hit && *hit)
            choose((*hit)->person, (*hit)->withheld);
        else if (hit)
            m_awaited = {}; // nobody of that id any more
        else if (hit.error().code != ErrorCode::Cancelled)
            m_search->setMessage(
                Tone::Info, tr("Somebody on file was chosen. Who it is shows when the data can be reached again."));
    });
}

void ChildPart::searchAgain()
{
    m_isNew = false;
    m_awaited = {};
    m_search->clearMessage();
    m_known.reset();
    m_facts->setFamily({});
    m_ticks->setTicked({});
    m_ticks->setFamily({}, {});
    m_gaps->setPerson({}, false);
    arrange();
    m_search->focusField();
    emit childChanged();
    emit edited();
}

/// Not by a focus proxy: it changes with what is shown, and the Tab key would come back by it.
void ChildPart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (!m_search->isHidden())
        m_picker->setFocus(event->reason());
}

void ChildPart::arrange()
{
    m_search->setVisible(!m_isNew && !m_known);
    m_facts->setVisible(m_known.has_value());
    QString odd;
    if (m_withheld && m_known)
        odd = tr(
            "The record of this child is restricted. The contact can be recorded all the same; what is on file stays closed.");
    else if (m_known && m_received.isValid() && m_known->born.isValid() && m_known->born > m_received)
        odd = tr("Born after the contact was received on %1: one of the two is probably wrong.")
                  .arg(englishDate(m_received, u"d MMM yyyy"));
    m_odd->setText(odd);
    m_odd->setVisible(!odd.isEmpty());
    m_new->setVisible(m_isNew);
    if (m_known)
        m_search->clearMessage();
}

} // namespace frontdoor
