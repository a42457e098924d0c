// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/help_places.h"
#include "core/procedure/library.h"
#include "tests/support/must.h"
#include "ui/common/info_button.h"
#include "ui/desk/rule_popover.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace frontdoor::test {

/// Name of the shipped procedure with one more rule at each place of the screens: "AT:contact.parents" and so on. The
/// folder has to be there until it is loaded.
inline QString helpEverywhere(const QString &base, const QTemporaryDir &folder)
{
    const Procedure procedure = must(loadProcedure(must(procedureTexts(base))));
    QString text = QStringLiteral("[procedure]\nid = \"everywhere\"\nname = \"Everywhere\"\nversion = \"1\"\n"
                                  "overlay = true\n[[document]]\nid = \"guide\"\ntitle = \"Guide\"\n");
    const QStringList places = helpPlaceIds(procedure);
    for (const QString &place : places) {
        text += QStringLiteral(
                    "[[rule]]\nid = \"AT:%1\"\nseverity = \"inform\"\nsection = \"1\"\n"
                    "says = \"Something on %1 that is worth more than one line of words, so that it wraps.\"\n"
                    "assumption = \"Nothing\"\nhelp = \"%1\"\n")
                    .arg(place);
    }
    const QString path = folder.filePath(QStringLiteral("everywhere.toml"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(path));
    return base + u'+' + path;
}

/// The popup with the rules, if it is open.
inline RulePopover *openHelp()
{
    return qobject_cast<RulePopover *>(QApplication::activePopupWidget());
}

/// Places of helpEverywhere() whose rules the open popup tells; closes it.
inline QStringList placesToldByPopup()
{
    RulePopover *popover = openHelp();
    if (!popover)
        return {};
    static const QRegularExpression id(QStringLiteral("\\(AT:([^)]*)\\)"));
    QStringList places;
    for (const QRegularExpressionMatch &match : id.globalMatch(popover->accessibleName()))
        places << match.captured(1);
    popover->close();
    return places;
}

/// Presses every help button of the screen and gathers what is told.
inline QStringList placesToldIn(const QWidget &screen)
{
    QStringList places;
    const QList<InfoButton *> buttons = screen.findChildren<InfoButton *>();
    for (InfoButton *button : buttons) {
        if (button->isHidden())
            continue;
        button->click();
        places += placesToldByPopup();
    }
    places.sort();
    return places;
}

} // namespace frontdoor::test
