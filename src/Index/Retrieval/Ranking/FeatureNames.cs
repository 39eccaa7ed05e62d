namespace Wenzheng.Indexing.Retrieval.Ranking;

/// <summary>What features are called before staff.</summary>
internal static class FeatureNames
{
    public static string Of(RankingFeature feature) => feature switch
    {
        RankingFeature.FirstStage => "初选得分（占首位）",
        RankingFeature.FirstStageByWeight => "初选得分（按问句）",
        RankingFeature.Coverage => "题文合计含问句词",
        RankingFeature.BodyCoverage => "正文含问句词",
        RankingFeature.TitleCoverage => "标题含问句词",
        RankingFeature.TitleNamed => "标题被问句提到",
        RankingFeature.RestCoverage => "正文补足标题所缺",
        RankingFeature.SentenceCoverage => "一句之内含问句词",
        RankingFeature.RestSentenceCoverage => "一句之内补足标题",
        RankingFeature.ClauseCoverage => "一个分句内含问句词",
        RankingFeature.PairCoverage => "正文含问句字对",
        RankingFeature.PairSentenceCoverage => "一句之内含字对",
        RankingFeature.PairRun => "连续照登问句",
        RankingFeature.CharacterCoverage => "含问句少见的字",
        RankingFeature.OrderedPairs => "词序相同",
        RankingFeature.NearPairs => "相邻词靠得近",
        RankingFeature.LongestRun => "最长的连续词",
        RankingFeature.Numbers => "数字相合",
        RankingFeature.FigureNearWord => "问数，词旁有数",
        RankingFeature.DateNearWord => "问时间，词旁有日期",
        RankingFeature.FigureNearWords => "问数，词旁多处有数",
        RankingFeature.DateNearWords => "问时间，词旁多处有日期",
        RankingFeature.FigureInStretch => "问数，要紧处有数",
        RankingFeature.FigureOfUnit => "问数，单位相合",
        RankingFeature.DateInStretch => "问时间，要紧处有日期",
        RankingFeature.PlaceInStretch => "问地点，要紧处有地点",
        RankingFeature.NameInStretch => "问名称，要紧处有称谓",
        RankingFeature.ReasonInStretch => "问原因，要紧处有因果",
        RankingFeature.AddedBefore => "上一段补足",
        RankingFeature.AddedAfter => "下一段补足",
        RankingFeature.ScoreBefore => "上一段也入选",
        RankingFeature.ScoreAfter => "下一段也入选",
        RankingFeature.HeadingScore => "同题最高分",
        RankingFeature.LeadUnderHeading => "在同题中领先",
        RankingFeature.OpensHeading => "同题的首段",
        RankingFeature.OpensWithWord => "问含义，开头就是该词",
        RankingFeature.BodyLength => "段落长度",
        _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, "A feature without a name."),
    };
}
