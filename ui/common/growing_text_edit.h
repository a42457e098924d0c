// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>
#include <QPointer>

class QMenu;
class QToolButton;

namespace frontdoor {

class SpellHighlighter;
class TextWindow;

/// Plain text that grows from `minLines` to `maxLines` with what is written, then scrolls. Tab moves on. Control characters
/// in pasted text are dropped. Text over the limit is kept and complained about, never cut silently.
/// Spelling is checked where the application provides a SpellChecker: Shift+F10 on an underlined word offers others.
/// Ctrl+Shift+Enter opens the text large in a window of its own.
class GrowingTextEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit GrowingTextEdit(QWidget *parent = nullptr);
    ~GrowingTextEdit() override;

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

    /// Takes all the room there is instead of growing, and has no window of its own.
    void setFilling();

    /// Opens the text in a window of its own, kept in step with this field; in front, if it is open already.
    void popOut();
    TextWindow *poppedOut() const; ///< null if it is not open

    /// Null until somebody has come into the field, and where nothing is checked.
    SpellHighlighter *spelling() const;
    /// What can be done at the cursor; belongs to the field and deletes itself.
    QMenu *makeMenu();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void edited(const QString &text); ///< by the person, not by setText()
    void problemChanged(const QString &problem);

protected:
    bool event(QEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fit();
    void check();
    int heightForLines(int lines) const;
    void beginSpelling();
    void addSuggestions(QMenu &menu);
    void showCorner();
    void placeCorner();

    int m_minLines = 3;
    int m_maxLines = 12;
    int m_limit = 0;
    int m_height = 0;
    bool m_setting = false;
    bool m_fills = false;
    QString m_problem;
    QToolButton *m_corner;
    QPointer<TextWindow> m_window;
    QPointer<SpellHighlighter> m_spelling;
};

} // namespace frontdoor
