// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/cin_writer.h"

#include "core/base/whole_file.h"

#include <QFileDevice>
#include <QXmlStreamWriter>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

class Writer {
public:
    explicit Writer(QFileDevice &file) : m_xml(&file)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    bool write(const CinReturn &census)
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement("Message"_L1);
        header(census.header);
        m_xml.writeStartElement("Children"_L1);
        for (const CinChild &one : census.children)
            child(one);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return !m_xml.hasError();
    }

private:
    void text(QLatin1StringView element, const QString &value)
    {
        if (!value.isEmpty())
            m_xml.writeTextElement(element, value);
    }
    void day(QLatin1StringView element, QDate value)
    {
        if (value.isValid())
            m_xml.writeTextElement(element, value.toString(Qt::ISODate));
    }

    void header(const CinHeader &header)
    {
        m_xml.writeStartElement("Header"_L1);
        m_xml.writeStartElement("CollectionDetails"_L1);
        text("Collection"_L1, u"CIN"_s);
        text("Year"_L1, QString::number(header.year));
        day("ReferenceDate"_L1, header.referenceDate);
        m_xml.writeEndElement();
        m_xml.writeStartElement("Source"_L1);
        text("SourceLevel"_L1, u"L"_s);
        text("LEA"_L1, header.laCode);
        text("SoftwareCode"_L1, header.softwareCode);
        text("Release"_L1, header.release);
        text("SerialNo"_L1, header.serialNo);
        text("DateTime"_L1, header.made.toString(u"yyyy-MM-ddTHH:mm:ss"_s));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void child(const CinChild &child)
    {
        m_xml.writeStartElement("Child"_L1);
        m_xml.writeStartElement("ChildIdentifiers"_L1);
        text("LAchildID"_L1, child.laChildId);
        text("UPN"_L1, child.upn);
        text("FormerUPN"_L1, child.formerUpn);
        text("UPNunknown"_L1, child.upnUnknown);
        day("PersonBirthDate"_L1, child.born);
        day("ExpectedPersonBirthDate"_L1, child.expected);
        text("Sex"_L1, child.sex);
        day("PersonDeathDate"_L1, child.died);
        m_xml.writeEndElement();
        m_xml.writeStartElement("ChildCharacteristics"_L1);
        text("Ethnicity"_L1, child.ethnicity);
        if (!child.disabilities.isEmpty()) {
            m_xml.writeStartElement("Disabilities"_L1);
            for (const QString &disability : child.disabilities)
                text("Disability"_L1, disability);
            m_xml.writeEndElement();
        }
        m_xml.writeEndElement();
        for (const CinDetails &one : child.details)
            details(one);
        m_xml.writeEndElement();
    }

    void details(const CinDetails &details)
    {
        m_xml.writeStartElement("CINdetails"_L1);
        day("CINreferralDate"_L1, details.referred);
        text("ReferralSource"_L1, details.source);
        text("PrimaryNeedCode"_L1, details.primaryNeed);
        day("CINclosureDate"_L1, details.closed);
        text("ReasonForClosure"_L1, details.closureReason);
        day("DateOfInitialCPC"_L1, details.initialConference);
        for (const QDate began : details.assessments) {
            m_xml.writeStartElement("Assessments"_L1);
            day("AssessmentActualStartDate"_L1, began);
            m_xml.writeEndElement();
        }
        if (details.noFurtherAction)
            text("ReferralNFA"_L1, *details.noFurtherAction ? u"1"_s : u"0"_s);
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

} // namespace

Expected<void> writeCinCensus(QFileDevice &file, const CinReturn &census)
{
    const bool written = Writer(file).write(census) && file.flush();
    if (!written)
        return troubleWith(file);
    return {};
}

} // namespace frontdoor
