// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/concerns.h"
#include "core/domain/referral_source.h"
#include "tests/core/demo/demo_office.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace frontdoor;
using namespace frontdoor::demo;

namespace {

const QDate day(2026, 5, 13);

struct Told {
    Family family;
    Story story;
};

QList<Told> stories(int count)
{
    Families families(library(), authority(u"leeds"_s), 5);
    const Concerns concerns(library(), authority(u"leeds"_s));
    QList<Told> told;
    for (int i = 0; i < count; ++i) {
        Told one;
        one.family = families.make(families.next(day));
        Dice dice = Dice::of(5, 77, quint64(i));
        one.story = concerns.make(dice, one.family, one.family.subject, day);
        told << one;
    }
    return told;
}

} // namespace

class TestConcerns : public QObject {
    Q_OBJECT

private slots:
    void sourcesFollowTheStatistics();
    void needsFollowTheStatistics();
    void aboutAThirdGoesOnToReferral();
    void textsAreManyAndComplete();
    void concernsFitTheChild();
    void referrersFitTheirSource();
    void wishesAreKept();
};

void TestConcerns::sourcesFollowTheStatistics()
{
    QHash<QString, double> counted;
    const QList<Told> all = stories(3000);
    for (const Told &one : all)
        ++counted[one.story.group];
    double total = 0;
    for (const SourceWeight &source : library().sources)
        total += source.weight;
    for (const SourceWeight &source : library().sources) {
        const double wanted = source.weight / total;
        const double found = counted[source.group] / double(all.size());
        QVERIFY2(std::abs(found - wanted) < 0.025,
                 qPrintable(u"%1: %2, not %3"_s.arg(source.group).arg(found).arg(wanted)));
    }
}

void TestConcerns::needsFollowTheStatistics()
{
    QHash<QString, double> counted;
    const QList<Told> all = stories(3000);
    for (const Told &one : all)
        ++counted[one.story.kind->need];
    double total = 0;
    for (const double weight : library().needs)
        total += weight;
    for (auto it = library().needs.cbegin(); it != library().needs.cend(); ++it) {
        const double found = counted[it.key()] / double(all.size());
        QVERIFY2(std::abs(found - it.value() / total) < 0.05,
                 qPrintable(u"%1: %2, not %3"_s.arg(it.key()).arg(found).arg(it.value() / total)));
    }
}

void TestConcerns::aboutAThirdGoesOnToReferral()
{
    int referred = 0;
    const QList<Told> all = stories(3000);
    for (const Told &one : all)
        referred += one.story.threshold >= Threshold::ChildInNeed ? 1 : 0;
    const double share = double(referred) / double(all.size());
    QVERIFY2(share > 0.18 && share < 0.36, qPrintable(QString::number(share)));
}

void TestConcerns::textsAreManyAndComplete()
{
    QSet<QString> texts;
    QSet<QString> headlines;
    for (const Told &one : stories(2000)) {
        const QString &text = one.story.detail.concern;
        QVERIFY2(!text.contains(u'{') && !text.contains(u'}'), qPrintable(text));
        QVERIFY2(text.size() > 50 && text.size() < 600 && text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(text.front().isUpper(), qPrintable(text));
        texts << text;
        headlines << text.section(u". "_s, 0, 0).remove(one.family.child(one.family.subject).givenName);
    }
    QVERIFY2(texts.size() > 1800, qPrintable(QString::number(texts.size())));
    QVERIFY2(headlines.size() > 150, qPrintable(QString::number(headlines.size())));
}

void TestConcerns::concernsFitTheChild()
{
    for (const Told &one : stories(2000)) {
        const Person &child = one.family.child(one.family.subject);
        QCOMPARE(one.story.kind->unborn, child.isUnborn());
        QVERIFY(!one.story.kind->openCase);
        if (one.story.kind->id == "disability"_L1)
            QVERIFY(!child.disabilities.isEmpty());
        if (!child.isUnborn()) {
            const int years = int(double(child.born.daysTo(day)) / 365.25);
            QVERIFY(years + 1 >= one.story.kind->youngest && years <= one.story.kind->oldest + 1);
        }
        if (one.family.children.size() == 1)
            QCOMPARE(one.story.detail.scope, ConcernScope::Child);
    }
}

void TestConcerns::referrersFitTheirSource()
{
    for (const Told &one : stories(2000)) {
        const ContactDetail &detail = one.story.detail;
        QVERIFY2(isReferralSource(detail.source), qPrintable(detail.source));
        const bool anonymous = detail.source == "9"_L1;
        QCOMPARE(detail.referrer.anonymous.value_or(false), anonymous);
        if (anonymous)
            QVERIFY(detail.referrer.name.isEmpty() && detail.referrer.phone.isEmpty());
        if (detail.source == "6"_L1)
            QVERIFY(detail.referrer.agency.startsWith("West Yorkshire Police"_L1)
                    && detail.referrer.type == ReferrerType::Professional);
        if (detail.source.startsWith(u'1') && detail.source != "10"_L1)
            QVERIFY(detail.referrer.type == ReferrerType::Public);
        for (const char *prompt : {"domestic-abuse", "mental-illness", "substance-misuse", "learning-difficulties"})
            QVERIFY(!detail.prompts.value(QLatin1String(prompt)).isEmpty());
    }
}

void TestConcerns::wishesAreKept()
{
    Families families(library(), authority(u"leeds"_s), 5);
    const Concerns concerns(library(), authority(u"leeds"_s));
    for (int i = 0; i < 200; ++i) {
        const Family family = families.make(families.next(day));
        Dice dice = Dice::of(5, 78, quint64(i));
        Wish harm;
        harm.atLeast = Threshold::SignificantHarm;
        harm.immediate = true;
        const Story story = concerns.make(dice, family, family.subject, day, harm);
        QCOMPARE(story.threshold, Threshold::SignificantHarm);
        QCOMPARE(story.detail.immediateProtection, true);
        if (family.unborn)
            continue;
        Wish open;
        open.openCase = true;
        open.atMost = Threshold::EarlyHelp;
        const Story news = concerns.make(dice, family, family.subject, day, open);
        QCOMPARE(news.detail.kind, ContactKind::OpenCaseInformation);
        QVERIFY(news.threshold <= Threshold::EarlyHelp);
    }
}

QTEST_GUILESS_MAIN(TestConcerns)
#include "test_concerns.moc"
