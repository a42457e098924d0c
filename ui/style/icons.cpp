// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

constexpr std::array<const char *, IconCount> fileNames = {
    "arrow-down",   "arrow-left",    "arrow-right", "arrow-up", "baby",         "calendar", "check",  "chevron-down",
    "chevron-left", "chevron-right", "chevron-up",  "clock",    "consultation", "copy",     "cross",  "door",
    "dot",          "edit",          "external",    "eye",      "family",       "filter",   "flag",   "handover",
    "history",      "home",          "info",        "letter",   "link",         "lock",     "mail",   "menu",
    "minus",        "more",          "note",        "overdue",  "people",       "phone",    "pin",    "plus",
    "pop-out",      "print",         "refresh",     "reports",  "ring",         "route",    "save",   "school",
    "search",       "settings",      "shield",      "sign-out", "tray",         "undo",     "unlock", "user",
    "warning",      "work",          "workload",
};

QPixmap drawn(Icon icon, const QColor &colour, QSize pixels)
{
    const QString key =
        u"frontdoor-icon/%1/%2/%3x%4"_s.arg(int(icon)).arg(colour.rgba()).arg(pixels.width()).arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/frontdoor/icons/%1.svg"_s.arg(name(icon)));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("icon %s is not built in", name(icon).data());
        return {};
    }
    QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    const int side = std::min(pixels.width(), pixels.height());
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    renderer.render(&painter, QRectF((pixels.width() - side) / 2, (pixels.height() - side) / 2, side, side));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class LineIconEngine final : public QIconEngine {
public:
    LineIconEngine(Icon icon, ColourRole role) : m_icon(icon), m_role(role) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_icon, colour(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(m_icon, colour(mode), size);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return drawn(m_icon, colour(mode), size);
    }

    QIconEngine *clone() const override { return new LineIconEngine(*this); }
    QString key() const override { return u"frontdoor-line-icon"_s; }
    bool isNull() override { return false; }

private:
    QColor colour(QIcon::Mode mode) const
    {
        return themeOf().colour(mode == QIcon::Disabled ? ColourRole::Disabled : m_role);
    }

    Icon m_icon;
    ColourRole m_role;
};

} // namespace

QLatin1String name(Icon icon)
{
    return QLatin1String(fileNames[size_t(icon)]);
}

QIcon icon(Icon icon, ColourRole role)
{
    return QIcon(new LineIconEngine(icon, role));
}

void paintIcon(QPainter *painter, const QRect &rect, Icon icon, const QColor &colour)
{
    const int side = std::min(rect.width(), rect.height());
    if (side <= 0)
        return;
    const qreal ratio = painter->device()->devicePixelRatioF();
    const int pixels = int(std::lround(side * ratio));
    QPixmap pixmap = drawn(icon, colour, QSize(pixels, pixels));
    pixmap.setDevicePixelRatio(ratio);
    painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, pixmap);
}

Icon toneIcon(Tone tone)
{
    switch (tone) {
    case Tone::Overdue: return Icon::Overdue;
    case Tone::Soon: return Icon::Dot;
    case Tone::Calm: return Icon::Ring;
    case Tone::Done: return Icon::Check;
    case Tone::Info: return Icon::Info;
    case Tone::Neutral: return Icon::Minus;
    }
    Q_UNREACHABLE();
}

} // namespace frontdoor
