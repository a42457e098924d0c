// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/segmented_control.h"
#include "ui/contact/code_combo.h"
#include "ui/contact/detail_form.h"

#include <QSet>

#include <functional>

namespace frontdoor {

class FieldLayout;
class FormSection;
class LabelledField;
struct Procedure;

/// Facts for which "not known, because ..." is an answer: those that some rule of the procedure wants answered, and those of
/// the information set, whatever the procedure wants.
QSet<QString> factsAskedFor(const Procedure &procedure);

/// Makes the fields of one section of the form and binds them to the contact's detail.
class FieldMaker {
public:
    FieldMaker(DetailForm &form, FormSection &section, QSet<QString> asked);
    FieldMaker(DetailForm &form, FieldLayout &fields, QSet<QString> asked);

    /// In characters: what is kept of an answer to something that was asked.
    static constexpr int answer = 5'000;

    LabelledField *line(const QString &id, const QString &label);
    LabelledField *text(const QString &id, const QString &label, int minLines, int limit);
    LabelledField *yesNo(const QString &id, const QString &label);
    LabelledField *segments(const QString &id, const QString &label, const QList<SegmentedControl::Option> &options,
                            bool clearable = true);
    /// A number 1 to n.
    LabelledField *levels(const QString &id, const QString &label, int count);
    LabelledField *list(const QString &id, const QString &label, const QList<CodeItem> &items);
    LabelledField *ticks(const QString &id, const QString &label, const QList<CodeItem> &items);
    /// "Yes, and what | None known | Not asked, because".
    LabelledField *prompt(const QString &id, const QString &label);

    /// Puts a field of one's own into the section, with "Not known because ..." where the procedure asks for it.
    LabelledField *place(const QString &id, const QString &label, QWidget *edit);
    /// The next field keeps this much free at the right of its label, in pixels at 100 % text.
    void reserveCorner(int width) { m_corner = width; }

    DetailForm &form() { return m_form; }

private:
    DetailForm &m_form;
    std::function<void(LabelledField *)> m_add;
    int m_corner = 0;
    QSet<QString> m_asked;
};

/// Options of a choice of the domain, in its order.
template<class E>
QList<SegmentedControl::Option> optionsOf(QString (*words)(E))
{
    QList<SegmentedControl::Option> options;
    for (size_t i = 0; i < Choices<E>::ids.size(); ++i)
        options.append({QString::fromLatin1(Choices<E>::ids[i]), words(E(i)), {}});
    return options;
}

template<class E>
QList<CodeItem> itemsOf(QString (*words)(E))
{
    QList<CodeItem> items;
    for (size_t i = 0; i < Choices<E>::ids.size(); ++i)
        items.append({QString::fromLatin1(Choices<E>::ids[i]), words(E(i))});
    return items;
}

} // namespace frontdoor
