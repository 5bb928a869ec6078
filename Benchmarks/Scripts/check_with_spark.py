"""Checks replies with kouwen as one step of a Spark job, and can show that one process says the same.

    check_with_spark.py REPLIES.ndjson RESULTS --library DIR [--kouwen PROGRAM] [--partitions 8]
                        [--master local[*]] [--compare]

Each line of REPLIES is one reply, as `kouwen check --ndjson` reads them: {"id", "text", "scenario", …}.
RESULTS becomes a folder of part files, one answer a line, in the order of the replies.

Spark starts one `kouwen check --ndjson` a partition and pipes the partition's lines through it. Every
process loads the library once and then answers some hundred thousand replies a second, so partitions
should hold at least as many lines. On a cluster the program and the library have to be on every worker:
hand them out with `spark-submit --files` or `--archives`, or keep them on a shared disk; the program is
one file that needs nothing else. No reply is written anywhere but to RESULTS.

With --compare the same replies are checked by a single process, and the two results are compared byte
for byte: 0 when they are equal, 1 when not.
"""

import argparse
import filecmp
import glob
import os
import shlex
import shutil
import subprocess
import sys
import tempfile

from pyspark.sql import SparkSession


def arguments():
    parser = argparse.ArgumentParser(description="Checks replies with kouwen on Spark.")
    parser.add_argument("replies")
    parser.add_argument("results")
    parser.add_argument("--library", required=True, help="the folder that holds styleguide.yaml")
    parser.add_argument("--kouwen", default="kouwen")
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--master", default="local[*]")
    parser.add_argument("--compare", action="store_true")
    return parser.parse_args()


def check(given, command):
    spark = SparkSession.builder.master(given.master).appName("kouwen check").getOrCreate()
    try:
        replies = spark.sparkContext.textFile(given.replies, given.partitions)
        # checkCode: a process that could not do its work fails the job instead of losing replies.
        replies.pipe(shlex.join(command), checkCode=True).saveAsTextFile(given.results)
    finally:
        spark.stop()


def equals_one_process(given, command):
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = os.path.join(folder, "one"), os.path.join(folder, "spark")
        with open(given.replies, "rb") as replies, open(ours, "wb") as answers:
            subprocess.run(command, stdin=replies, stdout=answers, check=True)
        with open(theirs, "wb") as all_parts:
            for part in sorted(glob.glob(os.path.join(given.results, "part-*"))):
                with open(part, "rb") as file:
                    shutil.copyfileobj(file, all_parts)
        return filecmp.cmp(ours, theirs, shallow=False)


def main():
    given = arguments()
    # `--fail-on never`: findings are results here, and no failure of the step.
    command = [given.kouwen, "check", "--ndjson", "--fail-on", "never", "--library", given.library]
    check(given, command)
    if given.compare:
        same = equals_one_process(given, command)
        print("the same as one process" if same else "NOT the same as one process")
        sys.exit(0 if same else 1)


main()
