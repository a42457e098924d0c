// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/tour_stops.h"
#include "core/base/ids_of.h"
#include "core/letters/pdf.h"
#include "tests/app/program.h"
#include "tests/support/file_requests.h"
#include "tests/support/must.h"
#include "tests/support/screen_faults.h"
#include "tests/support/word_search.h"
#include "tests/ui/common/widget_test.h"
#include "ui/downtime/pack_page.h"
#include "ui/letters/letter_dialog.h"
#include "ui/letters/letters_part.h"
#include "ui/matchlist/match_list_panel.h"
#include "ui/paper/paper.h"

#include <QClipboard>
#include <QDateTime>
#include <QDirIterator>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
namespace requests = frontdoor::test::file_requests;

namespace frontdoor {

namespace {

// Words that nobody else has.
const QStringList childWords{u"Zzyzx"_s, u"Qwortle"_s};
const QStringList referrerWords{u"Ophidia"_s, u"Wrackspurt"_s, u"960987"_s};
const QStringList hiddenChildWords{u"Ixchel"_s, u"Vandersnoot"_s};
const QStringList hiddenWords = hiddenChildWords + QStringList{u"Quillfeather"_s, u"960986"_s};

QStringList allWords()
{
    return childWords + referrerWords + hiddenWords;
}

/// Everything that a program may write to lies in here; made before Qt or anything else reads the environment.
class Place {
public:
    Place()
    {
        const QList<std::pair<const char *, QString>> parts{
            {"HOME", u"home"_s},
            {"XDG_CONFIG_HOME", u"config"_s},
            {"XDG_DATA_HOME", u"data"_s},
            {"XDG_CACHE_HOME", u"cache"_s},
            {"XDG_STATE_HOME", u"state"_s},
            {"XDG_RUNTIME_DIR", u"run"_s},
            {"TMPDIR", u"tmp"_s},
        };
        for (const auto &[variable, folder] : parts) {
            QDir(m_folder.path()).mkdir(folder);
            QFile::setPermissions(path(folder), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            qputenv(variable, path(folder).toUtf8());
        }
        for (const QString &folder : {u"office"_s, u"said"_s, u"exports"_s, u"given"_s})
            QDir(m_folder.path()).mkdir(folder);
        // What libraries complain of past Qt.
        const int log = ::open(path(u"said/stderr"_s).toUtf8().constData(), O_WRONLY | O_CREAT | O_APPEND, 0600);
        if (log < 0 || ::dup2(log, STDERR_FILENO) < 0)
            qFatal("there is nowhere to complain");
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString folder() const { return m_folder.path(); }

    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(name));
    }

    /// Files below, without the database itself and what was given from outside.
    QStringList written() const
    {
        QStringList files;
        QDirIterator each(m_folder.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            const QString file = each.next();
            static const QRegularExpression database(u"\\.frontdoor(-wal|-shm|-journal)?$"_s);
            if (!database.match(file).hasMatch() && !file.startsWith(path(u"given/"_s))
                && !file.endsWith("/overnight.csv"_L1))
                files << file;
        }
        return files;
    }

private:
    QTemporaryDir m_folder;
};

QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Files and printed pages go to one folder, each under a name of its own.
class ExportOutlet final : public PaperOutlet {
public:
    /// `by` goes before the names of the files.
    ExportOutlet(const Place &place, QString by, QStringList &names)
        : m_place(place)
        , m_by(std::move(by))
        , m_names(names)
    {
    }

    void askForFile(QWidget *, const QString &, const QString &suggested, const QString &,
                    std::function<void(const QString &)> chosen) override
    {
        m_names << suggested;
        chosen(next(suggested));
    }
    void askForPrinter(QWidget *, const QString &job, QPageLayout::Orientation orientation,
                       std::function<void(std::shared_ptr<QPrinter>)> chosen) override
    {
        m_names << job;
        auto printer = std::make_shared<QPrinter>();
        printer->setDocName(job);
        printer->setPageOrientation(orientation);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(next(u"printed.pdf"_s));
        chosen(printer);
    }
    bool open(const QString &) override { return true; }

private:
    QString next(const QString &name) const
    {
        static int number = 0;
        return m_place.path(u"exports/%1%2 %3"_s.arg(m_by).arg(++number).arg(name));
    }

