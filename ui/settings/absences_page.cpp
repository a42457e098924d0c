// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/absences_page.h"

#include "core/calendar/phrases.h"
#include "ui/common/chip.h"
#include "ui/settings/settings_words.h"
#include "ui/settings/text_table.h"
#include "ui/settings/time_forms.h"
#include "ui/style/icons.h"
#include "ui/style/style_paint.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysAhead = 400;

/// Weekday over number, so that narrow columns hold both.
class FortnightHeader final : public QHeaderView {
public:
    explicit FortnightHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

    QSize sizeHint() const override
    {
        const Theme &theme = themeOf(this);
        const int line = QFontMetrics(theme.font(TextRole::SmallStrong)).height();
        return {QHeaderView::sizeHint().width(), 2 * line + theme.px(8)};
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Theme &theme = themeOf(this);
        const auto *fortnight = static_cast<const FortnightModel *>(model());
        painter->fillRect(rect, theme.tokens().raised);
        painter->fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.tokens().border);
        const QDate day = section > 0 ? fortnight->dayOf(section) : QDate();
        const QRect words = section > 0 ? rect : rect.adjusted(theme.px(8), 0, 0, 0);
        painter->setFont(theme.font(TextRole::SmallStrong));
        painter->setPen(day.isValid() && day == fortnight->today() ? theme.tokens().link : theme.tokens().muted);
        painter->drawText(words,
                          section > 0
                              ? int(Qt::AlignCenter)
                              : int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                          section > 0 ? englishDate(day, u"ddd") + u'\n' + QString::number(day.day())
                                      : fortnight->headerData(0, Qt::Horizontal, Qt::DisplayRole).toString());
    }
};

/// "S" for sick: small enough for a cell; the tool tip and what is spoken say the word.
QString shortWords(AbsenceKind kind)
{
    return absenceWords(kind).left(1);
}

} // namespace

FortnightModel::FortnightModel(Calendar calendar, QObject *parent)
    : QAbstractTableModel(parent)
    , m_calendar(std::move(calendar))
{
}

void FortnightModel::set(QDate first, QDate today, const QList<User> &users, const QList<Absence> &absences)
{
    const bool same = users.size() == m_users.size();
    if (!same)
        beginResetModel();
    m_first = first;
    m_today = today;
    m_users = users;
    m_absences = absences;
    if (!same)
        endResetModel();
    else if (!users.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, days));
    emit headerDataChanged(Qt::Horizontal, 0, days);
}

QString FortnightModel::dayOff(QDate day) const
{
    return dayOffWords(day, m_calendar);
}

std::optional<AbsenceKind> FortnightModel::awayAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.column() == 0)
        return std::nullopt;
    const QDate day = dayOf(index.column());
    for (const Absence &absence : m_absences) {
        if (absence.user == userAt(index.row()) && absence.from <= day && day <= absence.until)
            return absence.kind;
    }
    return std::nullopt;
}

QVariant FortnightModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const User &user = m_users.at(index.row());
    if (index.column() == 0)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole
                   ? QVariant(user.name)
                   : QVariant();
    const std::optional<AbsenceKind> away = awayAt(index);
    if (role == Qt::DisplayRole)
        return away ? shortWords(*away) : QString();
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const QDate day = dayOf(index.column());
    QStringList parts{user.name, dayWords(day)};
    if (const QString off = dayOff(day); !off.isEmpty())
        parts << off;
    parts << (away ? absenceWords(*away) : tr("here"));
    return parts.join(u", "_s);
}

QVariant FortnightModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignCenter);
    if (section == 0)
        return role == Qt::DisplayRole ? QVariant(tr("Who")) : QVariant();
    if (role == Qt::ToolTipRole)
        return QStringList{dayWords(dayOf(section)), dayOff(dayOf(section))}.join(u' ').trimmed();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    return englishDate(dayOf(section), u"ddd d");
}

void FortnightDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const FortnightModel *>(index.model());
    if (!model)
        return;
    const Theme &theme = themeOf(option.widget);
    const Tokens &t = theme.tokens();
    const QRect box = option.rect;
    const bool off = index.column() > 0 && !model->dayOff(model->dayOf(index.column())).isEmpty();
    painter->save();
    painter->fillRect(box, option.state.testFlag(QStyle::State_Selected) ? t.accentSoft : off ? t.sunken : t.raised);
    painter->fillRect(box.x(), box.bottom(), box.width(), 1, t.border);
    if (index.column() == 0) {
        painter->setFont(theme.font(TextRole::Body));
        painter->setPen(t.text);
        const QRect words = box.adjusted(theme.px(8), 0, -theme.px(4), 0);
        painter->drawText(words,
                          int(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter))
                              | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    } else if (const std::optional<AbsenceKind> away = model->awayAt(index)) {
        const QRect mark = box.adjusted(theme.px(2), theme.px(3), -theme.px(2), -theme.px(4));
        const ToneColours &colours = theme.tone(*away == AbsenceKind::Sick ? Tone::Soon : Tone::Info);
        paintBox(painter, mark, colours.fill, colours.edge, 1, 4);
        painter->setFont(theme.font(TextRole::SmallStrong));
        painter->setPen(colours.text);
        const QString whole = absenceWords(*away);
        const bool fits = painter->fontMetrics().horizontalAdvance(whole) <= mark.width() - 4;
        painter->drawText(mark, Qt::AlignCenter | Qt::TextSingleLine, fits ? whole : shortWords(*away));
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocusRing(painter, box.adjusted(1, 1, -1, -2), option.widget, 4);
    painter->restore();
}

