// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/golden.h"

#include <algorithm>
#include <cstdlib>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr QRgb keptBits = 0xfff8f8f8; // five of eight in each channel: a third of the file's size
constexpr int clearly = 32;           // of 255 in one channel

} // namespace

QStringList goldenStops()
{
    return {u"sign-in"_s,       u"duty-tray"_s,         u"allocate"_s,        u"contact"_s,
            u"authorise"_s,     u"referral"_s,          u"new-contact"_s,     u"new-contact-search"_s,
            u"person-record"_s, u"person-chronology"_s, u"person-genogram"_s, u"workload-chosen"_s,
            u"consultations"_s, u"handover-write"_s,    u"settings-rota"_s};
}

Look goldenLook()
{
    return {u"1366x768-light-100"_s, QSize(1366, 768), ThemeChoice::Light, 100};
}

QImage goldenPicture(QWidget &screen)
{
    const QImage whole = screen.grab().toImage();
    QImage half = whole.scaled(whole.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                      .convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < half.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(half.scanLine(y));
        std::for_each(line, line + half.width(), [](QRgb &pixel) { pixel &= keptBits; });
    }
    return half;
}

PictureDifference differenceOf(const QImage &one, const QImage &other)
{
    if (one.size() != other.size())
        return {false, 255, 1};
    const QImage a = one.convertToFormat(QImage::Format_RGB32);
    const QImage b = other.convertToFormat(QImage::Format_RGB32);
    qint64 sum = 0;
    qint64 differing = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int red = std::abs(qRed(p) - qRed(q));
            const int green = std::abs(qGreen(p) - qGreen(q));
            const int blue = std::abs(qBlue(p) - qBlue(q));
            sum += red + green + blue;
            differing += std::max({red, green, blue}) > clearly;
        }
    }
    const double pixels = std::max(1.0, double(a.width()) * a.height());
    return {true, double(sum) / (3 * pixels), double(differing) / pixels};
}

} // namespace frontdoor
