// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/row_diff.h"

namespace frontdoor::detail {

std::vector<bool> longestIncreasing(const std::vector<int> &numbers)
{
    // Patience sorting: ends[k] is the index of the smallest number that ends an increasing run of length k + 1.
    std::vector<size_t> ends;
    std::vector<size_t> before(numbers.size(), numbers.size());
    for (size_t i = 0; i < numbers.size(); ++i) {
        const auto place = std::ranges::lower_bound(ends, numbers[i], {}, [&](size_t index) { return numbers[index]; });
        if (place != ends.begin())
            before[i] = *std::prev(place);
        if (place == ends.end())
            ends.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> staying(numbers.size(), false);
    for (size_t i = ends.empty() ? numbers.size() : ends.back(); i < numbers.size(); i = before[i])
        staying[i] = true;
    return staying;
}

} // namespace frontdoor::detail
