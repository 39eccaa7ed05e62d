#!/usr/bin/env python3
"""The same questions put otherwise: are the answers the same?

eval/reframed.py QUESTIONS.jsonl --index DIR [--program DLL] [--shown N]

Every question is asked in frames that change nothing of what is asked (politeness, particles, full-width digits, spaces, an old
conversation that it changes the topic of), and the share of answers with the same text is printed for each frame. Questions that name
one place are also asked of a follow-up (那某地呢) after the same question of another place, which must give the answer of the
whole question, and of another place of the question file, of which the archive mostly says nothing: the share refused.
After another question of the same place they are asked of 那里, of 该县 (its level), and without the place. For frames of a conversation
the facts found are told beside the same answers: a new subject in the same place is no rewording.
--shown lists so many of the differing answers of each frame.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
FULL = str.maketrans("0123456789", "０１２３４５６７８９")
PLACE = re.compile(r"(?:(?<=^)|(?<=[，,。？?的在是和与、 ]))([\u4e00-\u9fff]{2,3}(?:社区|街道|县|市|区|镇|乡|村))")
LEVEL = re.compile("(?:社区|街道|县|市|区|镇|乡|村)$")
FRAMES = {
    "请问…": lambda q: "请问" + q,
    "我想了解一下，…": lambda q: "我想了解一下，" + q,
    "…啊": lambda q: q.rstrip("？?。") + "啊？",
    "…谢谢": lambda q: q + "谢谢！",
    "full-width digits": lambda q: q.translate(FULL),
    "no marks at the end": lambda q: q.rstrip("？?。！"),
    "spaces around": lambda q: "  " + q + " \u200b",
}


def ask(program, index, rows):
    with tempfile.TemporaryDirectory() as folder:
        asked, answered = pathlib.Path(folder, "q.jsonl"), pathlib.Path(folder, "a.jsonl")
        asked.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        start = ["dotnet", program] if program else [ROOT / "bot"]
        subprocess.run([*start, "ask", "--batch", asked, "--out", answered, "--index", index], check=True, stderr=subprocess.DEVNULL)
        return {a["id"]: a for a in map(json.loads, open(answered, encoding="utf-8"))}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("questions")
    parser.add_argument("--index", required=True)
    parser.add_argument("--program")
    parser.add_argument("--shown", type=int, default=0)
    args = parser.parse_args()
    lines = [json.loads(line) for line in open(args.questions, encoding="utf-8") if line.strip()]
    lines = [line for line in lines if not line.get("history") and line["type"] not in ("smalltalk", "offtopic")]
    counts = collections.Counter(place for line in lines for place in PLACE.findall(line["question"]))
    places = [place for place, n in sorted(counts.items()) if n > 1]
    rows, frames = [], {}

    def add(name, line, question, history=()):
        rows.append({"id": f"{name}/{line['id']}", "question": question, "history": list(history)})
        frames.setdefault(name, []).append(line["id"])

    for line in lines:
        question = line["question"]
        add("", line, question)
        for name, frame in FRAMES.items():
            add(name, line, frame(question))
        add("换个话题，…", line, "换个话题，" + question, [{"role": "user", "text": "你们几点上班？"}, {"role": "bot", "text": "资料中没有找到这个问题的答案。"}])
        named = [place for place in places if place in question]
        if len(named) != 1:
            continue
        beside = [before for before in lines if before is not line and named[0] in before["question"] and sum(place in before["question"] for place in places) == 1]
        if beside and question.count(named[0]) == 1:
            history = [{"role": "user", "text": beside[len(question) % len(beside)]["question"]}, {"role": "bot", "text": "（略）"}]
            level = LEVEL.search(named[0])[0]
            for name, stand_in in (("那里", "那里"), ("该县", "该" + level), ("place left out", "")):
                add(name, line, question.replace(named[0], stand_in).lstrip("的，,"), history)
        others = [place for place in places if place != named[0] and place[-1] == named[0][-1] and named[0] not in place]
        if not others:
            continue
        other = others[len(question) % len(others)]
        add("那某地呢", line, f"那{named[0]}呢？", [{"role": "user", "text": question.replace(named[0], other)}])
        add("another place", line, question.replace(named[0], other))
    answers = ask(args.program, args.index, rows)
    required = {line["id"]: line.get("must", []) for line in lines}

    def facts(name, ids):
        answerable = [i for i in ids if required[i]]
        return sum(all(any(form in answers[f"{name}/{i}"]["answer"] for form in group) for group in required[i]) for i in answerable) / max(1, len(answerable))

    print("| frame | questions | same answer | refused | all facts | as written |\n|---|---|---|---|---|---|")
    for name, ids in frames.items():
        same = [answers[f"{name}/{i}"]["answer"] == answers[f"/{i}"]["answer"] for i in ids]
        refused = sum(answers[f"{name}/{i}"]["refused"] for i in ids)
        told = f"{facts(name, ids):.3f} | {facts('', ids):.3f}" if name != "another place" else "- | -"
        print(f"| {name or 'as written'} | {len(ids)} | {sum(same) / len(ids):.3f} | {refused / len(ids):.3f} | {told} |")
    for name, ids in frames.items():
        shown = [i for i in ids if name != "another place" and answers[f"{name}/{i}"]["answer"] != answers[f"/{i}"]["answer"]]
        for i in shown[:args.shown]:
            print(f"\n{name} {i}: {next(row['question'] for row in rows if row['id'] == f'{name}/{i}')}\n  was {answers[f'/{i}']['answer']}\n  now {answers[f'{name}/{i}']['answer']}")


if __name__ == "__main__":
    main()
