// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/domain/contact.h"

#include <QMap>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <functional>

namespace frontdoor {

/// The fields of a contact and what shows each of them. Knows which ones the person touched, so that what others change
/// meanwhile is shown everywhere else and never over what is being typed.
class DetailForm final : public QObject {
    Q_OBJECT

public:
    /// One field of the detail: "referrer.name", "prompts.mental-illness", "not-known.source".
    struct Binding {
        QString id;
        QString name;                            ///< what people call it
        std::function<void(const Value &)> show; ///< must be silent
        std::function<Value()> read;
        std::function<void(bool)> setReadOnly;
    };

    explicit DetailForm(QObject *parent = nullptr) : QObject(parent) {}

    void bind(Binding binding);
    void touch(const QString &id); ///< the person edited this field

    /// What was loaded or recorded last.
    const ContactDetail &base() const { return m_base; }
    /// What stands in one field now.
    Value current(const QString &id) const;
    /// The base with what was typed over it.
    ContactDetail detail() const;
    /// Names of the fields of ContactDetail in which detail() differs from the base.
    QStringList changed() const;
    bool isChanged() const { return !changed().isEmpty(); }

    /// Shows everything anew and forgets what was touched.
    void reset(const ContactDetail &base);

    /// A field that somebody else changed and that was changed here too.
    struct Overlap {
        QString id;
        QString name;
        Value mine;
        Value theirs;
        Value was; ///< before either changed it
    };
    /// Takes over what others changed wherever nothing was typed. Returns the fields that both changed, in which what was
    /// typed stays until takeTheirs(); `merged` receives the names of those taken over. A field stays one that both changed
    /// until theirs is taken, mine is saved, or the two are the same.
    QList<Overlap> merge(const ContactDetail &theirs, QStringList *merged = nullptr);
    void takeTheirs(const QString &id);

    /// What was sent was saved: edits made since stay edits.
    void saved(const ContactDetail &sent);

    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_readOnly; }

    /// What was typed, for a draft, with what stood there before ("was:concern").
    FieldValues typed() const;
    /// And back. Returns the fields that somebody else has changed since the draft was typed.
    QList<Overlap> restore(const FieldValues &typed);

    QString nameOf(const QString &id) const;

signals:
    void edited(const QString &id); ///< by the person
    void shown();                   ///< by the program

private:
    const Binding *binding(const QString &id) const;
    bool differs(const Binding &binding) const;

    ContactDetail m_base;
    QList<Binding> m_bindings;
    QSet<QString> m_touched;
    QMap<QString, Value> m_unsettled; ///< fields that both changed, and what stood there before
    bool m_readOnly = false;
};

} // namespace frontdoor
