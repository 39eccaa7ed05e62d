namespace Wenzheng.Ingestion.Reading;

/// <summary>字符: classes of characters that reading asks about.</summary>
internal static class Glyphs
{
    private const string Openers = "“‘（(《〈【「『[〔";
    private const string Closers = "”’）)》〉】」』]〕";

    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or '〇';

    /// <summary>Ends a sentence.</summary>
    public static bool IsStop(char c) => c is '。' or '！' or '？' or '!' or '?' or '…';

    /// <summary>Divides clauses inside a sentence.</summary>
    public static bool IsComma(char c) => c is '，' or ',' or '、' or '；' or ';';

    public static bool IsColon(char c) => c is '：' or ':';

    public static bool IsDash(char c) => c is '—' or '–' or '―' or '─' or '-' or '－';

    public static bool IsOpener(char c) => Openers.Contains(c);

    public static bool IsCloser(char c) => Closers.Contains(c);

    /// <summary>Stands for nothing but its opener's partner; both widths of a bracket are one.</summary>
    public static int PairOf(char c) => (Openers.IndexOf(c) is >= 0 and var o ? o : Closers.IndexOf(c)) switch
    {
        3 => 2,
        var kind => kind,
    };

    /// <summary>A letter, digit or Han character: what words are made of.</summary>
    public static bool IsWordPart(char c) => char.IsLetterOrDigit(c);
}
