// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/desk.h"

#include <QWidget>

class QListView;

namespace frontdoor {

class PersonHitsModel;
class SearchField;

/// Finds people while somebody types, without leaving the field: Up and Down move in the results, Enter takes one,
/// Ctrl+Enter (or the last row) records somebody new.
class PersonPicker final : public QWidget {
    Q_OBJECT

public:
    PersonPicker(Desk &desk, const QString &placeholder, QWidget *parent = nullptr);

    void setOffersNew(bool offersNew);
    QString text() const;
    void setText(const QString &text); ///< searches
    void clear();

signals:
    void picked(const frontdoor::PersonHit &hit);
    void newPersonWanted(const QString &typed);
    void edited(); ///< every key

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void search(const QString &text);
    void showHits(const QString &text, const QList<PersonHit> &hits);
    void move(int by);
    bool take();
    void fit();

    Desk &m_desk;
    ReadSlot m_slot;
    SearchField *m_field;
    QListView *m_list;
    PersonHitsModel *m_model;
    QString m_shownFor; ///< what the results answer
    bool m_offersNew = true;
};

/// A name as somebody typed it into the search: given and family name, and a date of birth if there was one.
struct TypedName {
    QString givenName;
    QString familyName;
    QDate born;
};
TypedName typedName(const QString &text, QDate today);

} // namespace frontdoor
