// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/procedure_page.h"

#include "ui/common/segmented_control.h"
#include "ui/settings/adopt_view.h"
#include "ui/settings/rules_view.h"
#include "ui/settings/text_table.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

ProcedurePage::ProcedurePage(Desk &workDesk, const SettingsServices &services, QWidget *parent)
    : SettingsPage(workDesk, tr("Procedure"),
                   tr("Everything the program refuses, warns of, asks for or times comes from here."), parent)
    , m_procedure(workDesk.session().rulebook().procedure)
    , m_parts(new SegmentedControl({{u"in-force"_s, tr("In force"), {}},
                                    {u"rules"_s, tr("Every rule"), {}},
                                    {u"another"_s, tr("Try another"), {}}}))
    , m_stack(new QStackedWidget)
    , m_files(new TextTable(tr("Files"), {tr("File"), tr("Part"), tr("Lines")}, {3, 2, 1}))
    , m_documents(new TextTable(tr("Documents"), {tr("Document"), tr("Version"), tr("Rules")}, {4, 2, 1}))
    , m_rules(new RulesView(*m_procedure))
    , m_another(new AdoptView(workDesk, services))
    , m_read(
          this, workDesk, {u"procedure"_s}, [] { return [](Views &views) { return views.procedureFiles(); }; },
          [this](const Expected<QList<ProcedureFile>> &files) { take(files); })
{
    m_parts->setClearable(false);
    m_parts->choose(u"in-force"_s);
    m_parts->setAccessibleName(tr("Part"));
    m_stack->addWidget(makeInForce());
    m_stack->addWidget(m_rules);
    m_stack->addWidget(m_another);
    body()->addWidget(m_parts, 0, Qt::AlignLeft);
    body()->addWidget(m_stack, 1);
    connect(m_parts, &SegmentedControl::chosen, this, [this](const QString &id) {
        m_stack->setCurrentIndex(id == "rules"_L1 ? 1 : id == "another"_L1 ? 2 : 0);
    });
    setFocusProxy(m_parts);
    askWhetherMay(QString::fromLatin1(AdoptProcedure::verb), [this](bool may) { m_another->setAllowed(may); });
    m_read.refresh();
}

QWidget *ProcedurePage::makeInForce()
{
    auto *place = new QWidget;
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins({});
    column->addWidget(
        makeWrappedLabel(tr("%1, version %2").arg(m_procedure->name, m_procedure->version), TextRole::Heading));
    auto *hash = makeWrappedLabel(
        tr("Fingerprint %1: every decision keeps it, so that it can be told by which rules it was made.")
            .arg(m_procedure->hash.left(16)),
        TextRole::Small, ColourRole::Muted);
    hash->setToolTip(m_procedure->hash);
    hash->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(hash);
    column->addWidget(makeWrappedLabel(tr("Files"), TextRole::Heading));
    m_files->setLeastRows(2);
    column->addWidget(m_files, 1);
    column->addWidget(makeWrappedLabel(tr("Documents the rules come from"), TextRole::Heading));
    m_documents->setLeastRows(3);
    column->addWidget(m_documents, 2);
    QList<TextRow> rows;
    for (const SourceDocument &document : m_procedure->documents) {
        const auto count = std::count_if(m_procedure->rules.begin(), m_procedure->rules.end(),
                                         [&](const Rule &rule) { return rule.document == document.id; });
        rows.append({document.id, {document.title, document.version, QString::number(count)}, {}, false});
    }
    m_documents->setTextRows(rows);
    followTheme(place, [column](const Theme &theme) { column->setSpacing(theme.space(8)); });
    return place;
}

void ProcedurePage::take(const Expected<QList<ProcedureFile>> &files)
{
    if (!files) {
        complain(tr("The procedure's files could not be read."), describe(files.error()));
        return;
    }
    QList<TextRow> rows;
    QStringList names;
    for (const ProcedureFile &file : *files) {
        const QString part = rows.isEmpty() ? tr("the procedure") : tr("overlay, laid over those above it");
        rows.append({file.name, {file.name, part, QString::number(file.text.count(u'\n'))}, {}, false});
        names << file.name;
    }
    m_files->setTextRows(rows);
    m_another->setPresent(names);
}

} // namespace frontdoor
