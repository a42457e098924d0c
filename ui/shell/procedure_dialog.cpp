// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/procedure_dialog.h"

#include "core/procedure/help_places.h"
#include "ui/common/accessible.h"
#include "ui/common/search_field.h"
#include "ui/desk/finding_text.h"
#include "ui/desk/rule_document.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString sentence(QString words)
{
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

/// Every word stands somewhere in the rule or in what its place is called.
bool holds(const QString &place, const RuleLines &rule, const QStringList &words)
{
    const QString text = QStringList{place, rule.title, rule.says, rule.assumption, rule.source}.join(u' ');
    return std::ranges::all_of(words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

ProcedureDialog::ProcedureDialog(const Procedure &procedure, QWidget *parent)
    : QDialog(parent)
    , m_procedure(procedure)
    , m_filter(new SearchField(tr("Type a word, or the number of a rule")))
    , m_found(makeLabel({}, TextRole::Small, ColourRole::Muted))
    , m_text(new QTextBrowser)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What the procedure says"));
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("What the procedure says, by place"));
    m_filter->setAccessibleName(tr("Find in the procedure"));
    QPushButton *close = makeButton(tr("Close"));
    close->setAutoDefault(false); // Enter in the filter must not close it
    auto *search = new QHBoxLayout;
    search->addWidget(m_filter, 1);
    search->addWidget(m_found);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeWrappedLabel(tr("What the procedure says"), TextRole::Title));
    column->addWidget(makeWrappedLabel(tr("%1, version %2").arg(procedure.name, procedure.version), TextRole::Body,
                                       ColourRole::Muted));
    column->addLayout(search);
    column->addWidget(m_text, 1);
    column->addLayout(buttons);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_filter, &SearchField::searchChanged, this, [this] {
        list();
        m_text->verticalScrollBar()->setValue(0);
        announce(m_filter, found());
    });
    connect(m_filter, &SearchField::moveDown, m_text, [this] { m_text->setFocus(Qt::TabFocusReason); });
    const Theme &now = themeOf(this);
    const QSize room = parent ? parent->window()->size() : QSize(1366, 768);
    resize(std::min(now.px(640), room.width() - 40), std::min(now.px(600), room.height() - 40));
    followTheme(this, [this, column, search](const Theme &theme) {
        column->setContentsMargins(theme.space(24), theme.space(16), theme.space(24), theme.space(16));
        column->setSpacing(theme.space(8));
        search->setSpacing(theme.space(12));
        list();
    });
    m_filter->setFocus();
}

QString ProcedureDialog::found() const
{
    return m_found->text();
}

void ProcedureDialog::list()
{
    const QStringList wanted = m_filter->text().split(u' ', Qt::SkipEmptyParts);
    QString body;
    QSet<QString> rules;
    for (const QString &place : helpPlaceIds(m_procedure)) {
        const QString words = sentence(helpPlaceWords(m_procedure, place));
        QString here;
        for (const Rule *rule : helpAt(m_procedure, place)) {
            const RuleLines lines = ruleLines(m_procedure, *rule);
            if (!holds(words, lines, wanted))
                continue;
            here += ruleHtml(lines);
            rules.insert(rule->id);
        }
        if (!here.isEmpty())
            body += rulePlaceHtml(words) + here;
    }
    if (rules.isEmpty()) {
        const QString nothing = wanted.isEmpty()
                                    ? tr("This procedure has no help texts.")
                                    : tr("Nothing holds “%1”. Try another word, or part of a rule's number.")
                                          .arg(m_filter->text().trimmed());
        body = u"<p>%1</p>"_s.arg(nothing.toHtmlEscaped());
    }
    m_found->setText(tr("%n rules", nullptr, int(rules.size())));
    const Theme &theme = themeOf(this);
    const int scrolled = m_text->verticalScrollBar()->value();
    m_text->document()->setDefaultFont(theme.font(TextRole::Body));
    m_text->document()->setDefaultStyleSheet(ruleDocumentStyle(theme));
    m_text->document()->setDocumentMargin(theme.space(12));
    m_text->setHtml(body);
    m_text->verticalScrollBar()->setValue(scrolled);
}

} // namespace frontdoor
