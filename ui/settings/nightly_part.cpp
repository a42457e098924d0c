// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/nightly_part.h"

#include "core/calendar/phrases.h"
#include "core/session/on_result.h"
#include "ui/common/flow_layout.h"
#include "ui/common/labelled_field.h"
#include "ui/common/message_bar.h"
#include "ui/common/segmented_control.h"
#include "ui/desk/desk.h"
#include "ui/style/roles.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QtConcurrent>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostKept = 120;

QString sizeWords(qint64 bytes)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom)
        .formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QSpinBox *makeCount(const QString &name)
{
    auto *box = new QSpinBox;
    box->setRange(0, mostKept);
    box->setAccessibleName(name);
    return box;
}

/// The Tab key leaves it, as it leaves every other field; Qt's goes from the hours to the minutes first.
class TimeField final : public QTimeEdit {
protected:
    bool focusNextPrevChild(bool next) override { return QWidget::focusNextPrevChild(next); }
};

} // namespace

NightlyPart::NightlyPart(Desk &desk, const SettingsServices &services, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_services(services)
    , m_mayChange(desk.user().role == Role::Administrator)
    , m_standing(new MessageBar)
    , m_form(nullptr)
    , m_enabled(new SegmentedControl({{u"yes"_s, tr("Each night"), {}}, {u"no"_s, tr("Not by Frontdoor"), {}}}))
    , m_folder(new QLineEdit)
    , m_at(new TimeField)
    , m_days(makeCount(tr("Days")))
    , m_weeks(makeCount(tr("Weeks")))
    , m_months(makeCount(tr("Months")))
    , m_passphrase(new QLineEdit)
    , m_save(makeButton(tr("Save")))
    , m_now(makeButton(tr("Back up now"), ButtonKind::Quiet))
    , m_result(new MessageBar)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(makeWrappedLabel(
        services.onServer
            ? tr(
                "The data lie on a server: whoever looks after it backs it up there, with pg_dump or with its archive. The "
                "administrator's guide says how.")
            : tr(
                "A computer on which Frontdoor is open at that time makes the backup, while everybody works on, and looks it "
                "through. If it is open on none, the first on which it is opened makes it. Leave one computer signed in overnight, or have "
                "“frontdoor backup” run by a timer."),
        TextRole::Body, ColourRole::Muted));
    column->addWidget(m_standing);
    m_form = makeForm();
    column->addWidget(m_form);
    column->addWidget(m_result);
    m_standing->hide();
    m_result->hide();
    m_form->setVisible(!services.onServer && bool(services.setNightly));
    followTheme(this, [column](const Theme &theme) { column->setSpacing(theme.space(12)); });
    for (QLineEdit *edit : {m_folder, m_passphrase})
        connect(edit, &QLineEdit::textChanged, this, &NightlyPart::showButtons);
    for (QSpinBox *box : {m_days, m_weeks, m_months})
        connect(box, &QSpinBox::valueChanged, this, &NightlyPart::showButtons);
    connect(m_at, &QTimeEdit::timeChanged, this, &NightlyPart::showButtons);
    connect(m_enabled, &SegmentedControl::chosen, this, &NightlyPart::showButtons);
    connect(m_save, &QAbstractButton::clicked, this, &NightlyPart::save);
    connect(m_now, &QAbstractButton::clicked, this, &NightlyPart::backUpNow);
    showButtons();
}

QWidget *NightlyPart::makeForm()
{
    auto *form = new QWidget;
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins({});
    const auto place = [column](const QString &label, const QString &hint, QWidget *edit) {
        auto *field = new LabelledField(label, edit);
        field->setHint(hint);
        column->addWidget(field);
    };
    m_enabled->setClearable(false);
    m_enabled->choose(u"no"_s);
    m_at->setDisplayFormat(u"HH:mm"_s);
    m_folder->setPlaceholderText(tr("“backups”, beside the database"));
    place(tr("The database is backed up"), {}, m_enabled);
    place(tr("At"), tr("The same for every computer of the office."), m_at);
    place(tr("Folder"),
          tr("Better on another disk or server than the database. Every computer has to reach it by this name."),
          m_folder);
    auto *kept = new QWidget;
    auto *counts = new FlowLayout(kept);
    for (const auto &[box, words] :
         {std::pair(m_days, tr("days")), std::pair(m_weeks, tr("weeks")), std::pair(m_months, tr("months"))}) {
        counts->addWidget(box);
        counts->addWidget(makeLabel(words));
    }
    place(tr("Keep the newest backup of so many"), tr("What is older goes once a newer one is there and sound."), kept);
    place(tr("File with the passphrase"),
          tr("Its first line seals the backups. Without one they lie open to whoever may read the folder."),
          m_passphrase);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_now);
    column->addLayout(buttons);
    if (!m_mayChange)
        column->addWidget(makeWrappedLabel(tr("An administrator sets this up."), TextRole::Small, ColourRole::Muted));
    for (QWidget *each : {static_cast<QWidget *>(m_enabled), static_cast<QWidget *>(m_at),
                          static_cast<QWidget *>(m_folder), kept, static_cast<QWidget *>(m_passphrase)})
        each->setEnabled(m_mayChange);
    m_save->setVisible(m_mayChange);
    m_now->setVisible(m_mayChange && bool(m_services.backUpNow));
    followTheme(form, [this, column, counts](const Theme &theme) {
        column->setSpacing(theme.space(12));
        counts->setGaps(8, 4);
        m_folder->setMaximumWidth(theme.px(520));
        m_passphrase->setMaximumWidth(theme.px(520));
        m_at->setFixedWidth(theme.px(96));
    });
    return form;
}

