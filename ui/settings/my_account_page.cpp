// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/my_account_page.h"

#include "core/calendar/phrases.h"
#include "ui/desk/password_form.h"
#include "ui/settings/settings_words.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 460;

} // namespace

MyAccountPage::MyAccountPage(Desk &workDesk, QWidget *parent)
    : SettingsPage(workDesk, tr("My account"), tr("What you do is recorded under your name."), parent)
    , m_who(makeWrappedLabel({}))
    , m_wayIn(makeWrappedLabel({}, TextRole::Body, ColourRole::Muted))
    , m_form(new PasswordForm(workDesk.session(), PasswordForm::For::Self))
    , m_read(
          this, workDesk, {u"user"_s},
          [me = workDesk.user().id] {
              return [me](Views &views) -> Expected<Seen> {
                  Seen seen;
                  FD_ASSIGN(const std::optional<Credentials> kept, views.credentials(me));
                  seen.credentials = kept.value_or(Credentials());
                  if (!seen.credentials.password.isEmpty())
                      seen.credentials.password = u"kept"_s; // nothing of it is needed here
                  FD_ASSIGN(seen.identity, views.identity());
                  return seen;
              };
          },
          [this](const Expected<Seen> &seen) { take(seen); })
{
    const User &user = desk().user();
    m_who->setText(tr("%1, %2, %3. Signs in as %4.")
                       .arg(user.name, roleWords(desk().procedure(), user.role),
                            teamWords(desk().procedure(), user.team), user.signIn));
    body()->addWidget(m_who);
    addHeading(tr("Password"));
    body()->addWidget(m_wayIn);
    auto *place = new QWidget;
    auto *row = new QHBoxLayout(place); // words in it are given the height that they need at their width
    row->setContentsMargins({});
    row->addWidget(m_form, 1000);
    row->addStretch(1);
    body()->addWidget(place);
    body()->addStretch(1);
    followTheme(place, [this](const Theme &theme) { m_form->setMaximumWidth(theme.px(formWidth)); });
    m_form->begin(user, user.id);
    m_form->hide();
    connect(m_form, &PasswordForm::changed, this, [this] {
        desk().say(tr("Your password was changed."));
        m_read.refresh();
    });
    setFocusProxy(m_form);
    m_read.refresh();
}

void MyAccountPage::take(const Expected<Seen> &seen)
{
    if (!seen) {
        complain(tr("Your account could not be read."), describe(seen.error()));
        return;
    }
    const Credentials &kept = seen->credentials;
    const bool first = !seen->identity.asksForProof;
    const bool mayBegin = !first || desk().user().role == Role::Administrator;
    m_form->setVisible(!seen->identity.isDemo && mayBegin);
    m_form->setOldAsked(!kept.password.isEmpty());
    QStringList words;
    if (seen->identity.isDemo) {
        words << tr("A demonstration with invented people asks for no password.");
    } else if (first && mayBegin) {
        words << tr(
            "This database asks nobody for a password yet. It does from the moment you set yours: then everybody "
            "needs a password from you, or an account of the computer (People who work here).");
    } else if (first) {
        words << tr("This database asks for no password. It asks for one as soon as an administrator has set theirs.");
    } else {
        if (kept.set)
            words << tr("It was set on %1.").arg(englishDateTime(*kept.set, desk().calendar(), u"d MMM yyyy"));
        if (!kept.osAccount.isEmpty())
            words << tr("You also come in with the account %1 of the computer.").arg(kept.osAccount);
    }
    m_wayIn->setText(words.join(u' '));
    m_wayIn->setVisible(!words.isEmpty());
}

} // namespace frontdoor
