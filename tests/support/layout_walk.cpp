// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/layout_walk.h"

#include "ui/common/elided_label.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyle>
#include <QStyleOption>
#include <QTabBar>
#include <QTextDocument>

#include <algorithm>
#include <cmath>
#include <typeinfo>

namespace frontdoor::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int slack = 1; // px: rounding

QString classOf(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()).remove(u"frontdoor::"_s);
}

QString whole(QSize size)
{
    return u"%1x%2"_s.arg(size.width()).arg(size.height());
}

/// The widest word: what cannot be wrapped.
int widestWord(const QString &text, const QFontMetrics &metrics)
{
    int widest = 0;
    for (const QString &word : text.split(QRegularExpression(u"[\\s\\x{200b}]+"_s), Qt::SkipEmptyParts))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

class Walk {
public:
    explicit Walk(const QWidget &screen) : m_screen(screen) {}

    QStringList faults()
    {
        visit(m_screen);
        return m_faults;
    }

private:
    void visit(const QWidget &widget)
    {
        words(widget);
        const QList<const QWidget *> children = shownChildren(widget);
        for (const QWidget *child : children)
            inside(*child, widget);
        overlaps(children);
        const qsizetype before = m_faults.size();
        if (isOurs(widget)) {
            for (const QWidget *child : children)
                visit(*child);
        }
        // Whatever is squeezed squeezes what holds it: told once, where it begins.
        if (m_faults.size() == before)
            room(widget);
    }

    /// What Qt puts together by itself is right as a whole.
    static bool isOurs(const QWidget &widget)
    {
        return !qobject_cast<const QComboBox *>(&widget) && !qobject_cast<const QLineEdit *>(&widget)
               && !qobject_cast<const QScrollBar *>(&widget) && !qobject_cast<const QHeaderView *>(&widget)
               && !qobject_cast<const QTabBar *>(&widget);
    }

    static QList<const QWidget *> shownChildren(const QWidget &widget)
    {
        QList<const QWidget *> shown;
        for (const QObject *object : widget.children()) {
            const auto *child = qobject_cast<const QWidget *>(object);
            if (child && child->isVisible() && !child->isWindow() && !child->size().isEmpty())
                shown << child;
        }
        return shown;
    }

    void complain(const QWidget &widget, const QString &what)
    {
        m_faults << u"%1: %2"_s.arg(pathOf(widget, m_screen), what);
    }

    void cut(const QWidget &widget, const QString &text, QSize has, QSize needs)
    {
        complain(widget, u"\"%1\" is cut: has %2, needs %3"_s.arg(text.left(70), whole(has), whole(needs)));
    }

    void words(const QWidget &widget)
    {
        if (const auto *label = qobject_cast<const QLabel *>(&widget))
            labelWords(*label);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            buttonWords(*button);
        else if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
            lineWords(*line);
        else if (const auto *combo = qobject_cast<const QComboBox *>(&widget))
            comboWords(*combo);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
            tabWords(*tabs);
        else if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
            headerWords(*header);
    }

    void labelWords(const QLabel &label)
    {
        if (label.text().isEmpty() || qobject_cast<const ElidedLabel *>(&label))
            return;
        if (!label.wordWrap()) {
            const QSize needs = label.sizeHint();
            if (label.width() + slack < needs.width() || label.height() + slack < label.minimumSizeHint().height())
                cut(label, label.text(), label.size(), needs);
            return;
        }
        const int height = label.heightForWidth(label.width());
        if (label.height() + slack < height)
            return cut(label, label.text(), label.size(), {label.width(), height});
        if (!Qt::mightBeRichText(label.text())) {
            const int widest = widestWord(label.text(), label.fontMetrics());
            if (label.contentsRect().width() + slack < widest)
                cut(label, label.text(), label.size(), {widest, height});
        }
    }

    void buttonWords(const QAbstractButton &button)
    {
        if (button.text().isEmpty() || button.layout())
            return;
        const QSize needs = qobject_cast<const QPushButton *>(&button) ? button.sizeHint() : button.minimumSizeHint();
        if (button.width() + slack < needs.width() || button.height() + slack < needs.height())
            cut(button, button.text(), button.size(), needs);
    }

    void lineWords(const QLineEdit &line)
    {
        if (!line.text().isEmpty() || line.placeholderText().isEmpty())
            return;
        QStyleOptionFrame option;
        option.initFrom(&line);
        option.lineWidth = line.hasFrame() ? 1 : 0;
        const QMargins margins = line.textMargins();
        const int room = line.style()->subElementRect(QStyle::SE_LineEditContents, &option, &line).width()
                         - margins.left() - margins.right();
        const int needs = line.fontMetrics().horizontalAdvance(line.placeholderText());
        if (room + slack < needs)
            cut(line, line.placeholderText(), {room, line.height()}, {needs, line.height()});
    }

    void comboWords(const QComboBox &combo)
    {
        if (combo.isEditable() || combo.currentText().isEmpty())
            return;
        QStyleOptionComboBox option;
        option.initFrom(&combo);
        option.subControls = QStyle::SC_All;
        const int room =
            combo.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &combo).width();
        const int needs = combo.fontMetrics().horizontalAdvance(combo.currentText());
        if (room + slack < needs)
            cut(combo, combo.currentText(), {room, combo.height()}, {needs, combo.height()});
    }

    void tabWords(const QTabBar &tabs)
    {
        // Bars that elide show the whole in a tool tip.
        const bool elides = tabs.elideMode() != Qt::ElideNone;
        for (int i = 0; i < tabs.count(); ++i) {
            const int needs = elides ? 0 : tabs.fontMetrics().horizontalAdvance(tabs.tabText(i));
            const bool flat = std::min(tabs.height(), tabs.tabRect(i).height()) < tabs.fontMetrics().height();
            if (tabs.isTabVisible(i) && (flat || tabs.tabRect(i).width() + slack < needs))
                cut(tabs, tabs.tabText(i), tabs.tabRect(i).size(), {needs, tabs.height()});
        }
    }

    void headerWords(const QHeaderView &header)
    {
        for (int i = 0; i < header.count(); ++i) {
            const QString text = header.model()->headerData(i, header.orientation(), Qt::DisplayRole).toString();
            const bool drawnByQt = isPlain(header);
            if (header.isSectionHidden(i) || text.isEmpty() || header.orientation() != Qt::Horizontal || !drawnByQt)
                continue;
            const int needs = header.sectionSizeHint(i);
            if (header.sectionSize(i) + slack < needs)
                cut(header, text, {header.sectionSize(i), header.height()}, {needs, header.height()});
        }
    }

    /// Without a class of its own that draws other words than the model's.
    static bool isPlain(const QHeaderView &header) { return typeid(header) == typeid(QHeaderView); }

    /// Asks for as much as that of its pages which asks for the most, whichever is shown.
    static bool holdsPages(const QWidget &widget)
    {
        const QList<QStackedWidget *> stacks = widget.findChildren<QStackedWidget *>();
        return std::any_of(stacks.begin(), stacks.end(),
                           [](const QStackedWidget *stack) { return stack->isVisible() && stack->count() > 1; });
    }

    void room(const QWidget &widget)
    {
        const bool seenBefore = qobject_cast<const QLabel *>(&widget) || qobject_cast<const QAbstractButton *>(&widget);
        // Nor does it help to ask what only holds others, which are asked themselves.
        const bool holder = qobject_cast<const QHeaderView *>(&widget) || qobject_cast<const QScrollBar *>(&widget)
                            || qobject_cast<const QSplitter *>(&widget) || qobject_cast<const QStackedWidget *>(&widget)
                            || holdsPages(widget);
        if (&widget == &m_screen || seenBefore || holder)
            return;
        QSize least = widget.minimumSizeHint().boundedTo(widget.maximumSize());
        // What wraps asks for less height the wider it is.
        if (const QLayout *layout = widget.layout(); layout && layout->hasHeightForWidth())
            least.setHeight(std::min(layout->minimumHeightForWidth(widget.width()), widget.maximumHeight()));
        const bool narrow = least.isValid() && widget.minimumWidth() == 0 && widget.width() + slack < least.width();
        const bool flat = least.isValid() && widget.minimumHeight() == 0 && widget.height() + slack < least.height();
        if (narrow || flat)
            complain(widget, u"is squeezed: has %1, needs %2"_s.arg(whole(widget.size()), whole(least)));
    }

    void inside(const QWidget &child, const QWidget &parent)
    {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(parent.parentWidget());
        if (area && area->viewport() == &parent) {
            // What is wider than its window must have a bar to move it by.
            const bool movable = area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
            const bool page = qobject_cast<const QScrollArea *>(area) != nullptr;
            if (page && !movable && child.width() > parent.width() + slack)
                complain(child, u"is %1 px wider than its scroll area, which has no bar, because of %2"_s
                                    .arg(child.width() - parent.width())
                                    .arg(widestPart(child)));
            return;
        }
        const QRect box = child.geometry();
        if (!parent.rect().adjusted(-slack, -slack, slack, slack).contains(box)) {
            complain(child, u"sticks out of its parent: %1,%2 %3 in %4"_s.arg(box.x()).arg(box.y()).arg(
                                whole(box.size()), whole(parent.size())));
        }
    }

    void overlaps(const QList<const QWidget *> &children)
    {
        for (qsizetype i = 0; i < children.size(); ++i) {
            for (qsizetype j = i + 1; j < children.size(); ++j) {
                const QRect common = children.at(i)->geometry() & children.at(j)->geometry();
                if (common.width() > slack && common.height() > slack && !mayLieOn(*children.at(i), *children.at(j)))
                    complain(*children.at(i),
                             u"and %1 lie on each other: %2"_s.arg(named(*children.at(j)), whole(common.size())));
            }
        }
    }

    static QString named(const QWidget &widget)
    {
        return widget.objectName().isEmpty() ? classOf(widget) : classOf(widget) + u'#' + widget.objectName();
    }

    /// What comes up over its neighbours, which no layout has placed, and what Qt lays over them to be dragged.
    static bool mayLieOn(const QWidget &one, const QWidget &other)
    {
        const auto floats = [](const QWidget &widget) {
            const QLayout *layout = widget.parentWidget()->layout();
            return (layout && !isPlacedBy(*layout, widget)) || qobject_cast<const QSplitterHandle *>(&widget)
                   || widget.inherits("QFocusFrame") || widget.inherits("QRubberBand") || widget.inherits("QSizeGrip")
                   || widget.testAttribute(Qt::WA_TransparentForMouseEvents);
        };
        return floats(one) || floats(other);
    }

    static bool isPlacedBy(const QLayout &layout, const QWidget &widget)
    {
        for (int i = 0; i < layout.count(); ++i) {
            const QLayoutItem *item = layout.itemAt(i);
            auto *inner = const_cast<QLayoutItem *>(item)->layout();
            if (const_cast<QLayoutItem *>(item)->widget() == &widget || (inner && isPlacedBy(*inner, widget)))
                return true;
        }
        return false;
    }

    const QWidget &m_screen;
    QStringList m_faults;
};

} // namespace

