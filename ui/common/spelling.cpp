// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/spelling.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVariant>

#include <hunspell/hunspell.hxx>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *spellingProperty = "fdSpelling";
constexpr qsizetype mostSuggestions = 5;
constexpr qsizetype longestWord = 60; // what is longer is no word

QString plain(QString word)
{
    return word.replace(QChar(0x2019), u'\'');
}

bool endsSentence(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u':' || c == u'\n' || c == QChar::ParagraphSeparator;
}

/// Calls visit(word, at, beginsSentence) for each word that is made of letters alone.
template<class Visit>
void eachWord(const QString &text, Visit visit)
{
    // Addresses and whatever holds a digit are one piece each, and are passed over whole.
    static const QRegularExpression piece(u"\\S{0,80}[@\\d/\\\\_]\\S*|www\\.\\S+|\\p{L}[\\p{L}\\p{M}'\u2019]*"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    QRegularExpressionMatchIterator pieces = piece.globalMatch(text);
    while (pieces.hasNext()) {
        const QRegularExpressionMatch match = pieces.next();
        QString word = match.captured();
        while (word.endsWith(u'\'') || word.endsWith(QChar(0x2019)))
            word.chop(1);
        const bool letters = std::all_of(word.begin(), word.end(), [](QChar c) {
            return c.isLetter() || c.isMark() || c == u'\'' || c == QChar(0x2019);
        });
        if (!letters || word.size() > longestWord || word.startsWith("www."_L1))
            continue;
        qsizetype before = match.capturedStart() - 1;
        while (before >= 0 && (text[before].isSpace() || text[before] == u'"' || text[before] == u'(')
               && text[before] != u'\n')
            --before;
        visit(word, match.capturedStart(), before < 0 || endsSentence(text[before]));
    }
}

bool isAllCapitals(const QString &word)
{
    return word.size() > 1 && word == word.toUpper();
}

QString withoutGenitive(const QString &word)
{
    return word.endsWith("'s"_L1) ? word.chopped(2) : word;
}

} // namespace

QList<SpelledWord> wordsToSpell(const QString &text, const QSet<QString> &names)
{
    QList<SpelledWord> words;
    eachWord(text, [&](const QString &word, qsizetype at, bool begins) {
        const QString straight = plain(word);
        const bool capital = word[0].isUpper();
        if (word.size() < 2 || isAllCapitals(word) || (capital && !begins)
            || (capital && names.contains(withoutGenitive(straight))))
            return;
        words.append({at, word.size(), straight});
    });
    return words;
}

QSet<QString> namesIn(const QString &text)
{
    QSet<QString> names;
    eachWord(text, [&](const QString &word, qsizetype, bool begins) {
        if (word[0].isUpper() && !begins)
            names.insert(withoutGenitive(plain(word)));
    });
    return names;
}

/// The dictionary and the words of one's own.
class SpellChecker::Book {
public:
    Book(QStringList folders, QString ownWords) : m_folders(std::move(folders)), m_ownWords(std::move(ownWords)) {}

    bool open()
    {
        for (const QString &folder : std::as_const(m_folders)) {
            const QString base = folder + "/en_GB"_L1;
            if (QFileInfo::exists(base + ".aff"_L1) && QFileInfo::exists(base + ".dic"_L1)) {
                m_hunspell = std::make_unique<Hunspell>(QFile::encodeName(base + ".aff"_L1).constData(),
                                                        QFile::encodeName(base + ".dic"_L1).constData());
                m_isUtf8 = QByteArray::fromStdString(m_hunspell->get_dict_encoding()).toUpper() == "UTF-8";
                break;
            }
        }
        if (!m_hunspell)
            return false;
        QFile own(m_ownWords);
        if (own.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : own.readAll().split('\n')) {
                if (const QString word = QString::fromUtf8(line).trimmed(); !word.isEmpty())
                    m_hunspell->add(encoded(word));
            }
        }
        return true;
    }

    bool isRight(const QString &word)
    {
        return !m_hunspell || m_hunspell->spell(encoded(word))
               || (word.endsWith("'s"_L1) && m_hunspell->spell(encoded(word.chopped(2))));
    }

    QStringList suggestions(const QString &word)
    {
        QStringList found;
        if (!m_hunspell)
            return found;
        for (const std::string &each : m_hunspell->suggest(encoded(word)))
            found.append(m_isUtf8 ? QString::fromStdString(each) : QString::fromLatin1(each.c_str()));
        return found.mid(0, mostSuggestions);
    }

    void add(const QString &word)
    {
        if (m_hunspell)
            m_hunspell->add(encoded(word));
        QDir().mkpath(QFileInfo(m_ownWords).absolutePath());
        QFile own(m_ownWords);
        if (own.open(QIODevice::WriteOnly | QIODevice::Append))
            own.write(word.toUtf8() + '\n');
    }

