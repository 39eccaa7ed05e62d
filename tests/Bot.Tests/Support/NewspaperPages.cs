namespace Wenzheng.Bot.Tests.Support;

/// <summary>Invented pages of two newspapers over three years, one report in both.</summary>
internal static class NewspaperPages
{
    /// <param name="folder">Is made and filled.</param>
    public static void Write(string folder)
    {
        const string shared = "梧川县聚焦平安建设，今年以来织密组织网、调解网、技防网，把党支部建在网格上，建立410个网格党小组，配备网格员903名，全县划分网格826个，治安警情同比下降12.5%，群众说这样的日子越过越踏实。县里每月公布各乡镇的办结情况，连续两个月排在后面的由县领导约谈，去年以来约谈乡镇干部6人次，推动解决积压问题118件。";
        Write(folder, "梧川日报/2023-06-12.md", "梧川日报", "2023-06-12", "第2版", $"""
            # 梧川县织密“三张网” 守护一方平安

            {shared}

            # 青石镇推行“屋檐会” 小事不出村

            梧川县青石镇党委书记陶远明介绍，全镇15个村去年共召开“屋檐会”318场次，收集意见建议742条，解决问题690个。
            """);
        Write(folder, "岚关日报/2022-11-03.md", "岚关日报", "2022-11-03", "第1版", """
            # 岚关县：村级集体经济迈上新台阶

            2022年岚关县村级集体经济总收入达到3.6亿元，收入50万元以上的村占比41%。岚关县推行“双带双促”工作法，党员干部带头入社。
            """);
        Write(folder, "岚关日报/2023-06-20.md", "岚关日报", "2023-06-20", "第3版", $"""
            # 梧川县织密“三张网” 守护一方平安

            {shared}
            """);
        for (var i = 1; i <= 14; i++)
            Write(folder, $"短讯/{i:00}.md", "梧川日报", $"2021-03-{i:00}", "第4版", $"""
                # 梧川县白鹭乡第{i}期议事简报

                白鹭乡第{i}期村民议事会讨论了道路修缮，{i + 20}名村民代表参加，议定事项{i}件。
                """);
    }

    private static void Write(string folder, string name, string newspaper, string date, string page, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"---\nnewspaper: {newspaper}\ndate: {date}\npage: {page}\n---\n{text}\n");
    }
}
