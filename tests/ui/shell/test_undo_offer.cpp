// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/session/on_result.h"
#include "tests/ui/shell/desk_window.h"
#include "ui/common/undo_bar.h"
#include "ui/shell/undo_offer.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace frontdoor;
using namespace Qt::StringLiterals;

/// What was done by mistake is taken back: the bar says what it was.
class TestUndoOffer : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise|grabbing))"_s));
        m_pc = std::make_unique<test::DeskWindow>();
        m_pc->work(u"Morgan Reid"_s);
    }
    void cleanup() { m_pc.reset(); }

    void anActIsToldInWordsAndTakenBackByCtrlZ()
    {
        allocate(m_pc->office.eli, u"Lee Wong"_s);
        QTRY_VERIFY(!bar()->isHidden());
        QVERIFY2(bar()->accessibleName().startsWith(u"Allocated C-"_s)
                     && bar()->accessibleName().endsWith(u" to Lee Wong"_s),
                 qPrintable(bar()->accessibleName()));
        QCOMPARE(worker(m_pc->office.eli), m_pc->office.user(u"Lee Wong"_s).id);
        m_pc->shortcut(Qt::CTRL | Qt::Key_Z);
        QTRY_VERIFY(worker(m_pc->office.eli).isEmpty());
        QVERIFY(bar()->isHidden());
    }

    void theButtonTakesBackToo()
    {
        allocate(m_pc->office.eli, u"Lee Wong"_s);
        QTRY_VERIFY(!bar()->isHidden());
        QAbstractButton *undo = m_pc->button(u"Undo"_s);
        QVERIFY(undo);
        undo->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY(worker(m_pc->office.eli).isEmpty());
    }

    void theNextActTakesItsPlace()
    {
        allocate(m_pc->office.eli, u"Lee Wong"_s);
        QTRY_VERIFY(!bar()->isHidden());
        bool answered = false;
        m_pc->desk().submit(m_pc->window.get(), MarkSeen{m_pc->office.gil}, [&](const auto &) { answered = true; });
        QTRY_VERIFY(answered);
        QTRY_VERIFY(bar()->isHidden());
    }

    void itGoesByItself()
    {
        bar()->setDuration(30);
        QSignalSpy lapsed(bar(), &UndoBar::lapsed);
        allocate(m_pc->office.eli, u"Lee Wong"_s);
        QTRY_COMPARE(lapsed.size(), 1);
        QVERIFY(bar()->isHidden());
        QCOMPARE(worker(m_pc->office.eli), m_pc->office.user(u"Lee Wong"_s).id);
    }

    void aRefusalIsToldWithItsRule()
    {
        allocate(m_pc->office.eli, u"Lee Wong"_s);
        QTRY_VERIFY(!bar()->isHidden());
        m_pc->office.act(u"Lee Wong"_s, MarkSeen{m_pc->office.eli}); // goes on from it
        m_pc->office.act(u"Dana Frost"_s, Unallocate{Subject(m_pc->office.eli)});
        m_pc->shortcut(Qt::CTRL | Qt::Key_Z);
        QTRY_VERIFY2(m_pc->sees(u"It cannot be taken back"_s), qPrintable(m_pc->seen()));
        QVERIFY2(m_pc->sees(u"GEN-03"_s), qPrintable(m_pc->seen()));
    }

    void whenNothingIsOfferedCtrlZAsksFirst()
    {
        allocate(m_pc->office.eli, u"Lee Wong"_s);
        QTRY_VERIFY(!bar()->isHidden());
        bar()->withdraw();
        m_pc->shortcut(Qt::CTRL | Qt::Key_Z); // shows what it would be
        QTRY_VERIFY(!bar()->isHidden());
        QCOMPARE(worker(m_pc->office.eli), m_pc->office.user(u"Lee Wong"_s).id);
        m_pc->shortcut(Qt::CTRL | Qt::Key_Z);
        QTRY_VERIFY(worker(m_pc->office.eli).isEmpty());
    }

    void inATextFieldCtrlZIsForTheText()
    {
        allocate(m_pc->office.eli, u"Lee Wong"_s);
        QTRY_VERIFY(!bar()->isHidden());
        m_pc->shortcut(Qt::CTRL | Qt::Key_K);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, u"qqq"_s);
        QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(field->text(), QString());
        QVERIFY(!bar()->isHidden());
        QCOMPARE(worker(m_pc->office.eli), m_pc->office.user(u"Lee Wong"_s).id);
    }

    void anotherKindOfActHasItsOwnWords()
    {
        bool answered = false;
        m_pc->desk().submit(m_pc->window.get(), Unallocate{Subject(m_pc->office.gil)},
                            [&](const auto &) { answered = true; });
        QTRY_VERIFY(answered);
        QTRY_VERIFY(bar()->accessibleName().startsWith(u"Took C-"_s));
        QVERIFY2(bar()->accessibleName().endsWith(u" back from its worker"_s), qPrintable(bar()->accessibleName()));
    }

    void theBarStandsInsideTheWindow()
    {
        m_pc->window->resize(900, 600);
        allocate(m_pc->office.eli, u"Lee Wong"_s);
        QTRY_VERIFY(!bar()->isHidden());
        const QRect place(bar()->mapTo(m_pc->window.get(), QPoint(0, 0)), bar()->size());
        QVERIFY(m_pc->window->rect().contains(place));
    }

private:
    UndoBar *bar() { return m_pc->window->workspace()->undoOffer()->bar(); }

    void allocate(const ContactId &contact, const QString &to)
    {
        QHash<QString, QString> reasons;
        std::optional<CommandResult> result;
        for (int attempt = 0; attempt < 2 && !(result && std::holds_alternative<Done>(*result)); ++attempt) {
            result.reset();
            m_pc->desk().submit(
                m_pc->window.get(), Allocate{Subject(contact), m_pc->office.user(to).id, {}},
                [&](const Expected<CommandResult> &answer) { result = answer.value_or(Rejected()); }, reasons);
            QTRY_VERIFY(result);
            if (const auto *warned = std::get_if<NeedsAcknowledgement>(&*result)) {
                for (const Finding &finding : warned->warnings)
                    reasons.insert(finding.rule, u"She knows the family."_s);
            }
        }
        QVERIFY(std::holds_alternative<Done>(*result));
    }

    UserId worker(const ContactId &id)
    {
        std::optional<UserId> found;
        onResult(
            m_pc->window.get(),
            m_pc->session->read<std::optional<Contact>>(ReadSlot(), [id](Views &views) { return views.contact(id); }),
            [&](const Expected<std::optional<Contact>> &contact) { found = (*contact)->worker; });
        if (!QTest::qWaitFor([&] { return found.has_value(); }))
            qFatal("the contact could not be read");
        return *found;
    }

    std::unique_ptr<test::DeskWindow> m_pc;
};

QTEST_MAIN(TestUndoOffer)
#include "test_undo_offer.moc"
