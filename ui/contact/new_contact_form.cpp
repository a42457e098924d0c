// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/new_contact_form.h"

#include "core/calendar/phrases.h"
#include "core/casework/commands/command_json.h"
#include "core/session/on_result.h"
#include "ui/common/form_page.h"
#include "ui/common/labelled_field.h"
#include "ui/common/message_bar.h"
#include "ui/common/primary_button.h"
#include "ui/contact/added_children.h"
#include "ui/contact/call_section.h"
#include "ui/contact/checks_part.h"
#include "ui/contact/child_part.h"
#include "ui/contact/command_chain.h"
#include "ui/contact/connect_dialog.h"
#include "ui/contact/contact_aside.h"
#include "ui/contact/draft_keeper.h"
#include "ui/contact/history_list.h"
#include "ui/contact/named_adults.h"
#include "ui/contact/needs.h"
#include "ui/contact/page_frame.h"
#include "ui/contact/page_help.h"
#include "ui/contact/radar_part.h"
#include "ui/contact/take_down_offer.h"
#include "ui/contact/taken_words.h"
#include "ui/outcome/submit_strip.h"
#include "ui/style/roles.h"

#include <QFocusEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int readPauseMs = 250;
constexpr int tickMs = 5000;

struct Looked {
    ContactView view;
    QStringList responsible; ///< names of those who have parental responsibility, as far as it is on file
};

Expected<Looked> look(Views &views, const Rulebook &rules, const ContactDetail &detail, const Person &child,
                      const Viewer &viewer)
{
    Looked looked;
    FD_ASSIGN(looked.view, viewNewContact(views, rules, detail, child, viewer.user, viewer.at));
    if (!child.id)
        return looked;
    FD_ASSIGN(const bool withheld, views.isWithheld(child.id, viewer));
    if (withheld)
        return looked;
    FD_ASSIGN(const QList<Relationship> relationships, views.relationships(child.id));
    for (const Relationship &relationship : relationships) {
        if (relationship.to != child.id || !relationship.parentalResponsibility)
            continue;
        FD_ASSIGN(const bool theirs, views.isWithheld(relationship.from, viewer));
        FD_ASSIGN(const std::optional<Person> adult, views.person(relationship.from));
        if (adult && !theirs)
            looked.responsible << adult->name();
    }
    return looked;
}

ContactAside *asideFor(Desk &desk)
{
    return new ContactAside(desk);
}

/// The team that contacts are sent to for a decision: the only one of the front door.
const Team *frontDoor(const Procedure &procedure)
{
    const auto found = std::ranges::find(procedure.teams, u"front-door"_s, &Team::kind);
    return found == procedure.teams.cend() ? nullptr : &*found;
}

} // namespace

NewContactForm::NewContactForm(Desk &desk, DraftJournal &journal, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_opened(desk.now())
    , m_household(HouseholdId::make())
    , m_aside(asideFor(desk))
    , m_frame(new PageFrame(m_aside))
    , m_guide(desk, *m_frame, *m_aside)
    , m_parts{desk, m_form, *m_frame->page(), factsAskedFor(desk.procedure())}
    , m_bar(new MessageBar)
    , m_strip(new SubmitStrip(desk))
    , m_offer(new TakeDownOffer(desk, tr("The contact")))
    , m_drafts(new DraftKeeper(
          desk, journal, u"new-contact"_s, {}, [this] { return collect(); }, this))
    , m_title(tr("New contact"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    ContactDetail blank;
    blank.received = m_opened;
    m_form.reset(blank);
    build();
    connectParts();
    m_reading.setSingleShot(true);
    m_reading.setInterval(readPauseMs);
    m_ticking.start(tickMs);
    m_drafts->findOthers(this, [this](const QList<Draft> &drafts) { offerDrafts(drafts); });
    refreshHeading();
    readView();
}

NewContactForm::~NewContactForm()
{
    if (!m_finished)
        m_drafts->flush();
}

void NewContactForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_shown, true))
        m_child->focusFirst();
}

/// Not by a focus proxy: the Tab key would then pass over what stands before the field.
void NewContactForm::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_child->setFocus(event->reason());
}

