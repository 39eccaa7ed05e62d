#!/usr/bin/env python3
"""Questions that nobody wrote, made from the tuning files and the pages: is what is not said refused, and what is said still found?

eval/unseen.py [--work DIR] [--program DLL] [--only ARCHIVE…] [--write DIR] [--shown N]

Asked of nothing (the share refused is told; a correction that says whose a thing is counts as a refusal):
  another place      a question of one place, of another place of the archive none of whose articles holds a third of its words
  unknown place      the same of an invented place
  common name        the same of a place whose name is a word of the language (柳河, 石桥) and that the archive does not know
  another year       a question for a figure, of a year that no page speaks of
  absent thing       figures, years and names of things that no article of the place mentions
  uncounted thing    the number of things that the place's articles mention and never count
  absent post        who holds a post that no article of the place mentions
  absent attribute   what a thing named in quotation marks costs, where it is, since when, where no article that names it holds a word of the kind
  wrong number       哪六大 where there are five: refused, or told that it is another number
Asked in other words (the share with all facts is told, and the same share as written):
  frames of speech, other question words, another order, everyday synonyms.

Held-out sets are not read. --write puts the questions into one file an archive, in the form of the other question files, for
tools/Evidence. --shown lists so many failures of each frame.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import tempfile
import unicodedata
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
ARCHIVES = {
    "corpus": ("eval/gold_articles.json", "corpus", ["eval/dev_questions.jsonl", "eval/held_out_questions.jsonl", "eval/third_questions.jsonl"]),
    "archive2": ("eval/archive2/gold_articles.json", "eval/archive2", ["eval/archive2/questions.jsonl"]),
    "archive3": ("eval/archive3/gold_articles.json", "eval/archive3", ["eval/archive3/questions.jsonl"]),
}
LEVEL = re.compile("(?:自治县|社区|街道|省|县|市|区|镇|乡|村)$")
INVENTED = ["芜榕", "岑溧", "沚临", "栎浔", "苇朔", "澧皋"]
COMMON = ["柳河", "石桥", "东山", "城关", "新民", "龙山", "凤凰", "城南", "双桥", "大同", "清泉", "白云"]
YEAR = "2009年"
THINGS = ["充电桩", "图书馆", "停车位", "消防栓", "路灯", "幼儿园", "水库", "民宿", "奶牛", "公交站", "温室大棚", "游泳池"]
COUNTED = [("名", "党员"), ("名", "干部"), ("名", "志愿者"), ("名", "网格员"), ("名", "老人"), ("名", "村民"), ("家", "企业"), ("家", "商户"), ("个", "村民小组"), ("个", "党小组"), ("个", "微信群"), ("个", "广场"), ("个", "小区"), ("个", "合作社")]
ATTRIBUTES = [
    ("“{0}”的联系电话是多少", "电话|热线|[0-9]{7,}|拨打"), ("“{0}”一共花了多少钱", "元|资金|投资|经费|钱"), ("“{0}”占地多少亩", "亩|平方|平米|面积|公顷"), ("“{0}”由哪家公司承建", "公司|集团|承建|施工|企业"),
    ("“{0}”在哪条街上", "街|路|巷"), ("“{0}”每天几点开门", "[0-9一二三四五六七八九十]点|[0-9]时|[0-9]:[0-9]|开放"), ("“{0}”为什么叫这个名字", "因为|取名|得名|寓意|意为|意思|缘于|由来|故名"), ("“{0}”得过什么奖", "奖|荣誉|称号|先进|表彰|评为|示范|优秀"),
    ("“{0}”是哪一年开始的", "年"), ("“{0}”有多少名工作人员", "[名人位]|工作人员"), ("“{0}”收费多少", "元|费|免|钱"), ("“{0}”是谁设计的", "设计|提出|首创|创办|发明"), ("“{0}”的网址是什么", "网|www|http|平台"), ("“{0}”明年打算怎么做", "明年|下一步|今后|将|打算|计划|未来"),
]
POSTS = ["党委书记", "镇长", "县长", "局长", "村主任", "第一书记"]
NUMERALS = "二三四五六七八九十"
NUMBERED = re.compile(rf"(?<=哪)[{NUMERALS}](?=[个项条种大方类步])|(?<=“)[{NUMERALS}](?=[一-龥]{{1,3}}”)|[{NUMERALS}](?=大[一-龥]{{2,4}}(?:是|有|指|包括|分别))")
ORDER = re.compile(r"^(.{2,8}?)(?:的)?(?:一共|总共|共)?有多少([个名户家条支项处人]?)([\u4e00-\u9fff]{2,8})[？?]?$")
WORDS = [("一共", "总共"), ("哪些", "什么"), ("怎么", "如何"), ("如何", "怎么"), ("建立了", "建了"), ("群众", "老百姓"), ("资金", "钱"), ("什么时候", "哪会儿"), ("为什么", "为啥"), ("什么", "啥"), ("多少", "几多"), ("负责人", "领头的"), ("是谁", "是哪个"), ("投资", "花"), ("开展", "搞")]
REWORDED = {
    "想问下…": lambda q: "想问下" + q,
    "麻烦查一下…": lambda q: "麻烦查一下" + bare(q) + "，谢谢",
    "…来着": lambda q: bare(q) + "来着？",
    "…是多少啊": lambda q: re.sub(r"(?:有|是)?多少([个名户家条支项处人])?", "", bare(q)) + "是多少啊" if re.search("(?:有|是)?多少[个名户家条支项处人]?$", bare(q)) else None,
    "那个，我记得…": lambda q: "那个，我记得报上登过，" + bare(q) + "？",
    "other question words": lambda q: replaced(q),
    "another order": lambda q: ORDER.sub(lambda m: f"{m[1]}的{m[3]}有多少{m[2]}？", q) if ORDER.match(q) else None,
}


def bare(question):
    return question.rstrip("？?。！ ")


def replaced(question):
    for word, other in WORDS:
        if word in question:
            return question.replace(word, other, 1)
    return None


def plain(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def pairs(text):
    return {text[i:i + 2] for i in range(len(text) - 1) if re.fullmatch("[\u4e00-\u9fff]{2}", text[i:i + 2])}


def pick(items, key):
    return items[zlib.crc32(key.encode()) % len(items)] if items else None


def short(place):
    name = LEVEL.sub("", place)
    return name if len(name) >= 2 else place


class Archive:
    def __init__(self, name):
        gold, self.pages, files = ARCHIVES[name]
        self.name = name
        self.lines = [json.loads(line) for file in files for line in open(ROOT / file, encoding="utf-8") if line.strip()]
        self.articles = [plain(a["title"] + "。" + "。".join(a["paragraphs"])) for page in json.load(open(ROOT / gold, encoding="utf-8")).values() for a in page["articles"]]
        self.text = "\n".join(self.articles)
        named = {p for page in json.load(open(ROOT / gold, encoding="utf-8")).values() for a in page["articles"] for p in a.get("place", []) if LEVEL.search(p) and re.fullmatch("[\u4e00-\u9fff]{3,6}", p)}
        self.places = sorted(p for p in named if p in self.text)

    def of(self, place):
        return [a for a in self.articles if short(place) in a]

    def places_of(self, question):
        return [p for p in self.places if short(p) in question]

    def questions(self):
        rows = []

        def add(frame, line, question, refuse, **more):
            if question and question != line.get("question"):
                rows.append({"id": f"{frame}/{line['id']}", "type": "unanswerable" if refuse else line["type"], "style": line.get("style", "generated"), "question": question, "history": [], "must": [] if refuse else line["must"], "refuse": refuse, "evidence": [] if refuse else line.get("evidence", []), "frame": frame, **more})

        lines = [line for line in self.lines if not line.get("history") and not line["refuse"] and line.get("must")]
        for line in lines:
            question = line["question"]
            rows.append({**line, "id": f"as written/{line['id']}", "frame": "as written"})
            for frame, change in REWORDED.items():
                add(frame, line, change(question), False)
            if (number := NUMBERED.search(question)) and len(re.findall(f"[{NUMERALS}]", question)) == 1:
                wrong = NUMERALS[(NUMERALS.index(number[0]) + 2) % len(NUMERALS)]
                asked = question[:number.start()] + wrong + question[number.end():]
                if asked[number.start():number.start() + 3] not in self.text:
                    add("wrong number", line, asked, True, wrong=wrong)
            if re.search("多少|几[个名户家项]", question):
                asked = re.sub("今年|去年|20\\d\\d年", YEAR, question, count=1)
                add("another year", line, asked if asked != question else YEAR + question, True)
            named = self.places_of(question)
            if len(named) != 1:
                continue
            place = named[0]
            typed = place if place in question else short(place)
            words = pairs(question.replace(typed, "，")) & {p for p in pairs(self.text)}
            level = LEVEL.search(place)[0]
            silent = [p for p in self.places if p != place and LEVEL.search(p)[0] == level and short(p) not in short(place) and short(place) not in short(p)
                      and words and max((len(words & pairs(a)) / len(words) for a in self.of(p)), default=0) <= 0.34]
            if other := pick(silent, question):
                add("another place", line, question.replace(typed, other if typed == place else short(other)), True)
            invented = pick([i for i in INVENTED if not pairs(i) & pairs(self.text)], question)
            add("unknown place", line, question.replace(typed, invented + level), True)
            if common := pick([c for c in COMMON if not pairs(c) & pairs(self.text)], question):
                add("common name", line, question.replace(typed, common + level), True)
        for name in sorted(set(re.findall("“([\u4e00-\u9fff]{3,8})”", self.text))):
            about = [a for a in self.articles if name in a]
            for n, (form, kind) in enumerate(ATTRIBUTES):
                if zlib.crc32((name + form).encode()) % 5 == 0 and not any(re.search(kind, a) for a in about):
                    add("absent attribute", {"id": f"{name}-{n}", "type": "unanswerable"}, form.format(name), True)
        for place in self.places:
            about = self.of(place)
            things = [t for t in THINGS if not any(t[:2] in a or t[-2:] in a for a in about)]
            for n, form in enumerate(("{0}有多少个{1}", "{0}的{1}有几个", "{0}{1}是哪一年建成的", "{0}{1}由谁负责", "{0}建{1}花了多少钱")):
                if thing := pick(things, place + form):
                    add("absent thing", {"id": f"{place}-{n}", "type": "unanswerable"}, form.format(place, thing), True)
            for measure, noun in COUNTED:
                if any(noun in a for a in about) and not any(re.search(rf"[\d{NUMERALS}一两百千万余多几半][^，。；、]{{0,8}}{noun}|{noun}[^，。；]{{0,8}}[\d{NUMERALS}两百千万]", a) for a in about):
                    add("uncounted thing", {"id": f"{place}-{noun}", "type": "unanswerable"}, pick(["{0}有多少{1}{2}", "{0}{2}有多少", "{0}一共有几{1}{2}？"], place + noun).format(place, measure, noun), True)
            for post in POSTS:
                if not any(post[-2:] in a for a in about) and zlib.crc32((place + post).encode()) % 3 == 0:
                    add("absent post", {"id": f"{place}-{post}", "type": "unanswerable"}, f"{place}{post}是谁", True)
        return rows


def run(program, *words):
    subprocess.run([*(["dotnet", program] if program else [ROOT / "bot"]), *words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def ask(program, index, rows):
    with tempfile.TemporaryDirectory() as folder:
        asked, answered = pathlib.Path(folder, "q.jsonl"), pathlib.Path(folder, "a.jsonl")
        asked.write_text("".join(json.dumps({k: row[k] for k in ("id", "question", "history")}, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        run(program, "ask", "--batch", asked, "--out", answered, "--index", index)
        return {a["id"]: a for a in map(json.loads, open(answered, encoding="utf-8"))}


def is_right(row, answer):
    if row["refuse"]:
        # An answer that tells the wrong number as such is better than silence.
        return answer["refused"] or "wrong" in row and bool(re.search(rf"不是[“]?[^。]{{0,3}}{row['wrong']}|没有提到[^。]*{row['wrong']}", answer["answer"]))
    told = plain(answer["answer"])
    return not answer["refused"] and all(any(plain(form) in told for form in group) for group in row["must"])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / "data" / "measure", help="the work folder of eval/measure.py, with its indexes")
    parser.add_argument("--program")
    parser.add_argument("--only", nargs="+", choices=ARCHIVES, default=list(ARCHIVES))
    parser.add_argument("--write", type=pathlib.Path)
    parser.add_argument("--shown", type=int, default=0)
    args = parser.parse_args()
    totals, failures, written = collections.defaultdict(lambda: collections.defaultdict(list)), collections.defaultdict(list), {}
    for name in args.only:
        archive = Archive(name)
        rows = archive.questions()
        if args.write:
            args.write.mkdir(parents=True, exist_ok=True)
            # A wrong number may be answered with a correction: it is no example of what must be refused.
            (args.write / f"{name}.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows if row["frame"] not in ("as written", "wrong number")), encoding="utf-8")
            continue
        index = args.work / name
        if not (index / "CURRENT").exists():
            run(args.program, "ingest", *sorted((ROOT / archive.pages).glob("*.txt")), "--index", index)
        answers = ask(args.program, index, rows)
        for row in rows:
            right = is_right(row, answers[row["id"]])
            totals[row["frame"]][name].append(right)
            if row["frame"] == "as written":
                written[name, row["id"].split("/")[1]] = right
            else:
                source = written.get((name, row["id"].split("/")[1]))
                totals[row["frame"]]["as written"] += [source] if not row["refuse"] and source is not None else []
                if not right and (row["refuse"] or source):
                    failures[row["frame"]].append((row["question"], answers[row["id"]]))
    if args.write:
        return

    def share(part):
        return f"{sum(part) / len(part):.3f}" if part else "-"

    print("| frame | n | right | " + " | ".join(args.only) + " | as written |\n|---|---|---|" + "---|" * (len(args.only) + 1))
    for frame, by in totals.items():
        whole = [right for name in args.only for right in by[name]]
        print(f"| {frame} | {len(whole)} | {share(whole)} | " + " | ".join(share(by[name]) for name in args.only) + f" | {share(by['as written'])} |")
    for frame, failed in failures.items():
        for question, answer in failed[:args.shown]:
            print(f"\n{frame}: {question}\n  {answer.get('confidence', 0):.2f} → {answer['answer'][:200]}")


if __name__ == "__main__":
    main()
