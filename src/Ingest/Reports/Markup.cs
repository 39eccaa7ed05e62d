using System.Globalization;
using System.Text;

namespace Wenzheng.Ingestion.Reports;

/// <summary>转义: text of pages as it may stand in a web page.</summary>
internal static class Markup
{
    /// <summary>Escapes markup and shows what cannot be seen: control, zero-width and direction characters stand as their numbers.</summary>
    public static string Encode(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            switch (c)
            {
                case '<': result.Append("&lt;"); break;
                case '>': result.Append("&gt;"); break;
                case '&': result.Append("&amp;"); break;
                case '"': result.Append("&quot;"); break;
                case '\'': result.Append("&#39;"); break;
                case '\n' or '\t' or '\u3000': result.Append(c); break;
                default:
                    if (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                        result.Append(CultureInfo.InvariantCulture, $"⟨{(int)c:X4}⟩");
                    else
                        result.Append(c);
                    break;
            }
        }
        return result.ToString();
    }

    /// <summary>Head of a self-contained page: no script may run, nothing is loaded.</summary>
    public static void Begin(TextWriter writer, string title)
    {
        writer.Write("<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        writer.Write("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        writer.Write($"<title>{Encode(title)}</title><style>");
        using (var stream = typeof(Markup).Assembly.GetManifestResourceStream("reports/report.css")!)
        using (var reader = new StreamReader(stream))
            writer.Write(reader.ReadToEnd());
        writer.WriteLine($"</style></head><body><main><h1>{Encode(title)}</h1>");
    }

    public static void End(TextWriter writer) => writer.WriteLine("</main></body></html>");
}
