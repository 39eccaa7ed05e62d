using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>剪掉的数: whether a sentence counts what is asked for by its name (多少个社区: 313个社区), in whichever of its clauses.</summary>
internal static class CutOff
{
    // Characters between a figure and what it counts (2121个行政村), and those of its name that are looked for.
    private const int Modifier = 3;
    private const int Name = 2;

    public static bool Counts(ArticleView view, TextRange sentence, Ask ask)
    {
        var text = view.Folded.AsSpan(sentence.Start, sentence.Length);
        foreach (var figure in FigureFinder.Find(text))
        {
            var after = text[figure.End..];
            for (var mark = ask.Content.IndexOf('?'); mark >= 0; mark = ask.Content.IndexOf('?', mark + 1))
            {
                var noun = ask.Content.AsSpan(mark + 1);
                if (noun.IndexOfAny('?', ',') is >= 0 and var end) noun = noun[..end];
                if (noun.Length > Name) noun = noun[..Name];
                if (noun.Length > 0 && after[..Math.Min(after.Length, Modifier + noun.Length)].Contains(noun, StringComparison.Ordinal)) return true;
            }
        }
        return false;
    }
}
