// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/commands/command_json.h"

#include "core/domain/contact_fields.h"
#include "core/domain/field_values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void put(QJsonObject &json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

void put(QJsonObject &json, const QString &key, const FieldValues &values)
{
    if (!values.isEmpty())
        json.insert(key, QJsonDocument::fromJson(toJson(values).toUtf8()).object());
}

void put(QJsonObject &json, const Subject &subject)
{
    json.insert(idOf(subject.kind), subject.id);
}

QJsonObject about(const Subject &subject, const QList<std::pair<QString, QString>> &texts)
{
    QJsonObject json;
    put(json, subject);
    for (const auto &[key, text] : texts)
        put(json, key, text);
    return json;
}

FieldValues withoutReferrer(const ContactDetail &detail, const QStringList &only = {})
{
    FieldValues values = fieldValues(detail);
    for (auto it = values.begin(); it != values.end();) {
        const bool identity = it.key().startsWith("referrer."_L1) && it.key() != "referrer.type"_L1;
        if (identity)
            it = values.erase(it);
        else if (!only.isEmpty() && !only.contains(it.key()))
            it = values.erase(it);
        else
            ++it;
    }
    return values;
}

QJsonObject body(const AddPerson &c)
{
    return {{u"person"_s, c.person.id.text()}};
}
QJsonObject body(const MergePeople &c)
{
    QJsonObject json{{u"keep"_s, c.keep.text()}, {u"merge"_s, c.merge.text()}};
    if (!c.fields.isEmpty())
        json.insert(u"fields"_s, QJsonArray::fromStringList(c.fields));
    return json;
}
QJsonObject body(const KeepApart &c)
{
    return {{u"one"_s, c.one.text()}, {u"other"_s, c.other.text()}, {u"reason"_s, c.reason}};
}
QJsonObject body(const ImportPeople &c)
{
    QJsonArray people;
    for (const AddPerson &each : c.people)
        people << each.person.id.text();
    return {{u"file"_s, c.file}, {u"people"_s, people}};
}
QJsonObject body(const UnmergePeople &c)
{
    return {{u"keep"_s, c.keep.text()}, {u"merge"_s, c.merge.text()}};
}
QJsonObject body(const OpenEpisode &c)
{
    return {{u"person"_s, c.person.text()}, {u"team"_s, c.team}, {u"opened"_s, c.opened.toString(Qt::ISODate)}};
}
QJsonObject body(const CloseEpisode &c)
{
    return {{u"person"_s, c.person.text()}, {u"team"_s, c.team}, {u"closed"_s, c.closed.toString(Qt::ISODate)}};
}
QJsonObject body(const SetAbsence &c)
{
    return {{u"user"_s, c.user.text()},
            {u"kind"_s, idOf(c.kind)},
            {u"from"_s, c.from.toString(Qt::ISODate)},
            {u"until"_s, c.until.toString(Qt::ISODate)}};
}
QJsonObject body(const SetDutyWorker &c)
{
    return {{u"team"_s, c.team}, {u"user"_s, c.user.text()}, {u"on"_s, c.on.toString(Qt::ISODate)}};
}
QJsonObject body(const RecordContact &c)
{
    QJsonObject json;
    QJsonArray children;
    for (const ContactChild &child : c.children)
        children.append(child.person.text());
    json.insert(u"children"_s, children);
    put(json, u"detail"_s, withoutReferrer(c.detail));
    put(json, u"further-information-on"_s, c.furtherTo.text());
    return json;
}
QJsonObject body(const UpdateContact &c)
{
    QJsonObject json{{u"fields"_s, QJsonArray::fromStringList(c.fields)}};
    put(json, Subject(c.contact));
    put(json, u"detail"_s, withoutReferrer(c.detail, c.fields));
    return json;
}
QJsonObject body(const RecordChecks &c)
{
    QJsonObject json{{u"systems"_s, QJsonArray::fromStringList(c.systems)}};
    put(json, Subject(c.contact));
    put(json, u"summary"_s, c.summary);
    return json;
}
QJsonObject body(const SendToTray &c)
{
    QJsonObject json{{u"team"_s, c.team}};
    put(json, Subject(c.contact));
    return json;
}
QJsonObject body(const ChooseRoute &c)
{
    QJsonObject json{{u"route"_s, c.route}};
    put(json, Subject(c.contact));
    put(json, u"reason"_s, c.reason);
    return json;
}
QJsonObject body(const Reassign &c)
{
    QJsonObject json{{u"team"_s, c.team}};
    put(json, c.subject);
    put(json, u"reason"_s, c.reason);
    return json;
}
QJsonObject body(const Allocate &c)
{
    QJsonObject json{{u"to"_s, c.to.text()}};
    put(json, c.subject);
    put(json, u"reason"_s, c.reason);
    return json;
}
QJsonObject body(const Unallocate &c)
{
    QJsonObject json;
    put(json, c.subject);
    return json;
}
QJsonObject body(const MarkSeen &c)
{
    QJsonObject json;
    put(json, Subject(c.contact));
    return json;
}
QJsonObject body(const LogActivity &c)
{
    QJsonObject json{{u"kind"_s, idOf(c.kind)}};
    put(json, c.subject);
    put(json, u"text"_s, c.text);
    if (c.result)
        put(json, u"result"_s, idOf(*c.result));
    return json;
}
QJsonObject body(const NotifyPolice &c)
{
    QJsonObject json{{u"officer"_s, c.officer}, {u"reference"_s, c.reference}};
    put(json, c.subject);
    return json;
}
QJsonObject body(const SendLetter &c)
{
    QJsonObject json{{u"letter"_s, c.letter}};
    put(json, c.subject);
    return json;
}
QJsonObject body(const RecordParentReply &c)
{
    QJsonObject json;
    put(json, Subject(c.contact));
    return json;
}
QJsonObject body(const CompleteFollowUp &c)
{
    QJsonObject json{{u"kind"_s, c.kind}};
    put(json, c.subject);
    put(json, u"method"_s, c.method);
    put(json, u"not-appropriate"_s, c.notAppropriate);
    return json;
}
QJsonObject body(const Recommend &c)
{
    QJsonObject json{{u"outcome"_s, c.outcome}};
    put(json, c.subject);
    put(json, u"rationale"_s, c.rationale);
    put(json, u"fields"_s, c.fields);
    return json;
}
QJsonObject body(const Return &c)
{
    QJsonObject json;
    put(json, c.subject);
    put(json, u"comment"_s, c.comment);
    return json;
}
QJsonObject body(const Authorise &c)
{
    QJsonObject json;
    put(json, c.subject);
    put(json, u"outcome"_s, c.outcome);
    put(json, u"rationale"_s, c.rationale);
    put(json, u"team"_s, c.team);
    put(json, u"fields"_s, c.fields);
    return json;
}
QJsonObject body(const CopyToSibling &c)
{
    QJsonObject json;
    QJsonArray siblings;
    for (const PersonId &sibling : c.siblings)
        siblings.append(sibling.text());
    put(json, c.subject);
    json.insert(u"siblings"_s, siblings);
    put(json, u"rationale"_s, c.rationale);
    return json;
}

