using System.Text;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Admin.Audit;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Admin;

public sealed class AuditTests
{
    [Fact]
    public async Task Every_act_is_noted_with_who_what_and_how_it_came_out()
    {
        await using var desk = await ServedDesk.WithAllRoles();
        using var client = new DeskClient(desk.Address);
        await client.SignIn("operator", ServedDesk.Password);
        await client.TrySignIn("operator", "不是 这个 口令 呀");
        await client.Upload("name=白鹭.md", "# 白鹭乡\n\n白鹭乡12个村设立议事点36个。\n");
        await client.Send("POST", "/sites", new { name = "政府网站", origins = (string[])["https://www.example.gov.cn"], questionsPerMinute = 60 });
        await client.Send("POST", "/draft");
        await client.JobEnds();

        var entries = (await client.Get("/audit")).Json.GetProperty("entries").EnumerateArray().Select(e => (e.GetProperty("act").GetString(), e.GetProperty("who").GetString(), e.GetProperty("subject").GetString())).ToList();

        Assert.Equal([("draft", "operator", ""), ("site", "operator", "政府网站"), ("upload", "operator", "白鹭.md"), ("sign-in-failed", "operator", ""), ("sign-in", "operator", "")], entries);
        Assert.Equal(1, (await client.Get("/audit?act=upload&who=OPERATOR&text=白鹭")).Json.GetProperty("total").GetInt32());
        Assert.Equal(0, (await client.Get("/audit?until=2001-01-01")).Json.GetProperty("total").GetInt32());
        Assert.Contains("\"act\":\"upload\"", (await client.Get("/audit/export?format=jsonl&act=upload")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_outlives_a_restart_and_only_grows()
    {
        using var folder = new TempFolder();
        await using (var log = new AuditLog(folder.File("audit.journal"), TimeProvider.System))
            for (var i = 0; i < 20; i++)
                await log.AddAsync("某人", Acts.Upload, $"{i}.md", "", "");
        var first = await File.ReadAllBytesAsync(folder.File("audit.journal"));
        await using (var log = new AuditLog(folder.File("audit.journal"), TimeProvider.System))
        {
            await log.AddAsync("某人", Acts.Remove, "3.md", "", "");
            Assert.Equal(Enumerable.Range(1, 21).Reverse().Select(i => (long)i), log.Find(new AuditFilter("", "", "", null, null)).Select(e => e.Number));
        }

        Assert.True((await File.ReadAllBytesAsync(folder.File("audit.journal"))).AsSpan().StartsWith(first));
    }

    [Fact]
    [Trait("Category", "Security")]
    public async Task What_steers_a_terminal_or_a_table_program_is_taken_out()
    {
        using var folder = new TempFolder();
        await using var log = new AuditLog(folder.File("audit.journal"), TimeProvider.System);
        await log.AddAsync("=HYPERLINK(\"http://evil\")", Acts.Upload, "行\r\n二\u202e\u001b[31m.md", "@SUM(1)", "");
        var entry = Assert.Single(log.Find(new AuditFilter("", "", "", null, null)));

        Assert.DoesNotContain(entry.Subject, char.IsControl);
        Assert.DoesNotContain('\u202e', entry.Subject);
        var csv = Encoding.UTF8.GetString(AuditCsv.Of([entry]));
        Assert.Contains("\"'=HYPERLINK(\"\"http://evil\"\")\"", csv, StringComparison.Ordinal);
        Assert.Contains("\"'@SUM(1)\"", csv, StringComparison.Ordinal);
    }
}
