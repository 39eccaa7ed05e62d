namespace Wenzheng.Indexing.Archive;

/// <summary>地名层级: administrative level of a place, upper levels first.</summary>
public enum PlaceLevel
{
    /// <summary>省, 自治区, 直辖市.</summary>
    Province,

    /// <summary>地级市, 州, 盟.</summary>
    City,

    /// <summary>县, 区, 县级市, 旗.</summary>
    County,

    /// <summary>乡, 镇, 街道.</summary>
    Township,

    /// <summary>村, 社区.</summary>
    Village,

    /// <summary>Anything else with a place name's form (开发区, 景区…).</summary>
    Other,
}

/// <summary>地名: a place as found in the text.</summary>
/// <param name="Name">As printed with its level word, e.g. county + 县.</param>
/// <param name="Level">Its administrative level.</param>
/// <param name="Within">The name of the next upper place that the text gives, or empty.</param>
/// <param name="IsSubject">Whether the article is about it (title, deck, first paragraph), not only mentions it.</param>
public sealed record Place(string Name, PlaceLevel Level, string Within = "", bool IsSubject = false)
{
    /// <summary>简称: the name without its level word when that leaves two characters or more; else the name.</summary>
    public string ShortName => Name.Length > 2 && Level != PlaceLevel.Other ? Name[..^LevelWordLength(Name)] is { Length: >= 2 } s ? s : Name : Name;

    private static int LevelWordLength(string name) =>
        name.EndsWith("自治区", StringComparison.Ordinal) || name.EndsWith("自治县", StringComparison.Ordinal) || name.EndsWith("自治州", StringComparison.Ordinal) ? 3
        : name.EndsWith("街道", StringComparison.Ordinal) || name.EndsWith("社区", StringComparison.Ordinal) ? 2 : 1;
}
