// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/common/widget_test.h"
#include "ui/chronology/chronology_paper.h"
#include "ui/chronology/chronology_table.h"
#include "ui/style/apply_theme.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

const Calendar &calendar()
{
    static const Calendar english(BankHolidays::shipped());
    return english;
}

ChronologyEntry entry(const QString &key, QDate day, ChronologyKind kind = ChronologyKind::Contact,
                      const QString &text = {})
{
    ChronologyEntry entry;
    entry.key = key;
    entry.at = calendar().at(day, QTime(14, 40));
    entry.kind = kind;
    entry.personName = u"Ava Sample"_s;
    entry.text = text;
    entry.byName = u"Sam Bell"_s;
    return entry;
}

QList<ChronologyLinePtr> lines(const QList<ChronologyEntry> &entries)
{
    Chronology chronology;
    chronology.child.givenName = u"Ava"_s;
    chronology.child.born = QDate(2016, 3, 1);
    chronology.entries = entries;
    return linesOf(chronology, calendar());
}

QStringList shownIn(const ChronologyModel &model)
{
    QStringList keys;
    for (int row = 0; row < model.rowCount(); ++row)
        keys << model.rowAt(row).key;
    return keys;
}

QList<ChronologyEntry> threeYears()
{
    return {entry(u"a"_s, QDate(2024, 5, 2)),
            entry(u"b"_s, QDate(2024, 6, 1), ChronologyKind::Decision, u"Éarly help."_s),
            entry(u"c"_s, QDate(2025, 1, 9), ChronologyKind::Letter),
            entry(u"d"_s, QDate(2026, 4, 30), ChronologyKind::Contact, u"Bruising at school."_s)};
}

/// Counts what a view asks of its delegate.
class CountingDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        ++sizes;
        return QStyledItemDelegate::sizeHint(option, index);
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        ++painted;
        QStyledItemDelegate::paint(painter, option, index);
    }
    mutable int sizes = 0;
    mutable int painted = 0;
};

} // namespace

/// What is shown of a chronology, in which order and in which words.
class TestChronologyModel final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(*qApp, ThemeChoice::Light); }
    void init() { failOnWarnings(); }

    void yearsStandAboveTheirEntries();
    void theNewestMayComeFirst();
    void itIsNarrowedByKindDayAndWords();
    void aFewChangesLeaveTheOthersWhereTheyAre();
    void agesAreShort_data();
    void agesAreShort();
    void oneSentenceTellsARow();
    void whatCouldShowTheReferrerStaysInside();
    void paperIsEscaped();
    void tenThousandAreNotMeasured();
    void aRowOpensOutAndCloses();
};

void TestChronologyModel::yearsStandAboveTheirEntries()
{
    ChronologyModel model;
    model.setLines(lines(threeYears()));
    QCOMPARE(shownIn(model),
             (QStringList{u"year/2024"_s, u"a"_s, u"b"_s, u"year/2025"_s, u"c"_s, u"year/2026"_s, u"d"_s}));
    QCOMPARE(model.index(0, 0).data().toString(), u"2024 · 2 entries"_s);
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsSelectable));
    QVERIFY(model.flags(model.index(1, 0)) & Qt::ItemIsSelectable);
    QCOMPARE(model.shownCount(), 4);
}

void TestChronologyModel::theNewestMayComeFirst()
{
    ChronologyModel model;
    model.setLines(lines(threeYears()));
    ChronologyQuestion question;
    question.newestFirst = true;
    model.setQuestion(question);
    QCOMPARE(shownIn(model),
             (QStringList{u"year/2026"_s, u"d"_s, u"year/2025"_s, u"c"_s, u"year/2024"_s, u"b"_s, u"a"_s}));
}

