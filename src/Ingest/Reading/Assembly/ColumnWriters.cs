namespace Wenzheng.Ingestion.Reading;

/// <summary>栏目作者: gives the articles of a column the writers whom a note names for all of them; who is named with an article itself goes before.</summary>
internal sealed class ColumnWriters(LaidPage page)
{
    /// <summary>Lays a note: over a column's first article it speaks of those to come, else of those above.</summary>
    public void Give(ColumnNote note)
    {
        if (page.Current is { HasBody: false, IsCaption: false, Headline: { HasTitle: true, Byline.Count: 0 } } name && !note.IsOfPage)
        {
            // A heading with nothing under it but such a note is the column's name.
            page.Drafts.Remove(name);
            page.Dropped.AddRange(name.Headline.Title.Concat(name.Headline.Kicker).Concat(name.Headline.Deck).Select(t => (t, "page banner")));
            page.Series = string.Join(' ', name.Headline.Title.Select(t => page.Lines[t].Text));
            page.Current = null;
            page.ColumnByline = note.Writers;
            return;
        }
        if (note.IsOfPage)
        {
            foreach (var draft in page.Drafts.Where(d => !d.IsCaption))
                draft.ColumnByline = note.Writers;
            page.ColumnByline = note.Writers;
            return;
        }
        if (page.Drafts.Count == 0)
        {
            page.ColumnByline = note.Writers;
            return;
        }
        foreach (var draft in Column())
            draft.ColumnByline = note.Writers;
        (page.Series, page.ColumnByline) = ("", "");
    }

    /// <summary>The articles above under the same banner; without one, up to the last that bears a kicker or is signed by a headline's byline.</summary>
    private IEnumerable<ArticleDraft> Column()
    {
        for (var d = page.Drafts.Count - 1; d >= 0; d--)
        {
            var draft = page.Drafts[d];
            if (draft.IsCaption)
                continue;
            if (draft.ColumnByline.Length > 0 || (page.Series.Length > 0 ? draft.Series != page.Series : draft.Headline.Byline.Count > 0 || draft.ClosingBylines.Count > 0))
                yield break;
            yield return draft;
            if (page.Series.Length == 0 && draft.Headline.Kicker.Count > 0)
                yield break;
        }
    }
}
