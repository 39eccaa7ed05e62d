namespace Wenzheng.Ingestion.Reading;

/// <summary>铺图片: captions and credits.</summary>
internal sealed class PictureLayer(LaidPage page, int[] previous)
{
    /// <summary>Lays a caption into the article it is about, or into one of its own.</summary>
    /// <param name="i">The line.</param>
    /// <param name="coming">The last headline of the next group; null for none.</param>
    public void LayCaption(int i, Headline? coming)
    {
        if (page.Current is { IsCaption: false } && Illustrates(i, page.Current.Headline))
        {
            page.Current.Lines.Add(i);
            page.Current.Captions.Add(i);
            return;
        }
        if (coming is not null && Illustrates(i, coming))
        {
            page.WaitingCaptions.Add(i);
            return;
        }
        var caption = TakeOut(i);
        if (page.Current is { Headline.HasTitle: true, HasBody: false, Lines.Count: 0 } && !page.TextFollows(i))
        {
            caption.Headline = page.Current.Headline;
            caption.ClosingBylines.AddRange(page.Current.ClosingBylines);
            page.Drafts.Remove(page.Current);
            page.Current = null;
        }
        page.Drafts.Add(caption);
    }

    /// <summary>Lays a line that says who took a picture: with the caption above it, or under the text.</summary>
    public void LayCredit(int i, Headline? coming)
    {
        var above = page.Current?.Lines.Count > 0 ? page.Current.Lines[^1] : page.Drafts.Count > 0 && page.Drafts[^1].IsCaption ? page.Drafts[^1].Lines[^1] : -1;
        if (page.Drafts.Count > 0 && page.Drafts[^1].IsCaption && page.Drafts[^1].Lines[^1] == i - 1)
        {
            page.Drafts[^1].Lines.Add(i);
            page.Drafts[^1].Captions.Add(i);
        }
        else if (above == i - 1 && page.Current is not null && page.Kinds[above] == LineKind.Body && PictureText(above) > 0)
        {
            page.Current.Lines.Remove(above);
            var caption = TakeOut(above);
            caption.Lines.Add(i);
            caption.Captions.Add(i);
            page.Drafts.Add(caption);
        }
        else if (page.Current is not null)
            page.Current.ClosingBylines.Add(i);
        else
            LayCaption(i, coming);
    }

    /// <summary>A picture's text by itself, with the lines that it goes on from, or that stand in one short block with it.</summary>
    private ArticleDraft TakeOut(int last)
    {
        var caption = new ArticleDraft { IsCaption = true };
        var isBlock = IsBlock(last);
        for (var part = last; part >= 0 && (part == last || page.Current?.Lines.Remove(part) == true); part = previous[part] < 0 && isBlock && page.Lines[part].Gap == 0 ? part - 1 : previous[part])
            caption.Lines.Insert(0, part);
        caption.Captions.UnionWith(caption.Lines);
        return caption;
    }

    /// <summary>Whether a short caption is about the headline's subject: their words are the same.</summary>
    private bool Illustrates(int i, Headline headline)
    {
        if (page.Lines[i].Text.Length > page.Weights.LongestHead || !headline.HasTitle)
            return false;
        var title = string.Concat(headline.Title.Concat(headline.Kicker).Select(t => page.Lines[t].Text));
        return Math.Max(PagePhrases.Shared(title, page.Lines[i].Text), PagePhrases.Shared(page.Lines[i].Text, title)) > page.Weights.CaptionLikeness;
    }

    /// <summary>Above 0: the line above a credit is the picture's text, not the article's.</summary>
    private float PictureText(int i) =>
        (page.Lines[i].Traits.HasPictureWord ? page.Weights.PictureWord : 0) + (page.Lines[i].Gap > 1 && page.Lines[i].Gap > UsualGap ? page.Weights.PictureGap : 0)
        + (page.Current!.Lines.Count > 1 && previous[i] < 0 ? page.Weights.PictureLast : 0) + (page.Lines[i + 1].Gap == 0 && IsBlock(i) ? page.Weights.PictureWord : 0) - page.Weights.Picture;

    /// <summary>No other line is as near above but those of one short block.</summary>
    private bool IsBlock(int i)
    {
        var length = 0;
        for (var k = i; k >= 0 && length <= LongestBlock; k--)
        {
            length += page.Lines[k].Text.Length;
            if (page.Lines[k].Gap > 0)
                return length <= LongestBlock;
        }
        return false;
    }

    /// <summary>Characters of a picture's text.</summary>
    private const int LongestBlock = 120;

    private int UsualGap => field > 0 ? field : field = page.Lines.Select(l => l.Gap).Order().ElementAt(page.Lines.Count / 2) + 1;
}
