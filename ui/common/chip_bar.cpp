// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/chip_bar.h"

#include "ui/common/accessible.h"
#include "ui/common/flow_layout.h"
#include "ui/common/group_button.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QPainter>

#include <algorithm>

namespace frontdoor {

class FilterChip final : public GroupButton {
public:
    FilterChip(const ChipBar::Item &item, bool exclusive, QWidget *parent) : GroupButton(parent), m_id(item.id)
    {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        setAccessibleRole(this, exclusive ? QAccessible::RadioButton : QAccessible::CheckBox);
        set(item.text, item.count);
    }

    QString id() const { return m_id; }

    void set(const QString &text, int count)
    {
        setText(text);
        m_count = count;
        setAccessibleName(whole());
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const Theme &theme = themeOf(this);
        const QFontMetrics metrics(theme.font(TextRole::SmallStrong));
        return {metrics.horizontalAdvance(whole()) + 2 * theme.px(11), metrics.height() + theme.px(10)};
    }

protected:
    void nextCheckState() override {} // the bar decides

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const Tokens &t = theme.tokens();
        const bool on = isChecked();
        const QColor fill = on ? t.accentSoft : underMouse() && isEnabled() ? t.hover : t.raised;
        const QColor edge = !isEnabled() ? t.border : on ? t.accentMark : t.control;
        const qreal radius = height() / 2.0;
        // A gap parts the ring from an edge of the same colour.
        const QRect pill = hasFocus() ? rect().adjusted(3, 3, -3, -3) : rect();
        paintBox(&painter, pill, fill, edge, on ? 1.5 : theme.line(), pill.height() / 2.0);
        if (hasFocus())
            paintFocusRing(&painter, rect(), this, radius);
        QFont font = theme.font(TextRole::SmallStrong);
        if (!on)
            font.setWeight(QFont::Normal);
        painter.setFont(font);
        painter.setPen(!isEnabled() ? t.disabled : on ? t.link : t.text);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(whole(), Qt::ElideRight, width() - theme.px(12)));
    }

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::StyleChange)
            updateGeometry();
        GroupButton::changeEvent(event);
    }

private:
    QString whole() const { return m_count < 0 ? text() : text() + u' ' + QString::number(m_count); }

    QString m_id;
    int m_count = -1;
};

ChipBar::ChipBar(Mode mode, QWidget *parent) : QWidget(parent), m_mode(mode)
{
    auto *layout = new FlowLayout(this);
    layout->setGaps(6, 6);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleRole(this, QAccessible::Grouping);
}

void ChipBar::setItems(const QList<Item> &items)
{
    const QStringList kept = chosenIds();
    qDeleteAll(m_chips);
    m_chips.clear();
    for (const Item &item : items) {
        auto *chip = new FilterChip(item, m_mode == Mode::Exclusive, this);
        connect(chip, &QAbstractButton::clicked, this, [this, chip] { press(chip); });
        layout()->addWidget(chip);
        m_chips.append(chip);
    }
    choose(kept);
}

void ChipBar::setCount(const QString &id, int count)
{
    for (FilterChip *chip : std::as_const(m_chips)) {
        if (chip->id() == id)
            chip->set(chip->text(), count);
    }
}

QStringList ChipBar::chosenIds() const
{
    QStringList ids;
    for (const FilterChip *chip : m_chips) {
        if (chip->isChecked())
            ids.append(chip->id());
    }
    return ids;
}

void ChipBar::choose(const QStringList &ids)
{
    for (FilterChip *chip : std::as_const(m_chips))
        chip->setChecked(ids.contains(chip->id()) && (m_mode == Mode::Multiple || chip->id() == ids.first()));
    if (m_mode == Mode::Exclusive && chosenIds().isEmpty() && !m_chips.isEmpty())
        m_chips.first()->setChecked(true);
    keepOneTabStop();
}

void ChipBar::press(FilterChip *chip)
{
    if (m_mode == Mode::Multiple) {
        chip->setChecked(!chip->isChecked());
    } else {
        if (chip->isChecked())
            return;
        for (FilterChip *other : std::as_const(m_chips))
            other->setChecked(other == chip);
    }
    keepOneTabStop();
    emit chosenChanged(chosenIds());
}

void ChipBar::keepOneTabStop()
{
    const auto chosen = std::ranges::find_if(m_chips, &QAbstractButton::isChecked);
    const qsizetype focused = focusedIndex(m_chips);
    FilterChip *stop = focused >= 0 ? m_chips.at(focused) : chosen != m_chips.end() ? *chosen : m_chips.value(0);
    setTabStop(m_chips, stop);
    setFocusProxy(stop);
}

void ChipBar::keyPressEvent(QKeyEvent *event)
{
    const qsizetype from = focusedIndex(m_chips);
    const qsizetype to = movedIndex(event->key(), from, m_chips.size(), isRightToLeft());
    if (to < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_chips.at(to)->setFocus(Qt::TabFocusReason);
    keepOneTabStop();
    if (m_mode == Mode::Exclusive)
        press(m_chips.at(to));
}

} // namespace frontdoor
