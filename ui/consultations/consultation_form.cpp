// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/consultations/consultation_form.h"

#include "core/calendar/phrases.h"
#include "core/casework/commands/consultations.h"
#include "ui/common/accessible.h"
#include "ui/common/divider.h"
#include "ui/common/flow_layout.h"
#include "ui/common/form_page.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/message_bar.h"
#include "ui/common/primary_button.h"
#include "ui/common/segmented_control.h"
#include "ui/common/tab_order.h"
#include "ui/consultations/consultation_values.h"
#include "ui/consultations/consultation_words.h"
#include "ui/consultations/convert_part.h"
#include "ui/consultations/number_card.h"
#include "ui/contact/clock_card.h"
#include "ui/contact/draft_keeper.h"
#include "ui/contact/take_down_offer.h"
#include "ui/desk/finding_text.h"
#include "ui/desk/help_link.h"
#include "ui/desk/rule_popover.h"
#include "ui/outcome/submit_strip.h"
#include "ui/outcome/text_line.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int clockMs = 30'000;
constexpr int widthForCardsBeside = 620;
constexpr int nameLimit = 200;

QList<SegmentedControl::Option> yesNo()
{
    return {{u"yes"_s, ConsultationForm::tr("Yes"), {}}, {u"no"_s, ConsultationForm::tr("No"), {}}};
}

} // namespace

