// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QAbstractButton;

namespace frontdoor {

class LabelledField;
class LinkButton;
class TextLine;

/// "Not known" at the right of a field's label while nothing is answered: pressed, or F2 in the field, it asks why under the
/// field, which is an answer too. No stop of the Tab key, so that Tab goes on from field to field.
class NotKnown final : public QWidget {
    Q_OBJECT

public:
    /// Becomes part of the field. `reserve`: what else stands at the right of the label, in pixels at 100 % text.
    explicit NotKnown(LabelledField &field, int reserve = 0);

    QString reason() const;                ///< empty: nothing said
    void setReason(const QString &reason); ///< silent
    void setReadOnly(bool readOnly);
    /// What is known needs no reason: the link goes away, unless one was given.
    void setAnswered(bool answered);

signals:
    void edited();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void ask();
    void open(bool open);
    void place();

    LabelledField &m_field;
    QAbstractButton *m_link;
    TextLine *m_reason;
    LinkButton *m_close;
    int m_reserve;
    bool m_readOnly = false;
    bool m_answered = false;
};

} // namespace frontdoor
