#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Frontdoor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the source tree against its own rules: what may include what, where SQL may stand, SPDX lines.

check_layers.py ROOT                 prints FILE:LINE: RULE: what is wrong, and exits 1 if there is anything
check_layers.py --self-test FIXTURE  the fixture's planted mistakes, marked "expect: RULE", must be found, and no others
"""

import re
import sys
from pathlib import Path
from typing import Iterator, NamedTuple

# What each layer may include besides itself. A new layer has to be added here.
UP_TO_PROCEDURE = {"base", "calendar", "domain", "procedure"}
UP_TO_CASEWORK = UP_TO_PROCEDURE | {"casework"}
LAYERS = {
    "base": set(),
    "secrets": {"base"},
    "toml": {"base"},
    "domain": {"base"},
    "calendar": {"base"},
    "procedure": {"base", "calendar", "domain", "toml"},
    "casework": UP_TO_PROCEDURE,
    "matching": {"base", "domain"},
    "letters": UP_TO_CASEWORK,
    "exchange": UP_TO_CASEWORK | {"matching"},
    "returns": UP_TO_CASEWORK,
    "store": UP_TO_CASEWORK | {"matching", "returns", "secrets"},
    "session": UP_TO_CASEWORK | {"secrets"},  # is given its store by a factory
    "scenario": UP_TO_CASEWORK | {"toml", "letters"},
    "demo": UP_TO_CASEWORK | {"toml"},
    "ui": UP_TO_CASEWORK | {"session", "letters", "exchange"},
}
LAYERS["app"] = set(LAYERS)

# Libraries that belong to a few layers: what an include of them looks like, and who may.
OUTSIDE = [
    ("qtsql", re.compile(r"(QtSql/|QtSql$|QSql)"), {"store", "app"}),
    ("database-library", re.compile(r"(sqlite3|libpq-fe)\.h$"), {"store"}),
    ("workbook-library", re.compile(r"^xlsxwriter(\.h|/)"), {"returns"}),
    ("secrets-library", re.compile(r"^sodium(\.h|/)"), {"secrets"}),
    ("toml-library", re.compile(r"toml\+\+/"), {"toml"}),
    ("test-library", re.compile(r"(QtTest/|QTest$|QtTest$|QSignalSpy$|rapidcheck)"), set()),
]
GUI_MODULES = ["QtGui", "QtWidgets", "QtPrintSupport", "QtSvg", "QtSvgWidgets"]
GUI_ALLOWED = {"letters": {"QtGui"}}  # for PDF
# Known without Qt's headers at hand; with them (QT_HEADERS) every class is.
GUI_CLASSES = {"QApplication": "QtWidgets", "QWidget": "QtWidgets", "QDialog": "QtWidgets", "QMessageBox": "QtWidgets",
               "QGuiApplication": "QtGui", "QColor": "QtGui", "QFont": "QtGui", "QIcon": "QtGui", "QImage": "QtGui",
               "QPainter": "QtGui", "QPixmap": "QtGui", "QTextDocument": "QtGui"}
QT_HEADERS = [Path("/usr/include/x86_64-linux-gnu/qt6"), Path("/usr/include/aarch64-linux-gnu/qt6")]

ROOTS = ["core", "ui", "app"]
SPDX_FILES = ["*.h", "*.cpp", "*.py", "*.sql", "*.cmake", "CMakeLists.txt"]
SPDX_ROOTS = ROOTS + ["tests", "bench", "cmake", "fuzz", "packaging"]
SPDX_RESOURCES = ["*.toml", "*.sql", "*.qss"]
SPDX_LINES = ["SPDX-FileCopyrightText: ", "SPDX-License-Identifier: GPL-3.0-or-later"]

# Statements read or change rows or tables: they live in .sql files. Upper case anywhere in a text, lower case only where
# the text begins so, which English sentences do not.
STATEMENT = re.compile(
    r"\b(SELECT\b.*\bFROM|INSERT(\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE\b.*\bSET|DELETE\s+FROM"
    r"|(CREATE|ALTER|DROP)\s+(\w+\s+)?(TABLE|INDEX|VIEW|TRIGGER))\b"
    r"|^\s*(select\s.*\sfrom|insert\s+into|update\s.*\sset|delete\s+from)\s", re.DOTALL)
# Outside the store nothing begins a query, not even one whose rest is put together elsewhere.
QUERY = re.compile(r"^\s*SELECT\s")
# Control of a connection has no rows and may stand in the store's code.
CONTROL = re.compile(r"^\s*(PRAGMA\s|BEGIN(\s+(IMMEDIATE|EXCLUSIVE|DEFERRED))?\b\s*$|COMMIT\s*$|ROLLBACK\b|SAVEPOINT\s|VACUUM\b)")

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]', re.MULTILINE)
# A comment, a raw string, a string or a character, whichever comes first; in a string neither of the others can begin.
TOKEN = re.compile(
    r'//(?:\\\n|[^\n])*|/\*.*?\*/'
    r'|(?:u8|[uUL])?R"(?P<delimiter>[^()\\\s]{0,16})\((?P<raw>.*?)\)(?P=delimiter)"'
    r'|"(?P<text>(?:\\.|[^"\\\n])*)"'
    r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'", re.DOTALL)


class Problem(NamedTuple):
    path: str
    line: int
    rule: str
    text: str


def line_of(source: str, offset: int) -> int:
    return source.count("\n", 0, offset) + 1


def without_comments(source: str) -> str:
    """The source with comments blanked, so that offsets and lines stay."""
    def blank(match: re.Match) -> str:
        return re.sub(r"[^\n]", " ", match[0]) if match[0].startswith("/") else match[0]
    return TOKEN.sub(blank, source)


def string_literals(source: str) -> Iterator[tuple[int, str]]:
    """(offset, text) of each string; neighbours, also those joined by + or %, are one."""
    start, end, joined = 0, -1, ""
    for match in TOKEN.finditer(source):
        text = match["raw"] if match["raw"] is not None else match["text"]
        if text is None:
            continue
        between = re.sub(r"//[^\n]*|/\*.*?\*/", "", source[end:match.start()], flags=re.DOTALL) if end >= 0 else ""
        if end >= 0 and re.fullmatch(r"(_s|_L1|_ba)?\s*[+%]?\s*(u8|[uUL])?", between):
            joined += text
        else:
            if end >= 0:
                yield start, joined
            start, joined = match.start(), text
        end = match.end()
    if end >= 0:
        yield start, joined


def layer_of(path: str) -> str | None:
    """The layer that a path from the root belongs to; None if it is not ours, "?..." if it is in no known layer."""
    parts = path.split("/")
    if parts[0] in ("ui", "app"):
        return parts[0]
    if parts[0] != "core":
        return None
    name = parts[1] if len(parts) > 2 else ""
    return name if name in LAYERS and name not in ("ui", "app") else "?" + name


def gui_classes() -> dict[str, str]:
    classes = dict(GUI_CLASSES)
    for folder in QT_HEADERS:
        for module in GUI_MODULES:
            if (folder / module).is_dir():
                classes.update({entry.name: module for entry in (folder / module).iterdir() if entry.is_file()})
    return classes


def check_includes(root: Path, path: str, source: str, gui: dict[str, str]) -> Iterator[Problem]:
    layer = layer_of(path)
    if layer.startswith("?"):
        yield Problem(path, 1, "unknown-layer", f"'{layer[1:]}' is no layer that tests/layers/check_layers.py knows")
        return
    for match in INCLUDE.finditer(without_comments(source)):
        line, quoted, name = line_of(source, match.start()), match[1] == '"', match[2]
        target = layer_of(name)
        if target is not None and target.startswith("?"):
            yield Problem(path, line, "unknown-layer", f"{name} is in no known layer")
        elif target is not None and target != layer and target not in LAYERS[layer]:
            yield Problem(path, line, "layer", f"{layer} may not include {name}: {target} is not below it")
        elif target is None and quoted and not name.endswith(".moc") and not Path(name).name.startswith("moc_") \
                and ((root / path).parent / name).is_file():
            yield Problem(path, line, "include-path", f"{name} is to be included by its path from the root")
        for rule, pattern, allowed in OUTSIDE:
            if pattern.match(name) and layer not in allowed:
                yield Problem(path, line, rule, f"{layer} may not include {name}")
        if path.startswith("core/"):
            module = name.split("/")[0] if "/" in name else gui.get(name, name)
            if module in GUI_MODULES and module not in GUI_ALLOWED.get(layer, set()):
                yield Problem(path, line, "gui", f"core may not include {name} of {module}")


def check_sql(path: str, source: str) -> Iterator[Problem]:
    # Blanked before reading literals: an apostrophe or a quote in a comment would begin one.
    for offset, text in string_literals(without_comments(source)):
        in_store = path.startswith("core/store/")
        if STATEMENT.search(text) or (QUERY.search(text) and not in_store):
            yield Problem(path, line_of(source, offset), "sql", "SQL belongs into a .sql file")
        elif CONTROL.search(text) and not in_store:
            yield Problem(path, line_of(source, offset), "sql", "only core/store may steer a connection")


def check_spdx(path: str, source: str) -> Iterator[Problem]:
    head = "\n".join(source.split("\n", 3)[:3])  # a script's first line is its interpreter
    for wanted in SPDX_LINES:
        if wanted not in head:
            yield Problem(path, 1, "spdx", f"the line '{wanted.strip()}' is missing at the beginning")


def files(root: Path, folders: list[str], patterns: list[str]) -> Iterator[str]:
    """Paths from the root. The fixture's own files count only when it is the root."""
    for folder in folders:
        for pattern in patterns:
            for file in sorted((root / folder).rglob(pattern)):
                path = file.relative_to(root).as_posix()
                if not path.startswith("tests/layers/fixture/"):
                    yield path


