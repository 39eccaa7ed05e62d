using System.Buffers.Binary;
using Wenzheng.Indexing;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Benchmarks;

/// <summary>Cuts every file of a generation at every block and section boundary and flips random bits: readers must say the earlier generation, whole.</summary>
internal static class DamageRun
{
    private const int Block = 4096;

    public static int Run(int flips)
    {
        var folder = Directory.CreateTempSubdirectory("damage-").FullName;
        var good = new string[3];
        using (var index = new BuiltInIndex(folder))
            for (var generation = 1; generation <= 2; generation++)
            {
                using (var writer = index.OpenWriter(fromScratch: false))
                {
                    for (var i = 0; i < 40; i++)
                        Sample.Add(writer, $"源{(generation * 30) + i}", (generation * 1000) + i);
                    writer.Publish(CancellationToken.None);
                }
                using var reader = index.Acquire();
                good[generation] = Sample.Dump(reader);
            }
        var (cuts, flipped, wrong) = (0, 0, 0);
        var random = new Random(1);
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "gen-000002")).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            foreach (var length in CutsOf(bytes))
            {
                cuts++;
                wrong += IsEarlier(folder, file, bytes[..length], good[1]) ? 0 : 1;
            }
            for (var i = 0; i < flips; i++)
            {
                var changed = (byte[])bytes.Clone();
                changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
                flipped++;
                wrong += IsEarlier(folder, file, changed, good[1]) ? 0 : 1;
            }
            Replace(file, bytes);
        }
        Directory.Delete(folder, recursive: true);
        Console.WriteLine($"{cuts} cuts, {flipped} flips: {wrong} not answered from the earlier generation");
        return wrong == 0 ? 0 : 1;
    }

    private static SortedSet<int> CutsOf(byte[] bytes)
    {
        var cuts = new SortedSet<int>();
        for (var at = 0; at < bytes.Length; at += Block)
            cuts.Add(at);
        // Segment files end with a table of their sections.
        if (bytes.Length > 64 && BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(^4)) is > 0 and < 16 and var count)
            for (var i = 0; i < count; i++)
                if (BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(bytes.Length - 4 - (16 * (count - i)))) is >= 0 and var start && start < bytes.Length)
                    cuts.Add((int)start);
        foreach (var cut in cuts.ToList())
        {
            cuts.Add(Math.Max(0, cut - 1));
            cuts.Add(Math.Min(bytes.Length - 1, cut + 1));
        }
        cuts.Add(bytes.Length - 1);
        return cuts;
    }

    private static bool IsEarlier(string folder, string file, byte[] changed, string earlier)
    {
        Replace(file, changed);
        using var index = new BuiltInIndex(folder);
        using var reader = index.Acquire();
        return Sample.Dump(reader) == earlier && index.Rejected?.Failure == IndexFailure.Damaged;
    }

    // A new file: other generations may share the old one.
    private static void Replace(string path, byte[] bytes)
    {
        File.Delete(path);
        File.WriteAllBytes(path, bytes);
    }
}
