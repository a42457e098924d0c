#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Frontdoor authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Kills a contact form while somebody types into it, at random moments, and looks at what is left.

    kill_while_typing.py VICTIM [--rounds 20] [--seed N]

VICTIM is the test program ui_contact_draft_victim. In each round it is started, types at a steady pace, and is killed with
SIGKILL. The draft that it leaves has to hold everything but the last second of what was typed: the beginning of the text,
whole and unaltered. Rounds alternate between a new contact and one that is on file.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time

ALLOWED_MS = 1000
WORDS = "Ava came to school hungry again and said that nobody had been at home since Tuesday evening ".split()


class Victim:
    """One run of the program: what it says is read as it says it."""

    def __init__(self, program, journal, text, recorded, environment):
        arguments = [program, "--journal", journal, "--text", text] + (["--recorded"] if recorded else [])
        self.process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
        self.keys = []  # (how many, when in ms)
        self.began = threading.Event()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            parts = line.split()
            if len(parts) == 2 and line.endswith(b"\n"):  # the last line may be torn
                self.keys.append((int(parts[0]), int(parts[1])))
                self.began.set()

    def kill_after(self, seconds):
        """When it was killed, in ms."""
        if not self.began.wait(60):
            self.process.kill()
            raise RuntimeError("it typed nothing: " + self.process.stderr.read().decode(errors="replace"))
        time.sleep(seconds)
        if self.process.poll() is not None:
            raise RuntimeError("it ended by itself before it was killed")
        at = time.monotonic_ns() // 1_000_000
        self.process.kill()
        self.process.wait()
        self.reader.join(10)
        return at


def drafts_in(program, journal, environment):
    result = subprocess.run([program, "--journal", journal, "--read"], stdout=subprocess.PIPE, env=environment, timeout=60,
                            check=False)
    if result.returncode != 0:
        raise RuntimeError(f"the drafts cannot be read (exit code {result.returncode})")
    return [json.loads(line)[0] for line in result.stdout.splitlines()]


def lost_in_round(program, dice, recorded):
    """Milliseconds of typing that are gone; raises if what is left is not the beginning of what was typed."""
    place = tempfile.mkdtemp(prefix="frontdoor-kill-")
    try:
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", TMPDIR=place, XDG_RUNTIME_DIR=place)
        journal = os.path.join(place, "drafts")
        text = " ".join(dice.choice(WORDS) for _ in range(2000))
        victim = Victim(program, journal, text, recorded, environment)
        killed = victim.kill_after(dice.uniform(0.05, 4.0))
        kept = max(drafts_in(program, journal, environment), key=len, default="")
        if not text.startswith(kept):
            raise RuntimeError(f"the draft is not what was typed: ...{kept[-40:]!r}")
        # The first key that is gone was pressed this long before the end.
        gone = [when for number, when in victim.keys if number > len(kept)]
        return max(0, killed - gone[0]) if gone else 0, len(kept), victim.keys[-1][0]
    finally:
        shutil.rmtree(place, ignore_errors=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("victim")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    options = parser.parse_args()
    print(f"{options.rounds} rounds, --seed {options.seed}")
    dice = random.Random(options.seed)
    worst = failures = 0
    for number in range(1, options.rounds + 1):
        recorded = number % 2 == 0
        try:
            lost, kept, typed = lost_in_round(options.victim, dice, recorded)
        except RuntimeError as trouble:
            failures += 1
            print(f"round {number}: {trouble}")
            continue
        worst = max(worst, lost)
        if lost > ALLOWED_MS:
            failures += 1
            print(f"round {number}: {lost} ms of typing are gone ({kept} of {typed} characters are left)")
    print(f"The most that was lost: {worst} ms of typing. Allowed: {ALLOWED_MS} ms. Failures: {failures}.")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
