// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/id.h"

#include <QDateTime>
#include <QRandomGenerator>

namespace frontdoor {

QString newUuid7()
{
    const quint64 ms = quint64(QDateTime::currentMSecsSinceEpoch());
    auto *random = QRandomGenerator::system();
    quint64 high = (ms << 16) | 0x7000u | (random->generate() & 0x0fffu);
    quint64 low = (random->generate64() & 0x3fffffffffffffffull) | 0x8000000000000000ull;

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
