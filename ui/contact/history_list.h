// SPDX-FileCopyrightText: 2026 The Frontdoor authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/casework/views/contact_view.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace frontdoor {

class Desk;
class LinkButton;

/// Open cases, and earlier contacts and referrals of the child and the family with what came of them, the newest first; each
/// opens.
class HistoryList final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryList(Desk &desk, QWidget *parent = nullptr);

    /// `names`: of the workers that are mentioned.
    void set(const CaseFile &file, bool childKnown, const QHash<UserId, QString> &names = {});

private:
    void addCase(const Episode &episode, const CaseFile &file);
    void addPast();
    LinkButton *addRow(const QString &link, const QString &day, const QString &text);

    Desk &m_desk;
    QLabel *m_quiet;
    QVBoxLayout *m_list;
    QList<QWidget *> m_rows;
    QList<PastContact> m_contacts;
    QList<PastReferral> m_referrals;
    QList<Episode> m_episodes;
    QHash<UserId, QString> m_names;
    bool m_shown = false;
};

} // namespace frontdoor
