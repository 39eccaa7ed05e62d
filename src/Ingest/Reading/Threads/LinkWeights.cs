namespace Wenzheng.Ingestion.Reading;

/// <summary>接续权重: the weights of <see cref="LinkFeature"/>, chosen one by one on generated and printed pages (see docs/reading.md).</summary>
internal static class LinkWeights
{
    /// <summary>In the order of the features, in nats.</summary>
    public static IReadOnlyList<float> Chosen { get; } =
    [
        1.27f, -0.42f, -0.17f, 0.05f, 0.00f, -1.42f, 0.30f, 3.00f, // Join LeftBroken JoinNext JoinBetween JoinBackward JoinStart Start Next
        0.50f, -0.32f, -1.35f, 0.60f, 0.30f, 0.31f, -4.00f, -5.47f, // NextOverHead Between Backward Topic TopicOverAbove TopicOverBelow Dateline AfterClosed
        1.50f, 1.00f, -0.98f, -0.98f, 1.50f, -2.00f, -2.00f, 0.00f, // Kin Ordinals UnderHead FragmentAfterWhole UnderSection AwayFromSection BrokenBeforeSection Head
        1.27f, -0.32f, -1.00f, 2.00f, 1.00f, 0.30f, 1.00f, -1.50f, // HeadNext HeadBetween HeadBackward HeadWords HeadWordsOver HeadTopic HeadDateline HeadFragment
        0.65f, -2.60f, 1.30f, 1.00f, -1.50f, 0.30f, 1.00f, 0.00f, // HeadStart Untitled UntitledDateline UntitledFirst UntitledFragment UntitledStart UntitledAfterClosed End
        -2.63f, 1.00f, 1.00f, -3.00f, -2.28f, 1.30f, 1.50f, -2.00f, // EndBroken EndClosed EndBeforeHead EndSection EmptyHead Kept NextTurn AwayFromQuestion
        -2.00f, 1.00f, // UntitledTurn SamePerson
    ];
}
