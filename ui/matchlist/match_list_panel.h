// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/matchlist/list_matcher.h"
#include "ui/matchlist/match_models.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QSplitter;
class QStackedWidget;

namespace frontdoor {

class ChipBar;
class ElidedLabel;
class EmptyState;
class LinkButton;
class MatchDetail;
class MatchTable;
class MessageBar;

/// A list that another agency sent, such as the police's incidents of the night, looked up among those on file: open cases
/// and recent contacts first. Nothing of the list is put on record.
class MatchListPanel final : public QWidget {
    Q_OBJECT

public:
    explicit MatchListPanel(Desk &desk, QWidget *parent = nullptr);

    /// Asks for a file.
    void chooseFile();
    void readFile(const QString &path);
    void saveTo(const QString &path);
    void cancel();

    MatchTable *table() const { return m_table; }
    MatchModel *model() const { return m_model; }
    MatchDetail *detail() const { return m_detail; }
    bool isAtWork() const { return m_matcher->isReading() || m_matcher->isMatching(); }
    bool isDone() const; ///< a list was looked up, and what was found is shown

signals:
    void backWanted();
    void saved(bool well);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    QWidget *makeHeader();
    void buildResult();
    void connectParts();
    void begin();
    void listRead();
    void showTrouble(const Error &error);
    void take(const QList<MatchedRow> &rows);
    void showLines();
    void showProgress();
    void end();
    void showDetail();
    void filter(MatchFilter filter);
    void setChoice(qint64 line, int hit);
    void askWhereToSave();
    void note(AccessAct act, const QString &detail);
    MatchTelling telling() const;
    QList<MatchLine> shown() const;

    Desk &m_desk;
    ListMatcher *m_matcher;
    QList<MatchLine> m_lines; ///< as they were found
    MatchFilter m_filter = MatchFilter::All;
    LinkButton *m_back;
    QPushButton *m_choose;
    QPushButton *m_save;
    ElidedLabel *m_about;
    QWidget *m_options;
    QSpinBox *m_days;
    ChipBar *m_filters;
    MessageBar *m_message;
    QWidget *m_work;
    QProgressBar *m_progress;
    QLabel *m_progressWords;
    QPushButton *m_cancel;
    QStackedWidget *m_pages;
    EmptyState *m_empty;
    QSplitter *m_result;
    MatchModel *m_model;
    MatchTable *m_table;
    EmptyState *m_noLines;
    QStackedWidget *m_rows;
    MatchDetail *m_detail;
    QTimer m_showing; ///< the table follows the results at a pace that can be read
};

} // namespace frontdoor
