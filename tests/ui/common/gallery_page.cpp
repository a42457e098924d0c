// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/gallery_page.h"

#include "ui/common/avatar.h"
#include "ui/common/badge.h"
#include "ui/common/checklist.h"
#include "ui/common/chip.h"
#include "ui/common/chip_bar.h"
#include "ui/common/date_edit.h"
#include "ui/common/divider.h"
#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/flow_layout.h"
#include "ui/common/form_page.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/key_hint.h"
#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/common/message_bar.h"
#include "ui/common/moment_edit.h"
#include "ui/common/primary_button.h"
#include "ui/common/radio_cards.h"
#include "ui/common/search_field.h"
#include "ui/common/section_index.h"
#include "ui/common/segmented_control.h"
#include "ui/common/tag.h"
#include "ui/common/typed_line_edit.h"
#include "ui/common/undo_bar.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

class Card final : public QWidget {
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = themeOf(this).tokens();
        paintBox(&painter, rect(), t.raised, t.border, 1, 8);
    }
};

QWidget *flow(const QList<QWidget *> &widgets)
{
    auto *row = new QWidget;
    auto *layout = new FlowLayout(row);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    row->setSizePolicy(policy);
    return row;
}

template<class Widget>
Widget *disabled(Widget *widget)
{
    widget->setEnabled(false);
    return widget;
}

SegmentedControl *yesNo(const QString &chosen)
{
    auto *control = new SegmentedControl(
        {{u"yes"_s, u"Yes"_s, {}}, {u"no"_s, u"No"_s, {}}, {u"unknown"_s, u"Not known"_s, {}}});
    control->choose(chosen);
    return control;
}

QLineEdit *line(const QString &text)
{
    return new QLineEdit(text);
}

} // namespace

GalleryPage::GalleryPage(QWidget *parent)
    : QWidget(parent)
    , m_clock(Instant{1'777'553'000'000})
    , m_calendar(BankHolidays{}) // Thu 30 Apr 2026, 13:43
{
    auto *columns = new QHBoxLayout(this);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    columns->addLayout(left, 11);
    columns->addLayout(right, 9);
    addControls(left);
    addForm(left);
    addTable(left);
    left->addStretch(1);
    addMarks(right);
    addSide(right);
    addMessages(right);
    addIcons(right);
    right->addStretch(1);
    followTheme(this, [=](const Theme &theme) {
        for (QBoxLayout *layout : QList<QBoxLayout *>{columns, left, right})
            layout->setSpacing(theme.space(16));
        columns->setContentsMargins(theme.space(16), theme.space(16), theme.space(16), theme.space(16));
    });
}

QVBoxLayout *GalleryPage::addBlock(QVBoxLayout *column, const QString &title)
{
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->addWidget(makeLabel(title, TextRole::Heading));
    column->addWidget(card);
    followTheme(card, [layout](const Theme &theme) {
        layout->setSpacing(theme.space(12));
        layout->setContentsMargins(theme.space(16), theme.space(12), theme.space(16), theme.space(16));
    });
    return layout;
}