QStringList layoutFaults(const QWidget &screen)
{
    return Walk(screen).faults();
}

QString pathOf(const QWidget &widget, const QWidget &within)
{
    QStringList path;
    for (const QWidget *step = &widget; step; step = step->parentWidget()) {
        QString name = classOf(*step);
        if (!step->objectName().isEmpty() && !step->objectName().startsWith("qt_"_L1))
            name += u'#' + step->objectName();
        // Layers that only hold others say nothing.
        if (name != "QWidget"_L1 && name != "QStackedWidget"_L1 && !step->objectName().startsWith("qt_"_L1))
            path.prepend(name);
        if (step == &within)
            break;
    }
    return path.join(u" > "_s);
}

QString widestPart(const QWidget &screen)
{
    const QWidget *widest = &screen;
    while (true) {
        const QWidget *next = nullptr;
        int most = 0;
        for (const QObject *object : widest->children()) {
            const auto *child = qobject_cast<const QWidget *>(object);
            if (!child || !child->isVisible() || child->isWindow())
                continue;
            const int asks = std::max(child->minimumSizeHint().width(), child->minimumWidth());
            if (asks > most) {
                most = asks;
                next = child;
            }
        }
        // As long as one part asks for more than half of it.
        if (!next || 2 * most < widest->width())
            return pathOf(*widest, screen);
        widest = next;
    }
}

QString LongLanguage::said(const QString &english)
{
    if (english.trimmed().isEmpty())
        return english;
    // As languages are longer: with more letters in short words, with more words in long texts.
    static const QString filling = u"vraiment quelque unge schoner "_s;
    QString more;
    const qsizetype wanted = std::max<qsizetype>(1, qsizetype(std::ceil(double(english.size()) * 0.4)) - 2);
    const bool sentence = english.contains(u' ');
    for (qsizetype i = 0; i < wanted; ++i)
        more += sentence ? filling.at(i % filling.size()) : QChar(u'e');
    return u'[' + english + (sentence ? u" "_s : QString()) + more + u']';
}

QString LongLanguage::translate(const char *, const char *source, const char *, int) const
{
    return said(QString::fromUtf8(source));
}

} // namespace frontdoor::test
