using System.IO.Compression;
using System.Text;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Admin.Archive;

namespace Wenzheng.Bot.Tests.Admin;

public sealed class UploadTests
{
    private const string Page = "# 白鹭乡：“树下议事”议出好村风\n\n白鹭乡12个村在大树下设立议事点36个，每月议事一次。\n";

    [Fact]
    public async Task A_page_comes_into_the_archive_with_what_was_said_of_it_and_the_report_of_its_reading()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);

        var answer = await client.Upload("name=白鹭.md&newspaper=白鹭日报&date=2024-05-06&page=第2版&folder=2024/05", Page);

        Assert.Equal((200, "accepted", 1), (answer.Status, answer.Json.GetProperty("status").GetString(), answer.Json.GetProperty("articles").GetInt32()));
        Assert.Equal(Page, await File.ReadAllTextAsync(Path.Combine(desk.Archive, "2024/05/白鹭.md")));
        Assert.Equal("newspaper: 白鹭日报\ndate: 2024-05-06\npage: 第2版\n", await File.ReadAllTextAsync(Path.Combine(desk.Archive, "2024/05/白鹭.md.meta.yaml")));
        var page = await client.Get("/page?source=2024/05/白鹭.md");
        var article = Assert.Single(page.Json.GetProperty("page").GetProperty("articles").EnumerateArray());
        Assert.Equal("2024-05-06", article.GetProperty("date").GetString());
        Assert.Contains("\"source\":\"2024/05/白鹭.md\",\"bytes\"", (await client.Get("/files")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../逃.md", "逃.md")]
    [InlineData("..\\..\\逃.md", "逃.md")]
    [InlineData("/etc/passwd.md", "passwd.md")]
    [InlineData("C:\\windows\\逃.md", "逃.md")]
    [InlineData("....md", null)]
    [InlineData(".隐藏.md", "隐藏.md")]
    [InlineData("a\u202egnp.md", "agnp.md")]
    [InlineData("换\r\n行: x.md", "换行_ x.md")]
    [InlineData("空\0字.md", "空字.md")]
    [InlineData("<img src=x onerror=alert(1)>.md", "_img src=x onerror=alert(1)_.md")]
    [InlineData("..", null)]
    [InlineData("", null)]
    [InlineData("没有格式", null)]
    [InlineData("程序.exe", null)]
    [InlineData("包.zip", null)]
    [InlineData("README.md", null)]
    [InlineData("页.md.meta.yaml", null)]
    [InlineData("  前后有空格.md  ", "前后有空格.md")]
    [Trait("Category", "Security")]
    public void Names_become_plain_or_nothing(string name, string? expected)
    {
        Assert.Equal(expected, UploadName.Clean(name, out var problem));
        Assert.Equal(expected is null, problem.Length > 0);
    }

    [Fact]
    public void An_overlong_name_keeps_its_ending_and_whole_characters()
    {
        var name = UploadName.Clean(new string('长', 300) + "😀.pdf", out _)!;

        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 150, 180);
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../外面")]
    [InlineData("a/../../b")]
    [InlineData("/etc")]
    [InlineData("corrections")]
    [InlineData("corrections/x")]
    [InlineData(".git")]
    [InlineData("a//b")]
    [InlineData("a\\b")]
    [InlineData("1/2/3/4/5/6/7/8/9")]
    [Trait("Category", "Security")]
    public async Task Nothing_is_ever_written_outside_the_archive_or_into_its_own_folders(string folder)
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);
        var before = Tree(desk.Folder.Path);

        var answer = await client.Upload($"name=逃.md&folder={Uri.EscapeDataString(folder)}", Page);

        var fresh = Tree(desk.Folder.Path).Except(before).Where(p => !p.EndsWith("audit.journal", StringComparison.Ordinal) && !p.EndsWith("/incoming", StringComparison.Ordinal)).ToList();
        if (answer.Json.GetProperty("status").GetString() == "accepted")
            Assert.All(fresh, p => Assert.StartsWith(desk.Archive + "/", p, StringComparison.Ordinal));
        else
            Assert.Empty(fresh);
        Assert.False(Directory.Exists(Path.Combine(desk.Archive, "corrections")));
    }

    [Fact]
    [Trait("Category", "Security")]
    public async Task A_link_in_the_archive_is_not_followed()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);
        var outside = Directory.CreateDirectory(desk.Folder.File("outside")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(desk.Archive, "link"), outside);
        File.WriteAllText(desk.Folder.File("outside/秘密.md"), Page);

        Assert.Equal("rejected", (await client.Upload("name=逃.md&folder=link", Page)).Json.GetProperty("status").GetString());
        Assert.Equal(404, (await client.Get("/page?source=link/秘密.md")).Status);
        Assert.Equal(404, (await client.Send("DELETE", "/files?source=link/秘密.md")).Status);
        Assert.Equal(404, (await client.Send("PUT", "/metadata", new { source = "link/秘密.md", page = "1" })).Status);
        Assert.Equal(["秘密.md"], Directory.GetFiles(outside).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("../data/admin/accounts.json")]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("%2e%2e/data/admin/accounts.json")]
    [InlineData("梧川.md/../../data/admin/accounts.json")]
    [InlineData("corrections/x.txt")]
    [Trait("Category", "Security")]
    public async Task Pages_are_read_and_changed_in_the_archive_only(string source)
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);
        var before = await File.ReadAllTextAsync(Path.Combine(desk.Settings.Admin.Path, "accounts.json"));

        Assert.Equal(404, (await client.Get("/page?source=" + source)).Status);
        Assert.Equal(404, (await client.Send("DELETE", "/files?source=" + source)).Status);
        Assert.Equal(404, (await client.Send("PUT", "/metadata", new { source, newspaper = "x" })).Status);
        Assert.Equal(404, (await client.Send("POST", "/corrections", new { source, lines = (string[])["drop 1"] })).Status);
        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(desk.Settings.Admin.Path, "accounts.json")));
    }

    [Fact]
    [Trait("Category", "Security")]
    public async Task Too_much_is_refused_whether_it_is_announced_or_not_and_leaves_nothing()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);
        var big = new byte[1024 * 1024 + 1];

        var announced = await client.Upload("name=大.txt", big);
        using var stream = new StreamContent(new NoLength(big));
        stream.Headers.ContentType = new("application/octet-stream");
        var chunked = await client.Send("PUT", "/files?name=大.txt", stream);

        Assert.Equal((413, 413), (announced.Status, chunked.Status));
        Assert.False(File.Exists(Path.Combine(desk.Archive, "大.txt")));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(desk.Settings.Admin.Path, "incoming")));
    }

    [Theory]
    [MemberData(nameof(OddFiles))]
    public async Task What_is_no_page_is_refused_with_a_reason_and_does_not_stay(string name, byte[] bytes)
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);
        var before = Tree(desk.Archive);

        var answer = await client.Upload("name=" + name, bytes);

        Assert.Equal("rejected", answer.Json.GetProperty("status").GetString());
        Assert.NotEqual("", answer.Json.GetProperty("reason").GetString());
        Assert.Equal(before, Tree(desk.Archive));
    }

    public static TheoryData<string, byte[]> OddFiles => new()
    {
        { "空.txt", [] },
        { "二进制.txt", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7 % 32))] },
        { "压缩.txt", Zip(("a.txt", "hello")) },
        { "不是.docx", Zip(("a.txt", "hello")) },
        { "炸弹.docx", Zip(("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + new string(' ', 300_000_000 / 10) + "</w:body></w:document>")) },
        { "不是.pdf", "%PDF-1.7 nothing"u8.ToArray() },
        { "不是.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3] },
    };

    [Fact]
    public async Task The_same_bytes_are_not_taken_twice_and_a_name_is_replaced_only_when_asked()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);
        Assert.Equal("accepted", await Status("name=白鹭.md", Page));
        Assert.Equal("duplicate", await Status("name=别名.md", Page));
        Assert.Equal("rejected", await Status("name=白鹭.md", Page + "改。\n"));
        Assert.Equal("accepted", await Status("name=白鹭.md&replace=true", Page + "改。\n"));

        Assert.EndsWith("改。\n", await File.ReadAllTextAsync(Path.Combine(desk.Archive, "白鹭.md")), StringComparison.Ordinal);
        async Task<string?> Status(string query, string text) => (await client.Upload(query, text)).Json.GetProperty("status").GetString();
    }

    [Theory]
    [InlineData("date=2024-13-40")]
    [InlineData("date=昨天")]
    [InlineData("url=javascript:alert(1)")]
    [InlineData("newspaper=a%0Adate: 2001-01-01")]
    public async Task Wrong_words_about_a_page_are_refused_before_it_is_taken(string said)
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);

        Assert.Equal(400, (await client.Upload("name=白鹭.md&" + said, Page)).Status);
        Assert.False(File.Exists(Path.Combine(desk.Archive, "白鹭.md")));
    }

    [Fact]
    public async Task A_page_taken_out_is_kept_where_it_can_be_fetched_back()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = await desk.SignedIn(Role.Editor);

        Assert.Equal(200, (await client.Send("DELETE", "/files?source=岚关.md")).Status);

        Assert.False(File.Exists(Path.Combine(desk.Archive, "岚关.md")));
        Assert.Single(Directory.GetFiles(Path.Combine(desk.Settings.Admin.Path, "removed"), "岚关.md", SearchOption.AllDirectories));
        Assert.Contains("\"state\":\"gone\"", (await client.Get("/files")).Text, StringComparison.Ordinal);
    }

    private static List<string> Tree(string folder) => [.. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.SmallestSize).Open());
                writer.Write(text);
            }
        }
        return stream.ToArray();
    }

    /// <summary>A body whose length nobody knows beforehand.</summary>
    private sealed class NoLength(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();
    }
}
