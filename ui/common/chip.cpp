// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/chip.h"

#include "ui/common/accessible.h"
#include "ui/style/icons.h"
#include "ui/style/style_paint.h"
#include "ui/style/tabular_text.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

namespace frontdoor {

namespace {

struct ChipMetrics {
    QFont font;
    int padding;
    int iconSide;
    int gap;
    int height;
};

ChipMetrics metricsOf(Tone tone, const Theme &theme)
{
    ChipMetrics m{theme.font(TextRole::SmallStrong), theme.px(7), 0, 0, 0};
    m.height = QFontMetrics(m.font).height() + theme.px(5);
    if (tone != Tone::Neutral) {
        m.iconSide = theme.px(14);
        m.gap = theme.px(4);
        m.padding = theme.px(6);
    }
    return m;
}

} // namespace

Chip::Chip(Tone tone, const QString &text, QWidget *parent) : QWidget(parent), m_tone(tone)
{
    setAccessibleRole(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    set(tone, text);
}

void Chip::set(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    setAccessibleDescription(toneWord(tone));
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return sizeFor(m_tone, m_text, themeOf(this));
}

QSize Chip::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), themeOf(this).px(48)), whole.height()};
}

QSize Chip::sizeFor(Tone tone, const QString &text, const Theme &theme)
{
    const ChipMetrics m = metricsOf(tone, theme);
    return {2 * m.padding + m.iconSide + m.gap + tabularWidth(QFontMetrics(m.font), text), m.height};
}

QRect Chip::paint(QPainter *painter, const QRect &rect, Tone tone, const QString &text, const Theme &theme)
{
    const ChipMetrics m = metricsOf(tone, theme);
    const QSize size = sizeFor(tone, text, theme).boundedTo({rect.width(), m.height});
    const QRect box(QPoint(rect.x(), rect.y() + (rect.height() - size.height()) / 2), size);
    const ToneColours &colours = theme.tone(tone);
    paintBox(painter, box, colours.fill, theme.isHighContrast() ? colours.edge : QColor(),
             theme.isHighContrast() ? 1 : 0, 4);
    int x = box.x() + m.padding;
    if (m.iconSide > 0) {
        const QRect shape(x, box.y() + (box.height() - m.iconSide) / 2, m.iconSide, m.iconSide);
        paintIcon(painter, shape, toneIcon(tone), colours.text);
        x += m.iconSide + m.gap;
    }
    painter->save();
    painter->setFont(m.font);
    painter->setPen(colours.text);
    paintTabular(painter, QRect(x, box.y(), box.right() - m.padding + 1 - x, box.height()),
                 Qt::AlignLeft | Qt::AlignVCenter, text);
    painter->restore();
    return box;
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_tone, m_text, themeOf(this));
}

void Chip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

QString toneWord(Tone tone)
{
    switch (tone) {
    case Tone::Overdue: return QCoreApplication::translate("frontdoor::Chip", "overdue");
    case Tone::Soon: return QCoreApplication::translate("frontdoor::Chip", "soon");
    case Tone::Calm: return QCoreApplication::translate("frontdoor::Chip", "in time");
    case Tone::Done: return QCoreApplication::translate("frontdoor::Chip", "done");
    case Tone::Info: return QCoreApplication::translate("frontdoor::Chip", "information");
    case Tone::Neutral: return {};
    }
    Q_UNREACHABLE();
}

} // namespace frontdoor
