// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outcome/warning_list.h"

#include "ui/common/labelled_field.h"
#include "ui/outcome/text_line.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

namespace frontdoor {

namespace {

/// What the rule asks for, and where it comes from.
QString warningText(const Findings &warnings, const QString &rule)
{
    QStringList missing;
    QString says;
    QString source;
    for (const Finding &warning : warnings) {
        if (warning.rule != rule)
            continue;
        if (!warning.missing.isEmpty() && !missing.contains(warning.missing))
            missing << warning.missing;
        says = warning.says;
        source = warning.source();
    }
    missing << says << source;
    return missing.join(u' ');
}

} // namespace

WarningList::WarningList(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    followTheme(this, [this](const Theme &theme) { m_layout->setSpacing(theme.space(12)); });
}

void WarningList::setWarnings(const Findings &warnings)
{
    const QHash<QString, QString> kept = reasons();
    for (const Row &row : std::as_const(m_rows)) {
        row.widget->hide();
        row.widget->deleteLater();
    }
    m_rows.clear();
    for (const Finding &warning : warnings) {
        const bool known = std::any_of(m_rows.begin(), m_rows.end(),
                                       [&](const Row &row) { return row.rule == warning.rule; });
        if (known)
            continue;
        auto *whole = new QWidget;
        auto *column = new QVBoxLayout(whole);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(themeOf(this).space(4));
        QLabel *words = makeWrappedLabel(warningText(warnings, warning.rule));
        auto *reason = new TextLine;
        reason->setText(kept.value(warning.rule));
        auto *field = new LabelledField(tr("Why go ahead without it? (%1)").arg(warning.rule), reason);
        connect(reason, &QLineEdit::textEdited, this, &WarningList::edited);
        column->addWidget(words);
        column->addWidget(field);
        m_layout->addWidget(whole);
        m_rows.append({warning.rule, whole, reason});
    }
}

QHash<QString, QString> WarningList::reasons() const
{
    QHash<QString, QString> reasons;
    for (const Row &row : m_rows) {
        if (const QString reason = row.reason->text().trimmed(); !reason.isEmpty())
            reasons.insert(row.rule, reason);
    }
    return reasons;
}

bool WarningList::isAnswered() const
{
    return reasons().size() == m_rows.size();
}

void WarningList::focusFirstOpen()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.reason->text().trimmed().isEmpty()) {
            row.reason->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace frontdoor
