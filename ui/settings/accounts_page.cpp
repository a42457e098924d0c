// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/accounts_page.h"

#include "core/base/text.h"
#include "ui/common/date_edit.h"
#include "ui/common/labelled_field.h"
#include "ui/common/search_field.h"
#include "ui/desk/password_form.h"
#include "ui/settings/choice_box.h"
#include "ui/settings/command_form.h"
#include "ui/settings/settings_words.h"
#include "ui/settings/text_table.h"
#include "ui/style/roles.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

QString fteWords(double fte)
{
    return QString::number(fte, 'g', 3);
}

/// "0.8", also as "0,8" or "80 %".
std::optional<double> fteOf(QString text)
{
    text = text.trimmed().replace(u',', u'.');
    const bool percent = text.endsWith(u'%');
    if (percent)
        text.chop(1);
    bool understood = false;
    const double value = text.trimmed().toDouble(&understood);
    return understood ? std::optional(percent ? value / 100 : value) : std::nullopt;
}

} // namespace

AccountsPage::AccountsPage(Desk &workDesk, QWidget *parent)
    : SettingsPage(workDesk, tr("People who work here"),
                   tr("Whoever leaves is given a day for it and stays in the list: what they did keeps their name."),
                   parent)
    , m_filter(new SearchField(tr("Name, role or team")))
    , m_add(makeButton(tr("Add somebody")))
    , m_list(
          new TextTable(tr("People who work here"),
                        {tr("Name"), tr("Sign-in"), tr("Role"), tr("Team"), tr("FTE"), tr("Qualified"), tr("Active")},
                        {4, 3, 4, 5, 0, 0, 0}))
    , m_form(new CommandForm(workDesk, tr("Choose somebody")))
    , m_name(new QLineEdit)
    , m_signIn(new QLineEdit)
    , m_role(new ChoiceBox)
    , m_team(new ChoiceBox)
    , m_fte(new QLineEdit)
    , m_qualified(new QCheckBox(tr("Registered social worker")))
    , m_active(new QCheckBox(tr("Works here; may sign in")))
    , m_clock(workDesk)
    , m_leaves(new DateEdit(m_clock, workDesk.calendar()))
    , m_wayIn(makeWrappedLabel({}, TextRole::Body, ColourRole::Muted))
    , m_accountForm(new CommandForm(workDesk, tr("How they sign in")))
    , m_osAccount(new QLineEdit)
    , m_password(new PasswordForm(workDesk.session(), PasswordForm::For::Somebody))
    , m_read(
          this, workDesk, {u"user"_s},
          [] {
              return [](Views &views) -> Expected<Seen> {
                  Seen seen;
                  FD_ASSIGN(seen.users, views.allUsers());
                  FD_ASSIGN(seen.identity, views.identity());
                  FD_ASSIGN(const QList<Credentials> all, views.allCredentials());
                  for (Credentials each : all) {
                      if (!each.password.isEmpty())
                          each.password = u"kept"_s; // nothing of it is needed here
                      seen.credentials.insert(each.user, each);
                  }
                  return seen;
              };
          },
          [this](const Expected<Seen> &seen) { take(seen); })
{
    QList<ChoiceBox::Choice> roles;
    for (size_t i = 0; i < Choices<Role>::ids.size(); ++i)
        roles.append({idOf(Role(i)), roleWords(desk().procedure(), Role(i))});
    m_role->setChoices(roles);
    m_team->setChoices(teamChoices(desk().procedure()));
    m_form->addField(u"name"_s, tr("Name"), m_name);
    m_form->addField(u"sign-in"_s, tr("Signs in as"), m_signIn)
        ->setHint(tr("Short and without blanks, such as sbell."));
    m_form->addField(u"role"_s, tr("Role"), m_role);
    m_form->addField(u"team"_s, tr("Team"), m_team);
    m_form->addField(u"fte"_s, tr("Hours, as part of full time"), m_fte)
        ->setHint(tr("1 is full time, 0.5 half; it sets how much they can hold."));
    m_form->addField(u"qualified"_s, tr("Qualified"), m_qualified);
    m_form->addField(u"active"_s, tr("Active"), m_active);
    m_form->addField(u"leaves"_s, tr("Leaves on"), m_leaves)
        ->setHint(tr("From this day on they cannot sign in, and what they hold is shown to whoever allocates."));
    m_save = m_form->addButton(tr("Save"), true);
    connect(m_save, &QAbstractButton::clicked, this, &AccountsPage::save);
    m_list->setLeastRows(8);
    m_list->setOptionalColumns({4, 5}, 700);
    m_list->setEmptyText(tr("Nobody fits these words."));

    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    auto *search = new QHBoxLayout;
    search->addWidget(m_filter, 1);
    search->addWidget(m_add);
    column->addLayout(search);
    column->addWidget(m_list, 1);
    followTheme(left, [column, search](const Theme &theme) {
        column->setSpacing(theme.space(8));
        search->setSpacing(theme.space(8));
    });
    m_signInPart = makeSignIn();
    auto *right = new QWidget;
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins({});
    rightColumn->addWidget(m_form);
    rightColumn->addWidget(m_signInPart);
    rightColumn->addStretch(1);
    followTheme(right, [rightColumn](const Theme &theme) { rightColumn->setSpacing(theme.space(24)); });
    body()->addWidget(new SideBySide(left, right), 1);
    connect(m_filter, &SearchField::searchChanged, this, &AccountsPage::showUsers);
    connect(m_filter, &SearchField::moveDown, m_list, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_add, &QAbstractButton::clicked, this, &AccountsPage::startNew);
    connect(m_list, &TextTable::currentKeyChanged, this, [this](const QString &key) {
        if (!key.isEmpty())
            edit(UserId(key));
    });
    connect(m_list, &TextTable::chosen, m_name, [this] { m_name->setFocus(Qt::TabFocusReason); });
    setFocusProxy(m_filter);
    setWritable(false);
    askWhetherMay(QString::fromLatin1(SetUser::verb), [this](bool may) { setWritable(may); });
    m_read.refresh();
}

