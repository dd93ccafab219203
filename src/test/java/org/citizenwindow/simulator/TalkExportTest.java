package org.citizenwindow.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.channel.NumberedOptions;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.BuiltInServices;
import org.citizenwindow.flows.TalkFiles;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.talks.TalkSession;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.simulator.wechat.FakeWechat;
import org.citizenwindow.simulator.wechat.Line;
import org.citizenwindow.simulator.wechat.StandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chat on the phone, saved as a talk, is a conversation test that passes as it is. */
class TalkExportTest {
    private static final OffsetDateTime CLOCK = OffsetDateTime.parse("2026-11-22T10:00:00+08:00");
    private static final Path NO_MORE = Path.of("src/test/resources/dialog/services");

    @TempDir Path directory;

    private final Flows flows = BuiltInServices.flows();
    private final List<Line> lines = new ArrayList<>();

    private void line(Line.Side side, String text) {
        Instant at = CLOCK.toInstant().plusSeconds(lines.size());
        lines.add(
                new Line(
                        lines.size(),
                        side,
                        Line.Kind.TEXT,
                        text,
                        "",
                        java.util.Map.of(),
                        List.of(),
                        Line.Via.PASSIVE_REPLY,
                        at));
    }

    @Test
    void simpleChat_isATalkThatPasses() throws IOException {
        Flow flow = flows.newest("traffic.minor_accident").orElseThrow();
        FlowFiles files =
                FlowFiles.load(Thread.currentThread().getContextClassLoader(), Optional.empty());
        TalkSession chat = new TalkSession(files, flows, flow, Lang.ZH_CN, CLOCK);
        for (String words : List.of("你好", "水费怎么交", "取消", "菜单", "谢谢")) {
            line(Line.Side.CITIZEN, words);
            for (Effect.Say say : chat.user(words).said()) {
                line(Line.Side.ACCOUNT, NumberedOptions.below(say.text(), say.options()));
            }
        }
        try (StandIn application = new StandIn()) {
            FakeWechat.CitizenView citizen = application.hurried().add("陈", "zh-CN", true);
            Path file = directory.resolve("talk.yaml");
            String yaml = TalkExport.yaml(citizen, lines);
            Files.writeString(file, yaml);
            assertThat(TalkFiles.failures(file, NO_MORE)).as(yaml).isEmpty();
            assertThat(yaml).contains("- user: \"水费怎么交\"\n    says: [\"");
            Files.writeString(file, yaml.replace("水费怎么交", "违章怎么交"));
            assertThat(TalkFiles.failures(file, NO_MORE)).as("it can fail").isNotEmpty();
        }
    }
}
