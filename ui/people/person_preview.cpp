// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/person_preview.h"

#include "core/session/on_result.h"
#include "ui/common/link_button.h"
#include "ui/people/case_list.h"
#include "ui/people/people_words.h"
#include "ui/people/person_form.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int pauseMs = 80;

} // namespace

PersonPreview::PersonPreview(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_scroll(new QScrollArea)
{
    setAccessibleName(tr("Details of the chosen person"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 0, 0, 0);
    whole->addWidget(m_scroll);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PersonPreview::ask);
    show(PersonId());
}

void PersonPreview::show(const PersonId &person)
{
    if (person && person == m_person)
        return;
    m_person = person;
    if (person) {
        m_pause.start();
        return;
    }
    m_pause.stop();
    m_desk.session().cancel(m_slot);
    showNote(tr("Choose a person to see who they are and what is open about them."));
}

void PersonPreview::refresh()
{
    if (m_person)
        m_pause.start();
}

void PersonPreview::ask()
{
    const auto look = [rules = m_desk.session().rulebook(), person = m_person, viewer = m_desk.user().id,
                       now = m_desk.now()](Views &views) { return viewPerson(views, rules, person, viewer, now); };
    onResult(this, m_desk.session().read<std::optional<PersonView>>(m_slot, look),
             [this, person = m_person](const Expected<std::optional<PersonView>> &view) {
                 if (person != m_person)
                     return;
                 if (!view) {
                     if (view.error().code != ErrorCode::Cancelled)
                         showNote(describe(view.error()));
                 } else if (!*view) {
                     showNote(tr("This person is not on file any more."));
                 } else {
                     rebuild(**view);
                 }
             });
}

void PersonPreview::begin()
{
    setUpdatesEnabled(false);
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
}

void PersonPreview::finish()
{
    m_column->addStretch(1);
    followTheme(m_content, [column = m_column](const Theme &theme) {
        column->setContentsMargins(theme.space(16), theme.space(12), theme.space(16), theme.space(16));
        column->setSpacing(theme.space(4));
    });
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    setUpdatesEnabled(true);
}

void PersonPreview::showNote(const QString &note)
{
    begin();
    m_column->addWidget(makeWrappedLabel(note, TextRole::Body, ColourRole::Muted));
    finish();
}

void PersonPreview::addHeading(const QString &text)
{
    m_column->addSpacing(themeOf(this).space(8));
    m_column->addWidget(makeWrappedLabel(text, TextRole::SmallStrong, ColourRole::Muted));
}

void PersonPreview::rebuild(const PersonView &view)
{
    begin();
    const QDate today = m_desk.calendar().localDate(m_desk.now());
    const Procedure &procedure = m_desk.procedure();
    const Person &person = view.person;
    m_column->addWidget(makeWrappedLabel(personName(person), TextRole::Title));
    m_column->addWidget(makeWrappedLabel(bornAndAge(person, today), TextRole::Body, ColourRole::Muted));
    auto *open = makeButton(tr("Open the page"));
    connect(open, &QPushButton::clicked, this, [this, id = person.id] { m_desk.askToOpenPerson(id); });
    if (view.withheld) {
        m_column->addSpacing(themeOf(this).space(8));
        m_column->addWidget(makeWrappedLabel(
            tr("This record is restricted to a few people. If you need it, open it and say why: that is noted.")));
        m_column->addWidget(open, 0, Qt::AlignLeft);
        finish();
        return;
    }
    const FieldValues values = formValues(person, view.otherNames);
    for (const QString &id : {u"other-names"_s, u"address"_s, u"phone"_s, u"school"_s, u"nhs-number"_s, u"upn"_s}) {
        const QString shown = id == "address"_L1 ? addressLine(person.address, person.postcode)
                                                 : shownField(id, values.value(id));
        if (shown.isEmpty())
            continue;
        addHeading(fieldName(id));
        QLabel *text = makeWrappedLabel(shown);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_column->addWidget(text);
    }
    if (view.mother) {
        addHeading(tr("Mother"));
        m_column->addWidget(
            makeWrappedLabel(tr("%1, %2").arg(personName(*view.mother), ageAndState(*view.mother, today))));
    }
    addHeading(tr("Lives with"));
    if (view.household.isEmpty())
        m_column->addWidget(makeWrappedLabel(tr("Nobody else is recorded."), TextRole::Body, ColourRole::Muted));
    for (const Person &member : view.household)
        m_column->addWidget(makeWrappedLabel(tr("%1, %2").arg(personName(member), ageAndState(member, today))));
    addHeading(tr("Open case"));
    const Episode *episode = view.openCase();
    m_column->addWidget(makeWrappedLabel(episode ? caseWords(*episode, view, procedure) : tr("None."), TextRole::Body,
                                         episode ? ColourRole::Text : ColourRole::Muted));
    addHeading(tr("Open contacts and referrals"));
    int closed = 0;
    bool any = false;
    for (const RecordLine &line : recordLines(view, procedure)) {
        if (!line.open) {
            ++closed;
            continue;
        }
        any = true;
        auto *link = new LinkButton(u"%1 %2"_s.arg(line.what, line.number));
        link->setRole(TextRole::Body);
        link->setFlush(true);
        link->setAccessibleDescription(line.about);
        connect(link, &QAbstractButton::clicked, this, [this, subject = line.subject] { m_desk.askToOpen(subject); });
        m_column->addWidget(link, 0, Qt::AlignLeft);
        m_column->addWidget(makeWrappedLabel(line.about, TextRole::Small, ColourRole::Muted));
    }
    if (!any)
        m_column->addWidget(makeWrappedLabel(tr("None."), TextRole::Body, ColourRole::Muted));
    if (closed > 0)
        m_column->addWidget(
            makeWrappedLabel(tr("%n closed before.", nullptr, closed), TextRole::Small, ColourRole::Muted));
    m_column->addSpacing(themeOf(this).space(12));
    m_column->addWidget(open, 0, Qt::AlignLeft);
    finish();
}

void PersonPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = themeOf(this).tokens();
    painter.fillRect(rect(), t.raised);
    painter.fillRect(isRightToLeft() ? width() - 1 : 0, 0, 1, height(), t.border);
}

} // namespace frontdoor
