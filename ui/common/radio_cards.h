// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace frontdoor {

class RadioCard;

/// A choice as a list of cards with a line of explanation each. One that cannot be chosen says why and by which rule, and
/// can still be reached by keyboard to read it. Up/Down move, and choose where that is allowed; Space chooses. One tab stop.
/// Cards with help have a small "i"; F1 asks for it.
class RadioCards final : public QWidget {
    Q_OBJECT

public:
    struct Card {
        QString id;
        QString title;
        QString text;
        bool refused = false;
        QString reason;    ///< shown in place of the text when refused
        QString ruleId;    ///< linked, if any
        QString help = {}; ///< name of the help on it; empty: there is none
        friend bool operator==(const Card &, const Card &) = default;
    };

    explicit RadioCards(QWidget *parent = nullptr);

    /// Updates in place: keeps choice and focus where the ids are still there and still allowed.
    void setCards(const QList<Card> &cards);
    QString chosenId() const { return m_chosen; }
    void choose(QString id); ///< silent; an unknown, refused or empty id clears
    void setReadOnly(bool readOnly);

signals:
    void chosen(const QString &id); ///< by the person
    void ruleActivated(const QString &ruleId);
    void helpRequested(const QString &id, QWidget *card);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void pick(RadioCard *card);
    void keepOneTabStop(RadioCard *preferred = nullptr);

    QVBoxLayout *m_layout;
    QList<RadioCard *> m_cards;
    QString m_chosen;
    bool m_readOnly = false;
};

} // namespace frontdoor
