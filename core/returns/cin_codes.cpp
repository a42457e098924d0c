// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/returns/cin_codes.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace frontdoor {

using namespace Qt::StringLiterals;

bool isCinEthnicity(const QString &code)
{
    static const QStringList all{u"WBRI"_s, u"WIRI"_s, u"WIRT"_s, u"WOTH"_s, u"WROM"_s, u"MWBC"_s, u"MWBA"_s,
                                 u"MWAS"_s, u"MOTH"_s, u"AIND"_s, u"APKN"_s, u"ABAN"_s, u"AOTH"_s, u"BCRB"_s,
                                 u"BAFR"_s, u"BOTH"_s, u"CHNE"_s, u"OOTH"_s, u"REFU"_s, u"NOBT"_s};
    return all.contains(code);
}

bool isCinDisability(const QString &code)
{
    static const QStringList all{u"NONE"_s, u"MOB"_s, u"HAND"_s, u"PC"_s,  u"INC"_s, u"COMM"_s, u"LD"_s,
                                 u"HEAR"_s, u"VIS"_s, u"BEH"_s,  u"CON"_s, u"AUT"_s, u"DDA"_s};
    return all.contains(code);
}

bool isCinPrimaryNeed(const QString &code)
{
    return code.size() == 2 && code[0] == u'N' && code[1] >= u'0' && code[1] <= u'9';
}

bool isCinClosureReason(const QString &code)
{
    return code.size() == 3 && code.startsWith("RC"_L1) && code[2] >= u'1' && code[2] <= u'9';
}

bool isCinUpnUnknown(const QString &code)
{
    return code.size() == 3 && code.startsWith("UN"_L1) && code[2] >= u'1' && code[2] <= u'7';
}

bool isUpnAuthority(const QString &threeDigits)
{
    static constexpr auto ranges = std::to_array<std::pair<int, int>>(
        {{1, 5},     {201, 213}, {301, 320}, {330, 336}, {340, 344}, {350, 359}, {370, 373}, {380, 384}, {390, 394},
         {420, 420}, {660, 681}, {701, 708}, {800, 803}, {805, 808}, {810, 813}, {815, 816}, {820, 823}, {825, 826},
         {830, 831}, {835, 841}, {845, 846}, {850, 852}, {855, 857}, {860, 861}, {865, 896}, {908, 909}, {916, 916},
         {919, 919}, {921, 921}, {925, 926}, {928, 929}, {931, 931}, {933, 933}, {935, 938}, {940, 941}});
    bool isNumber = false;
    const int code = threeDigits.toInt(&isNumber);
    return isNumber && threeDigits.size() == 3 && std::ranges::any_of(ranges, [&](const auto &range) {
               return range.first <= code && code <= range.second;
           });
}

} // namespace frontdoor
