// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/theme.h"

#include <QAbstractButton>

namespace frontdoor {

/// Words that act: a rule ("LEI-36"), "Undo", "Why can't I authorise?". Link colour, underlined under the pointer and when
/// focused; Enter and Space press it.
class LinkButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);

    /// Small unless set.
    void setRole(TextRole role);
    /// For links on a coloured strip.
    void setColourRole(ColourRole role);
    /// Where the colour does not tell a link from other words.
    void setUnderlined(bool underlined);
    /// Its words begin at its left edge, in line with those above.
    void setFlush(bool flush);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    TextRole m_role = TextRole::Small;
    ColourRole m_colour = ColourRole::Link;
    bool m_underlined = false;
    bool m_flush = false;
};

} // namespace frontdoor
