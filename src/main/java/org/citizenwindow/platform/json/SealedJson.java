package org.citizenwindow.platform.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * Writes and reads one sealed interface of records. A record is named by its simple name in {@code "is"}, so that a new
 * record needs no registration and a renamed one fails its round-trip test.
 *
 * @param <T> the sealed interface
 */
public final class SealedJson<T> {
    private final ObjectWriter writer;
    private final ObjectReader reader;

    public SealedJson(Class<T> world) {
        ObjectMapper mapper = new ObjectMapper();
        mapper.registerModule(new JavaTimeModule());
        mapper.registerModule(new Jdk8Module());
        mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        mapper.addMixIn(world, Named.class);
        for (Class<?> member : world.getPermittedSubclasses()) {
            mapper.registerSubtypes(new NamedType(member, member.getSimpleName()));
        }
        this.writer = mapper.writerFor(world);
        this.reader = mapper.readerFor(world);
    }

    public String write(T value) {
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getSimpleName(), e);
        }
    }

    /**
     * @throws IllegalStateException when the text was not written by {@link #write}
     */
    public T read(String json) {
        try {
            return reader.readValue(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "stored JSON cannot be read: " + e.getOriginalMessage());
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Named {}
}
