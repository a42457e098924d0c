// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/handover/handover_panel.h"

#include "core/calendar/phrases.h"
#include "ui/common/chip_bar.h"
#include "ui/common/elided_label.h"
#include "ui/common/page_stack.h"
#include "ui/common/tab_order.h"
#include "ui/desk/finding_text.h"
#include "ui/desk/help_link.h"
#include "ui/handover/handover_form.h"
#include "ui/handover/handover_list.h"
#include "ui/handover/handover_receipt.h"
#include "ui/outcome/submit_strip.h"
#include "ui/style/roles.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const QString writeChip = u"write"_s;
const QString receivedChip = u"received"_s;
const QString pastChip = u"past"_s;

} // namespace

HandoverPanel::HandoverPanel(Desk &desk, DraftJournal &journal, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_form(new HandoverForm(desk, journal, desk.user().team))
    , m_received(new HandoverReceipt(desk, HandoverReceipt::Mode::Waiting, desk.user().team))
    , m_past(new HandoverReceipt(desk, HandoverReceipt::Mode::Past, desk.user().team))
    , m_pages(new PageStack)
    , m_views(new ChipBar(ChipBar::Mode::Exclusive))
    , m_checkWords(new ElidedLabel)
    , m_check(makeButton(tr("I have looked through the tray")))
    , m_strip(new SubmitStrip(desk))
{
    m_pages->addWidget(m_form);
    m_pages->addWidget(m_received);
    m_pages->addWidget(m_past);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_strip);
    column->addWidget(m_pages, 1);
    new TabOrder(this);
    connectParts();
    showPage(Page::Write);
}

QWidget *HandoverPanel::makeHeader()
{
    const Team *team = m_desk.procedure().team(m_desk.user().team);
    auto *title = makeLabel(tr("Handover"), TextRole::Title);
    auto *where = new ElidedLabel(team ? team->name : QString());
    setTextRole(where, TextRole::Body, ColourRole::Muted);
    setTextRole(m_checkWords, TextRole::Small, ColourRole::Muted);
    m_checkWords->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_views->setAccessibleName(tr("Show"));
    m_views->setItems({{writeChip, tr("Hand over"), -1},
                       {receivedChip, tr("Handed to you"), 0},
                       {pastChip, tr("Earlier handovers"), -1}});
    m_strip->setWording(tr("The tray check cannot be noted."), tr("Note it with these reasons"));
    auto *header = new QWidget;
    auto *column = new QVBoxLayout(header);
    auto *first = new QHBoxLayout;
    first->addWidget(title);
    first->addWidget(where, 1);
    if (HelpLink *help = HelpLink::make(m_desk, {u"duty.handover"_s})) {
        first->addWidget(help);
        help->serve(this);
    }
    auto *second = new QHBoxLayout;
    // The words give way first; they are whole in the tool tip.
    m_checkWords->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    second->addWidget(m_views, 5);
    second->addWidget(m_checkWords, 2);
    second->addWidget(m_check);
    column->addLayout(first);
    column->addLayout(second);
    followTheme(header, [=](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(12), theme.space(16), theme.space(8));
        column->setSpacing(theme.space(8));
        first->setSpacing(theme.space(8));
        second->setSpacing(theme.space(8));
    });
    return header;
}

void HandoverPanel::connectParts()
{
    connect(m_views, &ChipBar::chosenChanged, this, [this](const QStringList &ids) {
        const QString id = ids.value(0);
        showPage(id == receivedChip ? Page::Received : id == pastChip ? Page::Past : Page::Write);
        m_looked = true;
    });
    connect(m_form, &HandoverForm::sheetChanged, this, &HandoverPanel::showCheck);
    connect(m_form, &HandoverForm::sent, this, [this](const HandoverId &handover) {
        m_past->show(handover);
        showPage(Page::Past);
        m_past->setFocus(Qt::OtherFocusReason);
    });
    connect(m_received, &HandoverReceipt::entriesChanged, this, &HandoverPanel::showWaiting);
    connect(m_check, &QAbstractButton::clicked, this, [this] {
        if (const auto &sheet = m_form->sheet(); sheet && !sheet->checkRefused.isEmpty())
            m_desk.complain(findingsText(sheet->checkRefused));
        else
            m_strip->submit(CheckTray{m_desk.user().team});
    });
    connect(m_strip, &SubmitStrip::busyChanged, this, [this](bool busy) { m_check->setEnabled(!busy); });
    connect(m_strip, &SubmitStrip::done, this, [this] {
        m_desk.say(tr("Noted that you looked through the tray."));
        m_form->refresh();
    });
}

void HandoverPanel::showPage(Page page)
{
    QWidget *widget = page == Page::Write      ? static_cast<QWidget *>(m_form)
                      : page == Page::Received ? m_received
                                               : m_past;
    m_pages->setCurrentWidget(widget);
    m_views->choose({page == Page::Write ? writeChip : page == Page::Received ? receivedChip : pastChip});
}

HandoverPanel::Page HandoverPanel::page() const
{
    return m_pages->currentWidget() == m_form       ? Page::Write
           : m_pages->currentWidget() == m_received ? Page::Received
                                                    : Page::Past;
}

void HandoverPanel::showCheck()
{
    const std::optional<HandoverSheet> &sheet = m_form->sheet();
    if (!sheet)
        return;
    const QString words = sheet->check ? tr("Tray looked through %1 by %2")
                                             .arg(moment(sheet->check->at, m_desk.now(), m_desk.calendar()),
                                                  sheet->nameOf(sheet->check->by))
                                       : tr("Nobody has noted yet that the tray was looked through");
    m_checkWords->setText(words);
    m_check->setAccessibleDescription(words);
    const bool may = sheet->checkRefused.isEmpty();
    m_check->setToolTip(may ? QString() : findingsText(sheet->checkRefused));
}

void HandoverPanel::showWaiting()
{
    const int waiting = m_received->waiting();
    m_views->setCount(receivedChip, waiting);
    if (!std::exchange(m_looked, true))
        leadToWhatIsNew();
    else if (waiting < m_met || (page() == Page::Received && isVisible()))
        m_met = waiting;
    emit badgeChanged();
}

/// What was left to this person comes before what they will leave.
void HandoverPanel::leadToWhatIsNew()
{
    const int waiting = m_received->waiting();
    if (waiting > m_met && page() != Page::Received) {
        const QWidget *focused = focusWidget();
        const QWidget *shown = m_pages->currentWidget();
        const bool hadFocus = hasFocus() || (focused && (focused == shown || shown->isAncestorOf(focused)));
        showPage(Page::Received);
        if (hadFocus)
            m_received->setFocus(Qt::OtherFocusReason);
    }
    m_met = waiting;
}

void HandoverPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_looked)
        leadToWhatIsNew();
}

int HandoverPanel::badge() const
{
    return m_received->waiting();
}

QString HandoverPanel::badgeText() const
{
    return tr("%n records handed over to you", nullptr, badge());
}

void HandoverPanel::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_pages->currentWidget()->setFocus(event->reason());
}

} // namespace frontdoor
