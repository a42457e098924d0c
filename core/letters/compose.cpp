// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/compose.h"

#include "core/base/text.h"
#include "core/calendar/phrases.h"
#include "core/casework/casefile/correspondence.h"
#include "core/casework/casefile/disclosure.h"
#include "core/letters/templates.h"
#include "core/procedure/general_rules.h"
#include "core/procedure/questions.h"

#include <QRegularExpression>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString onOneLine(const QString &text)
{
    return tidied(text).simplified();
}

QStringList lines(const QStringList &texts)
{
    QStringList list;
    for (const QString &text : texts) {
        if (const QString line = onOneLine(text); !line.isEmpty())
            list << line;
    }
    return list;
}

/// Collects what one letter needs, and what stands against it.
class Writer {
public:
    Writer(const CaseFile &file, const LetterRule &rule, const Rulebook &rules, const User &sender, const Team &team,
           Instant now, const LetterInput &input)
        : m_file(file)
        , m_rule(rule)
        , m_rules(rules)
        , m_sender(sender)
        , m_team(team)
        , m_now(now)
        , m_addressee(addresseeOf(rule.id))
        , m_disclosure(discloseReferrer(rules.procedure->disclosure, file.contact.detail,
                                        m_addressee == Addressee::Parents ? Audience::Parents : Audience::Referrer))
    {
        chooseWords(input);
        address();
        fillValues();
    }

    LetterResult write(const LetterWording &wording);

private:
    const ContactDetail &detail() const { return m_file.contact.detail; }
    const Referrer &referrer() const { return detail().referrer; }
    QString day(Instant at) const { return englishDate(m_rules.calendar.localDate(at), u"d MMMM yyyy"); }

    void chooseWords(const LetterInput &input);
    void address();
    void fillValues();
    void checkReader();
    void checkTypedWords();
    void checkMissing(const LetterWording &wording);
    QStringList paragraphs(const LetterWording &wording) const;
    void refuse(const QString &rule, const QString &missing, const QString &field);
    void remark(const QString &what, const QString &field);

    const CaseFile &m_file;
    const LetterRule &m_rule;
    const Rulebook &m_rules;
    const User &m_sender;
    const Team &m_team;
    Instant m_now;
    Addressee m_addressee;
    Disclosure m_disclosure;
    QString m_advice;
    QString m_service;
    QString m_greeted; ///< who follows "Dear"
    ComposedLetter m_letter;
    QHash<QString, QString> m_values;
    Findings m_findings;
    bool m_refused = false;
};

void Writer::chooseWords(const LetterInput &input)
{
    const Decision *latest = nullptr;
    for (const Decision &decision : m_file.decisions) {
        if (decision.kind == DecisionKind::Decision && (!latest || decision.at >= latest->at))
            latest = &decision;
    }
    const auto decided = [&](const QString &field) {
        const Value value = latest ? latest->fields.value(field) : Value();
        return isKnown(value) ? displayed(value) : QString();
    };
    m_service = input.service.isEmpty() ? decided(u"service"_s) : input.service;
    m_advice = input.advice;
    if (m_advice.isEmpty() && m_addressee == Addressee::Professional)
        m_advice = decided(u"advice"_s);
}

void Writer::address()
{
    const Person &child = m_file.child;
    const QString name = onOneLine(child.name());
    switch (m_addressee) {
    case Addressee::Parents: {
        m_greeted = name.isEmpty() ? u"parents or carers"_s : u"parents or carers of %1"_s.arg(name);
        m_letter.recipient << u"The "_s + m_greeted;
        static const QRegularExpression lineBreak(u"[,\n]"_s);
        m_letter.recipient << lines(tidied(child.address).split(lineBreak)) << lines({child.postcode});
        break;
    }
    case Addressee::Professional:
    case Addressee::PublicReferrer:
    case Addressee::AnyReferrer:
        m_letter.recipient = lines({referrer().name, referrer().role, referrer().agency});
        m_letter.email = referrer().email.trimmed();
        m_greeted = onOneLine(referrer().name);
        if (m_greeted.isEmpty())
            m_greeted = referrer().type == ReferrerType::Professional ? u"colleague"_s : u"Sir or Madam"_s;
        break;
    }
}

