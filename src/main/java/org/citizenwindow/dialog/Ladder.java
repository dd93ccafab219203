package org.citizenwindow.dialog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Edges;
import org.citizenwindow.dialog.flow.Policy;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.match.Words.Kind;
import org.citizenwindow.dialog.slot.Heard;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.state.Question;

/** Help by rungs when an answer is not understood: first the question in other words, then an example, then a person. */
final class Ladder {
    private Ladder() {}

    /**
     * The open question was not answered.
     *
     * @param refusal what was wrong with the answer, if it was one
     */
    static void missed(Turn turn, Optional<Asking.Refusal> refusal) {
        Optional<String> reason = refusal.map(Asking.Refusal::text);
        Question question = turn.question().orElseThrow().missed();
        turn.top(frame -> frame.asking(question));
        Policy.Rung rung = turn.flow().policy().rung(question.misses());
        turn.trace(Trace.Kind.MISSED, Edges.missed(reason, rung));
        if (rung == Policy.Rung.HANDOVER) {
            refusal.ifPresent(why -> turn.say(why.text(), with(reasonFacts(turn, question), why)));
            Desk.wanted(turn);
            Asking.recall(turn);
            return;
        }
        if (question.slot().isEmpty()) {
            if (rung == Policy.Rung.OFFER_HUMAN) {
                turn.say("common.ladder_person", reasonFacts(turn, question));
            } else {
                turn.say("common.not_understood");
            }
            Confirming.repeat(turn);
            return;
        }
        Slot slot = Asking.slot(turn);
        Map<String, String> facts = Asking.facts(turn, slot);
        if (rung == Policy.Rung.REPHRASE) {
            refusal.ifPresentOrElse(
                    why -> turn.say(why.text(), with(facts, why)),
                    () -> turn.say("common.not_understood", facts));
            Optional<String> rephrase = slot.texts().rephrase();
            if (rephrase.isPresent() && reason.isEmpty() && !question.check()) {
                turn.say(rephrase.get(), facts, question.options(), "");
            } else {
                Asking.recall(turn);
            }
            return;
        }
        refusal.ifPresent(why -> turn.say(why.text(), with(facts, why)));
        turn.say(
                words(rung, reason.isPresent()),
                facts,
                question.options(),
                example(turn, slot, rung));
    }

    /**
     * Shows what an answer should look like to whoever asks how; that is no miss.
     *
     * @return false when nobody asked
     */
    static boolean shown(Turn turn, Heard heard) {
        boolean asked =
                heard.words().is(Kind.HOW, heard.normal())
                        && turn.aside().isEmpty()
                        && turn.question()
                                .filter(question -> !question.slot().isEmpty() && !question.check())
                                .isPresent()
                        && turn.top().awaited().isEmpty();
        if (!asked) {
            return false;
        }
        Slot slot = Asking.slot(turn);
        turn.say(
                "common.ladder_hint",
                Asking.facts(turn, slot),
                turn.question().orElseThrow().options(),
                example(turn, slot, Policy.Rung.EXAMPLE));
        return true;
    }

    /** What an answer should look like, shown once: of named shots the one that is missing. */
    private static String example(Turn turn, Slot slot, Policy.Rung rung) {
        if (rung != Policy.Rung.EXAMPLE) {
            return "";
        }
        return slot.type() instanceof SlotType.Photos photos
                ? Pictures.missing(turn, slot, photos).map(SlotType.Shot::picture).orElse("")
                : slot.picture();
    }

    private static Map<String, String> with(Map<String, String> facts, Asking.Refusal refusal) {
        Map<String, String> all = new HashMap<>(facts);
        all.putAll(refusal.facts());
        return all;
    }

    private static Map<String, String> reasonFacts(Turn turn, Question question) {
        return question.slot().isEmpty()
                ? Map.of("example", turn.text("common.example_confirm"))
                : Asking.facts(turn, Asking.slot(turn));
    }

    /** An answer that was refused was understood: nothing claims otherwise right after the reason. */
    private static String words(Policy.Rung rung, boolean refused) {
        if (rung == Policy.Rung.OFFER_HUMAN) {
            return refused ? "common.ladder_person_hint" : "common.ladder_person";
        }
        return refused ? "common.ladder_hint" : "common.ladder_example";
    }
}
