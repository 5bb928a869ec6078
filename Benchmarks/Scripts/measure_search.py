"""Measures kouwen's search beside what else could be used, on sets of messages whose right answer is known.

    measure_search.py SET… [--kouwen PROGRAM] [--only NAME,…] [--json]

A SET is a folder as make_search_sets.py makes it. Each contender ranks the templates for each query; a
table for each set says how often a right one came first (recall@1) and among the first five (recall@5),
and the mean of one divided by the place of the first right one among ten, or 0 (MRR@10). In brackets:
95 % intervals by the percentile bootstrap over the queries (Efron & Tibshirani, An Introduction to the
Bootstrap, 1993, chapter 13), 10,000 samples with a fixed seed; the last column is the difference in
recall@1 to the best other contender, from the same samples, so paired by query.

Every contender but kouwen sees one text a template: title, triggers, tags and body, and takes the words of
a query as alternatives:

    bm25-jieba     BM25 (k1 1.2, b 0.75) on jieba's words
    bm25-grams     BM25 on Han characters, pairs of them, and words of other scripts
    fts5-trigram   SQLite FTS5 with its trigram tokenizer and its bm25
    tantivy-ngram  tantivy with ngram(1, 2)
    bm25-stems     bm25-grams with English words stemmed (Snowball); queries without Han characters only
    tantivy-stem   tantivy with its English stemmer; queries without Han characters only

kouwen searches the set's own `library`, or one with a file for each template, through one
`kouwen search --ndjson`. Exits with 1 when a set has no queries.
"""

import argparse
import collections
import json
import math
import os
import re
import sqlite3
import subprocess
import sys
import tempfile

import numpy

SAMPLES = 10_000
WORD = re.compile(r"[\u3400-\u9fff]+|[^\W_]+")
HAN = re.compile(r"[\u3400-\u9fff]")


