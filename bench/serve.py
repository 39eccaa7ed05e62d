#!/usr/bin/env python3
"""Answer times and memory of the served process: bench/serve.py [--questions FILE.jsonl] [--count 1000]

Starts ./bot serve on a free port, asks `count` questions one after another, then again by 8 visitors at once, and prints
median, p95, p99 and the longest answer (as the client sees it, connection kept) and the resident memory from
/proc/PID/status (Linux): VmRSS is all of it, RssAnon what only this process holds, RssFile mapped programs and index pages,
which the system can take back; in the end once more after some seconds without a question. Without --questions it asks the archive's own example questions and variations of their wording,
so that nothing outside the repository is needed. Standard library only.
"""
import argparse, http.client, json, os, pathlib, re, shlex, signal, statistics, subprocess, sys, threading, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
REST = 12  # twice the period after which an idle server gives memory back, and some
HEADERS = {"Content-Type": "application/json"}


def start(program, index):
    environment = dict(os.environ, WENZHENG__Server__Urls="http://127.0.0.1:0", WENZHENG__Server__QuestionsPerMinute="100000",
                       WENZHENG__Server__RequestsPerMinute="1000000")
    words = [*program, "serve"] + (["--index", index] if index else [])
    server = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8", env=environment)
    for line in server.stdout:
        if found := re.search(r"http://([\d.]+):(\d+)", line):
            return server, found[1], int(found[2])
    sys.exit("the server did not start; try ./bot serve")


def ask(connection, line):
    body = json.dumps(line).encode()
    began = time.perf_counter()
    connection.request("POST", "/api/ask", body, HEADERS)
    response = connection.getresponse()
    response.read()
    return time.perf_counter() - began, response.status


def memory(pid):
    try:
        status = pathlib.Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return "not known here"
    kilobytes = {name: int(re.search(name + r":\s+(\d+)", status)[1]) for name in ("VmRSS", "RssAnon", "RssFile", "VmHWM")}
    return ", ".join(f"{name} {size / 1024:.0f} MB" for name, size in kilobytes.items())


def questions(host, port, file):
    if file:
        lines = [json.loads(line) for line in open(file, encoding="utf-8") if line.strip()]
        return [{"question": line.get("question") or line["text"], "history": line.get("history") or []} for line in lines]
    connection = http.client.HTTPConnection(host, port)
    connection.request("GET", "/api/archive")
    examples = json.loads(connection.getresponse().read())["examples"]
    return [{"question": before + example + after} for example in examples for before in ("", "请问", "我想知道") for after in ("", "谢谢", "简单说说")]


def report(name, times, statuses, seconds):
    ordered = sorted(times)
    at = lambda share: ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000
    counts = {status: statuses.count(status) for status in sorted(set(statuses))}
    print(f"{name}: {len(times)} answers, {len(times) / seconds:.0f}/s, median {statistics.median(times) * 1000:.1f} ms, "
          f"p95 {at(.95):.1f} ms, p99 {at(.99):.1f} ms, longest {ordered[-1] * 1000:.1f} ms, statuses {counts}")


def asked(host, port, lines, count, visitors):
    """Asks so many questions; what each took, how it was answered, and the seconds of all."""
    times, statuses, gate = [], [], threading.Lock()

    def visit(first):
        connection = http.client.HTTPConnection(host, port, timeout=60)
        for i in range(first, count, visitors):
            took, status = ask(connection, lines[i % len(lines)])
            with gate:
                times.append(took)
                statuses.append(status)

    began = time.perf_counter()
    threads = [threading.Thread(target=visit, args=(i,)) for i in range(visitors)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    return times, statuses, time.perf_counter() - began


def run(host, port, lines, count, visitors):
    report("one visitor" if visitors == 1 else f"{visitors} visitors at once", *asked(host, port, lines, count, visitors))


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--questions", help='a file of {"question","history"?} lines')
    arguments.add_argument("--index", help="an index folder; default: the configured one")
    arguments.add_argument("--program", default=shlex.quote(str(ROOT / "bot")), help="the command to start; default: ./bot")
    arguments.add_argument("--count", type=int, default=1000)
    typed = arguments.parse_args()
    server, host, port = start(shlex.split(typed.program), typed.index)
    try:
        print(f"memory at start: {memory(server.pid)}")
        lines = questions(host, port, typed.questions)
        took, _ = ask(http.client.HTTPConnection(host, port), lines[0])
        print(f"{len(lines)} different questions; the first answer took {took * 1000:.0f} ms")
        run(host, port, lines, typed.count, 1)
        print(f"memory after {typed.count}: {memory(server.pid)}")
        run(host, port, lines, typed.count, 8)
        print(f"memory after {2 * typed.count}: {memory(server.pid)}")
        time.sleep(REST)
        print(f"memory after {REST} s without a question: {memory(server.pid)}")
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()


if __name__ == "__main__":
    main()
