using System.Globalization;
using System.Text;

namespace Wenzheng.Bot.Admin.Audit;

/// <summary>The log as a table for office programs: with a byte order mark, for they guess otherwise, and nothing that they would compute.</summary>
internal static class AuditCsv
{
    public static byte[] Of(IEnumerable<AuditEntry> entries)
    {
        var text = new StringBuilder("\ufeff序号,时间（UTC）,用户,操作,对象,说明,来自\r\n");
        foreach (var e in entries)
        {
            text.AppendJoin(',', e.Number.ToString(CultureInfo.InvariantCulture), e.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                Cell(e.Who), Cell(Acts.Names.GetValueOrDefault(e.Act, e.Act)), Cell(e.Subject), Cell(e.Detail), Cell(e.Address)).Append("\r\n");
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A cell that begins like a formula is one for those programs (ASVS 1.2.10); the apostrophe makes it text.</summary>
    private static string Cell(string value)
    {
        var safe = value.TrimStart().Length > 0 && value.TrimStart()[0] is '=' or '+' or '-' or '@' or '\t' or '＝' or '＋' or '－' or '＠' ? "'" + value : value;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
