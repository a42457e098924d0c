// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/new_office.h"

#include "app/commands/database.h"
#include "core/casework/setup.h"
#include "core/store/postgres_store.h"
#include "core/store/store_at.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::NewOffice)
};

Expected<void> nameAdministrator(Store &store, User administrator, const QString &name, Instant now)
{
    administrator.name = name;
    return store.write([&](Work &work) -> Expected<bool> { return work.update(administrator); }, administrator.id, now);
}

/// The door is shut from the beginning.
Expected<void> askForProof(Store &store, const User &administrator, Credentials proof, Instant now)
{
    proof.user = administrator.id;
    if (!proof.password.isEmpty())
        proof.set = now;
    return store.write(
        [&](Work &work) -> Expected<bool> {
            FD_TRY(work.set(proof));
            FD_TRY(work.askForProof());
            return true;
        },
        administrator.id, now);
}

QStringList titles(const Procedure &procedure)
{
    QStringList list;
    for (const SourceDocument &document : procedure.documents)
        list.append(document.title);
    return list;
}

QString lineOf(const QStringList &documents, qsizetype rules, const QString &version)
{
    return Words::tr("Follows %1 · %2 rules · version %3")
        .arg(documents.join(u"; "_s), QString::number(rules), version);
}

/// An overlay can be loaded with a base only: the first it fits tells what it adds.
QString overlayLine(const ShippedProcedure &overlay, const QList<ShippedProcedure> &all)
{
    for (const ShippedProcedure &base : all) {
        if (base.overlay)
            continue;
        const Expected<Procedure> alone = procedureNamed(base.id);
        const Expected<Procedure> both = procedureNamed(base.id + u'+' + overlay.id);
        if (!alone || !both)
            continue;
        QStringList added = titles(*both);
        for (const QString &title : titles(*alone))
            added.removeAll(title);
        return lineOf(added, both->rules.size() - alone->rules.size(), overlay.version);
    }
    return Words::tr("Version %1").arg(overlay.version);
}

} // namespace

Expected<QString> makeOffice(const NewOffice &office)
{
    FD_TRY(requireFileOrServer(office.database));
    const Instant now = SystemClock().now();
    // The procedure first: a mistake in it must not leave a database behind.
    FD_ASSIGN(const QList<ProcedureText> texts, procedureTexts(office.procedure));
    FD_ASSIGN(const Procedure procedure, loadProcedure(texts));
    if (const QString folder = QFileInfo(office.database).absolutePath();
        !isServerAddress(office.database) && !QFileInfo::exists(folder))
        return failure(ErrorCode::NotFound, folder, u"the folder for the new file is not there"_s);
    // It appears under its name only with its procedure and its first account.
    FD_TRY(makeStoreAt(office.database, [&](Store &store) -> Expected<void> {
        FD_TRY(adoptProcedure(store, texts, {}, now));
        FD_ASSIGN(const User administrator, addFirstAdministrator(store, procedure, now));
        if (const QString name = office.administrator.simplified(); !name.isEmpty())
            FD_TRY(nameAdministrator(store, administrator, name, now));
        if (office.proof.isWayIn())
            FD_TRY(askForProof(store, administrator, office.proof, now));
        return {};
    }));
    return procedure.name;
}

QList<ProcedureOffer> procedureOffers()
{
    const QList<ShippedProcedure> all = shippedProcedures();
    QList<ProcedureOffer> offers;
    for (const ShippedProcedure &each : all) {
        ProcedureOffer offer{each.id, each.name, {}, each.overlay};
        if (each.overlay) {
            offer.line = overlayLine(each, all);
        } else if (const Expected<Procedure> procedure = procedureNamed(each.id)) {
            offer.line = lineOf(titles(*procedure), procedure->rules.size(), each.version);
        }
        offers.append(offer);
    }
    std::stable_sort(offers.begin(), offers.end(),
                     [](const ProcedureOffer &a, const ProcedureOffer &b) { return a.overlay < b.overlay; });
    return offers;
}

Expected<DatabaseLook> lookAtDatabase(const QString &database)
{
    DatabaseLook look;
    const SqliteOptions options{.patienceMs = 3000};
    FD_ASSIGN(const StoreFactory toWrite, storeAt(database, OpenMode::ReadWrite, options));
    Expected<std::unique_ptr<Store>> store = toWrite();
    if (!store && store.error().code == ErrorCode::ReadOnly) {
        FD_ASSIGN(const StoreFactory toRead, storeAt(database, OpenMode::ReadOnly, options));
        store = toRead();
        look.toReadOnly = true;
    }
    if (!store)
        return Unexpected(store.error());
    FD_ASSIGN(const Procedure procedure, procedureIn(**store));
    look.procedure = procedure.name + u' ' + procedure.version;
    look.place = (*store)->place();
    FD_TRY((*store)->read([&](Views &views) -> Expected<void> {
        FD_ASSIGN(const DatabaseSummary summary, views.summary());
        look.contacts = summary.contacts;
        look.openContacts = summary.openContacts;
        FD_ASSIGN(const QList<User> users, views.users());
        look.accounts = int(users.size());
        return {};
    }));
    return look;
}

} // namespace frontdoor
