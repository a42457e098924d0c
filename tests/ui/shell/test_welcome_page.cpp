// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "tests/ui/dutytray/text_fits.h"
#include "ui/shell/welcome_page.h"
#include "ui/style/apply_theme.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// The first start, by keys alone.
class TestWelcomePage : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        applyTheme(*qApp, ThemeChoice::Light);
        m_page = std::make_unique<WelcomePage>();
        m_page->resize(900, 760);
        m_page->setProcedures({{u"leeds"_s, u"Leeds"_s, u"Follows Leeds, Contacts and Referrals · 61 rules"_s, false},
                               {u"leicester"_s, u"Leicester"_s, u"Follows Leicester, Contacts · 48 rules"_s, false},
                               {u"re-referrals"_s, u"Re-referrals and unborn"_s, u"Adds 20 rules"_s, true}});
        m_page->suggestFile(u"/home/sam/office.frontdoor"_s);
        QVERIFY(showActive(*m_page));
    }
    void cleanup() { m_page.reset(); }

    void enterTriesTheDemo()
    {
        QSignalSpy demo(m_page.get(), &WelcomePage::demoWanted);
        press(Qt::Key_Return);
        QCOMPARE(demo.size(), 1);
    }

    void aNewOfficeIsAskedForByKeys()
    {
        QSignalSpy wanted(m_page.get(), &WelcomePage::officeWanted);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(m_page->step(), WelcomePage::Step::NewOffice);
        QCOMPARE(focusName(), u"Where is it to lie?"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"/srv/children/leicester"_s);
        press(Qt::Key_Tab); // Browse
        press(Qt::Key_Tab); // the procedures
        press(Qt::Key_Down);
        press(Qt::Key_Tab); // the overlay
        press(Qt::Key_Space);
        press(Qt::Key_Tab);
        QCOMPARE(focusName(), u"Your name"_s);
        QTest::keyClicks(QApplication::focusWidget(), u" Dana  Frost"_s);
        press(Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        const OfficeWish wish = wanted.first().first().value<OfficeWish>();
        QCOMPARE(wish.file, u"/srv/children/leicester.frontdoor"_s);
        QCOMPARE(wish.procedure, u"leicester+re-referrals"_s);
        QCOMPARE(wish.administrator, u"Dana Frost"_s);
    }

    void whatIsMissingIsSaidAtItsField()
    {
        QSignalSpy wanted(m_page.get(), &WelcomePage::officeWanted);
        m_page->go(WelcomePage::Step::NewOffice);
        press(Qt::Key_Return);
        QCOMPARE(wanted.size(), 0);
        QVERIFY2(sees(u"Choose a procedure."_s), qPrintable(seen()));
        QVERIFY(sees(u"Say who the first administrator is."_s));
    }

    void aRefusalIsSaidAndTheFormStays()
    {
        m_page->go(WelcomePage::Step::NewOffice);
        m_page->showWaiting(u"Making office.frontdoor…"_s);
        QSignalSpy wanted(m_page.get(), &WelcomePage::officeWanted);
        press(Qt::Key_Return); // not twice
        QCOMPARE(wanted.size(), 0);
        m_page->showRefusal(u"The file was not made."_s, u"Something else is there already."_s);
        QVERIFY2(sees(u"Something else is there already."_s), qPrintable(seen()));
        QCOMPARE(m_page->step(), WelcomePage::Step::NewOffice);
        QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"2"_s);
        press(Qt::Key_Escape);
        QCOMPARE(m_page->step(), WelcomePage::Step::Start);
    }

    void aSharedFileIsLookedAtBeforeItIsOpened()
    {
        QSignalSpy look(m_page.get(), &WelcomePage::lookWanted);
        QSignalSpy open(m_page.get(), &WelcomePage::openWanted);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(m_page->step(), WelcomePage::Step::OpenFile);
        press(Qt::Key_Return);
        QVERIFY(sees(u"Say where the file lies."_s));
        QTest::keyClicks(QApplication::focusWidget(), u"\"/srv/office.frontdoor\""_s);
        press(Qt::Key_Return);
        QCOMPARE(look.size(), 1);
        QCOMPARE(look.first().first().toString(), u"/srv/office.frontdoor"_s);
        m_page->showWaiting(u"Looking…"_s);
        m_page->showFound(u"Shared file, procedure Leeds 2026-1."_s, u"12 contacts."_s);
        QVERIFY(sees(u"12 contacts."_s));
        press(Qt::Key_Return);
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.first().first().toString(), u"/srv/office.frontdoor"_s);
    }

    void anotherPathIsLookedAtAgain()
    {
        QSignalSpy look(m_page.get(), &WelcomePage::lookWanted);
        m_page->go(WelcomePage::Step::OpenFile);
        QTest::keyClicks(QApplication::focusWidget(), u"postgresql://db.example.org/office"_s);
        QWidget *field = QApplication::focusWidget();
        press(Qt::Key_Return);
        m_page->showFound(u"Shared file."_s, {});
        field->setFocus();
        QTest::keyClicks(field, u"2"_s);
        QVERIFY(!sees(u"Shared file."_s));
        press(Qt::Key_Return);
        QCOMPARE(look.size(), 2);
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200})
            QTest::addRow("%d", percent) << percent;
    }

    void nothingIsClipped()
    {
        QFETCH(int, percent);
        applyTheme(*qApp, ThemeChoice::Light, percent);
        for (const auto step : {WelcomePage::Step::Start, WelcomePage::Step::NewOffice, WelcomePage::Step::OpenFile}) {
            m_page->go(step);
            QTest::qWait(20);
            const QStringList clipped = test::clippedIn(m_page.get());
            QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u'\n')));
        }
    }

private:
    static QString focusName() { return QApplication::focusWidget()->accessibleName(); }
    QString seen() const
    {
        QStringList words;
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisible())
                words << label->text();
        }
        return words.join(u'\n');
    }
    bool sees(const QString &words) const { return seen().contains(words); }

    std::unique_ptr<WelcomePage> m_page;
};

QTEST_MAIN(TestWelcomePage)
#include "test_welcome_page.moc"
