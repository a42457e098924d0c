// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/draft_watch.h"

#include "core/calendar/phrases.h"
#include "core/casework/casefile/restricted.h"
#include "core/session/on_result.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseMs = 300; // pages close and open in flocks

/// By the id of a person or a record: how it is told.
using Names = QHash<QString, QString>;

Expected<QString> nameOf(Views &views, const PersonId &person, const Viewer &viewer)
{
    FD_ASSIGN(const bool withheld, views.isWithheld(person, viewer));
    FD_ASSIGN(const std::optional<Person> known, views.person(person));
    if (withheld || !known)
        return DraftWatch::tr("somebody whose record is restricted");
    return known->name().isEmpty() ? DraftWatch::tr("somebody whose name is not known") : known->name();
}

Expected<QString> recordWords(Views &views, const Subject &subject, const Viewer &viewer)
{
    QString number;
    PersonId child;
    bool withheld = false;
    switch (subject.kind) {
    case SubjectKind::Contact: {
        FD_ASSIGN(const std::optional<Contact> contact, views.contact(subject.contact()));
        if (!contact)
            return QString();
        number = contact->number;
        child = contact->child;
        FD_ASSIGN(withheld, isWithheld(views, *contact, viewer));
        break;
    }
    case SubjectKind::Referral: {
        FD_ASSIGN(const std::optional<Referral> referral, views.referral(subject.referral()));
        if (!referral)
            return QString();
        number = referral->number;
        child = referral->child;
        FD_ASSIGN(withheld, views.isWithheld(child, viewer));
        break;
    }
    case SubjectKind::Consultation: {
        FD_ASSIGN(const std::optional<Consultation> consultation, views.consultation(subject.consultation()));
        return consultation ? consultation->number : QString();
    }
    }
    if (withheld)
        return DraftWatch::tr("%1, a restricted record").arg(number);
    FD_ASSIGN(const QString name, nameOf(views, child, viewer));
    return DraftWatch::tr("%1, %2").arg(number, name);
}

} // namespace

DraftWatch::DraftWatch(Desk &desk, const Factories &factories, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_factories(factories)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DraftWatch::read);
    if (!m_factories.drafts)
        return;
    connect(&desk, &Desk::carriedOut, this, &DraftWatch::refresh);
    connect(m_factories.drafts, &DraftJournal::takenDown, this, &DraftWatch::refresh);
    connect(&desk.session(), &Session::connectionChanged, this, &DraftWatch::refresh);
    read();
}

void DraftWatch::refresh()
{
    if (m_factories.drafts)
        m_pause.start();
}

void DraftWatch::read()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    onResult(this, m_factories.drafts->list(), [this](const Expected<DraftList> &list) {
        m_reading = false;
        if (list) {
            take(*list);
        } else {
            m_unreadable = {describe(list.error())};
            m_read = true;
            emit changed();
        }
        if (std::exchange(m_again, false))
            refresh();
    });
}

