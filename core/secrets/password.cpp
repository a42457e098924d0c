// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/password.h"

#include "core/base/text.h"
#include "core/secrets/sodium_ready.h"

#include <sodium.h>

#include <QCoreApplication>
#include <QSet>

#include <array>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortest = 10;
constexpr qsizetype longest = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("frontdoor::Password", text);
}

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
    const QByteArray text = bytesOf(password);
    const auto [operations, memory] = costOf(cost);
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
    const QByteArray text = bytesOf(password);
    if (crypto_pwhash_str_verify(kept.constData(), text.constData(), std::size_t(text.size())) != 0)
        return PasswordAnswer::Wrong;
    const auto [operations, memory] = costOf(cost);
    return crypto_pwhash_str_needs_rehash(kept.constData(), operations, memory) == 0 ? PasswordAnswer::Right
                                                                                     : PasswordAnswer::RightButOld;
}

QString passwordProblem(const QString &password, const QString &signIn, const QString &name)
{
    static const QSet<QString> known{u"password"_s,   u"passwordpassword"_s, u"1234567890"_s, u"12345678910"_s,
                                     u"qwertyuiop"_s, u"letmeinletmein"_s,   u"socialcare"_s, u"safeguarding"_s,
                                     u"frontdoor"_s,  u"socialworker"_s,     u"welcome123"_s, u"password123"_s};
    if (password.size() < shortest)
        return tr(
            "Use at least ten characters. Three words that have nothing to do with each other are good and easy to keep "
            "in mind.");
    if (password.size() > longest)
        return tr("Use at most 200 characters.");
    const QString key = searchKey(password).remove(u' ');
    const QString own = searchKey(name).remove(u' ');
    const bool isOwn = !signIn.isEmpty() && key.contains(searchKey(signIn).remove(u' '));
    if (isOwn || (!own.isEmpty() && key.contains(own)))
        return tr("Use something other than your own name.");
    const QString letters = QString(key).remove(QChar(u'0'));
    if (known.contains(key) || QSet<QChar>(key.begin(), key.end()).size() < 5 || letters.isEmpty())
        return tr("This one is among the first that anybody would try. Use another.");
    return {};
}

} // namespace frontdoor
