// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/session/scripted_store.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

namespace frontdoor {

using namespace Qt::StringLiterals;

void StoreScript::at(Step step, Play play)
{
    next(step, -1, std::move(play));
}

void StoreScript::next(Step step, int times, Play play)
{
    const QMutexLocker lock(&m_mutex);
    m_plays.insert(step, {std::move(play), times});
}

Expected<void> StoreScript::run(Step step)
{
    if (QThread::currentThread() == QCoreApplication::instance()->thread())
        ++calledOnMainThread;
    Play play;
    {
        const QMutexLocker lock(&m_mutex);
        Scripted &scripted = m_plays[step];
        if (scripted.times != 0)
            play = scripted.play;
        if (scripted.times > 0)
            --scripted.times;
    }
    return play ? play() : Expected<void>();
}

Expected<void> StoreScript::sleep(std::chrono::milliseconds time)
{
    const int before = interrupts;
    for (QDeadlineTimer end(time); !end.hasExpired(); QThread::msleep(2)) {
        if (interrupts != before)
            return failure(ErrorCode::Cancelled, u"the sleep"_s);
    }
    return {};
}

namespace {

class ScriptedStore final : public Store {
public:
    ScriptedStore(std::unique_ptr<Store> real, std::shared_ptr<StoreScript> script)
        : m_real(std::move(real))
        , m_script(std::move(script))
        , m_thread(QThread::currentThread())
    {
        ++m_script->opened;
    }

    ~ScriptedStore() override
    {
        checkThread();
        ++m_script->closed;
    }

    Expected<void> write(const Unit &unit, const UserId &actor, Instant now) override
    {
        checkThread();
        FD_TRY(m_script->run(Step::Write));
        FD_TRY(m_real->write(unit, actor, now));
        return m_script->run(Step::Commit);
    }

    Expected<void> read(const std::function<Expected<void>(Views &)> &look) override
    {
        checkThread();
        FD_TRY(m_script->run(Step::Read));
        return m_real->read(look);
    }

    void interrupt() override
    {
        ++m_script->interrupts;
        m_real->interrupt();
    }

    Expected<bool> somethingChanged() override
    {
        checkThread();
        ++m_script->polls;
        FD_TRY(m_script->run(Step::Poll));
        return m_real->somethingChanged();
    }

    Expected<QList<Change>> changesAfter(qint64 sequence) override
    {
        checkThread();
        FD_TRY(m_script->run(Step::Changes));
        return m_real->changesAfter(sequence);
    }

    Expected<qint64> lastChange() override
    {
        checkThread();
        FD_TRY(m_script->run(Step::LastChange));
        return m_real->lastChange();
    }

    QString place() const override { return m_real->place(); }

private:
    void checkThread() const
    {
        if (QThread::currentThread() != m_thread)
            ++m_script->calledOnForeignThread;
    }

    std::unique_ptr<Store> m_real;
    std::shared_ptr<StoreScript> m_script;
    QThread *m_thread;
};

} // namespace

StoreFactory scripted(StoreFactory real, std::shared_ptr<StoreScript> script)
{
    return [real = std::move(real), script = std::move(script)]() -> Expected<std::unique_ptr<Store>> {
        FD_TRY(script->run(Step::Open));
        FD_ASSIGN(std::unique_ptr<Store> store, real());
        return std::make_unique<ScriptedStore>(std::move(store), script);
    };
}

} // namespace frontdoor
