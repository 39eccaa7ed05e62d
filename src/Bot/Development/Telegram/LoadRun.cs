using System.Diagnostics;
using Wenzheng.Bot.Commands.Files;

namespace Wenzheng.Bot.Development.Telegram;

/// <summary>压测: many chats ask, calls go wrong, the bot is killed again and again; then every answer is looked at.</summary>
internal sealed class LoadRun(FakeTelegram fake, BotUnderLoad bot, IReadOnlyList<string> texts, LoadPlan plan)
{
    /// <summary>A copy counts as cut by a kill when it was taken so near to it; the server may take after the kill what was sent before.</summary>
    private static readonly TimeSpan KillWindow = TimeSpan.FromSeconds(1);

#pragma warning disable CA5394 // Chosen by chance, but the same for the same seed.
    private readonly Random random = new(plan.Seed);
    private readonly List<FakeMessage> questions = [];
    private readonly List<long> kills = [];

    public async Task<LoadReport> RunAsync(CancellationToken cancellationToken)
    {
        if (plan.Faults > 0)
            fake.Faults.ByChance(Fault);
        var started = Stopwatch.StartNew();
        bot.Start();
        // Polled once: what comes before is the start of a process, not the answering of questions.
        if (!await bot.HasPolled(fake, plan.Patience))
            throw new InputException("机器人没有启动起来；请先用 ./bot serve 看它说什么。");
        started.Restart();
        var asking = Ask(cancellationToken);
        var thresholds = new Queue<int>(Enumerable.Range(0, plan.Kills).Select(_ => random.Next(plan.Questions / 20, (int)(plan.Questions * 0.97))).Order());
        var (last, lastChange) = (-1, Stopwatch.GetTimestamp());
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var answered = Answered();
            if (answered != last)
                (last, lastChange) = (answered, Stopwatch.GetTimestamp());
            if (thresholds.TryPeek(out var threshold) && answered >= threshold)
            {
                thresholds.Dequeue();
                bot.Kill();
                kills.Add(Stopwatch.GetTimestamp());
                bot.Start();
            }
            else if (asking.IsCompleted && answered >= plan.Questions)
            {
                break;
            }
            if (Stopwatch.GetElapsedTime(lastChange) > plan.Patience)
                break;
            bot.Weigh();
            await Task.Delay(100, cancellationToken);
        }
        var took = started.Elapsed;
        await asking;
        // What is still on its way belongs to the judgement too: a second copy may yet come.
        await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
        return Judge(took);
    }

    private async Task Ask(CancellationToken cancellationToken)
    {
        var started = Stopwatch.StartNew();
        for (var i = 0; i < plan.Questions; i++)
        {
            var due = TimeSpan.FromSeconds(i / plan.PerSecond);
            if (due > started.Elapsed)
                await Task.Delay(due - started.Elapsed, cancellationToken);
            // Every chat in turn, in an order of chance: each asks as often as the others.
            var chat = plan.ChatAt((int)(i * 7919L % plan.Chats));
            var text = texts[i % texts.Count];
            lock (questions)
                questions.Add(fake.People.Say(chat, Math.Abs(chat), chat < 0 ? $"/ask@{FakeBot.Username} {text}" : text));
        }
    }

    private FakeFault Fault(FakeCall call)
    {
        if (!call.IsMessage && !call.Is("getUpdates"))
            return default;
        lock (random)
        {
            if (random.NextDouble() >= plan.Faults)
                return default;
            return random.Next(6) switch
            {
                0 => new FakeFault(FakeFaultKind.TooManyRequests, random.Next(1, 3)),
                1 => new FakeFault(FakeFaultKind.ServerError),
                2 => new FakeFault(FakeFaultKind.CutBefore),
                3 => new FakeFault(FakeFaultKind.CutAfter),
                4 => new FakeFault(FakeFaultKind.HangBefore, 60),
                _ => new FakeFault(FakeFaultKind.Truncated),
            };
        }
    }
#pragma warning restore CA5394

    private int Answered()
    {
        List<FakeMessage> asked;
        lock (questions)
            asked = [.. questions];
        return asked.GroupBy(q => q.ChatId).Sum(g => g.Select(q => q.Id).Intersect(fake.Chats.OfBot(g.Key).Select(m => m.ReplyTo)).Count());
    }

    private LoadReport Judge(TimeSpan took)
    {
        var (once, missing, unheardCopies, killedCopies, unexplained, outOfOrder) = (0, 0, 0, 0, 0, 0);
        var waits = new List<TimeSpan>();
        foreach (var chat in questions.GroupBy(q => q.ChatId))
        {
            var answers = fake.Chats.OfBot(chat.Key).Where(m => m.ReplyTo != 0).ToList();
            var lastAnswer = 0L;
            foreach (var question in chat.OrderBy(q => q.Id))
            {
                var copies = answers.Where(a => a.ReplyTo == question.Id).ToList();
                if (copies.Count == 0)
                {
                    missing++;
                    continue;
                }
                once += copies.Count == 1 ? 1 : 0;
                outOfOrder += copies[0].Id < lastAnswer ? 1 : 0;
                lastAnswer = copies[0].Id;
                waits.Add(Stopwatch.GetElapsedTime(question.At, copies[0].At));
                foreach (var early in copies.SkipLast(1))
                {
                    if (!early.IsAcknowledged)
                        unheardCopies++;
                    else if (kills.Any(k => Stopwatch.GetElapsedTime(early.At, k).Duration() < KillWindow))
                        killedCopies++;
                    else
                        unexplained++;
                }
            }
        }
        waits.Sort();
        return new LoadReport
        {
            Questions = questions.Count,
            Once = once,
            Missing = missing,
            UnheardCopies = unheardCopies,
            KilledCopies = killedCopies,
            UnexplainedCopies = unexplained,
            OutOfOrder = outOfOrder,
            Violations = fake.Meter.Violations,
            PeakPerSecond = fake.Meter.Peak,
            Kills = kills.Count,
            Unheard = fake.Chats.Ids.Sum(c => fake.Chats.OfBot(c).Count(m => !m.IsAcknowledged)),
            Took = took,
            Median = waits.Count > 0 ? waits[waits.Count / 2] : default,
            P99 = waits.Count > 0 ? waits[(int)(waits.Count * 0.99)] : default,
            PeakMemory = bot.PeakMemory,
        };
    }
}
