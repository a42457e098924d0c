// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/section_index.h"
#include "ui/style/theme.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace frontdoor {

class ElidedLabel;
class FormPage;
class FormSection;
class InfoButton;
class MessageBar;
class PrimaryButton;

/// The frame of a contact's page: heading with the main button, messages, section index at the left, the form, an aside
/// at the right. Where there is not enough room the index becomes a menu, and the aside the last section of the form.
class PageFrame final : public QWidget {
    Q_OBJECT

public:
    /// Takes the aside.
    explicit PageFrame(QWidget *aside, QWidget *parent = nullptr);

    FormPage *page() const { return m_page; }
    PrimaryButton *mainButton() const { return m_main; }
    /// Call when all sections are on the page.
    void finish();

    void setHeading(const QString &title, const QString &facts);
    /// "Draft saved 1 s ago", at the left of the main button.
    void setState(const QString &state, bool trouble = false);
    void addAction(QWidget *widget); ///< before the main button
    /// Help on the page as a whole, at the right under the main button. Before finish().
    void setHelp(InfoButton *help);
    /// The heading and the section index: what belongs to no section.
    QList<QWidget *> surroundings() const;
    void addStrip(QWidget *widget); ///< under the heading, over the whole width

    /// Where nothing is to be typed first: the section index, or the menu in its place.
    void focusIndex();

    void setSectionState(const QString &id, SectionIndex::State state, int missing);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void arrangeActions(const Theme &theme);
    void fillMenu();
    void showSections();

    FormPage *m_page;
    QWidget *m_aside;
    QScrollArea *m_asideScroll;
    QWidget *m_asideColumn;
    QWidget *m_indexColumn;
    SectionIndex *m_index;
    QToolButton *m_menu;
    ElidedLabel *m_title;
    ElidedLabel *m_facts;
    QLabel *m_state;
    QWidget *m_actionBox;
    PrimaryButton *m_main;
    QWidget *m_heading;
    QHBoxLayout *m_top;
    QVBoxLayout *m_headingColumn;
    QHBoxLayout *m_below;
    InfoButton *m_help = nullptr;
    QWidget *m_stripBox;
    QVBoxLayout *m_strips;
    FormSection *m_glance = nullptr;
    QList<SectionIndex::Section> m_sections;
    bool m_asideBeside = true;
    bool m_actionsBelow = false;
};

} // namespace frontdoor
