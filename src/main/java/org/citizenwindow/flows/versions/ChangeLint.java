package org.citizenwindow.flows.versions;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.Migration;
import org.citizenwindow.dialog.call.LateTerms;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Meaning;
import org.citizenwindow.dialog.flow.Moves;
import org.citizenwindow.dialog.flow.Sentence;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.flows.reading.Item;
import org.citizenwindow.shared.Lang;

/**
 * What a reviewer overlooks in a change: a question that those under way pass by, an answer that has nowhere to go, a language
 * that was not kept up. Nothing of it keeps a flow from loading.
 */
final class ChangeLint {
    private final FlowVersion older;
    private final FlowVersion newer;
    private final Moves moves;
    private final boolean declared;
    private final BiConsumer<Integer, String> note;

    private ChangeLint(
            FlowVersion older, FlowVersion newer, Moves moves, BiConsumer<Integer, String> note) {
        this.older = older;
        this.newer = newer;
        this.moves = moves;
        this.declared = newer.flow().from().containsKey(was().ref().version());
        this.note = note;
    }

    /**
     * @param moves what the newer version declares about the older one
     * @param note takes a line of the newer version's file and what there is to know
     */
    static void check(
            FlowVersion older, FlowVersion newer, Moves moves, BiConsumer<Integer, String> note) {
        ChangeLint lint = new ChangeLint(older, newer, moves, note);
        if (lint.declared) {
            lint.questions();
            lint.slotsGone();
            lint.given();
        }
        lint.limits();
        lint.calls();
        lint.starts();
        lint.anonymity();
        lint.translations();
    }

    private Flow was() {
        return older.flow();
    }

    private Flow is() {
        return newer.flow();
    }

    /** A question nobody who moves has answered, before the place where some of them go on. */
    private void questions() {
        Set<String> answered = new HashSet<>(moves.askAgain());
        for (Slot slot : was().slots().values()) {
            Slot now = is().slots().get(moves.slot(slot.name()));
            if (now != null && Meaning.same(slot.type(), now.type())) {
                answered.add(now.name());
            }
        }
        for (Step step : is().steps().values()) {
            if (step instanceof Step.Collect collect && answered.add(collect.slot())) {
                Set<String> passing = passing(collect);
                if (!passing.isEmpty()) {
                    note(
                            newer.line(step),
                            "question '"
                                    + step.id()
                                    + "' is new and stands before "
                                    + some(passing)
                                    + ": whoever stands there in "
                                    + was().ref()
                                    + " moves past it and is never asked; if the answer is needed,"
                                    + " declare from: {"
                                    + was().ref().version()
                                    + ": {ask_again: ["
                                    + collect.slot()
                                    + "]}}");
                }
            }
        }
    }

    private Set<String> passing(Step.Collect question) {
        Set<String> passing = new TreeSet<>();
        for (Step step : was().steps().values()) {
            if (VersionLint.waits(step)) {
                Migration.target(step.id(), was(), is())
                        .filter(target -> !target.equals(question.id()))
                        .filter(target -> is().onward(question.id()).contains(target))
                        .filter(target -> !is().ahead(target).contains(question.slot()))
                        .ifPresent(target -> passing.add(step.id()));
            }
        }
        return passing;
    }

    /** An answer whose slot is gone, where another may be meant to hold it. */
    private void slotsGone() {
        for (Slot slot : was().slots().values()) {
            if (is().slots().containsKey(moves.slot(slot.name()))) {
                continue;
            }
            List<String> alike =
                    is().slots().values().stream()
                            .filter(now -> Meaning.same(slot.type(), now.type()))
                            .map(Slot::name)
                            .filter(name -> !was().slots().containsKey(name))
                            .filter(name -> !moves.renameSlots().containsValue(name))
                            .toList();
            note(
                    newer.line("slots"),
                    "slot '"
                            + slot.name()
                            + "' of "
                            + was().ref()
                            + " is gone: answers to it are lost in a move"
                            + (alike.isEmpty()
                                    ? ""
                                    : "; if '"
                                            + alike.getFirst()
                                            + "' holds them now, declare from: {"
                                            + was().ref().version()
                                            + ": {rename_slots: {"
                                            + slot.name()
                                            + ": "
                                            + alike.getFirst()
                                            + "}}}"));
        }
    }

    private void given() {
        Set<String> fresh = new TreeSet<>(is().given().keySet());
        fresh.removeAll(was().given().keySet());
        if (!fresh.isEmpty()) {
            note(
                    newer.line("given"),
                    "given "
                            + fresh
                            + " is new: conversations that move from "
                            + was().ref()
                            + " do not have it");
        }
    }

    /** The same kind of answer within other limits: what was answered is not measured again. */
    private void limits() {
        for (Slot slot : was().slots().values()) {
            Slot now = is().slots().get(moves.slot(slot.name()));
            if (now != null
                    && Meaning.same(slot.type(), now.type())
                    && !slot.type().equals(now.type())
                    && !Meaning.offers(now.type())
                    && !moves.askAgain().contains(now.name())) {
                note(
                        newer.line(now),
                        "'"
                                + now.name()
                                + "' is asked for within other limits than in "
                                + was().ref()
                                + ": answers given before come along as they are");
            }
        }
    }

