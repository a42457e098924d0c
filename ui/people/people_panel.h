// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace frontdoor {

class DuplicatesPage;
class EmptyState;
class LinkButton;
class MatchListPanel;
class PeopleModel;
class PersonPreview;
class SearchField;

/// Everybody on file, found while typing: any part of a name, a date of birth, a postcode, a number. Up and Down choose
/// without leaving the field, Enter opens the page.
class PeoplePanel final : public QWidget {
    Q_OBJECT

public:
    explicit PeoplePanel(Desk &desk, QWidget *parent = nullptr);

    SearchField *field() const { return m_field; }
    QListView *list() const { return m_list; }
    PeopleModel *model() const { return m_model; }

    /// People who may be entered twice, in place of the search.
    void showDuplicates();
    /// A list from another agency, looked up in place of the search.
    void showList();
    void showSearch();
    DuplicatesPage *duplicates() const { return m_duplicates; } ///< null until they were shown

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void search(const QString &text, bool byPerson);
    void take(const Expected<QList<PersonHit>> &hits);
    void showPage();
    void move(int by);
    void openCurrent();
    void addPerson();
    void fitPreview();
    PersonId current() const;

    Desk &m_desk;
    ReadSlot m_slot;
    SearchField *m_field;
    QPushButton *m_add;
    LinkButton *m_twice;
    LinkButton *m_check;
    QLabel *m_count;
    QListView *m_list;
    PeopleModel *m_model;
    PersonPreview *m_preview;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    QStackedWidget *m_views; ///< the search, who is entered twice, or a list
    DuplicatesPage *m_duplicates = nullptr;
    MatchListPanel *m_checked = nullptr;
    QTimer m_loading;
    QString m_asked;    ///< what is searched for
    QString m_shownFor; ///< what the list answers
    std::optional<Error> m_trouble;
    bool m_slow = false;
};

} // namespace frontdoor