void GalleryPage::addControls(QVBoxLayout *column)
{
    QVBoxLayout *block = addBlock(column, u"Controls"_s);
    block->addWidget(makeLabel(u"Duty and Advice Service"_s, TextRole::Title));
    block->addWidget(makeLabel(u"41 open, 3 overdue, 6 due today, 4 unseen"_s, TextRole::Body, ColourRole::Muted));

    auto *primary = new PrimaryButton(u"New contact"_s);
    primary->setKeys(QKeySequence(Qt::CTRL | Qt::Key_N));
    auto *withMenu = makeButton(u"Route"_s);
    auto *menu = new QMenu(withMenu);
    menu->addAction(u"To the early help team"_s);
    withMenu->setMenu(menu);
    auto *withIcon = makeButton(u"Allocate"_s);
    withIcon->setIcon(icon(Icon::User));
    block->addWidget(flow({primary, new PrimaryButton(u"Authorise"_s), makeButton(u"Return"_s), withIcon, withMenu,
                           makeButton(u"Open"_s, ButtonKind::Quiet), makeButton(u"Void contact"_s, ButtonKind::Danger),
                           disabled(makeButton(u"Not now"_s)), disabled(new PrimaryButton(u"Not yet"_s)),
                           new LinkButton(u"Why can't I authorise?"_s)}));

    auto *search = new SearchField(u"Find a person, contact or command"_s);
    search->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_K));
    auto *found = new SearchField(u"Find a person"_s);
    found->setText(u"ava sample 2016"_s);
    block->addWidget(search);
    block->addWidget(found);

    auto *combo = new QComboBox;
    combo->setAccessibleName(u"Team"_s);
    combo->addItems({u"Duty and Advice Service"_s, u"Early help"_s});
    auto *locked = disabled(new QComboBox);
    locked->setAccessibleName(u"Authority"_s);
    auto *spin = new QSpinBox;
    spin->setAccessibleName(u"Working days"_s);
    spin->setValue(3);
    auto *tool = new QToolButton;
    tool->setIcon(icon(Icon::Refresh));
    tool->setAccessibleName(u"Refresh"_s);
    tool->setFocusPolicy(Qt::StrongFocus);
    auto *checkable = new QToolButton;
    checkable->setIcon(icon(Icon::Pin));
    checkable->setAccessibleName(u"Pin"_s);
    checkable->setCheckable(true);
    checkable->setChecked(true);
    block->addWidget(flow({combo, locked, spin, tool, checkable}));

    auto *on = new QCheckBox(u"Parents agree"_s);
    on->setChecked(true);
    auto *partly = new QCheckBox(u"Some siblings"_s);
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto *off = new QCheckBox(u"Interpreter needed"_s);
    auto *decided = disabled(new QCheckBox(u"Decided already"_s));
    decided->setChecked(true);
    auto *radioOn = new QRadioButton(u"By phone"_s);
    radioOn->setChecked(true);
    block->addWidget(flow({on, partly, off, decided}));
    block->addWidget(flow({radioOn, new QRadioButton(u"By letter"_s), disabled(new QRadioButton(u"In person"_s))}));

    auto *tabs = new QTabBar;
    tabs->addTab(u"Details"_s);
    tabs->addTab(u"History"_s);
    tabs->addTab(u"Letters"_s);
    tabs->setExpanding(false);
    tabs->setDrawBase(true);
    block->addWidget(tabs);
}

void GalleryPage::addMarks(QVBoxLayout *column)
{
    QVBoxLayout *block = addBlock(column, u"Marks"_s);
    block->addWidget(flow({new Chip(Tone::Overdue, u"2 h 10 min over"_s), new Chip(Tone::Soon, u"48 min left"_s),
                           new Chip(Tone::Calm, u"tomorrow 10:15"_s), new Chip(Tone::Done, u"decided 13:20"_s),
                           new Chip(Tone::Info, u"with early help"_s), new Chip(Tone::Neutral, u"paused"_s)}));
    block->addWidget(flow({new Tag(u"sibling copy"_s), new Tag(u"3 contacts in 6 months"_s),
                           new Tag(u"immediate protection"_s, Tone::Overdue), new Tag(u"closed 30 Nov"_s),
                           new Tag(u"restricted"_s, Tone::Info)}));
    auto *large = new Avatar(u"Morgan Reid"_s);
    large->setDiameter(32);
    block->addWidget(
        flow({large, new Avatar(u"Sam Bell"_s), makeLabel(u"Sam B."_s), new Avatar(u"Dev Kaur"_s),
              makeLabel(u"Dev K."_s), new Badge(41, Badge::Look::Alert), new Badge(7), new Badge(1204),
              new KeyHint(QKeySequence(Qt::CTRL | Qt::Key_K)), new KeyHint(QKeySequence(Qt::ALT | Qt::Key_Left))}));
    block->addWidget(new Divider);
    auto *bar = new ChipBar(ChipBar::Mode::Exclusive);
    bar->setAccessibleName(u"Show"_s);
    bar->setItems({{u"all"_s, u"All open"_s, -1},
                   {u"free"_s, u"Unallocated"_s, 4},
                   {u"auth"_s, u"Awaiting authorisation"_s, 5},
                   {u"sib"_s, u"Siblings to copy"_s, 2},
                   {u"re"_s, u"Re-referrals"_s, -1}});
    block->addWidget(bar);
    block->addWidget(flow({yesNo(u"yes"_s), yesNo({}), disabled(yesNo(u"no"_s))}));
    auto *elided = new ElidedLabel(
        u"Bruising seen at school; says that an adult at home did it on Wednesday after an argument about bedtime"_s);
    elided->setObjectName(u"elided"_s);
    block->addWidget(elided);
}

