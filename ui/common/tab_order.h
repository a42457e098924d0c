// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

class QWidget;

namespace frontdoor {

/// Keeps the Tab key in the order in which a container is laid out, also for what is added later: Qt would put that behind
/// everything else in the window. Belongs to the container.
class TabOrder final : public QObject {
    Q_OBJECT

public:
    explicit TabOrder(QWidget *container);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void arrange();

    QWidget *m_container;
    QList<QWidget *> m_order; ///< as last arranged; to be compared, not used
    bool m_due = false;
};

} // namespace frontdoor
