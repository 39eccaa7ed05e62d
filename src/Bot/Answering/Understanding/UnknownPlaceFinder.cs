using Wenzheng.Bot.Answering.Evidence;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>生地名: a place that a question names by its form (…市, …县, …社区) and that the archive never names.</summary>
public static class UnknownPlaceFinder
{
    private static readonly string[] LevelWords = ["自治区", "自治州", "自治县", "街道", "社区", "省", "市", "县", "区", "镇", "乡", "村"];

    /// <summary>The first such place, or null.</summary>
    public static PlaceRef? Find(string folded, IReadOnlyList<PlaceRef> known, TextAnalyzer analyzer, IIndexReader reader)
    {
        var masked = folded;
        foreach (var place in known)
            if (place.Start >= 0) masked = masked.Remove(place.Start, place.Length).Insert(place.Start, new string(',', place.Length));
        var buffer = new TokenBuffer();
        analyzer.Analyze(masked, buffer);
        var before = default(Token);
        foreach (var token in buffer.Tokens)
        {
            if (token.Kind is not TokenKind.Word) continue;
            var word = TermExtractor.WordOf(masked, token);
            var level = Array.Find(LevelWords, l => word.EndsWith(l, StringComparison.Ordinal));
            if (level is not null)
            {
                // One word (大同市), or a name that the lexicon does not know before its level word (管中|社区).
                var name = word.Length - level.Length >= 2 ? word[..^level.Length]
                    : word == level && before.Length >= 2 && before.SourceStart + before.SourceLength == token.SourceStart ? TermExtractor.WordOf(masked, before) : "";
                if (name.Length is 2 or 3 && IsName(name, word == level) && reader.DocumentFrequency(name, TermKind.Word) == 0 && reader.DocumentFrequency(name[..2], TermKind.Bigram) == 0)
                    return new PlaceRef(name + level, name, token.SourceStart, token.SourceLength, false);
            }
            before = token;
        }
        return null;
    }

    // Before a bare level word only what is no word of the language is a name: 试点社区, 贫困村 describe.
    private static bool IsName(string name, bool isApart)
    {
        foreach (var c in name)
            if (c is < '\u3400' or > '\u9fff') return false;
        return !isApart || Lexicon.Default.Find(name) == 0;
    }
}
