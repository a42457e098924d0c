// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dutytray/allocate_dialog.h"

#include "core/procedure/general_rules.h"
#include "core/session/on_result.h"
#include "ui/common/accessible.h"
#include "ui/common/search_field.h"
#include "ui/dutytray/findings_form.h"
#include "ui/dutytray/preview_text.h"
#include "ui/dutytray/tray_words.h"
#include "ui/style/roles.h"

#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

AllocateDialog::AllocateDialog(Desk &workDesk, const TrayRow &row, QWidget *parent)
    : CommandDialog(workDesk, tr("Allocate %1").arg(childWords(row)), row.headline, tr("Allocate"), parent)
    , m_row(row)
    , m_filter(new SearchField(tr("Type a name or a role")))
    , m_list(new QListView)
    , m_model(new WorkerModel(this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new WorkerDelegate(m_list));
    m_list->setAccessibleName(tr("Workers"));
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::StrongFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_filter->setPause(0);
    m_filter->installEventFilter(this);
    body()->addWidget(m_filter);
    body()->addWidget(m_list, 1);
    addHelp({u"tray.allocate"_s});
    followTheme(m_list, [this](const Theme &theme) {
        const int room = window() ? QDialog::parentWidget()->window()->height() : 768;
        m_list->setMinimumHeight(std::min(theme.px(260), room / 3));
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_model->setFilter(text);
        if (!m_list->currentIndex().isValid())
            choose(0);
        setConfirmPossible(chosen().has_value());
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { setConfirmPossible(chosen().has_value()); });
    connect(m_list, &QListView::doubleClicked, this, [this] { confirm(); });
    connect(m_list, &QListView::activated, this, [this] { confirm(); });
    setConfirmPossible(false);
    m_filter->setFocus();
    ask();
}

std::optional<WorkerRow> AllocateDialog::chosen() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? std::optional(m_model->rowAt(index.row())) : std::nullopt;
}

void AllocateDialog::ask()
{
    const auto look = [rules = desk().session().rulebook(), subject = m_row.subject, viewer = desk().user().id,
                       now = desk().now()](Views &views) -> Expected<std::optional<Found>> {
        FD_ASSIGN(const std::optional<ContactView> view, viewContact(views, rules, subject, viewer, now));
        if (!view)
            return std::optional<Found>();
        Found found;
        found.refused = view->refused.value(u"allocate"_s);
        if (const QString holder = holderWords(*view, rules.calendar); !holder.isEmpty())
            found.refused.append(generalFinding(u"GEN-05"_s, holder));
        FD_ASSIGN(const QList<Suggestion> suggestions, suggestedWorkers(views, rules, view->file, now));
        for (const Suggestion &suggestion : suggestions)
            found.workers.append(workerRow(suggestion, *rules.procedure));
        return std::optional(found);
    };
    onResult(this, desk().session().read<std::optional<Found>>(m_slot, look),
             [this](const Expected<std::optional<Found>> &found) {
                 if (!found) {
                     if (found.error().code != ErrorCode::Cancelled)
                         findings()->showMessage(tr("The workers could not be read."), describe(found.error()));
                 } else if (!*found) {
                     findings()->showMessage(tr("This record is no longer there."));
                 } else {
                     take(**found);
                 }
             });
}

void AllocateDialog::take(const Found &found)
{
    m_model->setWorkers(found.workers);
    if (!found.refused.isEmpty())
        refuse(found.refused);
    else if (found.workers.isEmpty())
        findings()->showMessage(tr("Nobody in this team takes contacts."),
                                tr("Move it to another team's tray, or add a worker."));
    if (!m_list->currentIndex().isValid())
        choose(0);
}

void AllocateDialog::choose(int line)
{
    const QModelIndex index = m_model->index(line, 0);
    m_list->setCurrentIndex(index);
    if (index.isValid()) {
        m_list->scrollTo(index);
        announce(m_filter, index.data(Qt::AccessibleTextRole).toString());
    }
}

Command AllocateDialog::command() const
{
    return Allocate{m_row.subject, chosen() ? chosen()->id : UserId(), {}};
}

QString AllocateDialog::problem() const
{
    return chosen() ? QString() : tr("Choose who takes it.");
}

void AllocateDialog::lookAgain()
{
    // The loads may have changed; what was said stays on the screen.
    const auto look = [rules = desk().session().rulebook(), subject = m_row.subject,
                       now = desk().now()](Views &views) -> Expected<QList<WorkerRow>> {
        QList<WorkerRow> workers;
        FD_ASSIGN(const std::optional<CaseFile> file, loadCaseFile(views, rules, subject));
        if (!file)
            return workers;
        FD_ASSIGN(const QList<Suggestion> suggestions, suggestedWorkers(views, rules, *file, now));
        for (const Suggestion &suggestion : suggestions)
            workers.append(workerRow(suggestion, *rules.procedure));
        return workers;
    };
    onResult(this, desk().session().read<QList<WorkerRow>>(m_slot, look),
             [this](const Expected<QList<WorkerRow>> &workers) {
                 if (workers)
                     m_model->setWorkers(*workers);
             });
}

bool AllocateDialog::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_filter || event->type() != QEvent::KeyPress)
        return CommandDialog::eventFilter(object, event);
    const int count = m_model->rowCount();
    const int at = m_list->currentIndex().row();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: choose(std::min(at + 1, count - 1)); return true;
    case Qt::Key_Up: choose(std::max(at - 1, 0)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: confirm(); return true;
    default: return CommandDialog::eventFilter(object, event);
    }
}

} // namespace frontdoor
