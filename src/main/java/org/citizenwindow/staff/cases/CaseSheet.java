package org.citizenwindow.staff.cases;

import java.util.List;
import java.util.Map;
import org.citizenwindow.cases.CaseOutcome;
import org.citizenwindow.staff.accounts.StaffAccount;
import org.citizenwindow.staff.chat.ChatView;

/**
 * One case, ready to show.
 *
 * @param chat empty list and no budget where the conversation is gone
 * @param actions what can be done with it now
 */
public record CaseSheet(
        Head head,
        List<Fact> facts,
        List<Photo> photos,
        Appointment appointment,
        List<Line> timeline,
        Rights rights,
        Actions actions,
        ChatView chat) {

    /**
     * What everybody wants to know first.
     *
     * @param due empty while the clock stands still and after closing
     * @param mine whether the reader is the one who works on it
     * @param untilMayLeave first message → may leave; empty when it never came to that
     * @param untilClosed first message → closed; empty while it is open
     * @param outcome how it ended, with the reason; empty while it is open
     */
    public record Head(
            String number,
            long version,
            ShownStatus status,
            boolean high,
            String service,
            String openedAt,
            String due,
            String whose,
            boolean mine,
            String untilMayLeave,
            String untilClosed,
            String outcome) {
        public String path() {
            return "/console/cases/" + number;
        }
    }

    /**
     * One thing the citizen stated.
     *
     * @param telephone whether it can be called
     */
    public record Fact(String label, String text, boolean telephone) {}

    /**
     * A picture of the case.
     *
     * @param state {@code asked}, {@code received}, {@code stored} or {@code rejected}
     * @param reason why it could not be had; empty when it could
     * @param fingerprint the first digits of the hash; empty before it was received
     * @param older whether a later picture shows the same shot
     */
    public record Photo(
            String id,
            String shot,
            String state,
            String reason,
            String fingerprint,
            String sha256,
            String at,
            boolean older) {
        public boolean visible() {
            return state.equals("stored");
        }
    }

    /**
     * @param when empty when there is none
     */
    public record Appointment(String when, String site, String address) {
        static final Appointment NONE = new Appointment("", "", "");

        public boolean booked() {
            return !when.isEmpty();
        }
    }

    /**
     * One line of what happened.
     *
     * @param detail reason, words, shot or time; empty for nothing
     * @param internal whether citizens never see it
     */
    public record Line(String at, String who, String did, String detail, boolean internal) {}

    /**
     * What the reader may do besides working on the case.
     *
     * @param reopen whether a closed case may be taken up again
     * @param supervise whether to give it to others, change its priority, see who read it
     * @param others to whom it could be given
     */
    public record Rights(boolean reopen, boolean supervise, List<StaffAccount> others) {}

    /**
     * What can be done now.
     *
     * @param shots named shots by their key, in order
     * @param slots free appointments on the page looked at
     */
    public record Actions(
            boolean acceptable,
            boolean open,
            Map<String, String> shots,
            List<SlotChoice> slots,
            int slotPage,
            boolean moreSlots) {
        /** Refusals are not outcomes one closes with: they have a form of their own. */
        public List<CaseOutcome> outcomes() {
            return java.util.Arrays.stream(CaseOutcome.values())
                    .filter(outcome -> outcome != CaseOutcome.REFUSED)
                    .toList();
        }

        public List<RefusalReason> reasons() {
            return List.of(RefusalReason.values());
        }
    }

    /**
     * A free appointment.
     *
     * @param id {@code site|2026-11-23T09:00}
     */
    public record SlotChoice(String id, String when, String site, int free) {}
}
