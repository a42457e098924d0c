// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/reception.h"

#include "app/window/screen_lock.h"
#include "core/session/doorkeeper.h"
#include "core/session/on_result.h"
#include "core/session/store_holder.h"
#include "core/store/postgres_store.h"
#include "core/store/store_at.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QStandardPaths>
#include <QtConcurrent>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int quietMs = 400; // what is open by then needs no page that says so

struct Away {
    KeptDoor door;
    Premises premises;
};

} // namespace

Reception::Reception(QSettings &settings, QString draftFolder, QString demoDatabase, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_draftFolder(std::move(draftFolder))
    , m_demoDatabase(std::move(demoDatabase))
{
    const SettingsStore look(m_settings);
    applyTheme(*qApp, look.theme(), look.textPercent());
    m_patience.setSingleShot(true);
    m_patience.setInterval(quietMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        page().show();
        if (m_welcome)
            m_welcome->hide();
    });
    const QString ownWords = QFileInfo(m_settings.fileName()).absolutePath() + "/own-words.txt"_L1;
    m_spelling = std::make_unique<SpellChecker>(SpellChecker::systemFolders(), ownWords);
    m_spelling->setEnabled(look.isSpellingChecked());
    provideSpelling(*qApp, m_spelling.get());
}

Reception::~Reception()
{
    if (m_entering)
        m_entering->cancel();
    m_history.reset();
    m_window.reset();
    m_office.reset();
    provideSpelling(*qApp, nullptr);
}

void Reception::welcome()
{
    if (!m_welcome) {
        m_welcome = std::make_unique<WelcomePage>();
        m_welcome->resize(m_welcome->fontMetrics().averageCharWidth() * 110, m_welcome->fontMetrics().height() * 42);
        const QString mine = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        m_welcome->suggestFile(mine + "/office.frontdoor"_L1);
        connect(m_welcome.get(), &WelcomePage::demoWanted, this, &Reception::openDemo);
        connect(m_welcome.get(), &WelcomePage::officeWanted, this, &Reception::makeOffice);
        connect(m_welcome.get(), &WelcomePage::lookWanted, this, &Reception::lookAtFile);
        connect(m_welcome.get(), &WelcomePage::openWanted, this, [this](const QString &path) {
            Entrance chosen;
            chosen.database = path;
            receive(chosen);
        });
        onResult(m_welcome.get(), QtConcurrent::run(&procedureOffers), [this](const QList<ProcedureOffer> &offers) {
            QList<ProcedureChoice> choices;
            for (const ProcedureOffer &offer : offers)
                choices.append({offer.id, offer.name, offer.line, offer.overlay});
            m_welcome->setProcedures(choices);
        });
    }
    m_welcome->go(WelcomePage::Step::Start);
    m_welcome->show();
    m_welcome->raise();
    m_welcome->activateWindow();
}

void Reception::openDemo()
{
    Entrance demo;
    demo.database = m_demoDatabase;
    demo.makeDemo = true;
    receive(demo);
}

void Reception::makeOffice(const OfficeWish &wish)
{
    m_welcome->showWaiting(tr("Making %1…").arg(nameOfDatabase(wish.file)));
    // Whoever makes it is signed in to this computer already: they need no password to begin with.
    Credentials proof;
    proof.osAccount = osAccountKey(osAccountHere());
    const NewOffice office{wish.file, wish.procedure, wish.administrator, proof};
    const auto making = QtConcurrent::run([office] { return frontdoor::makeOffice(office); });
    onResult(m_welcome.get(), making, [this, file = wish.file](const Expected<QString> &made) {
        if (!made) {
            m_welcome->showRefusal(tr("The file was not made."), describe(made.error()));
            return;
        }
        Entrance fresh;
        fresh.database = file;
        receive(fresh);
    });
}

void Reception::lookAtFile(const QString &path)
{
    m_welcome->showWaiting(tr("Looking at %1…").arg(nameOfDatabase(path)));
    onResult(m_welcome.get(), QtConcurrent::run([path] { return lookAtDatabase(path); }),
             [this](const Expected<DatabaseLook> &look) {
                 if (!look) {
                     const OpeningTrouble trouble = openingTrouble(look.error(), false);
                     m_welcome->showRefusal(trouble.headline + u'.', trouble.text);
                     return;
                 }
                 QStringList words{
                     tr("%n contacts, %1 of them open.", nullptr, int(look->contacts)).arg(look->openContacts),
                     tr("%n people can sign in.", nullptr, look->accounts)};
                 if (look->toReadOnly)
                     words.append(tr("You may read it, but not save in it."));
                 m_welcome->showFound(tr("%1, procedure %2.").arg(look->place, look->procedure), words.join(u' '));
             });
}

