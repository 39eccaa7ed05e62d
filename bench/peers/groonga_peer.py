"""groonga on the same passages and questions: groonga_peer.py index|ask FOLDER FILE. TokenBigram, OR of the question's bigrams, top 100."""
import json, os, pathlib, re, subprocess, sys, time

from fts5_peer import tokens

SCHEMA = """table_create Docs TABLE_NO_KEY
column_create Docs text COLUMN_SCALAR Text
table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto
column_create Terms docs COLUMN_INDEX|WITH_POSITION Docs text
"""


def index(folder, passages):
    groonga = subprocess.Popen(["groonga", "-n", str(folder / "groonga.db")], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, encoding="utf-8")
    groonga.stdin.write(SCHEMA + "load --table Docs\n[\n")
    with open(passages, encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            fields = line.rstrip("\n").split("\t")
            groonga.stdin.write((",\n" if number else "") + json.dumps({"text": fields[1] + "\n" + fields[2]}, ensure_ascii=False))
    groonga.stdin.write("\n]\n")
    groonga.stdin.close()
    groonga.wait()


class Server:
    def __init__(self, folder):
        self.process = subprocess.Popen(["groonga", str(folder / "groonga.db")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", bufsize=1)
        self.send("status")

    def send(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline()

    def search(self, question):
        words = list(dict.fromkeys(word for word in tokens(question) if word.isalnum()))
        if words:
            self.send("select Docs --match_columns text --query '" + " OR ".join(words) + "' --output_columns _id,_score --sort_keys -_score --limit 100")

    def cpu(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def rss(self):
        return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{self.process.pid}/status").read_text())[1]) / 1024

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def ask(folder, questions):
    began = time.perf_counter()
    server = Server(folder)
    opened = time.perf_counter()
    server.search(questions[0])
    first = time.perf_counter()
    questions = questions[:500]
    for question in questions[:100]:
        server.search(question)
    times, cpu = [], server.cpu()
    for question in questions:
        start = time.perf_counter()
        server.search(question)
        times.append((time.perf_counter() - start) * 1000)
    result = {"open": (opened - began) * 1000, "first": (first - opened) * 1000, "cpu": (server.cpu() - cpu) * 1000 / len(questions), "rss": server.rss(), "times": times}
    server.close()
    print(json.dumps(result))


if __name__ == "__main__":
    mode, folder, file = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
    index(folder, file) if mode == "index" else ask(folder, [line.rstrip("\n") for line in open(file, encoding="utf-8")])
