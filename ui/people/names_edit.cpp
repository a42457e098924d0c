// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/names_edit.h"

#include "ui/outcome/text_line.h"
#include "ui/style/roles.h"

#include <QVBoxLayout>

namespace frontdoor {

namespace {

constexpr int longestName = 200;

} // namespace

QString inOneLine(const PersonName &name)
{
    // More than one word of family name would be parted wrongly when it is read again.
    if (name.familyName.contains(u' '))
        return QString(name.familyName + QStringView(u", ") + name.givenName).trimmed();
    return QString(name.givenName + u' ' + name.familyName).trimmed();
}

PersonName nameFromLine(const QString &line)
{
    PersonName name;
    const QString text = line.simplified();
    if (const qsizetype comma = text.indexOf(u','); comma >= 0) {
        name.familyName = text.left(comma).trimmed();
        name.givenName = text.mid(comma + 1).trimmed();
        return name;
    }
    const qsizetype blank = text.lastIndexOf(u' ');
    name.givenName = blank < 0 ? QString() : text.left(blank);
    name.familyName = text.mid(blank + 1);
    return name;
}

NamesEdit::NamesEdit(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    followTheme(this, [this](const Theme &theme) { m_column->setSpacing(theme.space(4)); });
    keepOneEmpty();
}

QStringList NamesEdit::names() const
{
    QStringList names;
    for (const TextLine *line : m_lines) {
        if (const QString text = line->text().simplified(); !text.isEmpty())
            names << text;
    }
    return names;
}

void NamesEdit::setNames(const QStringList &wanted)
{
    if (names() == wanted)
        return;
    for (TextLine *line : std::as_const(m_lines)) {
        line->hide();
        line->deleteLater();
    }
    m_lines.clear();
    for (const QString &name : wanted)
        addLine(name);
    keepOneEmpty();
}

TextLine *NamesEdit::addLine(const QString &text)
{
    auto *line = new TextLine;
    line->setCharacterLimit(longestName);
    line->setText(text);
    line->setAccessibleName(tr("Other name %1").arg(m_lines.size() + 1));
    line->setPlaceholderText(tr("Given names, family name"));
    m_column->addWidget(line);
    m_lines.append(line);
    if (m_lines.size() == 1)
        setFocusProxy(line);
    connect(line, &QLineEdit::textEdited, this, [this] {
        keepOneEmpty();
        emit edited();
    });
    return line;
}

void NamesEdit::keepOneEmpty()
{
    if (m_lines.isEmpty() || !m_lines.last()->text().isEmpty())
        addLine({});
}

} // namespace frontdoor
