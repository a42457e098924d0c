// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chronology/chronology_words.h"

#include "core/base/text.h"
#include "core/calendar/phrases.h"
#include "core/domain/referral_source.h"
#include "ui/contact/checks_part.h"
#include "ui/contact/words.h"
#include "ui/outcome/outcome_words.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Chronology)
};

QString textIn(const FieldValues &details, const QString &id)
{
    const Value value = details.value(id);
    const QString *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

QStringList listIn(const FieldValues &details, const QString &id)
{
    const Value value = details.value(id);
    const QStringList *list = std::get_if<QStringList>(&value);
    return list ? *list : QStringList();
}

std::optional<bool> answerIn(const FieldValues &details, const QString &id)
{
    const Value value = details.value(id);
    const bool *answer = std::get_if<bool>(&value);
    return answer ? std::optional(*answer) : std::nullopt;
}

template<Choice E>
QString choiceIn(const FieldValues &details, const QString &id)
{
    const std::optional<E> choice = choiceOf<E>(textIn(details, id));
    return choice ? words(*choice) : QString();
}

QString joined(QStringList parts, const QString &between = u", "_s)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString partnerWords(const QString &id)
{
    if (id == "police"_L1)
        return Words::tr("Police");
    if (id == "health"_L1)
        return Words::tr("Health");
    if (id == "education"_L1)
        return Words::tr("School or nursery");
    if (id == "social-care"_L1)
        return Words::tr("Social care");
    return id == "other"_L1 ? Words::tr("Others") : id;
}

QString contactTitle(const FieldValues &details)
{
    const QString agency = textIn(details, u"agency"_s);
    const QString source = textIn(details, u"source"_s);
    const QString who = !source.isEmpty() ? referralSourceName(source) : choiceIn<ReferrerType>(details, u"referrer"_s);
    return joined({who, agency == who ? QString() : agency,
                   answerIn(details, u"copied"_s) ? Words::tr("copied to this child") : QString()});
}

QString talkTitle(const FieldValues &details)
{
    const std::optional<bool> agreed = answerIn(details, u"agreed"_s);
    QStringList partners;
    for (const QString &id : listIn(details, u"participants"_s))
        partners << partnerWords(id);
    // "Discussion" stands beside it already.
    const bool isPlain = textIn(details, u"kind"_s) == idOf(EntryKind::Discussion);
    return joined({isPlain ? QString() : choiceIn<EntryKind>(details, u"kind"_s),
                   choiceIn<DiscussionWith>(details, u"with"_s), textIn(details, u"person"_s),
                   choiceIn<SiblingDecision>(details, u"decision"_s),
                   joined(partners, u" "_s + Words::tr("and") + u' '), textIn(details, u"team"_s),
                   agreed ? (*agreed ? Words::tr("agreed") : Words::tr("did not agree")) : QString()});
}

QString recommendationTitle(const ChronologyEntry &entry)
{
    const auto state = choiceOf<RecommendationState>(textIn(entry.details, u"state"_s));
    QString became;
    if (state) {
        switch (*state) {
        case RecommendationState::Pending: became = Words::tr("waits to be authorised"); break;
        case RecommendationState::Accepted: break; // the decision says so
        case RecommendationState::Changed: became = Words::tr("decided otherwise"); break;
        case RecommendationState::Returned: became = Words::tr("returned"); break;
        }
    }
    return joined({entry.title, became});
}

QString titleOf(const ChronologyEntry &entry)
{
    if (entry.withheld)
        return Words::tr("Restricted record");
    switch (entry.kind) {
    case ChronologyKind::Born:
    case ChronologyKind::ExpectedBirth: return entry.personName;
    case ChronologyKind::Moved:
    case ChronologyKind::CaseOpened:
    case ChronologyKind::CaseClosed:
    case ChronologyKind::Decision: return entry.title;
    case ChronologyKind::Contact: return contactTitle(entry.details);
    case ChronologyKind::Check: {
        QStringList systems;
        for (const QString &id : listIn(entry.details, u"systems"_s))
            systems << checkSystemName(id);
        return systems.join(u", "_s);
    }
    case ChronologyKind::Activity:
        return joined({choiceIn<ActivityKind>(entry.details, u"kind"_s),
                       choiceIn<ActivityResult>(entry.details, u"result"_s).toLower()});
    case ChronologyKind::Talk: return talkTitle(entry.details);
    case ChronologyKind::Police: return Words::tr("The police were told");
    case ChronologyKind::Letter: {
        const Value replyBy = entry.details.value(u"reply-by"_s);
        const QDate *day = std::get_if<QDate>(&replyBy);
        return joined(
            {entry.title, day ? Words::tr("reply asked for by %1").arg(englishDate(*day, u"d MMM")) : QString()});
    }
    case ChronologyKind::ParentReply: return Words::tr("The parents replied");
    case ChronologyKind::Recommendation: return recommendationTitle(entry);
    case ChronologyKind::Referral:
        return joined({entry.title,
                       answerIn(entry.details, u"re-referral"_s).value_or(false) ? Words::tr("re-referral") : QString(),
                       answerIn(entry.details, u"copied"_s) ? Words::tr("copied to this child") : QString()});
    case ChronologyKind::FollowUp:
        return joined({followUpWords(textIn(entry.details, u"kind"_s)), answerIn(entry.details, u"not-appropriate"_s)
                                                                            ? Words::tr("not appropriate")
                                                                            : Words::tr("done")});
    }
    return {};
}

QString textOf(const ChronologyEntry &entry)
{
    if (entry.withheld)
        return Words::tr("What is on file is open to a few people only.");
    const QString comment = textIn(entry.details, u"comment"_s);
    return joined({entry.text, comment.isEmpty() ? QString() : Words::tr("Returned: %1").arg(comment)}, u"\n"_s);
}

} // namespace

