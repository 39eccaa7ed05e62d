using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Bot.Answering.Understanding;

namespace Wenzheng.Bot.Answering.Composition;

/// <summary>所差多少: 新楼比老楼多多少张床 is told by the sentence that gives the difference (比老楼多190张), not by both figures.</summary>
internal static class DifferenceTold
{
    private const double Certainty = 0.75;
    private const string More = "多少高低大小长短快慢增减";

    // Characters of what is compared with, and between its word and the figure (比老楼多了近190张).
    private const int Longest = 8;
    private const int Reach = 4;

    // Articles looked into, and the share of the question's characters that the sentence and the one before it must hold.
    private const int Near = 6;
    private const float LeastHeld = 0.3f;

    /// <summary>Null when the question asks for no difference or no sentence gives it.</summary>
    public static Draft? Compose(string question, IReadOnlyList<PlaceRef> places, EvidenceFinder finder)
    {
        // Of several questions in one the others want an answer too.
        if (question.TrimEnd('?', '。').AsSpan().IndexOfAny(",;?。") >= 0 || Compared(question) is not var (with, more) || with.Length < 2) return null;
        (float Held, ArticleView View, int Unit)? best = null;
        foreach (var view in finder.Articles.Take(Near).Where(v => places.All(p => v.Folded.Contains(p.ShortName, StringComparison.Ordinal))))
            for (var u = 0; u < view.Units.Count; u++)
            {
                var range = view.Units[u].Range;
                var text = view.Folded.AsSpan(range.Start, range.Length);
                if (!Tells(text, with, more)) continue;
                var held = Held(question, string.Concat(u > 0 ? view.TextOf(view.Units[u - 1]) : "", view.TextOf(view.Units[u]), view.Article.Title));
                if (held >= LeastHeld && held > (best?.Held ?? 0)) best = (held, view, u);
            }
        return best is var (_, found, unit) ? new Draft(AnswerKind.Figure, [new DraftSentence("", [new Quote(found, found.Units[unit].Range)])], Certainty) : null;
    }

    // 比老楼多多少: what stands between 比 and the word of more or less before the question word.
    private static (string With, char More)? Compared(string question)
    {
        var at = question.IndexOf('比', StringComparison.Ordinal);
        if (at < 0) return null;
        foreach (var asked in (string[])["多少", "几"])
            if (question.IndexOf(asked, at + 1, StringComparison.Ordinal) is > 0 and var end)
            {
                var last = end - 1;
                while (last > at + 1 && question[last] is '了' or '出' or '加') last--;
                if (last > at + 1 && last - at - 1 <= Longest && More.Contains(question[last], StringComparison.Ordinal)) return (question[(at + 1)..last], question[last]);
            }
        return null;
    }

    private static bool Tells(ReadOnlySpan<char> text, string with, char more)
    {
        for (int from = 0, at; (at = text[from..].IndexOf('比')) >= 0; from += at + 1)
        {
            var after = text[(from + at + 1)..];
            if (!after.StartsWith(with, StringComparison.Ordinal)) continue;
            after = after[with.Length..];
            if (after.IndexOf(more) is not (>= 0 and <= 1 and var word)) continue;
            foreach (var figure in FigureFinder.Find(after))
                if (figure.Start > word && figure.Start - word <= Reach) return true;
        }
        return false;
    }

    private static float Held(string question, string text)
    {
        var (held, all) = (0, 0);
        foreach (var c in question)
        {
            if (!char.IsLetterOrDigit(c)) continue;
            all++;
            if (text.Contains(c, StringComparison.Ordinal)) held++;
        }
        return all > 0 ? (float)held / all : 0;
    }
}
