#!/usr/bin/env python3
"""This engine side by side with what one would pick instead, in one run: bench/compare.py NEWS.jsonl QUESTIONS.jsonl [options]

NEWS holds {"id","title","text"} lines, QUESTIONS {"text"} or {"question"} lines; neither is part of the repository. Every engine
gets the same passages of 300 characters and the same questions; each measurement is a process of its own. Peers: Lucene 8 with
its CJK and smartcn analysers (Debian: liblucene8-java, default-jdk-headless), SQLite FTS5 (Python's own), groonga (groonga-bin).
A peer that is not installed is named and left out. Prints one table and writes curves of growth as SVG.
"""
import argparse, glob, json, os, pathlib, shutil, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
PASSAGE = 300
LENGTHS = ((10, "up to 10"), (20, "11 to 20"), (10 ** 9, "over 20"))


def peers(work):
    """Name and command of each engine that is here."""
    # As ./bot runs a mass of documents and a server.
    found = {"Wenzheng": ["env", "DOTNET_TieredCompilation=0", "dotnet", str(HERE / "bin/Release/net10.0/Benchmarks.dll"), "{mode}", "{first}", "{second}"]}
    jars = [jar for name in ("core", "analyzers-common", "analyzers-smartcn") for jar in glob.glob(f"/usr/share/java/lucene-{name}-8.*.jar")]
    if len(jars) == 3 and shutil.which("javac"):
        subprocess.run(["javac", "-nowarn", "-cp", ":".join(jars), "-d", str(work), str(HERE / "peers/LucenePeer.java")], check=True)
        for analyser in ("cjk", "smartcn"):
            found["Lucene 8 " + analyser] = ["java", "-XX:+UseSerialGC", "-cp", ":".join([*jars, str(work)]), "LucenePeer", "{mode}", analyser, "{folder}", "{file}"]
    else:
        print("left out: Lucene 8 (apt-get install liblucene8-java default-jdk-headless)", file=sys.stderr)
    found["SQLite FTS5 bigrams"] = [sys.executable, str(HERE / "peers/fts5_peer.py"), "{mode}", "{folder}", "{file}"]
    if shutil.which("groonga"):
        found["groonga bigrams"] = [sys.executable, str(HERE / "peers/groonga_peer.py"), "{mode}", "{folder}", "{file}"]
    else:
        print("left out: groonga (apt-get install groonga-bin)", file=sys.stderr)
    return found


def command(words, mode, folder, file):
    pair = {"first": file, "second": folder} if mode == "index" else {"first": folder, "second": file}
    return [word.format(mode=mode, folder=folder, file=file, **pair) for word in words]


def measured(words):
    """Output, processor seconds and peak megabytes of a process with its children."""
    began = time.perf_counter()
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(words, stdout=output)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"failed: {' '.join(words)}")
        output.seek(0)
        return output.read(), usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, time.perf_counter() - began


def documents(news, corpus):
    for line in open(news, encoding="utf-8"):
        document = json.loads(line)
        yield document["id"], document.get("title", ""), document["text"]
    for page in sorted(pathlib.Path(corpus).glob("*.txt")) if corpus else []:
        yield page.stem, page.stem, page.read_text(encoding="utf-8", errors="replace")


def write_passages(news, corpus, count, target):
    size = 0
    plain = lambda text: " ".join(text.split("\t")).replace("\r", " ").replace("\n", " ")
    with open(target, "w", encoding="utf-8") as out:
        taken = list(documents(news, corpus))
        for id, title, text in taken[:count] + (taken[-5:] if corpus and count < len(taken) else []):
            title, text = plain(title), plain(text)
            size += len(title.encode()) + len(text.encode())
            for number, start in enumerate(range(0, len(text), PASSAGE)):
                out.write(f"{id}@{number}\t{title}\t{text[start:start + PASSAGE]}\n")
    return size


def folder_size(folder):
    return sum(path.stat().st_size for path in pathlib.Path(folder).rglob("*") if path.is_file())


def at(times, share):
    ordered = sorted(times)
    return ordered[int(share * (len(ordered) - 1))] if ordered else float("nan")


