// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>
#include <QList>

namespace frontdoor {

/// Rows of one or two fields: two where both columns are wide enough to write in, else one. LabelledFields that are wide,
/// and everything that is not a LabelledField, have a row of their own.
class FieldLayout final : public QLayout {
    Q_OBJECT

public:
    explicit FieldLayout(QWidget *parent = nullptr);
    ~FieldLayout() override;

    /// Whether a page of this width has two columns.
    bool isTwoColumn(int width) const;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const;

    QList<QLayoutItem *> m_items;
};

} // namespace frontdoor
