package org.citizenwindow.staff.services;

import java.util.List;
import org.citizenwindow.conversation.FlowMove;
import org.citizenwindow.flows.reading.Faults;

/**
 * The page about services.
 *
 * @param readAt when the files were last read
 * @param faults what is wrong with the files; empty when they are live
 * @param notes what the last change does to conversations under way
 */
public record ServicesView(
        String readAt, List<Faults.Fault> faults, List<Faults.Fault> notes, List<Group> groups) {

    /** A public service by its id. */
    public record Group(String id, List<FlowLine> flows) {}

    /**
     * A flow with its versions, the newest first.
     *
     * @param current the version new conversations begin with; 0 when the flow is not in the files any more and only those
     *     who are under way go on
     */
    public record FlowLine(
            String name, String title, int current, List<VersionLine> versions, List<Move> moves) {
        public boolean removed() {
            return current == 0;
        }
    }

    /**
     * One version.
     *
     * @param by who published it; empty for the application
     * @param running how many conversations run on it
     */
    public record VersionLine(int number, boolean draft, String at, String by, int running) {}

    /**
     * A dry run or a move.
     *
     * @param tried when the dry run was made
     * @param ordered when the move was ordered; empty when it was not
     */
    public record Move(FlowMove of, String tried, String ordered) {
        public int staying() {
            return of.total() - of.movable();
        }

        public int doneSoFar() {
            return of.moved() + of.stayed();
        }
    }
}
