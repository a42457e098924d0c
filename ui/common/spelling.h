// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QApplication;

namespace frontdoor {

/// A word of a text that can be looked up in a dictionary.
struct SpelledWord {
    qsizetype at = 0;
    qsizetype length = 0;
    QString word; ///< with straight apostrophes

    friend bool operator==(const SpelledWord &, const SpelledWord &) = default;
};

/// The words worth a look. Left out are what holds digits (numbers, postcodes), addresses of mail and web, what is all in
/// capitals, and names: words with a capital inside a sentence, and those in `names` also where a sentence begins.
QList<SpelledWord> wordsToSpell(const QString &text, const QSet<QString> &names = {});

/// The words that stand with a capital inside a sentence.
QSet<QString> namesIn(const QString &text);

/// British English by the dictionary that is installed (hunspell), and words of one's own. Read when it is first needed and
/// asked on a thread of its own, so that neither the start nor the typing waits for it. Without a dictionary nothing is
/// wrong.
class SpellChecker final : public QObject {
    Q_OBJECT

public:
    enum class State {
        Asleep, ///< nobody has asked yet
        Loading,
        Ready,
        Missing, ///< there is no dictionary
    };

    /// Looks for en_GB.aff and en_GB.dic in the folders; `ownWords` is a file with one word a line, made when it is needed.
    SpellChecker(QStringList folders, QString ownWords, QObject *parent = nullptr);
    ~SpellChecker() override;

    /// Where systems keep dictionaries.
    static QStringList systemFolders();

    State state() const { return m_state; }
    bool isEnabled() const { return m_enabled; }
    void setEnabled(bool enabled);
    /// Ready and not switched off.
    bool isWorking() const { return m_enabled && m_state == State::Ready; }
    /// What to tell in the settings: that it works, is off, or what to install.
    QString stateWords() const;

    /// Begins to read the dictionary, if nobody did before.
    void wake();
    /// Nothing while it is not known yet: it is then looked up, and learned() follows.
    std::optional<bool> isRight(const QString &word);
    /// Answers with at most five, the best first, while the receiver lives.
    void suggest(const QString &word, QObject *receiver, std::function<void(const QStringList &)> answered);
    /// Right from now on, and the next time.
    void addToMine(const QString &word);

signals:
    void learned();      ///< more is known about words
    void stateChanged(); ///< also switched on or off, or something else counts as right

private:
    class Book;
    void lookUp();
    void setState(State state);
    void inTheBook(std::function<void(Book &)> work);

    State m_state = State::Asleep;
    bool m_enabled = true;
    QHash<QString, bool> m_known;
    QSet<QString> m_wanted;
    QTimer m_gather;
    std::shared_ptr<Book> m_book; ///< used on the thread only
    QThreadPool m_thread;
};

/// Makes it the one that the text fields of this application ask; null: none. It must be taken away before it goes.
void provideSpelling(QApplication &app, SpellChecker *checker);
/// Null if there is none.
SpellChecker *providedSpelling();

} // namespace frontdoor
