#!/usr/bin/env python3
"""The web under load: bench/web.py streams|rate [--seconds 300] [--streams 200] [--rate 100] [--index DIR]

streams  Starts ./bot serve with a slow model behind it (a small OpenAI-compatible server in this file, which rewords nothing: it
         says the evidence back, sentence by sentence) and holds that many event streams open all the time: time to the first
         sentence as the client sees it, errors, memory.
rate     Starts ./bot serve without a model and asks that many questions a second, half as JSON, half as streams, at fixed times
         whether the answers come or not (so that a slow answer does not lower the load): times, errors, memory.

Prints memory (VmRSS) every tenth of the time: flat means that the second half does not grow. Exit code 1 when anything failed.
Standard library only; Linux (reads /proc).
"""
import argparse, asyncio, json, os, pathlib, re, resource, signal, subprocess, sys, time

ROOT = pathlib.Path(__file__).resolve().parent.parent
LIMITS = {"QuestionsPerMinute": "100000", "RequestsPerMinute": "1000000", "AnswersPerVisitor": "10000", "AnswersAtOnce": "10000",
          "MaxConnections": "5000", "RequestTimeoutSeconds": "60"}


def start(index, folder, more):
    environment = dict(os.environ, WENZHENG__Server__Urls="http://127.0.0.1:0", WENZHENG__Feedback__Path=f"{folder}/feedback",
                       WENZHENG__Conversations__Path=f"{folder}/conversations", WENZHENG__Admin__Path=f"{folder}/admin", WENZHENG__Sites__Path=f"{folder}/sites.json",
                       **{f"WENZHENG__Server__{k}": v for k, v in LIMITS.items()}, **more)
    words = [str(ROOT / "bot"), "serve"] + (["--index", index] if index else [])
    server = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding="utf-8", env=environment)
    for line in server.stdout:
        if found := re.search(r"打开 http://([\d.]+):(\d+)", line):
            return server, int(found[2])
    sys.exit("the server did not start; try ./bot serve")