private:
    std::string encoded(const QString &word) const
    {
        return m_isUtf8 ? word.toStdString() : word.toLatin1().toStdString();
    }

    QStringList m_folders;
    QString m_ownWords;
    std::unique_ptr<Hunspell> m_hunspell;
    bool m_isUtf8 = true;
};

SpellChecker::SpellChecker(QStringList folders, QString ownWords, QObject *parent)
    : QObject(parent)
    , m_book(std::make_shared<Book>(std::move(folders), std::move(ownWords)))
{
    m_thread.setMaxThreadCount(1);
    m_gather.setSingleShot(true);
    m_gather.setInterval(0);
    connect(&m_gather, &QTimer::timeout, this, &SpellChecker::lookUp);
}

SpellChecker::~SpellChecker()
{
    // What is on its way back finds nobody then. Nothing is dropped: a word that was added is still to be written.
    m_thread.waitForDone();
}

QStringList SpellChecker::systemFolders()
{
    QStringList folders;
    for (const QString &data : QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation))
        folders << data + "/hunspell"_L1 << data + "/myspell/dicts"_L1;
    folders << u"/usr/share/hunspell"_s << QCoreApplication::applicationDirPath() + "/dictionaries"_L1;
    folders.removeDuplicates();
    return folders;
}

void SpellChecker::setEnabled(bool enabled)
{
    if (enabled == m_enabled)
        return;
    m_enabled = enabled;
    emit stateChanged();
}

QString SpellChecker::stateWords() const
{
    if (m_state == State::Missing)
        return tr("There is no British English dictionary on this computer. Ask for the package hunspell-en-gb.");
    return m_enabled ? tr("Words that the dictionary does not know are underlined. Names inside a sentence are not.")
                     : tr("Spelling is not checked.");
}

void SpellChecker::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void SpellChecker::inTheBook(std::function<void(Book &)> work)
{
    m_thread.start([book = m_book, work = std::move(work)] { work(*book); });
}

void SpellChecker::wake()
{
    if (m_state != State::Asleep)
        return;
    m_state = State::Loading;
    inTheBook([this](Book &book) {
        const bool there = book.open();
        QMetaObject::invokeMethod(
            this, [this, there] { setState(there ? State::Ready : State::Missing); }, Qt::QueuedConnection);
    });
}

std::optional<bool> SpellChecker::isRight(const QString &word)
{
    const auto known = m_known.constFind(word);
    if (known != m_known.cend())
        return *known;
    wake();
    if (m_state == State::Missing)
        return true;
    m_wanted.insert(word);
    if (!m_gather.isActive())
        m_gather.start();
    return std::nullopt;
}

void SpellChecker::lookUp()
{
    inTheBook([this, words = std::exchange(m_wanted, {})](Book &book) {
        QHash<QString, bool> found;
        for (const QString &word : words)
            found.insert(word, book.isRight(word));
        QMetaObject::invokeMethod(
            this,
            [this, found] {
                m_known.insert(found);
                emit learned();
            },
            Qt::QueuedConnection);
    });
}

void SpellChecker::suggest(const QString &word, QObject *receiver, std::function<void(const QStringList &)> answered)
{
    wake();
    inTheBook([this, word, receiver = QPointer(receiver), answered = std::move(answered)](Book &book) {
        const QStringList found = book.suggestions(word);
        QMetaObject::invokeMethod(
            this,
            [receiver, answered, found] {
                if (receiver)
                    answered(found);
            },
            Qt::QueuedConnection);
    });
}

void SpellChecker::addToMine(const QString &word)
{
    m_known.insert(word, true);
    inTheBook([word](Book &book) { book.add(word); });
    emit stateChanged();
}

void provideSpelling(QApplication &app, SpellChecker *checker)
{
    app.setProperty(spellingProperty, QVariant::fromValue<QObject *>(checker));
}

SpellChecker *providedSpelling()
{
    return qApp ? qobject_cast<SpellChecker *>(qApp->property(spellingProperty).value<QObject *>()) : nullptr;
}

} // namespace frontdoor
