namespace Rapporteur.Articles.Containers;

/// <summary>A kind of input that holds articles: an archive, a feed, a dump, a mailbox. Told by content, never by name.</summary>
internal interface IContainerFormat
{
    /// <summary>Whether an input is of this kind.</summary>
    /// <param name="head">Its start.</param>
    bool Recognizes(InputHead head);

    /// <summary>
    /// The articles in it, one after the other, with memory for one at a time. A <see cref="RapporteurException"/>, or an
    /// exception of reading, that it throws ends this input alone: the dispatcher makes a fault of it.
    /// </summary>
    IEnumerable<StoredArticle> Read(ContainerInput input);
}
