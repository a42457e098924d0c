// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/draft_keeper.h"

#include "core/calendar/phrases.h"
#include "core/session/on_result.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseMs =
    60; // gathering a long text at every key would be felt; with the 700 ms of the journal within a second

} // namespace

OpenDrafts &OpenDrafts::of(DraftJournal &journal)
{
    if (auto *known = journal.findChild<OpenDrafts *>({}, Qt::FindDirectChildrenOnly))
        return *known;
    return *new OpenDrafts(&journal);
}

DraftKeeper::DraftKeeper(Desk &desk, DraftJournal &journal, const QString &kind, const Subject &subject,
                         std::function<QJsonObject()> collect, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_journal(journal)
    , m_kind(kind)
    , m_subject(subject)
    , m_collect(std::move(collect))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::flush);
    connect(&journal, &DraftJournal::draftSaved, this, [this](const DraftId &id, Instant at) {
        if (id != m_id)
            return;
        m_saved = at;
        m_trouble.clear();
        emit stateChanged();
    });
    connect(&journal, &DraftJournal::draftFailed, this, [this](const DraftId &id, const Error &error) {
        if (id != m_id)
            return;
        m_trouble = describe(error);
        emit stateChanged();
    });
    begin(DraftId::make());
}

DraftKeeper::~DraftKeeper()
{
    OpenDrafts::of(m_journal).close(m_id);
}

void DraftKeeper::begin(const DraftId &id)
{
    OpenDrafts &open = OpenDrafts::of(m_journal);
    open.close(m_id);
    m_id = id;
    m_kept = false;
    open.open(id);
    m_saved.reset();
    m_taken.reset();
    m_trouble.clear();
}

void DraftKeeper::touch()
{
    m_dirty = true;
    if (!m_pause.isActive())
        m_pause.start();
}

void DraftKeeper::flush()
{
    m_pause.stop();
    if (!m_dirty)
        return;
    m_dirty = false;
    m_kept = true;
    m_journal.edit(current());
}

Draft DraftKeeper::current() const
{
    Draft draft;
    draft.id = m_id;
    draft.kind = m_kind;
    draft.subject = m_subject;
    draft.basedOnRevision = m_revision;
    draft.content = m_collect();
    draft.content.insert(u"user"_s, m_desk.user().id.text());
    draft.taken = m_taken;
    return draft;
}

QFuture<Expected<Draft>> DraftKeeper::takeDown(const CommandId &key)
{
    m_pause.stop();
    m_dirty = false;
    m_kept = true;
    return m_journal.takeDown(current(), key);
}

void DraftKeeper::adopt(const Draft &draft)
{
    begin(draft.id);
    m_kept = true;
    m_revision = draft.basedOnRevision;
    m_saved = draft.saved;
    m_taken = draft.taken;
    emit stateChanged();
}

void DraftKeeper::watch(const QFuture<Expected<CommandResult>> &submitted)
{
    flush();
    m_journal.removeWhenDone(m_id, submitted);
}

void DraftKeeper::drop()
{
    if (!m_taken)
        resolve();
}

void DraftKeeper::resolve()
{
    m_pause.stop();
    m_dirty = false;
    if (!m_kept)
        return;
    m_journal.remove(m_id);
    begin(DraftId::make());
    emit stateChanged();
}

void DraftKeeper::findOthers(QObject *receiver, std::function<void(const QList<Draft> &)> found)
{
    onResult(receiver, m_journal.list(),
             [this, keeper = QPointer<DraftKeeper>(this), found = std::move(found)](const Expected<DraftList> &list) {
                 if (!keeper || !list)
                     return;
                 const OpenDrafts &open = OpenDrafts::of(m_journal);
                 QList<Draft> drafts;
                 for (const Draft &draft : list->drafts) {
                     const bool mine = draft.kind == m_kind && draft.subject == m_subject
                                       && draft.content["user"_L1].toString() == m_desk.user().id.text();
                     if (mine && !draft.taken && !open.isOpen(draft.id))
                         drafts.append(draft);
                 }
                 if (!drafts.isEmpty())
                     found(drafts);
             });
}

QString DraftKeeper::state() const
{
    if (!m_trouble.isEmpty())
        return tr("The draft could not be kept: %1").arg(m_trouble);
    if (!m_saved)
        return {};
    const qint64 seconds = std::max<qint64>(1, (m_desk.now().ms - m_saved->ms) / 1000);
    if (seconds < 60)
        return tr("Draft saved %1 s ago").arg(seconds);
    return tr("Draft saved %1").arg(moment(*m_saved, m_desk.now(), m_desk.calendar()));
}

} // namespace frontdoor
