// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/call_section.h"

#include "core/calendar/phrases.h"
#include "core/domain/referral_source.h"
#include "ui/common/form_page.h"
#include "ui/common/labelled_field.h"
#include "ui/common/moment_edit.h"
#include "ui/contact/words.h"
#include "ui/desk/help_link.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestInHeading = 200; // characters

QList<CodeItem> sources()
{
    QList<CodeItem> items;
    for (const ReferralSource &source : referralSources()) {
        const QString code = QString::fromLatin1(source.code);
        items.append({code, u"%1 · %2"_s.arg(referralSourceName(code), code)});
    }
    return items;
}

} // namespace

CallSection::CallSection(const FormParts &parts, Instant opened, QObject *parent)
    : QObject(parent)
    , m_desk(parts.desk)
    , m_form(parts.form)
    , m_clock(parts.desk)
    , m_opened(opened)
{
    FormSection *section = parts.page.addSection(sectionCall, tr("Call and referrer"));
    FieldMaker make(parts.form, *section, parts.asked);
    buildReceived(make);
    buildReferrer(make);
    HelpLink::addTo(*section, parts.desk, {u"contact.referrer"_s, u"contact.received"_s, u"referrer.disclosure"_s});
    connect(&parts.form, &DetailForm::edited, this, &CallSection::arrange);
    connect(&parts.form, &DetailForm::shown, this, &CallSection::arrange);
    arrange();
}

void CallSection::buildReceived(FieldMaker &make)
{
    const QString id = u"received"_s;
    m_received = new MomentEdit(m_clock, m_desk.calendar());
    m_received->setPastOnly(true);
    make.place(id, tr("Received"), m_received);
    connect(m_received, &MomentEdit::edited, &m_form, [this, id] { m_form.touch(id); });
    m_form.bind({id, tr("Received"),
                 [this](const Value &value) {
                     const auto *instant = std::get_if<Instant>(&value);
                     const bool known = instant && instant->ms != 0;
                     if (!known || m_received->moment() != *instant)
                         m_received->setMoment(known ? std::optional(*instant) : std::nullopt);
                 },
                 [this]() -> Value {
                     // The field shows minutes; what was not moved keeps its seconds.
                     const std::optional<Instant> moment = m_received->moment();
                     const Instant base = m_form.base().received;
                     if (!moment || fullMoment(*moment, m_desk.calendar()) == fullMoment(base, m_desk.calendar()))
                         return base;
                     return *moment;
                 },
                 [this](bool readOnly) { m_received->setReadOnly(readOnly); }});
    make.list(u"kind"_s, tr("What it is"), itemsOf<ContactKind>(words));
    m_reason = make.line(u"received-reason"_s, tr("Why is it recorded later?"));
    m_reason->setWide(true);
    make.segments(u"method"_s, tr("How it came in"), optionsOf<ContactMethod>(words), false)->setWide(true);
}

void CallSection::buildReferrer(FieldMaker &make)
{
    make.segments(u"referrer.type"_s, tr("Who got in touch"), optionsOf<ReferrerType>(words));
    make.list(u"source"_s, tr("Source, for the census"), sources());
    make.line(u"referrer.name"_s, tr("Name"));
    LabelledField *agency = make.line(u"referrer.agency"_s, tr("Agency"));
    LabelledField *role = make.line(u"referrer.role"_s, tr("Role"));
    role->setHint(tr("For example head teacher"));
    m_ofProfessionals << agency << role;
    make.line(u"referrer.phone"_s, tr("Phone"));
    make.line(u"referrer.email"_s, tr("E-mail"));
    LabelledField *relationship = make.line(u"referrer.relationship"_s, tr("Relationship to the child"));
    relationship->setHint(tr("For example grandmother or neighbour"));
    LabelledField *anonymous = make.yesNo(u"referrer.anonymous"_s, tr("Wants to stay anonymous"));
    LabelledField *disclose = make.yesNo(u"referrer.consent-to-disclose"_s,
                                         tr("Agrees that the family is told who it was"));
    m_ofPublic << anonymous << disclose;
    make.text(u"prompts.referrer-knowledge"_s, tr("What do they know of the child and the family, and how?"), 1,
              FieldMaker::answer);
}

void CallSection::arrange()
{
    const ContactDetail detail = m_form.detail();
    const bool isPublic = detail.referrer.type == ReferrerType::Public;
    for (LabelledField *field : std::as_const(m_ofProfessionals))
        field->setVisible(!isPublic || !detail.referrer.agency.isEmpty());
    for (LabelledField *field : std::as_const(m_ofPublic))
        field->setVisible(isPublic);
    const bool movedBack = detail.received < m_form.base().received;
    m_reason->setVisible(movedBack || !detail.receivedReason.isEmpty());
}

void CallSection::complete(ContactDetail &detail) const
{
    // The clock was set back while the caller talked. Nobody typed the moment that the form began with.
    if (m_opened.ms != 0 && detail.received == m_opened && m_desk.now() < m_opened)
        detail.received = m_desk.now();
    if (m_opened.ms == 0 || !detail.receivedReason.trimmed().isEmpty())
        return;
    if (detail.received >= m_opened && detail.received < m_desk.now())
        detail.receivedReason = tr("Typed while the caller was on the line");
}

QString CallSection::inOneLine() const
{
    const ContactDetail detail = m_form.detail();
    QString line =
        tr("received %1 %2").arg(moment(detail.received, m_desk.now(), m_desk.calendar()), inSentence(detail.method));
    // What was pasted there by mistake is not measured for the heading.
    if (!detail.referrer.agency.isEmpty())
        return tr("%1 from %2").arg(line, detail.referrer.agency.left(longestInHeading));
    if (detail.referrer.type == ReferrerType::Professional)
        return tr("%1 from a professional").arg(line);
    if (detail.referrer.type == ReferrerType::Public)
        return tr("%1 from a member of the public").arg(line);
    return line;
}

QString CallSection::problem() const
{
    if (!m_received->problem().isEmpty())
        return m_received->problem();
    return !m_received->moment() ? tr("Say when it was received.") : QString();
}

QString CallSection::typedReceived() const
{
    return m_received->typedText();
}

void CallSection::restoreReceived(const QString &typed)
{
    if (typed.isEmpty() || typed == m_received->typedText())
        return;
    m_received->setTypedText(typed);
    m_form.touch(u"received"_s);
}

} // namespace frontdoor
