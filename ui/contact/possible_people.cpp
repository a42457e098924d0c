// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/possible_people.h"

#include "core/calendar/phrases.h"
#include "core/casework/views/compare_people.h"
#include "ui/common/accessible.h"
#include "ui/common/chip.h"
#include "ui/common/group_button.h"
#include "ui/common/link_button.h"
#include "ui/contact/ethnic_groups.h"
#include "ui/contact/person_hits.h"
#include "ui/contact/words.h"
#include "ui/desk/likelihood_tone.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString shown(const QString &id, const Person &person)
{
    if (id == "name"_L1)
        return person.name();
    if (id == "birth"_L1)
        return person.born.isValid() ? englishDate(person.born, u"d MMM yyyy")
               : person.expected.isValid()
                   ? PossiblePeople::tr("expected %1").arg(englishDate(person.expected, u"d MMM yyyy"))
                   : QString();
    if (id == "sex"_L1)
        return person.sex == Sex::Unknown ? QString() : words(person.sex);
    if (id == "address"_L1) {
        QStringList parts{person.address, person.postcode};
        parts.removeAll(QString());
        return parts.join(", "_L1);
    }
    if (id == "phone"_L1)
        return person.phone;
    if (id == "nhs-number"_L1)
        return person.nhsNumber;
    if (id == "upn"_L1)
        return person.upn;
    if (id == "school"_L1)
        return person.school;
    if (id == "ethnicity"_L1)
        return ethnicGroupName(person.ethnicity);
    return {};
}

QString nameOf(const QString &id)
{
    if (id == "name"_L1)
        return PossiblePeople::tr("Name");
    if (id == "birth"_L1)
        return PossiblePeople::tr("Date of birth");
    if (id == "sex"_L1)
        return PossiblePeople::tr("Sex");
    if (id == "address"_L1)
        return PossiblePeople::tr("Address");
    if (id == "phone"_L1)
        return PossiblePeople::tr("Phone");
    if (id == "nhs-number"_L1)
        return PossiblePeople::tr("NHS number");
    if (id == "upn"_L1)
        return PossiblePeople::tr("Unique pupil number");
    if (id == "school"_L1)
        return PossiblePeople::tr("School or nursery");
    if (id == "ethnicity"_L1)
        return PossiblePeople::tr("Ethnicity");
    return {};
}

QString likelyWords(Likelihood likelihood)
{
    switch (likelihood) {
    case Likelihood::Likely: return PossiblePeople::tr("Probably the same person");
    case Likelihood::Possible: return PossiblePeople::tr("Perhaps the same person");
    case Likelihood::Unlikely: return PossiblePeople::tr("Little agrees");
    }
    return {};
}

QString onFile(const PersonHit &hit)
{
    if (hit.withheld)
        return PossiblePeople::tr("restricted record");
    QStringList parts;
    if (hit.openCase)
        parts << PossiblePeople::tr("open case");
    parts << (hit.contacts == 0 ? PossiblePeople::tr("no contacts")
                                : PossiblePeople::tr("%n contacts", nullptr, hit.contacts));
    return parts.join(u" · "_s);
}

} // namespace