QWidget *AccountsPage::makeSignIn()
{
    m_accountForm->addField(u"account"_s, tr("Account of the computer"), m_osAccount)
        ->setHint(tr("Whoever is signed in to a computer with this name need type no password here. Empty: none."));
    QPushButton *link = m_accountForm->addButton(tr("Save the account"), false);
    m_open = m_accountForm->addButton(tr("Open the account again"), false);
    connect(link, &QAbstractButton::clicked, this, &AccountsPage::linkAccount);
    connect(m_open, &QAbstractButton::clicked, this, &AccountsPage::openAccount);
    connect(m_password, &PasswordForm::changed, this, [this](const User &user) {
        desk().say(tr("%1 has a first password, and chooses their own when they sign in.").arg(user.name));
        m_read.refresh();
    });
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->addWidget(m_wayIn);
    column->addWidget(m_accountForm);
    column->addWidget(m_password);
    followTheme(part, [column](const Theme &theme) { column->setSpacing(theme.space(12)); });
    part->hide();
    return part;
}

void AccountsPage::showSignIn()
{
    const bool known = m_may && !m_isNew && m_edited.id && !m_identity.isDemo;
    m_signInPart->setVisible(known);
    if (!known)
        return;
    const Credentials kept = m_credentials.value(m_edited.id);
    const Instant now = desk().now();
    QStringList words;
    if (!kept.password.isEmpty())
        words << (kept.mustChange ? tr("Has a first password and has to choose their own.")
                                  : tr("Has a password of their own."));
    if (!kept.osAccount.isEmpty())
        words << tr("Comes in with the account %1 of the computer.").arg(kept.osAccount);
    if (words.isEmpty())
        words << (m_identity.asksForProof
                      ? tr("Cannot sign in yet: set a first password, or name their account of the computer.")
                      : tr("Has no password yet. Nobody is asked for one until an administrator has one."));
    if (kept.isClosed(now))
        words << closedText(kept, desk().calendar());
    m_wayIn->setText(words.join(u' '));
    m_osAccount->setText(kept.osAccount);
    m_open->setVisible(kept.isClosed(now));
    const bool self = m_edited.id == desk().user().id;
    m_password->setVisible(!self); // one's own is changed in My account, by who knows the old one
    m_password->begin(m_edited, desk().user().id);
    m_accountForm->clearFindings();
}

void AccountsPage::linkAccount()
{
    m_accountForm->submit(LinkAccount{m_edited.id, m_osAccount->text().trimmed()}, [this](const Done &) {
        desk().say(tr("How %1 signs in was changed.").arg(m_edited.name));
        m_read.refresh();
    });
}

void AccountsPage::openAccount()
{
    m_accountForm->submit(OpenAccount{m_edited.id}, [this](const Done &) {
        desk().say(tr("%1 can try again.").arg(m_edited.name));
        m_read.refresh();
    });
}

void AccountsPage::setWritable(bool may)
{
    m_may = may;
    m_add->setVisible(may);
    m_save->setVisible(may);
    const bool some = may && (m_isNew || m_edited.id);
    for (QLineEdit *edit : {m_name, m_signIn, m_fte})
        edit->setReadOnly(!some);
    for (QWidget *edit :
         {static_cast<QWidget *>(m_role), static_cast<QWidget *>(m_team), static_cast<QWidget *>(m_qualified),
          static_cast<QWidget *>(m_active), static_cast<QWidget *>(m_save)})
        edit->setEnabled(some);
    m_leaves->setReadOnly(!some);
    showSignIn();
}

