// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"
#include "ui/common/elided_label.h"
#include "ui/common/form_page.h"
#include "ui/contact/contact_pages.h"
#include "ui/style/apply_theme.h"

#include <QComboBox>
#include <QListView>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

QString described(const QWidget &widget, const QString &text)
{
    return u"%1 \"%2\" %3x%4"_s.arg(QString::fromLatin1(widget.metaObject()->className()), text.left(60))
        .arg(widget.width())
        .arg(widget.height());
}

/// Words that do not fit where they stand.
QStringList clipped(const QWidget &page)
{
    QStringList found;
    const QList<QLabel *> labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->isVisible() || label->text().isEmpty() || qobject_cast<const ElidedLabel *>(label))
            continue;
        const bool fits = label->wordWrap() ? label->heightForWidth(label->width()) <= label->height()
                                            : label->sizeHint().width() <= label->width();
        if (!fits)
            found << described(*label, label->text());
    }
    const QList<QAbstractButton *> buttons = page.findChildren<QAbstractButton *>();
    for (const QAbstractButton *one : buttons) {
        const bool sized = one->isVisible() && !one->text().isEmpty() && !one->layout();
        if (sized && (one->sizeHint().width() > one->width() || one->sizeHint().height() > one->height()))
            found << described(*one, one->text());
    }
    return found;
}

/// Fields that reach beyond the form, where nobody can scroll to.
QStringList cutOff(const QWidget &page)
{
    QStringList found;
    const auto *form = page.findChild<FormPage *>();
    const QWidget *content = form->widget();
    const QList<QWidget *> widgets = content->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible())
            continue;
        const QRect place(widget->mapTo(content, QPoint(0, 0)), widget->size());
        if (place.right() > form->viewport()->width())
            found << described(*widget, widget->accessibleName());
    }
    return found;
}

} // namespace

/// The pages at every text size: nothing clipped, everything named.
class TestContactLayout final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void everyInputHasANameAndARole();

private:
    std::unique_ptr<FrontDoor> m_door;
    ContactId m_contact;
};

void TestContactLayout::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"wiltshire"_s);
    m_contact = m_door->contact(u"officer"_s, u"Ava"_s);
    m_door->carryOut(u"officer"_s,
                     Recommend{Subject(m_contact), u"progress-to-referral"_s, u"An assessment may be needed."_s, {}});
}

void TestContactLayout::nothingIsClipped_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("recorded");
    for (const int percent : {100, 150, 200}) {
        QTest::addRow("new contact at %d %%", percent) << percent << false;
        QTest::addRow("contact at %d %%", percent) << percent << true;
    }
}

void TestContactLayout::nothingIsClipped()
{
    QFETCH(int, percent);
    QFETCH(bool, recorded);
    failOnWarnings();
    applyTheme(*qApp, ThemeChoice::Light, percent);
    const auto seat = m_door->seat(recorded ? u"atm"_s : u"officer"_s);
    const std::unique_ptr<ContactPage> page(recorded ? contactPage(*seat->desk, *seat->journal, Subject(m_contact))
                                                     : newContactPage(*seat->desk, *seat->journal));
    // What a 1366x768 screen leaves beside the rail, the top bar and the status line.
    page->resize(1190, 694);
    QVERIFY(showActive(*page));
    if (recorded) {
        QTRY_COMPARE(page->title(), u"Ava Sample"_s);
    } else {
        QTest::keyClicks(QApplication::focusWidget(), u"ava sample"_s);
        QTRY_VERIFY(page->findChild<QListView *>()->isVisible());
        press(Qt::Key_Return);
        QTRY_VERIFY(button(*page, u"Ben Sample, 6 years"_s));
    }
    QTRY_VERIFY2(clipped(*page).isEmpty(), qPrintable(clipped(*page).join(u", "_s)));
    QCOMPARE(cutOff(*page), QStringList());
    // Nothing in it asks for a higher window: at 200 % the bars above and below leave this much.
    QVERIFY2(page->minimumSizeHint().height() <= 540, qPrintable(QString::number(page->minimumSizeHint().height())));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestContactLayout::everyInputHasANameAndARole()
{
    failOnWarnings();
    for (const bool recorded : {false, true}) {
        const auto seat = m_door->seat(recorded ? u"atm"_s : u"officer"_s);
        const std::unique_ptr<ContactPage> page(recorded ? contactPage(*seat->desk, *seat->journal, Subject(m_contact))
                                                         : newContactPage(*seat->desk, *seat->journal));
        page->resize(1190, 694);
        QVERIFY(showActive(*page));
        if (recorded)
            QTRY_COMPARE(page->title(), u"Ava Sample"_s);
        else
            press(Qt::Key_Return, Qt::ControlModifier); // the form of a new person too
        QStringList nameless;
        int inputs = 0;
        const QList<QWidget *> widgets = page->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            const bool input = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
            if (!input)
                continue;
            ++inputs;
            const QAccessible::Role role = accessibleRole(widget);
            const bool named = !accessibleText(widget, QAccessible::Name).trimmed().isEmpty();
            if (!named || role == QAccessible::NoRole || role == QAccessible::Client)
                nameless << described(*widget, u"role %1"_s.arg(int(role)));
        }
        QVERIFY(inputs > 30);
        QCOMPARE(nameless, QStringList());
    }
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestContactLayout)
#include "test_contact_layout.moc"
