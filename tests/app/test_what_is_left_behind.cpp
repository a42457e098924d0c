// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/casework/setup.h"
#include "core/letters/compose.h"
#include "core/letters/mail.h"
#include "core/letters/page.h"
#include "core/procedure/letter_wording.h"
#include "core/procedure/library.h"
#include "core/session/draft_file.h"
#include "core/store/sqlite_store.h"
#include "tests/app/typed_command.h"
#include "tests/support/must.h"
#include "tests/support/office.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using namespace frontdoor;
using namespace Qt::StringLiterals;

namespace {

/// A front door whose database, drafts and letters lie in one folder. Everybody here is invented.
class Desk {
public:
    explicit Desk(const QString &procedure)
        : m_store(must(createSqliteStore(database())))
        , m_rules{std::make_shared<const Procedure>(
                      must(adoptProcedure(*m_store, must(procedureTexts(procedure)), {}, now()))),
                  Calendar(BankHolidays::shipped())}
    {
        QDir(m_folder.path()).mkdir(u"letters"_s);
    }

    QString database() const { return m_folder.filePath(u"office.frontdoor"_s); }
    QString folder() const { return m_folder.path(); }
    const Rulebook &rules() const { return m_rules; }
    Instant now() const { return m_clock.now(); }

    User employ(const QString &name, Role role, const QString &team)
    {
        const User user{UserId::make(), 1, name, name, role, team, 1.0, true, true};
        write([&](Work &work) { return work.add(user); });
        return user;
    }

    PersonId know(const QString &givenName, const QString &household)
    {
        Person person;
        person.id = PersonId::make();
        person.givenName = givenName;
        person.familyName = u"Sample"_s;
        person.born = QDate(2016, 3, 1);
        person.household = HouseholdId(household);
        write([&](Work &work) { return work.add(person); });
        return person.id;
    }

    /// The id of the first thing of this kind that the command made.
    QString act(const User &by, const Command &command, Created::Kind kind = Created::Kind::Contact)
    {
        m_clock.set(now().plusMs(60'000));
        const CommandResult result = must(
            submit(*m_store, m_rules, {CommandId::make(), by.id, command, {}, u"test"_s}, now()));
        if (!test::isDone(result))
            qFatal("%s was refused: %s", qPrintable(verbOf(command)), qPrintable(test::rulesOf(result).join(u' ')));
        return test::made(result, kind).value(0);
    }

    /// Writes the letter as it goes out, into the database and into the folder.
    void send(const User &by, const ContactId &contact, const LetterRule &rule)
    {
        std::optional<CaseFile> file;
        must(m_store->read([&](Views &views) -> Expected<void> {
            FD_ASSIGN(file, loadCaseFile(views, m_rules, Subject(contact)));
            return {};
        }));
        const LetterResult result = must(
            composeLetter(*file, rule, m_rules, by, m_rules.procedure->teams.first(), now()));
        if (!result.letter)
            return; // refused: nothing went out
        ++m_letters;
        const QByteArray pages = toHtml(*result.letter).toUtf8() + toText(*result.letter).toUtf8();
        const QByteArray mail = toEml(*result.letter, QDateTime(QDate(2026, 5, 5), QTime(11, 0), Qt::UTC));
        const qsizetype body = mail.indexOf("\r\n\r\n");
        put(u"letters/%1.html"_s.arg(m_letters), pages);
        put(u"letters/%1.eml"_s.arg(m_letters), mail + QByteArray::fromBase64(mail.mid(body + 4)));
        act(by, SendLetter{Subject(contact), rule.id, toText(*result.letter)});
    }
    int letters() const { return m_letters; }

    void put(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(name));
    }

    /// Closes the database, and asks the program about it.
    void closeAndAsk(const QString &team)
    {
        m_store.reset();
        for (const QStringList &command :
             {QStringList{u"tray"_s, database(), u"--team"_s, team, u"--json"_s},
              QStringList{u"tray"_s, database(), u"--team"_s, team}, QStringList{u"check"_s, database()}}) {
            TypedCommand typed;
            const int status = typed.run(command);
            QVERIFY2(status == ExitDone, qPrintable(command.join(u' ') + u'\n' + typed.out + typed.err));
            put(u"said by %1 %2"_s.arg(command.first()).arg(command.size()), (typed.out + typed.err).toUtf8());
        }
    }

    /// How often the words stand in the bytes of each file, however they are written; files without are left out.
    QMap<QString, qsizetype> raw(const QString &words) const
    {
        QMap<QString, qsizetype> hits;
        QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("%s cannot be read", qPrintable(file.fileName()));
            const QByteArray bytes = file.readAll();
            const qsizetype count = bytes.toLower().count(words.toUtf8().toLower())
                                    + bytes.count(QByteArray(reinterpret_cast<const char *>(words.utf16()),
                                                             words.size() * qsizetype(sizeof(char16_t))));
            if (count > 0)
                hits.insert(QDir(m_folder.path()).relativeFilePath(file.fileName()), count);
        }
        return hits;
    }

