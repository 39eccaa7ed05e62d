using System.Security.Cryptography;
using System.Text;

namespace Wenzheng.Bot.Admin.Accounts;

/// <summary>口令要求: long and not guessable at once; no kinds of characters are demanded (NIST SP 800-63B-4, 3.1.1.2).</summary>
internal static class PasswordRule
{
    public const int Shortest = 12, Longest = 128;

    /// <summary>Fewer different characters than this is a pattern.</summary>
    private const int LeastDifferent = 6;

    // No 0 o 1 l i: it is read aloud and typed from paper. 31 characters: 99 bits in twenty of them.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    private static readonly string[] Common = ["password", "123456", "qwerty", "abc123", "admin", "letmein", "welcome", "wenzheng", "iloveyou", "woaini", "mima"];

    /// <summary>What is wrong with a new password as a Chinese sentence; null when nothing is.</summary>
    public static string? Problem(string name, string password)
    {
        var length = password.EnumerateRunes().Count();
        if (length < Shortest)
            return $"口令至少要 {Shortest} 个字符；可以用几个不相干的词连成一句。";
        if (length > Longest)
            return $"口令最多 {Longest} 个字符。";
        if (password.Any(char.IsControl))
            return "口令里有不能用的字符。";
        var plain = password.ToLowerInvariant();
        if (plain.Contains(name.ToLowerInvariant(), StringComparison.Ordinal))
            return "口令里不要有用户名。";
        // What is left when the commonest words and their repetitions are taken out has to be long enough by itself.
        foreach (var word in Common)
            plain = plain.Replace(word, "", StringComparison.Ordinal);
        return plain.Length < Shortest / 2 || plain.Distinct().Count() < LeastDifferent || IsRun(plain) ? "口令太好猜；请换成几个不相干的词连成的一句。" : null;
    }

    /// <summary>A password of 99 random bits in groups that can be read aloud.</summary>
    public static string Generate()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 20; i++)
        {
            if (i > 0 && i % 5 == 0)
                text.Append('-');
            text.Append(Alphabet[RandomNumberGenerator.GetInt32(Alphabet.Length)]);
        }
        return text.ToString();
    }

    private static bool IsRun(string text)
    {
        for (var i = 1; i < text.Length; i++)
            if (text[i] - text[i - 1] != 1)
                return false;
        return true;
    }
}
