using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Indexing.Tests.Analysis;

/// <summary>Tokens of a text as plain values, for tables.</summary>
internal static class Analyzed
{
    public static string[] Texts(string text, TokenKind kind, TextAnalyzer? analyzer = null) =>
        [.. All(text, analyzer).Where(t => t.Kind == kind).Select(t => t.Text)];

    public static string Words(string text, TextAnalyzer? analyzer = null) => string.Join(' ', Texts(text, TokenKind.Word, analyzer));

    public static List<(string Text, TokenKind Kind, int Start, int Length, int Position)> All(string text, TextAnalyzer? analyzer = null)
    {
        var buffer = new TokenBuffer();
        (analyzer ?? TextAnalyzer.Default).Analyze(text, buffer);
        var all = new List<(string, TokenKind, int, int, int)>();
        foreach (var token in buffer.Tokens)
            all.Add((buffer.TextOf(token).ToString(), token.Kind, token.SourceStart, token.SourceLength, token.Position));
        return all;
    }
}
