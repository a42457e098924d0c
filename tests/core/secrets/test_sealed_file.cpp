// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/sealed_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestSealedFile : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_plain = m_folder->filePath(u"plain"_s);
        m_sealed = m_folder->filePath(u"sealed"_s);
        m_back = m_folder->filePath(u"back"_s);
    }

    void aFileOfAnySizeComesBack_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20})
            QTest::addRow("%d bytes", size) << size;
    }

    void aFileOfAnySizeComesBack()
    {
        QFETCH(int, size);
        const QByteArray content(size, 'k');
        write(m_plain, content);
        QVERIFY(sealFile(m_plain, m_sealed, u"three brown umbrellas"_s));
        QVERIFY(isSealedFile(m_sealed));
        QVERIFY(!isSealedFile(m_plain));
        QVERIFY(!read(m_sealed).contains("kkkkkkkk"));
        QCOMPARE(QFile(m_sealed).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
        QVERIFY(unsealFile(m_sealed, m_back, u"three brown umbrellas"_s));
        QVERIFY(read(m_back) == content);
    }

    void anotherPassphraseGivesNothing()
    {
        write(m_plain, "a backup");
        QVERIFY(sealFile(m_plain, m_sealed, u"three brown umbrellas"_s));
        QCOMPARE(unsealFile(m_sealed, m_back, u"three black umbrellas"_s).error().code, ErrorCode::Corrupt);
        QVERIFY(!QFile::exists(m_back));
    }

    void whatWasAlteredOrCutGivesNothing_data()
    {
        QTest::addColumn<qsizetype>("keep");
        QTest::addColumn<qsizetype>("flip");
        QTest::newRow("cut in the beginning") << qsizetype(20) << qsizetype(-1);
        QTest::newRow("cut between two parts") << qsizetype(48 + (1 << 20) + 17) << qsizetype(-1);
        QTest::newRow("cut in the last part") << qsizetype(48 + (1 << 20) + 100) << qsizetype(-1);
        QTest::newRow("altered") << qsizetype(-1) << qsizetype(5000);
        QTest::newRow("altered at the end") << qsizetype(-1) << qsizetype((1 << 20) + 200);
    }

    void whatWasAlteredOrCutGivesNothing()
    {
        QFETCH(qsizetype, keep);
        QFETCH(qsizetype, flip);
        write(m_plain, QByteArray((1 << 20) + 5000, 'k'));
        QVERIFY(sealFile(m_plain, m_sealed, u"three brown umbrellas"_s));
        QByteArray bytes = read(m_sealed);
        if (keep >= 0)
            bytes.truncate(keep);
        if (flip >= 0)
            bytes[flip] = char(bytes[flip] ^ 1);
        const QString altered = m_folder->filePath(u"altered"_s);
        write(altered, bytes);
        QCOMPARE(unsealFile(altered, m_back, u"three brown umbrellas"_s).error().code, ErrorCode::Corrupt);
        QVERIFY(!QFile::exists(m_back));
    }

    void nothingIsOverwritten()
    {
        write(m_plain, "a backup");
        write(m_sealed, "something else");
        QCOMPARE(sealFile(m_plain, m_sealed, u"x"_s).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(read(m_sealed), "something else");
    }

    void otherFilesAreNamedForWhatTheyAre()
    {
        write(m_plain, "SQLite format 3");
        QCOMPARE(unsealFile(m_plain, m_back, u"x"_s).error().code, ErrorCode::NotADatabase);
        write(m_sealed, "FDFILE7\n and what comes then");
        QCOMPARE(unsealFile(m_sealed, m_back, u"x"_s).error().code, ErrorCode::Newer);
        QCOMPARE(unsealFile(m_folder->filePath(u"nothing"_s), m_back, u"x"_s).error().code, ErrorCode::NotFound);
    }

private:
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_plain;
    QString m_sealed;
    QString m_back;
};

QTEST_APPLESS_MAIN(TestSealedFile)
#include "test_sealed_file.moc"
