package org.citizenwindow.simulator.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.citizenwindow.simulator.Samples;

/** The stories' data. @param answers by language, in the order they are tried */
public record Stories(Map<String, List<Answer>> answers, List<Story> stories) {

    /**
     * What to do when the account's words match.
     *
     * @param when a regular expression that must be found in the words
     * @param say words to send, {@code {name}} taken from the story
     * @param choose the number in front of this label, or the label where there is no number
     * @param album sample photos to send
     * @param pin send the story's place
     * @param end the story is over
     */
    public record Answer(
            String when, String say, String choose, List<String> album, boolean pin, boolean end) {}

    /** Where the accident was. */
    public record Place(double latitude, double longitude, String label) {}

    /**
     * One citizen's story.
     *
     * @param first what the citizen says first
     * @param words for the placeholders of the answers
     * @param answers tried before those of the language
     * @param desk what an officer does with the case afterwards
     */
    public record Story(
            String openId,
            String nickname,
            String lang,
            String first,
            Place pin,
            Map<String, String> words,
            List<Answer> answers,
            List<DeskAct> desk) {}

    /** A form of the case's page. @param verb the last part of its address */
    public record DeskAct(String verb, Map<String, String> fields) {}

    /** The stories that come with the demo. */
    public static Stories shipped() {
        return Samples.read("stories.json", Stories.class);
    }

    /** All answers a story has, its own first. */
    List<Answer> answersOf(Story story) {
        List<Answer> all = new ArrayList<>(story.answers());
        all.addAll(answers.getOrDefault(story.lang(), List.of()));
        return all;
    }
}
