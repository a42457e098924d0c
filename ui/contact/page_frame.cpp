// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/page_frame.h"

#include "ui/common/accessible.h"
#include "ui/common/divider.h"
#include "ui/common/elided_label.h"
#include "ui/common/form_page.h"
#include "ui/common/info_button.h"
#include "ui/common/primary_button.h"
#include "ui/common/tab_order.h"
#include "ui/contact/form_parts.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

namespace {

// Widths at 100 % text.
constexpr int indexWidth = 176;
constexpr int asideWidth = 318;
constexpr int formWidth = 400;
constexpr int leastWidth = 480;
constexpr int leastTitle = 120;

/// The index has room for two words.
QString shortTitle(const FormSection &section)
{
    if (section.id() == sectionParents)
        return PageFrame::tr("Consent, parents");
    if (section.id() == sectionChecks)
        return PageFrame::tr("Checks, history");
    return section.title();
}

/// Messages and what a button asks for: as high as it needs to be, but never so high that the form is gone.
class StripArea final : public QScrollArea {
public:
    explicit StripArea(QWidget *content)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus);
        setFixedHeight(0);
        setWidget(content);
        content->installEventFilter(this);
        content->setAutoFillBackground(false);
        viewport()->setAutoFillBackground(false);
    }

    QSize minimumSizeHint() const override { return {0, 0}; }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        // When the layouts inside have settled.
        if (event->type() == QEvent::LayoutRequest)
            QMetaObject::invokeMethod(
                this, [this] { fit(); }, Qt::QueuedConnection);
        return QScrollArea::eventFilter(object, event);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QScrollArea::resizeEvent(event);
        // Later: it is at work on its own size.
        if (event->oldSize().width() != event->size().width())
            QMetaObject::invokeMethod(
                this, [this] { fit(); }, Qt::QueuedConnection);
    }

private:
    void fit()
    {
        const QLayout *layout = widget()->layout();
        bool empty = true;
        for (int i = 0; i < layout->count(); ++i)
            empty = empty && (!layout->itemAt(i)->widget() || layout->itemAt(i)->widget()->isHidden());
        if (empty) {
            setFixedHeight(0);
            return;
        }
        const int wanted = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width())
                                                       : layout->totalSizeHint().height();
        setFixedHeight(std::min(wanted, window()->height() / 2));
    }
};

} // namespace

