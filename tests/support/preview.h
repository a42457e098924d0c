// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/style/apply_theme.h"

#include <QApplication>
#include <QList>
#include <QSize>
#include <QStringList>

namespace frontdoor {

/// How the screens look in one set of pictures.
struct PreviewLook {
    QString name;
    ThemeChoice theme = ThemeChoice::Light;
    int percent = 100; ///< text size
    QSize size;        ///< of the page, without the shell around it
};

/// What a program is asked for that draws screens into pictures, to be looked at:
///   QT_QPA_PLATFORM=offscreen NAME --output FOLDER [--look dark] [--size 1190x694] [--procedure leeds] [--only PART]
class PreviewCall {
public:
    /// Without `procedure` or `parts` there is no such option. For --help and for a wrong option the program ends here.
    PreviewCall(QApplication &app, const QString &procedure, const QStringList &parts = {}, QSize size = {1190, 694});

    /// Light, dark, at 150 and 200 % text, in high contrast, and `more`; or the one that --look names.
    QList<PreviewLook> looks(const QList<PreviewLook> &more = {}) const;
    const QString &folder() const { return m_folder; }
    const QString &procedure() const { return m_procedure; }
    bool wants(const QString &part) const { return m_only.isEmpty() || m_only == part; }

private:
    QString m_folder;
    QString m_procedure;
    QString m_only;
    QString m_look;
    QSize m_size;
};

/// Waits until what was asked for is on the screen, and writes it down as FOLDER/NAME.png.
void savePreview(QWidget &widget, const QString &folder, const QString &name, int waitMs);
void savePreview(const QImage &image, const QString &folder, const QString &name);

} // namespace frontdoor
