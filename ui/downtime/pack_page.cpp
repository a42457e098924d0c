// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/downtime/pack_page.h"

#include "core/session/on_result.h"
#include "ui/common/message_bar.h"
#include "ui/downtime/pack_html.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QShortcut>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace frontdoor {

namespace {

constexpr int tickMs = 30'000;
constexpr int paperPoints = 9; // a table of five columns

} // namespace

PackPage::PackPage(const KeptPack &pack, std::function<Instant()> now, QWidget *parent)
    : QWidget(parent)
    , m_pack(pack)
    , m_now(std::move(now))
    , m_outlet(desktopOutlet())
    , m_age(new MessageBar)
    , m_trouble(new MessageBar)
    , m_text(new QTextBrowser)
    , m_print(makeButton(tr("Print…"), ButtonKind::Primary))
{
    setWindowTitle(tr("Open contacts as of %1").arg(pack.asOf));
    setWindowIcon(icon(Icon::Print, ColourRole::Muted));
    m_print->setIcon(icon(Icon::Print, ColourRole::OnAccent));
    m_print->setToolTip(tr("Ctrl+P"));
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->addWidget(makeLabel(tr("For when the data cannot be reached"), TextRole::Body, ColourRole::Muted));
    row->addStretch(1);
    row->addWidget(m_print);
    m_text->setOpenLinks(false);
    m_text->setHtml(pack.html);
    m_text->setAccessibleName(tr("Open contacts and referrals as of %1").arg(pack.asOf));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_age);
    column->addWidget(m_trouble);
    column->addWidget(head);
    column->addWidget(m_text, 1);
    m_trouble->setDismissible(true);
    m_trouble->hide();
    followTheme(this, [=, this](const Theme &theme) {
        row->setContentsMargins(theme.space(24), theme.space(12), theme.space(24), theme.space(12));
        m_text->document()->setDocumentMargin(theme.space(24));
        m_text->document()->setDefaultFont(theme.font(TextRole::Body));
    });
    connect(m_print, &QAbstractButton::clicked, this, &PackPage::print);
    auto *keys = new QShortcut(QKeySequence::Print, this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, &PackPage::print);
    connect(&m_tick, &QTimer::timeout, this, &PackPage::showAge);
    m_tick.start(tickMs);
    showAge();
}

QString PackPage::text() const
{
    return m_text->toPlainText();
}

void PackPage::showAge()
{
    const QString headline = tr("As of %1, %2.").arg(m_pack.asOf, packAge(m_pack, m_now()));
    if (m_age->headline() != headline)
        m_age->setMessage(Tone::Soon, headline, tr("Only to read: what was recorded since is not here."));
}

void PackPage::print()
{
    const QString title = tr("Open contacts");
    m_outlet->askForPrinter(this, title, QPageLayout::Landscape, [this](std::shared_ptr<QPrinter> printer) {
        emit printed(m_pack);
        const auto draw = [html = m_pack.html](QPagedPaintDevice &device) { drawHtml(device, html, paperPoints); };
        onResult(this, frontdoor::print(std::move(printer), draw), [this](const Expected<void> &well) {
            if (well)
                m_trouble->setMessage(Tone::Done, tr("Sent to the printer."));
            else
                m_trouble->setMessage(Tone::Overdue, tr("It could not be printed."),
                                      tr("Look whether the printer is on, or read it here."));
            m_trouble->show();
        });
    });
}

void PackPage::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_text->setFocus(event->reason());
}

} // namespace frontdoor