AbsencesPage::AbsencesPage(Desk &workDesk, QWidget *parent)
    : SettingsPage(workDesk, tr("Absences"),
                   tr("Who is away. Whoever is away is not suggested when contacts are allocated."), parent)
    , m_model(new FortnightModel(workDesk.calendar(), this))
    , m_grid(new QTableView)
    , m_list(new TextTable(tr("Absences"), {tr("Who"), tr("When"), tr("Why")}, {2, 3, 1}))
    , m_remove(makeButton(tr("Remove")))
    , m_form(new AbsenceForm(workDesk, {}))
    , m_read(
          this, workDesk, {u"absence"_s, u"user"_s},
          [this] {
              return [first = m_first](Views &views) -> Expected<Seen> {
                  Seen seen;
                  seen.first = first;
                  FD_ASSIGN(seen.users, views.users());
                  FD_ASSIGN(seen.absences, views.absencesBetween(first, first.addDays(daysAhead)));
                  return seen;
              };
          },
          [this](const Expected<Seen> &seen) { take(seen); })
{
    const QDate today = desk().calendar().localDate(desk().now());
    m_first = today.addDays(1 - today.dayOfWeek());
    m_grid->setHorizontalHeader(new FortnightHeader(m_grid));
    m_grid->setModel(m_model);
    m_grid->setItemDelegate(new FortnightDelegate(m_grid));
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->setShowGrid(false);
    m_grid->setTabKeyNavigation(false);
    m_grid->setAccessibleName(tr("Fortnight"));
    m_grid->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grid->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_grid->verticalHeader()->hide();
    m_grid->verticalHeader()->setMinimumSectionSize(1);
    m_grid->horizontalHeader()->setMinimumSectionSize(1);
    m_grid->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_grid->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_grid->horizontalHeader()->setSectionsClickable(false);
    m_grid->horizontalHeader()->setHighlightSections(false);

    auto *earlier = makeButton({}, ButtonKind::Quiet);
    earlier->setIcon(icon(Icon::ChevronLeft));
    earlier->setAccessibleName(tr("A fortnight earlier"));
    auto *later = makeButton({}, ButtonKind::Quiet);
    later->setIcon(icon(Icon::ChevronRight));
    later->setAccessibleName(tr("A fortnight later"));
    addToTitle(earlier);
    addToTitle(later);
    body()->addWidget(m_grid, 3);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->addWidget(m_list, 1);
    column->addWidget(m_remove, 0, Qt::AlignLeft);
    m_list->setLeastRows(5);
    m_list->setEmptyText(tr("Nobody is away."));
    m_remove->setEnabled(false);
    body()->addWidget(new SideBySide(left, m_form), 2);
    connect(earlier, &QAbstractButton::clicked, this, [this] { step(-FortnightModel::days); });
    connect(later, &QAbstractButton::clicked, this, [this] { step(FortnightModel::days); });
    connect(m_list, &TextTable::currentKeyChanged, this,
            [this](const QString &key) { m_remove->setEnabled(!key.isEmpty()); });
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) { m_form->choosePerson(m_model->userAt(now.row())); });
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        m_form->submit(RemoveAbsence{RecordId(m_list->currentKey())},
                       [this](const Done &) { desk().say(tr("Absence removed.")); });
    });
    setFocusProxy(m_grid);
    m_form->hide(); // until it is known
    askWhetherMay(QString::fromLatin1(SetAbsence::verb), [this](bool may) {
        m_form->setVisible(may);
        m_remove->setVisible(may);
    });
    m_read.refresh();
}

void AbsencesPage::step(int days)
{
    m_first = m_first.addDays(days);
    m_read.refresh();
}

void AbsencesPage::take(const Expected<Seen> &seen)
{
    if (!seen) {
        complain(tr("The absences could not be read."), describe(seen.error()));
        return;
    }
    const QDate today = desk().calendar().localDate(desk().now());
    m_model->set(seen->first, today, seen->users, seen->absences);
    m_form->setPeople(seen->users);
    QList<TextRow> rows;
    for (const Absence &absence : seen->absences) {
        const auto user = std::find_if(seen->users.begin(), seen->users.end(),
                                       [&](const User &one) { return one.id == absence.user; });
        if (user == seen->users.end())
            continue;
        rows.append({absence.id.text(),
                     {user->name, spanWords(absence.from, absence.until), absenceWords(absence.kind)},
                     {},
                     absence.until < today});
    }
    m_list->setTextRows(rows);
    m_remove->setEnabled(!m_list->currentKey().isEmpty());
    fit();
}

void AbsencesPage::fit()
{
    const Theme &theme = themeOf(this);
    const int row = QFontMetrics(theme.font(TextRole::Body)).height() + theme.px(11);
    m_grid->verticalHeader()->setDefaultSectionSize(row);
    const int head = m_grid->horizontalHeader()->sizeHint().height();
    m_grid->setMinimumHeight(head + std::clamp(m_model->rowCount(), 3, 7) * row + 2);
    const int room = m_grid->viewport()->width();
    const int day = std::min(theme.px(64), (room - theme.px(110)) / FortnightModel::days);
    for (int i = 1; i <= FortnightModel::days; ++i)
        m_grid->setColumnWidth(i, day);
}

void AbsencesPage::resizeEvent(QResizeEvent *event)
{
    SettingsPage::resizeEvent(event);
    fit();
}

void AbsencesPage::changeEvent(QEvent *event)
{
    SettingsPage::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

} // namespace frontdoor
