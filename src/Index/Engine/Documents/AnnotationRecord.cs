using Wenzheng.Indexing.Archive;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Documents;

/// <summary>What ingest found in an article (places, people, schemes, short forms, dates) as a record.</summary>
internal static class AnnotationRecord
{
    public static void Write(RecordWriter to, Article article)
    {
        to.Write(article.Places.Count);
        foreach (var place in article.Places)
        {
            to.Write(place.Name);
            to.Write(((int)place.Level << 1) | (place.IsSubject ? 1 : 0));
            to.Write(place.Within);
        }
        to.Write(article.People.Count);
        foreach (var person in article.People)
        {
            to.Write(person.Name);
            to.Write(person.Post);
            to.Write(person.Place);
            Write(to, person.Range);
        }
        to.Write(article.Schemes.Count);
        foreach (var scheme in article.Schemes)
            Write(to, scheme);
        to.Write(article.Abbreviations.Count);
        foreach (var abbreviation in article.Abbreviations)
        {
            to.Write(abbreviation.ShortForm);
            to.Write(abbreviation.LongForm);
            Write(to, abbreviation.Range);
        }
        to.Write(article.Dates.Count);
        foreach (var date in article.Dates)
        {
            to.Write(date.Text);
            Write(to, date.Range);
            to.Write(date.From);
            to.Write(date.To);
            to.Write(date.Basis);
        }
    }

    /// <summary>The article with its annotations.</summary>
    public static Article Read(ref RecordReader from, Article article)
    {
        var length = article.Text.Length;
        return article with
        {
            Places = ReadPlaces(ref from),
            People = ReadPeople(ref from, length),
            Schemes = ReadSchemes(ref from, length),
            Abbreviations = ReadAbbreviations(ref from, length),
            Dates = ReadDates(ref from, length),
        };
    }

    private static void Write(RecordWriter to, TextRange range)
    {
        to.Write(range.Start);
        to.Write(range.Length);
    }

    private static void Write(RecordWriter to, Scheme scheme)
    {
        to.Write(scheme.Name);
        to.WriteSigned(scheme.Number);
        to.Write(scheme.Place);
        Write(to, scheme.Mention);
        to.Write(scheme.Parts.Count);
        foreach (var part in scheme.Parts)
        {
            to.Write(part.Text);
            Write(to, part.Range);
        }
    }

    private static Place[] ReadPlaces(ref RecordReader from)
    {
        var places = new Place[from.ReadCount()];
        for (var i = 0; i < places.Length; i++)
        {
            var name = from.ReadString();
            var head = from.ReadInt();
            var level = (PlaceLevel)(head >> 1);
            if (!Enum.IsDefined(level))
                Damage.Throw("地名层级不明");
            places[i] = new Place(name, level, from.ReadString(), (head & 1) != 0);
        }
        return places;
    }

    private static Person[] ReadPeople(ref RecordReader from, int textLength)
    {
        var people = new Person[from.ReadCount()];
        for (var i = 0; i < people.Length; i++)
            people[i] = new Person(from.ReadString(), from.ReadString(), from.ReadString(), from.ReadRange(textLength));
        return people;
    }

    private static Scheme[] ReadSchemes(ref RecordReader from, int textLength)
    {
        var schemes = new Scheme[from.ReadCount()];
        for (var i = 0; i < schemes.Length; i++)
        {
            var (name, number, place) = (from.ReadString(), from.ReadSigned(), from.ReadString());
            var mention = from.ReadRange(textLength);
            var parts = new SchemePart[from.ReadCount()];
            for (var j = 0; j < parts.Length; j++)
                parts[j] = new SchemePart(from.ReadString(), from.ReadRange(textLength));
            schemes[i] = new Scheme(name, number, place, mention, parts);
        }
        return schemes;
    }

    private static Abbreviation[] ReadAbbreviations(ref RecordReader from, int textLength)
    {
        var abbreviations = new Abbreviation[from.ReadCount()];
        for (var i = 0; i < abbreviations.Length; i++)
            abbreviations[i] = new Abbreviation(from.ReadString(), from.ReadString(), from.ReadRange(textLength));
        return abbreviations;
    }

    private static DateMention[] ReadDates(ref RecordReader from, int textLength)
    {
        var dates = new DateMention[from.ReadCount()];
        for (var i = 0; i < dates.Length; i++)
            dates[i] = new DateMention(from.ReadString(), from.ReadRange(textLength), from.ReadDay(), from.ReadDay(), from.ReadString());
        return dates;
    }
}
