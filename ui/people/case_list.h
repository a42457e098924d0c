// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/person_view.h"
#include "ui/common/row_list_model.h"

#include <QListView>

namespace frontdoor {

class Desk;

/// One contact or referral about a person.
struct RecordLine {
    Subject subject;
    QString number;
    Instant at;
    bool open = false;
    QString what;  ///< "Contact", "Referral"
    QString about; ///< the source and, of an open one, its state; else its outcome

    friend bool operator==(const RecordLine &, const RecordLine &) = default;
};

/// Open and past, the newest first.
QList<RecordLine> recordLines(const PersonView &view, const Procedure &procedure);

class RecordLinesModel final : public RowListModel<RecordLine> {
public:
    RecordLinesModel(const Desk &desk, QObject *parent);

    int columnCount(const QModelIndex & = {}) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;
    QString day(const RecordLine &line) const;

private:
    const Desk &m_desk;
};

/// Contacts and referrals, as high as its lines: the page scrolls, not the list. Arrows move, Enter opens.
class CaseList final : public QListView {
    Q_OBJECT

public:
    explicit CaseList(Desk &desk, QWidget *parent = nullptr);

    void set(const QList<RecordLine> &lines);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void open(const QModelIndex &index);

    Desk &m_desk;
    RecordLinesModel *m_model;
};

} // namespace frontdoor
