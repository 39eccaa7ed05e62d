#!/usr/bin/env python3
"""The rightly answered tuning questions as they come in a chat and in other words of asking: how many are still answered as well?

eval/otherwise.py [--work DIR] [--program DLL] [--frames FILE | --typed] [--each N] [--shown N]

Takes the questions with all facts, and those rightly refused, of the last eval/measure.py run in the work folder (without conversations), puts
a sixth of them (--each) into each frame of talk (老师您好…谢谢, 领导问…咋回) and all that can be into each other wording (谁 as 哪位), asks them
all, and prints for each frame how many were asked, the share still with all facts, how many of them were refused, and the share of what is
not told that is still refused. --frames takes the frames from a file (eval/chat_frames.json: 150 of talk and 80 of wording, written without
sight of the product) instead of the ones here, which were written beside it. --shown lists so many of what was lost.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import zlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "eval"))
import measure  # noqa: E402

TALK = {
    "老师您好，…？谢谢！": "老师您好，{}？谢谢！", "在吗？…": "在吗？{}", "不好意思，…": "不好意思，{}", "帮我看看…": "帮我看看{}", "请教一下，…": "请教一下，{}",
    "有人知道…吗？": "有人知道{}吗？", "你知道…吗": "你知道{}吗", "…，你知道吗？": "{}，你知道吗？", "根据材料，…": "根据材料，{}？", "请根据资料回答：…": "请根据资料回答：{}？",
    "据报道，…": "据报道，{}？", "…？请简要回答。": "{}？请简要回答。", "…，一句话说清": "{}，一句话说清", "…？要准确的": "{}？要准确的", "领导问…，咋回": "领导问{}，咋回",
    "…？领导等着要": "{}？领导等着要", "…，在线等，急": "{}，在线等，急", "我在写材料，想知道…": "我在写材料，想知道{}", "我是乡镇干部，…": "我是乡镇干部，{}？",
    "1、…": "1、{}", "问：…": "问：{}", "对了，…": "对了，{}", "另外，…": "另外，{}", "还有，…": "还有，{}", "到底…": "到底{}", "说一下…": "说一下{}", "…呢": "{}呢", "…😊": "{}😊",
}
WORDS = {
    "什么地方 for 哪些地方": [("哪些(?=地方)", "什么")],
    "啥 for 哪些": [("有哪些(.{2,6})$", r"都有啥\1"), ("哪些", "啥")],
    "几多 for 多少": [("多少", "几多")],
    "哪位 for 谁": [("是谁", "是哪位"), ("谁", "哪位")],
    "何人 for 谁": [("是谁", "是何人")],
    "是哪个 for 是谁": [("是谁(?=.)", "是哪个")],
    "叫啥名字 for 是谁": [("(?<=[者员长记任民人])是谁$", "叫啥名字")],
    "什么时间 for 什么时候": [("什么时候|啥时候|何时", "什么时间")],
    "…的时间": [("^([^，？]*?)(?:是)?(?:什么时候|啥时候|何时)([^，？的]{2,})的?$", r"\1\2的时间")],
    "是何原因": [("^([^，？]*?)(?:为什么|为何|为啥)([^，？]*)$", r"\1\2是何原因")],
    "怎么回事": [("^([^，？]*?)(?:为什么|为何|为啥)([^，？]*)$", r"\1\2，怎么回事")],
    "用什么办法 for 怎么": [("(?:怎么|如何|怎样)(?=[一-龥]{2})(?!样)", "用什么办法")],
    "咋 for 怎么": [("怎么样|怎样", "咋样"), ("怎么|如何", "咋")],
    "区别在哪 for 有什么不同": [("有(?:什么|何|啥)不同", "区别在哪"), ("有(?:什么|何|啥)区别", "哪里不一样")],
    "分别 for 各": [("各(?:是|有|为)?多少", "分别是多少"), ("各有", "分别有")],
    "without “”": [("[“”]", "")],
}


def bare(question):
    return question.rstrip("？?。！ ")


def reworded(question, pairs):
    for pattern, word in pairs:
        if re.search(pattern, question):
            return re.sub(pattern, word, question, count=0 if len(pairs) == 1 else 1)
    return None


def pick(question, what, spots):
    """The same spot of a question each time; None where there is none."""
    return spots[zlib.crc32((what + question).encode()) % len(spots)] if spots else None


def telling(question):
    """Places of characters that a slip can spoil: Han, no numeral, no word of asking or grammar."""
    dull = set("的地得了着过是在有和与及或而且但并也到至都就才又再还只很更最不没未无被把将对从向往于以因为由按据让使给这那哪谁何几多少每某各我你他她它们吗呢吧啊么之所者等个名些上下中内外里前后时什怎样如一二三四五六七八九十百千万亿两年月日")
    return [i for i, c in enumerate(question) if "\u4e00" <= c <= "\u9fff" and c not in dull]


def swapped(question):
    spots = [i for i in telling(question) if i + 1 in set(telling(question)) and question[i] != question[i + 1]]
    i = pick(question, "swapped", spots)
    return None if i is None else question[:i] + question[i + 1] + question[i] + question[i + 2:]


def left_out(question):
    spots = [i for i in telling(question) if i + 1 in set(telling(question)) and i - 1 in set(telling(question))]
    i = pick(question, "left out", spots)
    return None if i is None else question[:i] + question[i + 1:]


def doubled(question):
    i = pick(question, "doubled", telling(question))
    return None if i is None else question[:i + 1] + question[i:]


def sounds():
    """Characters by the first of their sounds, from the program's own table; only such as the questions themselves use."""
    data = (ROOT / "src/Index/Resources/sounds.bin").read_bytes()
    syllables = int.from_bytes(data[4:8], "little")
    begin = 8 + 7 * syllables
    return lambda c: int.from_bytes(data[begin + (ord(c) - 0x4E00) * 6:][:2], "little") if "\u4e00" <= c <= "\u9fff" else 0


