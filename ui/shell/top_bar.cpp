// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/top_bar.h"

#include "core/procedure/questions.h"
#include "core/session/on_result.h"
#include "ui/common/link_button.h"
#include "ui/common/primary_button.h"
#include "ui/common/search_field.h"
#include "ui/desk/desk.h"
#include "ui/desk/finding_text.h"
#include "ui/shell/finder.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

#include <utility>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastSearch = 160; // px of 100 % text

} // namespace

TopBar::TopBar(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_search(new SearchField(tr("Find a person, contact or command")))
    , m_finder(new Finder(desk, m_search))
    , m_procedure(makeButton(tr("Procedure"), ButtonKind::Quiet))
    , m_why(new LinkButton(tr("Why can I not record one?")))
    , m_new(new PrimaryButton(tr("New contact")))
{
    m_search->setKeyHint(Qt::CTRL | Qt::Key_K);
    m_new->setKeys(Qt::CTRL | Qt::Key_N);
    m_procedure->setIcon(icon(Icon::Info, ColourRole::Muted));
    m_procedure->setAccessibleName(tr("What the procedure says"));
    m_procedure->setToolTip(tr("What the procedure says (Ctrl+F1)"));
    m_why->hide();
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_search, 100); // up to its greatest width
    row->addStretch(1);
    row->addWidget(m_procedure);
    row->addWidget(m_why);
    row->addWidget(m_new);
    // What they ask for is not what they need: see fit().
    m_procedure->setMinimumWidth(1);
    m_why->setMinimumWidth(1);
    followTheme(this, [this, row](const Theme &theme) {
        row->setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(8));
        row->setSpacing(theme.space(12));
        m_search->setMaximumWidth(theme.px(500));
        m_search->setMinimumWidth(theme.px(leastSearch));
        fit();
    });
    connect(m_new, &QAbstractButton::clicked, this, &TopBar::newContactRequested);
    connect(m_procedure, &QAbstractButton::clicked, this, &TopBar::procedureRequested);
    connect(m_why, &QAbstractButton::clicked, this, &TopBar::explainRefusal);
    connect(m_finder, &Finder::openRequested, this, &TopBar::openRequested);
    connect(m_finder, &Finder::personRequested, this, &TopBar::personRequested);
    askWhetherAllowed();
}

void TopBar::setNewContactOffered(bool offered)
{
    m_new->setVisible(offered);
    m_why->setVisible(offered && !m_mayMake);
    fit();
}

void TopBar::fit()
{
    const Theme &theme = themeOf(this);
    const auto asked = [](const QWidget *part) { return part->isHidden() ? 0 : part->sizeHint().width(); };
    const QMargins margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right() - 4 * layout()->spacing() - theme.px(leastSearch);
    // The longest words first; what is left out stands in tool tips and names.
    const QString procedure = tr("Procedure");
    const QString why = tr("Why can I not record one?");
    const std::pair<QString, QString> shorterAndShorter[] = {
        {procedure, why}, {procedure, tr("Why not?")}, {QString(), tr("Why not?")}};
    for (const auto &[first, second] : shorterAndShorter) {
        m_procedure->setText(first);
        m_why->setText(second);
        if (asked(m_procedure) + asked(m_why) + asked(m_new) <= room)
            break;
    }
    const int forWords = m_search->width() - theme.px(100); // beside the glass, the cross and the keys
    const QString whole = tr("Find a person, contact or command");
    m_search->setPlaceholderText(m_search->fontMetrics().horizontalAdvance(whole) <= forWords ? whole : tr("Find…"));
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate(); // how wide the search is
    fit();
}

void TopBar::explainRefusal()
{
    m_desk.complain(m_reason);
}

void TopBar::startSearch(const QString &typed)
{
    startSearch();
    m_search->setText(typed);
}

void TopBar::startSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::askWhetherAllowed()
{
    // Some may record only about certain children: for them the button is open, and the form says what is refused.
    const User &user = m_desk.user();
    m_mayMake = mayEver(m_desk.procedure(), {u"record-contact"_s, Stage::Contact, {}}, user.role, user.team);
    m_new->setEnabled(m_mayMake);
    if (m_mayMake)
        return;
    m_why->setVisible(m_new->isVisibleTo(this));
    fit();
    const auto ask = [rules = m_desk.session().rulebook(), viewer = m_desk.viewer()](Views &views) {
        return refusalsOf(views, rules, u"record-contact"_s, viewer.user, viewer.at);
    };
    onResult(this, m_desk.session().read<Findings>(ReadSlot(), ask), [this](const Expected<Findings> &found) {
        m_reason = found ? findingsText(*found) : describe(found.error());
        m_new->setToolTip(m_reason);
        m_new->setAccessibleDescription(m_reason);
    });
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = themeOf(this).tokens();
    painter.fillRect(rect(), t.raised);
    painter.fillRect(0, height() - 1, width(), 1, t.border);
}

} // namespace frontdoor
