// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// In the place of libFuzzer: gives a reader each file of the folders named, and each of them cut short.

#include "fuzz/require.h"

#include <QDirIterator>

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int main(int argc, char **argv)
{
    constexpr int cuts = 8;
    int given = 0;
    for (int i = 1; i < argc; ++i) {
        QDirIterator files(QString::fromLocal8Bit(argv[i]), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            frontdoor::require(file.open(QIODevice::ReadOnly), "a corpus can be read");
            const QByteArray bytes = file.readAll();
            for (int cut = cuts; cut > 0; --cut) {
                // A copy of just that length, so that a sanitizer sees a step beyond it.
                const QByteArray part(bytes.constData(), bytes.size() * cut / cuts);
                LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(part.constData()),
                                       std::size_t(part.size()));
                ++given;
            }
        }
    }
    frontdoor::require(given > 0, "there is something to give");
    std::printf("%d inputs\n", given);
    return 0;
}
