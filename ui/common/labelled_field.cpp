// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/labelled_field.h"

#include "ui/common/accessible.h"
#include "ui/common/date_edit.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/link_button.h"
#include "ui/common/moment_edit.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStringList>
#include <QVBoxLayout>

namespace frontdoor {

namespace {

/// The widget that really gets the focus, and so must carry the name.
QWidget *focusTarget(QWidget *field)
{
    QWidget *target = field;
    while (target->focusProxy())
        target = target->focusProxy();
    return target;
}

} // namespace

LabelledField::LabelledField(const QString &label, QWidget *field, QWidget *parent)
    : QWidget(parent), m_field(field), m_label(makeLabel(label, TextRole::SmallStrong)),
      m_need(makeLabel({}, TextRole::Small, ColourRole::Muted)),
      m_hint(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted)), m_line(new QWidget), m_lineIcon(new QLabel),
      m_lineText(makeWrappedLabel({}, TextRole::Small)), m_rule(new LinkButton({}))
{
    m_label->setWordWrap(true);
    m_label->setBuddy(field);

    auto *labelRow = new QHBoxLayout;
    labelRow->addWidget(m_label);
    labelRow->addWidget(m_need, 0, Qt::AlignBottom);
    labelRow->addStretch(1);
    auto *line = new QHBoxLayout(m_line);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_lineIcon, 0, Qt::AlignTop);
    line->addWidget(m_lineText, 1);
    line->addWidget(m_rule, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(labelRow);
    column->addWidget(field);
    column->addWidget(m_hint);
    column->addWidget(m_line);
    column->addStretch(1);
    m_need->hide();
    m_hint->hide();
    m_line->hide();
    followTheme(this, [=, this](const Theme &theme) {
        labelRow->setSpacing(theme.space(6));
        line->setSpacing(theme.space(4));
        column->setSpacing(theme.space(4));
        showMessage();
    });

    connect(m_rule, &QAbstractButton::clicked, this, [this] { emit ruleActivated(m_rule->text()); });
    if (auto *text = qobject_cast<GrowingTextEdit *>(field)) {
        m_wide = true;
        connect(text, &GrowingTextEdit::problemChanged, this, &LabelledField::setProblem);
    } else if (auto *date = qobject_cast<DateEdit *>(field)) {
        connect(date, &DateEdit::problemChanged, this, &LabelledField::setProblem);
    } else if (auto *moment = qobject_cast<MomentEdit *>(field)) {
        connect(moment, &MomentEdit::problemChanged, this, &LabelledField::setProblem);
    }
    describe();
}

QString LabelledField::label() const
{
    return m_label->text();
}

void LabelledField::setLabel(const QString &label)
{
    m_label->setText(label);
    describe();
}

void LabelledField::setNeed(Need need)
{
    switch (need) {
    case Need::Unmarked: m_need->clear(); break;
    case Need::Required: m_need->setText(tr("needed")); break;
    case Need::Optional: m_need->setText(tr("optional")); break;
    }
    m_need->setVisible(need != Need::Unmarked);
    describe();
}

void LabelledField::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    describe();
}

void LabelledField::setMessage(Tone tone, const QString &text, const QString &ruleId)
{
    const Message message{tone, text, ruleId};
    if (message == m_message)
        return;
    m_message = message;
    showMessage();
    describe();
    announce(this, text.isEmpty() ? QString() : tr("%1: %2").arg(label(), text));
}

void LabelledField::clearMessage()
{
    setMessage(Tone::Info, {});
}

QString LabelledField::message() const
{
    return m_problem.isEmpty() ? m_message.text : m_problem;
}

void LabelledField::setWide(bool wide)
{
    if (m_wide == wide)
        return;
    m_wide = wide;
    updateGeometry();
}

void LabelledField::focusField()
{
    QWidget *target = focusTarget(m_field);
    if (target->focusPolicy() == Qt::NoFocus) {
        const QList<QWidget *> children = m_field->findChildren<QWidget *>();
        for (QWidget *child : children) {
            if (child->isVisibleTo(m_field) && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus)) {
                target = child;
                break;
            }
        }
    }
    target->setFocus(Qt::ShortcutFocusReason);
}

void LabelledField::setProblem(const QString &problem)
{
    m_problem = problem;
    showMessage();
    describe();
    announce(this, problem.isEmpty() ? QString() : tr("%1: %2").arg(label(), problem));
}

void LabelledField::showMessage()
{
    const Message shown = m_problem.isEmpty() ? m_message : Message{Tone::Overdue, m_problem, {}};
    const Theme &theme = themeOf(this);
    const Icon shape = shown.tone == Tone::Overdue || shown.tone == Tone::Soon ? Icon::Warning : toneIcon(shown.tone);
    const int side = theme.px(15);
    m_lineIcon->setPixmap(icon(shape, colourRole(shown.tone)).pixmap(QSize(side, side), devicePixelRatioF()));
    m_lineText->setText(shown.text);
    setTextRole(m_lineText, TextRole::Small, colourRole(shown.tone));
    m_rule->setText(shown.ruleId);
    m_rule->setAccessibleName(tr("Rule %1").arg(shown.ruleId));
    m_rule->updateGeometry();
    m_rule->setVisible(!shown.ruleId.isEmpty());
    m_line->setVisible(!shown.text.isEmpty());
}

void LabelledField::describe()
{
    QWidget *target = focusTarget(m_field);
    // The name goes to the whole too, which groups several parts (segments) or stands for one.
    m_field->setAccessibleName(label());
    if (target->parentWidget() == m_field || target == m_field) {
        if (!qobject_cast<QAbstractButton *>(target))
            target->setAccessibleName(label());
    }
    QStringList parts;
    for (const QString &part : {m_need->text(), m_hint->text(), message()}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    QWidget *described = qobject_cast<QAbstractButton *>(target) ? m_field : target;
    described->setAccessibleDescription(parts.join(u". "));
}

} // namespace frontdoor
