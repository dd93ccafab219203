package org.citizenwindow.flows;

import java.nio.file.Path;
import java.util.List;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.talks.Talk;

/** The made-up service in {@code late/services/permit}, whose back end is beyond the machine, with what is shipped. */
public final class LateServices {
    public static final Path DIRECTORY = Path.of("src/test/resources/late/services");
    static final FlowFiles FILES = BuiltInServices.files().over(DIRECTORY);

    private static final Flows FLOWS = ServiceLoader.load(FILES);

    private LateServices() {}

    /** All flows. */
    public static Flows flows() {
        return FLOWS;
    }

    static List<Talk> talks(Faults faults) {
        return FILES.of("permit").entrySet().stream()
                .filter(file -> file.getKey().startsWith("talks/"))
                .map(file -> Talk.read(file.getKey(), file.getValue(), faults))
                .toList();
    }
}
