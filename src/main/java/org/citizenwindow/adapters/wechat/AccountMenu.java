package org.citizenwindow.adapters.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import me.chanjar.weixin.common.bean.menu.WxMenu;
import me.chanjar.weixin.common.bean.menu.WxMenuButton;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * An account's menu bar, read from YAML: one to three buttons, each with a key, an address, or up to five buttons of its own.
 * Limits as the platform documents them; of two figures the smaller.
 */
final class AccountMenu {
    /** The menu that comes with the application. */
    static final String BUILT_IN = "builtin";

    private static final String RESOURCE = "wechat/menu.yaml";
    private static final String FORMAT = "cw.menu/1";
    private static final int BUTTONS = 3;
    private static final int MORE = 5;
    private static final int NAME_BYTES = 16;
    private static final int SUB_NAME_BYTES = 40;
    private static final int KEY_BYTES = 128;
    private static final int URL_BYTES = 256;

    private AccountMenu() {}

    /** A file that is not a menu; the message says where. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    /**
     * Reads a menu.
     *
     * @param source {@value #BUILT_IN} or the path of a file
     */
    static WxMenu read(String source) throws Unreadable {
        try {
            return menu(new Load(LoadSettings.builder().build()).loadFromString(text(source)));
        } catch (YamlEngineException e) {
            throw new Unreadable("is no YAML");
        } catch (IOException | UncheckedIOException e) {
            throw new Unreadable("cannot be read");
        }
    }

    private static String text(String source) throws IOException {
        if (!source.equals(BUILT_IN)) {
            return Files.readString(Path.of(source));
        }
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream in = loader.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static WxMenu menu(Object yaml) throws Unreadable {
        if (!(yaml instanceof Map<?, ?> root) || !FORMAT.equals(root.get("format"))) {
            throw new Unreadable("does not begin with format: " + FORMAT);
        }
        WxMenu menu = new WxMenu();
        menu.setButtons(buttons(root.get("buttons"), "buttons", BUTTONS, NAME_BYTES));
        return menu;
    }

    private static List<WxMenuButton> buttons(Object yaml, String where, int most, int nameBytes)
            throws Unreadable {
        if (!(yaml instanceof List<?> list) || list.isEmpty() || list.size() > most) {
            throw new Unreadable("needs 1 to " + most + " " + where);
        }
        List<WxMenuButton> buttons = new ArrayList<>();
        for (Object item : list) {
            if (!(item instanceof Map<?, ?> button)) {
                throw new Unreadable("has something else than a button in " + where);
            }
            buttons.add(button(button, nameBytes));
        }
        return buttons;
    }

    private static WxMenuButton button(Map<?, ?> yaml, int nameBytes) throws Unreadable {
        WxMenuButton button = new WxMenuButton();
        button.setName(text(yaml.get("name"), "name", nameBytes));
        boolean first = nameBytes == NAME_BYTES;
        if (first && yaml.containsKey("more")) {
            button.setSubButtons(
                    buttons(
                            yaml.get("more"),
                            "buttons below " + button.getName(),
                            MORE,
                            SUB_NAME_BYTES));
        } else if (yaml.containsKey("url")) {
            button.setType("view");
            button.setUrl(text(yaml.get("url"), "url", URL_BYTES));
        } else {
            button.setType("click");
            button.setKey(text(yaml.get("key"), "key", KEY_BYTES));
        }
        return button;
    }

    private static String text(Object yaml, String what, int maxBytes) throws Unreadable {
        String text = yaml == null ? "" : yaml.toString().strip();
        if (text.isEmpty() || text.getBytes(UTF_8).length > maxBytes) {
            throw new Unreadable(
                    "has a button whose "
                            + what
                            + " is missing or longer than "
                            + maxBytes
                            + " bytes");
        }
        return text;
    }
}
