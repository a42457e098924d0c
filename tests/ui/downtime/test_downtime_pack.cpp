// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlite_store.h"
#include "tests/core/session/scripted_store.h"
#include "tests/support/front_door.h"
#include "tests/support/must.h"
#include "tests/ui/letters/file_outlet.h"
#include "ui/downtime/pack_html.h"
#include "ui/downtime/pack_keeper.h"
#include "ui/downtime/pack_page.h"
#include "ui/style/apply_theme.h"

#include <QFileInfo>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// The open contacts are at hand when the data are not: on this computer, with their age, to be printed.
class TestDowntimePack final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init();
    void cleanup();
    void isKeptWhileTheDataCanBeReached();
    void isThereWhenTheDataAreNot();
    void aNewerOneTakesItsPlace();
    void tooOldAOneIsNotOffered();
    void eachDatabaseHasItsOwn();
    void isReadWithItsAge();
    void isPrinted();
    void whatIsTypedIntoARecordIsNoMarkup();

private:
    std::unique_ptr<PackKeeper> keeper();
    void renew(PackKeeper &keeper, bool well = true);

    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<StoreScript> m_script;
    std::shared_ptr<PackShelf> m_shelf;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<Desk> m_desk;
};

void TestDowntimePack::init()
{
    failOnWarnings();
    m_door = std::make_unique<FrontDoor>(u"leicester"_s);
    m_folder = std::make_unique<QTemporaryDir>();
    m_script = std::make_shared<StoreScript>();
    m_shelf = std::make_shared<PackShelf>(m_folder->filePath(u"packs"_s), std::make_shared<PlainDraftCodec>());
    const QString path = QFileInfo(m_door->draftFolder()).dir().filePath(u"frontdoor.db"_s);
    SessionTimings timings;
    timings.poll = std::chrono::milliseconds(30);
    m_session = std::make_unique<Session>(
        scripted([path] { return openSqliteStore(path, OpenMode::ReadWrite); }, m_script), m_door->rules(),
        m_door->clock(), nullptr, timings);
    const auto opened = m_session->open();
    QTRY_VERIFY(opened.isFinished() && opened.result());
    const auto seat = m_door->seat(u"worker"_s);
    m_desk = std::make_unique<Desk>(*m_session, seat->desk->user());
}

void TestDowntimePack::cleanup()
{
    m_desk.reset();
    m_session.reset();
    m_door.reset();
}

std::unique_ptr<PackKeeper> TestDowntimePack::keeper()
{
    return std::make_unique<PackKeeper>(*m_desk, m_shelf, u"office"_s);
}

