// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/edited.h"

#include "core/base/text.h"
#include "core/casework/casefile/disclosure.h"
#include "core/letters/templates.h"
#include "core/procedure/letter_wording.h"
#include "core/procedure/questions.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

Finding refusal(const Procedure &procedure, const QString &rule, const QString &missing)
{
    Finding finding = findingFor(procedure, rule.isEmpty() ? u"GEN-12"_s : rule, missing, u"paragraphs"_s);
    finding.severity = Severity::Block;
    return finding;
}

bool tellsNothingOfTheChild(Addressee addressee)
{
    switch (addressee) {
    case Addressee::Parents:
    case Addressee::Professional: return false;
    case Addressee::PublicReferrer:
    case Addressee::AnyReferrer: return true;
    }
    return true;
}

/// Whether the text names the child or somebody of the family; names that the letter has anyway give nothing away.
bool namesFamily(const QString &text, const CaseFile &file, const QStringList &named)
{
    const QStringList words = searchWords(text);
    const QStringList known = searchWords(named.join(u' '));
    QStringList names{file.child.givenName, file.child.familyName};
    for (const Person &member : file.family)
        names << member.givenName << member.familyName;
    const QStringList parts = searchWords(names.join(u' '));
    return std::any_of(parts.begin(), parts.end(), [&](const QString &part) {
        return part.size() > 2 && words.contains(part) && !known.contains(part);
    });
}

} // namespace

LetterResult withParagraphs(const ComposedLetter &letter, const QStringList &paragraphs, const CaseFile &file,
                            const LetterRule &rule, const Rulebook &rules)
{
    const Procedure &procedure = *rules.procedure;
    const Addressee addressee = addresseeOf(rule.id);
    const Disclosure disclosure = discloseReferrer(procedure.disclosure, file.contact.detail,
                                                   addressee == Addressee::Parents ? Audience::Parents
                                                                                   : Audience::Referrer);
    ComposedLetter edited = letter;
    edited.paragraphs.clear();
    for (const QString &paragraph : paragraphs) {
        if (const QString text = tidied(paragraph); !text.isEmpty())
            edited.paragraphs << text;
    }
    const QString text = edited.paragraphs.join(u'\n');
    Findings findings;
    if (edited.paragraphs.isEmpty())
        findings << refusal(procedure, {}, u"The letter has no words."_s);
    QStringList mayBeNamed = letter.signature;
    mayBeNamed << file.child.name();
    if (!disclosure.named && mentionsReferrer(text, file.contact.detail, mayBeNamed))
        findings << refusal(procedure, disclosure.rule,
                            u"The words give away who the referrer is. Say it in other words."_s);
    if (tellsNothingOfTheChild(addressee) && namesFamily(text, file, letter.signature + letter.recipient))
        findings << refusal(procedure, {},
                            u"The words name the child or the family. This letter tells nothing about them."_s);
    if (hasBlock(findings))
        return {std::nullopt, findings};
    return {edited, findings};
}

Expected<LetterPlaces> placesIn(const LetterRule &rule)
{
    FD_ASSIGN(const LetterWording wording, wordingOf(rule));
    const QStringList used = placeholdersIn(wording.subject + u'\n' + wording.paragraphs.join(u'\n'));
    return LetterPlaces{used.contains(u"advice"_s), used.contains(u"service"_s)};
}

QString sentPage(const QString &content)
{
    const QStringList blocks = content.split(u"\n\n"_s, Qt::SkipEmptyParts);
    // toText() puts the letterhead first and the subject after the reference; what was written elsewhere stays plain.
    qsizetype reference = 0;
    while (reference < blocks.size() && !blocks.at(reference).startsWith("Our reference: "_L1))
        ++reference;
    const bool ours = reference >= 2 && reference + 1 < blocks.size();
    QString body;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const QString html = QString(blocks.at(i)).toHtmlEscaped().replace(u'\n', u"<br>"_s);
        if (ours && i == 0)
            body += u"<p class=\"letterhead\">"_s + html + u"</p>\n"_s;
        else if (ours && i == reference + 1)
            body += u"<p class=\"subject\">"_s + html + u"</p>\n"_s;
        else
            body += u"<p>"_s + html + u"</p>\n"_s;
    }
    // As on the page of a letter that is being written.
    return u"<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<style>\n"
           "@page { size: A4; margin: 20mm; }\n"
           "body { font-family: Arial, \"Liberation Sans\", sans-serif; font-size: 11pt; color: #000000; }\n"
           "p { margin-top: 0; margin-bottom: 12px; line-height: 130%; }\n"
           "p.letterhead { text-align: right; margin-bottom: 24px; }\n"
           "p.subject { font-weight: bold; margin-top: 12px; }\n"
           "</style>\n</head>\n<body>\n"_s
           + body + u"</body>\n</html>\n"_s;
}

} // namespace frontdoor
