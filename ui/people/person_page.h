// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/drafts.h"
#include "ui/people/person_loader.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QStackedWidget;

namespace frontdoor {

class EmptyState;
class MessageBar;
class PersonHeader;
class PersonRecord;
class RestrictedPage;
class UndoBar;

/// One more way to look at a person, beside the record: made when it is first wanted.
struct PersonTab {
    QString id;
    QString title;
    std::function<QWidget *(Desk &, const PersonId &, const QString &name, QWidget *parent)> make;
};

/// A tab about one person. Closing it while something typed is not saved asks what shall become of that.
class PersonPage final : public QWidget {
    Q_OBJECT

public:
    /// `journal` keeps what is typed and not saved; null: nothing does.
    PersonPage(Desk &desk, DraftJournal *journal, const PersonId &person, const QList<PersonTab> &tabs = {},
               QWidget *parent = nullptr);

    PersonId person() const { return m_person; }
    PersonRecord *record() const { return m_record; }
    void showTab(const QString &id);

protected:
    void closeEvent(QCloseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void take(const LoadedPerson &loaded);
    void arrangeStrips();
    void fitHeader();
    void showRestricted(const PersonView &view);
    void showMain();
    void refreshHeader();
    void offerUndo(const QString &words, const Command &back);
    void undo();
    void compare();
    void askBeforeClosing();

    Desk &m_desk;
    PersonId m_person;
    QList<PersonTab> m_tabs;
    QHash<QString, QWidget *> m_views;
    PersonLoader *m_loader;
    std::optional<PersonView> m_view;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QWidget *m_main;
    RestrictedPage *m_restricted = nullptr;
    PersonHeader *m_header;
    MessageBar *m_bar;
    MessageBar *m_readOnly;
    QWidget *m_strips;
    QStackedWidget *m_tabPages;
    PersonRecord *m_record;
    UndoBar *m_undo;
    Command m_back;
    QTimer m_loading;
    bool m_noted = false;
    bool m_closeWhenSaved = false;
    bool m_giveUp = false;
};

} // namespace frontdoor
