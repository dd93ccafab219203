package org.citizenwindow.simulator.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The account's menu bar: one to three buttons, each with up to five of its own. */
public record Menu(List<Button> buttons) {
    private static final int FIRST_LEVEL = 3;
    private static final int SECOND_LEVEL = 5;
    private static final int NAME_BYTES = 16;
    private static final int SUB_NAME_BYTES = 60;
    private static final int KEY_BYTES = 128;
    private static final int URL_BYTES = 1024;
    private static final Set<String> WITH_KEY =
            Set.of(
                    "click",
                    "scancode_push",
                    "scancode_waitmsg",
                    "pic_sysphoto",
                    "pic_photo_or_album",
                    "pic_weixin",
                    "location_select");

    /**
     * A button.
     *
     * @param type as the platform names it, empty for one that only opens {@code more}
     * @param value the key of a click, the address of a page, empty for one that only opens {@code more}
     */
    public record Button(String name, String type, String value, List<Button> more) {}

    /** The menu in the body of {@code menu/create}. */
    static Menu read(JsonNode body) throws WechatError.Refusal {
        JsonNode array = body.path("button");
        if (!array.isArray() || array.isEmpty() || array.size() > FIRST_LEVEL) {
            throw WechatError.INVALID_BUTTON_COUNT.refusal();
        }
        List<Button> buttons = new ArrayList<>();
        for (JsonNode node : array) {
            buttons.add(button(node, NAME_BYTES));
        }
        return new Menu(List.copyOf(buttons));
    }

    private static Button button(JsonNode node, int nameBytes) throws WechatError.Refusal {
        String name = node.path("name").asText();
        if (bytes(name) == 0 || bytes(name) > nameBytes) {
            throw WechatError.INVALID_BUTTON_NAME.refusal();
        }
        JsonNode subs = node.path("sub_button");
        if (subs.isArray() && !subs.isEmpty()) {
            if (subs.size() > SECOND_LEVEL || nameBytes == SUB_NAME_BYTES) {
                throw WechatError.INVALID_SUB_BUTTON_COUNT.refusal();
            }
            List<Button> more = new ArrayList<>();
            for (JsonNode sub : subs) {
                more.add(button(sub, SUB_NAME_BYTES));
            }
            return new Button(name, "", "", List.copyOf(more));
        }
        String type = node.path("type").asText();
        String value = value(node, type);
        return new Button(name, type, value, List.of());
    }

    private static String value(JsonNode node, String type) throws WechatError.Refusal {
        if (WITH_KEY.contains(type)) {
            String key = node.path("key").asText();
            if (bytes(key) == 0 || bytes(key) > KEY_BYTES) {
                throw WechatError.INVALID_BUTTON_KEY.refusal();
            }
            return key;
        }
        if (type.equals("view") || type.equals("miniprogram")) {
            String url = node.path("url").asText();
            if (bytes(url) == 0 || bytes(url) > URL_BYTES) {
                throw WechatError.INVALID_BUTTON_URL.refusal();
            }
            return url;
        }
        throw WechatError.INVALID_BUTTON_TYPE.refusal();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
