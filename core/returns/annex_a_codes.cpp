// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/annex_a_codes.h"

#include <QHash>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, QString> &ethnicities()
{
    // Ofsted's list has the letter s twice.
    static const QHash<QString, QString> all{
        {u"WBRI"_s, u"a) WBRI"_s}, {u"WIRI"_s, u"b) WIRI"_s}, {u"WIRT"_s, u"c) WIRT"_s}, {u"WOTH"_s, u"d) WOTH"_s},
        {u"WROM"_s, u"e) WROM"_s}, {u"MWBC"_s, u"f) MWBC"_s}, {u"MWBA"_s, u"g) MWBA"_s}, {u"MWAS"_s, u"h) MWAS"_s},
        {u"MOTH"_s, u"i) MOTH"_s}, {u"AIND"_s, u"j) AIND"_s}, {u"APKN"_s, u"k) APKN"_s}, {u"ABAN"_s, u"l) ABAN"_s},
        {u"AOTH"_s, u"m) AOTH"_s}, {u"BCRB"_s, u"n) BCRB"_s}, {u"BAFR"_s, u"o) BAFR"_s}, {u"BOTH"_s, u"p) BOTH"_s},
        {u"CHNE"_s, u"q) CHNE"_s}, {u"OOTH"_s, u"r) OOTH"_s}, {u"REFU"_s, u"s) REFU"_s}, {u"NOBT"_s, u"s) NOBT"_s},
    };
    return all;
}

const QHash<QString, QString> &sources()
{
    static const QHash<QString, QString> all{
        {u"1A"_s, u"a) 1A: Individual"_s},
        {u"1B"_s, u"b) 1B: Individual"_s},
        {u"1C"_s, u"c) 1C: Individual"_s},
        {u"1D"_s, u"d) 1D: Individual"_s},
        {u"2A"_s, u"e) 2A: Schools"_s},
        {u"2B"_s, u"f) 2B: Education services"_s},
        {u"3A"_s, u"g) 3A: Health services"_s},
        {u"3B"_s, u"h) 3B: Health services"_s},
        {u"3C"_s, u"i) 3C: Health services"_s},
        {u"3D"_s, u"j) 3D: Health services"_s},
        {u"3E"_s, u"k) 3E: Health services"_s},
        {u"3F"_s, u"l) 3F: Health services"_s},
        {u"4"_s, u"m) 4: Housing"_s},
        {u"5A"_s, u"n) 5A: LA services"_s},
        {u"5B"_s, u"o) 5B: LA services"_s},
        {u"5C"_s, u"p) 5C: LA services"_s},
        {u"6"_s, u"q) 6: Police"_s},
        {u"7"_s, u"r) 7: Other legal agency"_s},
        {u"8"_s, u"s) 8: Other"_s},
        {u"9"_s, u"t) 9: Anonymous"_s},
        {u"10"_s, u"u) 10: Unknown"_s},
    };
    return all;
}

} // namespace

QString annexAGender(Sex sex)
{
    switch (sex) {
    case Sex::Male: return u"a) Male"_s;
    case Sex::Female: return u"b) Female"_s;
    case Sex::Unknown: return u"c) Not stated/recorded"_s;
    }
    return {};
}

bool isAnnexAEthnicity(const QString &censusCode)
{
    return ethnicities().contains(censusCode);
}

QString annexAEthnicity(const QString &censusCode)
{
    return ethnicities().value(censusCode, u"s) NOBT"_s);
}

QString annexASource(const QString &censusCode, EarlyHelpSource earlyHelp)
{
    if (censusCode == "5D"_L1) {
        switch (earlyHelp) {
        case EarlyHelpSource::As5B: return u"o) 5B: LA services"_s;
        case EarlyHelpSource::As5D: return u"p1) 5D: LA services"_s;
        }
    }
    return sources().value(censusCode, u"u) 10: Unknown"_s);
}

QString annexAYesNo(bool yes)
{
    return yes ? u"a) Yes"_s : u"b) No"_s;
}

} // namespace frontdoor
