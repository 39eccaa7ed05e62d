using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>Receives a term, its list, and for a word the list of the bigram with the same characters, empty where there is none.</summary>
internal delegate void TermVisitor(ReadOnlySpan<char> term, ReadOnlySpan<Posting> list, ReadOnlySpan<Posting> bigram);

/// <summary>
/// Writes both dictionaries of a segment with all lists. The terms are walked twice: once to count what the codes are made from, once to write.
/// </summary>
/// <param name="walk">Visits the terms of a space in ordinal order, the same each time.</param>
internal sealed class TermsWriter(Action<TermKind, TermVisitor> walk)
{
    private readonly PostingCounts postings = new();

    public void WriteTo(SegmentFiles files, LengthTable wordLengths, LengthTable bigramLengths)
    {
        var (words, bigrams) = (Count(TermKind.Word), Count(TermKind.Bigram));
        var codes = PostingsCodes.Of(postings);
        files.Postings.BeginSection();
        var end = Write(TermKind.Word, new TermDictionaryWriter(files.Terms, words, new PostingsWriter(files.Postings, codes, wordLengths), 0));
        Write(TermKind.Bigram, new TermDictionaryWriter(files.Terms, bigrams, new PostingsWriter(files.Postings, codes, bigramLengths), end));
        files.Postings.BeginSection();
        codes.Write(files.Postings);
    }

    private TermCodes Count(TermKind kind)
    {
        var counts = new TermCounts();
        walk(kind, (term, list, bigram) =>
        {
            counts.Add(term, list.Length);
            if (!TermDictionaryWriter.IsWorthPairing(list, bigram))
                postings.Add(list);
        });
        return counts.ToCodes();
    }

    private long Write(TermKind kind, TermDictionaryWriter dictionary)
    {
        walk(kind, (term, list, bigram) => dictionary.Add(term, list, TermDictionaryWriter.IsWorthPairing(list, bigram) ? bigram : default));
        return dictionary.Finish();
    }
}
