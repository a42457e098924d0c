// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QAbstractButton;
class QLabel;

namespace frontdoor {

/// "Allocated to Lee W.  Undo". Stays ten seconds; the time stands still under the pointer and while it has the focus.
/// One at a time: a new offer replaces the old one, which then counts as lapsed.
class UndoBar final : public QWidget {
    Q_OBJECT

public:
    explicit UndoBar(QWidget *parent = nullptr);

    /// `token` comes back with the signals.
    void offer(const QString &text, const QString &token = {});
    void withdraw(); ///< hides it without a signal
    QString token() const { return m_token; }

    void setDuration(int ms); ///< 10,000 unless set
    int remaining() const;    ///< ms; stands still while paused

signals:
    void undone(const QString &token);
    void lapsed(const QString &token); ///< time is over or it was dismissed

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void hold();
    void goOn();
    void lapse();

    QLabel *m_text;
    QAbstractButton *m_undo;
    QAbstractButton *m_close;
    QString m_token;
    QTimer m_timer;
    int m_duration = 10'000;
    int m_left = 0;
};

} // namespace frontdoor