QJsonObject body(const VoidDuplicate &c)
{
    QJsonObject json{{u"keep"_s, c.keep.text()}};
    put(json, Subject(c.contact));
    return json;
}
QJsonObject body(const AcknowledgeRadar &c)
{
    return about(c.subject, {{u"note"_s, c.note}});
}
QJsonObject body(const RequestEnquiryWithoutParents &c)
{
    return about(c.subject, {{u"reason"_s, c.reason}});
}
QJsonObject body(const AuthoriseEnquiryWithoutParents &c)
{
    return about(c.subject, {{u"reason"_s, c.reason}});
}
QJsonObject body(const RecordDiscussion &c)
{
    QJsonObject json = about(c.subject, {{u"with"_s, c.with ? idOf(*c.with) : QString()}, {u"text"_s, c.text}});
    // The referrer's name stays out of the history.
    if (c.with != DiscussionWith::Referrer)
        put(json, u"who"_s, c.who);
    if (c.agreed)
        json.insert(u"agreed"_s, *c.agreed);
    return json;
}
QJsonObject body(const RecordStrategyDiscussion &c)
{
    QJsonObject json = about(c.subject, {{u"text"_s, c.text}});
    json.insert(u"participants"_s, QJsonArray::fromStringList(c.participants));
    return json;
}
QJsonObject body(const RaiseDisagreement &c)
{
    return about(c.subject, {{u"agency"_s, c.agency}, {u"grounds"_s, c.grounds}});
}
QJsonObject body(const ConsiderSibling &c)
{
    return about(c.subject, {{u"sibling"_s, c.sibling.text()},
                             {u"decision"_s, c.decision ? idOf(*c.decision) : QString()},
                             {u"rationale"_s, c.rationale}});
}
// Of a consultation the history says that there was one. Who it was about may have to be forgotten.
QJsonObject body(const LogConsultation &c)
{
    QJsonObject json;
    if (c.detail.consent)
        json.insert(u"consent"_s, *c.detail.consent);
    return json;
}
QJsonObject body(const UpdateConsultation &c)
{
    QJsonObject json = about(Subject(c.consultation), {});
    json.insert(u"fields"_s, QJsonArray::fromStringList(c.fields));
    if (c.detail.consent && c.fields.contains("consent"_L1))
        json.insert(u"consent"_s, *c.detail.consent);
    return json;
}
QJsonObject body(const ConvertConsultation &c)
{
    return about(Subject(c.consultation), {{u"child"_s, c.child.person.text()}});
}
QJsonObject body(const HandOver &c)
{
    QJsonObject notes;
    for (auto it = c.notes.cbegin(); it != c.notes.cend(); ++it)
        notes.insert(it.key().id, it.value());
    return {{u"team"_s, c.team}, {u"to"_s, c.to.text()}, {u"notes"_s, notes}};
}
QJsonObject body(const AcknowledgeHandover &c)
{
    return about(c.subject, {{u"handover"_s, c.handover.text()}});
}
QJsonObject body(const CheckTray &c)
{
    return {{u"team"_s, c.team}};
}
QJsonObject body(const SetCover &c)
{
    return {
        {u"for"_s, c.covered.text()}, {u"cover"_s, c.cover.text()}, {u"from"_s, c.from.ms}, {u"until"_s, c.until.ms}};
}
QJsonObject body(const ConnectCall &c)
{
    QJsonObject json{{u"to"_s, c.to.text()}};
    put(json, u"result"_s, c.result);
    return json;
}
QJsonObject body(const RestrictRecord &c)
{
    QJsonArray readers;
    for (const UserId &reader : c.readers)
        readers.append(reader.text());
    return {{u"person"_s, c.person.text()}, {u"reason"_s, c.reason}, {u"readers"_s, readers}};
}
QJsonObject body(const LiftRestriction &c)
{
    return {{u"person"_s, c.person.text()}, {u"reason"_s, c.reason}};
}
QJsonObject body(const OpenRestricted &c)
{
    return {{u"person"_s, c.person.text()}, {u"reason"_s, c.reason}};
}
QJsonObject body(const StepUp &c)
{
    return about(c.subject, {{u"team"_s, c.team}, {u"reason"_s, c.reason}});
}
QJsonObject body(const StepDown &c)
{
    return about(c.subject, {{u"team"_s, c.team}, {u"reason"_s, c.reason}});
}
QJsonObject body(const UpdatePerson &c)
{
    FieldValues values = knownValues(c.detail);
    values.removeIf([&](const auto &it) { return !c.fields.contains(it.key()); });
    QJsonObject json{{u"person"_s, c.person.text()}, {u"fields"_s, QJsonArray::fromStringList(c.fields)}};
    put(json, u"detail"_s, values);
    if (c.otherNames)
        json.insert(u"other-names"_s, int(c.otherNames->size()));
    return json;
}
QJsonObject body(const RelatePeople &c)
{
    const Relationship &r = c.relationship;
    return {{u"relationship"_s, r.id.text()},
            {u"from"_s, r.from.text()},
            {u"to"_s, r.to.text()},
            {u"kind"_s, idOf(r.kind)},
            {u"parental-responsibility"_s, r.parentalResponsibility}};
}
QJsonObject body(const UnrelatePeople &c)
{
    return {{u"relationship"_s, c.relationship.text()}};
}
QJsonObject body(const RemoveAbsence &c)
{
    return {{u"absence"_s, c.absence.text()}};
}
QJsonObject body(const EndCover &c)
{
    return {{u"cover"_s, c.cover.text()}};
}
QJsonObject body(const SetUser &c)
{
    QJsonObject json{{u"user"_s, c.user.id.text()},      {u"sign-in"_s, c.user.signIn}, {u"name"_s, c.user.name},
                     {u"role"_s, idOf(c.user.role)},     {u"team"_s, c.user.team},      {u"fte"_s, c.user.fte},
                     {u"qualified"_s, c.user.qualified}, {u"active"_s, c.user.active}};
    put(json, u"leaves"_s, c.user.leaves.toString(Qt::ISODate));
    return json;
}
// Neither a password nor what is kept of one: the history is shown to more people than the accounts are.
QJsonObject body(const SetPassword &c)
{
    return {{u"user"_s, c.user.text()}};
}
QJsonObject body(const LinkAccount &c)
{
    return {{u"user"_s, c.user.text()}, {u"account"_s, c.account}};
}
QJsonObject body(const OpenAccount &c)
{
    return {{u"user"_s, c.user.text()}};
}
QJsonObject body(const SignIn &c)
{
    return {{u"by"_s, c.by == SignIn::By::Password ? u"password"_s : u"account"_s}};
}
QJsonObject body(const FailSignIn &)
{
    return {};
}
QJsonObject body(const KeepHistoryWithKey &c)
{
    QJsonObject json{{u"key"_s, c.fingerprint}};
    put(json, u"replaces"_s, c.replaces);
    return json;
}
QJsonObject body(const NoteHistoryGap &c)
{
    const auto words = [](const HistoryHead &head) {
        return QString(QString::number(head.sequence) + u':' + head.hash);
    };
    return {{u"remembered"_s, words(c.remembered)}, {u"found"_s, words(c.found)}};
}
QJsonObject body(const AdoptProcedure &c)
{
    QJsonArray names;
    for (const ProcedureFile &file : c.files)
        names.append(file.name);
    return {{u"files"_s, names}};
}
QJsonObject body(const Undo &)
{
    return {};
}

