// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>
#include <QList>
#include <QString>

namespace frontdoor {

/// One entry of a list of codes, as it is stored and as people read it.
struct CodeItem {
    QString id;
    QString text;
};

/// A list to choose from by typing any part of an answer. What fits none goes back to the last choice when the field is left.
class CodeCombo final : public QComboBox {
    Q_OBJECT

public:
    explicit CodeCombo(const QList<CodeItem> &items, QWidget *parent = nullptr);

    void setItems(const QList<CodeItem> &items); ///< keeps the choice if it is still there
    bool has(const QString &id) const;
    QString chosenId() const { return m_chosen; }
    void choose(const QString &id); ///< silent; an id that is not in the list is shown as it is
    void setReadOnly(bool readOnly);

    QSize minimumSizeHint() const override;
    void showPopup() override;

signals:
    void chosen(const QString &id); ///< by the person; empty when cleared

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take();
    void pick(const QString &id);
    QString textOf(const QString &id) const;

    QList<CodeItem> m_items;
    QString m_chosen;
    bool m_readOnly = false;
};

} // namespace frontdoor
