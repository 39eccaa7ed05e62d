using System.Globalization;

namespace Wenzheng.Ingestion.Corrections;

/// <summary>读更正: one line of a corrections file.</summary>
/// <remarks>
/// join 12 &lt;- 40 · split 25 · move 30-33 -&gt; 12 · drop 30-33 · retitle 10 = 新标题 · set 10 date = 2022-08-03 · set * newspaper = 某报;
/// the line may be followed by how it begins, in quotation marks: split 25 “全市各级”.
/// </remarks>
internal static class CorrectionParser
{
    private const int LongestValue = 500;
    private static readonly string[] Fields = ["newspaper", "date", "page", "url", "series", "byline"];

    /// <summary>The correction, or null with what is wrong as the end of a sentence.</summary>
    public static Correction? Parse(string line, string where, out string error)
    {
        error = "不认识；可用 join、split、move、retitle、drop、set，写法见 docs/corrections.md";
        var words = new CorrectionWords(line);
        var kind = words.Word() switch
        {
            "join" => CorrectionKind.Join,
            "split" => CorrectionKind.Split,
            "move" => CorrectionKind.Move,
            "retitle" => CorrectionKind.Retitle,
            "drop" => CorrectionKind.Drop,
            "set" => CorrectionKind.Set,
            _ => (CorrectionKind?)null,
        };
        if (kind is null)
            return null;
        error = "的行号不对；行号从 1 开始，几行写成 30-33";
        int first = 0, last = 0;
        if (!(kind == CorrectionKind.Set && words.Take("*")) && !words.Lines(out first, out last))
            return null;
        if (first != last && kind is not (CorrectionKind.Move or CorrectionKind.Drop))
            return null;
        var anchor = words.Quoted();
        var target = 0;
        if (kind is CorrectionKind.Join or CorrectionKind.Move)
        {
            error = kind == CorrectionKind.Join ? "应写成 join 前一行 <- 后一行" : "应写成 move 行 -> 目标行";
            if (!words.Take(kind == CorrectionKind.Join ? "<-" : "->") || !words.Lines(out target, out var end) || target != end)
                return null;
            if (kind == CorrectionKind.Join)
                (first, last, target) = (target, target, first);
            // join's quotation stands after the line that is fetched.
            if (kind == CorrectionKind.Join)
                anchor = words.Quoted();
        }
        var field = kind == CorrectionKind.Set ? words.Word() : "";
        error = $"的名称不认识，可用 {string.Join("、", Fields)}";
        if (kind == CorrectionKind.Set && !Fields.Contains(field))
            return null;
        var value = "";
        if (kind is CorrectionKind.Set or CorrectionKind.Retitle)
        {
            error = "缺少“= 值”，或值太长";
            if (!words.Take("=") || (value = words.Rest()).Length is 0 or > LongestValue)
                return null;
            error = "的日期不对，请写成 2022-08-03 这样的形式";
            if (field == "date" && !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                return null;
            error = "的网址不对，请写以 http:// 或 https:// 开头的完整网址";
            if (field == "url" && !(Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
                return null;
        }
        error = "后面有多余的字";
        return words.Rest().Length > 0 ? null : new Correction(kind.Value, first, last, target, anchor, field, value, where);
    }
}
