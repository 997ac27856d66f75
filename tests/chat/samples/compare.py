#!/usr/bin/env python3
"""Compares what aside-audit counts of the samples with counts.tsv, and that with count.py.

    tests/chat/samples/compare.py ASIDE_AUDIT SAMPLES

Ends with 77 when the samples are not there.
"""
import csv
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import count

HERE = Path(__file__).parent
HEAD = "From: Ann <ann@example.test>\nTo: Ben <ben@example.test>\nSubject: Re: tea\nMIME-Version: 1.0\nContent-Type: text/%s; charset=%s\n\n"


def workspace(sample, folder):
    """Slack's lists and messages, each in its place."""
    for name in ("dms.json", "mpims.json"):
        shutil.copy(sample / name, folder / name)
    messages = [json.loads((sample / f"message_with_{what}.json").read_text()) for what in ("code_block", "quote_block", "user_mentions")]
    (folder / "general").mkdir()
    (folder / "general/2026-02-25.json").write_text(json.dumps(messages))
    (folder / "random").mkdir()
    shutil.copy(sample / "thread_with_broadcast_reply.json", folder / "random/2015-06-12.json")


def bodies(sample, folder):
    """Bodies of mails, each with a head."""
    for file in list(sample.glob("*.txt")) + list(sample.glob("*.html")):
        charset = "iso-2022-jp" if b"charset=iso-2022-jp" in file.read_bytes() else "utf-8"
        head = HEAD % ("html" if file.suffix == ".html" else "plain", charset)
        (folder / (file.name + ".eml")).write_bytes(head.encode() + file.read_bytes())


def counted(program, sample, form, made):
    with tempfile.TemporaryDirectory() as folder:
        if made in ("workspace", "bodies"):
            {"workspace": workspace, "bodies": bodies}[made](sample, Path(folder))
            sample = folder
        command = [program, "audit"] if Path(program).name == "aside" else [program]
        run = subprocess.run(command + ["--format", "json", "--jobs", "1", sample] + (["--from", form] if made == "from" else []),
                             capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        return f"it ended with {run.returncode}: {run.stderr.strip()}"
    report = json.loads(run.stdout)
    formats = [each["format"] for each in report["formats"]]
    if formats != [form]:
        return f"it was taken for {formats}"
    if report["skipped"]["broken"] or report["warnings"]:
        return f"it warned: {report['warnings']}"
    skipped = report["skipped"]
    return [report["messages"], len(report["channels"]), report["audiences"]["dm"]["messages"], report["audiences"]["group"]["messages"],
            skipped["system"], skipped["bot"], skipped["deleted"]]


def main(program, samples):
    with open(HERE / "counts.tsv", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))
    if not Path(samples).is_dir():
        print(f"../shared is not there: {len(rows) - 1} samples are skipped")
        return 77
    wrong = 0
    fresh = [count.COLUMNS] + [[str(cell) for cell in row] for row in count.table(samples)]
    for old, new in zip(rows + [None] * (len(fresh) - len(rows)), fresh):
        if old != new:
            wrong += 1
            print(f"counts.tsv has {old}\n count.py says {new}")
    for sample, form, made, messages, _, *rest in rows[1:]:
        expected = [int(cell) for cell in [messages] + rest]
        seen = counted(program, Path(samples) / sample, form, made)
        if seen != expected:
            wrong += 1
            print(f"{sample} {made}\n  expected {expected} (messages, channels, dm, group, system, bot, deleted)\n  but      {seen}")
    print(f"{len(rows) - 1} samples compared, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
