// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/id.h"

#include "core/base/seeded_ids.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <utility>

namespace frontdoor {

namespace {

thread_local SeededIds *innermost = nullptr;

} // namespace

SeededIds::SeededIds(quint64 seed, Instant now) : m_state(seed), m_now(now), m_outer(std::exchange(innermost, this)) {}

SeededIds::~SeededIds()
{
    innermost = m_outer;
}

quint64 SeededIds::next()
{
    // splitmix64: small, and well mixed even from seeds that are close together.
    m_state += 0x9e3779b97f4a7c15ull;
    quint64 z = m_state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
    return z ^ (z >> 31);
}

QString SeededIds::make()
{
    const quint64 first = next();
    return uuid7Of(m_now.ms, first, next());
}

QString newUuid7()
{
    if (innermost)
        return innermost->make();
    auto *random = QRandomGenerator::system();
    const quint64 first = random->generate();
    return uuid7Of(QDateTime::currentMSecsSinceEpoch(), first, random->generate64());
}

QString uuid7Of(qint64 ms, quint64 randomA, quint64 randomB)
{
    const quint64 high = (quint64(ms) << 16) | 0x7000u | (randomA & 0x0fffu);
    const quint64 low = (randomB & 0x3fffffffffffffffull) | 0x8000000000000000ull;

    static constexpr char digits[] = "0123456789abcdef";
    QString text(36, u'-');
    int at = 0;
    const auto put = [&](quint64 value, int nibbles) {
        for (int i = nibbles - 1; i >= 0; --i)
            text[at++] = QLatin1Char(digits[(value >> (4 * i)) & 0xf]);
    };
    put(high >> 32, 8);
    ++at;
    put((high >> 16) & 0xffff, 4);
    ++at;
    put(high & 0xffff, 4);
    ++at;
    put(low >> 48, 4);
    ++at;
    put(low & 0xffffffffffffull, 12);
    return text;
}

} // namespace frontdoor
