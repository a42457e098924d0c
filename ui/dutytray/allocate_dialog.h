// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/read_slot.h"
#include "ui/dutytray/command_dialog.h"
#include "ui/dutytray/worker_list.h"

class QListView;

namespace frontdoor {

class SearchField;

/// Who takes it? Everybody in the team with their load before and after, and the reasons for and against. The focus is in
/// the filter: Up and Down choose, Enter allocates.
class AllocateDialog final : public CommandDialog {
    Q_OBJECT

public:
    AllocateDialog(Desk &desk, const TrayRow &row, QWidget *parent);

    WorkerModel *model() const { return m_model; }
    SearchField *filter() const { return m_filter; }
    /// Who is chosen; std::nullopt before the list is there, or when the filter leaves nobody.
    std::optional<WorkerRow> chosen() const;

protected:
    Command command() const override;
    QString problem() const override;
    void lookAgain() override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    struct Found {
        QList<WorkerRow> workers;
        Findings refused;
    };
    void ask();
    void take(const Found &found);
    void choose(int line);

    TrayRow m_row;
    SearchField *m_filter;
    QListView *m_list;
    WorkerModel *m_model;
    ReadSlot m_slot;
};

} // namespace frontdoor