PageFrame::PageFrame(QWidget *aside, QWidget *parent)
    : QWidget(parent)
    , m_page(new FormPage)
    , m_aside(aside)
    , m_asideScroll(new QScrollArea)
    , m_asideColumn(new QWidget)
    , m_indexColumn(new QWidget)
    , m_index(new SectionIndex)
    , m_menu(new QToolButton)
    , m_title(new ElidedLabel)
    , m_facts(new ElidedLabel)
    , m_state(makeLabel({}, TextRole::Small, ColourRole::Muted))
    , m_actionBox(new QWidget)
    , m_main(new PrimaryButton({}))
    , m_heading(new QWidget)
    , m_top(new QHBoxLayout)
    , m_headingColumn(new QVBoxLayout(m_heading))
    , m_below(new QHBoxLayout)
    , m_stripBox(new QWidget)
    , m_strips(new QVBoxLayout(m_stripBox))
{
    setTextRole(m_title, TextRole::Title);
    setAccessibleRole(m_title, QAccessible::Heading);
    for (QWidget *part : {m_heading, m_stripBox, m_indexColumn, m_aside})
        new TabOrder(part);
    setTextRole(m_facts, TextRole::Body, ColourRole::Muted);
    m_menu->setText(tr("Sections"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setMenu(new QMenu(m_menu));
    connect(m_menu->menu(), &QMenu::aboutToShow, this, &PageFrame::fillMenu);

    auto *actions = new QHBoxLayout(m_actionBox);
    actions->setContentsMargins({});
    m_top->addWidget(m_title, 1);
    m_top->addWidget(m_state);
    m_top->addWidget(m_actionBox);
    m_top->addWidget(m_main);
    m_headingColumn->addLayout(m_top);
    m_below->addWidget(m_menu);
    m_below->addWidget(m_facts, 1);
    m_headingColumn->addLayout(m_below);
    m_actionBox->installEventFilter(this);

    auto *indexColumn = new QVBoxLayout(m_indexColumn);
    indexColumn->addWidget(m_index);
    indexColumn->addStretch(1);
    auto *asideColumn = new QHBoxLayout(m_asideColumn);
    asideColumn->setContentsMargins(0, 0, 0, 0);
    asideColumn->setSpacing(0);
    asideColumn->addWidget(new Divider(Qt::Vertical));
    asideColumn->addWidget(m_asideScroll, 1);
    m_asideScroll->setFrameShape(QFrame::NoFrame);
    m_asideScroll->setWidgetResizable(true);
    m_asideScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_asideScroll->setFocusPolicy(Qt::NoFocus);
    m_asideScroll->setWidget(new QWidget);
    auto *asideBox = new QVBoxLayout(m_asideScroll->widget());
    asideBox->addWidget(m_aside);
    m_asideColumn->setAutoFillBackground(false);
    m_indexColumn->setMinimumHeight(1); // too high for the window it becomes a menu
    m_page->installEventFilter(this);

    auto *body = new QHBoxLayout;
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_indexColumn);
    body->addWidget(m_page, 1);
    body->addWidget(m_asideColumn);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(new StripArea(m_stripBox));
    column->addWidget(new Divider);
    column->addLayout(body, 1);

    followTheme(this, [=, this](const Theme &theme) {
        m_headingColumn->setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(8));
        m_headingColumn->setSpacing(theme.space(2));
        m_strips->setSpacing(theme.space(8));
        m_strips->setContentsMargins(theme.space(16), 0, theme.space(16), theme.space(8));
        m_top->setSpacing(theme.space(12));
        m_below->setSpacing(theme.space(8));
        actions->setSpacing(theme.space(8));
        indexColumn->setContentsMargins(theme.space(12), theme.space(16), 0, theme.space(12));
        asideBox->setContentsMargins(theme.space(16), theme.space(16), theme.space(16), theme.space(16));
        // Not what it asks for as it is: it rearranges itself, but only once the window is narrow.
        setMinimumWidth(theme.px(leastWidth));
        m_indexColumn->setFixedWidth(theme.px(indexWidth));
        m_asideColumn->setFixedWidth(theme.px(asideWidth));
    });
    connect(m_index, &SectionIndex::activated, m_page, &FormPage::goToSection);
    connect(m_page, &FormPage::currentSectionChanged, m_index, &SectionIndex::setCurrent);
}

void PageFrame::finish()
{
    m_glance = m_page->addSection(sectionGlance, tr("At a glance"));
    m_glance->hide();
    for (const FormSection *section : m_page->sections())
        m_sections.append({section->id(), shortTitle(*section), SectionIndex::State::Optional, 0});
    showSections();
    m_index->setCurrent(m_page->currentSection());
    // Read in the order of the page: heading, index, form, aside.
    if (m_help)
        setTabOrder(m_main, m_help);
    setTabOrder(m_help ? static_cast<QWidget *>(m_help) : m_main, m_index);
    arrange();
}

void PageFrame::setHeading(const QString &title, const QString &facts)
{
    m_title->setText(title);
    m_title->setAccessibleName(title);
    m_facts->setText(facts);
}

void PageFrame::setState(const QString &state, bool trouble)
{
    if (m_state->text() == state)
        return;
    m_state->setText(state);
    setTextRole(m_state, TextRole::Small, trouble ? ColourRole::Overdue : ColourRole::Muted);
}

void PageFrame::addAction(QWidget *widget)
{
    m_actionBox->layout()->addWidget(widget);
}

