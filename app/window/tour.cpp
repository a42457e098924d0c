// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/tour.h"

#include <QApplication>
#include <QDialog>

namespace frontdoor {

using namespace Qt::StringLiterals;

QWidget &inFront(Scene &scene)
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return *popup;
    if (QWidget *modal = QApplication::activeModalWidget())
        return *modal;
    const QList<QWidget *> all = scene.window().findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->isWindow() && widget->isVisible() && widget->windowType() != Qt::ToolTip)
            return *widget;
    }
    return scene.window();
}

Tour::Tour(DemoStage stage, QList<Stop> stops, QList<Look> looks, Visitor visit, QObject *parent)
    : QObject(parent)
    , m_stage(std::move(stage))
    , m_stops(std::move(stops))
    , m_looks(std::move(looks))
    , m_visit(std::move(visit))
{
}

Tour::~Tour()
{
    m_script.reset();
    m_guide.reset();
}

void Tour::start()
{
    QApplication::setCursorFlashTime(0); // pictures must not depend on the moment
    nextStop();
}

void Tour::nextStop()
{
    m_look = 0;
    ++m_stop;
    begin();
}

void Tour::begin()
{
    m_script.reset();
    m_guide.reset();
    m_scene.reset();
    if (m_stop == m_stops.size() || m_looks.isEmpty()) {
        emit finished();
        return;
    }
    const Stop &stop = m_stops.at(m_stop);
    const Look &look = m_looks.at(m_look);
    m_scene = std::make_unique<Scene>(m_stage.premises, m_stage.clock, look.size, look.theme, look.textPercent);
    m_script = std::make_unique<Script>();
    m_guide = std::make_unique<Guide>(*m_scene, *m_script, m_stage.cast, m_spoken);
    if (stop.who) {
        m_script->then(
            u"signing in"_s,
            [this, role = *stop.who, area = stop.at == Stop::Desk::Area] {
                return m_scene->signIn(role, area ? m_stage.cast.area : m_stage.cast.team);
            },
            [this] { m_scene->stir(); });
    }
    if (stop.way)
        stop.way(*m_guide);
    m_scene->plan(*m_script, u"the screen at rest"_s, [this] { arrive(); });
    connect(m_script.get(), &Script::stuck, this, [this](const QString &what) {
        emit lost(m_stops.at(m_stop).name, what);
        QMetaObject::invokeMethod(
            this, [this] { nextStop(); }, Qt::QueuedConnection);
    });
    connect(m_script.get(), &Script::finished, this, [this] {
        QMetaObject::invokeMethod(
            this, [this] { goOn(); }, Qt::QueuedConnection);
    });
    m_script->start();
}

void Tour::arrive()
{
    QCoreApplication::sendPostedEvents(); // the layouts settle: on a busy machine they may wait behind this
    QWidget &screen = inFront(*m_scene);
    m_visit(m_stops.at(m_stop), m_looks.at(m_look), screen);
    if (&screen != &m_scene->window() || m_stops.at(m_stop).anew)
        return;
    // The window itself changes its looks where it stands, as it does for people; a dialog is opened anew for each.
    for (qsizetype next = m_look + 1; next < m_looks.size(); ++next) {
        m_script->then(u"the look "_s + m_looks.at(next).name, [this, next] {
            const Look &look = m_looks.at(next);
            m_scene->window().setAppearance(look.theme, look.textPercent);
            m_scene->stir();
        });
        // Only then, because a window does not get smaller than its words ask for.
        // Twice, because what keeps it from getting smaller may go away with the first.
        for (int i = 0; i < 2; ++i) {
            m_scene->plan(
                *m_script, u"the size"_s, [this, next] { m_scene->window().resize(m_looks.at(next).size); },
                Scene::ShortRest / 2);
        }
        m_scene->plan(
            *m_script, u"the look at rest"_s,
            [this, next] {
                QCoreApplication::sendPostedEvents();
                m_look = next;
                m_visit(m_stops.at(m_stop), m_looks.at(next), m_scene->window());
            },
            Scene::ShortRest);
    }
}

void Tour::goOn()
{
    if (++m_look < m_looks.size())
        begin();
    else
        nextStop();
}

} // namespace frontdoor
