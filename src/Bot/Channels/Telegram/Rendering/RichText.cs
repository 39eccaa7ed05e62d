using System.Text;

namespace Wenzheng.Bot.Channels.Telegram.Rendering;

/// <summary>带格式的文字: text with marked runs, which may nest. It is cut before it becomes markup, so that no tag is ever cut. Not thread-safe.</summary>
internal sealed class RichText
{
    private readonly StringBuilder text = new();
    private readonly List<MarkedRun> runs = [];

    /// <summary>The text without marks.</summary>
    public string Text => text.ToString();

    public int Length => text.Length;

    public IReadOnlyList<MarkedRun> Runs => runs;

    public RichText Add(string more)
    {
        text.Append(CleanText.Of(more));
        return this;
    }

    public RichText Add(string more, Mark mark) => Marked(mark, t => t.Add(more));

    /// <summary>Marks all that is added inside.</summary>
    public RichText Marked(Mark mark, Action<RichText> add)
    {
        var start = text.Length;
        add(this);
        if (text.Length > start)
            runs.Add(new MarkedRun(start, text.Length - start, mark));
        return this;
    }

    /// <summary>Cuts at the ends of sentences into pieces of at most so many UTF-16 units; only blanks at the cuts are lost.</summary>
    public IReadOnlyList<RichText> Split(int limit)
    {
        var whole = Text;
        var pieces = new List<RichText>();
        foreach (var (start, end) in TextCutter.Cut(whole, limit))
            pieces.Add(Slice(whole, start, end));
        return pieces;
    }

    public string ToHtml() => HtmlText.Write(Text, runs);

    private RichText Slice(string whole, int start, int end)
    {
        var piece = new RichText();
        piece.text.Append(whole, start, end - start);
        foreach (var run in runs)
        {
            var (from, to) = (Math.Max(run.Start, start), Math.Min(run.Start + run.Length, end));
            if (to > from)
                piece.runs.Add(new MarkedRun(from - start, to - from, run.Mark));
        }
        return piece;
    }
}
