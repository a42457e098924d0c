// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/message_bar.h"

#include "ui/common/accessible.h"
#include "ui/common/flow_layout.h"
#include "ui/common/link_button.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStringList>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

Icon shapeOf(Tone tone)
{
    switch (tone) {
    case Tone::Overdue:
    case Tone::Soon: return Icon::Warning;
    case Tone::Done: return Icon::Check;
    case Tone::Info:
    case Tone::Calm:
    case Tone::Neutral: return Icon::Info;
    }
    Q_UNREACHABLE();
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_words(makeWrappedLabel({}))
    , m_actions(new QWidget)
    , m_close(nullptr)
{
    m_words->setTextFormat(Qt::RichText);
    m_words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *close = new QToolButton;
    close->setIcon(icon(Icon::Cross, ColourRole::Muted));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setToolTip(tr("Dismiss"));
    close->setAccessibleName(tr("Dismiss this message"));
    close->hide();
    m_close = close;
    new FlowLayout(m_actions);
    m_actions->hide();

    auto *column = new QVBoxLayout;
    column->addWidget(m_words);
    column->addWidget(m_actions);
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleRole(this, QAccessible::AlertMessage);
    connect(m_close, &QAbstractButton::clicked, this, &MessageBar::dismiss);
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(4));
        row->setSpacing(theme.space(8) - theme.px(3));
        row->setContentsMargins(theme.space(12), theme.space(8), theme.space(8), theme.space(8));
        const int side = theme.px(16);
        m_close->setIconSize({side, side});
        alignWords();
        m_icon->setPixmap(icon(shapeOf(m_tone), colourRole(m_tone)).pixmap(QSize(side, side), devicePixelRatioF()));
    });
}

MessageBar::MessageBar(Tone tone, const QString &headline, const QString &text, QWidget *parent) : MessageBar(parent)
{
    setMessage(tone, headline, text);
}

void MessageBar::setMessage(Tone tone, const QString &headline, const QString &text)
{
    const bool changed = headline != m_headline || text != m_text || tone != m_tone;
    m_tone = tone;
    m_headline = headline;
    m_text = text;
    QStringList html;
    if (!headline.isEmpty())
        html.append(u"<span style=\"font-weight:600\">%1</span>"_s.arg(headline.toHtmlEscaped()));
    if (!text.isEmpty())
        html.append(text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
    m_words->setText(html.join(u' '));
    setAccessibleName(QStringList{headline, text}.join(u' ').trimmed());
    m_words->setAccessibleName(accessibleName());
    const int side = themeOf(this).px(16);
    m_icon->setPixmap(icon(shapeOf(m_tone), colourRole(m_tone)).pixmap(QSize(side, side), devicePixelRatioF()));
    updateGeometry();
    update();
    if (changed && isVisible())
        tell();
}

QAbstractButton *MessageBar::addAction(const QString &text)
{
    auto *action = new LinkButton(text, m_actions);
    action->setRole(TextRole::Strong);
    m_actions->layout()->addWidget(action);
    m_actions->show();
    return action;
}

void MessageBar::clearActions()
{
    while (QLayoutItem *item = m_actions->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_actions->hide();
}

void MessageBar::setDismissible(bool dismissible)
{
    m_close->setVisible(dismissible);
    alignWords();
}

/// Shape, first line and cross stand on one line; the words stand in line with those of the actions.
void MessageBar::alignWords()
{
    const Theme &theme = themeOf(this);
    const int line = QFontMetrics(theme.font(TextRole::Body)).height();
    const int above = m_close->isHidden() ? 0 : std::max(0, (m_close->sizeHint().height() - line) / 2);
    m_words->setContentsMargins(theme.px(3), above, 0, 0);
    m_icon->setContentsMargins(0, above + std::max(0, (line - theme.px(16)) / 2), 0, 0);
}

void MessageBar::dismiss()
{
    hide();
    emit dismissed();
}

void MessageBar::tell()
{
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    announce(this, accessibleName());
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTonedBox(&painter, *this, m_tone);
}

void MessageBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!accessibleName().isEmpty())
        tell();
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_close->isHidden())
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

} // namespace frontdoor
