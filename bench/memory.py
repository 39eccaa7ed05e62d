#!/usr/bin/env python3
"""What the served process holds in memory under load, and of what: bench/memory.py --index DIR --questions FILE.jsonl [--questions FILE.jsonl…] [--count 700]

Starts ./bot serve on a free port, asks `count` questions one after another, `count` more by 8 visitors at once, and rests. Questions
of several files are asked in turns. Linux only: every 50 ms the sizes are read from /proc/PID/status, and at the end of each part
/proc/PID/smaps tells by mapping what is resident. VmRSS counts everything; private is what only this process holds (heap, compiled
code, tables of the runtime); mapped are files, whose pages the system can take back at any time. Standard library only.
"""
import argparse, collections, itertools, pathlib, re, shlex, signal, sys, threading, time

import serve

PAUSE = .05  # seconds between two looks
SIZES = ("VmRSS", "RssAnon", "RssShmem", "RssFile")


def sizes(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return [int(re.search(name + r":\s+(\d+)", status)[1]) / 1024 for name in SIZES]


def mappings(pid, index):
    """Resident megabytes by what is mapped."""
    kind, sums = None, collections.Counter()
    for line in pathlib.Path(f"/proc/{pid}/smaps").read_text().splitlines():
        if found := re.match(r"[0-9a-f]+-[0-9a-f]+ \S+ \S+ \S+ \S+\s*(.*)", line):
            path = found[1]
            kind = ("heap and other private" if not path or path.startswith("[") else "compiled code, tables of the runtime" if "doublemapper" in path
                    else "index" if path.startswith(index) else "the program, its lexicon in it" if "/Wenzheng." in path else ".NET and libraries")
        elif line.startswith("Rss:"):
            sums[kind] += int(line.split()[1]) / 1024
    return sums


class Watch:
    """Looks at a process until it is told to stop, and keeps the largest sizes."""

    def __init__(self, pid):
        self.pid, self.highest, self.stopped = pid, sizes(pid), False
        self.thread = threading.Thread(target=self.look, daemon=True)
        self.thread.start()

    def look(self):
        while not self.stopped:
            self.highest = max(self.highest, sizes(self.pid))
            time.sleep(PAUSE)

    def stop(self):
        self.stopped = True
        self.thread.join()
        return self.highest


def row(name, now, highest=None):
    total, anonymous, shared, files = now
    print(f"| {name} | {total:.0f} | {f'{highest[0]:.0f}' if highest else ''} | {anonymous + shared:.0f} | {files:.0f} |")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--index", required=True, help="an index folder")
    arguments.add_argument("--questions", action="append", help='a file of {"question" or "text","history"?} lines; default: the archive\'s own examples')
    arguments.add_argument("--program", default=shlex.quote(str(serve.ROOT / "bot")), help="the command to start; default: ./bot")
    arguments.add_argument("--count", type=int, default=700, help="questions in each part")
    typed = arguments.parse_args()
    server, host, port = serve.start(shlex.split(typed.program), typed.index)
    index = str(pathlib.Path(typed.index).resolve())
    try:
        files = [serve.questions(host, port, file) for file in typed.questions or [None]]
        lines = list(itertools.chain.from_iterable(zip(*files)))[:typed.count]
        print(f"{len(lines)} different questions\n\n| MB | VmRSS | highest | private | mapped files |\n|---|---|---|---|---|")
        row("at start", sizes(server.pid))
        parts = {}
        for name, visitors in (("one visitor", 1), ("8 visitors at once", 8)):
            watch = Watch(server.pid)
            times = serve.asked(host, port, lines, typed.count, visitors)
            row(f"{typed.count} questions, {name}", sizes(server.pid), watch.stop())
            parts[name] = (mappings(server.pid, index), times)
        time.sleep(serve.REST)
        row(f"{serve.REST} s later", sizes(server.pid))
        parts["at rest"] = (mappings(server.pid, index), None)
        print(f"\n| MB | {' | '.join(parts)} |\n|---|{'---|' * len(parts)}")
        for kind in parts["at rest"][0]:
            print(f"| {kind} | " + " | ".join(f"{sums[kind]:.0f}" for sums, _ in parts.values()) + " |")
        print()
        for name, (_, times) in parts.items():
            if times:
                serve.report(name, *times)
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()


if __name__ == "__main__":
    if not pathlib.Path("/proc/self/smaps").exists():
        sys.exit("only Linux tells by mapping what is resident")
    main()
