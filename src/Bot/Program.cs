using Wenzheng.Bot.Commands;
using Wenzheng.Bot.Commands.Output;

// One command line in, one exit code out; every command has its own file in Commands/.
using var terminal = Terminal.OfProcess();
using var interruption = new Interruption();
return await CommandLine.RunAsync(args, terminal, interruption.Token);
