package org.citizenwindow.dialog.understand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.citizenwindow.shared.Lang;

/**
 * Puts together what rules say of a text and what examples say. Scores are logarithms of how likely an intent is, so they add
 * up: rules that explain much of a text outweigh examples, and many examples outweigh a rule that caught one word.
 */
final class Weighing {
    /** What the logarithm of a rule's points is worth, and what it is worth to be first by the rules. */
    private static final double POINTS = 0.3;

    private static final double FIRST = 0.72;

    /** What it says for nothing being meant that no rule holds. */
    private static final double SILENCE = 0.45;

    /** There are more examples of danger than danger is told; and few of the endless many things nobody is here for. */
    private static final double SELDOM = -1.35;

    private static final double ENDLESS = 0.4;

    /** To begin a service in vain is worse than to ask again: one that no rule names must be the likelier. */
    private static final double UNNAMED = -0.2;

    /**
     * Danger is told from so likely on: a missed one weighs more than a false alarm. How far down that goes is measured by
     * left-out examples: until a language's right answers would suffer, of which Chinese has the most to spare.
     *
     * @param told by examples alone
     * @param ruled the same where a rule tells it
     */
    private record Alarm(double told, double ruled) {
        static Alarm of(Lang lang) {
            return switch (lang) {
                case ZH_CN -> new Alarm(0.12, 0.08);
                case JA -> new Alarm(0.09, 0.07);
                case EN -> new Alarm(0.1, 0.08);
            };
        }

        double from(boolean byRule, boolean few) {
            return byRule ? ruled : few ? LIKELY : told;
        }
    }

    /** So few pieces are a word or two: what examples alone make of them is danger only when it is likelier than not. */
    private static final int FEW = 12;

    /** Chinese is heard by its sounds, too: three characters have thirteen pieces. */
    private static final int FEW_WITH_SOUNDS = 13;

    private static final int FEW_OF_WORDS = 8;

    private static final double LIKELY = 0.5;

    /** Where nothing is likelier than this, nothing was understood: a word that belongs to any matter. */
    private static final double GUESSED = 0.12;

    /** What examples alone raise an alarm for must be known to them to this part: pinyin may be heard as English. */
    private static final double HEARD = 0.35;

    /** Of a word or two, examples must know most: what they do not know may be all it says. */
    private static final double MOSTLY = 0.6;

    /** When it may be an answer, examples must leave so little doubt, and have so much of what is said in common with it. */
    private static final double CERTAIN = 0.97;

    private static final double SAID = 0.6;

    /** By rules alone a second candidate is asked about that is so many points behind. */
    private static final int MARGIN = 1;

    /** A second candidate whose score is so near to the first is asked about; one that is so far behind is none. */
    private static final double NEAR = 0.35;

    private static final double CLEARER = 4.5;

    private static final double FAR = 3.0;

    /** A score of one in the points of a candidate. */
    private static final int CANDIDATE = 100;

    private final List<Intent> intents;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** By intent, what is to be said for it before anything is known of a text. */
    private final double[] leaning;

    Weighing(List<Intent> intents) {
        this.intents = List.copyOf(intents);
        leaning = new double[this.intents.size()];
        for (int i = 0; i < this.intents.size(); i++) {
            numbers.put(this.intents.get(i).id(), i);
            leaning[i] = alarms(i) ? SELDOM : isNothing(i) ? ENDLESS : 0;
        }
    }

    int number(Intent intent) {
        return numbers.get(intent.id());
    }

    /** Whether the intent of this number tells of people in danger. */
    boolean alarms(int intent) {
        return intents.get(intent).alarms();
    }

    /** What rules alone say. */
    static Understood ruled(Lang lang, List<Candidate> ruled) {
        boolean danger = !ruled.isEmpty() && ruled.getFirst().intent().alarms();
        return new Understood(lang, ruled, unsure(ruled, danger, MARGIN), danger);
    }

    /**
     * What is meant by something that may be the answer to a question.
     *
     * @param ruled what rules say, surest first
     */
    Understood ofAnswer(Lang lang, List<Candidate> ruled, Evidence evidence) {
        Understood byRules = ruled(lang, ruled);
        boolean little = evidence.all() <= few(lang) || evidence.known() < SAID * evidence.all();
        if (byRules.danger() || little) {
            return byRules;
        }
        double[] scores = said(evidence);
        int first = first(scores);
        boolean danger = dangerous(scores) > CERTAIN;
        boolean clear = danger || likely(scores, first) > CERTAIN;
        if (!clear || !danger && (!ruled.isEmpty() || isNothing(first))) {
            return byRules;
        }
        List<Candidate> candidates = new ArrayList<>();
        candidates.add(candidate(first, scores[first]));
        candidates.addAll(ruled);
        return new Understood(lang, candidates, false, danger);
    }