    const Place &m_place;
    QString m_by;
    QStringList &m_names; ///< of print jobs and files, which everybody sees
};

/// What a screen reader finds on a screen, each thing with its own line.
void read(QAccessibleInterface *thing, QStringList &into, int depth = 0)
{
    if (!thing || !thing->isValid() || thing->state().invisible || depth > 60)
        return;
    for (const QAccessible::Text kind :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        into << thing->text(kind);
    if (QAccessibleTextInterface *text = thing->textInterface())
        into << text->text(0, text->characterCount());
    for (int i = 0; i < thing->childCount(); ++i)
        read(thing->child(i), into, depth + 1);
}

QString wordsOn(QWidget &screen)
{
    QStringList words;
    read(QAccessible::queryAccessibleInterface(&screen), words);
    const QList<QWidget *> all = screen.findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (widget->isVisible())
            words << widget->toolTip() << widget->statusTip() << widget->whatsThis();
    }
    words.removeAll(QString());
    return words.join(u'\n');
}

QStringList titles()
{
    QStringList all;
    for (const QWidget *window : QApplication::topLevelWidgets())
        all << window->windowTitle();
    return all;
}

/// Before the names of what the team manager prints and saves.
const QString whoMaySeeAll = u"by the team manager "_s;

bool holdsAny(const QString &text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

/// Where staff work on the record itself, they see who made contact.
bool isTheRecordItself(const QString &stop)
{
    static const QStringList records{u"contact"_s,  u"returned-contact"_s, u"closed-contact"_s,
                                     u"referral"_s, u"authorise"_s,        u"letters"_s,
                                     u"letter"_s,   u"siblings"_s,         u"a call"_s};
    return std::any_of(records.begin(), records.end(),
                       [&](const QString &record) { return stop == record || stop.startsWith(record + u'-'); });
}

QtMessageHandler before = nullptr;
const Place *logPlace = nullptr;

void keepMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    logPlace->put(u"said/messages"_s, text.toUtf8() + '\n');
    before(type, context, text);
}

} // namespace

/// A child and three people who called go through every screen and out of the program in every way that it has. They are
/// found in the database and in what was printed, saved or listed on purpose, and in no other file; who called in confidence
/// is found on no list, print, export or title, and a restricted child nowhere for those who are shut out.
class TestCanaryOnEveryScreen final : public QObject {
    Q_OBJECT

public:
    explicit TestCanaryOnEveryScreen(const Place &place) : m_place(place) {}

private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void theSearchFinds_data();
    void theSearchFinds();
    void everyScreen();
    void everyCommand();
    void theWindowOfTheProgram();
    void whatWasExported();
    void nothingWasWrittenElsewhere();

private:
    void putCanaries();
    QList<Stop> stops();
    void visit(const Stop &stop, QWidget &screen);
    void printEverything(QWidget &screen);
    void writeLetters(LetterDialog &dialog);
    void saveByARealDialog(QWidget &screen);
    void searchFiles(const QString &when);
    void complain(const QString &where, const QString &what) { m_faults.add(where, {}, what); }
    QStringList exports() const { return QDir(m_place.path(u"exports"_s)).entryList(QDir::Files); }
    /// Does something that writes a file beside the window's thread, and waits for it.
    bool exported(const std::function<void()> &act);

