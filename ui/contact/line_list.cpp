// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/line_list.h"

#include "core/calendar/phrases.h"
#include "ui/desk/desk.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

LineList::LineList(const Desk &desk, const QString &nothing, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_nothing(makeWrappedLabel(nothing, TextRole::Small, ColourRole::Muted))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_nothing);
    followTheme(this, [=](const Theme &theme) { column->setSpacing(theme.space(4)); });
    if (nothing.isEmpty())
        hide();
}

void LineList::set(const QList<Line> &lines)
{
    for (QLabel *gone : std::as_const(m_lines)) {
        gone->hide();
        gone->deleteLater();
    }
    m_lines.clear();
    for (const Line &line : lines) {
        QStringList parts{moment(line.at, m_desk.now(), m_desk.calendar()), line.by};
        parts += line.what;
        parts.removeAll(QString());
        QLabel *label = makeWrappedLabel(parts.join(u" · "_s));
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout()->addWidget(label);
        m_lines.append(label);
    }
    m_nothing->setVisible(lines.isEmpty());
    setVisible(!lines.isEmpty() || !m_nothing->text().isEmpty());
}

} // namespace frontdoor
