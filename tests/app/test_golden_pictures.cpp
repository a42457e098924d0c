// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/golden.h"
#include "app/window/tour_stops.h"
#include "tests/support/must.h"
#include "tests/ui/common/widget_test.h"

#include <QDir>
#include <QFontInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// A dozen screens look as they were meant to. Where a change of looks is meant: ./dev screenshots --golden, and look at
/// the pictures before they are committed.
class TestGoldenPictures final : public QObject {
    Q_OBJECT

private slots:
    void itSeesWhatAPersonWouldSee();
    void theScreensLookAsTheyDid();

private:
    static constexpr double mostMean = 0.6;
    static constexpr double mostShare = 0.002; ///< a button is more

    static bool alike(const PictureDifference &difference)
    {
        return difference.sameSize && difference.mean <= mostMean && difference.share <= mostShare;
    }
};

void TestGoldenPictures::itSeesWhatAPersonWouldSee()
{
    QImage plain(683, 384, QImage::Format_RGB32);
    plain.fill(Qt::white);
    QImage shaded = plain;
    shaded.fill(QColor(254, 255, 255));
    QVERIFY(alike(differenceOf(plain, shaded)));

    QImage button = plain;
    for (int y = 100; y < 115; ++y) {
        for (int x = 200; x < 260; ++x)
            button.setPixel(x, y, qRgb(30, 90, 200));
    }
    QVERIFY(!alike(differenceOf(plain, button)));
    QVERIFY(!alike(differenceOf(plain, plain.scaled(684, 384))));
}

void TestGoldenPictures::theScreensLookAsTheyDid()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    if (QFontInfo(QFont(u"Inter"_s)).family() != "Inter"_L1)
        QSKIP("The pictures are drawn with Inter (fonts-inter), which is not here.");
    const QDir kept(u"" FRONTDOOR_SOURCE_DIR "/tests/golden"_s);
    const QDir seen(QDir::current().filePath(u"golden-seen"_s));
    QVERIFY(QDir().mkpath(seen.path()));
    QStringList faults;
    QStringList known;
    QTemporaryDir folder;
    for (const QString &procedure : tourProcedures()) {
        const DemoStage stage = must(setStage(folder.path(), procedure, stageContacts));
        QList<Stop> stops = tourStops(stage.premises);
        stops.removeIf([&](const Stop &stop) { return stop.procedure != procedure || !isGolden(stop.name); });
        Tour tour(stage, stops, {goldenLook()}, [&](const Stop &stop, const Look &, QWidget &screen) {
            known << stop.name;
            const QImage now = goldenPicture(screen);
            const QImage before(kept.filePath(stop.name + u".png"_s));
            if (before.isNull())
                return void(faults << u"%1: there is no picture of it"_s.arg(stop.name));
            const PictureDifference difference = differenceOf(before, now);
            if (alike(difference))
                return;
            const QString path = seen.filePath(stop.name + u".png"_s);
            now.save(path);
            faults << u"%1: mean difference %2, %3 % of the pixels; as it is now: %4"_s.arg(stop.name)
                          .arg(difference.mean, 0, 'f', 2)
                          .arg(100 * difference.share, 0, 'f', 2)
                          .arg(path);
        });
        connect(&tour, &Tour::lost, this, [&](const QString &stop, const QString &step) {
            faults << u"%1: the way there stopped at: %2"_s.arg(stop, step);
        });
        QSignalSpy finished(&tour, &Tour::finished);
        tour.start();
        QVERIFY(finished.count() > 0 || finished.wait(5 * 60'000));
    }
    for (const QString &name : goldenStops()) {
        if (!known.contains(name))
            faults << u"%1: there is no such screen"_s.arg(name);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestGoldenPictures)
#include "test_golden_pictures.moc"
