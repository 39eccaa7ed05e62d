using System.Text.Json;
using System.Text.Json.Serialization;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Generations;

/// <summary>manifest.json and, beside it, manifest.crc32c with its checksum.</summary>
internal static class ManifestFile
{
    /// <summary>A manifest of a million files is still below this; anything larger is not ours.</summary>
    private const long MaxBytes = 64 << 20;

    private const string Name = "manifest.json";
    private const string ChecksumName = "manifest.crc32c";

    public static void Write(DurableStorage storage, string folder, Manifest manifest)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(manifest, ManifestJson.Default.Manifest);
        storage.WriteAll(Path.Combine(folder, Name), json);
        storage.WriteAll(Path.Combine(folder, ChecksumName), System.Text.Encoding.ASCII.GetBytes(Crc32C.Of(json).ToString("x8")));
    }

    /// <exception cref="IndexException">It is missing or is not what was written.</exception>
    public static Manifest Read(string folder)
    {
        try
        {
            var path = Path.Combine(folder, Name);
            if (new FileInfo(path) is not { Exists: true, Length: <= MaxBytes })
                throw Damage.Error($"{Path.GetFileName(folder)} 没有清单");
            var json = File.ReadAllBytes(path);
            if (File.ReadAllText(Path.Combine(folder, ChecksumName)) != Crc32C.Of(json).ToString("x8"))
                throw Damage.Error($"{Path.GetFileName(folder)} 的清单校验和不符");
            RequireFormat(json);
            return JsonSerializer.Deserialize(json, ManifestJson.Default.Manifest) ?? throw Damage.Error("清单为空");
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw Damage.Unreadable($"{Path.GetFileName(folder)} 的清单", error);
        }
    }

    // A manifest of an older format may lack what this version requires; its number says so before anything else is read.
    private static void RequireFormat(byte[] json)
    {
        using var manifest = JsonDocument.Parse(json);
        if (manifest.RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("engine", out var engine) && engine.ValueKind == JsonValueKind.String && engine.ValueEquals(BuiltInIndex.EngineName)
            && root.TryGetProperty("formatVersion", out var format) && format.ValueKind == JsonValueKind.Number
            && format.TryGetInt32(out var version) && version < FileKinds.FormatVersion)
            throw OtherFormat(isOlder: true);
    }

    private static IndexException OtherFormat(bool isOlder) =>
        new(IndexFailure.FormatVersion, "索引是另一版本的格式，请运行 ./bot ingest --rebuild 重建索引。") { IsOlder = isOlder };

    /// <summary>Refuses generations of another engine, format or analysis.</summary>
    /// <param name="manifest">What was read.</param>
    /// <param name="engine">Name of the engine that wants to use it.</param>
    /// <param name="formatVersion">The format that it reads.</param>
    public static void RequireUsable(Manifest manifest, string engine, int formatVersion)
    {
        if (manifest.Engine != engine)
            throw new IndexException(IndexFailure.FormatVersion,
                $"索引是用引擎 {manifest.Engine} 建的，现在用的是 {engine}；请把设置项 Index:Engine 改回 {manifest.Engine}，或运行 ./bot ingest --rebuild 重建索引。");
        if (manifest.FormatVersion != formatVersion)
            throw OtherFormat(manifest.FormatVersion < formatVersion);
        if (manifest.AnalyzerVersion != TextAnalyzer.Version)
            throw new IndexException(IndexFailure.AnalyzerVersion, "索引是用另一版本的中文分析建立的，请运行 ./bot ingest --rebuild 重建索引。")
            {
                IsOlder = manifest.AnalyzerVersion < TextAnalyzer.Version,
            };
    }
}

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, AllowDuplicateProperties = false, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
