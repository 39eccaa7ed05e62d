namespace Wenzheng.Ingestion.Reading;

/// <summary>存疑: names the decisions of a reading that staff may want to look at.</summary>
internal sealed class DoubtWriter(ReadingWeights weights)
{
    public void Write(IReadOnlyList<PageLine> lines, LineKind[] kinds, List<ColumnBreak> breaks, List<ArticleDraft> drafts, List<Doubt> doubts)
    {
        var from = breaks.Select(b => b.From).ToHashSet();
        foreach (var b in breaks)
        {
            var sure = ArticleAssembler.Confidence(b.Score);
            if (b.To != b.From + 1 || sure < 0.75f)
                doubts.Add(new Doubt(lines[b.From].Number, $"第{lines[b.From].Number}行的断句接到了第{lines[b.To].Number}行，请核对。", Math.Clamp(1.1f - sure, 0.1f, 0.9f)));
        }
        for (var i = 0; i < lines.Count; i++)
        {
            if (kinds[i] == LineKind.Body && !from.Contains(i) && lines[i].Traits.End is LineEnd.Comma or LineEnd.Open && lines[i].Text.Length > weights.LongestHead / 4)
                doubts.Add(new Doubt(lines[i].Number, $"第{lines[i].Number}行句子没有结束，版面上没有找到下文。", 0.6f));
            if (StrayLatin(lines[i].Text) is { } word)
                doubts.Add(new Doubt(lines[i].Number, $"第{lines[i].Number}行的汉字中间有单独的外文“{word}”，可能是识别错误。", 0.3f));
        }
        foreach (var draft in drafts.Where(d => d is { IsCaption: false, HasBody: true }))
        {
            var line = lines[draft.Lines[0]].Number;
            if (!draft.Headline.HasTitle && drafts.Count > 1)
                doubts.Add(new Doubt(line, $"从第{line}行开始的文章没有找到标题。", 0.7f));
            else if (draft.Confidence < 0.6f && drafts.Count > 1)
                doubts.Add(new Doubt(line, $"第{line}行起是否为另一篇文章不确定，请核对。", 0.5f));
        }
    }

    /// <summary>Says how many characters were taken out that show nothing: what hides text or instructions is made of them.</summary>
    public static void TellInvisible(IReadOnlyList<PageLine> lines, List<DroppedText> dropped, List<Doubt> doubts)
    {
        // A byte order mark at the head of a file hides nothing.
        var invisible = dropped.Where(d => d.Rule == LineSplitter.InvisibleRule && d.Range.End > 1).ToList();
        if (invisible.Count == 0)
            return;
        var line = lines.LastOrDefault(l => l.Start <= invisible.Min(d => d.Range.Start))?.Number ?? 1;
        doubts.Add(new Doubt(line, $"第{line}行等处有 {invisible.Sum(d => d.Range.Length)} 个看不见的字符（零宽、控制或改变方向的字符），已去掉；请看看是否有人用它们藏了内容。", 0.5f));
    }

    /// <summary>A lower-case Latin word that stands alone between Han characters.</summary>
    private static string? StrayLatin(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsAsciiLetterLower(text[i]) || text[i - 1] != ' ')
                continue;
            var end = i;
            while (end < text.Length && char.IsAsciiLetterLower(text[end]))
                end++;
            if (end + 1 < text.Length && end - i is > 1 and < 8 && text[end] == ' ' && Glyphs.IsHan(text[end + 1]) && i > 1 && Glyphs.IsHan(text[i - 2]))
                return text[i..end];
            i = end;
        }
        return null;
    }
}