ConsultationForm::ConsultationForm(Desk &desk, DraftJournal &journal, const ConsultationId &id, const Actor &actor,
                                   QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_id(id)
    , m_actor(actor)
    , m_read(desk.session(), this, [this](const auto &view) { take(view); })
    , m_page(new FormPage)
    , m_title(makeWrappedLabel({}, TextRole::Title))
    , m_facts(makeWrappedLabel({}, TextRole::Body, ColourRole::Muted))
    , m_cards(new QWidget(this))
    , m_cardRow(new QBoxLayout(QBoxLayout::LeftToRight, m_cards))
    , m_number(new NumberCard)
    , m_message(new MessageBar)
    , m_strip(new SubmitStrip(desk))
    , m_offer(isNew() ? new TakeDownOffer(desk, tr("The consultation")) : nullptr)
    , m_convert(new ConvertPart(desk))
    , m_save(new PrimaryButton(isNew() ? tr("Save consultation") : tr("Save changes")))
    , m_advised(makeButton(tr("Advice given")))
    , m_makeContact(makeButton(tr("Make a contact of it…")))
    , m_discard(makeButton(tr("Discard"), ButtonKind::Quiet))
    , m_state(makeLabel({}, TextRole::Small, ColourRole::Muted))
    , m_drafts(new DraftKeeper(
          desk, journal, u"consultation"_s, isNew() ? Subject() : Subject(id), [this] { return draft(); }, this))
{
    build();
    new TabOrder(this);
    connectParts();
    showLock();
    showMarks();
    showButtons();
    m_drafts->findOthers(this, [this](const QList<Draft> &drafts) { restore(drafts.first()); });
    m_clock.start(clockMs);
    if (!isNew())
        refresh();
}

ConsultationForm::~ConsultationForm()
{
    if (!m_finished)
        m_drafts->flush();
}

void ConsultationForm::build()
{
    auto *head = new QWidget;
    auto *headColumn = new QVBoxLayout(head);
    headColumn->addWidget(m_title);
    headColumn->addWidget(m_facts);
    headColumn->addWidget(m_message);
    headColumn->addWidget(m_strip);
    if (m_offer)
        headColumn->addWidget(m_offer);
    m_cardRow->setContentsMargins(0, 0, 0, 0);
    m_cardRow->addWidget(m_number, 3);
    if (!isNew())
        m_page->addSection(u"number"_s, tr("Number to read out"))->addWidget(m_cards);
    m_message->hide();
    m_strip->setWording(tr("This cannot be saved yet."), tr("Save with these reasons"));
    buildSections();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(new Divider);
    column->addWidget(m_page, 1);
    column->addWidget(new Divider);
    column->addWidget(makeFoot());
    followTheme(head, [=, this](const Theme &theme) {
        // In line with the sections beneath, which keep clear of the scroll bar.
        headColumn->setContentsMargins(theme.space(16), theme.space(12), theme.space(16) + theme.px(20),
                                       theme.space(12));
        headColumn->setSpacing(theme.space(8));
        m_cardRow->setSpacing(theme.space(12));
        arrange();
    });
    buildHead();
}

void ConsultationForm::buildHead()
{
    if (isNew())
        m_cards->hide();
    m_title->setText(isNew() ? tr("New consultation") : QString());
    m_facts->setText(isNew() ? tr("Its number, to be read out, comes when it is saved.") : QString());
}

LabelledField *ConsultationForm::place(FormSection *section, const QString &key, const QString &label, QWidget *edit)
{
    auto *field = new LabelledField(label, edit);
    field->setKey(key);
    section->addField(field);
    m_fields.append(field);
    return field;
}

TextLine *ConsultationForm::line(FormSection *section, const QString &key, const QString &label)
{
    auto *edit = new TextLine;
    edit->setCharacterLimit(nameLimit);
    LabelledField *field = place(section, key, label, edit);
    connect(edit, &TextLine::problemChanged, field, &LabelledField::setProblem);
    connect(edit, &QLineEdit::textEdited, this, &ConsultationForm::somethingTyped);
    return edit;
}

void ConsultationForm::buildSections()
{
    m_consent = new SegmentedControl(yesNo());
    m_immediate = new SegmentedControl(yesNo());
    m_summary = new GrowingTextEdit;
    m_advice = new GrowingTextEdit;
    FormSection *consent = m_page->addSection(u"consent"_s, tr("Consent first"));
    place(consent, u"consent"_s, tr("Have the parents or carers agreed to this talk?"), m_consent);
    place(consent, u"immediate-concern"_s, tr("Does a child have to be protected now?"), m_immediate);
    HelpLink::addTo(*consent, m_desk, {u"consultation"_s});
    FormSection *caller = m_page->addSection(u"caller"_s, tr("Who is calling"));
    m_name = line(caller, u"professional.name"_s, tr("Name"));
    m_role = line(caller, u"professional.role"_s, tr("Role"));
    m_agency = line(caller, u"professional.agency"_s, tr("Agency"));
    m_phone = line(caller, u"professional.phone"_s, tr("Phone"));
    FormSection *about = m_page->addSection(u"about"_s, tr("What it is about"));
    m_child = line(about, u"child-name"_s, tr("Child's name"));
    m_childField = m_fields.last();
    m_childField->setWide(true);
    for (const auto &[edit, key, label] :
         {std::tuple(m_summary, u"summary"_s, tr("Summary")), std::tuple(m_advice, u"advice"_s, tr("Advice"))}) {
        FormSection *section = edit == m_summary ? about : m_page->addSection(u"advice"_s, tr("What was advised"));
        edit->setLines(3, 14);
        edit->setCharacterLimit(GrowingTextEdit::narrative);
        place(section, key, label, edit);
        connect(edit, &GrowingTextEdit::edited, this, &ConsultationForm::somethingTyped);
    }
    m_fields.last()->setHint(tr("Once the advice is saved the consultation is answered and its clock stops."));
    m_convertSection = m_page->addSection(u"convert"_s, tr("Make a contact of it"));
    m_convertSection->addWidget(m_convert);
    m_convertSection->hide();
    for (SegmentedControl *control : {m_consent, m_immediate})
        connect(control, &SegmentedControl::chosen, this, &ConsultationForm::somethingTyped);
}

QWidget *ConsultationForm::makeFoot()
{
    auto *foot = new QWidget;
    auto *row = new FlowLayout(foot);
    m_save->setKeys(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_advised->setToolTip(tr("Saves, answers the consultation and stops its clock"));
    row->addWidget(m_save);
    row->addWidget(m_advised);
    row->addWidget(m_makeContact);
    row->addWidget(m_discard);
    row->addWidget(m_state);
    m_discard->setVisible(isNew());
    followTheme(foot, [=](const Theme &theme) {
        row->setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(8));
    });
    return foot;
}

void ConsultationForm::connectParts()
{
    connect(m_save, &QAbstractButton::clicked, this, &ConsultationForm::save);
    connect(m_advised, &QAbstractButton::clicked, this, &ConsultationForm::giveAdvice);
    connect(m_makeContact, &QAbstractButton::clicked, this, &ConsultationForm::askToConvert);
    connect(m_convert, &ConvertPart::wanted, this, &ConsultationForm::convert);
    connect(m_convert, &ConvertPart::withdrawn, this, [this] {
        m_convertSection->hide();
        m_makeContact->setFocus(Qt::OtherFocusReason);
    });
    connect(m_discard, &QAbstractButton::clicked, this, [this] {
        m_finished = true;
        m_drafts->drop();
        emit discarded();
    });
    connect(m_childField, &LabelledField::ruleActivated, this,
            [this] { RulePopover::open(m_lock, tr("Why the name is locked"), m_childField); });
    connect(m_number, &NumberCard::copied, this, [this] { m_desk.say(tr("%1 was copied.").arg(m_number->number())); });
    m_strip->setWatcher([this](const QFuture<Expected<CommandResult>> &answer) { m_drafts->watch(answer); });
    connect(m_strip, &SubmitStrip::busyChanged, this, [this] { showButtons(); });
    connect(m_strip, &SubmitStrip::done, this, &ConsultationForm::afterwards);
    if (m_offer) {
        m_offer->serve({this, m_strip, m_drafts, [this] { return m_finished; }});
        connect(m_offer, &TakeDownOffer::taken, this, [this](const TakenDown &down) {
            m_finished = true; // nothing is typed into it any more
            emit taken(down);
        });
        connect(m_offer, &TakeDownOffer::wasRecorded, this, &ConsultationForm::afterwards);
    }
    connect(m_strip, &SubmitStrip::refused, this, &ConsultationForm::showFindings);
    connect(m_strip, &SubmitStrip::asked, this, &ConsultationForm::showFindings);
    connect(m_strip, &SubmitStrip::withdrawn, this, [this] { m_convertTo.reset(); });
    connect(m_drafts, &DraftKeeper::stateChanged, this, &ConsultationForm::showState);
    connect(&m_clock, &QTimer::timeout, this, &ConsultationForm::tick);
    if (!isNew()) {
        connect(&m_desk.session(), &Session::changed, this, [this](const QList<Change> &changes) {
            const bool concerns = std::any_of(changes.begin(), changes.end(), [this](const Change &change) {
                return change.id == m_id.text() || change.entity == "cover"_L1 || change.entity == "user"_L1;
            });
            if (concerns)
                refresh();
        });
        connect(&m_desk.session(), &Session::everythingChanged, this, &ConsultationForm::refresh);
    }
}

void ConsultationForm::refresh()
{
    m_read.ask([rules = m_desk.session().rulebook(), id = m_id, viewer = m_desk.user().id,
                now = m_desk.now()](Views &views) { return viewConsultation(views, rules, id, viewer, now); });
}

void ConsultationForm::take(const Expected<std::optional<ConsultationView>> &view)
{
    if (!view) {
        if (view.error().code != ErrorCode::Cancelled)
            say(Tone::Soon, tr("The consultation could not be read."), describe(view.error()));
        return;
    }
    if (!*view) {
        say(Tone::Overdue, tr("This consultation is no longer there."));
        return;
    }
    const QStringList mine = changedFields();
    m_view = **view;
    m_actor = m_view->actor;
    fill(m_view->consultation, m_base.number.isEmpty() ? QStringList() : mine);
    m_base = m_view->consultation;
    m_drafts->setBasedOn(m_base.revision);
    if (const std::optional<Draft> waiting = std::exchange(m_waitingDraft, std::nullopt))
        restore(*waiting);
    showView();
}

void ConsultationForm::showView()
{
    const Consultation &consultation = m_view->consultation;
    m_title->setText(callerWords(consultation));
    m_number->setNumber(consultation.number);
    QStringList facts{tr("Recorded %1").arg(moment(consultation.created, m_desk.now(), m_desk.calendar()))};
    if (!m_view->recordedBy.isEmpty())
        facts.first() = tr("Recorded %1 by %2")
                            .arg(moment(consultation.created, m_desk.now(), m_desk.calendar()), m_view->recordedBy);
    if (consultation.isHypothetical())
        facts << tr("hypothetical: about nobody in particular");
    if (consultation.answered && !consultation.contact)
        facts << tr("advice given %1").arg(moment(*consultation.answered, m_desk.now(), m_desk.calendar()));
    m_facts->setText(facts.join(u" · "_s));
    while (m_clocks.size() < m_view->deadlines.size()) {
        m_clocks.append(new ClockCard(m_desk));
        m_cardRow->addWidget(m_clocks.last(), 2);
    }
    for (qsizetype i = 0; i < m_clocks.size(); ++i) {
        m_clocks.at(i)->setVisible(i < m_view->deadlines.size());
        if (i < m_view->deadlines.size())
            m_clocks.at(i)->set(m_view->deadlines.at(i));
    }
    if (consultation.contact) {
        m_convertSection->hide();
        m_message->clearActions();
        say(Tone::Done, tr("It became contact %1.").arg(m_view->contactNumber), tr("What comes now is written there."));
        connect(m_message->addAction(tr("Open the contact")), &QAbstractButton::clicked, this,
                [this] { m_desk.askToOpen(Subject(m_view->consultation.contact)); });
    } else if (!m_view->updateRefused.isEmpty()) {
        m_message->clearActions();
        say(Tone::Info, tr("You can read it, not change it."), findingsText(m_view->updateRefused));
    }
    setReadOnly(!m_view->updateRefused.isEmpty());
    showLock();
    showMarks();
    showButtons();
}

void ConsultationForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (TextLine *edit : {m_name, m_role, m_agency, m_phone, m_child})
        edit->setReadOnly(readOnly);
    for (GrowingTextEdit *edit : {m_summary, m_advice})
        edit->setReadOnly(readOnly);
    for (SegmentedControl *control : {m_consent, m_immediate})
        control->setReadOnly(readOnly);
}

