// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/finder.h"

#include "core/casework/access.h"
#include "core/casework/casefile/restricted.h"
#include "core/session/on_result.h"
#include "ui/common/accessible.h"
#include "ui/common/search_field.h"
#include "ui/desk/desk.h"
#include "ui/shell/finder_delegate.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHits = 12;
constexpr int mostRowsShown = 9;
/// A line that comes and goes faster than it is read is a flicker.
constexpr int quickAnswerMs = 250;

Expected<QList<FinderRow>> whatFits(Views &views, const Rulebook &rules, const QString &text, const Viewer &viewer)
{
    QList<FinderRow> rows;
    if (const QString number = contactNumberIn(text); !number.isEmpty()) {
        FD_ASSIGN(const std::optional<ContactId> id, views.contactByNumber(number));
        if (id) {
            FD_ASSIGN(const std::optional<Contact> contact, views.contact(*id));
            FD_ASSIGN(const std::optional<Person> child, views.person(contact ? contact->child : PersonId()));
            FD_ASSIGN(const bool withheld, contact ? isWithheld(views, *contact, viewer) : Expected<bool>(false));
            if (contact && withheld) {
                rows.append(restrictedRow(Subject(contact->id), contact->number, contact->child));
            } else if (contact) {
                const PastContact past{contact->id,
                                       contact->number,
                                       contact->child,
                                       child ? child->name() : QString(),
                                       contact->detail.received,
                                       contact->state,
                                       contact->outcome,
                                       contact->detail.source,
                                       contact->call};
                rows.append(rowOf(past, *rules.procedure, rules.calendar, viewer.at));
            }
        }
    }
    FD_ASSIGN(const QList<PersonHit> hits, views.findPeople(text, mostHits, viewer));
    for (const PersonHit &hit : hits)
        rows.append(rowOf(hit, rules.calendar.localDate(viewer.at)));
    return rows;
}

Expected<QList<FinderRow>> recordsOf(Views &views, const Rulebook &rules, const PersonId &person, const Viewer &viewer)
{
    QList<FinderRow> rows;
    FD_ASSIGN(const bool withheld, views.isWithheld(person, viewer));
    if (withheld) {
        // Their pages say how they are opened, and what is one's own opens as ever.
        FD_ASSIGN(const QList<PastContact> contacts, views.contactsAbout({person}, Instant{}));
        for (const PastContact &contact : contacts)
            rows.append(restrictedRow(Subject(contact.id), contact.number, contact.child));
        return rows;
    }
    FD_ASSIGN(const QList<PastReferral> referrals, views.referralsAbout({person}, Instant{}));
    for (const PastReferral &referral : referrals)
        rows.append(rowOf(referral, *rules.procedure, rules.calendar, viewer.at));
    FD_ASSIGN(const QList<PastContact> contacts, views.contactsAbout({person}, Instant{}));
    for (const PastContact &contact : contacts)
        rows.append(rowOf(contact, *rules.procedure, rules.calendar, viewer.at));
    return rows;
}

} // namespace

Finder::Finder(Desk &desk, SearchField *field)
    : QFrame(field)
    , m_desk(desk)
    , m_field(field)
    , m_heading(makeLabel({}, TextRole::SmallStrong, ColourRole::Muted))
    , m_list(new QListView)
    , m_hint(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_model(new FinderModel(this))
{
    hide();
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FinderDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Found"));
    setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_heading);
    column->addWidget(m_list);
    column->addWidget(m_hint);
    followTheme(this, [this, column](const Theme &theme) {
        column->setContentsMargins(2, theme.space(8), 2, theme.space(8));
        column->setSpacing(theme.space(4));
        m_heading->setIndent(theme.px(12));
        m_hint->setIndent(theme.px(12));
    });
    field->installEventFilter(this);
    field->setPause(0); // a look takes some milliseconds, and one that is overtaken stops
    m_quickAnswer.setSingleShot(true);
    m_quickAnswer.setInterval(quickAnswerMs);
    connect(&m_quickAnswer, &QTimer::timeout, this, &Finder::tell);
    connect(field, &SearchField::searchChanged, this, &Finder::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        choose(index.row());
        activate();
    });
}