void PageFrame::setHelp(InfoButton *help)
{
    m_help = help;
    m_below->addWidget(help);
}

QList<QWidget *> PageFrame::surroundings() const
{
    return {m_heading, m_indexColumn};
}

void PageFrame::addStrip(QWidget *widget)
{
    m_strips->addWidget(widget);
}

void PageFrame::focusIndex()
{
    (m_indexColumn->isVisible() ? static_cast<QWidget *>(m_index) : m_menu)->setFocus(Qt::OtherFocusReason);
}

void PageFrame::setSectionState(const QString &id, SectionIndex::State state, int missing)
{
    for (SectionIndex::Section &section : m_sections) {
        if (section.id == id) {
            section.state = state;
            section.missing = missing;
        }
    }
    m_index->setState(id, state, missing);
}

void PageFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool PageFrame::eventFilter(QObject *object, QEvent *event)
{
    // Later: the layouts are at work, and would not hear of a change.
    const bool resized = object == m_page && event->type() == QEvent::Resize;
    const bool otherActions = object == m_actionBox && event->type() == QEvent::LayoutRequest;
    if (resized || otherActions)
        QMetaObject::invokeMethod(
            this, [this] { arrange(); }, Qt::QueuedConnection);
    return QWidget::eventFilter(object, event);
}

void PageFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Later: rows of the index may go away, which must not happen while the application goes through its widgets.
    if (event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(
            this, [this] { arrange(); }, Qt::QueuedConnection);
}

void PageFrame::arrange()
{
    if (!m_glance)
        return;
    const Theme &theme = themeOf(this);
    arrangeActions(theme);
    const bool beside = width() >= theme.px(asideWidth + formWidth);
    const int left = width() - (beside ? theme.px(asideWidth) : 0);
    const bool index = left >= theme.px(indexWidth + formWidth)
                       && m_indexColumn->layout()->totalSizeHint().height() <= m_page->height();
    m_indexColumn->setVisible(index);
    m_menu->setVisible(!index);
    m_asideColumn->setVisible(beside);
    if (beside == m_asideBeside)
        return;
    m_asideBeside = beside;
    if (beside)
        m_asideScroll->widget()->layout()->addWidget(m_aside);
    else
        m_glance->addWidget(m_aside);
    m_glance->setVisible(!beside);
    showSections();
}

/// In a row of their own where there is no room beside the title.
void PageFrame::arrangeActions(const Theme &theme)
{
    const QMargins margins = m_headingColumn->contentsMargins();
    const int asked = theme.px(leastTitle) + m_state->sizeHint().width() + m_actionBox->sizeHint().width()
                      + m_main->sizeHint().width() + 3 * m_top->spacing();
    const bool below = asked > width() - margins.left() - margins.right();
    if (below == m_actionsBelow)
        return;
    m_actionsBelow = below;
    if (below)
        m_headingColumn->insertWidget(1, m_actionBox, 0, Qt::AlignLeft);
    else
        m_top->insertWidget(2, m_actionBox);
}

void PageFrame::showSections()
{
    QList<SectionIndex::Section> shown = m_sections;
    if (m_asideBeside)
        erase_if(shown, [](const SectionIndex::Section &section) { return section.id == sectionGlance; });
    m_index->setSections(shown);
}

void PageFrame::fillMenu()
{
    QMenu *menu = m_menu->menu();
    menu->clear();
    for (const SectionIndex::Section &section : std::as_const(m_sections)) {
        if (section.id == sectionGlance && m_asideBeside)
            continue;
        const QString text = section.state == SectionIndex::State::Missing
                                 ? tr("%1, answers missing").arg(section.title)
                                 : section.title;
        connect(menu->addAction(text), &QAction::triggered, m_page,
                [this, id = section.id] { m_page->goToSection(id); });
    }
}

} // namespace frontdoor
