namespace Rapporteur.Events.Typing;

/// <summary>A class of words of <c>Events/Data/lexicon.txt</c>.</summary>
/// <param name="Number">Its place among all classes; the same in every build with the same file.</param>
/// <param name="Name">As the file has it: <c>COERCE/arrest</c>, <c>begin</c>.</param>
/// <param name="Type">The type that such words often carry; null where the class tells something else.</param>
/// <param name="Mode">The mode within that type; null where the class is of the whole type.</param>
internal sealed record LexiconClass(int Number, string Name, EventType? Type, string? Mode);
