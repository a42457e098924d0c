// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/segmented_control.h"

#include "ui/common/accessible.h"
#include "ui/common/group_button.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace frontdoor {

namespace {

void paintReadOnly(QPainter &painter, const QWidget *widget, const QString &words, const QColor &colour,
                   const Theme &theme)
{
    paintField(&painter, widget->rect(), widget->isEnabled(), widget->hasFocus(), true, theme);
    const QRect room = widget->rect().adjusted(theme.px(9), 0, -theme.px(9), 0);
    painter.setFont(theme.font(TextRole::Body));
    painter.setPen(colour);
    const Qt::Alignment side = QStyle::visualAlignment(widget->layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    painter.drawText(room, int(side) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(words, Qt::ElideRight, room.width()));
}

} // namespace

/// One answer. It draws its part of the common outline.
class Segment final : public GroupButton {
public:
    explicit Segment(QWidget *parent) : GroupButton(parent)
    {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setAccessibleRole(this, QAccessible::RadioButton);
    }

    void setPlace(bool first, bool last, bool stacked)
    {
        m_first = first;
        m_last = last;
        m_stacked = stacked;
        update();
    }

    void setReadOnly(bool readOnly)
    {
        m_readOnly = readOnly;
        update();
    }

    QSize sizeHint() const override
    {
        const Theme &theme = themeOf(this);
        // Measured as if chosen, so that nothing moves when it is.
        const QFontMetrics metrics(theme.font(TextRole::Strong));
        return {metrics.horizontalAdvance(text()) + 2 * theme.px(11),
                std::max(theme.px(30), metrics.height() + theme.px(8))};
    }

protected:
    void nextCheckState() override {} // the control decides

    /// To read only: the answer alone, as it stands in a field that can only be read.
    void paintWords(QPainter &painter, const Theme &theme)
    {
        paintReadOnly(painter, this, text(), theme.tokens().text, theme);
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const Tokens &t = theme.tokens();
        const int line = theme.line();
        if (m_readOnly) {
            paintWords(painter, theme);
            return;
        }
        const bool open = isEnabled();
        const QColor edge = open ? t.control : t.border;
        QColor fill = open ? t.raised : t.sunken;
        if (isChecked())
            fill = isEnabled() ? t.strong : t.disabled;
        else if (open && underMouse())
            fill = t.hover;

        // The box reaches beyond the inner ends, so that only the outer corners are round.
        const int beyond = 2 * theme.radius();
        QRect box = rect();
        if (!m_first)
            m_stacked ? box.setTop(box.top() - beyond) : box.setLeft(box.left() - beyond);
        if (!m_last)
            m_stacked ? box.setBottom(box.bottom() + beyond) : box.setRight(box.right() + beyond);
        paintBox(&painter, box, fill, isChecked() ? fill : edge, line, theme.radius());
        if (!m_first && !isChecked())
            painter.fillRect(m_stacked ? QRect(0, 0, width(), 1) : QRect(0, 0, 1, height()), edge);
        if (hasFocus()) {
            if (isChecked())
                paintBox(&painter, rect().adjusted(2, 2, -2, -2), {}, t.raised, 1, theme.radius() - 2);
            paintFocusRing(&painter, rect(), this, theme.radius());
        }

        painter.setFont(theme.font(isChecked() ? TextRole::Strong : TextRole::Body));
        painter.setPen(isChecked() ? (isEnabled() ? t.onStrong : t.raised) : isEnabled() ? t.text : t.disabled);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - theme.px(8)));
    }

private:
    bool m_first = true;
    bool m_last = true;
    bool m_stacked = false;
    bool m_readOnly = false;
};

SegmentedControl::SegmentedControl(QWidget *parent) : QWidget(parent)
{
    // Not Fixed: a layout would then never give more than the height of one row.
    QSizePolicy policy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleRole(this, QAccessible::Grouping);
}

SegmentedControl::SegmentedControl(const QList<Option> &options, QWidget *parent) : SegmentedControl(parent)
{
    setOptions(options);
}

void SegmentedControl::setOptions(const QList<Option> &options)
{
    const QString kept = chosenId();
    qDeleteAll(m_segments);
    m_segments.clear();
    m_options = options;
    for (qsizetype i = 0; i < options.size(); ++i) {
        auto *segment = new Segment(this);
        segment->setText(options.at(i).text);
        segment->setToolTip(options.at(i).hint);
        segment->setAccessibleName(options.at(i).text);
        segment->setAccessibleDescription(options.at(i).hint);
        connect(segment, &QAbstractButton::clicked, this, [this, i] {
            if (m_readOnly)
                return;
            pick(i == m_chosen && m_clearable ? -1 : i);
        });
        segment->setReadOnly(m_readOnly);
        m_segments.append(segment);
    }
    m_chosen = -1;
    choose(kept);
    arrange();
    updateGeometry();
}

