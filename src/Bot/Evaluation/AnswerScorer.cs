using System.Text;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Wire;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Evaluation;

/// <summary>评分: one answer against what its question asks for. A refused answer to a question that has an answer holds no fact.</summary>
internal static class AnswerScorer
{
    /// <summary>Code points past which an answer is a dump; a chat window shows no more at once.</summary>
    public const int DumpLength = 600;

    public static EvalRow Score(EvalQuestion question, Answer answer, IIndexReader reader)
    {
        var folded = FoldedText.Of(WithoutCitations(answer.Text));
        var found = question.Must.Select(forms => !answer.Refused && forms.Any(form => FoldedText.Holds(folded, form))).ToList();
        var hits = found.Count(f => f);
        var checkForbidden = !(question.Refuse && answer.Refused);
        return new EvalRow
        {
            Id = question.Id!,
            Type = question.Type,
            Style = question.Style,
            Question = question.Question!,
            Answer = answer.Text,
            Kind = KindName.Of(answer.Kind),
            GoldRefuse = question.Refuse,
            Refused = answer.Refused,
            Social = question.IsSocial,
            Unscored = !question.IsScored,
            Length = CodePoints(answer.Text),
            Groups = question.Must.Count,
            Hits = hits,
            Missing = [.. question.Must.Where((forms, i) => !found[i]).Select(forms => forms.Count > 0 ? forms[0] : "")],
            All = question.IsSocial ? !string.IsNullOrWhiteSpace(answer.Text) && answer.Citations.Count == 0 : question.Must.Count > 0 && hits == question.Must.Count,
            Violations = [.. question.MustNot.Where(form => checkForbidden && FoldedText.Holds(folded, form))],
            Citations = answer.Citations.Count,
            CitationsRight = answer.Citations.Count(c => IsExpected(c.Source, question.Source)),
            QuotesVerbatim = answer.Citations.Count(c => IsVerbatim(c, reader)),
            GoldSources = question.Source.Count,
            GoldSourcesCited = question.Source.Count(s => answer.Citations.Any(c => IsExpected(c.Source, [s]))),
        };
    }

    // The number of a citation right behind a figure (120。[1]) is no digit of it.
    private static string WithoutCitations(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var end = i + 1;
            while (text[i] == '[' && end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (end > i + 1 && end < text.Length && text[end] == ']') i = end;
            else result.Append(text[i]);
        }
        return result.ToString();
    }

    private static bool IsExpected(string source, IReadOnlyList<string> expected) =>
        expected.Any(e => Stem(source) == Stem(e) || source.Contains(Stem(e), StringComparison.Ordinal));

    /// <summary>A file's name without folder, fragment and ".txt".</summary>
    private static string Stem(string source)
    {
        var name = source.Split('#')[0].Split('?')[0].Trim();
        name = name[(name.LastIndexOf('/') + 1)..];
        return name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
    }

    private static bool IsVerbatim(Citation citation, IIndexReader reader)
    {
        var number = reader.FindArticle(citation.ArticleId);
        return number >= 0 && citation.Quote.Length > 0 && citation.Start >= 0
            && reader.ArticleAt(number).Text.AsSpan() is var text && citation.Start + citation.Quote.Length <= text.Length
            && text.Slice(citation.Start, citation.Quote.Length).SequenceEqual(citation.Quote);
    }

    private static int CodePoints(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }
}
