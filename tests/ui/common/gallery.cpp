// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows the shared widgets, or draws them into pictures:
//   ui_gallery [--theme light|dark|contrast] [--text 100..200]
//   QT_QPA_PLATFORM=offscreen ui_gallery --output FOLDER

#include "tests/ui/common/gallery_page.h"
#include "ui/style/apply_theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLayout>
#include <QPainter>
#include <QScrollArea>
#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace frontdoor;

namespace {

struct NamedTheme {
    QString name;
    ThemeChoice choice;
};

const QList<NamedTheme> &themes()
{
    static const QList<NamedTheme> all = {
        {u"light"_s, ThemeChoice::Light}, {u"dark"_s, ThemeChoice::Dark}, {u"contrast"_s, ThemeChoice::HighContrast}};
    return all;
}

void layOut(GalleryPage &page, int width)
{
    page.ensurePolished();
    page.layout()->activate();
    page.resize(width, page.heightForWidth(width));
    QCoreApplication::sendPostedEvents();
    page.resize(width, page.heightForWidth(width));
    QCoreApplication::sendPostedEvents();
}

/// Each widget that takes the keyboard, as it looks with the focus, one beneath the other.
QImage focusSheet(GalleryPage &page)
{
    QList<QPixmap> pictures;
    int height = 0;
    const QList<QWidget *> widgets = page.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisible() || !widget->isEnabled() || widget->focusProxy()
            || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        widget->setFocus(Qt::TabFocusReason);
        QCoreApplication::sendPostedEvents();
        const QRect place = QRect(widget->mapTo(&page, QPoint(0, 0)), widget->size()).adjusted(-6, -6, 6, 6);
        pictures.append(page.grab(place & page.rect()));
        height = std::max(height, pictures.last().height());
    }
    constexpr int columns = 3;
    int total = 0;
    for (qsizetype i = 0; i < pictures.size(); i += columns) {
        int row = 0;
        for (qsizetype j = i; j < std::min(i + columns, pictures.size()); ++j)
            row = std::max(row, pictures.at(j).height());
        total += row + 8;
    }
    QImage sheet(1400, std::max(total, 1), QImage::Format_RGB32);
    sheet.fill(QApplication::palette().color(QPalette::Window));
    QPainter painter(&sheet);
    int y = 0;
    for (qsizetype i = 0; i < pictures.size(); i += columns) {
        int row = 0;
        for (qsizetype j = i; j < std::min(i + columns, pictures.size()); ++j) {
            painter.setClipRect(QRect(int(j - i) * 466, y, 460, pictures.at(j).height()));
            painter.drawPixmap(int(j - i) * 466, y, pictures.at(j));
            row = std::max(row, pictures.at(j).height());
        }
        y += row + 8;
    }
    return sheet;
}

int drawAll(QApplication &app, const QString &folder)
{
    QDir().mkpath(folder);
    for (const NamedTheme &theme : themes()) {
        for (const int percent : {100, 150, 200}) {
            applyTheme(app, theme.choice, percent);
            GalleryPage page;
            page.show();
            page.activateWindow();
            if (!QTest::qWaitForWindowActive(&page))
                return 1;
            layOut(page, percent == 200 ? 1920 : 1366);
            const QString stem = u"%1/%2-%3"_s.arg(folder, theme.name).arg(percent);
            if (QWidget *focused = QApplication::focusWidget())
                focused->clearFocus();
            if (!page.grab().save(stem + u".png"_s)) {
                QTextStream(stderr) << "cannot write " << stem << ".png\n";
                return 1;
            }
            if (percent == 100 && !focusSheet(page).save(stem + u"-focus.png"_s))
                return 1;
        }
    }
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"output"_s, u"Draw all themes and text sizes into this folder."_s, u"folder"_s},
                       {u"theme"_s, u"light, dark or contrast"_s, u"name"_s, u"light"_s},
                       {u"text"_s, u"Text size in percent, 100 to 200."_s, u"percent"_s, u"100"_s}});
    parser.process(app);
    if (parser.isSet(u"output"_s))
        return drawAll(app, parser.value(u"output"_s));

    ThemeChoice choice = ThemeChoice::System;
    for (const NamedTheme &theme : themes()) {
        if (theme.name == parser.value(u"theme"_s))
            choice = theme.choice;
    }
    applyTheme(app, choice, parser.value(u"text"_s).toInt());
    QScrollArea window;
    window.setWindowTitle(u"Frontdoor widgets"_s);
    window.setWidgetResizable(true);
    window.setWidget(new GalleryPage);
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}
