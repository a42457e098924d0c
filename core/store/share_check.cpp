// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/share_check.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::ShareTrouble)
};

constexpr int answerWithinMs = 20'000; // a server that is slower than that is no place for a database

/// mountinfo writes blanks and the like as octal numbers: "\040".
QByteArray unescaped(const QByteArray &text)
{
    QByteArray result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isNumber = false;
        const int code = text[i] == '\\' ? text.mid(i + 1, 3).toInt(&isNumber, 8) : 0;
        if (isNumber && i + 3 < text.size()) {
            result += char(code);
            i += 3;
        } else {
            result += text[i];
        }
    }
    return result;
}

bool isInside(const QString &folder, const QString &mountPoint)
{
    return mountPoint == "/"_L1 || folder == mountPoint || folder.startsWith(mountPoint + u'/');
}

bool setLock(int descriptor, short kind, off_t start, off_t length)
{
    struct flock wanted = {};
    wanted.l_type = kind;
    wanted.l_whence = SEEK_SET;
    wanted.l_start = start;
    wanted.l_len = length;
    int result = -1;
    do
        result = fcntl(descriptor, F_OFD_SETLK, &wanted);
    while (result < 0 && errno == EINTR);
    return result == 0;
}

// What one process asks of the other: a kind of lock on a place; it answers whether it got it.
struct Question {
    char kind = 'q'; ///< 'r' read, 'w' write, 'n' give back, 'q' go
    char place = 0;
};

constexpr off_t firstPlace = 0x40000000; // where databases lock
constexpr off_t placeSize = 510;

bool answer(int descriptor, Question question)
{
    const short kind = question.kind == 'r' ? F_RDLCK : question.kind == 'w' ? F_WRLCK : F_UNLCK;
    return setLock(descriptor, kind, firstPlace + question.place * placeSize, placeSize);
}

/// The other process. Between fork() and _exit() only what may be called in a signal handler: this program has threads.
[[noreturn]] void answerQuestions(const char *path, int from, int to)
{
    const int descriptor = open(path, O_RDWR | O_CLOEXEC);
    for (;;) {
        Question question;
        if (read(from, &question, sizeof question) != ssize_t(sizeof question) || question.kind == 'q')
            _exit(0);
        const char said = descriptor >= 0 && answer(descriptor, question) ? 'y' : 'n';
        if (write(to, &said, 1) != 1)
            _exit(1);
    }
}

class OtherProcess {
public:
    explicit OtherProcess(const QByteArray &path)
    {
        std::array<int, 2> questions{-1, -1};
        std::array<int, 2> answers{-1, -1};
        if (pipe2(questions.data(), O_CLOEXEC) != 0)
            return;
        if (pipe2(answers.data(), O_CLOEXEC) != 0) {
            close(questions[0]);
            close(questions[1]);
            return;
        }
        m_process = fork();
        if (m_process == 0) {
            close(questions[1]);
            close(answers[0]);
            answerQuestions(path.constData(), questions[0], answers[1]);
        }
        close(questions[0]);
        close(answers[1]);
        m_to = questions[1];
        m_from = answers[0];
    }
    ~OtherProcess()
    {
        if (m_to >= 0)
            close(m_to); // it goes at the end of the questions
        if (m_from >= 0)
            close(m_from);
        if (m_process > 0)
            waitpid(m_process, nullptr, 0);
    }
    Q_DISABLE_COPY_MOVE(OtherProcess)

    bool isThere() const { return m_process > 0; }

    /// Nothing if it did not answer in time.
    std::optional<bool> gets(char kind, char place)
    {
        const Question question{kind, place};
        if (write(m_to, &question, sizeof question) != ssize_t(sizeof question))
            return {};
        pollfd waiting{m_from, POLLIN, 0};
        char said = 0;
        if (poll(&waiting, 1, answerWithinMs) != 1 || read(m_from, &said, 1) != 1)
            return {};
        return said == 'y';
    }

private:
    pid_t m_process = -1;
    int m_to = -1;
    int m_from = -1;
};

/// What the two may have at the same time, and what not, as a database relies on it.
std::optional<ShareTrouble> tryLocksWith(OtherProcess &other, int descriptor)
{
    const auto here = [&](char kind, char place) { return answer(descriptor, {kind, place}); };
    if (!here('r', 0))
        return ShareTrouble::NoLocks;
    const auto differs = [&](char kind, char place, bool expected) { return other.gets(kind, place) != expected; };
    if (differs('r', 0, true)) // two read
        return ShareTrouble::LocksBroken;
    if (differs('n', 0, true) || differs('w', 0, false)) // nobody writes what another reads
        return ShareTrouble::LocksBroken;
    if (differs('w', 1, true)) // places are apart
        return ShareTrouble::LocksBroken;
    if (here('w', 1) || here('r', 1)) // and what another writes nobody reads or writes
        return ShareTrouble::LocksBroken;
    // A read lock is given back before the write lock is taken, as the database's own layer does it on a share.
    if (!here('n', 0) || !here('w', 0) || differs('r', 0, false))
        return ShareTrouble::LocksBroken;
    if (!here('n', 0) || differs('w', 0, true)) // what is given back another can have
        return ShareTrouble::LocksBroken;
    return {};
}

} // namespace

