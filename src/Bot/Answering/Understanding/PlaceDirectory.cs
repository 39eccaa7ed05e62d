using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>地名录: the places that one generation's articles name, as ingest found them. Immutable.</summary>
public sealed class PlaceDirectory
{
    private readonly Dictionary<string, string> fullNames = new(StringComparer.Ordinal);
    // Most places have one upper place, hardly any three: an array holds them in a third of the memory of a set.
    private readonly Dictionary<string, string[]> upper = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<string>> byFirst = [];

    private readonly PagePlaces pages = new();
    private readonly Dictionary<string, PlaceLevel> levels = new(StringComparer.Ordinal);

    /// <summary>The level of a place, by its level word where it is not known; null for other names.</summary>
    public PlaceLevel? LevelOf(string name) =>
        levels.TryGetValue(name, out var level) ? level
        : name.EndsWith("街道", StringComparison.Ordinal) || name[^1] is '乡' or '镇' ? PlaceLevel.Township
        : name.EndsWith("社区", StringComparison.Ordinal) || name[^1] == '村' ? PlaceLevel.Village
        : name[^1] is '县' or '区' ? PlaceLevel.County
        : name[^1] == '市' ? PlaceLevel.City
        : name[^1] == '省' ? PlaceLevel.Province : null;

    public static PlaceDirectory Read(IIndexReader reader)
    {
        var directory = new PlaceDirectory();
        var subjects = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = new List<Place>();
        foreach (var source in reader.Places())
            foreach (var named in source.Articles)
            {
                places.AddRange(named);
                // What stands beside what is asked of pages of several articles only; a large archive of single texts would fill memory for nothing.
                if (source.Articles.Count > 1) directory.pages.Add(source.Source, named);
            }
        foreach (var place in places)
            subjects[place.Name] = subjects.GetValueOrDefault(place.Name) + (place.IsSubject ? 100 : 1);
        foreach (var place in places)
        {
            directory.fullNames[place.Name] = place.Name;
            if (place.Level != PlaceLevel.Other) directory.levels.TryAdd(place.Name, place.Level);
            if (place.Within.Length == 0) continue;
            var uppers = directory.upper.GetValueOrDefault(place.Name) ?? [];
            if (!uppers.Contains(place.Within, StringComparer.Ordinal)) directory.upper[place.Name] = [.. uppers, place.Within];
            directory.fullNames.TryAdd(place.Within, place.Within);
        }
        // 内容社区 of one report is no place that 内容 names; 新城区, told of as part of a city, is one that 新城 does.
        var rooted = places.Where(p => p.IsSubject && p.Within.Length > 0).GroupBy(p => p.Name).Where(g => g.Count() > reader.Manifest.Articles / Rooting || g.Count() * Meaning >= reader.DocumentFrequency(g.First().ShortName, TermKind.Word)).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        // A short form that two places share names the one that more articles are about.
        foreach (var place in places.OrderByDescending(p => subjects[p.Name]).ThenBy(p => p.Name, StringComparer.Ordinal))
            if (!CommonWord.Is(place.ShortName) || rooted.Contains(place.Name) || IsGreat(place)) directory.fullNames.TryAdd(place.ShortName, place.Name);
        foreach (var name in directory.fullNames.Keys)
        {
            if (name.Length < 2) continue;
            if (!directory.byFirst.TryGetValue(name[0], out var names)) directory.byFirst[name[0]] = names = [];
            names.Add(name);
        }
        foreach (var names in directory.byFirst.Values)
            names.Sort((a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : string.CompareOrdinal(a, b));
        return directory;
    }

    // 重庆, 上海: that the name of a city is a common word makes it no other word.
    private static bool IsGreat(Place place) => place is { IsSubject: true, Level: PlaceLevel.City } && place.Name[^1] == '市';

    // One report is enough in an archive of that many articles, two in twice as many: what is taken for a place by mistake is rare.
    private const int Rooting = 8000;

    // And so is one where no more than that many passages for each such report use the word: 新城 of a few, not 内容 of thousands.
    private const int Meaning = 200;

    /// <summary>The known places that a folded question names, in order: whole names first, the longest at each position, then short forms beside them.</summary>
    public List<PlaceRef> Find(string text)
    {
        var found = new List<PlaceRef>();
        foreach (var isWhole in (bool[])[true, false])
            for (var i = 0; i < text.Length; i++)
            {
                if (!byFirst.TryGetValue(text[i], out var names)) continue;
                foreach (var name in names)
                {
                    var full = fullNames[name];
                    if (name == full != isWhole || string.CompareOrdinal(text, i, name, 0, name.Length) != 0 || found.Any(f => f.Start < i + name.Length && f.Start + f.Length > i)) continue;
                    found.Add(new PlaceRef(full, ShortOf(full), i, name.Length, true));
                    i += name.Length - 1;
                    break;
                }
            }
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        return found;
    }

    /// <summary>
    /// Whether the page of an article is mostly about the place and the article about no other: its 全县 and 我市 mean that place
    /// though it does not name it.
    /// </summary>
    public bool IsImplied(Article article, string place) =>
        pages.IsContinued(article, place, IsWithin) || pages.IsFocus(article.Source, place, IsWithin)
        && !article.Places.Any(p => p.IsSubject && p.Level != PlaceLevel.Other && !IsWithin(p.Name, place) && !IsWithin(place, p.Name)) && !IsOfSibling(article, place);

    // On a page mostly of one county or town an article that names another and not that one is of the other.
    private bool IsOfSibling(Article article, string place)
    {
        if (LevelOf(place) is not { } level || level < PlaceLevel.County) return false;
        var names = false;
        foreach (var other in article.Places)
        {
            if (other.Name == place) return false;
            names |= other.Level == level;
        }
        return names;
    }

    /// <summary>Whether an article names no place of its own and stands on its page behind one that names the place.</summary>
    public bool IsBehind(Article article, string place) => pages.IsBehind(article, place, IsWithin);

    /// <summary>Known names of that length whose last character, of their level word, is the given one.</summary>
    public IEnumerable<string> NamesEndingWith(char last, int length) =>
        "省市县区旗乡镇道村区".Contains(last, StringComparison.Ordinal) ? levels.Keys.Where(n => n.Length == length && n[^1] == last) : [];

    /// <summary>
    /// The one known place whose name sounds as the letters before the level word (yishui, 县), or nearly so (canglin for cangling) where none
    /// does; null when none or several do.
    /// </summary>
    public string? Spelt(string letters, string level)
    {
        var spellings = PinyinSpelling.Read(letters);
        return TheOnly(spellings, level, CharacterSounds.Default.CanSound) is var (exact, count) && count > 0 ? exact : TheOnly(spellings, level, NearlySounds).Name;
    }

    private (string? Name, int Count) TheOnly(List<ushort[]> spellings, string level, Func<char, ushort, bool> sounds)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spelling in spellings)
            foreach (var name in levels.Keys)
                if (name.Length == spelling.Length + level.Length && name.EndsWith(level, StringComparison.Ordinal) && IsHeard(name, spelling, sounds)) found.Add(name);
        return (found.Count == 1 ? found.Single() : null, found.Count);
    }

    // A rare character of which no reading is known may be read as anything, beside one that is.
    private static bool IsHeard(string name, ushort[] spelling, Func<char, ushort, bool> sounds)
    {
        var heard = 0;
        for (var i = 0; i < spelling.Length; i++)
            if (sounds(name[i], spelling[i])) heard++;
            else if (CharacterSounds.Default.Reading(name[i]) != 0) return false;
        return heard > 0;
    }

    private static bool NearlySounds(char c, ushort syllable)
    {
        foreach (var reading in CharacterSounds.Default.ReadingsOf(c))
            if (reading != 0 && CharacterSounds.Default.NearOf(reading) == CharacterSounds.Default.NearOf(syllable)) return true;
        return false;
    }

    /// <summary>The one known place of the same level word that holds the name's characters in order and one or two more (a shortened or misspelt name); null when none or several do.</summary>
    public string? Shortened(string name)
    {
        string? found = null;
        foreach (var candidate in levels.Keys)
        {
            if (candidate.Length <= name.Length || candidate.Length > name.Length + 2 || candidate[^1] != name[^1]) continue;
            var at = 0;
            foreach (var c in candidate)
                if (at < name.Length && c == name[at]) at++;
            if (at < name.Length) continue;
            if (found is not null) return null;
            found = candidate;
        }
        return found;
    }

    /// <summary>Whether the first place is the second or lies inside it, as far as any article says.</summary>
    public bool IsWithin(string place, string container)
    {
        if (place == container || !upper.ContainsKey(place)) return place == container;
        var open = new Stack<string>([place]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var name))
        {
            if (name == container) return true;
            if (!seen.Add(name) || !upper.TryGetValue(name, out var uppers)) continue;
            foreach (var next in uppers) open.Push(next);
        }
        return false;
    }

    /// <summary>Whether any article tells in which place of the level it lies.</summary>
    public bool HasUpper(string place, PlaceLevel level) => levels.Any(l => l.Value == level && l.Key != place && IsWithin(place, l.Key));

    public static string ShortOf(string name) => new Place(name, PlaceLevel.County).ShortName;
}
