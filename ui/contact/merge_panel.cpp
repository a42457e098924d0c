// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/merge_panel.h"

#include "core/calendar/phrases.h"
#include "core/domain/referral_source.h"
#include "ui/common/accessible.h"
#include "ui/common/message_bar.h"
#include "ui/common/radio_cards.h"
#include "ui/contact/text_compare.h"
#include "ui/contact/words.h"
#include "ui/style/roles.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

template<class E>
QString wordsFor(const QString &id)
{
    const std::optional<E> choice = choiceOf<E>(id);
    return choice ? words(*choice) : id;
}

constexpr qsizetype longestShort = 120; // characters; what is longer is compared word by word
constexpr qsizetype longestInCard = 240;
constexpr int besideWidth = 620; // at 100 % text: room for three columns

bool isLong(const QString &text)
{
    return text.size() > longestShort || text.contains(u'\n');
}

QString textOf(const Value &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= longestInCard ? line : QString(line.left(longestInCard - 1).trimmed() + u'…');
}

/// A long text as it was, as the other person left it and as it stands here, with the changes of each marked: beside one
/// another where there is room, else one under the other.
class ThreeVersions final : public QWidget {
public:
    ThreeVersions(const QString &was, const QString &theirs, const QString &mine, const QString &who)
        : m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
        , m_was(was)
        , m_theirs(comparedTexts(was, theirs))
        , m_mine(comparedTexts(was, mine))
    {
        m_row->setContentsMargins(0, 0, 0, 0);
        m_wasText = addColumn(MergePanel::tr("As it was"), {});
        m_theirsText = addColumn(MergePanel::tr("%1's").arg(who), comparedWords(m_theirs));
        m_mineText = addColumn(MergePanel::tr("Yours"), comparedWords(m_mine));
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        followTheme(this, [this](const Theme &theme) {
            m_row->setSpacing(theme.space(16));
            const Tokens &t = theme.tokens();
            const QList<TextPiece> unchanged{
                {TextPiece::Kind::Same, m_was.isEmpty() ? MergePanel::tr("Nothing") : m_was}};
            m_wasText->setText(comparedHtml(unchanged, {}, {}));
            m_theirsText->setText(comparedHtml(m_theirs, t.link.name(), t.muted.name()));
            m_mineText->setText(comparedHtml(m_mine, t.link.name(), t.muted.name()));
        });
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        const bool beside = event->size().width() >= themeOf(this).px(besideWidth);
        const auto direction = beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom;
        if (direction == m_row->direction())
            return;
        m_row->setDirection(direction);
        updateGeometry(); // another height
    }

private:
    QLabel *addColumn(const QString &title, const QString &spoken)
    {
        auto *whole = new QWidget;
        auto *column = new QVBoxLayout(whole);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        QLabel *text = makeWrappedLabel({}, TextRole::Small);
        text->setTextFormat(Qt::RichText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setAccessibleName(spoken.isEmpty() ? title : u"%1: %2"_s.arg(title, spoken));
        column->addWidget(makeLabel(title, TextRole::SmallStrong, ColourRole::Muted));
        column->addWidget(text);
        column->addStretch(1);
        m_row->addWidget(whole, 1);
        return text;
    }

    QBoxLayout *m_row;
    QString m_was;
    QList<TextPiece> m_theirs;
    QList<TextPiece> m_mine;
    QLabel *m_wasText = nullptr;
    QLabel *m_theirsText = nullptr;
    QLabel *m_mineText = nullptr;
};

} // namespace

QString shownValue(const QString &id, const Value &value, const Calendar &calendar)
{
    if (!isKnown(value))
        return MergePanel::tr("Nothing");
    if (const bool *yes = std::get_if<bool>(&value))
        return *yes ? MergePanel::tr("Yes") : MergePanel::tr("No");
    if (const auto *instant = std::get_if<Instant>(&value))
        return fullMoment(*instant, calendar);
    const auto *text = std::get_if<QString>(&value);
    if (!text)
        return displayed(value);
    if (id == "threshold"_L1)
        return wordsFor<Threshold>(*text);
    if (id == "method"_L1)
        return wordsFor<ContactMethod>(*text);
    if (id == "kind"_L1)
        return wordsFor<ContactKind>(*text);
    if (id == "referrer.type"_L1)
        return wordsFor<ReferrerType>(*text);
    if (id == "source"_L1)
        return referralSourceName(*text);
    if (id.startsWith("prompts."_L1) && *text == "none"_L1)
        return MergePanel::tr("None known");
    return *text;
}

