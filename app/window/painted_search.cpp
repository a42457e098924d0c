// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/painted_search.h"

#include "app/window/first_paint.h"
#include "ui/common/search_field.h"
#include "ui/shell/finder.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>
#include <QFile>
#include <QKeyEvent>
#include <QTextStream>
#include <QTimer>

#include <utility>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// As far as a search is worth a line of its own; nobody types more of a name than this.
constexpr qsizetype longest = 40;

} // namespace

PaintedSearch::PaintedSearch(Session &session, MainWindow &window, const QString &file, Terminal &terminal)
    : QObject(&window)
    , m_window(window)
    , m_terminal(terminal)
{
    QFile lines(file);
    if (!lines.open(QIODevice::ReadOnly)) {
        terminal.err << "frontdoor: "_L1 << file << " cannot be read."_L1 << Qt::endl;
        QCoreApplication::exit(1);
        return;
    }
    m_texts = QString::fromUtf8(lines.readAll()).split(u'\n', Qt::SkipEmptyParts);
    signInForMeasuring(session, window, [this] { QTimer::singleShot(0, this, &PaintedSearch::begin); });
}

void PaintedSearch::begin()
{
    m_finder = m_window.findChild<Finder *>();
    m_field = m_finder ? qobject_cast<SearchField *>(m_finder->parentWidget()) : nullptr;
    if (!m_field)
        return QCoreApplication::exit(1);
    m_window.activateWindow();
    m_field->setFocus(Qt::ShortcutFocusReason);
    connect(m_finder, &Finder::answered, this, [this] {
        // Queued behind the painting that the answer asks for.
        QTimer::singleShot(0, this, &PaintedSearch::painted);
    });
    next();
}

void PaintedSearch::next()
{
    if (m_texts.isEmpty())
        return QCoreApplication::exit(0);
    m_field->clear();
    m_text = m_texts.takeFirst().left(longest);
    m_typed = 0;
    QTimer::singleShot(0, this, &PaintedSearch::type);
}

void PaintedSearch::type()
{
    if (m_typed == m_text.size())
        return next();
    const QChar key = m_text.at(m_typed++);
    m_timer.start();
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(key));
    QCoreApplication::sendEvent(m_field, &press);
    if (key.isSpace()) // looks for what was looked for before
        QTimer::singleShot(0, this, &PaintedSearch::type);
}

void PaintedSearch::painted()
{
    if (!m_timer.isValid())
        return;
    m_terminal.out << QString::number(double(m_timer.nsecsElapsed()) / 1e6, 'f', 3) << ' ' << m_text.left(m_typed)
                   << Qt::endl;
    m_timer.invalidate();
    type();
}

} // namespace frontdoor