/// The demo takes nobody's office from its place.
void Reception::remember()
{
    SettingsStore settings(m_settings);
    if (m_entrance.database != m_demoDatabase || settings.lastDatabase().isEmpty())
        settings.setLastDatabase(withoutPassword(m_entrance.database));
}

OpeningPage &Reception::page()
{
    if (m_page)
        return *m_page;
    m_page = std::make_unique<OpeningPage>();
    m_page->setWindowTitle(tr("Frontdoor"));
    m_page->resize(m_page->fontMetrics().averageCharWidth() * 110, m_page->fontMetrics().height() * 30);
    connect(m_page.get(), &OpeningPage::helpWanted, this, &Reception::help);
    m_page->showWaiting(m_waitingFor, {});
    return *m_page;
}

void Reception::receive(const Entrance &entrance, const QFuture<Expected<Premises>> &entering)
{
    m_entrance = entrance;
    const bool making = entrance.makeDemo && !QFileInfo::exists(entrance.database);
    m_waitingFor = making ? tr("Making the demo…") : tr("Opening %1…").arg(nameOfDatabase(entrance.database));
    if (m_page)
        m_page->showWaiting(m_waitingFor, {});
    if (!m_page || !m_page->isVisible())
        m_patience.start();
    using Watcher = QFutureWatcher<Expected<Premises>>;
    auto *watcher = new Watcher(this);
    m_entering = watcher;
    connect(watcher, &Watcher::progressValueChanged, this, [this, watcher](int done) {
        page().setProgress(tr("%1 of %2 invented contacts").arg(done).arg(watcher->progressMaximum()));
    });
    connect(watcher, &Watcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QFuture<Expected<Premises>> finished = watcher->future();
        if (finished.resultCount() > 0)
            take(finished.result());
    });
    watcher->setFuture(entering);
}

void Reception::take(const Expected<Premises> &premises)
{
    m_patience.stop();
    if (premises)
        open(*premises);
    else
        showTrouble(premises.error());
}

void Reception::open(const Premises &premises)
{
    // Whatever was open before goes when the new window stands: the program ends with its last one.
    m_history.reset();
    const std::unique_ptr<Office> formerOffice = std::move(m_office);
    const std::unique_ptr<MainWindow> formerWindow = std::move(m_window);
    m_office = std::make_unique<Office>(premises, std::make_shared<SystemClock>(), m_draftFolder, &m_settings);
    m_window = std::make_unique<MainWindow>(m_office->session(), m_office->factories(), SettingsStore(m_settings));
    m_window->setOsAccount(osAccountHere());
    if (m_entrance.mode == OpenMode::ReadOnly)
        m_window->showReadOnly();
    if (m_entrance.database == m_demoDatabase)
        m_window->setUsualLockMinutes(0);
    new ScreenLock(*m_window); // goes with the window
    connect(m_window.get(), &MainWindow::otherDatabaseRequested, this, &Reception::welcome);
    remember();
    connect(&m_office->procedureFollower(), &ProcedureFollower::followed, m_window.get(), [this](const QString &name) {
        if (Desk *desk = m_window->desk())
            desk->say(tr("The procedure is now %1. What you open from now on goes by it.").arg(name));
    });
    connect(m_window.get(), &MainWindow::signedIn, this, [this](const User &user) { rememberDoor(user.id); });
    if (premises.isAway) {
        m_office->session().openWhenThere();
    } else {
        // The file may have gone, or been locked, since it was looked at.
        onResult(m_window.get(), m_office->session().open(), [this](const Expected<void> &opened) {
            if (!opened)
                showTrouble(opened.error());
        });
        // It may go away before anybody has come in.
        const auto look = [shelf = Office::doorShelf(m_draftFolder), database = premises.database] {
            return shelf->last(database);
        };
        onResult(m_window.get(), QtConcurrent::run(look), [this](const Expected<std::optional<KeptDoor>> &door) {
            if (door && *door)
                m_window->relyOn(**door);
        });
    }
    watchHistory();
    m_window->show();
    if (m_page)
        m_page->hide();
    if (m_welcome)
        m_welcome->hide();
    emit entered();
}

