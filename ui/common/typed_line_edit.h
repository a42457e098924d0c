// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

namespace frontdoor {

/// A line edit that says at its right, in quiet grey, what it made of the text: "yest" ... "Thu 30 Apr 2026".
/// Inside the field, so that nothing below moves while somebody types. Part of DateEdit and MomentEdit.
class TypedLineEdit final : public QLineEdit {
    Q_OBJECT

public:
    explicit TypedLineEdit(QWidget *parent = nullptr);

    /// Not shown when it only repeats the text; the short form where there is no room for the whole.
    void setUnderstood(const QString &understood, const QString &shortForm = {});
    QString understood() const { return m_understood; }
    bool showsUnderstood() const;

    QSize sizeHint() const override;

signals:
    void stepped(int days); ///< Up: 1, Down: -1

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_understood;
    QString m_short;
};

/// Puts the edit into its owner, which hands it the focus.
void adopt(QWidget *owner, TypedLineEdit *edit);

} // namespace frontdoor
