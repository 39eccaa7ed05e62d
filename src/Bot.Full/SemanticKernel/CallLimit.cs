using Microsoft.SemanticKernel;
using Wenzheng.Bot.Answering.Model;

namespace Wenzheng.Bot.Full.SemanticKernel;

/// <summary>次数限制: a model that goes on calling functions is first told that there is enough, and then ended. One for each answer.</summary>
internal sealed class CallLimit(RewordingOptions options) : IAutoFunctionInvocationFilter
{
    /// <summary>Calls that are carried out; the prompt names the same number.</summary>
    public const int Carried = 3;

    /// <summary>Calls after which the model is ended.</summary>
    private const int Ended = 6;

    private int calls;

    public async Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
    {
        if (++calls <= Carried)
            await next(context);
        else
            context.Result = new FunctionResult(context.Function, "已经查过三次，请据已有资料回答。");
        context.Terminate = calls >= Ended;
        // Every round sends the whole conversation again.
        options.SentMore += context.ChatHistory.Sum(m => m.Content?.Length ?? 0) + (context.Result.ToString().Length);
    }
}
