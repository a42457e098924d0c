// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"
#include "core/domain/information_set.h"
#include "ui/common/checklist.h"

namespace frontdoor {

class ContactAside;
class Desk;
class LabelledField;
class PageFrame;

/// Shows on the form what the procedure still wants: at each field, in the section index and in the list beside the form.
class FormGuide {
public:
    FormGuide(Desk &desk, PageFrame &frame, ContactAside &aside) : m_desk(desk), m_frame(frame), m_aside(aside) {}

    /// `view` with the answers as typed. `refused`: what the last attempt was refused for.
    void show(const ContactView &view, const QString &outcome, const Findings &refused);
    /// Puts the focus where a finding points; false if the form has no such place.
    bool goTo(const QString &field);
    /// Of the information set; empty when it is complete.
    QString nextOpenFact() const { return m_nextOpenFact; }

private:
    static Checklist::Row row(const InformationState &information, const Procedure &procedure);
    void connectRule(LabelledField &field);
    void markFields(const Findings &needs, const Findings &refused, const ContactView &view);
    void markSections(const Findings &needs, const Findings &refused, const ContactView &view);

    Desk &m_desk;
    PageFrame &m_frame;
    ContactAside &m_aside;
    QString m_nextOpenFact;
};

/// Id of the row beside the form that says how much of the information set is answered.
inline constexpr auto informationRow = QLatin1String("information");

/// The section of the form that a finding's field belongs to.
QString sectionOfField(const QString &field);

} // namespace frontdoor
