// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QTextBrowser;

namespace frontdoor {

/// A letter as it will look: dark words on a white sheet, in every theme. In place of it, why there is none.
class LetterPreview final : public QWidget {
    Q_OBJECT

public:
    explicit LetterPreview(QWidget *parent = nullptr);

    void setName(const QString &name); ///< accessible name of the sheet
    void showPage(const QString &html);
    void showNothing(const QString &headline, const QString &text);
    QString text() const; ///< what stands on the sheet; empty if there is none

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void draw();

    QTextBrowser *m_sheet;
    QWidget *m_nothing;
    QLabel *m_headline;
    QLabel *m_why;
    QString m_html;
};

} // namespace frontdoor
