// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/draft_file.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

Draft sample()
{
    Draft draft;
    draft.id = DraftId::make();
    draft.kind = u"outcome"_s;
    draft.subject = ContactId(u"0192-contact"_s);
    draft.basedOnRevision = 7;
    draft.content = {{u"rationale"_s, u"Rationale with \u00e9 and\nlines"_s}, {u"level"_s, 3}};
    draft.started = {1'777'280'400'000};
    draft.saved = {1'777'280'401'234};
    return draft;
}

/// Turns each byte round, so that nothing can be read.
class MirrorCodec final : public DraftCodec {
public:
    Expected<QByteArray> wrap(const QByteArray &plain) const override
    {
        QByteArray turned = plain;
        for (char &byte : turned)
            byte = char(~byte);
        return turned;
    }
    Expected<QByteArray> unwrap(const QByteArray &wrapped) const override
    {
        if (wrapped.startsWith('{'))
            return failure(ErrorCode::Corrupt, {}, u"not mirrored"_s);
        return wrap(wrapped);
    }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

} // namespace

class TestDraftFile : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_parent = std::make_unique<QTemporaryDir>();
        m_path = m_parent->filePath(u"made/when/needed"_s);
    }

    void whatIsWrittenIsReadBack();
    void onlyItsOwnerMayReadIt();
    void theFileNameTellsNothing();
    void theCodecWrapsAllOfIt();
    void aDraftThatIsNotThereIsNoError();
    void anIdThatIsNoFileNameIsRefused();
    void damagedAndNewerFilesAreErrorsAndStay_data();
    void damagedAndNewerFilesAreErrorsAndStay();
    void removingTakesWhatACrashLeft();
    void onlyOldLeftoversAreRemoved();
    void aFolderThatCannotBeWrittenIsAnError();

private:
    QString pathOf(const DraftId &id) const { return m_path + u'/' + id.text() + u".draft"_s; }

    std::unique_ptr<QTemporaryDir> m_parent;
    QString m_path;
};

void TestDraftFile::whatIsWrittenIsReadBack()
{
    const DraftFolder folder(m_path);
    Draft draft = sample();
    QVERIFY(folder.write(draft, PlainDraftCodec()));
    draft.content.insert(u"more"_s, true);
    QVERIFY(folder.write(draft, PlainDraftCodec())); // replaces
    const auto read = folder.read(draft.id, PlainDraftCodec());
    QVERIFY(read && *read);
    QVERIFY(**read == draft);
    QCOMPARE(folder.ids(), QList<DraftId>{draft.id});

    Draft about = sample(); // nothing recorded yet
    about.subject = {};
    about.basedOnRevision = 0;
    QVERIFY(draftFromJson(toJson(about)) == about);
}

void TestDraftFile::onlyItsOwnerMayReadIt()
{
    const Draft draft = sample();
    QVERIFY(DraftFolder(m_path).write(draft, PlainDraftCodec()));
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const auto user = QFileDevice::ReadUser | QFileDevice::WriteUser;
    QCOMPARE(QFile::permissions(pathOf(draft.id)), owner | user);
    QCOMPARE(QFile::permissions(m_path), owner | user | QFileDevice::ExeOwner | QFileDevice::ExeUser);
    QVERIFY(DraftFolder(m_path).write(draft, PlainDraftCodec()));
    QCOMPARE(QFile::permissions(pathOf(draft.id)), owner | user);
}

void TestDraftFile::theFileNameTellsNothing()
{
    const Draft draft = sample();
    QVERIFY(DraftFolder(m_path).write(draft, PlainDraftCodec()));
    QCOMPARE(QDir(m_path).entryList(QDir::Files), QStringList{draft.id.text() + u".draft"_s});
}

void TestDraftFile::theCodecWrapsAllOfIt()
{
    const DraftFolder folder(m_path);
    const Draft draft = sample();
    QVERIFY(folder.write(draft, MirrorCodec()));
    QVERIFY(!contentOf(pathOf(draft.id)).contains("outcome"));
    const auto read = folder.read(draft.id, MirrorCodec());
    QVERIFY(read && *read);
    QVERIFY(**read == draft);
    QCOMPARE(folder.read(draft.id, PlainDraftCodec()).error().code, ErrorCode::Corrupt);
    QVERIFY(folder.write(draft, PlainDraftCodec()));
    QCOMPARE(folder.read(draft.id, MirrorCodec()).error().detail, u"not mirrored"_s);
}

