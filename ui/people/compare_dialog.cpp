// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/people/compare_dialog.h"

#include "ui/common/labelled_field.h"
#include "ui/common/link_button.h"
#include "ui/common/tab_order.h"
#include "ui/contact/person_picker.h"
#include "ui/people/people_words.h"
#include "ui/style/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace frontdoor {

CompareDialog::CompareDialog(Desk &desk, const Person &person, const PersonId &other, QWidget *parent)
    : QDialog(parent)
    , m_person(person.id)
    , m_picker(new PersonPicker(desk, tr("Name, date of birth, postcode")))
    , m_search(new LabelledField(tr("The other entry"), m_picker))
    , m_another(new LinkButton(tr("Compare with another entry")))
    , m_part(new ComparePart(desk))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Compare with…"));
    new TabOrder(this);
    m_picker->setOffersNew(false);
    m_another->hide();
    auto *title = makeWrappedLabel(tr("Is %1 entered twice?").arg(personName(person)), TextRole::Title);
    auto *close = makeButton(tr("Close"));
    close->setAutoDefault(false);
    auto *top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(m_another, 0, Qt::AlignTop);
    top->addWidget(close, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(m_search);
    column->addWidget(m_part, 1);
    followTheme(this, [=, this](const Theme &theme) {
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(theme.space(4));
        top->setContentsMargins(theme.space(16), theme.space(12), theme.space(16), 0);
        top->setSpacing(theme.space(12));
        m_search->setContentsMargins(theme.space(16), 0, theme.space(16), 0);
        fit();
    });
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_picker, &PersonPicker::picked, this, [this](const PersonHit &hit) { choose(hit.person.id); });
    connect(m_another, &QAbstractButton::clicked, this, [this] {
        m_part->clear();
        m_search->show();
        m_another->hide();
        m_picker->clear();
        m_picker->setFocus(Qt::OtherFocusReason);
    });
    connect(m_part, &ComparePart::joined, this,
            [this](const PersonId &keep, const PersonId &merge, const QString &words) {
                emit joined(keep, merge, words);
                accept();
            });
    connect(m_part, &ComparePart::keptApart, this, &QDialog::accept);
    connect(m_part, &ComparePart::leftOpen, this, &QDialog::reject);
    if (other)
        choose(other);
    else
        m_picker->setFocus(Qt::OtherFocusReason);
}

void CompareDialog::choose(const PersonId &other)
{
    if (other == m_person) {
        m_search->setMessage(Tone::Soon, tr("This is the entry that you came from. Choose the other one."));
        return;
    }
    m_search->clearMessage();
    m_search->hide();
    m_another->show();
    m_part->compare(std::min(m_person, other), std::max(m_person, other)); // ids sort by when they were made
    m_part->setFocus(Qt::OtherFocusReason);
}

void CompareDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fit();
}

/// Wide enough for two columns, as high as the window allows.
void CompareDialog::fit()
{
    const Theme &theme = themeOf(this);
    const QSize room = parentWidget() ? parentWidget()->window()->size() : QSize(1366, 768);
    setMinimumWidth(std::min(theme.px(720), room.width() - 40));
    resize(minimumWidth(), std::clamp(theme.px(600), 300, std::max(room.height() - 24, 300)));
}

} // namespace frontdoor
