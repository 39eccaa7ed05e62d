using System.Buffers;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Pipeline;

/// <summary>断点: where passages may end: at paragraph ends, at sentence ends, and in a sentence only where it is too long.</summary>
internal static class CutPoints
{
    private const float AtSentence = 0.3f;
    private const float InEnumeration = 0.9f;
    private const float AtClause = 1.5f;
    private const float Anywhere = 4;

    // A sentence over this is offered cuts at its clauses, a run without any punctuation a hard cut at this length.
    private const int LongSentence = 400;

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create("。！？!?…");
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create("；;，,：:、");
    private static readonly SearchValues<char> Closers = SearchValues.Create("”’）)》」』】\"");

    public static List<CutPoint> Find(string text, List<TextRange> paragraphs)
    {
        var points = new List<CutPoint>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            var sentence = paragraph.Start;
            for (var at = paragraph.Start; at < paragraph.End; at++)
            {
                if (!SentenceEnds.Contains(text[at]) && text[at] != '\n')
                    continue;
                var end = at + 1;
                while (end < paragraph.End && (SentenceEnds.Contains(text[end]) || Closers.Contains(text[end])))
                    end++;
                if (end >= paragraph.End)
                    break;
                Split(text, sentence, end, points);
                points.Add(new CutPoint(end, end, Enumeration.ContinuesAt(text, end) ? InEnumeration : AtSentence));
                sentence = end;
                at = end - 1;
            }
            Split(text, sentence, paragraph.End, points);
            points.Add(new CutPoint(paragraph.End, i + 1 < paragraphs.Count ? paragraphs[i + 1].Start : paragraph.End,
                i + 1 < paragraphs.Count && Enumeration.ContinuesAt(text, paragraphs[i + 1].Start) ? AtSentence : 0));
        }
        return points;
    }

    private static void Split(string text, int start, int end, List<CutPoint> points)
    {
        if (end - start <= LongSentence)
            return;
        var last = start;
        for (var at = start; at < end - 1; at++)
        {
            if (ClauseEnds.Contains(text[at]))
            {
                points.Add(new CutPoint(at + 1, at + 1, text[at] is '；' or ';' ? AtClause / 2 : AtClause));
                last = at + 1;
            }
            else if (at + 1 - last >= LongSentence && !char.IsHighSurrogate(text[at]))
            {
                points.Add(new CutPoint(at + 1, at + 1, Anywhere));
                last = at + 1;
            }
        }
    }
}