void TestDraftFile::aDraftThatIsNotThereIsNoError()
{
    const DraftFolder folder(m_path);
    const auto read = folder.read(DraftId::make(), PlainDraftCodec());
    QVERIFY(read);
    QVERIFY(!*read);
    QVERIFY(folder.remove(DraftId::make()));
    QVERIFY(folder.ids().isEmpty());
}

void TestDraftFile::anIdThatIsNoFileNameIsRefused()
{
    const DraftFolder folder(m_path);
    for (const QString &id : {u""_s, u"A Family-Name"_s, u"../../etc/passwd"_s, u"*"_s}) {
        Draft draft = sample();
        draft.id = DraftId(id);
        QCOMPARE(folder.write(draft, PlainDraftCodec()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(folder.read(draft.id, PlainDraftCodec()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(folder.remove(draft.id).error().code, ErrorCode::InvalidInput);
    }
}

void TestDraftFile::damagedAndNewerFilesAreErrorsAndStay_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    const Draft draft = sample();
    QTest::newRow("empty") << QByteArray() << ErrorCode::Corrupt;
    QTest::newRow("cut off") << toJson(draft).chopped(20) << ErrorCode::Corrupt;
    QTest::newRow("a list") << QByteArray("[1]") << ErrorCode::Corrupt;
    QTest::newRow("no content") << QByteArray(
        R"({"format":1,"id":"x","kind":"k","subject":{"kind":"contact","id":""}})")
                                << ErrorCode::Corrupt;
    QTest::newRow("of another draft") << toJson(draft) << ErrorCode::Corrupt;
    QTest::newRow("newer") << toJson(draft).replace("\"format\":1", "\"format\":3") << ErrorCode::Newer;
}

void TestDraftFile::damagedAndNewerFilesAreErrorsAndStay()
{
    QFETCH(QByteArray, content);
    QFETCH(ErrorCode, code);
    QVERIFY(QDir().mkpath(m_path));
    const DraftId id = DraftId::make();
    QVERIFY(put(pathOf(id), content));
    const auto read = DraftFolder(m_path).read(id, PlainDraftCodec());
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    QCOMPARE(read.error().where, pathOf(id));
    QCOMPARE(contentOf(pathOf(id)), content);
}

void TestDraftFile::removingTakesWhatACrashLeft()
{
    const DraftFolder folder(m_path);
    const Draft gone = sample();
    const Draft kept = sample();
    QVERIFY(folder.write(gone, PlainDraftCodec()));
    QVERIFY(folder.write(kept, PlainDraftCodec()));
    QVERIFY(put(pathOf(gone.id) + u".Xy12Zz"_s, "half"));
    QVERIFY(folder.remove(gone.id));
    QCOMPARE(QDir(m_path).entryList(QDir::Files), QStringList{kept.id.text() + u".draft"_s});
}

void TestDraftFile::onlyOldLeftoversAreRemoved()
{
    const DraftFolder folder(m_path);
    const Draft draft = sample();
    QVERIFY(folder.write(draft, PlainDraftCodec()));
    const QString old = pathOf(draft.id) + u".Old123"_s;
    const QString fresh = pathOf(draft.id) + u".New123"_s;
    const QString foreign = m_path + u"/notes.draft.txt"_s;
    for (const QString &path : {old, fresh, foreign, pathOf(draft.id)}) {
        if (path != pathOf(draft.id))
            QVERIFY(put(path, "something"));
        if (path == fresh)
            continue;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-2), QFileDevice::FileModificationTime));
    }
    folder.removeLeftovers();
    QVERIFY(!QFile::exists(old));
    QVERIFY(QFile::exists(fresh)); // somebody may be writing it
    QVERIFY(QFile::exists(foreign));
    QVERIFY(QFile::exists(pathOf(draft.id)));
}

void TestDraftFile::aFolderThatCannotBeWrittenIsAnError()
{
    QVERIFY(put(m_parent->filePath(u"file"_s), "in the way"));
    const DraftFolder folder(m_parent->filePath(u"file"_s));
    const auto written = folder.write(sample(), PlainDraftCodec());
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::AccessDenied);
}

QTEST_GUILESS_MAIN(TestDraftFile)
#include "test_draft_file.moc"
