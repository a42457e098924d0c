// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/detail_form.h"

#include "core/domain/contact_fields.h"
#include "ui/contact/detail_values.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

const QLatin1String wasPrefix("was:");

} // namespace

void DetailForm::bind(Binding binding)
{
    binding.show(contactField(m_base, binding.id));
    m_bindings.append(std::move(binding));
}

void DetailForm::touch(const QString &id)
{
    m_touched.insert(id);
    emit edited(id);
}

Value DetailForm::current(const QString &id) const
{
    const Binding *found = binding(id);
    return found && m_touched.contains(id) ? found->read() : contactField(m_base, id);
}

ContactDetail DetailForm::detail() const
{
    ContactDetail detail = m_base;
    for (const Binding &binding : m_bindings) {
        if (m_touched.contains(binding.id))
            setContactField(detail, binding.id, binding.read());
    }
    return detail;
}

QStringList DetailForm::changed() const
{
    return changedFields(m_base, detail());
}

void DetailForm::reset(const ContactDetail &base)
{
    m_base = base;
    m_touched.clear();
    m_unsettled.clear();
    for (const Binding &binding : std::as_const(m_bindings))
        binding.show(contactField(m_base, binding.id));
    emit shown();
}

QList<DetailForm::Overlap> DetailForm::merge(const ContactDetail &theirs, QStringList *merged)
{
    QList<Overlap> overlaps;
    const ContactDetail before = m_base;
    QSet<QString> same;
    for (const Binding &binding : std::as_const(m_bindings)) {
        const Value now = contactField(theirs, binding.id);
        const Value old = contactField(before, binding.id);
        if (now == old && !m_unsettled.contains(binding.id))
            continue;
        if (!m_touched.contains(binding.id)) {
            if (merged)
                *merged << binding.name;
        } else if (const Value mine = binding.read(); mine == now) {
            same.insert(binding.id);
            m_unsettled.remove(binding.id);
        } else {
            // A third change meanwhile: what it was is what it was before the first.
            if (!m_unsettled.contains(binding.id))
                m_unsettled.insert(binding.id, old);
            overlaps.append({binding.id, binding.name, mine, now, m_unsettled.value(binding.id)});
        }
    }
    m_base = theirs;
    m_touched -= same;
    for (const Binding &binding : std::as_const(m_bindings)) {
        if (!m_touched.contains(binding.id))
            binding.show(contactField(m_base, binding.id));
    }
    emit shown();
    return overlaps;
}

void DetailForm::takeTheirs(const QString &id)
{
    const Binding *found = binding(id);
    if (!found)
        return;
    m_touched.remove(id);
    m_unsettled.remove(id);
    found->show(contactField(m_base, id));
    emit edited(id);
}

void DetailForm::saved(const ContactDetail &sent)
{
    m_base = sent;
    QSet<QString> open;
    for (const Binding &binding : std::as_const(m_bindings)) {
        if (m_touched.contains(binding.id) && differs(binding))
            open.insert(binding.id);
    }
    m_touched = open;
    m_unsettled.clear();
}

void DetailForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Binding &binding : std::as_const(m_bindings)) {
        if (binding.setReadOnly)
            binding.setReadOnly(readOnly);
    }
}

FieldValues DetailForm::typed() const
{
    FieldValues values;
    for (const Binding &binding : m_bindings) {
        if (!m_touched.contains(binding.id))
            continue;
        values.insert(binding.id, binding.read());
        // Also what was empty: that nothing stood there is worth knowing when somebody else has filled it since.
        const Value was = m_unsettled.value(binding.id, contactField(m_base, binding.id));
        values.insert(wasPrefix + binding.id, isKnown(was) ? was : Value(QString()));
    }
    return values;
}

QList<DetailForm::Overlap> DetailForm::restore(const FieldValues &typed)
{
    QList<Overlap> overlaps;
    for (const Binding &binding : std::as_const(m_bindings)) {
        const auto value = typed.constFind(binding.id);
        if (value == typed.constEnd())
            continue;
        binding.show(*value);
        m_touched.insert(binding.id);
        const auto kept = typed.constFind(wasPrefix + binding.id);
        if (kept == typed.constEnd())
            continue; // a draft of an older version
        const Value was = isKnown(*kept) ? *kept : Value();
        const Value now = contactField(m_base, binding.id);
        if (const Value mine = binding.read(); now != was && now != mine) {
            m_unsettled.insert(binding.id, was);
            overlaps.append({binding.id, binding.name, mine, now, was});
        }
    }
    emit shown();
    return overlaps;
}

QString DetailForm::nameOf(const QString &id) const
{
    const Binding *found = binding(id);
    return found ? found->name : id;
}

const DetailForm::Binding *DetailForm::binding(const QString &id) const
{
    const auto found = std::ranges::find(m_bindings, id, &Binding::id);
    return found == m_bindings.cend() ? nullptr : &*found;
}

bool DetailForm::differs(const Binding &binding) const
{
    return binding.read() != contactField(m_base, binding.id);
}

} // namespace frontdoor
