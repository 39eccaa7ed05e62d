namespace Wenzheng.Bot.Answering.Checking;

/// <summary>引号: what a sentence puts in quotation marks stands in the cited text in one piece.</summary>
internal static class QuotationRule
{
    public static string? Check(Reading reading)
    {
        var (text, positions, path) = (reading.Sentence.Folded, reading.Sentence.Positions, reading.Path);
        for (var open = text.IndexOf('“', StringComparison.Ordinal); open >= 0; open = text.IndexOf('“', open + 1))
        {
            var close = text.IndexOf('”', open);
            if (close < 0) break;
            var last = -1;
            for (var i = 0; i < positions.Length; i++)
            {
                if (positions[i] <= open || positions[i] >= close) continue;
                if (path[i] < 0 || last >= 0 && path[i] != last + 1) return "引号内容无出处";
                last = path[i];
            }
        }
        return null;
    }
}
