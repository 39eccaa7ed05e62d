namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>所问之物: where a question names the kind of thing that it asks for: 城市 of 哪一座城市, 简称 of 的简称是什么.</summary>
internal static class AskedFocus
{
    private const string Measures = "个种位条项本部座门所家场次名类届首句支只份颗款";

    /// <summary>What may stand between the thing and the asking: 的简称|是什么.</summary>
    private const string Links = "是为叫在于有的称作指";

    /// <summary>What after 哪 or 什么 is no thing: 什么时候, 哪里, 何在.</summary>
    private const string NoThings = "是时处年在的为有地人里儿被而与和";

    private static readonly string[] Asking = ["哪", "什么", "甚么", "何", "谁"];

    /// <summary>The first position of what follows the asking, or the end of what stands before it; the other is -1.</summary>
    /// <param name="question">Normalised.</param>
    public static (int From, int To) Find(ReadOnlySpan<char> question)
    {
        foreach (var asking in Asking)
        {
            var start = question.IndexOf(asking);
            if (start < 0)
                continue;
            var at = start + asking.Length;
            if (asking == "哪" && at < question.Length && question[at] is '一' or '几' or '两')
                at++;
            if (at < question.Length && (question[at] == '种' || (asking == "哪" && Measures.Contains(question[at]))))
                at++;
            return asking != "谁" && at < question.Length && question[at] >= 0x2E80 && !NoThings.Contains(question[at]) ? (at, -1) : (-1, Lead(question, start));
        }
        return (-1, question.Length);
    }

    private static int Lead(ReadOnlySpan<char> question, int end)
    {
        while (end > 0 && Links.Contains(question[end - 1]))
            end--;
        return end;
    }
}
