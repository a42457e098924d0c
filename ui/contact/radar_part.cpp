// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/radar_part.h"

#include "ui/common/accessible.h"
#include "ui/common/form_page.h"
#include "ui/common/link_button.h"
#include "ui/contact/radar_list.h"
#include "ui/contact/radar_window.h"
#include "ui/contact/radar_words.h"
#include "ui/desk/desk.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

bool isOnRadar(const Change &change)
{
    static const QStringList entities{u"contact"_s, u"referral"_s, u"person"_s, u"episode"_s, u"restriction"_s};
    return entities.contains(change.entity);
}

} // namespace

RadarPart::RadarPart(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_read(desk.session(), this, [this](const Expected<FamilyRadar> &radar) { take(radar); })
    , m_quiet(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_list(new RadarList(desk, mostLines))
    , m_all(new LinkButton({}))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_quiet);
    column->addWidget(m_list);
    column->addWidget(m_all, 0, Qt::AlignLeft);
    m_all->setFlush(true);
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(tr("Radar"));
    followTheme(this, [=](const Theme &theme) { column->setSpacing(theme.space(4)); });
    connect(m_all, &QAbstractButton::clicked, this, &RadarPart::showAll);
    connect(&desk.session(), &Session::changed, this, [this](const QList<Change> &changes) {
        if (m_asked && std::ranges::any_of(changes, isOnRadar))
            m_read.ask(look());
    });
    connect(&desk.session(), &Session::everythingChanged, this, [this] {
        if (m_asked)
            m_read.ask(look());
    });
    showRadar();
}

void RadarPart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit placed();
}

void RadarPart::ask(const RadarQuestion &question)
{
    if (m_asked && question == m_question)
        return;
    const bool another = question.child.id != m_question.child.id;
    m_question = question;
    m_asked = true;
    if (another) {
        m_answered = false;
        m_radar = {};
        showRadar();
    }
    m_read.askInstead(look());
}

LatestRead<FamilyRadar>::Look RadarPart::look() const
{
    return [question = m_question, rules = m_desk.session().rulebook(), viewer = m_desk.viewer()](Views &views) {
        return familyRadarOf(views, question, rules, viewer);
    };
}

void RadarPart::take(const Expected<FamilyRadar> &radar)
{
    if (!radar)
        return; // told by the state of the connection
    const bool first = !std::exchange(m_answered, true);
    if (!first && *radar == m_radar)
        return;
    const bool more = !first && radar->count() > m_radar.count();
    m_radar = *radar;
    showRadar();
    if (more)
        announce(this, tr("Radar: %1").arg(amountWords(m_radar)));
}

void RadarPart::showRadar()
{
    const qsizetype all = m_radar.count();
    m_list->set(m_radar);
    m_list->setVisible(!m_radar.lines.isEmpty());
    QString quiet;
    if (!m_question.child.id && m_question.also.isEmpty())
        quiet = tr("What is on file about the child, the family, the address and the phone shows here.");
    else if (!m_answered)
        quiet = tr("Looking…");
    else if (m_radar.withheld)
        quiet = tr("The record of this child is restricted. What is on file stays closed.");
    else if (all == 0)
        quiet = tr("Nothing earlier is on file. %1").arg(lookedAtWords(m_radar));
    m_quiet->setText(quiet);
    m_quiet->setVisible(!quiet.isEmpty());
    m_all->setText(tr("Show all %1").arg(all));
    m_all->setAccessibleName(tr("Show all %1 on the radar").arg(all));
    m_all->setVisible(all > m_list->shown() || m_radar.notLooked > 0);
    m_all->updateGeometry();
    if (m_window)
        m_window->set(m_radar);
    emit changed();
}

void RadarPart::showAll()
{
    const bool isThere = m_window != nullptr;
    if (!isThere)
        m_window = new RadarWindow(m_desk, this);
    m_window->set(m_radar);
    m_window->show();
    if (isThere)
        m_window->raise();
    m_window->activateWindow();
    m_window->focusFirst();
}

RadarGlance::RadarGlance(RadarPart &radar, When when, QWidget *parent)
    : QWidget(parent)
    , m_radar(radar)
    , m_when(when)
    , m_words(makeWrappedLabel({}))
    , m_all(new LinkButton(tr("Show the radar")))
{
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(m_words, 1);
    across->addWidget(m_all, 0, Qt::AlignTop);
    followTheme(this, [=](const Theme &theme) { across->setSpacing(theme.space(8)); });
    connect(m_all, &QAbstractButton::clicked, &radar, &RadarPart::showAll);
    connect(&radar, &RadarPart::changed, this, &RadarGlance::refresh);
    connect(&radar, &RadarPart::placed, this, &RadarGlance::refresh);
    refresh();
}

void RadarGlance::refresh()
{
    const QString amount = amountWords(m_radar.radar());
    m_words->setText(!m_radar.hasAnswer() ? QString()
                     : amount.isEmpty()   ? tr("On the radar: nothing earlier is on file.")
                                          : tr("On the radar: %1.").arg(amount));
    m_all->setAccessibleDescription(m_words->text());
    m_all->setVisible(!amount.isEmpty());
    const QWidget *page = parentWidget();
    while (page && !qobject_cast<const FormPage *>(page))
        page = page->parentWidget();
    const bool wanted = m_when == When::Always || (page && page->isAncestorOf(&m_radar));
    setVisible(m_radar.hasAnswer() && wanted);
}

} // namespace frontdoor
