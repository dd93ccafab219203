package org.citizenwindow.dialog.flow;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.call.CallSpec;

/** One step of a flow. Says only the order and the branches; what is asked and how is the slot's own affair. */
public sealed interface Step {
    /** What every step may carry. */
    Common common();

    /** The ways out that are tried in order; empty where the step has outcomes instead. */
    List<Edge> next();

    default String id() {
        return common().id();
    }

    /**
     * @param id name of the step, unique in its flow
     * @param interrupt overrides the flow's own rule
     * @param handovers the desks to be told when the step is entered
     * @param barrier whether 返回 and 修改 stop here
     */
    record Common(
            String id,
            Optional<Flow.Interrupt> interrupt,
            List<Handover> handovers,
            boolean barrier) {
        public Common {
            handovers = List.copyOf(handovers);
        }
    }

    /** A way out: taken when the predicate holds or when there is none. */
    record Edge(Optional<Predicate> when, String to) {}

    /**
     * Asks for a slot unless it is known.
     *
     * @param silence what happens when nothing is said to it
     */
    record Collect(Common common, String slot, List<Edge> next, Optional<Silent> silence)
            implements Step {
        public Collect {
            next = List.copyOf(next);
        }
    }

    /**
     * The way out of a question to which nothing is said.
     *
     * @param after how long the citizen has said nothing
     * @param quiet hours at whose end it is taken instead
     */
    record Silent(Duration after, String to, Optional<Policy.Quiet> quiet) {}

    /**
     * Says one or more texts.
     *
     * @param buttons what may be begun next, when the flow has ended with it
     */
    record Tell(
            Common common,
            List<String> texts,
            String picture,
            List<Button> buttons,
            List<Edge> next)
            implements Step {
        public Tell {
            texts = List.copyOf(texts);
            buttons = List.copyOf(buttons);
            next = List.copyOf(next);
        }
    }

    /** Only branches. */
    record Branch(Common common, List<Edge> next) implements Step {
        public Branch {
            next = List.copyOf(next);
        }
    }

    /**
     * Shows what was collected and asks for a yes.
     *
     * @param text key of the words above the fields
     * @param agree key of the label of the last option
     * @param fields slots shown as numbered lines, each of which can be chosen to change it
     */
    record Confirm(
            Common common,
            String text,
            String agree,
            List<String> fields,
            String agreed,
            String refused)
            implements Step {
        public Confirm {
            fields = List.copyOf(fields);
        }

        @Override
        public List<Edge> next() {
            return List.of();
        }
    }

    /**
     * Asks a back end and goes on by its answer.
     *
     * @param rejected by the code of the refusal; {@code other} for the rest
     */
    record CallOut(
            Common common,
            CallSpec call,
            List<Edge> ok,
            Map<String, Detour> rejected,
            Detour unavailable)
            implements Step {
        public CallOut {
            ok = List.copyOf(ok);
            rejected = Map.copyOf(rejected);
        }

        @Override
        public List<Edge> next() {
            return ok;
        }

        /** Where a refusal with this code leads: its own detour, or that of {@code other}. */
        public Detour rejected(String code) {
            return rejected.getOrDefault(code, rejected.getOrDefault("other", unavailable));
        }
    }

    /** Whom a step brings the conversation to the attention of: the queue's name, and whether it comes on top there. */
    record Handover(String queue, boolean urgent) {}

    /**
     * A way out that is not the planned one: what to say, what to ask again, where to go.
     *
     * @param keepDraft whether what was answered is laid aside, to be gone on with later
     */
    record Detour(Optional<String> say, List<String> askAgain, String to, boolean keepDraft) {
        public Detour {
            askAgain = List.copyOf(askAgain);
        }
    }
}
