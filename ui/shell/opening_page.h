// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/opening_words.h"
#include "ui/style/icons.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace frontdoor {

/// The window while no database is open: one is being opened, or why it could not be, what to do, and the buttons that
/// help.
class OpeningPage final : public QWidget {
    Q_OBJECT

public:
    explicit OpeningPage(QWidget *parent = nullptr);

    void showWaiting(const QString &headline, const QString &text);
    void setProgress(const QString &text);
    void showTrouble(const OpeningTrouble &trouble);

    QString headline() const;
    QString text() const;
    QString details() const;
    /// One more thing that can be done about the trouble that is shown; belongs to the page, and goes with the trouble.
    QPushButton *addOffer(const QString &text);
    /// Null if it is not offered now.
    QPushButton *button(OpeningHelp help) const;

signals:
    void helpWanted(frontdoor::OpeningHelp help);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void say(Icon icon, const OpeningTrouble &words);
    void tell();

    Icon m_icon = Icon::Door;
    QLabel *m_picture;
    QLabel *m_headline;
    QLabel *m_text;
    QLabel *m_details;
    QWidget *m_buttons;
    QList<std::pair<OpeningHelp, QPushButton *>> m_offered;
    QList<QPushButton *> m_more;
};

} // namespace frontdoor
