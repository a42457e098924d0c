// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scenario/scenario.h"

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

template<class T>
const T *valueOf(const ScenarioStep &step, QStringView id)
{
    const StepField *field = step.field(id);
    return field ? std::get_if<T>(&field->value) : nullptr;
}

} // namespace

const StepField *ScenarioStep::field(QStringView id) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const StepField &f) { return f.id == id; });
    return found == fields.end() ? nullptr : &*found;
}

QList<StepField> ScenarioStep::below(const QString &id) const
{
    const QString prefix = id + u'.';
    QList<StepField> found;
    for (const StepField &f : fields) {
        if (f.id.startsWith(prefix))
            found.append({f.id.mid(prefix.size()), f.value, f.line, f.column});
    }
    return found;
}

QString ScenarioStep::text(QStringView id) const
{
    const QString *value = valueOf<QString>(*this, id);
    return value ? *value : QString();
}

QStringList ScenarioStep::texts(QStringView id) const
{
    const QStringList *value = valueOf<QStringList>(*this, id);
    return value ? *value : QStringList();
}

std::optional<bool> ScenarioStep::yesNo(QStringView id) const
{
    const bool *value = valueOf<bool>(*this, id);
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<qint64> ScenarioStep::whole(QStringView id) const
{
    const qint64 *value = valueOf<qint64>(*this, id);
    return value ? std::optional(*value) : std::nullopt;
}

std::optional<Instant> ScenarioStep::moment(QStringView id) const
{
    const Instant *value = valueOf<Instant>(*this, id);
    return value ? std::optional(*value) : std::nullopt;
}

QDate ScenarioStep::day(QStringView id) const
{
    const QDate *value = valueOf<QDate>(*this, id);
    return value ? *value : QDate();
}

QString ScenarioStep::summary() const
{
    QString words = verb.isEmpty() ? u"expect %1"_s.arg(expect) : verb;
    for (const auto &[key, joint] : {std::pair(u"of"_s, u" of %1"_s), std::pair(u"as"_s, u" as %1"_s),
                                     std::pair(u"team"_s, u" of team %1"_s), std::pair(u"user"_s, u" of %1"_s)}) {
        if (const QString label = text(key); !label.isEmpty() && (key == "of"_L1 || !has(u"of"_s)))
            return words + joint.arg(label);
    }
    return words;
}

std::pair<QString, QString> splitName(const QString &name)
{
    const QString whole = name.simplified();
    const qsizetype blank = whole.lastIndexOf(u' ');
    return blank < 0 ? std::pair(whole, QString()) : std::pair(whole.first(blank), whole.sliced(blank + 1));
}

} // namespace frontdoor
