// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/duplicates_page.h"

#include "core/session/on_result.h"
#include "ui/common/accessible.h"
#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/link_button.h"
#include "ui/common/page_stack.h"
#include "ui/common/table_setup.h"
#include "ui/common/undo_bar.h"
#include "ui/desk/finding_text.h"
#include "ui/people/compare_part.h"
#include "ui/people/like_pairs_model.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// So few that whoever types meanwhile does not wait for the answer.
constexpr int peopleAtOnce = 200;
constexpr int newestPeople = 50;
constexpr int mostPairs = 500;
constexpr int listWidth = 320; ///< at 100 % text

bool isLikelier(const LikePair &a, const LikePair &b)
{
    return std::tuple(int(a.likelihood), -a.weight) < std::tuple(int(b.likelihood), -b.weight);
}

/// Whether it is still to be decided about the two.
Expected<bool> isOpen(Views &views, const LikePair &pair)
{
    for (const PersonHit *hit : {&pair.one, &pair.other}) {
        FD_ASSIGN(const std::optional<Person> person, views.person(hit->person.id));
        if (!person || person->mergedInto)
            return false;
    }
    FD_ASSIGN(const QList<KeptApart> apart, views.keptApart(pair.one.person.id));
    return std::none_of(apart.begin(), apart.end(), [&](const KeptApart &each) {
        return each.one == pair.other.person.id || each.other == pair.other.person.id;
    });
}

} // namespace

DuplicatesPage::DuplicatesPage(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_progress(new ElidedLabel)
    , m_back(new LinkButton(tr("Back to the search")))
    , m_again(new LinkButton(tr("Look again")))
    , m_pages(new PageStack)
    , m_empty(new EmptyState(Icon::People, {}))
    , m_splitter(new QSplitter)
    , m_list(new QListView)
    , m_model(new LikePairsModel(this))
    , m_part(new ComparePart(desk))
    , m_undo(new UndoBar)
{
    build();
    connect(m_back, &QAbstractButton::clicked, this, &DuplicatesPage::backWanted);
    connect(m_again, &QAbstractButton::clicked, this, &DuplicatesPage::lookFromTheStart);
    connect(m_empty, &EmptyState::activated, this, &DuplicatesPage::lookFromTheStart);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &DuplicatesPage::showCurrent);
    connect(m_list, &QAbstractItemView::doubleClicked, m_part, &ComparePart::focusFirst);
    connect(m_part, &ComparePart::joined, this,
            [this](const PersonId &keep, const PersonId &merge, const QString &words) {
                offerUndo(words, keep, merge);
                drop({currentKey()});
            });
    connect(m_part, &ComparePart::keptApart, this, [this] { drop({currentKey()}); });
    connect(m_part, &ComparePart::leftOpen, this, [this] { goOn(m_list->currentIndex().row() + 1); });
    connect(m_undo, &UndoBar::undone, this, &DuplicatesPage::takeBack);
    connect(&desk.session(), &Session::changed, this, &DuplicatesPage::follow);
    connect(&desk.session(), &Session::everythingChanged, this, [this] { askWhatStands(m_model->rows()); });
}

void DuplicatesPage::build()
{
    auto *title = makeLabel(tr("Entered twice?"), TextRole::Title);
    setAccessibleRole(title, QAccessible::Heading);
    title->setAccessibleName(title->text());
    setTextRole(m_progress, TextRole::Body, ColourRole::Muted);
    m_again->hide();
    auto *header = new QWidget;
    auto *top = new QHBoxLayout(header);
    top->addWidget(title);
    top->addWidget(m_progress, 1);
    top->addWidget(m_again);
    top->addWidget(m_back);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LikePairsDelegate(m_list));
    setUpRows(*m_list);
    m_list->setAccessibleName(tr("Entries that may be one person"));
    m_list->setAccessibleDescription(tr("Arrows move, Enter goes to the comparison"));
    m_list->installEventFilter(this);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_part);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_pages->addWidget(m_splitter);
    m_pages->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(m_pages, 1);
    column->addWidget(m_undo, 0, Qt::AlignHCenter);
    setFocusPolicy(Qt::ClickFocus);
    followTheme(this, [top](const Theme &theme) {
        top->setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(8));
        top->setSpacing(theme.space(12));
    });
}

bool DuplicatesPage::isDone() const
{
    return m_finished && (m_model->rowCount() == 0 || m_part->compared());
}