void Writer::fillValues()
{
    const Procedure &procedure = *m_rules.procedure;
    const Stage stage = m_file.stage();
    const QString outcome = m_file.referral ? m_file.referral->outcome : m_file.contact.outcome;
    const QString name = onOneLine(m_file.child.name());
    const QString phone = onOneLine(m_team.phone);

    m_letter.letter = m_rule.id;
    m_letter.label = m_rule.label;
    m_letter.date = day(m_now);
    m_letter.reference = m_file.referral ? m_file.referral->number : m_file.contact.number;
    m_letter.replyBy = replyBy(m_rule, m_rules, m_now);
    m_letter.letterhead = lines({u"Children's social care"_s, m_team.name, phone});
    m_letter.signature = lines({m_sender.name, m_team.name});

    m_values = {
        {u"recipient"_s, m_greeted},
        {u"child"_s, name.isEmpty() ? (m_addressee == Addressee::Parents ? u"your child"_s : u"the child"_s) : name},
        {u"reference"_s, m_letter.reference},
        {u"team"_s, onOneLine(m_team.name)},
        {u"team-phone"_s, phone.isEmpty() ? u"the number on the council's website"_s : phone},
        {u"worker"_s, onOneLine(m_sender.name)},
        {u"date"_s, m_letter.date},
        {u"contacted"_s, day(detail().received)},
        {u"reply-by"_s, englishDate(m_letter.replyBy, u"dddd d MMMM yyyy")},
        {u"referrer"_s, onOneLine(m_disclosure.words)},
        {u"outcome"_s, outcome.isEmpty() ? QString() : procedure.outcomeLabel(stage, outcome)},
        {u"advice"_s, tidied(m_advice)},
        {u"service"_s, onOneLine(m_service)},
    };
}

void Writer::refuse(const QString &rule, const QString &missing, const QString &field)
{
    Finding finding = findingFor(*m_rules.procedure, rule.isEmpty() ? u"GEN-12"_s : rule, missing, field);
    finding.severity = Severity::Block;
    m_findings << finding;
    m_refused = true;
}

void Writer::remark(const QString &what, const QString &field)
{
    Finding finding = generalFinding(u"GEN-12"_s, what, field);
    finding.severity = Severity::Warn;
    m_findings << finding;
}

/// A letter about the child goes to nobody who is not known to be a professional.
void Writer::checkReader()
{
    if (m_addressee == Addressee::Professional && referrer().type != ReferrerType::Professional)
        refuse(
            u"GEN-12"_s,
            u"This letter tells about the child, and the referrer is not recorded as a professional. Write the letter "
            "to a member of the public instead."_s,
            u"referrer.type"_s);
    if (m_addressee != Addressee::Parents && m_letter.recipient.isEmpty() && m_letter.email.isEmpty())
        remark(u"The referrer gave no name. Send the letter only where you know that it reaches them."_s,
               u"referrer.name"_s);
    if (onOneLine(m_team.phone).isEmpty())
        remark(u"The procedure has no phone number for %1, so the letter names none."_s.arg(m_team.name),
               u"team.phone"_s);
}

/// What somebody typed may hold anything, such as words pasted from the concern.
void Writer::checkTypedWords()
{
    if (m_disclosure.named)
        return;
    const QStringList mayBeNamed{m_file.child.name(), m_sender.name, m_team.name};
    const auto check = [&](const QString &text, const QString &missing, const QString &field) {
        if (mentionsReferrer(text, detail(), mayBeNamed))
            refuse(m_disclosure.rule, missing, field);
    };
    check(m_advice, u"The advice gives away who the referrer is. Say it in other words."_s, u"advice"_s);
    check(m_service, u"The service gives away who the referrer is. Say it in other words."_s, u"service"_s);
    check(m_letter.recipient.sliced(1).join(u'\n'),
          u"The child's address names the referrer. Correct it before writing to the parents."_s, u"child.address"_s);
}

void Writer::checkMissing(const LetterWording &wording)
{
    const QStringList used = placeholdersIn(wording.subject + u'\n' + wording.paragraphs.join(u'\n'));
    if (used.contains("outcome"_L1) && m_values.value(u"outcome"_s).isEmpty())
        refuse(u"GEN-12"_s, u"Nothing has been decided yet that this letter could tell."_s, u"outcome"_s);
    if (used.contains("reply-by"_L1) && !m_letter.replyBy.isValid())
        refuse(u"GEN-12"_s, u"The procedure does not say within what time to reply (\"reply-within\")."_s, u"letter"_s);
}

/// Advice and service are often not there; the paragraph that would tell them is then left out.
QStringList Writer::paragraphs(const LetterWording &wording) const
{
    QStringList list;
    for (const QString &paragraph : wording.paragraphs) {
        const QStringList used = placeholdersIn(paragraph);
        const auto lacks = [&](const QString &name) { return used.contains(name) && m_values.value(name).isEmpty(); };
        if (!lacks(u"advice"_s) && !lacks(u"service"_s))
            list << paragraphsOf(filledIn(paragraph, m_values));
    }
    return list;
}

LetterResult Writer::write(const LetterWording &wording)
{
    checkReader();
    checkTypedWords();
    checkMissing(wording);
    if (m_refused)
        return {std::nullopt, m_findings};
    m_letter.subject = onOneLine(filledIn(wording.subject, m_values));
    m_letter.paragraphs = paragraphs(wording);
    return {m_letter, m_findings};
}

} // namespace

Expected<LetterResult> composeLetter(const CaseFile &file, const LetterRule &rule, const Rulebook &rules,
                                     const User &sender, const Team &team, Instant now, const LetterInput &input)
{
    FD_ASSIGN(const LetterWording wording, wordingOf(rule));
    return Writer(file, rule, rules, sender, team, now, input).write(wording);
}

} // namespace frontdoor
