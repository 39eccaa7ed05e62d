using Wenzheng.Bot.Answering.Composition;
using Wenzheng.Bot.Answering.Understanding;
using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Answering.Evidence;

/// <summary>An article prepared for finding evidence: folded text and units. Immutable.</summary>
public sealed class ArticleView
{
    public ArticleView(Article article, int number)
    {
        Article = article;
        Number = number;
        Folded = Folding.Fold(article.Text);
        Furniture = WebFurniture.Of(article);
        Units = UnitSplitter.Split(article, Furniture);
        starts = [.. Units.Select(u => u.Range.Start)];
        parts = new Lazy<Place?[]>(() => PlaceParts.Of(this));
        labels = new Lazy<IReadOnlyList<Label>>(() => Label.Of(this));
        years = new Lazy<ReportYears?>(() => ReportYears.Of(this));
        datedBy = new Lazy<UnitYears>(() => UnitYears.Of(this));
        matters = new Lazy<IReadOnlyList<Matter>>(() => Matter.Of(this));
        tables = new Lazy<IReadOnlyList<PageTable>>(() => PageTable.Of(this));
        letters = new Lazy<int[]>(() => Letters.SignaturesOf(this));
        points = new Lazy<IReadOnlyList<OutlinePoint>>(() => Outline.Of(this));
        sections = new int[Units.Count];
        for (int u = 0, section = NoSection; u < Units.Count; u++)
            sections[u] = section = KindOf(Units[u]) is ParagraphKind.SectionHeading ? u : section;
    }

    private const int NoSection = -1;

    private readonly int[] sections;

    private readonly Lazy<IReadOnlyList<Label>> labels;

    private readonly Lazy<IReadOnlyList<Matter>> matters;

    private readonly Lazy<IReadOnlyList<PageTable>> tables;

    private readonly Lazy<int[]> letters;

    private readonly Lazy<IReadOnlyList<OutlinePoint>> points;

    private readonly Lazy<ReportYears?> years;

    private readonly Lazy<UnitYears> datedBy;

    private readonly Lazy<Place?[]> parts;

    private readonly int[] starts;

    public Article Article { get; }

    /// <summary>Article number in its reader.</summary>
    public int Number { get; }

    /// <summary>The article's text folded one character to one.</summary>
    public string Folded { get; }

    public IReadOnlyList<Unit> Units { get; }

    /// <summary>What a web page prints around the report.</summary>
    public WebFurniture Furniture { get; }

    /// <summary>Index of the unit at a position, or -1 between units.</summary>
    public int UnitAt(int position)
    {
        var i = Array.BinarySearch(starts, position);
        if (i < 0) i = ~i - 1;
        return i >= 0 && position < Units[i].Range.End ? i : -1;
    }

    /// <summary>The unit that heads the section (小标题) a unit stands in, itself where it heads one; -1 before the first.</summary>
    public int SectionOf(int unit) => sections[unit];

    /// <summary>The place under whose name a paragraph of a report of several places stands; null in reports that are of one place.</summary>
    public Place? PartOf(int paragraph) => parts.Value.Length == 0 ? null : parts.Value[paragraph];

    /// <summary>Its printed questions and the words that head its paragraphs.</summary>
    public IReadOnlyList<Label> Labels => labels.Value;

    /// <summary>The years of a work report that tells of the one before and the one ahead; null of any other article.</summary>
    public ReportYears? Years => years.Value;

    /// <summary>The years that its units tell of.</summary>
    public UnitYears DatedBy => datedBy.Value;

    /// <summary>The matters of a guide that it tells of, each under a heading of its own.</summary>
    public IReadOnlyList<Matter> Matters => matters.Value;

    /// <summary>What heads its parts, in the order of the page.</summary>
    public IReadOnlyList<OutlinePoint> Points => points.Value;

    /// <summary>Its tables.</summary>
    public IReadOnlyList<PageTable> Tables => tables.Value;

    /// <summary>The unit that signs the letter to the editor which a unit belongs to, itself where it signs one; -1 outside letters.</summary>
    public int SignatureOf(int unit) => letters.Value.Length == 0 ? -1 : letters.Value[unit];

    /// <summary>The first and the last unit of a unit's sentence.</summary>
    public (int First, int Last) SentenceOf(int unit)
    {
        var (first, last) = (unit, unit);
        while (first > 0 && Units[first - 1].Sentence == Units[unit].Sentence) first--;
        while (last + 1 < Units.Count && Units[last + 1].Sentence == Units[unit].Sentence) last++;
        return (first, last);
    }

    /// <summary>The text of neighbouring units as it is quoted: in pieces that end where a paragraph ends.</summary>
    public List<TextRange> Pieces(int first, int last)
    {
        var pieces = new List<TextRange>();
        for (int from = first, to; from <= last; from = to + 1)
        {
            to = from;
            while (to < last && Units[to + 1].Paragraph == Units[from].Paragraph) to++;
            pieces.Add(new TextRange(Units[from].Range.Start, Units[to].Range.End - Units[from].Range.Start));
        }
        return pieces;
    }

    /// <summary>Whether a unit is the first of its paragraph.</summary>
    public bool OpensParagraph(int unit) => unit == 0 || Units[unit - 1].Paragraph != Units[unit].Paragraph;

    public ParagraphKind KindOf(Unit unit) => Article.Paragraphs[unit.Paragraph].Kind;

    /// <summary>Whether a unit is a picture's caption that tells little more than who took it: 活动现场 某某 摄.</summary>
    public bool IsCredit(int unit)
    {
        var text = Folded.AsSpan(Units[unit].Range.Start, Units[unit].Range.Length).TrimEnd("。)] ");
        return text.Length <= LongestCredit && (text.EndsWith("摄") || text.EndsWith("摄影"));
    }

    private const int LongestCredit = 30;

    /// <summary>Whether a unit that closes its paragraph is the bracketed name of who wrote it: （周宁）.</summary>
    public bool IsSignature(int unit)
    {
        var (range, paragraph, _) = Units[unit];
        if (IsDated(range) && Article.Paragraphs[paragraph] is var own && own.Start == range.Start && own.Length == range.Length) return true;
        return range.Length <= LongestSignature && (unit + 1 == Units.Count || Units[unit + 1].Paragraph != paragraph) && unit > 0 && Units[unit - 1].Paragraph == paragraph
            && Article.Text[range.Start] is '（' or '(' && Article.Text[range.End - 1] is '）' or ')' && !Article.Text.AsSpan(range.Start, range.Length).ContainsAnyInRange('0', '9');
    }

    // Who signed a document and when: 某县水务局 2023年3月15日.
    private bool IsDated(TextRange range)
    {
        var text = Folded.AsSpan(range.Start, range.Length);
        if (text.Length > LongestDated || text[^1] != '日' || !text.Contains('月')) return false;
        foreach (var c in text)
            if (!char.IsLetterOrDigit(c) && !char.IsWhiteSpace(c)) return false;
        return text.IndexOfAny(' ', '\u3000') > 0 || char.IsAsciiDigit(text[0]);
    }

    private const int LongestDated = 40;
    private const int LongestSignature = 20;

    /// <summary>The unit's text as printed.</summary>
    public string TextOf(Unit unit) => Article.TextOf(unit.Range);
}
