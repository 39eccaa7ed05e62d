using Wenzheng.Indexing.Engine.Files;
using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Indexing.Engine.Segments;

/// <summary>
/// 删除: the sources of a segment that are deleted, a bit each, and how many of each term's passages went with them, so that
/// frequencies count live passages only and a search after an update equals a search after a rebuild.
/// </summary>
internal sealed class DeletedSources
{
    /// <summary>Bits, words, bigrams.</summary>
    public const int Sections = 3;

    private readonly bool[] deleted;
    private readonly (int[] Terms, int[] Counts) words;
    private readonly (int[] Terms, int[] Counts) bigrams;

    private DeletedSources(bool[] deleted, (int[] Terms, int[] Counts) words, (int[] Terms, int[] Counts) bigrams)
    {
        this.deleted = deleted;
        this.words = words;
        this.bigrams = bigrams;
        Any = deleted.Contains(true);
    }

    /// <summary>Whether anything is deleted.</summary>
    public bool Any { get; }

    public bool this[int source] => deleted[source];

    public static DeletedSources None(int sourceCount) => new(new bool[sourceCount], ([], []), ([], []));

    /// <summary>Passages of the term that are deleted.</summary>
    public int CountOf(TermKind kind, int term)
    {
        var (terms, counts) = kind == TermKind.Word ? words : bigrams;
        var at = Array.BinarySearch(terms, term);
        return at < 0 ? 0 : counts[at];
    }

    public static DeletedSources Read(MappedFile file, int sourceCount)
    {
        var bits = file.Section(0);
        if (bits.Length != (sourceCount + 7) / 8)
            Damage.Throw("删除表不一致");
        var deleted = new bool[sourceCount];
        for (var source = 0; source < sourceCount; source++)
            deleted[source] = (bits[source / 8] & (1 << (source % 8))) != 0;
        return new DeletedSources(deleted, ReadCounts(file.Section(1)), ReadCounts(file.Section(2)));
    }

    /// <summary>Counts what the deletion takes from each term, by reading all posting lists of the segment, and writes it.</summary>
    public static FileEntry Write(DurableStorage storage, string folder, string name, Segment segment, ReadOnlySpan<bool> deleted)
    {
        using var file = new SectionWriter(storage, folder, name, FileKind.Deletes);
        file.BeginSection();
        for (var source = 0; source < deleted.Length; source += 8)
        {
            var bits = 0;
            for (var i = source; i < Math.Min(source + 8, deleted.Length); i++)
                bits |= deleted[i] ? 1 << (i - source) : 0;
            file.WriteByte((byte)bits);
        }
        var passages = PassagesOf(segment, deleted);
        foreach (var dictionary in new[] { segment.Words, segment.Bigrams })
        {
            file.BeginSection();
            WriteCounts(file, dictionary, passages);
        }
        return file.Finish();
    }

    private static bool[] PassagesOf(Segment segment, ReadOnlySpan<bool> deleted)
    {
        var passages = new bool[segment.Documents.PassageCount];
        for (var source = 0; source < deleted.Length; source++)
            if (deleted[source])
                passages.AsSpan(segment.Documents.FirstPassage(source)..segment.Documents.FirstPassage(source + 1)).Fill(true);
        return passages;
    }

    private static void WriteCounts(SectionWriter file, TermDictionary dictionary, bool[] passages)
    {
        var block = new PostingBlock();
        var previous = -1;
        for (var scan = dictionary.Scan(); scan.MoveNext();)
        {
            var count = 0;
            var cursor = scan.Postings();
            while (cursor.Next(block))
                foreach (var passage in block.Passages.AsSpan(0, block.Count))
                    count += passages[passage] ? 1 : 0;
            if (count == 0)
                continue;
            file.WriteVarint(scan.Entry.Number - previous - 1);
            file.WriteVarint(count);
            previous = scan.Entry.Number;
        }
    }

    private static (int[], int[]) ReadCounts(ReadOnlySpan<byte> section)
    {
        var (terms, counts) = (new List<int>(), new List<int>());
        var term = -1;
        for (var cursor = new ByteCursor(section); !cursor.AtEnd;)
        {
            term = checked(term + cursor.ReadVarint() + 1);
            terms.Add(term);
            counts.Add(cursor.ReadVarint());
        }
        return ([.. terms], [.. counts]);
    }
}
