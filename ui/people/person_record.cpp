// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/person_record.h"

#include "core/calendar/phrases.h"
#include "ui/common/form_page.h"
#include "ui/common/link_button.h"
#include "ui/contact/line_list.h"
#include "ui/desk/finding_text.h"
#include "ui/people/case_list.h"
#include "ui/people/details_part.h"
#include "ui/people/entries_part.h"
#include "ui/people/family_part.h"
#include "ui/people/household_part.h"
#include "ui/people/people_words.h"
#include "ui/people/restriction_part.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

// Widths at 100 % text.
constexpr int linksWidth = 190;
constexpr int pageWidth = 520;

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

PersonRecord::PersonRecord(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_page(new FormPage)
    , m_links(new QWidget)
    , m_linkColumn(new QVBoxLayout(m_links))
    , m_entries(new EntriesPart(desk))
    , m_details(new DetailsPart(desk))
    , m_family(new FamilyPart(desk))
    , m_household(new HouseholdPart(desk))
    , m_records(new CaseList(desk))
    , m_noRecords(makeWrappedLabel(tr("No contact or referral is on file."), TextRole::Body, ColourRole::Muted))
    , m_addresses(new QWidget)
    , m_restriction(new RestrictionPart(desk))
    , m_accessNote(makeWrappedLabel({}, TextRole::Body, ColourRole::Muted))
    , m_access(new LineList(desk, tr("Nobody has looked at it yet.")))
{
    build();
    for (const FormSection *section : m_page->sections())
        addLink(section->id());
    m_linkColumn->addStretch(1);
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_links);
    across->addWidget(m_page, 1);
    followTheme(this, [this](const Theme &theme) {
        m_linkColumn->setContentsMargins(theme.space(16), theme.space(16), 0, theme.space(12));
        m_linkColumn->setSpacing(theme.space(8));
        const QFontMetrics metrics(theme.font(TextRole::Strong));
        int widest = theme.px(linksWidth - 16);
        for (const LinkButton *link : std::as_const(m_linkOf))
            widest = std::max(widest, metrics.horizontalAdvance(link->text()) + theme.px(8));
        m_links->setFixedWidth(theme.space(16) + widest);
        m_links->setMinimumHeight(1); // they go where there is no room for all
    });
    connect(m_page, &FormPage::currentSectionChanged, this, &PersonRecord::mark);
    mark(m_page->currentSection());

    connect(m_entries, &EntriesPart::readAgainWanted, this, &PersonRecord::readAgainWanted);
    connect(m_details, &DetailsPart::readAgainWanted, this, &PersonRecord::readAgainWanted);
    connect(m_family, &FamilyPart::readAgainWanted, this, &PersonRecord::readAgainWanted);
    connect(m_family, &FamilyPart::undoOffered, this, &PersonRecord::undoOffered);
    connect(m_household, &HouseholdPart::readAgainWanted, this, &PersonRecord::readAgainWanted);
    connect(m_household, &HouseholdPart::undoOffered, this, &PersonRecord::undoOffered);
    connect(m_restriction, &RestrictionPart::readAgainWanted, this, &PersonRecord::readAgainWanted);
}

void PersonRecord::build()
{
    FormSection *details = m_page->addSection(u"details"_s, tr("Details"));
    details->addWidget(m_entries);
    details->addWidget(m_details);
    FormSection *family = m_page->addSection(u"family"_s, tr("Family"));
    family->addWidget(m_family);
    FormSection *household = m_page->addSection(u"household"_s, tr("Household"));
    household->addWidget(m_household);
    FormSection *records = m_page->addSection(u"records"_s, tr("Contacts and referrals"));
    records->addWidget(m_records);
    records->addWidget(m_noRecords);
    FormSection *addresses = m_page->addSection(u"addresses"_s, tr("Addresses over time"));
    auto *lines = new QVBoxLayout(m_addresses);
    lines->setContentsMargins(0, 0, 0, 0);
    followTheme(m_addresses, [lines](const Theme &theme) { lines->setSpacing(theme.space(4)); });
    addresses->addWidget(m_addresses);
    m_page->addSection(u"restriction"_s, tr("Restriction"))->addWidget(m_restriction);
    FormSection *access = m_page->addSection(u"access"_s, tr("Who looked at this record"));
    access->addWidget(m_accessNote);
    access->addWidget(m_access);
}

