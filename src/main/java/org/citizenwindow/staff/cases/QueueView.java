package org.citizenwindow.staff.cases;

import java.util.List;

/**
 * The queue, ready to show.
 *
 * @param next the address of the following page; empty on the last
 */
public record QueueView(QueueFilter filter, List<Tab> tabs, List<Row> rows, String next) {
    /**
     * A part of the queue to choose.
     *
     * @param count how many cases are in it; -1 when nobody counted
     */
    public record Tab(QueueFilter.Desk desk, String path, long count, boolean chosen) {
        public boolean counted() {
            return count >= 0;
        }
    }

    /**
     * One case on one line.
     *
     * @param plates what the case is about, in a few words
     * @param who the citizen
     * @param until how much time is left; empty while the clock stands still
     * @param whose name of the member of staff; empty for nobody
     * @param acceptable whether the next step is to accept it
     */
    public record Row(
            String number,
            long version,
            ShownStatus status,
            boolean high,
            String service,
            String plates,
            String place,
            String who,
            String openedAt,
            String since,
            String until,
            String whose,
            boolean acceptable) {
        public String path() {
            return "/console/cases/" + number;
        }
    }
}
