package org.citizenwindow.flows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/**
 * Brings stored conversations of earlier formats to the present one, a step at a time. A step is never changed once
 * conversations were written after it; {@code StateFormatsTest} keeps a file of each format.
 */
final class StateFormats {
    private static final String FORMAT = "stateFormat";

    /** The step at index n makes format n + 2 of format n + 1. */
    private static final List<Consumer<ObjectNode>> STEPS = List.of(StateFormats::barriers);

    private StateFormats() {}

    /**
     * The document in {@link ConversationJson#STATE_FORMAT}.
     *
     * @throws IllegalStateException for a format this version does not know
     */
    static JsonNode present(JsonNode stored) {
        int format = stored.path(FORMAT).asInt();
        if (format < 1 || format > ConversationJson.STATE_FORMAT) {
            throw new IllegalStateException(
                    "conversation in format "
                            + format
                            + "; this version knows 1 to "
                            + ConversationJson.STATE_FORMAT);
        }
        ObjectNode document = stored.deepCopy();
        for (int step = format; step < ConversationJson.STATE_FORMAT; step++) {
            STEPS.get(step - 1).accept((ObjectNode) document.get("conversation"));
        }
        return document.put(FORMAT, ConversationJson.STATE_FORMAT);
    }

    /** Format 1 marked a barrier by its step's id with "!" among the steps passed; 2 has a field for it. */
    private static void barriers(ObjectNode conversation) {
        for (JsonNode frame : conversation.withArray("stack")) {
            ArrayNode kept = ((ObjectNode) frame).arrayNode();
            for (JsonNode step : frame.path("passed")) {
                String id = step.asText();
                if (id.endsWith("!")) {
                    ((ObjectNode) frame).put("barrier", id.substring(0, id.length() - 1));
                } else {
                    kept.add(id);
                }
            }
            ((ObjectNode) frame).set("passed", kept);
        }
    }
}
