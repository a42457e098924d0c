// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inbox/inbox_list.h"

#include "core/calendar/phrases.h"
#include "ui/common/accessible.h"
#include "ui/dutytray/tray_words.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

/// One line of the inbox: its picture, the sentence, and beneath it what was said.
class InboxRow final : public QAbstractButton {
public:
    explicit InboxRow(QWidget *parent) : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    void set(Icon icon, const QString &headline, const QString &text)
    {
        m_icon = icon;
        m_said = text;
        setText(headline);
        setAccessibleName(headline);
        setAccessibleDescription(text);
        setToolTip(text);
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const Theme &theme = themeOf(this);
        return {theme.px(300), height(theme)};
    }
    QSize minimumSizeHint() const override { return {themeOf(this).px(80), height(themeOf(this))}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const Tokens &t = theme.tokens();
        if (underMouse())
            painter.fillRect(rect(), hoverColour(this));
        const int side = theme.px(16);
        const int pad = theme.px(6);
        const int strong = QFontMetrics(theme.font(TextRole::Body)).height();
        const auto visual = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
        const QRect line(theme.space(16) + side + theme.px(8), pad,
                         width() - theme.space(16) - side - theme.px(8) - theme.space(12), strong);
        paintIcon(&painter, visual(QRect(theme.space(16), pad + (strong - side) / 2, side, side)), m_icon,
                  theme.colour(ColourRole::Link));
        const auto draw = [&](const QRect &place, TextRole role, const QColor &colour, const QString &words) {
            painter.setFont(theme.font(role));
            painter.setPen(colour);
            painter.drawText(visual(place),
                             int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter))
                                 | Qt::TextSingleLine,
                             painter.fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
        };
        draw(line, TextRole::Body, t.text, text());
        if (!m_said.isEmpty()) {
            const int small = QFontMetrics(theme.font(TextRole::Small)).height();
            draw(QRect(line.x(), line.bottom() + 1 + theme.px(2), line.width(), small), TextRole::Small, t.muted,
                 m_said.simplified());
        }
        if (hasFocus())
            paintFocusRing(&painter, rect().adjusted(2, 1, -2, -1), this, 4);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
            click();
            return;
        }
        // The arrow keys are the list's.
        if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
            event->ignore();
            return;
        }
        QAbstractButton::keyPressEvent(event);
    }

    void changeEvent(QEvent *event) override
    {
        QAbstractButton::changeEvent(event);
        if (event->type() == QEvent::StyleChange)
            updateGeometry();
    }

private:
    int height(const Theme &theme) const
    {
        const int said = m_said.isEmpty() ? 0 : QFontMetrics(theme.font(TextRole::Small)).height() + theme.px(2);
        return QFontMetrics(theme.font(TextRole::Body)).height() + said + 2 * theme.px(6);
    }

    Icon m_icon = Icon::Info;
    QString m_said;
};

namespace {

constexpr int clockMs = 60'000; // cover begins and ends by itself

} // namespace

