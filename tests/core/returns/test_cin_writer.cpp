// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/cin_writer.h"
#include "tests/core/returns/sample_census.h"
#include "tests/core/returns/schema_check.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// The census as a file: what its schema says, and nothing that is not known.
class TestCinWriter : public QObject {
    Q_OBJECT

private slots:
    void itIsValid() { QCOMPARE(againstCensus(written(samples::census())), QByteArray()); }

    void theSchemaNoticesAnotherOrder()
    {
        QByteArray xml = written(samples::census());
        QVERIFY(xml.contains("<ReferralSource>2A</ReferralSource>"));
        xml.replace("<ReferralSource>2A</ReferralSource>", "")
            .replace("<ReferralNFA>1</ReferralNFA>", "<ReferralNFA>1</ReferralNFA><ReferralSource>2A</ReferralSource>");
        QVERIFY(!againstCensus(xml).isEmpty());
    }

    void whatIsNotKnownIsLeftOut()
    {
        const QString xml = QString::fromUtf8(written(samples::census()));
        const QString one = xml.section("<Child>"_L1, 1, 1);
        QVERIFY2(one.contains("<UPNunknown>UN7</UPNunknown>"_L1), qPrintable(one));
        for (const char *element : {"<UPN>", "FormerUPN", "ExpectedPersonBirthDate", "PersonDeathDate", "Disabilities",
                                    "PrimaryNeedCode", "CINclosureDate", "ReasonForClosure", "DateOfInitialCPC"})
            QVERIFY2(!one.contains(QLatin1StringView(element)), element);
    }

    void elementsStandInTheirOrder()
    {
        const QString xml = QString::fromUtf8(written(samples::census())).simplified();
        QVERIFY2(xml.contains("<CINdetails> <CINreferralDate>2025-06-02</CINreferralDate> "
                              "<ReferralSource>3B</ReferralSource> <PrimaryNeedCode>N4</PrimaryNeedCode> "
                              "<CINclosureDate>2025-07-15</CINclosureDate> <ReasonForClosure>RC7</ReasonForClosure> "
                              "<ReferralNFA>0</ReferralNFA> </CINdetails>"_L1),
                 qPrintable(xml));
        QVERIFY(xml.contains("<Collection>CIN</Collection> <Year>2026</Year> "
                             "<ReferenceDate>2026-03-31</ReferenceDate>"_L1));
        QVERIFY(xml.contains("<LEA>383</LEA> <SoftwareCode>Frontdoor</SoftwareCode> <Release>1.0</Release> "
                             "<SerialNo>001</SerialNo> <DateTime>2026-05-01T09:30:00</DateTime>"_L1));
    }

private:
    QByteArray written(const CinReturn &census)
    {
        QFile file(m_folder.filePath(u"census.xml"_s));
        if (!file.open(QIODevice::WriteOnly) || !writeCinCensus(file, census))
            qFatal("cannot write %s", qPrintable(file.fileName()));
        file.close();
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        return file.readAll();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCinWriter)
#include "test_cin_writer.moc"
