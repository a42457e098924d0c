// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/compare_table.h"

#include "ui/common/accessible.h"
#include "ui/common/group_button.h"
#include "ui/common/tag.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOption>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameWidth = 116;     ///< at 100 % text, as is
constexpr int widthForNames = 430; ///< with the names of the fields beside the values

QSizePolicy asHighAsItsWords()
{
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    return policy;
}

} // namespace

/// One value of a line, with a radio mark where it can be chosen.
class CompareCell final : public QWidget {
public:
    explicit CompareCell(QWidget *parent) : QWidget(parent), m_words(makeWrappedLabel({}))
    {
        auto *row = new QHBoxLayout(this);
        row->addWidget(m_words, 1);
        m_words->setAttribute(Qt::WA_TransparentForMouseEvents);
        setSizePolicy(asHighAsItsWords());
        followTheme(this, [this, row](const Theme &theme) {
            row->setContentsMargins(theme.px(m_choosable ? 30 : 10), theme.space(4), theme.space(8), theme.space(4));
        });
    }

    void set(const QString &words, bool choosable, bool chosen, bool differs)
    {
        m_choosable = choosable;
        m_chosen = chosen;
        m_differs = differs;
        const bool empty = words.isEmpty();
        m_words->setText(empty ? CompareTable::tr("not recorded") : words);
        setTextRole(m_words, differs && chosen && choosable ? TextRole::Strong : TextRole::Body,
                    empty || (choosable && !chosen) ? ColourRole::Muted : ColourRole::Text);
        const Theme &theme = themeOf(this);
        layout()->setContentsMargins(theme.px(choosable ? 30 : 10), theme.space(4), theme.space(8), theme.space(4));
        setCursor(choosable ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_choosable)
            return;
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const Tokens &t = theme.tokens();
        paintBox(&painter, rect(), m_chosen ? t.accentSoft : t.raised, m_chosen ? t.accentMark : t.border,
                 m_chosen && m_differs ? 2 : 1, theme.radius());
        const int side = theme.px(14);
        QStyleOption mark;
        mark.initFrom(this);
        mark.state.setFlag(QStyle::State_On, m_chosen);
        const int top = theme.space(4) + (QFontMetrics(theme.font(TextRole::Body)).height() - side) / 2;
        mark.rect = QStyle::visualRect(layoutDirection(), rect(), QRect(theme.px(9), top, side, side));
        paintRadioMark(&painter, mark, theme);
    }

private:
    QLabel *m_words;
    bool m_choosable = false;
    bool m_chosen = false;
    bool m_differs = false;
};

class CompareRow final : public QWidget {
public:
    explicit CompareRow(CompareTable *owner)
        : QWidget(owner)
        , m_owner(owner)
        , m_name(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
        , m_left(new CompareCell(this))
        , m_right(new CompareCell(this))
    {
        auto *cells = new QHBoxLayout;
        cells->addWidget(m_left, 1);
        cells->addWidget(m_right, 1);
        m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
        m_row->addWidget(m_name);
        m_row->addLayout(cells, 1);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setAccessibleRole(this, QAccessible::RadioButton);
        followTheme(this, [this, cells](const Theme &theme) {
            m_row->setContentsMargins(theme.space(4), theme.space(4), theme.space(4), theme.space(4));
            cells->setSpacing(theme.space(8));
            stack(m_stacked);
        });
    }

    /// The name over the values, where they need the width.
    void stack(bool stacked)
    {
        m_stacked = stacked;
        const Theme &theme = themeOf(this);
        m_row->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        m_row->setSpacing(theme.space(stacked ? 2 : 8));
        m_name->setMinimumWidth(stacked ? 0 : theme.px(nameWidth));
        m_name->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : theme.px(nameWidth));
    }

    const CompareTable::Line &line() const { return m_line; }
    bool canChoose() const { return m_line.choosable && m_allowed; }

    void set(const CompareTable::Line &line, bool allowed)
    {
        m_line = line;
        m_allowed = allowed;
        m_name->setText(line.name);
        setTextRole(m_name, line.differs ? TextRole::SmallStrong : TextRole::Small,
                    line.differs ? ColourRole::Text : ColourRole::Muted);
        refresh();
    }

    void choose(CompareTable::Side side)
    {
        m_line.chosen = side;
        refresh();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!hasFocus())
            return;
        QPainter painter(this);
        paintFocusRing(&painter, rect(), this, 8);
    }

    void focusInEvent(QFocusEvent *event) override
    {
        QWidget::focusInEvent(event);
        update();
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QWidget::focusOutEvent(event);
        update();
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        const bool mirrored = isRightToLeft();
        switch (event->key()) {
        case Qt::Key_Left: m_owner->pick(this, mirrored ? CompareTable::Side::Right : CompareTable::Side::Left); return;
        case Qt::Key_Right:
            m_owner->pick(this, mirrored ? CompareTable::Side::Left : CompareTable::Side::Right);
            return;
        case Qt::Key_Space:
            m_owner->pick(this, m_line.chosen == CompareTable::Side::Left ? CompareTable::Side::Right
                                                                          : CompareTable::Side::Left);
            return;
        case Qt::Key_Down: m_owner->move(this, 1); return;
        case Qt::Key_Up: m_owner->move(this, -1); return;
        default: QWidget::keyPressEvent(event);
        }
    }

    void mousePressEvent(QMouseEvent *event) override
    {
        if (!canChoose())
            return;
        setFocus(Qt::MouseFocusReason);
        if (m_left->geometry().contains(event->pos()))
            m_owner->pick(this, CompareTable::Side::Left);
        else if (m_right->geometry().contains(event->pos()))
            m_owner->pick(this, CompareTable::Side::Right);
    }

