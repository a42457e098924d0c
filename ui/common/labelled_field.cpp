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

using namespace Qt::StringLiterals;

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
    : QWidget(parent)
    , m_field(field)
    , m_label(makeWrappedLabel({}, TextRole::SmallStrong))
    , m_hint(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_line(new QWidget)
    , m_lineIcon(new QLabel)
    , m_lineText(makeWrappedLabel({}, TextRole::Small))
    , m_rule(new LinkButton({}))
    , m_labelText(label)
{
    m_label->setTextFormat(Qt::RichText);
    m_label->setBuddy(field);

    auto *line = new QHBoxLayout(m_line);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_lineIcon, 0, Qt::AlignTop);
    line->addWidget(m_lineText, 1);
    line->addWidget(m_rule, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_label);
    column->addWidget(field);
    column->addWidget(m_hint);
    column->addWidget(m_line);
    column->addStretch(1);
    m_hint->hide();
    m_line->hide();
    followTheme(this, [=, this](const Theme &theme) {
        line->setSpacing(theme.space(4));
        column->setSpacing(theme.space(4));
        showLabel();
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

void LabelledField::setLabel(const QString &label)
{
    m_labelText = label;
    showLabel();
    describe();
}

void LabelledField::setNeed(Need need)
{
    m_need = need;
    showLabel();
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

void LabelledField::setBelow(QWidget *below)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_field) + 1, below);
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

QString LabelledField::needWord() const
{
    switch (m_need) {
    case Need::Unmarked: return {};
    case Need::Required: return tr("needed");
    case Need::Optional: return tr("optional");
    }
    Q_UNREACHABLE();
}

void LabelledField::showLabel()
{
    QString html = m_labelText.toHtmlEscaped();
    if (const QString word = needWord(); !word.isEmpty())
        html += u"&nbsp; <span style=\"font-weight:400; color:%1\">%2</span>"_s.arg(themeOf(this).tokens().muted.name(),
                                                                                    word.toHtmlEscaped());
    m_label->setText(html);
    m_label->setAccessibleName(m_labelText);
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
    for (const QString &part : {needWord(), m_hint->text(), message()}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    QWidget *described = qobject_cast<QAbstractButton *>(target) ? m_field : target;
    described->setAccessibleDescription(parts.join(u". "));
}

} // namespace frontdoor
