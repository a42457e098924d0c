// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/accessible.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

constexpr const char *roleProperty = "fdAccessibleRole";
constexpr auto announcerName = "frontdoorAnnouncer"_L1;

class RoleInterface final : public QAccessibleWidget {
public:
    explicit RoleInterface(QWidget *widget) : QAccessibleWidget(widget) {}

    QAccessible::Role role() const override { return QAccessible::Role(widget()->property(roleProperty).toInt()); }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget())) {
            state.checkable = button->isCheckable();
            state.checked = button->isChecked();
            state.pressed = button->isDown();
        }
        if (widget()->property(refusedProperty).toBool())
            state.disabled = true;
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        const auto *button = qobject_cast<const QAbstractButton *>(widget());
        if (kind == QAccessible::Name && button && widget()->accessibleName().isEmpty())
            return button->text();
        return QAccessibleWidget::text(kind);
    }

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (qobject_cast<QAbstractButton *>(widget()) && widget()->isEnabled())
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString &action) override
    {
        auto *button = qobject_cast<QAbstractButton *>(widget());
        if (button && button->isEnabled() && action == pressAction())
            button->click();
        else
            QAccessibleWidget::doAction(action);
    }

    QStringList keyBindingsForAction(const QString &action) const override
    {
        const auto *button = qobject_cast<const QAbstractButton *>(widget());
        if (button && action == pressAction() && !button->shortcut().isEmpty())
            return {button->shortcut().toString()};
        return QAccessibleWidget::keyBindingsForAction(action);
    }
};

/// Qt 6.4's own looks into the list of a scroll area's children without asking how long it is. A screen reader that counts
/// them just before a scroll bar goes, and asks for the last one just after, ended the program.
class ScrollInterface final : public QAccessibleWidget {
public:
    explicit ScrollInterface(QWidget *widget) : QAccessibleWidget(widget, QAccessible::Client) {}
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (widget && widget->property(roleProperty).isValid())
        return new RoleInterface(widget);
    return qobject_cast<QScrollArea *>(object) ? new ScrollInterface(widget) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    static const bool installed = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(installed)
    widget->setProperty(roleProperty, int(role));
    // Qt makes and keeps an interface as soon as anything changes, such as a button's text; that one knows no roles.
    QAccessibleInterface *made = QAccessible::queryAccessibleInterface(widget);
    if (made && !dynamic_cast<RoleInterface *>(made))
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(made));
}

void announce(QWidget *widget, const QString &text)
{
    if (text.isEmpty() || !widget->isVisible())
        return;
    // Qt 6.4 has no announcement event. Screen readers speak an alert that comes into view: a one-pixel child does.
    QWidget *window = widget->window();
    auto *announcer = window->findChild<QWidget *>(announcerName, Qt::FindDirectChildrenOnly);
    if (!announcer) {
        announcer = new QWidget(window);
        announcer->setObjectName(announcerName);
        announcer->setAttribute(Qt::WA_TransparentForMouseEvents);
        announcer->setAttribute(Qt::WA_NoSystemBackground);
        announcer->setGeometry(0, 0, 1, 1);
        setAccessibleRole(announcer, QAccessible::AlertMessage);
    }
    announcer->hide();
    announcer->setAccessibleName(text);
    announcer->show();
    QAccessibleEvent alert(announcer, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace frontdoor
