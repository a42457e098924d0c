// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QScrollArea>
#include <QString>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace frontdoor {

class LabelledField;
class FieldLayout;

/// A quiet card with a heading. Fields stand in one or two columns by the room there is; other widgets take the whole width.
class FormSection final : public QWidget {
    Q_OBJECT

public:
    FormSection(const QString &id, const QString &title, QWidget *parent = nullptr);

    QString id() const { return m_id; }
    QString title() const;
    void setNote(const QString &note); ///< small and quiet beside the heading
    /// At the right end of the heading; by Tab after the last field. Takes the widget.
    void setCorner(QWidget *corner);

    void addField(LabelledField *field);
    void addWidget(QWidget *widget); ///< over the whole width
    QList<LabelledField *> fields() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_id;
    QHBoxLayout *m_heading;
    QLabel *m_title;
    QLabel *m_note;
    FieldLayout *m_grid;
};

/// One scrolling page of sections. Follows the focus, so that what is typed into is always seen.
class FormPage final : public QScrollArea {
    Q_OBJECT

public:
    explicit FormPage(QWidget *parent = nullptr);
    ~FormPage() override;

    FormSection *addSection(const QString &id, const QString &title);
    FormSection *section(const QString &id) const;
    QList<FormSection *> sections() const { return m_sections; }
    LabelledField *field(const QString &key) const; ///< by LabelledField::key(), in any section; null if none

    /// Brings the section's heading to the top and the focus to its first field.
    void goToSection(const QString &id);
    /// Shows the field and puts the focus into it. False if there is none with that key.
    bool goToField(const QString &key);
    /// Scrolls so that it is seen once the layouts have settled, from its top if it is high.
    void bringIntoView(QWidget *part);
    QString currentSection() const { return m_current; }

signals:
    void currentSectionChanged(const QString &id); ///< by scrolling or by moving the focus

protected:
    void changeEvent(QEvent *event) override;

private:
    void followScroll();
    void followFocus(const QWidget *now);
    void setCurrent(const QString &id);

    QVBoxLayout *m_layout;
    QList<FormSection *> m_sections;
    QString m_current;
};

} // namespace frontdoor
