// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/report_file.h"

#include "core/base/whole_file.h"

namespace frontdoor {

using namespace Qt::StringLiterals;

QString webPage(const QString &title, const QString &body)
{
    return u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>%1</title>\n"
           "<style>body{font:16px/1.4 sans-serif;max-width:75em;margin:2em auto;padding:0 1em}"
           "table{border-collapse:collapse}th,td{border-top:1px solid #ccc;padding:.4em .6em;text-align:left;"
           "vertical-align:top}td:first-child{white-space:nowrap;font-weight:600}"
           "ul{margin:0;padding-left:1.1em}</style></head><body>\n"_s.arg(title.toHtmlEscaped())
           + body + "</body></html>\n"_L1;
}

Expected<void> writeReport(const QString &path, const QString &text)
{
    return writeWhole(path, text.toUtf8());
}

} // namespace frontdoor
