// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workload/band_gauge.h"

#include "ui/common/accessible.h"
#include "ui/style/icons.h"
#include "ui/style/style_paint.h"
#include "ui/workload/board_words.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

BandGauge::BandGauge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::ProgressBar);
    setAccessibleName(tr("How full the team is"));
}

void BandGauge::set(const Workload &load, const CapacitySettings &settings)
{
    m_load = load;
    m_settings = settings;
    setAccessibleDescription(sentence());
    setToolTip(sentence());
    update();
}

QString BandGauge::sentence() const
{
    QStringList parts{tr("%1 open.").arg(m_load.open)};
    if (const QString band = bandWords(m_load, m_settings); !band.isEmpty())
        parts << band + u'.';
    if (m_load.capacity)
        parts << tr("The workers here can carry %1.").arg(*m_load.capacity);
    return parts.join(u' ');
}

Tone BandGauge::tone() const
{
    if (m_load.band == Workload::Band::Above || (m_load.capacity && m_load.open > *m_load.capacity))
        return Tone::Overdue;
    if (m_load.band == Workload::Band::Below)
        return Tone::Info;
    return Tone::Calm;
}

int BandGauge::fullBar() const
{
    const int largest = std::max({m_load.open, m_settings.bandHigh.value_or(0), m_settings.bandLow.value_or(0),
                                  m_load.capacity.value_or(0), 10});
    return largest + largest / 8;
}

QSize BandGauge::sizeHint() const
{
    const Theme &theme = themeOf(this);
    const int small = QFontMetrics(theme.font(TextRole::Small)).height();
    return {theme.px(360), theme.px(14) + 2 * small + theme.px(8)};
}

QSize BandGauge::minimumSizeHint() const
{
    return {themeOf(this).px(200), sizeHint().height()};
}

void BandGauge::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const Tokens &t = theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont small = theme.font(TextRole::Small);
    const int line = QFontMetrics(small).height();
    const int thick = theme.px(14);
    const QRect bar(0, line + theme.px(3), width(), thick);
    const double step = double(bar.width()) / fullBar();
    const auto across = [&](int value) { return int(step * value); };
    const auto shown = [&](const QRect &logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    const auto words = [&](int centre, int top, const QString &text, const QColor &colour) {
        painter.setFont(small);
        painter.setPen(colour);
        const int wide = painter.fontMetrics().horizontalAdvance(text) + 2;
        const int left = std::clamp(centre - wide / 2, 0, std::max(0, width() - wide));
        painter.drawText(shown(QRect(left, top, wide, line)), Qt::AlignCenter | Qt::TextSingleLine, text);
    };

    paintBox(&painter, shown(bar), t.sunken, t.control, 1, thick / 2.0);
    if (m_settings.bandLow || m_settings.bandHigh) {
        // The target lies behind the bar, hatched, so that it is not told by its colour alone.
        const int from = across(m_settings.bandLow.value_or(0));
        const int to = m_settings.bandHigh ? across(*m_settings.bandHigh) : bar.width();
        const QRect band = shown(QRect(from, bar.y() + 1, to - from, thick - 2));
        painter.fillRect(band, theme.tone(Tone::Done).fill);
        QColor hatch = theme.tone(Tone::Done).text;
        hatch.setAlpha(90);
        painter.fillRect(band, QBrush(hatch, Qt::BDiagPattern));
        words((from + to) / 2, bar.bottom() + theme.px(3), tr("target"), t.muted);
        painter.fillRect(shown(QRect(from, bar.y() - 2, 1, thick + 4)), t.muted);
        if (m_settings.bandHigh)
            painter.fillRect(shown(QRect(to, bar.y() - 2, 1, thick + 4)), t.muted);
        if (m_settings.bandLow)
            words(from, bar.bottom() + theme.px(3), QString::number(*m_settings.bandLow), t.muted);
        if (m_settings.bandHigh)
            words(to, bar.bottom() + theme.px(3), QString::number(*m_settings.bandHigh), t.muted);
    }
    const int filled = std::max(across(m_load.open), theme.px(4));
    const QColor fill = tone() == Tone::Overdue ? t.alert : t.accent;
    const QRect done(bar.x(), bar.y() + thick / 4, filled, thick - thick / 2);
    paintBox(&painter, shown(done), fill, {}, 0, done.height() / 2.0);
    painter.fillRect(shown(QRect(filled - 1, bar.y() - 3, 3, thick + 6)), fill);
    words(filled, 0, tr("%1 open").arg(m_load.open), t.text);
    if (m_load.capacity) {
        const int at = across(*m_load.capacity);
        painter.fillRect(shown(QRect(at, bar.y() - 3, 2, thick + 6)), t.text);
        const QString text = tr("can carry %1").arg(*m_load.capacity);
        const int room = QFontMetrics(small).horizontalAdvance(text + tr("%1 open").arg(m_load.open));
        // Beside the count it would be read as one with it; then the tool tip and the words above tell it.
        if (std::abs(at - filled) > room * 2 / 3)
            words(at, 0, text, t.muted);
    }
}

void BandGauge::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

} // namespace frontdoor
