namespace Wenzheng.Bot.Tests.Support;

/// <summary>A small archive of invented places, indexed once: what a rule made for the repository's own pages would not know.</summary>
public sealed class InventedArchive : IDisposable
{
    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["梧川.md"] = """
            ---
            newspaper: 梧川日报
            date: 2023-06-12
            ---
            # 梧川县织密“三张网” 守护一方平安

            今年以来，梧川县聚焦平安建设，织密“三张网”，全县治安警情同比下降12.5%。

            ## 织密组织网

            把党支部建在网格上，建立410个网格党小组，配备网格员903名。以30户为单位，全县划分网格826个。

            ## 织密调解网

            全县建成调解室118个，今年以来调解纠纷1460起，成功率98.2%。

            ## 织密技防网

            投资560万元新装摄像头2300个，覆盖所有行政村。

            # 青石镇推行“屋檐会” 小事不出村

            青石镇党委书记陶远明介绍，全镇15个村去年共召开“屋檐会”318场次，收集意见建议742条，解决问题690个。今年计划再召开400场次。

            青石镇没有一起矛盾上交到县里。

            # 白鹭乡：“树下议事”议出好村风

            白鹭乡12个村在大树下设立议事点36个，每月议事一次，今年以来议定事项205件。乡长韦小岚说，议事点由村民自己管理。
            """,
        ["梧川后续.md"] = """
            ---
            newspaper: 梧川日报
            date: 2024-03-05
            ---
            # 梧川县网格再细分

            梧川县今年重新核定网格边界，全县划分网格912个。“田长制”是指把每块耕地的管护责任落实到人的办法，岗位由县乡村三级分别设立。

            # 岚关县划细网格

            岚关县全县划分网格377个，配备网格员402名。
            """,
        ["岚关.md"] = """
            ---
            newspaper: 岚关日报
            date: 2022-11-03
            ---
            # 岚关县：村级集体经济迈上新台阶

            2022年岚关县村级集体经济总收入达到3.6亿元，收入50万元以上的村占比41%。其中产业收入2.1亿元，由县农业农村局逐村核定。

            岚关县推行“双带双促”工作法，党员干部带头入社。

            # 红枫镇“幸福小院” 老人吃饭不发愁

            红枫镇有6个村办起“幸福小院”，老人每餐只付4元，其余由村集体补贴。红枫镇副镇长石一鸣说，小院由闲置校舍改造而成。
            """,
    };

    private readonly TempFolder folder = new();

    public InventedArchive()
    {
        var pages = Directory.CreateDirectory(System.IO.Path.Combine(folder.Path, "pages")).FullName;
        foreach (var (name, text) in Pages) File.WriteAllText(System.IO.Path.Combine(pages, name), text);
        Index = System.IO.Path.Combine(folder.Path, "index");
        var made = Bot.Run("ingest", pages, "--index", Index).GetAwaiter().GetResult();
        Assert.Equal("", made.Error.Contains("内部出错", StringComparison.Ordinal) ? made.Error : "");
    }

    internal string Index { get; }

    public void Dispose() => folder.Dispose();
}
