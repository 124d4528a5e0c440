namespace Rapporteur.Training.Events;

/// <summary>What an event is beside its type of PLOVER 2.0 where the codebook CAMEO puts it under another root (Schrodt, CAMEO manual 1.1b3, codes in brackets).</summary>
[Flags]
internal enum CameoSigns : byte
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>It is agreed or promised: yielding is agreeing then (035).</summary>
    Promised = 1 << 0,

    /// <summary>It is threatened: force, sanctions, protests are threats then (131 to 138).</summary>
    Threatened = 1 << 1,

    /// <summary>Somebody is found guilty: a disapproval (116).</summary>
    Convicted = 1 << 2,

    /// <summary>A blockade, or the taking of a place: fighting (191, 192).</summary>
    Besieged = 1 << 3,

    /// <summary>An agreement is reached or signed, whether it is told as agreeing or as working together: diplomatic cooperation (057).</summary>
    Concluded = 1 << 4,

    /// <summary>It is of peacekeepers: to send them is aid (074), to withdraw them a reduction of relations (166).</summary>
    Peacekeeping = 1 << 5,

    /// <summary>Somebody will do it, whatever it is: yielding is agreeing then (035), and force, sanctions and protests are threats (131 to 138).</summary>
    ToCome = 1 << 6,
}
