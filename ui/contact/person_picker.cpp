// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/person_picker.h"

#include "core/calendar/typed_dates.h"
#include "core/casework/access.h"
#include "core/session/on_result.h"
#include "ui/common/accessible.h"
#include "ui/common/search_field.h"
#include "ui/contact/person_hits.h"

#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHits = 8;

/// "o'brien-smith" as "O'Brien-Smith"; a word with a capital letter stands as it was typed.
QString capitalised(QString word)
{
    if (word != word.toLower())
        return word;
    bool first = true;
    for (QChar &c : word) {
        if (first)
            c = c.toUpper();
        first = c == u'-' || c == u'\'' || c == u'\u2019';
    }
    return word;
}

/// Parts of names that are written small by whoever writes names with capital letters.
bool isParticle(const QString &word)
{
    static const QStringList particles{u"van"_s,   u"von"_s, u"der"_s, u"den"_s, u"de"_s,  u"del"_s,
                                       u"della"_s, u"di"_s,  u"da"_s,  u"du"_s,  u"dos"_s, u"la"_s,
                                       u"le"_s,    u"bin"_s, u"ibn"_s, u"al"_s,  u"el"_s,  u"y"_s};
    return particles.contains(word);
}

QString capitalisedWords(const QStringList &words, bool withCare)
{
    QStringList result;
    for (const QString &word : words)
        result << (withCare && isParticle(word) ? word : capitalised(word));
    return result.join(u' ');
}

bool hasDigit(const QString &word)
{
    return std::ranges::any_of(word, [](QChar c) { return c.isDigit(); });
}

} // namespace

TypedName typedName(const QString &text, QDate today)
{
    TypedName name;
    QStringList before;
    QStringList after; // of a comma: "Sample, Ava"
    bool comma = false;
    for (const QString &part : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        QString word = part;
        if (hasDigit(word)) {
            if (const auto date = typedDate(word, today); date && *date <= today && word.size() >= 6)
                name.born = *date;
            continue;
        }
        const bool ends = word.endsWith(u',');
        if (ends)
            word.chop(1);
        if (!word.isEmpty())
            (comma ? after : before) << word;
        comma = comma || ends;
    }
    const bool withCare = text != text.toLower();
    if (comma) {
        name.familyName = capitalisedWords(before, withCare);
        name.givenName = capitalisedWords(after, withCare);
    } else {
        name.givenName = capitalisedWords(before.mid(0, 1), withCare);
        name.familyName = capitalisedWords(before.mid(1), withCare);
    }
    return name;
}

PersonPicker::PersonPicker(Desk &desk, const QString &placeholder, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_field(new SearchField(placeholder))
    , m_list(new QListView)
    , m_model(new PersonHitsModel(this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PersonHitsDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the field
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("People found"));
    m_list->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_field);
    column->addWidget(m_list);
    setFocusProxy(m_field);
    m_field->setMaxLength(1'000'000);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, &PersonPicker::edited);
    m_field->setPause(0); // a look takes some milliseconds, and one that is overtaken stops
    connect(m_field, &SearchField::searchChanged, this, &PersonPicker::search);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        m_list->setCurrentIndex(index);
        take();
    });
}

void PersonPicker::setOffersNew(bool offersNew)
{
    m_offersNew = offersNew;
}

QString PersonPicker::text() const
{
    return m_field->text();
}

void PersonPicker::setText(const QString &text)
{
    m_field->setText(text);
}

void PersonPicker::clear()
{
    m_field->clear();
    m_model->setRows({});
    m_list->hide();
}

bool PersonPicker::eventFilter(QObject *object, QEvent *event)
{
    if (object != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers().testFlag(Qt::ControlModifier)) {
            if (m_offersNew)
                emit newPersonWanted(m_field->text().trimmed());
            return true;
        }
        return take() || !m_field->text().isEmpty();
    case Qt::Key_Escape:
        if (m_list->isVisible()) {
            m_list->hide();
            return true;
        }
        break;
    default: break;
    }
    return QWidget::eventFilter(object, event);
}

void PersonPicker::search(const QString &text)
{
    if (text.size() < 2) {
        m_desk.session().cancel(m_slot);
        m_model->setRows({});
        m_list->hide();
        return;
    }
    const QString asked = text.left(200);
    const auto answer = m_desk.session().read<QList<PersonHit>>(
        m_slot, [asked, viewer = m_desk.viewer()](Views &views) { return views.findPeople(asked, mostHits, viewer); });
    m_desk.session().note(searchedEvent(m_desk.user().id, asked, m_desk.now()));
    onResult(this, answer, [this, text](const Expected<QList<PersonHit>> &hits) {
        // An older search was cancelled by the newer one; the newest alone counts.
        if (text != m_field->text().trimmed())
            return;
        if (hits)
            showHits(text, *hits);
        else if (hits.error().code != ErrorCode::Cancelled)
            m_desk.complain(describe(hits.error()));
    });
}

void PersonPicker::showHits(const QString &text, const QList<PersonHit> &hits)
{
    m_shownFor = text;
    m_model->setToday(m_desk.calendar().localDate(m_desk.now()));
    QList<PersonHitRow> rows;
    for (const PersonHit &hit : hits)
        rows.append({hit, {}});
    if (m_offersNew) {
        const TypedName name = typedName(text, m_desk.calendar().localDate(m_desk.now()));
        rows.append({{}, QString(name.givenName + u' ' + name.familyName).trimmed()});
    }
    m_model->setRows(rows);
    m_list->setVisible(!rows.isEmpty());
    m_list->setCurrentIndex(hits.isEmpty() ? QModelIndex() : m_model->index(0, 0));
    fit();
    QString said = hits.isEmpty()
                       ? tr("Nobody found.")
                       : tr("%n found. %1", nullptr, int(hits.size())).arg(m_model->index(0, 0).data().toString());
    announce(m_field, said);
}

void PersonPicker::move(int by)
{
    if (!m_list->isVisible() || m_model->rowCount() == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + by, 0, m_model->rowCount() - 1);
    const QModelIndex index = m_model->index(row, 0);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
    announce(m_field, index.data().toString());
}

bool PersonPicker::take()
{
    // Enter must never take somebody who was found for other words than those that stand there now.
    const QModelIndex index = m_list->currentIndex();
    if (!m_list->isVisible() || !index.isValid() || m_shownFor != m_field->text().trimmed())
        return false;
    const PersonHitRow row = m_model->rowAt(index.row());
    if (row.isOffer())
        emit newPersonWanted(m_field->text().trimmed());
    else
        emit picked(row.hit);
    return true;
}

void PersonPicker::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PersonPicker::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

void PersonPicker::fit()
{
    const int height = m_model->rowCount() * PersonHitsDelegate::rowHeight(m_list, width()) + 2 * m_list->frameWidth();
    if (m_list->height() == height && m_list->minimumHeight() == height)
        return;
    m_list->setFixedHeight(height);
    m_list->doItemsLayout();
}

} // namespace frontdoor
