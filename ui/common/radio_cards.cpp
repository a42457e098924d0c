// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/radio_cards.h"

#include "ui/common/accessible.h"
#include "ui/common/group_button.h"
#include "ui/common/info_button.h"
#include "ui/common/link_button.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyleOption>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

class RadioCard final : public GroupButton {
public:
    RadioCard(RadioCards *owner)
        : GroupButton(owner)
        , m_title(makeWrappedLabel({}, TextRole::Strong))
        , m_words(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
        , m_rule(new LinkButton({}))
        , m_help(new InfoButton)
    {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setAccessibleRole(this, QAccessible::RadioButton);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        for (QLabel *label : {m_title, m_words})
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
        auto *column = new QVBoxLayout;
        column->addWidget(m_title);
        column->addWidget(m_words);
        auto *row = new QHBoxLayout(this);
        row->addLayout(column, 1);
        row->addWidget(m_rule, 0, Qt::AlignBottom);
        m_rule->hide();
        row->addWidget(m_help, 0, Qt::AlignTop);
        m_help->setFocusPolicy(Qt::ClickFocus); // one tab stop; by keyboard F1
        m_help->hide();
        connect(m_help, &QAbstractButton::clicked, owner,
                [this, owner] { emit owner->helpRequested(m_card.id, m_help); });
        followTheme(this, [=](const Theme &theme) {
            column->setSpacing(2);
            row->setSpacing(theme.space(8));
            row->setContentsMargins(theme.px(34), theme.space(8), theme.space(12), theme.space(8));
        });
        connect(m_rule, &QAbstractButton::clicked, owner, [this, owner] { emit owner->ruleActivated(m_card.ruleId); });
    }

    const RadioCards::Card &card() const { return m_card; }

    void set(const RadioCards::Card &card)
    {
        m_card = card;
        const QString words = card.refused ? card.reason : card.text;
        m_title->setText(card.title);
        m_words->setText(words);
        m_words->setVisible(!words.isEmpty());
        setTextRole(m_title, TextRole::Strong, card.refused ? ColourRole::Muted : ColourRole::Text);
        m_rule->setText(card.ruleId);
        m_rule->setAccessibleName(RadioCards::tr("Rule %1").arg(card.ruleId));
        m_rule->setVisible(!card.ruleId.isEmpty());
        m_help->setAccessibleName(card.help);
        m_help->setToolTip(RadioCards::tr("%1 (F1)").arg(card.help));
        m_help->setVisible(!card.help.isEmpty());
        setProperty(refusedProperty, card.refused);
        setAccessibleName(card.title);
        QString description = card.refused ? RadioCards::tr("Cannot be chosen. %1").arg(words) : words;
        if (card.refused && !card.ruleId.isEmpty())
            description += u' ' + RadioCards::tr("Rule %1.").arg(card.ruleId);
        if (!card.help.isEmpty())
            description += u' ' + RadioCards::tr("F1: %1.").arg(card.help);
        setAccessibleDescription(description);
        setCursor(card.refused ? Qt::ArrowCursor : Qt::PointingHandCursor);
        updateGeometry();
        update();
    }

    QSize sizeHint() const override { return layout()->sizeHint(); }
    QSize minimumSizeHint() const override { return layout()->minimumSize(); }

protected:
    void nextCheckState() override {} // the list decides

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = themeOf(this);
        const Tokens &t = theme.tokens();
        const bool on = isChecked();
        const QColor fill = m_card.refused ? t.sunken : on ? t.accentSoft : underMouse() ? t.hover : t.raised;
        // A gap parts the ring from an edge of the same colour.
        const QRect card = hasFocus() ? rect().adjusted(4, 4, -4, -4) : rect();
        paintBox(&painter, card, fill, on ? t.accentMark : t.border, on ? 2 : 1, hasFocus() ? 5 : 8);
        if (hasFocus())
            paintFocusRing(&painter, rect(), this, 8);
        const int side = theme.px(16);
        QStyleOption mark;
        mark.initFrom(this);
        mark.state.setFlag(QStyle::State_On, on);
        mark.state.setFlag(QStyle::State_Enabled, !m_card.refused);
        const int top = m_title->y() + (QFontMetrics(theme.font(TextRole::Strong)).height() - side) / 2;
        mark.rect = QStyle::visualRect(layoutDirection(), rect(), QRect(theme.px(10), top, side, side));
        paintRadioMark(&painter, mark, theme);
    }

private:
    RadioCards::Card m_card;
    QLabel *m_title;
    QLabel *m_words;
    LinkButton *m_rule;
    InfoButton *m_help;
};

RadioCards::RadioCards(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    followTheme(this, [this](const Theme &theme) { m_layout->setSpacing(theme.space(6)); });
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleRole(this, QAccessible::Grouping);
}

void RadioCards::setCards(const QList<Card> &cards)
{
    // By place where ids are the same, so that focus and scrolling stay; else built anew.
    const bool same = std::ranges::equal(cards, m_cards, {}, &Card::id,
                                         [](const RadioCard *card) { return card->card().id; });
    if (!same) {
        qDeleteAll(m_cards);
        m_cards.clear();
        for (qsizetype i = 0; i < cards.size(); ++i) {
            auto *card = new RadioCard(this);
            connect(card, &QAbstractButton::clicked, this, [this, card] { pick(card); });
            m_layout->addWidget(card);
            m_cards.append(card);
        }
    }
    for (qsizetype i = 0; i < cards.size(); ++i) {
        if (!same || m_cards.at(i)->card() != cards.at(i))
            m_cards.at(i)->set(cards.at(i));
    }
    choose(m_chosen);
}

void RadioCards::choose(QString id)
{
    m_chosen.clear();
    RadioCard *chosenCard = nullptr;
    for (RadioCard *card : std::as_const(m_cards)) {
        const bool on = !id.isEmpty() && card->card().id == id && !card->card().refused;
        card->setChecked(on);
        card->update();
        if (on) {
            m_chosen = id;
            chosenCard = card;
        }
    }
    keepOneTabStop(chosenCard);
}

void RadioCards::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
}

void RadioCards::pick(RadioCard *card)
{
    if (m_readOnly || card->card().refused || card->card().id == m_chosen)
        return;
    choose(card->card().id);
    emit chosen(m_chosen);
}

void RadioCards::keepOneTabStop(RadioCard *preferred)
{
    const qsizetype focused = focusedIndex(m_cards);
    RadioCard *stop = preferred ? preferred : m_cards.value(std::max<qsizetype>(focused, 0));
    setTabStop(m_cards, stop);
    setFocusProxy(stop);
}

void RadioCards::keyPressEvent(QKeyEvent *event)
{
    const qsizetype from = focusedIndex(m_cards);
    if (event->key() == Qt::Key_F1 && from >= 0 && !m_cards.at(from)->card().help.isEmpty()) {
        emit helpRequested(m_cards.at(from)->card().id, m_cards.at(from));
        return;
    }
    const qsizetype to = from < 0 ? -1 : movedIndex(event->key(), from, m_cards.size(), isRightToLeft());
    if (to < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_cards.at(to)->setFocus(Qt::TabFocusReason);
    pick(m_cards.at(to));
    keepOneTabStop(m_cards.at(to));
}

} // namespace frontdoor
