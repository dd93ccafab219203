package org.citizenwindow.dialog;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.flow.Limits;
import org.citizenwindow.dialog.match.Words;
import org.citizenwindow.dialog.state.Aside;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.state.Draft;
import org.citizenwindow.dialog.state.Frame;
import org.citizenwindow.dialog.state.Question;
import org.citizenwindow.dialog.understand.Understood;
import org.citizenwindow.dialog.value.Value;
import org.citizenwindow.shared.Lang;

/** The work of one event: what the conversation becomes, and what is to be done. Lives for one {@link Engine#step}. */
final class Turn {
    /** Name of the timer that ends a flow nobody goes on with. */
    static final String EXPIRE = "expire";

    /** Name of the timer that acknowledges a burst of pictures. */
    static final String BURST = "burst";

    /** Name of the timer that reminds of an unfinished flow. */
    static final String REMIND = "remind";

    /** Name of the timer that drops a draft whose time is over. */
    static final String DRAFTS = "drafts";

    /** Name of the timer that erases what was said in an anonymous flow. */
    static final String ERASE = "erase";

    /** Name of the timer that tells a citizen who waits for a person that nobody came yet. */
    static final String DESK = "desk";

    private final Conversation before;
    private final Flows flows;
    private final Context context;
    private final List<Frame> stack;
    private final Map<String, Integer> timers;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();
    private Lang lang;
    private boolean langSettled;
    private Optional<Aside> aside;
    private final Answering answering;
    private Optional<Instant> heardAt;
    private Optional<Instant> alarmedAt;
    private List<Draft> drafts;
    private Optional<String> untold;
    private final Memory memory;
    private final Buttons buttons = new Buttons(this);
    private final Message message = new Message();
    private boolean silent;
    private String understoodText = "";
    private Understood understood;
    private int calls;
    private int steps;

    Turn(Conversation before, Flows flows, Context context) {
        this.before = before;
        this.flows = flows;
        this.context = context;
        this.stack = new ArrayList<>(before.stack());
        this.timers = new HashMap<>(before.timers());
        this.lang = before.lang();
        this.langSettled = before.langSettled();
        this.aside = before.aside();
        this.answering = new Answering(before, context.now());
        this.heardAt = before.heardAt();
        this.alarmedAt = before.alarmedAt();
        this.drafts = before.drafts();
        this.untold = before.untold();
        this.memory = new Memory(this, before);
    }

    Outcome outcome() {
        Conversation after =
                new Conversation(
                        before.key(),
                        before.revision() + 1,
                        lang,
                        langSettled,
                        stack,
                        aside,
                        answering.mode(),
                        answering.agentAt(),
                        timers,
                        heardAt,
                        alarmedAt,
                        drafts,
                        untold,
                        memory.forgotAt(),
                        memory.erase(),
                        memory.told());
        return new Outcome(after, effects, traces);
    }

    Flows flows() {
        return flows;
    }

    Words words() {
        return flows.words();
    }

    Context context() {
        return context;
    }

    Instant now() {
        return context.now();
    }

    Lang lang() {
        return lang;
    }

    boolean langSettled() {
        return langSettled;
    }

    void speak(Lang newLang) {
        lang = newLang;
        langSettled = true;
    }

    Conversation.Mode mode() {
        return answering.mode();
    }

    /** Who answers. */
    Answering answering() {
        return answering;
    }

    Optional<Aside> aside() {
        return aside;
    }

    void aside(Aside newAside) {
        aside = Optional.of(newAside);
    }

    void noAside() {
        aside = Optional.empty();
    }

    void heard() {
        heardAt = Optional.of(now());
    }

    Instant heardAt() {
        return heardAt.orElse(now());
    }

    Optional<Instant> alarmedAt() {
        return alarmedAt;
    }

    void alarmed() {
        alarmedAt = Optional.of(now());
    }

    Memory memory() {
        return memory;
    }

    /** What may be begun next. */
    Buttons buttons() {
        return buttons;
    }

    List<Draft> drafts() {
        return drafts;
    }

    void drafts(List<Draft> newDrafts) {
        drafts = List.copyOf(newDrafts);
    }

    Optional<String> untold() {
        return untold;
    }

    /** The flow of this name ended while nothing could be said about it. */
    void untold(Optional<String> flow) {
        untold = flow;
    }

    /** What the citizen says in this turn. */
    Message message() {
        return message;
    }

