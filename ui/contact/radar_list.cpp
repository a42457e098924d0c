// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/radar_list.h"

#include "core/casework/casefile/restricted.h"
#include "ui/common/accessible.h"
#include "ui/common/group_button.h"
#include "ui/common/link_button.h"
#include "ui/contact/radar_words.h"
#include "ui/desk/desk.h"
#include "ui/desk/rule_popover.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

/// One line: who, in bold, and how connected; beneath what is on file.
class RadarRow final : public QAbstractButton {
public:
    explicit RadarRow(const RadarLine &line)
        : m_line(line)
        , m_who(makeWrappedLabel({}))
        , m_facts(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setAccessibleRole(this, line.kind == RadarLine::Kind::Restricted ? QAccessible::PushButton : QAccessible::Link);
        setCursor(Qt::PointingHandCursor);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        for (QLabel *label : {m_who, m_facts})
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_who->setTextFormat(Qt::RichText);
        auto *column = new QVBoxLayout(this);
        column->setSpacing(0);
        column->addWidget(m_who);
        column->addWidget(m_facts);
        followTheme(this, [=](const Theme &theme) {
            column->setContentsMargins(theme.px(22), theme.space(4), theme.space(4), theme.space(4));
        });
    }

    const RadarLine &line() const { return m_line; }

    void setWords(const RadarLineWords &words)
    {
        m_words = words;
        QString who = u"<span style=\"font-weight:600\">%1</span>"_s.arg(words.who.toHtmlEscaped());
        if (!words.tie.isEmpty())
            who += u", "_s + words.tie.toHtmlEscaped();
        m_who->setText(who);
        m_facts->setText(words.facts.join(u" · "_s));
        setAccessibleName(words.sentence());
    }

    QSize sizeHint() const override { return layout()->sizeHint(); }
    QSize minimumSizeHint() const override { return layout()->minimumSize(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        if (underMouse())
            paintBox(&painter, rect(), hoverColour(this), hoverColour(this), 0, 4);
        const int side = theme.px(14);
        const int line = QFontMetrics(theme.font(TextRole::Body)).height();
        const QRect mark(theme.px(2), m_who->y() + (line - side) / 2, side, side);
        paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), mark), m_words.icon,
                  theme.colour(m_words.urgent ? ColourRole::Soon : ColourRole::Muted));
        if (hasFocus())
            paintFocusRing(&painter, rect(), this, 4);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else if (event->key() == Qt::Key_Space)
            QAbstractButton::keyPressEvent(event);
        else
            event->ignore(); // the list's
    }

private:
    RadarLine m_line;
    RadarLineWords m_words;
    QLabel *m_who;
    QLabel *m_facts;
};

