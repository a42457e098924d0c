// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/kept_door.h"
#include "core/session/session.h"

namespace frontdoor {

enum class PasswordCost;

/// Why somebody may not come in, in words for them.
struct SignInRefusal {
    QString says;
    int triesLeft = 0; ///< before the account is closed; 0: not worth telling yet, or closed

    friend bool operator==(const SignInRefusal &, const SignInRefusal &) = default;
};

/// Lets people in who prove who they are. Passwords are compared and hashed on other threads; wrong ones are counted in the
/// database, so that trying at several computers is of no use. Each question is answered by exactly one signal, and while one
/// is open others are dropped.
class Doorkeeper final : public QObject {
    Q_OBJECT

public:
    /// The session must outlive this.
    explicit Doorkeeper(Session &session, QObject *parent = nullptr);
    Doorkeeper(Session &session, PasswordCost cost, QObject *parent = nullptr);

    /// Who came in on this computer before. While the data cannot be reached they are let in by what was known of them then;
    /// when the data are back, that is put on record, or revoked() if it does not hold any more.
    void rely(const KeptDoor &door) { m_kept = door; }
    /// Null where nobody is known.
    const KeptDoor *kept() const { return m_kept ? &*m_kept : nullptr; }

    /// Admitted, refused or troubled. A name that nobody has takes as long and answers the same.
    void enter(const QString &signIn, const QString &password);
    /// Whoever is signed in to the computer with the account that was linked to this user.
    void enterByAccount(const User &user, const QString &osAccount);
    /// Somebody who came in before and locked the screen. Where the data cannot be reached, what proved it then counts.
    void reenter(const User &user, const QString &password);

    /// Changed, refused or troubled. `old` is empty for whoever has no password yet.
    void changeOwn(const User &user, const QString &old, const QString &fresh);
    /// For somebody else, who has to choose their own when they come in.
    void setFor(const UserId &administrator, const User &user, const QString &fresh);

    bool isBusy() const { return m_isBusy; }

    /// What is wrong with a new password, in words; empty if nothing is.
    static QString problemOf(const QString &password, const User &user);

signals:
    void admitted(const frontdoor::User &user, bool mustChange);
    void refused(const frontdoor::SignInRefusal &refusal);
    void changed(const frontdoor::User &user);
    void troubled(const frontdoor::Error &error);
    /// Somebody who was let in while the data were away may not be here.
    void revoked(const frontdoor::User &user, const QString &says);

private:
    enum class Fits { No, Yes };
    struct Checked {
        Fits fits = Fits::No;
        QString hash; ///< the password anew, where that is wanted
    };
    struct Counted {
        int tries = 0;
        Instant until;
    };
    enum class Purpose {
        Enter,
        Reenter,
        Away, ///< what is known of them is what this computer has kept
    };

    bool begin();
    using Answer = std::function<void(const Expected<SignInAccount> &)>;
    void askFor(const QString &signIn, Answer answer);
    void check(const QString &name, const SignInAccount &account, const QString &password, Purpose purpose);
    void letIn(const SignInAccount &account, const QString &hash, Purpose purpose);
    void admit(const User &user, const Credentials &credentials);
    void admitAway(const User &user, const SignIn &shown);
    /// Whether what this computer has kept may be used in the place of an answer.
    bool isAway(const Error &error) const;
    void putOnRecord();
    void count(const QString &name, const SignInAccount &account);
    /// The same on this computer alone: of names that nobody has, and where nothing can be written.
    void countHere(const QString &name);
    Credentials closedHere(const QString &name) const;
    void tellTries(const UserId &user);
    void refuse(const QString &says, int triesLeft = 0);
    void refuseWrong(int tries);
    void give(const UserId &actor, const User &user, const QString &fresh, const QString &replaces);
    void fail(const Error &error);
    /// Rejected findings in one sentence; empty if it was done.
    static QString refusalIn(const CommandResult &result);
    QDate today() const;

    Session &m_session;
    const PasswordCost m_cost;
    ReadSlot m_slot;
    bool m_isBusy = false;
    QHash<QString, Counted> m_countedHere; ///< by name
    QHash<UserId, QString> m_proofs;       ///< kept passwords of those who came in here
    std::optional<KeptDoor> m_kept;
    /// Whoever was let in while the data were away, and what they showed.
    struct NotOnRecord {
        User user;
        SignIn shown;
    };
    std::optional<NotOnRecord> m_notOnRecord;
    bool m_isRecording = false;
};

/// Who is signed in to this computer, as the system has it and not as the environment says; empty if nobody knows.
QString osAccountHere();

} // namespace frontdoor
