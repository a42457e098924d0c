// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/window/guide.h"

#include <optional>

namespace frontdoor {

/// How the program is dressed, and for which screen.
struct Look {
    QString name; ///< "1366x768-light-100"
    QSize size;
    ThemeChoice theme = ThemeChoice::Light;
    int textPercent = 100;
};

/// One screen of the program and the way to it, from a fresh window with nothing open. Stops depend on the stage alone and
/// never on other stops.
struct Stop {
    enum class Desk { FrontDoor, Area };

    QString name;                     ///< "allocate": also of its picture; each once
    std::optional<Role> who;          ///< somebody of this role signs in; none: nobody does
    std::function<void(Guide &)> way; ///< plans the steps after signing in; may be empty
    QString procedure = QStringLiteral("wiltshire");
    Desk at = Desk::FrontDoor; ///< or in the team that holds the referral
    bool anew = false;         ///< goes there again for each look: for what comes up inside the window, as dialogs do
};

/// Goes from stop to stop, and shows each in each look to a visitor: the dialog or menu that is open there, or the window.
/// A stop that cannot be reached is told, and the tour goes on with the next.
class Tour : public QObject {
    Q_OBJECT

public:
    using Visitor = std::function<void(const Stop &, const Look &, QWidget &screen)>;

    /// The stops must all be of the stage's procedure.
    Tour(DemoStage stage, QList<Stop> stops, QList<Look> looks, Visitor visit, QObject *parent = nullptr);
    ~Tour() override;

    /// What the words of the program are on the screen, for a tour in another language: buttons are found by them.
    void setSpoken(Spoken spoken) { m_spoken = std::move(spoken); }
    void start();

signals:
    void lost(const QString &stop, const QString &step);
    void finished();

private:
    void nextStop();
    void begin();
    void arrive();
    void goOn();

    DemoStage m_stage;
    QList<Stop> m_stops;
    QList<Look> m_looks;
    Visitor m_visit;
    Spoken m_spoken;
    qsizetype m_stop = -1;
    qsizetype m_look = 0;
    std::unique_ptr<Scene> m_scene;
    std::unique_ptr<Script> m_script;
    std::unique_ptr<Guide> m_guide;
};

/// What is in front of the scene's window: its menu, popup or dialog, or the window itself.
QWidget &inFront(Scene &scene);

} // namespace frontdoor
