// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/details_part.h"

#include "core/calendar/phrases.h"
#include "ui/common/field_layout.h"
#include "ui/common/labelled_field.h"
#include "ui/common/message_bar.h"
#include "ui/contact/draft_keeper.h"
#include "ui/contact/merge_panel.h"
#include "ui/outcome/submit_strip.h"
#include "ui/people/people_words.h"
#include "ui/people/person_form.h"
#include "ui/style/roles.h"

#include <QJsonObject>
#include <QLabel>
#include <QLayout>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// In the order in which they are read; the name stands above the page.
const QStringList &factIds()
{
    static const QStringList ids{u"address"_s,     u"phone"_s,        u"other-names"_s,    u"school"_s,
                                 u"ethnicity"_s,   u"sex"_s,          u"first-language"_s, u"religion"_s,
                                 u"nationality"_s, u"disabilities"_s, u"nhs-number"_s,     u"upn"_s,
                                 u"la-child-id"_s};
    return ids;
}

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

DetailsPart::DetailsPart(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_read(new QWidget)
    , m_facts(new QWidget)
    , m_missing(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_edit(new QWidget)
    , m_form(new PersonForm(desk))
    , m_bar(new MessageBar)
    , m_merge(new MergePanel(desk.calendar()))
    , m_strip(new SubmitStrip(desk))
{
    new FieldLayout(m_facts);
    auto *read = new QVBoxLayout(m_read);
    read->setContentsMargins(0, 0, 0, 0);
    read->addWidget(m_facts);
    read->addWidget(m_missing);
    auto *edit = new QVBoxLayout(m_edit);
    edit->setContentsMargins(0, 0, 0, 0);
    edit->addWidget(m_bar);
    edit->addWidget(m_merge);
    edit->addWidget(m_strip);
    edit->addWidget(m_form);
    m_bar->hide();
    m_bar->setDismissible(true);
    m_edit->hide();
    m_strip->setWording(tr("This cannot be saved yet."), tr("Save with these reasons"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_read);
    column->addWidget(m_edit);
    followTheme(this, [=](const Theme &theme) {
        read->setSpacing(theme.space(12));
        edit->setSpacing(theme.space(12));
    });

    connect(m_form, &PersonForm::edited, this, [this] {
        if (m_drafts)
            m_form->isChanged() ? m_drafts->touch() : m_drafts->drop();
        m_strip->formEdited();
        emit edited();
    });
    connect(m_merge, &MergePanel::resolved, this, [this](const QStringList &theirs) {
        for (const QString &id : theirs)
            m_form->takeTheirs(id);
        m_bar->hide();
        emit edited();
    });
    connect(m_strip, &SubmitStrip::busyChanged, this, &DetailsPart::edited);
    connect(m_strip, &SubmitStrip::refused, m_form, &PersonForm::showFindings);
    connect(m_strip, &SubmitStrip::done, this, [this] {
        leaveEditing();
        m_desk.say(tr("Saved."));
        emit saved();
    });
    connect(m_strip, &SubmitStrip::conflicted, this, [this] { m_conflicted = true; });
    connect(m_strip, &SubmitStrip::recordChanged, this, &DetailsPart::readAgainWanted);
}

DetailsPart::~DetailsPart()
{
    if (m_drafts)
        m_drafts->flush();
}

void DetailsPart::keepDrafts(DraftJournal &journal)
{
    // About nothing that the list of drafts could open as a contact; whom it is about stands in it.
    m_drafts = new DraftKeeper(
        m_desk, journal, u"person"_s, Subject(), [this] { return collect(); }, this);
    m_strip->setWatcher([this](const QFuture<Expected<CommandResult>> &submitted) { m_drafts->watch(submitted); });
}

QJsonObject DetailsPart::collect() const
{
    if (!isChanged())
        return {};
    return {{u"person"_s, m_view->person.id.text()},
            {u"name"_s, personName(m_view->person)},
            {u"was"_s, toJson(m_form->base())},
            {u"typed"_s, toJson(m_form->typed())}};
}

void DetailsPart::restore(const Draft &draft)
{
    if (m_editing || !m_view->may(u"update-person"_s))
        return;
    startEditing();
    m_drafts->adopt(draft);
    m_form->restore(m_view->person, fieldValuesFromJson(draft.content["was"_L1].toString()),
                    fieldValuesFromJson(draft.content["typed"_L1].toString()));
    const QList<DetailForm::Overlap> overlaps = m_form->merge(m_view->person, m_view->otherNames, nullptr);
    if (!overlaps.isEmpty())
        m_merge->setOverlaps(overlaps, tr("a colleague"), moment(draft.saved, m_desk.now(), m_desk.calendar()));
    m_bar->clearActions();
    m_bar->setMessage(Tone::Info, tr("Your unsaved changes are back."),
                      tr("Typed %1.").arg(moment(draft.saved, m_desk.now(), m_desk.calendar())));
    connect(m_bar->addAction(tr("Discard them")), &QAbstractButton::clicked, this, &DetailsPart::stopEditing);
    m_bar->show();
    emit edited();
}

bool DetailsPart::isChanged() const
{
    return m_editing && m_form->isChanged();
}

bool DetailsPart::isBusy() const
{
    return m_strip->isBusy();
}

void DetailsPart::set(const LoadedPerson &loaded)
{
    const bool another = m_view && m_view->person.revision != loaded.view->person.revision;
    const bool names = m_view && m_view->otherNames != loaded.view->otherNames;
    const bool first = !m_view;
    m_view = loaded.view;
    if (first && m_drafts)
        m_drafts->findOthers(this, [this](const QList<Draft> &drafts) {
            for (const Draft &draft : drafts) {
                if (draft.content["person"_L1].toString() == m_view->person.id.text())
                    return restore(draft);
            }
        });
    if (m_editing && (another || names || m_conflicted) && !m_strip->isBusy())
        takeOthersChange(loaded);
    if (m_editing && !m_view->may(u"update-person"_s))
        stopEditing();
    showFacts();
}

void DetailsPart::showFacts()
{
    const FieldValues values = formValues(m_view->person, m_view->otherNames);
    QStringList missing;
    empty(m_facts->layout());
    for (const QString &id : factIds()) {
        QString shown = shownField(id, values.value(id));
        if (id == "address"_L1)
            shown = addressLine(m_view->person.address, m_view->person.postcode);
        if (shown.isEmpty()) {
            if (id != "other-names"_L1 && id != "disabilities"_L1 && !(id == "sex"_L1 && m_view->person.isUnborn()))
                missing << fieldName(id).toLower();
            continue;
        }
        QLabel *text = makeWrappedLabel(shown);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_facts->layout()->addWidget(new LabelledField(fieldName(id), text));
    }
    m_facts->setVisible(m_facts->layout()->count() > 0);
    for (QString &name : missing)
        name.replace("nhs"_L1, "NHS"_L1);
    m_missing->setText(tr("Not recorded: %1.").arg(missing.join(u", "_s)));
    m_missing->setVisible(!missing.isEmpty());
}

void DetailsPart::startEditing()
{
    if (m_editing || !m_view || !m_view->may(u"update-person"_s))
        return;
    m_editing = true;
    m_form->reset(m_view->person, m_view->otherNames);
    m_read->hide();
    m_edit->show();
    emit editingChanged();
    m_form->focusField(u"given-name"_s);
}

void DetailsPart::stopEditing()
{
    if (!m_editing || m_strip->isBusy())
        return;
    leaveEditing();
}

void DetailsPart::leaveEditing()
{
    m_editing = false;
    m_conflicted = false;
    if (m_drafts)
        m_drafts->drop();
    m_bar->clearActions();
    m_bar->hide();
    m_strip->clear();
    m_merge->setOverlaps({}, {}, {});
    m_edit->hide();
    m_read->show();
    emit editingChanged();
}

/// Somebody else saved while this was typed.
void DetailsPart::takeOthersChange(const LoadedPerson &loaded)
{
    QStringList merged;
    const QList<DetailForm::Overlap> overlaps = m_form->merge(m_view->person, m_view->otherNames, &merged);
    const QString who = loaded.changedByName.isEmpty() ? tr("a colleague") : loaded.changedByName;
    const QString when = englishDateTime(loaded.changedBy ? loaded.changedAt : m_desk.now(), m_desk.calendar(),
                                         u"HH:mm");
    if (!overlaps.isEmpty() || m_merge->isOpen())
        m_merge->setOverlaps(overlaps, who, when);
    m_bar->clearActions();
    if (!merged.isEmpty()) {
        m_bar->setMessage(Tone::Info, tr("Changed by %1 at %2.").arg(who, when),
                          tr("Taken over here: %1. What you typed stands.").arg(merged.join(u", "_s)));
        m_bar->show();
    } else if (m_conflicted && overlaps.isEmpty()) {
        m_bar->setMessage(Tone::Info, tr("Changed by %1 at %2.").arg(who, when),
                          tr("What you typed stands. Save again."));
        m_bar->show();
    }
    m_conflicted = false;
    emit edited();
}

void DetailsPart::complain(const QString &text)
{
    m_bar->clearActions();
    m_bar->setMessage(Tone::Overdue, tr("Not saved yet."), text);
    m_bar->show();
}

void DetailsPart::save()
{
    if (!m_editing || m_strip->isBusy())
        return;
    if (!m_form->isChanged()) {
        leaveEditing();
        return;
    }
    if (m_merge->isOpen()) {
        complain(tr("Choose first which of the two changes are kept."));
        return;
    }
    if (const QString problem = m_form->problem(); !problem.isEmpty()) {
        complain(problem);
        return;
    }
    m_bar->hide();
    m_strip->submit(m_form->command());
}

} // namespace frontdoor
