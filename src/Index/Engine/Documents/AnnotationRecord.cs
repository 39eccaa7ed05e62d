using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Documents;

/// <summary>What ingest found in an article (places, people, schemes, short forms, dates, figures, the report it repeats) as a record.</summary>
internal static class AnnotationRecord
{
    /// <summary>The bases that are written as a number; others are spelled out.</summary>
    public static IReadOnlyList<string> Bases { get; } = ["explicit", "page date", "unknown", "", "front matter", "page text", "bulk import"];

    public static void Write(RecordWriter to, Article article)
    {
        var text = article.Text.AsSpan();
        to.Write(article.Places.Count);
        foreach (var place in article.Places)
        {
            to.WriteQuoted(place.Name, text);
            to.Write(((int)place.Level << 1) | (place.IsSubject ? 1 : 0));
            to.WriteQuoted(place.Within, text);
        }
        var names = article.Places.Select(p => p.Name).ToList();
        to.Write(article.People.Count);
        foreach (var person in article.People)
        {
            Write(to, person.Range);
            to.WriteQuoted(person.Name, Run(text, person.Range));
            to.WriteQuoted(person.Post, Run(text, person.Range));
            to.WriteKnown(person.Place, names);
        }
        to.Write(article.Schemes.Count);
        foreach (var scheme in article.Schemes)
            Write(to, scheme, text, names);
        to.Write(article.Abbreviations.Count);
        foreach (var abbreviation in article.Abbreviations)
        {
            Write(to, abbreviation.Range);
            to.WriteQuoted(abbreviation.ShortForm, Run(text, abbreviation.Range));
            to.WriteQuoted(abbreviation.LongForm, Run(text, abbreviation.Range));
        }
        to.Write(article.Dates.Count);
        foreach (var date in article.Dates)
        {
            Write(to, date.Range);
            to.WriteQuoted(date.Text, Run(text, date.Range));
            to.Write(date.From, article.Published);
            to.Write(date.To, date.From ?? article.Published);
            to.WriteKnown(date.Basis, Bases);
        }
        FigureRecord.Write(to, article, names);
        to.Write(article.SameAs);
    }

    /// <summary>The article with its annotations.</summary>
    public static Article Read(ref RecordReader from, Article article)
    {
        var text = article.Text.AsSpan();
        var places = ReadPlaces(ref from, text);
        string[] names = [.. places.Select(p => p.Name)];
        var annotated = article with
        {
            Places = places,
            People = ReadPeople(ref from, text, names),
            Schemes = ReadSchemes(ref from, text, names),
            Abbreviations = ReadAbbreviations(ref from, text),
            Dates = ReadDates(ref from, text, article.Published),
        };
        return annotated with { Figures = FigureRecord.Read(ref from, text, names, annotated.Dates), SameAs = from.ReadString() };
    }

    private static void Write(RecordWriter to, TextRange range)
    {
        to.Write(range.Start);
        to.Write(range.Length);
    }

    // The run where it lies inside the text; a range may be wrong and must still come back.
    private static ReadOnlySpan<char> Run(ReadOnlySpan<char> text, TextRange range) =>
        range.Start >= 0 && range.Length >= 0 && range.Start <= text.Length && range.Length <= text.Length - range.Start ? text.Slice(range.Start, range.Length) : [];

    private static void Write(RecordWriter to, Scheme scheme, ReadOnlySpan<char> text, List<string> names)
    {
        Write(to, scheme.Mention);
        to.WriteQuoted(scheme.Name, Run(text, scheme.Mention));
        to.WriteSigned(scheme.Number);
        to.WriteKnown(scheme.Place, names);
        to.Write(scheme.Parts.Count);
        foreach (var part in scheme.Parts)
        {
            Write(to, part.Range);
            to.WriteQuoted(part.Text, Run(text, part.Range));
        }
    }

    private static Place[] ReadPlaces(ref RecordReader from, ReadOnlySpan<char> text)
    {
        var places = new Place[from.ReadCount()];
        for (var i = 0; i < places.Length; i++)
        {
            var name = from.ReadQuoted(text);
            var head = from.ReadInt();
            var level = (PlaceLevel)(head >> 1);
            if (!Enum.IsDefined(level))
                Damage.Throw("地名层级不明");
            places[i] = new Place(name, level, from.ReadQuoted(text), (head & 1) != 0);
        }
        return places;
    }

    private static Person[] ReadPeople(ref RecordReader from, ReadOnlySpan<char> text, string[] names)
    {
        var people = new Person[from.ReadCount()];
        for (var i = 0; i < people.Length; i++)
        {
            var range = from.ReadRange(text.Length);
            var run = text.Slice(range.Start, range.Length);
            people[i] = new Person(from.ReadQuoted(run), from.ReadQuoted(run), from.ReadKnown(names), range);
        }
        return people;
    }

    private static Scheme[] ReadSchemes(ref RecordReader from, ReadOnlySpan<char> text, string[] names)
    {
        var schemes = new Scheme[from.ReadCount()];
        for (var i = 0; i < schemes.Length; i++)
        {
            var mention = from.ReadRange(text.Length);
            var (name, number, place) = (from.ReadQuoted(Run(text, mention)), from.ReadSigned(), from.ReadKnown(names));
            var parts = new SchemePart[from.ReadCount()];
            for (var j = 0; j < parts.Length; j++)
            {
                var range = from.ReadRange(text.Length);
                parts[j] = new SchemePart(from.ReadQuoted(Run(text, range)), range);
            }
            schemes[i] = new Scheme(name, number, place, mention, parts);
        }
        return schemes;
    }

    private static Abbreviation[] ReadAbbreviations(ref RecordReader from, ReadOnlySpan<char> text)
    {
        var abbreviations = new Abbreviation[from.ReadCount()];
        for (var i = 0; i < abbreviations.Length; i++)
        {
            var range = from.ReadRange(text.Length);
            abbreviations[i] = new Abbreviation(from.ReadQuoted(Run(text, range)), from.ReadQuoted(Run(text, range)), range);
        }
        return abbreviations;
    }

    private static DateMention[] ReadDates(ref RecordReader from, ReadOnlySpan<char> text, DateOnly? published)
    {
        var dates = new DateMention[from.ReadCount()];
        for (var i = 0; i < dates.Length; i++)
        {
            var range = from.ReadRange(text.Length);
            var (quoted, first) = (from.ReadQuoted(Run(text, range)), from.ReadDay(published));
            dates[i] = new DateMention(quoted, range, first, from.ReadDay(first ?? published), from.ReadKnown(Bases));
        }
        return dates;
    }
}
