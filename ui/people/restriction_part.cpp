// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/restriction_part.h"

#include "core/base/text.h"
#include "core/calendar/phrases.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/contact/line_list.h"
#include "ui/outcome/submit_strip.h"
#include "ui/people/offer.h"
#include "ui/people/people_words.h"
#include "ui/people/reader_picker.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

RestrictionPart::RestrictionPart(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_state(makeWrappedLabel({}))
    , m_readersWords(makeWrappedLabel({}))
    , m_openings(new LineList(desk))
    , m_offers(new QWidget)
    , m_restrict(new Offer(tr("Restrict this record…"), tr("Why can't I restrict it?")))
    , m_lift(new Offer(tr("Lift the restriction…"), tr("Why can't I lift it?")))
    , m_form(new QWidget)
    , m_reason(new GrowingTextEdit)
    , m_reasonField(new LabelledField({}, m_reason))
    , m_readers(new ReaderPicker)
    , m_readersField(new LabelledField(tr("Who may read it"), m_readers))
    , m_strip(new SubmitStrip(desk))
    , m_confirm(makeButton({}, ButtonKind::Primary))
{
    m_reason->setLines(2, 6);
    m_readersField->setHint(
        tr("You may, and whoever took or holds a contact about this person. Anybody else can open it "
           "with a reason, which is noted."));
    auto *offers = new QHBoxLayout(m_offers);
    offers->setContentsMargins(0, 0, 0, 0);
    offers->addWidget(m_restrict);
    offers->addWidget(m_lift);
    offers->addStretch(1);
    auto *cancel = makeButton(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_confirm);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto *form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->addWidget(m_reasonField);
    form->addWidget(m_readersField);
    form->addWidget(m_strip);
    form->addLayout(buttons);
    m_form->hide();
    m_strip->setWording(tr("This cannot be done."), tr("Go ahead with these reasons"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_state);
    column->addWidget(m_readersWords);
    column->addWidget(m_openings);
    column->addWidget(m_offers);
    column->addWidget(m_form);
    followTheme(this, [=](const Theme &theme) {
        column->setSpacing(theme.space(8));
        form->setSpacing(theme.space(12));
        buttons->setSpacing(theme.space(8));
        offers->setSpacing(theme.space(8));
    });

    connect(m_restrict, &Offer::wanted, this, [this] { start(Doing::Restricting); });
    connect(m_lift, &Offer::wanted, this, [this] { start(Doing::Lifting); });
    connect(cancel, &QPushButton::clicked, this, [this] { start(Doing::Nothing); });
    connect(m_confirm, &QPushButton::clicked, this, &RestrictionPart::submit);
    connect(m_reason, &GrowingTextEdit::edited, this, &RestrictionPart::refresh);
    connect(m_reason, &GrowingTextEdit::edited, m_strip, &SubmitStrip::formEdited);
    connect(m_strip, &SubmitStrip::busyChanged, this, &RestrictionPart::refresh);
    connect(m_strip, &SubmitStrip::done, this, [this] {
        m_desk.say(m_doing == Doing::Lifting ? tr("The restriction is lifted.") : tr("The record is restricted."));
        start(Doing::Nothing);
    });
    connect(m_strip, &SubmitStrip::recordChanged, this, &RestrictionPart::readAgainWanted);
}

void RestrictionPart::set(const PersonView &view)
{
    m_view = view;
    m_readers->setStaff(view.staff);
    const std::optional<Restriction> &standing = view.restriction;
    QStringList readers;
    QList<LineList::Line> openings;
    for (const RestrictionReader &reader : view.readers) {
        if (reader.reason.isEmpty()) {
            readers << view.nameOf(reader.user);
            continue;
        }
        const QString until = reader.until
                                  ? tr("open until %1").arg(moment(*reader.until, m_desk.now(), m_desk.calendar()))
                                  : QString();
        openings.append({reader.from, view.nameOf(reader.user), {tr("opened it: “%1”").arg(reader.reason), until}});
    }
    if (standing) {
        m_state->setText(tr("Restricted by %1 on %2: %3")
                             .arg(view.nameOf(standing->by),
                                  englishDateTime(standing->since, m_desk.calendar(), u"d MMM yyyy"),
                                  standing->reason));
        QStringList all{view.nameOf(standing->by)};
        for (const QString &name : std::as_const(readers)) {
            if (!all.contains(name))
                all << name;
        }
        m_readersWords->setText(tr("May read it: %1.").arg(listed(all)));
    } else {
        m_state->setText(tr("Everybody who works with this database can open this record."));
    }
    m_readersWords->setVisible(standing.has_value());
    m_openings->set(openings);
    m_restrict->button()->setText(standing ? tr("Change reason or readers…") : tr("Restrict this record…"));
    m_restrict->setRefused(view.refused.value(u"restrict-record"_s));
    m_lift->setVisible(standing.has_value() && view.may(u"restrict-record"_s));
    m_lift->setRefused(view.refused.value(u"lift-restriction"_s));
}

void RestrictionPart::start(Doing what)
{
    if (m_strip->isBusy())
        return;
    m_doing = what;
    m_strip->clear();
    m_form->setVisible(what != Doing::Nothing);
    m_offers->setVisible(what == Doing::Nothing);
    if (what == Doing::Nothing) {
        m_restrict->setFocus(Qt::OtherFocusReason);
        return;
    }
    const bool lifting = what == Doing::Lifting;
    m_reasonField->setLabel(lifting ? tr("Why need it not be restricted any more?") : tr("Why is it restricted?"));
    m_readersField->setVisible(!lifting);
    m_confirm->setText(lifting ? tr("Lift the restriction") : tr("Restrict"));
    m_reason->setText(!lifting && m_view->restriction ? m_view->restriction->reason : QString());
    QList<UserId> readers;
    for (const RestrictionReader &reader : std::as_const(m_view->readers)) {
        if (reader.reason.isEmpty())
            readers.append(reader.user);
    }
    m_readers->setReaders(readers);
    refresh();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void RestrictionPart::refresh()
{
    m_confirm->setEnabled(!m_reason->text().trimmed().isEmpty() && !m_strip->isBusy());
}

void RestrictionPart::submit()
{
    const PersonId person = m_view->person.id;
    const QString reason = m_reason->text().trimmed();
    switch (m_doing) {
    case Doing::Nothing: return;
    case Doing::Restricting: return m_strip->submit(RestrictRecord{person, reason, m_readers->readers()});
    case Doing::Lifting: return m_strip->submit(LiftRestriction{person, reason});
    }
}

void RestrictionPart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_doing != Doing::Nothing)
        start(Doing::Nothing);
    else
        QWidget::keyPressEvent(event);
}

} // namespace frontdoor
