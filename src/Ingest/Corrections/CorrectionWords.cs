namespace Wenzheng.Ingestion.Corrections;

/// <summary>Reads the words of a correction one after the other.</summary>
internal sealed class CorrectionWords(string line)
{
    // A page has some hundred lines; nine digits cannot overflow.
    private const int MostDigits = 9;

    private int at;

    /// <summary>The next run of letters, lower case.</summary>
    public string Word()
    {
        Skip();
        var start = at;
        while (at < line.Length && char.IsAsciiLetter(line[at]))
            at++;
        return line[start..at].ToLowerInvariant();
    }

    public bool Take(string mark)
    {
        Skip();
        if (!line.AsSpan(at).StartsWith(mark, StringComparison.Ordinal))
            return false;
        at += mark.Length;
        return true;
    }

    /// <summary>A line number or a range of them.</summary>
    public bool Lines(out int first, out int last)
    {
        last = first = Number();
        if (first > 0 && Peek() == '-' && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1]))
        {
            at++;
            last = Number();
        }
        return first > 0 && last >= first;
    }

    /// <summary>Text in quotation marks, or empty when there is none.</summary>
    public string Quoted()
    {
        Skip();
        var close = Peek() switch
        {
            '“' => '”',
            '"' => '"',
            _ => '\0',
        };
        var end = close == '\0' ? -1 : line.IndexOf(close, at + 1);
        if (end < 0)
            return "";
        var text = line[(at + 1)..end];
        at = end + 1;
        return text;
    }

    /// <summary>What is left.</summary>
    public string Rest()
    {
        var rest = line[at..].Trim();
        at = line.Length;
        return rest;
    }

    private int Number()
    {
        Skip();
        var start = at;
        while (at < line.Length && at - start < MostDigits && char.IsAsciiDigit(line[at]))
            at++;
        return at == start ? 0 : int.Parse(line.AsSpan(start, at - start), System.Globalization.CultureInfo.InvariantCulture);
    }

    private char Peek() => at < line.Length ? line[at] : '\0';

    private void Skip()
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
            at++;
    }
}
