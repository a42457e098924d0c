// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/siblings/sibling_dialog.h"

#include "core/session/on_result.h"
#include "ui/common/elided_label.h"
#include "ui/common/empty_state.h"
#include "ui/common/growing_text_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/segmented_control.h"
#include "ui/common/tab_order.h"
#include "ui/desk/help_link.h"
#include "ui/dutytray/findings_form.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

SiblingDialog::SiblingDialog(Desk &desk, const Subject &original, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_original(original)
    , m_about(new ElidedLabel(tr("Reading…")))
    , m_clock(makeWrappedLabel({}, TextRole::Small, ColourRole::Muted))
    , m_nobody(new EmptyState(Icon::Family, tr("No brothers or sisters on file"),
                              tr("Add them to the family on the child's page; then decide about them here.")))
    , m_work(new QWidget)
    , m_scope(new SegmentedControl(
          {{u"family"_s, tr("Whole family"), tr("The same decision and rationale for all who are ticked.")},
           {u"child"_s, tr("Child by child"), tr("A decision and a rationale for each.")}}))
    , m_common(new QWidget)
    , m_step(makeStepControl())
    , m_rationale(new GrowingTextEdit)
    , m_rationaleField(new LabelledField(tr("Rationale"), m_rationale))
    , m_list(new QVBoxLayout)
    , m_followsTitle(makeLabel(tr("What will follow"), TextRole::SmallStrong))
    , m_follows(makeWrappedLabel({}))
    , m_findings(new FindingsForm)
    , m_close(makeButton(tr("Cancel")))
    , m_confirm(makeButton(tr("Carry out"), ButtonKind::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Other children of the family"));
    new TabOrder(this);
    build();
    m_scope->setClearable(false);
    m_scope->choose(u"family"_s);
    connect(m_scope, &SegmentedControl::chosen, this, [this](const QString &scope) {
        for (SiblingRow *row : std::as_const(m_rows))
            row->setWholeFamily(scope == "family"_L1);
        edited();
    });
    connect(m_step, &SegmentedControl::chosen, this, &SiblingDialog::edited);
    connect(m_rationale, &GrowingTextEdit::edited, this, &SiblingDialog::edited);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, &SiblingDialog::confirm);
    m_work->hide();
    m_nobody->hide();
    m_confirm->setEnabled(false);
    read();
}

void SiblingDialog::build()
{
    setTextRole(m_about, TextRole::Body, ColourRole::Muted);
    m_rationale->setLines(2, 6);
    auto *common = new QVBoxLayout(m_common);
    common->setContentsMargins(0, 0, 0, 0);
    common->addWidget(new LabelledField(tr("What is to be done"), m_step));
    common->addWidget(m_rationaleField);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->addLayout(m_list);
    column->addWidget(m_common);
    column->addWidget(m_followsTitle);
    column->addWidget(m_follows);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *work = new QVBoxLayout(m_work);
    work->setContentsMargins(0, 0, 0, 0);
    work->addWidget(new LabelledField(tr("Decide for"), m_scope));
    work->addWidget(scroll, 1);

    auto *buttons = new QHBoxLayout;
    if (HelpLink *help = HelpLink::make(m_desk, {u"contact.siblings"_s, u"siblings.who"_s, u"siblings.date"_s})) {
        buttons->addWidget(help);
        help->serve(this);
    }
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_confirm);
    m_close->setAutoDefault(false);
    m_confirm->setAutoDefault(false);
    auto *whole = new QVBoxLayout(this);
    whole->addWidget(makeWrappedLabel(windowTitle(), TextRole::Title));
    whole->addWidget(m_about);
    whole->addWidget(m_clock);
    whole->addWidget(m_nobody, 1);
    whole->addWidget(m_work, 1);
    whole->addWidget(m_findings);
    whole->addLayout(buttons);
    followTheme(this, [=, this](const Theme &theme) {
        whole->setContentsMargins(theme.space(24), theme.space(16), theme.space(24), theme.space(16));
        whole->setSpacing(theme.space(8));
        work->setSpacing(theme.space(12));
        buttons->setSpacing(theme.space(8));
        common->setSpacing(theme.space(8));
        column->setSpacing(theme.space(12));
        column->setContentsMargins(0, 0, theme.space(8), 0);
        m_list->setSpacing(theme.space(12));
        const QSize room = parentWidget() ? parentWidget()->window()->size() : QSize(1366, 768);
        setMinimumWidth(std::min(theme.px(560), room.width() - 40));
        resize(std::min(theme.px(640), room.width() - 40), std::min(theme.px(620), room.height() - 40));
    });
}

void SiblingDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_scope->setFocus(Qt::OtherFocusReason);
}

void SiblingDialog::read()
{
    const auto look = [rules = m_desk.session().rulebook(), subject = m_original, viewer = m_desk.user().id,
                       now = m_desk.now()](Views &views) { return siblingChoices(views, rules, subject, viewer, now); };
    const auto answer = m_desk.session().read<std::optional<SiblingChoices>>(m_slot, look);
    onResult(this, answer, [this](const Expected<std::optional<SiblingChoices>> &choices) {
        if (choices)
            take(*choices);
        else if (choices.error().code != ErrorCode::Cancelled)
            say(tr("The family could not be read."), describe(choices.error()));
    });
}

void SiblingDialog::take(const std::optional<SiblingChoices> &choices)
{
    if (!choices || choices->view.withheld) {
        say(tr("This record is no longer there for you."));
        return;
    }
    m_choices = choices;
    const CaseFile &file = choices->view.file;
    m_about->setText(u"%1 · %2"_s.arg(file.child.name().isEmpty() ? tr("No name") : file.child.name(),
                                      file.referral ? file.referral->number : file.contact.number));
    m_clock->setText(originalWords(*choices, m_desk));
    fillRows();
    m_nobody->setVisible(m_rows.isEmpty());
    m_work->setVisible(!m_rows.isEmpty());
    refresh();
}

void SiblingDialog::fillRows()
{
    for (const SiblingChoice &choice : std::as_const(m_choices->children)) {
        const auto known = std::ranges::find_if(
            std::as_const(m_rows), [&](const SiblingRow *row) { return row->choice().child.id == choice.child.id; });
        if (known != m_rows.cend()) {
            (*known)->setChoice(choice);
            continue;
        }
        auto *row = new SiblingRow(m_desk, choice);
        restoreRow(*row);
        connect(row, &SiblingRow::edited, this, &SiblingDialog::edited);
        m_list->addWidget(row);
        m_rows.append(row);
    }
}

std::optional<SiblingStep> SiblingDialog::stepFor(const SiblingRow &row) const
{
    return m_scope->chosenId() == "family"_L1 ? stepOf(m_step->chosenId()) : row.step();
}

QString SiblingDialog::rationaleFor(const SiblingRow &row) const
{
    return m_scope->chosenId() == "family"_L1 ? m_rationale->text().trimmed() : row.rationale();
}

void SiblingDialog::edited()
{
    m_touched = true;
    m_findings->clear();
    refresh();
    emit typed();
}

QJsonObject SiblingDialog::draft() const
{
    if (!m_touched)
        return {};
    QJsonObject rows = m_restored;
    for (const SiblingRow *row : m_rows) {
        if (const QJsonObject answers = row->draft(); !answers.isEmpty())
            rows.insert(row->choice().child.id.text(), answers);
    }
    return {{u"scope"_s, m_scope->chosenId()},
            {u"step"_s, m_step->chosenId()},
            {u"rationale"_s, m_rationale->text()},
            {u"children"_s, rows}};
}

void SiblingDialog::restore(const QJsonObject &draft)
{
    if (draft.isEmpty())
        return;
    m_touched = true;
    m_scope->choose(draft["scope"_L1].toString());
    m_step->choose(draft["step"_L1].toString());
    m_rationale->setText(draft["rationale"_L1].toString());
    m_restored = draft["children"_L1].toObject();
    for (SiblingRow *row : std::as_const(m_rows))
        restoreRow(*row);
    refresh();
}

