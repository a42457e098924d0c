// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/compare_part.h"

#include "core/calendar/phrases.h"
#include "core/casework/access.h"
#include "ui/common/accessible.h"
#include "ui/common/chip.h"
#include "ui/common/divider.h"
#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/flow_layout.h"
#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/common/message_bar.h"
#include "ui/common/page_stack.h"
#include "ui/common/primary_button.h"
#include "ui/common/segmented_control.h"
#include "ui/desk/likelihood_tone.h"
#include "ui/dutytray/findings_form.h"
#include "ui/people/compare_table.h"
#include "ui/people/people_words.h"
#include "ui/people/person_form.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const auto left = u"left"_s;
const auto right = u"right"_s;

QString contactsWords(const ComparedEntry &entry, const Calendar &calendar)
{
    const int count = int(entry.view.contacts.size());
    if (count == 0)
        return ComparePart::tr("No contacts");
    QStringList parts{ComparePart::tr("%n contacts", nullptr, count)};
    if (entry.openContacts > 0)
        parts << ComparePart::tr("%1 open").arg(entry.openContacts);
    if (entry.lastContact)
        parts << ComparePart::tr("last on %1").arg(englishDate(calendar.localDate(*entry.lastContact), u"d MMM yyyy"));
    return parts.join(u", "_s);
}

QString referralsWords(const ComparedEntry &entry)
{
    const int count = int(entry.view.referrals.size());
    return count == 0 ? QString() : ComparePart::tr("%n referrals", nullptr, count);
}

QString relativesOf(const PersonView &view)
{
    QStringList names;
    for (const RelativeView &relative : view.relatives) {
        const RelationshipKind kind = relative.relationship.kind;
        const QString name = personName(relative.person);
        names << (relative.relationship.to == view.person.id
                      ? ComparePart::tr("%1 (%2)").arg(name, kindWords(kind, relative.person.sex))
                      : ComparePart::tr("%1 of %2").arg(kindWords(kind, view.person.sex), name));
    }
    return names.join(u", "_s);
}

QString otherNamesOf(const PersonView &view)
{
    QStringList names;
    for (const PersonName &name : view.otherNames + view.entryNames)
        names << QString(name.givenName + u' ' + name.familyName).trimmed();
    for (const Person &entry : view.entries)
        names << personName(entry);
    names.removeDuplicates();
    return names.join(u", "_s);
}

QString formerAddresses(const PersonView &view, const Calendar &calendar)
{
    QStringList lines;
    for (const PastAddress &address : view.addresses) {
        if (address.until)
            lines << ComparePart::tr("%1 (until %2)")
                         .arg(addressLine(address.address, address.postcode),
                              englishDate(calendar.localDate(*address.until), u"d MMM yyyy"));
    }
    return lines.join(u"\n"_s);
}

/// One respect of a person, as people read it.
QString shownRespect(const QString &id, const PersonView &view)
{
    const Person &person = view.person;
    if (id == "name"_L1)
        return person.name();
    if (id == "birth"_L1)
        return person.born.isValid() ? englishDate(person.born, u"d MMM yyyy")
               : person.expected.isValid()
                   ? ComparePart::tr("expected %1").arg(englishDate(person.expected, u"d MMM yyyy"))
                   : QString();
    if (id == "address"_L1)
        return addressLine(person.address, person.postcode);
    if (id == "household"_L1)
        return !person.household          ? QString()
               : view.household.isEmpty() ? ComparePart::tr("a household without others")
                                          : shortNames(view.household);
    if (id == "mother"_L1)
        return view.mother ? personName(*view.mother) : QString();
    return shownField(id, formValues(person, {}).value(id));
}

QString respectName(const QString &id)
{
    if (id == "name"_L1)
        return ComparePart::tr("Name");
    if (id == "birth"_L1)
        return ComparePart::tr("Date of birth");
    if (id == "household"_L1)
        return ComparePart::tr("Lives with");
    if (id == "mother"_L1)
        return ComparePart::tr("Mother");
    return fieldName(id);
}

} // namespace

QString likelihoodWords(Likelihood likelihood)
{
    switch (likelihood) {
    case Likelihood::Likely: return ComparePart::tr("Probably one person");
    case Likelihood::Possible: return ComparePart::tr("Perhaps one person");
    case Likelihood::Unlikely: return ComparePart::tr("Little agrees");
    }
    return {};
}

