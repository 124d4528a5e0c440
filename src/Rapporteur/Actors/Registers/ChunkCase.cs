namespace Rapporteur.Actors.Registers;

/// <summary>How the letters of a chunk are written.</summary>
internal enum ChunkCase : byte
{
    /// <summary>It begins with a small letter or a digit.</summary>
    Small,

    /// <summary>It begins with a capital, and small letters follow, or it is one letter.</summary>
    Capital,

    /// <summary>Two capitals at least, and no small letter.</summary>
    Capitals,
}
