using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Rapporteur.Articles.Containers;

namespace Rapporteur.Tests.Articles.Containers;

/// <summary>Whether an input that is taken apart holds on to what it gave.</summary>
internal static class Kept
{
    /// <returns>How many articles there were, and how many of them could still not be collected shortly before the end.</returns>
    public static (int Count, int Kept) Of(IEnumerable<StoredArticle> articles)
    {
        var contents = new List<WeakReference>();
        using var each = articles.GetEnumerator();
        while (Step(each, contents))
        {
        }

        return (contents.Count, Alive(each, contents));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Step(IEnumerator<StoredArticle> each, List<WeakReference> contents)
    {
        if (!each.MoveNext())
        {
            return false;
        }

        Assert.Null(each.Current.Fault);
        Assert.True(MemoryMarshal.TryGetArray(each.Current.Content, out var content));
        contents.Add(new WeakReference(content.Array));
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Alive(IEnumerator<StoredArticle> each, List<WeakReference> contents)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var alive = contents.Count(content => content.IsAlive);
        GC.KeepAlive(each);
        return alive;
    }
}