def homophone(usual):
    sound = sounds()
    alike = {}
    for c in usual:
        alike.setdefault(sound(c), []).append(c)

    def make(question):
        spots = [(i, c) for i in telling(question) for c in alike.get(sound(question[i]), []) if c != question[i] and sound(c)]
        spot = pick(question, "homophone", spots)
        return None if spot is None else question[:spot[0]] + spot[1] + question[spot[0] + 1:]
    return make


def folded(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).lower()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=pathlib.Path, default=ROOT / "data" / "measure")
    parser.add_argument("--program")
    parser.add_argument("--frames", type=pathlib.Path)
    parser.add_argument("--typed", action="store_true")
    parser.add_argument("--each", type=int, default=6)
    parser.add_argument("--shown", type=int, default=0)
    options = parser.parse_args()
    talk, words = TALK, WORDS
    if options.frames:
        given = json.loads(options.frames.read_text(encoding="utf-8"))
        talk, words = {t: t for t in given["talk"]}, {f"{w['from'][:24]} → {w['to']}": [(w["from"], w["to"])] for w in given["words"]}
    slips = {}
    untold, kept = {}, {}
    asked, lost, refused, shown = {}, {}, {}, {}
    archives = {}
    for name, pages, questions, kind in measure.SETS:
        if kind in ("tuning", "unanswerable") and (options.work / f"{name}.report.json").exists():
            archives.setdefault(pages.split("/")[-1], []).append((name, ROOT / questions))
    if not archives:
        sys.exit(f"Nothing measured in {options.work}: run eval/measure.py --work {options.work} first.")
    if options.typed:
        usual = set("".join(json.loads(line)["question"] for files in archives.values() for _, path in files for line in open(path, encoding="utf-8") if line.strip()))
        slips = {"two characters swapped": swapped, "a character left out": left_out, "a character twice": doubled,
                 "another of the same sound": homophone(sorted(usual))}
        talk, words = {}, dict.fromkeys(slips, [])
    for archive, files in archives.items():
        lines, of = [], {}
        for name, path in files:
            rows = {r["id"]: r for r in json.load(open(options.work / f"{name}.report.json", encoding="utf-8"))["rows"]}
            for question in map(json.loads, filter(str.strip, open(path, encoding="utf-8"))):
                row = rows.get(question["id"])
                if question.get("history") or not row:
                    continue
                if not row["refused"] if question.get("refuse") else not question.get("must") or not row["all"] or row["violations"] or row["refused"]:
                    continue
                typed = question["question"]
                others = {f: t.format(bare(typed)) for f, t in talk.items() if zlib.crc32((f + typed).encode()) % options.each == 0}
                others |= {f: make(bare(typed)) for f, make in slips.items()} if slips else {f: reworded(bare(typed), pairs) for f, pairs in words.items()}
                for frame, other in others.items():
                    if other and other != typed:
                        key = f"{name}|{question['id']}|{frame}"
                        lines.append({"id": key, "question": other})
                        of[key] = frame, typed, other, question.get("must") if not question.get("refuse") else None
        batch, out = options.work / f"{archive}.otherwise.jsonl", options.work / f"{archive}.otherwise.answers.jsonl"
        batch.write_text("\n".join(json.dumps(line, ensure_ascii=False) for line in lines) + "\n", encoding="utf-8")
        measure.run(options.program, "ask", "--batch", batch, "--out", out, "--index", options.work / archive)
        for answer in map(json.loads, open(out, encoding="utf-8")):
            frame, typed, other, must = of[answer["id"]]
            text = folded(answer["answer"])
            if must is None:
                untold[frame] = untold.get(frame, 0) + 1
                kept[frame] = kept.get(frame, 0) + answer["refused"]
                if not answer["refused"]:
                    shown.setdefault(frame, []).append(f"    {answer['id']}: not told: {typed} → {other}\n        {answer['answer'][:160]!r}")
                continue
            right = not answer["refused"] and all(any(folded(a) in text for a in ([group] if isinstance(group, str) else group)) for group in must)
            asked[frame] = asked.get(frame, 0) + 1
            if not right:
                lost[frame] = lost.get(frame, 0) + 1
                refused[frame] = refused.get(frame, 0) + answer["refused"]
                shown.setdefault(frame, []).append(f"    {answer['id']}: {typed} → {other}\n        {answer['answer'][:160]!r}")
    print("| frame | asked | as well | refused | not told | still refused |\n|---|---|---|---|---|---|")
    for frame in [*talk, *words]:
        if frame in asked:
            print(f"| {frame} | {asked[frame]} | {1 - lost.get(frame, 0) / asked[frame]:.3f} | {refused.get(frame, 0)} | {untold.get(frame, 0)} | {measure.share(kept.get(frame, 0), untold.get(frame, 0))} |")
            for line in shown.get(frame, [])[:options.shown]:
                print(line)
    for title, frames in (("talk", talk), ("words", words)):
        total, silent = sum(asked.get(f, 0) for f in frames), sum(untold.get(f, 0) for f in frames)
        if not total:
            continue
        print(f"| all {title} | {total} | {1 - sum(lost.get(f, 0) for f in frames) / total:.3f} | {sum(refused.get(f, 0) for f in frames)} | {silent} | {measure.share(sum(kept.get(f, 0) for f in frames), silent)} |")


main()