void TestChronologyModel::itIsNarrowedByKindDayAndWords()
{
    ChronologyModel model;
    model.setLines(lines(threeYears()));
    const auto shown = [&](const ChronologyQuestion &question) {
        model.setQuestion(question);
        QStringList keys;
        for (const ChronologyLinePtr &line : model.shown())
            keys << line->entry.key;
        return keys.join(u' ');
    };
    ChronologyQuestion question;
    question.groups = {ChronologyGroup::Decisions, ChronologyGroup::Letters};
    QCOMPARE(shown(question), u"b c"_s);
    question = {};
    question.from = QDate(2024, 6, 1);
    question.until = QDate(2025, 1, 9); // both days are inside
    QCOMPARE(shown(question), u"b c"_s);
    question = {};
    question.text = u"EARLY he"_s; // whatever the accents
    QCOMPARE(shown(question), u"b"_s);
    question.text = u"school bruis"_s; // in any order
    QCOMPARE(shown(question), u"d"_s);
    question.text = u"nowhere"_s;
    QCOMPARE(shown(question), QString());
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.counts()[size_t(ChronologyGroup::Contacts)], 2); // of all, not of those shown
}

void TestChronologyModel::aFewChangesLeaveTheOthersWhereTheyAre()
{
    ChronologyModel model;
    QList<ChronologyEntry> entries = threeYears();
    model.setLines(lines(entries));
    const QPersistentModelIndex letter(model.index(model.rowOfKey(u"c"_s), 0));
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    entries.insert(2, entry(u"new"_s, QDate(2024, 7, 1)));
    entries[3].text = u"Sent again."_s;
    model.setLines(lines(entries));
    QCOMPARE(reset.size(), 0);
    QCOMPARE(inserted.size(), 1);
    QVERIFY(letter.isValid());
    QCOMPARE(model.lineAt(letter.row())->text, u"Sent again."_s);
    QCOMPARE(model.index(0, 0).data().toString(), u"2024 · 3 entries"_s);
}

void TestChronologyModel::agesAreShort_data()
{
    QTest::addColumn<QDate>("on");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("years and months") << QDate(2020, 6, 15) << u"4 y 3 m"_s << u"4 years 3 months old"_s;
    QTest::newRow("a birthday") << QDate(2020, 3, 1) << u"4 y"_s << u"4 years old"_s;
    QTest::newRow("one year") << QDate(2017, 4, 1) << u"1 y 1 m"_s << u"1 year 1 month old"_s;
    QTest::newRow("months") << QDate(2016, 10, 5) << u"7 m"_s << u"7 months old"_s;
    QTest::newRow("weeks") << QDate(2016, 3, 22) << u"3 wk"_s << u"21 days old"_s;
    QTest::newRow("days") << QDate(2016, 3, 4) << u"3 d"_s << u"3 days old"_s;
    QTest::newRow("unborn") << QDate(2015, 12, 24) << u"unborn"_s << u"unborn"_s;
    QTest::newRow("before") << QDate(2010, 12, 24) << u"before birth"_s << u"before birth"_s;
}

void TestChronologyModel::agesAreShort()
{
    QFETCH(const QDate, on);
    Person person;
    person.born = QDate(2016, 3, 1);
    QTEST(shortAge(ageThen(person, on)), "shown");
    QTEST(spokenAge(ageThen(person, on)), "spoken");
}

void TestChronologyModel::oneSentenceTellsARow()
{
    ChronologyEntry contact = entry(u"a"_s, QDate(2020, 6, 15), ChronologyKind::Contact, u"Bruising at school."_s);
    contact.number = u"C-000123"_s;
    contact.details = {{u"source"_s, Value(u"2A"_s)}, {u"agency"_s, Value(u"Oak School"_s)}};
    ChronologyModel model;
    model.setLines(lines({contact}), u"Ava"_s);
    const QString sentence = model.index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(sentence.startsWith(u"15 June 2020 at 14:40, Ava 4 years 3 months old: Ava Sample, Contact C-000123, "_s),
             qPrintable(sentence));
    QVERIFY2(sentence.endsWith(u"Oak School. Bruising at school. By Sam Bell."_s), qPrintable(sentence));
}

