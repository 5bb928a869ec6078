"""Renders the replies of requests.ndjson with a Python engine, one JSON line each.

    render_replies.py minijinja|jinja2|liquid FOLDER
    render_replies.py minijinja|jinja2|liquid --version

Each engine in its best setting: the template and its partial are compiled once and kept, the `template`
of the lines is not looked at, files are read and written in large pieces, and orjson reads and writes
JSON where it is installed. Exits with 3 when the engine is missing.
"""

import os
import sys
from importlib.metadata import PackageNotFoundError, version

try:
    import orjson

    loads, dumps = orjson.loads, orjson.dumps
    JSON_LIBRARY = "orjson"
except ImportError:
    import json

    loads = json.loads
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    JSON_LIBRARY = "json"

    def dumps(value):
        return encode(value).encode()


PACKAGES = {"minijinja": "minijinja", "jinja2": "Jinja2", "liquid": "python-liquid"}


def sources(folder, extension):
    texts = {}
    for name in ("reply", "closing"):
        with open(os.path.join(folder, f"{name}.{extension}"), encoding="utf-8") as file:
            texts[name] = file.read()
    return texts


def minijinja(folder):
    from minijinja import Environment

    environment = Environment(templates=sources(folder, "jinja"), keep_trailing_newline=True)
    render_template = environment.render_template
    return lambda data: render_template("reply", **data)


def jinja2(folder):
    from jinja2 import DictLoader, Environment

    environment = Environment(
        loader=DictLoader(sources(folder, "jinja")), keep_trailing_newline=True, auto_reload=False
    )
    return environment.get_template("reply").render


def liquid(folder):
    from liquid import CachingDictLoader, Environment

    environment = Environment(loader=CachingDictLoader(sources(folder, "liquid"), auto_reload=False))
    render = environment.get_template("reply").render
    return lambda data: render(**data)


def main(engine, folder):
    if folder == "--version":
        __import__(engine)
        print(f"{version(PACKAGES[engine])}, {JSON_LIBRARY}, Python {sys.version.split()[0]}")
        return
    render = {"minijinja": minijinja, "jinja2": jinja2, "liquid": liquid}[engine](folder)
    with open(os.path.join(folder, "requests.ndjson"), "rb", 1 << 20) as requests, open(
        sys.stdout.fileno(), "wb", 1 << 20
    ) as answers:
        for line in requests:
            answers.write(dumps({"text": render(loads(line)["data"])}) + b"\n")


try:
    main(sys.argv[1], sys.argv[2])
except (ImportError, PackageNotFoundError):
    sys.exit(3)
