// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/calendar/phrases.h"
#include "ui/chronology/chronology_paper.h"
#include "ui/chronology/chronology_view.h"
#include "ui/common/elided_label.h"
#include "ui/desk/desk.h"
#include "ui/paper/paper.h"

#include <QPagedPaintDevice>
#include <QTextDocument>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// A document that asks nobody for anything.
class SealedDocument final : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace

QStringList ChronologyView::narrowedWords() const
{
    const ChronologyQuestion &question = m_model->question();
    QStringList parts;
    QStringList groups;
    for (int group = 0; group < ChronologyGroupCount; ++group) {
        if (question.groups.contains(ChronologyGroup(group)))
            groups << words(ChronologyGroup(group));
    }
    if (!groups.isEmpty())
        parts << tr("Only: %1").arg(groups.join(u", "_s));
    if (question.from.isValid())
        parts << tr("from %1").arg(englishDate(question.from, u"d MMM yyyy"));
    if (question.until.isValid())
        parts << tr("until %1").arg(englishDate(question.until, u"d MMM yyyy"));
    if (!question.text.trimmed().isEmpty())
        parts << tr("with the words \"%1\"").arg(question.text.trimmed());
    return parts;
}

PaperWork ChronologyView::paper() const
{
    const QList<ChronologyLinePtr> lines = m_model->shown();
    const Instant now = m_desk.now();
    ChronologyHead head;
    head.title = name().isEmpty() ? tr("Chronology") : tr("Chronology of %1").arg(name());
    head.named = m_model->isNamed();
    QStringList facts;
    if (m_told.child.born.isValid())
        facts << tr("Born %1").arg(englishDate(m_told.child.born, u"d MMM yyyy"));
    else if (m_told.child.expected.isValid())
        facts << tr("Expected %1").arg(englishDate(m_told.child.expected, u"d MMM yyyy"));
    facts << (head.named ? tr("Child and family") : tr("Child alone")) << m_count->text();
    head.facts << facts.join(u" · "_s);
    if (head.named && !name().isEmpty())
        head.facts << tr("The ages are those of %1.").arg(name());
    if (const QStringList narrowed = narrowedWords(); !narrowed.isEmpty())
        head.facts << narrowed.join(u" · "_s);
    head.made = tr("Printed %1 by %2").arg(fullMoment(now, m_desk.calendar()), m_desk.user().name);

    PaperWork work;
    work.title = head.title;
    work.fileName = u"chronology-%1.pdf"_s.arg(m_desk.calendar().localDate(now).toString(Qt::ISODate));
    work.text = toText(head, lines);
    work.draw = [head, lines](QPagedPaintDevice &device) {
        SealedDocument document;
        document.setHtml(toHtml(head, lines));
        document.print(&device);
    };
    QSet<PersonId> people{m_told.child.id ? m_told.child.id : m_person};
    for (const ChronologyLinePtr &line : lines) {
        if (line->entry.person)
            people.insert(line->entry.person);
    }
    work.people = people.values();
    std::sort(work.people.begin(), work.people.end());
    work.what = lines.size() == 1 ? u"chronology, 1 entry"_s : u"chronology, %1 entries"_s.arg(lines.size());
    return work;
}

} // namespace frontdoor
