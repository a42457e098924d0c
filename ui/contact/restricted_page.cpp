// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/restricted_page.h"

#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/contact/words.h"
#include "ui/outcome/submit_strip.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

RestrictedPage::RestrictedPage(Desk &desk, const ContactView &view, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_child(view.file.child.id)
    , m_number(view.file.referral ? view.file.referral->number : view.file.contact.number)
    , m_reason(new GrowingTextEdit)
    , m_open(makeButton(tr("Open with this reason"), ButtonKind::Primary))
    , m_strip(new SubmitStrip(desk))
{
    const CaseFile &file = view.file;
    QStringList facts{m_number, file.referral ? words(file.referral->state) : words(file.contact.state)};
    facts << (file.worker() ? tr("with %1").arg(view.nameOf(file.worker())) : tr("not allocated"));
    if (const Team *team = desk.procedure().team(file.tray()))
        facts << team->name;
    build(facts.join(u" · "_s));
}

RestrictedPage::RestrictedPage(Desk &desk, const PersonId &person, const QString &facts, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_child(person)
    , m_reason(new GrowingTextEdit)
    , m_open(makeButton(tr("Open with this reason"), ButtonKind::Primary))
    , m_strip(new SubmitStrip(desk))
{
    build(facts);
}

void RestrictedPage::build(const QString &facts)
{
    m_reason->setLines(2, 8);
    m_open->setEnabled(false);
    m_strip->setWording(tr("It cannot be opened."), tr("Open with these reasons"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeWrappedLabel(tr("Restricted record"), TextRole::Title));
    column->addWidget(makeWrappedLabel(facts, TextRole::Body, ColourRole::Muted));
    column->addWidget(makeWrappedLabel(tr(
        "What is on file about this person is open to a few people only. If you need it now, say why. It then opens to you "
        "for twelve hours, and your reason stands in the log where managers and auditors read it.")));
    column->addWidget(new LabelledField(tr("Why do you need to open it?"), m_reason));
    column->addWidget(m_strip);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    column->addStretch(1);
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->addWidget(content);
    row->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(scroll);
    followTheme(this, [=](const Theme &theme) {
        row->setContentsMargins(theme.space(24), theme.space(24), theme.space(24), theme.space(24));
        column->setSpacing(theme.space(12));
        content->setMaximumWidth(theme.px(640));
        content->setMinimumWidth(std::min(theme.px(640), content->maximumWidth()) / 2);
    });
    row->setStretchFactor(content, 1);
    setFocusProxy(m_reason);

    connect(m_reason, &GrowingTextEdit::edited, this,
            [this] { m_open->setEnabled(!m_reason->text().trimmed().isEmpty() && !m_strip->isBusy()); });
    connect(m_reason, &GrowingTextEdit::edited, m_strip, &SubmitStrip::formEdited);
    connect(m_open, &QPushButton::clicked, this, &RestrictedPage::open);
    connect(m_strip, &SubmitStrip::done, this, &RestrictedPage::lookAgain);
    connect(&m_desk.session(), &Session::changed, this, [this](const QList<Change> &changes) {
        const bool concerns = std::any_of(changes.begin(), changes.end(), [this](const Change &change) {
            return change.entity == "restriction"_L1 && change.id == m_child.text();
        });
        if (concerns)
            emit lookAgain();
    });
}

QString RestrictedPage::title() const
{
    return m_number.isEmpty() ? tr("Restricted record") : tr("Restricted %1").arg(m_number);
}

void RestrictedPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // There is nothing else to do here, and a reason typed too early does no harm.
    m_reason->setFocus();
}

void RestrictedPage::open()
{
    m_strip->submit(OpenRestricted{m_child, m_reason->text().trimmed()});
}

} // namespace frontdoor