private:
    void refresh()
    {
        const bool left = m_line.chosen == CompareTable::Side::Left;
        m_left->set(m_line.left, canChoose(), left, m_line.differs);
        m_right->set(m_line.right, canChoose(), !left, m_line.differs);
        const auto said = [](const QString &value) {
            return value.isEmpty() ? CompareTable::tr("not recorded") : value;
        };
        setAccessibleName(canChoose() ? CompareTable::tr("%1: %2 is kept, not %3")
                                            .arg(m_line.name, said(left ? m_line.left : m_line.right),
                                                 said(left ? m_line.right : m_line.left))
                                      : CompareTable::tr("%1: %2 at the left, %3 at the right")
                                            .arg(m_line.name, said(m_line.left), said(m_line.right)));
        setAccessibleDescription(canChoose() ? CompareTable::tr("Left and Right choose, Up and Down go on.")
                                             : QString());
    }

    CompareTable *m_owner;
    QBoxLayout *m_row = nullptr;
    bool m_stacked = false;
    QLabel *m_name;
    CompareCell *m_left;
    CompareCell *m_right;
    CompareTable::Line m_line;
    bool m_allowed = true;
};

CompareTable::CompareTable(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_alike(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_alike);
    m_alike->hide();
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(tr("Both entries side by side"));
    followTheme(this, [this](const Theme &theme) {
        m_column->setSpacing(0);
        m_alike->setContentsMargins(theme.space(4), theme.space(8), theme.space(4), theme.space(4));
    });
}

void CompareTable::setLines(const QList<Line> &lines)
{
    const bool same = std::ranges::equal(lines, m_rows, {}, &Line::id,
                                         [](const CompareRow *row) { return row->line().id; });
    if (!same) {
        for (CompareRow *row : std::as_const(m_rows)) {
            row->hide();
            row->deleteLater();
        }
        m_rows.clear();
        for (qsizetype i = 0; i < lines.size(); ++i) {
            auto *row = new CompareRow(this);
            row->stack(isStacked());
            m_column->insertWidget(int(i), row);
            m_rows.append(row);
        }
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Line line = lines.at(i);
        const Line &before = m_rows.at(i)->line();
        if (same && before.left == line.left && before.right == line.right)
            line.chosen = before.chosen;
        m_rows.at(i)->set(line, m_choosable);
    }
    if (focusedIndex(m_rows) < 0)
        setTabStop<CompareRow>(m_rows, nullptr);
    for (CompareRow *row : std::as_const(m_rows)) {
        if (row->canChoose()) {
            if (focusedIndex(m_rows) < 0)
                setTabStop(m_rows, row);
            break;
        }
    }
    for (CompareRow *row : std::as_const(m_rows)) {
        if (!row->canChoose())
            row->setFocusPolicy(Qt::NoFocus);
    }
}

bool CompareTable::isStacked() const
{
    return width() < themeOf(this).px(widthForNames);
}

void CompareTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    for (CompareRow *row : std::as_const(m_rows))
        row->stack(isStacked());
    emit resized();
}

void CompareTable::setAlike(const QStringList &alike)
{
    m_alike->setText(alike.isEmpty() ? QString() : tr("The same in both: %1.").arg(alike.join(u"; "_s)));
    m_alike->setVisible(!alike.isEmpty());
}

void CompareTable::choose(const QString &id, Side side)
{
    for (CompareRow *row : std::as_const(m_rows)) {
        if (row->line().id == id && row->line().choosable)
            row->choose(side);
    }
}

CompareTable::Side CompareTable::chosen(const QString &id) const
{
    const auto row = std::ranges::find_if(m_rows, [&](const CompareRow *each) { return each->line().id == id; });
    return row == m_rows.cend() ? Side::Left : (*row)->line().chosen;
}

QStringList CompareTable::ids() const
{
    QStringList ids;
    for (const CompareRow *row : m_rows) {
        if (row->line().choosable)
            ids << row->line().id;
    }
    return ids;
}

void CompareTable::setChoosable(bool choosable)
{
    m_choosable = choosable;
    for (CompareRow *row : std::as_const(m_rows))
        row->set(row->line(), choosable);
}

void CompareTable::pick(CompareRow *row, Side side)
{
    if (!row->canChoose() || row->line().chosen == side)
        return;
    row->choose(side);
    announce(row, row->accessibleName());
    emit chosenByHand(row->line().id);
}

void CompareTable::move(CompareRow *from, int by)
{
    const qsizetype count = m_rows.size();
    for (qsizetype at = m_rows.indexOf(from) + by; at >= 0 && at < count; at += by) {
        if (!m_rows.at(at)->canChoose())
            continue;
        setTabStop(m_rows, m_rows.at(at));
        for (CompareRow *row : std::as_const(m_rows)) {
            if (!row->canChoose())
                row->setFocusPolicy(Qt::NoFocus);
        }
        m_rows.at(at)->setFocus(Qt::TabFocusReason);
        return;
    }
}

} // namespace frontdoor
