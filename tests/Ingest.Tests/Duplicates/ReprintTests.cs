using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Tests.Duplicates;

public sealed class ReprintTests : IDisposable
{
    private const string Report =
        "东河县从今年三月起推行清单工作法，把群众反映的问题逐条列入清单，由乡镇党委书记领办，每周通报进度。截至目前，全县共建立清单315项，" +
        "整改问题208个，群众满意率达到98%。县委副书记在推进会上表示，下一步要把清单工作法延伸到村和社区，让群众少跑路、好办事。" +
        "清河镇的老人过去办一次证明要往返四十公里，现在在村口的便民服务点就能办好。镇里还为行动不便的人上门服务，全年累计上门1260次。";

    private const string Other =
        "西山市图书馆新馆昨天开门迎客，一楼的少儿阅览室挤满了孩子。新馆藏书42万册，设座位1800个，每天开放12小时。馆长介绍，读者用身份证就能办理借阅，" +
        "还书可以在全市任何一家分馆办理。不少家长表示，周末终于有了好去处。为方便上班族，馆里还开设了夜间阅览区，配有咖啡和充电插座，灯光也做了调整。" +
        "据统计，开馆首日到馆读者超过9000人次，借出图书1.3万册，其中少儿图书占六成以上，办理新读者证2100张。";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_report_in_two_papers_is_linked_to_the_first()
    {
        folder.Write("a.txt", Page("清单工作法见成效", Report));
        folder.Write("b.txt", Page("小清单解决大问题", Report.Replace("县委副书记在推进会上表示，", "县委副书记说，", StringComparison.Ordinal)[..^24] + "。"));
        folder.Write("c.txt", Page("新馆开门", Other));
        using var index = new MemoryIndex();
        var report = Run(index);
        Assert.Equal(["a.txt#1=", "b.txt#1=a.txt#1", "c.txt#1="], Links(index));
        Assert.Equal("a.txt#1", Assert.Single(report.Files.SelectMany(f => f.Reprints)).SameAs);
        Assert.Single(index.Entries.Where(e => e.Article.Source != "c.txt").Select(e => e.Article.ReportId).Distinct());
    }

    [Fact]
    public void The_same_words_with_other_figures_are_another_report()
    {
        folder.Write("a.txt", Page("清单工作法", Report));
        folder.Write("b.txt", Page("清单工作法", Report.Replace("315", "420", StringComparison.Ordinal).Replace("208", "377", StringComparison.Ordinal).Replace("98%", "99%", StringComparison.Ordinal).Replace("1260", "3150", StringComparison.Ordinal)));
        using var index = new MemoryIndex();
        Run(index);
        Assert.All(index.Entries, e => Assert.Equal("", e.Article.SameAs));
    }

    [Fact]
    public void The_same_words_years_later_are_another_report()
    {
        folder.Write("a.txt", "---\ndate: 2021-03-01\n---\n" + Page("清单工作法", Report));
        folder.Write("b.txt", "---\ndate: 2023-03-01\n---\n" + Page("清单工作法", Report));
        using var index = new MemoryIndex();
        Run(index);
        Assert.All(index.Entries, e => Assert.Equal("", e.Article.SameAs));
    }

    [Theory]
    [InlineData("b.txt", "a.txt", "c.txt")]
    [InlineData("c.txt", "b.txt", "a.txt")]
    [InlineData("a.txt", "c.txt", "b.txt")]
    public void Links_do_not_depend_on_the_order_in_which_files_came(params string[] order)
    {
        using var grown = new MemoryIndex();
        for (var i = 0; i < order.Length; i++)
        {
            folder.Write(order[i], Page($"标题{order[i][0]}", Report + (char)('甲' + i)));
            Run(grown);
        }
        using var whole = new MemoryIndex();
        Run(whole);
        Assert.Equal(["a.txt#1=", "b.txt#1=a.txt#1", "c.txt#1=a.txt#1"], Links(whole));
        Assert.Equal(Links(whole), Links(grown));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void When_the_first_leaves_the_next_takes_its_place(bool hasSketches)
    {
        foreach (var name in (string[])["a.txt", "b.txt", "c.txt"])
            folder.Write(name, Page($"标题{name[0]}", Report + name[0]));
        using var index = new MemoryIndex();
        Run(index);
        if (!hasSketches)
            Directory.Delete(folder["work"], recursive: true);
        File.Delete(folder["a.txt"]);
        Run(index);
        Assert.Equal(["b.txt#1=", "c.txt#1=b.txt#1"], Links(index));
    }

    [Fact]
    public void Damaged_sketches_are_made_anew()
    {
        folder.Write("a.txt", Page("标题一", Report));
        using var index = new MemoryIndex();
        Run(index);
        File.WriteAllBytes(folder["work/sketches"], [1, 2, 3]);
        folder.Write("b.txt", Page("标题二", Report + "。"));
        Run(index);
        Assert.Equal(["a.txt#1=", "b.txt#1=a.txt#1"], Links(index));
    }

    private static string Page(string title, string text) => $"# {title}\n\n{text}\n";

    private static IEnumerable<string> Links(MemoryIndex index) => index.Entries.Select(e => $"{e.Article.Id}={e.Article.SameAs}");

    private IngestReport Run(MemoryIndex index) =>
        new ArchiveIngester(index).Ingest(new IngestRequest { Paths = [folder.Path], WorkFolder = folder["work"] }, null, CancellationToken.None);
}
