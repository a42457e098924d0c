// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/preview.h"

#include "core/base/translations.h"

#include <QCommandLineParser>
#include <QDir>
#include <QImage>
#include <QTest>
#include <QTextStream>
#include <QWidget>

namespace frontdoor {

using namespace Qt::StringLiterals;

PreviewCall::PreviewCall(QApplication &app, const QString &procedure, const QStringList &parts, QSize size)
{
    loadTranslations(app, QLocale::c());
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"output"_s, u"Where the pictures go."_s, u"folder"_s, u"."_s},
                       {u"look"_s, u"Only this look: light, dark, light150 and so on."_s, u"name"_s},
                       {u"size"_s, u"Size of the page, without the shell around it."_s, u"WxH"_s,
                        u"%1x%2"_s.arg(size.width()).arg(size.height())}});
    if (!procedure.isEmpty())
        parser.addOption({u"procedure"_s, u"leicester, wiltshire, leeds or walsall."_s, u"id"_s, procedure});
    if (!parts.isEmpty())
        parser.addOption({u"only"_s, u"Only this: %1."_s.arg(parts.join(u", "_s)), u"part"_s});
    parser.process(app);
    m_folder = parser.value(u"output"_s);
    m_procedure = procedure.isEmpty() ? QString() : parser.value(u"procedure"_s);
    m_only = parts.isEmpty() ? QString() : parser.value(u"only"_s);
    m_look = parser.value(u"look"_s);
    const QStringList sides = parser.value(u"size"_s).split(u'x');
    m_size = QSize(sides.value(0).toInt(), sides.value(1).toInt());
    if (!QDir().mkpath(m_folder))
        qFatal("cannot make %s", qPrintable(m_folder));
}

QList<PreviewLook> PreviewCall::looks(const QList<PreviewLook> &more) const
{
    QList<PreviewLook> looks{{u"light"_s, ThemeChoice::Light, 100, m_size},
                             {u"dark"_s, ThemeChoice::Dark, 100, m_size},
                             {u"light150"_s, ThemeChoice::Light, 150, m_size},
                             {u"light200"_s, ThemeChoice::Light, 200, m_size},
                             {u"contrast"_s, ThemeChoice::HighContrast, 100, m_size}};
    looks += more;
    if (!m_look.isEmpty())
        looks.removeIf([this](const PreviewLook &look) { return look.name != m_look; });
    return looks;
}

void savePreview(QWidget &widget, const QString &folder, const QString &name, int waitMs)
{
    QTest::qWait(waitMs);
    savePreview(widget.grab().toImage(), folder, name);
}

void savePreview(const QImage &image, const QString &folder, const QString &name)
{
    const QString path = u"%1/%2.png"_s.arg(folder, name);
    if (!image.save(path))
        QTextStream(stderr) << "cannot write " << path << '\n';
}

} // namespace frontdoor
