package org.citizenwindow.authoring;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.flows.Comparison;
import org.citizenwindow.flows.LoadedServices;
import org.citizenwindow.flows.ServiceLoader;
import org.citizenwindow.flows.picture.FlowPicture;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FaultyServices;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.reading.PhraseTests;
import org.citizenwindow.flows.talks.PhraseCoverage;
import org.citizenwindow.flows.talks.Talks;
import org.citizenwindow.flows.versions.VersionLint;
import org.citizenwindow.shared.Lang;

/**
 * {@code deploy/lint}: whether the services are right. Reads them as the application does, plays their conversation tests, and
 * says everything that is wrong at once. Ends with 1 when anything is.
 */
public final class LintCommand {
    private static final String USAGE =
            """
            usage: deploy/lint [--against REF|DIR] [--no-talks] [--pictures DIR] [DIR…]
            Checks all public services and those in each DIR (a folder per service, as for window.services-dir),
            tries their phrase tests and plays their conversation tests. Says file:line: what is wrong; what to do. Ends with 1 on any fault.
            Notes are about the services in DIR; without a DIR, about all.
              --against WHAT   compare with a git revision of the services and of each DIR, or with another directory
                               of services (as often as there are any): what changed without a new version, and what
                               the change does to conversations under way
              --no-talks       do not play the conversation tests
              --pictures DIR   write a picture of every flow there, NAME.LANG.svg
            """;

    private static final List<Lang> PICTURE_LANGUAGES = List.of(Lang.ZH_CN, Lang.EN);

    private final PrintStream out;
    private final List<Path> directories = new ArrayList<>();
    private final List<Path> against = new ArrayList<>();
    private Optional<Path> pictures = Optional.empty();
    private boolean talks = true;
    private int faults;
    private int notes;

    private LintCommand(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out));
    }

    /** The whole command, for tests: the exit code it ends with. */
    static int run(List<String> args, PrintStream out) throws IOException {
        if (args.contains("--help") || args.contains("-h")) {
            out.print(USAGE);
            return 0;
        }
        LintCommand command = new LintCommand(out);
        try {
            command.settings(new ArrayDeque<>(args));
            return command.run();
        } catch (WrongUsage wrong) {
            out.println(wrong.getMessage());
            return 2;
        }
    }

    private void settings(Deque<String> args) throws WrongUsage {
        while (!args.isEmpty()) {
            String arg = args.removeFirst();
            switch (arg) {
                case "--no-talks" -> talks = false;
                case "--against" -> against.add(directory(value(arg, args)));
                case "--pictures" -> pictures = Optional.of(Path.of(value(arg, args)));
                default -> directories.add(directory(arg));
            }
        }
    }

    private static String value(String option, Deque<String> args) throws WrongUsage {
        if (args.isEmpty()) {
            throw new WrongUsage(option + " needs a value; see --help.");
        }
        return args.removeFirst();
    }

    private static Path directory(String arg) throws WrongUsage {
        if (arg.startsWith("-")) {
            throw new WrongUsage("'" + arg + "' is no option here; see --help.");
        }
        return AuthorFiles.directory(arg);
    }

    private int run() throws IOException {
        FlowFiles files = AuthorFiles.read(directories);
        ServiceLoader.Checked checked = ServiceLoader.check(files);
        tell(checked.faults());
        if (checked.services().isPresent()) {
            Flows flows = checked.services().get().flows();
            List<Faults.Fault> misread = PhraseTests.of(files, flows).failures(flows);
            misread.forEach(each -> fault(each.toString()));
            if (!directories.isEmpty()) {
                Unheard.of(files, flows).stream().filter(this::isOwn).forEach(this::note);
            }
            if (!against.isEmpty()) {
                compare(checked.services().get());
            }
            if (talks) {
                play(files, checked.services().get());
            }
            if (pictures.isPresent()) {
                draw(flows, pictures.get());
            }
        }
        out.printf(
                "%s, %s%n",
                faults == 0 ? "no fault" : faults == 1 ? "1 fault" : faults + " faults",
                notes == 1 ? "1 note" : notes + " notes");
        return faults == 0 ? 0 : 1;
    }

    private void tell(Faults found) {
        found.all().forEach(fault -> fault(fault.toString()));
        found.notes().stream().filter(this::isOwn).forEach(this::note);
    }

    private void fault(String what) {
        faults++;
        out.println(what);
    }

    private void note(Faults.Fault note) {
        notes++;
        out.println(new Faults.Fault(note.file(), note.line(), "note: " + note.what()));
    }

    private void compare(LoadedServices now) {
        FlowFiles before = FlowFiles.of(against.getFirst());
        for (Path more : against.subList(1, against.size())) {
            before = before.over(more);
        }
        Comparison comparison = Comparison.of(before, now);
        for (VersionLint.Finding finding : comparison.findings()) {
            switch (finding.weight()) {
                case FAULT -> fault(finding.fault().toString());
                case NOTE -> note(finding.fault());
            }
        }
        out.println(comparison.summary());
    }

    private void play(FlowFiles files, LoadedServices services) {
        Flows flows = services.flows();
        try {
            Talks played = Talks.play(files, flows);
            int before = faults;
            played.played().forEach(talk -> talk.failures().forEach(this::fault));
            if (faults == before) { // a talk that stops early leaves gaps behind it
                Gaps.of(services, played.coverage()).forEach(this::fault);
            }
            out.println(played.played().size() + " talks played; " + played.coverage().summary());
            untried(files, flows);
        } catch (FaultyServices unreadable) {
            tell(unreadable.faults());
        }
    }

    /** Words of the author's own rules that no sentence ever tries. */
    private void untried(FlowFiles files, Flows flows) {
        if (directories.isEmpty()) {
            return;
        }
        PhraseCoverage coverage = new PhraseCoverage(files, flows);
        coverage.add(PhraseTests.of(files, flows));
        coverage.add(files);
        coverage.missing().stream().filter(this::isOwn).forEach(this::note);
    }

    /** Whether it is about what the author named; without directories all is. */
    private boolean isOwn(Faults.Fault told) {
        return directories.isEmpty()
                || directories.stream().anyMatch(own -> told.file().startsWith(own + "/"));
    }

    private void draw(Flows flows, Path directory) throws IOException {
        Files.createDirectories(directory);
        for (Flow flow : flows.all()) {
            for (Lang lang : PICTURE_LANGUAGES) {
                Files.writeString(
                        directory.resolve(flow.ref().name() + "." + lang.tag() + ".svg"),
                        FlowPicture.svg(flow, flows, lang));
            }
        }
        out.println("pictures written to " + directory);
    }
}
