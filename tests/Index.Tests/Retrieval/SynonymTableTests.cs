using Wenzheng.Indexing.Retrieval;
using Wenzheng.Indexing.Tests.Engine;

namespace Wenzheng.Indexing.Tests.Retrieval;

public sealed class SynonymTableTests
{
    [Fact]
    public void Words_of_a_group_stand_for_one_another()
    {
        var table = Table("低保 最低生活保障");
        Assert.Equal(["最低生活保障"], table.Of("低保"));
        Assert.Equal(["低保"], table.Of("最低生活保障"));
        Assert.Empty(table.PrintedFor("低保"));
    }

    [Fact]
    public void What_is_said_stands_for_what_is_printed_and_not_the_other_way()
    {
        var table = Table("吃饭 => 就餐 用餐");
        Assert.Equal(["就餐", "用餐"], table.Of("吃饭"));
        Assert.Equal(["就餐", "用餐"], table.PrintedFor("吃饭"));
        Assert.Empty(table.Of("就餐"));
        Assert.True(table.Has("吃饭"));
        Assert.False(table.Has("就餐"));
    }

    [Fact]
    public void A_word_may_be_said_and_belong_to_a_group()
    {
        var table = Table("打工 务工", "打工 => 就业");
        Assert.Equal(["就业", "务工"], table.Of("打工"));
    }

    [Theory]
    [InlineData("吃饭 =>")]
    [InlineData("=> 就餐")]
    [InlineData("吃饭 就餐 => 用餐")]
    [InlineData("吃饭 => 就餐 => 用餐")]
    [InlineData("吃饭")]
    public void A_line_that_is_neither_a_group_nor_said_and_printed_is_named(string line)
    {
        var error = Assert.Throws<FormatException>(() => Table("低保 最低生活保障", line));
        Assert.Contains("第 2 行", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_staff_replaces_what_the_program_says_of_a_word()
    {
        using var folder = new TempFolder();
        var path = Path.Combine(folder.Path, "own.txt");
        File.WriteAllText(path, "吃饭 => 聚餐\n");
        var table = SynonymTable.Read(path);
        Assert.Equal(["聚餐"], table.PrintedFor("吃饭"));
        Assert.NotEmpty(table.PrintedFor("看病"));
    }

    private static SynonymTable Table(params string[] lines) => SynonymTable.Parse(lines, "测试");
}