    const Place &m_place;
    std::optional<DemoStage> m_stage;
    QStringList m_names; ///< of files and print jobs
    QString m_by;        ///< who exports
    QHash<QString, QDateTime> m_searched;
    QHash<QString, int> m_seen; ///< on how many screens each word was
    test::Faults m_faults;
};

void TestCanaryOnEveryScreen::initTestCase()
{
    logPlace = &m_place;
    before = qInstallMessageHandler(keepMessage);
    requests::start(requests::Keep::OpenedToWrite);
    m_stage = must(setStage(m_place.path(u"office"_s), u"wiltshire"_s, 300));
    putCanaries();
}

void TestCanaryOnEveryScreen::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

void TestCanaryOnEveryScreen::cleanupTestCase()
{
    qInstallMessageHandler(before);
}

void TestCanaryOnEveryScreen::putCanaries()
{
    Cast &cast = m_stage->cast;
    const auto store = must(m_stage->premises.store());
    const auto rename = [](Work &work, const PersonId &id, const QString &given,
                           const QString &family) -> Expected<void> {
        FD_ASSIGN(std::optional<Person> person, work.person(id));
        person->givenName = given;
        person->familyName = family;
        FD_ASSIGN(const bool done, work.update(*person));
        return done ? Expected<void>() : failure(ErrorCode::Internal, u"canary"_s, u"the child changed"_s);
    };
    const auto callInConfidence = [](Work &work, Contact contact, const QString &name,
                                     const QString &phone) -> Expected<void> {
        contact.detail.source = u"1A"_s;
        contact.detail.referrer = {};
        contact.detail.referrer.type = ReferrerType::Public;
        contact.detail.referrer.name = name;
        contact.detail.referrer.phone = phone;
        contact.detail.referrer.anonymous = true;
        contact.detail.referrer.consentToDisclose = false;
        FD_ASSIGN(const bool done, work.update(contact));
        return done ? Expected<void>() : failure(ErrorCode::Internal, u"canary"_s, u"the contact changed"_s);
    };
    must(store->write(
        [&](Work &work) -> Expected<bool> {
            QSet<ContactId> called;
            for (const Subject &subject : {cast.toDecide, cast.returned, cast.unallocated, cast.closed, cast.copied,
                                           cast.referral, cast.restricted}) {
                ContactId id = subject.contact();
                if (const ReferralId referral = subject.referral()) {
                    FD_ASSIGN(const std::optional<Referral> found, work.referral(referral));
                    id = found->contact;
                }
                if (!id || called.contains(id))
                    continue;
                called.insert(id);
                FD_ASSIGN(const std::optional<Contact> contact, work.contact(id));
                const bool hidden = subject == cast.restricted;
                FD_TRY(rename(work, contact->child, hidden ? u"Ixchel"_s : u"Zzyzx"_s,
                              hidden ? u"Vandersnoot"_s : u"Qwortle"_s));
                FD_TRY(callInConfidence(work, *contact, hidden ? u"Prudence Quillfeather"_s : u"Ophidia Wrackspurt"_s,
                                        hidden ? u"01632 960986"_s : u"01632 960987"_s));
            }
            FD_TRY(rename(work, cast.child, u"Zzyzx"_s, u"Qwortle"_s));
            return true;
        },
        {}, m_stage->clock->now()));
    cast.familyName = u"Qwortle"_s;
}

void TestCanaryOnEveryScreen::theSearchFinds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("way");
    const QString said = u"About Zzyzx Qwortle, who..."_s;
    QTest::newRow("plain") << said.toUtf8() << u"UTF-8"_s;
    QTest::newRow("in capitals") << said.toUpper().toUtf8() << u"UTF-8"_s;
    QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(said.utf16()), said.size() * 2) << u"UTF-16"_s;
    QTest::newRow("percent") << "%51" + QByteArray("%77ortle") << u"percent"_s;
    QTest::newRow("quoted-printable") << QByteArray("Qwo=\r\nrtle") << u"quoted-printable"_s;
    for (int shift = 0; shift < 3; ++shift)
        QTest::addRow("base64, moved by %d", shift) << said.mid(shift).toUtf8().toBase64() << u"base64"_s;
    QTest::newRow("base64 in lines") << said.toUtf8().toBase64().insert(14, "\r\n").insert(22, "\r\n") << u"base64"_s;
    QTest::newRow("hex") << said.toUtf8().toHex() << u"hex"_s;
    QTest::newRow("PDF") << must(toPdf(u"<p>%1</p>"_s.arg(said))) << u"PDF"_s;
    QTest::newRow("packed") << QByteArray("PK\x03\x04whatever") << u"packed"_s;
    QTest::newRow("nothing") << QByteArray("About somebody else = 100 %, aGVsbG8gd29ybGQ") << QString();
}

void TestCanaryOnEveryScreen::theSearchFinds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, way);
    QCOMPARE(test::waysIn(bytes, u"Qwortle"_s).value(0), way);
}

