namespace Wenzheng.Ingestion.Reading;

/// <summary>行的特征: what can be said of a line by itself; every later choice weighs these.</summary>
internal sealed record LineTraits(string Text, LineEnd End, int Commas, int Stops, Brackets Brackets)
{
    private bool? isOpener;
    private bool? isCouplet;

    /// <summary>Starts with a mark that only goes on (，。”》…).</summary>
    public bool CannotBegin { get; init; }

    /// <summary>How many of the commas are 、, which headlines use too.</summary>
    public int Pauses { get; init; }

    public bool StartsWithDash { get; init; }

    /// <summary>Set between dashes, as series banners are.</summary>
    public bool IsBetweenDashes { get; init; }

    public bool IsDateline { get; init; }

    /// <summary>Begins with a word that leads on from another clause (还 并 但 从而…).</summary>
    public bool StartsClause => PressForms.StartsClause(Text);

    /// <summary>Its first sentence has two halves built alike, as maxims do that open a paragraph.</summary>
    public bool StartsWithCouplet => isCouplet ??= PressForms.StartsWithCouplet(Text);

    public bool IsOpener => isOpener ??= PressForms.IsOpener(Text);

    public bool IsNumbered { get; init; }

    /// <summary>An item of a list or a row of a table by its mark.</summary>
    public bool IsListItem { get; init; }

    /// <summary>Short, without any mark inside and at its end: a heading, or an item of a list.</summary>
    public bool IsBareLine => IsShort && Commas + Stops == 0 && End is LineEnd.Open;

    public bool IsShort { get; init; }

    public bool IsRoleByline { get; init; }

    public bool IsNameLine { get; init; }

    public bool IsCreditLine { get; init; }

    public bool HasCredit { get; init; }

    public bool HasPictureWord { get; init; }

    /// <summary>One quotation from end to end: nothing in the line says whose it is.</summary>
    public bool IsBareQuote { get; init; }

    /// <summary>Begins with who says something, without the quotation: "局长张三表示，".</summary>
    public bool StartsWithSpeaker => PressForms.StartsWithSpeaker(Text);

    public bool IsEditorsNote { get; init; }

    /// <summary>An advertisement of one line.</summary>
    public bool IsAdvertisement { get; init; }

    /// <summary>Nothing but a date, as under a signature.</summary>
    public bool IsDate { get; init; }

    /// <summary>Whom a letter speaks to, alone in its line.</summary>
    public bool IsSalutation { get; init; }

    /// <summary>Who signed and the date, in one line under a document.</summary>
    public bool IsDatedSigner { get; init; }

    public bool IsFolio { get; init; }

    /// <summary>Who speaks, in an interview printed as questions and answers; empty for none.</summary>
    public string Speaking { get; init; } = "";

    /// <summary>A body or a post, nothing else.</summary>
    public bool IsOrganization { get; init; }

    /// <summary>A body that may have signed the text above it.</summary>
    public bool IsSigner { get; init; }

    /// <summary>One bracket from end to end.</summary>
    public bool IsParenthesis { get; init; }

    public bool IsDeckPhrase { get; init; }

    /// <summary>A post and the name of who holds it.</summary>
    public bool IsPostAndName { get; init; }

    /// <summary>Names in brackets that close an article; empty for none.</summary>
    public string TailByline { get; init; } = "";

    /// <summary>Two or more parts divided by white space, as headlines are.</summary>
    public bool IsDivided { get; init; }

    /// <summary>Nothing but a place, as over a headline.</summary>
    public bool IsPlaceLine { get; init; }

