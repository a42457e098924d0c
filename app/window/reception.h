// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/new_office.h"
#include "app/window/office.h"
#include "core/session/history_watch.h"
#include "ui/common/spelling.h"
#include "ui/shell/main_window.h"
#include "ui/shell/opening_page.h"
#include "ui/shell/welcome_page.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QSettings>
#include <QTimer>

namespace frontdoor {

/// Where the program begins: opens a database and shows its window, or says why it cannot be opened and offers what
/// helps, until something is open or the last window is closed.
class Reception final : public QObject {
    Q_OBJECT

public:
    /// The settings must outlive the reception.
    Reception(QSettings &settings, QString draftFolder, QString demoDatabase, QObject *parent = nullptr);
    ~Reception() override;

    /// `entering` is what enter(entrance) answered; it may have been on its way for a while.
    void receive(const Entrance &entrance, const QFuture<Expected<Premises>> &entering);
    void receive(const Entrance &entrance) { receive(entrance, enter(entrance)); }
    /// Asks how to begin: the demo, a new file, or one that is there.
    void welcome();

    /// Null while no database is open.
    MainWindow *window() const { return m_window.get(); }
    Office *office() const { return m_office.get(); }
    /// The one that is open or was asked for last.
    const QString &database() const { return m_entrance.database; }
    /// Made when it is first asked for: a database that opens at once needs none.
    OpeningPage &page();
    /// Null before somebody was welcomed.
    WelcomePage *welcomePage() const { return m_welcome.get(); }

signals:
    void entered();
    void troubled(const frontdoor::Error &error);

private:
    void take(const Expected<Premises> &premises);
    void open(const Premises &premises);
    void showTrouble(const Error &error);
    void offerToWorkAway();
    void rememberDoor(const UserId &user);
    void help(OpeningHelp help);
    void chooseFile();
    void openDemo();
    void makeOffice(const OfficeWish &wish);
    void lookAtFile(const QString &path);
    void remember();
    void watchHistory();

    QSettings &m_settings;
    const QString m_draftFolder;
    const QString m_demoDatabase;
    Entrance m_entrance;
    QString m_waitingFor; ///< what the page says meanwhile
    std::unique_ptr<SpellChecker> m_spelling;
    std::unique_ptr<OpeningPage> m_page;
    std::unique_ptr<WelcomePage> m_welcome;
    QTimer m_patience;
    QPointer<QFutureWatcher<Expected<Premises>>> m_entering;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<HistoryWatch> m_history;
    ReadSlot m_doorSlot;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace frontdoor