void GalleryPage::addForm(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    auto *index = new SectionIndex;
    index->setSections({{u"call"_s, u"Call and referrer"_s, SectionIndex::State::Complete, 0},
                        {u"child"_s, u"Child and family"_s, SectionIndex::State::Missing, 2},
                        {u"concern"_s, u"Concern"_s, SectionIndex::State::Missing, 1},
                        {u"consent"_s, u"Consent, parents"_s, SectionIndex::State::Optional, 0}});
    index->setCurrent(u"child"_s);
    auto *section = new FormSection(u"child"_s, u"Child and family"_s);
    section->setNote(u"saved 1 s ago"_s);

    auto *name = new LabelledField(u"Who is it about?"_s, line(u"Ava Sample"_s));
    name->setWide(true);
    auto *school = new LabelledField(u"School or nursery"_s, line(u"Oak Primary School"_s));
    auto *lives = new LabelledField(u"Lives with"_s, line({}));
    lives->setNeed(LabelledField::Need::Required);
    lives->setMessage(Tone::Soon, u"Needed before this can be authorised."_s, u"LEI-11"_s);
    auto *dateEdit = new DateEdit(m_clock, m_calendar);
    dateEdit->setTypedText(u"1 mar 2016"_s);
    auto *born = new LabelledField(u"Born"_s, dateEdit);
    born->setHint(u"Or the expected date, for an unborn child."_s);
    auto *wrong = new DateEdit(m_clock, m_calendar);
    auto *spoken = new LabelledField(u"Last seen"_s, wrong);
    wrong->setTypedText(u"31/02"_s);
    auto *moment = new MomentEdit(m_clock, m_calendar);
    moment->setTypedText(u"yesterday 4pm"_s);
    auto *received = new LabelledField(u"Received"_s, moment);
    auto *readOnly = line(u"C-004217"_s);
    readOnly->setReadOnly(true);
    auto *number = new LabelledField(u"Contact number"_s, readOnly);
    auto *words = new GrowingTextEdit;
    words->setText(
        u"Bruising to the upper arm seen by the class teacher at registration. Ava says an adult at home did it on "
        "Wednesday."_s);
    auto *concern = new LabelledField(u"What is the worry? What was seen or said, when, where, by whom?"_s, words);
    auto *limited = new GrowingTextEdit;
    limited->setLines(1, 4);
    limited->setCharacterLimit(20);
    auto *short1 = new LabelledField(u"In one line"_s, limited);
    limited->setText(u"Far more than twenty characters"_s);
    auto *protection = new LabelledField(u"Immediate protection needed?"_s, yesNo(u"no"_s));
    auto *agency = new LabelledField(u"Agency"_s, line({}));
    agency->setNeed(LabelledField::Need::Optional);
    for (LabelledField *field :
         {name, school, lives, born, spoken, received, number, concern, protection, agency, short1})
        section->addField(field);
    auto *indexHolder = new QWidget;
    auto *holder = new QVBoxLayout(indexHolder);
    holder->setContentsMargins(0, 0, 0, 0);
    holder->addWidget(index);
    row->addWidget(indexHolder);
    row->addWidget(section, 1);
    column->addLayout(row);
}