void DuplicatesPage::lookFromTheStart()
{
    ++m_run;
    m_next.reset();
    m_looked = 0;
    m_started = false;
    m_finished = false;
    m_trouble.reset();
    askWhatStands(m_model->rows());
    lookOn();
}

/// The next part, while somebody sees it: then the answer asks for the one after it.
void DuplicatesPage::lookOn()
{
    if (m_looking || m_finished || m_trouble || !isVisible()) {
        showProgress();
        return;
    }
    m_looking = true;
    if (!m_started)
        onResult(this,
                 m_desk.session().read<DatabaseSummary>(m_countSlot, [](Views &views) { return views.summary(); }),
                 [this](const Expected<DatabaseSummary> &summary) {
                     m_people = summary ? summary->people : 0;
                     showProgress();
                 });
    const auto from = m_started ? m_next : std::nullopt;
    onResult(this,
             m_desk.session().read<LikePairs>(m_slot,
                                              [from, viewer = m_desk.viewer()](Views &views) {
                                                  return views.likePairs(from, peopleAtOnce, viewer);
                                              }),
             [this, run = m_run](const Expected<LikePairs> &found) { take(found, run); });
    showProgress();
}

void DuplicatesPage::take(const Expected<LikePairs> &found, int run)
{
    m_looking = false;
    if (run != m_run) { // it was begun anew meanwhile
        lookOn();
        return;
    }
    if (!found) {
        if (found.error().code != ErrorCode::Cancelled)
            m_trouble = found.error();
        showProgress();
        return;
    }
    m_started = true;
    m_next = found->next;
    m_looked += peopleAtOnce;
    m_finished = !m_next;
    add(found->pairs);
    lookOn();
}

void DuplicatesPage::add(const QList<LikePair> &pairs)
{
    QList<LikePair> rows = m_model->rows();
    for (const LikePair &pair : pairs) {
        const QString key = LikePairsModel::keyOf(pair);
        // Brothers and sisters agree in much; that is no reason to look at each of them.
        if (m_decided.contains(key) || pair.likelihood == Likelihood::Unlikely)
            continue;
        const auto known = std::ranges::find(rows, key, &LikePairsModel::keyOf);
        if (known == rows.end())
            rows.append(pair);
        else
            *known = pair;
    }
    std::ranges::stable_sort(rows, isLikelier);
    rows = rows.mid(0, mostPairs);
    m_model->setToday(m_desk.calendar().localDate(m_desk.now()));
    m_model->setRows(rows);
    if (!m_list->currentIndex().isValid())
        goOn(0);
    showProgress();
    if (m_back->hasFocus() && m_model->rowCount() > 0 && m_waiting)
        m_list->setFocus(Qt::OtherFocusReason);
    m_waiting = m_model->rowCount() == 0;
}

/// Without the pairs that were decided; the line after the current one becomes current if that is one of them.
void DuplicatesPage::drop(const QSet<QString> &keys)
{
    if (keys.isEmpty())
        return;
    m_decided.unite(keys);
    const bool current = keys.contains(currentKey());
    const int at = m_list->currentIndex().row();
    const bool hadFocus = m_part->isAncestorOf(focusWidget());
    QList<LikePair> rows = m_model->rows();
    erase_if(rows, [&](const LikePair &pair) { return keys.contains(LikePairsModel::keyOf(pair)); });
    m_model->setRows(rows);
    if (current) {
        goOn(at);
        if (hadFocus) // so that nobody decides the next pair with the same key
            m_list->setFocus(Qt::OtherFocusReason);
    }
    showProgress();
}

void DuplicatesPage::follow(const QList<Change> &changes)
{
    QSet<QString> people;
    for (const Change &change : changes) {
        if (change.entity == "person"_L1)
            people.insert(change.id);
    }
    if (people.isEmpty())
        return;
    QList<LikePair> touched;
    for (const LikePair &pair : m_model->rows()) {
        if (people.contains(pair.one.person.id.text()) || people.contains(pair.other.person.id.text()))
            touched << pair;
    }
    askWhatStands(touched);
    if (m_started && isVisible())
        lookForNewOnes();
}

/// Somebody may have been entered a moment ago.
void DuplicatesPage::lookForNewOnes()
{
    onResult(
        this,
        m_desk.session().read<LikePairs>(
            m_newSlot, [viewer = m_desk.viewer()](Views &views) { return views.likePairs({}, newestPeople, viewer); }),
        [this](const Expected<LikePairs> &found) {
            if (found)
                add(found->pairs);
        });
}

