// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/adopt_view.h"

#include "core/procedure/library.h"
#include "core/session/on_result.h"
#include "ui/common/accessible.h"
#include "ui/common/empty_state.h"
#include "ui/common/labelled_field.h"
#include "ui/common/message_bar.h"
#include "ui/desk/desk.h"
#include "ui/desk/finding_text.h"
#include "ui/desk/rule_document.h"
#include "ui/settings/choice_box.h"
#include "ui/settings/command_form.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/text_table.h"
#include "ui/style/roles.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QtConcurrent>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const QString fromFile = u"…"_s;

QString sideWords(const QList<Position> &side)
{
    QStringList texts;
    for (const Position &position : side)
        texts << (position.rules.isEmpty() ? position.text
                                           : u"%1 (%2)"_s.arg(position.text, position.rules.join(u", "_s)));
    return texts.isEmpty() ? AdoptView::tr("says nothing on it") : texts.join(u"; "_s);
}

QString changeWords(RuleChange::What what)
{
    switch (what) {
    case RuleChange::What::Added: return AdoptView::tr("new");
    case RuleChange::What::Removed: return AdoptView::tr("goes");
    case RuleChange::What::Changed: return AdoptView::tr("changes");
    }
    return {};
}

} // namespace

AdoptView::AdoptView(Desk &desk, const SettingsServices &services, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_services(services)
    , m_base(new ChoiceBox)
    , m_overlays(new QListWidget)
    , m_check(makeButton(tr("Check"), ButtonKind::Primary))
    , m_verdict(new MessageBar)
    , m_problems(new TextTable(tr("What is wrong"), {tr("Where"), tr("What")}, {1, 3}))
    , m_changes(new TextTable(tr("What would change"), {tr("About"), tr("Now"), tr("Then")}, {2, 3, 3}))
    , m_whole(new QTextBrowser)
    , m_nothing(new EmptyState(Icon::Shield, tr("Choose a procedure and check it"),
                               tr("Nothing changes by checking. What would be otherwise is listed here.")))
    , m_read(new QCheckBox(tr("I have read what changes. Everybody works by it at once.")))
    , m_form(new CommandForm(desk, {}))
    , m_adopt(m_form->addButton(tr("Adopt"), false))
{
    QList<ChoiceBox::Choice> bases;
    for (const ShippedProcedure &shipped : shippedProcedures()) {
        if (shipped.overlay)
            addOverlay(shipped.id, tr("%1, version %2").arg(shipped.name, shipped.version), false);
        else
            bases.append({shipped.id, tr("%1, version %2").arg(shipped.name, shipped.version)});
    }
    bases.append({fromFile, tr("A file…")});
    m_base->setChoices(bases);
    m_overlays->setAccessibleName(tr("Overlays"));
    m_overlays->setAccessibleDescription(tr("Space takes one in or out; a later one has the last word"));
    setButtonKind(m_adopt, ButtonKind::Danger);
    auto *addFile = makeButton(tr("Add a file…"), ButtonKind::Quiet);
    auto *up = makeButton(tr("Earlier"), ButtonKind::Quiet);
    auto *down = makeButton(tr("Later"), ButtonKind::Quiet);
    auto *choice = new QWidget;
    auto *left = new QVBoxLayout(choice);
    left->setContentsMargins({});
    left->addWidget(new LabelledField(tr("Procedure"), m_base));
    auto *overlays = new LabelledField(tr("Overlays, the last has the last word"), m_overlays);
    left->addWidget(overlays);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(addFile);
    buttons->addWidget(up);
    buttons->addWidget(down);
    buttons->addStretch(1);
    left->addLayout(buttons);
    left->addWidget(m_check, 0, Qt::AlignLeft);
    left->addStretch(1);

    m_form->addField(u"files"_s, tr("Before it is adopted"), m_read);
    auto *result = new QWidget;
    auto *right = new QVBoxLayout(result);
    right->setContentsMargins({});
    right->addWidget(m_verdict);
    right->addWidget(m_problems, 1);
    right->addWidget(m_changes, 3);
    right->addWidget(m_whole, 1);
    right->addWidget(m_nothing, 1);
    right->addWidget(m_form);
    m_verdict->hide();
    m_problems->hide();
    m_changes->hide();
    m_changes->setLeastRows(5);
    m_whole->hide();
    m_whole->setFrameShape(QFrame::NoFrame);
    m_whole->setOpenLinks(false);
    m_whole->setAccessibleName(tr("The whole change"));
    m_form->hide();
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(new SideBySide(result, choice, SideBySide::Order::FormFirst), 1);
    followTheme(this, [=, this](const Theme &theme) {
        left->setSpacing(theme.space(8));
        right->setSpacing(theme.space(8));
        m_overlays->setFixedHeight(theme.px(96));
        m_whole->setMinimumHeight(theme.px(88));
        showWhole(m_changes->currentKey());
    });

    connect(m_base, &QComboBox::activated, this, [this] {
        if (m_base->chosen() == fromFile)
            chooseFile(false);
        forget();
    });
    connect(m_overlays, &QListWidget::itemChanged, this, &AdoptView::forget);
    connect(addFile, &QAbstractButton::clicked, this, [this] { chooseFile(true); });
    connect(up, &QAbstractButton::clicked, this, [this] { move(-1); });
    connect(down, &QAbstractButton::clicked, this, [this] { move(1); });
    connect(m_check, &QAbstractButton::clicked, this, &AdoptView::check);
    connect(m_changes, &TextTable::currentKeyChanged, this, &AdoptView::showWhole);
    connect(m_changes, &TextTable::chosen, m_whole, [this] { m_whole->setFocus(Qt::TabFocusReason); });
    connect(m_read, &QCheckBox::toggled, this, [this](bool read) { m_adopt->setEnabled(read && m_trial.isSound()); });
    connect(m_adopt, &QAbstractButton::clicked, this, &AdoptView::adopt);
    setFocusProxy(m_base);
}

void AdoptView::setPresent(const QStringList &files)
{
    const auto partOf = [](const QString &file) {
        return file.contains(u'/') ? file : QString(file).remove(".toml"_L1);
    };
    if (!m_tried.isEmpty() || files.isEmpty())
        return; // somebody is at work with it
    m_base->choose(partOf(files.first()));
    for (int i = 0; i < m_overlays->count(); ++i) {
        QListWidgetItem *item = m_overlays->item(i);
        const bool standing = std::any_of(files.begin() + 1, files.end(), [&](const QString &file) {
            return partOf(file) == item->data(Qt::UserRole).toString();
        });
        item->setCheckState(standing ? Qt::Checked : Qt::Unchecked);
    }
}

void AdoptView::setAllowed(bool may)
{
    m_may = may;
    m_form->setVisible(may && m_trial.isSound());
}

QStringList AdoptView::parts() const
{
    QStringList parts{m_base->chosen()};
    for (int i = 0; i < m_overlays->count(); ++i) {
        if (m_overlays->item(i)->checkState() == Qt::Checked)
            parts << m_overlays->item(i)->data(Qt::UserRole).toString();
    }
    return parts;
}

void AdoptView::addOverlay(const QString &part, const QString &text, bool checked)
{
    auto *item = new QListWidgetItem(text);
    item->setData(Qt::UserRole, part);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(checked ? Qt::Checked : Qt::Unchecked);
    m_overlays->addItem(item);
}

void AdoptView::chooseFile(bool isOverlay)
{
    auto *dialog = new QFileDialog(this, isOverlay ? tr("Add an overlay") : tr("A procedure file"), {},
                                   tr("Procedure files (*.toml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this, isOverlay](const QString &file) {
        const QString name = QFileInfo(file).fileName();
        if (isOverlay) {
            addOverlay(file, name, true);
        } else {
            if (m_base->findData(file) < 0)
                m_base->insertItem(0, name, file);
            m_base->choose(file);
        }
        forget();
    });
    dialog->open();
}

void AdoptView::move(int by)
{
    const int from = m_overlays->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_overlays->count())
        return;
    m_overlays->insertItem(to, m_overlays->takeItem(from));
    m_overlays->setCurrentRow(to);
    forget();
}

