// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dutytray/findings_form.h"

#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/message_bar.h"
#include "ui/desk/finding_text.h"
#include "ui/style/roles.h"

#include <QVBoxLayout>

namespace frontdoor {

FindingsForm::FindingsForm(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)), m_bar(new MessageBar)
{
    m_column->setContentsMargins({});
    m_column->addWidget(m_bar);
    m_bar->hide();
    hide();
    followTheme(this, [this](const Theme &theme) { m_column->setSpacing(theme.space(8)); });
}

void FindingsForm::clear()
{
    dropReasons();
    m_bar->hide();
    hide();
    emit changed();
}

void FindingsForm::showRefusals(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        if (finding.severity == Severity::Block)
            lines << findingText(finding);
    }
    dropReasons();
    m_bar->setMessage(Tone::Overdue, tr("This is not possible."), lines.join(u'\n'));
    m_bar->show();
    show();
    emit changed();
}

void FindingsForm::showWarnings(const Findings &warnings)
{
    const QHash<QString, QString> before = reasons();
    dropReasons();
    QStringList lines;
    for (const Finding &warning : warnings)
        lines << findingText(warning);
    m_bar->setMessage(Tone::Soon, tr("Possible, if you say why."), lines.join(u'\n'));
    m_bar->show();
    GrowingTextEdit *firstEmpty = nullptr;
    for (const Finding &warning : warnings) {
        if (m_reasons.contains(warning.rule))
            continue;
        auto *edit = new GrowingTextEdit;
        edit->setLines(2, 5);
        edit->setText(before.value(warning.rule));
        auto *field = new LabelledField(warnings.size() == 1
                                            ? tr("Why is it right all the same?")
                                            : tr("Why is it right all the same? (%1)").arg(warning.rule),
                                        edit);
        connect(edit, &GrowingTextEdit::edited, field, &LabelledField::clearMessage);
        m_column->addWidget(field);
        m_fields.append(field);
        m_reasons.insert(warning.rule, edit);
        m_order.append(warning.rule);
        if (!firstEmpty && edit->text().trimmed().isEmpty())
            firstEmpty = edit;
    }
    show();
    if (firstEmpty)
        firstEmpty->setFocus();
    emit changed();
}

void FindingsForm::showMessage(const QString &headline, const QString &text)
{
    dropReasons();
    m_bar->setMessage(Tone::Soon, headline, text);
    m_bar->show();
    show();
    emit changed();
}

QHash<QString, QString> FindingsForm::reasons() const
{
    QHash<QString, QString> given;
    for (auto it = m_reasons.cbegin(); it != m_reasons.cend(); ++it) {
        if (const QString reason = it.value()->text().trimmed(); !reason.isEmpty())
            given.insert(it.key(), reason);
    }
    return given;
}

bool FindingsForm::isAnswered()
{
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        GrowingTextEdit *edit = m_reasons.value(m_order.at(i));
        if (!edit->text().trimmed().isEmpty())
            continue;
        static_cast<LabelledField *>(m_fields.at(i))
            ->setMessage(Tone::Overdue, tr("Give the reason. It is kept with the record."));
        edit->setFocus();
        emit changed();
        return false;
    }
    return true;
}

QString FindingsForm::spoken() const
{
    return isHidden() ? QString() : QString(m_bar->headline() + u' ' + m_bar->text()).trimmed();
}

void FindingsForm::dropReasons()
{
    for (QWidget *field : std::as_const(m_fields)) {
        field->hide();
        field->deleteLater();
    }
    m_fields.clear();
    m_reasons.clear();
    m_order.clear();
}

} // namespace frontdoor
