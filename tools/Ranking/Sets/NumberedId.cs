using System.Globalization;

namespace Wenzheng.Tools.Ranking.Sets;

/// <summary>
/// 序号: an id by its numbers alone, article, paragraph, chunk: <c>drcd-dev-1147-5#0</c> and <c>drcd-test-1147-6#0</c> become
/// <c>000001147-000000005-000000000</c> and the one after it. Passages are numbered by their ids; with ids that begin with the half of the
/// data, a passage's place would tell its half, and weights learned from one half would count on that.
/// </summary>
internal static class NumberedId
{
    /// <exception cref="FormatException">The id has no number, or one that is too long.</exception>
    public static string Of(string id)
    {
        var (numbers, at) = (new List<string>(), 0);
        while (at < id.Length)
        {
            var end = at;
            while (end < id.Length && char.IsAsciiDigit(id[end]))
                end++;
            if (end > at)
                numbers.Add(int.Parse(id.AsSpan(at, end - at), CultureInfo.InvariantCulture).ToString("D9", CultureInfo.InvariantCulture));
            at = Math.Max(end, at + 1);
        }
        return numbers.Count > 0 ? string.Join('-', numbers) : throw new FormatException($"An id without a number: '{id}'.");
    }
}
