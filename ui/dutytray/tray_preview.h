// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/read_slot.h"
#include "ui/dutytray/preview_text.h"

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace frontdoor {

class Chip;
class Desk;

/// The chosen row at a glance: child, clocks with their explanation, concern, what is needed, history, next steps.
class TrayPreview final : public QWidget {
    Q_OBJECT

public:
    explicit TrayPreview(Desk &desk, QWidget *parent = nullptr);

    /// Reads and shows this row; std::nullopt: nothing is chosen.
    void show(const std::optional<TrayRow> &row);
    /// Reads again if the row is the same, else as show().
    void refresh(const std::optional<TrayRow> &row);
    void setNow(Instant now);

    const PreviewText &text() const { return m_text; }

signals:
    void actionRequested(frontdoor::TrayAction action);
    /// What was read for the preview, so that the actions know what is refused.
    void viewRead(const frontdoor::ContactView &view);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void ask();
    void clear(const QString &note);
    void rebuild();
    void addHeading(const QString &text);
    void addClock(const PreviewText::Clock &clock);
    void addNeeds();
    void addSteps();
    void openRule(const Finding &rule, QWidget *below);

    struct RunningClock {
        Chip *chip;
        QString kind;
        Instant due;
    };

    Desk &m_desk;
    QScrollArea *m_scroll;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_column = nullptr;
    QWidget *m_footer = nullptr;
    QVBoxLayout *m_footerColumn;
    ReadSlot m_slot;
    std::optional<Subject> m_subject;
    PreviewText m_text;
    QList<RunningClock> m_clocks;
    bool m_asking = false;
    bool m_askAgain = false;
};

} // namespace frontdoor
