// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace frontdoor {

class LinkButton;
class TextLine;

/// "Not known" under a field that the procedure asks for: pressed, it asks why, which is an answer too.
class NotKnown final : public QWidget {
    Q_OBJECT

public:
    /// `what`: the field's label.
    explicit NotKnown(const QString &what, QWidget *parent = nullptr);

    QString reason() const;                ///< empty: nothing said
    void setReason(const QString &reason); ///< silent
    void setReadOnly(bool readOnly);

signals:
    void edited();

private:
    void open(bool open);

    LinkButton *m_link;
    QWidget *m_line;
    TextLine *m_reason;
    LinkButton *m_close;
    bool m_readOnly = false;
};

} // namespace frontdoor