ChronologyGroup groupOf(ChronologyKind kind)
{
    switch (kind) {
    case ChronologyKind::Born:
    case ChronologyKind::ExpectedBirth:
    case ChronologyKind::Moved: return ChronologyGroup::Family;
    case ChronologyKind::CaseOpened:
    case ChronologyKind::CaseClosed: return ChronologyGroup::Cases;
    case ChronologyKind::Contact: return ChronologyGroup::Contacts;
    case ChronologyKind::Check:
    case ChronologyKind::Activity:
    case ChronologyKind::Talk:
    case ChronologyKind::Police: return ChronologyGroup::Work;
    case ChronologyKind::Letter:
    case ChronologyKind::ParentReply:
    case ChronologyKind::FollowUp: return ChronologyGroup::Letters;
    case ChronologyKind::Recommendation:
    case ChronologyKind::Decision: return ChronologyGroup::Decisions;
    case ChronologyKind::Referral: return ChronologyGroup::Referrals;
    }
    return ChronologyGroup::Contacts;
}

QString words(ChronologyGroup group)
{
    switch (group) {
    case ChronologyGroup::Contacts: return Words::tr("Contacts");
    case ChronologyGroup::Referrals: return Words::tr("Referrals");
    case ChronologyGroup::Decisions: return Words::tr("Decisions");
    case ChronologyGroup::Work: return Words::tr("Checks, calls and discussions");
    case ChronologyGroup::Letters: return Words::tr("Letters and follow-ups");
    case ChronologyGroup::Cases: return Words::tr("Cases");
    case ChronologyGroup::Family: return Words::tr("Births and moves");
    }
    return {};
}

QString words(ChronologyKind kind)
{
    switch (kind) {
    case ChronologyKind::Born: return Words::tr("Born");
    case ChronologyKind::ExpectedBirth: return Words::tr("Birth expected");
    case ChronologyKind::Moved: return Words::tr("New address");
    case ChronologyKind::CaseOpened: return Words::tr("Case opened");
    case ChronologyKind::CaseClosed: return Words::tr("Case closed");
    case ChronologyKind::Contact: return Words::tr("Contact");
    case ChronologyKind::Check: return Words::tr("Check");
    case ChronologyKind::Activity: return Words::tr("Activity");
    case ChronologyKind::Talk: return Words::tr("Discussion");
    case ChronologyKind::Police: return Words::tr("Police");
    case ChronologyKind::Letter: return Words::tr("Letter");
    case ChronologyKind::ParentReply: return Words::tr("Reply");
    case ChronologyKind::Recommendation: return Words::tr("Recommended");
    case ChronologyKind::Decision: return Words::tr("Decision");
    case ChronologyKind::Referral: return Words::tr("Referral");
    case ChronologyKind::FollowUp: return Words::tr("Follow-up");
    }
    return {};
}

