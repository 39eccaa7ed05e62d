using Wenzheng.Indexing.Analysis;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>
/// 归一: folds width, case and traditional forms one character to one, so that offsets in the folded text are offsets in the
/// original. What changes length (compatibility ligatures, numerals) is the analyser's work.
/// </summary>
public static class Folding
{
    public static string Fold(string text) => string.Create(text.Length, text, static (result, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            result[i] = Fold(source[i]);
    });

    public static char Fold(char c) => c switch
    {
        '\u3000' => ' ',
        '，' => ',',
        '；' => ';',
        '：' => ':',
        '？' => '?',
        '！' => '!',
        >= '！' and <= '～' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        '„' or '‟' or '〝' => '“',
        '〞' => '”',
        '「' or '『' => '“',
        '」' or '』' => '”',
        '—' or '–' or '―' or '～' or '〜' or '−' => '-',
        _ => CharacterFolding.Fold(c),
    };
}
