// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/live_read.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_services.h"

class QStackedWidget;

namespace frontdoor {

class AdoptView;
class RulesView;
class SegmentedControl;
class TextTable;

/// Which procedure is in force, every rule of it, and another one to be tried and adopted.
class ProcedurePage final : public SettingsPage {
    Q_OBJECT

public:
    ProcedurePage(Desk &desk, const SettingsServices &services, QWidget *parent = nullptr);

    RulesView *rules() const { return m_rules; }
    AdoptView *another() const { return m_another; }
    SegmentedControl *parts() const { return m_parts; }

private:
    void take(const Expected<QList<ProcedureFile>> &files);
    QWidget *makeInForce();

    std::shared_ptr<const Procedure> m_procedure; ///< kept for the views while they are there
    SegmentedControl *m_parts;
    QStackedWidget *m_stack;
    TextTable *m_files;
    TextTable *m_documents;
    RulesView *m_rules;
    AdoptView *m_another;
    LiveRead<QList<ProcedureFile>> m_read;
};

} // namespace frontdoor
