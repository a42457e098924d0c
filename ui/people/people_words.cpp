// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/people_words.h"

#include "core/base/text.h"
#include "core/calendar/phrases.h"
#include "core/domain/identifiers.h"
#include "ui/contact/ethnic_groups.h"
#include "ui/contact/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::People)
};

struct Disability {
    const char *code;
    const char *name;
};

// The codes of the children in need census.
constexpr Disability disabilities[] = {
    {"MOB", QT_TRANSLATE_NOOP("frontdoor::People", "Mobility")},
    {"HAND", QT_TRANSLATE_NOOP("frontdoor::People", "Hand function")},
    {"PC", QT_TRANSLATE_NOOP("frontdoor::People", "Personal care")},
    {"INC", QT_TRANSLATE_NOOP("frontdoor::People", "Incontinence")},
    {"COMM", QT_TRANSLATE_NOOP("frontdoor::People", "Communication")},
    {"LD", QT_TRANSLATE_NOOP("frontdoor::People", "Learning")},
    {"HEAR", QT_TRANSLATE_NOOP("frontdoor::People", "Hearing")},
    {"VIS", QT_TRANSLATE_NOOP("frontdoor::People", "Vision")},
    {"BEH", QT_TRANSLATE_NOOP("frontdoor::People", "Behaviour")},
    {"CON", QT_TRANSLATE_NOOP("frontdoor::People", "Consciousness")},
    {"AUT", QT_TRANSLATE_NOOP("frontdoor::People", "Autism or Asperger syndrome")},
    {"DDA", QT_TRANSLATE_NOOP("frontdoor::People", "Another disability")},
};

struct Field {
    const char *id;
    const char *name;
};

constexpr Field fields[] = {
    {"given-name", QT_TRANSLATE_NOOP("frontdoor::People", "Given name")},
    {"family-name", QT_TRANSLATE_NOOP("frontdoor::People", "Family name")},
    {"other-names", QT_TRANSLATE_NOOP("frontdoor::People", "Other names")},
    {"born", QT_TRANSLATE_NOOP("frontdoor::People", "Date of birth")},
    {"expected", QT_TRANSLATE_NOOP("frontdoor::People", "Expected date of delivery")},
    {"sex", QT_TRANSLATE_NOOP("frontdoor::People", "Sex")},
    {"ethnicity", QT_TRANSLATE_NOOP("frontdoor::People", "Ethnicity")},
    {"disabilities", QT_TRANSLATE_NOOP("frontdoor::People", "Disability")},
    {"first-language", QT_TRANSLATE_NOOP("frontdoor::People", "First language")},
    {"religion", QT_TRANSLATE_NOOP("frontdoor::People", "Religion")},
    {"nationality", QT_TRANSLATE_NOOP("frontdoor::People", "Nationality")},
    {"school", QT_TRANSLATE_NOOP("frontdoor::People", "School or nursery")},
    {"address", QT_TRANSLATE_NOOP("frontdoor::People", "Address")},
    {"postcode", QT_TRANSLATE_NOOP("frontdoor::People", "Postcode")},
    {"phone", QT_TRANSLATE_NOOP("frontdoor::People", "Phone")},
    {"nhs-number", QT_TRANSLATE_NOOP("frontdoor::People", "NHS number")},
    {"upn", QT_TRANSLATE_NOOP("frontdoor::People", "Unique pupil number")},
    {"la-child-id", QT_TRANSLATE_NOOP("frontdoor::People", "Number at the local authority")},
};

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

/// Which hold from either side.
bool isMutual(RelationshipKind kind)
{
    switch (kind) {
    case RelationshipKind::Sibling:
    case RelationshipKind::HalfSibling:
    case RelationshipKind::StepSibling:
    case RelationshipKind::Other: return true;
    case RelationshipKind::Mother:
    case RelationshipKind::Father:
    case RelationshipKind::StepParent:
    case RelationshipKind::Carer:
    case RelationshipKind::Grandparent: return false;
    }
    return false;
}

/// "943 476 5919".
QString inThrees(const QString &number)
{
    if (!isNhsNumber(number) || number.size() != 10)
        return number;
    return number.left(3) + u' ' + number.mid(3, 3) + u' ' + number.mid(6);
}

QString textOf(const QString &id, const QString &text)
{
    if (id == "sex"_L1) {
        const Sex sex = choiceOf<Sex>(text).value_or(Sex::Unknown);
        return sex == Sex::Unknown ? QString() : words(sex);
    }
    if (id == "ethnicity"_L1)
        return ethnicGroupName(text);
    if (id == "nhs-number"_L1)
        return inThrees(text);
    return text;
}

} // namespace

QString personName(const Person &person)
{
    if (person.isUnborn() && person.givenName.isEmpty())
        return person.familyName.isEmpty() ? Words::tr("Unborn child") : Words::tr("Unborn %1").arg(person.familyName);
    return person.name().isEmpty() ? Words::tr("Name not known") : person.name();
}