void TestChronologyModel::whatCouldShowTheReferrerStaysInside()
{
    ChronologyEntry note = entry(u"a"_s, QDate(2020, 6, 15), ChronologyKind::Activity, u"Mrs Thornbury rang."_s);
    note.number = u"C-000123"_s;
    note.namesReferrer = true;
    const QList<ChronologyLinePtr> told = lines({note});
    QCOMPARE(told.first()->text, u"Mrs Thornbury rang."_s); // staff read it
    const ChronologyHead head{u"Chronology of Ava Sample"_s, {}, {}, false};
    for (const QString &paper : {toHtml(head, told), toText(head, told), toText(*told.first(), true)}) {
        QVERIFY2(!paper.contains(u"Thornbury"_s), qPrintable(paper));
        QVERIFY2(paper.contains(u"It can be read in C-000123."_s), qPrintable(paper));
    }
}

void TestChronologyModel::paperIsEscaped()
{
    const QList<ChronologyLinePtr> told = lines(
        {entry(u"a"_s, QDate(2020, 6, 15), ChronologyKind::Contact, u"<img src=x>\nTom & Jo"_s)});
    const QString html = toHtml({u"<b>"_s, {}, {}, false}, told);
    QVERIFY2(html.contains(u"&lt;img src=x&gt;<br/>Tom &amp; Jo"_s), qPrintable(html));
    QVERIFY(!html.contains(u"<img"_s) && html.contains(u"<h1>&lt;b&gt;</h1>"_s));
}

void TestChronologyModel::tenThousandAreNotMeasured()
{
    QList<ChronologyEntry> entries;
    for (int i = 0; i < 10'000; ++i)
        entries << entry(QString::number(i), QDate(2006, 1, 1).addDays(i / 2), ChronologyKind(i % 16), u"Text."_s);
    ChronologyModel model;
    ChronologyTable table(&model);
    CountingDelegate counting;
    table.setItemDelegate(&counting);
    table.resize(900, 600);
    QVERIFY(showActive(table));
    const qsizetype widgets = table.findChildren<QWidget *>().size();
    model.setLines(lines(entries));
    QCOMPARE(model.shownCount(), 10'000);
    QApplication::sendPostedEvents();
    table.grab();
    const int onScreen = 600 / table.rowHeight(1) + 3;
    counting.painted = 0;
    for (int step = 0; step < 20; ++step) {
        table.verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
        table.grab();
    }
    QVERIFY2(counting.sizes <= 100, qPrintable(QString::number(counting.sizes)));
    QVERIFY2(counting.painted <= 2 * 20 * onScreen * ChronologyModel::ColumnCount,
             qPrintable(QString::number(counting.painted)));
    QCOMPARE(table.findChildren<QWidget *>().size(), widgets); // and no widget for any row
    table.setItemDelegate(nullptr);
}

void TestChronologyModel::aRowOpensOutAndCloses()
{
    ChronologyModel model;
    ChronologyTable table(&model);
    table.resize(700, 400);
    model.setLines(
        lines({entry(u"long"_s, QDate(2020, 6, 15), ChronologyKind::Contact, u"Much was said. "_s.repeated(60)),
               entry(u"short"_s, QDate(2020, 6, 16), ChronologyKind::Contact, u"Little."_s)}),
        QString());
    QVERIFY(showActive(table));
    table.setFocus();
    QCOMPARE(table.currentLine()->entry.key, u"long"_s); // not the year above it
    const int before = table.rowHeight(1);
    press(Qt::Key_Space);
    QVERIFY(table.rowHeight(1) > 2 * before);
    const int wide = table.rowHeight(1);
    table.resize(560, 400);
    QTRY_VERIFY(table.rowHeight(1) > wide); // narrower is longer
    press(Qt::Key_Space);
    QCOMPARE(table.rowHeight(1), before);
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QCOMPARE(table.rowHeight(2), before); // says all there is
    QSignalSpy opened(&table, &ChronologyTable::openRequested);
    press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestChronologyModel)
#include "test_chronology_model.moc"
