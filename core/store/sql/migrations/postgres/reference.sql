-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- %1 and %2 refer to %3 and %4, in the way of %5.
ALTER TABLE %1 ADD FOREIGN KEY (%2) REFERENCES %3 (%4) DEFERRABLE INITIALLY %5