QString shortName(const Person &person)
{
    return person.givenName.isEmpty() ? personName(person) : person.givenName;
}

QString ageAndState(const Person &person, QDate today)
{
    if (person.isUnborn())
        return Words::tr("Unborn, EDD %1").arg(englishDate(person.expected, u"d MMM yyyy"));
    return person.born.isValid() ? age(person.born, today) : Words::tr("age not known");
}

QString bornAndAge(const Person &person, QDate today)
{
    if (!person.born.isValid())
        return ageAndState(person, today);
    return Words::tr("%1, born %2").arg(age(person.born, today), englishDate(person.born, u"d MMM yyyy"));
}

QString addressLine(const QString &address, const QString &postcode)
{
    if (address.isEmpty() || address.contains(postcode))
        return address.isEmpty() ? postcode : address;
    return address + u", "_s + postcode;
}

QString shortNames(const QList<Person> &people)
{
    QStringList names;
    for (const Person &person : people)
        names << shortName(person);
    return listed(names);
}

QString alsoWords(const QStringList &otherNames)
{
    return otherNames.isEmpty() ? QString() : Words::tr("also %1").arg(otherNames.join(u", "_s));
}

QString caseWords(const Episode &episode, const PersonView &view, const Procedure &procedure)
{
    const Team *team = procedure.team(episode.team);
    QStringList parts{team ? team->name : episode.team};
    if (const QString worker = view.nameOf(episode.worker); !worker.isEmpty())
        parts << Words::tr("with %1").arg(worker);
    if (episode.opened.isValid())
        parts << Words::tr("since %1").arg(englishDate(episode.opened, u"d MMM yyyy"));
    return parts.join(u", "_s);
}

QString kindWords(RelationshipKind kind, Sex sex)
{
    return words(kind, sex);
}

QString standingWords(const Person &person, const RelativeView &relative)
{
    const RelationshipKind kind = relative.relationship.kind;
    const QString name = shortName(person);
    if (relative.relationship.to == person.id || isMutual(kind))
        return Words::tr("%1 of %2").arg(capitalised(kindWords(kind, relative.person.sex)), name);
    return Words::tr("%1 is %2 of %3").arg(name, kindWords(kind, person.sex), shortName(relative.person));
}

QString responsibilityWords(const Person &person, const RelativeView &relative)
{
    if (!relative.relationship.parentalResponsibility)
        return {};
    if (relative.relationship.to == person.id)
        return Words::tr("holds parental responsibility");
    return Words::tr("%1 holds parental responsibility").arg(shortName(person));
}

QString fieldName(const QString &id)
{
    const auto found = std::ranges::find_if(fields, [&](const Field &field) { return id == QLatin1String(field.id); });
    return found == std::end(fields) ? id : Words::tr(found->name);
}

QString shownField(const QString &id, const Value &value)
{
    if (!isKnown(value))
        return {};
    if (const auto *date = std::get_if<QDate>(&value))
        return englishDate(*date, u"d MMM yyyy");
    if (const auto *list = std::get_if<QStringList>(&value)) {
        QStringList shown;
        for (const QString &one : *list)
            shown << (id == "disabilities"_L1 ? disabilityName(one) : one);
        return shown.join(u", "_s);
    }
    const auto *text = std::get_if<QString>(&value);
    return text ? textOf(id, *text) : displayed(value);
}

QString disabilityName(const QString &code)
{
    const auto found = std::ranges::find_if(disabilities,
                                            [&](const Disability &one) { return code == QLatin1String(one.code); });
    return found == std::end(disabilities) ? code : Words::tr(found->name);
}

QStringList disabilityCodes()
{
    QStringList codes;
    for (const Disability &one : disabilities)
        codes << QString::fromLatin1(one.code);
    return codes;
}

QString accessWords(const AccessEvent &event, const PersonView &view)
{
    QString what = Words::tr("the page");
    for (const PastContact &contact : view.contacts) {
        if (Subject(contact.id) == event.subject)
            what = Words::tr("contact %1").arg(contact.number);
    }
    for (const PastReferral &referral : view.referrals) {
        if (Subject(referral.id) == event.subject)
            what = Words::tr("referral %1").arg(referral.number);
    }
    switch (event.act) {
    case AccessAct::Opened: return Words::tr("opened %1").arg(what);
    case AccessAct::OpenedWithReason:
        return Words::tr("opened the restricted record and said why: “%1”").arg(event.detail);
    case AccessAct::Searched: return Words::tr("searched");
    case AccessAct::Printed: return Words::tr("printed %1").arg(event.detail.isEmpty() ? what : event.detail);
    case AccessAct::Exported: return Words::tr("took out %1").arg(event.detail.isEmpty() ? what : event.detail);
    }
    return {};
}

} // namespace frontdoor
