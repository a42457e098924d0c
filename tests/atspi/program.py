# SPDX-FileCopyrightText: 2026 The Frontdoor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a screen reader meets it: roles, names, states and actions over AT-SPI, and a keyboard.

Needs python3-pyatspi, a session bus and a display: see CMakeLists.txt.
"""

import os
import re
import subprocess
import sys
import time
from typing import Callable, Iterator

import pyatspi
from gi.repository import GLib

PATIENCE = 60  # s: of a slow machine with other work


class NotFound(Exception):
    """What was looked for by role and name is not on the screen."""


class Thing:
    """Something on the screen: known by its role and its name, and by nothing else."""

    def __init__(self, node):
        self._node = node

    @property
    def name(self) -> str:
        return self._node.name

    @property
    def labels(self) -> list[str]:
        """What else tells what it is: a combo box's name is what is chosen in it."""
        return [relation.getTarget(index).name for relation in self._node.getRelationSet()
                if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY
                for index in range(relation.getNTargets())]

    @property
    def role(self) -> str:
        return self._node.getRoleName()

    @property
    def text(self) -> str:
        return self._node.queryText().getText(0, -1)

    def has(self, *states) -> bool:
        mine = self._node.getState()
        return all(mine.contains(state) for state in states)

    def press(self) -> None:
        """Does its first action, as a screen reader's Enter does."""
        actions = self._node.queryAction()
        for index in range(actions.nActions):
            if actions.getName(index) in ("Press", "Toggle", "Check"):
                actions.doAction(index)
                return
        raise NotFound(f"{self} cannot be pressed")

    def focus(self) -> None:
        self._node.queryComponent().grabFocus()

    def children(self) -> Iterator["Thing"]:
        for index in range(self._node.childCount):
            child = self._node.getChildAtIndex(index)
            if child is not None:
                yield Thing(child)

    def everything(self) -> Iterator["Thing"]:
        """It and all that is in it, in reading order; what is not shown is left out with all that it holds."""
        try:
            shown = self.has(pyatspi.STATE_SHOWING) or self.role == "application"
        except Exception:  # it went away while we looked
            return
        if not shown:
            return
        yield self
        for child in self.children():
            yield from child.everything()

    def __str__(self) -> str:
        return f'{self.role} "{self.name}"'


class Program:
    """The program at work. End it with close()."""

    def __init__(self, arguments: list[str]):
        # The registry must be up before the program looks for it.
        desktop = pyatspi.Registry.getDesktop(0)
        # What is asked is asked of the program, not of what was known before.
        desktop.set_cache_mask(pyatspi.Atspi.Cache.NONE)
        environment = dict(os.environ, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        # Without a window manager no window is ever the active one.
        self._manager = subprocess.Popen(["matchbox-window-manager", "-use_titlebar", "no"])
        self._told = None
        pyatspi.Registry.registerEventListener(self._note, "object:state-changed:focused")
        self._process = subprocess.Popen(arguments, env=environment)
        self._root = Thing(self._await("the program", self._application))

    def close(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
        self._manager.terminate()

    def find(self, role: str, name: str | re.Pattern, last: bool = False) -> Thing:
        """The first (or last) of this role that is shown, can be used, and has this name or fits this pattern."""
        return self._await(f'{role} "{name}"', lambda: self.look(role, name, last))

    def look(self, role: str, name: str | re.Pattern, last: bool = False) -> Thing | None:
        """The same without waiting."""
        found = None
        for thing in self._root.everything():
            if thing.role == role and self._fits(thing, name) and thing.has(pyatspi.STATE_ENABLED):
                found = thing
                if not last:
                    break
        return found

    def press(self, role: str, name: str | re.Pattern, last: bool = False) -> None:
        self.find(role, name, last).press()

    def type_into(self, role: str, name: str | re.Pattern, text: str) -> None:
        """Puts the focus there and types."""
        thing = self.find(role, name)
        thing.focus()
        self._await(f"the focus on {thing}", lambda: thing.has(pyatspi.STATE_FOCUSED) or None)
        self.type(text)

    def type(self, text: str) -> None:
        subprocess.run(["xdotool", "type", "--delay", "12", text], check=True)

    def key(self, name: str) -> None:
        """"Return", "ctrl+Return", "ctrl+n" at whatever has the focus."""
        subprocess.run(["xdotool", "key", name], check=True)

    def choose(self, name: str) -> None:
        """An entry of the menu that has just come up: goes down it until the entry is told."""
        for _ in range(30):
            self.key("Down")
            if self._await("an entry of the menu", lambda: self._heard()) == name:
                self.key("Return")
                return
        raise NotFound(f'an entry "{name}" in the menu')

    def focused(self) -> Thing | None:
        """The innermost: what holds the focused one says that it is focused too."""
        found = None
        for thing in self._root.everything():
            if thing.has(pyatspi.STATE_FOCUSED):
                found = thing
        return found

    def reads(self, words: str) -> None:
        """Waits until something on the screen says this."""
        self._await(f'the words "{words}"',
                    lambda: any(words in thing.name for thing in self._root.everything()) or None)

    def gone(self, role: str, name: str | re.Pattern) -> None:
        """Waits until it is not shown any more."""
        self._await(f'the end of {role} "{name}"', lambda: self.look(role, name) is None or None)

    def tell(self) -> str:
        """All that is shown, for a report."""
        return "\n".join(f"  {thing}" for thing in self._root.everything() if thing.name)

    @staticmethod
    def _fits(thing: Thing, wanted: str | re.Pattern) -> bool:
        names = [thing.name] + (thing.labels if thing.role == "combo box" else [])
        if isinstance(wanted, str):
            return wanted in names
        return any(wanted.fullmatch(name) for name in names)

    def _note(self, event) -> None:
        if event.detail1 == 1 and event.source is not None:
            self._told = event.source.name

    def _heard(self) -> str | None:
        """What got the focus since this was asked last; menus stand outside the tree and are only heard."""
        for _ in range(10):
            while GLib.MainContext.default().pending():
                GLib.MainContext.default().iteration(False)
            if self._told is not None:
                break
            time.sleep(0.05)
        told, self._told = self._told, None
        return told

    def _application(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.name == "frontdoor":
                return application
        return None

    def _await(self, what: str, look: Callable):
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if self._process.poll() is not None:
                raise NotFound(f"{what}: the program has ended with {self._process.returncode}")
            try:
                found = look()
            except Exception as problem:  # the tree changes under our hands
                print(f"looking again: {problem}", file=sys.stderr)
                found = None
            if found is not None:
                return found
            time.sleep(0.2)
        raise NotFound(what)
