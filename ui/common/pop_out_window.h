// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QSize>
#include <QWidget>

class QLabel;
class QPushButton;

namespace frontdoor {

/// Something of a form, large, in a window beside it: a heading, what is shown, and beneath it a quiet line and the way back.
/// Escape closes it; then the focus is where it belongs in the form. It goes with the widget that owns it.
class PopOutWindow : public QWidget {
    Q_OBJECT

public:
    /// The focus goes to `back` when the window is closed.
    PopOutWindow(QWidget *owner, QWidget *back);

protected:
    /// Lays everything out; `comfortable` is the size at 100 % text, where the screen has room for it.
    void fill(QWidget *content, QSize comfortable);
    /// The title of the window and the heading in it.
    void setTitle(const QString &title);

    QLabel *heading() const { return m_heading; }
    QLabel *foot() const { return m_foot; }
    QPushButton *closeButton() const { return m_close; }

    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QPointer<QWidget> m_back;
    QLabel *m_heading;
    QLabel *m_foot;
    QPushButton *m_close;
};

} // namespace frontdoor
