using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Wenzheng.Bot.Commands.Files;
using Wenzheng.Bot.Evaluation;

namespace Wenzheng.Bot.Admin.Questions;

/// <summary>评测题文件 that staff fill: the same lines as eval/*.jsonl; lines written by others stay as they are. Thread-safe in one process.</summary>
internal sealed class QuestionFile(string path)
{
    /// <summary>A draft asks each question twice; more than this would take minutes.</summary>
    public const int Capacity = 2_000;

    private readonly Lock gate = new();

    public string Path => path;

    /// <summary>The questions, with how many lines cannot be read; none when there is no file.</summary>
    public (IReadOnlyList<EvalQuestion> Questions, int Bad) Read()
    {
        lock (gate)
        {
            if (!File.Exists(path))
                return ([], 0);
            var bad = 0;
            try
            {
                return (EvalQuestions.Read(path, _ => bad++), bad);
            }
            catch (InputException) when (new FileInfo(path).Length < 10 || bad > 0)
            {
                return ([], bad);
            }
        }
    }

    /// <summary>Adds a question; its id is made here.</summary>
    /// <returns>The id.</returns>
    /// <exception cref="AdminException">The file is full or cannot be written.</exception>
    public string Add(NewQuestion question)
    {
        lock (gate)
        {
            var known = Read().Questions.Select(q => q.Id!).ToHashSet(StringComparer.Ordinal);
            if (known.Count >= Capacity)
                throw new AdminException($"评测题最多 {Capacity} 道，请先删去一些。");
            var number = known.Count + 1;
            while (known.Contains($"s{number:d4}"))
                number++;
            var id = $"s{number:d4}";
            Replace([.. Lines(), Line(id, question)]);
            return id;
        }
    }

    /// <summary>Takes the question out; false when there is none of this id.</summary>
    public bool Remove(string id)
    {
        lock (gate)
        {
            var lines = Lines();
            var kept = lines.Where(l => IdOf(l) != id).ToList();
            if (kept.Count == lines.Count)
                return false;
            Replace(kept);
            return true;
        }
    }

    private List<string> Lines() => File.Exists(path) ? [.. File.ReadAllLines(path).Where(l => l.Length > 0)] : [];

    private static string? IdOf(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, EvalJson.Default.EvalQuestion)?.Id;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Line(string id, NewQuestion question)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("type", question.Type);
            json.WriteString("style", question.Style);
            json.WriteString("question", question.Question);
            json.WriteStartArray("history");
            json.WriteEndArray();
            json.WriteStartArray("must");
            foreach (var forms in question.Must)
            {
                json.WriteStartArray();
                foreach (var form in forms)
                    json.WriteStringValue(form);
                json.WriteEndArray();
            }
            json.WriteEndArray();
            WriteList(json, "must_not", question.MustNot);
            WriteList(json, "source", question.Source);
            json.WriteBoolean("refuse", question.Refuse);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteList(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private void Replace(IReadOnlyList<string> lines)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
            File.WriteAllText(path + ".tmp", string.Concat(lines.Select(l => l + "\n")), new UTF8Encoding(false));
            File.Move(path + ".tmp", path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new AdminException($"评测题文件 {path} 写不了，请检查磁盘和权限。", error);
        }
    }
}