void AccountsPage::take(const Expected<Seen> &seen)
{
    if (!seen) {
        complain(tr("The accounts could not be read."), describe(seen.error()));
        return;
    }
    const bool sameSignIn = m_credentials == seen->credentials && m_identity == seen->identity;
    m_users = seen->users;
    m_credentials = seen->credentials;
    m_identity = seen->identity;
    showUsers();
    if (!sameSignIn) // what is being typed stays
        showSignIn();
}

void AccountsPage::showUsers()
{
    const Procedure &procedure = desk().procedure();
    const QDate today = desk().calendar().localDate(desk().now());
    const QStringList typed = searchWords(m_filter->text());
    QList<TextRow> rows;
    for (const User &user : std::as_const(m_users)) {
        const QStringList cells{user.name,
                                user.signIn,
                                roleWords(procedure, user.role),
                                teamWords(procedure, user.team),
                                fteWords(user.fte),
                                user.qualified ? tr("yes") : tr("no"),
                                user.hasLeft(today) ? tr("left")
                                : user.active       ? tr("yes")
                                                    : tr("no")};
        const QStringList words = searchWords(cells.mid(0, 4).join(u' '));
        const bool fits = std::all_of(typed.begin(), typed.end(), [&](const QString &part) {
            return std::any_of(words.begin(), words.end(), [&](const QString &word) { return word.startsWith(part); });
        });
        if (!fits)
            continue;
        QStringList said{user.name, cells.at(2), cells.at(3), tr("signs in as %1").arg(user.signIn),
                         tr("%1 FTE").arg(cells.at(4))};
        if (user.qualified)
            said << tr("qualified");
        if (user.hasLeft(today))
            said << tr("has left");
        else if (!user.active)
            said << tr("not active");
        rows.append({user.id.text(), cells, said.join(u", "_s), !user.worksOn(today)});
    }
    m_list->setTextRows(rows);
}

void AccountsPage::edit(const UserId &id)
{
    const auto found = std::find_if(m_users.begin(), m_users.end(), [&](const User &user) { return user.id == id; });
    if (found == m_users.end())
        return;
    m_edited = *found;
    m_isNew = false;
    m_form->clearFindings();
    m_form->setTitle(m_edited.name);
    m_name->setText(m_edited.name);
    m_signIn->setText(m_edited.signIn);
    m_role->choose(idOf(m_edited.role));
    m_team->choose(m_edited.team);
    m_fte->setText(fteWords(m_edited.fte));
    m_qualified->setChecked(m_edited.qualified);
    m_active->setChecked(m_edited.active);
    m_leaves->setDate(m_edited.leaves.isValid() ? std::optional(m_edited.leaves) : std::nullopt);
    m_save->setText(tr("Save"));
    setWritable(m_may);
}

void AccountsPage::startNew()
{
    m_list->choose({});
    m_edited = User();
    m_edited.id = UserId::make();
    m_isNew = true;
    m_form->clearFindings();
    m_form->setTitle(tr("Somebody new"));
    m_name->clear();
    m_signIn->clear();
    m_role->choose(idOf(Role::SocialWorker));
    m_team->choose(desk().user().team);
    m_fte->setText(fteWords(1));
    m_qualified->setChecked(true);
    m_active->setChecked(true);
    m_leaves->setDate(std::nullopt);
    m_save->setText(tr("Add"));
    setWritable(m_may);
    m_name->setFocus();
}

void AccountsPage::save()
{
    User user = m_edited;
    user.name = m_name->text().simplified();
    user.signIn = m_signIn->text().trimmed();
    user.role = choiceOf<Role>(m_role->chosen()).value_or(user.role);
    user.team = m_team->chosen();
    user.qualified = m_qualified->isChecked();
    user.active = m_active->isChecked();
    user.leaves = m_leaves->date().value_or(QDate());
    if (const QString problem = m_leaves->problem(); !problem.isEmpty()) {
        m_form->clearFindings();
        m_form->field(u"leaves"_s)->setMessage(Tone::Overdue, problem);
        m_form->field(u"leaves"_s)->focusField();
        return;
    }
    const std::optional<double> fte = fteOf(m_fte->text());
    if (!fte) {
        m_form->clearFindings();
        m_form->field(u"fte"_s)->setMessage(Tone::Overdue, tr("Write a number, such as 1 or 0.8."));
        m_form->field(u"fte"_s)->focusField();
        return;
    }
    user.fte = *fte;
    if (m_isNew)
        user.revision = 0;
    m_form->submit(SetUser{user}, [this, user, added = m_isNew](const Done &) {
        desk().say(added ? tr("%1 was added.").arg(user.name) : tr("%1 was changed.").arg(user.name));
        m_isNew = false;
        m_edited = user;
        m_edited.revision = 0; // the one just saved, until it is chosen again
        m_form->setTitle(user.name);
        m_list->setFocus();
        m_read.refresh();
    });
}

} // namespace frontdoor