constexpr auto kinds = std::to_array<const char *>(
    {"person", "contact", "referral", "letter", "episode", "consultation", "handover"});

} // namespace

QString auditPayload(const Envelope &envelope, const Done &result)
{
    QJsonObject json = std::visit([](const auto &command) { return body(command); }, envelope.command);
    QJsonObject accepted;
    for (const Finding &finding : result.told) {
        if (finding.severity != Severity::Warn)
            continue;
        const QString reason = envelope.acknowledged.value(finding.rule);
        accepted.insert(finding.rule, reason.isEmpty() ? envelope.acknowledgeAll.value_or(QString()) : reason);
    }
    if (!accepted.isEmpty())
        json.insert(u"accepted"_s, accepted);
    return compact(json);
}

QString createdToJson(const QList<Created> &created)
{
    QJsonArray list;
    for (const Created &item : created) {
        list.append(QJsonObject{{u"kind"_s, QString::fromLatin1(kinds[size_t(item.kind)])},
                                {u"id"_s, item.id},
                                {u"number"_s, item.number},
                                {u"person"_s, item.person.text()}});
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QList<Created> createdFromJson(const QString &json)
{
    QList<Created> created;
    const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : list) {
        const QJsonObject item = value.toObject();
        const QString kindText = item["kind"_L1].toString();
        for (size_t kind = 0; kind < kinds.size(); ++kind) {
            if (kindText == QLatin1String(kinds[kind]))
                created.append({Created::Kind(kind), item["id"_L1].toString(), item["number"_L1].toString(),
                                PersonId(item["person"_L1].toString())});
        }
    }
    return created;
}

} // namespace frontdoor
