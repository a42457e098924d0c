// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace frontdoor {

class LabelledField;
class MessageBar;
class RadioCards;

/// A procedure that a new office can work by.
struct ProcedureChoice {
    QString id;
    QString name;
    QString line; ///< what it follows
    bool overlay = false;
};

/// A file for an office that has none yet.
struct OfficeWish {
    QString file;
    QString procedure; ///< id, and those of overlays after a +
    QString administrator;

    friend bool operator==(const OfficeWish &, const OfficeWish &) = default;
};

/// The first start: try the demo, make a file for an office, or open one that is there. Decides nothing and touches no file:
/// whoever owns it does what is wished, and tells here what came of it.
class WelcomePage final : public QWidget {
    Q_OBJECT

public:
    enum class Step { Start, NewOffice, OpenFile };

    explicit WelcomePage(QWidget *parent = nullptr);

    Step step() const;
    void go(Step step);
    void setProcedures(const QList<ProcedureChoice> &procedures);
    /// Where a new file would lie if nothing else is typed.
    void suggestFile(const QString &path);

    void showWaiting(const QString &text);
    /// Why it was not done, and what to do; the step stays.
    void showRefusal(const QString &headline, const QString &text);
    /// What the file is that was looked at; it can be opened then.
    void showFound(const QString &headline, const QString &text);

signals:
    void demoWanted();
    void officeWanted(const frontdoor::OfficeWish &wish);
    void lookWanted(const QString &path);
    void openWanted(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeStart();
    QWidget *makeNewOffice();
    QWidget *makeOpenFile();
    QWidget *scrolling(QWidget *content);
    QLineEdit *addPath(LabelledField *&field, const QString &label, const QString &hint, bool toSave);
    void orderTabs();
    void choosePath(QLineEdit *into, bool toSave);
    void next();
    void makeOffice();
    void lookOrOpen();
    void forget();
    void setBusy(bool busy);

    QStackedWidget *m_steps;
    MessageBar *m_bar;
    QPushButton *m_back;
    QPushButton *m_next;
    RadioCards *m_ways;
    QLineEdit *m_newFile = nullptr;
    LabelledField *m_newFileField = nullptr;
    RadioCards *m_procedures;
    LabelledField *m_procedureField = nullptr;
    QWidget *m_overlays;
    QVBoxLayout *m_overlayColumn;
    QList<QCheckBox *> m_overlayBoxes;
    QLineEdit *m_administrator;
    LabelledField *m_administratorField = nullptr;
    QLineEdit *m_oldFile = nullptr;
    LabelledField *m_oldFileField = nullptr;
    QString m_found; ///< the path that was looked at and can be opened
    bool m_busy = false;
};

} // namespace frontdoor
