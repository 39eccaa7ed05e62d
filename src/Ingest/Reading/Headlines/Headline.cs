namespace Wenzheng.Ingestion.Reading;

/// <summary>一组标题: the lines of one headline by their roles, as indices of the page's lines.</summary>
internal sealed class Headline
{
    public List<int> ClosingByline { get; } = [];

    public List<int> Banner { get; } = [];

    public List<int> Kicker { get; } = [];

    public List<int> Title { get; } = [];

    public List<int> Deck { get; } = [];

    public List<int> Byline { get; } = [];

    /// <summary>How clear the roles were, 0 to 1.</summary>
    public float Confidence { get; set; } = 1;

    /// <summary>Its last line; -1 when it is empty.</summary>
    public int Last => Title.Concat(Deck).Concat(Byline).Concat(Kicker).Concat(Banner).DefaultIfEmpty(-1).Max();

    public bool HasTitle => Title.Count > 0;

    public List<int> Of(HeadRole role) => role switch
    {
        HeadRole.ClosingByline => ClosingByline,
        HeadRole.Banner => Banner,
        HeadRole.Kicker => Kicker,
        HeadRole.Title => Title,
        HeadRole.Deck => Deck,
        _ => Byline,
    };
}
