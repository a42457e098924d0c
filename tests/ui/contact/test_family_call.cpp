// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/front_door.h"
#include "ui/common/message_bar.h"
#include "ui/contact/contact_pages.h"
#include "ui/style/apply_theme.h"

#include <QCheckBox>
#include <QListView>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace frontdoor {

namespace {

const QString concernName = u"What is the worry? What was seen or said, when, where, by whom?"_s;
const QString concernText =
    u"Ava and Ben came to school hungry and in wet clothes again. Ava says nobody was at home last night. The younger two "_s
    u"were with a neighbour, who rang the school at eight this morning."_s;

/// Counts the keys that are pressed, modifiers too: each gives its widget one chance to claim it.
class KeyCounter final : public QObject {
public:
    KeyCounter() { qApp->installEventFilter(this); }
    int keys() const { return m_keys; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride && object == QApplication::focusWidget())
            ++m_keys;
        return false;
    }

private:
    int m_keys = 0;
};

} // namespace

/// One call about a family, by real keys.
class TestFamilyCall final : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void leicesterFamilyOfFourSiblings();
    void walsallRepeatContacts();
    void addedChildrenInheritNameAndAddress();

private:
    void start(const QString &procedure);
    void open();
    void close();
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    void choose(const QString &name);
    void tabTo(const QString &name);
    void answer(const QString &name, const QString &text);
    void answer(const QString &name, Qt::Key key);
    void tellWhatTheCallerSaid();
    void record();
    int recordOneCall();
    int recordEachChild();

    std::unique_ptr<FrontDoor> m_door;
    std::unique_ptr<FrontDoor::Seat> m_seat;
    std::unique_ptr<ContactPage> m_page;
};

void TestFamilyCall::initTestCase()
{
    applyTheme(*qApp, ThemeChoice::Light);
    failOnWarnings();
}

void TestFamilyCall::cleanup()
{
    close();
    m_seat.reset();
    m_door.reset();
}

void TestFamilyCall::start(const QString &procedure)
{
    cleanup();
    m_door = std::make_unique<FrontDoor>(procedure);
    m_seat = m_door->seat(u"worker"_s);
}

void TestFamilyCall::open()
{
    m_page.reset(newContactPage(*m_seat->desk, *m_seat->journal));
    m_page->resize(1180, 690);
    QVERIFY(showActive(*m_page));
}

void TestFamilyCall::close()
{
    m_page.reset();
}

void TestFamilyCall::choose(const QString &name)
{
    type(name);
    auto *list = m_page->findChild<QListView *>();
    QTRY_VERIFY(list->isVisible()
                && list->model()->index(0, 0).data().toString().startsWith(name, Qt::CaseInsensitive));
    press(Qt::Key_Return);
    QTRY_VERIFY(m_page->title().startsWith(u"New contact: "_s));
    // The family is there when the data has been read.
    awaitedButton(*m_page, u"All of them"_s);
}

/// Presses Tab until what is called so has the focus.
void TestFamilyCall::tabTo(const QString &name)
{
    const auto isThere = [&name](const QWidget *widget) {
        const auto *box = qobject_cast<const QAbstractButton *>(widget);
        return widget
               && (widget->accessibleName() == name || (box && box->text() == name)
                   || (widget->parentWidget() && widget->parentWidget()->accessibleName() == name));
    };
    QStringList passed;
    for (int i = 0; i < 120 && !isThere(QApplication::focusWidget()); ++i) {
        passed << QApplication::focusWidget()->accessibleName();
        press(Qt::Key_Tab);
    }
    QVERIFY2(isThere(QApplication::focusWidget()), qPrintable(name + u" is not among "_s + passed.join(u", "_s)));
}

void TestFamilyCall::answer(const QString &name, const QString &text)
{
    tabTo(name);
    type(text);
}

void TestFamilyCall::answer(const QString &name, Qt::Key key)
{
    tabTo(name);
    press(key);
}

void TestFamilyCall::tellWhatTheCallerSaid()
{
    answer(u"Which other agencies are involved? Who, since when, how to reach them"_s, u"Health visitor Kay Lunn"_s);
    answer(u"Who got in touch"_s, Qt::Key_P);
    answer(u"Name"_s, u"Pat Jones"_s);
    answer(u"Agency"_s, u"Oak School"_s);
    answer(u"Role"_s, u"class teacher"_s);
    answer(u"Phone"_s, u"0116 496 0123"_s);
    answer(u"What do they know of the child and the family, and how?"_s, u"Has taught Ava since September."_s);
    answer(concernName, concernText);
    answer(u"Where is the child now?"_s, u"At school"_s);
    answer(u"Immediate protection needed?"_s, Qt::Key_N);
    answer(u"Do the parents know about this contact?"_s, Qt::Key_N);
    answer(u"Who has parental responsibility?"_s, u"Jo Sample"_s);
}

void TestFamilyCall::record()
{
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->subject().id.isEmpty(), 10'000);
}

