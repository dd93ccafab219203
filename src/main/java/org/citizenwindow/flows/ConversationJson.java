package org.citizenwindow.flows;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.citizenwindow.dialog.Event;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.state.Conversation;
import org.citizenwindow.dialog.value.Value;

/**
 * Conversations, events and values as JSON, for storing them. The closed worlds of {@code dialog} are told apart by name; Jackson
 * stays on this side.
 */
@ApplicationScoped
public class ConversationJson {
    private static final JsonSetter.Value EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    /** Number of the form conversations are written in; raised when it changes in a way old ones cannot be read by. */
    public static final int STATE_FORMAT = 2;

    /** What a document of the present form begins with; anything else takes the long way through {@link StateFormats}. */
    private static final String PRESENT = "{\"stateFormat\":" + STATE_FORMAT + ",";

    /** On the hot path of every message: what is empty is not written, and what is not there is read as empty. */
    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS))
                    .withConfigOverride(List.class, type -> type.setSetterInfo(EMPTY))
                    .withConfigOverride(Set.class, type -> type.setSetterInfo(EMPTY))
                    .withConfigOverride(Map.class, type -> type.setSetterInfo(EMPTY))
                    .withConfigOverride(String.class, type -> type.setSetterInfo(EMPTY))
                    .addModule(new Jdk8Module())
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .addMixIn(Value.class, Values.class)
                    .addMixIn(Event.class, Events.class)
                    .addMixIn(CallResult.class, Results.class)
                    .build();

    private static final ObjectWriter WRITER = MAPPER.writerFor(Stored.class);
    private static final ObjectReader READER = MAPPER.readerFor(Stored.class);
    private static final ObjectWriter EVENT_WRITER = MAPPER.writerFor(Event.class);
    private static final ObjectReader EVENT_READER = MAPPER.readerFor(Event.class);

    private static final ObjectWriter VALUES_WRITER =
            MAPPER.writerFor(new TypeReference<Map<String, Value>>() {});
    private static final ObjectReader VALUES_READER =
            MAPPER.readerFor(new TypeReference<Map<String, Value>>() {});

    /** What is stored: the format's number beside the conversation. */
    private record Stored(int stateFormat, Conversation conversation) {}

    /** The conversation as JSON with its {@code stateFormat}. */
    public String write(Conversation conversation) {
        try {
            return WRITER.writeValueAsString(new Stored(STATE_FORMAT, conversation));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot write a conversation", impossible);
        }
    }

    /**
     * Reads back {@link #write}, in this format or any earlier one.
     *
     * @throws IllegalStateException for a later format or broken JSON
     */
    public Conversation read(String json) {
        try {
            return json.startsWith(PRESENT)
                    ? READER.<Stored>readValue(json).conversation()
                    : READER.<Stored>readValue(StateFormats.present(MAPPER.readTree(json)))
                            .conversation();
        } catch (IOException broken) {
            throw new IllegalStateException("cannot read a conversation", broken);
        }
    }

    /** An event as JSON, for an inbox that keeps it until its turn. */
    public String writeEvent(Event event) {
        try {
            return EVENT_WRITER.writeValueAsString(event);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot write an event", impossible);
        }
    }

    /** Reads back {@link #writeEvent}. */
    public Event readEvent(String json) {
        try {
            return EVENT_READER.readValue(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("cannot read an event", broken);
        }
    }

    /** Values by name as JSON, for an outbox that keeps them until they are asked for. */
    public String writeValues(Map<String, Value> values) {
        try {
            return VALUES_WRITER.writeValueAsString(values);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("cannot write values", impossible);
        }
    }

    /** Reads back {@link #writeValues}. */
    public Map<String, Value> readValues(String json) {
        try {
            return VALUES_READER.readValue(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("cannot read values", broken);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Value.Str.class, name = "text"),
        @JsonSubTypes.Type(value = Value.Bool.class, name = "yes_no"),
        @JsonSubTypes.Type(value = Value.Num.class, name = "number"),
        @JsonSubTypes.Type(value = Value.Moment.class, name = "instant"),
        @JsonSubTypes.Type(value = Value.Period.class, name = "period"),
        @JsonSubTypes.Type(value = Value.Place.class, name = "location"),
        @JsonSubTypes.Type(value = Value.Photo.class, name = "photo"),
        @JsonSubTypes.Type(value = Value.Choice.class, name = "choice"),
        @JsonSubTypes.Type(value = Value.Many.class, name = "list")
    })
    private interface Values {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Event.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Event.Tap.class, name = "tap"),
        @JsonSubTypes.Type(value = Event.Photo.class, name = "photo"),
        @JsonSubTypes.Type(value = Event.Pin.class, name = "pin"),
        @JsonSubTypes.Type(value = Event.Voice.class, name = "voice"),
        @JsonSubTypes.Type(value = Event.Other.class, name = "other"),
        @JsonSubTypes.Type(value = Event.Followed.class, name = "followed"),
        @JsonSubTypes.Type(value = Event.PhotoSettled.class, name = "photo_settled"),
        @JsonSubTypes.Type(value = Event.TimerFired.class, name = "timer_fired"),
        @JsonSubTypes.Type(value = Event.CallAnswered.class, name = "call_answered"),
        @JsonSubTypes.Type(value = Event.Invited.class, name = "invited"),
        @JsonSubTypes.Type(value = Event.FlowMoved.class, name = "flow_moved"),
        @JsonSubTypes.Type(value = Event.AgentTook.class, name = "agent_took"),
        @JsonSubTypes.Type(value = Event.AgentSpoke.class, name = "agent_spoke"),
        @JsonSubTypes.Type(value = Event.AgentLeft.class, name = "agent_left")
    })
    private interface Events {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CallResult.Ok.class, name = "ok"),
        @JsonSubTypes.Type(value = CallResult.Rejected.class, name = "rejected"),
        @JsonSubTypes.Type(value = CallResult.Unavailable.class, name = "unavailable")
    })
    private interface Results {}
}