void TestDowntimePack::renew(PackKeeper &keeper, bool well)
{
    QSignalSpy renewed(&keeper, &PackKeeper::renewed);
    keeper.renew();
    QVERIFY(renewed.size() == 1 || renewed.wait(20'000));
    QCOMPARE(renewed.last().first().toBool(), well);
}

void TestDowntimePack::isKeptWhileTheDataCanBeReached()
{
    const ContactId contact = m_door->contact(u"worker"_s, u"Ava"_s);
    const auto keeper = this->keeper();
    QVERIFY(!keeper->kept());
    renew(*keeper);
    QVERIFY(keeper->kept());
    QCOMPARE(keeper->kept()->records, 1);
    QVERIFY(keeper->kept()->html.contains(m_door->contact(contact).number));
    QVERIFY(keeper->kept()->html.contains(u"Ava Sample"_s));
    QCOMPARE(keeper->kept()->people.size(), 1);
    const auto last = must(m_shelf->last(u"office"_s, m_door->clock()->now()));
    QCOMPARE(last, keeper->kept());
    const QFileInfo file = QDir(m_folder->filePath(u"packs"_s)).entryInfoList(QDir::Files).first();
    QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
}

void TestDowntimePack::isThereWhenTheDataAreNot()
{
    m_door->contact(u"worker"_s, u"Ava"_s);
    renew(*keeper()); // yesterday's window
    for (const Step step : {Step::Open, Step::Write, Step::Read, Step::Poll, Step::Changes, Step::LastChange})
        m_script->at(step, []() -> Expected<void> { return failure(ErrorCode::ConnectionLost, u"the file"_s); });
    QTRY_COMPARE_WITH_TIMEOUT(m_session->connection().health, ConnectionState::Health::Unreachable, 30'000);
    const auto keeper = this->keeper();
    QTRY_VERIFY(keeper->kept());
    renew(*keeper, false);
    QVERIFY(keeper->kept()->html.contains(u"Ava Sample"_s));
}

void TestDowntimePack::aNewerOneTakesItsPlace()
{
    const auto keeper = this->keeper();
    renew(*keeper);
    QCOMPARE(keeper->kept()->records, 0);
    m_door->contact(u"worker"_s, u"Ava"_s);
    m_door->clock()->set(m_door->clock()->now().plusMs(15 * 60'000));
    renew(*keeper);
    QCOMPARE(must(m_shelf->last(u"office"_s, m_door->clock()->now()))->records, 1);
    QCOMPARE(QDir(m_folder->filePath(u"packs"_s)).entryList(QDir::Files).size(), 1);
}

void TestDowntimePack::tooOldAOneIsNotOffered()
{
    renew(*keeper());
    const Instant week = m_door->clock()->now().plusMs(PackShelf::keptMs);
    QVERIFY(must(m_shelf->last(u"office"_s, week)));
    QVERIFY(!must(m_shelf->last(u"office"_s, week.plusMs(1))));
    QVERIFY(QDir(m_folder->filePath(u"packs"_s)).entryList(QDir::Files).isEmpty()); // it is not left lying there
}

void TestDowntimePack::eachDatabaseHasItsOwn()
{
    renew(*keeper());
    QVERIFY(!must(m_shelf->last(u"another office"_s, m_door->clock()->now())));
}

void TestDowntimePack::isReadWithItsAge()
{
    m_door->contact(u"worker"_s, u"Ava"_s);
    const auto keeper = this->keeper();
    renew(*keeper);
    m_door->clock()->set(m_door->clock()->now().plusMs(130 * 60'000));
    PackPage page(*keeper->kept(), [this] { return m_door->clock()->now(); });
    page.resize(1180, 690);
    QVERIFY(showActive(page));
    QVERIFY2(sees(page, u"As of Thu 30 Apr 2026, 14:40, 2 h 10 min ago."_s), qPrintable(seenText(page)));
    QVERIFY2(page.text().contains(u"Ava Sample"_s), qPrintable(page.text()));
    QVERIFY(page.text().contains(u"allocate it"_s) || page.text().contains(u"finish recording it"_s));
    QVERIFY(!page.windowTitle().contains(u"Sample"_s));
}

void TestDowntimePack::isPrinted()
{
    m_door->contact(u"worker"_s, u"Ava"_s);
    const auto keeper = this->keeper();
    renew(*keeper);
    PackPage page(*keeper->kept(), [this] { return m_door->clock()->now(); });
    page.setOutlet(std::make_unique<FileOutlet>(m_folder->path()));
    page.resize(1180, 690);
    QVERIFY(showActive(page));
    QSignalSpy printed(&page, &PackPage::printed);
    page.setFocus();
    press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY2(sees(page, u"Sent to the printer."_s), qPrintable(seenText(page)));
    QCOMPARE(printed.size(), 1); // for the access log
    QVERIFY(QFileInfo(m_folder->filePath(u"printed.pdf"_s)).size() > 1000);
}

void TestDowntimePack::whatIsTypedIntoARecordIsNoMarkup()
{
    DowntimePack pack;
    pack.at = m_door->clock()->now();
    PackTeam team;
    team.name = u"Front <door>"_s;
    PackLine line;
    line.row.givenName = u"<img src=\"http://example.org\">"_s;
    line.row.headline = u"<b>bold</b> & more"_s;
    team.lines << line;
    pack.teams << team;
    const QString html = keptPack(pack, m_door->rules(), u"Sam <Bell>"_s).html;
    QVERIFY(!html.contains(u"<img"_s));
    QVERIFY(html.contains(u"&lt;b&gt;bold"_s));
    QVERIFY(!html.contains(u"<door>"_s));
    QVERIFY(!html.contains(u"<Bell>"_s));
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestDowntimePack)
#include "test_downtime_pack.moc"