async def request(port, method, path, body=None, accept="application/json"):
    """One request on a connection of its own; gives the status, the body, and when its first sentence came."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1 << 20)
    try:
        data = b"" if body is None else json.dumps(body).encode()
        writer.write(f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAccept: {accept}\r\nContent-Type: application/json\r\n"
                     f"Content-Length: {len(data)}\r\n\r\n".encode() + data)
        await writer.drain()
        status = int((await reader.readline()).split()[1])
        got, first = b"", None
        while chunk := await reader.read(65536):
            got += chunk
            if first is None and b"event: answer" in got:
                first = time.perf_counter()
        return status, got, first
    finally:
        writer.close()


async def questions(port):
    _, body, _ = await request(port, "GET", "/api/archive")
    text = body.decode().split("\r\n\r\n", 1)[1]
    examples = json.loads(text[text.index("{"):text.rindex("}") + 1])["examples"]
    return [before + example + after for example in examples for before in ("", "请问", "我想知道") for after in ("", "谢谢", "简单说说")]


class Measures:
    def __init__(self, pid):
        self.pid, self.took, self.first, self.errors, self.memory = pid, [], [], {}, []

    def fail(self, what):
        self.errors[what] = self.errors.get(what, 0) + 1

    async def watch(self, seconds):
        for _ in range(10):
            await asyncio.sleep(seconds / 10)
            self.memory.append(int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{self.pid}/status").read_text())[1]) / 1024)

    def cpu(self):
        fields = pathlib.Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def report(self, name, seconds):
        def at(times, share):
            return sorted(times)[min(len(times) - 1, int(share * len(times)))] * 1000 if times else float("nan")
        print(f"{name}: {len(self.took)} answers in {seconds:.0f} s ({len(self.took) / seconds:.1f}/s), errors {self.errors or 0}")
        for label, times in (("whole answer", self.took), ("first sentence", self.first)):
            if times:
                print(f"  {label}: median {at(times, .5):.0f} ms, p95 {at(times, .95):.0f} ms, p99 {at(times, .99):.0f} ms, longest {max(times) * 1000:.0f} ms")
        print("  memory, each tenth: " + ", ".join(f"{m:.0f}" for m in self.memory) + f" MB; processor time of the server {self.cpu():.1f} s")


async def ask(port, question, measures, as_stream, since):
    try:
        status, body, first = await request(port, "POST", "/api/ask", {"question": question}, "text/event-stream" if as_stream else "application/json")
        if status != 200 or (b"event: done" if as_stream else b'"answer"') not in body:
            measures.fail(f"status {status}" if status != 200 else "no end")
            return
        measures.took.append(time.perf_counter() - since)
        if first:
            measures.first.append(first - since)
    except OSError as error:
        measures.fail(type(error).__name__)


async def rate(port, measures, seconds, per_second):
    lines = await questions(port)
    await asyncio.gather(*(ask(port, line, Measures(measures.pid), False, 0) for line in lines[:8]))
    began, tasks = time.perf_counter(), set()
    watching = asyncio.create_task(measures.watch(seconds))
    for n in range(int(seconds * per_second)):
        due = began + n / per_second
        if (wait := due - time.perf_counter()) > 0:
            await asyncio.sleep(wait)
        # Counted from when it was due: a client that falls behind must not flatter the server.
        task = asyncio.create_task(ask(port, lines[n % len(lines)], measures, n % 2 == 0, due))
        tasks.add(task)
        task.add_done_callback(tasks.discard)
    await asyncio.gather(*tasks, watching)
    return time.perf_counter() - began


async def streams(port, measures, seconds, count):
    lines = await questions(port)
    began = time.perf_counter()

    async def visitor(n):
        turn = 0
        while time.perf_counter() - began < seconds:
            # Never the same words twice, or the answer would come from the cache of the model's answers.
            await ask(port, f"{lines[(n + turn) % len(lines)]}（第{n}位，第{turn}次）", measures, True, time.perf_counter())
            turn += 1

    await asyncio.gather(measures.watch(seconds), *(visitor(n) for n in range(count)))
    return time.perf_counter() - began


async def model(reader, writer):
    """Says the evidence back as sentences that cite it, one about each half second."""
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        length = re.search(r"content-length: (\d+)", head, re.I)
        body = await reader.readexactly(int(length[1])) if length else await unchunk(reader)
        evidence = json.loads(next(line for line in json.loads(body)["messages"][1]["content"].split("\n") if line.startswith("[")))
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n")
        for n, item in enumerate(evidence):
            text = f"据报道，{item['原文'].rstrip('。；，')}[{n + 1}]。"
            writer.write(f"data: {json.dumps({'choices': [{'index': 0, 'delta': {'content': text}, 'finish_reason': None}]})}\n\n".encode())
            await writer.drain()
            await asyncio.sleep(.5)
        writer.write(b'data: {"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n')
        await writer.drain()
    except (OSError, asyncio.IncompleteReadError):
        pass
    finally:
        writer.close()


async def unchunk(reader):
    body = b""
    while size := int((await reader.readline()).strip(), 16):
        body += await reader.readexactly(size)
        await reader.readline()
    return body


async def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("mode", choices=["streams", "rate"])
    arguments.add_argument("--seconds", type=float, default=300)
    arguments.add_argument("--streams", type=int, default=200)
    arguments.add_argument("--rate", type=float, default=100)
    arguments.add_argument("--index", help="an index folder; default: the configured one")
    arguments.add_argument("--data", default="/tmp/wenzheng-web-bench", help="folder for what the server keeps meanwhile")
    typed = arguments.parse_args()
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(8192, resource.getrlimit(resource.RLIMIT_NOFILE)[1]),) * 2)
    more, fake = {}, None
    if typed.mode == "streams":
        fake = await asyncio.start_server(model, "127.0.0.1", 0, backlog=512)
        more = {"WENZHENG__Llm__Endpoint": f"http://127.0.0.1:{fake.sockets[0].getsockname()[1]}/v1", "WENZHENG__Llm__Model": "bench",
                "WENZHENG__Llm__MaxParallel": "100", "WENZHENG__Llm__FirstTokenSeconds": "40", "WENZHENG__Llm__TotalSeconds": "50",
                "WENZHENG__Llm__DailyCharacters": "0", "WENZHENG__Llm__BudgetFile": f"{typed.data}/budget.json"}
    server, port = start(typed.index, typed.data, more)
    try:
        measures = Measures(server.pid)
        took = await (streams(port, measures, typed.seconds, typed.streams) if fake else rate(port, measures, typed.seconds, typed.rate))
        measures.report(f"{typed.streams} streams at once" if fake else f"{typed.rate:.0f} questions a second", took)
        return 1 if measures.errors else 0
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()
        if fake:
            fake.close()


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