void GalleryPage::addSide(QVBoxLayout *column)
{
    QVBoxLayout *block = addBlock(column, u"Needed before authorising"_s);
    auto *list = new Checklist;
    list->setAccessibleName(u"Needed before authorising"_s);
    list->setRows({{u"a"_s, u"Referrer's name and agency"_s, Checklist::State::Done, {}},
                   {u"b"_s, u"Threshold"_s, Checklist::State::Missing, u"LEI-11"_s},
                   {u"c"_s, u"Nature of the concern"_s, Checklist::State::Missing, u"LEI-11"_s},
                   {u"d"_s, u"Family's agreement, or why it was not asked for, or why the contact goes on without it"_s,
                    Checklist::State::Optional, u"LEI-07"_s}});
    block->addWidget(list);
    block->addWidget(makeLabel(u"Outcome"_s, TextRole::SmallStrong, ColourRole::Muted));
    auto *cards = new RadioCards;
    cards->setAccessibleName(u"Outcome"_s);
    cards->setCards(
        {{u"referral"_s,
          u"Progress to referral"_s,
          u"Makes a referral for Ava; Ben is asked next; the manager is told."_s,
          false,
          {},
          {}},
         {u"info"_s, u"Provide information or redirect"_s, u"Needs the advice given or the service."_s, false, {}, {}},
         {u"early"_s,
          u"Caller completes an early help assessment"_s,
          {},
          true,
          u"Only where immediate protection is not needed."_s,
          u"LEI-22"_s}});
    cards->choose(u"referral"_s);
    block->addWidget(cards);
}

void GalleryPage::addTable(QVBoxLayout *column)
{
    QVBoxLayout *block = addBlock(column, u"Table"_s);
    auto *table = new QTableView;
    table->setAccessibleName(u"Contacts"_s);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setMinimumHeight(160);
    auto *model = new QStandardItemModel(table);
    model->setHorizontalHeaderLabels({u"Child"_s, u"Concern"_s, u"Source"_s, u"Stage"_s});
    const QList<QStringList> rows = {
        {u"Ava Sample"_s, u"Bruising seen at school"_s, u"School"_s, u"Awaiting authorisation"_s},
        {u"Ben Sample"_s, u"Copied from Ava"_s, u"School"_s, u"New"_s},
        {u"Unborn Sorel"_s, u"Previous children removed"_s, u"Midwife"_s, u"New"_s}};
    for (const QStringList &row : rows) {
        QList<QStandardItem *> items;
        for (const QString &cell : row)
            items.append(new QStandardItem(cell));
        model->appendRow(items);
    }
    table->setModel(model);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setSortingEnabled(true);
    table->selectRow(0);
    table->resizeColumnsToContents();
    block->addWidget(table);
}

void GalleryPage::addMessages(QVBoxLayout *column)
{
    QVBoxLayout *block = addBlock(column, u"Messages"_s);
    auto *error = new MessageBar(
        Tone::Overdue, u"The shared file cannot be reached."_s,
        u"What you write is kept on this computer and is saved as soon as the file is back."_s);
    error->addAction(u"Try again now"_s);
    auto *radar = new MessageBar(Tone::Soon, u"Third contact on this family in six months."_s,
                                 u"Ben Sample, 12 Feb, police. Ava Sample, 3 Mar, school."_s);
    radar->setDismissible(true);
    auto *changed = new MessageBar(Tone::Info, u"Changed by Lee W. at 10:42."_s);
    changed->addAction(u"Compare"_s);
    changed->addAction(u"Keep mine"_s);
    auto *done = new MessageBar(Tone::Done, {}, u"The letter to the referrer is in the outbox."_s);
    for (MessageBar *bar : {error, radar, changed, done})
        block->addWidget(bar);
    auto *undo = new UndoBar;
    undo->setDuration(3'600'000);
    undo->offer(u"Allocated to Lee W."_s);
    block->addWidget(undo);
    auto *empty = new EmptyState(Icon::Tray, u"Nothing is waiting"_s,
                                 u"New contacts appear here by themselves. Record one yourself with Ctrl N."_s);
    empty->setButton(u"New contact"_s);
    block->addWidget(empty);
}

void GalleryPage::addIcons(QVBoxLayout *column)
{
    QVBoxLayout *block = addBlock(column, u"Icons"_s);
    QList<QWidget *> pictures;
    for (int i = 0; i < IconCount; ++i) {
        auto *picture = new QToolButton;
        picture->setIcon(icon(Icon(i)));
        picture->setIconSize({24, 24});
        picture->setAutoRaise(true);
        picture->setFocusPolicy(Qt::NoFocus);
        picture->setAccessibleName(name(Icon(i)));
        picture->setToolTip(name(Icon(i)));
        pictures.append(picture);
    }
    block->addWidget(flow(pictures));
}

} // namespace frontdoor
