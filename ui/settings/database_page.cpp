// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/database_page.h"

#include "core/calendar/phrases.h"
#include "core/session/on_result.h"
#include "ui/common/accessible.h"
#include "ui/common/elided_label.h"
#include "ui/common/link_button.h"
#include "ui/common/message_bar.h"
#include "ui/settings/nightly_part.h"
#include "ui/settings/settings_words.h"
#include "ui/style/roles.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QtConcurrent>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int watchMs = 150;

QString sizeWords(qint64 bytes)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace

DatabasePage::DatabasePage(Desk &workDesk, const SettingsServices &services, QWidget *parent)
    : SettingsPage(workDesk, tr("This database"), tr("Where the data lie, and how they are doing."), parent)
    , m_services(services)
    , m_facts(new QGridLayout)
    , m_copy(makeButton(tr("Make a copy…")))
    , m_stop(makeButton(tr("Stop")))
    , m_bar(new QProgressBar)
    , m_result(new MessageBar)
    , m_nightly(new NightlyPart(workDesk, services))
{
    body()->addLayout(m_facts);
    m_place = addFact(tr("Kind"));
    addFile();
    m_size = addFact(tr("Size"));
    m_schema = addFact(tr("Layout of the data"));
    m_contents = addFact(tr("Contents"));
    m_state = addFact(tr("Connection"));
    m_roundTrip = addFact(tr("A question takes"));
    m_facts->setColumnStretch(1, 1);
    addHeading(tr("Make a copy"));
    body()->addWidget(makeWrappedLabel(
        tr("A copy holds everything as it is at one moment, and is looked through before it gets its name. Everybody can work "
           "on meanwhile. It holds what the database holds: keep it as safely."),
        TextRole::Body, ColourRole::Muted));
    auto *row = new QHBoxLayout;
    row->addWidget(m_copy);
    row->addWidget(m_bar, 1);
    row->addWidget(m_stop);
    row->addStretch(1);
    body()->addLayout(row);
    body()->addWidget(m_result);
    addHeading(tr("Nightly backup"));
    body()->addWidget(m_nightly);
    body()->addStretch(1);
    m_bar->hide();
    m_bar->setAccessibleName(tr("How much is copied"));
    m_stop->hide();
    m_result->hide();
    m_copy->setVisible(bool(m_services.copyDatabase));
    m_watch.setInterval(watchMs);
    followTheme(this, [this, row](const Theme &theme) {
        m_facts->setHorizontalSpacing(theme.space(24));
        m_facts->setVerticalSpacing(theme.space(8));
        row->setSpacing(theme.space(8));
    });
    connect(m_copy, &QAbstractButton::clicked, this, &DatabasePage::chooseCopy);
    connect(m_stop, &QAbstractButton::clicked, this, [this] {
        if (m_progress)
            m_progress->stop = true;
    });
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (!m_progress || m_progress->total == 0)
            return;
        m_bar->setRange(0, m_progress->total);
        m_bar->setValue(m_progress->done);
    });
    connect(&desk().session(), &Session::connectionChanged, this, &DatabasePage::showConnection);
    setFocusProxy(m_copy);
    showConnection();
}

DatabasePage::~DatabasePage()
{
    if (m_progress)
        m_progress->stop = true; // a copy that nobody waits for any more
}

QLabel *DatabasePage::addFact(const QString &name)
{
    const int row = m_facts->rowCount();
    QLabel *words = makeLabel(name, TextRole::SmallStrong, ColourRole::Muted);
    QLabel *value = makeWrappedLabel(tr("…"));
    words->setBuddy(value);
    m_facts->addWidget(words, row, 0, Qt::AlignTop);
    m_facts->addWidget(value, row, 1);
    return value;
}

/// A path is one long word: its middle gives way, and the whole of it can be copied.
void DatabasePage::addFile()
{
    const int row = m_facts->rowCount();
    QLabel *words = makeLabel(tr("File"), TextRole::SmallStrong, ColourRole::Muted);
    m_file = new ElidedLabel(tr("…"));
    m_file->setElideMode(Qt::ElideMiddle);
    words->setBuddy(m_file);
    m_copyPath = new LinkButton(tr("Copy"));
    m_copyPath->setAccessibleName(tr("Copy where the file lies"));
    m_copyPath->hide(); // until it is known
    auto *line = new QHBoxLayout;
    line->addWidget(m_file);
    line->addWidget(m_copyPath);
    line->addStretch(1);
    m_facts->addWidget(words, row, 0, Qt::AlignVCenter);
    m_facts->addLayout(line, row, 1);
    connect(m_copyPath, &QAbstractButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_file->text());
        desk().say(tr("Copied: %1").arg(m_file->text()));
    });
}

