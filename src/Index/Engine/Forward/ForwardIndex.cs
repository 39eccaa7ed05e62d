using System.Runtime.InteropServices;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Forward;

/// <summary>正排 of an opened segment.</summary>
internal sealed class ForwardIndex
{
    private readonly MappedFile file;

    public ForwardIndex(MappedFile file, int wordCount, int passageCount)
    {
        this.file = file;
        WordCount = wordCount;
        if (file.Section(0).Length != wordCount * 4 || file.Section(2).Length != passageCount * 4)
            Damage.Throw("正排不一致");
    }

    public int WordCount { get; }

    /// <summary>The word's number here, by its place in the dictionary.</summary>
    public int NumberOf(int term)
    {
        var number = MemoryMarshal.Cast<byte, int>(file.Section(0))[term];
        if ((uint)number >= (uint)WordCount)
            Damage.Throw("正排不一致");
        return number;
    }

    /// <summary>Appends the words of a passage.</summary>
    public void Read(int passage, List<TermAt> title, List<TermAt> body)
    {
        var start = MemoryMarshal.Cast<byte, uint>(file.Section(2))[passage];
        var data = file.Section(1);
        if (start > data.Length)
            Damage.Throw("正排越界");
        var cursor = new ByteCursor(data[(int)start..]);
        ReadField(ref cursor, title);
        ReadField(ref cursor, body);
    }

    private void ReadField(ref ByteCursor cursor, List<TermAt> target)
    {
        var count = cursor.ReadCount();
        target.EnsureCapacity(target.Count + count);
        var position = 0;
        for (var i = 0; i < count; i++)
        {
            var head = cursor.ReadVarint64();
            var number = head >> 2;
            if (number >= (uint)WordCount)
                Damage.Throw("正排不一致");
            var step = (int)(head & 3);
            position += step < ForwardWriter.LongStep ? step : cursor.ReadZigzag();
            target.Add(new TermAt((int)number, position));
        }
    }
}
