// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/read_slot.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_services.h"

#include <QElapsedTimer>
#include <QTimer>

#include <atomic>
#include <memory>

class QGridLayout;
class QProgressBar;
class QPushButton;

namespace frontdoor {

class ElidedLabel;
class LinkButton;
class NightlyPart;

/// Where the data lie, how they are doing, and a copy of them while everybody works on.
class DatabasePage final : public SettingsPage {
    Q_OBJECT

public:
    DatabasePage(Desk &desk, const SettingsServices &services, QWidget *parent = nullptr);
    ~DatabasePage() override;

    /// As the button does once a file name was chosen.
    void copyTo(const QString &path);
    QPushButton *copyButton() const { return m_copy; }
    QString status() const;
    NightlyPart *nightly() const { return m_nightly; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    struct Progress {
        std::atomic<int> done = 0;
        std::atomic<int> total = 0;
        std::atomic<bool> stop = false;
    };
    QLabel *addFact(const QString &name);
    void addFile();
    void refresh();
    void showConnection();
    void measure();
    void chooseCopy();
    void copied(const QString &path, const Expected<void> &result);

    SettingsServices m_services;
    QGridLayout *m_facts;
    QLabel *m_place;
    ElidedLabel *m_file;
    LinkButton *m_copyPath;
    QLabel *m_size;
    QLabel *m_schema;
    QLabel *m_state;
    QLabel *m_roundTrip;
    QLabel *m_contents;
    QPushButton *m_copy;
    QPushButton *m_stop;
    QProgressBar *m_bar;
    MessageBar *m_result;
    NightlyPart *m_nightly;
    ReadSlot m_slot;
    QElapsedTimer m_asked;
    QTimer m_watch;
    std::shared_ptr<Progress> m_progress;
};

} // namespace frontdoor