void NewContactForm::build()
{
    FormPage *page = m_frame->page();
    m_child = new ChildPart(m_desk, m_form, m_parts.asked);
    FormSection *child = page->addSection(sectionChild, tr("Child and family"));
    child->addWidget(new RadarGlance(m_aside->radar(), RadarGlance::When::Narrow));
    child->addWidget(m_child);
    addChildHelp(*child, m_desk);
    m_call = new CallSection(m_parts, m_opened, this);
    buildConcernSection(m_parts);
    buildParentsSection(m_parts);
    m_adults = new NamedAdults(m_desk);
    page->section(sectionParents)->addWidget(m_adults);
    FormSection *checks = page->addSection(sectionChecks, tr("Checks and history"));
    m_checks = new ChecksPart(m_desk);
    m_history = new HistoryList(m_desk);
    checks->addWidget(m_history);
    checks->addWidget(m_checks);
    addChecksHelp(*checks, m_desk);
    m_added = new AddedChildren(m_desk);
    FormSection *siblings = page->addSection(sectionSiblings, tr("Other children"));
    siblings->addWidget(m_added);
    addSiblingsHelp(*siblings, m_desk);
    buildOutcomeSection();
    addHeadingHelp(*m_frame, m_desk, SubjectKind::Contact);
    m_connect = makeButton(tr("Connect the caller…"));
    m_connect->setToolTip(tr("The child has an open case: put the caller through to whoever has it"));
    m_connect->hide();
    m_frame->addAction(m_connect);
    m_frame->addStrip(m_bar);
    m_frame->addStrip(m_strip);
    m_frame->addStrip(m_offer);
    m_bar->hide();
    m_strip->setWording(tr("This cannot be recorded yet."), tr("Record with these reasons"));
    m_frame->mainButton()->setText(tr("Record contact"));
    m_frame->mainButton()->setKeys(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_frame->finish();
}

void NewContactForm::buildOutcomeSection()
{
    FormSection *section = m_frame->page()->addSection(sectionOutcome, tr("Outcome"));
    addOutcomeHelp(*section, m_desk, SubjectKind::Contact);
    const Procedure &procedure = m_desk.procedure();
    const Team *team = procedure.team(procedure.intakeTeam);
    if (!procedure.intakeWithRecorder) {
        const QString tray = team ? team->name : tr("your team");
        section->addWidget(makeWrappedLabel(
            tr("Once it is recorded, the contact lies in the tray of %1. The outcome is recommended and authorised here.")
                .arg(tray)));
        return;
    }
    section->addWidget(
        makeWrappedLabel(tr("Once it is recorded, the contact stays with you until you send it to a tray.")));
    const Team *door = frontDoor(procedure);
    if (!door)
        return;
    m_then = new SegmentedControl(
        {{u"stay"_s, tr("Keep it with me"), {}}, {u"send"_s, tr("Send it to %1").arg(door->name), {}}});
    m_then->setClearable(false);
    m_then->choose(u"stay"_s);
    auto *field = new LabelledField(tr("After recording"), m_then);
    field->setKey(u"then"_s);
    field->setWide(true);
    section->addField(field);
    connect(m_then, &SegmentedControl::chosen, this, &NewContactForm::somethingTyped);
}

void NewContactForm::connectParts()
{
    connect(&m_form, &DetailForm::edited, this, &NewContactForm::somethingTyped);
    connect(m_child, &ChildPart::edited, this, &NewContactForm::somethingTyped);
    connect(&m_form, &DetailForm::shown, this, &NewContactForm::tellReceived);
    connect(m_child, &ChildPart::childChanged, this, [this] {
        m_added->setFamilyName(m_child->child().value_or(Person()).familyName);
        m_reading.start();
        refreshHeading();
        refresh();
    });
    connect(m_checks, &ChecksPart::edited, this, &NewContactForm::somethingTyped);
    connect(m_added, &AddedChildren::edited, this, &NewContactForm::somethingTyped);
    connect(m_adults, &NamedAdults::edited, this, &NewContactForm::somethingTyped);
    // A colleague may be taking a call about the same family.
    connect(&m_desk.session(), &Session::changed, this, [this] { m_reading.start(); });
    connect(&m_reading, &QTimer::timeout, this, &NewContactForm::readView);
    connect(&m_ticking, &QTimer::timeout, this, [this] {
        m_aside->tick();
        refreshHeading();
    });
    connect(m_drafts, &DraftKeeper::stateChanged, this, &NewContactForm::refreshHeading);
    connect(m_aside, &ContactAside::needActivated, this, [this](const QString &field) {
        const QString fact = field == informationRow ? m_guide.nextOpenFact() : field;
        if (!m_child->goToFact(fact))
            m_guide.goTo(fact);
    });
    connect(m_connect, &QPushButton::clicked, this, &NewContactForm::connectCaller);
    connect(m_frame->mainButton(), &QPushButton::clicked, this, &NewContactForm::record);
    m_strip->setWatcher([this](const QFuture<Expected<CommandResult>> &answer) { m_drafts->watch(answer); });
    connect(m_strip, &SubmitStrip::busyChanged, this, [this](bool busy) { m_frame->mainButton()->setEnabled(!busy); });
    connect(m_strip, &SubmitStrip::done, this, &NewContactForm::afterwards);
    m_offer->serve({this, m_strip, m_drafts, [this] { return m_finished; }});
    connect(m_offer, &TakeDownOffer::taken, this, [this](const TakenDown &down) {
        m_finished = true; // nothing is typed into it any more
        emit taken(down);
    });
    connect(m_offer, &TakeDownOffer::wasRecorded, this, [this](const Done &done) {
        m_drafts->resolve();
        afterwards(done);
    });
    connect(m_strip, &SubmitStrip::refused, this, [this](const Findings &findings) {
        m_refused = findings;
        refresh();
        const auto first = std::ranges::find_if(findings, [](const Finding &f) { return !f.field.isEmpty(); });
        if (first != findings.cend() && !m_child->goToFact(first->field))
            m_guide.goTo(first->field);
    });
}

void NewContactForm::connectCaller()
{
    const std::optional<Person> child = m_child->child();
    if (!child)
        return;
    if (m_connecting)
        m_connecting->reject();
    m_connecting = new ConnectDialog(m_desk, child->id, child->name(), this);
    connect(m_connecting, &CommandDialog::carriedOut, this, &NewContactForm::offerToLeave);
    m_connecting->open();
}

/// Whoever has the case hears the caller: what was typed here may not be wanted any more.
void NewContactForm::offerToLeave()
{
    m_desk.say(tr("The caller was put through."));
    m_bar->clearActions();
    m_bar->setMessage(Tone::Done, tr("The caller was put through."),
                      tr("That is noted. If nothing else is to be recorded, close this form."));
    QAbstractButton *leave = m_bar->addAction(tr("Close without recording"));
    connect(leave, &QAbstractButton::clicked, this, [this] {
        m_drafts->drop();
        emit abandoned();
    });
    m_bar->setDismissible(true);
    m_bar->show();
    leave->setFocus(Qt::OtherFocusReason);
}

void NewContactForm::somethingTyped()
{
    m_refused.clear();
    m_strip->formEdited();
    tellReceived();
    m_drafts->touch();
    m_reading.start();
    refreshHeading();
    refresh();
}

void NewContactForm::tellReceived()
{
    const Value received = m_form.current(u"received"_s);
    const auto *moment = std::get_if<Instant>(&received);
    const QDate day = m_desk.calendar().localDate(moment ? *moment : m_opened);
    m_child->setReceived(day);
    m_added->setReceived(day);
}

void NewContactForm::readView()
{
    const Rulebook rules = m_desk.session().rulebook();
    const ContactDetail detail = this->detail();
    const Person child = m_child->child().value_or(Person());
    askRadar(child, detail.received.ms == 0 ? m_opened : detail.received);
    const auto answer = m_desk.session().read<Looked>(
        m_slot, [=, viewer = m_desk.viewer()](Views &views) { return look(views, rules, detail, child, viewer); });
    onResult(this, answer, [this, id = child.id](const Expected<Looked> &looked) {
        if (!looked)
            return; // cancelled by a newer one, or told by the state of the connection
        if (id != m_child->child().value_or(Person()).id)
            return;
        m_view = looked->view;
        if (LabelledField *field = m_frame->page()->field(u"prompts.parental-responsibility"_s))
            field->setHint(looked->responsible.isEmpty() ? QString()
                                                         : tr("On file: %1").arg(looked->responsible.join(", "_L1)));
        m_child->setFamily(m_view->file.family);
        m_history->set(m_view->file, !id.isEmpty(), m_view->names);
        m_aside->setClocks(*m_view, true);
        m_connect->setVisible(!id.isEmpty() && !m_child->isNew()
                              && ConnectDialog::fits(m_view->file, m_desk.procedure()));
        m_aside->setRadar(*m_view);
        refresh();
    });
}

/// With the others of the same call who are on file: of a child who is not, they are the family.
void NewContactForm::askRadar(const Person &child, Instant received)
{
    QList<PersonId> also;
    const QList<ContactChild> children = m_child->children() + m_added->children(child);
    for (const ContactChild &one : children) {
        if (one.person != child.id && !one.newPerson)
            also.append(one.person);
    }
    QList<Relationship> ties;
    for (const Command &command : m_adults->commands(child, {})) {
        const auto *related = std::get_if<RelatePeople>(&command);
        if (!related)
            continue;
        ties.append(related->relationship);
        ties.last().id = {}; // made anew each time; the question is the same
    }
    m_aside->radar().ask({child, also, {}, received, ties});
}

void NewContactForm::refresh()
{
    if (!m_view)
        return;
    ContactView typed = *m_view;
    typed.file.contact.detail = detail();
    typed.file.child = m_child->child().value_or(Person());
    if (!m_checks->isEmpty())
        typed.file.checks.append(
            Check{{}, {}, m_checks->systems(), m_checks->summary(), m_desk.user().id, m_desk.now()});
    m_guide.show(typed, likelyOutcome(typed.file, m_desk.procedure()), m_refused);
}

void NewContactForm::refreshHeading()
{
    const std::optional<Person> child = m_child->child();
    const QString title = child && !child->name().isEmpty() ? tr("New contact: %1").arg(child->name())
                                                            : tr("New contact");
    QString facts = m_call->inOneLine();
    if (!facts.isEmpty())
        facts[0] = facts.at(0).toUpper();
    m_frame->setHeading(tr("New contact"), facts);
    m_frame->setState(m_drafts->state(), m_drafts->isTroubled());
    if (title == m_title)
        return;
    m_title = title;
    emit titleChanged(m_title);
}

bool NewContactForm::isReady()
{
    QString problem;
    if (!m_child->child())
        problem = tr("Say who it is about: find somebody on file, or record a new person with Ctrl+Enter.");
    else if (problem = m_child->problem(); problem.isEmpty())
        problem = m_added->problem();
    if (problem.isEmpty())
        problem = m_adults->problem();
    if (problem.isEmpty())
        problem = m_call->problem();
    if (problem.isEmpty()) {
        const QList<LabelledField *> fields = m_frame->page()->findChildren<LabelledField *>();
        for (const LabelledField *field : fields) {
            if (!field->problem().isEmpty() && field->isVisibleTo(m_frame->page())) {
                problem = tr("%1: %2").arg(field->label(), field->problem());
                break;
            }
        }
    }
    m_bar->setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        return true;
    m_bar->clearActions();
    m_bar->setMessage(Tone::Overdue, tr("Not recorded yet."), problem);
    if (!m_child->child())
        m_child->focusFirst();
    return false;
}

/// As typed, with what naming the adults says already.
ContactDetail NewContactForm::detail() const
{
    ContactDetail detail = m_form.detail();
    const QString responsible = m_adults->responsible().join(", "_L1);
    if (!responsible.isEmpty() && detail.prompts.value(u"parental-responsibility"_s).isEmpty())
        detail.prompts.insert(u"parental-responsibility"_s, responsible);
    return detail;
}

RecordContact NewContactForm::command() const
{
    RecordContact command;
    command.detail = detail();
    m_call->complete(command.detail);
    command.children = m_child->children();
    Person about = *m_child->child();
    if (m_child->isNew() && !about.household) {
        about.household = m_household;
        command.children.first().newPerson = about;
    }
    command.children += m_added->children(about);
    return command;
}

void NewContactForm::record()
{
    if (m_finished || m_strip->isBusy() || !isReady())
        return;
    m_strip->submit(command());
}

/// What was told to a caller while the data could not be reached.
void NewContactForm::restoreTaken(const TakenDown &taken)
{
    m_takenAs = taken.number;
    m_offer->goOnWith(taken);
    m_bar->setMessage(
        Tone::Info, takenWithMoment(taken, m_desk) + u'.',
        tr("Look whether the child is on file, and whether somebody recorded the call meanwhile. Then record it."));
    m_bar->setDismissible(false);
}

QList<Command> NewContactForm::whatFollows(const QList<ContactId> &contacts) const
{
    QList<Command> commands;
    for (const ContactId &contact : contacts) {
        if (!m_checks->isEmpty())
            commands.append(RecordChecks{contact, m_checks->systems(), m_checks->summary()});
    }
    // What the caller told about a child on file goes on the child's entry.
    if (const QStringList fields = m_child->filledFields(); !fields.isEmpty()) {
        UpdatePerson told;
        told.detail = *m_child->child();
        told.person = told.detail.id;
        told.revision = told.detail.revision;
        told.fields = fields;
        commands.append(told);
    }
    if (!m_adults->isEmpty())
        commands += m_adults->commands(this->command().children.first().newPerson.value_or(*m_child->child()),
                                       m_household);
    const Team *door = frontDoor(m_desk.procedure());
    for (const ContactId &contact : contacts) {
        if (door && m_then && m_then->chosenId() == "send"_L1)
            commands.append(SendToTray{contact, door->id});
    }
    return commands;
}

void NewContactForm::afterwards(const Done &result)
{
    m_finished = true;
    QStringList numbers;
    QList<ContactId> contacts;
    for (const Created &created : result.created) {
        if (created.kind != Created::Kind::Contact)
            continue;
        contacts.append(ContactId(created.id));
        numbers << created.number;
    }
    setEnabled(false);
    const ContactId first = contacts.value(0);
    CommandChain::run(m_desk, this, whatFollows(contacts),
                      [this, first, numbers](const QString &trouble, const QList<Command> &rest) {
                          const bool checksLeft = std::ranges::any_of(
                              rest, [](const Command &c) { return std::holds_alternative<RecordChecks>(c); });
                          const bool adultsLeft = std::ranges::any_of(rest, [](const Command &c) {
                              return std::holds_alternative<AddPerson>(c) || std::holds_alternative<RelatePeople>(c);
                          });
                          QString told = trouble;
                          if (adultsLeft)
                              told += u' ' + tr("Not every adult is on file yet: add them on the child's page.");
                          emit recorded(first, numbers.join(", "_L1), told,
                                        checksLeft ? m_checks->draft() : QJsonObject());
                      });
}

void NewContactForm::startAbout(const PersonId &child)
{
    m_child->chooseOnFile(child);
}

QJsonObject NewContactForm::collect() const
{
    QJsonObject content{
        {u"detail"_s, toJson(m_form.typed())}, {u"opened"_s, m_opened.ms}, {u"child"_s, m_child->draft()}};
    content.insert(u"received-typed"_s, m_call->typedReceived());
    if (!m_checks->isEmpty())
        content.insert(u"checks"_s, m_checks->draft());
    if (!m_added->isEmpty())
        content.insert(u"added"_s, m_added->draft());
    if (!m_adults->isEmpty())
        content.insert(u"adults"_s, m_adults->draft());
    if (m_then)
        content.insert(u"then"_s, m_then->chosenId());
    return content;
}

void NewContactForm::restore(const Draft &draft)
{
    m_drafts->adopt(draft);
    m_opened = Instant{draft.content["opened"_L1].toInteger(m_opened.ms)};
    m_call->setOpened(m_opened);
    ContactDetail blank;
    blank.received = m_opened;
    m_form.reset(blank);
    FieldValues values = fieldValuesFromJson(draft.content["detail"_L1].toString());
    if (draft.taken && std::get_if<QString>(&values[u"received-reason"_s]) == nullptr)
        values.insert(u"received-reason"_s, takenReason(*draft.taken));
    m_form.restore(values);
    m_call->restoreReceived(draft.content["received-typed"_L1].toString());
    m_child->restore(draft.content["child"_L1].toObject());
    m_checks->restore(draft.content["checks"_L1].toObject());
    m_added->restore(draft.content["added"_L1].toArray());
    m_adults->restore(draft.content["adults"_L1].toArray());
    if (m_then && draft.content.contains("then"_L1))
        m_then->choose(draft.content["then"_L1].toString());
    m_bar->clearActions();
    m_bar->setMessage(Tone::Info, tr("Your draft is back."),
                      tr("Typed %1, not recorded yet.").arg(moment(draft.saved, m_desk.now(), m_desk.calendar())));
    m_bar->setDismissible(true);
    if (draft.taken)
        restoreTaken(*draft.taken);
    m_bar->show();
    refreshHeading();
    readView();
}

void NewContactForm::offerDrafts(const QList<Draft> &drafts)
{
    if (!m_takenAs.isEmpty())
        return; // one thing after the other
    const Draft draft = drafts.first();
    m_bar->clearActions();
    m_bar->setMessage(Tone::Info, tr("There is a contact that was typed and not recorded."),
                      tr("Last typed %1.").arg(moment(draft.saved, m_desk.now(), m_desk.calendar())));
    connect(m_bar->addAction(tr("Go on with it")), &QAbstractButton::clicked, this, [this, draft] { restore(draft); });
    connect(m_bar->addAction(tr("Discard it")), &QAbstractButton::clicked, this, [this, id = draft.id] {
        m_drafts->discard(id);
        m_bar->hide();
    });
    m_bar->setDismissible(true);
    m_bar->show();
}

} // namespace frontdoor
