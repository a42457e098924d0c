// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/workspace.h"

#include "ui/common/chip.h"
#include "ui/common/message_bar.h"
#include "ui/common/spelling.h"
#include "ui/downtime/pack_keeper.h"
#include "ui/downtime/pack_page.h"
#include "ui/shell/downtime_bar.h"
#include "ui/shell/draft_watch.h"
#include "ui/shell/drafts_page.h"
#include "ui/shell/finder.h"
#include "ui/shell/navigation_rail.h"
#include "ui/shell/notices.h"
#include "ui/shell/pages.h"
#include "ui/shell/procedure_dialog.h"
#include "ui/shell/status_strip.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/undo_offer.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMetaMethod>
#include <QMetaProperty>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// Below this many pixels (of 100 % text) the rail shows icons only.
constexpr int widthForWords = 1080;

const QString draftsKey = u"drafts"_s;

} // namespace

Workspace::Workspace(Desk &desk, const Factories &factories, SettingsStore settings, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_factories(factories)
    , m_settings(settings)
    , m_rail(new NavigationRail(desk.user(), desk.procedure(), settings))
    , m_top(new TopBar(desk))
    , m_pages(new Pages)
    , m_notices(new Notices(desk, this))
    , m_status(new StatusStrip(desk))
    , m_unsaved(new MessageBar)
    , m_undo(new UndoOffer(desk, this))
    , m_drafts(new DraftWatch(desk, factories, this))
    , m_packs(factories.packs ? new PackKeeper(desk, factories.packs, factories.packsOf, this) : nullptr)
    , m_downtime(new DowntimeBar(desk, *m_drafts, m_packs))
{
    m_rail->setEntries(m_factories.panels);
    m_top->setNewContactOffered(bool(m_factories.newContact));

    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_notices->bar());
    column->addWidget(m_downtime);
    column->addWidget(m_unsaved);
    m_unsaved->setDismissible(true);
    m_unsaved->hide();
    column->addWidget(m_pages, 1);
    column->addWidget(m_status);
    m_status->setNotice(m_notices->confirmation());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);

    connect(m_rail, &NavigationRail::entryChosen, this, &Workspace::showPanel);
    connect(m_rail, &NavigationRail::changePersonRequested, this, &Workspace::changePersonRequested);
    connect(m_rail, &NavigationRail::appearanceRequested, this, &Workspace::appearanceRequested);
    connect(m_rail, &NavigationRail::collapseRequested, this, [this](bool collapsed) {
        m_settings.setRailCollapsed(collapsed);
        fitRail();
    });
    connect(m_top, &TopBar::newContactRequested, this, [this] { openNewContact(); });
    connect(m_top, &TopBar::procedureRequested, this, &Workspace::openProcedure);
    connect(m_top, &TopBar::openRequested, this, &Workspace::openContact);
    connect(m_top, &TopBar::personRequested, this, &Workspace::openPerson);
    m_top->finder()->setPeopleOpen(bool(m_factories.person));
    m_top->finder()->setCommands([this] { return commands(); });
    connect(m_rail, &NavigationRail::lockRequested, this, &Workspace::lockRequested);
    if (m_factories.backups) {
        const auto tell = [this] { m_status->setConcern(m_factories.backups->text(), m_factories.backups->advice()); };
        connect(m_factories.backups, &StandingConcern::changed, this, tell);
        tell();
    }
    connect(m_status, &StatusStrip::draftsRequested, this, &Workspace::openDrafts);
    connect(m_drafts, &DraftWatch::changed, this, &Workspace::draftsChanged);
    connect(m_downtime, &DowntimeBar::recordRequested, this, &Workspace::continueDraft);
    connect(m_downtime, &DowntimeBar::draftsRequested, this, &Workspace::openDrafts);
    connect(m_downtime, &DowntimeBar::packRequested, this, &Workspace::showPack);
    if (m_packs)
        connect(m_packs, &PackKeeper::renewed, this, [this] {
            if (std::exchange(m_packWanted, false))
                showPack();
        });
    connect(m_undo, &UndoOffer::offered, m_notices, &Notices::hush);
    connect(&m_desk, &Desk::openRequested, this, &Workspace::openContact);
    connect(&m_desk, &Desk::personRequested, this, &Workspace::openPerson);
    connect(&m_desk, &Desk::newContactRequested, this, &Workspace::openNewContact);
    connect(&m_desk, &Desk::panelRequested, this, &Workspace::showPanel);
    connect(m_pages, &Pages::currentChanged, this, &Workspace::pageChanged);
    makeShortcuts();
    fitRail();
}