class PossibleCard final : public QWidget {
public:
    explicit PossibleCard(PossiblePeople *owner)
        : QWidget(owner)
        , m_owner(owner)
        , m_chip(new Chip(Tone::Neutral, {}))
        , m_file(makeWrappedLabel({}, TextRole::SmallStrong))
        , m_name(makeWrappedLabel({}, TextRole::Strong))
        , m_facts(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
        , m_why(makeWrappedLabel({}, TextRole::Small))
        , m_table(new QWidget)
        , m_take(new LinkButton(PossiblePeople::tr("It is this person")))
        , m_compare(new LinkButton(PossiblePeople::tr("Compare")))
    {
        setAccessibleRole(this, QAccessible::ListItem);
        auto *top = new QHBoxLayout;
        top->addWidget(m_chip);
        top->addStretch(1);
        auto *links = new QHBoxLayout;
        links->addWidget(m_take);
        links->addWidget(m_compare);
        links->addStretch(1);
        m_grid = new QGridLayout(m_table);
        m_grid->setContentsMargins(0, 0, 0, 0);
        m_grid->setColumnStretch(1, 1);
        m_grid->setColumnStretch(2, 1);
        m_table->hide();
        for (LinkButton *link : {m_take, m_compare}) {
            link->setFlush(true);
            link->setFocusPolicy(Qt::ClickFocus); // one tab stop: the keys are for the card
        }
        auto *column = new QVBoxLayout(this);
        column->addLayout(top);
        for (QWidget *part : std::initializer_list<QWidget *>{m_name, m_facts, m_file, m_why, m_table})
            column->addWidget(part);
        column->addLayout(links);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        followTheme(this, [=, this](const Theme &theme) {
            column->setContentsMargins(theme.space(12), theme.space(8), theme.space(12), theme.space(8));
            column->setSpacing(theme.space(2));
            links->setSpacing(theme.space(16));
            m_grid->setHorizontalSpacing(theme.space(8));
            m_grid->setVerticalSpacing(theme.space(2));
        });
        QObject::connect(m_take, &QAbstractButton::clicked, this, [this] { emit m_owner->taken(m_hit); });
        QObject::connect(m_compare, &QAbstractButton::clicked, this, [this] { toggle(); });
    }

    const PersonHit &hit() const { return m_hit; }

    void set(const Person &typed, const PersonHit &hit, QDate today)
    {
        m_typed = typed;
        m_hit = hit;
        m_chip->set(likelihoodTone(hit.likelihood), likelyWords(hit.likelihood));
        m_file->setText(onFile(hit));
        QString name = hit.person.name();
        if (!hit.otherNames.isEmpty())
            name += PossiblePeople::tr(" (also %1)").arg(hit.otherNames.join(", "_L1));
        m_name->setText(name);
        QStringList facts{ageWords(hit.person, today)};
        if (hit.person.born.isValid())
            facts << PossiblePeople::tr("born %1").arg(englishDate(hit.person.born, u"d MMM yyyy"));
        facts << shown(u"address"_s, hit.person);
        facts.removeAll(QString());
        m_facts->setText(facts.join(u" · "_s));
        m_facts->setHidden(facts.isEmpty());
        m_why->setText(hit.withheld ? QString() : hit.why);
        m_why->setHidden(m_why->text().isEmpty());
        m_compare->setHidden(hit.withheld);
        setAccessibleName(QStringList{likelyWords(hit.likelihood), name, m_facts->text(), m_why->text(), m_file->text()}
                              .filter(QRegularExpression(u"."_s))
                              .join(", "_L1));
        setAccessibleDescription(PossiblePeople::tr("Enter takes this person, Space compares."));
        fillTable();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const Tokens &t = theme.tokens();
        paintBox(&painter, rect(), t.raised, t.border, 1, theme.radius());
        if (hasFocus())
            paintFocusRing(&painter, rect(), this, theme.radius());
    }
    void focusInEvent(QFocusEvent *event) override
    {
        QWidget::focusInEvent(event);
        update();
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QWidget::focusOutEvent(event);
        update();
    }
    void mousePressEvent(QMouseEvent *) override { setFocus(Qt::MouseFocusReason); }
    void keyPressEvent(QKeyEvent *event) override
    {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: emit m_owner->taken(m_hit); return;
        case Qt::Key_Space: toggle(); return;
        case Qt::Key_Down: m_owner->move(this, 1); return;
        case Qt::Key_Up: m_owner->move(this, -1); return;
        default: QWidget::keyPressEvent(event);
        }
    }

private:
    void toggle()
    {
        if (m_hit.withheld)
            return;
        m_table->setVisible(m_table->isHidden());
        m_compare->setText(m_table->isHidden() ? PossiblePeople::tr("Compare")
                                               : PossiblePeople::tr("Close the comparison"));
        announce(this, m_table->isHidden() ? PossiblePeople::tr("Closed") : m_spoken.join(u". "_s));
    }

