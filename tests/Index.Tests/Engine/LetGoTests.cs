using System.Globalization;
using System.Text.RegularExpressions;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Indexing.Tests.Engine;

public class LetGoTests
{
    private const int Sources = 400;

    [Fact]
    public void Pages_of_the_index_leave_the_process_and_come_back_when_they_are_read()
    {
        using var folder = new TempFolder();
        using var index = Filled(folder);
        using var reader = index.Acquire();
        var before = Texts(reader);
        if (OperatingSystem.IsLinux())
            Assert.True(Resident(folder) > 0);
        index.LetGo();
        if (OperatingSystem.IsLinux())
            Assert.Equal(0, Resident(folder));
        Assert.Equal(before, Texts(reader));
    }

    [Fact]
    public void Texts_do_not_fill_the_process_with_the_file_they_are_read_from()
    {
        using var folder = new TempFolder();
        using var index = new BuiltInIndex(folder.Path);
        var random = new Random(7);
        using (var writer = index.OpenWriter(fromScratch: true))
        {
            for (var i = 0; i < Sources; i++)
                writer.Add($"{i:0000}.txt", $"第{i}号", string.Concat(Enumerable.Range(0, 3000).Select(_ => (char)random.Next('一', '一' + 4000))));
            writer.Publish(CancellationToken.None);
        }
        using var reader = index.Acquire();
        index.LetGo();
        Assert.Equal(Sources * 3000, Texts(reader).Sum(t => t.Length));
        var file = new FileInfo(Assert.Single(Directory.GetFiles(folder.Path, "*.text", SearchOption.AllDirectories)));
        if (OperatingSystem.IsLinux())
            Assert.InRange(Resident(folder, ".text") * 1024, 0, file.Length / 4);
    }

    [Fact]
    public void Readers_may_read_while_pages_are_let_go()
    {
        using var folder = new TempFolder();
        using var index = Filled(folder);
        using var reader = index.Acquire();
        var texts = Texts(reader);
        Parallel.For(0, 4, thread =>
        {
            for (var i = 0; i < 20; i++)
                if (thread == 0)
                    index.LetGo();
                else
                    Assert.Equal(texts, Texts(reader));
        });
    }

    [Fact]
    public void An_index_that_nobody_opened_has_nothing_to_let_go()
    {
        using var folder = new TempFolder();
        using var index = new BuiltInIndex(folder.Path);
        index.LetGo();
        Assert.Throws<IndexException>(index.Acquire);
    }

    private static BuiltInIndex Filled(TempFolder folder)
    {
        var index = new BuiltInIndex(folder.Path);
        using var writer = index.OpenWriter(fromScratch: true);
        for (var i = 0; i < Sources; i++)
            writer.Add($"{i:0000}.txt", $"第{i}号", $"第{i}号通知的正文说明{i}件事。");
        writer.Publish(CancellationToken.None);
        return index;
    }

    private static string[] Texts(IIndexReader reader) => [.. Enumerable.Range(0, reader.PassageCount).Select(reader.PassageText)];

    // Kilobytes of the folder's files in this process's memory.
    private static long Resident(TempFolder folder, string ending = "")
    {
        var (kilobytes, isOurs) = (0L, false);
        foreach (var line in File.ReadLines("/proc/self/smaps"))
            if (Regex.IsMatch(line, "^[0-9a-f]+-"))
                isOurs = line.Contains(folder.Path, StringComparison.Ordinal) && line.EndsWith(ending, StringComparison.Ordinal);
            else if (isOurs && line.StartsWith("Rss:", StringComparison.Ordinal))
                kilobytes += long.Parse(Regex.Match(line, @"\d+").ValueSpan, CultureInfo.InvariantCulture);
        return kilobytes;
    }
}
