// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/person_view.h"
#include "ui/desk/desk.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace frontdoor {

class GrowingTextEdit;
class LabelledField;
class LineList;
class Offer;
class ReaderPicker;
class SubmitStrip;

/// Whether a record is open to a few people only, why, to whom, and who opened it all the same.
class RestrictionPart final : public QWidget {
    Q_OBJECT

public:
    explicit RestrictionPart(Desk &desk, QWidget *parent = nullptr);

    void set(const PersonView &view);

signals:
    void readAgainWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Doing { Nothing, Restricting, Lifting };

    void start(Doing what);
    void refresh();
    void submit();

    Desk &m_desk;
    std::optional<PersonView> m_view;
    Doing m_doing = Doing::Nothing;
    QLabel *m_state;
    QLabel *m_readersWords;
    LineList *m_openings;
    QWidget *m_offers;
    Offer *m_restrict;
    Offer *m_lift;
    QWidget *m_form;
    GrowingTextEdit *m_reason;
    LabelledField *m_reasonField;
    ReaderPicker *m_readers;
    LabelledField *m_readersField;
    SubmitStrip *m_strip;
    QPushButton *m_confirm;
};

} // namespace frontdoor
