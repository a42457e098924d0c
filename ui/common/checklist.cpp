// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/checklist.h"

#include "ui/common/accessible.h"
#include "ui/common/link_button.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStringList>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

class ChecklistRow final : public QAbstractButton {
public:
    explicit ChecklistRow(Checklist *owner)
        : QAbstractButton(owner)
        , m_words(makeWrappedLabel({}))
        , m_rule(new LinkButton({}))
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAccessibleRole(this, QAccessible::ListItem);
        m_words->setAttribute(Qt::WA_TransparentForMouseEvents);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        auto *row = new QHBoxLayout(this);
        row->addWidget(m_words, 1);
        row->addWidget(m_rule, 0, Qt::AlignTop);
        followTheme(this, [=, this](const Theme &theme) {
            row->setSpacing(theme.space(8));
            row->setContentsMargins(theme.px(26), theme.space(2), theme.px(4), theme.space(2));
            // As high as the rule beside it, so that both stand on one line.
            m_words->setContentsMargins(0, theme.px(2), 0, theme.px(2));
        });
        connect(m_rule, &QAbstractButton::clicked, owner, [this, owner] { emit owner->ruleActivated(m_row.ruleId); });
    }

    const Checklist::Row &row() const { return m_row; }

    void set(const Checklist::Row &row)
    {
        m_row = row;
        m_words->setText(row.text);
        setTextRole(m_words, TextRole::Body,
                    row.state == Checklist::State::Missing ? ColourRole::Text : ColourRole::Muted);
        m_rule->setText(row.ruleId);
        m_rule->setAccessibleName(Checklist::tr("Rule %1").arg(row.ruleId));
        m_rule->setVisible(!row.ruleId.isEmpty());
        setAccessibleName(row.text + QStringView(u", ") + stateWord());
        setToolTip(stateWord());
        updateGeometry();
        update();
    }

    QSize sizeHint() const override { return layout()->sizeHint(); }
    QSize minimumSizeHint() const override { return layout()->minimumSize(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const Tokens &t = theme.tokens();
        if (underMouse())
            paintBox(&painter, rect(), t.hover, {}, 0, theme.radius());
        if (hasFocus())
            paintFocusRing(&painter, rect(), this, theme.radius());
        const int side = theme.px(15);
        const int top = m_words->y() + theme.px(2) + (QFontMetrics(theme.font(TextRole::Body)).height() - side) / 2;
        paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), QRect(theme.px(5), top, side, side)), shape(),
                  colour(t));
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

private:
    QString stateWord() const
    {
        switch (m_row.state) {
        case Checklist::State::Done: return Checklist::tr("done");
        case Checklist::State::Missing: return Checklist::tr("missing");
        case Checklist::State::Optional: return Checklist::tr("optional");
        }
        Q_UNREACHABLE();
    }

    Icon shape() const
    {
        switch (m_row.state) {
        case Checklist::State::Done: return Icon::Check;
        case Checklist::State::Missing: return Icon::Dot;
        case Checklist::State::Optional: return Icon::Ring;
        }
        Q_UNREACHABLE();
    }

    QColor colour(const Tokens &t) const
    {
        switch (m_row.state) {
        case Checklist::State::Done: return t.done.text;
        case Checklist::State::Missing: return t.overdue.edge;
        case Checklist::State::Optional: return t.control;
        }
        Q_UNREACHABLE();
    }

    Checklist::Row m_row;
    QLabel *m_words;
    LinkButton *m_rule;
};

Checklist::Checklist(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleRole(this, QAccessible::List);
}

void Checklist::setRows(const QList<Row> &rows)
{
    QStringList news;
    QList<ChecklistRow *> kept;
    for (const Row &row : rows) {
        const auto old = std::ranges::find_if(m_rows, [&](const ChecklistRow *r) { return r->row().id == row.id; });
        ChecklistRow *widget = nullptr;
        if (old == m_rows.end()) {
            widget = new ChecklistRow(this);
            connect(widget, &QAbstractButton::clicked, this, [this, widget] { emit rowActivated(widget->row().id); });
            widget->set(row);
        } else {
            widget = *old;
            m_rows.erase(old);
            if (widget->row().state != State::Done && row.state == State::Done)
                news.append(tr("Done: %1").arg(row.text));
            if (widget->row() != row)
                widget->set(row);
        }
        kept.append(widget);
    }
    for (ChecklistRow *gone : std::as_const(m_rows)) {
        gone->hide();
        gone->deleteLater();
    }
    m_rows = kept;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_layout->indexOf(m_rows.at(i)) == i)
            continue;
        m_layout->removeWidget(m_rows.at(i));
        m_layout->insertWidget(int(i), m_rows.at(i));
        if (i > 0)
            setTabOrder(m_rows.at(i - 1), m_rows.at(i));
    }
    announce(this, news.join(u". "));
}

QList<Checklist::Row> Checklist::rows() const
{
    QList<Row> rows;
    for (const ChecklistRow *row : m_rows)
        rows.append(row->row());
    return rows;
}

int Checklist::missing() const
{
    return int(
        std::ranges::count_if(m_rows, [](const ChecklistRow *row) { return row->row().state == State::Missing; }));
}

} // namespace frontdoor
