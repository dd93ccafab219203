package org.citizenwindow.flows.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citizenwindow.dialog.match.Normal;
import org.citizenwindow.dialog.understand.IntentBookBuilder.Group;
import org.junit.jupiter.api.Test;

/** What an author may leave out of a rule or choose in it, and which sentence takes which. */
class RuleBranchesTest {
    private static final Map<String, Group> GROUPS =
            Map.of(
                    "pay", new Group(Set.of("付", "交", "pay"), Set.of("交通")),
                    "fine", new Group(Set.of("罚款", "罚单"), Set.of()));

    private final RuleBranches rules = new RuleBranches(new Normal(Map.of()), GROUPS);

    private static List<String> parts(List<RuleBranches.Branch> branches) {
        return branches.stream().map(RuleBranches.Branch::part).toList();
    }

    private static List<String> taken(List<RuleBranches.Branch> branches, String text) {
        return branches.stream()
                .filter(branch -> branch.takes().test(text))
                .map(RuleBranches.Branch::part)
                .toList();
    }

    @Test
    void phrase_branchesWhereThereIsAChoice_howeverDeep() {
        List<RuleBranches.Branch> branches = rules.ofPhrase("(report|tell[ us]) [a] crash{*}");
        assertThat(parts(branches))
                .containsExactly("report", "tell[ us]", " us", "-[ us]", "a", "-[a]");
        assertThat(taken(branches, "report a crash")).containsExactly("report", "a");
        assertThat(taken(branches, "tell us crash now"))
                .containsExactly("tell[ us]", " us", "-[a]");
    }

    @Test
    void phrase_withAGroup_hasItsWordsAsOneAndIsNamedAsTheBookNamesIt() {
        List<RuleBranches.Branch> branches = rules.ofPhrase("[我要]<pay>[我的]<fine>");
        assertThat(parts(branches)).containsExactly("我要", "-[我要]", "我的", "-[我的]");
        assertThat(taken(branches, "我要交罚单")).containsExactly("我要", "-[我的]");
        assertThat(rules.sourceOfPhrase("<pay>了")).isEqualTo("(pay|交|付)了");
    }

    @Test
    void mention_branchesBetweenWords_notForOneThatMustBeThereOrMustNot() {
        List<RuleBranches.Branch> branches =
                rules.ofMention("<fine> 怎么|rear_ended|<pay> ?please -交通 +2");
        assertThat(parts(branches)).containsExactly("怎么", "rear_ended", "<pay>", "?please");
        assertThat(taken(branches, "罚款怎么交")).containsExactly("怎么", "<pay>");
        assertThat(taken(branches, "罚款 交通 pleased")).isEmpty();
        assertThat(taken(branches, "please i was rear ended"))
                .containsExactly("rear_ended", "?please");
    }
}
