// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/settings_page.h"

#include "core/casework/views/contact_view.h"
#include "core/session/on_result.h"
#include "ui/common/message_bar.h"
#include "ui/desk/finding_text.h"
#include "ui/style/roles.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QResizeEvent>

namespace frontdoor {

namespace {

/// Narrower than this (at 100 % text) list and form stand one under the other.
constexpr int widthForTwo = 640;
constexpr int formWidth = 300;

} // namespace

SettingsPage::SettingsPage(Desk &desk, const QString &title, const QString &about, QWidget *parent)
    : QScrollArea(parent)
    , m_desk(desk)
    , m_title(makeWrappedLabel(title, TextRole::Title))
    , m_titleLine(new QHBoxLayout)
    , m_refusal(new MessageBar)
    , m_message(new MessageBar)
    , m_body(new QVBoxLayout)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_refusal->hide();
    m_message->setDismissible(true);
    m_message->hide();
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    m_titleLine->addWidget(m_title, 1);
    column->addLayout(m_titleLine);
    auto *words = makeWrappedLabel(about, TextRole::Body, ColourRole::Muted);
    column->addWidget(words);
    words->setHidden(about.isEmpty());
    column->addWidget(m_refusal);
    column->addWidget(m_message);
    column->addLayout(m_body, 1);
    setWidget(content);
    followTheme(this, [this, column](const Theme &theme) {
        column->setContentsMargins(theme.space(24), theme.space(16), theme.space(24), theme.space(16));
        column->setSpacing(theme.space(8));
        m_body->setSpacing(theme.space(8));
        m_body->setContentsMargins(0, theme.space(8), 0, 0);
    });
}

QString SettingsPage::title() const
{
    return m_title->text();
}

QString SettingsPage::refusal() const
{
    return m_refusal->isHidden() ? QString() : m_refusal->text();
}

void SettingsPage::addToTitle(QWidget *widget)
{
    m_titleLine->addWidget(widget, 0, Qt::AlignTop);
}

void SettingsPage::askWhetherMay(const QString &verb, const std::function<void(bool)> &known)
{
    const auto look = [rules = m_desk.session().rulebook(), verb, viewer = m_desk.viewer()](Views &views) {
        return refusalsOf(views, rules, verb, viewer.user, viewer.at);
    };
    onResult(this, m_desk.session().read<Findings>(m_maySlot, look), [this, known](const Expected<Findings> &refused) {
        if (!refused)
            return;
        if (!refused->isEmpty()) {
            m_refusal->setMessage(Tone::Info, tr("Only to read."), findingsText(*refused));
            m_refusal->show();
        }
        known(refused->isEmpty());
    });
}

QLabel *SettingsPage::addHeading(const QString &text)
{
    QLabel *heading = makeWrappedLabel(text, TextRole::Heading);
    m_body->addWidget(heading);
    followTheme(heading, [this, heading](const Theme &theme) {
        heading->setContentsMargins(0, m_body->indexOf(heading) > 0 ? theme.space(8) : 0, 0, 0);
    });
    return heading;
}

void SettingsPage::complain(const QString &headline, const QString &text)
{
    m_message->setMessage(Tone::Overdue, headline, text);
    m_message->show();
}

SideBySide::SideBySide(QWidget *list, QWidget *form, Order order, QWidget *parent)
    : QWidget(parent)
    , m_list(list)
    , m_form(form)
{
    auto *row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    row->setContentsMargins({});
    if (order == Order::FormFirst)
        row->addWidget(form);
    row->addWidget(list, 1);
    if (order == Order::ListFirst)
        row->addWidget(form);
    fit();
}

void SideBySide::fit()
{
    const Theme &theme = themeOf(this);
    auto *row = static_cast<QBoxLayout *>(layout());
    const bool beside = width() >= theme.px(widthForTwo);
    row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    row->setSpacing(theme.space(24));
    m_form->setMinimumWidth(beside ? theme.px(formWidth) : 0);
    m_form->setMaximumWidth(beside ? theme.px(formWidth) : QWIDGETSIZE_MAX);
}

void SideBySide::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void SideBySide::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

} // namespace frontdoor
