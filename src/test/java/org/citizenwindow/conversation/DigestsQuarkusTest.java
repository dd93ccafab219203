package org.citizenwindow.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Clock;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.conversation.Digest.Fact;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.StaffId;
import org.junit.jupiter.api.Test;

/** What somebody who takes over reads first. */
@QuarkusTest
@TestProfile(MoreServices.class)
class DigestsQuarkusTest {
    @Inject PaperPhone phone;
    @Inject HandOver handOver;
    @Inject Digests digests;
    @Inject Clock clock;

    private final ConversationKey citizen = PaperPhone.citizen();

    @Test
    void underWay_tellsServiceStepAnswersAndWhatWasNotUnderstood() {
        send(new Content.MenuTap("LOST"));
        words("粤A12345");
        words("随便写写");
        words("号码我记不得了");
        Digest digest = digest(Lang.EN);
        assertThat(digest.service()).isEqualTo("Report a lost plate");
        assertThat(digest.question()).isEqualTo("Phone");
        assertThat(digest.misses()).isEqualTo(2);
        assertThat(digest.facts()).containsExactly(new Fact("Plate", "粤A12345"));
        assertThat(digest.missed().orElseThrow().words()).isEqualTo("号码我记不得了");
        assertThat(digest.waitingSince()).isEmpty();
        assertThat(digest(Lang.ZH_CN).facts()).containsExactly(new Fact("车牌", "粤A12345"));
    }

    @Test
    void phone_isMasked_alsoInWhatWasNotUnderstood() {
        send(new Content.MenuTap("LOST"));
        words("我的电话 1380013");
        assertThat(digest(Lang.EN).missed().orElseThrow().words()).doesNotContain("1380013");
        words("粤A12345");
        words("13800138000");
        Digest digest = digest(Lang.EN);
        assertThat(digest.summary()).isTrue();
        assertThat(digest.facts()).contains(new Fact("Phone", "138****8000"));
        assertThat(digest.toString()).doesNotContain("13800138000");
    }

    @Test
    void citizenWhoWaits_isCountedUntilSomebodyCame() {
        words("人工");
        assertThat(digest(Lang.EN).waitingSince()).isPresent();
        handOver.take(citizen, new StaffId("li.ming"));
        assertThat(digest(Lang.EN).waitingSince()).isEmpty();
    }

    @Test
    void anonymousFlow_isNamed_nothingElse() {
        send(new Content.MenuTap("TIP"));
        words("1");
        Digest digest = digest(Lang.EN);
        assertThat(digest.service()).isEqualTo("Anonymous tip");
        assertThat(digest.anonymous()).isTrue();
        assertThat(digest.facts()).isEmpty();
        assertThat(digest.missed()).isEmpty();
    }

    @Test
    void nobody_hasNone() {
        assertThat(digests.of(citizen, Lang.EN)).isEmpty();
    }

    private Digest digest(Lang reader) {
        return digests.of(citizen, reader).orElseThrow();
    }

    private void words(String text) {
        send(new Content.Text(text, ""));
    }

    private void send(Content content) {
        phone.send(citizen, content);
    }
}
