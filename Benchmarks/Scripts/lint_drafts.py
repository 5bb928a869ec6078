"""Lints Markdown files with autocorrect, and says how many lines it would change.

    lint_drafts.py FILE…
    lint_drafts.py --version

All files in one process, so that Python starts once. Exits with 3 when autocorrect is missing.
"""

import sys
from importlib.metadata import PackageNotFoundError, version

try:
    import autocorrect_py
except ImportError:
    sys.exit(3)


def main(arguments):
    if arguments == ["--version"]:
        print(f"{version('autocorrect-py')}, Python {sys.version.split()[0]}")
        return
    findings = 0
    for path in arguments:
        with open(path, encoding="utf-8") as file:
            findings += len(autocorrect_py.lint_for(file.read(), "markdown").lines)
    print(f"{findings} findings")


try:
    main(sys.argv[1:])
except PackageNotFoundError:
    sys.exit(3)
