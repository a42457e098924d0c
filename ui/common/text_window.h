// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/pop_out_window.h"

namespace frontdoor {

class GrowingTextEdit;

/// The text of a field, large, in a window that goes with the field. What is typed in one stands at once in the other.
/// Escape closes it and goes back to the field.
class TextWindow final : public PopOutWindow {
    Q_OBJECT

public:
    explicit TextWindow(GrowingTextEdit &field);

    GrowingTextEdit *text() const { return m_text; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void follow();
    void tell();

    GrowingTextEdit &m_field;
    GrowingTextEdit *m_text;
};

/// Makes `into` say `text` by changing only what differs, so that its cursor and its way back stay.
void changeText(GrowingTextEdit &into, const QString &text);

} // namespace frontdoor
