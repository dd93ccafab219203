package org.citizenwindow.dialog.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A first look at many templates at once: which of them may fit somewhere in a text, found in one pass over it. */
final class Anchors {
    private final int size;
    private final BitSet always = new BitSet();
    private final Automaton automaton;
    private final int[] templateOf;

    Anchors(List<Template> templates) {
        size = templates.size();
        List<String> words = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            for (String anchor : templates.get(i).anchors()) {
                words.add(anchor);
                owners.add(i);
            }
            always.set(i, templates.get(i).anchors().isEmpty());
        }
        automaton = new Automaton(words);
        templateOf = owners.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The numbers of those that may fit; the others surely do not. */
    BitSet in(String text) {
        BitSet may = new BitSet(size);
        may.or(always);
        automaton.scan(text, (word, from, to) -> may.set(templateOf[word]));
        return may;
    }
}
