// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/new_office.h"
#include "app/window/office.h"
#include "core/procedure/library.h"
#include "tests/support/must.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

template<class T>
T awaited(QFuture<Expected<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        qFatal("no answer came");
    return must(future.takeResult());
}

} // namespace

/// An administrator adopts a procedure at one computer; everybody else's goes by it too.
class TestProcedureFollower : public QObject {
    Q_OBJECT

private slots:
    void theOtherComputerGoesByWhatWasAdopted()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"office.frontdoor"_s);
        must(makeOffice({file, u"walsall"_s, u"Ada Min"_s}));
        const Premises premises = must(enterNow({file}));
        Office here(premises, std::make_shared<SystemClock>(), folder.filePath(u"here"_s));
        Office there(premises, std::make_shared<SystemClock>(), folder.filePath(u"there"_s));
        awaited(here.session().open());
        awaited(there.session().open());
        QSignalSpy followed(&there.procedureFollower(), &ProcedureFollower::followed);

        const QList<User> users = awaited(
            here.session().read<QList<User>>(ReadSlot(), [](Views &views) { return views.users(); }));
        AdoptProcedure adopt;
        for (const ProcedureText &text : must(procedureTexts(u"leeds"_s)))
            adopt.files.append({text.name, text.text});
        const CommandResult result = awaited(
            here.session().submit({CommandId::make(), users.first().id, adopt, {}, {}}));
        QVERIFY(std::holds_alternative<Done>(result));

        QVERIFY(followed.wait(20'000));
        QCOMPARE(there.session().rulebook().procedure->id, u"leeds"_s);
        QTRY_COMPARE(here.session().rulebook().procedure->id, u"leeds"_s);
        QCOMPARE(followed.count(), 1);
    }
};

QTEST_MAIN(TestProcedureFollower)
#include "test_procedure_follower.moc"
