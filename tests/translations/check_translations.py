#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Frontdoor authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every text which people read can be translated, and that translations/*.ts hold them all.

check_translations.py ROOT            prints FILE:LINE: what is wrong, and exits 1 if there is anything
check_translations.py --update ROOT [LANGUAGE...]
                                      has lupdate write translations/*.ts anew, and begin LANGUAGE ("cy"); what was
                                      translated stays
check_translations.py --self-test     planted mistakes must be found
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from collections import Counter
from pathlib import Path
from typing import Iterator

ROOTS = ["core", "ui", "app"]
ENGLISH = "en_GB"
SECONDS = 60  # it takes one
PLACES = ["/usr/lib/qt6/bin", "/usr/lib/qt6/libexec"]

# A comment, a raw string, a string or a character, whichever comes first.
TOKEN = re.compile(
    r'//(?:\\\n|[^\n])*|/\*.*?\*/'
    r'|R"(?P<delimiter>[^()\\\s]{0,16})\((?P<raw>.*?)\)(?P=delimiter)"'
    r'|"(?P<text>(?:\\.|[^"\\\n])*)"'
    r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'", re.DOTALL)
LITERAL = r'"(?:\\.|[^"\\\n])*"'
# What says that a text is one for people.
CALL = re.compile(rf'\b(?:(?:tr|QT_TR_NOOP)\(|(?:translate|QT_TRANSLATE_NOOP)\(\s*{LITERAL}\s*,)\s*'
                  rf'(?P<literals>{LITERAL}(?:\s*{LITERAL})*)')
# A function of our own that hands its text on: lupdate takes what it is given for texts of nobody.
WRAPPER = re.compile(r'\btr\s*\(\s*const char\b|\btr\s*=\s*\[|\btranslate\(\s*"[^"]*"\s*,\s*[a-z]\w*\s*[,)]'
                     r'|\btr\(\s*[a-z]\w*\s*[,)]')


def lupdate_program() -> str:
    for name in ("lupdate-qt6", "lupdate6", *(f"{place}/lupdate" for place in PLACES), "lupdate"):
        if program := os.environ.get("LUPDATE") or shutil.which(name):
            return program
    sys.exit("lupdate is missing: it is in the package qt6-l10n-tools")