void ConsultationForm::fill(const Consultation &consultation, const QStringList &except)
{
    const auto put = [&](const QString &id, auto *edit, const QString &text) {
        if (!except.contains(id) && edit->text() != text)
            edit->setText(text);
    };
    put(u"professional.name"_s, m_name, consultation.professionalName);
    put(u"professional.role"_s, m_role, consultation.professionalRole);
    put(u"professional.agency"_s, m_agency, consultation.professionalAgency);
    put(u"professional.phone"_s, m_phone, consultation.professionalPhone);
    put(u"child-name"_s, m_child, consultation.childName);
    put(u"summary"_s, m_summary, consultation.summary);
    put(u"advice"_s, m_advice, consultation.advice);
    if (!except.contains(u"consent"_s))
        m_consent->choose(idOfAnswer(consultation.consent));
    if (!except.contains(u"immediate-concern"_s))
        m_immediate->choose(idOfAnswer(consultation.immediateConcern));
}

Consultation ConsultationForm::typed() const
{
    Consultation consultation = m_base;
    consultation.consent = answerOf(m_consent->chosenId());
    consultation.immediateConcern = answerOf(m_immediate->chosenId());
    consultation.professionalName = m_name->text();
    consultation.professionalRole = m_role->text();
    consultation.professionalAgency = m_agency->text();
    consultation.professionalPhone = m_phone->text();
    consultation.childName = m_child->text();
    consultation.summary = m_summary->text();
    consultation.advice = m_advice->text();
    return consultation;
}

