// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/clipboard_guard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// What others put there comes to us in Qt's own wrapping.
bool isForeign(const QMimeData *data)
{
    return !data || data->inherits("QInternalMimeData");
}

QMimeData *marked(const QMimeData &data)
{
    auto *copy = new QMimeData;
    for (const QString &format : data.formats())
        copy->setData(format, data.data(format));
    copy->setData(u"x-kde-passwordManagerHint"_s, "secret");
    // Windows takes it as a format of this name and keeps the content out of its history and other computers.
    copy->setData(u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s, "1");
    return copy;
}

} // namespace

ClipboardGuard::ClipboardGuard(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(keptSeconds * 1000);
    connect(&m_timer, &QTimer::timeout, this, &ClipboardGuard::forget);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &ClipboardGuard::look);
}

bool ClipboardGuard::isOurs() const
{
    return m_marked && QGuiApplication::clipboard()->mimeData() == m_marked;
}

void ClipboardGuard::look()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    const QMimeData *data = clipboard->mimeData();
    if (isForeign(data) || data->formats().isEmpty() || isOurs())
        return;
    QMimeData *copy = marked(*data);
    m_marked = copy;
    clipboard->setMimeData(copy);
    m_timer.start();
}

void ClipboardGuard::forget()
{
    m_timer.stop();
    if (isOurs())
        QGuiApplication::clipboard()->clear();
    m_marked.clear();
}

} // namespace frontdoor