Workspace::~Workspace()
{
    delete m_pages; // pages use what else lies here
}

void Workspace::start()
{
    if (m_factories.panels.isEmpty())
        return;
    showPanel(m_factories.panels.first().id);
    panel(m_factories.panels.first().id)->setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(0, this, &Workspace::countEarly); // when the first panel is there to be seen
}

/// Makes what tells by its badge that work waits there, one panel at a time so that keys are answered between them.
void Workspace::countEarly()
{
    for (const PanelEntry &each : std::as_const(m_factories.panels)) {
        if (each.countsFromSignIn && !m_panels.contains(each.id)) {
            panel(each.id);
            QTimer::singleShot(0, this, &Workspace::countEarly);
            return;
        }
    }
}

void Workspace::showPanel(const QString &id)
{
    const PanelEntry *chosen = entry(id);
    if (!chosen)
        return;
    m_pages->showPanel(panel(id), chosen->title, chosen->icon);
}

QWidget *Workspace::panel(const QString &id)
{
    if (QWidget *made = m_panels.value(id))
        return made;
    QWidget *made = entry(id)->factory(m_desk, m_pages);
    made->setObjectName(id);
    m_panels.insert(id, made);
    followBadge(made);
    return made;
}

const PanelEntry *Workspace::entry(const QString &id) const
{
    for (const PanelEntry &candidate : m_factories.panels) {
        if (candidate.id == id)
            return &candidate;
    }
    return nullptr;
}

void Workspace::followBadge(QWidget *made)
{
    const QMetaObject *meta = made->metaObject();
    const int property = meta->indexOfProperty("badge");
    if (property < 0)
        return;
    if (const QMetaMethod notify = meta->property(property).notifySignal(); notify.isValid())
        connect(made, notify, this, metaObject()->method(metaObject()->indexOfSlot("refreshBadges()")));
    refreshBadges();
}

void Workspace::refreshBadges()
{
    for (auto it = m_panels.cbegin(); it != m_panels.cend(); ++it) {
        const QWidget *made = it.value();
        m_rail->setBadge(it.key(), made->property("badge").toInt(), made->property("badgeAlert").toBool(),
                         made->property("badgeText").toString());
    }
}

void Workspace::openContact(const Subject &subject)
{
    if (subject.id.isEmpty() || m_pages->goTo(subject.id))
        return;
    if (m_factories.contact)
        m_pages->open(m_factories.contact(m_desk, subject, m_pages), subject.id);
}

void Workspace::openPerson(const PersonId &person)
{
    if (!person || m_pages->goTo(person.text()))
        return;
    if (m_factories.person)
        m_pages->open(m_factories.person(m_desk, person, m_pages), person.text());
}

void Workspace::openNewContact(const PersonId &about)
{
    if (m_factories.newContact && m_top->mayMakeContact())
        m_pages->open(m_factories.newContact(m_desk, about, m_pages), {});
}

void Workspace::openProcedure()
{
    if (!m_procedure)
        m_procedure = new ProcedureDialog(m_desk.procedure(), this);
    m_procedure->show();
    m_procedure->raise();
    m_procedure->activateWindow();
}

void Workspace::openDrafts()
{
    m_unsaved->hide(); // told at more length there
    if (!m_factories.drafts || m_pages->goTo(draftsKey))
        return;
    auto *page = new DraftsPage(*m_drafts, m_pages);
    connect(page, &DraftsPage::continueRequested, this, &Workspace::continueDraft);
    m_pages->open(page, draftsKey);
}

void Workspace::openPack()
{
    if (!m_packs)
        return;
    m_packWanted = true; // the newest, if it can be had
    m_packs->renew();
}

