package org.citizenwindow.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.citizenwindow.channel.OutboundMessage;
import org.citizenwindow.dialog.Effect;
import org.junit.jupiter.api.Test;

class PhrasingTest {
    private static Effect.Say say(String text, String picture, String... options) {
        return new Effect.Say(text.toLowerCase(), text, List.of(options), picture);
    }

    private static List<String> messages(Effect.Say... said) {
        return Phrasing.of(Stream.of(said).toList()).stream()
                .map(
                        line ->
                                switch (line.message()) {
                                    case OutboundMessage.Text text ->
                                            text.text().replace("\n\n", "+") + text.options();
                                    case OutboundMessage.Picture picture -> picture.toString();
                                    default -> "?";
                                })
                .map(text -> text.contains("p1") ? "p1" : text.contains("p2") ? "p2" : text)
                .toList();
    }

    @Test
    void sentences_becomeOneMessage() {
        assertThat(messages(say("A", ""), say("B", "", "yes"))).containsExactly("A+B[yes]");
    }

    @Test
    void sentenceAfterOptions_isAMessageOfItsOwn() {
        assertThat(messages(say("A", "", "yes"), say("B", ""))).containsExactly("A[yes]", "B[]");
    }

    @Test
    void pictureBetweenSentences_followsThem() {
        assertThat(messages(say("A", ""), say("B", "p1"))).containsExactly("A+B[]", "p1");
        assertThat(messages(say("A", ""), say("B", "p1"), say("C", "")))
                .containsExactly("A+B+C[]", "p1");
    }

    @Test
    void pictureAlone_precedesItsWords() {
        assertThat(messages(say("A", "p1"), say("B", ""))).containsExactly("p1", "A+B[]");
    }

    @Test
    void secondPicture_keepsItsWords() {
        assertThat(messages(say("A", ""), say("B", "p1"), say("C", "p2")))
                .containsExactly("A+B[]", "p1", "p2", "C[]");
    }

    @Test
    void tooLongTogether_staysTwo() {
        String half = "x".repeat(1_000);
        assertThat(messages(say(half, ""), say(half, "p1")))
                .containsExactly(half + "[]", "p1", half + "[]");
    }
}