void Finder::search(const QString &text)
{
    if (m_searching && !m_ofOnePerson && text == m_asked)
        return; // Enter was faster than the field: the answer is on its way, and opens what it finds
    m_asked = text;
    m_ofOnePerson = false;
    m_chosen = false;
    m_entered.reset();
    m_searching = false;
    m_trouble.clear();
    m_heading->hide();
    const bool onlyCommands = text.startsWith(commandsOnly);
    findCommands(onlyCommands ? text.mid(1).trimmed() : text);
    if (text.isEmpty() || onlyCommands) {
        m_desk.session().cancel(m_slot);
        m_found.clear();
    }
    if (text.isEmpty()) {
        leave();
        return;
    }
    if (onlyCommands) {
        m_whenEmpty = tr("There is no such command. Try other words.");
        showRows();
        return;
    }
    m_searching = true;
    m_quickAnswer.start();
    m_whenEmpty =
        tr("Nobody found for “%1”. Try part of a name, a date of birth, a postcode or a contact's number.").arg(text);
    if (!m_commands.isEmpty() || isVisible())
        showRows(); // commands need no data; people take their place when they come
    const auto look = [rules = m_desk.session().rulebook(), text, viewer = m_desk.viewer()](Views &views) {
        return whatFits(views, rules, text, viewer);
    };
    m_desk.session().note(searchedEvent(m_desk.user().id, text, m_desk.now()));
    onResult(this, m_desk.session().read<Rows>(m_slot, look), [this, text](const Expected<Rows> &found) {
        if (text == m_asked && !m_ofOnePerson)
            take(found, m_whenEmpty);
    });
}

void Finder::findCommands(const QString &typed)
{
    m_commands = m_commandsNow ? fitting(m_commandsNow(), typed) : QList<PaletteCommand>();
}

void Finder::listRecordsOf(const FinderRow &person)
{
    m_ofOnePerson = true;
    m_searching = true;
    m_quickAnswer.start();
    m_chosen = false;
    m_commands.clear();
    const auto look = [rules = m_desk.session().rulebook(), id = person.person,
                       viewer = m_desk.viewer()](Views &views) { return recordsOf(views, rules, id, viewer); };
    onResult(this, m_desk.session().read<Rows>(m_slot, look), [this, name = person.title](const Expected<Rows> &found) {
        if (!m_ofOnePerson)
            return;
        m_heading->setText(tr("On file about %1").arg(name));
        m_heading->show();
        take(found, tr("Nothing is on file about %1 yet.").arg(name));
    });
}

void Finder::take(const Expected<Rows> &found, const QString &whenEmpty)
{
    m_searching = false;
    m_whenEmpty = whenEmpty;
    m_found = found ? *found : Rows();
    m_trouble.clear();
    if (!found)
        m_trouble = found.error().code == ErrorCode::Cancelled ? tr("The search was stopped.")
                                                               : describe(found.error());
    const std::optional<QString> entered = std::exchange(m_entered, std::nullopt);
    showRows();
    // A command that was seen when Enter was pressed is meant, unless people come before it.
    if (entered && (!m_found.isEmpty() || (!entered->isEmpty() && chosenKey() == *entered)))
        activate();
    emit answered();
}

void Finder::showRows()
{
    const QString before = m_chosen ? chosenKey() : QString();
    Rows rows = m_found;
    for (const PaletteCommand &command : std::as_const(m_commands))
        rows.append(rowOf(command));
    m_model->setRows(rows);
    tell();
    m_list->setVisible(!rows.isEmpty());
    if (!m_field->hasFocus())
        return;
    place();
    show();
    raise();
    choose(rows.isEmpty() ? -1 : std::max(0, m_model->indexOfKey(before)));
    if (rows.isEmpty() && !m_searching)
        announce(m_field, m_hint->text());
}

/// The line under the list: what is wrong or missing, or what the keys do.
void Finder::tell()
{
    if (m_searching && m_quickAnswer.isActive())
        return;
    QStringList words;
    if (!m_trouble.isEmpty())
        words << m_trouble;
    else if (m_searching)
        words << tr("Looking for people…");
    else if (m_found.isEmpty() && (m_commands.isEmpty() || !m_asked.startsWith(commandsOnly)))
        words << m_whenEmpty;
    if (m_model->rowCount() > 0 && !m_searching) {
        if (m_ofOnePerson)
            words << tr("Enter opens, Escape goes back");
        else if (!m_found.isEmpty() && m_peopleOpen)
            words << tr("Enter opens, Right lists what is on file, Escape closes");
        else
            words << tr("Enter chooses, Escape closes");
    }
    m_hint->setText(words.join(u'\n'));
}

