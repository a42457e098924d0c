// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/rules_view.h"

#include "core/procedure/general_rules.h"
#include "core/procedure/questions.h"
#include "ui/common/accessible.h"
#include "ui/common/chip_bar.h"
#include "ui/common/search_field.h"
#include "ui/desk/finding_text.h"
#include "ui/desk/rule_document.h"
#include "ui/settings/rule_words.h"
#include "ui/settings/text_table.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const QString everything = u"all"_s;

template<class Entries>
bool isCited(const Entries &entries, const QString &rule)
{
    return std::any_of(entries.begin(), entries.end(), [&](const auto &entry) { return entry.rule == rule; });
}

QString severityWords(Severity severity)
{
    switch (severity) {
    case Severity::Block: return RulesView::tr("Has to be met");
    case Severity::Warn: return RulesView::tr("Warns");
    case Severity::Inform: return RulesView::tr("For information");
    }
    return {};
}

/// "GEN-01" to the last there is.
QStringList generalRules()
{
    QStringList ids;
    for (int i = 1; !generalRuleText(u"GEN-%1"_s.arg(i, 2, 10, QChar(u'0'))).isEmpty(); ++i)
        ids << u"GEN-%1"_s.arg(i, 2, 10, QChar(u'0'));
    return ids;
}

} // namespace

RulesView::RulesView(const Procedure &procedure, QWidget *parent)
    : QWidget(parent)
    , m_procedure(procedure)
    , m_filter(new SearchField(tr("Type a word, or the number of a rule")))
    , m_kinds(new ChipBar(ChipBar::Mode::Exclusive))
    , m_found(makeLabel({}, TextRole::Small, ColourRole::Muted))
    , m_list(new TextTable(tr("Rules"), {tr("Rule"), tr("What it does"), tr("What it says"), tr("Where it stands")},
                           {0, 2, 4, 2}))
    , m_whole(new QTextBrowser)
{
    m_filter->setAccessibleName(tr("Find a rule"));
    m_kinds->setAccessibleName(tr("Show"));
    m_kinds->setItems({{everything, tr("All"), -1},
                       {u"block"_s, tr("Have to be met"), -1},
                       {u"warn"_s, tr("Warn"), -1},
                       {u"clock"_s, tr("Clocks"), -1},
                       {u"permission"_s, tr("Who may"), -1},
                       {u"help"_s, tr("Only told"), -1}});
    m_kinds->choose({everything});
    m_list->setAccessibleDescription(tr("Enter goes to the whole of the rule"));
    m_list->setLeastRows(6);
    m_whole->setOpenLinks(false);
    m_whole->setFrameShape(QFrame::NoFrame);
    m_whole->setAccessibleName(tr("The whole rule"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    auto *search = new QHBoxLayout;
    search->addWidget(m_filter, 1);
    search->addWidget(m_found);
    column->addLayout(search);
    column->addWidget(m_kinds);
    auto *parts = new QSplitter(Qt::Vertical);
    parts->addWidget(m_list);
    parts->addWidget(m_whole);
    parts->setChildrenCollapsible(false);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    column->addWidget(parts, 1);
    connect(m_filter, &SearchField::searchChanged, this, [this] {
        showRules();
        announce(m_filter, m_found->text());
    });
    connect(m_filter, &SearchField::moveDown, m_list, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_kinds, &ChipBar::chosenChanged, this, &RulesView::showRules);
    connect(m_list, &TextTable::currentKeyChanged, this, &RulesView::showWhole);
    connect(m_list, &TextTable::chosen, m_whole, [this] { m_whole->setFocus(Qt::TabFocusReason); });
    setFocusProxy(m_filter);
    gather();
    followTheme(this, [this, column, search](const Theme &theme) {
        column->setSpacing(theme.space(8));
        search->setSpacing(theme.space(12));
        m_whole->setMinimumHeight(theme.px(110));
        showWhole(m_list->currentKey());
    });
    showRules();
}

void RulesView::gather()
{
    for (const Rule &rule : m_procedure.rules) {
        Entry entry;
        entry.id = rule.id;
        const QStringList work = usesInWords(m_procedure, rule);
        entry.uses = work + helpInWords(m_procedure, rule);
        entry.kinds << everything << QString(name(rule.severity));
        if (isCited(m_procedure.clocks, rule.id))
            entry.kinds << u"clock"_s;
        if (isCited(m_procedure.permissions, rule.id))
            entry.kinds << u"permission"_s;
        if (work.isEmpty())
            entry.kinds << u"help"_s;
        const RuleLines lines = ruleLines(m_procedure, rule);
        entry.cells = {rule.id, work.isEmpty() ? tr("Only told") : work.first(), rule.says, lines.source};
        entry.searched = QStringList(entry.cells + entry.uses + QStringList{rule.assumption}).join(u' ');
        m_entries << entry;
    }
    for (const QString &id : generalRules()) {
        Entry entry;
        entry.id = id;
        entry.kinds << everything << u"block"_s;
        entry.cells = {id, severityWords(Severity::Block), generalRuleText(id), tr("Holds in every procedure")};
        entry.searched = entry.cells.join(u' ');
        m_entries << entry;
    }
}

void RulesView::showRules()
{
    const QStringList wanted = m_filter->text().split(u' ', Qt::SkipEmptyParts);
    const QString kind = m_kinds->chosenIds().value(0, everything);
    QList<TextRow> rows;
    for (const Entry &entry : std::as_const(m_entries)) {
        const bool holds = std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) {
            return entry.searched.contains(word, Qt::CaseInsensitive);
        });
        if (holds && entry.kinds.contains(kind))
            rows.append({entry.id, entry.cells, entry.cells.join(u". "_s), false});
    }
    m_list->setTextRows(rows);
    m_found->setText(tr("%n rules", nullptr, int(rows.size())));
    if (m_list->currentKey().isEmpty() && !rows.isEmpty())
        m_list->choose(rows.first().key);
    showWhole(m_list->currentKey());
}

void RulesView::showWhole(const QString &id)
{
    const Theme &theme = themeOf(this);
    m_whole->document()->setDefaultFont(theme.font(TextRole::Body));
    m_whole->document()->setDefaultStyleSheet(ruleDocumentStyle(theme));
    m_whole->document()->setDocumentMargin(theme.space(12));
    if (const Rule *rule = m_procedure.rule(id)) {
        m_whole->setHtml(
            ruleHtml(ruleLines(m_procedure, *rule), usesInWords(m_procedure, *rule) + helpInWords(m_procedure, *rule)));
    } else if (const QString text = generalRuleText(id); !text.isEmpty()) {
        m_whole->setHtml(ruleHtml(
            {tr("%1 · %2").arg(id, severityWords(Severity::Block)), {}, text, {}, tr("Holds in every procedure.")}));
    } else {
        m_whole->setHtml(u"<p class=\"small\">%1</p>"_s.arg(
            tr("Nothing holds these words. Try another one, or part of a rule's number.").toHtmlEscaped()));
    }
    m_whole->verticalScrollBar()->setValue(0);
}

} // namespace frontdoor
