#!/usr/bin/env python3
"""All question files over their archives in one table.

eval/measure.py [--work DIR] [--news NEWS.jsonl] [--reading NAME=FOLDER…] [--only NAME…] [--program DLL] [--fails]
                [--save FILE.json] [--before FILE.json]

Builds an index of each archive in the work folder when there is none, runs `./bot eval` over each question file and prints facts
found, all facts, citation precision, refusal precision and recall, median length and forbidden strings. Files of the same kind are
summed under "tuning", "unanswerable" and "held out". Held-out sets show totals only, whatever is asked for.

--news      documents for `./bot ingest --jsonl`: the dev questions are then asked with these imported around the archive too.
--reading   a reading set: FOLDER holds passages.chunk.jsonl and queries*.jsonl (id, text, answers); the table says how many answers
            contain the gold answer (letters and digits), how many are refused, and their length. NAME=FOLDER/FILE takes one file.
--fails     lists what failed in the tuning sets, with the reason.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
# Name, pages, questions, what it is for: only tuning sets may be looked at question by question. The unanswerable ones are summed apart,
# for a set without answerable questions says nothing of facts and lets every refusal look right.
SETS = [
    ("dev", "corpus", "eval/dev_questions.jsonl", "tuning"),
    ("second", "corpus", "eval/held_out_questions.jsonl", "tuning"),
    ("third", "corpus", "eval/third_questions.jsonl", "tuning"),
    ("archive2", "eval/archive2", "eval/archive2/questions.jsonl", "tuning"),
    ("archive3", "eval/archive3", "eval/archive3/questions.jsonl", "tuning"),
    ("unanswerable1", "corpus", "eval/unanswerable_questions.jsonl", "unanswerable"),
    ("unanswerable2", "eval/archive2", "eval/archive2/unanswerable_questions.jsonl", "unanswerable"),
    ("unanswerable3", "eval/archive3", "eval/archive3/unanswerable_questions.jsonl", "unanswerable"),
    ("third-held-out", "corpus", "eval/third_held_out_questions.jsonl", "tuning"),
    ("archive4", "eval/archive4", "eval/archive4/questions.jsonl", "tuning"),
    ("fourth", "corpus", "eval/fourth_questions.jsonl", "tuning"),
    ("archive5", "eval/archive5", "eval/archive5/questions.jsonl", "held out"),
    ("archive7", "eval/archive7", "eval/archive7/questions.jsonl", "tuning"),
    ("archive6", "eval/archive6", "eval/archive6/questions.jsonl", "tuning"),
    ("fifth", "corpus", "eval/fifth_questions.jsonl", "tuning"),
    ("sixth", "corpus", "eval/sixth_questions.jsonl", "tuning"),
    ("seventh", "corpus", "eval/seventh_questions.jsonl", "tuning"),
    ("eighth", "corpus", "eval/eighth_questions.jsonl", "tuning"),
    ("archive8", "eval/archive8", "eval/archive8/questions.jsonl", "tuning"),
    ("fresh4", "eval/archive4", "eval/archive4/fresh_questions.jsonl", "tuning"),
    ("archive9", "eval/archive9", "eval/archive9/questions.jsonl", "tuning"),
    ("archive9-kept", "eval/archive9", "eval/archive9/own_held_out_questions.jsonl", "held out"),
    ("archive10", "eval/archive10", "eval/archive10/questions.jsonl", "tuning"),
    ("archive11", "eval/archive11", "eval/archive11/questions.jsonl", "tuning"),
    ("archive12", "eval/archive12", "eval/archive12/questions.jsonl", "tuning"),
    ("archive13", "eval/archive13", "eval/archive13/questions.jsonl", "tuning"),
    ("archive14", "eval/archive14", "eval/archive14/questions.jsonl", "tuning"),
    ("archive15", "eval/archive15", "eval/archive15/questions.jsonl", "tuning"),
    ("ninth", "corpus", "eval/ninth_questions.jsonl", "held out"),
    ("tenth", "corpus", "eval/tenth_questions.jsonl", "tuning"),
    ("eleventh", "corpus", "eval/eleventh_questions.jsonl", "held out"),
    ("twelfth", "corpus", "eval/twelfth_questions.jsonl", "tuning"),
    ("thirteenth", "corpus", "eval/thirteenth_questions.jsonl", "held out"),
    ("archive16", "eval/archive16", "eval/archive16/questions.jsonl", "tuning"),
    ("archive17", "eval/archive17", "eval/archive17/questions.jsonl", "held out"),
    ("archive18", "eval/archive18", "eval/archive18/questions.jsonl", "tuning"),
    ("archive19", "eval/archive19", "eval/archive19/questions.jsonl", "tuning"),
    ("fourteenth", "corpus", "eval/fourteenth_questions.jsonl", "tuning"),
    ("fifteenth", "corpus", "eval/fifteenth_questions.jsonl", "tuning"),
    ("archive20", "eval/archive20", "eval/archive20/questions.jsonl", "tuning"),
    ("sixteenth", "corpus", "eval/sixteenth_questions.jsonl", "tuning"),
    ("archive21", "eval/archive21", "eval/archive21/questions.jsonl", "tuning"),
    ("seventeenth", "corpus", "eval/seventeenth_questions.jsonl", "tuning"),
    ("archive22", "eval/archive22", "eval/archive22/questions.jsonl", "tuning"),
    ("eighteenth", "corpus", "eval/eighteenth_questions.jsonl", "held out"),
    ("archive23", "eval/archive23", "eval/archive23/questions.jsonl", "tuning"),
    ("nineteenth", "corpus", "eval/nineteenth_questions.jsonl", "tuning"),
    ("archive24", "eval/archive24", "eval/archive24/questions.jsonl", "tuning"),
    ("twentieth", "corpus", "eval/twentieth_questions.jsonl", "held out"),
    ("archive25", "eval/archive25", "eval/archive25/questions.jsonl", "held out"),
]
# Asked among the documents of --news, on texts of theirs; summed apart, for they may be asked only where those are at hand.
NEWS_SETS = [("news", "eval/news_questions.jsonl", "news tuning"), ("news-held-out", "eval/news_held_out_questions.jsonl", "news held out")]


def run(program, *words):
    start = ["dotnet", program] if program else [ROOT / "bot"]
    subprocess.run([*start, *words], check=True, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def index_of(program, work, name, *sources):
    index = work / name
    if not (index / "CURRENT").exists():
        for source in sources:
            run(program, "ingest", *source, "--index", index)
    return index


def share(part, whole):
    return f"{part / whole:.3f}" if whole else "-"


class Totals:
    def __init__(self):
        self.facts = self.found = self.answerable = self.whole = self.citations = self.right = 0
        self.refused = self.unanswerable = self.rightly = self.forbidden = self.questions = self.long = 0
        self.lengths = []

    def add(self, rows):
        for row in rows:
            self.questions += 1
            self.refused += row["refused"]
            self.unanswerable += row["goldRefuse"]
            self.rightly += row["refused"] and row["goldRefuse"]
            self.forbidden += len(row["violations"]) > 0
            if not row["refused"]:
                self.lengths.append(row["length"])
                self.long += row["length"] > 600
            if row["goldRefuse"]:
                continue
            self.answerable += 1
            self.whole += row["all"]
            self.facts += row["groups"]
            self.found += row["hits"]
            # Without a named source no citation can be judged.
            self.citations += row["citations"] if row["goldSources"] else 0
            self.right += row["citationsRight"]

    def cells(self):
        return [str(self.questions), share(self.found, self.facts), share(self.whole, self.answerable), share(self.right, self.citations),
                share(self.rightly, self.refused), share(self.rightly, self.unanswerable),
                f"{statistics.median(self.lengths):.0f}" if self.lengths else "-", str(self.forbidden), str(self.long)]


def letters(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text).lower() if unicodedata.category(c)[0] in "LN")


def reading(program, work, name, path):
    file = path if path.is_file() else path / "queries.jsonl"
    lines = [json.loads(line) for line in open(file, encoding="utf-8") if line.strip()]
    index = index_of(program, work, "reading-" + file.parent.name, ["--jsonl", file.parent / "passages.chunk.jsonl"])
    asked, answered = work / f"{name}.questions.jsonl", work / f"{name}.answers.jsonl"
    with open(asked, "w", encoding="utf-8") as out:
        for line in lines:
            out.write(json.dumps({"id": line["id"], "question": line["text"]}, ensure_ascii=False) + "\n")
    run(program, "ask", "--batch", asked, "--out", answered, "--index", index)
    answers = {a["id"]: a for a in map(json.loads, open(answered, encoding="utf-8"))}
    right = sum(not answers[q["id"]]["refused"] and any(letters(g) in letters(answers[q["id"]]["answer"]) for g in q["answers"]) for q in lines)
    refused = sum(a["refused"] for a in answers.values())
    lengths = [len(a["answer"]) for a in answers.values() if not a["refused"]]
    sentences = [a["answer"].count("\n") + 1 for a in answers.values() if not a["refused"]]
    return [name, str(len(lines)), share(right, len(lines)), share(refused, len(lines)), f"{statistics.median(lengths):.0f}",
            share(sum(s > 2 for s in sentences), len(sentences))]


def table(head, rows):
    print("| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(row) + " |")


def compared(rows, before):
    """Each cell with what it was, where that is known and differs."""
    known = {row[0]: row for row in before}
    return [[f"{old} → {new}" if i and old != new else new for i, (old, new) in enumerate(zip(known.get(row[0], row), row))] for row in rows]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / "data" / "measure")
    parser.add_argument("--news", type=pathlib.Path)
    parser.add_argument("--reading", action="append", default=[], metavar="NAME=FOLDER")
    parser.add_argument("--only", nargs="+", default=[])
    parser.add_argument("--program")
    parser.add_argument("--fails", action="store_true")
    parser.add_argument("--save", type=pathlib.Path)
    parser.add_argument("--before", type=pathlib.Path)
    args = parser.parse_args()
    work = args.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    # The folders hold questions too, which are no pages.
    sets = [(*s, [sorted((ROOT / s[1]).glob("*.txt"))]) for s in SETS if (ROOT / s[2]).exists()]
    if args.news:
        among = [sorted((ROOT / "corpus").glob("*.txt")), ["--jsonl", args.news.resolve()]]
        sets.append(("dev+news", "news", "eval/dev_questions.jsonl", "tuning", among))
        sets += [(name, "news", questions, kind, among) for name, questions, kind in NEWS_SETS if (ROOT / questions).exists()]
    totals = {kind: Totals() for kind in ("tuning", "unanswerable", "held out")}
    rows, failures = [], []
    for name, pages, questions, kind, sources in sets:
        if args.only and name not in args.only:
            continue
        index = index_of(args.program, work, pathlib.Path(pages).name, *sources)
        report = work / f"{name}.report.json"
        run(args.program, "eval", ROOT / questions, "--index", index, "--json", report)
        answers = json.load(open(report, encoding="utf-8"))["rows"]
        of_set = Totals()
        of_set.add(answers)
        rows.append([name, *of_set.cells()])
        if pages != "news":
            totals[kind].add(answers)
        if "held out" not in kind:
            failures += [(name, row) for row in answers if row["reason"]]
        else:
            report.unlink()
    rows += [[kind, *total.cells()] for kind, total in totals.items() if total.questions]
    read = [reading(args.program, work, *(part if i == 0 else pathlib.Path(part).resolve() for i, part in enumerate(r.split("=", 1)))) for r in args.reading]
    if args.save:
        args.save.write_text(json.dumps(rows + read, ensure_ascii=False), encoding="utf-8")
    before = json.loads(args.before.read_text(encoding="utf-8")) if args.before else []
    table(["questions", "n", "facts", "all facts", "cited right", "refusal precision", "recall", "median length", "forbidden", "over 600"], compared(rows, before))
    if read:
        print()
        table(["reading", "n", "contains the answer", "refused", "median length", "over two sentences"], compared(read, before))
    if args.fails:
        for name, row in failures:
            print(f"\n{name} {row['id']} [{row['type']}/{row['style']}] {row['question']}\n  {row['reason']}\n  → {row['answer']}")


if __name__ == "__main__":
    main()
