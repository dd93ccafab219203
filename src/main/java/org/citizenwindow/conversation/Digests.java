package org.citizenwindow.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.cases.CaseQueries;
import org.citizenwindow.cases.CaseStatus;
import org.citizenwindow.cases.CaseView;
import org.citizenwindow.dialog.Discreet;
import org.citizenwindow.dialog.Wording;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.flow.Slot;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Question;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.flows.FlowRegistry;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.services.desk.CallDesk;
import org.citizenwindow.shared.ConversationKey;
import org.citizenwindow.shared.Lang;

/** Sums a conversation up for a member of staff. Reads only; what is under way goes on meanwhile. */
@Singleton
public class Digests {
    private static final int CASES = 20;
    private static final int LINES = 100;

    @Inject SessionStore sessions;
    @Inject FlowRegistry registry;
    @Inject OfficeMemo memo;
    @Inject ChatHistory history;
    @Inject CaseQueries cases;
    @Inject Sql sql;

    /**
     * Sums up, in the reader's language.
     *
     * @return empty when there is no such conversation, or nothing was said in it yet
     */
    public Optional<Digest> of(ConversationKey key, Lang reader) {
        return sessions.look(key).map(state -> of(key, state, reader));
    }

    private Digest of(ConversationKey key, Conversation state, Lang reader) {
        Flows flows = registry.knowing(state.pins());
        Optional<Frame> top = state.top();
        Optional<Flow> flow = top.flatMap(frame -> flows.flow(frame.flow()));
        boolean anonymous = flow.filter(f -> f.policy().anonymous()).isPresent();
        Optional<Question> question = top.flatMap(Frame::question);
        Optional<Slot> asked = flow.flatMap(f -> question.map(Question::slot).map(f.slots()::get));
        return new Digest(
                flow.map(f -> f.title().in(reader)).orElse(""),
                anonymous,
                asked.map(slot -> label(flows, flow.get(), slot, reader)).orElse(""),
                question.filter(q -> q.slot().isEmpty()).isPresent(),
                question.map(Question::misses).orElse(0),
                anonymous || flow.isEmpty()
                        ? List.of()
                        : facts(flows, flow.get(), top.get(), reader),
                anonymous ? Optional.empty() : missed(key),
                waitingSince(key, state),
                state.heardAt(),
                state.drafts().size());
    }

    private List<Digest.Fact> facts(Flows flows, Flow flow, Frame frame, Lang reader) {
        Wording words = new Wording(flows, reader, memo.office().zone());
        String between = flows.text(Flows.COMMON, reader, "common.separator", 0).orElse(", ");
        List<Digest.Fact> facts = new ArrayList<>();
        for (Slot slot : flow.slots().values()) {
            Value value = frame.slots().get(slot.name());
            if (value != null) {
                String shown =
                        value instanceof Value.Choice(String id, String label)
                                ? chosen(flows, flow, slot.type(), id, reader).orElse(label)
                                : Discreet.show(slot.type(), value, words, between);
                facts.add(new Digest.Fact(label(flows, flow, slot, reader), shown));
            }
        }
        return facts;
    }

    /** An answer of the flow file is told in the reader's language, not in the citizen's. */
    private static Optional<String> chosen(
            Flows flows, Flow flow, SlotType type, String id, Lang reader) {
        return type instanceof SlotType.OneOf oneOf
                ? oneOf.options().stream()
                        .filter(option -> option.id().equals(id))
                        .findFirst()
                        .flatMap(option -> flows.text(flow, reader, option.text(), 0))
                : Optional.empty();
    }

    private static String label(Flows flows, Flow flow, Slot slot, Lang reader) {
        return flows.text(flow, reader, slot.texts().label(), 0).orElse(slot.name());
    }

    /** What the citizen had written when we last said that it was not understood, or not accepted. */
    private Optional<Digest.Missed> missed(ConversationKey key) {
        Optional<Instant> at =
                sql.first(
                        """
                        select created_at from outbox
                        where conversation_key = ? and origin = 'engine'
                          and text_key ~ 'common\\.(not_understood|ladder_|reject_)'
                        order by id desc limit 1
                        """,
                        row -> row.at(1).orElseThrow(),
                        key.value());
        return at.flatMap(
                said ->
                        history.latest(key, LINES).reversed().stream()
                                .filter(line -> line.direction() == ChatLine.Direction.IN)
                                .filter(line -> !line.at().isAfter(said) && !line.text().isBlank())
                                .findFirst()
                                .map(
                                        line ->
                                                new Digest.Missed(
                                                        MaskedWords.of(line.text()).orElse(""),
                                                        line.at())));
    }

    private Optional<Instant> waitingSince(ConversationKey key, Conversation state) {
        return state.mode() == Conversation.Mode.AGENT
                ? Optional.empty()
                : cases.ofConversation(key, CASES).stream()
                        .filter(view -> view.service().equals(CallDesk.SERVICE))
                        .filter(view -> view.status() != CaseStatus.CLOSED)
                        .map(CaseView::times)
                        .map(times -> times.openedAt())
                        .min(Instant::compareTo);
    }
}
