-- SPDX-FileCopyrightText: 2026 The Frontdoor authors
-- SPDX-License-Identifier: GPL-3.0-or-later

UPDATE consultation SET
    revision = revision + 1,
    number = :number,
    created = :created,
    recorded_by = :recorded_by,
    professional_name = :professional_name,
    professional_role = :professional_role,
    professional_agency = :professional_agency,
    professional_phone = :professional_phone,
    consent = :consent,
    child_name = :child_name,
    immediate_concern = :immediate_concern,
    summary = :summary,
    advice = :advice,
    answered = :answered,
    contact = :contact,
    next_due = :next_due
WHERE id = :id AND revision = :revision
