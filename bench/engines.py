#!/usr/bin/env python3
"""The engines of ./bot --full side by side, in one run: bench/engines.py [options]

Builds the same indexes with each engine and asks the same questions of them, every step a process of its own whose processor time
and peak memory are taken. What is asked:
  the archive      corpus/ and a question file: does the best article hold the evidence, and ./bot eval over all answers
  --passages       a folder with passages.chunk.jsonl, queries.*.jsonl and qrels.chunk.*.tsv (CMRC 2018, DRCD …; may be given again)
  --load           documents {"id","title","text"} a line, also .gz: cost of indexing, asking and updating, size
Only the archive is part of the repository. Prints tables in Markdown; --results writes them as JSON too.
"""
import argparse, gzip, json, math, os, pathlib, shutil, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent.parent
BUILT = HERE / "src/Bot.Full/bin/Release/net10.0/Wenzheng.Bot.Full.dll"


def run(engine, *words):
    """Output, processor seconds and peak megabytes of one command with an engine."""
    environment = {**os.environ, "WENZHENG__Index__Engine": engine}
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(["dotnet", str(program), *map(str, words)], stdout=output, stderr=subprocess.STDOUT, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read()
        if process.returncode:
            sys.exit(f"failed with {engine}: {' '.join(map(str, words))}\n{text}")
        return text, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def lines(path):
    with (gzip.open(path, "rt", encoding="utf-8") if str(path).endswith(".gz") else open(path, encoding="utf-8")) as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def ranking(path):
    ranked = {}
    for line in open(path, encoding="utf-8"):
        question, passage, _ = line.rstrip("\n").split("\t")
        ranked.setdefault(question, []).append(passage)
    return ranked


def size(index):
    generation = index / (index / "CURRENT").read_text().split()[0]
    return sum(f.stat().st_size for f in generation.iterdir()) / 2**20


def archive(engine, work, questions):
    """Share of questions whose best article holds the evidence, and the scores of all answers."""
    index = work / f"archive-{engine}"
    run(engine, "ingest", HERE / "corpus", "--index", index)
    asked = [q for q in lines(questions) if q.get("evidence") and not q.get("refuse") and not q.get("history")]
    searches = work / "archive.jsonl"
    searches.write_text("".join(json.dumps({"id": q["id"], "text": q["question"]}, ensure_ascii=False) + "\n" for q in asked), encoding="utf-8")
    run(engine, "search", "--batch", searches, "--run", work / "archive.tsv", "--k", 10, "--index", index)
    ranked, texts = ranking(work / "archive.tsv"), articles(engine)
    gold = {q["id"]: {a for a, text in texts.items() if any(plain(e) in text for e in q["evidence"])} for q in asked}
    first = sum(bool(ranked.get(i)) and ranked[i][0].split("@")[0] in gold[i] for i in gold) / len(gold)
    ten = sum(any(p.split("@")[0] in gold[i] for p in ranked.get(i, [])) for i in gold) / len(gold)
    report = work / f"eval-{engine}.json"
    _, cpu, peak = run(engine, "eval", questions, "--json", report, "--index", index)
    return {"questions searched": len(gold), "gold article first": first, "gold article in 10": ten, **summary(json.loads(report.read_text(encoding="utf-8"))), "eval CPU s": cpu, "eval peak MB": peak}


def articles(engine):
    """Text of each article of the archive by its id, as ingest reads it."""
    texts = {}
    for page in sorted((HERE / "corpus").glob("*.txt")):
        output, _, _ = run(engine, "inspect", page, "--jsonl")
        for ordinal, line in enumerate((line for line in output.splitlines() if line.startswith("{")), 1):
            article = json.loads(line)
            texts[f"{page.name}#{ordinal}"] = plain("".join([article["title"], *article["paragraphs"]]))
    return texts


def plain(text):
    return "".join(text.split())


def summary(report):
    whole = {**report["overall"], "refusal precision": report["refusalPrecision"], "refusal recall": report["refusalRecall"],
             "quotes": report["quotes"], "quotes verbatim": report["quotesVerbatim"]}
    return {key: value for key, value in whole.items() if isinstance(value, (int, float)) and not isinstance(value, bool)}


def passages(engine, work, folder, parts, most):
    """Hit@1 and MRR@10 on the question files of a folder."""
    index = work / f"{folder.name}-{engine}"
    _, cpu, _ = run(engine, "ingest", "--jsonl", folder / "passages.chunk.jsonl", "--index", index)
    scores = {"index CPU s": cpu, "index MB": size(index)}
    for queries in sorted(folder.glob("queries*.jsonl")):
        part = queries.name[len("queries"):-len(".jsonl")]
        if parts and part.strip(".") not in parts:
            continue
        judged = {}
        for line in open(folder / f"qrels.chunk{part}.tsv", encoding="utf-8"):
            fields = line.split()
            if int(fields[-1]) > 0:
                judged.setdefault(fields[0], set()).add(fields[-2])
        asked = [q for q in lines(queries) if q["id"] in judged][:most]
        (work / "asked.jsonl").write_text("".join(json.dumps(q, ensure_ascii=False) + "\n" for q in asked), encoding="utf-8")
        _, cpu, _ = run(engine, "search", "--batch", work / "asked.jsonl", "--run", work / "run.tsv", "--k", 10, "--index", index)
        ranked = ranking(work / "run.tsv")
        ranks = [next((n for n, p in enumerate(ranked.get(q["id"], [])[:10], 1) if p in judged[q["id"]]), math.inf) for q in asked]
        name = part.strip(".") or "all"
        scores |= {f"{name}: questions": len(ranks), f"{name}: Hit@1": sum(r == 1 for r in ranks) / len(ranks),
                   f"{name}: MRR@10": sum(1 / r for r in ranks) / len(ranks), f"{name}: CPU ms a question": 1000 * cpu / len(ranks)}
    return scores


def load(engine, work, documents, questions):
    """Cost of indexing, asking, opening and updating many documents."""
    index = work / f"load-{engine}"
    _, cpu, peak = run(engine, "ingest", "--jsonl", documents, "--index", index)
    text = sum(len(d.get("text", "").encode()) for d in lines(documents)) / 2**20
    row = {"text MB": text, "index CPU s": cpu, "index peak MB": peak, "index MB": size(index), "index/text": size(index) / text}
    asked = list(lines(questions))
    one, all_of_them = work / "one.jsonl", work / "all.jsonl"
    for path, some in ((one, asked[:1]), (all_of_them, asked)):
        path.write_text("".join(json.dumps({"id": str(n), "text": q.get("text") or q["question"]}, ensure_ascii=False) + "\n" for n, q in enumerate(some)), encoding="utf-8")
    _, start, _ = run(engine, "search", "--batch", one, "--run", work / "run.tsv", "--k", 10, "--index", index)
    _, cpu, peak = run(engine, "search", "--batch", all_of_them, "--run", work / "run.tsv", "--k", 10, "--index", index)
    row |= {"start and first question CPU s": start, "question CPU ms": 1000 * (cpu - start) / max(1, len(asked) - 1), "asking peak MB": peak}
    with open(work / "change.jsonl", "w", encoding="utf-8") as file:
        for number, document in enumerate(lines(documents)):
            if number == 0:
                document["text"] += "（更正）"
            file.write(json.dumps(document, ensure_ascii=False) + "\n")
    _, cpu, _ = run(engine, "ingest", "--jsonl", work / "change.jsonl", "--index", index)
    return row | {"one changed document CPU s": cpu}


def table(title, rows):
    print(f"\n## {title}\n\n| | {' | '.join(rows)} |\n|---|{'---|' * len(rows)}")
    for key in dict.fromkeys(k for row in rows.values() for k in row):
        print(f"| {key} | {' | '.join(number(row.get(key)) for row in rows.values())} |")
    sys.stdout.flush()


def number(value):
    return "–" if value is None else str(value) if isinstance(value, int) else f"{value:.4f}" if abs(value) <= 1 else f"{value:.2f}"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--engines", default="builtin,lucene", help="names as in Index:Engine, separated by commas")
    options.add_argument("--questions", type=pathlib.Path, default=HERE / "eval/dev_questions.jsonl", help="questions on corpus/")
    options.add_argument("--passages", type=pathlib.Path, action="append", default=[], help="folder of a judged collection")
    options.add_argument("--parts", help="of these only some question files, as in queries.PART.jsonl, separated by commas")
    options.add_argument("--most", type=int, help="of each question file only the first so many")
    options.add_argument("--only", help="of the steps archive, passages, load only these, separated by commas")
    options.add_argument("--load", type=pathlib.Path, help="many documents")
    options.add_argument("--load-questions", type=pathlib.Path, help="asked of them; default: the questions on corpus/")
    options.add_argument("--results", type=pathlib.Path, help="JSON of all tables")
    options.add_argument("--program", type=pathlib.Path, help="Wenzheng.Bot.Full.dll, built already; default: built from this checkout")
    options = options.parse_args()
    global program
    program = options.program or BUILT
    if not options.program:
        subprocess.run(["dotnet", "build", str(HERE / "src/Bot.Full"), "-c", "Release", "-v", "quiet", "-nologo"], check=True)
    engines, results = options.engines.split(","), {}
    work = pathlib.Path(tempfile.mkdtemp(prefix="engines-"))
    try:
        only = (options.only or "archive,passages,load").split(",")
        steps = [("The archive", lambda e: archive(e, work, options.questions))] if "archive" in only else []
        steps += [(folder.name, lambda e, folder=folder: passages(e, work, folder, options.parts and options.parts.split(","), options.most)) for folder in options.passages if "passages" in only]
        if options.load and "load" in only:
            steps.append(("Load", lambda e: load(e, work, unpacked(options.load, work), options.load_questions or options.questions)))
        for title, step in steps:
            results[title] = {engine: step(engine) for engine in engines}
            table(title, results[title])
            if options.results:
                options.results.write_text(json.dumps(results, ensure_ascii=False, indent=1), encoding="utf-8")
    finally:
        shutil.rmtree(work)


def unpacked(path, work):
    target = work / "load.jsonl"
    if not target.exists():
        target.write_text("".join(json.dumps(d, ensure_ascii=False) + "\n" for d in lines(path)), encoding="utf-8")
    return target


if __name__ == "__main__":
    main()
