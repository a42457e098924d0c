// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/reception.h"

#include "core/session/on_result.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int quietMs = 400; // what is open by then needs no page that says so

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
    connect(&m_patience, &QTimer::timeout, this, [this] { page().show(); });
}

Reception::~Reception()
{
    if (m_entering)
        m_entering->cancel();
    m_window.reset();
    m_office.reset();
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
    m_waitingFor = making ? tr("Making the demo…") : tr("Opening %1…").arg(QFileInfo(entrance.database).fileName());
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
    m_office = std::make_unique<Office>(premises, std::make_shared<SystemClock>(), m_draftFolder);
    m_window = std::make_unique<MainWindow>(m_office->session(), m_office->factories(), SettingsStore(m_settings));
    if (m_entrance.mode == OpenMode::ReadOnly)
        m_window->showReadOnly();
    // The file may have gone, or been locked, since it was looked at.
    onResult(m_window.get(), m_office->session().open(), [this](const Expected<void> &opened) {
        if (!opened)
            showTrouble(opened.error());
    });
    m_window->show();
    if (m_page)
        m_page->hide();
    emit entered();
}

void Reception::showTrouble(const Error &error)
{
    page().showTrouble(openingTrouble(error, m_entrance.mode == OpenMode::ReadOnly));
    emit troubled(error);
    // The page first: the program ends with its last window.
    page().show();
    m_window.reset();
    m_office.reset();
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
    case OpeningHelp::Demo: {
        Entrance demo;
        demo.database = m_demoDatabase;
        demo.makeDemo = true;
        receive(demo);
        return;
    }
    case OpeningHelp::Close:
        if (m_entering)
            m_entering->cancel();
        page().close();
        return;
    }
}

void Reception::chooseFile()
{
    auto *dialog = new QFileDialog(&page(), tr("Choose a database"), QFileInfo(m_entrance.database).absolutePath());
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
