using System.Runtime.InteropServices;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Filters;

/// <summary>What the articles of an opened segment can be filtered by.</summary>
internal sealed class FilterStore
{
    private readonly MappedFile file;
    private readonly int articleCount;

    public FilterStore(MappedFile file, int articleCount)
    {
        this.file = file;
        this.articleCount = articleCount;
        if (file.Section(2).Length != articleCount * 4 || file.Section(3).Length != articleCount)
            Damage.Throw("筛选表不一致");
    }

    /// <summary>Publication days by article, as day numbers; -1 where unknown.</summary>
    public ReadOnlySpan<int> Days => MemoryMarshal.Cast<byte, int>(file.Section(2));

    public ReadOnlySpan<byte> Kinds => file.Section(3);

    /// <summary>Marks the articles that name the place.</summary>
    public void MarkPlace(string name, Span<bool> articles)
    {
        var starts = MemoryMarshal.Cast<byte, uint>(file.Section(1));
        var (low, high) = (0, starts.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var cursor = CursorAt(starts[middle]);
            var order = name.AsSpan().SequenceCompareTo(MemoryMarshal.Cast<byte, char>(cursor.ReadBytes(cursor.ReadCount(2) * 2)));
            if (order == 0)
            {
                Mark(cursor, articles);
                return;
            }
            if (order < 0)
                high = middle - 1;
            else
                low = middle + 1;
        }
    }

    /// <summary>Reads every list through: for a full check.</summary>
    public void Verify()
    {
        var articles = new bool[articleCount];
        foreach (var start in MemoryMarshal.Cast<byte, uint>(file.Section(1)))
        {
            var cursor = CursorAt(start);
            cursor.ReadBytes(cursor.ReadCount(2) * 2);
            Mark(cursor, articles);
        }
    }

    private void Mark(ByteCursor cursor, Span<bool> articles)
    {
        var count = cursor.ReadCount();
        var article = -1L;
        for (var i = 0; i < count; i++)
        {
            article += cursor.ReadVarint() + 1L;
            if (article >= articleCount)
                Damage.Throw("筛选表越界");
            articles[(int)article] = true;
        }
    }

    private ByteCursor CursorAt(uint start)
    {
        var bytes = file.Section(0);
        if (start > bytes.Length)
            Damage.Throw("筛选表越界");
        return new ByteCursor(bytes[(int)start..]);
    }
}
