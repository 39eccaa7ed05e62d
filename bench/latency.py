#!/usr/bin/env python3
"""Answer times by kind, on one thread.

bench/latency.py QUESTIONS.jsonl --index DIR [--index DIR…] [--passes 4]

Answers the file's questions over each index in one process that may use one processor (DOTNET_PROCESSOR_COUNT=1), several times
over, and reports median and p99 of each kind from the last passes; the first warms the program up and is left out. Refusals and
small talk have lines of their own; "extractive" is every answer made of quotations. Below each table stands the processor time an
answer, the start of the program taken off: unlike the times it hardly depends on what else the machine does.
"""
import argparse
import collections
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


def at(times, share):
    return times[min(len(times) - 1, int(share * len(times)))]


def processor_seconds(asked, answered, index):
    """Asks the file's questions in one process; the processor time it took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([ROOT / "bot", "ask", "--batch", asked, "--out", answered, "--index", index], check=True,
                   env={**os.environ, "DOTNET_PROCESSOR_COUNT": "1"}, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def measure(questions, index, passes):
    lines = [json.loads(line) for line in open(questions, encoding="utf-8") if line.strip()]
    with tempfile.TemporaryDirectory() as folder:
        asked, answered = pathlib.Path(folder, "q.jsonl"), pathlib.Path(folder, "a.jsonl")
        rows = [{"id": f"{n}/{line['id']}", "question": line["question"], "history": line.get("history", [])} for n in range(passes) for line in lines]
        # The first pass alone, then all of them: the difference is the warm program's.
        asked.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows[:len(lines)]), encoding="utf-8")
        started = processor_seconds(asked, answered, index)
        asked.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        warm = (processor_seconds(asked, answered, index) - started) * 1000 / (len(rows) - len(lines))
        times = collections.defaultdict(list)
        for line in open(answered, encoding="utf-8"):
            answer = json.loads(line)
            if answer["id"].startswith("0/"):
                continue
            times[answer["kind"]].append(answer["ms"])
            if answer["kind"] not in ("refused", "smalltalk", "invalid"):
                times["extractive"].append(answer["ms"])
            times["all"].append(answer["ms"])
    return times, warm


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions")
    parser.add_argument("--index", action="append", required=True)
    parser.add_argument("--passes", type=int, default=4)
    args = parser.parse_args()
    if args.passes < 2:
        sys.exit("--passes must be 2 or more: the first is not counted")
    # The first call may build the program; no answer pays for that.
    subprocess.run([ROOT / "bot", "--help"], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for index in args.index:
        times, warm = measure(args.questions, index, args.passes)
        print(f"{index}\n| kind | answers | median ms | p99 ms |\n|---|---|---|---|")
        for kind in sorted(times, key=lambda k: (k in ("extractive", "all"), k)):
            ordered = sorted(times[kind])
            print(f"| {kind} | {len(ordered)} | {at(ordered, 0.5):.1f} | {at(ordered, 0.99):.1f} |")
        print(f"\nprocessor time an answer, warm: {warm:.1f} ms\n")


if __name__ == "__main__":
    main()
