// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/contact/prompt_edit.h"

#include "ui/common/segmented_control.h"
#include "ui/outcome/text_line.h"
#include "ui/style/roles.h"

#include <QVBoxLayout>

namespace frontdoor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto none = "none"_L1;
constexpr auto notAsked = "not-asked: "_L1;

} // namespace

PromptEdit::PromptEdit(const QString &what, QWidget *parent)
    : QWidget(parent)
    , m_choice(new SegmentedControl(
          {{u"yes"_s, tr("Yes"), {}}, {u"none"_s, tr("None known"), {}}, {u"not-asked"_s, tr("Not asked"), {}}}))
    , m_words(new TextLine)
{
    m_choice->setAccessibleName(what);
    m_words->setCharacterLimit(2000);
    m_words->setObjectName(what);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_choice);
    column->addWidget(m_words);
    setFocusProxy(m_choice);
    followTheme(this, [column](const Theme &theme) { column->setSpacing(theme.space(6)); });
    connect(m_choice, &SegmentedControl::chosen, this, [this](const QString &id) {
        if (id == "none"_L1 || id.isEmpty())
            m_words->clear();
        arrange();
        emit edited();
    });
    connect(m_words, &QLineEdit::textEdited, this, &PromptEdit::edited);
    arrange();
}

QString PromptEdit::answer() const
{
    const QString chosen = m_choice->chosenId();
    if (chosen == "none"_L1)
        return none;
    const QString said = m_words->text();
    if (said.trimmed().isEmpty())
        return {};
    return chosen == "not-asked"_L1 ? notAsked + said : said;
}

void PromptEdit::setAnswer(const QString &answer)
{
    if (answer == this->answer() && (!answer.isEmpty() || m_words->hasFocus()))
        return;
    if (answer == none) {
        m_choice->choose(u"none"_s);
        m_words->clear();
    } else if (answer.startsWith("not-asked"_L1)) {
        m_choice->choose(u"not-asked"_s);
        m_words->setText(answer.section(u':', 1).trimmed());
    } else {
        m_choice->choose(answer.isEmpty() ? QString() : u"yes"_s);
        m_words->setText(answer);
    }
    arrange();
}

void PromptEdit::setReadOnly(bool readOnly)
{
    m_choice->setReadOnly(readOnly);
    m_words->setReadOnly(readOnly);
}

void PromptEdit::arrange()
{
    const QString chosen = m_choice->chosenId();
    const bool why = chosen == "not-asked"_L1;
    m_words->setVisible(chosen == "yes"_L1 || why);
    m_words->setPlaceholderText(why ? tr("Why not?") : tr("What was said"));
    m_words->setAccessibleName(why ? tr("%1: why it was not asked").arg(m_words->objectName())
                                   : tr("%1: what was said").arg(m_words->objectName()));
}

} // namespace frontdoor