/// Who an entry is about and what hangs on it, over its column.
class EntryHead final : public QWidget {
public:
    explicit EntryHead(Desk &desk)
        : m_desk(desk)
        , m_name(makeWrappedLabel({}, TextRole::Heading))
        , m_facts(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
        , m_hangs(makeWrappedLabel({}, TextRole::Small))
        , m_case(makeWrappedLabel({}, TextRole::SmallStrong))
        , m_open(new LinkButton(ComparePart::tr("Open the page")))
    {
        m_open->setFlush(true);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        for (QWidget *line : {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_facts),
                              static_cast<QWidget *>(m_hangs), static_cast<QWidget *>(m_case)})
            column->addWidget(line);
        column->addWidget(m_open, 0, Qt::AlignLeft);
        column->addStretch(1);
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        followTheme(this, [column](const Theme &theme) { column->setSpacing(theme.space(2)); });
        connect(m_open, &QAbstractButton::clicked, this, [this] { m_desk.askToOpenPerson(m_person); });
    }

    void set(const ComparedEntry &entry)
    {
        const PersonView &view = entry.view;
        m_person = view.person.id;
        m_name->setText(personName(view.person));
        m_facts->setText(
            u"%1 · %2"_s.arg(bornAndAge(view.person, m_desk.calendar().localDate(m_desk.now())),
                             entry.older ? ComparePart::tr("entered first") : ComparePart::tr("entered later")));
        QStringList hangs{contactsWords(entry, m_desk.calendar()), referralsWords(entry)};
        hangs.removeAll(QString());
        m_hangs->setText(hangs.join(u" · "_s));
        const Episode *open = view.openCase();
        m_case->setText(open ? ComparePart::tr("Open case: %1").arg(caseWords(*open, view, m_desk.procedure()))
                             : QString());
        m_case->setVisible(open != nullptr);
        m_open->setAccessibleName(ComparePart::tr("Open the page of %1, %2")
                                      .arg(personName(view.person), entry.older ? ComparePart::tr("entered first")
                                                                                : ComparePart::tr("entered later")));
    }

private:
    Desk &m_desk;
    PersonId m_person;
    QLabel *m_name;
    QLabel *m_facts;
    QLabel *m_hangs;
    QLabel *m_case;
    LinkButton *m_open;
};

