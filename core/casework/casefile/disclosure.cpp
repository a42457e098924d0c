// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/casefile/disclosure.h"

#include "core/base/text.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// Whether the referrer is kept from family and agencies.
bool isProtected(DisclosureSettings::Mode mode, const Referrer &referrer)
{
    const bool mayBePublic = referrer.type != ReferrerType::Professional; // unknown is not "no"
    const bool anonymous = referrer.anonymous.value_or(false);
    // Who refused consent when asked has asked not to be named.
    switch (mode) {
    case DisclosureSettings::Mode::NeverWithoutConsent:
        return anonymous || !referrer.consentToDisclose.value_or(!mayBePublic);
    case DisclosureSettings::Mode::UnlessPublicAndAnonymous:
        return mayBePublic && (anonymous || !referrer.consentToDisclose.value_or(true));
    }
    return true;
}

QString neutralWords()
{
    return QCoreApplication::translate("frontdoor::Disclosure", "somebody who was worried");
}

/// Digits only, the country's prefix as the leading 0.
QString phoneDigits(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.digitValue() >= 0)
            digits += QChar(u'0' + char16_t(c.digitValue()));
        else if (c == u'+')
            digits += u'+';
        else if (c.isLetter())
            digits += u'|'; // digits on both sides of a word are two numbers
    }
    return digits.replace("+440"_L1, "0"_L1).replace("+44"_L1, "0"_L1).replace("0044"_L1, "0"_L1);
}

bool hasPhrase(const QString &key, const QString &phrase)
{
    const QString wanted = searchKey(phrase);
    return !wanted.isEmpty() && QString(u' ' + key + u' ').contains(u' ' + wanted + u' ');
}

} // namespace

Disclosure discloseReferrer(const DisclosureSettings &settings, const ContactDetail &detail, Audience audience)
{
    const Referrer &referrer = detail.referrer;
    Disclosure result;
    switch (audience) {
    case Audience::Staff:
    case Audience::Referrer: result.named = true; break;
    case Audience::Parents:
    case Audience::Agencies:
        result.named = !isProtected(settings.mode, referrer);
        result.rule = settings.rule;
        break;
    case Audience::Public: result.rule = settings.rule; break;
    }
    if (result.named) {
        QStringList words{referrer.name, referrer.agency};
        words.removeAll(QString());
        result.words = words.join(", "_L1);
        result.shown = referrer;
    }
    if (result.words.isEmpty())
        result.words = neutralWords();
    return result;
}

bool mentionsReferrer(const QString &text, const ContactDetail &detail, const QStringList &others)
{
    const Referrer &referrer = detail.referrer;
    const QString key = searchKey(text);
    if (hasPhrase(key, referrer.name) || hasPhrase(key, referrer.agency) || hasPhrase(key, referrer.relationship))
        return true;

    static const QStringList titles{u"mrs"_s, u"miss"_s, u"sir"_s, u"lady"_s, u"rev"_s, u"the"_s};
    const QStringList otherWords = searchWords(others.join(u' '));
    const QStringList words = key.split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : searchWords(referrer.name)) {
        if (part.size() > 2 && !titles.contains(part) && !otherWords.contains(part) && words.contains(part))
            return true;
    }

    const QString phone = phoneDigits(referrer.phone);
    if (phone.size() > 5 && phoneDigits(text).contains(phone))
        return true;
    const QString email = referrer.email.trimmed();
    return !email.isEmpty() && text.contains(email, Qt::CaseInsensitive);
}

} // namespace frontdoor
