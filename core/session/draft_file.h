// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/base/id.h"
#include "core/domain/ids.h"
#include "core/domain/subject.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace frontdoor {

using DraftId = Id<struct DraftTag>;

/// What the caller was told while the data could not be reached, and what makes the recording happen once.
struct TakenDown {
    QString number; ///< provisional: "P-DUTY3-0007"
    Instant at;
    CommandId key; ///< of the command that records it, whenever that is

    friend bool operator==(const TakenDown &, const TakenDown &) = default;
};

/// Something typed and not submitted yet.
struct Draft {
    DraftId id;                 ///< DraftId::make(); it names the file, so nothing personal may be in it
    QString kind;               ///< which form: "contact", "outcome"
    Subject subject;            ///< id empty if it is about nothing recorded yet
    qint64 basedOnRevision = 0; ///< of the subject; 0 if there is none
    QJsonObject content;
    Instant started;
    Instant saved;
    std::optional<TakenDown> taken = {}; ///< waits to be recorded; only a person takes it away

    friend bool operator==(const Draft &, const Draft &) = default;
};

/// How drafts are wrapped for the disk, so that they can be encrypted. Called on the journal's thread only.
class DraftCodec {
public:
    virtual ~DraftCodec() = default;
    virtual Expected<QByteArray> wrap(const QByteArray &plain) const = 0;
    virtual Expected<QByteArray> unwrap(const QByteArray &wrapped) const = 0;
};

class PlainDraftCodec final : public DraftCodec {
public:
    Expected<QByteArray> wrap(const QByteArray &plain) const override { return plain; }
    Expected<QByteArray> unwrap(const QByteArray &wrapped) const override { return wrapped; }
};

/// One file per draft, "<id>.draft", readable by its owner only, replaced as a whole or not at all.
class DraftFolder {
public:
    explicit DraftFolder(QString path) : m_path(std::move(path)) {}

    /// Errors: InvalidInput (not an id), DiskFull, AccessDenied, ReadOnly.
    Expected<void> write(const Draft &draft, const DraftCodec &codec) const;
    /// Errors: Corrupt, Newer, AccessDenied.
    Expected<std::optional<Draft>> read(const DraftId &id, const DraftCodec &codec) const;
    Expected<void> remove(const DraftId &id) const;
    QList<DraftId> ids() const;
    /// Parts of drafts that were being written when the program was killed, a day or more ago.
    void removeLeftovers() const;

private:
    QString pathOf(const DraftId &id) const;

    QString m_path;
};

/// The text of a draft file, and back. Errors: Corrupt, Newer.
QByteArray toJson(const Draft &draft);
Expected<Draft> draftFromJson(const QByteArray &json);

} // namespace frontdoor