/// What was found is about other files than those chosen now.
void AdoptView::forget()
{
    m_trial = {};
    m_verdict->hide();
    m_problems->hide();
    m_changes->hide();
    m_whole->hide();
    m_form->hide();
    m_nothing->show();
}

void AdoptView::check()
{
    if (m_base->chosen().isEmpty() || m_base->chosen() == fromFile) {
        m_verdict->setMessage(Tone::Soon, {}, tr("Choose a procedure first."));
        m_verdict->show();
        return;
    }
    forget();
    m_tried = parts();
    m_check->setEnabled(false);
    const auto present = m_desk.session().rulebook().procedure;
    onResult(this, QtConcurrent::run([parts = m_tried, present] { return tryProcedure(parts, *present); }),
             [this](const ProcedureTrial &trial) {
                 m_check->setEnabled(true);
                 take(trial);
             });
}

void AdoptView::take(const ProcedureTrial &trial)
{
    if (parts() != m_tried)
        return;
    m_trial = trial;
    showProblems(trial);
    showChanges(trial);
    m_read->setChecked(false);
    m_adopt->setEnabled(false);
    m_form->clearFindings();
    const bool differs = !trial.topics.isEmpty() || !trial.rules.isEmpty();
    m_form->setVisible(m_may && trial.isSound());
    if (trial.procedure)
        m_adopt->setText(tr("Adopt %1, version %2").arg(trial.procedure->name, trial.procedure->version));
    if (!trial.isSound()) {
        m_verdict->setMessage(Tone::Overdue, tr("It cannot be adopted."),
                              tr("%n mistakes have to be put right in the files.", nullptr, int(trial.errors.size())));
    } else {
        QStringList counts{tr("%1 rules, %2 clocks, %3 outcomes, %4 teams.")
                               .arg(trial.procedure->rules.size())
                               .arg(trial.procedure->clocks.size())
                               .arg(trial.procedure->outcomes.size())
                               .arg(trial.procedure->teams.size())};
        counts
            << (differs
                    ? tr("%1 topics and %2 rules would be otherwise.").arg(trial.topics.size()).arg(trial.rules.size())
                    : tr("It says the same as the one in force."));
        m_verdict->setMessage(Tone::Done, tr("It is sound."), counts.join(u' '));
    }
    m_verdict->show();
}

