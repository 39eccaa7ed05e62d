using Wenzheng.Bot.Admin;
using Wenzheng.Bot.Admin.Accounts;
using Wenzheng.Bot.Tests.Support;

namespace Wenzheng.Bot.Tests.Admin;

[Trait("Category", "Security")]
public sealed class AccountTests
{
    [Fact]
    public void A_password_fits_its_own_hash_and_no_other()
    {
        var hash = PasswordHash.Of("café 台灯 七个 橙子");

        Assert.StartsWith("pbkdf2-sha512$220000$", hash, StringComparison.Ordinal);
        Assert.True(PasswordHash.Fits(hash, "café 台灯 七个 橙子"));
        Assert.False(PasswordHash.Fits(hash, "cafe 台灯 七个 橙子"));
        Assert.False(PasswordHash.Fits(null, "没有这个人"));
        Assert.NotEqual(hash, PasswordHash.Of("café 台灯 七个 橙子"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("md5$1$AAAAAAAAAAA=$AAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("pbkdf2-sha512$999999999$AAAAAAAAAAA=$AAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("pbkdf2-sha512$-1$AAAAAAAAAAA=$AAAAAAAAAAAAAAAAAAAAAA==")]
    [InlineData("pbkdf2-sha512$1$?$?")]
    [InlineData("pbkdf2-sha512$1$$")]
    public void A_hash_that_is_none_lets_nobody_in(string hash)
    {
        Assert.False(PasswordHash.Fits(hash, ""));
        Assert.False(PasswordHash.Fits(hash, "没有这个人"));
        Assert.True(PasswordHash.IsOutdated(hash));
    }

    [Fact]
    public void A_hash_of_fewer_iterations_is_made_again_at_the_next_sign_in()
    {
        using var folder = new TempFolder();
        var store = new AccountStore(folder.Path);
        store.Add("某人", Role.Operator, ServedDesk.Password, false, DateTimeOffset.UtcNow);
        store.Change(all => [.. all.Select(a => a with { Password = PasswordHash.Of(ServedDesk.Password, iterations: 1000) })]);

        store.NoteSignIn("某人", ServedDesk.Password, DateTimeOffset.UtcNow);

        Assert.False(PasswordHash.IsOutdated(store.Find("某人")!.Password));
        Assert.True(PasswordHash.Fits(store.Find("某人")!.Password, ServedDesk.Password));
    }

    [Theory]
    [InlineData("张三", "短")]
    [InlineData("张三", "aaaaaaaaaaaaaaaa")]
    [InlineData("张三", "123456123456123456")]
    [InlineData("zhangsan", "ZhangSan-2026-11-28")]
    [InlineData("张三", "passwordpassword")]
    [InlineData("张三", "abcdefghijklmnop")]
    [InlineData("张三", "有 换行\n的 口令 不能 用")]
    public void A_password_that_is_guessed_at_once_is_refused(string name, string password) => Assert.NotNull(PasswordRule.Problem(name, password));

    [Fact]
    public void A_generated_password_is_good_and_never_the_same()
    {
        var made = Enumerable.Range(0, 200).Select(_ => PasswordRule.Generate()).ToList();

        Assert.All(made, p => Assert.Null(PasswordRule.Problem("张三", p)));
        Assert.Equal(made.Count, made.Distinct().Count());
    }

    [Fact]
    public void A_damaged_file_lets_nobody_in_and_says_so()
    {
        using var folder = new TempFolder();
        folder.Write("accounts.json", "{\"accounts\":[{\"name\":\"某人\"");

        Assert.Contains("已损坏", Assert.Throws<AdminException>(() => new AccountStore(folder.Path).Find("某人")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_of_two_stores_on_one_file_do_not_overwrite_each_other()
    {
        using var folder = new TempFolder();
        var (a, b) = (new AccountStore(folder.Path), new AccountStore(folder.Path));
        a.Add("operator", Role.Operator, ServedDesk.Password, false, DateTimeOffset.UtcNow);
        Parallel.For(0, 8, i => (i % 2 == 0 ? a : b).Change(all => [.. all, all[0] with { Name = $"人{i}" }]));

        Assert.Equal(9, a.All.Count);
        Assert.Equal(a.All, b.All);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.File("accounts.json")));
    }

    [Fact]
    public async Task The_command_makes_lists_and_removes_accounts_and_never_takes_a_password_as_a_word()
    {
        using var folder = new TempFolder();
        var config = folder.Write("set.json", "{\"Admin\":{\"Path\":\"" + folder.File("admin") + "\"}}");

        var added = await Support.Bot.Run("admin", "add-user", "张三", "--generate", "--config", config);
        var twice = await Support.Bot.Run("admin", "add-user", "张三", "--generate", "--config", config);
        var bad = await Support.Bot.Run("admin", "add-user", "../x", "--generate", "--config", config);
        var word = await Support.Bot.Run("admin", "add-user", "李四", "my-secret-password", "--config", config);
        var listed = await Support.Bot.Run("admin", "users", "--config", config);
        var last = await Support.Bot.Run("admin", "remove-user", "张三", "--config", config);

        Assert.Equal((0, 1, 1, 2, 0, 1), (added.Code, twice.Code, bad.Code, word.Code, listed.Code, last.Code));
        var password = added.Output.Split('\n').Single(l => l.StartsWith("口令：", StringComparison.Ordinal))["口令：".Length..].Trim();
        Assert.True(PasswordHash.Fits(new AccountStore(folder.File("admin")).Find("张三")!.Password, password));
        Assert.Contains("张三　管理", listed.Output, StringComparison.Ordinal);
        Assert.Contains("至少要留一个", last.Error, StringComparison.Ordinal);
    }
}
