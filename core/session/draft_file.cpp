// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/draft_file.h"

#include "core/base/whole_file.h"
#include "core/base/within_reach.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QUuid>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int format = 2;
constexpr int formatOfTyped = 1; // an older program must not write one back without its number
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto suffix = ".draft"_L1;
constexpr int leftoverHours = 24;

/// A draft's id names its file, so it must be what DraftId::make() makes.
bool isFileName(const DraftId &id)
{
    return QUuid(id.text()).toString(QUuid::WithoutBraces) == id.text() && !QUuid(id.text()).isNull();
}

Expected<void> makeFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    const QDir parent = QFileInfo(path).absoluteDir();
    const bool made = parent.mkpath(u"."_s)
                      && parent.mkdir(QFileInfo(path).fileName(), ownerOnly | QFileDevice::ExeOwner);
    if (!made && !QFileInfo(path).isDir())
        return failure(ErrorCode::AccessDenied, path, u"the folder cannot be made"_s);
    return {};
}

} // namespace

QByteArray toJson(const Draft &draft)
{
    const QJsonObject subject{{u"kind"_s, idOf(draft.subject.kind)}, {u"id"_s, draft.subject.id}};
    QJsonObject object{{u"format"_s, draft.taken ? format : formatOfTyped},
                       {u"id"_s, draft.id.text()},
                       {u"kind"_s, draft.kind},
                       {u"subject"_s, subject},
                       {u"based-on-revision"_s, draft.basedOnRevision},
                       {u"started"_s, draft.started.ms},
                       {u"saved"_s, draft.saved.ms},
                       {u"content"_s, draft.content}};
    if (draft.taken) {
        object.insert(u"taken"_s, QJsonObject{{u"number"_s, draft.taken->number},
                                              {u"at"_s, draft.taken->at.ms},
                                              {u"key"_s, draft.taken->key.text()}});
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Expected<Draft> draftFromJson(const QByteArray &json)
{
    QJsonParseError parsing;
    const QJsonObject object = QJsonDocument::fromJson(json, &parsing).object();
    if (parsing.error != QJsonParseError::NoError)
        return failure(ErrorCode::Corrupt, QString(), parsing.errorString());
    const int written = object.value("format"_L1).toInt();
    if (written > format)
        return failure(ErrorCode::Newer, QString(), QString::number(written));
    const QJsonObject subject = object.value("subject"_L1).toObject();
    const auto subjectKind = choiceOf<SubjectKind>(subject.value("kind"_L1).toString());
    Draft draft;
    draft.id = DraftId(object.value("id"_L1).toString());
    draft.kind = object.value("kind"_L1).toString();
    if (written < 1 || draft.id.isEmpty() || !subjectKind || !object.value("content"_L1).isObject())
        return failure(ErrorCode::Corrupt, QString(), u"something is missing"_s);
    draft.subject = {*subjectKind, subject.value("id"_L1).toString()};
    draft.basedOnRevision = object.value("based-on-revision"_L1).toInteger();
    draft.started = {object.value("started"_L1).toInteger()};
    draft.saved = {object.value("saved"_L1).toInteger()};
    draft.content = object.value("content"_L1).toObject();
    if (!isWithinReach(draft.started) || !isWithinReach(draft.saved))
        return failure(ErrorCode::Corrupt, QString(), u"its times cannot be"_s);
    if (const QJsonObject taken = object.value("taken"_L1).toObject(); !taken.isEmpty()) {
        draft.taken = TakenDown{taken.value("number"_L1).toString(),
                                {taken.value("at"_L1).toInteger()},
                                CommandId(taken.value("key"_L1).toString())};
        if (draft.taken->number.isEmpty() || !draft.taken->key || !isWithinReach(draft.taken->at))
            return failure(ErrorCode::Corrupt, QString(), u"its provisional number is incomplete"_s);
    }
    return draft;
}

QString DraftFolder::pathOf(const DraftId &id) const
{
    return m_path + u'/' + id.text() + suffix;
}

Expected<void> DraftFolder::write(const Draft &draft, const DraftCodec &codec) const
{
    if (!isFileName(draft.id))
        return failure(ErrorCode::InvalidInput, draft.id.text());
    FD_TRY(makeFolder(m_path));
    FD_ASSIGN(const QByteArray wrapped, codec.wrap(toJson(draft)));
    return writeWhole(pathOf(draft.id), wrapped, Readers::OwnerOnly);
}

Expected<std::optional<Draft>> DraftFolder::read(const DraftId &id, const DraftCodec &codec) const
{
    if (!isFileName(id))
        return failure(ErrorCode::InvalidInput, id.text());
    QFile file(pathOf(id));
    if (!file.exists())
        return std::optional<Draft>();
    if (!file.open(QIODevice::ReadOnly))
        return troubleWith(file);
    Expected<Draft> draft = codec.unwrap(file.readAll()).and_then(draftFromJson);
    if (!draft)
        return failure(draft.error().code, file.fileName(), draft.error().detail);
    if (draft->id != id)
        return failure(ErrorCode::Corrupt, file.fileName(), u"it holds another draft"_s);
    return std::optional(*draft);
}

Expected<void> DraftFolder::remove(const DraftId &id) const
{
    if (!isFileName(id))
        return failure(ErrorCode::InvalidInput, id.text());
    // With what a crash may have left of it while it was being written.
    const QDir folder(m_path);
    for (const QString &name : folder.entryList({id.text() + suffix + u'*'}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.remove())
            return troubleWith(file);
    }
    return {};
}

QList<DraftId> DraftFolder::ids() const
{
    QList<DraftId> ids;
    for (const QString &name : QDir(m_path).entryList({u'*' + suffix}, QDir::Files)) {
        const DraftId id(name.chopped(suffix.size()));
        if (isFileName(id))
            ids << id;
    }
    return ids;
}

void DraftFolder::removeLeftovers() const
{
    const QDateTime before = QDateTime::currentDateTimeUtc().addSecs(-leftoverHours * 3600);
    for (const QFileInfo &file : QDir(m_path).entryInfoList({u'*' + suffix + u".*"_s}, QDir::Files)) {
        if (isFileName(DraftId(file.fileName().section(u'.', 0, 0))) && file.lastModified() < before)
            QFile::remove(file.filePath());
    }
}

} // namespace frontdoor
