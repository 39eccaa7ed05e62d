using System.Buffers;
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

    private const uint Factor = 16777619;
    private const int MostShingles = 64;
    private const int MostFigures = 16;

    /// <summary>Shorter texts are alike by form: notices of weather, captions.</summary>
    private const int FewestLetters = 120;

    /// <summary>The sketch; null for an imported document and for a text too short to tell.</summary>
    public static ArticleSketch? Of(Article article)
    {
        if (article.Kind == ArticleKind.Document)
            return null;
        var letters = ArrayPool<char>.Shared.Rent(article.Text.Length);
        var hashes = ArrayPool<uint>.Shared.Rent(article.Text.Length);
        try
        {
            var text = letters.AsSpan(0, Letters(article, letters));
            if (text.Length < FewestLetters)
                return null;
            var shingles = HashSample.Of(hashes.AsSpan(0, ShinglesOf(text, hashes)), MostShingles);
            return new ArticleSketch(article.Id, article.Published, shingles, HashSample.Of(hashes.AsSpan(0, NumbersOf(text, hashes)), MostFigures));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
            ArrayPool<uint>.Shared.Return(hashes);
        }
    }

    // Headlines, bylines and marks differ between papers that print the same text.
    private static int Letters(Article article, Span<char> into)
    {
        var count = 0;
        foreach (var paragraph in article.Paragraphs)
            if (paragraph.Kind is ParagraphKind.Body or ParagraphKind.Caption)
                foreach (var c in article.Text.AsSpan(paragraph.Start, paragraph.Length))
                    if (char.IsLetterOrDigit(c))
                        into[count++] = c;
        return count;
    }

    /// <summary>Hashes by a polynomial that rolls over the text.</summary>
    private static int ShinglesOf(ReadOnlySpan<char> text, Span<uint> into)
    {
        var outgoing = 1u;
        for (var i = 0; i < Shingle; i++)
            outgoing *= Factor;
        var hash = 0u;
        for (var i = 0; i < text.Length; i++)
        {
            hash = (hash * Factor) + text[i] - (i >= Shingle ? outgoing * text[i - Shingle] : 0);
            if (i + 1 >= Shingle)
                into[i + 1 - Shingle] = Mix(hash);
        }
        return Math.Max(0, text.Length - Shingle + 1);
    }

    private static int NumbersOf(ReadOnlySpan<char> text, Span<uint> into)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var hash = 0u;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                hash = (hash * Factor) + text[i++];
            if (hash != 0)
                into[count++] = Mix((hash * Factor) + (i < text.Length ? text[i] : 0u));
        }
        return count;
    }

    // The sum alone spreads badly in its upper bits, by which samples are chosen.
    private static uint Mix(uint hash)
    {
        hash = (hash ^ hash >> 16) * 2246822519u;
        hash = (hash ^ hash >> 13) * 3266489917u;
        return hash ^ hash >> 16;
    }
}
