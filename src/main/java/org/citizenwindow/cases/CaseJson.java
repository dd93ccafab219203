package org.citizenwindow.cases;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The stored form of fields and facts. Its own mapper: what is on disk must not change with a setting of the web layer. */
final class CaseJson {
    private static final TypeReference<LinkedHashMap<String, CaseField>> FIELDS =
            new TypeReference<>() {};
    private static final TypeReference<LinkedHashMap<String, String>> FACTS =
            new TypeReference<>() {};
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .addMixIn(CaseField.class, TypeNames.class)
                    .build();

    private CaseJson() {}

    static byte[] writeFields(Map<String, CaseField> fields) {
        try {
            return JSON.writerFor(FIELDS).writeValueAsBytes(new LinkedHashMap<>(fields));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("case fields cannot be written", e);
        }
    }

    static Map<String, CaseField> readFields(byte[] json) {
        try {
            return JSON.readValue(json, FIELDS);
        } catch (IOException e) {
            throw new IllegalStateException("case fields cannot be read", e);
        }
    }

    static String writeFacts(Map<String, String> facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts cannot be written", e);
        }
    }

    static Map<String, String> readFacts(String json) {
        try {
            return JSON.readValue(json, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts cannot be read", e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = CaseField.Words.class, name = "words"),
        @JsonSubTypes.Type(value = CaseField.Chosen.class, name = "chosen"),
        @JsonSubTypes.Type(value = CaseField.Moment.class, name = "moment"),
        @JsonSubTypes.Type(value = CaseField.Period.class, name = "period"),
        @JsonSubTypes.Type(value = CaseField.Place.class, name = "place"),
        @JsonSubTypes.Type(value = CaseField.Plates.class, name = "plates"),
        @JsonSubTypes.Type(value = CaseField.Phone.class, name = "phone")
    })
    private interface TypeNames {}
}
