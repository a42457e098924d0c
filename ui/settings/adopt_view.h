// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/procedure/trial.h"
#include "ui/settings/settings_services.h"

#include <QWidget>

class QCheckBox;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace frontdoor {

class ChoiceBox;
class CommandForm;
class Desk;
class EmptyState;
class MessageBar;
class TextTable;

/// Tries another procedure, or the same with other overlays: checks it, shows what would change, and adopts it if that is
/// wanted.
class AdoptView final : public QWidget {
    Q_OBJECT

public:
    AdoptView(Desk &desk, const SettingsServices &services, QWidget *parent = nullptr);

    ChoiceBox *base() const { return m_base; }
    QListWidget *overlays() const { return m_overlays; }
    QPushButton *checkButton() const { return m_check; }
    TextTable *changes() const { return m_changes; }
    QCheckBox *confirmation() const { return m_read; }
    QPushButton *adoptButton() const { return m_adopt; }
    CommandForm *form() const { return m_form; }

    /// The parts in force now ("wiltshire.toml").
    void setPresent(const QStringList &files);
    void setAllowed(bool may);
    /// The parts that are chosen, the base first.
    QStringList parts() const;

private:
    void chooseFile(bool isOverlay);
    void addOverlay(const QString &part, const QString &text, bool checked);
    void move(int by);
    void forget();
    void check();
    void take(const ProcedureTrial &trial);
    void showProblems(const ProcedureTrial &trial);
    void showChanges(const ProcedureTrial &trial);
    void showWhole(const QString &key);
    void adopt();

    Desk &m_desk;
    SettingsServices m_services;
    bool m_may = false;
    ChoiceBox *m_base;
    QListWidget *m_overlays;
    QPushButton *m_check;
    MessageBar *m_verdict;
    TextTable *m_problems;
    TextTable *m_changes;
    QTextBrowser *m_whole; ///< of the change that is chosen
    EmptyState *m_nothing;
    QCheckBox *m_read;
    CommandForm *m_form;
    QPushButton *m_adopt;
    ProcedureTrial m_trial;
    QStringList m_tried;
};

} // namespace frontdoor