QStringList ConsultationForm::changedFields() const
{
    return differences(typed(), m_base);
}

void ConsultationForm::somethingTyped()
{
    for (LabelledField *field : std::as_const(m_fields)) {
        if (field != m_childField)
            field->clearMessage();
    }
    m_strip->formEdited();
    showLock();
    showButtons();
    if (changedFields().isEmpty())
        m_drafts->drop();
    else
        m_drafts->touch();
}

/// Whether a child may be named, and why not.
void ConsultationForm::showLock()
{
    const bool wasLocked = !m_lock.isEmpty();
    m_lock = namingRefused(m_desk.session().rulebook(), typed(), m_actor);
    const bool locked = !m_lock.isEmpty();
    if (locked) {
        if (!m_child->text().isEmpty() && !m_readOnly) {
            m_heldName = m_child->text();
            m_child->clear();
        }
        const Finding &first = m_lock.first();
        m_child->setPlaceholderText(tr("Locked"));
        m_childField->setMessage(Tone::Info, first.missing.isEmpty() ? first.says : first.missing, first.rule);
    } else {
        m_child->setPlaceholderText({});
        m_childField->clearMessage();
        if (wasLocked && m_child->text().isEmpty() && !m_heldName.isEmpty())
            m_child->setText(m_heldName);
    }
    m_child->setReadOnly(locked || m_readOnly);
    m_child->setAccessibleDescription(locked ? tr("Locked. %1").arg(findingsText(m_lock)) : QString());
}

