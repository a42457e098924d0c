// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/looks_page.h"

#include "ui/common/labelled_field.h"
#include "ui/common/segmented_control.h"
#include "ui/style/roles.h"

#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

// In the order of ThemeChoice.
constexpr std::array themeIds{"system", "light", "dark", "high-contrast"};

SegmentedControl *choices(const QList<SegmentedControl::Option> &options)
{
    auto *control = new SegmentedControl(options);
    control->setClearable(false);
    return control;
}

} // namespace

LooksPage::LooksPage(Desk &desk, const SettingsServices &services, QWidget *parent)
    : SettingsPage(desk, tr("How it looks"), tr("For you, on this computer. What you choose holds at once."), parent)
    , m_services(services)
    , m_theme(choices({{u"system"_s, tr("As the computer"), {}},
                       {u"light"_s, tr("Light"), {}},
                       {u"dark"_s, tr("Dark"), {}},
                       {u"high-contrast"_s, tr("High contrast"), {}}}))
    , m_text(choices({{u"100"_s, tr("100 %"), {}},
                      {u"125"_s, tr("125 %"), {}},
                      {u"150"_s, tr("150 %"), {}},
                      {u"175"_s, tr("175 %"), {}},
                      {u"200"_s, tr("200 %"), {}}}))
    , m_lock(choices({{u"0"_s, tr("Never"), {}},
                      {u"5"_s, tr("5 minutes"), {}},
                      {u"10"_s, tr("10 minutes"), {}},
                      {u"15"_s, tr("15 minutes"), {}},
                      {u"30"_s, tr("30 minutes"), {}}}))
    , m_spelling(choices({{u"yes"_s, tr("Mark mistakes"), {}}, {u"no"_s, tr("Do not"), {}}}))
{
    const auto place = [this](const QString &label, const QString &hint, SegmentedControl *control) {
        auto *field = new LabelledField(label, control);
        field->setHint(hint);
        body()->addWidget(field);
        connect(control, &SegmentedControl::chosen, this, &LooksPage::keep);
    };
    place(tr("Colours"), tr("High contrast has thicker edges and no soft colours."), m_theme);
    place(tr("Size of the text"), tr("Also Ctrl+Plus, Ctrl+Minus and Ctrl+0."), m_text);
    place(tr("Lock the screen when nobody has touched it for"),
          tr("The window is covered until you sign in again. Nothing you typed is lost."), m_lock);
    place(tr("Spelling"), tr("English as it is written in Britain, in the fields for longer texts."), m_spelling);
    body()->addWidget(makeWrappedLabel(tr("The program makes no sounds, and nothing on it blinks."), TextRole::Small,
                                       ColourRole::Muted));
    body()->addStretch(1);
    followTheme(this, [this](const Theme &theme) { body()->setSpacing(theme.space(16)); });
    setFocusProxy(m_theme);
    read();
}

void LooksPage::read()
{
    const Preferences now = m_services.preferences ? m_services.preferences() : Preferences();
    m_theme->choose(QString::fromLatin1(themeIds[size_t(now.theme)]));
    // Between two sizes, as the keys may set it, the nearest is shown.
    m_text->choose(QString::number((now.textPercent + 12) / 25 * 25));
    m_lock->choose(QString::number(now.lockAfterMinutes));
    m_spelling->choose(now.checkSpelling ? u"yes"_s : u"no"_s);
    for (SegmentedControl *control : {m_theme, m_text, m_lock, m_spelling})
        control->setEnabled(bool(m_services.setPreferences));
}

void LooksPage::keep()
{
    if (!m_services.setPreferences)
        return;
    Preferences wanted = m_services.preferences ? m_services.preferences() : Preferences();
    for (size_t i = 0; i < themeIds.size(); ++i) {
        if (m_theme->chosenId() == QLatin1String(themeIds[i]))
            wanted.theme = ThemeChoice(i);
    }
    wanted.textPercent = m_text->chosenId().toInt();
    wanted.lockAfterMinutes = m_lock->chosenId().toInt();
    wanted.checkSpelling = m_spelling->chosenId() == "yes"_L1;
    m_services.setPreferences(wanted);
}

void LooksPage::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    read(); // the menu of the person may have changed it meanwhile
}

} // namespace frontdoor
