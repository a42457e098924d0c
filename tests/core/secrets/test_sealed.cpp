// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/secrets/sealed.h"

#include <rapidcheck.h>

#include <QTest>

#include <string>

using namespace frontdoor;

class TestSealed : public QObject {
    Q_OBJECT

private slots:
    void whatIsSealedComesBack()
    {
        QVERIFY(rc::check([](const std::string &text, const std::string &about) {
            const Key key = Key::random();
            const QByteArray plain = QByteArray::fromStdString(text);
            const QByteArray hidden = sealed(plain, key, QByteArray::fromStdString(about));
            RC_ASSERT(*unsealed(hidden, key, QByteArray::fromStdString(about)) == plain);
        }));
    }

    void nothingOfItCanBeRead()
    {
        const QByteArray hidden = sealed("Zzyzx Qwortle", Key::random());
        QVERIFY(!hidden.contains("Zzyzx"));
        const Key key = Key::random();
        QVERIFY(sealed("same", key) != sealed("same", key));
    }

    void anyBitThatIsChangedIsNoticed()
    {
        const Key key = Key::random();
        const QByteArray hidden = sealed("a draft about a child", key, "draft 1");
        for (qsizetype i = 0; i < hidden.size(); ++i) {
            QByteArray changed = hidden;
            changed[i] = char(changed[i] ^ 1);
            QVERIFY(!unsealed(changed, key, "draft 1"));
            QVERIFY(!unsealed(hidden.left(i), key, "draft 1"));
        }
        QCOMPARE(unsealed(hidden + 'x', key, "draft 1").error().code, ErrorCode::Corrupt);
        QCOMPARE(unsealed(hidden, Key::random(), "draft 1").error().code, ErrorCode::Corrupt);
        QCOMPARE(unsealed(hidden, key, "draft 2").error().code, ErrorCode::Corrupt); // another draft's place
    }

    void aNewerWayIsSaidToBeNewer()
    {
        QCOMPARE(unsealed("FDSEAL9\nwhatever may come then, it will be long enough for all of it", Key::random())
                     .error()
                     .code,
                 ErrorCode::Newer);
    }
};

QTEST_APPLESS_MAIN(TestSealed)
#include "test_sealed.moc"
