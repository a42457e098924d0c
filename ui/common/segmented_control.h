// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace frontdoor {

class Segment;

/// One of a few answers in a row: "Yes | No | Not known". Nothing chosen is a state of its own.
/// Left/Right choose the neighbour, Home/End the ends, a letter the next answer that begins with it, Space the one with the
/// focus; Delete or Backspace (or pressing the chosen one again) clears, where that is allowed. One tab stop.
class SegmentedControl final : public QWidget {
    Q_OBJECT

public:
    struct Option {
        QString id;
        QString text;
        QString hint; ///< tool tip and accessible description
    };

    explicit SegmentedControl(QWidget *parent = nullptr);
    explicit SegmentedControl(const QList<Option> &options, QWidget *parent = nullptr);

    void setOptions(const QList<Option> &options); ///< keeps the choice if its id is still there
    QString chosenId() const;                      ///< empty: nothing chosen
    void choose(const QString &id);                ///< silent; an unknown or empty id clears
    void setClearable(bool clearable) { m_clearable = clearable; }
    /// Then only the answer is seen, as words.
    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_readOnly; }

    /// In a row where there is room, else one below the other.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

signals:
    /// By the person, not by choose(). Empty when cleared.
    void chosen(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void pick(qsizetype index);
    void refresh();
    void arrange();
    int rowWidth() const;
    QString notAnswered() const;

    QList<Option> m_options;
    QList<Segment *> m_segments;
    qsizetype m_chosen = -1;
    bool m_clearable = true;
    bool m_readOnly = false;
};

} // namespace frontdoor
