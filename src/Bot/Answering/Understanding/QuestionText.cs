using System.Text;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>Typed text made safe: control characters, lone surrogates and invisible marks become nothing or a space.</summary>
public static class QuestionText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, 2048));
        for (var i = 0; i < text.Length && clean.Length < 2048; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
                continue;
            }
            if (char.IsSurrogate(c)) continue;
            var category = char.GetUnicodeCategory(c);
            if (category == System.Globalization.UnicodeCategory.Format) continue;
            clean.Append(char.IsControl(c) ? ' ' : c);
        }
        return clean.ToString().Trim();
    }
}