    /**
     * What is meant.
     *
     * @param ruled what rules say, surest first
     */
    Understood of(Lang lang, List<Candidate> ruled, Evidence evidence) {
        double[] scores = said(evidence);
        boolean[] named = new boolean[scores.length];
        boolean alarmed = false;
        for (Candidate candidate : ruled) {
            int number = number(candidate.intent());
            if (!named[number]) {
                named[number] = true;
                if (scores[number] == Double.NEGATIVE_INFINITY) {
                    scores[number] = (double) evidence.most() / Evidence.ONE;
                }
                scores[number] += POINTS * Math.log1p(candidate.points());
                alarmed |= candidate.intent().alarms();
            }
        }
        int first = ruled.isEmpty() ? -1 : number(ruled.getFirst().intent());
        for (int i = 0; i < scores.length; i++) {
            scores[i] += i == first ? FIRST : first < 0 && isNothing(i) ? SILENCE : 0;
            scores[i] += !named[i] && serves(intents.get(i).deed()) ? UNNAMED : 0;
        }
        boolean few = evidence.all() <= few(lang);
        boolean heard = evidence.known() >= (few ? MOSTLY : HEARD) * evidence.all();
        boolean danger =
                dangerous(scores) > Alarm.of(lang).from(alarmed, few) && (alarmed || heard);
        List<Candidate> candidates = candidates(scores, named, danger);
        boolean nothing =
                ruled.isEmpty()
                        && !candidates.isEmpty()
                        && (isNothing(number(candidates.getFirst().intent()))
                                || !danger && likely(scores, first(scores)) < GUESSED);
        return nothing
                ? new Understood(lang, List.of(), false, false)
                : new Understood(lang, candidates, unsure(candidates, ruled, danger), danger);
    }

    private static int few(Lang lang) {
        return switch (lang) {
            case ZH_CN -> FEW_WITH_SOUNDS;
            case JA -> FEW;
            case EN -> FEW_OF_WORDS;
        };
    }

    /** What examples say; an intent without any is not meant unless a rule names it, which then decides alone. */
    private double[] said(Evidence evidence) {
        double[] scores = new double[evidence.scores().length];
        for (int i = 0; i < scores.length; i++) {
            int score = evidence.scores()[i];
            scores[i] =
                    score == Evidence.NONE
                            ? Double.NEGATIVE_INFINITY
                            : (double) score / Evidence.ONE + leaning[i];
        }
        return scores;
    }

    private static int first(double[] scores) {
        int first = 0;
        for (int i = 1; i < scores.length; i++) {
            first = scores[i] > scores[first] ? i : first;
        }
        return first;
    }

    /** How likely an intent is, of one. */
    private static double likely(double[] scores, int intent) {
        double all = 0;
        for (double score : scores) {
            all += Math.exp(score - scores[intent]);
        }
        return 1 / all;
    }

    /** How likely it is, of one, that people are in danger. */
    private double dangerous(double[] scores) {
        double danger = 0;
        for (int i = 0; i < scores.length; i++) {
            if (alarms(i) && scores[i] > Double.NEGATIVE_INFINITY) {
                danger += likely(scores, i);
            }
        }
        return danger;
    }

    /** Those that may be meant: alarms first where there is danger, and none of them where there is not. */
    private List<Candidate> candidates(double[] scores, boolean[] named, boolean danger) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            most = alarms(i) == danger ? Math.max(most, scores[i]) : most;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            boolean likely = named[i] || scores[i] > most - FAR;
            if (likely && (danger || !alarms(i))) {
                candidates.add(candidate(i, scores[i]));
            }
        }
        candidates.sort(Candidate.MOST_URGENT);
        return candidates;
    }

    private Candidate candidate(int intent, double score) {
        return new Candidate(intents.get(intent), (int) Math.round(score * CANDIDATE));
    }

    /** Whether two are hardly to be told apart; what rules cannot tell apart, examples must tell the clearer. */
    private static boolean unsure(
            List<Candidate> candidates, List<Candidate> ruled, boolean danger) {
        boolean both =
                unsure(ruled, danger, MARGIN)
                        && candidates.stream()
                                .limit(2)
                                .map(Candidate::intent)
                                .allMatch(
                                        intent ->
                                                ruled.stream()
                                                        .limit(2)
                                                        .anyMatch(c -> c.intent().equals(intent)));
        return unsure(candidates, danger, (both ? CLEARER : NEAR) * CANDIDATE);
    }

    private static boolean unsure(List<Candidate> candidates, boolean danger, double near) {
        return !danger
                && candidates.size() > 1
                && candidates.get(0).points() - candidates.get(1).points() <= near;
    }

    /** Whether something is done for a citizen, and not only talked. */
    private static boolean serves(Deed deed) {
        return switch (deed) {
            case Deed.Start start -> true;
            case Deed.HandOver handOver -> true;
            case Deed.Say say -> say.again().isEmpty() && !say.menu() && !say.idle();
            case Deed.Obey obey -> false;
            case Deed.Answer answer -> false;
            case Deed.Alarm alarm -> false;
            case Deed.Unknown unknown -> false;
        };
    }

    private boolean isNothing(int intent) {
        return intents.get(intent).deed() instanceof Deed.Unknown;
    }
}
