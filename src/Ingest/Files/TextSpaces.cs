using System.Text;

namespace Wenzheng.Ingestion.Files;

/// <summary>空白: white space as markup has it, which means a space or nothing.</summary>
internal static class TextSpaces
{
    /// <summary>
    /// Runs of white space become one space; a run that holds a line end between two Chinese characters becomes nothing, because
    /// there the source's line was only wrapped.
    /// </summary>
    public static string Collapse(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                result.Append(text[i++]);
                continue;
            }
            var end = i;
            var isWrapped = false;
            for (; end < text.Length && char.IsWhiteSpace(text[end]); end++)
                isWrapped |= text[end] is '\n' or '\r';
            var isOuter = result.Length == 0 || end == text.Length;
            if (!isOuter && !(isWrapped && IsWide(result[^1]) && IsWide(text[end])))
                result.Append(' ');
            i = end;
        }
        return result.ToString();
    }

    /// <summary>Whether a character is as wide as a Chinese one: no space stands beside it where a line was wrapped.</summary>
    public static bool IsWide(char c) => c is >= '\u2e80' and <= '\u9fff' or >= '\uac00' and <= '\ud7ff' or >= '\uf900' and <= '\ufaff'
        or >= '\ufe30' and <= '\ufe4f' or >= '\uff00' and <= '\uffef' or '“' or '”' or '‘' or '’' or '—' or '…' or '·';
}
