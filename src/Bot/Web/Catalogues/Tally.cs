using Wenzheng.Indexing.Archive;

namespace Wenzheng.Bot.Web.Catalogues;

/// <summary>计数: names with the articles that carry them, while the articles go by.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<Entry> entries = [];

    /// <summary>Counts an article under a name and gives the name's number.</summary>
    public int Add(string name, Article article)
    {
        if (!numbers.TryGetValue(name, out var number))
        {
            numbers.Add(name, number = entries.Count);
            entries.Add(new Entry(name));
        }
        entries[number].Count(article);
        return number;
    }

    public Entry this[int number] => entries[number];

    /// <summary>The entries in the given order, and by old number the place in it.</summary>
    public (IReadOnlyList<Entry> Ordered, int[] PlaceOf) Order(Comparison<Entry> comparison)
    {
        var order = Enumerable.Range(0, entries.Count).ToArray();
        Array.Sort(order, (a, b) => comparison(entries[a], entries[b]) is var by && by != 0 ? by : string.CompareOrdinal(entries[a].Name, entries[b].Name));
        var placeOf = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            placeOf[order[i]] = i;
        return ([.. order.Select(i => entries[i])], placeOf);
    }

    /// <summary>One name.</summary>
    internal sealed class Entry(string name)
    {
        private readonly List<string> sources = [];

        public string Name => name;

        public int Articles { get; private set; }

        public DateOnly? First { get; private set; }

        public DateOnly? Last { get; private set; }

        /// <summary>Each once: the articles come in order of their source.</summary>
        public IReadOnlyList<string> Sources => sources;

        public int Parts { get; set; }

        public SortedSet<string> Places { get; } = new(StringComparer.Ordinal);

        public void Count(Article article)
        {
            Articles++;
            if (sources.Count == 0 || sources[^1] != article.Source)
                sources.Add(article.Source);
            if (article.Published is not { } day)
                return;
            if (First is null || day < First)
                First = day;
            if (Last is null || day > Last)
                Last = day;
        }
    }
}
