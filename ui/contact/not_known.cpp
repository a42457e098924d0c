// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/not_known.h"

#include "ui/common/accessible.h"
#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/outcome/text_line.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace frontdoor {

namespace {

/// Quiet words in the line of a label, no higher than it: there are many, and most are never pressed.
class QuietLink final : public QAbstractButton {
public:
    QuietLink(const QString &text, QWidget *parent) : QAbstractButton(parent)
    {
        setText(text);
        setAccessibleRole(this, QAccessible::Link);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::ClickFocus);
        setAttribute(Qt::WA_Hover);
        setTextRole(this, TextRole::Small, ColourRole::Muted);
    }

    QSize sizeHint() const override
    {
        const Theme &theme = themeOf(this);
        const QFontMetrics metrics(theme.font(TextRole::Small));
        return {metrics.horizontalAdvance(text()) + 2 * theme.px(3), metrics.height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const bool awake = underMouse() || hasFocus() || isDown();
        QFont font = theme.font(TextRole::Small);
        font.setUnderline(awake);
        painter.setFont(font);
        painter.setPen(theme.colour(awake ? ColourRole::Link : ColourRole::Muted));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
        if (hasFocus())
            paintFocusRing(&painter, rect(), this, 4);
    }

    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }
};

} // namespace

NotKnown::NotKnown(LabelledField &field, int reserve)
    : m_field(field)
    , m_link(new QuietLink(tr("Not known"), &field))
    , m_reason(new TextLine)
    , m_close(new LinkButton(tr("It is known")))
    , m_reserve(reserve)
{
    const QString what = field.label();
    m_link->setAccessibleName(tr("%1: not known").arg(what));
    m_link->setToolTip(tr("Not known, because … (F2)"));
    m_reason->setPlaceholderText(tr("Not known because …"));
    m_reason->setAccessibleName(tr("%1: not known because").arg(what));
    m_reason->setCharacterLimit(5000);
    m_close->setAccessibleName(tr("%1: it is known").arg(what));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_reason, 1);
    row->addWidget(m_close);
    field.setBelow(this);
    followTheme(this, [this, row](const Theme &theme) {
        row->setSpacing(theme.space(8));
        place();
    });
    field.installEventFilter(this);
    field.words()->installEventFilter(this);
    open(false);
    connect(m_link, &QAbstractButton::clicked, this, &NotKnown::ask);
    connect(m_close, &QAbstractButton::clicked, this, [this] {
        const bool said = !m_reason->text().isEmpty();
        m_reason->clear();
        open(false);
        m_field.focusField();
        if (said)
            emit edited();
    });
    connect(m_reason, &QLineEdit::textEdited, this, &NotKnown::edited);
}

QString NotKnown::reason() const
{
    return m_reason->text();
}

void NotKnown::setReason(const QString &reason)
{
    // What is on file was tidied when it was saved; the cursor of somebody who goes on typing stays.
    if (m_reason->text().trimmed() != reason)
        m_reason->setText(reason);
    open(!reason.isEmpty() || m_reason->hasFocus());
}

void NotKnown::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_reason->setReadOnly(readOnly);
    open(!m_reason->text().isEmpty());
}

void NotKnown::setAnswered(bool answered)
{
    if (answered == m_answered)
        return;
    m_answered = answered;
    // A line that was opened and left empty goes with the answer.
    open(!isHidden() && (!answered || !m_reason->text().isEmpty()));
}

bool NotKnown::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::LayoutRequest:
    case QEvent::Show:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange: place(); break;
    case QEvent::KeyPress: {
        // From the field within, which has no use for the key.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (object == &m_field && key->key() == Qt::Key_F2 && key->modifiers() == Qt::NoModifier && !m_readOnly) {
            ask();
            return true;
        }
        break;
    }
    default: break;
    }
    return QWidget::eventFilter(object, event);
}

void NotKnown::ask()
{
    open(true);
    m_reason->setFocus(Qt::OtherFocusReason);
}

void NotKnown::open(bool open)
{
    setVisible(open);
    m_close->setVisible(!m_readOnly);
    m_link->setVisible(!open && !m_readOnly && !m_answered);
    place();
}

void NotKnown::place()
{
    QLabel *words = m_field.words();
    const bool shown = !m_link->isHidden();
    const QSize wanted = m_link->sizeHint();
    const int right = themeOf(m_link).px(m_reserve);
    // A long label goes on in the next line before it runs under the link.
    const QMargins kept(0, 0, shown ? wanted.width() + right : 0, 0);
    if (words->contentsMargins() != kept)
        words->setContentsMargins(kept);
    if (!shown)
        return;
    const QRect at(m_field.width() - wanted.width() - right, words->y(), wanted.width(), wanted.height());
    m_link->setGeometry(QStyle::visualRect(m_field.layoutDirection(), m_field.rect(), at));
    m_link->raise();
}

} // namespace frontdoor
