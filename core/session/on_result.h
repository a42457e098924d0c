// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFutureWatcher>
#include <QThread>

#include <utility>

namespace frontdoor {

/// Calls callback(result) on the receiver's thread (which must be this one) when the future is finished, from its event
/// loop and never at once. Nothing is called if the receiver is destroyed before, or if the future was cancelled without
/// a result. The callback may destroy the receiver.
/// Not QFuture::then(context, ...), which in Qt 6.4 aborts when the context dies first.
template<class T, class Callback>
void onResult(QObject *receiver, const QFuture<T> &future, Callback &&callback)
{
    Q_ASSERT(receiver->thread() == QThread::currentThread());
    auto *watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher,
                     [watcher, callback = std::forward<Callback>(callback)]() mutable {
                         const QFuture<T> finished = watcher->future();
                         watcher->deleteLater();
                         if (finished.resultCount() > 0)
                             callback(finished.result());
                     });
    watcher->setFuture(future);
}

} // namespace frontdoor
