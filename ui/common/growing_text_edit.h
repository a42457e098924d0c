// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>

namespace frontdoor {

/// Plain text that grows from `minLines` to `maxLines` with what is written, then scrolls. Tab moves on. Control characters
/// in pasted text are dropped. Text over the limit is kept and complained about, never cut silently.
class GrowingTextEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit GrowingTextEdit(QWidget *parent = nullptr);

    void setLines(int minLines, int maxLines);
    /// In characters as people count them; 0: no limit.
    void setCharacterLimit(int limit);
    static constexpr int narrative = 20'000; ///< of a text that tells what happened; core keeps more (TextLimits)
    int characterLimit() const { return m_limit; }

    QString text() const { return toPlainText(); }
    /// Silent; keeps undo history and cursor if the text is the same.
    void setText(const QString &text);

    /// "12 characters too many: at most 4,000 are kept." or empty.
    QString problem() const { return m_problem; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void edited(const QString &text); ///< by the person, not by setText()
    void problemChanged(const QString &problem);

protected:
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void check();
    int heightForLines(int lines) const;

    int m_minLines = 3;
    int m_maxLines = 12;
    int m_limit = 0;
    int m_height = 0;
    bool m_setting = false;
    QString m_problem;
};

} // namespace frontdoor
