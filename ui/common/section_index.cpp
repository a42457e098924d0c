// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/section_index.h"

#include "ui/common/accessible.h"
#include "ui/common/group_button.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

class SectionIndexRow final : public GroupButton {
public:
    SectionIndexRow(const SectionIndex::Section &section, QWidget *parent) : GroupButton(parent)
    {
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAccessibleRole(this, QAccessible::ListItem);
        set(section);
    }

    const SectionIndex::Section &section() const { return m_section; }

    void set(const SectionIndex::Section &section)
    {
        m_section = section;
        setText(section.title);
        QString state;
        switch (section.state) {
        case SectionIndex::State::Optional: state = SectionIndex::tr("nothing needed"); break;
        case SectionIndex::State::Complete: state = SectionIndex::tr("complete"); break;
        case SectionIndex::State::Missing:
            state = section.missing == 0 ? SectionIndex::tr("answers missing")
                                         : SectionIndex::tr("%n answers missing", nullptr, section.missing);
            break;
        }
        setAccessibleName(section.title + QStringView(u", ") + state);
        setToolTip(state);
        updateGeometry();
        update();
    }

    void setCurrent(bool current)
    {
        m_current = current;
        update();
    }

    QSize sizeHint() const override
    {
        const Theme &theme = themeOf(this);
        const QFontMetrics metrics(theme.font(TextRole::Strong));
        return {theme.px(28) + metrics.horizontalAdvance(text()) + theme.px(12) + countWidth(theme),
                std::max(metrics.height() + theme.px(12), theme.px(30))};
    }

    QSize minimumSizeHint() const override { return {themeOf(this).px(90), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const Tokens &t = theme.tokens();
        if (m_current)
            paintBox(&painter, rect(), t.raised, theme.isHighContrast() ? t.control : QColor(),
                     theme.isHighContrast() ? 1 : 0, theme.radius());
        else if (underMouse())
            paintBox(&painter, rect(), t.hover, {}, 0, theme.radius());
        if (m_current)
            paintBox(&painter, visual(QRect(0, theme.px(6), 3, height() - 2 * theme.px(6))), t.accentMark, {}, 0, 1.5);
        if (hasFocus())
            paintFocusRing(&painter, rect(), this, theme.radius());

        const int side = theme.px(14);
        const QRect mark(theme.px(9), (height() - side) / 2, side, side);
        paintIcon(&painter, visual(mark), shape(), colour(t));
        const int left = theme.px(28);
        const int right = theme.px(8) + countWidth(theme);
        painter.setFont(theme.font(m_current ? TextRole::Strong : TextRole::Body));
        painter.setPen(t.text);
        const QRect words = rect().adjusted(left, 0, -right, 0);
        painter.drawText(visual(words),
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
                             | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
        if (showsCount()) {
            painter.setFont(theme.font(TextRole::SmallStrong));
            painter.setPen(t.overdue.text);
            painter.drawText(visual(QRect(width() - right, 0, right - theme.px(8), height())), Qt::AlignCenter,
                             QString::number(m_section.missing));
        }
    }

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::StyleChange)
            updateGeometry();
        GroupButton::changeEvent(event);
    }

private:
    QRect visual(const QRect &logical) const { return QStyle::visualRect(layoutDirection(), rect(), logical); }

    bool showsCount() const { return m_section.state == SectionIndex::State::Missing && m_section.missing > 0; }

    int countWidth(const Theme &theme) const
    {
        if (!showsCount())
            return 0;
        return QFontMetrics(theme.font(TextRole::SmallStrong)).horizontalAdvance(QString::number(m_section.missing))
               + theme.px(8);
    }

    Icon shape() const
    {
        switch (m_section.state) {
        case SectionIndex::State::Optional: return Icon::Ring;
        case SectionIndex::State::Missing: return Icon::Dot;
        case SectionIndex::State::Complete: return Icon::Check;
        }
        Q_UNREACHABLE();
    }

    QColor colour(const Tokens &t) const
    {
        switch (m_section.state) {
        case SectionIndex::State::Optional: return t.control;
        case SectionIndex::State::Missing: return t.overdue.edge;
        case SectionIndex::State::Complete: return t.done.text;
        }
        Q_UNREACHABLE();
    }

    SectionIndex::Section m_section;
    bool m_current = false;
};

SectionIndex::SectionIndex(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
    m_layout->addStretch(1);
    setAccessibleRole(this, QAccessible::List);
    setAccessibleName(tr("Sections of the form"));
}

void SectionIndex::setSections(const QList<Section> &sections)
{
    const bool same = std::ranges::equal(sections, m_rows, {}, &Section::id,
                                         [](const SectionIndexRow *row) { return row->section().id; });
    if (same) {
        for (qsizetype i = 0; i < sections.size(); ++i) {
            if (m_rows.at(i)->section() != sections.at(i))
                m_rows.at(i)->set(sections.at(i));
        }
        return;
    }
    // Not at once: it may be while the application goes through all widgets to give them another style.
    for (SectionIndexRow *row : std::as_const(m_rows)) {
        m_layout->removeWidget(row);
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (const Section &section : sections) {
        auto *row = new SectionIndexRow(section, this);
        connect(row, &QAbstractButton::clicked, this, [this, row] { emit activated(row->section().id); });
        m_layout->insertWidget(m_layout->count() - 1, row);
        m_rows.append(row);
    }
    setCurrent(m_current);
}

void SectionIndex::setState(const QString &id, State state, int missing)
{
    for (SectionIndexRow *row : std::as_const(m_rows)) {
        Section section = row->section();
        if (section.id != id)
            continue;
        section.state = state;
        section.missing = missing;
        if (section != row->section())
            row->set(section);
    }
}

void SectionIndex::setCurrent(const QString &id)
{
    m_current = id;
    for (SectionIndexRow *row : std::as_const(m_rows))
        row->setCurrent(row->section().id == id);
    keepOneTabStop();
}

void SectionIndex::keepOneTabStop()
{
    const auto current = std::ranges::find_if(
        m_rows, [&](const SectionIndexRow *row) { return row->section().id == m_current; });
    SectionIndexRow *stop = current != m_rows.cend() ? *current : m_rows.value(0);
    setTabStop(m_rows, stop);
    setFocusProxy(stop);
}

void SectionIndex::keyPressEvent(QKeyEvent *event)
{
    const qsizetype from = focusedIndex(m_rows);
    if (from >= 0 && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        m_rows.at(from)->click();
        return;
    }
    const bool across = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const qsizetype to = across ? -1 : movedIndex(event->key(), from, m_rows.size());
    if (to >= 0)
        m_rows.at(to)->setFocus(Qt::TabFocusReason);
    else
        QWidget::keyPressEvent(event);
}

} // namespace frontdoor
