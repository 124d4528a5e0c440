namespace Rapporteur.Training.Tests.Coreference;

/// <summary>A treebank of a few sentences with entities as GUM marks them.</summary>
internal static class SmallEntities
{
    public const string Text = """
        # newdoc id = GUM_news_sample
        # sent_id = GUM_news_sample-1
        1	The	the	DET	DT	_	2	det	_	Entity=(1-person-new-n-cf1-2-coref
        2	minister	minister	NOUN	NN	_	5	nsubj	_	_
        3	of	of	ADP	IN	_	4	case	_	_
        4	Norland	Norland	PROPN	NNP	_	2	nmod	_	Entity=(2-place-new-n-cf2-1-sgl)1)
        5	spoke	speak	VERB	VBD	_	0	root	_	_
        6	.	.	PUNCT	.	_	5	punct	_	_

        # sent_id = GUM_news_sample-2
        1	She	she	PRON	PRP	Number=Sing|Person=3	2	nsubj	_	Entity=(1-person-giv:act-n-cf1-1-ana)
        2	left	leave	VERB	VBD	_	0	root	_	_
        3	my	my	PRON	PRP$	Person=1	4	nmod:poss	_	Entity=(4-object-new-n-cf3-2-sgl(3-person-acc-n-cf2-1-sgl)
        4	house	house	NOUN	NN	_	2	obj	_	Entity=4)
        5	.	.	PUNCT	.	_	2	punct	_	_


        """;
}