    /** Calls whose traces were wiped out when nobody wanted them, and are not any more. */
    private void calls() {
        for (Step step : was().steps().values()) {
            Step now = is().steps().get(moves.renameSteps().getOrDefault(step.id(), step.id()));
            if (now instanceof Step.CallOut after
                    && undo(step).isPresent()
                    && undo(after).isEmpty()) {
                note(
                        newer.line(now),
                        "'"
                                + undo(step).get()
                                + "' undid what '"
                                + step.id()
                                + "' did in "
                                + was().ref()
                                + " when nobody had the use of it; nothing does so now");
            }
        }
    }

    private static Optional<String> undo(Step step) {
        return step instanceof Step.CallOut call
                ? call.call().later().flatMap(LateTerms::undo)
                : Optional.empty();
    }

    /** Ways in that are closed now. */
    private void starts() {
        Set<String> keys = new TreeSet<>(was().starts().menu());
        keys.removeAll(is().starts().menu());
        if (!keys.isEmpty()) {
            note(
                    newer.line("starts"),
                    "menu keys "
                            + keys
                            + " of "
                            + was().ref()
                            + " are gone: buttons of messages sent before lead nowhere");
        }
        Set<Lang> spoken = EnumSet.noneOf(Lang.class);
        older.read().must().forEach((lang, phrases) -> addUnlessEmpty(spoken, lang, phrases));
        Set<Lang> now = EnumSet.noneOf(Lang.class);
        newer.read().must().forEach((lang, phrases) -> addUnlessEmpty(now, lang, phrases));
        spoken.removeAll(now);
        if (!spoken.isEmpty()) {
            note(
                    newer.line("starts"),
                    "start phrases in " + tags(spoken) + " of " + was().ref() + " are gone");
        }
    }

    private static void addUnlessEmpty(Set<Lang> spoken, Lang lang, List<Item> phrases) {
        if (!phrases.isEmpty()) {
            spoken.add(lang);
        }
    }

    private void anonymity() {
        if (was().policy().anonymous() && !is().policy().anonymous()) {
            note(
                    newer.line("policy"),
                    was().ref()
                            + " left nothing behind, and this version does: say so to citizens"
                            + " before they begin");
        }
    }

    /** Texts that say something else in some languages only, or the same in two where they did not. */
    private void translations() {
        Map<String, Set<String>> behind = new TreeMap<>();
        Set<String> keys = new TreeSet<>();
        newer.own().values().forEach(texts -> keys.addAll(texts.keySet()));
        for (String key : keys) {
            Set<Lang> changed = EnumSet.noneOf(Lang.class);
            Set<Lang> kept = EnumSet.noneOf(Lang.class);
            for (Lang lang : Lang.values()) {
                if (text(older, lang, key) != null && text(newer, lang, key) != null) {
                    (same(older, lang, newer, lang, key) ? kept : changed).add(lang);
                }
            }
            lost(key, changed);
            if (!changed.isEmpty() && !kept.isEmpty()) {
                behind.computeIfAbsent(
                                tags(changed) + " but not in " + tags(kept), any -> new TreeSet<>())
                        .add(key);
            }
        }
        behind.forEach(
                (langs, texts) ->
                        note(
                                newer.line("version"),
                                (texts.size() == 1 ? "text " : "texts ")
                                        + some(texts)
                                        + " changed in "
                                        + langs
                                        + ": see whether all still say the same"));
    }

    private void lost(String key, Set<Lang> changed) {
        for (Lang one : changed) {
            for (Lang other : Lang.values()) {
                boolean twice = changed.contains(other) && one.compareTo(other) > 0;
                if (one != other
                        && !twice
                        && same(newer, one, newer, other, key)
                        && !same(older, one, older, other, key)) {
                    note(
                            newer.line("version"),
                            "text '"
                                    + key
                                    + "' is the same in "
                                    + one.tag()
                                    + " and "
                                    + other.tag()
                                    + " now and was not in "
                                    + was().ref()
                                    + ": was a translation lost?");
                }
            }
        }
    }

    private static boolean same(
            FlowVersion one, Lang lang, FlowVersion other, Lang otherLang, String key) {
        return Objects.equals(text(one, lang, key), text(other, otherLang, key));
    }

    private static Sentence text(FlowVersion version, Lang lang, String key) {
        return version.own().getOrDefault(lang, Map.of()).get(key);
    }

    private static String tags(Set<Lang> langs) {
        return langs.stream().map(Lang::tag).collect(Collectors.joining(", "));
    }

    private static String some(Set<String> names) {
        List<String> quoted = new ArrayList<>();
        names.stream().limit(3).forEach(name -> quoted.add("'" + name + "'"));
        int more = names.size() - quoted.size();
        return String.join(", ", quoted) + (more == 0 ? "" : " and " + more + " more");
    }

    private void note(int line, String what) {
        note.accept(line, what);
    }
}
