package org.citizenwindow.adapters.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import me.chanjar.weixin.common.bean.menu.WxMenuButton;
import org.citizenwindow.dialog.match.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountMenuTest {
    @TempDir Path directory;

    @Test
    void builtIn_isReadable_andEveryKeyStartsAFlow() throws Exception {
        List<String> keys = new ArrayList<>();
        collect(AccountMenu.read(AccountMenu.BUILT_IN).getButtons(), keys);

        assertThat(keys).contains("ACCIDENT_REPORT").hasSizeGreaterThanOrEqualTo(3);
        keys.removeAll(Stream.of(Command.values()).map(Enum::name).toList());
        assertThat(startKeys()).containsAll(keys);
    }

    /** The platform cuts what is wider; a han is as wide as two Latin letters. */
    @Test
    void builtIn_namesAreShownWhole() throws Exception {
        for (WxMenuButton button : AccountMenu.read(AccountMenu.BUILT_IN).getButtons()) {
            assertThat(width(button.getName())).as(button.getName()).isLessThanOrEqualTo(8);
            for (WxMenuButton below : button.getSubButtons()) {
                assertThat(width(below.getName())).as(below.getName()).isLessThanOrEqualTo(14);
            }
        }
    }

    private static int width(String name) {
        return name.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
    }

    @Test
    void file_withPagesAndSubButtons_becomesThePlatformsJson() throws Exception {
        String menu =
                """
                format: cw.menu/1
                buttons:
                  - {name: 网站, url: "https://e/?a=1&b=2"}
                  - name: 更多
                    more:
                      - {name: 一, key: ONE}
                """;

        assertThat(AccountMenu.read(file(menu)).toJson())
                .isEqualTo(
                        "{\"button\":[{\"type\":\"view\",\"name\":\"网站\",\"url\":\"https://e/?a=1&b=2\"},"
                                + "{\"name\":\"更多\",\"sub_button\":[{\"type\":\"click\",\"name\":\"一\",\"key\":\"ONE\"}]}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1, 2]",
                "format: other/1",
                "format: cw.menu/1",
                "{format: cw.menu/1, buttons: []}",
                "{format: cw.menu/1, buttons: [a]}",
                "{format: cw.menu/1, buttons: [{name: a}]}",
                "{format: cw.menu/1, buttons: [{key: a}]}",
                "{format: cw.menu/1, buttons: [{name: 一二三四五六, key: a}]}",
                "{format: cw.menu/1, buttons: [{name: a, more: [{name: b, more: []}]}]}",
                "{format: cw.menu/1, buttons: [{name: a, key: a}, {name: a, key: a}, {name: a, key: a}, {name: a, key: a}]}"
            })
    void file_thatIsNoMenu_isUnreadable(String yaml) throws IOException {
        String path = file(yaml);

        assertThatThrownBy(() -> AccountMenu.read(path)).isInstanceOf(AccountMenu.Unreadable.class);
    }

    @Test
    void file_missing_isUnreadable() {
        assertThatThrownBy(() -> AccountMenu.read(directory.resolve("none.yaml").toString()))
                .isInstanceOf(AccountMenu.Unreadable.class);
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("menu.yaml"), content).toString();
    }

    private static void collect(List<WxMenuButton> buttons, List<String> keys) {
        for (WxMenuButton button : buttons) {
            if (button.getKey() != null) {
                keys.add(button.getKey());
            }
            if (button.getSubButtons() != null) {
                collect(button.getSubButtons(), keys);
            }
        }
    }

    private static List<String> startKeys() throws IOException {
        Pattern line = Pattern.compile("(?m)^\\s+menu: \\[([A-Z_, ]+)]");
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/services"))) {
            List<String> keys = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                line.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> keys.addAll(List.of(found.group(1).split(", *"))));
            }
            return keys;
        }
    }
}
