using System.Text;
using Wenzheng.Bot.Answering;
using Wenzheng.Bot.Configuration;
using Wenzheng.Bot.Conversations;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Conversations;

public sealed class ConversationStoreTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly SetClock clock = new();

    private string Journal => folder.File("conversations.journal");

    private ConversationStore Open(Action<ConversationOptions>? change = null)
    {
        var options = new ConversationOptions();
        change?.Invoke(options);
        return ConversationStore.Open(folder.Path, options, clock);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_said_is_there_after_a_restart()
    {
        using (var store = Open())
        {
            store.Remember("t:1", "甲乡有几个村？", "12个。");
            store.Remember("t:2", "谁是书记？", "李明。");
            store.Remember("t:1", "那乙乡呢？", "8个。");
        }
        using var again = Open();
        Assert.Equal([new Turn(true, "甲乡有几个村？"), new Turn(false, "12个。"), new Turn(true, "那乙乡呢？"), new Turn(false, "8个。")], again.Recall("t:1"));
        Assert.Equal(2, again.Recall("t:2").Count);
        Assert.Empty(again.Recall("t:3"));
    }

    [Fact]
    public void A_forgotten_chat_is_gone_from_the_disk_too()
    {
        using (var store = Open())
        {
            store.Remember("t:1", "秘密问题甲", "秘密回答甲");
            store.Remember("t:2", "别的问题", "别的回答");
            Assert.True(store.Forget("t:1"));
            Assert.False(store.Forget("t:1"));
            Assert.Empty(store.Recall("t:1"));
            foreach (var file in Directory.EnumerateFiles(folder.Path).Where(f => !f.EndsWith("lock", StringComparison.Ordinal)))
                Assert.DoesNotContain("秘密", Encoding.UTF8.GetString(ReadShared(file)), StringComparison.Ordinal);
            store.Remember("t:3", "之后的问题", "之后的回答");
        }
        using var again = Open();
        Assert.Empty(again.Recall("t:1"));
        Assert.Equal(2, again.Recall("t:2").Count);
        Assert.Equal(2, again.Recall("t:3").Count);
    }

    [Fact]
    public void Old_turns_go_as_new_ones_come()
    {
        using var store = Open();
        for (var i = 0; i < 50; i++) store.Remember("t:1", $"问{i}", $"答{i}");
        var turns = store.Recall("t:1");
        Assert.Equal(ConversationStore.MaxTurns, turns.Count);
        Assert.Equal("答49", turns[^1].Text);
        Assert.True(turns[0].IsUser);
    }

    [Fact]
    public void A_chat_left_alone_is_forgotten_in_memory_and_on_disk()
    {
        using (var store = Open(o => o.ExpireHours = 2))
        {
            store.Remember("t:1", "旧问题", "旧回答");
            clock.Now += TimeSpan.FromMinutes(119);
            Assert.Equal(2, store.Recall("t:1").Count);
            clock.Now += TimeSpan.FromMinutes(2);
            Assert.Empty(store.Recall("t:1"));
            store.Remember("t:1", "新问题", "新回答");
            Assert.Equal(2, store.Recall("t:1").Count);
            store.Remember("t:2", "另一个", "回答");
        }
        clock.Now += TimeSpan.FromHours(3);
        using var again = Open(o => o.ExpireHours = 2);
        Assert.Empty(again.Recall("t:1"));
        Assert.DoesNotContain("问题", Encoding.UTF8.GetString(ReadShared(Journal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Chats_and_their_journal_stay_within_bounds()
    {
        using var store = Open(o => o.MaxChats = 50);
        for (var i = 0; i < 3000; i++)
        {
            clock.Now += TimeSpan.FromSeconds(1);
            store.Remember($"t:{i}", new string('问', 900), new string('答', 5000));
        }
        Assert.Empty(store.Recall("t:0"));
        Assert.Equal(2000, store.Recall("t:2999")[1].Text.Length);
        Assert.InRange(Enumerable.Range(0, 3000).Count(i => store.Recall($"t:{i}").Count > 0), 40, 50);
        Assert.InRange(new FileInfo(Journal).Length, 1, 4 << 20);
    }

    [Fact]
    public void Cut_off_at_any_byte_the_journal_keeps_every_whole_record()
    {
        using (var store = Open())
            for (var i = 0; i < 5; i++) store.Remember($"t:{i}", $"问题{i}", $"回答{i}");
        var whole = File.ReadAllBytes(Journal);
        var least = 0;
        for (var length = 0; length <= whole.Length; length++)
        {
            File.WriteAllBytes(Journal, whole[..length]);
            using (var store = Open())
            {
                var kept = Enumerable.Range(0, 5).TakeWhile(i => store.Recall($"t:{i}").Count == 2).Count();
                Assert.All(Enumerable.Range(kept, 5 - kept), i => Assert.Empty(store.Recall($"t:{i}")));
                Assert.True(kept >= least, $"byte {length}");
                least = kept;
                store.Remember("neu", "还能问吗", "能");
            }
            using var again = Open();
            Assert.Equal(2, again.Recall("neu").Count);
        }
        Assert.Equal(5, least);
    }

    [Fact]
    public void Damage_in_the_middle_loses_no_record_before_it_and_never_throws()
    {
        using (var store = Open())
            for (var i = 0; i < 5; i++) store.Remember($"t:{i}", $"问题{i}", $"回答{i}");
        var whole = File.ReadAllBytes(Journal);
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x41;
            File.WriteAllBytes(Journal, damaged);
            using var store = Open();
            var record = (whole.Length - 8) / 5;
            for (var i = 0; i < 5 && at >= 8 && (i + 1) * record + 8 <= at; i++) Assert.Equal(2, store.Recall($"t:{i}").Count);
        }
    }

    [Fact]
    public void A_copy_left_by_a_kill_while_forgetting_is_removed()
    {
        using (var store = Open()) store.Remember("t:1", "问题", "回答");
        File.WriteAllText(folder.File("conversations.journal.new"), "秘密");
        using var again = Open();
        Assert.False(File.Exists(folder.File("conversations.journal.new")));
        Assert.Equal(2, again.Recall("t:1").Count);
    }

    [Fact]
    public void Two_processes_do_not_write_one_journal()
    {
        using var store = Open();
        Assert.Throws<IOException>(() => Open());
    }

    [Fact]
    public void Many_threads_lose_nothing()
    {
        using (var store = Open())
        {
            Parallel.For(0, 400, i =>
            {
                store.Remember($"t:{i % 40}", $"问{i}", $"答{i}");
                if (i % 50 == 0) store.Forget($"x:{i}");
                _ = store.Recall($"t:{i % 40}");
            });
        }
        using var again = Open();
        Assert.All(Enumerable.Range(0, 40), c => Assert.Equal(20, again.Recall($"t:{c}").Count));
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Now.Ticks;
}
