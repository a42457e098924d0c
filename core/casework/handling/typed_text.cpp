// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/handling/typed_text.h"

#include "core/base/text.h"
#include "core/procedure/general_rules.h"

#include <QLocale>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// "received-reason" as "Received reason".
QString spoken(const QString &field)
{
    QString words = field;
    words.replace(u'-', u' ').replace(u'.', u' ');
    return words.left(1).toUpper() + words.mid(1);
}

class Tidier {
public:
    Findings findings;

    // One function for each command: a new one that is not handled here does not build.
    void tidy(AddPerson &c)
    {
        tidyPerson(c.person);
        tidyNames(c.otherNames);
    }
    void tidy(MergePeople &) {}
    void tidy(KeepApart &c) { text(u"reason"_s, c.reason, TextLimits::reason); }
    void tidy(ImportPeople &c) { line(u"file"_s, c.file); } // each person when their turn comes
    void tidy(UnmergePeople &) {}
    void tidy(OpenEpisode &c) { line(u"team"_s, c.team); }
    void tidy(CloseEpisode &c) { line(u"team"_s, c.team); }
    void tidy(SetAbsence &) {}
    void tidy(SetDutyWorker &c) { line(u"team"_s, c.team); }
    void tidy(RecordContact &c)
    {
        for (ContactChild &child : c.children) {
            if (child.newPerson)
                tidyPerson(*child.newPerson);
        }
        tidyDetail(c.detail);
    }
    void tidy(UpdateContact &c) { tidyDetail(c.detail); }
    void tidy(RecordChecks &c)
    {
        lines(u"checks.systems"_s, c.systems);
        text(u"checks.summary"_s, c.summary, TextLimits::text);
    }
    void tidy(SendToTray &c) { line(u"team"_s, c.team); }
    void tidy(ChooseRoute &c)
    {
        line(u"route"_s, c.route);
        text(u"reason"_s, c.reason, TextLimits::reason);
    }
    void tidy(Reassign &c)
    {
        line(u"team"_s, c.team);
        text(u"reason"_s, c.reason, TextLimits::reason);
    }
    void tidy(Allocate &c) { text(u"reason"_s, c.reason, TextLimits::reason); }
    void tidy(Unallocate &) {}
    void tidy(MarkSeen &) {}
    void tidy(LogActivity &c) { text(u"text"_s, c.text, TextLimits::text); }
    void tidy(NotifyPolice &c)
    {
        line(u"officer"_s, c.officer);
        line(u"reference"_s, c.reference);
    }
    void tidy(SendLetter &c)
    {
        line(u"letter"_s, c.letter);
        text(u"content"_s, c.content, TextLimits::text);
    }
    void tidy(RecordParentReply &) {}
    void tidy(CompleteFollowUp &c)
    {
        line(u"kind"_s, c.kind);
        line(u"method"_s, c.method);
        text(u"not-appropriate"_s, c.notAppropriate, TextLimits::reason);
    }
    void tidy(Recommend &c)
    {
        line(u"outcome"_s, c.outcome);
        text(u"input.rationale"_s, c.rationale, TextLimits::text);
        tidyFields(c.fields);
    }
    void tidy(Return &c) { text(u"comment"_s, c.comment, TextLimits::text); }
    void tidy(Authorise &c)
    {
        line(u"outcome"_s, c.outcome);
        text(u"input.rationale"_s, c.rationale, TextLimits::text);
        tidyFields(c.fields);
        line(u"team"_s, c.team);
    }
    void tidy(CopyToSibling &c) { text(u"input.rationale"_s, c.rationale, TextLimits::text); }

    void tidy(VoidDuplicate &) {}
    void tidy(AcknowledgeRadar &c) { text(u"note"_s, c.note, TextLimits::reason); }
    void tidy(RequestEnquiryWithoutParents &c) { text(u"input.reason"_s, c.reason, TextLimits::reason); }
    void tidy(AuthoriseEnquiryWithoutParents &c) { text(u"input.reason"_s, c.reason, TextLimits::reason); }
    void tidy(RecordDiscussion &c)
    {
        line(u"who"_s, c.who);
        text(u"text"_s, c.text, TextLimits::text);
    }
    void tidy(RecordStrategyDiscussion &c)
    {
        lines(u"participants"_s, c.participants);
        text(u"text"_s, c.text, TextLimits::text);
    }
    void tidy(RaiseDisagreement &c)
    {
        line(u"agency"_s, c.agency);
        text(u"grounds"_s, c.grounds, TextLimits::text);
    }
    void tidy(ConsiderSibling &c) { text(u"input.rationale"_s, c.rationale, TextLimits::text); }
    void tidy(LogConsultation &c) { tidyConsultation(c.detail); }
    void tidy(UpdateConsultation &c) { tidyConsultation(c.detail); }
    void tidy(ConvertConsultation &c)
    {
        if (c.child.newPerson)
            tidyPerson(*c.child.newPerson);
    }
    void tidy(HandOver &c)
    {
        line(u"team"_s, c.team);
        for (QString &note : c.notes)
            text(u"note"_s, note, TextLimits::reason);
    }
    void tidy(AcknowledgeHandover &) {}
    void tidy(CheckTray &c) { line(u"team"_s, c.team); }
    void tidy(SetCover &) {}
    void tidy(ConnectCall &c) { text(u"result"_s, c.result, TextLimits::reason); }
    void tidy(Undo &) {}
    void tidy(RestrictRecord &c) { text(u"reason"_s, c.reason, TextLimits::reason); }
    void tidy(LiftRestriction &c) { text(u"reason"_s, c.reason, TextLimits::reason); }
    void tidy(OpenRestricted &c) { text(u"reason"_s, c.reason, TextLimits::reason); }
    void tidy(StepUp &c) { tidyStep(c); }
    void tidy(StepDown &c) { tidyStep(c); }