    /// How often the words stand in the rows of each table, asked of the library itself.
    QMap<QString, qsizetype> inRows(const QString &words) const
    {
        sqlite3 *handle = nullptr;
        if (sqlite3_open_v2(database().toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
            qFatal("the database cannot be opened");
        QMap<QString, qsizetype> hits;
        for (const QStringList &table : rowsOf(handle, "SELECT name FROM sqlite_master WHERE type = 'table'")) {
            for (const QStringList &row : rowsOf(handle, "SELECT * FROM \"" + table.first().toUtf8() + '"'))
                hits[table.first()] += row.join(u'\n').count(words, Qt::CaseInsensitive);
            if (hits.value(table.first()) == 0)
                hits.remove(table.first());
        }
        sqlite3_close(handle);
        return hits;
    }

private:
    void write(const std::function<Expected<void>(Work &)> &change)
    {
        must(m_store->write(
            [&](Work &work) -> Expected<bool> {
                FD_TRY(change(work));
                return true;
            },
            {}, now()));
    }

    static QList<QStringList> rowsOf(sqlite3 *handle, const QByteArray &sql)
    {
        QList<QStringList> rows;
        const auto keep = [](void *list, int columns, char **values, char **) {
            QStringList row;
            for (int i = 0; i < columns; ++i)
                row << QString::fromUtf8(values[i]);
            static_cast<QList<QStringList> *>(list)->append(row);
            return 0;
        };
        if (sqlite3_exec(handle, sql.constData(), keep, &rows, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(handle));
        return rows;
    }

    QTemporaryDir m_folder;
    ManualClock m_clock{Instant{1'777'622'400'000}};
    std::unique_ptr<Store> m_store;
    Rulebook m_rules;
    int m_letters = 0;
};

Consultation consultation(const QString &child, const QString &summary = u"Often hungry."_s)
{
    Consultation detail;
    detail.professionalName = u"Dr Lee Ash"_s;
    detail.professionalRole = u"health visitor"_s;
    detail.professionalAgency = u"Health"_s;
    detail.professionalPhone = u"01632 960100"_s;
    detail.consent = true;
    detail.childName = child;
    detail.summary = summary;
    return detail;
}

using Hits = QMap<QString, qsizetype>;

} // namespace

/// What must not be left behind is looked for in the bytes: in the rows, in what SQLite calls free, beside the database, in
/// what went out and in what the program says.
class TestWhatIsLeftBehind : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingOfAChildWhoseParentsTookConsentBack();
    void ofAProtectedReferrerTheContactAlone();
};

void TestWhatIsLeftBehind::nothingOfAChildWhoseParentsTookConsentBack()
{
    const QString child = u"Quintessa Vole"_s;
    Desk desk(u"leicester"_s);
    const User worker = desk.employ(u"Sam"_s, Role::SocialWorker, u"das"_s);
    const User manager = desk.employ(u"Mo"_s, Role::DutyManager, u"das"_s);
    const User next = desk.employ(u"Nia"_s, Role::DutyManager, u"das"_s);
    const PersonId known = desk.know(u"Ava"_s, u"one"_s);

    // While it is typed there is a draft; once it is saved there is none.
    const DraftFolder drafts(desk.folder() + "/drafts"_L1);
    QDir(desk.folder()).mkdir(u"drafts"_s);
    Draft draft;
    draft.id = DraftId::make();
    draft.kind = u"consultation"_s;
    draft.content = {{u"child-name"_s, child}};
    must(drafts.write(draft, PlainDraftCodec()));
    QCOMPARE(desk.raw(child).size(), 1);
    const ConsultationId taken(desk.act(worker, LogConsultation{consultation(child)}, Created::Kind::Consultation));
    must(drafts.remove(draft.id));

    // More rows of all lengths around it, so that SQLite moves this one about.
    const ConsultationId other(
        desk.act(worker, LogConsultation{consultation(u"Ava Sample"_s)}, Created::Kind::Consultation));
    const auto more = [&](int from) {
        for (int i = from; i < from + 40; ++i)
            desk.act(worker, LogConsultation{consultation(u"Child %1"_s.arg(i), QString(60 * i % 1900 + 1, u'x'))},
                     Created::Kind::Consultation);
    };
    more(0);
    Consultation longer = consultation(child, QString(1500, u'y'));
    desk.act(worker, UpdateConsultation{taken, {u"summary"_s}, longer});
    more(40);
    desk.act(worker, ConvertConsultation{other, {known, {}}});
    QVERIFY(desk.raw(child).value(u"office.frontdoor-wal"_s) > 0); // a test that finds nothing has to be able to find

    // The row stays as long as it was, becomes shorter, becomes longer: SQLite puts it somewhere else each time.
    QList<ConsultationId> all{taken};
    for (int i = 0; i < 6; ++i) {
        all << ConsultationId(desk.act(worker, LogConsultation{consultation(child, QString(200 * i + 1, u'z'))},
                                       Created::Kind::Consultation));
    }
    more(80);
    for (qsizetype i = 0; i < all.size(); ++i) {
        Consultation changed = consultation({}, QString(i % 3 == 0 ? 1800 : 5, u'y'));
        changed.consent = false;
        const QStringList fields = i % 3 == 1 ? QStringList{u"consent"_s} : QStringList{u"consent"_s, u"summary"_s};
        desk.act(worker, UpdateConsultation{all.at(i), fields, changed});
    }
    desk.act(manager, HandOver{u"das"_s, next.id, {}}, Created::Kind::Handover);
    desk.closeAndAsk(u"das"_s);
    QCOMPARE(desk.inRows(child), Hits());
    QCOMPARE(desk.raw(child), Hits());
    QCOMPARE(desk.raw(u"Quintessa"_s), Hits());
    QCOMPARE(desk.raw(u"Vole"_s), Hits());
    QCOMPARE(QFileInfo(desk.database() + "-wal"_L1).size(), 0); // the log was taken over into the file
}

void TestWhatIsLeftBehind::ofAProtectedReferrerTheContactAlone()
{
    ContactDetail detail;
    detail.source = u"1A"_s;
    detail.referrer.type = ReferrerType::Public;
    detail.referrer.name = u"Zebedee Quickly"_s;
    detail.referrer.phone = u"01632 960123"_s;
    detail.referrer.email = u"zq@neighbours.example"_s;
    detail.referrer.relationship = u"neighbour"_s;
    detail.referrer.anonymous = true;
    detail.concern = u"Shouting at night."_s;
    detail.threshold = Threshold::EarlyHelp;
    detail.level = 2;
    const QStringList secrets{u"Zebedee"_s, u"Quickly"_s, detail.referrer.phone, detail.referrer.email};

    Desk desk(u"wiltshire"_s);
    const User officer = desk.employ(u"Iona"_s, Role::InformationOfficer, u"615"_s);
    const User manager = desk.employ(u"Morgan"_s, Role::AssistantTeamManager, u"615"_s);
    const User next = desk.employ(u"Nia"_s, Role::AssistantTeamManager, u"615"_s);
    const User worker = desk.employ(u"Sam"_s, Role::SocialWorker, u"615"_s);
    const PersonId child = desk.know(u"Ava"_s, u"one"_s);
    const PersonId sibling = desk.know(u"Ben"_s, u"one"_s);

    const ContactId contact(desk.act(officer, RecordContact{{{child, {}}}, detail, {}}));
    // Written wrongly at first: the wrong name goes as a whole, too.
    ContactDetail wrong = detail;
    wrong.referrer.name = u"Xanthippe Umbrage"_s;
    desk.act(officer, UpdateContact{contact, 0, {u"referrer.name"_s}, wrong});
    desk.act(officer, UpdateContact{contact, 0, {u"referrer.name"_s, u"referrer.phone"_s}, detail});
    desk.act(officer, RecordChecks{contact, desk.rules().procedure->checkSystems, u"Nothing known."_s});
    desk.act(officer, SendToTray{contact, u"615"_s});
    desk.act(manager, ChooseRoute{contact, u"III"_s, u"Find out."_s});
    desk.act(manager, Allocate{Subject(contact), worker.id, {}});
    desk.act(worker,
             RecordDiscussion{Subject(contact), DiscussionWith::Referrer, detail.referrer.name, true, u"Agreed."_s});
    desk.act(manager, CopyToSibling{Subject(contact), {sibling}, u"The same house."_s});
    for (const LetterRule &rule : desk.rules().procedure->letters) {
        if (rule.id.startsWith("parents-"_L1) || addresseeOf(rule.id) == Addressee::Professional)
            desk.send(officer, contact, rule);
    }
    QVERIFY(desk.letters() > 0);
    desk.act(manager, HandOver{u"615"_s, next.id, {{Subject(contact), u"Wait for the parents."_s}}},
             Created::Kind::Handover);
    desk.closeAndAsk(u"615"_s);

    for (const QString &secret : secrets) {
        // Two contacts were made from the call; beside them only who was talked with knows the name.
        Hits rows = desk.inRows(secret);
        QVERIFY2(rows.value(u"contact_detail"_s) >= 2, qPrintable(secret));
        const qsizetype known = rows.take(u"contact_detail"_s) + rows.take(u"case_entry"_s);
        QCOMPARE(rows, Hits());
        QCOMPARE(desk.raw(secret), (Hits{{u"office.frontdoor"_s, known}}));
    }
    QCOMPARE(desk.raw(u"Xanthippe"_s), Hits());
    QCOMPARE(desk.raw(u"Umbrage"_s), Hits());
}

QTEST_GUILESS_MAIN(TestWhatIsLeftBehind)
#include "test_what_is_left_behind.moc"
