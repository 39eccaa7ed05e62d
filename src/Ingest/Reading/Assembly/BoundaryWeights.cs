namespace Wenzheng.Ingestion.Reading;

/// <summary>
/// 分篇权重: the weights of <see cref="BoundaryFeature"/>, learned by logistic regression and held near values set by hand, from headlines of
/// pages segmented by hand (see docs/reading.md).
/// </summary>
internal static class BoundaryWeights
{
    /// <summary>How many features there are.</summary>
    public const int Count = (int)BoundaryFeature.KnownPerson + 1;

    /// <summary>In the order of the features, in nats.</summary>
    public static IReadOnlyList<float> Learned { get; } =
    [
        0.41f, 4.30f, 4.20f, 3.13f, 1.80f, 2.00f, 2.89f, 1.20f, // Bias Dateline Byline Deck ManyLines Banner AboveClosed AfterCaption
        1.26f, 0.50f, 1.40f, -1.09f, -4.40f, 3.47f, -0.46f, -2.87f, // LevelConfirmed LevelHigher LevelSame LevelLower Numbered Length Divided Parallel
        2.64f, -0.61f, -1.38f, 1.50f, 0.76f, -1.47f, 0.06f, 0.30f, // Press Crossing Cohesion SecondAuthor BelowClosed LacksStart Colon AboveBroken
        -0.68f, 0.60f, 2.51f, -0.28f, -3.79f, 0.00f, -1.46f, 5.50f, // AboveLength WordsAbove WordsBelow TitleBelow Kinship Ordinals AboveWhole Question
        5.02f, 2.56f, 1.99f, -2.91f, -0.11f, -1.99f, 3.00f, -1.05f, // SharedLabel Document NewSubject PlaceRow ParallelRow DividedRow LikeTitle LikeSection
        -0.08f, 2.06f, 1.62f, 1.04f, 0.58f, 0.95f, -0.98f, 0.10f, // Sectioned ColumnName Table AboveTable ListBelow ListAbove KnownSpeaker BelowLength
        0.57f, -0.32f, -6.00f, -1.32f, -2.54f, // AboveReport AboveDeck LabelRow PlainOthers KnownPerson
    ];
}
