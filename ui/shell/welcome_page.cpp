// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/welcome_page.h"

#include "ui/common/accessible.h"
#include "ui/common/labelled_field.h"
#include "ui/common/message_bar.h"
#include "ui/common/radio_cards.h"
#include "ui/style/icons.h"
#include "ui/style/roles.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 620;
constexpr auto demoWay = "demo"_L1;
constexpr auto newWay = "new"_L1;
constexpr auto openWay = "open"_L1;

QVBoxLayout *column(QWidget *page, const QString &title, const QString &text)
{
    auto *column = new QVBoxLayout(page);
    column->addWidget(makeWrappedLabel(title, TextRole::Title));
    column->addWidget(makeWrappedLabel(text, TextRole::Body, ColourRole::Muted));
    followTheme(page, [column](const Theme &theme) {
        column->setContentsMargins({});
        column->setSpacing(theme.space(12));
    });
    return column;
}

/// What somebody types or pastes as a path: "~" is their own folder, and quotation marks come along from elsewhere.
QString pathIn(const QLineEdit &field)
{
    QString path = field.text().trimmed();
    if (path.size() > 1 && path.startsWith(u'"') && path.endsWith(u'"'))
        path = path.mid(1, path.size() - 2);
    if (path.startsWith("file://"_L1))
        path = path.mid(7);
    if (path.startsWith("~/"_L1))
        path = QDir::homePath() + path.mid(1);
    return path;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_steps(new QStackedWidget)
    , m_bar(new MessageBar)
    , m_back(makeButton(tr("Back")))
    , m_next(makeButton(tr("Continue"), ButtonKind::Primary))
    , m_ways(new RadioCards)
    , m_procedures(new RadioCards)
    , m_overlays(new QWidget)
    , m_overlayColumn(new QVBoxLayout(m_overlays))
    , m_administrator(new QLineEdit)
{
    setWindowTitle(tr("Frontdoor"));
    auto *mark = new QLabel;
    auto *brand = new QHBoxLayout;
    brand->addWidget(mark);
    brand->addWidget(makeLabel(tr("Frontdoor"), TextRole::Heading, ColourRole::Link));
    brand->addStretch(1);
    m_steps->addWidget(scrolling(makeStart()));
    m_steps->addWidget(scrolling(makeNewOffice()));
    m_steps->addWidget(scrolling(makeOpenFile()));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    auto *content = new QWidget;
    auto *rows = new QVBoxLayout(content);
    rows->addLayout(brand);
    rows->addWidget(m_steps, 1);
    rows->addWidget(m_bar);
    rows->addLayout(buttons);
    auto *centre = new QHBoxLayout(this);
    centre->addStretch(1);
    centre->addWidget(content, 1000);
    centre->addStretch(1);
    m_bar->hide();
    for (QPushButton *button : {m_back, m_next})
        button->setAutoDefault(true);
    followTheme(this, [=, this](const Theme &theme) {
        const int side = theme.px(22);
        mark->setPixmap(icon(Icon::Door, ColourRole::Link).pixmap(QSize(side, side), devicePixelRatioF()));
        brand->setSpacing(theme.space(8));
        rows->setContentsMargins({});
        rows->setSpacing(theme.space(16));
        buttons->setSpacing(theme.space(8));
        centre->setContentsMargins(theme.space(24), theme.space(24), theme.space(24), theme.space(24));
        content->setMaximumWidth(theme.px(columnWidth));
    });
    connect(m_next, &QPushButton::clicked, this, &WelcomePage::next);
    connect(m_back, &QPushButton::clicked, this, [this] { go(Step::Start); });
    go(Step::Start);
}

QWidget *WelcomePage::scrolling(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

QWidget *WelcomePage::makeStart()
{
    auto *page = new QWidget;
    QVBoxLayout *rows = column(
        page, tr("Welcome"),
        tr("Contacts about children, decided within the clock and handed over. How do you want to begin?"));
    m_ways->setAccessibleName(tr("How do you want to begin?"));
    m_ways->setCards({{demoWay,
                       tr("Try the demo"),
                       tr("Invented families and staff, on this computer only. Nothing you do there matters."),
                       false,
                       {},
                       {}},
                      {newWay,
                       tr("Make a new file for this office"),
                       tr("You choose where it lies and which procedure it follows, and get the first account."),
                       false,
                       {},
                       {}},
                      {openWay,
                       tr("Open a shared file or a server"),
                       tr("A colleague has made one already, on a shared drive or on this computer."),
                       false,
                       {},
                       {}}});
    m_ways->choose(demoWay);
    rows->addWidget(m_ways);
    rows->addStretch(1);
    return page;
}

QWidget *WelcomePage::makeNewOffice()
{
    auto *page = new QWidget;
    QVBoxLayout *rows = column(page, tr("A new file for this office"),
                               tr("Everybody who works with it opens the same file. It can be moved later."));
    m_newFile = addPath(m_newFileField, tr("Where is it to lie?"),
                        tr("On a drive that all colleagues reach, or on this computer if you work alone."), true);
    rows->addWidget(m_newFileField);
    m_procedures->setAccessibleName(tr("Which procedure does it follow?"));
    m_procedureField = new LabelledField(tr("Which procedure does it follow?"), m_procedures);
    m_procedureField->setHint(tr("Rules, clocks and letters come from it. An administrator can change it later."));
    rows->addWidget(m_procedureField);
    m_overlayColumn->setContentsMargins({});
    rows->addWidget(m_overlays);
    m_administrator->setMaxLength(200);
    m_administrator->setAccessibleName(tr("Your name"));
    m_administratorField = new LabelledField(tr("Your name"), m_administrator);
    m_administratorField->setHint(tr("You get the first account, as administrator, and add the others."));
    rows->addWidget(m_administratorField);
    rows->addStretch(1);
    connect(m_administrator, &QLineEdit::textEdited, this, [this] { m_administratorField->setProblem({}); });
    connect(m_procedures, &RadioCards::chosen, this, [this] { m_procedureField->setProblem({}); });
    return page;
}

QWidget *WelcomePage::makeOpenFile()
{
    auto *page = new QWidget;
    QVBoxLayout *rows = column(page, tr("Open a shared file or a server"),
                               tr("It is looked at first, and you are told what it is before anything is opened."));
    m_oldFile = addPath(m_oldFileField, tr("Where does it lie?"),
                        tr("A file, such as /mnt/children/office.frontdoor, or the address of a server, such as "
                           "postgresql://db.example.org/office. Whoever made it can tell you."),
                        false);
    rows->addWidget(m_oldFileField);
    rows->addStretch(1);
    return page;
}

QLineEdit *WelcomePage::addPath(LabelledField *&field, const QString &label, const QString &hint, bool toSave)
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    auto *edit = new QLineEdit;
    QPushButton *browse = makeButton(tr("Browse…"));
    row->setContentsMargins({});
    row->addWidget(edit, 1);
    row->addWidget(browse);
    both->setFocusProxy(edit);
    field = new LabelledField(label, both);
    field->setHint(hint);
    edit->setAccessibleName(label);
    edit->setAccessibleDescription(hint);
    browse->setAccessibleName(tr("Browse: %1").arg(label));
    connect(browse, &QPushButton::clicked, this, [this, edit, toSave] { choosePath(edit, toSave); });
    connect(edit, &QLineEdit::textChanged, this, [this, field] {
        field->setProblem({});
        forget();
    });
    followTheme(both, [row](const Theme &theme) { row->setSpacing(theme.space(8)); });
    return edit;
}

void WelcomePage::choosePath(QLineEdit *into, bool toSave)
{
    const QString folder = QFileInfo(pathIn(*into)).absolutePath();
    auto *dialog = new QFileDialog(this, toSave ? tr("A new file") : tr("Open a file"), folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(toSave ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(toSave ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
    dialog->setDefaultSuffix(u"frontdoor"_s);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // nothing is ever overwritten
    dialog->setNameFilters({tr("Frontdoor databases (*.frontdoor)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, into, &QLineEdit::setText);
    dialog->open();
}

WelcomePage::Step WelcomePage::step() const
{
    return Step(m_steps->currentIndex());
}

void WelcomePage::go(Step step)
{
    setBusy(false);
    m_bar->hide();
    forget();
    m_steps->setCurrentIndex(int(step));
    m_back->setVisible(step != Step::Start);
    switch (step) {
    case Step::Start:
        m_next->setText(tr("Continue"));
        m_ways->setFocus(Qt::TabFocusReason);
        break;
    case Step::NewOffice:
        m_next->setText(tr("Make the file"));
        m_newFile->setFocus(Qt::TabFocusReason);
        break;
    case Step::OpenFile:
        m_next->setText(tr("Look at it"));
        m_oldFile->setFocus(Qt::TabFocusReason);
        break;
    }
}

void WelcomePage::setProcedures(const QList<ProcedureChoice> &procedures)
{
    QList<RadioCards::Card> cards;
    qDeleteAll(m_overlayBoxes);
    m_overlayBoxes.clear();
    for (const ProcedureChoice &each : procedures) {
        if (!each.overlay) {
            cards.append({each.id, each.name, each.line, false, {}, {}});
            continue;
        }
        auto *box = new QCheckBox(tr("Together with: %1").arg(each.name));
        box->setObjectName(each.id);
        box->setToolTip(each.line);
        box->setAccessibleDescription(each.line);
        m_overlayColumn->addWidget(box);
        m_overlayBoxes.append(box);
    }
    m_procedures->setCards(cards);
    m_overlays->setVisible(!m_overlayBoxes.isEmpty());
    orderTabs();
}

/// What is made later would come behind everything. All cards, because the one that Tab comes to moves.
void WelcomePage::orderTabs()
{
    QList<QWidget *> stops{m_newFile, m_newFileField->findChild<QPushButton *>()};
    stops += m_procedures->findChildren<QWidget *>();
    for (QCheckBox *box : std::as_const(m_overlayBoxes))
        stops.append(box);
    stops += {m_administrator, m_next, m_back};
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops[i - 1], stops[i]);
}

void WelcomePage::suggestFile(const QString &path)
{
    m_newFile->setText(path);
}

void WelcomePage::next()
{
    if (m_busy)
        return;
    switch (step()) {
    case Step::Start:
        if (m_ways->chosenId() == demoWay)
            emit demoWanted();
        else
            go(m_ways->chosenId() == newWay ? Step::NewOffice : Step::OpenFile);
        return;
    case Step::NewOffice: makeOffice(); return;
    case Step::OpenFile: lookOrOpen(); return;
    }
}

void WelcomePage::makeOffice()
{
    OfficeWish wish{pathIn(*m_newFile), m_procedures->chosenId(), m_administrator->text().simplified()};
    m_newFileField->setProblem(wish.file.isEmpty() ? tr("Say where the file is to lie.") : QString());
    m_procedureField->setProblem(wish.procedure.isEmpty() ? tr("Choose a procedure.") : QString());
    m_administratorField->setProblem(wish.administrator.isEmpty() ? tr("Say who the first administrator is.")
                                                                  : QString());
    if (wish.file.isEmpty())
        return m_newFileField->focusField();
    if (wish.procedure.isEmpty())
        return m_procedureField->focusField();
    if (wish.administrator.isEmpty())
        return m_administratorField->focusField();
    if (QFileInfo(wish.file).suffix().isEmpty())
        wish.file += ".frontdoor"_L1;
    for (const QCheckBox *box : std::as_const(m_overlayBoxes)) {
        if (box->isChecked())
            wish.procedure += u'+' + box->objectName();
    }
    emit officeWanted(wish);
}

void WelcomePage::lookOrOpen()
{
    const QString path = pathIn(*m_oldFile);
    if (path.isEmpty()) {
        m_oldFileField->setProblem(tr("Say where the file lies."));
        m_oldFileField->focusField();
    } else if (path == m_found) {
        emit openWanted(path);
    } else {
        emit lookWanted(path);
    }
}

/// Another file is meant than the one that was looked at.
void WelcomePage::forget()
{
    if (m_found.isEmpty())
        return;
    m_found.clear();
    m_bar->hide();
    m_next->setText(tr("Look at it"));
}

void WelcomePage::setBusy(bool busy)
{
    m_busy = busy;
    m_next->setEnabled(!busy);
}

void WelcomePage::showWaiting(const QString &text)
{
    setBusy(true);
    m_bar->setMessage(Tone::Info, text);
    m_bar->show();
}

void WelcomePage::showRefusal(const QString &headline, const QString &text)
{
    setBusy(false);
    m_bar->setMessage(Tone::Overdue, headline, text);
    m_bar->show();
}

void WelcomePage::showFound(const QString &headline, const QString &text)
{
    setBusy(false);
    m_found = pathIn(*m_oldFile);
    m_bar->setMessage(Tone::Done, headline, text);
    m_bar->show();
    m_next->setText(tr("Open it"));
    m_next->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (step() == Step::Start)
        m_ways->setFocus(Qt::TabFocusReason);
}

void WelcomePage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool back = event->key() == Qt::Key_Escape
                      || (event->key() == Qt::Key_Left && event->modifiers() == Qt::AltModifier);
    if (enter)
        next();
    else if (back && step() != Step::Start)
        go(Step::Start);
    else
        QWidget::keyPressEvent(event);
}

} // namespace frontdoor