Icon iconOf(ChronologyKind kind)
{
    switch (kind) {
    case ChronologyKind::Born:
    case ChronologyKind::ExpectedBirth: return Icon::Baby;
    case ChronologyKind::Moved: return Icon::Home;
    case ChronologyKind::CaseOpened: return Icon::Work;
    case ChronologyKind::CaseClosed: return Icon::Door;
    case ChronologyKind::Contact: return Icon::Phone;
    case ChronologyKind::Check: return Icon::Search;
    case ChronologyKind::Activity: return Icon::Note;
    case ChronologyKind::Talk: return Icon::Consultation;
    case ChronologyKind::Police: return Icon::Shield;
    case ChronologyKind::Letter: return Icon::Letter;
    case ChronologyKind::ParentReply: return Icon::Mail;
    case ChronologyKind::Recommendation: return Icon::Flag;
    case ChronologyKind::Decision: return Icon::Check;
    case ChronologyKind::Referral: return Icon::Route;
    case ChronologyKind::FollowUp: return Icon::Handover;
    }
    return Icon::Dot;
}

QString shortAge(const AgeThen &age)
{
    constexpr int weeksUntil = 8 * 7;
    switch (age.stage) {
    case AgeThen::Stage::Unknown: return {};
    case AgeThen::Stage::Before: return Words::tr("before birth");
    case AgeThen::Stage::Unborn: return Words::tr("unborn");
    case AgeThen::Stage::Born: break;
    }
    if (age.days < 14)
        return Words::tr("%1 d").arg(age.days);
    if (age.days < weeksUntil)
        return Words::tr("%1 wk").arg(age.days / 7);
    if (age.years == 0)
        return Words::tr("%1 m").arg(age.months);
    if (age.months == 0)
        return Words::tr("%1 y").arg(age.years);
    return Words::tr("%1 y %2 m").arg(age.years).arg(age.months);
}

QString spokenAge(const AgeThen &age)
{
    switch (age.stage) {
    case AgeThen::Stage::Unknown: return {};
    case AgeThen::Stage::Before: return Words::tr("before birth");
    case AgeThen::Stage::Unborn: return Words::tr("unborn");
    case AgeThen::Stage::Born: break;
    }
    const QString years = Words::tr("%n years", nullptr, age.years);
    const QString months = Words::tr("%n months", nullptr, age.months);
    if (age.years == 0 && age.months == 0)
        return Words::tr("%n days old", nullptr, age.days);
    if (age.years == 0)
        return Words::tr("%1 old").arg(months);
    return age.months == 0 ? Words::tr("%1 old").arg(years) : Words::tr("%1 %2 old").arg(years, months);
}

QList<ChronologyLinePtr> linesOf(const Chronology &chronology, const Calendar &calendar)
{
    QList<ChronologyLinePtr> lines;
    lines.reserve(chronology.entries.size());
    for (const ChronologyEntry &entry : chronology.entries) {
        auto line = std::make_shared<ChronologyLine>();
        line->entry = entry;
        const QDateTime local = calendar.local(entry.at);
        line->day = local.date();
        line->date = englishDate(line->day, u"d MMM");
        if (!entry.wholeDay)
            line->time = local.time().toString(u"HH:mm"_s);
        const AgeThen age = ageThen(chronology.child, line->day);
        line->age = shortAge(age);
        line->spokenAge = spokenAge(age);
        line->title = titleOf(entry);
        line->text = textOf(entry);
        line->searched = searchKey(
            joined({words(entry.kind), entry.number, entry.personName, line->title, line->text, entry.byName}, u" "_s));
        lines.append(std::move(line));
    }
    return lines;
}

QString sentenceOf(const ChronologyLine &line, const QString &child)
{
    const ChronologyEntry &entry = line.entry;
    const QString day = englishDate(line.day, u"d MMMM yyyy");
    const QString age = child.isEmpty() || line.spokenAge.isEmpty() ? line.spokenAge
                                                                    : Words::tr("%1 %2").arg(child, line.spokenAge);
    QString sentence = joined({line.time.isEmpty() ? day : Words::tr("%1 at %2").arg(day, line.time), age});
    sentence += u": "_s
                + joined({child.isEmpty() ? QString() : entry.personName,
                          joined({words(entry.kind), entry.number}, u" "_s), line.title});
    for (const QString &part : {line.text, entry.byName.isEmpty() ? QString() : Words::tr("By %1").arg(entry.byName)}) {
        if (part.isEmpty())
            continue;
        sentence += sentence.endsWith(u'.') ? u" "_s : u". "_s;
        sentence += part;
    }
    return sentence.endsWith(u'.') ? sentence : QString(sentence + u'.');
}

} // namespace frontdoor
