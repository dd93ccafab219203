package org.citizenwindow.dialog.understand;

/**
 * A rule of a service's data, named for those who look after it.
 *
 * @param intent what is meant where it holds
 * @param source the mention or phrase; of a phrase with its groups written out
 */
public record Rule(String intent, String source) implements Comparable<Rule> {
    @Override
    public int compareTo(Rule other) {
        int byIntent = intent.compareTo(other.intent);
        return byIntent == 0 ? source.compareTo(other.source) : byIntent;
    }
}
