// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/genogram/genogram_view.h"

#include "core/base/text.h"
#include "core/calendar/phrases.h"
#include "core/session/on_result.h"
#include "ui/common/accessible.h"
#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/message_bar.h"
#include "ui/common/page_stack.h"
#include "ui/desk/desk.h"
#include "ui/genogram/family_list.h"
#include "ui/genogram/family_words.h"
#include "ui/genogram/genogram_canvas.h"
#include "ui/paper/paper.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int loadingMs = 300;
constexpr int laterMs = 250;
constexpr double zoomStep = 1.2;
constexpr int listWidth = 250;
/// Narrower than this (at 100 % text) the words stand beneath the picture.
constexpr int widthForBoth = 720;

constexpr int leastPicture = 120;

/// What the signs mean, beneath the picture.
class Legend final : public QWidget {
public:
    explicit Legend(QWidget *parent = nullptr) : QWidget(parent)
    {
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setAccessibleName(GenogramView::tr("Legend"));
        setAccessibleDescription(legendText());
        setAccessibleRole(this, QAccessible::StaticText);
    }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        const Theme &theme = themeOf(this);
        return int(paintLegend(nullptr, {}, width - 2 * theme.space(16), GenogramLook(theme))) + 2 * theme.space(8);
    }
    QSize sizeHint() const override { return {400, heightForWidth(std::max(width(), 400))}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = themeOf(this);
        painter.fillRect(rect(), theme.tokens().raised);
        painter.fillRect(0, 0, width(), 1, theme.tokens().border);
        paintLegend(&painter, QPointF(theme.space(16), theme.space(8)), width() - 2 * theme.space(16),
                    GenogramLook(theme));
    }
};

} // namespace

GenogramView::GenogramView(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_canvas(new GenogramCanvas)
    , m_legend(new Legend)
    , m_list(new FamilyList)
    , m_summary(new ElidedLabel)
    , m_smaller(makeButton({}, ButtonKind::Quiet))
    , m_larger(makeButton({}, ButtonKind::Quiet))
    , m_fit(makeButton(tr("Fit"), ButtonKind::Quiet))
    , m_message(new MessageBar)
    , m_pages(new PageStack)
    , m_splitter(new QSplitter)
    , m_empty(new EmptyState(Icon::Family, tr("Reading the family…")))
{
    m_canvas->setAccessibleName(tr("Genogram"));
    setAccessibleRole(m_canvas, QAccessible::Graphic);
    m_message->setDismissible(true);
    m_message->hide();
    m_empty->setFocusPolicy(Qt::ClickFocus);
    auto *picture = new QWidget;
    auto *column = new QVBoxLayout(picture);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_canvas, 1);
    column->addWidget(m_legend);
    m_splitter->addWidget(picture);
    m_splitter->addWidget(m_list);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_pages->addWidget(m_splitter);
    m_pages->addWidget(m_empty);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(makeHeader());
    whole->addWidget(m_message);
    whole->addWidget(m_pages, 1);
    m_pages->setCurrentWidget(m_empty);

    connect(m_canvas, &GenogramCanvas::currentChosen, this, [this](const PersonId &person) {
        m_list->setCurrent(person);
        announce(m_canvas, sentenceOf(m_family, person, today()));
    });
    connect(m_list, &FamilyList::currentChosen, m_canvas, &GenogramCanvas::setCurrent);
    connect(m_canvas, &GenogramCanvas::openRequested, &m_desk, &Desk::askToOpenPerson);
    connect(m_list, &FamilyList::openRequested, &m_desk, &Desk::askToOpenPerson);
    connect(m_empty, &EmptyState::activated, this, &GenogramView::refresh);
    auto *again = new QShortcut(Qt::Key_F5, this);
    again->setContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QShortcut::activated, this, &GenogramView::refresh);
    connect(&desk.session(), &Session::changed, this, &GenogramView::changed);
    connect(&desk.session(), &Session::everythingChanged, this, &GenogramView::refresh);
    m_loading.setSingleShot(true);
    m_loading.setInterval(loadingMs);
    connect(&m_loading, &QTimer::timeout, this, &GenogramView::showPage);
    m_later.setSingleShot(true);
    m_later.setInterval(laterMs);
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (isVisible() && m_isStale)
            refresh();
    });
}

