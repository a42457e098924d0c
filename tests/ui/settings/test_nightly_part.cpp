// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "tests/ui/dutytray/front_desk.h"
#include "ui/common/segmented_control.h"
#include "ui/desk/desk.h"
#include "ui/settings/nightly_part.h"
#include "ui/style/apply_theme.h"

#include <QLineEdit>
#include <QMutex>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// How the nightly backups stand, and who sets them up.
class TestNightlyPart : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
        m_office = std::make_unique<test::FrontDesk>();
        m_office->fill();
        m_office->employ(u"Ada Admin"_s, Role::Administrator, u"das"_s);
        m_report = {};
        m_report.folder = u"/srv/office/backups"_s;
        m_trouble.reset();
        m_made = 0;
    }
    void cleanup()
    {
        m_part.reset();
        m_desk.reset();
        m_session.reset();
        m_office.reset();
    }

    void whereNoneAreMadeItSaysSo()
    {
        open(u"Ada Admin"_s);
        QTRY_VERIFY2(m_part->standing().contains(u"Frontdoor makes no backups of this database."_s),
                     qPrintable(m_part->standing()));
    }

    void anAdministratorSetsThemUpByKeys()
    {
        open(u"Ada Admin"_s);
        QTRY_VERIFY(!m_part->standing().isEmpty());
        QPushButton *save = button(u"Save"_s);
        QVERIFY(!save->isEnabled()); // nothing was changed
        m_part->findChild<SegmentedControl *>()->findChildren<QAbstractButton *>().first()->setFocus();
        press(Qt::Key_Space);
        auto *at = m_part->findChild<QTimeEdit *>();
        at->setFocus();
        at->setSelectedSection(QDateTimeEdit::HourSection);
        press(Qt::Key_Up);
        auto *folder = m_part->findChildren<QLineEdit *>().first();
        for (QLineEdit *each : m_part->findChildren<QLineEdit *>()) {
            if (each->accessibleName() == "Folder"_L1)
                folder = each;
        }
        folder->setFocus();
        QTest::keyClicks(folder, u"/mnt/safe"_s);
        QTRY_VERIFY(save->isEnabled());
        save->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY2(m_part->result().startsWith(u"Saved."_s), qPrintable(m_part->result()));
        QCOMPARE(m_report.plan.enabled, true);
        QCOMPARE(m_report.plan.at, QTime(3, 0));
        QCOMPARE(m_report.plan.folder, u"/mnt/safe"_s);
        QCOMPARE(m_report.plan.days, 14);
        QTRY_VERIFY(!save->isEnabled());
    }

    void othersSeeHowItStandsAndChangeNothing()
    {
        m_report.plan.enabled = true;
        m_report.newest = m_office->now().plusMs(-6 * 3'600'000);
        m_report.bytes = 7 * 1024 * 1024;
        m_report.kept = 21;
        open(u"Sam Bell"_s);
        QTRY_VERIFY2(m_part->standing().startsWith(u"The database is backed up each night."_s),
                     qPrintable(m_part->standing()));
        QVERIFY2(m_part->standing().contains(u"7.0 MB"_s) && m_part->standing().contains(u"21 are kept"_s),
                 qPrintable(m_part->standing()));
        QVERIFY(!m_part->findChild<QTimeEdit *>()->isEnabled());
        QVERIFY(!button(u"Save"_s)->isVisible());
    }

    void whatFailedIsSaidWithItsReason()
    {
        m_report.plan.enabled = true;
        m_report.computer = u"DUTY4"_s;
        m_report.trouble = u"The disk that holds /srv is full."_s;
        m_report.troubled = m_office->now();
        open(u"Ada Admin"_s);
        QTRY_VERIFY2(m_part->standing().contains(u"The last backup failed on DUTY4"_s), qPrintable(m_part->standing()));
        QVERIFY(m_part->standing().contains(u"The disk that holds /srv is full."_s));
    }

    void oneCanBeMadeAtOnce()
    {
        open(u"Ada Admin"_s);
        QTRY_VERIFY(!m_part->standing().isEmpty());
        button(u"Back up now"_s)->click();
        QTRY_VERIFY2(m_part->result().contains(u"looked through and sound"_s), qPrintable(m_part->result()));
        QCOMPARE(m_made.load(), 1);
        m_trouble = Error{ErrorCode::NotFound, u"/nowhere"_s, {}};
        button(u"Back up now"_s)->click();
        QTRY_VERIFY2(m_part->result().startsWith(u"No backup was made."_s), qPrintable(m_part->result()));
    }

    void aServerIsBackedUpByItsAdministrator()
    {
        open(u"Ada Admin"_s, true);
        QVERIFY(!button(u"Save"_s)->isVisible());
        QVERIFY(m_part->standing().isEmpty());
    }

private:
    void open(const QString &name, bool onServer = false)
    {
        SettingsServices services;
        services.onServer = onServer;
        if (!onServer) {
            services.nightlyReport = [this](Instant) -> Expected<NightlyReport> {
                const QMutexLocker lock(&m_mutex);
                return m_report;
            };
            services.setNightly = [this](const NightlyBackups &wanted) -> Expected<void> {
                const QMutexLocker lock(&m_mutex);
                m_report.plan = wanted;
                return {};
            };
            services.backUpNow = [this](const NightlyBackups &, Instant) -> Expected<void> {
                if (m_trouble)
                    return Unexpected(*m_trouble);
                ++m_made;
                return {};
            };
        }
        m_session = m_office->session();
        m_desk = std::make_unique<Desk>(*m_session, m_office->user(name));
        m_part = std::make_unique<NightlyPart>(*m_desk, services);
        m_part->resize(760, 700);
        QVERIFY(showActive(*m_part));
        m_part->refresh();
    }
    QPushButton *button(const QString &words)
    {
        for (QPushButton *each : m_part->findChildren<QPushButton *>()) {
            if (each->text() == words)
                return each;
        }
        qFatal("there is no \"%s\"", qPrintable(words));
    }

    std::unique_ptr<test::FrontDesk> m_office;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<NightlyPart> m_part;
    QMutex m_mutex;
    NightlyReport m_report;
    std::optional<Error> m_trouble;
    std::atomic<int> m_made = 0;
};

QTEST_MAIN(TestNightlyPart)
#include "test_nightly_part.moc"
