using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Wenzheng.Indexing.Analysis;
using Wenzheng.Indexing.Engine;
using Wenzheng.Indexing.Engine.Postings;

namespace Wenzheng.Bot.Full.Lucene;

/// <summary>Tokens of our analysis, of one kind, as Lucene takes them.</summary>
/// <param name="kind">Words (with their parts and numbers), or bigrams.</param>
/// <param name="buffers">The analysed texts, one after another; they may be filled anew between two uses.</param>
internal sealed class TermStream(TermKind kind, params TokenBuffer[] buffers) : TokenStream
{
    private readonly char[] scratch = new char[TermKey.MaxLength];
    private readonly TokenBuffer[] buffers = buffers;
    private ICharTermAttribute? term;
    private int buffer;
    private int token;

    public override void Reset()
    {
        base.Reset();
        term ??= AddAttribute<ICharTermAttribute>();
        (buffer, token) = (0, 0);
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        for (; buffer < buffers.Length; buffer++, token = 0)
        {
            var tokens = buffers[buffer].Tokens;
            while (token < tokens.Length)
            {
                ref readonly var next = ref tokens[token++];
                if (next.Kind == TokenKind.Bigram != (kind == TermKind.Bigram))
                    continue;
                var key = TermKey.Of(buffers[buffer].TextOf(next), scratch);
                term!.ResizeBuffer(key.Length);
                key.CopyTo(term.Buffer);
                term.Length = key.Length;
                return true;
            }
        }
        return false;
    }
}