ComparePart::ComparePart(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_read(desk.session(), this, [this](const Expected<std::optional<PeopleCompared>> &answer) { take(answer); })
    , m_pages(new PageStack)
    , m_empty(new EmptyState(Icon::People, {}))
    , m_content(new QWidget)
    , m_scroll(new QScrollArea)
    , m_verdict(new Chip(Tone::Neutral, {}))
    , m_why(makeWrappedLabel({}))
    , m_before(new MessageBar)
    , m_left(new EntryHead(desk))
    , m_right(new EntryHead(desk))
    , m_stays(new SegmentedControl)
    , m_table(new CompareTable)
    , m_follows(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_findings(new FindingsForm)
    , m_reason(new QLineEdit)
    , m_reasonField(new LabelledField(tr("Why are they two people?"), m_reason))
    , m_onePerson(new PrimaryButton(tr("These are one person")))
    , m_two(makeButton(tr("Two different people…")))
    , m_leave(makeButton(tr("Not sure, leave it")))
{
    build();
    connect(m_stays, &SegmentedControl::chosen, this, [this] {
        m_byHand = true;
        suggest();
    });
    connect(m_table, &CompareTable::chosenByHand, this, [this] { tellWhatFollows(); });
    connect(m_onePerson, &QAbstractButton::clicked, this, [this] {
        if (m_compared && m_findings->isAnswered())
            submit(MergePeople{keeps(), merges(), taken()},
                   tr("%1 and %2 are one person now.")
                       .arg(personName(keep().view.person), personName(goes().view.person)));
    });
    connect(m_two, &QAbstractButton::clicked, this, &ComparePart::askWhyTwo);
    connect(m_reason, &QLineEdit::returnPressed, this, &ComparePart::askWhyTwo);
    connect(m_leave, &QAbstractButton::clicked, this, &ComparePart::leftOpen);
    const auto again = [this] {
        if (m_one && m_other)
            compare(m_one, m_other);
    };
    connect(&desk.session(), &Session::changed, this, [this, again](const QList<Change> &changes) {
        const bool ours = std::ranges::any_of(changes, [this](const Change &change) {
            return change.entity == "contact"_L1 || change.id == m_one.text() || change.id == m_other.text();
        });
        if (ours && !m_sending)
            again();
    });
    connect(&desk.session(), &Session::everythingChanged, this, again);
    clear();
}

void ComparePart::build()
{
    m_reasonField->setHint(tr("Twins, or a mother and daughter of one name: whoever sees the two again will read it."));
    m_reasonField->setNeed(LabelledField::Need::Optional);
    m_reasonField->hide();
    m_before->hide();
    m_onePerson->setKeys(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_stays->setClearable(false);
    m_stays->setAccessibleName(tr("Which entry stays"));
    auto *verdict = new QHBoxLayout;
    verdict->addWidget(m_verdict, 0, Qt::AlignTop);
    verdict->addWidget(m_why, 1);
    auto *heads = new QWidget;
    auto *headRow = new QHBoxLayout(heads);
    auto *corner = new QWidget;
    headRow->addWidget(corner);
    headRow->addWidget(m_left, 1);
    headRow->addWidget(m_right, 1);
    auto *stays = new QVBoxLayout;
    auto *staysLabel = makeWrappedLabel(tr("Which entry stays?"), TextRole::SmallStrong);
    stays->addWidget(staysLabel);
    stays->addWidget(m_stays);
    connect(m_table, &CompareTable::resized, corner, [this, corner] { corner->setVisible(!m_table->isStacked()); });

    auto *column = new QVBoxLayout(m_content);
    column->addLayout(verdict);
    column->addWidget(m_before);
    column->addWidget(heads);
    column->addLayout(stays);
    column->addWidget(m_table);
    column->addStretch(1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);

    auto *foot = new QWidget;
    auto *footColumn = new QVBoxLayout(foot);
    footColumn->addWidget(m_follows);
    footColumn->addWidget(m_reasonField);
    footColumn->addWidget(m_findings);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    for (QWidget *button : std::initializer_list<QWidget *>{m_onePerson, m_two, m_leave})
        flow->addWidget(button);
    footColumn->addWidget(buttons);

    auto *page = new QWidget;
    auto *pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(0, 0, 0, 0);
    pageColumn->setSpacing(0);
    pageColumn->addWidget(m_scroll, 1);
    pageColumn->addWidget(new Divider);
    pageColumn->addWidget(foot);
    m_pages->addWidget(page);
    m_pages->addWidget(m_empty);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_pages);
    followTheme(this, [=](const Theme &theme) {
        const int edge = theme.space(16);
        column->setContentsMargins(edge, theme.space(12), edge, theme.space(8));
        column->setSpacing(theme.space(12));
        verdict->setSpacing(theme.space(8));
        headRow->setContentsMargins(theme.space(4), 0, theme.space(4), 0);
        headRow->setSpacing(theme.space(8));
        corner->setFixedWidth(theme.px(116));
        stays->setContentsMargins(theme.space(4), 0, theme.space(4), 0);
        stays->setSpacing(theme.space(4));
        footColumn->setContentsMargins(edge, theme.space(8), edge, theme.space(12));
        footColumn->setSpacing(theme.space(8));
    });
}

QPushButton *ComparePart::onePerson() const
{
    return m_onePerson;
}

void ComparePart::compare(const PersonId &one, const PersonId &other)
{
    const bool another = one != m_one || other != m_other;
    m_one = one;
    m_other = other;
    if (another) {
        m_compared.reset();
        m_byHand = false;
        m_unknown.reset();
        m_findings->clear();
        m_reason->clear();
        m_reasonField->hide();
        m_follows->show();
        m_two->setText(tr("Two different people…"));
        m_empty->setMessage(Icon::People, tr("Reading both entries…"));
        m_pages->setCurrentWidget(m_empty);
    }
    const auto look = [rules = m_desk.session().rulebook(), one, other, viewer = m_desk.user().id, now = m_desk.now()](
                          Views &views) { return comparePeople(views, rules, one, other, viewer, now); };
    if (another)
        m_read.askInstead(look);
    else
        m_read.ask(look);
}

void ComparePart::clear()
{
    m_read.drop();
    m_one = {};
    m_other = {};
    m_compared.reset();
    m_empty->setMessage(Icon::People, tr("Nobody chosen"), tr("Choose two entries to see them side by side."));
    m_pages->setCurrentWidget(m_empty);
}

void ComparePart::take(const Expected<std::optional<PeopleCompared>> &compared)
{
    if (!compared) {
        if (compared.error().code == ErrorCode::Cancelled)
            return;
        m_empty->setMessage(Icon::Warning, tr("The two could not be read"), describe(compared.error()));
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    if (!*compared) {
        m_empty->setMessage(Icon::People, tr("One of the two is not there any more"));
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    if ((*compared)->withheld) {
        m_compared.reset();
        m_empty->setMessage(Icon::Lock, tr("One of the two is restricted"),
                            tr("Ask one of the record's readers to compare them, or open it with a reason first."));
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    show(**compared);
}

void ComparePart::show(const PeopleCompared &compared)
{
    const bool first = !m_compared;
    m_compared = compared;
    // What is on file about both is read here, as on their pages.
    if (first) {
        for (const ComparedEntry *entry : {&compared.one, &compared.other})
            m_desk.session().note(openedEvent(m_desk.user().id, {}, entry->view.person.id, m_desk.now()));
    }
    m_verdict->set(likelihoodTone(compared.likelihood), likelihoodWords(compared.likelihood));
    m_why->setText(compared.why);
    m_left->set(compared.one);
    m_right->set(compared.other);
    const auto option = [](const QString &id, const ComparedEntry &entry) {
        return SegmentedControl::Option{
            id,
            tr("%1 (%2)").arg(personName(entry.view.person), entry.older ? tr("entered first") : tr("entered later")),
            {}};
    };
    m_stays->setOptions({option(left, compared.one), option(right, compared.other)});
    if (!m_byHand)
        m_stays->choose(compared.keepOne ? left : right);
    fillTable();
    if (first)
        suggest();
    const bool joined = compared.areJoined() || compared.one.view.person.mergedInto
                        || compared.other.view.person.mergedInto;
    m_before->setVisible(joined || compared.apart);
    if (joined)
        m_before->setMessage(Tone::Done, tr("One of them has been joined already."),
                             tr("Open its page to see to whom, or to part them."));
    else if (compared.apart)
        m_before->setMessage(
            Tone::Info, tr("Somebody found that these are two people."),
            compared.apart->reason.isEmpty()
                ? tr("On %1.").arg(englishDate(m_desk.calendar().localDate(compared.apart->at), u"d MMM yyyy"))
                : tr("On %1: %2")
                      .arg(englishDate(m_desk.calendar().localDate(compared.apart->at), u"d MMM yyyy"),
                           compared.apart->reason));
    const Findings refused = compared.one.view.refused.value(u"merge-people"_s);
    m_table->setChoosable(refused.isEmpty() && !joined);
    m_stays->setReadOnly(!refused.isEmpty() || joined);
    m_onePerson->setEnabled(refused.isEmpty() && !joined);
    m_two->setEnabled(refused.isEmpty() && !joined);
    if (!refused.isEmpty())
        m_findings->showRefusals(refused);
    tellWhatFollows();
    m_pages->setCurrentIndex(0);
}

const ComparedEntry &ComparePart::keep() const
{
    return m_stays->chosenId() == right ? m_compared->other : m_compared->one;
}

const ComparedEntry &ComparePart::goes() const
{
    return m_stays->chosenId() == right ? m_compared->one : m_compared->other;
}

PersonId ComparePart::keeps() const
{
    return m_compared ? keep().view.person.id : PersonId();
}

PersonId ComparePart::merges() const
{
    return m_compared ? goes().view.person.id : PersonId();
}

void ComparePart::fillTable()
{
    QList<CompareTable::Line> lines;
    QStringList alike;
    const PersonView &one = m_compared->one.view;
    const PersonView &other = m_compared->other.view;
    for (const ComparedField &field : m_compared->fields) {
        const QString atLeft = shownRespect(field.id, one);
        const QString atRight = shownRespect(field.id, other);
        if (field.stand == ComparedField::Stand::Same)
            alike << tr("%1 %2").arg(respectName(field.id).toLower(), atLeft);
        else
            lines.append({field.id, respectName(field.id), atLeft, atRight, field.stand == ComparedField::Stand::Differ,
                          true, CompareTable::Side::Left});
    }
    const auto tell = [&](const QString &id, const QString &name, const QString &atLeft, const QString &atRight) {
        if (!atLeft.isEmpty() || !atRight.isEmpty())
            lines.append({id, name, atLeft, atRight, false, false, CompareTable::Side::Left});
    };
    tell(u"also"_s, tr("Also known as"), otherNamesOf(one), otherNamesOf(other));
    tell(u"lived"_s, tr("Lived before"), formerAddresses(one, m_desk.calendar()),
         formerAddresses(other, m_desk.calendar()));
    tell(u"family"_s, tr("Family"), relativesOf(one), relativesOf(other));
    m_table->setLines(lines);
    m_table->setAlike(alike);
}

/// The values that had better be kept, for the entry that stays.
void ComparePart::suggest()
{
    if (!m_compared)
        return;
    const auto own = m_stays->chosenId() == right ? CompareTable::Side::Right : CompareTable::Side::Left;
    const auto others = own == CompareTable::Side::Left ? CompareTable::Side::Right : CompareTable::Side::Left;
    const bool asSuggested = m_compared->keepOne == (own == CompareTable::Side::Left);
    const auto lacking = own == CompareTable::Side::Left ? ComparedField::Stand::OnlyOther
                                                         : ComparedField::Stand::OnlyOne;
    for (const ComparedField &field : std::as_const(m_compared->fields)) {
        const bool take = field.stand == lacking || (asSuggested && m_compared->fromOther.contains(field.id));
        m_table->choose(field.id, take ? others : own);
    }
    tellWhatFollows();
}

QStringList ComparePart::taken() const
{
    QStringList fields;
    if (!m_compared)
        return fields;
    const auto others = m_stays->chosenId() == right ? CompareTable::Side::Left : CompareTable::Side::Right;
    for (const ComparedField &field : m_compared->fields) {
        if (field.stand != ComparedField::Stand::Same && m_table->chosen(field.id) == others)
            fields += field.fields;
    }
    return fields;
}

void ComparePart::tellWhatFollows()
{
    if (!m_compared)
        return;
    const PersonView &going = goes().view;
    QStringList taking;
    const auto others = m_stays->chosenId() == right ? CompareTable::Side::Left : CompareTable::Side::Right;
    for (const ComparedField &field : std::as_const(m_compared->fields)) {
        if (field.stand != ComparedField::Stand::Same && m_table->chosen(field.id) == others)
            taking << respectName(field.id).toLower();
    }
    const int contacts = int(going.contacts.size());
    const QString counts = contacts == 0
                               ? tr("what is recorded under the other entry")
                               : tr("the %n contacts under the other entry, and whatever else is recorded there,",
                                    nullptr, contacts);
    QString words =
        tr("If they are one person: %1 stays, and %2 counts for them.").arg(personName(keep().view.person), counts);
    if (!taking.isEmpty())
        words += u' ' + tr("Taken from the other: %1.").arg(taking.join(u", "_s));
    m_follows->setText(words + u' ' + tr("Nothing is moved or lost; the two can be parted again."));
}

void ComparePart::askWhyTwo()
{
    if (!m_compared)
        return;
    if (m_reasonField->isHidden()) {
        m_reasonField->show();
        m_follows->hide(); // it tells of the other decision
        m_two->setText(tr("Keep them apart"));
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    submit(KeepApart{m_one, m_other, m_reason->text().trimmed()}, tr("Kept apart: the two are not shown again."));
}

void ComparePart::submit(const Command &command, const QString &words)
{
    if (m_sending)
        return;
    // A save of which nobody knows is repeated as it was, so that it cannot happen twice.
    const Envelope envelope = m_unknown
                                  ? *m_unknown
                                  : Envelope{CommandId::make(), m_desk.user().id, command, m_findings->reasons(), {}};
    m_unknown = envelope;
    m_sending = true;
    m_desk.resubmit(this, envelope, [this, words](const Expected<CommandResult> &result) { took(result, words); });
}

void ComparePart::took(const Expected<CommandResult> &result, const QString &words)
{
    m_sending = false;
    if (!result) {
        if (result.error().code != ErrorCode::OutcomeUnknown)
            m_unknown.reset();
        m_findings->showMessage(tr("It was not carried out."), describe(result.error()));
        return;
    }
    const Command command = m_unknown ? m_unknown->command : Command();
    m_unknown.reset();
    if (std::holds_alternative<Done>(*result)) {
        m_findings->clear();
        m_desk.say(words);
        if (const auto *merge = std::get_if<MergePeople>(&command))
            emit joined(merge->keep, merge->merge, words);
        else
            emit keptApart(words);
        return;
    }
    if (const auto *rejected = std::get_if<Rejected>(&*result))
        m_findings->showRefusals(rejected->findings);
    else if (const auto *needs = std::get_if<NeedsAcknowledgement>(&*result))
        m_findings->showWarnings(needs->warnings);
    else
        m_findings->showMessage(tr("Somebody else changed one of them a moment ago."), tr("Look again, then decide."));
    compare(m_one, m_other);
}

void ComparePart::focusFirst()
{
    if (!m_compared)
        return;
    const QList<QWidget *> children = m_table->findChildren<QWidget *>();
    const auto line = std::ranges::find_if(children, [](const QWidget *child) {
        return child->focusPolicy() == Qt::StrongFocus && child->isVisibleTo(child->window());
    });
    if (line != children.cend()) {
        (*line)->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_onePerson->setFocus(Qt::OtherFocusReason);
}

} // namespace frontdoor