void AdoptView::showProblems(const ProcedureTrial &trial)
{
    QList<TextRow> rows;
    const auto add = [&](const QStringList &lines, const QString &weight) {
        for (const QString &line : lines) {
            const qsizetype colon = line.indexOf(": "_L1);
            const QString where = colon < 0 ? QString() : line.left(colon);
            rows.append({QString::number(rows.size()),
                         {where, u"%1: %2"_s.arg(weight, colon < 0 ? line : line.mid(colon + 2))},
                         {},
                         false});
        }
    };
    add(trial.errors, tr("Mistake"));
    add(trial.remarks, tr("Look again"));
    m_problems->setTextRows(rows);
    m_problems->setVisible(!rows.isEmpty());
}

void AdoptView::showChanges(const ProcedureTrial &trial)
{
    QList<TextRow> rows;
    for (const ComparedTopic &topic : trial.topics)
        rows.append(
            {topic.id, {topic.title, sideWords(topic.sides.value(0)), sideWords(topic.sides.value(1))}, {}, false});
    for (const RuleChange &change : trial.rules)
        rows.append({u"rule "_s + change.id,
                     {tr("%1 %2").arg(change.id, changeWords(change.what)), change.was, change.is},
                     {},
                     false});
    for (TextRow &row : rows)
        row.sentence = tr("%1. Now: %2 Then: %3")
                           .arg(row.cells.at(0), row.cells.at(1).isEmpty() ? tr("nothing.") : row.cells.at(1),
                                row.cells.at(2).isEmpty() ? tr("nothing.") : row.cells.at(2));
    m_changes->setTextRows(rows);
    const bool some = trial.isSound() && !rows.isEmpty();
    m_changes->setVisible(some);
    m_whole->setVisible(some);
    m_nothing->hide();
    if (some)
        m_changes->choose(rows.first().key);
    showWhole(m_changes->currentKey());
}

void AdoptView::showWhole(const QString &key)
{
    const Theme &theme = themeOf(this);
    m_whole->document()->setDefaultFont(theme.font(TextRole::Body));
    m_whole->document()->setDefaultStyleSheet(ruleDocumentStyle(theme));
    m_whole->document()->setDocumentMargin(theme.space(12));
    for (const TextRow &row : m_changes->textRows()) {
        if (row.key != key)
            continue;
        QString html;
        for (const auto &[name, column] : {std::pair(tr("Now"), 1), std::pair(tr("Then"), 2)}) {
            const QString text = row.cells.at(column).isEmpty() ? tr("nothing") : row.cells.at(column);
            html += u"<p><span class=\"title\">%1</span><br>%2</p>"_s.arg(name.toHtmlEscaped(), text.toHtmlEscaped());
        }
        m_whole->setHtml(html);
    }
}

void AdoptView::adopt()
{
    if (!m_may || !m_trial.isSound() || !m_read->isChecked())
        return;
    AdoptProcedure command;
    for (const ProcedureText &file : std::as_const(m_trial.files))
        command.files.append({file.name.section(u'/', -1), file.text});
    m_form->submit(command, [this, name = m_trial.procedure->name](const Done &done) {
        m_desk.say(tr("%1 is in force.").arg(name));
        m_tried.clear();
        forget();
        m_verdict->setMessage(Tone::Done, tr("%1 is in force.").arg(name),
                              done.told.isEmpty() ? QString() : findingsText(done.told));
        m_verdict->show();
        if (m_services.procedureAdopted)
            m_services.procedureAdopted();
    });
}

} // namespace frontdoor
