package org.citizenwindow.authoring;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.ServiceLoader;
import org.citizenwindow.flows.reading.FaultyServices;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.shared.Lang;

/**
 * {@code deploy/understand}: what the engine makes of sentences. Reads UTF-8 lines from standard input and writes one JSON
 * object for each; the same code as the webhook's, without a database.
 */
public final class UnderstandCommand {
    private static final String USAGE =
            """
            usage: deploy/understand [--lang zh-CN|ja|en] [--services DIR]…
                   deploy/understand --slot TYPE [--lang zh-CN|ja|en] [--now 2026-11-22T10:00+08:00]
            Reads sentences from standard input, one a line, and writes what was understood, one JSON object a line.
              --slot TYPE  read each line as the answer to a question of this type:
                           %s
              --lang LANG  the language the citizen speaks; recognised from the words without it
              --now TIME   the moment at which the words are said; this moment without it
              --services DIR  with the public services in DIR, too: a folder for each
            """
                    .formatted(String.join(", ", SlotMode.types()));

    /** The office's time where {@code --now} says no other. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Optional<String> slot = Optional.empty();
    private final List<Path> directories = new ArrayList<>();
    private Optional<Lang> lang = Optional.empty();
    private ZonedDateTime now;

    private UnderstandCommand(Clock clock) {
        now = clock.instant().atZone(ZONE);
    }

    public static void main(String[] args) throws IOException {
        PrintStream errors =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Reader in =
                new InputStreamReader(
                        new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8);
        Writer out =
                new OutputStreamWriter(
                        new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8);
        System.exit(new UnderstandCommand(Clock.systemUTC()).run(List.of(args), in, out, errors));
    }

    /** The whole command, for tests: the exit code it ends with. */
    static int run(List<String> args, Reader in, Writer out, PrintStream errors, Clock clock)
            throws IOException {
        return new UnderstandCommand(clock).run(args, in, out, errors);
    }

    private int run(List<String> args, Reader in, Writer out, PrintStream errors)
            throws IOException {
        if (args.contains("--help") || args.contains("-h")) {
            out.write(USAGE);
            out.flush();
            return 0;
        }
        try {
            settings(new ArrayDeque<>(args));
        } catch (WrongUsage wrong) {
            errors.println(wrong.getMessage());
            return 2;
        }
        FlowFiles files =
                FlowFiles.load(UnderstandCommand.class.getClassLoader(), Optional.empty());
        for (Path directory : directories) {
            files = files.over(directory);
        }
        Flows flows;
        try {
            flows = ServiceLoader.load(files);
        } catch (FaultyServices faulty) {
            errors.println(faulty.getMessage());
            return 1;
        }
        Mode mode =
                slot.<Mode>map(type -> new SlotMode(type, flows, now))
                        .orElseGet(() -> new IntentMode(flows, lang));
        JsonLines lines = new JsonLines(out);
        BufferedReader sentences = new BufferedReader(in);
        for (String line = sentences.readLine(); line != null; line = sentences.readLine()) {
            lines.write(mode.read(line));
        }
        return 0;
    }

    private void settings(Deque<String> args) throws WrongUsage {
        while (!args.isEmpty()) {
            String name = args.removeFirst();
            if (!List.of("--slot", "--lang", "--now", "--services").contains(name)) {
                throw new WrongUsage("'" + name + "' is no option here; see --help.");
            }
            if (args.isEmpty()) {
                throw new WrongUsage(name + " needs a value; see --help.");
            }
            String value = args.removeFirst();
            switch (name) {
                case "--slot" -> slot = Optional.of(slot(value));
                case "--lang" -> lang = Optional.of(lang(value));
                case "--services" -> directories.add(AuthorFiles.directory(value));
                default -> now = moment(value);
            }
        }
    }

    private static String slot(String value) throws WrongUsage {
        if (!SlotMode.types().contains(value)) {
            throw new WrongUsage(
                    "--slot needs one of "
                            + String.join(", ", SlotMode.types())
                            + ", not '"
                            + value
                            + "'.");
        }
        return value;
    }

    private static Lang lang(String value) throws WrongUsage {
        return Lang.of(value)
                .orElseThrow(
                        () -> new WrongUsage("--lang needs zh-CN, ja or en, not '" + value + "'."));
    }

    private static ZonedDateTime moment(String value) throws WrongUsage {
        try {
            return OffsetDateTime.parse(value).toZonedDateTime();
        } catch (DateTimeException notOne) {
            throw new WrongUsage(
                    "--now needs a time such as 2026-11-22T10:00+08:00, not '" + value + "'.");
        }
    }
}
