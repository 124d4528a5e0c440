namespace Rapporteur.Language.Coreference;
internal static class Lab { public static bool Soft, NoShown, Narrow, NoShare; public static int LastLabel; public static float Noise; }