MergePanel::MergePanel(const Calendar &calendar, QWidget *parent)
    : QWidget(parent)
    , m_calendar(calendar)
    , m_bar(new MessageBar)
    , m_list(new QVBoxLayout)
    , m_use(makeButton(tr("Use these"), ButtonKind::Primary))
    , m_left(makeLabel({}, TextRole::Small, ColourRole::Muted))
{
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(tr("Changes of two people"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    column->addLayout(m_list);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_use);
    foot->addWidget(m_left, 1);
    column->addLayout(foot);
    followTheme(this, [=, this](const Theme &theme) {
        column->setSpacing(theme.space(12));
        m_list->setSpacing(theme.space(16));
        foot->setSpacing(theme.space(12));
    });
    connect(m_use, &QPushButton::clicked, this, &MergePanel::finish);
    hide();
}

void MergePanel::setOverlaps(const QList<DetailForm::Overlap> &overlaps, const QString &who, const QString &when)
{
    QHash<QString, QString> chosen;
    for (const Row &row : std::as_const(m_rows)) {
        // An answer that has changed again is a new question.
        const bool same = std::ranges::any_of(overlaps, [&](const DetailForm::Overlap &o) {
            return o.id == row.overlap.id && o.theirs == row.overlap.theirs;
        });
        if (same)
            chosen.insert(row.overlap.id, row.cards->chosenId());
    }
    removeRows();
    m_bar->setMessage(Tone::Soon, tr("Changed by %1 at %2.").arg(who, when),
                      tr("You changed the same. Yours still stands in the form; choose which is kept."));
    for (const DetailForm::Overlap &overlap : overlaps) {
        const auto settled = m_settled.constFind(overlap.id);
        if (settled == m_settled.cend() || *settled != overlap.theirs)
            addRow(overlap, who, chosen.value(overlap.id));
    }
    setVisible(isOpen());
    refresh();
}

void MergePanel::addRow(const DetailForm::Overlap &overlap, const QString &who, const QString &chosen)
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(themeOf(this).space(6));
    QLabel *title = makeLabel(overlap.name, TextRole::Strong);
    setAccessibleRole(title, QAccessible::Heading);
    column->addWidget(title);

    const QString was = shownValue(overlap.id, overlap.was, m_calendar);
    QString mine = shownValue(overlap.id, overlap.mine, m_calendar);
    QString theirs = shownValue(overlap.id, overlap.theirs, m_calendar);
    if (isLong(was) || isLong(mine) || isLong(theirs)) {
        const QString before = textOf(overlap.was);
        column->addWidget(new ThreeVersions(before, textOf(overlap.theirs), textOf(overlap.mine), who));
        const auto changes = [&before](const Value &value) {
            return shortened(comparedWords(comparedTexts(before, textOf(value))));
        };
        if (isKnown(overlap.mine))
            mine = changes(overlap.mine);
        if (isKnown(overlap.theirs))
            theirs = changes(overlap.theirs);
    } else {
        column->addWidget(makeWrappedLabel(tr("As it was: %1").arg(was), TextRole::Small, ColourRole::Muted));
    }
    auto *cards = new RadioCards;
    cards->setAccessibleName(overlap.name);
    cards->setAccessibleDescription(tr("As it was: %1").arg(shortened(was)));
    cards->setCards({{u"mine"_s, tr("Keep yours"), mine, false, {}, {}},
                     {u"theirs"_s, tr("Take %1's").arg(who), theirs, false, {}, {}}});
    cards->choose(chosen);
    column->addWidget(cards);
    m_list->addWidget(whole);
    m_rows.append({overlap, whole, cards});
    connect(cards, &RadioCards::chosen, this, &MergePanel::refresh);
}

void MergePanel::removeRows()
{
    for (const Row &row : std::as_const(m_rows)) {
        row.widget->hide();
        row.widget->deleteLater();
    }
    m_rows.clear();
}

void MergePanel::refresh()
{
    const auto open = std::ranges::count_if(m_rows, [](const Row &row) { return row.cards->chosenId().isEmpty(); });
    m_use->setEnabled(open == 0);
    m_left->setText(
        open == 0 ? QString()
                  : tr("%n are not chosen yet. Nothing is saved before, and your draft is kept.", nullptr, int(open)));
}

void MergePanel::finish()
{
    QStringList theirs;
    for (const Row &row : std::as_const(m_rows)) {
        if (row.cards->chosenId() == "theirs"_L1)
            theirs << row.overlap.id;
        else
            m_settled.insert(row.overlap.id, row.overlap.theirs);
    }
    removeRows();
    hide();
    emit resolved(theirs);
}

} // namespace frontdoor
