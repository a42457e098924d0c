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
        : QObject(widget), m_apply(std::move(apply))
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
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

void setButtonKind(QWidget *button, ButtonKind kind)
{
    button->setProperty(buttonKindProperty, int(kind));
    button->update();
}

QPushButton *makeButton(const QString &text, ButtonKind kind, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    setButtonKind(button, kind);
    return button;
}

void followTheme(QWidget *widget, std::function<void(const Theme &)> apply)
{
    apply(themeOf(widget));
    new ThemeFollower(widget, std::move(apply));
}

} // namespace frontdoor
