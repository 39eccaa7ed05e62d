using System.Buffers;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Retrieval;

namespace Wenzheng.Bot.Answering.Understanding;

/// <summary>地名错字: how far a typed name may be a known place's of the same level word with one character wrong.</summary>
internal static class PlaceTypo
{
    // Beyond what any word allows (TypoMatch, 1 for the same sound to 2.2 for a near form): a name is known by its other characters
    // and its level word, so that a sound may be further off. The longer name tells more.
    private const float SameSoundOfGrammar = 1.2f;
    private const float HalfSound = 2.5f;
    private const float Rhyme = 2.8f;
    private const int Telling = 3;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouv");

    private const string Numerals = "〇零一二三四五六七八九十百千万两";

    // 东河村 is not 中河村 misheard: what tells neighbouring places apart.
    private const string Apart = "东西南北中上下前后左右内外大小新老高低头尾";

    // These join what stands before a name to it.
    private const string Particles = "的地得了着过是在有和与及或也都就个这那";

    // Pairs that differ in breath alone; dialects and hasty fingers mix them.
    private static readonly string[] Pairs = ["bp", "dt", "gk", "jq", "zc"];

    /// <summary>Penalty per character, or -1 when it is no misspelling of the name.</summary>
    public static float Compare(ReadOnlySpan<char> typed, ReadOnlySpan<char> name)
    {
        if (TypoMatch.Compare(typed, name) is >= 0 and var penalty) return penalty;
        var wrong = -1;
        for (var i = 0; i < name.Length; i++)
        {
            if (typed[i] == name[i]) continue;
            if (wrong >= 0) return -1;
            wrong = i;
        }
        var stem = name.Length - LevelLength(name);
        if (wrong < 0 || wrong >= stem || stem < 2) return -1;
        var (one, other) = (typed[wrong], name[wrong]);
        if (Numerals.Contains(one) || Numerals.Contains(other) || Particles.Contains(one) || Apart.Contains(one) || Apart.Contains(other)) return -1;
        if (CharacterSounds.Default.Compare(one, other) == TypoKind.SameSound) return wrong > 0 ? SameSoundOfGrammar / name.Length : -1;
        var cost = -1f;
        foreach (var x in CharacterSounds.Default.ReadingsOf(one))
            foreach (var y in CharacterSounds.Default.ReadingsOf(other))
                if (x != 0 && y != 0 && Cost(CharacterSounds.Default.SyllableOf(x), CharacterSounds.Default.SyllableOf(y), stem) is > 0 and var found && (cost < 0 || found < cost)) cost = found;
        return cost < 0 ? -1 : cost / name.Length;
    }

    private static int LevelLength(ReadOnlySpan<char> name)
    {
        foreach (var level in PlaceRepair.LevelWords)
            if (name.EndsWith(level, StringComparison.Ordinal)) return level.Length;
        return 1;
    }

    private static float Cost(string one, string other, int stem)
    {
        var (a, b) = (Final(one), Final(other));
        var (x, y) = (one[..^a.Length], other[..^b.Length]);
        // liao and lao differ by what leads to the vowel.
        if (x == y && (a[0] is 'i' or 'u' && a[1..] == b || b[0] is 'i' or 'u' && b[1..] == a)) return HalfSound;
        if (a != b) return -1;
        return x.Length > 0 && y.Length > 0 && x[1..] == y[1..] && Pairs.Any(p => p.Contains(x[0]) && p.Contains(y[0])) ? HalfSound : stem >= Telling ? Rhyme : -1;
    }

    // liao: iao. Every syllable has a vowel.
    private static string Final(string syllable)
    {
        var at = syllable.AsSpan().IndexOfAny(Vowels);
        return at < 0 ? syllable : syllable[at..];
    }
}