QList<Stop> TestCanaryOnEveryScreen::stops()
{
    QList<Stop> all = tourStops(m_stage->premises);
    // What people type and do besides.
    Stop letters{u"letters"_s, Role::TeamManager, [this](Guide &g) {
                     g.open(g.cast().referral);
                     g.until(u"its letters"_s, [&g] { return shown<LettersPart>(g.scene().window()) != nullptr; });
                     g.step(u"where they go"_s, [this, &g] {
                         shown<LettersPart>(g.scene().window())
                             ->setOutlet(std::make_unique<ExportOutlet>(m_place, m_by, m_names));
                     });
                     g.click(u"Write a letter…"_s);
                     g.dialog();
                 }};
    letters.at = Stop::Desk::Area;
    all << letters;
    all << Stop{u"a call"_s, Role::AssistantTeamManager, [this](Guide &g) {
                    g.newContact();
                    g.fill(u"Who is it about?"_s, u"Zzyzx Qwortle"_s);
                    g.press(Qt::CTRL | Qt::Key_Return);
                    g.fill(u"Phone"_s, u"01632 960987"_s);
                    g.fill(u"What is the worry? What was seen or said, when, where, by whom?"_s,
                           u"Ophidia Wrackspurt says that Zzyzx Qwortle is hungry."_s);
                    g.until(u"its draft"_s, [this] {
                        const QStringList files = m_place.written();
                        return std::any_of(files.begin(), files.end(),
                                           [](const QString &file) { return file.endsWith(".draft"_L1); });
                    });
                }};
    return all;
}

