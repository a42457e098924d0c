// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/drafts.h"
#include "ui/people/person_loader.h"

#include <QWidget>

class QLabel;

namespace frontdoor {

class DraftKeeper;
class MergePanel;
class MessageBar;
class PersonForm;
class SubmitStrip;

/// What is on file about a person: to read, and to change in place.
class DetailsPart final : public QWidget {
    Q_OBJECT

public:
    explicit DetailsPart(Desk &desk, QWidget *parent = nullptr);
    ~DetailsPart() override;

    /// What is typed survives the program. Before set().
    void keepDrafts(DraftJournal &journal);

    void set(const LoadedPerson &loaded);

    void startEditing();
    bool isEditing() const { return m_editing; }
    bool isChanged() const;
    bool isBusy() const;
    void save();
    void stopEditing(); ///< what was typed is given up

signals:
    void edited();         ///< a key, or the end of a save
    void editingChanged(); ///< editing began or ended
    void saved();
    void readAgainWanted();

private:
    void showFacts();
    QJsonObject collect() const;
    void restore(const Draft &draft);
    void takeOthersChange(const LoadedPerson &loaded);
    void leaveEditing();
    void complain(const QString &text);

    Desk &m_desk;
    std::optional<PersonView> m_view;
    bool m_editing = false;
    bool m_conflicted = false;
    QWidget *m_read;
    QWidget *m_facts;
    QLabel *m_missing;
    QWidget *m_edit;
    PersonForm *m_form;
    MessageBar *m_bar;
    MergePanel *m_merge;
    SubmitStrip *m_strip;
    DraftKeeper *m_drafts = nullptr;
};

} // namespace frontdoor
