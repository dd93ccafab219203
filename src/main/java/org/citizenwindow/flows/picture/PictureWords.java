package org.citizenwindow.flows.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.flow.Predicate;
import org.citizenwindow.dialog.flow.PredicateWords;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.flow.Step;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.flows.talks.ReviewWords;
import org.citizenwindow.shared.Lang;

/** The words of a picture: the flow's own texts, and {@link ReviewWords} for what holds them together. */
final class PictureWords implements PredicateWords.Words {
    private final Flow flow;
    private final Flows flows;
    private final Lang lang;

    PictureWords(Flow flow, Flows flows, Lang lang) {
        this.flow = flow;
        this.flows = flows;
        this.lang = lang;
    }

    /** A word of the pictures' own. */
    String word(String key, String... values) {
        return ReviewWords.in(lang, key, values);
    }

    Lang lang() {
        return lang;
    }

    String title() {
        return flow.title().in(lang);
    }

    /** How the flow begins. */
    List<String> starts() {
        List<String> how = new ArrayList<>();
        if (flow.starts().emergency()) {
            how.add(word("start.emergency"));
        } else if (flow.starts().menu().isEmpty() && !flow.given().isEmpty()) {
            how.add(word("start.invited"));
        } else if (!flow.starts().menu().isEmpty()) {
            how.add(word("start.menu"));
        } else {
            how.add(word("start.words"));
        }
        return how;
    }

    private String text(String key) {
        return flows.text(flow.service(), lang, key, 0).orElse(key).strip();
    }

    /** The first line of a text. */
    private String first(String key) {
        return text(key).lines().findFirst().orElse("").replaceAll("\\{[a-z_.]+}", "…");
    }

    List<String> asked(String slot) {
        return List.of(first(flow.slots().get(slot).texts().ask()));
    }

    List<String> said(List<String> keys) {
        return List.of(first(keys.getFirst()));
    }

    /** The first line of what is said, and what may be begun by a tap. */
    List<String> said(Step.Tell tell) {
        List<String> lines = new ArrayList<>(said(tell.texts()));
        if (!tell.buttons().isEmpty()) {
            lines.add(
                    tell.buttons().stream()
                            .map(button -> "[" + text(button.label()) + "]")
                            .collect(Collectors.joining(" ")));
        }
        return lines;
    }

    String type(SlotType type) {
        return word("type." + type.word());
    }

    String rejected(String code) {
        return code.equals("other")
                ? word("rejected")
                : word("rejected.code", code.substring(code.indexOf(':') + 1).replace('_', ' '));
    }

    String condition(Predicate predicate) {
        return PredicateWords.say(predicate, this);
    }

    @Override
    public String name(String name) {
        Slot slot = flow.slots().get(name);
        return slot == null ? name.replace('_', ' ') : text(slot.texts().label());
    }

    @Override
    public String constant(String name, Value value) {
        return switch (value) {
            case Value.Str str ->
                    str.text().isEmpty()
                            ? word("empty")
                            : option(name, str.text()).map(this::text).orElse(str.text());
            case Value.Bool bool -> word(bool.value() ? "yes" : "no");
            case Value.Num num -> num.value().toPlainString();
            default -> String.valueOf(value);
        };
    }

    private Optional<String> option(String slot, String id) {
        return flow.slots().get(slot) instanceof Slot known
                        && known.type() instanceof SlotType.OneOf oneOf
                ? oneOf.options().stream()
                        .filter(option -> option.id().equals(id))
                        .map(SlotType.Option::text)
                        .findFirst()
                : Optional.empty();
    }

    @Override
    public String and() {
        return word("and");
    }

    @Override
    public String or() {
        return word("or");
    }

    @Override
    public String not(String what) {
        return word("not", what);
    }

    @Override
    public String truth(String name, boolean is) {
        if (flow.slots().get(name) instanceof Slot slot
                && slot.type() instanceof SlotType.YesNo yesNo) {
            return text(is ? yesNo.yes().text() : yesNo.no().text());
        }
        return word("is", name(name), word(is ? "yes" : "no"));
    }

    @Override
    public String isSet(String name) {
        return word("set", name(name));
    }

    @Override
    public String compare(String left, String sign, String right) {
        return switch (sign) {
            case "==" -> word("is", left, right);
            case "!=" -> word("is_not", left, right);
            default -> left + " " + sign + " " + right;
        };
    }

    @Override
    public String size(String name) {
        return word("size", name(name));
    }

    @Override
    public String now() {
        return word("now");
    }
}