void Workspace::showPack()
{
    if (!m_packs->kept()) {
        m_desk.complain(
            tr("The open contacts were not seen yet on this computer. Try again when the data can be reached."));
        return;
    }
    const KeptPack pack = *m_packs->kept();
    const QString key = u"pack:%1"_s.arg(pack.at.ms);
    if (m_pages->goTo(key))
        return;
    auto *page = new PackPage(
        pack, [this] { return m_desk.now(); }, m_pages);
    connect(page, &PackPage::printed, this, [this](const KeptPack &printed) {
        for (const auto &[person, subject] : printed.people)
            m_desk.session().note(AccessEvent{RecordId::make(), m_desk.user().id, m_desk.now(), AccessAct::Printed,
                                              subject, person, u"downtime pack"_s});
    });
    m_pages->open(page, key);
}

void Workspace::continueDraft(const Draft &draft)
{
    m_unsaved->hide();
    const QString panelId = m_factories.aboutDraft ? m_factories.aboutDraft(draft).panel : QString();
    if (entry(panelId)) {
        showPanel(panelId);
        if (draft.taken && m_factories.takeUp)
            m_factories.takeUp(panel(panelId), draft);
    } else if (!draft.subject.id.isEmpty()) { // its page takes the draft up
        openContact(draft.subject);
    } else if (QWidget *page = m_factories.continueDraft ? m_factories.continueDraft(m_desk, draft, m_pages)
                                                         : nullptr) {
        m_pages->open(page, {});
    } else {
        m_desk.complain(tr("This draft belongs to a form of another version. It stays where it is."));
    }
    m_drafts->refresh();
}

void Workspace::draftsChanged()
{
    m_status->setDrafts(int(m_drafts->mine().size()));
    if (m_drafts->mine().size() == m_drafts->taken().size()) // those have a bar of their own
        m_unsaved->hide();
    else if (!m_draftsTold || !m_unsaved->isHidden()) // their names may be read later
        tellOfDrafts();
    m_draftsTold = true;
}

/// At sign-in: what a crash, a power cut or a closed page has left.
void Workspace::tellOfDrafts()
{
    QList<DraftLine> mine = m_drafts->mine();
    mine.removeIf([](const DraftLine &line) { return line.draft.taken.has_value(); });
    const bool one = mine.size() == 1;
    m_unsaved->setMessage(Tone::Info, tr("%n drafts of yours were not recorded.", nullptr, int(mine.size())),
                          one ? tr("%1. %2.").arg(mine.first().title, mine.first().detail) : QString());
    m_unsaved->clearActions();
    if (one) {
        connect(m_unsaved->addAction(tr("Continue")), &QAbstractButton::clicked, this,
                [this, draft = mine.first().draft] { continueDraft(draft); });
    }
    connect(m_unsaved->addAction(one ? tr("Show drafts") : tr("Show them")), &QAbstractButton::clicked, this,
            &Workspace::openDrafts);
    m_unsaved->show();
}

bool Workspace::hasWaiting() const
{
    return m_drafts->waiting() > 0;
}

void Workspace::askBeforeLeaving(const QString &leaveWords, std::function<void()> leave)
{
    m_downtime->askBeforeLeaving(leaveWords, std::move(leave));
}

bool Workspace::closePages()
{
    return m_pages->closeAll();
}

void Workspace::pageChanged()
{
    QString shown;
    for (auto it = m_panels.cbegin(); it != m_panels.cend(); ++it) {
        if (it.value() == m_pages->current())
            shown = it.key();
    }
    m_rail->setCurrent(shown);
    m_drafts->refresh();
    emit titleChanged(m_pages->currentTitle());
}

