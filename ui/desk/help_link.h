// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/common/info_button.h"

#include <QStringList>

class QLabel;

namespace frontdoor {

class Desk;
class FormSection;

/// "Procedure" beside the title of a section or panel: opens what the procedure says about it. F1 anywhere in the areas that
/// it serves does the same; of areas in one another the innermost answers.
class HelpLink final : public InfoButton {
    Q_OBJECT

public:
    enum class Look {
        Word, ///< "Procedure", a stop of the Tab key
        Icon, ///< beside a field or a line of the form: by pointer and F1 only, so that Tab goes on from field to field
    };

    /// For these places (core/procedure/help_places.h); the first gives its name. Null where the procedure says nothing there.
    static HelpLink *make(Desk &desk, const QStringList &places, Look look = Look::Word);
    /// At the right of a section's title, for the whole section. Null as above.
    static HelpLink *addTo(FormSection &section, Desk &desk, const QStringList &places);
    /// At the right of the line of `words` in `host`, for the whole of `host`. Null as above.
    static HelpLink *addTo(QWidget &host, QWidget &words, Desk &desk, const QStringList &places,
                           Look look = Look::Word);

    void serve(QWidget *area);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    HelpLink(Desk &desk, const QStringList &places, Look look);
    void open(QWidget *below);

    Desk &m_desk;
    QStringList m_places;
};

} // namespace frontdoor
