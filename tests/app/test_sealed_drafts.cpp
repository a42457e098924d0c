// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/window/sealed_drafts.h"
#include "core/session/draft_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestSealedDrafts : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_draft = {};
        m_draft.id = DraftId::make();
        m_draft.kind = u"contact"_s;
        m_draft.content = {{u"child"_s, u"Zzyzx Qwortle"_s}};
    }

    void theChildIsNotInTheFile()
    {
        const SealedDraftCodec codec(keyPath());
        QVERIFY(drafts().write(m_draft, codec));
        QVERIFY(!bytesOfDrafts().contains("Zzyzx"));
        QCOMPARE((*drafts().read(m_draft.id, SealedDraftCodec(keyPath())))->content, m_draft.content);
    }

    void anotherPersonsKeyDoesNotOpenIt()
    {
        QVERIFY(drafts().write(m_draft, SealedDraftCodec(keyPath())));
        const auto read = drafts().read(m_draft.id, SealedDraftCodec(m_folder->filePath(u"other.key"_s)));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Corrupt);
        QVERIFY(!bytesOfDrafts().isEmpty()); // it stays where it is
    }

    void aDraftFromBeforeIsRead()
    {
        QVERIFY(drafts().write(m_draft, PlainDraftCodec()));
        QCOMPARE((*drafts().read(m_draft.id, SealedDraftCodec(keyPath())))->content, m_draft.content);
    }

    void withoutAKeyTheDraftIsKeptAllTheSame()
    {
        QFile file(keyPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no key at all");
        file.close();
        QVERIFY(drafts().write(m_draft, SealedDraftCodec(keyPath())));
        QCOMPARE((*drafts().read(m_draft.id, SealedDraftCodec(keyPath())))->content, m_draft.content);
    }

private:
    QString keyPath() const { return m_folder->filePath(u"drafts.key"_s); }
    DraftFolder drafts() const
    {
        QDir(m_folder->path()).mkdir(u"drafts"_s);
        return DraftFolder(m_folder->filePath(u"drafts"_s));
    }
    QByteArray bytesOfDrafts() const
    {
        QByteArray all;
        const QDir folder(m_folder->filePath(u"drafts"_s));
        for (const QString &name : folder.entryList(QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Draft m_draft;
};

QTEST_GUILESS_MAIN(TestSealedDrafts)
#include "test_sealed_drafts.moc"