void Workspace::makeShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto call) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, call);
    };
    on(Qt::CTRL | Qt::Key_F1, [this] { openProcedure(); });
    on(Qt::CTRL | Qt::Key_K, [this] { m_top->startSearch(); });
    on(Qt::CTRL | Qt::Key_W, [this] { m_pages->closeCurrent(); });
    on(Qt::CTRL | Qt::Key_Tab, [this] { m_pages->step(1); });
    on(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab, [this] { m_pages->step(-1); });
    on(Qt::ALT | Qt::Key_Left, [this] { m_pages->back(); });
    on(QKeySequence::Undo, [this] { m_undo->undoOrOffer(); }); // text fields keep it for what is typed
    auto *lock = new QShortcut(Qt::CTRL | Qt::Key_L, this);
    lock->setContext(Qt::ApplicationShortcut); // from torn-off pages too
    connect(lock, &QShortcut::activated, this, &Workspace::lockRequested);
    on(Qt::CTRL | Qt::SHIFT | Qt::Key_D, [this] { m_pages->detachCurrent(); });
    on(Qt::CTRL | Qt::Key_Plus, [this] { changeTextSize(25); });
    on(Qt::CTRL | Qt::Key_Equal, [this] { changeTextSize(25); });
    on(Qt::CTRL | Qt::Key_Minus, [this] { changeTextSize(-25); });
    on(Qt::CTRL | Qt::Key_0, [this] { emit appearanceRequested(m_settings.theme(), Theme::MinTextPercent); });
    for (const PanelEntry &candidate : std::as_const(m_factories.panels)) {
        if (!candidate.shortcut.isEmpty())
            on(candidate.shortcut, [this, id = candidate.id] { showPanel(id); });
    }
}

QList<PaletteCommand> Workspace::commands()
{
    QList<PaletteCommand> all;
    addWorkCommands(all);
    addPanelCommands(all);
    addPageCommands(all);
    addLookCommands(all);
    return all;
}

void Workspace::addWorkCommands(QList<PaletteCommand> &into)
{
    if (m_factories.newContact) {
        into.append(
            {u"new-contact"_s, tr("New contact"), {}, tr("record call add"), Icon::Plus, Qt::CTRL | Qt::Key_N, [this] {
                 if (m_top->mayMakeContact())
                     openNewContact();
                 else
                     m_top->explainRefusal();
             }});
    }
    into.append({u"procedure"_s,
                 tr("What the procedure says"),
                 {},
                 tr("rules help"),
                 Icon::Info,
                 Qt::CTRL | Qt::Key_F1,
                 [this] { openProcedure(); }});
    if (m_factories.drafts)
        into.append({u"drafts"_s, tr("Drafts"), {}, tr("go to unsaved not recorded"), Icon::Edit, {}, [this] {
                         openDrafts();
                     }});
    if (m_packs)
        into.append({u"pack"_s,
                     tr("Print a pack for downtime"),
                     {},
                     tr("open contacts paper away offline"),
                     Icon::Print,
                     {},
                     [this] { openPack(); }});
    into.append({u"undo"_s, tr("Undo the last act"), {}, tr("take back"), Icon::Undo, QKeySequence::Undo, [this] {
                     m_undo->undoOrOffer();
                 }});
    into.append({u"lock"_s, tr("Lock the screen"), {}, tr("cover away"), Icon::Lock, Qt::CTRL | Qt::Key_L, [this] {
                     emit lockRequested();
                 }});
    into.append(
        {u"sign-out"_s, tr("Sign out"), {}, tr("change person log off somebody else"), Icon::SignOut, {}, [this] {
             emit changePersonRequested();
         }});
}

void Workspace::addPanelCommands(QList<PaletteCommand> &into)
{
    for (const PanelEntry &each : std::as_const(m_factories.panels)) {
        into.append({u"panel:"_s + each.id,
                     tr("Go to %1").arg(each.title),
                     {},
                     tr("panel show"),
                     each.icon,
                     each.shortcut,
                     [this, id = each.id] { showPanel(id); }});
        for (const PanelAct &act : each.acts) {
            into.append({u"act:%1:%2"_s.arg(each.id, act.id),
                         act.title,
                         {},
                         each.title,
                         each.icon,
                         act.shortcut,
                         [this, id = each.id, run = act.act] {
                             showPanel(id);
                             run(panel(id));
                         }});
        }
    }
}

