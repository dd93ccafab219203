package org.citizenwindow.dialog.flow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.citizenwindow.dialog.value.Known;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.dialog.value.ValueType;

/**
 * A condition of a flow file, e.g. {@code injured == true and size(others) > 1}: parsed and type-checked when the flow is
 * loaded, so that it can only be true or false when it runs. It has no loops, no calls out and no way to fail. What is not
 * known yet equals nothing, is before nothing, and counts as false.
 *
 * @param source the words in the file
 */
public record Predicate(String source, Expression expression) {
    /** The most characters a predicate may have. */
    public static final int MAX_LENGTH = Limits.PREDICATE_LENGTH;

    /** How deep brackets and {@code not} may nest. */
    public static final int MAX_DEPTH = Limits.PREDICATE_DEPTH;

    /** What is wrong with a predicate, in words for the author of the flow. */
    public static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fault(String message) {
            super(message);
        }
    }

    sealed interface Expression {}

    record And(List<Expression> all) implements Expression {}

    record Or(List<Expression> any) implements Expression {}

    record Not(Expression of) implements Expression {}

    record Truth(String name) implements Expression {}

    record Constant(boolean value) implements Expression {}

    record IsSet(String name) implements Expression {}

    record Compare(Operand left, Op op, Operand right) implements Expression {}

    record In(Operand left, List<Operand> items) implements Expression {}

    sealed interface Operand {}

    record Name(String name) implements Operand {}

    record Size(String name) implements Operand {}

    record Literal(Value value) implements Operand {}

    record Now() implements Operand {}

    enum Op {
        EQ("=="),
        NE("!="),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">=");

        final String sign;

        Op(String sign) {
            this.sign = sign;
        }

        boolean holds(int comparison) {
            return switch (this) {
                case EQ -> comparison == 0;
                case NE -> comparison != 0;
                case LT -> comparison < 0;
                case LE -> comparison <= 0;
                case GT -> comparison > 0;
                case GE -> comparison >= 0;
            };
        }
    }

    /**
     * Reads a predicate.
     *
     * @param names every name it may use, with its type
     * @throws Fault with what is wrong and where
     */
    public static Predicate parse(String source, Map<String, ValueType> names) {
        return new Predicate(source, new PredicateParser(source, names).parse());
    }

    /** Whether it holds for these values at this time. */
    public boolean holds(Map<String, Value> values, Instant now) {
        return holds(expression, values, now);
    }

    /** The names it uses. */
    public TreeSet<String> names() {
        TreeSet<String> found = new TreeSet<>();
        collect(expression, found);
        return found;
    }

    /** The texts that values are compared with, by the values' names. */
    public Map<String, Set<String>> compared() {
        Map<String, Set<String>> texts = new TreeMap<>();
        compared(expression, texts);
        return texts;
    }

    private static void compared(Expression expression, Map<String, Set<String>> texts) {
        switch (expression) {
            case And and -> and.all().forEach(each -> compared(each, texts));
            case Or or -> or.any().forEach(each -> compared(each, texts));
            case Not not -> compared(not.of(), texts);
            case Compare compare -> {
                compared(compare.left(), compare.right(), texts);
                compared(compare.right(), compare.left(), texts);
            }
            case In in -> in.items().forEach(item -> compared(in.left(), item, texts));
            case Truth ignored -> {}
            case Constant ignored -> {}
            case IsSet ignored -> {}
        }
    }

    private static void compared(Operand one, Operand other, Map<String, Set<String>> texts) {
        if (one instanceof Name name
                && other instanceof Literal literal
                && literal.value() instanceof Value.Str text) {
            texts.computeIfAbsent(name.name(), any -> new TreeSet<>()).add(text.text());
        }
    }

    private static boolean holds(Expression expression, Map<String, Value> values, Instant now) {
        return switch (expression) {
            case And and -> and.all().stream().allMatch(e -> holds(e, values, now));
            case Or or -> or.any().stream().anyMatch(e -> holds(e, values, now));
            case Not not -> !holds(not.of(), values, now);
            case Constant constant -> constant.value();
            case IsSet isSet -> Known.of(values, isSet.name()).isPresent();
            case Truth truth -> values.get(truth.name()) instanceof Value.Bool b && b.value();
            case Compare compare -> {
                Comparable<?> left = value(compare.left(), values, now);
                Comparable<?> right = value(compare.right(), values, now);
                yield left == null || right == null
                        ? compare.op() == Op.NE && left != right
                        : compare.op().holds(order(left, right));
            }
            case In in -> {
                Comparable<?> left = value(in.left(), values, now);
                yield left != null
                        && in.items().stream()
                                .anyMatch(item -> order(left, value(item, values, now)) == 0);
            }
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int order(Comparable left, Comparable right) {
        return left.getClass() == right.getClass() ? left.compareTo(right) : -1;
    }

    private static Comparable<?> value(Operand operand, Map<String, Value> values, Instant now) {
        return switch (operand) {
            case Literal literal -> plain(literal.value());
            case Now ignored -> now;
            case Size size -> BigDecimal.valueOf(size(values.get(size.name())));
            case Name name -> {
                Value value = Known.of(values, name.name()).orElse(null);
                yield value == null ? null : plain(value);
            }
        };
    }

    private static int size(Value value) {
        return switch (value) {
            case null -> 0;
            case Value.Many many -> many.items().size();
            case Value.Str str -> str.text().length();
            default -> 1;
        };
    }

    private static Comparable<?> plain(Value value) {
        return switch (value) {
            case Value.Str str -> str.text();
            case Value.Bool bool -> bool.value();
            case Value.Num num -> num.value().stripTrailingZeros();
            case Value.Moment moment -> moment.at();
            case Value.Period period -> period.from();
            case Value.Place place -> place.label();
            case Value.Photo photo -> photo.ref();
            case Value.Choice choice -> choice.id();
            case Value.Many many -> BigDecimal.valueOf(many.items().size());
        };
    }

    private static void collect(Expression expression, TreeSet<String> found) {
        switch (expression) {
            case And and -> and.all().forEach(e -> collect(e, found));
            case Or or -> or.any().forEach(e -> collect(e, found));
            case Not not -> collect(not.of(), found);
            case Constant ignored -> {}
            case IsSet isSet -> found.add(isSet.name());
            case Truth truth -> found.add(truth.name());
            case Compare compare -> {
                collect(compare.left(), found);
                collect(compare.right(), found);
            }
            case In in -> collect(in.left(), found);
        }
    }

    private static void collect(Operand operand, TreeSet<String> found) {
        switch (operand) {
            case Name name -> found.add(name.name());
            case Size size -> found.add(size.name());
            case Literal ignored -> {}
            case Now ignored -> {}
        }
    }
}