QString NightlyPart::standing() const
{
    return m_standing->isHidden() ? QString() : QString(m_standing->headline() + u' ' + m_standing->text()).trimmed();
}

QString NightlyPart::result() const
{
    return m_result->isHidden() ? QString() : QString(m_result->headline() + u' ' + m_result->text()).trimmed();
}

void NightlyPart::refresh()
{
    if (m_services.nightlyReport && !m_services.onServer)
        onResult(this, QtConcurrent::run(m_services.nightlyReport, m_desk.now()),
                 [this](const Expected<NightlyReport> &report) { take(report); });
}

void NightlyPart::take(const Expected<NightlyReport> &report)
{
    m_standing->show();
    if (!report) {
        m_standing->setMessage(Tone::Overdue, tr("The backups could not be looked at."), describe(report.error()));
        return;
    }
    if (!m_stored || (m_stored != report->plan && wanted() == *m_stored))
        show(report->plan);
    m_stored = report->plan;
    const auto when = [this](Instant at) { return moment(at, m_desk.now(), m_desk.calendar()); };
    const QString newest = report->newest
                               ? tr("The newest is of %1, %2, looked through and sound; %3 are kept in %4.")
                                     .arg(when(*report->newest), sizeWords(report->bytes))
                                     .arg(report->kept)
                                     .arg(QDir::toNativeSeparators(report->folder))
                               : tr("There is none in %1 yet.").arg(QDir::toNativeSeparators(report->folder));
    if (!report->trouble.isEmpty())
        m_standing->setMessage(Tone::Overdue,
                               tr("The last backup failed on %1, %2.").arg(report->computer, when(report->troubled)),
                               report->trouble + u' ' + newest);
    else if (report->began)
        m_standing->setMessage(
            Tone::Info, tr("%1 is making a backup since %2.").arg(report->computer, when(*report->began)), newest);
    else if (!report->plan.enabled)
        m_standing->setMessage(Tone::Soon, tr("Frontdoor makes no backups of this database."),
                               tr("Set it up here, or see to it that something else does."));
    else if (report->late)
        m_standing->setMessage(Tone::Soon, tr("The newest backup is too old."), newest);
    else
        m_standing->setMessage(Tone::Done, tr("The database is backed up each night."), newest);
    showButtons();
}

void NightlyPart::show(const NightlyBackups &plan)
{
    m_enabled->choose(plan.enabled ? u"yes"_s : u"no"_s);
    m_folder->setText(QDir::toNativeSeparators(plan.folder));
    m_at->setTime(plan.at);
    m_days->setValue(plan.days);
    m_weeks->setValue(plan.weeks);
    m_months->setValue(plan.months);
    m_passphrase->setText(QDir::toNativeSeparators(plan.passphraseFile));
}

NightlyBackups NightlyPart::wanted() const
{
    NightlyBackups plan;
    plan.enabled = m_enabled->chosenId() == "yes"_L1;
    plan.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    plan.at = m_at->time();
    plan.days = m_days->value();
    plan.weeks = m_weeks->value();
    plan.months = m_months->value();
    plan.passphraseFile = QDir::fromNativeSeparators(m_passphrase->text().trimmed());
    return plan;
}

void NightlyPart::save()
{
    if (m_busy || !m_services.setNightly)
        return;
    setBusy(true);
    onResult(this, QtConcurrent::run(m_services.setNightly, wanted()), [this](const Expected<void> &saved) {
        setBusy(false);
        if (saved)
            m_result->setMessage(Tone::Done, tr("Saved."), tr("Every computer goes by it within some minutes."));
        else
            m_result->setMessage(Tone::Overdue, tr("Not saved."), describe(saved.error()));
        m_result->show();
        m_stored.reset();
        refresh();
    });
}

void NightlyPart::backUpNow()
{
    if (m_busy || !m_services.backUpNow)
        return;
    setBusy(true);
    m_result->setMessage(Tone::Info, tr("Making a backup…"), tr("You can work on meanwhile."));
    m_result->show();
    onResult(this, QtConcurrent::run(m_services.backUpNow, wanted(), m_desk.now()), [this](const Expected<void> &made) {
        setBusy(false);
        if (made)
            m_result->setMessage(Tone::Done, tr("The backup is made, looked through and sound."));
        else
            m_result->setMessage(Tone::Overdue, tr("No backup was made."), describe(made.error()));
        refresh();
    });
}

void NightlyPart::setBusy(bool busy)
{
    m_busy = busy;
    showButtons();
}

void NightlyPart::showButtons()
{
    m_save->setEnabled(m_mayChange && !m_busy && m_stored && wanted() != *m_stored);
    m_now->setEnabled(m_mayChange && !m_busy);
}

} // namespace frontdoor