void DuplicatesPage::askWhatStands(const QList<LikePair> &pairs)
{
    if (pairs.isEmpty())
        return;
    const auto look = [pairs](Views &views) -> Expected<QSet<QString>> {
        QSet<QString> decided;
        for (const LikePair &pair : pairs) {
            FD_ASSIGN(const bool open, isOpen(views, pair));
            if (!open)
                decided.insert(LikePairsModel::keyOf(pair));
        }
        return decided;
    };
    onResult(this, m_desk.session().read<QSet<QString>>(m_standSlot, look),
             [this](const Expected<QSet<QString>> &decided) {
                 if (decided)
                     drop(*decided);
             });
}

QString DuplicatesPage::currentKey() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? LikePairsModel::keyOf(m_model->rowAt(index.row())) : QString();
}

void DuplicatesPage::goOn(int from)
{
    const int count = m_model->rowCount();
    if (count == 0) {
        m_part->clear();
        return;
    }
    const QModelIndex next = m_model->index(from < count ? std::max(from, 0) : 0, 0);
    m_list->setCurrentIndex(next);
    m_list->scrollTo(next);
    showCurrent();
}

void DuplicatesPage::showCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid()) {
        m_part->clear();
        return;
    }
    const LikePair &pair = m_model->rowAt(index.row());
    m_part->compare(pair.one.person.id, pair.other.person.id);
}

void DuplicatesPage::showProgress()
{
    const int count = m_model->rowCount();
    const QString pairs = count == 0 ? QString() : tr("%n pairs", nullptr, count);
    const qint64 looked = m_people > 0 ? std::min(m_looked, m_people) : m_looked;
    const QString far = m_finished      ? tr("everybody was looked at")
                        : m_people == 0 ? tr("looking…")
                                        : tr("looked at %1 of %2 people").arg(looked).arg(m_people);
    QStringList parts{pairs, m_trouble ? tr("the search stopped") : far};
    parts.removeAll(QString());
    QString words = parts.join(u" · "_s);
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    m_progress->setText(words);
    m_again->setVisible(m_finished || m_trouble);
    m_pages->setCurrentWidget(count > 0 ? static_cast<QWidget *>(m_splitter) : m_empty);
    if (count > 0)
        return;
    if (m_trouble) {
        m_empty->setMessage(Icon::Warning, tr("The search for people who are entered twice stopped"),
                            describe(*m_trouble));
        m_empty->setButton(tr("Try again"));
    } else if (m_finished) {
        m_empty->setMessage(Icon::Check, tr("Nobody seems to be entered twice"),
                            tr("Everybody on file was looked at. Pairs that were found to be two people are not shown "
                               "again. From a person's page you can still compare with anybody."));
        m_empty->setButton({});
    } else {
        m_empty->setMessage(Icon::Search, tr("Looking for people who are entered twice…"),
                            tr("The newest entries first. You can go on working meanwhile."));
        m_empty->setButton({});
    }
}

void DuplicatesPage::offerUndo(const QString &words, const PersonId &keep, const PersonId &merge)
{
    m_takesBack = {keep, merge};
    m_undo->offer(words, merge.text());
}

void DuplicatesPage::takeBack()
{
    m_desk.submit(this, m_takesBack, [this](const Expected<CommandResult> &answer) {
        if (!answer) {
            m_desk.complain(describe(answer.error()));
        } else if (const auto *rejected = std::get_if<Rejected>(&*answer)) {
            m_desk.complain(findingsText(rejected->findings));
        } else {
            m_desk.say(tr("Taken back: they are two entries again."));
            m_decided.clear();
            lookForNewOnes();
            lookFromTheStart();
        }
    });
}

bool DuplicatesPage::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const bool plain = static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier;
        if (plain && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            m_part->focusFirst();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

/// Escape goes back to the list, and from there to the search.
void DuplicatesPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (m_part->isAncestorOf(focusWidget()))
        m_list->setFocus(Qt::OtherFocusReason);
    else
        emit backWanted();
}

void DuplicatesPage::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_model->rowCount() > 0)
        m_list->setFocus(event->reason());
    else
        m_back->setFocus(event->reason());
}

void DuplicatesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    lookOn();
}

void DuplicatesPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    showProgress();
}

void DuplicatesPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int list = std::min(themeOf(this).px(listWidth), width() * 2 / 5);
    m_splitter->setSizes({list, width() - list});
}

} // namespace frontdoor
