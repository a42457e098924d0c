// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/commands/contacts.h"
#include "core/domain/consultation.h"

namespace frontdoor {

/// A professional's call for advice; who calls and what is said are the answers of `detail`.
struct LogConsultation {
    static constexpr auto verb = "log-consultation";
    Consultation detail;
};

/// Changes the named fields. When consent is taken back, the child's name goes with it.
struct UpdateConsultation {
    static constexpr auto verb = "update-consultation";
    ConsultationId consultation;
    QStringList fields;
    Consultation detail;
};

/// Makes a contact of it; the consultation keeps its number.
struct ConvertConsultation {
    static constexpr auto verb = "convert-consultation";
    ConsultationId consultation;
    ContactChild child;
};

} // namespace frontdoor