void DraftWatch::take(const DraftList &list)
{
    const QString me = m_desk.user().id.text();
    QList<Draft> mine;
    m_others = 0;
    m_waiting = 0;
    for (const Draft &draft : list.drafts) {
        const bool shown = m_factories.isDraftOpen && m_factories.isDraftOpen(draft.id);
        if (draft.content["user"_L1].toString() != me) {
            ++m_others;
            continue;
        }
        if (draft.taken && !m_discarded.contains(draft.id.text()))
            ++m_waiting;
        if (!shown && !m_discarded.contains(draft.id.text()))
            mine.append(draft);
    }
    std::stable_sort(mine.begin(), mine.end(), [](const Draft &a, const Draft &b) {
        if (a.taken && b.taken)
            return a.taken->at < b.taken->at;
        return a.taken.has_value() && !b.taken.has_value();
    });
    m_unreadable.clear();
    for (const Error &error : list.unreadable)
        m_unreadable.append(describe(error));

    QSet<PersonId> people;
    QList<Subject> records;
    for (const Draft &draft : std::as_const(mine)) {
        const DraftAbout about = m_factories.aboutDraft ? m_factories.aboutDraft(draft) : DraftAbout();
        if (!draft.subject.id.isEmpty())
            records.append(draft.subject);
        else if (about.person)
            people.insert(about.person);
    }
    tell(mine, {}); // before the data has answered, which may take long
    if (people.isEmpty() && records.isEmpty())
        return;
    const auto look = [people, records, viewer = m_desk.viewer()](Views &views) -> Expected<Names> {
        Names names;
        for (const PersonId &person : people) {
            FD_ASSIGN(const QString name, nameOf(views, person, viewer));
            names.insert(person.text(), name);
        }
        for (const Subject &subject : records) {
            FD_ASSIGN(const QString words, recordWords(views, subject, viewer));
            names.insert(subject.id, words);
        }
        return names;
    };
    onResult(this, m_desk.session().read<Names>(m_slot, look), [this, mine](const Expected<Names> &names) {
        QList<Draft> still = mine;
        still.removeIf([this](const Draft &draft) { return m_discarded.contains(draft.id.text()); });
        if (names)
            tell(still, *names);
    });
}

void DraftWatch::tell(const QList<Draft> &drafts, const Names &names)
{
    QList<DraftLine> lines;
    for (const Draft &draft : drafts) {
        const DraftAbout about = m_factories.aboutDraft ? m_factories.aboutDraft(draft) : DraftAbout();
        const QString what = about.what.isEmpty() ? tr("Something typed") : about.what;
        QString whom = about.name;
        if (!draft.subject.id.isEmpty())
            whom = names.value(draft.subject.id);
        else if (about.person)
            whom = names.value(about.person.text());
        if (whom.isEmpty() && draft.taken)
            whom = about.name; // as it was looked for; the data are away
        DraftLine line;
        line.draft = draft;
        line.title = whom.isEmpty()               ? what
                     : draft.subject.id.isEmpty() ? tr("%1 about %2").arg(what, whom)
                                                  : tr("%1: %2").arg(what, whom);
        line.detail = tr("Last typed %1").arg(moment(draft.saved, m_desk.now(), m_desk.calendar()));
        if (draft.taken) {
            line.canRecord = isReachable();
            line.title = tr("%1: %2").arg(draft.taken->number, line.title);
            const QString when = moment(draft.taken->at, m_desk.now(), m_desk.calendar());
            line.detail = line.canRecord ? tr("Taken %1, to be recorded").arg(when)
                                         : tr("Taken %1, waiting for the data").arg(when);
        }
        lines.append(line);
    }
    m_read = true;
    m_mine = lines;
    emit changed();
}

bool DraftWatch::isReachable() const
{
    return m_desk.session().connection().health != ConnectionState::Health::Unreachable;
}

QList<DraftLine> DraftWatch::taken() const
{
    QList<DraftLine> taken = m_mine;
    taken.removeIf([](const DraftLine &line) { return !line.draft.taken; });
    return taken;
}

QString DraftWatch::countWords(const QList<DraftLine> &taken)
{
    const auto talks = std::count_if(taken.begin(), taken.end(),
                                     [](const DraftLine &line) { return line.draft.kind == "consultation"_L1; });
    const auto contacts = taken.size() - talks;
    QStringList words;
    if (contacts > 0)
        words << tr("%n contacts", nullptr, int(contacts));
    if (talks > 0)
        words << tr("%n consultations", nullptr, int(talks));
    return words.join(tr(" and "));
}

void DraftWatch::discard(const DraftId &id)
{
    m_discarded.insert(id.text());
    m_mine.removeIf([&](const DraftLine &line) { return line.draft.id == id; });
    emit changed();
}

void DraftWatch::bringBack(const DraftId &id)
{
    m_discarded.remove(id.text());
    m_pause.stop();
    read();
}

void DraftWatch::discardForGood(const DraftId &id)
{
    if (!m_discarded.contains(id.text()) || !m_factories.drafts)
        return;
    m_factories.drafts->remove(id);
}

} // namespace frontdoor
