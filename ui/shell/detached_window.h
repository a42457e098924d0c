// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace frontdoor {

/// A page on its own, for the second monitor. Closing the window closes the page.
class DetachedWindow final : public QWidget {
    Q_OBJECT

public:
    DetachedWindow(QWidget *page, const QString &key);

    ~DetachedWindow() override;

    QString key() const { return m_key; }
    QWidget *page() const { return m_page; }
    /// The page back, without a parent; the window is empty then.
    QWidget *takePage();

    /// Shows a lock in place of the page, and names nobody.
    void setCovered(bool covered);
    bool isCovered() const { return m_cover != nullptr; }

signals:
    void putBackRequested();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void name();

    QWidget *m_page;
    QString m_key;
    QVBoxLayout *m_column;
    QWidget *m_strip;
    QWidget *m_cover = nullptr;
    QPointer<QWidget> m_focus; ///< where it was before it was covered
};

} // namespace frontdoor
