using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Routing.Patterns;
using Wenzheng.Bot.Wire;

namespace Wenzheng.Bot.Web.OpenApi;

/// <summary>
/// 接口说明: the OpenAPI 3.1 document of all routes that are described. Schemas come from the very types that are read and written,
/// so that they cannot differ from them.
/// </summary>
internal static class OpenApiDocument
{
    private const string Components = "#/components/schemas/";

    public static string Write(IEnumerable<Endpoint> endpoints)
    {
        var schemas = new JsonObject { ["Problem"] = SchemaOf(WireJson.Readable.ProblemReply) };
        var paths = new JsonObject();
        foreach (var endpoint in endpoints.OfType<RouteEndpoint>().OrderBy(e => e.RoutePattern.RawText, StringComparer.Ordinal))
        {
            if (endpoint.Metadata.GetMetadata<ApiDescription>() is not { } description) continue;
            var path = AddressOf(endpoint.RoutePattern);
            if (paths[path] is not JsonObject operations) paths[path] = operations = [];
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Where(m => m != HttpMethods.Head) ?? [])
                operations[method.ToLowerInvariant()] = OperationOf(description, schemas);
        }
        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "问政 Wenzheng",
                ["version"] = typeof(OpenApiDocument).Assembly.GetName().Version!.ToString(3),
                ["description"] = "问一句，得到有出处的短回答。出错时一律返回 application/problem+json，其中 detail 是可以给访客看的一句话。",
            },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
        return document.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = WireJson.Readable.Options.Encoder });
    }

    // "{**id}" is a route's way to say that an id may hold slashes.
    private static string AddressOf(RoutePattern pattern) => pattern.RawText!.Replace("{**", "{", StringComparison.Ordinal);

    private static JsonObject OperationOf(ApiDescription d, JsonObject schemas)
    {
        var operation = new JsonObject { ["summary"] = d.Summary, ["description"] = d.Text };
        if (d.Parameters.Count > 0)
            operation["parameters"] = new JsonArray([.. d.Parameters.Select(ParameterOf)]);
        if (d.Body is { } body)
            operation["requestBody"] = new JsonObject { ["required"] = true, ["content"] = ContentOf("application/json", body.Type, schemas) };
        var responses = new JsonObject();
        foreach (var status in d.Answers.GroupBy(a => a.Status))
        {
            var content = new JsonObject();
            foreach (var answer in status.Where(a => a.MediaType is not null && (a.Type is not null || a.MediaType != "application/json")))
                content[answer.MediaType!] = ContentOf(answer.MediaType!, answer.Type, schemas)[answer.MediaType!]!.DeepClone();
            var response = new JsonObject { ["description"] = string.Join("；", status.Select(a => a.Text)) };
            if (content.Count > 0) response["content"] = content;
            responses[status.Key.ToString(CultureInfo.InvariantCulture)] = response;
        }
        responses["default"] = new JsonObject
        {
            ["description"] = "出错：detail 是可以给访客看的一句话",
            ["content"] = new JsonObject { ["application/problem+json"] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = Components + "Problem" } } },
        };
        operation["responses"] = responses;
        return operation;
    }

    private static JsonNode ParameterOf(ApiParameter p) => new JsonObject
    {
        ["name"] = p.Name,
        ["in"] = p.In,
        ["required"] = p.IsRequired,
        ["description"] = p.Text,
        ["schema"] = new JsonObject { ["type"] = p.Type },
    };

    private static JsonObject ContentOf(string mediaType, JsonTypeInfo? type, JsonObject schemas)
    {
        if (type is null) return new JsonObject { [mediaType] = new JsonObject { ["schema"] = new JsonObject { ["type"] = "string" } } };
        var name = type.Type.Name;
        if (!schemas.ContainsKey(name)) schemas[name] = Placed(SchemaOf(type), Components + name);
        return new JsonObject { [mediaType] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = Components + name } } };
    }

    // A type that holds itself refers to "#", the schema's root; here the root is the document.
    private static JsonNode Placed(JsonNode schema, string place)
    {
        if (schema is JsonArray items)
        {
            foreach (var item in items.OfType<JsonNode>()) Placed(item, place);
        }
        else if (schema is JsonObject members)
        {
            if (members["$ref"] is JsonValue reference && reference.TryGetValue(out string? target)) members["$ref"] = place + target[1..];
            foreach (var (name, member) in members.ToList())
                if (name != "$ref" && member is not null) Placed(member, place);
        }
        return schema;
    }

    private static JsonNode SchemaOf(JsonTypeInfo type) => type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        // A converter of our own says nothing of its form; all of them are strings.
        TransformSchemaNode = (context, schema) => context.PropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(System.Text.Json.Serialization.JsonConverterAttribute), true).Length > 0
            ? new JsonObject { ["type"] = new JsonArray("string", "null") } : schema,
    });
}
