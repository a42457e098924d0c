<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>frontdoor::AdoptView</name>
    <message numerus="yes">
        <source>%n mistakes have to be put right in the files.</source>
        <translation>
            <numerusform>%n mistake has to be put right in the file.</numerusform>
            <numerusform>%n mistakes have to be put right in the files.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::AllocationStrip</name>
    <message numerus="yes">
        <source>%n chosen. Press A for who is suggested, or a worker&apos;s number, then Enter.</source>
        <translation>
            <numerusform>%n chosen. Press A for who is suggested, or a worker&apos;s number, then Enter.</numerusform>
            <numerusform>%n chosen. Press A for who is suggested, or a worker&apos;s number, then Enter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a reason.</source>
        <translation>
            <numerusform>%n needs a reason.</numerusform>
            <numerusform>%n need a reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try the other %n again</source>
        <translation>
            <numerusform>Try the other one again</numerusform>
            <numerusform>Try the other %n again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Allocate the other %n with this reason</source>
        <translation>
            <numerusform>Allocate it with this reason</numerusform>
            <numerusform>Allocate the other %n with this reason</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::Chronology</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days old</source>
        <translation>
            <numerusform>%n day old</numerusform>
            <numerusform>%n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::ChronologyModel</name>
    <message numerus="yes">
        <source>%1 · %n entries</source>
        <translation>
            <numerusform>%1 · %n entry</numerusform>
            <numerusform>%1 · %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::ChronologyView</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries are not shown.</source>
        <translation>
            <numerusform>%n entry is not shown.</numerusform>
            <numerusform>%n entries are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::ComparePart</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n referrals</source>
        <translation>
            <numerusform>%n referral</numerusform>
            <numerusform>%n referrals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n contacts under the other entry, and whatever else is recorded there,</source>
        <translation>
            <numerusform>the contact under the other entry, and whatever else is recorded there,</numerusform>
            <numerusform>the %n contacts under the other entry, and whatever else is recorded there,</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::ConsultationsPanel</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::DoorForm</name>
    <message numerus="yes">
        <source>%n more tries before the account is closed for half an hour.</source>
        <translation>
            <numerusform>One more wrong try closes the account for half an hour.</numerusform>
            <numerusform>%n more tries before the account is closed for half an hour.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::DowntimeBar</name>
    <message numerus="yes">
        <source>%n that you took under a provisional number are not recorded yet.</source>
        <translation>
            <numerusform>%n that you took under a provisional number is not recorded yet.</numerusform>
            <numerusform>%n that you took under a provisional number are not recorded yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::DowntimePack</name>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::DraftWatch</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consultations</source>
        <translation>
            <numerusform>%n consultation</numerusform>
            <numerusform>%n consultations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::DraftsPage</name>
    <message numerus="yes">
        <source>%n drafts of other people are on this computer. Only they can open them.</source>
        <translation>
            <numerusform>%n draft of somebody else is on this computer. Only they can open it.</numerusform>
            <numerusform>%n drafts of other people are on this computer. Only they can open them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n drafts cannot be read.</source>
        <translation>
            <numerusform>One draft cannot be read.</numerusform>
            <numerusform>%n drafts cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::DuplicatesPage</name>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::Explanation</name>
    <message numerus="yes">
        <source>%n working days later: %1</source>
        <translation>
            <numerusform>%n working day later: %1</numerusform>
            <numerusform>%n working days later: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes later: %1</source>
        <translation>
            <numerusform>%n minute later: %1</numerusform>
            <numerusform>%n minutes later: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours later: %1</source>
        <translation>
            <numerusform>%n hour later: %1</numerusform>
            <numerusform>%n hours later: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days later: %1</source>
        <translation>
            <numerusform>%n day later: %1</numerusform>
            <numerusform>%n days later: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months later: %1</source>
        <translation>
            <numerusform>%n month later: %1</numerusform>
            <numerusform>%n months later: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::FinderModel</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::GenogramView</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n generations</source>
        <translation>
            <numerusform>%n generation</numerusform>
            <numerusform>%n generations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::GrowingTextEdit</name>
    <message numerus="yes">
        <source>%n characters too many: at most %1 can be kept.</source>
        <translation>
            <numerusform>%n character too many: at most %1 can be kept.</numerusform>
            <numerusform>%n characters too many: at most %1 can be kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::Handover</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::HandoverForm</name>
    <message numerus="yes">
        <source>%n notes still needed</source>
        <translation>
            <numerusform>%n note still needed</numerusform>
            <numerusform>%n notes still needed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carry over %n notes</source>
        <translation>
            <numerusform>Carry over %n note</numerusform>
            <numerusform>Carry over %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open records of %1 go to %2.</source>
        <translation>
            <numerusform>%n open record of %1 goes to %2.</numerusform>
            <numerusform>%n open records of %1 go to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have a note.</source>
        <translation>
            <numerusform>%n has a note.</numerusform>
            <numerusform>%n have a note.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that need a note have none: %1.</source>
        <translation>
            <numerusform>%n that needs a note has none: %1.</numerusform>
            <numerusform>%n that need a note have none: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::HandoverPanel</name>
    <message numerus="yes">
        <source>%n records handed over to you</source>
        <translation>
            <numerusform>%n record handed over to you</numerusform>
            <numerusform>%n records handed over to you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::HandoverReceipt</name>
    <message numerus="yes">
        <source>Acknowledge the %n you have read</source>
        <translation>
            <numerusform>Acknowledge the one you have read</numerusform>
            <numerusform>Acknowledge the %n you have read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::InboxList</name>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::LikePairsModel</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::MatchListPanel</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows were looked up. To look at first: %1.</source>
        <translation>
            <numerusform>%n row was looked up. To look at first: %1.</numerusform>
            <numerusform>%n rows were looked up. To look at first: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::MergePanel</name>
    <message numerus="yes">
        <source>%n are not chosen yet. Nothing is saved before, and your draft is kept.</source>
        <translation>
            <numerusform>One is not chosen yet. Nothing is saved before, and your draft is kept.</numerusform>
            <numerusform>%n are not chosen yet. Nothing is saved before, and your draft is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::MyWorkPanel</name>
    <message numerus="yes">
        <source>%n returned</source>
        <translation>
            <numerusform>%n returned</numerusform>
            <numerusform>%n returned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n handovers</source>
        <translation>
            <numerusform>%n handover</numerusform>
            <numerusform>%n handovers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::PartDialog</name>
    <message numerus="yes">
        <source>The %n contacts that are recorded under that entry count for that person alone.</source>
        <translation>
            <numerusform>The contact that is recorded under that entry counts for that person alone.</numerusform>
            <numerusform>The %n contacts that are recorded under that entry count for that person alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries that were joined to it before go with it.</source>
        <translation>
            <numerusform>One entry that was joined to it before goes with it.</numerusform>
            <numerusform>%n entries that were joined to it before go with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::PeopleModel</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::PeoplePanel</name>
    <message numerus="yes">
        <source>%n found. %1</source>
        <translation>
            <numerusform>%n found. %1</numerusform>
            <numerusform>%n found. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::PersonHits</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::PersonPicker</name>
    <message numerus="yes">
        <source>%n found. %1</source>
        <translation>
            <numerusform>%n found. %1</numerusform>
            <numerusform>%n found. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::PersonPreview</name>
    <message numerus="yes">
        <source>%n closed before.</source>
        <translation>
            <numerusform>%n closed before.</numerusform>
            <numerusform>%n closed before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::Phrases</name>
    <message numerus="yes">
        <source>overdue by %n min</source>
        <translation>
            <numerusform>overdue by %n min</numerusform>
            <numerusform>overdue by %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n h</source>
        <translation>
            <numerusform>overdue by %n h</numerusform>
            <numerusform>overdue by %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue by %n days</source>
        <translation>
            <numerusform>overdue by %n day</numerusform>
            <numerusform>overdue by %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h left</source>
        <translation>
            <numerusform>%n h left</numerusform>
            <numerusform>%n h left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::PossiblePeople</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::ProcedureDialog</name>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::Radar</name>
    <message numerus="yes">
        <source>%n people of the family</source>
        <translation>
            <numerusform>%n person of the family</numerusform>
            <numerusform>%n people of the family</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more people at that address or with that phone were not looked at.</source>
        <translation>
            <numerusform>%n more person at that address or with that phone was not looked at.</numerusform>
            <numerusform>%n more people at that address or with that phone were not looked at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open cases</source>
        <translation>
            <numerusform>%n open case</numerusform>
            <numerusform>%n open cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n about this child</source>
        <translation>
            <numerusform>%n about this child</numerusform>
            <numerusform>%n about this child</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n about the family</source>
        <translation>
            <numerusform>%n about the family</numerusform>
            <numerusform>%n about the family</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at the same address</source>
        <translation>
            <numerusform>%n at the same address</numerusform>
            <numerusform>%n at the same address</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with the same phone</source>
        <translation>
            <numerusform>%n with the same phone</numerusform>
            <numerusform>%n with the same phone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::Reception</name>
    <message numerus="yes">
        <source>%n contacts, %1 of them open.</source>
        <translation>
            <numerusform>%n contact; open: %1.</numerusform>
            <numerusform>%n contacts, %1 of them open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people can sign in.</source>
        <translation>
            <numerusform>%n person can sign in.</numerusform>
            <numerusform>%n people can sign in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::RulesView</name>
    <message numerus="yes">
        <source>%n rules</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::SectionIndex</name>
    <message numerus="yes">
        <source>%n answers missing</source>
        <translation>
            <numerusform>%n answer missing</numerusform>
            <numerusform>%n answers missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::SiblingDialog</name>
    <message numerus="yes">
        <source>Done for %n of the other children.</source>
        <translation>
            <numerusform>Done for one of the other children.</numerusform>
            <numerusform>Done for %n of the other children.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::StatusStrip</name>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s ago</source>
        <translation>
            <numerusform>%n s ago</numerusform>
            <numerusform>%n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::TextLine</name>
    <message numerus="yes">
        <source>%n characters too many: at most %1 can be kept.</source>
        <translation>
            <numerusform>%n character too many: at most %1 can be kept.</numerusform>
            <numerusform>%n characters too many: at most %1 can be kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::TrayModel</name>
    <message numerus="yes">
        <source>%n children</source>
        <translation>
            <numerusform>%n child</numerusform>
            <numerusform>%n children</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::TrayPanel</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n overdue</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due today</source>
        <translation>
            <numerusform>%n due today</numerusform>
            <numerusform>%n due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unseen</source>
        <translation>
            <numerusform>%n unseen</numerusform>
            <numerusform>%n unseen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open records are not shown.</source>
        <translation>
            <numerusform>%n open record is not shown.</numerusform>
            <numerusform>%n open records are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::TrayPreview</name>
    <message numerus="yes">
        <source>%n earlier contacts, the last %1%2%3</source>
        <translation>
            <numerusform>%n earlier contact: %1%2%3</numerusform>
            <numerusform>%n earlier contacts, the last %1%2%3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier referrals, the last: %1</source>
        <translation>
            <numerusform>%n earlier referral: %1</numerusform>
            <numerusform>%n earlier referrals, the last: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::TypedQuery</name>
    <message numerus="yes">
        <source>%n years old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>frontdoor::Workspace</name>
    <message numerus="yes">
        <source>%n drafts of yours were not recorded.</source>
        <translation>
            <numerusform>%n draft of yours was not recorded.</numerusform>
            <numerusform>%n drafts of yours were not recorded.</numerusform>
        </translation>
    </message>
</context>
</TS>
