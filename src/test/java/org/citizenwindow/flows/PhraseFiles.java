package org.citizenwindow.flows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.reading.PhraseTests;

/** Reads a single file of phrase tests, for tests of those who write one. */
public final class PhraseFiles {
    private PhraseFiles() {}

    /** What the loader has against this file, laid over the shipped services. */
    public static List<Faults.Fault> faults(String lang, String yaml) {
        try {
            Path directory = Path.of("target", "phrases", String.valueOf(System.nanoTime()));
            Path file = directory.resolve("desk-written/phrases/" + lang + ".yaml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, yaml);
            Faults faults = new Faults();
            PhraseTests.read(FlowFiles.of(directory), BuiltInServices.flows().recogniser(), faults);
            return faults.all();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
