using Wenzheng.Indexing.Archive;

namespace Wenzheng.Ingestion.Duplicates;

/// <summary>速写: what is kept of an article to tell whether another one carries the same report: samples of its text's shingles and of its figures.</summary>
/// <param name="Id">The article.</param>
/// <param name="Published">Its day, null when unknown.</param>
/// <param name="Shingles">Sample of all runs of <see cref="Shingle"/> letters and digits.</param>
/// <param name="Figures">Sample of its numbers, each with the letter behind it.</param>
internal sealed record ArticleSketch(string Id, DateOnly? Published, HashSample Shingles, HashSample Figures)
{
    /// <summary>Letters of a run: long enough that two reports of one event by two hands share few.</summary>
    private const int Shingle = 6;

    private const int MostShingles = 96;
    private const int MostFigures = 24;

    /// <summary>Shorter texts are alike by form: notices of weather, captions.</summary>
    private const int FewestLetters = 120;

    /// <summary>The sketch; null for an imported document and for a text too short to tell.</summary>
    public static ArticleSketch? Of(Article article)
    {
        if (article.Kind == ArticleKind.Document)
            return null;
        var letters = Letters(article);
        if (letters.Length < FewestLetters)
            return null;
        var shingles = new List<uint>(letters.Length);
        for (var i = 0; i + Shingle <= letters.Length; i++)
            shingles.Add(Hash(letters.AsSpan(i, Shingle)));
        return new ArticleSketch(article.Id, article.Published, new HashSample(shingles, MostShingles), new HashSample(Numbers(letters), MostFigures));
    }

    // Headlines, bylines and marks differ between papers that print the same text.
    private static string Letters(Article article)
    {
        var letters = new char[article.Text.Length];
        var count = 0;
        foreach (var paragraph in article.Paragraphs)
            if (paragraph.Kind is ParagraphKind.Body or ParagraphKind.Caption)
                foreach (var c in article.Text.AsSpan(paragraph.Start, paragraph.Length))
                    if (char.IsLetterOrDigit(c))
                        letters[count++] = c;
        return new string(letters, 0, count);
    }

    private static List<uint> Numbers(string letters)
    {
        var numbers = new List<uint>();
        for (var i = 0; i < letters.Length; i++)
        {
            if (!char.IsAsciiDigit(letters[i]))
                continue;
            var start = i;
            while (i < letters.Length && char.IsAsciiDigit(letters[i]))
                i++;
            numbers.Add(Hash(letters.AsSpan(start, Math.Min(i + 1, letters.Length) - start)));
        }
        return numbers;
    }

    private static uint Hash(ReadOnlySpan<char> run)
    {
        var hash = 2166136261u;
        foreach (var c in run)
            hash = (hash ^ c) * 16777619u;
        // The sum alone spreads badly in its upper bits, by which samples are chosen.
        hash = (hash ^ hash >> 16) * 2246822519u;
        hash = (hash ^ hash >> 13) * 3266489917u;
        return hash ^ hash >> 16;
    }
}
