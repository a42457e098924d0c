// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/roles.h"

#include "ui/style/style.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>

namespace frontdoor {

namespace {

class ThemeFollower final : public QObject {
public:
    ThemeFollower(QWidget *widget, std::function<void(const Theme &)> apply)
        : QObject(widget)
        , m_apply(std::move(apply))
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::StyleChange)
            m_apply(themeOf(static_cast<QWidget *>(object)));
        return false;
    }

private:
    std::function<void(const Theme &)> m_apply;
};

} // namespace

void setTextRole(QWidget *widget, TextRole role, ColourRole colour)
{
    widget->setProperty(textRoleProperty, int(role));
    widget->setProperty(colourRoleProperty, int(colour));
    applyTextRole(widget, themeOf(widget));
}

QLabel *makeLabel(const QString &text, TextRole role, ColourRole colour, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    setTextRole(label, role, colour);
    return label;
}

QLabel *makeWrappedLabel(const QString &text, TextRole role, ColourRole colour, QWidget *parent)
{
    QLabel *label = makeLabel(text, role, colour, parent);
    label->setWordWrap(true);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

void setButtonKind(QWidget *button, ButtonKind kind)
{
    button->setProperty(buttonKindProperty, int(kind));
    switch (kind) {
    case ButtonKind::Secondary: setTextRole(button, TextRole::Body); break;
    case ButtonKind::Primary: setTextRole(button, TextRole::Strong, ColourRole::OnAccent); break;
    case ButtonKind::Quiet: setTextRole(button, TextRole::Body, ColourRole::Link); break;
    case ButtonKind::Danger: setTextRole(button, TextRole::Body, ColourRole::Overdue); break;
    }
    button->update();
}

QPushButton *makeButton(const QString &text, ButtonKind kind, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    setButtonKind(button, kind);
    return button;
}

void setGround(QWidget *widget, Ground ground)
{
    widget->setProperty(groundProperty, int(ground));
}

Ground groundOf(const QWidget *widget)
{
    for (const QWidget *at = widget; at; at = at->parentWidget()) {
        if (const QVariant ground = at->property(groundProperty); ground.isValid())
            return Ground(ground.toInt());
    }
    return Ground::Plain;
}

QColor focusColour(const QWidget *widget)
{
    const Tokens &t = themeOf(widget).tokens();
    switch (groundOf(widget)) {
    case Ground::Plain: return t.focus;
    case Ground::Rail: return t.railFocus;
    case Ground::Strong: return t.onStrong;
    }
    Q_UNREACHABLE();
}

QColor hoverColour(const QWidget *widget)
{
    const Tokens &t = themeOf(widget).tokens();
    switch (groundOf(widget)) {
    case Ground::Plain: return t.hover;
    case Ground::Rail: return t.railActive;
    case Ground::Strong: {
        QColor veil = t.onStrong;
        veil.setAlphaF(0.16f);
        return veil;
    }
    }
    Q_UNREACHABLE();
}

void followTheme(QWidget *widget, std::function<void(const Theme &)> apply)
{
    apply(themeOf(widget));
    new ThemeFollower(widget, std::move(apply));
}

} // namespace frontdoor
