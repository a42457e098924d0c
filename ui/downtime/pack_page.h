// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session/pack_shelf.h"
#include "ui/paper/paper_outlet.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QPushButton;
class QTextBrowser;

namespace frontdoor {

class MessageBar;

/// What was open when the data could last be reached, to be read and printed; nothing can be done on it. Needs neither the
/// data nor anybody signed in.
class PackPage final : public QWidget {
    Q_OBJECT

public:
    PackPage(const KeptPack &pack, std::function<Instant()> now, QWidget *parent = nullptr);

    void setOutlet(std::unique_ptr<PaperOutlet> outlet) { m_outlet = std::move(outlet); } ///< for tests
    const KeptPack &pack() const { return m_pack; }
    QPushButton *printButton() const { return m_print; }
    QString text() const; ///< all that is to be read

signals:
    void printed(const frontdoor::KeptPack &pack);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void showAge();
    void print();

    KeptPack m_pack;
    std::function<Instant()> m_now;
    std::unique_ptr<PaperOutlet> m_outlet;
    MessageBar *m_age;
    MessageBar *m_trouble;
    QTextBrowser *m_text;
    QPushButton *m_print;
    QTimer m_tick;
};

} // namespace frontdoor
