// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/subject.h"

#include "ui/shell/palette.h"

#include <QWidget>

class QPushButton;

namespace frontdoor {

class Desk;
class Finder;
class LinkButton;
class PrimaryButton;
class SearchField;

/// Search for people and contacts, what the procedure says, and the one primary button: a new contact.
class TopBar final : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(Desk &desk, QWidget *parent = nullptr);

    void setNewContactOffered(bool offered);
    /// Whether the rules let this person record contacts at all.
    bool mayMakeContact() const { return m_mayMake; }
    /// Says why not.
    void explainRefusal();
    void startSearch();
    /// As if it had been typed: ">" for all commands.
    void startSearch(const QString &typed);
    Finder *finder() const { return m_finder; }

signals:
    void newContactRequested();
    void procedureRequested();
    void openRequested(const frontdoor::Subject &subject);
    void personRequested(const frontdoor::PersonId &person);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void askWhetherAllowed();
    /// Shorter words where the long ones would take the room of the search.
    void fit();

    Desk &m_desk;
    SearchField *m_search;
    Finder *m_finder;
    QPushButton *m_procedure;
    LinkButton *m_why;
    PrimaryButton *m_new;
    bool m_mayMake = true;
    QString m_reason;
};

} // namespace frontdoor
