"""SQLite FTS5 on the same passages and questions: fts5_peer.py index|ask FOLDER FILE. Han bigrams made here, OR, bm25, top 100."""
import json, pathlib, re, sqlite3, sys, threading, time

RUNS = re.compile(r"[\u3400-\u9fff]+|[a-z0-9]+")


def tokens(text):
    for run in RUNS.findall(text.lower()):
        if run[0] < "\u3400" or len(run) == 1:
            yield run
        else:
            yield from (run[i:i + 2] for i in range(len(run) - 1))


def index(folder, passages):
    database = sqlite3.connect(folder / "fts5.db")
    database.executescript("CREATE TABLE texts(id TEXT, title TEXT, text TEXT); CREATE VIRTUAL TABLE passages USING fts5(tokens, content='');")
    with open(passages, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            fields = line.rstrip("\n").split("\t")
            database.execute("INSERT INTO texts VALUES (?, ?, ?)", fields)
            database.execute("INSERT INTO passages(rowid, tokens) VALUES (?, ?)", (number, " ".join(tokens(fields[1] + "\n" + fields[2]))))
    database.execute("INSERT INTO passages(passages) VALUES ('optimize')")
    database.commit()
    database.execute("VACUUM")


def search(database, question):
    words = dict.fromkeys(tokens(question))
    if words:
        match = " OR ".join(f'"{word}"' for word in words)
        database.execute("SELECT rowid, bm25(passages) FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT 100", (match,)).fetchall()


def ask(folder, questions):
    began = time.perf_counter()
    database = sqlite3.connect(folder / "fts5.db")
    database.execute("SELECT rowid FROM passages LIMIT 1").fetchall()
    opened = time.perf_counter()
    search(database, questions[0])
    first = time.perf_counter()
    # The slowest of the peers by far: a part of the questions says as much.
    questions = questions[:200]
    times, cpu = [], time.process_time()
    for question in questions:
        start = time.perf_counter()
        search(database, question)
        times.append((time.perf_counter() - start) * 1000)
    each = (time.process_time() - cpu) * 1000 / len(questions)

    def part(which):
        own = sqlite3.connect(folder / "fts5.db")
        for question in questions[which::2]:
            search(own, question)

    start = time.perf_counter()
    threads = [threading.Thread(target=part, args=(i,)) for i in range(2)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    rate = len(questions) / (time.perf_counter() - start)
    rss = int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path("/proc/self/status").read_text())[1]) / 1024
    print(json.dumps({"open": (opened - began) * 1000, "first": (first - opened) * 1000, "cpu": each, "rate": rate, "rss": rss, "times": times}))


if __name__ == "__main__":
    mode, folder, file = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    index(folder, file) if mode == "index" else ask(folder, [line.rstrip("\n") for line in open(file, encoding="utf-8")])
