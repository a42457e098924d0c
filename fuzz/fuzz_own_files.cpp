// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the program keeps in a person's profile, as somebody or a broken disk may have altered it: drafts, the downtime pack,
// how far provisional numbers have come, what is remembered of a history, keys. The first byte says which.

#include "core/secrets/key_file.h"
#include "core/secrets/sealed.h"
#include "core/session/draft_file.h"
#include "core/session/history_watch.h"
#include "core/session/pack_shelf.h"
#include "core/session/taken_numbers.h"
#include "fuzz/require.h"

#include <QDir>
#include <QTemporaryDir>

#include <cstddef>
#include <cstdint>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

const Instant now{1'777'622'400'000};

bool isTold(const Error &error)
{
    return error.code == ErrorCode::Corrupt || error.code == ErrorCode::Newer;
}

const QString &folder()
{
    static const QTemporaryDir temporary;
    static const QString path = temporary.path();
    return path;
}

/// The one file of this kind in the folder.
QString onlyFile(const QString &pattern)
{
    const QDir dir(folder());
    return dir.filePath(dir.entryList({pattern}, QDir::Files).value(0));
}

void readDraft(const QByteArray &bytes)
{
    const Expected<Draft> draft = draftFromJson(bytes);
    if (!draft) {
        require(isTold(draft.error()), "what is no draft is told as such");
        return;
    }
    require(!draft->id.isEmpty(), "a draft has an id");
    const Expected<Draft> again = draftFromJson(toJson(*draft));
    require(again && *again == *draft, "what was read is written and read again as it was");
}

void readSealed(const QByteArray &bytes)
{
    static const Key key = *Key::fromBytes(QByteArray(Key::size, 'k'));
    require(!unsealed(bytes, key, "draft"), "nobody without the key seals anything");
}

void readPack(const QByteArray &bytes)
{
    static const PackShelf shelf(folder(), std::make_shared<PlainDraftCodec>());
    static const QString path = [] {
        KeptPack pack;
        pack.at = now;
        pack.html = u"<p>x</p>"_s;
        require(shelf.put(u"office"_s, pack).has_value(), "a pack can be put");
        return onlyFile(u"*.pack"_s);
    }();
    putFile(path, bytes);
    const Expected<std::optional<KeptPack>> pack = shelf.last(u"office"_s, now);
    if (!pack)
        require(isTold(pack.error()), "what is no pack is told as such");
    else if (*pack)
        require(!(*pack)->html.isEmpty(), "a pack can be read");
}

void readNumber(const QByteArray &bytes)
{
    static const TakenNumbers numbers(folder(), u"duty-3.example"_s);
    putFile(folder() + "/provisional-number"_L1, bytes);
    const Expected<QString> first = numbers.next();
    if (!first) {
        require(isTold(first.error()), "what is no number is told as such");
        return;
    }
    require(first->startsWith("P-DUTY3-"_L1), "a number says its computer");
    const Expected<QString> second = numbers.next();
    require(!second || *second != *first, "no number is given twice");
}

void readHead(const QByteArray &bytes)
{
    if (const std::optional<RememberedHead> head = rememberedHead(bytes))
        require(head->head.sequence >= 1, "an entry has a number");
}

void readKey(const QByteArray &bytes)
{
    const QString path = folder() + "/drafts.key"_L1;
    putFile(path, bytes);
    if (const Expected<Key> key = keyInFile(path); !key)
        require(isTold(key.error()), "what is no key is told as such");
    require(QFile(path).size() == bytes.size(), "a key that cannot be read is left alone");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    switch (data[0] % 6) {
    case 0: readDraft(bytes); break;
    case 1: readSealed(bytes); break;
    case 2: readPack(bytes); break;
    case 3: readNumber(bytes); break;
    case 4: readHead(bytes); break;
    case 5: readKey(bytes); break;
    }
    return 0;
}
