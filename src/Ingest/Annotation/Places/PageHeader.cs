using System.Text.RegularExpressions;
using Wenzheng.Ingestion.Reading;

namespace Wenzheng.Ingestion.Annotation.Places;

/// <summary>报头、报眉: the lines at a page's head or foot that tell whose page it is: a newspaper's name, 某县专版, who publishes it, the folio.</summary>
internal static partial class PageHeader
{
    // A masthead is a newspaper's name, its publisher and the folio; at the foot stands one line.
    private const int AtHead = 4;
    private const int AtFoot = 1;
    private const int LongestLine = 60;

    // 专版, 日报 and 机关报 end what names the page; a report that 《某某日报》 printed is told of in brackets.
    [GeneratedRegex(
        @"^[^。，；！？《》]*([\u4e00-\u9fff](日报|晚报|时报|县报|市报|区报|旗报|机关报)|专[页版刊])([^\u4e00-\u9fff《》]|$)[^。！？]*$|(主办|主管|编印)\s*[:：]|[\u4e00-\u9fff](主办|主管|编印)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Names { get; }

    /// <summary>The lines that name the page, joined by line feeds; empty when none does.</summary>
    /// <param name="page">The page's text.</param>
    public static string Of(string page)
    {
        var lines = new List<string>();
        foreach (var line in page.AsSpan().EnumerateLines())
            if (line.Trim() is { IsEmpty: false } text)
                lines.Add(text.Length > LongestLine ? "" : text.ToString());
        return string.Join('\n', lines.Where((line, i) => (i < AtHead || i >= lines.Count - AtFoot) && line.Length > 0 && (Names.IsMatch(line) || PressForms.IsFolio(line))));
    }
}
