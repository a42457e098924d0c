// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QKeySequence>
#include <QPushButton>

namespace frontdoor {

/// The one filled button of a screen, with its keys shown inside when it has any. For the other kinds: makeButton().
class PrimaryButton final : public QPushButton {
    Q_OBJECT

public:
    explicit PrimaryButton(const QString &text, QWidget *parent = nullptr);

    /// Sets the button's shortcut and shows it.
    void setKeys(const QKeySequence &keys);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keyText;
};

} // namespace frontdoor
