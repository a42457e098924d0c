// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/procedure/letter_wording.h"

#include "core/base/text.h"

#include <QRegularExpression>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// Those that tell something about the child or the family.
const QStringList &aboutTheChild()
{
    static const QStringList names{u"child"_s, u"outcome"_s, u"advice"_s, u"service"_s};
    return names;
}

const QStringList &always()
{
    static const QStringList names{u"recipient"_s, u"reference"_s, u"team"_s,     u"team-phone"_s, u"worker"_s,
                                   u"date"_s,      u"contacted"_s, u"referrer"_s, u"reply-by"_s};
    return names;
}

QString faultOf(const QString &name, const QString &letterId)
{
    const QStringList fit = letterPlaceholders(letterId);
    if (fit.contains(name))
        return {};
    if (aboutTheChild().contains(name))
        return u"the letter \"%1\" may go to the public and cannot speak of {%2}"_s.arg(letterId, name);
    const QString meant = didYouMean(name, fit);
    return u"there is no {%1}%2"_s.arg(name, meant.isEmpty() ? QString() : u"; did you mean {%1}?"_s.arg(meant));
}

/// Calls piece(text) and place(name, position) in turn; fault(position, what) for braces that do not match.
template<class Piece, class Place, class Fault>
void scan(const QString &text, Piece &&piece, Place &&place, Fault &&fault)
{
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype brace = from;
        while (brace < text.size() && text[brace] != u'{' && text[brace] != u'}')
            ++brace;
        piece(QStringView(text).sliced(from, brace - from));
        if (brace == text.size())
            return;
        from = brace + 1;
        if (text[brace] == u'}') {
            fault(brace, u"this } has no {"_s);
            continue;
        }
        qsizetype end = from;
        while (end < text.size() && (text[end].isLetterOrNumber() || text[end] == u'-' || text[end] == u'_'))
            ++end;
        if (end == from || end == text.size() || text[end] != u'}') {
            fault(brace, u"this { needs a name and a }"_s);
            from = end < text.size() && text[end] == u'}' ? end + 1 : from;
            continue;
        }
        place(text.sliced(from, end - from), brace);
        from = end + 1;
    }
}

const auto nothing = [](auto &&...) {};

} // namespace

Addressee addresseeOf(const QString &letterId)
{
    if (letterId.startsWith("parents-"_L1))
        return Addressee::Parents;
    if (letterId == "professional-outcome"_L1 || letterId == "written-follow-up-request"_L1)
        return Addressee::Professional;
    return letterId == "public-outcome"_L1 ? Addressee::PublicReferrer : Addressee::AnyReferrer;
}

QStringList letterPlaceholders(const QString &letterId)
{
    switch (addresseeOf(letterId)) {
    case Addressee::Parents:
    case Addressee::Professional: return always() + aboutTheChild();
    case Addressee::PublicReferrer:
    case Addressee::AnyReferrer: return always();
    }
    return {};
}

QList<WordingFault> wordingFaults(const QString &text, const QString &letterId)
{
    QList<WordingFault> faults;
    const auto place = [&](const QString &name, qsizetype at) {
        if (const QString what = faultOf(name, letterId); !what.isEmpty())
            faults.append({at, what});
    };
    scan(text, nothing, place, [&](qsizetype at, const QString &what) { faults.append({at, what}); });
    return faults;
}

QStringList placeholdersIn(const QString &text)
{
    QStringList names;
    scan(
        text, nothing, [&](const QString &name, qsizetype) { names << name; }, nothing);
    names.removeDuplicates();
    return names;
}

QString filledIn(const QString &text, const QHash<QString, QString> &values)
{
    QString result;
    scan(
        text, [&](QStringView piece) { result += piece; },
        [&](const QString &name, qsizetype) { result += values.value(name); }, nothing);
    return result;
}

QStringList paragraphsOf(const QString &body)
{
    static const QRegularExpression blankLine(u"\\n[ \\t]*\\n\\s*"_s);
    QStringList paragraphs;
    for (const QString &paragraph : tidied(body).split(blankLine, Qt::SkipEmptyParts))
        paragraphs << paragraph.simplified();
    return paragraphs;
}

} // namespace frontdoor
