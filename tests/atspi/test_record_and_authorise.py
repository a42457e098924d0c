#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Frontdoor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A contact from the telephone to the decision, by somebody who cannot see the screen.

Knows only roles and names, as a screen reader tells them, and the keyboard. What happened is then looked up in the
database. Usage: test_record_and_authorise.py PROGRAM
"""

import re
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

from program import NotFound, Program

CHILD = "Nell Ashdown"


def sign_in(program: Program, role: str) -> None:
    program.press("push button", re.compile(rf".*, {role}"))
    program.find("page tab", re.compile(r"Duty tray.*"))


def sign_out(program: Program) -> None:
    program.press("push button", re.compile(r".*, MASH \(615\)"))
    program.choose("Change person")
    program.find("label", "Who is working?")


def record(program: Program) -> None:
    program.press("push button", "New contact")
    program.type_into("text", "Who is it about?", CHILD)
    program.key("ctrl+Return")  # somebody new
    program.type_into("text", "Date of birth", "04052017")
    program.type_into("text", "Postcode", "SN15 1QH")
    program.type_into("text", "Agency", "Brambledown School")
    program.type_into("text", "What is the worry? What was seen or said, when, where, by whom?",
                      "No coat again, hungry, and says nobody was at home last night.")
    program.press("radio button", "Significant harm")
    program.press("push button", "Record contact")
    program.reads("Recorded as")


def check_and_send(program: Program) -> None:
    for system in ("Impulse", "CareFirst", "Closures of the last three months"):
        program.press("check box", system)
    program.type_into("text", "What they held: earlier involvement in short", "Nothing known before today.")
    program.press("push button", "Record these checks")
    program.reads("The checks are recorded.")
    program.press("push button", "Send to tray")
    program.find("combo box", "Team")  # which tray; the front door is chosen already
    program.press("push button", "Send to tray", last=True)
    program.gone("combo box", "Team")


def find_in_tray(program: Program) -> None:
    program.type_into("text", "Filter", CHILD.lower())
    program.find("table cell", re.compile(CHILD + ", .*"))
    program.key("Down")
    program.key("Return")
    program.find("heading", CHILD)


def authorise(program: Program) -> None:
    program.press("radio button", "Progress to referral")
    program.type_into("text", "Rationale", "Left alone overnight at nine; an assessment is needed.")
    program.press("push button", "Authorise…")
    program.press("push button", "Authorise")


def decision_in(database: Path) -> tuple:
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as connection:
        return connection.execute(
            """SELECT contact.state, decision.kind, decision.outcome, decision.role
               FROM contact JOIN person ON person.id = contact.child
               LEFT JOIN decision ON decision.subject_id = contact.id
               WHERE person.given_name || ' ' || person.family_name = ?""", (CHILD,)).fetchone()


def main(executable: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "office.frontdoor"
        subprocess.run([executable, "demo", str(database), "--contacts", "60"], check=True)
        program = Program([executable, str(database)])
        try:
            sign_in(program, "Information officer")
            record(program)
            check_and_send(program)
            sign_out(program)
            sign_in(program, "Assistant team manager")
            find_in_tray(program)
            authorise(program)
            program.reads("Decided")
        except NotFound as missing:
            print(f"Not found: {missing}. On the screen is:\n{program.tell()}", file=sys.stderr)
            return 1
        finally:
            program.close()
        found = decision_in(database)
        print(f"in the database: {found}")
        return 0 if found == ("closed", "decision", "progress-to-referral", "assistant-team-manager") else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