def lupdate(root: Path, ts: Path, locations: str, language: str = "") -> list[str]:
    """Writes ts; the lines are what lupdate did not understand."""
    command = [lupdate_program(), "-I", ".", *(folder for folder in ROOTS if (root / folder).is_dir()),
               "-locations", locations, "-no-obsolete", "-source-language", ENGLISH]
    if language.startswith("en"):
        command.append("-pluralonly")  # the words stand in the sources
    if language:
        command += ["-target-language", language]
    try:
        done = subprocess.run([*command, "-ts", str(ts)], cwd=root, capture_output=True, text=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:  # as over QCoreApplication::translate("A", "%n weeks", nullptr, int(days / 7))
        sys.exit(f"lupdate does not come to an end within {SECONDS} s: write what changed last in another way")
    if done.returncode != 0:
        sys.exit(done.stdout + done.stderr)
    return [line for line in (done.stdout + done.stderr).splitlines()
            if re.search(r"\.(h|cpp):\d+: ", line)]


def unescaped(literals: str) -> str:
    text = "".join(match["text"] for match in TOKEN.finditer(literals))
    simple = {"n": "\n", "t": "\t"}
    return re.sub(r"\\(.)", lambda m: simple.get(m[1], m[1]), text)


def without_comments(source: str) -> str:
    def blank(match: re.Match) -> str:
        return re.sub(r"[^\n]", " ", match[0]) if match[0].startswith("/") else match[0]
    return TOKEN.sub(blank, source)


def line_of(source: str, offset: int) -> int:
    return source.count("\n", 0, offset) + 1


def sources(root: Path) -> Iterator[tuple[str, str]]:
    for folder in ROOTS:
        for file in sorted((root / folder).rglob("*")):
            if file.suffix in (".h", ".cpp"):
                yield file.relative_to(root).as_posix(), without_comments(file.read_text(encoding="utf-8"))


def messages(ts: Path) -> Iterator[tuple[str, xml.Element]]:
    for context in xml.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def check_sources(root: Path) -> Iterator[str]:
    """Whether lupdate sees each text that the sources call one, and whether the program will ask for it as lupdate does."""
    with tempfile.TemporaryDirectory() as folder:
        ts = Path(folder) / "all.ts"
        for line in lupdate(root, ts, "absolute"):
            yield f"{line.removeprefix(str(root) + '/')}: lupdate is not sure whose text this is"
        seen = Counter()
        for _, message in messages(ts):
            text = message.findtext("source", "")
            for place in message.iter("location"):
                path = (ts.parent / place.get("filename", "")).resolve().relative_to(root).as_posix()
                seen[path, text] += 1
                if "%n" in text and message.get("numerus") != "yes":
                    yield f"{path}:{place.get('line')}: \"{text}\" is not told how many"
    for path, source in sources(root):
        for match in WRAPPER.finditer(source):
            yield (f"{path}:{line_of(source, match.start())}: lupdate cannot see what is given to this; "
                   "use Q_DECLARE_TR_FUNCTIONS")
        for match in CALL.finditer(source):
            if seen[path, text := unescaped(match["literals"])] == 0:
                yield f"{path}:{line_of(source, match.start())}: lupdate does not see \"{text}\""


def check_file(root: Path, ts: Path) -> Iterator[str]:
    name = ts.relative_to(root).as_posix()
    language = xml.parse(ts).getroot().get("language", "")
    if not language:
        yield f"{name}:1: the language is missing"
        return
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / ts.name
        shutil.copy(ts, fresh)
        lupdate(root, fresh, "none", language)
        wanted = {(context, m.findtext("source")) for context, m in messages(fresh)}
        there = {(context, m.findtext("source")) for context, m in messages(ts)}
        for context, text in sorted(wanted - there):
            yield f"{name}:1: \"{text}\" of {context} is missing; run ./dev translations"
        for context, text in sorted(there - wanted):
            yield f"{name}:1: \"{text}\" of {context} is in no source any more; run ./dev translations"
        if wanted == there and fresh.read_bytes() != ts.read_bytes():
            yield f"{name}:1: is not as lupdate writes it; run ./dev translations"
    for context, message in messages(ts):
        forms = [form.text or "" for form in message.iter("numerusform")]
        # In another language English stands in for what is not translated at all.
        if forms and not all(forms) and (any(forms) or language.startswith("en")):
            yield f"{name}:1: \"{message.findtext('source')}\" of {context} lacks a form"
        for form in filter(None, forms):
            if {*re.findall(r"%\d", form)} != {*re.findall(r"%\d", message.findtext("source", ""))}:
                yield f"{name}:1: \"{form}\" of {context} leaves out a %1"
        if language.startswith("en") and message.find("translation").get("type") == "unfinished" and all(forms):
            yield f"{name}:1: \"{message.findtext('source')}\" of {context} is marked as unfinished"


def check(root: Path) -> list[str]:
    problems = list(check_sources(root))
    for ts in sorted((root / "translations").glob("*.ts")):
        problems += check_file(root, ts)
    return problems


def update(root: Path, languages: list[str]) -> None:
    for language in languages:
        lupdate(root, root / "translations" / f"frontdoor_{language}.ts", "none", language)
    for ts in sorted((root / "translations").glob("*.ts")):
        lupdate(root, ts, "none", xml.parse(ts).getroot().get("language", ""))


SOUND = """
#include <QCoreApplication>
namespace frontdoor {
namespace {
class Words {
    Q_DECLARE_TR_FUNCTIONS(frontdoor::Sound)
};
} // namespace
QString rows(int n)
{
    return n == 0 ? Words::tr("no "
                              "rows") : Words::tr("%n rows", nullptr, n); // not tr("this")
}
} // namespace frontdoor
"""
PLANTED = [
    ("cannot see what is given", 'namespace frontdoor {\nnamespace {\nQString tr(const char *text)\n{\n'
     '    return QCoreApplication::translate("frontdoor::A", text);\n}\n}\n}\n'),
    ("cannot see what is given", 'const auto tr = [](const char *words) { return Words::tr(words); };\n'),
    ("not sure whose text", 'namespace frontdoor {\nQString a()\n{\n    return tr("A free text");\n}\n}\n'),
    ("does not see", 'QString weeks(int days)\n{\n    return QCoreApplication::translate("frontdoor::A", "%n weeks", '
     'nullptr, days / 7);\n}\n'),
    ("is not told how many", SOUND.replace(', nullptr, n', '')),
    ("is missing; run", SOUND.replace("%n rows", "%n lines")),
    ("in no source any more", SOUND.replace("%n rows", "%n lines")),
]
PLANTED_FORMS = [
    ("lacks a form", ("<numerusform>1 row</numerusform>", "<numerusform></numerusform>")),
    ("leaves out a %1", ("<numerusform>1 row</numerusform>", "<numerusform>1 row of %1</numerusform>")),
    ("marked as unfinished", ("<translation>", '<translation type="unfinished">')),
    ("is not as lupdate writes it", ("<TS ", "<TS  ")),
]


def problems_of(source: str, change: tuple[str, str] = ("", "")) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        (root / "core").mkdir()
        (root / "translations").mkdir()
        ts = root / "translations" / "frontdoor_en.ts"
        (root / "core" / "a.cpp").write_text(SOUND)
        lupdate(root, ts, "none", ENGLISH)
        text = ts.read_text()
        for form in ("1 row", "%n rows"):
            text = text.replace("<numerusform></numerusform>", f"<numerusform>{form}</numerusform>", 1)
        text = text.replace(' type="unfinished"', "")
        ts.write_text(text.replace(*change))
        (root / "core" / "a.cpp").write_text(source)
        return check(root)


def self_test() -> int:
    failed = [f"found in sound sources: {problem}" for problem in problems_of(SOUND)]
    found = [(wanted, problems_of(source)) for wanted, source in PLANTED]
    found += [(wanted, problems_of(SOUND, change)) for wanted, change in PLANTED_FORMS]
    failed += [f"\"{wanted}\" was planted, but found was {problems}" for wanted, problems in found
               if not any(wanted in problem for problem in problems)]
    print(*failed, f"{len(found)} planted mistakes", sep="\n")
    return 1 if failed else 0


def main(arguments: list[str]) -> int:
    if arguments == ["--self-test"]:
        return self_test()
    if len(arguments) >= 2 and arguments[0] == "--update":
        update(Path(arguments[1]).resolve(), arguments[2:])
        return 0
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    problems = check(Path(arguments[0]).resolve())
    print(*problems, sep="\n", end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