RadarList::RadarList(Desk &desk, qsizetype most, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_most(most)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

/// The first lines of each group: one of each at least, then from the worst group on.
QList<qsizetype> RadarList::chosen() const
{
    QList<qsizetype> places;
    for (qsizetype i = 0; i < m_radar.lines.size(); ++i)
        places.append(i);
    if (m_most == 0 || places.size() <= m_most)
        return places;
    QList<qsizetype> first;
    for (const qsizetype i : std::as_const(places)) {
        if (i == 0 || m_radar.lines.at(i).group != m_radar.lines.at(i - 1).group)
            first.append(i);
    }
    for (const qsizetype i : std::as_const(places)) {
        if (first.size() >= m_most)
            break;
        if (!first.contains(i))
            first.append(i);
    }
    std::ranges::sort(first);
    return first;
}

void RadarList::set(const FamilyRadar &radar)
{
    // What has the focus keeps it, if it is still there.
    std::optional<RadarLine> focused;
    for (const RadarRow *row : std::as_const(m_rows)) {
        if (row->hasFocus())
            focused = row->line();
    }
    m_radar = radar;
    for (QWidget *part : std::as_const(m_parts)) {
        part->hide();
        part->deleteLater();
    }
    m_parts.clear();
    m_rows.clear();
    std::optional<RadarGroup> group;
    const QList<qsizetype> places = chosen();
    for (const qsizetype place : places) {
        const RadarLine &line = m_radar.lines.at(place);
        if (group != line.group) {
            if (group)
                addRests(*group);
            addHeading(line.group);
            group = line.group;
        }
        addRow(line);
    }
    if (group)
        addRests(*group);
    if (!focused)
        return;
    const auto same = std::ranges::find_if(m_rows, [&](const RadarRow *row) {
        return row->line().kind == focused->kind && row->line().subject == focused->subject
               && row->line().at == focused->at;
    });
    if (same != m_rows.cend())
        (*same)->setFocus(Qt::OtherFocusReason);
    else if (!m_rows.isEmpty())
        m_rows.first()->setFocus(Qt::OtherFocusReason);
}

bool RadarList::focusFirst()
{
    if (m_rows.isEmpty())
        return false;
    m_rows.first()->setFocus(Qt::OtherFocusReason);
    return true;
}

void RadarList::addHeading(RadarGroup group)
{
    QLabel *label = makeLabel(groupWords(group), TextRole::Small, ColourRole::Muted);
    setAccessibleRole(label, QAccessible::Heading);
    label->setContentsMargins(0, m_parts.isEmpty() ? 0 : themeOf(this).space(8), 0, themeOf(this).space(2));
    m_layout->addWidget(label);
    m_parts.append(label);
}

void RadarList::addRow(const RadarLine &line)
{
    auto *row = new RadarRow(line);
    const bool brief = m_most != 0;
    row->setWords(lineWords(line, m_radar, m_desk.procedure(), m_desk.calendar(), m_desk.now(), brief));
    QStringList keys;
    if (line.kind != RadarLine::Kind::Restricted)
        keys << (line.subject.id.isEmpty() ? tr("Enter opens the person.") : tr("Enter opens it."));
    if (!line.rule.isEmpty() || line.kind == RadarLine::Kind::Restricted)
        keys << tr("F1 tells the rule.");
    row->setAccessibleDescription(keys.join(u' '));
    row->setToolTip(row->accessibleName() + u'\n' + keys.join(u' '));
    connect(row, &QAbstractButton::clicked, this, [this, row] { open(row->line(), row); });
    m_layout->addWidget(row);
    m_rows.append(row);
    m_parts.append(row);
}

/// What there is more of, with the way to it.
void RadarList::addRests(RadarGroup group)
{
    if (m_most != 0)
        return;
    for (const RadarRest &rest : std::as_const(m_radar.rests)) {
        const RadarPerson &person = m_radar.people.at(rest.person);
        if (person.group != group)
            continue;
        auto *more = new LinkButton(tr("and %1 more about %2").arg(rest.lines).arg(person.name));
        more->setAccessibleDescription(tr("Opens the person."));
        connect(more, &QAbstractButton::clicked, this, [this, id = person.id] { m_desk.askToOpenPerson(id); });
        auto *line = new QWidget;
        auto *across = new QHBoxLayout(line);
        across->setContentsMargins(themeOf(this).px(18), 0, 0, 0);
        across->addWidget(more);
        across->addStretch(1);
        m_layout->addWidget(line);
        m_parts.append(line);
    }
}

void RadarList::open(const RadarLine &line, RadarRow *row)
{
    if (line.kind == RadarLine::Kind::Restricted)
        tellRule(line, row);
    else if (!line.subject.id.isEmpty())
        m_desk.askToOpen(line.subject);
    else
        m_desk.askToOpenPerson(m_radar.people.at(line.people.first()).id);
}

void RadarList::tellRule(const RadarLine &line, QWidget *row)
{
    if (line.kind == RadarLine::Kind::Restricted)
        RulePopover::open({restrictedFinding()}, {}, row);
    else
        RulePopover::open(m_desk.procedure(), line.rule, row);
}

void RadarList::keyPressEvent(QKeyEvent *event)
{
    const qsizetype from = focusedIndex(m_rows);
    if (from < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const RadarLine &line = m_rows.at(from)->line();
    if (event->key() == Qt::Key_F1 && (!line.rule.isEmpty() || line.kind == RadarLine::Kind::Restricted)) {
        tellRule(line, m_rows.at(from));
        return;
    }
    const bool vertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || event->key() == Qt::Key_Home
                          || event->key() == Qt::Key_End;
    const qsizetype to = vertical ? movedIndex(event->key(), from, m_rows.size()) : -1;
    if (to < 0)
        QWidget::keyPressEvent(event);
    else
        m_rows.at(to)->setFocus(Qt::TabFocusReason);
}

} // namespace frontdoor
