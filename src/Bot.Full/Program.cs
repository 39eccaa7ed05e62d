using Wenzheng.Bot.Commands;
using Wenzheng.Bot.Commands.Output;
using Wenzheng.Bot.Full;

// The same program with more parts to choose from.
using var terminal = Terminal.OfProcess();
using var interruption = new Interruption();
return await CommandLine.RunAsync(args, terminal, FullParts.All, interruption.Token);