    void tidy(UpdatePerson &c)
    {
        tidyPerson(c.detail);
        if (c.otherNames)
            tidyNames(*c.otherNames);
    }
    void tidy(RelatePeople &) {}
    void tidy(UnrelatePeople &) {}
    void tidy(RemoveAbsence &) {}
    void tidy(EndCover &) {}
    void tidy(SetUser &c)
    {
        line(u"name"_s, c.user.name, TextLimits::name);
        line(u"sign-in"_s, c.user.signIn, TextLimits::name);
        line(u"team"_s, c.user.team);
    }
    void tidy(AdoptProcedure &) {} // files are kept as they are: their hash names them
    void tidy(SetPassword &) {}
    void tidy(LinkAccount &c) { line(u"account"_s, c.account, TextLimits::name); }
    void tidy(OpenAccount &) {}
    void tidy(SignIn &) {}
    void tidy(FailSignIn &) {}
    void tidy(KeepHistoryWithKey &) {}
    void tidy(NoteHistoryGap &) {}

    void tidyReasons(Envelope &envelope)
    {
        for (QString &reason : envelope.acknowledged)
            text(u"reason"_s, reason, TextLimits::reason);
        if (envelope.acknowledgeAll)
            text(u"reason"_s, *envelope.acknowledgeAll, TextLimits::reason);
    }

private:
    void text(const QString &field, QString &value, qsizetype limit)
    {
        value = tidied(value);
        if (value.size() <= limit)
            return;
        const QLocale english(QLocale::English, QLocale::UnitedKingdom);
        findings.append(generalFinding(
            u"GEN-10"_s,
            u"%1: these are %2 characters, and at most %3 can be kept. Shorten it."_s.arg(
                spoken(field), english.toString(qlonglong(value.size())), english.toString(qlonglong(limit))),
            field));
    }
    void line(const QString &field, QString &value, qsizetype limit = TextLimits::line)
    {
        text(field, value, limit);
        for (const char16_t breaking : {u'\n', u'\t', u'\u2028', u'\u2029'})
            value.replace(QChar(breaking), u' ');
    }
    void lines(const QString &field, QStringList &values)
    {
        for (QString &value : values)
            line(field, value);
    }

    void tidyNames(QList<PersonName> &names)
    {
        for (PersonName &name : names) {
            line(u"other-names"_s, name.givenName, TextLimits::name);
            line(u"other-names"_s, name.familyName, TextLimits::name);
        }
    }

    void tidyStep(auto &step)
    {
        line(u"team"_s, step.team);
        text(u"input.reason"_s, step.reason, TextLimits::reason);
    }

    void tidyConsultation(Consultation &consultation)
    {
        Consultation::fields(consultation, [this](const char *id, auto &member) {
            if constexpr (std::is_same_v<std::decay_t<decltype(member)>, QString>) {
                const QString field = QString::fromLatin1(id);
                if (field == "summary"_L1 || field == "advice"_L1)
                    text(field, member, TextLimits::text);
                else
                    line(field, member);
            }
        });
    }

    void tidyPerson(Person &person)
    {
        Person::fields(person, [this](const char *id, auto &member) {
            using Member = std::decay_t<decltype(member)>;
            const QString field = QString::fromLatin1(id);
            if constexpr (std::is_same_v<Member, QStringList>)
                lines(field, member);
            else if constexpr (std::is_same_v<Member, QString>) {
                if (field == "address"_L1)
                    text(field, member, TextLimits::reason);
                else
                    line(field, member, TextLimits::name);
            }
        });
    }

    void tidyDetail(ContactDetail &detail)
    {
        ContactDetail::fields(detail, [this](const char *id, auto &member) {
            using Member = std::decay_t<decltype(member)>;
            const QString field = QString::fromLatin1(id);
            if constexpr (std::is_same_v<Member, QStringList>) {
                lines(field, member);
            } else if constexpr (std::is_same_v<Member, QMap<QString, QString>>) {
                for (auto it = member.begin(); it != member.end(); ++it)
                    text(field + u'.' + it.key(), it.value(), TextLimits::reason);
            } else if constexpr (std::is_same_v<Member, QString>) {
                if (field == "concern"_L1)
                    text(field, member, TextLimits::text);
                else if (field.endsWith("reason"_L1))
                    text(field, member, TextLimits::reason);
                else
                    line(field, member);
            }
        });
    }

    void tidyFields(FieldValues &fields)
    {
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            if (auto *value = std::get_if<QString>(&it.value()))
                text("input."_L1 + it.key(), *value, TextLimits::text);
            else if (auto *list = std::get_if<QStringList>(&it.value()))
                lines("input."_L1 + it.key(), *list);
        }
    }
};

} // namespace

Findings tidyTypedText(Envelope &envelope)
{
    Tidier tidier;
    std::visit([&](auto &command) { tidier.tidy(command); }, envelope.command);
    tidier.tidyReasons(envelope);
    return tidier.findings;
}

Findings tidyTypedText(AddPerson &person)
{
    Tidier tidier;
    tidier.tidy(person);
    return tidier.findings;
}

} // namespace frontdoor
