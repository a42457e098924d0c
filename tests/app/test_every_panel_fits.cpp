// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/tour_stops.h"
#include "tests/support/layout_walk.h"
#include "tests/support/must.h"
#include "tests/support/screen_faults.h"
#include "tests/ui/common/widget_test.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <map>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// Every screen at every size: nothing is cut, squeezed, covered or out of reach, in English and in a language that needs
/// more room. FRONTDOOR_FITS=everything looks at all sizes, scales and themes, FRONTDOOR_SCREENS=a,b at these screens only.
class TestEveryPanelFits final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyScreen_data();
    void everyScreen();

private:
    static QList<Look> looks(bool everything, bool longWords);

    QTemporaryDir m_folder;
    std::map<QString, DemoStage> m_stages;
};

void TestEveryPanelFits::initTestCase()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    for (const QString &procedure : tourProcedures()) {
        m_stages.emplace(procedure, must(setStage(m_folder.path(), procedure, 300)));
        QCOMPARE(m_stages.at(procedure).refused, QStringList());
    }
}

QList<Look> TestEveryPanelFits::looks(bool everything, bool longWords)
{
    const QSize small(1366, 768);
    const QSize large(1920, 1080);
    if (!everything && longWords)
        return {{u"1366x768 at 100 %"_s, small, ThemeChoice::Light, 100},
                {u"1366x768 at 200 %"_s, small, ThemeChoice::Light, 200}};
    QList<Look> looks;
    for (const int percent : {100, 150, 200}) {
        looks.append({u"1366x768 at %1 %"_s.arg(percent), small, ThemeChoice::Light, percent});
        if (everything || percent == 150)
            looks.append({u"1920x1080 at %1 %"_s.arg(percent), large, ThemeChoice::Light, percent});
    }
    if (everything) {
        // Edges are two pixels wide in high contrast.
        looks.append({u"1366x768 at 150 % in high contrast"_s, small, ThemeChoice::HighContrast, 150});
        looks.append({u"1366x768 at 200 % in the dark"_s, small, ThemeChoice::Dark, 200});
    }
    return looks;
}

void TestEveryPanelFits::everyScreen_data()
{
    QTest::addColumn<QString>("procedure");
    QTest::addColumn<bool>("longWords");
    for (const QString &procedure : tourProcedures()) {
        QTest::addRow("%s, English", qPrintable(procedure)) << procedure << false;
        QTest::addRow("%s, longer words", qPrintable(procedure)) << procedure << true;
    }
}

void TestEveryPanelFits::everyScreen()
{
    QFETCH(QString, procedure);
    QFETCH(bool, longWords);
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    const bool everything = qEnvironmentVariable("FRONTDOOR_FITS") == "everything"_L1;
    const QStringList wanted = qEnvironmentVariable("FRONTDOOR_SCREENS").split(u',', Qt::SkipEmptyParts);

    test::LongLanguage language;
    if (longWords)
        QCoreApplication::installTranslator(&language);
    const DemoStage &stage = m_stages.at(procedure);
    QList<Stop> stops = tourStops(stage.premises);
    stops.removeIf([&](const Stop &stop) {
        return stop.procedure != procedure || (!wanted.isEmpty() && !wanted.contains(stop.name));
    });

    test::Faults faults;
    const auto visit = [&](const Stop &stop, const Look &look, QWidget &screen) {
        const auto add = [&](const QString &fault) { faults.add(stop.name, look.name, fault); };
        if (screen.width() > look.size.width() || screen.height() > look.size.height())
            add(u"%1 does not get smaller than %2x%3, because of %4"_s.arg(test::pathOf(screen, screen))
                    .arg(screen.width())
                    .arg(screen.height())
                    .arg(test::widestPart(screen)));
        for (const QString &fault : test::layoutFaults(screen))
            add(fault);
    };
    Tour tour(stage, stops, looks(everything, longWords), visit);
    if (longWords)
        tour.setSpoken(&test::LongLanguage::said);
    connect(&tour, &Tour::lost, this, [&](const QString &stop, const QString &step) {
        faults.add(stop, {}, u"the way there stopped at: %1"_s.arg(step));
    });
    QSignalSpy finished(&tour, &Tour::finished);
    tour.start();
    QVERIFY(finished.count() > 0 || finished.wait(30 * 60'000));
    QCoreApplication::removeTranslator(&language);
    QVERIFY2(faults.print() == 0, "They are told above.");
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestEveryPanelFits)
#include "test_every_panel_fits.moc"
