// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/form_page.h"

#include "ui/common/accessible.h"
#include "ui/common/field_layout.h"
#include "ui/common/info_button.h"
#include "ui/common/labelled_field.h"
#include "ui/common/tab_order.h"
#include "ui/style/roles.h"
#include "ui/style/style_paint.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

namespace {

constexpr int settlingMs = 50;

} // namespace

FormSection::FormSection(const QString &id, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_heading(new QHBoxLayout)
    , m_title(makeLabel(title, TextRole::Heading))
    , m_note(makeLabel({}, TextRole::Small, ColourRole::Muted))
    , m_grid(new FieldLayout)
{
    setAccessibleRole(m_title, QAccessible::Heading);
    m_title->setAccessibleName(title);
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(title);
    m_note->hide();
    m_heading->addWidget(m_title);
    m_heading->addWidget(m_note, 0, Qt::AlignBottom);
    m_heading->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->addLayout(m_heading);
    column->addLayout(m_grid);
    column->addStretch(1);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followTheme(this, [this, column](const Theme &theme) {
        m_heading->setSpacing(theme.space(8));
        column->setSpacing(theme.space(12));
        column->setContentsMargins(theme.space(16), theme.space(14), theme.space(16), theme.space(16));
    });
}

QString FormSection::title() const
{
    return m_title->text();
}

void FormSection::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void FormSection::setCorner(QWidget *corner)
{
    new CornerPlace(this, m_title, corner);
    followTheme(corner, [this, corner](const Theme &) {
        m_heading->setContentsMargins(0, 0, corner->sizeHint().width(), 0); // the note stays clear of it
    });
}

void FormSection::addField(LabelledField *field)
{
    m_grid->addWidget(field);
}

void FormSection::addWidget(QWidget *widget)
{
    m_grid->addWidget(widget);
}

QList<LabelledField *> FormSection::fields() const
{
    return findChildren<LabelledField *>();
}

void FormSection::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintBox(&painter, rect(), theme.tokens().raised, theme.tokens().border, 1, 8);
}

FormPage::FormPage(QWidget *parent) : QScrollArea(parent), m_layout(new QVBoxLayout)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget;
    auto *centred = new QHBoxLayout(page);
    centred->setContentsMargins(0, 0, 0, 0);
    auto *column = new QWidget;
    column->setLayout(m_layout);
    centred->addWidget(column, 100);
    centred->addStretch(1);
    m_layout->addStretch(1);
    setWidget(page);
    new TabOrder(page);
    viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
    followTheme(this, [this, column](const Theme &theme) {
        m_layout->setSpacing(theme.space(12));
        m_layout->setContentsMargins(theme.space(16), theme.space(16), theme.space(16), theme.space(24));
        // Longer lines are tiring to read.
        column->setMaximumWidth(theme.px(960));
        verticalScrollBar()->setSingleStep(theme.px(24));
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &FormPage::followScroll);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) { followFocus(now); });
}

FormPage::~FormPage()
{
    // The field with the focus loses it while the children go, when there is no page any more to follow it.
    disconnect(qApp, nullptr, this, nullptr);
}

FormSection *FormPage::addSection(const QString &id, const QString &title)
{
    auto *section = new FormSection(id, title);
    m_layout->insertWidget(m_layout->count() - 1, section);
    m_sections.append(section);
    if (m_current.isEmpty())
        m_current = id;
    return section;
}

FormSection *FormPage::section(const QString &id) const
{
    const auto found = std::ranges::find(m_sections, id, &FormSection::id);
    return found == m_sections.cend() ? nullptr : *found;
}

LabelledField *FormPage::field(const QString &key) const
{
    if (key.isEmpty())
        return nullptr;
    const QList<LabelledField *> fields = findChildren<LabelledField *>();
    const auto found = std::ranges::find(fields, key, &LabelledField::key);
    return found == fields.cend() ? nullptr : *found;
}

void FormPage::goToSection(const QString &id)
{
    FormSection *target = section(id);
    if (!target)
        return;
    const QList<LabelledField *> fields = target->fields();
    const auto takesKeys = [](const LabelledField *field) { return field->isEnabled() && !field->isHidden(); };
    if (const auto first = std::ranges::find_if(fields, takesKeys); first != fields.cend())
        (*first)->focusField();
    const int top = target->mapTo(widget(), QPoint(0, 0)).y() - themeOf(this).space(16);
    verticalScrollBar()->setValue(top);
    setCurrent(id);
}

bool FormPage::goToField(const QString &key)
{
    LabelledField *target = field(key);
    if (!target)
        return false;
    target->focusField();
    ensureWidgetVisible(target, 0, themeOf(this).space(24));
    return true;
}

void FormPage::bringIntoView(QWidget *part)
{
    // When what wraps its words has found its height, and what stands above the page too.
    QTimer::singleShot(settlingMs, part, [this, part] {
        widget()->layout()->activate();
        QEvent settled(QEvent::LayoutRequest);
        QCoreApplication::sendEvent(widget(), &settled); // how high the page is now
        const int margin = themeOf(this).space(16);
        ensureWidgetVisible(part, 0, margin);
        const int top = part->mapTo(widget(), QPoint(0, 0)).y() - margin;
        if (top < verticalScrollBar()->value())
            verticalScrollBar()->setValue(top);
    });
}

void FormPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange && widget())
        widget()->updateGeometry();
}

void FormPage::followScroll()
{
    // While somebody writes, the section with the focus is the current one.
    const QWidget *focused = QApplication::focusWidget();
    const int top = verticalScrollBar()->value();
    const int bottom = top + viewport()->height();
    FormSection *current = m_sections.value(0);
    for (FormSection *section : std::as_const(m_sections)) {
        if (section->isHidden())
            continue; // has no place on the page
        const int start = section->mapTo(widget(), QPoint(0, 0)).y();
        if (focused && section->isAncestorOf(focused) && start < bottom && start + section->height() > top) {
            current = section;
            break;
        }
        if (start <= top + viewport()->height() / 3)
            current = section;
    }
    if (current)
        setCurrent(current->id());
}

void FormPage::followFocus(const QWidget *now)
{
    if (!now || !isAncestorOf(now))
        return;
    const QWidget *shown = now;
    for (const QWidget *parent = now->parentWidget(); parent && parent != widget(); parent = parent->parentWidget()) {
        if (const auto *field = qobject_cast<const LabelledField *>(parent))
            shown = field;
        if (const auto *section = qobject_cast<const FormSection *>(parent)) {
            ensureWidgetVisible(const_cast<QWidget *>(shown), 0, themeOf(this).space(12));
            setCurrent(section->id());
            return;
        }
    }
}

void FormPage::setCurrent(const QString &id)
{
    if (id == m_current)
        return;
    m_current = id;
    emit currentSectionChanged(id);
}

} // namespace frontdoor
