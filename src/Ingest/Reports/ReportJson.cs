using System.Text.Encodings.Web;
using System.Text.Json;
using Wenzheng.Ingestion.Pipeline;

namespace Wenzheng.Ingestion.Reports;

/// <summary>The report as JSON, for other programs.</summary>
public static class ReportJson
{
    public static void Write(Stream stream, IngestReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        if (report.Published is { } manifest)
            json.WriteNumber("generation", manifest.Generation);
        json.WriteBoolean("clean", report.IsClean);
        json.WriteStartObject("articles");
        json.WriteNumber("added", report.ArticlesAdded);
        json.WriteNumber("changed", report.ArticlesChanged);
        json.WriteNumber("removed", report.ArticlesRemoved);
        json.WriteEndObject();
        json.WriteNumber("resumed", report.Resumed);
        json.WriteStartObject("counts");
        json.WriteNumber("seen", report.Files.Count);
        foreach (var status in Enum.GetValues<FileStatus>())
            json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(status.ToString()), report.Files.Count(f => f.Status == status));
        json.WriteEndObject();
        json.WriteStartArray("files");
        foreach (var file in report.Files)
            WriteFile(json, file);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, FileOutcome file)
    {
        json.WriteStartObject();
        json.WriteString("source", file.Source);
        json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(file.Status.ToString()));
        if (file.Reason.Length > 0)
            json.WriteString("reason", file.Reason);
        if (file.Articles > 0)
        {
            json.WriteNumber("articles", file.Articles);
            json.WriteNumber("passages", file.Passages);
            json.WriteNumber("characters", file.Characters);
            json.WriteNumber("kept", file.Characters - file.Dropped);
            json.WriteNumber("dropped", file.Dropped);
            json.WriteStartArray("drops");
            foreach (var drop in file.Drops)
            {
                json.WriteStartObject();
                json.WriteString("rule", drop.Rule);
                json.WriteNumber("start", drop.Range.Start);
                json.WriteNumber("length", drop.Range.Length);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("reprints");
            foreach (var reprint in file.Reprints)
            {
                json.WriteStartObject();
                json.WriteString("article", reprint.Article);
                json.WriteString("title", reprint.Title);
                json.WriteString("sameAs", reprint.SameAs);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("doubts");
            foreach (var doubt in file.Doubts)
            {
                json.WriteStartObject();
                json.WriteNumber("line", doubt.Line);
                json.WriteNumber("weight", Math.Round(doubt.Weight, 3));
                json.WriteString("what", doubt.What);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
