package org.citizenwindow.dialog.flow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citizenwindow.dialog.flow.Predicate.Expression;
import org.citizenwindow.dialog.flow.Predicate.Fault;
import org.citizenwindow.dialog.flow.Predicate.Op;
import org.citizenwindow.dialog.flow.Predicate.Operand;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.dialog.value.ValueType;

/** Reads {@link Predicate}s by recursive descent: {@code or} over {@code and} over {@code not} over comparisons. */
final class PredicateParser {
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "in", "true", "false", "size", "is_set", "now");

    /** Quotation marks that editors of letters put in. */
    private static final String CURLY = "\u2018\u2019\u201C\u201D\"";

    private final String source;
    private final Map<String, ValueType> names;
    private final List<String> tokens = new ArrayList<>();
    private int next;
    private int depth;

    PredicateParser(String source, Map<String, ValueType> names) {
        this.source = source;
        this.names = names;
    }

    Expression parse() {
        if (source.length() > Predicate.MAX_LENGTH) {
            throw new Fault("longer than " + Predicate.MAX_LENGTH + " characters; split the step");
        }
        tokenize();
        Expression expression = or();
        if (next < tokens.size()) {
            throw new Fault("unexpected '" + tokens.get(next) + "'; join conditions with and / or");
        }
        return expression;
    }

    private Expression or() {
        List<Expression> any = new ArrayList<>(List.of(and()));
        while (take("or")) {
            any.add(and());
        }
        return any.size() == 1 ? any.getFirst() : new Predicate.Or(any);
    }

    private Expression and() {
        List<Expression> all = new ArrayList<>(List.of(unary()));
        while (take("and")) {
            all.add(unary());
        }
        return all.size() == 1 ? all.getFirst() : new Predicate.And(all);
    }

    private Expression unary() {
        if (++depth > Predicate.MAX_DEPTH) {
            throw new Fault("nested deeper than " + Predicate.MAX_DEPTH);
        }
        try {
            if (take("not")) {
                return new Predicate.Not(unary());
            }
            if (take("(")) {
                Expression inner = or();
                expect(")");
                return inner;
            }
            return comparison();
        } finally {
            depth--;
        }
    }

    private Expression comparison() {
        if (take("is_set")) {
            expect("(");
            String name = name();
            expect(")");
            return new Predicate.IsSet(name);
        }
        Typed left = operand();
        if (take("in")) {
            return in(left);
        }
        for (Op op : Op.values()) {
            if (take(op.sign)) {
                return compare(left, op, operand());
            }
        }
        if (left.operand instanceof Predicate.Name name && left.type == ValueType.YES_NO) {
            return new Predicate.Truth(name.name());
        }
        if (left.operand instanceof Predicate.Literal literal
                && literal.value() instanceof Value.Bool bool) {
            return new Predicate.Constant(bool.value());
        }
        throw new Fault("'" + left.words + "' is no condition; compare it with something");
    }

    private Expression in(Typed left) {
        expect("[");
        List<Operand> items = new ArrayList<>();
        do {
            Typed item = operand();
            check(left, item);
            items.add(item.operand);
        } while (take(","));
        expect("]");
        return new Predicate.In(left.operand, items);
    }

    private Expression compare(Typed left, Op op, Typed right) {
        check(left, right);
        boolean ordered = left.type == ValueType.NUMBER || left.type == ValueType.INSTANT;
        if (op != Op.EQ && op != Op.NE && !ordered) {
            throw new Fault(
                    "'"
                            + op.sign
                            + "' needs numbers or times, but '"
                            + left.words
                            + "' is "
                            + left.type.word());
        }
        return new Predicate.Compare(left.operand, op, right.operand);
    }

    private static void check(Typed left, Typed right) {
        if (!comparable(left.type).equals(comparable(right.type))) {
            throw new Fault(
                    "'"
                            + left.words
                            + "' is "
                            + left.type.word()
                            + " but '"
                            + right.words
                            + "' is "
                            + right.type.word());
        }
        if (left.type == ValueType.PERIOD) {
            throw new Fault(
                    "'"
                            + left.words
                            + "' is a period; compare "
                            + left.words
                            + Value.Period.START
                            + " or "
                            + left.words
                            + Value.Period.END);
        }
        if (left.type == ValueType.LIST || left.type == ValueType.PHOTOS) {
            throw new Fault("'" + left.words + "' is a list; compare size(" + left.words + ")");
        }
    }

    /** Texts, choices (by id) and places (by label) all compare as text. */
    private static ValueType comparable(ValueType type) {
        return switch (type) {
            case CHOICE, LOCATION -> ValueType.TEXT;
            default -> type;
        };
    }

    private Typed operand() {
        String token = peek();
        if (take("size")) {
            expect("(");
            String name = name();
            expect(")");
            return new Typed(new Predicate.Size(name), ValueType.NUMBER, "size(" + name + ")");
        }
        if (take("now")) {
            return new Typed(new Predicate.Now(), ValueType.INSTANT, token);
        }
        if (take("true") || take("false")) {
            return literal(new Value.Bool(token.equals("true")), ValueType.YES_NO, token);
        }
        if (token.startsWith("'")) {
            next++;
            return literal(
                    new Value.Str(token.substring(1, token.length() - 1)), ValueType.TEXT, token);
        }
        if (Character.isDigit(token.charAt(0)) || token.startsWith("-")) {
            next++;
            return literal(new Value.Num(new BigDecimal(token)), ValueType.NUMBER, token);
        }
        String name = name();
        return new Typed(new Predicate.Name(name), names.get(name), name);
    }

    private static Typed literal(Value value, ValueType type, String words) {
        return new Typed(new Predicate.Literal(value), type, words);
    }

    private String name() {
        String token = peek();
        if (!Character.isLetter(token.charAt(0)) || WORDS.contains(token)) {
            throw new Fault("a name is expected where '" + token + "' stands");
        }
        if (!names.containsKey(token)) {
            throw new Fault(
                    "'" + token + "' is not known here" + Nearest.hint(token, names.keySet()));
        }
        next++;
        return token;
    }

    private String peek() {
        if (next >= tokens.size()) {
            throw new Fault("ends too early");
        }
        return tokens.get(next);
    }

    private boolean take(String token) {
        if (next < tokens.size() && tokens.get(next).equals(token)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw new Fault(
                    "'"
                            + token
                            + "' is expected "
                            + (next < tokens.size()
                                    ? "where '" + tokens.get(next) + "' stands"
                                    : "at the end"));
        }
    }

    private void tokenize() {
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            int start = i;
            if (c == ' ') {
                i++;
                continue;
            }
            if (c == '\'') {
                i = source.indexOf('\'', i + 1) + 1;
                if (i == 0) {
                    throw new Fault("a text lacks its closing '");
                }
            } else if (Character.isLetter(c)) {
                while (i < source.length() && isNamePart(source.charAt(i))) {
                    i++;
                }
            } else if (Character.isDigit(c)
                    || c == '-'
                            && i + 1 < source.length()
                            && Character.isDigit(source.charAt(i + 1))) {
                i++;
                while (i < source.length()
                        && (Character.isDigit(source.charAt(i)) || source.charAt(i) == '.')) {
                    i++;
                }
            } else if ("=!<>".indexOf(c) >= 0) {
                i += i + 1 < source.length() && source.charAt(i + 1) == '=' ? 2 : 1;
                if (c == '=' && i - start == 1 || c == '!' && i - start == 1) {
                    throw new Fault("'" + c + "' is not an operator; did you mean '" + c + "='?");
                }
            } else if ("()[],".indexOf(c) >= 0) {
                i++;
            } else {
                throw new Fault(
                        "'"
                                + c
                                + "' has no meaning here"
                                + (CURLY.indexOf(c) < 0
                                        ? ""
                                        : "; a text stands in straight quotation marks: 'text'"));
            }
            tokens.add(source.substring(start, i));
        }
        if (tokens.isEmpty()) {
            throw new Fault("is empty");
        }
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    private record Typed(Operand operand, ValueType type, String words) {}
}