void TestCanaryOnEveryScreen::everyScreen()
{
    const QStringList wanted = qEnvironmentVariable("FRONTDOOR_SCREENS").split(u',', Qt::SkipEmptyParts);
    QList<Stop> all = stops();
    all.removeIf([&](const Stop &stop) { return !wanted.isEmpty() && !wanted.contains(stop.name); });
    Tour tour(*m_stage, all, {{u"1366x768"_s, QSize(1366, 768), ThemeChoice::Light, 100}},
              [this](const Stop &stop, const Look &, QWidget &screen) { visit(stop, screen); });
    connect(&tour, &Tour::lost, this, [&](const QString &stop, const QString &step) {
        complain(stop, u"the way there stopped at: %1"_s.arg(step));
    });
    QSignalSpy finished(&tour, &Tour::finished);
    tour.start();
    QVERIFY(finished.count() > 0 || finished.wait(15 * 60'000));
    searchFiles(u"the end"_s);
    QVERIFY2(m_faults.print() == 0, "They are told above.");
    if (!wanted.isEmpty())
        return;
    // A search that never finds anything finds nothing out.
    for (const QString &word : {u"Zzyzx"_s, u"Qwortle"_s, u"Wrackspurt"_s})
        QVERIFY2(m_seen.value(word) > 5, qPrintable(u"%1 was on %2 screens"_s.arg(word).arg(m_seen.value(word))));
}

void TestCanaryOnEveryScreen::visit(const Stop &stop, QWidget &screen)
{
    const QString words = wordsOn(screen);
    for (const QString &word : allWords())
        m_seen[word] += words.contains(word, Qt::CaseInsensitive) ? 1 : 0;
    if (holdsAny(words, referrerWords) && !isTheRecordItself(stop.name))
        complain(stop.name, u"says who called in confidence"_s);
    // The team manager, who restricted it, may see it.
    const bool shutOut = !stop.who || *stop.who != Role::TeamManager;
    m_by = shutOut ? QString() : whoMaySeeAll;
    if (shutOut && holdsAny(words, hiddenWords))
        complain(stop.name, u"says something of a restricted record"_s);
    for (const QString &title : titles()) {
        if (holdsAny(title, referrerWords) || holdsAny(title, hiddenWords))
            complain(stop.name, u"the title \"%1\" says too much"_s.arg(title));
    }

    if (auto *dialog = qobject_cast<LetterDialog *>(&screen); dialog && stop.name == "letters"_L1)
        writeLetters(*dialog);
    else
        printEverything(screen);
    if (stop.name == "person-chronology"_L1)
        saveByARealDialog(screen);
    QTest::qWait(50); // what is written a moment later
    searchFiles(stop.name);
    if (auto *window = qobject_cast<MainWindow *>(&screen); window && stop.who) {
        window->lock();
        QCoreApplication::sendPostedEvents();
        for (const QString &title : titles()) {
            if (holdsAny(title, allWords()))
                complain(stop.name, u"locked, the title is still \"%1\""_s.arg(title));
        }
        if (holdsAny(wordsOn(*window), allWords()))
            complain(stop.name, u"locked, a screen reader still reads names"_s);
    }
}

bool TestCanaryOnEveryScreen::exported(const std::function<void()> &act)
{
    const QStringList before = exports();
    act();
    return QTest::qWaitFor(
        [&] {
            const QStringList now = exports();
            return now.size() > before.size() && std::all_of(now.begin(), now.end(), [this](const QString &name) {
                       return QFileInfo(m_place.path(u"exports/"_s + name)).size() > 0;
                   });
        },
        20'000);
}

void TestCanaryOnEveryScreen::printEverything(QWidget &screen)
{
    const QList<Paper *> papers = screen.findChildren<Paper *>();
    for (Paper *paper : papers)
        paper->setOutlet(std::make_unique<ExportOutlet>(m_place, m_by, m_names));
    const QList<QPushButton *> buttons = screen.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (!button->isVisible() || !button->isEnabled())
            continue;
        if (button->menu() && button->text() == "Print"_L1) {
            const QList<QAction *> actions = button->menu()->actions();
            for (QAction *action : actions) {
                if (action->text().contains("opy"_L1)) {
                    action->trigger();
                    m_place.put(u"exports/clipboard %1.txt"_s.arg(exports().size()),
                                QApplication::clipboard()->text().toUtf8() + '\n');
                } else if (!exported([action] { action->trigger(); })) {
                    complain(screen.windowTitle(), u"\"%1\" came to nothing"_s.arg(action->text()));
                }
            }
        }
    }
    if (auto *pack = shown<PackPage>(screen)) {
        pack->setOutlet(std::make_unique<ExportOutlet>(m_place, m_by, m_names));
        if (!exported([pack] { pack->printButton()->click(); }))
            complain(u"downtime-pack"_s, u"it is not printed"_s);
    }
    for (const QString &words : {u"Print…"_s, u"&Print…"_s, u"Save as PDF…"_s, u"Save as P&DF…"_s}) {
        const QList<QAbstractButton *> plain = buttonsOf(screen, words);
        for (QAbstractButton *button : plain) {
            const bool isOfPaper = std::any_of(papers.begin(), papers.end(), [button](Paper *paper) {
                auto *area = qobject_cast<QWidget *>(paper->parent());
                return area && area->isAncestorOf(button);
            });
            if (isOfPaper && !exported([button] { button->click(); }))
                complain(screen.windowTitle(), u"\"%1\" came to nothing"_s.arg(words));
        }
    }
    if (auto *list = shown<MatchListPanel>(screen); list && list->isDone()) {
        if (!exported([&] { list->saveTo(m_place.path(u"exports/list.csv"_s)); }))
            complain(u"check-list"_s, u"the list is not saved"_s);
    }
}

void TestCanaryOnEveryScreen::writeLetters(LetterDialog &dialog)
{
    const QStringList ids = idsOf(m_stage->premises.rules.procedure->letters);
    int written = 0;
    for (const QString &id : ids) {
        dialog.write(id);
        QTest::qWait(100);
        for (const QString &words : {u"&Print…"_s, u"Save as P&DF…"_s, u"&E-mail draft…"_s}) {
            const QList<QAbstractButton *> buttons = buttonsOf(dialog, words);
            for (QAbstractButton *button : buttons) {
                if (!exported([button] { button->click(); }))
                    complain(u"letters"_s, u"%1 of %2 came to nothing"_s.arg(words, id));
                ++written;
            }
        }
    }
    if (written < 6)
        complain(u"letters"_s, u"only %1 ways out were taken"_s.arg(written));
}

/// The dialog of the toolkit remembers files and folders in a file of its own.
void TestCanaryOnEveryScreen::saveByARealDialog(QWidget &screen)
{
    const QList<Paper *> papers = screen.findChildren<Paper *>();
    for (Paper *paper : papers) {
        auto *area = qobject_cast<QWidget *>(paper->parent());
        if (!area || !area->isVisible())
            continue;
        paper->setOutlet(desktopOutlet());
        const QList<QPushButton *> buttons = area->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (!button->menu() || !button->isVisible())
                continue;
            const bool well = exported([&] {
                button->menu()->actions().value(1)->trigger();
                auto *dialog = screen.window()->findChild<QFileDialog *>();
                if (!dialog)
                    return;
                m_names << dialog->selectedFiles();
                dialog->setDirectory(m_place.path(u"exports"_s));
                dialog->selectFile(m_place.path(u"exports/by a real dialog.pdf"_s));
                static_cast<QDialog *>(dialog)->accept();
            });
            if (!well)
                complain(u"person-chronology"_s, u"the file dialog came to nothing"_s);
        }
    }
}

void TestCanaryOnEveryScreen::searchFiles(const QString &when)
{
    std::fflush(nullptr);
    const QStringList files = m_place.written();
    for (const QString &path : files) {
        if (path.startsWith(m_place.path(u"exports/"_s)))
            continue;
        const QDateTime changed = QFileInfo(path).lastModified();
        if (m_searched.value(path) == changed)
            continue;
        m_searched.insert(path, changed);
        const QString name = QDir(m_place.folder()).relativeFilePath(path);
        const QByteArray bytes = bytesIn(path);
        for (const QString &word : allWords()) {
            if (name.contains(word, Qt::CaseInsensitive))
                complain(when, u"the name of a file says %1"_s.arg(word));
            if (const QStringList ways = test::waysIn(bytes, word); !ways.isEmpty())
                complain(when, u"%1 holds %2 as %3"_s.arg(name, word, ways.join(u',')));
        }
    }
}

void TestCanaryOnEveryScreen::everyCommand()
{
    const QString database = m_stage->premises.database;
    const QString office = m_place.path(u"office"_s);
    m_place.put(u"given/list.csv"_s, "Surname,Forename\nQwortle,Zzyzx\nNemo,\n");
    m_place.put(u"given/people.csv"_s, "Surname,Forename,Date of birth\nQwortle,Zzyzx,31-31-2031\n,,\n");
    m_place.put(u"given/passphrase"_s, "a passphrase of a good length\n");
    const QString list = m_place.path(u"given/list.csv"_s);
    const QString people = m_place.path(u"given/people.csv"_s);
    const QString passphrase = m_place.path(u"given/passphrase"_s);
    const auto out = [this](const QString &name) { return m_place.path(u"exports/"_s + name); };
    const QList<QStringList> commands{
        {u"tray"_s, database, u"--team"_s, m_stage->cast.team},
        {u"tray"_s, database, u"--team"_s, m_stage->cast.team, u"--json"_s},
        {u"check"_s, database},
        {u"audit"_s, u"verify"_s, database},
        {u"people"_s, u"search"_s, database, u"Zzyzx Qwortle"_s},
        {u"people"_s, u"search"_s, database, u"Zzyzx Qwortle"_s, u"--json"_s},
        {u"people"_s, u"search"_s, database, u"Ophidia Wrackspurt"_s},
        {u"people"_s, u"match"_s, database, list, u"--flags"_s, u"--output"_s, out(u"match.csv"_s)},
        {u"people"_s, u"duplicates"_s, database, u"--limit"_s, u"50"_s},
        {u"people"_s, u"import"_s, database, people, u"--dry-run"_s, u"--report"_s, out(u"report.csv"_s)},
        {u"rehearse"_s, database, u"--procedure"_s, u"leeds"_s, u"--html"_s, out(u"rehearsal.html"_s)},
        {u"backup"_s, database, u"--to"_s, office + "/plain"_L1},
        {u"backup"_s, database, u"--to"_s, office + "/sealed"_L1, u"--passphrase-file"_s, passphrase},
        {u"copy"_s, database, office + "/copy.frontdoor"_L1},
        // And some that go wrong.
        {u"tray"_s, database, u"--team"_s, u"nobody"_s},
        {u"people"_s, u"match"_s, database, people + "x"_L1, u"--output"_s, out(u"none.csv"_s)},
        {u"people"_s, u"import"_s, database, passphrase},
        {u"rehearse"_s, database, u"--procedure"_s, list},
        {u"restore"_s, list, office + "/restored.frontdoor"_L1},
    };
    QDir(office).mkdir(u"plain"_s);
    QDir(office).mkdir(u"sealed"_s);
    Program program(m_place.path(u"home"_s));
    int number = 0;
    for (const QStringList &command : commands) {
        const Ended ended = program.run(command, Program::Display::None);
        QVERIFY2(!ended.crashed, qPrintable(command.join(u' ')));
        QVERIFY2(ended.status == 0 || number >= 14, qPrintable(command.join(u' ') + u'\n' + ended.err));
        m_place.put(u"exports/said by %1 %2.txt"_s.arg(++number).arg(command.first()), ended.out.toUtf8() + '\n');
        m_place.put(u"said/%1 %2"_s.arg(number).arg(command.first()), ended.err.toUtf8() + '\n');
    }
    searchFiles(u"commands"_s);
    QVERIFY2(m_faults.print() == 0, "They are told above.");
}

void TestCanaryOnEveryScreen::theWindowOfTheProgram()
{
    Program program(m_place.path(u"home"_s));
    const auto running = program.start({m_stage->premises.database});
    QVERIFY(running->waitForStarted());
    QTest::qWait(4000);
    QCOMPARE(running->state(), QProcess::Running);
    running->terminate();
    const Ended ended = Program::end(*running);
    m_place.put(u"said/the window"_s, (ended.out + ended.err).toUtf8());
    searchFiles(u"the window"_s);
    QVERIFY2(m_faults.print() == 0, "They are told above.");
}

/// The child is in what was printed, saved and listed, and who called in confidence is not.
void TestCanaryOnEveryScreen::whatWasExported()
{
    QHash<QString, int> found;
    for (const QString &name : exports()) {
        const QByteArray bytes = bytesIn(m_place.path(u"exports/"_s + name));
        for (const QString &word : allWords()) {
            const QStringList ways = test::waysIn(bytes, word);
            const bool isTyped = name.startsWith("said by 7 "_L1); // repeats what was searched for
            if (ways.isEmpty() || (isTyped && referrerWords.contains(word)))
                continue;
            ++found[word];
            ++found[QFileInfo(name).suffix()];
            const bool isAllowed = hiddenChildWords.contains(word) && name.startsWith(whoMaySeeAll);
            if (!childWords.contains(word) && !isAllowed)
                complain(name, u"says %1"_s.arg(word));
        }
    }
    for (const QString &name : std::as_const(m_names)) {
        if (holdsAny(name, allWords()))
            complain(u"files and print jobs"_s, u"\"%1\" says whom it is about"_s.arg(name));
    }
    QVERIFY2(m_faults.print() == 0, "They are told above.");
    for (const QString &kind : {u"pdf"_s, u"eml"_s, u"csv"_s, u"txt"_s})
        QVERIFY2(found.value(kind) > 0, qPrintable(u"no child in any .%1"_s.arg(kind)));
    QVERIFY(found.value(u"Qwortle"_s) >= 10);
}

void TestCanaryOnEveryScreen::nothingWasWrittenElsewhere()
{
    if (!requests::canCount())
        QSKIP("A sanitizer stands where requests are counted.");
    const std::vector<requests::Request> opened = requests::stop();
    QVERIFY(opened.size() > 100);
    QStringList elsewhere;
    for (const requests::Request &request : opened) {
        const QString path = QString::fromStdString(request.path);
        if (!path.startsWith(m_place.folder()) && !path.startsWith("/dev/"_L1) && !path.startsWith("/proc/"_L1))
            elsewhere << path;
    }
    elsewhere.removeDuplicates();
    QCOMPARE(elsewhere, QStringList());
}

} // namespace frontdoor

int main(int argc, char **argv)
{
    const frontdoor::Place place;
    QCoreApplication::setApplicationName(u"frontdoor"_s);
    QCoreApplication::setOrganizationName(u"frontdoor"_s);
    QApplication app(argc, argv);
    frontdoor::TestCanaryOnEveryScreen test(place);
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "test_canary_on_every_screen.moc"
