"""Searches templates with tantivy: one field, characters and pairs of characters, ten best.

    search_with_tantivy.py build TEMPLATES INDEX    TEMPLATES: {"id", "text"} a line
    search_with_tantivy.py once INDEX QUERY
    search_with_tantivy.py stream INDEX             a query a line in, an answer a line out
    search_with_tantivy.py --version

`stream` answers {"ids": […], "ms": …}: the milliseconds are those of the search alone, from the query's
text to the ids of the results, without reading the line and writing the answer. Exits with 3 when
tantivy is missing.
"""

import json
import os
import sys
import time
from importlib.metadata import version

try:
    from tantivy import (
        Document,
        Filter,
        Index,
        Occur,
        Query,
        SchemaBuilder,
        TextAnalyzerBuilder,
        Tokenizer,
    )
except ImportError:
    sys.exit(3)

LIMIT = 10


def analyzer():
    grams = Tokenizer.ngram(min_gram=1, max_gram=2, prefix_only=False)
    return TextAnalyzerBuilder(grams).filter(Filter.lowercase()).build()


def schema():
    builder = SchemaBuilder()
    builder.add_integer_field("id", stored=True)
    builder.add_text_field("text", tokenizer_name="grams")
    return builder.build()


def build(templates, folder):
    os.makedirs(folder)
    index = Index(schema(), path=folder)
    index.register_tokenizer("grams", analyzer())
    writer = index.writer()
    with open(templates, encoding="utf-8") as file:
        for line in file:
            template = json.loads(line)
            writer.add_document(Document(id=template["id"], text=template["text"]))
    writer.commit()
    writer.wait_merging_threads()


class Search:
    def __init__(self, folder):
        self.index = Index.open(folder)
        self.schema = schema()
        self.analyzer = analyzer()
        self.index.register_tokenizer("grams", self.analyzer)
        self.searcher = self.index.searcher()

    def ids(self, query):
        terms = set(self.analyzer.analyze(query))
        any_of = [(Occur.Should, Query.term_query(self.schema, "text", term)) for term in terms]
        if not any_of:
            return []
        hits = self.searcher.search(Query.boolean_query(any_of), LIMIT).hits
        return [self.searcher.doc(address)["id"][0] for _, address in hits]


def stream(folder):
    search = Search(folder)
    for line in sys.stdin:
        query = line.rstrip("\n")
        start = time.perf_counter()
        ids = search.ids(query)
        took = (time.perf_counter() - start) * 1000
        sys.stdout.write(f'{{"ids":{json.dumps(ids)},"ms":{took:.4f}}}\n')
        sys.stdout.flush()


def main(arguments):
    match arguments:
        case ["--version"]:
            print(f"tantivy {version('tantivy')}, Python {sys.version.split()[0]}")
        case ["build", templates, folder]:
            build(templates, folder)
        case ["once", folder, query]:
            print(Search(folder).ids(query))
        case ["stream", folder]:
            stream(folder)
        case _:
            sys.exit(__doc__)


main(sys.argv[1:])