QWidget *GenogramView::makeHeader()
{
    m_smaller->setIcon(icon(Icon::Minus));
    m_smaller->setAccessibleName(tr("Smaller"));
    m_smaller->setToolTip(tr("Smaller (Ctrl+-)"));
    m_larger->setIcon(icon(Icon::Plus));
    m_larger->setAccessibleName(tr("Larger"));
    m_larger->setToolTip(tr("Larger (Ctrl++)"));
    m_fit->setToolTip(tr("Fit the whole family into the window (Ctrl+0)"));
    setTextRole(m_summary, TextRole::Body, ColourRole::Muted);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *paper = new Paper(m_desk, this);
    m_print = paper->makeButton(this, [this] { return this->paper(); });
    auto *header = new QWidget;
    auto *row = new QHBoxLayout(header);
    row->addWidget(m_summary, 1);
    for (QPushButton *button : {m_smaller, m_fit, m_larger, m_print}) {
        button->setEnabled(false);
        row->addWidget(button);
    }
    connect(m_smaller, &QAbstractButton::clicked, this, [this] { m_canvas->zoomBy(1 / zoomStep); });
    connect(m_larger, &QAbstractButton::clicked, this, [this] { m_canvas->zoomBy(zoomStep); });
    connect(m_fit, &QAbstractButton::clicked, this, [this] { m_canvas->fit(); });
    followTheme(header, [=](const Theme &theme) {
        row->setContentsMargins(theme.space(16), theme.space(8), theme.space(8), theme.space(8));
        row->setSpacing(theme.space(4));
    });
    return header;
}

QDate GenogramView::today() const
{
    return m_desk.calendar().localDate(m_desk.now());
}

void GenogramView::showPerson(const PersonId &person)
{
    if (person != m_person) {
        m_person = person;
        m_family = {};
        m_filled = false;
        m_trouble.reset();
        m_loading.start();
    }
    refresh();
}

void GenogramView::refresh()
{
    m_isStale = true;
    // Asking at each change could go on for ever without an answer: the next question waits for this one's.
    if (m_asking)
        m_askAgain = true;
    else if (m_person)
        ask();
}

void GenogramView::changed(const QList<Change> &changes)
{
    const bool concerns = std::any_of(changes.begin(), changes.end(), [this](const Change &change) {
        // Somebody may have become one of the family who was not.
        return change.entity == "person"_L1 || change.entity == "restriction"_L1;
    });
    if (!concerns || !m_person)
        return;
    m_isStale = true;
    m_later.start();
}

void GenogramView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale && m_filled)
        refresh();
}

void GenogramView::ask()
{
    m_asking = true;
    m_askAgain = false;
    m_isStale = false;
    using Found = std::optional<FamilyGraph>;
    const auto look = [person = m_person, day = today(), viewer = m_desk.viewer()](Views &views) {
        return familyGraphOf(views, person, day, viewer);
    };
    onResult(this, m_desk.session().read<Found>(m_slot, look), [this, person = m_person](const Expected<Found> &found) {
        m_asking = false;
        if (person == m_person)
            take(found);
        else
            m_askAgain = true;
        if (m_askAgain)
            ask();
    });
}

void GenogramView::take(const Expected<std::optional<FamilyGraph>> &family)
{
    m_loading.stop();
    if (!family) {
        m_trouble = family.error();
        m_isStale = true;
        if (m_filled) {
            m_message->setMessage(Tone::Soon, tr("The genogram may be out of date."), describe(family.error()));
            m_message->show();
        }
        showPage();
        return;
    }
    if (m_trouble && m_filled)
        m_message->hide();
    m_trouble.reset();
    const bool same = m_filled && family->value_or(FamilyGraph()) == m_family;
    m_filled = true;
    if (!same) {
        m_family = family->value_or(FamilyGraph());
        draw();
    }
    if (m_family.isCut) {
        m_message->setMessage(
            Tone::Info, tr("Not everybody is shown."),
            tr("The nearest %1 are. Open one of them to see who belongs to them.").arg(FamilyGraph::mostPeople));
        m_message->show();
    }
    showPage();
}

void GenogramView::draw()
{
    const Theme &theme = themeOf(this);
    m_canvas->show(pictureOf(m_family, today(), GenogramLook(theme).metrics()), m_family.subject);
    m_list->set(m_family, today());
    m_list->setCurrent(m_canvas->current());
    m_summary->setText(summary());
    QStringList sentences{summary()};
    for (const FamilyMember &member : std::as_const(m_family.people))
        sentences << sentenceOf(m_family, member.person.id, today());
    m_canvas->setAccessibleDescription(sentences.join(u". "_s) + u'.');
}

