// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/letters/letter_preview.h"

#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// Shows what it is given, and asks nobody for anything else.
class Sheet final : public QTextBrowser {
public:
    Sheet()
    {
        setOpenLinks(false);
        setFrameShape(QFrame::NoFrame);
        setTabChangesFocus(true);
        setFocusPolicy(Qt::StrongFocus);
        setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    QVariant loadResource(int, const QUrl &) override { return {}; }
    QSize minimumSizeHint() const override { return {160, 120}; }
};

} // namespace

LetterPreview::LetterPreview(QWidget *parent)
    : QWidget(parent)
    , m_sheet(new Sheet)
    , m_nothing(new QWidget)
    , m_headline(makeWrappedLabel({}, TextRole::Heading))
    , m_why(makeWrappedLabel({}, TextRole::Body, ColourRole::Muted))
{
    auto *why = new QVBoxLayout(m_nothing);
    why->addStretch(1);
    why->addWidget(m_headline);
    why->addWidget(m_why);
    why->addStretch(2);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_sheet, 1);
    column->addWidget(m_nothing, 1);
    m_nothing->hide();
    followTheme(this, [=, this](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(16), theme.space(16), theme.space(16));
        why->setSpacing(theme.space(8));
        // Paper is white and ink is dark, whatever the screen around it looks like.
        QPalette paper = theme.palette();
        paper.setColor(QPalette::Base, Qt::white);
        paper.setColor(QPalette::Text, Qt::black);
        m_sheet->setPalette(paper);
        m_sheet->viewport()->setPalette(paper);
        m_sheet->viewport()->setAutoFillBackground(true);
        m_sheet->document()->setDocumentMargin(theme.px(28));
        draw();
    });
    setName(tr("The letter as it will look"));
}

void LetterPreview::setName(const QString &name)
{
    m_sheet->setAccessibleName(name);
}

void LetterPreview::showPage(const QString &html)
{
    m_nothing->hide();
    m_sheet->show();
    if (html == m_html)
        return;
    m_html = html;
    const int at = m_sheet->verticalScrollBar()->value();
    draw();
    m_sheet->verticalScrollBar()->setValue(at); // while one types, the page stays where it is
}

void LetterPreview::draw()
{
    // The page is set in points for paper; on the screen it follows the size of all other text.
    const Theme &theme = themeOf(this);
    QString html = m_html;
    html.replace(u"font-size: 11pt"_s, u"font-size: %1px"_s.arg(theme.px(13)));
    m_sheet->setHtml(html);
}

void LetterPreview::showNothing(const QString &headline, const QString &text)
{
    m_html.clear();
    m_sheet->clear();
    m_sheet->hide();
    m_headline->setText(headline);
    m_why->setText(text);
    m_nothing->show();
}

QString LetterPreview::text() const
{
    return m_nothing->isHidden() ? m_sheet->toPlainText() : QString();
}

void LetterPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintBox(&painter, rect(), theme.tokens().sunken, theme.tokens().border, theme.line(), theme.radius());
}

} // namespace frontdoor
