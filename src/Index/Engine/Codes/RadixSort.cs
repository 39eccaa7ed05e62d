namespace Wenzheng.Indexing.Engine.Codes;

/// <summary>Sorts numbers digit by digit, the lowest first: many small numbers in a fraction of the time that comparing takes.</summary>
internal static class RadixSort
{
    // 2,048 counters and as many places that are written to stay in the processor's first caches.
    private const int DigitBits = 11;

    /// <summary>Sorts numbers below a limit and returns where they stand then: in their own place or in another of the same length.</summary>
    public static Span<ulong> Sort(Span<ulong> numbers, ulong limit)
    {
        Span<ulong> other = new ulong[numbers.Length];
        Span<int> places = stackalloc int[1 << DigitBits];
        for (var shift = 0; shift < 64 && limit >> shift > 0; shift += DigitBits)
        {
            places.Clear();
            foreach (var number in numbers)
                places[Digit(number, shift)]++;
            var start = 0;
            foreach (ref var place in places)
                (place, start) = (start, start + place);
            foreach (var number in numbers)
                other[places[Digit(number, shift)]++] = number;
            var sorted = other;
            other = numbers;
            numbers = sorted;
        }
        return numbers;
    }

    private static int Digit(ulong number, int shift) => (int)(number >> shift) & ((1 << DigitBits) - 1);
}
