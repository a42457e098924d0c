// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/people/person_loader.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace frontdoor {

class DetailsPart;
class EntriesPart;
class FamilyPart;
class FormPage;
class HouseholdPart;
class LineList;
class LinkButton;
class CaseList;
class RestrictionPart;

/// What is on file about a person, section by section on one page, with the sections at its left where there is room.
class PersonRecord final : public QWidget {
    Q_OBJECT

public:
    explicit PersonRecord(Desk &desk, QWidget *parent = nullptr);

    void set(const LoadedPerson &loaded);
    DetailsPart *details() const { return m_details; }
    FormPage *page() const { return m_page; }

signals:
    void readAgainWanted();
    void undoOffered(const QString &words, const frontdoor::Command &back);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addLink(const QString &section);
    void showAddresses(const PersonView &view);
    void showAccess(const PersonView &view);
    void fit();
    void goTo(const QString &section);
    void mark(const QString &section);

    Desk &m_desk;
    FormPage *m_page;
    QWidget *m_links;
    QVBoxLayout *m_linkColumn;
    QHash<QString, LinkButton *> m_linkOf;
    EntriesPart *m_entries;
    DetailsPart *m_details;
    FamilyPart *m_family;
    HouseholdPart *m_household;
    CaseList *m_records;
    QLabel *m_noRecords;
    QWidget *m_addresses;
    RestrictionPart *m_restriction;
    QLabel *m_accessNote;
    LineList *m_access;
};

} // namespace frontdoor
