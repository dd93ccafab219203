package org.citizenwindow.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.citizenwindow.platform.paging.Page;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a list. */
@Schema(description = "A page of a list")
public record ApiList<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS)
                @Schema(
                        description =
                                "Give it back as ?cursor= for the next page; null on the last",
                        nullable = true)
                String nextCursor) {

    static final String LIMIT = "50";
    static final int MOST = 200;

    static <T> ApiList<T> of(Page<T> page) {
        return new ApiList<>(page.items(), page.next().orElse(null));
    }

    /** A page size within bounds. */
    static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw Refusal.parameter("limit", "a whole number from 1 to " + MOST);
        }
        return asked;
    }
}
