// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QList>

#include <algorithm>

#include <unistd.h>

namespace frontdoor::test {

/// Memory and open descriptors of this process while it works for a while. What it does in the first third only warms it up:
/// caches and fonts are filled once. After that it must not grow any more.
class UsageMeter {
public:
    explicit UsageMeter(qint64 wholeMs) : m_wholeMs(wholeMs) { m_time.start(); }

    bool isOver() const { return m_time.elapsed() >= m_wholeMs; }
    /// Often; it looks now and then.
    void look()
    {
        const qint64 now = m_time.elapsed();
        if (now < m_wholeMs / 3 || now < m_next)
            return;
        m_next = now + std::max<qint64>(m_wholeMs / 200, 50);
        m_memory << residentKb();
        m_descriptors << openDescriptors();
    }

    /// What grew, in words; empty if nothing did. Measured are the first and the last quarter after the warm-up: the middle
    /// value of the memory, which goes up and down, and the least of the descriptors, some of which are open for a moment.
    QByteArray growth() const
    {
        if (m_memory.size() < 12)
            return "it was looked at " + QByteArray::number(m_memory.size()) + " times only";
        const qint64 memoryBefore = middle(firstOf(m_memory));
        const qint64 memoryAfter = middle(lastOf(m_memory));
        QByteArray said;
        if (memoryAfter * 100 > memoryBefore * (100 + mostPercent()))
            said += "memory grew from " + QByteArray::number(memoryBefore) + " to " + QByteArray::number(memoryAfter)
                    + " KiB; ";
        const QList<qint64> early = firstOf(m_descriptors);
        const QList<qint64> late = lastOf(m_descriptors);
        const qint64 before = *std::min_element(early.begin(), early.end());
        const qint64 after = *std::min_element(late.begin(), late.end());
        if (after > before + fewDescriptors())
            said += "open descriptors grew from " + QByteArray::number(before) + " to " + QByteArray::number(after);
        return said;
    }
    QByteArray summary() const
    {
        return QByteArray::number(m_memory.size()) + " looks, memory " + QByteArray::number(m_memory.value(0)) + " to "
               + QByteArray::number(m_memory.value(m_memory.size() - 1)) + " KiB, descriptors "
               + QByteArray::number(m_descriptors.value(0)) + " to "
               + QByteArray::number(m_descriptors.value(m_descriptors.size() - 1));
    }

    static qint64 residentKb()
    {
        QFile file(QStringLiteral("/proc/self/statm"));
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        return file.readAll().split(' ').value(1).toLongLong() * (sysconf(_SC_PAGESIZE) / 1024);
    }
    static qint64 openDescriptors()
    {
        return QDir(QStringLiteral("/proc/self/fd"))
            .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System)
            .size();
    }

private:
    /// In less than a minute not everything has been seen that is kept from then on.
    bool isShort() const { return m_wholeMs < 60'000; }
    qint64 mostPercent() const { return isShort() ? 20 : 5; }
    qint64 fewDescriptors() const { return isShort() ? 3 : 0; }

    static QList<qint64> firstOf(const QList<qint64> &all) { return all.first(all.size() / 4); }
    static QList<qint64> lastOf(const QList<qint64> &all) { return all.last(all.size() / 4); }
    static qint64 middle(QList<qint64> values)
    {
        std::sort(values.begin(), values.end());
        return values.at(values.size() / 2);
    }

    qint64 m_wholeMs;
    qint64 m_next = 0;
    QElapsedTimer m_time;
    QList<qint64> m_memory; ///< KiB
    QList<qint64> m_descriptors;
};

} // namespace frontdoor::test