/// The end of the history is remembered beside the drafts of this person.
void Reception::watchHistory()
{
    const QString folder = QFileInfo(m_draftFolder).absolutePath() + "/history"_L1;
    m_history = std::make_unique<HistoryWatch>(m_office->session(), folder);
    connect(m_history.get(), &HistoryWatch::gapFound, m_window.get(), [this](const HistoryGap &gap) {
        m_window->showHistoryGap(gap);
        if (const Desk *desk = m_window->desk())
            m_history->note(desk->user().id);
    });
    connect(m_history.get(), &HistoryWatch::gapClosed, m_window.get(), &MainWindow::hideHistoryGap);
    connect(m_window.get(), &MainWindow::historyGapAccepted, m_history.get(), &HistoryWatch::accept);
    connect(m_window.get(), &MainWindow::signedIn, m_history.get(),
            [this](const User &user) { m_history->note(user.id); });
    m_history->look();
}

void Reception::showTrouble(const Error &error)
{
    page().showTrouble(openingTrouble(error, m_entrance.mode == OpenMode::ReadOnly));
    if (isOutOfReach(error.code))
        offerToWorkAway();
    emit troubled(error);
    // The page first: the program ends with its last window.
    page().show();
    if (m_welcome)
        m_welcome->hide();
    m_history.reset();
    m_window.reset();
    m_office.reset();
}

/// The window opens all the same for whoever came in here before: calls do not wait for the data.
void Reception::offerToWorkAway()
{
    const auto look = [shelf = Office::doorShelf(m_draftFolder), entrance = m_entrance]() -> Expected<Away> {
        FD_ASSIGN(const std::optional<KeptDoor> door, shelf->last(entrance.database));
        if (!door)
            return failure(ErrorCode::NotFound, entrance.database);
        FD_ASSIGN(const Premises premises, enterWhileAway(entrance, *door));
        return Away{*door, premises};
    };
    onResult(&page(), QtConcurrent::run(look), [this, database = m_entrance.database](const Expected<Away> &away) {
        if (!away || database != m_entrance.database || m_window)
            return;
        QPushButton *work = page().addOffer(tr("Take calls meanwhile"));
        work->setToolTip(
            tr("For whoever worked at this computer in the last week. What is written down is saved when the "
               "data are back."));
        connect(work, &QPushButton::clicked, this, [this, away = *away] {
            open(away.premises);
            m_window->relyOn(away.door);
        });
    });
}

/// For when the data cannot be reached: whoever works here now can then begin without them.
void Reception::rememberDoor(const UserId &user)
{
    const auto look = [user, now = m_office->session().now()](Views &views) { return doorSeenBy(views, user, now); };
    onResult(m_window.get(), m_office->session().read<KeptDoor>(m_doorSlot, look),
             [this, shelf = Office::doorShelf(m_draftFolder),
              database = m_entrance.database](const Expected<KeptDoor> &seen) {
                 if (!seen)
                     return;
                 const auto keep = [shelf, database, door = *seen] {
                     const KeptDoor all = joined(shelf->last(database).value_or(std::nullopt), door);
                     // Where it cannot be kept nobody is kept from working for that.
                     static_cast<void>(shelf->put(database, all));
                     return all;
                 };
                 onResult(m_window.get(), QtConcurrent::run(keep),
                          [this](const KeptDoor &door) { m_window->relyOn(door); });
             });
}

void Reception::help(OpeningHelp help)
{
    switch (help) {
    case OpeningHelp::TryAgain: receive(m_entrance); return;
    case OpeningHelp::ReadOnly: {
        Entrance toRead = m_entrance;
        toRead.mode = OpenMode::ReadOnly;
        receive(toRead);
        return;
    }
    case OpeningHelp::ChooseFile: chooseFile(); return;
    case OpeningHelp::Demo: openDemo(); return;
    case OpeningHelp::Close:
        if (m_entering)
            m_entering->cancel();
        page().close();
        return;
    }
}

void Reception::chooseFile()
{
    auto *dialog = new QFileDialog(
        &page(), tr("Choose a database"),
        isServerAddress(m_entrance.database) ? QString() : QFileInfo(m_entrance.database).absolutePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Frontdoor databases (*.frontdoor)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        Entrance chosen = m_entrance;
        chosen.database = path;
        chosen.makeDemo = false;
        chosen.mode = OpenMode::ReadWrite;
        receive(chosen);
    });
    dialog->open();
}

} // namespace frontdoor
