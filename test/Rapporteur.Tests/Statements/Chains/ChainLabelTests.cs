using Rapporteur.Statements.Chains;

namespace Rapporteur.Tests.Statements.Chains;

public sealed class ChainLabelTests
{
    [Fact]
    public void BeginAndInside_EachRole_ComeBackAsTheRole()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var (begin, inside) = (ChainLabels.Begin(role), ChainLabels.Inside(role));
            Assert.Equal((role, role), (ChainLabels.RoleOf(begin), ChainLabels.RoleOf(inside)));
            Assert.True(ChainLabels.IsBegin(begin) && !ChainLabels.IsInside(begin));
            Assert.True(ChainLabels.IsInside(inside) && !ChainLabels.IsBegin(inside));
        }
    }

    [Fact]
    public void MayFollow_InsideLabel_OnlyBehindItsOwnRole()
    {
        foreach (var before in Enum.GetValues<ChainLabel>())
        {
            foreach (var label in Enum.GetValues<ChainLabel>())
            {
                var sameRole = before is not (ChainLabel.Outside or ChainLabel.Between) && ChainLabels.IsInside(label)
                    && ChainLabels.RoleOf(before) == ChainLabels.RoleOf(label);
                Assert.Equal(!ChainLabels.IsInside(label) || sameRole, ChainLabels.MayFollow(before, label));
            }
        }
    }
}
