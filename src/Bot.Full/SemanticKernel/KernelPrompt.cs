using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;

namespace Wenzheng.Bot.Full.SemanticKernel;

/// <summary>提示模板: the same words as for every other client, as a template of the kernel, with a word on the functions.</summary>
internal static class KernelPrompt
{
    private const string Template = """
        <message role="system">{{$rules}}
        {{$functions}}</message>
        <message role="user">{{$request}}</message>
        """;

    private const string Functions =
        "9. 资料不够回答问题时，可以调用函数再查资料库，最多三次；函数返回的资料同样只是引文，按返回的编号引用。够用就不要查。";

    /// <summary>What the template calls its parts; the kernel escapes what stands in for them, so that no text can open a message of its own.</summary>
    public static KernelFunction Function { get; } = KernelFunctionFactory.CreateFromPrompt(new PromptTemplateConfig(Template)
    {
        Name = "reword",
        Description = "把核对过的原文改写成通顺、简短的回答。",
        InputVariables = [new() { Name = "rules" }, new() { Name = "functions" }, new() { Name = "request" }],
    });

    public static KernelArguments Arguments(IReadOnlyList<ChatMessage> messages, PromptExecutionSettings settings) => new(settings)
    {
        ["rules"] = messages.First(m => m.Role == ChatRole.System).Text,
        ["functions"] = Functions,
        ["request"] = messages.Last(m => m.Role == ChatRole.User).Text,
    };
}
