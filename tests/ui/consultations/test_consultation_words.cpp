// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/consultations/consultation_words.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace frontdoor {

/// A number that is read out on the phone is heard right.
class TestConsultationWords final : public QObject {
    Q_OBJECT

private slots:
    void aNumberStandsInGroups()
    {
        QCOMPARE(groupedNumber(u"K-000007"_s), u"K – 000 007"_s);
        QCOMPARE(groupedNumber(u"K-1234567"_s), u"K – 1 234 567"_s);
        QCOMPARE(groupedNumber(u"C-000007"_s), u"C-000007"_s);
        QCOMPARE(groupedNumber({}), QString());
    }

    void aNumberIsSpokenDigitByDigit()
    {
        QCOMPARE(spokenNumber(u"K-000179"_s), u"K for Kilo, zero zero zero, one seven nine."_s);
        QCOMPARE(spokenNumber(u"K-1234567"_s), u"K for Kilo, one, two three four, five six seven."_s);
    }
};

} // namespace frontdoor

QTEST_APPLESS_MAIN(frontdoor::TestConsultationWords)
#include "test_consultation_words.moc"