QString GenogramView::summary() const
{
    if (m_family.people.isEmpty())
        return {};
    const auto [up, down] = std::minmax_element(
        m_family.people.begin(), m_family.people.end(),
        [](const FamilyMember &a, const FamilyMember &b) { return a.generation < b.generation; });
    const int generations = down->generation - up->generation + 1;
    const QString people = tr("%n people", nullptr, int(m_family.people.size()));
    return tr("Family of %1 · %2 · %3")
        .arg(nameWords(m_family.people.first()), people, tr("%n generations", nullptr, generations));
}

void GenogramView::showPage()
{
    const FamilyMember *subject = m_family.member(m_family.subject);
    const bool isRestricted = subject && subject->withheld;
    const bool shown = m_filled && m_family.people.size() > 1;
    for (QPushButton *button : {m_smaller, m_fit, m_larger, m_print})
        button->setEnabled(shown);
    m_summary->setVisible(shown);
    const QWidget *focused = m_pages->focusWidget();
    const bool hadFocus = focused && focused->hasFocus();
    if (shown) {
        m_pages->setCurrentWidget(m_splitter);
        arrange();
        if (hadFocus && m_empty->isAncestorOf(focused))
            m_canvas->setFocus();
        return;
    }
    m_empty->setButton({});
    if (m_trouble) {
        m_empty->setMessage(Icon::Warning, tr("The family could not be read"), describe(*m_trouble));
        m_empty->setButton(tr("Try again"));
    } else if (!m_filled) {
        m_empty->setMessage(Icon::Family, tr("Reading the family…"));
    } else if (isRestricted) {
        m_empty->setMessage(Icon::Lock, tr("Restricted record"),
                            tr("Who belongs to the family is open to a few people only."));
    } else {
        m_empty->setMessage(Icon::Family, tr("No relatives are recorded"),
                            tr("Add parents, brothers and sisters, or who lives there, and they are drawn here."));
    }
    m_pages->setCurrentWidget(m_empty);
}

/// Words beside the picture, or beneath it where it is narrow.
void GenogramView::arrange()
{
    const Theme &theme = themeOf(this);
    const bool beside = width() >= theme.px(widthForBoth);
    m_splitter->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
    m_list->setMinimumWidth(theme.px(180));
    const int whole = beside ? m_splitter->width() : m_splitter->height();
    const int words = beside ? theme.px(listWidth) : whole / 3;
    m_splitter->setSizes({whole - words, words});
    fitLegend();
}

/// Where the window is low the picture comes before what explains it: the words beside it tell the same.
void GenogramView::fitLegend()
{
    const Theme &theme = themeOf(this);
    const int across = m_splitter->orientation() == Qt::Horizontal ? width() - theme.px(listWidth) : width();
    const int high = m_pages->height() - (m_splitter->orientation() == Qt::Horizontal ? 0 : m_pages->height() / 3);
    m_legend->setVisible(high >= m_legend->heightForWidth(across) + theme.px(leastPicture));
}

void GenogramView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int edge = themeOf(this).px(widthForBoth);
    if ((event->size().width() >= edge) != (event->oldSize().width() >= edge) || !event->oldSize().isValid())
        arrange();
    else
        fitLegend();
}

void GenogramView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_filled)
        draw();
}

/// Not by a focus proxy, which would take the header out of the tab order.
void GenogramView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    (m_pages->currentWidget() == m_splitter ? static_cast<QWidget *>(m_canvas) : m_empty)->setFocus(event->reason());
}

PaperWork GenogramView::paper() const
{
    const GenogramLook look = GenogramLook::ofPaper();
    const GenogramPicture picture = pictureOf(m_family, today(), look.metrics());
    const QString name = m_family.people.isEmpty() ? QString() : nameWords(m_family.people.first());
    PaperWork work;
    work.title = tr("Genogram of %1").arg(name);
    work.fileName = u"genogram-%1.pdf"_s.arg(today().toString(Qt::ISODate));
    work.orientation = QPageLayout::Landscape;
    const QString foot =
        tr("As recorded on %1 · printed by %2").arg(fullMoment(m_desk.now(), m_desk.calendar()), m_desk.user().name);
    work.draw = [picture, look, title = work.title, foot](QPagedPaintDevice &device) {
        paintPage(device, picture, look, title, foot);
    };
    QStringList lines{work.title};
    for (const FamilyMember &member : m_family.people) {
        lines << sentenceOf(m_family, member.person.id, today());
        if (!member.withheld)
            work.people << member.person.id;
    }
    work.text = lines.join(u'\n') + u'\n' + foot + u'\n';
    work.what = u"genogram, %1 people"_s.arg(m_family.people.size());
    return work;
}

} // namespace frontdoor