void SiblingDialog::restoreRow(SiblingRow &row)
{
    row.setWholeFamily(m_scope->chosenId() == "family"_L1);
    row.restore(m_restored.take(row.choice().child.id.text()).toObject());
}

void SiblingDialog::refresh()
{
    m_common->setVisible(m_scope->chosenId() == "family"_L1);
    refreshFollows();
    const bool any = std::ranges::any_of(m_rows, &SiblingRow::isWanted);
    m_confirm->setEnabled(any && !m_running);
    m_confirm->setToolTip(any ? QString() : tr("Tick a child first."));
    m_confirm->setAccessibleDescription(m_confirm->toolTip());
}

void SiblingDialog::refreshFollows()
{
    if (!m_choices)
        return;
    QStringList lines;
    for (const SiblingRow *row : std::as_const(m_rows)) {
        const std::optional<SiblingStep> step = stepFor(*row);
        if (row->isWanted() && step)
            lines << followsFrom(*step, row->choice(), *m_choices, m_desk).join(u' ');
    }
    m_follows->setText(lines.join(u"\n\n"_s));
    m_followsTitle->setVisible(!lines.isEmpty());
    m_follows->setVisible(!lines.isEmpty());
}

QString SiblingDialog::problem() const
{
    for (const SiblingRow *row : m_rows) {
        if (!row->isWanted())
            continue;
        if (!stepFor(*row))
            return tr("%1: choose what is to be done.").arg(row->name());
    }
    return {};
}

Command SiblingDialog::commandFor(const SiblingRow &row) const
{
    const PersonId child = row.choice().child.id;
    switch (stepFor(row).value_or(SiblingStep::NotRefer)) {
    case SiblingStep::Copy: return CopyToSibling{m_original, {child}, rationaleFor(row)};
    case SiblingStep::Refer: return ConsiderSibling{m_original, child, SiblingDecision::Refer, rationaleFor(row)};
    case SiblingStep::NotRefer: break;
    }
    return ConsiderSibling{m_original, child, SiblingDecision::NotRefer, rationaleFor(row)};
}

void SiblingDialog::confirm()
{
    if (m_running)
        return;
    if (const QString what = problem(); !what.isEmpty()) {
        say(what);
        return;
    }
    m_findings->clear();
    m_waiting.clear();
    for (SiblingRow *row : std::as_const(m_rows)) {
        if (!row->isWanted())
            continue;
        if (!row->isAnswered())
            return;
        m_waiting.append(row);
    }
    m_running = !m_waiting.isEmpty();
    m_carriedOut = 0;
    m_work->setEnabled(!m_running);
    m_confirm->setEnabled(false);
    next();
}

void SiblingDialog::next()
{
    if (m_waiting.isEmpty()) {
        finish();
        return;
    }
    // One after another: what is refused for one child leaves the others as they are.
    SiblingRow *row = m_waiting.takeFirst();
    if (!row->envelope)
        row->envelope = Envelope{CommandId::make(), m_desk.user().id, commandFor(*row), row->reasons(), {}};
    const Envelope envelope = *row->envelope;
    m_desk.resubmit(this, envelope, [this, row](const Expected<CommandResult> &result) {
        row->take(result);
        m_carriedOut += row->isDone() ? 1 : 0;
        next();
    });
}

void SiblingDialog::finish()
{
    m_running = false;
    m_work->setEnabled(true);
    const bool open = std::ranges::any_of(m_rows, &SiblingRow::isWanted);
    m_touched = m_touched && open;
    refresh();
    emit typed();
    if (m_carriedOut > 0) {
        m_close->setText(tr("Close"));
        m_desk.say(tr("Done for %n of the other children.", nullptr, m_carriedOut));
        emit changed();
    }
    read();
    if (open) {
        say(tr("Not done for all of them yet."), tr("Each child says what is missing. The others are done."));
        m_confirm->setFocus(Qt::OtherFocusReason);
    } else {
        m_close->setFocus(Qt::OtherFocusReason);
    }
}

void SiblingDialog::say(const QString &headline, const QString &text)
{
    m_findings->showMessage(headline, text);
}

} // namespace frontdoor