def run(name, words, work, count, passages, size, questions):
    folder = work / name.replace(" ", "_") / str(count)
    folder.mkdir(parents=True)
    _, cpu, peak, _ = measured(command(words, "index", str(folder), str(passages)))
    result = {"name": name, "count": count, "mb": size / 1e6, "index_cpu": cpu, "peak": peak, "share": folder_size(folder) / size, "folder": str(folder)}
    output, *_ = measured(command(words, "ask", str(folder), str(questions)))
    result.update(json.loads(output))
    print(f"  {name}, {count} documents: {size / 1e6 / cpu:.2f} MB per CPU s, index/text {result['share']:.3f}, query CPU {result['cpu']:.2f} ms", file=sys.stderr)
    return result


def table(results, texts):
    rows = ["| engine | documents | MB per CPU s | index/text | index peak MB | query CPU ms | p50 | p95 | p99 ms | "
            + " | ".join(f"p50 {name}" for _, name in LENGTHS) + " | questions/s, 2 threads | open ms | first ms | serving MB |"]
    rows.append("|" + "---|" * (rows[0].count("|") - 1))
    for r in results:
        groups = [[] for _ in LENGTHS]
        for text, took in zip(texts, r["times"]):
            groups[next(i for i, (most, _) in enumerate(LENGTHS) if len(text) <= most)].append(took)
        cells = [r["name"], r["count"], f"{r['mb'] / r['index_cpu']:.2f}", f"{r['share']:.3f}", f"{r['peak']:.0f}", f"{r['cpu']:.2f}",
                 *(f"{at(r['times'], share):.2f}" for share in (.5, .95, .99)), *(f"{at(group, .5):.2f}" if group else "–" for group in groups),
                 f"{r['rate']:.0f}" if "rate" in r else "–", f"{r['open']:.0f}", f"{r['first']:.0f}", f"{r['rss']:.0f}"]
        rows.append("| " + " | ".join(map(str, cells)) + " |")
    return "\n".join(rows)


def ratios(results):
    last = {r["name"]: r for r in results if r["count"] == max(x["count"] for x in results)}
    own = last["Wenzheng"]
    lines = [f"Wenzheng alone: opening {own['warmopen']:.1f} ms and first question {own['warmfirst']:.1f} ms in a running process; "
             f"of the query CPU {own['analysis']:.2f} ms are the question's analysis, {own['engine']:.2f} ms the first stage."]
    if "Lucene 8 smartcn" in last:
        lines.append(f"Indexing per CPU second, against Lucene 8 smartcn: {own['mb'] / own['index_cpu'] / (last['Lucene 8 smartcn']['mb'] / last['Lucene 8 smartcn']['index_cpu']):.1f} times.")
    if "Lucene 8 cjk" in last:
        lines.append(f"Query CPU, second stage included, against Lucene 8 cjk (first stage only): {own['cpu'] / last['Lucene 8 cjk']['cpu']:.2f} times.")
    return "\n".join(lines)


