namespace Wenzheng.Ingestion.Reading;

/// <summary>文序: gives joined lines to one article and puts every article's lines into reading order.</summary>
/// <param name="next">For each line of the page the line it goes on in; -1 for none.</param>
/// <param name="previous">For each line of the page the line it continues; -1 for none.</param>
internal sealed class ReadingOrder(int[] next, int[] previous)
{
    public void Arrange(List<ArticleDraft> drafts)
    {
        FollowJoins(drafts);
        foreach (var draft in drafts)
            Reorder(draft);
    }

    /// <summary>A continuation belongs to the article its paragraph began in.</summary>
    private void FollowJoins(List<ArticleDraft> drafts)
    {
        var owner = new Dictionary<int, ArticleDraft>();
        foreach (var draft in drafts)
            foreach (var i in draft.Lines)
                owner[i] = draft;
        for (var i = 0; i < next.Length; i++)
        {
            // A picture's text takes nothing from articles.
            if (previous[i] >= 0 || next[i] < 0 || !owner.TryGetValue(i, out var home) || home.IsCaption)
                continue;
            for (var j = next[i]; j >= 0; j = next[j])
                if (owner.TryGetValue(j, out var other) && other != home)
                {
                    other.Lines.Remove(j);
                    home.Lines.Add(j);
                    owner[j] = home;
                    if (other.Captions.Remove(j))
                        home.Captions.Add(j);
                }
            home.Lines.Sort();
        }
    }

    /// <summary>Reading order; a section heading printed inside the paragraph it stands over goes before it.</summary>
    private void Reorder(ArticleDraft draft)
    {
        var flow = ColumnFlow.Order(draft.Lines, next, draft.Sections.Contains);
        var paragraphs = new List<int>();
        var placed = new HashSet<int>();
        var inside = draft.Lines.ToHashSet();
        foreach (var i in flow)
            if (previous[i] < 0 || !inside.Contains(previous[i]))
                for (var j = i; j >= 0 && inside.Contains(j) && placed.Add(j); j = next[j])
                    paragraphs.Add(j);
        MoveHeadings(draft, flow, paragraphs);
        draft.Lines.Clear();
        draft.Lines.AddRange(paragraphs);
    }

    private void MoveHeadings(ArticleDraft draft, List<int> flow, List<int> paragraphs)
    {
        for (var k = 0; k + 1 < flow.Count; k++)
        {
            if (!draft.Sections.Contains(flow[k]) || draft.Sections.Contains(flow[k + 1]) || previous[flow[k + 1]] < 0)
                continue;
            var at = paragraphs.IndexOf(flow[k + 1]);
            while (at > 0 && next[paragraphs[at - 1]] == paragraphs[at])
                at--;
            var from = paragraphs.IndexOf(flow[k]);
            paragraphs.RemoveAt(from);
            paragraphs.Insert(from < at ? at - 1 : at, flow[k]);
        }
    }
}
