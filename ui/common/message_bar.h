// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QAbstractButton;
class QLabel;

namespace frontdoor {

/// A strip that says what happened and what to do. Overdue = error, Soon = warning, Info, Done. Announced when shown or
/// changed. Escape dismisses, where it can be dismissed.
class MessageBar final : public QWidget {
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);
    MessageBar(Tone tone, const QString &headline, const QString &text = {}, QWidget *parent = nullptr);

    /// Headline in semi-bold, text after it; either may be empty. Keeps the actions.
    void setMessage(Tone tone, const QString &headline, const QString &text = {});
    QString headline() const { return m_headline; }
    QString text() const { return m_text; }

    QAbstractButton *addAction(const QString &text);
    void clearActions();
    void setDismissible(bool dismissible);

signals:
    void dismissed(); ///< after the bar has hidden itself

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void dismiss();
    void tell();
    void alignWords();

    Tone m_tone = Tone::Info;
    QString m_headline;
    QString m_text;
    QLabel *m_icon;
    QLabel *m_words;
    QWidget *m_actions;
    QAbstractButton *m_close;
};

} // namespace frontdoor
