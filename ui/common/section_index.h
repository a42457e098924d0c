// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace frontdoor {

class SectionIndexRow;

/// The form's sections at its left, each with its state as shape and words. One tab stop; Up/Down move, Enter goes there.
class SectionIndex final : public QWidget {
    Q_OBJECT

public:
    enum class State { Optional, Missing, Complete };

    struct Section {
        QString id;
        QString title;
        State state = State::Optional;
        int missing = 0; ///< how many answers, for State::Missing
        friend bool operator==(const Section &, const Section &) = default;
    };

    explicit SectionIndex(QWidget *parent = nullptr);

    void setSections(const QList<Section> &sections);
    void setState(const QString &id, State state, int missing = 0);
    void setCurrent(const QString &id); ///< silent
    QString current() const { return m_current; }

signals:
    void activated(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void keepOneTabStop();

    QVBoxLayout *m_layout;
    QList<SectionIndexRow *> m_rows;
    QString m_current;
};

} // namespace frontdoor
