using System.Text.RegularExpressions;

namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 转版说明: notes that an article goes on on another page (下转第4版) or comes from one (上接第1版). What they say of a line is kept with
/// it: its rest, or its beginning, is not to be looked for on this page.
/// </summary>
internal static partial class JumpNotes
{
    /// <summary>Longer notes are not seen; no line is searched further.</summary>
    private const int Slice = 48;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Page = @"第?\s?[A-Z]?[\d一二三四五六七八九十]{1,3}\s?版[^（()）。]{0,24}";

    [GeneratedRegex(@"[（(【\[]\s?(下转|紧转|转)" + Page + @"[)）】\]]$", Options)]
    private static partial Regex Onward { get; }
    [GeneratedRegex(@"^[（(【\[]\s?(上接|紧接|接)" + Page + @"[)）】\]]\s?", Options)]
    private static partial Regex From { get; }
    [GeneratedRegex(@"^[（(【\[]?\s?((?<to>下转|紧转)|上接|紧接)" + Page + @"[)）】\]]?$", Options)]
    private static partial Regex Bare { get; }

    /// <summary>Marks the lines that notes speak of, in place.</summary>
    public static void Mark(List<PageLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text;
            if (!text.Contains('版'))
                continue;
            if (text.Length <= Slice && Bare.Match(text) is { Success: true } bare)
                MarkBeside(lines, i, bare.Groups["to"].Success);
            else
                lines[i] = lines[i] with
                {
                    LeadNote = From.Match(text.Length <= Slice ? text : text[..Slice]).Length,
                    GoesElsewhere = Onward.IsMatch(text.Length <= Slice ? text : text[^Slice..]),
                };
        }
    }

    /// <summary>A note by itself speaks of the line above or below it.</summary>
    private static void MarkBeside(List<PageLine> lines, int note, bool isOnward)
    {
        if (isOnward && note > 0)
            lines[note - 1] = lines[note - 1] with { GoesElsewhere = true };
        else if (!isOnward && note + 1 < lines.Count)
            lines[note + 1] = lines[note + 1] with { ComesFromElsewhere = true };
    }
}
