package org.citizenwindow.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.citizenwindow.channel.InboundMessage.Content;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.services.CallHandler.Request;
import org.citizenwindow.shared.ConversationKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An office that hangs and cannot even be interrupted holds up those who ask it, and nobody else. */
@QuarkusTest
@TestProfile(LateCallsQuarkusTest.Beyond.class)
class SlowOfficeQuarkusTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject PaperPhone phone;
    @Inject PaperOffice office;
    @Inject Sql sql;

    private final CountDownLatch lettingGo = new CountDownLatch(1);
    private final AtomicInteger interrupted = new AtomicInteger();

    @BeforeEach
    void newDay() {
        office.forget();
        sql.update("delete from late_call");
    }

    @AfterEach
    void letGo() {
        lettingGo.countDown();
    }

    private CallResult hang(Request request) {
        boolean done = false;
        while (!done) {
            try {
                lettingGo.await();
                done = true;
            } catch (InterruptedException e) {
                interrupted.incrementAndGet(); // and does not care
            }
        }
        return PaperOffice.fine();
    }

    @Test
    void whoAsksIt_isToldWhenTheTimeIsOver_othersAreServed() {
        List<ConversationKey> waiting = new ArrayList<>();
        for (int i = 0; i <= CallJob.HANDS; i++) {
            office.then("permits.state", this::hang);
            waiting.add(PaperPhone.citizen());
        }
        waiting.forEach(this::looksUp);
        asked("permits.state", CallJob.HANDS);

        ConversationKey other = PaperPhone.citizen();
        phone.says(other, new Content.MenuTap("PERMIT"));
        for (String words : List.of("搬家", "13800138000", "确认")) {
            phone.says(other, new Content.Text(words, ""));
        }
        reads(other, "编号 P-7");

        int told = 0;
        for (ConversationKey citizen : waiting) {
            told += asksFirst(citizen) ? 1 : 0;
        }
        assertThat(told).isEqualTo(CallJob.HANDS);
        assertThat(interrupted).hasValue(CallJob.HANDS);
        assertThat(office.asked("permits.state")).as("no hand is free").hasSize(CallJob.HANDS);

        lettingGo.countDown();
        asked("permits.state", CallJob.HANDS + 1);
        ConversationKey last =
                waiting.stream()
                        .filter(citizen -> !said(citizen, "许可部门暂时连不上"))
                        .findFirst()
                        .orElseThrow();
        reads(last, "open");
    }

    /** Whether this citizen's call was one that hung: then it is told that it cannot be had. */
    private boolean asksFirst(ConversationKey citizen) {
        boolean hung =
                office.asked("permits.state").stream()
                        .anyMatch(request -> request.conversation().equals(citizen));
        if (hung) {
            reads(citizen, "许可部门暂时连不上");
        }
        return hung;
    }

    private void looksUp(ConversationKey citizen) {
        phone.says(citizen, new Content.MenuTap("PERMIT_STATE"));
        phone.says(citizen, new Content.Text("P-7", ""));
    }

    private void asked(String service, int times) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(office.asked(service)).hasSize(times));
    }

    private void reads(ConversationKey citizen, String words) {
        await().atMost(PATIENCE).until(() -> said(citizen, words));
    }

    private boolean said(ConversationKey citizen, String words) {
        return sql
                .list(
                        "select content from outbox where conversation_key = ?",
                        row -> row.text(1),
                        citizen.value())
                .stream()
                .anyMatch(line -> line.contains(words));
    }
}