/// Which answers the procedure does not do without.
void ConsultationForm::showMarks()
{
    const Findings asked = consultationFindings(m_desk.session().rulebook(), LogConsultation::verb, {}, m_actor);
    for (LabelledField *field : std::as_const(m_fields)) {
        const bool needed = std::any_of(asked.begin(), asked.end(), [&](const Finding &finding) {
            return finding.field == field->key() && finding.severity != Severity::Inform;
        });
        field->setNeed(needed ? LabelledField::Need::Required : LabelledField::Need::Unmarked);
    }
}

void ConsultationForm::showButtons()
{
    const bool busy = m_strip->isBusy();
    const bool changed = !changedFields().isEmpty();
    m_save->setVisible(!m_readOnly);
    m_save->setEnabled(!busy && (isNew() || changed));
    m_discard->setEnabled(!busy);
    const bool became = m_view && m_view->consultation.contact;
    const bool open = m_view && m_view->consultation.isOpen();
    m_advised->setVisible(open && !m_readOnly);
    m_advised->setEnabled(!busy);
    m_makeContact->setVisible(m_view && !became);
    m_makeContact->setEnabled(!busy);
    m_convert->setBusy(busy);
    showState();
}

void ConsultationForm::showState()
{
    const bool changed = !changedFields().isEmpty();
    m_state->setText(changed ? m_drafts->state() : QString());
}

void ConsultationForm::tick()
{
    for (ClockCard *card : std::as_const(m_clocks))
        card->tick();
    showState();
}

void ConsultationForm::say(Tone tone, const QString &headline, const QString &text)
{
    m_message->setMessage(tone, headline, text);
    m_message->show();
}

void ConsultationForm::focusFirst()
{
    m_consent->setFocus(Qt::OtherFocusReason);
    if (!m_consent->hasFocus()) // the control hands the focus to its first answer
        m_page->goToField(u"consent"_s);
}

void ConsultationForm::focusNumber()
{
    m_number->copyButton()->setFocus(Qt::OtherFocusReason);
}

void ConsultationForm::arrange()
{
    const bool beside = width() >= themeOf(this).px(widthForCardsBeside);
    m_cardRow->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void ConsultationForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ConsultationForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace frontdoor
