using System.Text.Json.Serialization.Metadata;

namespace Wenzheng.Bot.Web.OpenApi;

/// <summary>What the OpenAPI document says of a route.</summary>
internal sealed record ApiDescription(string Summary, string Text, ApiBody? Body, IReadOnlyList<ApiAnswer> Answers, IReadOnlyList<ApiParameter> Parameters);

/// <summary>A JSON body that a route takes.</summary>
internal sealed record ApiBody(JsonTypeInfo Type);

/// <summary>A good answer of a route; problems need not be named, every route has them.</summary>
/// <param name="Type">Null when there is no body, or none of JSON.</param>
/// <param name="MediaType">Null when there is no body.</param>
internal sealed record ApiAnswer(int Status, string Text, JsonTypeInfo? Type, string? MediaType = "application/json")
{
    public static ApiAnswer Stream(string text) => new(200, text, null, "text/event-stream");
}

/// <summary>A parameter of a route.</summary>
/// <param name="In">"path", "query" or "header".</param>
/// <param name="Type">"string", "integer" or "boolean".</param>
internal sealed record ApiParameter(string Name, string In, string Text, bool IsRequired, string Type = "string")
{
    public static ApiParameter Path(string name, string text) => new(name, "path", text, true);

    public static ApiParameter Query(string name, string text, string type = "string", bool isRequired = false) => new(name, "query", text, isRequired, type);

    public static ApiParameter Header(string name, string text, bool isRequired = false) => new(name, "header", text, isRequired);
}

/// <summary>Beside its route, so that neither changes without the other.</summary>
internal static class ApiDescribing
{
    /// <summary>Puts the route into <c>/api/openapi.json</c>.</summary>
    /// <param name="summary">A word or two, in Chinese.</param>
    /// <param name="text">A sentence or two.</param>
    /// <param name="body">Null when the route takes none.</param>
    public static TBuilder Describe<TBuilder>(this TBuilder route, string summary, string text, ApiBody? body, IReadOnlyList<ApiAnswer> answers, params ApiParameter[] parameters)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new ApiDescription(summary, text, body, answers, parameters));
}
