using Wenzheng.Indexing.Engine.Files;

namespace Wenzheng.Indexing.Engine.Postings;

/// <summary>How a dictionary writes the part of a term that differs from the one before.</summary>
internal static class TermText
{
    private const int FirstHan = 0x4E00;
    private const int HanLead = 0x80;
    private const int HanPages = 0x52;
    private const byte Escape = 0xFF;

    /// <summary>Writes a unit: ASCII in one byte, Han in two, others in three.</summary>
    public static void Write(SectionWriter file, char unit)
    {
        if (unit < HanLead)
        {
            file.WriteByte((byte)unit);
        }
        else if (unit >= FirstHan && unit < FirstHan + (HanPages << 8))
        {
            file.WriteByte((byte)(HanLead + ((unit - FirstHan) >> 8)));
            file.WriteByte((byte)(unit - FirstHan));
        }
        else
        {
            file.WriteByte(Escape);
            file.WriteUInt16(unit);
        }
    }

    public static char Read(ref ByteCursor from)
    {
        var lead = from.ReadByte();
        if (lead < HanLead)
            return (char)lead;
        if (lead < HanLead + HanPages)
            return (char)(FirstHan + ((lead - HanLead) << 8) + from.ReadByte());
        var low = from.ReadByte();
        return (char)(low | (from.ReadByte() << 8));
    }
}
