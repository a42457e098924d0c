// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chronology/chronology_paper.h"

#include "core/calendar/phrases.h"

#include <QCoreApplication>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::ChronologyPaper)
};

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

/// Title and text as they may leave the program.
std::pair<QString, QString> outside(const ChronologyLine &line)
{
    if (!line.entry.namesReferrer)
        return {line.title, line.text};
    return {{},
            line.entry.number.isEmpty()
                ? Words::tr("Left out: it could show who made contact.")
                : Words::tr("Left out: it could show who made contact. It can be read in %1.").arg(line.entry.number)};
}

QString whenWords(const ChronologyLine &line)
{
    return joined({englishDate(line.day, u"d MMM yyyy"), line.time}, u" "_s);
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', "<br/>"_L1);
}

QString cell(const QString &content, const char *kind = "")
{
    return u"<td%1>%2</td>"_s.arg(QLatin1String(kind), content);
}

} // namespace

QString toHtml(const ChronologyHead &head, const QList<ChronologyLinePtr> &lines)
{
    QString html = u"<html><head><title>%1</title><style>"
                   "body{font-family:Inter,Arial,sans-serif;font-size:9pt;color:#000}"
                   "h1{font-size:15pt;margin-bottom:2px}h2{font-size:11pt;margin-top:12px;margin-bottom:2px}"
                   "p{margin-top:0;margin-bottom:3px}td,th{padding:3px 6px 3px 0}"
                   "</style></head><body>"_s.arg(head.title.toHtmlEscaped());
    html += u"<h1>%1</h1>"_s.arg(head.title.toHtmlEscaped());
    for (const QString &fact : head.facts)
        html += u"<p>%1</p>"_s.arg(fact.toHtmlEscaped());
    html += u"<p>%1</p>"_s.arg(head.made.toHtmlEscaped());
    int year = 0;
    for (const ChronologyLinePtr &line : lines) {
        if (line->day.year() != year) {
            html += year == 0 ? QString() : u"</table>"_s;
            year = line->day.year();
            html += u"<h2>%1</h2><table width=\"100%\" cellspacing=\"0\" border=\"0\">"_s.arg(year);
        }
        const auto [title, text] = outside(*line);
        const QString strong = title.isEmpty() ? QString() : u"<b>%1</b>"_s.arg(escaped(title));
        html += u"<tr>"_s;
        html += cell(joined({escaped(joined({line->date, line->time}, u" "_s)), escaped(line->age)}, u"<br/>"_s),
                     " width=\"16%\"");
        html += cell(joined({escaped(words(line->entry.kind)), escaped(line->entry.number),
                             head.named ? escaped(line->entry.personName) : QString()},
                            u"<br/>"_s),
                     " width=\"18%\"");
        html += cell(joined({strong, escaped(text)}, u"<br/>"_s), " width=\"50%\"");
        html += cell(escaped(line->entry.byName), " width=\"16%\"");
        html += u"</tr>"_s;
    }
    html += lines.isEmpty() ? u"<p>%1</p>"_s.arg(Words::tr("Nothing is on file.").toHtmlEscaped()) : u"</table>"_s;
    return html + u"</body></html>"_s;
}

QString toText(const ChronologyLine &line, bool named)
{
    const auto [title, text] = outside(line);
    QString words = joined({whenWords(line), line.age, named ? line.entry.personName : QString(),
                            joined({frontdoor::words(line.entry.kind), line.entry.number}, u" "_s), title,
                            line.entry.byName},
                           u" · "_s);
    if (!text.isEmpty())
        words += "\n    "_L1 + QString(text).replace(u'\n', "\n    "_L1);
    return words;
}

QString toText(const ChronologyHead &head, const QList<ChronologyLinePtr> &lines)
{
    QStringList words{head.title};
    words += head.facts;
    words << head.made << QString();
    for (const ChronologyLinePtr &line : lines)
        words << toText(*line, head.named);
    return words.join(u'\n') + u'\n';
}

} // namespace frontdoor