QString SegmentedControl::chosenId() const
{
    return m_chosen < 0 ? QString() : m_options.at(m_chosen).id;
}

void SegmentedControl::choose(const QString &id)
{
    m_chosen = -1;
    for (qsizetype i = 0; i < m_options.size(); ++i) {
        if (!id.isEmpty() && m_options.at(i).id == id)
            m_chosen = i;
    }
    refresh();
}

void SegmentedControl::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (Segment *segment : std::as_const(m_segments))
        segment->setReadOnly(readOnly);
    refresh();
    arrange();
    updateGeometry();
    update();
}

void SegmentedControl::pick(qsizetype index)
{
    if (m_chosen == index)
        return;
    m_chosen = index;
    refresh();
    emit chosen(chosenId());
}

void SegmentedControl::refresh()
{
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        m_segments.at(i)->setChecked(i == m_chosen);
        m_segments.at(i)->setVisible(!m_readOnly || i == m_chosen);
    }
    setAccessibleDescription(m_readOnly && m_chosen < 0 ? notAnswered() : QString());
    update();
    Segment *stop = m_segments.value(std::max<qsizetype>(m_chosen, 0));
    setTabStop(m_segments, stop);
    // Not to what is hidden: the Tab key would end there.
    setFocusProxy(stop && !stop->isHidden() ? stop : nullptr);
}

void SegmentedControl::keyPressEvent(QKeyEvent *event)
{
    if (m_readOnly) {
        QWidget::keyPressEvent(event);
        return;
    }
    const qsizetype from = focusedIndex(m_segments);
    qsizetype to = movedIndex(event->key(), from, m_segments.size(), isRightToLeft());
    // With nothing chosen yet, the first arrow chooses what has the focus.
    if (to >= 0 && m_chosen < 0 && from >= 0 && event->key() != Qt::Key_Home && event->key() != Qt::Key_End)
        to = from;
    if (to < 0 && !event->text().isEmpty() && event->text().front().isLetterOrNumber()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        for (qsizetype step = 1; step <= m_options.size() && to < 0; ++step) {
            const qsizetype index = (std::max<qsizetype>(from, -1) + step) % m_options.size();
            // The first press of a letter may mean the answer that has the focus.
            const qsizetype tried = m_chosen < 0 && from >= 0 ? (from + step - 1) % m_options.size() : index;
            if (m_options.at(tried).text.startsWith(event->text(), Qt::CaseInsensitive))
                to = tried;
        }
    }
    if (to >= 0) {
        m_segments.at(to)->setFocus(Qt::TabFocusReason);
        pick(to);
    } else if ((event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) && m_clearable) {
        pick(-1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

int SegmentedControl::rowWidth() const
{
    int width = 0;
    for (const Segment *segment : m_segments)
        width += segment->sizeHint().width();
    return width;
}

QSize SegmentedControl::sizeHint() const
{
    int width = rowWidth();
    if (m_readOnly) {
        const Theme &theme = themeOf(this);
        width = std::max(width,
                         QFontMetrics(theme.font(TextRole::Body)).horizontalAdvance(notAnswered()) + 2 * theme.px(10));
    }
    return {width, m_segments.isEmpty() ? 0 : m_segments.first()->sizeHint().height()};
}

QSize SegmentedControl::minimumSizeHint() const
{
    int width = 0;
    for (const Segment *segment : m_segments)
        width = std::max(width, segment->sizeHint().width());
    return {width, sizeHint().height()};
}

int SegmentedControl::heightForWidth(int width) const
{
    const int height = sizeHint().height();
    return m_readOnly || width >= rowWidth() ? height : height * int(m_segments.size());
}

void SegmentedControl::arrange()
{
    if (m_readOnly) {
        for (Segment *segment : std::as_const(m_segments))
            segment->setGeometry(rect());
        return;
    }
    const bool stacked = width() < rowWidth();
    int at = 0;
    const QRect whole = rect();
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        Segment *segment = m_segments.at(i);
        const QSize size = segment->sizeHint();
        const QRect place = stacked ? QRect(0, at, std::min(width(), minimumSizeHint().width() * 2), size.height())
                                    : QRect(at, 0, size.width(), size.height());
        segment->setGeometry(QStyle::visualRect(layoutDirection(), whole, place));
        const bool mirrored = isRightToLeft() && !stacked;
        const bool first = i == 0;
        const bool last = i == m_segments.size() - 1;
        segment->setPlace(mirrored ? last : first, mirrored ? first : last, stacked);
        at += stacked ? size.height() : size.width();
    }
}

QString SegmentedControl::notAnswered() const
{
    return tr("not answered");
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    if (!m_readOnly || m_chosen >= 0)
        return;
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintReadOnly(painter, this, notAnswered(), theme.tokens().muted, theme);
}

void SegmentedControl::resizeEvent(QResizeEvent *)
{
    arrange();
}

void SegmentedControl::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange) {
        arrange();
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

} // namespace frontdoor