    /** From here on nothing is said: a person answers. */
    void silence(boolean nothingIsSaid) {
        silent = nothingIsSaid;
    }

    boolean isSilent() {
        return silent;
    }

    List<Effect> effects() {
        return effects;
    }

    // The stack

    List<Frame> stack() {
        return stack;
    }

    boolean idle() {
        return stack.isEmpty();
    }

    Frame top() {
        return stack.getLast();
    }

    Flow flow() {
        return flow(top());
    }

    Flow flow(Frame frame) {
        return flows.flow(frame.flow())
                .orElseThrow(() -> new IllegalStateException("no flow " + frame.flow()));
    }

    void top(UnaryOperator<Frame> change) {
        stack.set(stack.size() - 1, change.apply(top()));
    }

    void replace(int index, Frame frame) {
        stack.set(index, frame);
    }

    void push(Frame frame) {
        stack.add(frame);
    }

    void pop() {
        stack.removeLast();
    }

    Optional<Question> question() {
        return idle() ? Optional.empty() : top().question();
    }

    boolean spend() {
        return ++steps <= Limits.STEPS_PER_EVENT;
    }

    // What is said and done

    Wording wording() {
        return new Wording(flows, lang, context.zone(), before.channel());
    }

    /** The words of a text of the flow in hand, or of the engine's own when idle. */
    String text(String key, Map<String, String> extra) {
        return wording()
                .text(
                        idle() ? Optional.empty() : Optional.of(flow()),
                        key,
                        idle() ? Map.of() : top().slots(),
                        extra,
                        before.revision());
    }

    String text(String key) {
        return text(key, Map.of());
    }

    void say(String key) {
        say(key, Map.of(), List.of(), "");
    }

    void say(String key, Map<String, String> extra) {
        say(key, extra, List.of(), "");
    }

    void say(String key, Map<String, String> extra, List<Value.Choice> options, String picture) {
        if (!silent) {
            List<String> labels = options.stream().map(Value.Choice::label).toList();
            effects.add(new Effect.Say(key, text(key, extra), labels, picture));
        }
    }

    /** Says something before everything else that is said, unless that is about danger. */
    void sayFirst(String key, Map<String, String> extra) {
        int first = 0;
        while (first < effects.size() && !(effects.get(first) instanceof Effect.Say)) {
            first++;
        }
        effects.add(first, new Effect.Say(key, text(key, extra), List.of(), ""));
    }

    /** Whether words of danger were answered in this turn. */
    boolean alarmedNow() {
        return alarmedAt.filter(now()::equals).isPresent() && !alarmedAt.equals(before.alarmedAt());
    }

    /** What a message is about; worked out once. */
    Understood understood(String text) {
        if (understood == null || !text.equals(understoodText)) {
            understoodText = text;
            understood = understood(text, !idle() || mode() == Conversation.Mode.AGENT);
        }
        return understood;
    }

    /** The same; {@code answering} as if it may as well be the answer to a question. */
    Understood understood(String text, boolean answering) {
        return flows.understood(text, Optional.of(lang).filter(any -> langSettled), answering);
    }

    /** Says a text of this service that has no placeholders, whatever is under way. */
    void sayOf(String service, String key) {
        if (!silent) {
            String text =
                    flows.text(service, lang, key, before.channel(), before.revision())
                            .orElseThrow(() -> new IllegalStateException("no text " + key));
            effects.add(new Effect.Say(key, text, List.of(), ""));
        }
    }

    void act(Effect effect) {
        effects.add(effect);
    }

    /** Makes a call and gives its id, which is the same whenever the same event is worked on again. */
    String call(String service, Map<String, Value> arguments) {
        String id = callId();
        effects.add(new Effect.Call(id, service, arguments));
        return id;
    }

    String callId() {
        String seed = before.key() + ':' + before.revision() + ':' + calls++ + ':' + now();
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }

    void setTimer(String name, Duration after) {
        timers.put(name, before.revision() + 1);
        effects.add(new Effect.SetTimer(name, after));
    }

    boolean waitsFor(String timer) {
        return timers.containsKey(timer);
    }

    void clearTimer(String name) {
        if (timers.remove(name) != null) {
            effects.add(new Effect.ClearTimer(name));
        }
    }

    /** The timer came: it is waited for no longer. */
    void fired(String name) {
        timers.remove(name);
    }

    void trace(Trace.Kind kind, String edge) {
        traces.add(idle() ? Trace.outside(kind, edge) : Trace.at(top(), kind, edge));
    }
}