QString DatabasePage::status() const
{
    return m_result->isHidden() ? QString() : QString(m_result->headline() + u' ' + m_result->text()).trimmed();
}

void DatabasePage::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    refresh();
}

void DatabasePage::refresh()
{
    showConnection();
    measure();
    m_nightly->refresh();
    if (!m_services.databaseFacts) {
        m_file->setText(tr("not known"));
        for (QLabel *label : {m_size, m_schema})
            label->setText(tr("not known"));
        return;
    }
    onResult(this, QtConcurrent::run(m_services.databaseFacts), [this](const Expected<DatabaseFacts> &facts) {
        if (!facts) {
            complain(tr("The file could not be looked at."), describe(facts.error()));
            return;
        }
        m_file->setText(QDir::toNativeSeparators(facts->path));
        m_copyPath->show();
        m_size->setText(sizeWords(facts->bytes));
        m_schema->setText(tr("version %1, database %2").arg(facts->schemaVersion).arg(facts->instanceId.left(8)));
    });
}

void DatabasePage::showConnection()
{
    const ConnectionState &state = desk().session().connection();
    m_place->setText(state.place.isEmpty() ? tr("not opened yet") : state.place);
    switch (state.health) {
    case ConnectionState::Health::Good: m_state->setText(tr("✓ good")); break;
    case ConnectionState::Health::Slow: m_state->setText(tr("● slow. %1").arg(state.detail)); break;
    case ConnectionState::Health::Unreachable: m_state->setText(tr("▲ no answer. %1").arg(state.detail)); break;
    }
}

void DatabasePage::measure()
{
    m_asked.start();
    onResult(this, desk().session().read<DatabaseSummary>(m_slot, [](Views &views) { return views.summary(); }),
             [this](const Expected<DatabaseSummary> &summary) {
                 if (!summary)
                     return;
                 m_roundTrip->setText(tr("%1 ms").arg(std::max<qint64>(1, m_asked.elapsed())));
                 m_contents->setText(tr("%L1 people, %L2 contacts (%L3 open), %L4 referrals")
                                         .arg(summary->people)
                                         .arg(summary->contacts)
                                         .arg(summary->openContacts)
                                         .arg(summary->referrals));
             });
}

void DatabasePage::chooseCopy()
{
    const QString day = desk().calendar().localDate(desk().now()).toString(Qt::ISODate);
    auto *dialog = new QFileDialog(this, tr("Make a copy"), QDir::homePath(), tr("Databases (*.frontdoor)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"frontdoor"_s);
    dialog->selectFile(tr("copy-%1.frontdoor").arg(day));
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is overwritten
    connect(dialog, &QFileDialog::fileSelected, this, &DatabasePage::copyTo);
    dialog->open();
}

void DatabasePage::copyTo(const QString &path)
{
    if (!m_services.copyDatabase || m_progress)
        return;
    m_progress = std::make_shared<Progress>();
    m_result->hide();
    m_copy->setEnabled(false);
    m_bar->setRange(0, 0);
    m_bar->show();
    m_stop->show();
    m_watch.start();
    const auto copy = [make = m_services.copyDatabase, path, progress = m_progress] {
        return make(path, [progress](int done, int total) {
            progress->done = done;
            progress->total = total;
            return !progress->stop;
        });
    };
    onResult(this, QtConcurrent::run(copy), [this, path](const Expected<void> &result) { copied(path, result); });
}

void DatabasePage::copied(const QString &path, const Expected<void> &result)
{
    m_progress.reset();
    m_watch.stop();
    m_bar->hide();
    m_stop->hide();
    m_copy->setEnabled(true);
    if (result) {
        m_result->setMessage(Tone::Done, tr("Copied and looked through."), QDir::toNativeSeparators(path));
        desk().say(tr("The copy is made."));
    } else if (result.error().code == ErrorCode::Cancelled) {
        m_result->setMessage(Tone::Info, tr("Stopped."), tr("Nothing of it was left behind."));
    } else if (result.error().code == ErrorCode::AlreadyExists) {
        m_result->setMessage(Tone::Soon, tr("There is a file of that name."),
                             tr("Choose another name: nothing is ever overwritten."));
    } else {
        m_result->setMessage(Tone::Overdue, tr("No copy was made."), describe(result.error()));
    }
    m_result->show();
}

} // namespace frontdoor
