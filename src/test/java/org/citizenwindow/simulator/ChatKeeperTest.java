package org.citizenwindow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.citizenwindow.simulator.wechat.Act;
import org.citizenwindow.simulator.wechat.FakeWechat;
import org.citizenwindow.simulator.wechat.Line;
import org.citizenwindow.simulator.wechat.Mode;
import org.citizenwindow.simulator.wechat.StandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatKeeperTest {
    private final StandIn application = new StandIn();
    @TempDir Path directory;

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void restart_findsChatsPicturesAndBudgets() {
        byte[] photo = {(byte) 0xFF, (byte) 0xD8, 7};
        String openId;
        List<Line> before;
        try (FakeWechat wechat = application.platform(Mode.PLAINTEXT);
                ChatKeeper keeper = ChatKeeper.start(wechat, directory)) {
            openId = wechat.add("陈", "zh-CN", true).openId();
            act(wechat, openId, new Act.Text("喂"));
            act(wechat, openId, new Act.Photo(photo, "a.jpg"));
            before = wechat.chat(openId, 0);
            keeper.close();
        }

        try (FakeWechat wechat = application.platform(Mode.PLAINTEXT);
                ChatKeeper keeper = ChatKeeper.start(wechat, directory)) {
            assertThat(wechat.chat(openId, 0)).isEqualTo(before);
            assertThat(wechat.seen(before.getLast().media()))
                    .hasValueSatisfying(kept -> assertThat(kept.content()).isEqualTo(photo));
            assertThat(wechat.citizens().getFirst().budget()).isEqualTo(5);
            act(wechat, openId, new Act.Text("还在吗"));
            assertThat(wechat.chat(openId, before.getLast().seq()))
                    .as("numbers go on behind the old ones")
                    .hasSize(1);
            keeper.close();
        }
    }

    @Test
    void unreadableFile_beginsAnew() throws Exception {
        Files.writeString(directory.resolve("chats.json"), "{");

        try (FakeWechat wechat = application.platform(Mode.PLAINTEXT);
                ChatKeeper keeper = ChatKeeper.start(wechat, directory)) {
            assertThat(wechat.citizens()).isEmpty();
            assertThat(keeper).isNotNull();
        }
    }

    private static void act(FakeWechat wechat, String openId, Act act) {
        wechat.act(openId, act).orTimeout(60, TimeUnit.SECONDS).join();
    }
}
