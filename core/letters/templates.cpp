// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/templates.h"

#include <QFile>

static void initialiseTemplates()
{
    Q_INIT_RESOURCE(frontdoor_letter_templates); // a static library's resources are not registered by themselves
}

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// The faults of one file, told with line and column.
class Faults {
public:
    Faults(const QString &text, QString file) : m_text(text), m_file(std::move(file)) {}

    void add(qsizetype at, const QString &what)
    {
        const QStringView before = QStringView(m_text).first(qMin(at, m_text.size()));
        const qsizetype column = before.size() - (before.lastIndexOf(u'\n') + 1) + 1;
        m_lines << u"%1:%2:%3: %4"_s.arg(m_file).arg(before.count(u'\n') + 1).arg(column).arg(what);
    }
    bool isEmpty() const { return m_lines.isEmpty(); }
    Unexpected error() const { return failure(ErrorCode::InvalidInput, m_file, m_lines.join(u'\n')); }

private:
    const QString &m_text;
    QString m_file;
    QStringList m_lines;
};

} // namespace

Expected<LetterWording> parseLetterTemplate(const QString &text, const QString &file, const QString &letterId)
{
    Faults faults(text, file);
    const auto lineEnd = [&](qsizetype from) {
        const qsizetype end = text.indexOf(u'\n', from);
        return end < 0 ? text.size() : end;
    };
    qsizetype at = 0;
    while (at < text.size() && (text[at] == u'#' || text[at].isSpace()))
        at = text[at] == u'#' ? lineEnd(at) : at + 1;
    const QString lead = u"Subject:"_s;
    if (!QStringView(text).sliced(at).startsWith(lead)) {
        faults.add(at, u"a letter begins with \"Subject: \" and its subject"_s);
        return faults.error();
    }
    const qsizetype bodyAt = lineEnd(at);
    const LetterWording wording{text.sliced(at + lead.size(), bodyAt - at - lead.size()).simplified(),
                                paragraphsOf(text.sliced(bodyAt))};
    if (wording.subject.isEmpty())
        faults.add(at, u"the subject is missing"_s);
    if (lineEnd(bodyAt + 1) > bodyAt + 1
        && !text.sliced(bodyAt + 1, lineEnd(bodyAt + 1) - bodyAt - 1).trimmed().isEmpty())
        faults.add(bodyAt + 1, u"an empty line belongs between the subject and the letter"_s);
    if (wording.paragraphs.isEmpty())
        faults.add(bodyAt, u"the letter has no words"_s);
    for (const WordingFault &fault : wordingFaults(text.sliced(at), letterId))
        faults.add(at + fault.at, fault.what);
    if (!faults.isEmpty())
        return faults.error();
    return wording;
}

Expected<LetterWording> shippedWording(const QString &letterId)
{
    initialiseTemplates();
    const QString name = letterId + ".txt"_L1;
    QFile file(":/frontdoor/letters/"_L1 + name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, name);
    return parseLetterTemplate(QString::fromUtf8(file.readAll()), name, letterId);
}

Expected<LetterWording> wordingOf(const LetterRule &rule)
{
    FD_ASSIGN(LetterWording wording, shippedWording(rule.id));
    if (!rule.subject.isEmpty())
        wording.subject = rule.subject.simplified();
    if (!rule.body.isEmpty())
        wording.paragraphs = paragraphsOf(rule.body);
    return wording;
}

} // namespace frontdoor
