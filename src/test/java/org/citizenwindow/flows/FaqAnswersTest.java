package org.citizenwindow.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Faq;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.understand.Deed;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FirstMessage;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.reading.Item;
import org.citizenwindow.shared.Lang;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever asks a question as it stands in a {@code faq.yaml} is answered with the entry it stands in. */
class FaqAnswersTest {
    private static final Flows FLOWS = BuiltInServices.flows();

    private record Asked(String intent, String answer, String question) {}

    @ParameterizedTest
    @EnumSource(Lang.class)
    void question_isAnsweredByItsEntry(Lang lang) {
        List<String> otherwise = new ArrayList<>();
        List<Asked> all = asked(lang);
        for (Asked asked : all) {
            String answer = answer(asked.question(), lang);
            if (!answer.equals(asked.answer())) {
                otherwise.add(asked.question() + " -> " + answer + ", not " + asked.answer());
            }
        }
        assertThat(all).hasSizeGreaterThan(40);
        assertThat(otherwise).isEmpty();
    }

    /** The text that answers a first message, as {@code Wishes} finds it; the intent where none does. */
    private static String answer(String text, Lang lang) {
        FirstMessage message = FirstMessage.of(FLOWS, text, Optional.of(lang));
        boolean answered =
                FLOWS.recogniser()
                        .intent(message.intent())
                        .filter(i -> i.deed() instanceof Deed.Answer)
                        .isPresent();
        boolean ruled =
                !FLOWS.recogniser().understand(text, Optional.of(lang)).candidates().isEmpty();
        Optional<String> within = ruled ? Optional.of(message.intent()) : Optional.empty();
        return answered || !ruled
                ? FLOWS.faq()
                        .nearest(FLOWS.words().normal().of(text), lang, within)
                        .map(Faq.Entry::answer)
                        .orElse(message.intent())
                : message.intent();
    }

    private static List<Asked> asked(Lang lang) {
        FlowFiles files = BuiltInServices.files();
        List<Asked> all = new ArrayList<>();
        for (String service : files.services()) {
            files.of(service).entrySet().stream()
                    .filter(file -> file.getKey().equals("faq.yaml"))
                    .forEach(
                            file ->
                                    Item.parse(file.getKey(), file.getValue(), new Faults())
                                            .need("entries")
                                            .items()
                                            .forEach(entry -> add(all, entry, lang)));
        }
        return all;
    }

    private static void add(List<Asked> all, Item entry, Lang lang) {
        entry.need("questions")
                .need(lang.tag())
                .texts()
                .forEach(
                        question ->
                                all.add(
                                        new Asked(
                                                entry.need("intent").text(),
                                                entry.need("answer").text(),
                                                question)));
    }
}