def check(root: Path) -> list[Problem]:
    gui = gui_classes()
    problems = []
    for path in [*files(root, SPDX_ROOTS, SPDX_FILES), *files(root, ["resources"], SPDX_RESOURCES)]:
        problems += check_spdx(path, (root / path).read_text(encoding="utf-8"))
    for path in files(root, ROOTS, ["*.h", "*.cpp"]):
        source = (root / path).read_text(encoding="utf-8")
        problems += check_includes(root, path, source, gui)
        if path.startswith("core/"):
            problems += check_sql(path, source)
    return sorted(problems)


def planted(root: Path) -> set[tuple[str, int, str]]:
    marks = set()
    for path in files(root, ["."], ["*.h", "*.cpp", "*.sql", "*.toml"]):
        for number, line in enumerate((root / path).read_text(encoding="utf-8").split("\n"), start=1):
            for rule in re.findall(r"expect: ([a-z-]+)", line):
                marks.add((path, number, rule))
    return marks


def self_test(root: Path) -> int:
    expected, found = planted(root), {(p.path, p.line, p.rule) for p in check(root)}
    for path, line, rule in sorted(expected - found):
        print(f"{path}:{line}: {rule}: planted, but not found")
    for path, line, rule in sorted(found - expected):
        print(f"{path}:{line}: {rule}: found, but not planted")
    rules = {rule for _, _, rule in expected}
    every = {rule for rule, _, _ in OUTSIDE} | {"layer", "unknown-layer", "include-path", "gui", "sql", "spdx"}
    for rule in sorted(every - rules):
        print(f"no mistake is planted for the rule '{rule}'")
    print(f"{len(expected & found)} of {len(expected)} planted mistakes found")
    return 0 if expected == found and rules == every else 1


def main(arguments: list[str]) -> int:
    if len(arguments) == 2 and arguments[0] == "--self-test":
        return self_test(Path(arguments[1]))
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    root = Path(arguments[0])
    if not any(files(root, ROOTS, ["*.cpp"])):
        print(f"{root} holds no sources", file=sys.stderr)
        return 2
    problems = check(root)
    for problem in problems:
        print(f"{problem.path}:{problem.line}: {problem.rule}: {problem.text}")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
