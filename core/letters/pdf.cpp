// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/pdf.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

/// A document that asks nobody for anything: what a letter shows stands in it.
class SealedDocument final : public QTextDocument {
protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace

Expected<QByteArray> toPdf(const QString &html)
{
    if (!qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return failure(ErrorCode::Internal, u"pdf"_s, u"no QGuiApplication: there are no fonts to write with"_s);
    SealedDocument document;
    document.setHtml(html);

    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF()); // print() leaves margins of 2 cm itself
        writer.setTitle(document.metaInformation(QTextDocument::DocumentTitle));
        writer.setCreator(u"Frontdoor"_s);
        document.print(&writer);
    }
    return pdf;
}

} // namespace frontdoor
