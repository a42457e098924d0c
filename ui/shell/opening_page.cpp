// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/opening_page.h"

#include "ui/common/accessible.h"
#include "ui/common/centred_page.h"
#include "ui/common/flow_layout.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

namespace {

constexpr int columnWidth = 560;
constexpr int pictureSide = 36;

} // namespace

OpeningPage::OpeningPage(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel)
    , m_headline(makeWrappedLabel({}, TextRole::Title))
    , m_text(makeWrappedLabel({}))
    , m_details(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_buttons(new QWidget)
{
    // Somebody who is asked for help wants them copied.
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    new FlowLayout(m_buttons);
    QVBoxLayout *column = makeCentredColumn(this, columnWidth);
    column->addWidget(m_picture);
    column->addWidget(m_headline);
    column->addWidget(m_text);
    column->addWidget(m_details);
    column->addWidget(m_buttons);
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(12));
        const int side = theme.px(pictureSide);
        m_picture->setPixmap(icon(m_icon, ColourRole::Muted).pixmap(QSize(side, side), devicePixelRatioF()));
    });
}

void OpeningPage::showWaiting(const QString &headline, const QString &text)
{
    say(Icon::Door, {headline, text, {}, {OpeningHelp::Close}});
}

void OpeningPage::setProgress(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void OpeningPage::showTrouble(const OpeningTrouble &trouble)
{
    say(Icon::Warning, trouble);
}

void OpeningPage::say(Icon picture, const OpeningTrouble &trouble)
{
    m_icon = picture;
    const int side = themeOf(this).px(pictureSide);
    m_picture->setPixmap(icon(picture, ColourRole::Muted).pixmap(QSize(side, side), devicePixelRatioF()));
    m_headline->setText(trouble.headline);
    setProgress(trouble.text);
    m_details->setText(trouble.details);
    m_details->setVisible(!trouble.details.isEmpty());
    for (const auto &[help, button] : std::as_const(m_offered)) {
        button->hide();
        button->deleteLater(); // perhaps inside its own click
    }
    m_offered.clear();
    for (QPushButton *button : std::as_const(m_more)) {
        button->hide();
        button->deleteLater();
    }
    m_more.clear();
    for (const OpeningHelp help : trouble.helps) {
        const bool isOnly = trouble.helps.size() == 1;
        QPushButton *button = makeButton(
            words(help), m_offered.isEmpty() && !isOnly ? ButtonKind::Primary : ButtonKind::Secondary, m_buttons);
        connect(button, &QPushButton::clicked, this, [this, help] { emit helpWanted(help); });
        button->setAutoDefault(true); // Enter presses what has the focus
        m_buttons->layout()->addWidget(button);
        button->show(); // at once, so that it can have the focus
        m_offered.append({help, button});
    }
    setAccessibleName(trouble.headline);
    setAccessibleDescription(trouble.text);
    m_offered.first().second->setFocus();
    if (isVisible())
        tell();
}

QPushButton *OpeningPage::addOffer(const QString &text)
{
    QPushButton *button = makeButton(text, ButtonKind::Secondary, m_buttons);
    button->setAutoDefault(true);
    m_buttons->layout()->addWidget(button);
    button->show();
    m_more.append(button);
    return button;
}

QString OpeningPage::headline() const
{
    return m_headline->text();
}

QString OpeningPage::text() const
{
    return m_text->text();
}

QString OpeningPage::details() const
{
    return m_details->text();
}

QPushButton *OpeningPage::button(OpeningHelp help) const
{
    const auto found = std::find_if(m_offered.begin(), m_offered.end(),
                                    [&](const auto &offered) { return offered.first == help; });
    return found == m_offered.end() ? nullptr : found->second;
}

void OpeningPage::tell()
{
    announce(this, headline() + u'\n' + text());
}

void OpeningPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_offered.isEmpty()) {
        m_offered.first().second->setFocus();
        tell();
    }
}

} // namespace frontdoor
