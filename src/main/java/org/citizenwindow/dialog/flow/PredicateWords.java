package org.citizenwindow.dialog.flow;

import java.util.List;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.value.Value;

/** Says a condition in words, for pictures and reviews: the engine knows its parts, whoever asks has the words. */
public final class PredicateWords {
    /** The words of one language and one flow. */
    public interface Words {
        /** What a name stands for. */
        String name(String name);

        /** A constant that is compared with a name (with nothing where {@code name} is empty). */
        String constant(String name, Value value);

        /** What joins two parts that must both hold. */
        String and();

        /** What joins two parts one of which must hold. */
        String or();

        /** The contrary of something. */
        String not(String what);

        /** A yes to a question. */
        String truth(String name, boolean is);

        /** Something was answered. */
        String isSet(String name);

        /** Two things compared: {@code sign} is {@code == != < <= > >=}. */
        String compare(String left, String sign, String right);

        /** How many there are. */
        String size(String name);

        /** This moment. */
        String now();
    }

    private PredicateWords() {}

    /** The condition in these words. */
    public static String say(Predicate predicate, Words words) {
        return say(predicate.expression(), words);
    }

    private static String say(Predicate.Expression expression, Words words) {
        return switch (expression) {
            case Predicate.And and -> joined(and.all(), words.and(), words);
            case Predicate.Or or -> joined(or.any(), words.or(), words);
            case Predicate.Not not ->
                    not.of() instanceof Predicate.Truth truth
                            ? words.truth(truth.name(), false)
                            : words.not(say(not.of(), words));
            case Predicate.Constant constant -> Boolean.toString(constant.value());
            case Predicate.IsSet isSet -> words.isSet(isSet.name());
            case Predicate.Truth truth -> words.truth(truth.name(), true);
            case Predicate.Compare compare -> compare(compare, words);
            case Predicate.In in ->
                    words.compare(
                            say(in.left(), "", words),
                            "==",
                            in.items().stream()
                                    .map(item -> say(item, name(in.left()), words))
                                    .collect(Collectors.joining(words.or())));
        };
    }

    private static String compare(Predicate.Compare compare, Words words) {
        String sign = compare.op().sign;
        if (compare.left() instanceof Predicate.Name name
                && compare.right() instanceof Predicate.Literal literal
                && literal.value() instanceof Value.Bool bool) {
            return words.truth(name.name(), sign.equals("==") == bool.value());
        }
        return words.compare(
                say(compare.left(), name(compare.right()), words),
                sign,
                say(compare.right(), name(compare.left()), words));
    }

    private static String name(Predicate.Operand operand) {
        return operand instanceof Predicate.Name name ? name.name() : "";
    }

    private static String say(Predicate.Operand operand, String other, Words words) {
        return switch (operand) {
            case Predicate.Name name -> words.name(name.name());
            case Predicate.Size size -> words.size(size.name());
            case Predicate.Literal literal -> words.constant(other, literal.value());
            case Predicate.Now ignored -> words.now();
        };
    }

    private static String joined(List<Predicate.Expression> parts, String by, Words words) {
        return parts.stream().map(part -> say(part, words)).collect(Collectors.joining(by));
    }
}
