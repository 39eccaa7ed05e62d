#!/usr/bin/env python3
"""Times and weights of the archive's pages: bench/pages.py [--index DIR] [--count 300] [--words W …]

Starts ./bot serve on a free port and asks each page `count` times on one connection: processor time of the server a page (it does not
depend on what else the machine does), median and p99 as the client sees them, bytes plain and compressed. Searches take turns with
the given words; articles and lists take what the catalogue and the search link to, so nothing outside the index is needed.
What a browser on a phone makes of the pages is measured by the browser tests: WENZHENG_FIGURES=FILE dotnet test tests/Browser.Tests
--filter PageWeight. Standard library only.
"""
import argparse, html, http.client, os, pathlib, re, signal, statistics, sys, time, urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from serve import memory, start

TICKS = os.sysconf("SC_CLK_TCK")


def get(connection, address, encoding="br"):
    began = time.perf_counter()
    connection.request("GET", address, headers={"Accept-Encoding": encoding, "Accept": "text/html"})
    response = connection.getresponse()
    body = response.read()
    if response.status != 200:
        sys.exit(f"{address}: status {response.status}")
    return time.perf_counter() - began, body


def processor(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def links(connection, address, pattern):
    body = get(connection, address, "identity")[1].decode()
    return list(dict.fromkeys(html.unescape(found) for found in re.findall(pattern, body)))


def pages(connection, words):
    searches = ["/search?q=" + urllib.parse.quote(word) for word in words]
    lists = links(connection, "/browse", r'href="(/search\?[^"]*)"')
    articles = [link for search in searches for link in links(connection, search, r'href="(/article/[^"#]*)')]
    narrowed = [link for search in searches for link in links(connection, search, r'<li><a href="(/search\?q=[^"]*)"')]
    return [("home", ["/"]), ("search", searches), ("search, narrowed", narrowed), ("list of all", ["/search"]), ("list", lists),
            ("catalogue", ["/browse"]), ("places", ["/browse/places"]), ("schemes", ["/browse/schemes"]), ("article", articles)]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--index", help="an index folder; default: the configured one")
    arguments.add_argument("--count", type=int, default=300)
    arguments.add_argument("--words", nargs="+", default=["基层治理", "乡村振兴 产业", "经济增长", "党员干部", "社区服务", "环境保护"])
    typed = arguments.parse_args()
    server, host, port = start(typed.index)
    try:
        connection = http.client.HTTPConnection(host, port, timeout=120)
        spent = processor(server.pid)
        took, _ = get(connection, "/browse")
        print(f"the first catalogue: {took:.2f} s of waiting, {processor(server.pid) - spent:.2f} s of processor; {memory(server.pid)}")
        print("| page | addresses | processor ms | median ms | p99 ms | KB | KB compressed |\n|---|---|---|---|---|---|---|")
        for name, addresses in pages(connection, typed.words):
            if not addresses:
                continue
            for address in addresses:
                get(connection, address)
            times, spent = [], processor(server.pid)
            for i in range(typed.count):
                times.append(get(connection, addresses[i % len(addresses)])[0])
            spent = processor(server.pid) - spent
            times.sort()
            plain, packed = (statistics.median(len(get(connection, a, e)[1]) for a in addresses[:50]) / 1024 for e in ("identity", "br"))
            print(f"| {name} | {len(addresses)} | {spent / typed.count * 1000:.1f} | {statistics.median(times) * 1000:.1f} | "
                  f"{times[min(len(times) - 1, int(.99 * len(times)))] * 1000:.1f} | {plain:.1f} | {packed:.1f} |")
        print(memory(server.pid))
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()


if __name__ == "__main__":
    main()
