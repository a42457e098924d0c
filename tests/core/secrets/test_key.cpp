// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/key.h"
#include "core/secrets/key_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

class TestKey : public QObject {
    Q_OBJECT

private slots:
    void newKeysDiffer()
    {
        QVERIFY(!(Key::random() == Key::random()));
        QVERIFY(newSalt() != newSalt());
    }

    void aPassphraseAlwaysGivesTheSameKey()
    {
        const QByteArray salt = newSalt();
        const Key key = *Key::fromPassphrase(u"caf\u00e9 au lait"_s, salt);
        QVERIFY(*Key::fromPassphrase(u"cafe\u0301 au lait"_s, salt) == key); // typed on another keyboard
        QVERIFY(!(*Key::fromPassphrase(u"Caf\u00e9 au lait"_s, salt) == key));
        QVERIFY(!(*Key::fromPassphrase(u"caf\u00e9 au lait"_s, newSalt()) == key));
        QCOMPARE(Key::fromPassphrase(u"x"_s, "short").error().code, ErrorCode::InvalidInput);
    }

    void aMarkIsOfItsTextAndKey()
    {
        const Key key = Key::random();
        QCOMPARE(keyedMark("a", key), keyedMark("a", key));
        QVERIFY(keyedMark("a", key) != keyedMark("b", key));
        QVERIFY(keyedMark("a", key) != keyedMark("a", Key::random()));
    }

    void aKeyFileIsMadeOnceAndForItsOwner()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"keys/drafts.key"_s);
        const Key key = *keyInFile(path);
        QVERIFY(*keyInFile(path) == key);
        QCOMPARE(QFile(path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
    }

    void aKeyFileThatOthersMayReadIsNotUsed()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"drafts.key"_s);
        QVERIFY(keyInFile(path));
        QVERIFY(QFile(path).setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther));
        QCOMPARE(keyInFile(path).error().code, ErrorCode::AccessDenied);
    }

    void somethingElseIsNotOverwritten()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"drafts.key"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("my shopping list");
        file.close();
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QCOMPARE(keyInFile(path).error().code, ErrorCode::Corrupt);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "my shopping list");
    }
};

QTEST_APPLESS_MAIN(TestKey)
#include "test_key.moc"