def arguments():
    parser = argparse.ArgumentParser(description="Measures search on sets of messages.")
    parser.add_argument("sets", nargs="+", metavar="SET")
    parser.add_argument("--kouwen", default="kouwen")
    parser.add_argument("--only", help="contenders, separated by commas")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def rows(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def text_of(template):
    parts = [template["title"], *template["triggers"], *template.get("tags", []), template["body"]]
    return "\n".join(parts)


# Contenders: a function of the set's folder, its templates and its queries that gives ten ids a query.


def bm25(terms_of):
    def rank(folder, templates, queries):
        documents = [collections.Counter(terms_of(text_of(template))) for template in templates]
        lengths = [sum(document.values()) for document in documents]
        average = sum(lengths) / len(lengths)
        postings = collections.defaultdict(list)
        for number, document in enumerate(documents):
            norm = 1.2 * (0.25 + 0.75 * lengths[number] / average)
            for term, count in document.items():
                postings[term].append((number, count * 2.2 / (count + norm)))
        for query in queries:
            scores = collections.defaultdict(float)
            for term in sorted(set(terms_of(query))):
                found = postings.get(term, [])
                weight = math.log(1 + (len(documents) - len(found) + 0.5) / (len(found) + 0.5))
                for number, saturated in found:
                    scores[number] += weight * saturated
            best = sorted(scores, key=lambda number: (-scores[number], number))[:10]
            yield [templates[number]["id"] for number in best]

    return rank


def jieba_words():
    import jieba

    jieba.setLogLevel("ERROR")
    return lambda text: [word for word in jieba.cut(text.lower()) if WORD.search(word)]


def grams(stem=lambda word: word):
    def terms(text):
        found = []
        for word in WORD.findall(text.lower()):
            if HAN.match(word):
                found += word
                found += [word[place : place + 2] for place in range(len(word) - 1)]
            else:
                found.append(stem(word))
        return found

    return lambda: terms


def english_stems():
    from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

    stemmer = TextAnalyzerBuilder(Tokenizer.raw()).filter(Filter.stemmer("english")).build()
    return grams(lambda word: "".join(stemmer.analyze(word)))()


def fts5_trigram(folder, templates, queries):
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE t USING fts5(text, tokenize='trigram')")
    database.executemany(
        "INSERT INTO t (rowid, text) VALUES (?, ?)", enumerate(map(text_of, templates))
    )
    for query in queries:
        words = {query[place : place + 3].replace('"', '""') for place in range(len(query) - 2)}
        found = []
        if words:
            match = " OR ".join(f'"{word}"' for word in sorted(words))
            found = database.execute(
                "SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank, rowid LIMIT 10", (match,)
            ).fetchall()
        yield [templates[number]["id"] for (number,) in found]


def tantivy(tokenizer, *filters):
    def rank(folder, templates, queries):
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

        builder = TextAnalyzerBuilder(tokenizer(Tokenizer))
        for name, *details in [("lowercase",), *filters]:
            builder = builder.filter(getattr(Filter, name)(*details))
        analyzer = builder.build()
        schema = SchemaBuilder()
        schema.add_text_field("id", stored=True, tokenizer_name="raw")
        schema.add_text_field("text", tokenizer_name="ours")
        schema = schema.build()
        index = Index(schema)
        index.register_tokenizer("ours", analyzer)
        writer = index.writer(num_threads=1)
        for template in templates:
            writer.add_document(Document(id=[template["id"]], text=[text_of(template)]))
        writer.commit()
        index.reload()
        searcher = index.searcher()
        for query in queries:
            terms = sorted(set(analyzer.analyze(query)))
            alternatives = [
                (Occur.Should, Query.term_query(schema, "text", term)) for term in terms
            ]
            hits = searcher.search(Query.boolean_query(alternatives), 10).hits if terms else []
            yield [searcher.doc(address)["id"][0] for _, address in hits]

    return rank


def kouwen(program):
    def rank(folder, templates, queries):
        with tempfile.TemporaryDirectory() as temporary:
            library = os.path.join(folder, "library")
            ids = {template["id"].lower(): template["id"] for template in templates}
            if not os.path.exists(library):
                library = temporary
                write_library(temporary, templates)
            requests = "".join(json.dumps({"query": query}) + "\n" for query in queries)
            answers = (
                subprocess.run(
                    [program, "search", "--ndjson", "--limit", "10", "--library", library],
                    input=requests.encode(),
                    stdout=subprocess.PIPE,
                    check=True,
                )
                .stdout.decode()
                .splitlines()
            )
        assert len(answers) == len(queries)
        for answer in answers:
            yield [ids[result["id"].lower()] for result in json.loads(answer)["results"]]

    return rank


def write_library(folder, templates):
    """A file for each template. Texts are written as JSON, which every YAML reader takes."""
    chinese = sum(bool(HAN.search(template["title"])) for template in templates)
    language = "zh" if chinese * 2 > len(templates) else "en"
    with open(os.path.join(folder, "styleguide.yaml"), "w", encoding="utf-8") as file:
        file.write(f"name: measured\nlanguages: [{language}]\n")
    os.makedirs(os.path.join(folder, "library/templates"))
    for template in templates:
        path = os.path.join(folder, f"library/templates/{template['id'].lower()}.md")
        with open(path, "w", encoding="utf-8") as file:
            quoted = lambda value: json.dumps(value, ensure_ascii=False)
            file.write(f"---\ntitle: {quoted(template['title'])}\nstatus: approved\n")
            file.write(f"customer_says: {quoted(template['triggers'])}\n")
            file.write(f"tags: {quoted(template.get('tags', []))}\n---\n{template['body']}\n")


def contenders(program):
    return {
        "bm25-jieba": lambda *given: bm25(jieba_words())(*given),
        "bm25-grams": lambda *given: bm25(grams()())(*given),
        "fts5-trigram": fts5_trigram,
        "tantivy-ngram": tantivy(
            lambda kind: kind.ngram(min_gram=1, max_gram=2, prefix_only=False)
        ),
        "bm25-stems": lambda *given: bm25(english_stems())(*given),
        "tantivy-stem": tantivy(lambda kind: kind.simple(), ("stemmer", "english")),
        "kouwen": kouwen(program),
    }


ENGLISH_ONLY = {"bm25-stems", "tantivy-stem"}


# Figures.


def places(ranked, relevant):
    """The place of the first right answer, from 1; 0 where none is among the first ten."""
    for ids, right in zip(ranked, relevant, strict=True):
        yield next((place for place, id in enumerate(ids[:10], 1) if id in right), 0)


def figures(found):
    found = numpy.array(found)
    reciprocal = numpy.divide(1, found, where=found > 0, out=numpy.zeros(len(found)))
    return {"recall@1": found == 1, "recall@5": (found > 0) & (found <= 5), "mrr@10": reciprocal}


def samples(count):
    """How often each query is drawn, in each sample; the same ones for every contender."""
    random = numpy.random.default_rng(1)
    return random.multinomial(count, numpy.full(count, 1 / count), size=SAMPLES)


def interval(values, drawn):
    means = drawn @ values.astype(float) / len(values)
    return [float(bound) for bound in numpy.quantile(means, [0.025, 0.975])]


def measure(folder, chosen):
    templates, queries = rows(folder, "templates.jsonl"), rows(folder, "queries.jsonl")
    if not queries:
        sys.exit(f"{folder} has no queries")
    relevant = [set(query["relevant"]) for query in queries]
    texts = [query["query"] for query in queries]
    has_han = any(map(HAN.search, texts))
    by_name = {}
    for name, rank in chosen.items():
        if has_han and name in ENGLISH_ONLY:
            continue
        by_name[name] = figures(list(places(rank(folder, templates, texts), relevant)))
    drawn = samples(len(queries))
    name = os.path.basename(os.path.normpath(folder))
    result = {"set": name, "templates": len(templates), "queries": len(queries), "contenders": []}
    for name, of in by_name.items():
        row = {"name": name}
        for figure, values in of.items():
            row[figure] = {"value": float(values.mean()), "interval": interval(values, drawn)}
        others = [other["recall@1"] for key, other in by_name.items() if key != name]
        if others:
            difference = of["recall@1"].astype(float) - max(
                others, key=lambda values: values.mean()
            )
            row["lead"] = {
                "value": float(difference.mean()),
                "interval": interval(difference, drawn),
            }
        result["contenders"].append(row)
    return result


def table(result):
    def cell(row, key, sign=""):
        if key not in row:
            return ""
        low, high = row[key]["interval"]
        return f"{row[key]['value']:{sign}.3f} [{low:{sign}.3f}, {high:{sign}.3f}]"

    lines = [
        f"### {result['set']}: {result['templates']} templates, {result['queries']} queries",
        "",
        "| | recall@1 | recall@5 | MRR@10 | recall@1 against the best other |",
        "|---|---|---|---|---|",
    ]
    for row in result["contenders"]:
        cells = [cell(row, "recall@1"), cell(row, "recall@5"), cell(row, "mrr@10")]
        lines.append(" | ".join(["| " + row["name"], *cells, cell(row, "lead", "+") + " |"]))
    return "\n".join(lines) + "\n"


def main():
    given = arguments()
    chosen = contenders(given.kouwen)
    if given.only:
        unknown = set(given.only.split(",")) - set(chosen)
        if unknown:
            sys.exit(f"no contender {', '.join(sorted(unknown))}; there are {', '.join(chosen)}")
        chosen = {name: chosen[name] for name in given.only.split(",")}
    for folder in given.sets:
        result = measure(folder, chosen)
        print(json.dumps(result) if given.json else table(result), flush=True)


main()