void PersonRecord::addLink(const QString &id)
{
    auto *link = new LinkButton(m_page->section(id)->title());
    link->setRole(TextRole::Body);
    link->setFlush(true);
    link->setAccessibleDescription(tr("Goes to this section"));
    m_linkColumn->addWidget(link, 0, Qt::AlignLeft);
    m_linkOf.insert(id, link);
    connect(link, &QAbstractButton::clicked, this, [this, id] { goTo(id); });
}

/// With the focus on the first thing there that can be done.
void PersonRecord::goTo(const QString &id)
{
    m_page->goToSection(id);
    const FormSection *section = m_page->section(id);
    QWidget *first = nullptr;
    const auto place = [section](const QWidget *part) {
        const QPoint at = part->mapTo(section, QPoint(0, 0));
        return std::pair(at.y(), at.x());
    };
    const QList<QWidget *> parts = section->findChildren<QWidget *>();
    for (QWidget *part : parts) {
        const bool stops = part->isVisible() && part->isEnabled() && (part->focusPolicy() & Qt::TabFocus);
        if (stops && !part->focusProxy() && (!first || place(part) < place(first)))
            first = part;
    }
    if (first)
        first->setFocus(Qt::TabFocusReason);
    mark(id);
}

void PersonRecord::mark(const QString &id)
{
    for (auto it = m_linkOf.cbegin(); it != m_linkOf.cend(); ++it) {
        it.value()->setRole(it.key() == id ? TextRole::Strong : TextRole::Body);
        it.value()->setColourRole(it.key() == id ? ColourRole::Text : ColourRole::Link);
    }
}

void PersonRecord::set(const LoadedPerson &loaded)
{
    const PersonView &view = *loaded.view;
    m_entries->set(view);
    m_details->set(loaded);
    m_family->set(view);
    m_household->set(view);
    const QList<RecordLine> lines = recordLines(view, m_desk.procedure());
    m_records->set(lines);
    m_records->setVisible(!lines.isEmpty());
    m_noRecords->setVisible(lines.isEmpty());
    showAddresses(view);
    m_restriction->set(view);
    showAccess(view);
}

void PersonRecord::showAddresses(const PersonView &view)
{
    QLayout *lines = m_addresses->layout();
    empty(lines);
    const auto day = [this](Instant at) { return englishDateTime(at, m_desk.calendar(), u"d MMM yyyy"); };
    for (const PastAddress &past : view.addresses) {
        const QString place = addressLine(past.address, past.postcode);
        if (place.isEmpty())
            continue;
        const bool sameDay = past.until && day(past.since) == day(*past.until);
        const QString when = sameDay      ? tr("recorded %1").arg(day(past.since))
                             : past.until ? tr("recorded %1 to %2").arg(day(past.since), day(*past.until))
                                          : tr("now, recorded %1").arg(day(past.since));
        lines->addWidget(makeWrappedLabel(u"%1 · %2"_s.arg(place, when), TextRole::Body,
                                          past.until ? ColourRole::Muted : ColourRole::Text));
    }
    if (lines->count() == 0)
        lines->addWidget(makeWrappedLabel(tr("No address is recorded."), TextRole::Body, ColourRole::Muted));
}

void PersonRecord::showAccess(const PersonView &view)
{
    const bool shown = view.accessRefused.isEmpty();
    m_accessNote->setVisible(!shown);
    m_accessNote->setText(findingsText(view.accessRefused));
    QList<LineList::Line> lines;
    for (const AccessEvent &event : view.access)
        lines.append({event.at, view.nameOf(event.by), {accessWords(event, view)}});
    m_access->set(lines);
    m_access->setVisible(shown);
}

void PersonRecord::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PersonRecord::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void PersonRecord::fit()
{
    const bool room = width() >= m_links->maximumWidth() + themeOf(this).px(pageWidth)
                      && height() >= m_linkColumn->minimumSize().height();
    if (m_links->isHidden() == room)
        m_links->setVisible(room);
}

} // namespace frontdoor
