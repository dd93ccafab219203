package org.citizenwindow.dialog.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One text of a service in one language.
 *
 * @param general what is said wherever nothing of its own is: one wording, or several that take turns
 * @param channels the wordings of channels that have their own, by the channel's name
 */
public record Sentence(List<String> general, Map<String, List<String>> channels) {
    /** Any channel: the general form. */
    public static final String ANYWHERE = "";

    public Sentence {
        general = List.copyOf(general);
        channels = Map.copyOf(channels);
    }

    /** A text that is the same on every channel. */
    public static Sentence of(List<String> general) {
        return new Sentence(general, Map.of());
    }

    /** What may be said on a channel. */
    public List<String> on(String channel) {
        return channels.getOrDefault(channel, general);
    }

    /**
     * What is said on a channel.
     *
     * @param turn chooses among wordings
     */
    public String on(String channel, int turn) {
        List<String> wordings = on(channel);
        return wordings.get(Math.floorMod(turn, wordings.size()));
    }

    /** Every wording of every channel, the general ones first. */
    public List<String> all() {
        List<String> all = new ArrayList<>(general);
        channels.values().forEach(all::addAll);
        return all;
    }
}