    void fillTable()
    {
        while (QLayoutItem *item = m_grid->takeAt(0)) {
            if (QWidget *widget = item->widget()) {
                widget->hide();
                widget->deleteLater();
            }
            delete item;
        }
        m_spoken.clear();
        int line = 0;
        const auto add = [&](const QString &name, const QString &left, const QString &right, bool differs) {
            m_grid->addWidget(makeLabel(name, TextRole::Small, ColourRole::Muted), line, 0, Qt::AlignTop);
            const TextRole role = differs ? TextRole::SmallStrong : TextRole::Small;
            m_grid->addWidget(makeWrappedLabel(left, role), line, 1, Qt::AlignTop);
            m_grid->addWidget(makeWrappedLabel(right, role), line, 2, Qt::AlignTop);
            ++line;
        };
        add({}, PossiblePeople::tr("typed"), PossiblePeople::tr("on file"), false);
        for (const ComparedField &field : comparedFields(m_typed, m_hit.person)) {
            const QString name = nameOf(field.id);
            const QString typed = shown(field.id, m_typed);
            const QString file = shown(field.id, m_hit.person);
            // What was not typed yet differs from nothing.
            if (name.isEmpty() || typed.isEmpty())
                continue;
            const bool differs = field.stand == ComparedField::Stand::Differ;
            const auto said = [](const QString &text) { return text.isEmpty() ? u"\u2013"_s : text; };
            add(name, said(typed), differs || typed != file ? said(file) : PossiblePeople::tr("the same"), differs);
            m_spoken << PossiblePeople::tr("%1: typed %2, on file %3").arg(name, said(typed), said(file));
        }
    }

    PossiblePeople *m_owner;
    PersonHit m_hit;
    Person m_typed;
    Chip *m_chip;
    QLabel *m_file;
    QLabel *m_name;
    QLabel *m_facts;
    QLabel *m_why;
    QWidget *m_table;
    QGridLayout *m_grid;
    LinkButton *m_take;
    LinkButton *m_compare;
    QStringList m_spoken;
};

PossiblePeople::PossiblePeople(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_cardsHolder(new QWidget)
    , m_cardColumn(new QVBoxLayout(m_cardsHolder))
{
    auto *title = makeWrappedLabel(tr("Perhaps already on file"), TextRole::Strong);
    m_hint = makeWrappedLabel(tr("If it is one of these, take them; else go on typing. Enter takes, Space compares."),
                              TextRole::Small, ColourRole::Muted);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_cardColumn->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(title);
    m_column->addWidget(m_hint);
    m_column->addWidget(m_cardsHolder);
    m_column->addStretch(1);
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(title->text());
    followTheme(this, [this](const Theme &theme) {
        m_column->setSpacing(theme.space(4));
        m_cardColumn->setSpacing(theme.space(8));
    });
    hide();
}

void PossiblePeople::show(const Person &typed, const QList<PersonHit> &hits, QDate today)
{
    const bool same = std::ranges::equal(
        hits, m_cards, {}, [](const PersonHit &hit) { return hit.person.id; },
        [](const PossibleCard *card) { return card->hit().person.id; });
    if (!same) {
        const bool hadFocus = isAncestorOf(focusWidget());
        QList<PossibleCard *> cards;
        for (const PersonHit &hit : hits) {
            const auto known = std::ranges::find_if(
                m_cards, [&](const PossibleCard *card) { return card->hit().person.id == hit.person.id; });
            cards.append(known == m_cards.cend() ? new PossibleCard(this) : *known);
            m_cardColumn->insertWidget(int(cards.size()) - 1, cards.last());
        }
        for (PossibleCard *card : std::as_const(m_cards)) {
            if (cards.contains(card))
                continue;
            card->hide();
            card->deleteLater();
        }
        m_cards = cards;
        const qsizetype focused = focusedIndex(m_cards);
        setTabStop(m_cards, m_cards.value(std::max<qsizetype>(focused, 0)));
        if (hadFocus && focused < 0 && !m_cards.isEmpty())
            m_cards.first()->setFocus(Qt::OtherFocusReason);
    }
    for (qsizetype i = 0; i < hits.size(); ++i)
        m_cards.at(i)->set(typed, hits.at(i), today);
    if (!same && !hits.isEmpty())
        announce(this, tr("Perhaps already on file: %1").arg(hits.first().person.name()));
    setVisible(!hits.isEmpty());
}

QList<PersonHit> PossiblePeople::hits() const
{
    QList<PersonHit> hits;
    for (const PossibleCard *card : m_cards)
        hits << card->hit();
    return hits;
}

void PossiblePeople::move(PossibleCard *from, int by)
{
    const qsizetype to = m_cards.indexOf(from) + by;
    if (to < 0 || to >= m_cards.size())
        return;
    setTabStop(m_cards, m_cards.at(to));
    m_cards.at(to)->setFocus(Qt::TabFocusReason);
}

} // namespace frontdoor
