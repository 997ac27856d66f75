"""Judges lines of chat with Spark: each partition goes through the filter and becomes a shard.

    spark-submit --files ../filter audit.py hdfs:///chat/*.jsonl /shared/shards
    aside audit merge /shared/shards/*.shard >report.txt
"""
import os
import sys

from pyspark import SparkContext


def main(source, shards):
    os.makedirs(shards, exist_ok=True)

    def write(number, lines):
        text = "".join(line + "\n" for line in lines)
        if text:
            path = os.path.join(shards, "%05d.shard" % number)
            with open(path + ".new", "w", encoding="utf-8") as out:
                out.write(text)
            os.replace(path + ".new", path)  # a task that runs twice leaves one shard
        yield number

    context = SparkContext(appName="aside-audit")
    lines = context.textFile(source)
    # Wherever a filter fails the job fails: no report is of less than it says.
    lines.pipe("./filter", checkCode=True).mapPartitionsWithIndex(write).count()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
