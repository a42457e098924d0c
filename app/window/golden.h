// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/tour.h"

#include <QImage>

namespace frontdoor {

// Pictures that are kept beside the source, so that a change of looks that nobody meant is noticed.

/// Screens of which one is kept.
QStringList goldenStops();
inline bool isGolden(const QString &stop)
{
    return goldenStops().contains(stop);
}
/// The one look in which they are taken.
Look goldenLook();
/// Half the size and fewer colours: what is kept.
QImage goldenPicture(QWidget &screen);

struct PictureDifference {
    bool sameSize = true;
    double mean = 0;  ///< of all pixels and channels, 0 to 255
    double share = 0; ///< of pixels that clearly differ, 0 to 1
};
PictureDifference differenceOf(const QImage &one, const QImage &other);

} // namespace frontdoor
