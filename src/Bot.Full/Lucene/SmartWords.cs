using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cn.Smart;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>SmartCn 分词: words as Lucene's SmartChineseAnalyzer finds them, in text that our normaliser has brought to one spelling. Thread-safe.</summary>
internal sealed class SmartWords : IDisposable
{
    public Analyzer Analyzer { get; } = new SmartChineseAnalyzer(LuceneVersion.LUCENE_48);

    /// <summary>Width, case, Traditional and Simplified as everywhere else; what parts clauses becomes a comma, which SmartCn drops.</summary>
    public static string Spelling(ReadOnlySpan<char> text)
    {
        var normalized = new NormalizedText();
        TextNormalizer.Normalize(text, normalized);
        return string.Create(normalized.Length, normalized, static (units, from) =>
        {
            from.Characters.CopyTo(units);
            for (var i = 0; i < units.Length; i++)
                if (from.KindAt(i) == CharacterKind.Gap)
                    units[i] = '，';
        });
    }

    /// <summary>The distinct words of a question in their order.</summary>
    /// <param name="text">The question.</param>
    /// <param name="most">How many at most.</param>
    public List<string> Of(string text, int most)
    {
        var words = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        using var stream = Analyzer.GetTokenStream(FieldNames.SmartWord, Spelling(text));
        var term = stream.GetAttribute<ICharTermAttribute>();
        stream.Reset();
        while (words.Count < most && stream.IncrementToken())
            if (term.ToString() is var word && seen.Add(word))
                words.Add(word);
        stream.End();
        return words;
    }

    public void Dispose() => Analyzer.Dispose();
}
