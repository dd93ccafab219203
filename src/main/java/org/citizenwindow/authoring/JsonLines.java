package org.citizenwindow.authoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Writes one JSON object a line and hands on each line at once, so that a program may talk to the command. */
final class JsonLines {
    private final JsonFactory json =
            JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
    private final Writer out;

    JsonLines(Writer out) {
        this.out = out;
    }

    void write(Map<String, Object> object) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(line)) {
            generator.writeStartObject();
            for (Map.Entry<String, Object> entry : object.entrySet()) {
                generator.writeFieldName(entry.getKey());
                value(generator, entry.getValue());
            }
            generator.writeEndObject();
        }
        out.write(line + "\n");
        out.flush();
    }

    private static void value(JsonGenerator generator, Object value) throws IOException {
        switch (value) {
            case null -> generator.writeNull();
            case Boolean flag -> generator.writeBoolean(flag);
            case Integer number -> generator.writeNumber(number);
            case BigDecimal number -> generator.writeNumber(number);
            case List<?> items -> {
                generator.writeStartArray();
                for (Object item : items) {
                    generator.writeString(item.toString());
                }
                generator.writeEndArray();
            }
            default -> generator.writeString(value.toString());
        }
    }
}
