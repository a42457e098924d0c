// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace frontdoor {

class CompareRow;

/// Two entries side by side. Where they differ somebody says which value is right: Left and Right choose in a line, Up and
/// Down go to the next. One tab stop. What both say alike is told in one calm line beneath.
class CompareTable final : public QWidget {
    Q_OBJECT

public:
    enum class Side { Left, Right };

    struct Line {
        QString id;
        QString name;
        QString left; ///< empty: not recorded
        QString right;
        bool differs = false;  ///< both say something, and not the same
        bool choosable = true; ///< else only shown
        Side chosen = Side::Left;

        friend bool operator==(const Line &, const Line &) = default;
    };

    explicit CompareTable(QWidget *parent = nullptr);

    /// Keeps what was chosen by hand in lines that are the same as before.
    void setLines(const QList<Line> &lines);
    /// "Date of birth: 1 Mar 2016", what both have.
    void setAlike(const QStringList &alike);
    /// Of every line that can be chosen in.
    void choose(const QString &id, Side side);
    Side chosen(const QString &id) const;
    QStringList ids() const; ///< of the lines that can be chosen in
    void setChoosable(bool choosable);

    /// Whether the names of the fields stand over the values, for want of width.
    bool isStacked() const;

signals:
    void resized();
    void chosenByHand(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void pick(CompareRow *row, Side side);
    void move(CompareRow *from, int by);
    friend class CompareRow;

    QVBoxLayout *m_column;
    QLabel *m_alike;
    QList<CompareRow *> m_rows;
    bool m_choosable = true;
};

} // namespace frontdoor