void Workspace::addPageCommands(QList<PaletteCommand> &into)
{
    const QList<QWidget *> open = m_pages->openPages();
    for (QWidget *page : open) {
        const QString title = page->windowTitle().isEmpty() ? tr("Contact") : page->windowTitle();
        into.append({u"page:%1"_s.arg(quintptr(page)),
                     tr("Go to page: %1").arg(title),
                     {},
                     tr("open tab"),
                     Icon::Note,
                     {},
                     [this, page = QPointer(page)] {
                         if (page)
                             m_pages->goTo(page.data());
                     }});
    }
    if (m_pages->current() && open.contains(m_pages->current())) {
        into.append({u"close-page"_s, tr("Close this page"), {}, tr("tab"), Icon::Cross, Qt::CTRL | Qt::Key_W, [this] {
                         m_pages->closeCurrent();
                     }});
        into.append({u"detach-page"_s,
                     tr("Detach this page into its own window"),
                     {},
                     tr("tear off second monitor tab"),
                     Icon::PopOut,
                     Qt::CTRL | Qt::SHIFT | Qt::Key_D,
                     [this] { m_pages->detachCurrent(); }});
    }
}

void Workspace::addLookCommands(QList<PaletteCommand> &into)
{
    const auto look = [this](ThemeChoice theme) {
        return [this, theme] { emit appearanceRequested(theme, m_settings.textPercent()); };
    };
    const QString words = tr("theme appearance colours dark light contrast mode");
    into.append({u"theme-light"_s, tr("Light colours"), {}, words, Icon::Eye, {}, look(ThemeChoice::Light)});
    into.append({u"theme-dark"_s, tr("Dark colours"), {}, words, Icon::Eye, {}, look(ThemeChoice::Dark)});
    into.append({u"theme-contrast"_s, tr("High contrast"), {}, words, Icon::Eye, {}, look(ThemeChoice::HighContrast)});
    into.append({u"theme-system"_s,
                 tr("Colours as the desktop has them"),
                 {},
                 words,
                 Icon::Eye,
                 {},
                 look(ThemeChoice::System)});
    const QString size = tr("text size zoom font");
    into.append({u"text-larger"_s, tr("Larger text"), {}, size, Icon::Search, Qt::CTRL | Qt::Key_Plus, [this] {
                     changeTextSize(25);
                 }});
    into.append({u"text-smaller"_s, tr("Smaller text"), {}, size, Icon::Search, Qt::CTRL | Qt::Key_Minus, [this] {
                     changeTextSize(-25);
                 }});
    into.append({u"text-normal"_s, tr("Text in normal size"), {}, size, Icon::Search, Qt::CTRL | Qt::Key_0, [this] {
                     emit appearanceRequested(m_settings.theme(), Theme::MinTextPercent);
                 }});
    if (SpellChecker *checker = providedSpelling()) {
        const bool on = checker->isEnabled();
        into.append({u"spelling"_s,
                     on ? tr("Do not check spelling") : tr("Check spelling"),
                     {},
                     tr("spelling dictionary"),
                     Icon::Check,
                     {},
                     [this, on] {
                         m_settings.setSpellingChecked(!on);
                         if (SpellChecker *now = providedSpelling()) {
                             now->setEnabled(!on);
                             m_desk.say(now->stateWords());
                         }
                     }});
    }
}

void Workspace::changeTextSize(int by)
{
    emit appearanceRequested(m_settings.theme(),
                             std::clamp(m_settings.textPercent() + by, Theme::MinTextPercent, Theme::MaxTextPercent));
}

void Workspace::fitRail()
{
    const bool narrow = width() < themeOf(this).px(widthForWords);
    m_rail->setCollapsed(narrow || m_settings.isRailCollapsed());
    m_rail->setCollapsible(!narrow);
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitRail();
    m_undo->setFoot(m_status->sizeHint().height());
}

void Workspace::keyPressEvent(QKeyEvent *event)
{
    // Parts of screens with help of their own took it before.
    if (event->key() == Qt::Key_F1 && event->modifiers() == Qt::NoModifier)
        openProcedure();
    else
        QWidget::keyPressEvent(event);
}

void Workspace::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fitRail();
}

} // namespace frontdoor
