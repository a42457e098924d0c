// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/password.h"

#include "core/base/text.h"
#include "core/secrets/sodium_ready.h"

#include <sodium.h>

#include <QCoreApplication>
#include <QScopeGuard>
#include <QSet>

#include <algorithm>
#include <array>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortest = 8;
constexpr qsizetype longEnough = 12;
constexpr qsizetype longest = 200;

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Password)
};

struct Cost {
    unsigned long long operations;
    std::size_t memory;
};

Cost costOf(PasswordCost cost)
{
    switch (cost) {
    case PasswordCost::Usual: return {crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE};
    case PasswordCost::Least: return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
    }
    return {crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE};
}

QByteArray bytesOf(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

} // namespace

void requireSodium()
{
    static const int ready = sodium_init();
    if (ready < 0)
        qFatal("libsodium cannot be made ready");
}

Expected<QString> passwordHash(const QString &password, PasswordCost cost)
{
    requireSodium();
    const auto [operations, memory] = costOf(cost);
    QByteArray text = bytesOf(password);
    const auto forgotten = qScopeGuard([&] { sodium_memzero(text.data(), std::size_t(text.size())); });
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), text.constData(), std::size_t(text.size()), operations, memory) != 0)
        return failure(ErrorCode::Internal, u"password"_s, u"no memory for it"_s);
    return QString::fromLatin1(hash.data());
}

PasswordAnswer checkPassword(const QString &password, const QString &hash, PasswordCost cost)
{
    requireSodium();
    const QByteArray kept = hash.toLatin1();
    if (kept.isEmpty() || kept.size() >= qsizetype(crypto_pwhash_STRBYTES))
        return PasswordAnswer::Wrong;
    QByteArray text = bytesOf(password);
    const auto forgotten = qScopeGuard([&] { sodium_memzero(text.data(), std::size_t(text.size())); });
    if (crypto_pwhash_str_verify(kept.constData(), text.constData(), std::size_t(text.size())) != 0)
        return PasswordAnswer::Wrong;
    const auto [operations, memory] = costOf(cost);
    return crypto_pwhash_str_needs_rehash(kept.constData(), operations, memory) == 0 ? PasswordAnswer::Right
                                                                                     : PasswordAnswer::RightButOld;
}

namespace {

/// What anybody would try first, without the digits and signs that people put around it.
bool isCommon(const QString &key)
{
    static const QSet<QString> known{
        u"password"_s,  u"passwort"_s,   u"passphrase"_s,    u"letmein"_s,      u"welcome"_s,      u"changeme"_s,
        u"secret"_s,    u"admin"_s,      u"administrator"_s, u"login"_s,        u"default"_s,      u"temporary"_s,
        u"frontdoor"_s, u"socialcare"_s, u"socialwork"_s,    u"socialworker"_s, u"safeguarding"_s, u"children"_s,
        u"council"_s,   u"referral"_s,   u"mash"_s,          u"iloveyou"_s,     u"football"_s,     u"liverpool"_s,
        u"arsenal"_s,   u"chelsea"_s,    u"everton"_s,       u"rangers"_s,      u"sunshine"_s,     u"princess"_s,
        u"superman"_s,  u"batman"_s,     u"monkey"_s,        u"dragon"_s,       u"master"_s,       u"spring"_s,
        u"summer"_s,    u"autumn"_s,     u"winter"_s,        u"january"_s,      u"february"_s,     u"march"_s,
        u"april"_s,     u"june"_s,       u"july"_s,          u"august"_s,       u"september"_s,    u"october"_s,
        u"november"_s,  u"december"_s,   u"monday"_s,        u"tuesday"_s,      u"wednesday"_s,    u"thursday"_s,
        u"friday"_s,    u"saturday"_s,   u"sunday"_s,        u"england"_s,      u"london"_s,       u"abc"_s,
        u"test"_s,      u"testing"_s,    u"hello"_s,         u"computer"_s,     u"internet"_s};
    return known.contains(key);
}

/// Neighbours on the keyboard, in the alphabet or among the digits, this way or that.
bool isRun(const QString &key)
{
    static const QStringList rows{u"qwertyuiop"_s,       u"asdfghjkl"_s,   u"zxcvbnm"_s,
                                  u"1234567890"_s,       u"0123456789"_s,  u"abcdefghijklmnopqrstuvwxyz"_s,
                                  u"1qaz2wsx3edc4rfv"_s, u"qazwsxedcrfv"_s};
    const auto runs = [&](const QString &text) {
        return std::any_of(rows.begin(), rows.end(),
                           [&](const QString &row) { return QString(row + row).contains(text); });
    };
    QString turned = key;
    std::reverse(turned.begin(), turned.end());
    return runs(key) || runs(turned);
}

/// "p4ssw0rd" is read as it is meant.
QString withoutDisguise(QString key)
{
    static const QList<std::pair<QChar, QChar>> disguises{{u'0', u'o'}, {u'1', u'i'}, {u'3', u'e'}, {u'4', u'a'},
                                                          {u'5', u's'}, {u'7', u't'}, {u'8', u'b'}};
    for (const auto &[from, to] : disguises)
        key.replace(from, to);
    return key;
}

QString withoutDigitsAround(QString key)
{
    while (!key.isEmpty() && key.back().isDigit())
        key.chop(1);
    while (!key.isEmpty() && key.front().isDigit())
        key.remove(0, 1);
    return key;
}

/// One short thing said again and again is no longer than that thing.
QString said(const QString &key)
{
    for (qsizetype length = 1; length <= key.size() / 2; ++length) {
        if (key.size() % length == 0 && key.left(length).repeated(key.size() / length) == key)
            return key.left(length);
    }
    return key;
}

bool isGuessed(const QString &key)
{
    const QString word = withoutDigitsAround(key);
    const QStringList readings{word, said(word), withoutDigitsAround(withoutDisguise(key)), withoutDisguise(word)};
    const bool common = std::any_of(readings.begin(), readings.end(), isCommon);
    // Dates and telephone numbers are digits alone.
    const bool isShort = key.size() < longEnough;
    return common || word.isEmpty() || said(key).size() < 4 || isRun(key) || (isShort && isRun(word));
}

} // namespace

QString passwordProblem(const QString &password, const QString &signIn, const QString &name)
{
    if (password.size() < shortest)
        return Words::tr(
            "Use at least twelve characters, or eight that nobody would guess. Three words that have nothing to do "
            "with each other are good and easy to keep in mind.");
    if (password.size() > longest)
        return Words::tr("Use at most 200 characters.");
    const QString key = searchKey(password).remove(u' ');
    const auto holds = [&](const QString &text) {
        const QString own = searchKey(text).remove(u' ');
        return own.size() > 2 && key.contains(own);
    };
    if (holds(signIn) || holds(name))
        return Words::tr("Use something other than your own name.");
    // Long is what counts; but what is only long because it goes on and on, or is a word that everybody tries, is not.
    if (isGuessed(key))
        return Words::tr("This one is among the first that anybody would try. Use another.");
    return {};
}

} // namespace frontdoor
