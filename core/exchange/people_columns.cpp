// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/people_columns.h"

#include <QHash>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

struct Column {
    PersonColumn column;
    const char *heading;
    const char *others; ///< as they are looked up: small letters and digits only
};

constexpr Column columns[] = {
    {PersonColumn::Id, "id",
     "personid recordid recid uniqueid uniqueref reference ref refno query clientid personref personno rowid"},
    {PersonColumn::GivenName, "given_name",
     "givennames forename forenames firstname firstnames fname first given childforename childfirstname "
     "personforename christianname"},
    {PersonColumn::MiddleName, "middle_name", "middlenames middlename mname middle secondforename"},
    {PersonColumn::FamilyName, "family_name",
     "surname lastname lname last family familyname childsurname childlastname personsurname secondname"},
    {PersonColumn::FullName, "name", "fullname childname personname nameofchild childsname childfullname nominalname"},
    {PersonColumn::Born, "date_of_birth",
     "dob dateofbirth birthdate datebirth born birthday childdob personbirthdate dateborn birth dobddmmyyyy"},
    {PersonColumn::Sex, "sex", "gender sexcode gendercode childsex persongendercode"},
    {PersonColumn::Address, "address",
     "addr homeaddress fulladdress currentaddress address1 address2 address3 address4 address5 addressline1 "
     "addressline2 addressline3 addressline4 addressline5 street streetnumber streetname streetaddress road "
     "housenumber houseno housename flat town city suburb locality county"},
    {PersonColumn::Postcode, "postcode", "postalcode zip zipcode pcode homepostcode"},
    {PersonColumn::Phone, "phone",
     "phonenumber telephone telephonenumber telephoneno tel telno mobile mobilenumber mobileno contactnumber "
     "homephone landline phoneno"},
    {PersonColumn::NhsNumber, "nhs_number", "nhs nhsno nhsnum nhsid"},
    {PersonColumn::Upn, "upn", "uniquepupilnumber pupilnumber"},
    {PersonColumn::LaChildId, "la_child_id",
     "lachildid lachildnumber lachildno lachild lacid childid childlaid socialcareid mosaicid liquidlogicid"},
    {PersonColumn::OtherNames, "other_names",
     "othername alias aliases aka alsoknownas knownas knownby preferredname nickname nicknames alternativenames"},
    {PersonColumn::FormerFamilyName, "former_family_name",
     "maidenname formername formernames formersurname previoussurname previousname previousnames "
     "previousfamilyname birthsurname nee"},
    {PersonColumn::Household, "household", "householdid familyid householdno householdnumber hhid"},
};

QString plain(QStringView heading)
{
    QString kept;
    for (const QChar c : heading) {
        if (c.isLetterOrNumber())
            kept += c.toLower();
    }
    return kept;
}

QHash<QString, PersonColumn> allHeadings()
{
    QHash<QString, PersonColumn> all;
    for (const Column &column : columns) {
        all.insert(plain(QString::fromLatin1(column.heading)), column.column);
        for (const QString &other : QString::fromLatin1(column.others).split(u' '))
            all.insert(other, column.column);
    }
    return all;
}

} // namespace

std::optional<PersonColumn> personColumn(const QString &heading)
{
    static const QHash<QString, PersonColumn> all = allHeadings();
    const auto found = all.find(plain(QStringView(heading).left(80)));
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QString headingOf(PersonColumn wanted)
{
    for (const Column &column : columns) {
        if (column.column == wanted)
            return QString::fromLatin1(column.heading);
    }
    return {};
}

} // namespace frontdoor
