package org.citizenwindow.staff.flows;

import java.util.List;
import org.citizenwindow.dialog.understand.Example;

/**
 * One flow, ready to show.
 *
 * @param version the version whose numbers are shown
 * @param versions those that were used, the newest first
 * @param days how far back it is looked
 * @param tested how much its talks pass, by language; empty while that is being counted
 */
public record FlowView(
        String name,
        String title,
        int version,
        List<Integer> versions,
        int days,
        List<Row> rows,
        List<Tested> tested,
        List<Missed> missed) {

    /**
     * How much of the flow its talks pass in a language.
     *
     * @param percent of its steps, edges, refusals and levels of help; 100 only when nothing is missing
     * @param missing those not passed
     */
    public record Tested(String lang, int percent, List<String> missing) {}

    /**
     * What happened at one step.
     *
     * @param share of those who entered the step most used, in hundredths: the length of the bar
     * @param leftShare of those who entered this step, in hundredths
     */
    public record Row(
            String step,
            int entered,
            int answered,
            int missed,
            int left,
            int share,
            int leftShare) {}

    /**
     * One wording that was not understood.
     *
     * @param where flow and step; empty where none was under way
     * @param file the service's file its test belongs to
     * @param resembled the examples that are most like it, of one intent each
     * @param meant a phrase test saying that the words mean what their intent says
     * @param notMeant one saying that they do not
     */
    public record Missed(
            String words,
            String lang,
            String where,
            int times,
            String last,
            String file,
            List<Example> resembled,
            String meant,
            String notMeant) {}

    /** The address of these numbers for another time or version. */
    public String at(int otherVersion, int otherDays) {
        return "/console/flows/" + name + "?version=" + otherVersion + "&days=" + otherDays;
    }

    /** Added to an address, asks for what concerns this flow alone. */
    public String only() {
        return "?flow=" + name;
    }

    public boolean used() {
        return !rows.isEmpty();
    }
}
