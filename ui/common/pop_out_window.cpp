// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/pop_out_window.h"

#include "ui/style/roles.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace frontdoor {

PopOutWindow::PopOutWindow(QWidget *owner, QWidget *back)
    : QWidget(owner, Qt::Window)
    , m_back(back)
    , m_heading(makeWrappedLabel({}, TextRole::Heading))
    , m_foot(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_close(makeButton(tr("Back to the form")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
}

void PopOutWindow::fill(QWidget *content, QSize comfortable)
{
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_foot, 1);
    foot->addWidget(m_close, 0, Qt::AlignBottom);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_heading);
    column->addWidget(content, 1);
    column->addLayout(foot);
    followTheme(this, [column, foot, comfortable, this](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(16), theme.space(16), theme.space(12));
        column->setSpacing(theme.space(8));
        foot->setSpacing(theme.space(12));
        if (!isVisible()) {
            const QSize room = screen() ? screen()->availableSize() : QSize(1366, 768);
            resize(QSize(theme.px(comfortable.width()), theme.px(comfortable.height())).boundedTo(room * 0.9));
        }
    });
}

void PopOutWindow::setTitle(const QString &title)
{
    setWindowTitle(title);
    m_heading->setText(title);
}

void PopOutWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void PopOutWindow::closeEvent(QCloseEvent *event)
{
    QWidget::closeEvent(event);
    if (!m_back)
        return;
    m_back->window()->activateWindow();
    m_back->setFocus(Qt::OtherFocusReason);
}

} // namespace frontdoor
