using System.Text;
using Wenzheng.Bot.Journals;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Journals;

public sealed class JournalTests
{
    [Fact]
    public async Task What_was_awaited_is_read_back_in_order()
    {
        using var folder = new TempFolder();
        var path = folder.File("j");
        await using (var journal = Open(path, []))
            await Task.WhenAll(Enumerable.Range(0, 500).Select(i => journal.AppendAsync(Bytes($"记录{i}"))));

        Assert.Equal(Enumerable.Range(0, 500).Select(i => $"记录{i}"), Read(path));
    }

    [Fact]
    public async Task A_file_cut_at_any_byte_keeps_every_whole_record_and_takes_new_ones()
    {
        using var folder = new TempFolder();
        var whole = folder.File("whole");
        await using (var journal = Open(whole, []))
        {
            foreach (var text in new[] { "一", "", "三三三" })
                await journal.AppendAsync(Bytes(text));
        }
        var bytes = File.ReadAllBytes(whole);
        for (var length = 0; length <= bytes.Length; length++)
        {
            var path = folder.File("cut" + length);
            File.WriteAllBytes(path, bytes[..length]);
            var kept = new List<string>();
            await using (var journal = Open(path, kept))
                await journal.AppendAsync(Bytes("新"));
            string[] all = ["一", "", "三三三"];
            Assert.Equal(all[..kept.Count], kept);
            Assert.Equal([.. all[..kept.Count], "新"], Read(path));
        }
        Assert.Equal(3, Read(whole).Count);
    }

    [Fact]
    public async Task A_changed_byte_ends_the_reading_and_what_follows_is_kept_beside()
    {
        using var folder = new TempFolder();
        var path = folder.File("j");
        await using (var journal = Open(path, []))
        {
            await journal.AppendAsync(Bytes("好的"));
            await journal.AppendAsync(Bytes("坏的"));
        }
        var bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);
        await using var opened = Open(path, []);

        Assert.True(opened.CutOff > 0);
        Assert.True(File.Exists(path + ".cut"));
    }

    [Fact]
    public async Task It_is_written_anew_when_it_has_grown_and_loses_nothing()
    {
        using var folder = new TempFolder();
        var path = folder.File("j");
        var state = new List<string>();
        var options = new JournalOptions(() =>
        {
            lock (state)
                return [.. state.TakeLast(10).Select(Bytes)];
        })
        { CompactAbove = 2_000 };
        await using (var journal = Journal.Open(path, options, _ => { }))
        {
            var writing = new List<Task>();
            for (var i = 0; i < 2_000; i++)
            {
                lock (state)
                {
                    state.Add($"第{i}条");
                    writing.Add(journal.AppendAsync(Bytes($"第{i}条")));
                }
                if (i % 50 == 0)
                    await Task.WhenAll(writing);
            }
            await Task.WhenAll(writing);
        }

        Assert.True(new FileInfo(path).Length < 30_000);
        Assert.Equal(state.TakeLast(10), Read(path).TakeLast(10));
        Assert.False(File.Exists(path + ".tmp"));
    }

    [Fact]
    public async Task A_second_process_and_a_foreign_file_are_turned_away_with_a_sentence()
    {
        using var folder = new TempFolder();
        var path = folder.File("j");
        await using var held = Open(path, []);
        var foreign = folder.Write("foreign", "这不是流水文件");

        Assert.Contains("正被另一个进程使用", Assert.Throws<JournalException>(() => Open(path, [])).Message, StringComparison.Ordinal);
        Assert.Contains("不是本程序的流水文件", Assert.Throws<JournalException>(() => Open(foreign, [])).Message, StringComparison.Ordinal);
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static Journal Open(string path, List<string> read) => Journal.Open(path, new JournalOptions(() => []), bytes => read.Add(Encoding.UTF8.GetString(bytes)));

    private static List<string> Read(string path)
    {
        var read = new List<string>();
        Open(path, read).DisposeAsync().AsTask().GetAwaiter().GetResult();
        return read;
    }
}
