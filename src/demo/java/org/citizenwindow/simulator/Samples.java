package org.citizenwindow.simulator;

import java.io.IOException;
import java.util.Optional;
import org.citizenwindow.simulator.web.Json;

/** The files that come with the simulator; a picture too large to keep is drawn when it is asked for. */
public final class Samples {
    /** A flat picture of 100 megapixels in a file of a few kilobytes. */
    public static final String HUGE = "huge.png";

    private static final int HUGE_SIDE = 10_000;

    private Samples() {}

    /** The bytes of a sample by its file name. */
    public static Optional<byte[]> bytes(String name) {
        if (name.equals(HUGE)) {
            return Optional.of(HugePicture.png(HUGE_SIDE, HUGE_SIDE));
        }
        return name.matches("[a-z0-9-]+\\.[a-z]+")
                ? SimulatorSite.resource("static/samples/" + name)
                : Optional.empty();
    }

    /** A JSON file of the simulator as a record. */
    public static <T> T read(String file, Class<T> type) {
        try {
            byte[] content =
                    SimulatorSite.resource(file)
                            .orElseThrow(() -> new IllegalStateException("no " + file));
            return Json.read(content, type);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }
}
