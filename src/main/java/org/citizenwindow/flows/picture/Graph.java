package org.citizenwindow.flows.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.slot.SlotType;

/** What is drawn: a box for each step, a point for each end, an arrow for each way on. */
final class Graph {
    /** What a node shows. */
    enum Kind {
        START,
        ASK,
        SAY,
        BRANCH,
        CONFIRM,
        CALL,
        END,
        CANCEL,
        /** Where an arrow passes a row, with or without its words. */
        BEND
    }

    /** One thing that has a place. Sizes and places are pixels; {@code x} is the middle, {@code y} the top. */
    static final class Node {
        final Kind kind;
        final String title;
        final List<String> lines;
        final String tag;
        boolean barrier;
        boolean desk;
        boolean urgent;
        double width;
        double height;
        int row;
        int order;
        double x;
        double y;
        final List<Node> above = new ArrayList<>();
        final List<Node> below = new ArrayList<>();

        Node(Kind kind, String title, List<String> lines, String tag) {
            this.kind = kind;
            this.title = title;
            this.lines = lines;
            this.tag = tag;
        }
    }

    /**
     * One way on.
     *
     * @param quiet whether it is not the planned way: a refusal, a failure
     */
    static final class Arrow {
        final Node from;
        final Node to;
        final List<String> words = new ArrayList<>();
        boolean quiet = true;
        boolean backwards;

        /** Where its words stand. */
        Node worded;

        final List<Node> bends = new ArrayList<>();

        Arrow(Node from, Node to) {
            this.from = from;
            this.to = to;
        }
    }

    final List<Node> nodes = new ArrayList<>();
    final List<Arrow> arrows = new ArrayList<>();
    double width;
    double height;

    private final Map<String, Node> steps = new LinkedHashMap<>();
    private final Map<String, Arrow> byEnds = new LinkedHashMap<>();
    private final PictureWords words;
    private final Flow flow;

    private Graph(Flow flow, PictureWords words) {
        this.flow = flow;
        this.words = words;
    }

    static Graph of(Flow flow, PictureWords words) {
        Graph graph = new Graph(flow, words);
        graph.build();
        return graph;
    }

    private void build() {
        Node start =
                add(
                        new Node(
                                Kind.START,
                                words.title(),
                                words.starts(),
                                flow.ref().name() + " · " + flow.ref().version()));
        flow.steps().values().forEach(step -> steps.put(step.id(), add(node(step))));
        way(start, flow.first(), "", false);
        flow.steps().values().forEach(this::ways);
    }

    private Node add(Node node) {
        Sizes.fit(node);
        nodes.add(node);
        return node;
    }

    private Node node(Step step) {
        Node node =
                switch (step) {
                    case Step.Collect collect -> {
                        SlotType type = flow.slots().get(collect.slot()).type();
                        yield new Node(
                                Kind.ASK, step.id(), words.asked(collect.slot()), words.type(type));
                    }
                    case Step.Tell tell -> new Node(Kind.SAY, step.id(), words.said(tell), "");
                    case Step.Branch branch -> new Node(Kind.BRANCH, step.id(), List.of(), "");
                    case Step.Confirm confirm ->
                            new Node(
                                    Kind.CONFIRM,
                                    step.id(),
                                    words.said(List.of(confirm.text())),
                                    words.word("confirm"));
                    case Step.CallOut call ->
                            new Node(
                                    Kind.CALL,
                                    step.id(),
                                    List.of(call.call().service()),
                                    words.word(
                                            call.call().later().isPresent()
                                                    ? "call_later"
                                                    : "call"));
                };
        node.barrier = step.common().barrier();
        node.desk = !step.common().handovers().isEmpty();
        node.urgent = step.common().handovers().stream().anyMatch(handover -> handover.urgent());
        return node;
    }

    private void ways(Step step) {
        Node from = steps.get(step.id());
        boolean branches = step.next().size() > 1;
        for (Step.Edge edge : step.next()) {
            way(
                    from,
                    edge.to(),
                    edge.when().map(words::condition).orElse(branches ? words.word("else") : ""),
                    false);
        }
        switch (step) {
            case Step.Collect collect -> {
                switch (flow.slots().get(collect.slot()).type()) {
                    case SlotType.Offered offered -> {
                        way(from, offered.none(), words.word("none"), true);
                        way(from, offered.unavailable(), words.word("unavailable"), true);
                    }
                    case SlotType.Appointment appointment -> {
                        way(from, appointment.full(), words.word("full"), true);
                        way(from, appointment.unavailable(), words.word("unavailable"), true);
                    }
                    default -> {}
                }
                collect.silence()
                        .ifPresent(silent -> way(from, silent.to(), words.word("silence"), true));
            }
            case Step.Confirm confirm -> {
                way(from, confirm.agreed(), words.word("agreed"), false);
                way(from, confirm.refused(), words.word("refused"), true);
            }
            case Step.CallOut call -> {
                new TreeMap<>(call.rejected())
                        .forEach(
                                (code, detour) ->
                                        way(from, detour.to(), words.rejected(code), true));
                way(from, call.unavailable().to(), words.word("unavailable"), true);
            }
            case Step.Tell ignored -> {}
            case Step.Branch ignored -> {}
        }
    }

    private void way(Node from, String target, String label, boolean quiet) {
        String key = nodes.indexOf(from) + " " + target;
        Arrow arrow =
                byEnds.computeIfAbsent(
                        key,
                        any -> {
                            Arrow made = new Arrow(from, target(target));
                            arrows.add(made);
                            return made;
                        });
        arrow.quiet &= quiet;
        for (String line : Sizes.wrapWord(label)) {
            if (!arrow.words.contains(line)) {
                arrow.words.add(line);
            }
        }
    }

    private Node target(String target) {
        Node step = steps.get(target);
        if (step != null) {
            return step;
        }
        Kind kind = target.equals(Flow.CANCEL) ? Kind.CANCEL : Kind.END;
        return add(new Node(kind, "", List.of(), ""));
    }
}