InboxList::InboxList(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_read(desk.session(), this, [this](const Expected<Inbox> &inbox) { take(inbox); })
    , m_column(new QVBoxLayout(this))
    , m_heading(makeLabel(tr("Waiting for you"), TextRole::SmallStrong, ColourRole::Muted))
{
    m_column->addWidget(m_heading);
    setAccessibleRole(this, QAccessible::List);
    setAccessibleName(tr("Waiting for you"));
    hide();
    followTheme(this, [this](const Theme &theme) {
        m_column->setContentsMargins(0, theme.space(8), 0, theme.space(8));
        m_column->setSpacing(0);
        m_heading->setContentsMargins(theme.space(16), 0, theme.space(16), theme.space(4));
    });
    connect(&m_clock, &QTimer::timeout, this, &InboxList::refresh);
    m_clock.start(clockMs);
    connect(&desk.session(), &Session::changed, this, &InboxList::refresh);
    connect(&desk.session(), &Session::everythingChanged, this, &InboxList::refresh);
    refresh();
}

void InboxList::refresh()
{
    m_read.ask([viewer = m_desk.viewer()](Views &views) { return inboxOf(views, viewer); });
}

void InboxList::take(const Expected<Inbox> &inbox)
{
    if (!inbox)
        return; // the worklist beneath says what is wrong
    const bool changed = m_inbox != *inbox;
    m_inbox = *inbox;
    showInbox();
    if (changed)
        emit inboxChanged();
}

InboxList::Entry InboxList::entryOf(const ReturnedItem &item)
{
    const Stage stage = item.row.subject.kind == SubjectKind::Referral ? Stage::Referral : Stage::Contact;
    const QString outcome = m_desk.procedure().outcomeLabel(stage, item.outcome);
    const QString when = moment(item.at, m_desk.now(), m_desk.calendar());
    const QString headline =
        item.by.isEmpty()
            ? tr("Your recommendation for %1 came back %2: %3").arg(childWords(item.row), when, outcome)
            : tr("%1 returned your recommendation for %2 %3: %4").arg(item.by, childWords(item.row), when, outcome);
    return {item.recommendation.text(), Icon::Undo, headline, item.comment,
            [this, subject = item.row.subject] { m_desk.askToOpen(subject); }};
}

InboxList::Entry InboxList::entryOf(const HandoverEntry &item)
{
    const int open = item.items - item.acknowledged;
    const QString when = moment(item.handover.at, m_desk.now(), m_desk.calendar());
    const bool mine = item.handover.to == m_desk.user().id;
    const QString what = tr("%n records", nullptr, open);
    return {item.handover.id.text(),
            Icon::Handover,
            mine ? tr("%1 handed %2 over to you %3: acknowledge each").arg(item.by, what, when)
                 : tr("%1 handed %2 over to %3 %4, for whom you stand in: acknowledge each")
                       .arg(item.by, what, item.to, when),
            {},
            [this] { m_desk.askForPanel(u"handover"_s); }};
}

InboxList::Entry InboxList::entryOf(const CoverItem &item)
{
    const QString role = m_desk.procedure().roleNames.value(item.covered.role,
                                                            idOf(item.covered.role).replace(u'-', u' '));
    return {item.cover.text(),
            Icon::Shield,
            tr("You stand in for %1 (%2) until %3")
                .arg(item.covered.name, role, moment(item.until, m_desk.now(), m_desk.calendar())),
            {},
            [this] { m_desk.askForPanel(u"duty-tray"_s); }};
}

QList<InboxList::Entry> InboxList::entries()
{
    QList<Entry> entries;
    for (const ReturnedItem &item : std::as_const(m_inbox.returned))
        entries.append(entryOf(item));
    for (const HandoverEntry &item : std::as_const(m_inbox.handovers))
        entries.append(entryOf(item));
    for (const CoverItem &item : std::as_const(m_inbox.covers))
        entries.append(entryOf(item));
    return entries;
}

/// In place by key, so that the focus stays where it is.
void InboxList::showInbox()
{
    const QList<Entry> wanted = entries();
    const QWidget *focused = focusWidget();
    const bool hadFocus = focused && focused->hasFocus();
    QList<InboxRow *> rows;
    for (const Entry &entry : wanted) {
        const auto known = std::find_if(m_rows.begin(), m_rows.end(),
                                        [&](const InboxRow *row) { return row->objectName() == entry.key; });
        InboxRow *row = known == m_rows.end() ? new InboxRow(this) : *known;
        if (known == m_rows.end())
            row->setObjectName(entry.key);
        row->disconnect(this);
        connect(row, &QAbstractButton::clicked, this, entry.go);
        row->set(entry.icon, entry.headline, entry.text);
        rows.append(row);
    }
    for (InboxRow *row : std::as_const(m_rows)) {
        if (!rows.contains(row)) {
            row->hide();
            row->deleteLater();
        }
    }
    const qsizetype before = m_rows.size();
    m_rows = rows;
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        m_column->removeWidget(m_rows.at(i));
        m_column->addWidget(m_rows.at(i));
        m_rows.at(i)->show();
    }
    setVisible(!m_rows.isEmpty());
    keepOneTabStop();
    if (hadFocus && !m_rows.isEmpty() && !m_rows.contains(focusWidget()))
        m_rows.first()->setFocus(Qt::OtherFocusReason);
    if (m_rows.size() > before && !m_rows.isEmpty() && isVisible())
        announce(this, m_rows.first()->text());
}

void InboxList::keepOneTabStop()
{
    const bool some = std::any_of(m_rows.begin(), m_rows.end(), [](const InboxRow *r) { return r->hasFocus(); });
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setFocusPolicy((some ? m_rows.at(i)->hasFocus() : i == 0) ? Qt::StrongFocus : Qt::ClickFocus);
}

void InboxList::keyPressEvent(QKeyEvent *event)
{
    const bool up = event->key() == Qt::Key_Up;
    if (!up && event->key() != Qt::Key_Down)
        return QWidget::keyPressEvent(event);
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [](const InboxRow *r) { return r->hasFocus(); });
    if (at == m_rows.end())
        return;
    const qsizetype next = at - m_rows.begin() + (up ? -1 : 1);
    if (next < 0 || next >= m_rows.size())
        return;
    m_rows.at(next)->setFocus(Qt::OtherFocusReason);
    keepOneTabStop();
}

void InboxList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = themeOf(this).tokens();
    painter.fillRect(rect(), t.raised);
    painter.fillRect(0, height() - 1, width(), 1, t.border);
}

} // namespace frontdoor
