namespace Wenzheng.Ingestion.Reading;

/// <summary>去重: of two prints of one text keeps the one that the lines around it ask for.</summary>
internal sealed class RepeatRemover(ReadingWeights weights)
{
    public List<PageLine> Remove(List<PageLine> lines, List<DroppedText> dropped, List<Doubt> doubts)
    {
        var repeats = new RepeatFinder(weights).Find(lines);
        if (repeats.Count == 0)
            return lines;
        var fit = new BreakFit(weights, lines);
        var kinds = HeadingRuns.Relabel(lines, new LineTyper(weights).Type(lines, fit));
        var topics = new PageTopics(lines);
        var joined = new ColumnJoiner(weights).Join(lines, kinds, fit, topics).ToLookup(b => b.To);
        var gone = new HashSet<int>();
        foreach (var repeat in repeats)
        {
            if (gone.Contains(repeat.Line) || gone.Contains(repeat.Original) || kinds[repeat.Line] == LineKind.Head)
                continue;
            var leave = repeat.IsSame && Fits(repeat.Line) > Fits(repeat.Original) ? repeat.Original : repeat.Line;
            gone.Add(leave);
            PageReader.DropLine(lines[leave], "repeated text", dropped);
            var kept = leave == repeat.Line ? repeat.Original : repeat.Line;
            doubts.Add(new Doubt(lines[leave].Number, $"第{lines[leave].Number}行与第{lines[kept].Number}行文字重复，只保留了第{lines[kept].Number}行，请核对。", repeat.IsSame ? 0.2f : 0.4f));
        }
        return [.. lines.Where((_, i) => !gone.Contains(i))];

        float Fits(int line) =>
            joined[line].Select(b => b.Score).DefaultIfEmpty(0).Max() + weights.RepeatTopic * Math.Max(Likeness(line, line - 1), Likeness(line, line + 1))
            - (IsUnderAnEnd(line) ? weights.RepeatStray : 0);

        // Text right under another article's author or picture belongs to no article there.
        bool IsUnderAnEnd(int line) =>
            line > 0 && (lines[line - 1].Traits.TailByline.Length > 0 || kinds[line - 1] is LineKind.Caption or LineKind.Credit || lines[line - 1].Traits.IsDate);

        float Likeness(int line, int other) =>
            other < 0 || other >= lines.Count || lines[other].Text == lines[line].Text ? 0
            : kinds[other] == LineKind.Body ? topics.Of(lines[line].Text).Likeness(topics.Of(lines[other].Text))
            : kinds[other] == LineKind.Head && other < line ? PagePhrases.Shared(lines[other].Text, lines[line].Text) : 0;
    }
}