def curves(results, value, title, path):
    """A line a peer over the number of documents, both axes logarithmic."""
    import math
    names = list(dict.fromkeys(r["name"] for r in results))
    points = {name: sorted((r["count"], value(r)) for r in results if r["name"] == name) for name in names}
    xs, ys = ([p[i] for line in points.values() for p in line] for i in (0, 1))
    width, height, left, top = 640, 360, 60, 40
    scale = lambda v, values, size: size / 2 if max(values) == min(values) else (math.log(v) - math.log(min(values))) / (math.log(max(values)) - math.log(min(values))) * size
    x = lambda v: left + scale(v, xs, width - 260)
    y = lambda v: height - 40 - scale(v, ys, height - 40 - top)
    colours = ["#c0392b", "#2471a3", "#1e8449", "#b7950b", "#7d3c98", "#566573"]
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="12">',
           f'<rect width="{width}" height="{height}" fill="white"/><text x="{left}" y="20" font-size="14">{title}</text>']
    for count in sorted(set(xs)):
        out.append(f'<line x1="{x(count):.0f}" x2="{x(count):.0f}" y1="{top}" y2="{height - 40}" stroke="#eee"/><text x="{x(count):.0f}" y="{height - 22}" text-anchor="middle">{count}</text>')
    for mark in (min(ys), math.sqrt(min(ys) * max(ys)), max(ys)):
        out.append(f'<text x="{left - 6}" y="{y(mark) + 4:.0f}" text-anchor="end">{mark:.3g}</text>')
    ends = sorted(names, key=lambda name: -points[name][-1][1])
    for i, name in enumerate(names):
        line = " ".join(f"{x(a):.0f},{y(b):.0f}" for a, b in points[name])
        out.append(f'<polyline points="{line}" fill="none" stroke="{colours[i % 6]}" stroke-width="2"/>')
        at_y = top + 12 + ends.index(name) * 20
        out.append(f'<text x="{width - 185}" y="{at_y}" fill="{colours[i % 6]}">{name}: {points[name][-1][1]:.3g}</text>')
    out.append(f'<text x="{left}" y="{height - 6}">documents</text></svg>')
    pathlib.Path(path).write_text("\n".join(out) + "\n", encoding="utf-8")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("news")
    arguments.add_argument("questions")
    arguments.add_argument("--corpus", help="a folder of .txt pages to put among the news")
    arguments.add_argument("--sizes", default="20000", help="how many news texts, several with commas")
    arguments.add_argument("--peers", help="only those whose name holds one of these words, with commas")
    arguments.add_argument("--ask", type=int, default=1000, help="how many questions")
    arguments.add_argument("--curves", help="folder for the SVG files")
    arguments.add_argument("--results", help="file of earlier results to add to and draw with")
    typed = arguments.parse_args()
    subprocess.run(["dotnet", "build", "-c", "Release", "-v", "quiet", "-nologo", str(HERE)], check=True, stdout=subprocess.DEVNULL)
    lines = [json.loads(line) for line in open(typed.questions, encoding="utf-8")]
    texts = [line.get("text") or line["question"] for line in lines][:typed.ask]
    results = json.load(open(typed.results)) if typed.results and os.path.exists(typed.results) else []
    with tempfile.TemporaryDirectory() as name:
        work = pathlib.Path(name)
        questions = work / "questions.txt"
        questions.write_text("\n".join(" ".join(text.split()) for text in texts), encoding="utf-8")
        for count in map(int, typed.sizes.split(",")):
            passages = work / f"passages-{count}.tsv"
            size = write_passages(typed.news, typed.corpus, count, passages)
            for peer, words in peers(work).items():
                if typed.peers and not any(word in peer for word in typed.peers.split(",")):
                    continue
                result = run(peer, words, work, count, passages, size, questions)
                if peer == "Wenzheng":
                    output, *_ = measured([*words[:4], "rebuild", result["folder"], str(questions), str(passages)])
                    result["rebuild"] = json.loads(output)
                results = [r for r in results if (r["name"], r["count"]) != (peer, count)] + [result]
                shutil.rmtree(result["folder"])
    if typed.results:
        json.dump(results, open(typed.results, "w"))
    results.sort(key=lambda r: (r["count"], r["name"] != "Wenzheng", r["name"]))
    print(table(results, texts))
    if any(r["name"] == "Wenzheng" for r in results):
        print(ratios(results))
        for r in results:
            if "rebuild" in r:
                print(f"Rebuild under load, {r['count']} documents: {r['rebuild']}")
    if typed.curves:
        folder = pathlib.Path(typed.curves)
        folder.mkdir(parents=True, exist_ok=True)
        curves(results, lambda r: r["mb"] / r["index_cpu"], "Indexing: MB of text per CPU second", folder / "indexing.svg")
        curves(results, lambda r: r["share"], "Size: index over text, stored text included", folder / "size.svg")
        curves(results, lambda r: r["cpu"], "Query: CPU ms a question", folder / "query.svg")
        curves(results, lambda r: r["rss"], "Serving: resident MB", folder / "memory.svg")


if __name__ == "__main__":
    main()