int TestFamilyCall::recordOneCall()
{
    open();
    const KeyCounter counter;
    choose(u"ava sample"_s);
    answer(u"All of them"_s, Qt::Key_Space);
    tellWhatTheCallerSaid();
    record();
    return counter.keys();
}

int TestFamilyCall::recordEachChild()
{
    int keys = 0;
    for (const char16_t *child : {u"ava sample", u"ben sample", u"cora sample", u"dan sample"}) {
        open();
        const KeyCounter counter;
        choose(QString::fromUtf16(child));
        tellWhatTheCallerSaid();
        record();
        keys += counter.keys();
        close();
    }
    return keys;
}

void TestFamilyCall::leicesterFamilyOfFourSiblings()
{
    start(u"leicester"_s);
    const int once = recordOneCall();
    QSet<QString> calls;
    for (const char16_t *name : {u"Ava", u"Ben", u"Cora", u"Dan"}) {
        const QList<Contact> contacts = m_door->contactsOf(QString::fromUtf16(name));
        QCOMPARE(contacts.size(), 1);
        const ContactDetail &detail = contacts.first().detail;
        QCOMPARE(detail.concern, concernText);
        QCOMPARE(detail.referrer.phone, u"0116 496 0123"_s);
        QCOMPARE(detail.prompts.value(u"agencies"_s), u"Health visitor Kay Lunn"_s);
        QCOMPARE(detail.immediateProtection, std::optional(false));
        calls.insert(contacts.first().call.text());
    }
    QCOMPARE(calls.size(), 1);
    QVERIFY(m_door->contactsOf(u"Jo"_s).isEmpty());

    start(u"leicester"_s);
    const int separately = recordEachChild();
    for (const char16_t *name : {u"Ava", u"Ben", u"Cora", u"Dan"})
        QCOMPARE(m_door->contactsOf(QString::fromUtf16(name)).size(), 1);

    const int saved = 100 - 100 * once / separately;
    qInfo("four siblings: %d keys in one call, %d keys as four entries: %d %% fewer", once, separately, saved);
    QVERIFY(once > 300); // they were counted
    QVERIFY2(once * 10 <= separately * 3, qPrintable(u"only %1 % fewer"_s.arg(saved)));
}

void TestFamilyCall::walsallRepeatContacts()
{
    start(u"walsall"_s);
    m_door->clock()->set(m_door->at(2026, 2, 12, 10, 5));
    m_door->contact(u"worker"_s, u"Ava"_s);
    m_door->clock()->set(m_door->at(2026, 3, 3, 9, 30));
    m_door->contact(u"worker"_s, u"Ben"_s); // the family counts
    m_door->clock()->set(m_door->at(2026, 4, 30, 14, 40));
    open();
    QVERIFY(!sees(*m_page, u"call about this family"_s));
    choose(u"ava sample"_s);
    // Beside the form, while the caller is still talking; nothing has been recorded.
    const auto radar = [this] {
        const QList<MessageBar *> bars = m_page->findChildren<MessageBar *>();
        const auto found = std::ranges::find_if(bars, [](const MessageBar *bar) {
            return bar->isVisible() && bar->headline() == u"Third call about this family in 6 months."_s;
        });
        return found == bars.cend() ? nullptr : *found;
    };
    QTRY_VERIFY(radar());
    QTRY_VERIFY2(sees(*m_page, u"12 Feb 2026"_s) && sees(*m_page, u"3 Mar 2026"_s), qPrintable(seenText(*m_page)));
    QVERIFY(m_page->subject().id.isEmpty());
    QCOMPARE(m_door->contactsOf(u"Ava"_s).size(), 1);
    // What came of them stands under history, and each opens.
    QVERIFY(named<QAbstractButton>(*m_page, u"Open C-000001"_s));
    QVERIFY(named<QAbstractButton>(*m_page, u"Open C-000002"_s));

    // Outside the window it is no pattern.
    close();
    m_door->clock()->set(m_door->at(2026, 11, 30, 14, 40));
    open();
    QAbstractButton *discard = awaitedButton(*m_page, u"Discard it"_s);
    discard->click();
    choose(u"ava sample"_s);
    QVERIFY(!radar());
}

void TestFamilyCall::addedChildrenInheritNameAndAddress()
{
    start(u"leicester"_s);
    open();
    choose(u"ava sample"_s);
    answer(u"Add a child of this family"_s, Qt::Key_Space);
    QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), u"Given name"_s);
    type(u"Fay"_s);
    record();
    const QList<PersonHit> hits = m_door->find(u"fay"_s);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().person.name(), u"Fay Sample"_s);
    QCOMPARE(hits.first().person.address, m_door->person(u"Ava"_s).address);
    QCOMPARE(hits.first().person.postcode, u"LE4 9AB"_s);
    QCOMPARE(hits.first().person.household, m_door->person(u"Ava"_s).household);
}

} // namespace frontdoor

QTEST_MAIN(frontdoor::TestFamilyCall)
#include "test_family_call.moc"