    public static LineTraits Of(string text)
    {
        int commas = 0, stops = 0, pauses = 0;
        var divided = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (Glyphs.IsComma(text[i]))
            {
                commas++;
                pauses += text[i] == '、' ? 1 : 0;
            }
            else if (Glyphs.IsStop(text[i]))
                stops++;
            else if (char.IsWhiteSpace(text[i]) && i > 1 && i + 2 < text.Length && text[i - 1] >= 0x2010 && text[i + 1] >= 0x2010)
                divided = true;
        }
        var tail = text[^1] is ')' or '）' ? PressForms.TrailingByline(text) : "";
        var isParenthesis = PressForms.IsParenthesis(text) && !PressForms.IsNameLine(text) && !PressForms.IsRoleByline(text);
        var dashes = Glyphs.IsDash(text[0]);
        return new LineTraits(text, tail.Length > 0 || isParenthesis || PressForms.IsContact(text) || PressForms.EndsWithContact(text) ? LineEnd.Final : EndOf(text), commas, stops, Brackets.Of(text))
        {
            CannotBegin = Glyphs.IsComma(text[0]) || Glyphs.IsStop(text[0]) && text[0] != '…' || Glyphs.IsColon(text[0]) || Glyphs.IsCloser(text[0]),
            Pauses = pauses,
            StartsWithDash = dashes && text.Length > 3 && text[0] is not '-' | text[1] == '-',
            IsBetweenDashes = dashes && text.Length > 3 && Glyphs.IsDash(text[^1]),
            IsDateline = PressForms.IsDateline(text),
            IsNumbered = PressForms.IsNumbered(text),
            IsListItem = text[0] == '|' || text.Length > 2 && text[0] is '-' or '*' or '+' or '•' or '·' or '▪' or '◦' && char.IsWhiteSpace(text[1]),
            IsShort = text.Length <= 30,
            IsRoleByline = PressForms.IsRoleByline(text),
            IsNameLine = PressForms.IsNameLine(text),
            IsCreditLine = PressForms.IsCreditLine(text),
            HasCredit = PressForms.HasCredit(text),
            HasPictureWord = PressForms.HasPictureWord(text),
            IsBareQuote = text.Length > 20 && text[0] == '“' && text[^1] == '”' && text.AsSpan(1).IndexOf('”') == text.Length - 2,
            IsEditorsNote = PressForms.IsEditorsNote(text),
            IsAdvertisement = PressForms.IsAdvertisement(text),
            IsDate = PressForms.IsDate(text),
            IsSalutation = PressForms.IsSalutation(text),
            IsDatedSigner = PressForms.IsDatedSigner(text),
            IsFolio = PressForms.IsFolio(text),
            Speaking = PressForms.Speaking(text),
            IsPlaceLine = PressForms.IsPlaceLine(text),
            IsOrganization = PressForms.IsOrganization(text),
            IsSigner = PressForms.IsSigner(text),
            IsParenthesis = isParenthesis,
            IsDeckPhrase = PressForms.IsDeckPhrase(text) && !PressForms.IsNumbered(text),
            IsPostAndName = PressForms.IsPostAndName(text),
            TailByline = tail,
            IsDivided = divided,
        };
    }

    /// <summary>Characters of a note in brackets behind a text's last sentence: who wrote or supplied it, when it holds.</summary>
    private const int LongestNote = 40;

    private static LineEnd EndOf(string text)
    {
        if (EndsWithNote(text))
            return LineEnd.Final;
        var last = text.Length - 1;
        while (last > 0 && (Glyphs.IsCloser(text[last]) || text[last] is '"' or '\''))
            last--;
        var c = text[last];
        if (Glyphs.IsStop(c) || (c is '.' && last > 0 && !char.IsAsciiDigit(text[last - 1])))
            return LineEnd.Final;
        if (last == text.Length - 1)
            return Glyphs.IsColon(c) ? LineEnd.Colon : Glyphs.IsComma(c) || Glyphs.IsDash(c) ? LineEnd.Comma : LineEnd.Open;
        return LineEnd.Open;
    }

    /// <summary>A whole sentence, and a note in brackets behind it.</summary>
    private static bool EndsWithNote(string text)
    {
        if (text[^1] is not ('）' or ')'))
            return false;
        var from = Math.Max(0, text.Length - LongestNote);
        var open = text.AsSpan(from).LastIndexOfAny('（', '(');
        if (open < 0)
            return false;
        var before = text.AsSpan(0, from + open).TrimEnd();
        return before.Length > 0 && Glyphs.IsStop(before[^1]);
    }
}
