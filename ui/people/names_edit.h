// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/person.h"

#include <QWidget>

class QVBoxLayout;

namespace frontdoor {

class TextLine;

/// Former, other and alias names, a line each; an empty line stands ready at the end.
class NamesEdit final : public QWidget {
    Q_OBJECT

public:
    explicit NamesEdit(QWidget *parent = nullptr);

    /// As typed, "Ava Sorel" a line: given names, then the last word as family name. A comma parts them the other way round.
    QStringList names() const;
    void setNames(const QStringList &names); ///< silent

signals:
    void edited();

private:
    TextLine *addLine(const QString &text);
    void keepOneEmpty();

    QVBoxLayout *m_column;
    QList<TextLine *> m_lines;
};

/// "Ava Sorel" from what is stored, and back.
QString inOneLine(const PersonName &name);
PersonName nameFromLine(const QString &line);

} // namespace frontdoor
