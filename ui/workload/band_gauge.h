// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/workload.h"
#include "ui/style/theme.h"

#include <QWidget>

namespace frontdoor {

/// How full a team is: what is open, against the target band and what its workers can carry. Read out as one sentence.
class BandGauge final : public QWidget {
    Q_OBJECT

public:
    explicit BandGauge(QWidget *parent = nullptr);

    void set(const Workload &load, const CapacitySettings &settings);
    /// "62 open. Within the target of 50 to 85. The workers here can carry 70."
    QString sentence() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    Tone tone() const;
    int fullBar() const;

    Workload m_load;
    CapacitySettings m_settings;
};

} // namespace frontdoor