QString Finder::chosenKey() const
{
    const QModelIndex index = m_list->currentIndex();
    return isVisible() && index.isValid() ? m_model->rowAt(index.row()).key : QString();
}

void Finder::choose(int row)
{
    const QModelIndex index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    if (index.isValid())
        announce(m_field, index.data(Qt::AccessibleTextRole).toString());
}

/// Enter: what was typed a moment ago may not have been looked for yet, and people come before commands.
void Finder::enter()
{
    const QString typed = m_field->text().trimmed();
    if (typed.isEmpty())
        return;
    if (typed != m_asked)
        search(typed);
    if (m_searching && !m_chosen)
        m_entered = chosenKey();
    else
        activate();
}

void Finder::activate()
{
    const QModelIndex index = m_list->currentIndex();
    if (!isVisible() || !index.isValid())
        return;
    const FinderRow row = m_model->rowAt(index.row());
    if (row.kind == FinderRow::Kind::Person && !m_peopleOpen) {
        listRecordsOf(row);
        return;
    }
    const QString command = commandOf(row);
    leave();
    m_field->clear();
    if (!command.isEmpty())
        run(command);
    else if (row.kind == FinderRow::Kind::Person)
        emit personRequested(row.person);
    else
        emit openRequested(row.subject);
}

void Finder::run(const QString &id)
{
    const QList<PaletteCommand> now = m_commandsNow ? m_commandsNow() : QList<PaletteCommand>();
    for (const PaletteCommand &command : now) {
        if (command.id == id)
            return command.run();
    }
}

void Finder::backToPeople()
{
    search(m_asked);
}

void Finder::leave()
{
    hide();
    m_ofOnePerson = false;
}

void Finder::place()
{
    // Over what lies beneath the bar, but no higher up than that: it must go when the workspace goes.
    QWidget *bar = m_field->parentWidget();
    QWidget *host = bar->parentWidget() ? bar->parentWidget() : bar;
    if (parentWidget() != host)
        setParent(host);
    const Theme &theme = themeOf(m_field);
    const QPoint below = m_field->mapTo(host, QPoint(0, m_field->height() + 4));
    const int width = std::min(std::max(m_field->width(), theme.px(460)), host->width() - below.x() - theme.px(8));
    int rows = 0;
    for (int row = 0; row < std::min(m_model->rowCount(), mostRowsShown); ++row)
        rows += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(rows);
    setFixedWidth(width);
    layout()->activate();
    const int height = std::min(layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height(),
                                host->height() - below.y() - theme.px(8));
    setGeometry(below.x(), below.y(), width, height);
}

bool Finder::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_field)
        return QFrame::eventFilter(object, event);
    if (event->type() == QEvent::FocusOut && isVisible() && !underMouse())
        leave();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        enter();
        return true;
    }
    if (!isVisible())
        return QFrame::eventFilter(object, event);
    const int count = m_model->rowCount();
    const int at = m_list->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_chosen = true;
        choose(count == 0 ? -1 : (at + (key->key() == Qt::Key_Down ? 1 : count - 1)) % count);
        return true;
    case Qt::Key_Right: {
        const bool atEnd = m_field->cursorPosition() == m_field->text().size();
        if (!atEnd || at < 0 || m_model->rowAt(at).kind != FinderRow::Kind::Person)
            return QFrame::eventFilter(object, event);
        listRecordsOf(m_model->rowAt(at));
        return true;
    }
    case Qt::Key_Left:
        if (!m_ofOnePerson)
            return QFrame::eventFilter(object, event);
        backToPeople();
        return true;
    case Qt::Key_Escape:
        if (m_ofOnePerson)
            backToPeople();
        else
            leave();
        return true;
    default: return QFrame::eventFilter(object, event);
    }
}

void Finder::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintBox(&painter, rect(), theme.tokens().raised, theme.tokens().control, theme.line(), theme.radius());
}

} // namespace frontdoor