QString describe(ShareTrouble trouble)
{
    switch (trouble) {
    case ShareTrouble::LocksStayHere:
        return Words::tr(
            "This share is mounted so that locks stay on this computer (nobrl, nolock or local_lock). Two people who save "
            "at once would damage the database. Ask your administrator to mount it without that option.");
    case ShareTrouble::LocksBroken:
        return Words::tr(
            "Locks do not work on this share: two programs were given the same lock at once. Two people who save at once "
            "would damage the database. Keep it on another share, or in PostgreSQL.");
    case ShareTrouble::NoLocks:
        return Words::tr(
            "This share has no locks. Two people who save at once would damage the database. Keep it on another share, or "
            "in PostgreSQL.");
    case ShareTrouble::SyncFolder:
        return Words::tr(
            "This folder is kept the same on several computers by a program that copies whole files. It would mix up what "
            "two people save. Keep the database on a share of your own network, or in PostgreSQL.");
    }
    return {};
}

std::optional<MountFacts> mountOf(const QByteArray &mountInfo, const QString &folder)
{
    std::optional<MountFacts> found;
    qsizetype longest = -1;
    for (const QByteArray &line : mountInfo.split('\n')) {
        const QByteArrayList fields = line.split(' ');
        const qsizetype dash = fields.indexOf("-");
        if (fields.size() < 9 || dash < 6 || dash + 3 >= fields.size())
            continue;
        const QString mountPoint = QString::fromUtf8(unescaped(fields[4]));
        // Of two mounts at one place the later one is what is seen.
        if (!isInside(folder, mountPoint) || mountPoint.size() < longest)
            continue;
        longest = mountPoint.size();
        found = MountFacts{fields[dash + 1], fields[5].split(',') + fields[dash + 3].split(',')};
    }
    return found;
}

std::optional<ShareTrouble> troubleOfMount(const MountFacts &mount)
{
    const auto has = [&](const char *option) { return mount.options.contains(option); };
    if (mount.fileSystem.startsWith("cifs") || mount.fileSystem.startsWith("smb")) {
        if (has("nobrl") || has("nolock"))
            return ShareTrouble::LocksStayHere;
    }
    if (mount.fileSystem.startsWith("nfs")) {
        if (has("nolock") || has("local_lock=all") || has("local_lock=posix"))
            return ShareTrouble::LocksStayHere;
    }
    return {};
}

bool isSyncFolder(const QString &folder)
{
    static const QStringList marks{u".dropbox"_s,           u".dropbox.cache"_s,   u".owncloudsync.log"_s,
                                   u".nextcloudsync.log"_s, u".sync_journal.db"_s, u".stfolder"_s,
                                   u".tmp.drivedownload"_s};
    QDir each(folder);
    do {
        const QString name = each.dirName();
        if (name == "OneDrive"_L1 || name.startsWith("OneDrive - "_L1))
            return true;
        const bool marked = std::any_of(marks.begin(), marks.end(),
                                        [&](const QString &mark) { return each.exists(mark); });
        const bool journal = !each.entryList({u"._sync_*.db"_s, u".sync_*.db"_s}, QDir::Files | QDir::Hidden).isEmpty();
        if (marked || journal)
            return true;
    } while (each.cdUp());
    return false;
}

std::optional<ShareTrouble> tryLocks(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder + "/.frontdoor-locks-"_L1
                                              + QUuid::createUuid().toString(QUuid::WithoutBraces));
    const int descriptor = open(path.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return {}; // nothing can be written here: whoever opens the database says so
    std::optional<ShareTrouble> trouble;
    {
        OtherProcess other(path);
        if (other.isThere())
            trouble = tryLocksWith(other, descriptor);
    }
    close(descriptor);
    unlink(path.constData());
    return trouble;
}

std::optional<ShareTrouble> troubleOfPlace(const QString &databasePath, FilePlace place)
{
    const QString folder = QFileInfo(QFileInfo(databasePath).absolutePath()).canonicalFilePath();
    if (folder.isEmpty())
        return {}; // there is no such folder: whoever opens the database says so
    if (isSyncFolder(folder))
        return ShareTrouble::SyncFolder;
    if (place == FilePlace::Local)
        return {};
    QFile mounts(u"/proc/self/mountinfo"_s);
    if (mounts.open(QIODevice::ReadOnly)) {
        const auto mount = mountOf(mounts.readAll(), folder);
        if (const auto trouble = mount ? troubleOfMount(*mount) : std::nullopt)
            return trouble;
    }
    return tryLocks(folder);
}

} // namespace frontdoor
