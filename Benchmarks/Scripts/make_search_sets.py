"""Makes sets to measure search on, in the form that `kouwen eval` and measure_search.py read.

    make_search_sets.py scripts FOLDER OUT
    make_search_sets.py library OUT --library DIR --messages FILE.jsonl [--kouwen PROGRAM]
    make_search_sets.py mistyped FILE.jsonl OUT.jsonl

A set is a folder with two files of one JSON object a line:

    templates.jsonl   {"id", "title", "triggers": [example messages], "tags", "body"}
    queries.jsonl     {"query", "relevant": [ids]}

`scripts` takes a folder of reply scripts (customer-service-scripts, MIT): Markdown files whose sections
hold a heading, a line 适用场景 and the reply in a code block. A template is a heading and its reply, in all
files together; no template holds its 适用场景 line. A query is such a line, once, as it was written. Many
files answer the same thing under the same heading, so right are the templates that carry the line and
those whose heading is the same as one of theirs.

`library` takes a team's own templates as kouwen shows them, and messages {"query", "scenario"}: right is
any template of the scenario. Messages whose scenario has no template are left out, and counted on
standard error. OUT/library leads to the library, so that kouwen is measured on it as it is.

`mistyped` copies messages {"query", …} with one Han character in every four typed wrong: as another common
one that sounds the same without its tone, drawn with a fixed seed.
"""

import argparse
import glob
import json
import os
import random
import re
import subprocess
import sys

SECTION = re.compile(r"^#{2,4} +(?:\d+\. *)?([^\n]+)\n(.*?)(?=^#{2,4} |\Z)", re.S | re.M)
SITUATION = re.compile(r"\*\*适用场景[：:]\*\*[ \t]*([^\n]+)")
REPLY = re.compile(r"```[^\n]*\n(.*?)```", re.S)
LIQUID = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|<!--.*?-->", re.S)
HAN = re.compile(r"[\u4e00-\u9fff]")
# A mistake every so many Han characters.
CHARACTERS_A_MISTAKE = 4
# Wrong characters come from the commonest ones: an input method offers those first.
COMMON_CHARACTERS = 3000


def arguments():
    parser = argparse.ArgumentParser(description="Makes sets to measure search on.")
    commands = parser.add_subparsers(dest="command", required=True)
    scripts = commands.add_parser("scripts")
    scripts.add_argument("folder")
    scripts.add_argument("out")
    library = commands.add_parser("library")
    library.add_argument("out")
    library.add_argument("--library", required=True, help="the folder that holds styleguide.yaml")
    library.add_argument("--messages", required=True)
    library.add_argument("--kouwen", default="kouwen")
    mistyped = commands.add_parser("mistyped")
    mistyped.add_argument("messages")
    mistyped.add_argument("out")
    return parser.parse_args()


def from_scripts(folder):
    sections = []
    for path in sorted(glob.glob(os.path.join(folder, "**/*.md"), recursive=True)):
        with open(path, encoding="utf-8") as file:
            for heading, text in SECTION.findall(file.read()):
                situation, reply = SITUATION.search(text), REPLY.search(text)
                if situation and reply:
                    sections.append((heading.strip(), situation[1].strip(), reply[1].strip()))
    templates, by_heading, headings_of_line = [], {}, {}
    for number, (heading, line, reply) in enumerate(sections):
        id = f"t{number:03}"
        templates.append({"id": id, "title": heading, "triggers": [], "tags": [], "body": reply})
        by_heading.setdefault(heading, []).append(id)
        headings_of_line.setdefault(line, []).append(heading)
    queries = [
        {
            "query": line,
            "relevant": sorted({id for heading in headings for id in by_heading[heading]}),
        }
        for line, headings in headings_of_line.items()
    ]
    return templates, queries


def from_library(given):
    def ask(*words):
        command = [given.kouwen, *words, "--json", "--library", given.library]
        return json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)

    scenario_titles = {row["id"]: row["title"] for row in ask("list", "scenarios")["scenarios"]}
    templates, by_scenario = [], {}
    for row in ask("list", "templates")["templates"]:
        shown = ask("show", row["id"])
        scenario = shown["scenario"]
        by_scenario.setdefault(scenario, []).append(row["id"])
        templates.append(
            {
                "id": row["id"],
                "title": shown["title"],
                "triggers": shown["customer_says"],
                "tags": [scenario_titles[scenario]] * (scenario in scenario_titles) + shown["tags"],
                "body": LIQUID.sub(" ", shown["body"]).strip(),
            }
        )
    messages = read(given.messages)
    answered = [message for message in messages if message["scenario"] in by_scenario]
    print(f"{len(messages) - len(answered)} messages without a template", file=sys.stderr)
    queries = [
        {"query": message["query"], "relevant": by_scenario[message["scenario"]]}
        for message in answered
    ]
    return templates, queries


class Mistakes:
    """Types one Han character in four wrong, as another that sounds the same without its tone."""

    def __init__(self):
        import jieba
        from pypinyin import Style, lazy_pinyin

        self.syllables = lambda text: lazy_pinyin(text, style=Style.NORMAL, errors=list)
        jieba.setLogLevel("ERROR")
        jieba.initialize()
        uses = {}
        for word, count in jieba.dt.FREQ.items():
            for character in filter(HAN.match, word):
                uses[character] = uses.get(character, 0) + count
        commonest = sorted(uses, key=lambda character: (-uses[character], character))
        self.same_sound = {}
        for character in commonest[:COMMON_CHARACTERS]:
            self.same_sound.setdefault(self.syllables(character)[0], []).append(character)
        self.random = random.Random(4)

    def __call__(self, text):
        characters, syllables = list(text), self.syllables(text)
        assert len(characters) == len(syllables)
        han = [place for place, character in enumerate(characters) if HAN.match(character)]
        for start in range(0, len(han), CHARACTERS_A_MISTAKE):
            places = han[start : start + CHARACTERS_A_MISTAKE]
            # A rest of one to three characters gets its share of the mistakes.
            if self.random.random() * CHARACTERS_A_MISTAKE >= len(places):
                continue
            self.random.shuffle(places)
            for place in places:
                others = [
                    other
                    for other in self.same_sound.get(syllables[place], [])
                    if other != characters[place]
                ]
                if others:
                    characters[place] = self.random.choice(others)
                    break
        return "".join(characters)


def read(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def write(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def main():
    given = arguments()
    if given.command == "mistyped":
        mistakes = Mistakes()
        rows = read(given.messages)
        return write(given.out, [{**row, "query": mistakes(row["query"])} for row in rows])
    templates, queries = (
        from_scripts(given.folder) if given.command == "scripts" else from_library(given)
    )
    os.makedirs(given.out, exist_ok=True)
    write(os.path.join(given.out, "templates.jsonl"), templates)
    write(os.path.join(given.out, "queries.jsonl"), queries)
    if given.command == "library":
        link = os.path.join(given.out, "library")
        if os.path.lexists(link):
            os.remove(link)
        os.symlink(os.path.abspath(given.library), link)
    print(f"{len(templates)} templates, {len(queries)} queries in {given.out}", file=sys.stderr)


main()
