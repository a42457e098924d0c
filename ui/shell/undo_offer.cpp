// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/undo_offer.h"

#include "core/session/on_result.h"
#include "ui/common/undo_bar.h"
#include "ui/desk/finding_text.h"
#include "ui/style/theme.h"

#include <QEvent>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// Where a contact or referral lies and who has it.
struct Standing {
    QString number;
    QString team;
    QString route;
    UserId worker;
};

Expected<std::optional<Standing>> standingOf(Views &views, const Subject &subject)
{
    if (subject.kind == SubjectKind::Contact) {
        FD_ASSIGN(const std::optional<Contact> contact, views.contact(subject.contact()));
        if (contact)
            return Standing{contact->number, contact->tray, contact->route, contact->worker};
    } else if (subject.kind == SubjectKind::Referral) {
        FD_ASSIGN(const std::optional<Referral> referral, views.referral(subject.referral()));
        if (referral)
            return Standing{referral->number, referral->team, {}, referral->worker};
    }
    return std::optional<Standing>();
}

struct Offer {
    UndoPoint point;
    QString words;
};

} // namespace

Expected<QString> wordsOf(Views &views, const Procedure &procedure, const UndoPoint &point)
{
    FD_ASSIGN(const std::optional<Standing> standing, standingOf(views, point.subject));
    if (!standing)
        return QString();
    FD_ASSIGN(const std::optional<User> worker, views.user(standing->worker));
    const Team *team = procedure.team(standing->team);
    const QString teamName = team ? team->name : UndoOffer::tr("another team");
    const QString workerName = worker ? worker->name : UndoOffer::tr("a worker");
    const QString &number = standing->number;
    if (point.verb == QLatin1String(Allocate::verb))
        return UndoOffer::tr("Allocated %1 to %2").arg(number, workerName);
    if (point.verb == QLatin1String(Unallocate::verb))
        return UndoOffer::tr("Took %1 back from its worker").arg(number);
    if (point.verb == QLatin1String(SendToTray::verb))
        return UndoOffer::tr("Sent %1 to the tray of %2").arg(number, teamName);
    if (point.verb == QLatin1String(Reassign::verb))
        return UndoOffer::tr("Moved %1 to %2").arg(number, teamName);
    if (point.verb == QLatin1String(ChooseRoute::verb)) {
        const RouteRule *route = procedure.route(standing->route);
        return UndoOffer::tr("Chose %1 for %2").arg(route ? route->label : UndoOffer::tr("a route"), number);
    }
    if (point.verb == QLatin1String(VoidDuplicate::verb))
        return UndoOffer::tr("Made %1 void as a duplicate").arg(number);
    return UndoOffer::tr("Changed %1").arg(number);
}

UndoOffer::UndoOffer(Desk &desk, QWidget *host) : QObject(host), m_desk(desk), m_host(host), m_bar(new UndoBar(host))
{
    host->installEventFilter(this);
    m_bar->installEventFilter(this);
    connect(m_bar, &UndoBar::undone, this, &UndoOffer::undo);
    connect(&desk, &Desk::carriedOut, this, [this](const Command &command) {
        m_bar->withdraw(); // the next act
        look(verbOf(command));
    });
}

bool UndoOffer::isOffered() const
{
    return !m_bar->isHidden();
}

/// The last act that can be taken back, if it is of this kind; any kind without one.
void UndoOffer::look(const QString &verb)
{
    using Found = std::optional<Offer>;
    const auto find = [rules = m_desk.session().rulebook(), me = m_desk.user().id,
                       verb](Views &views) -> Expected<Found> {
        FD_ASSIGN(const std::optional<UndoPoint> point, views.lastUndoPoint(me));
        if (!point || (!verb.isEmpty() && point->verb != verb))
            return Found();
        FD_ASSIGN(const QString words, wordsOf(views, *rules.procedure, *point));
        return Found(Offer{*point, words});
    };
    onResult(this, m_desk.session().read<Found>(m_slot, find),
             [this, asked = verb.isEmpty()](const Expected<Found> &found) {
                 if (found && *found && !(*found)->words.isEmpty()) {
                     m_bar->offer((*found)->words, (*found)->point.command.text());
                     place();
                     emit offered();
                 } else if (asked && found) {
                     m_desk.say(tr("There is nothing of yours that can be taken back."));
                 } else if (asked && found.error().code != ErrorCode::Cancelled) {
                     m_desk.complain(describe(found.error()));
                 }
             });
}

void UndoOffer::undoOrOffer()
{
    if (!isOffered()) {
        look({});
        return;
    }
    m_bar->withdraw();
    undo();
}

void UndoOffer::undo()
{
    const QString what = m_bar->accessibleName();
    m_desk.submit(this, Undo{}, [this, what](const Expected<CommandResult> &result) {
        if (!result) {
            m_desk.complain(describe(result.error()));
        } else if (const auto *rejected = std::get_if<Rejected>(&*result)) {
            m_desk.complain(tr("It cannot be taken back: %1").arg(findingsText(rejected->findings)));
        } else if (const auto *warned = std::get_if<NeedsAcknowledgement>(&*result)) {
            m_desk.complain(tr("It cannot be taken back here: %1").arg(findingsText(warned->warnings)));
        } else if (std::holds_alternative<Conflict>(*result)) {
            m_desk.complain(tr("It cannot be taken back: somebody has changed the record meanwhile."));
        } else {
            m_desk.say(tr("Taken back: %1").arg(what));
        }
    });
}

void UndoOffer::setFoot(int height)
{
    m_foot = height;
    place();
}

void UndoOffer::place()
{
    if (m_bar->isHidden())
        return;
    const int gap = themeOf(m_host).space(12);
    const QSize size = m_bar->sizeHint().boundedTo(QSize(m_host->width() - 2 * gap, m_host->height()));
    m_bar->setGeometry((m_host->width() - size.width()) / 2, m_host->height() - m_foot - size.height() - gap,
                       size.width(), size.height());
    m_bar->raise();
}

bool UndoOffer::eventFilter(QObject *object, QEvent *event)
{
    if ((object == m_host && event->type() == QEvent::Resize) || event->type() == QEvent::LayoutRequest)
        place();
    return QObject::eventFilter(object, event);
}

} // namespace frontdoor
