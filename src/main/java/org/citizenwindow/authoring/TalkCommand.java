package org.citizenwindow.authoring;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.citizenwindow.dialog.Effect;
import org.citizenwindow.dialog.call.CallResult;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.flows.ServiceLoader;
import org.citizenwindow.flows.reading.FaultyServices;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.talks.TalkSession;
import org.citizenwindow.shared.Lang;

/**
 * {@code deploy/talk}: plays a flow in the terminal with the engine citizens talk to. Needs no terminal: lines may come from a
 * file.
 */
public final class TalkCommand {
    private static final String USAGE =
            """
            usage: deploy/talk [--lang zh-CN|ja|en] [--record FILE] [--services DIR] SERVICE|FLOW
            Plays a flow: write what a citizen would write; a number taps the answer of that number.
              --record FILE    write the chat as a talk file
              --services DIR   with the services in DIR, as for window.services-dir
            """;

    private static final String HELP =
            """
              :photo [NAME]        send a picture (the same name is the same picture)
              :pin LAT,LNG [LABEL] send a place
              :wait PT3S           let time pass
              :back                go back one question
              :fail                the next call cannot be had
              :refuse CODE         the next call is refused
              :timeout             the next call is not answered in its time
              :slow PT5S           the next call that answers later takes so long
              :text WORDS          write WORDS as they are, a number too
              :quit                end
            """;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final PrintStream out;
    private Lang lang = Lang.ZH_CN;
    private Optional<Path> record = Optional.empty();
    private final List<Path> services = new ArrayList<>();
    private String name = "";
    private int pictures;

    private TalkCommand(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Reader in =
                new InputStreamReader(
                        new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8);
        System.exit(run(List.of(args), in, out, Clock.systemUTC()));
    }

    /** The whole command, for tests: the exit code it ends with. */
    static int run(List<String> args, Reader in, PrintStream out, Clock clock) throws IOException {
        if (args.contains("--help") || args.contains("-h") || args.isEmpty()) {
            out.print(USAGE + HELP);
            return args.isEmpty() ? 2 : 0;
        }
        TalkCommand command = new TalkCommand(out);
        try {
            command.settings(new ArrayDeque<>(args));
            command.play(new BufferedReader(in), clock);
            return 0;
        } catch (WrongUsage wrong) {
            out.println(wrong.getMessage());
            return 2;
        } catch (FaultyServices faulty) {
            out.println(faulty.getMessage());
            return 1;
        }
    }

    private void settings(Deque<String> args) throws WrongUsage {
        while (!args.isEmpty()) {
            String arg = args.removeFirst();
            if (!arg.startsWith("--")) {
                if (!name.isEmpty()) {
                    throw new WrongUsage("one service or flow is played at a time; see --help.");
                }
                name = arg;
                continue;
            }
            if (args.isEmpty()) {
                throw new WrongUsage(arg + " needs a value; see --help.");
            }
            String value = args.removeFirst();
            switch (arg) {
                case "--lang" ->
                        lang =
                                Lang.of(value)
                                        .orElseThrow(
                                                () ->
                                                        new WrongUsage(
                                                                "--lang needs zh-CN, ja or en, not '"
                                                                        + value
                                                                        + "'."));
                case "--record" -> record = Optional.of(Path.of(value));
                case "--services" -> services.add(AuthorFiles.directory(value));
                default -> throw new WrongUsage("'" + arg + "' is no option here; see --help.");
            }
        }
    }

    private Flow flow(Flows flows) throws WrongUsage {
        Optional<Flow> found =
                flows.newest(name)
                        .or(
                                () ->
                                        flows.listed().stream()
                                                .filter(flow -> flow.service().equals(name))
                                                .findFirst());
        List<String> names = flows.all().stream().map(flow -> flow.ref().name()).toList();
        return found.orElseThrow(
                () ->
                        new WrongUsage(
                                "there is no service or flow '"
                                        + name
                                        + "'"
                                        + Nearest.hint(name, names)
                                        + "; there are "
                                        + String.join(", ", names)
                                        + "."));
    }

    private void play(BufferedReader in, Clock clock) throws IOException, WrongUsage {
        FlowFiles files = AuthorFiles.read(services);
        Flows flows = ServiceLoader.load(files);
        OffsetDateTime now =
                clock.instant().atZone(ZONE).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
        TalkSession session = new TalkSession(files, flows, flow(flows), lang, now);
        out.println(":help says what else can be done here");
        show(session.begin());
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String text = line.strip();
            if (text.equals(":quit")) {
                break;
            }
            if (!text.isEmpty()) {
                line(session, text);
            }
        }
        if (record.isPresent()) {
            Files.writeString(record.get(), session.recorded());
            out.println("recorded in " + record.get());
        }
    }

    private void line(TalkSession session, String text) {
        int space = text.indexOf(' ');
        String word = space < 0 ? text : text.substring(0, space);
        String rest = space < 0 ? "" : text.substring(space + 1).strip();
        switch (word) {
            case ":help" -> out.print(HELP);
            case ":photo" -> show(session.photo(rest.isEmpty() ? "p" + ++pictures : rest));
            case ":pin" -> pin(session, rest);
            case ":wait" -> time(word, rest, time -> show(session.pass(time)));
            case ":back" -> show(session.user(session.back()));
            case ":text" -> show(session.user(rest));
            case ":fail" -> session.answerNext(new CallResult.Unavailable());
            case ":timeout" -> session.noAnswerNext();
            case ":slow" -> time(word, rest, session::slowNext);
            case ":refuse" -> refuse(session, rest);
            default -> {
                Optional<TalkSession.Heard> tapped =
                        text.matches("\\d{1,2}")
                                ? session.tap(Integer.parseInt(text))
                                : Optional.empty();
                if (word.matches(":[a-z]+")) {
                    out.println(
                            "there is no "
                                    + word
                                    + " here; :help says what there is, and :text "
                                    + word
                                    + " writes it as it is");
                    return;
                }
                show(tapped.orElseGet(() -> session.user(text)));
            }
        }
    }

    private void refuse(TalkSession session, String code) {
        if (code.isEmpty()) {
            out.println(
                    ":refuse needs a code of that call in calls.yaml, e.g. :refuse cases:unknown");
        } else {
            session.answerNext(new CallResult.Rejected(code, Map.of()));
        }
    }

    private void pin(TalkSession session, String rest) {
        try {
            int space = rest.indexOf(' ');
            String[] degrees = (space < 0 ? rest : rest.substring(0, space)).split(",", 2);
            if (degrees.length < 2) {
                throw new NumberFormatException(rest);
            }
            show(
                    session.pin(
                            Double.parseDouble(degrees[0]),
                            Double.parseDouble(degrees[1]),
                            space < 0 ? "" : rest.substring(space + 1).strip()));
        } catch (NumberFormatException notOne) {
            out.println(":pin needs degrees, e.g. :pin 23.13,113.36");
        }
    }

    private void time(String word, String rest, Consumer<Duration> use) {
        Duration time;
        try {
            time = Duration.parse(rest);
        } catch (DateTimeException notOne) {
            out.println(word + " needs a time such as PT3S or PT48H");
            return;
        }
        use.accept(time);
    }

    private void show(TalkSession.Heard heard) {
        heard.calls().forEach(call -> out.println("  (" + call + ")"));
        for (Effect.Say say : heard.said()) {
            if (!say.picture().isEmpty()) {
                out.println("  [" + say.picture() + "]");
            }
            out.println(say.text());
            for (int i = 0; i < say.options().size(); i++) {
                out.println("  " + (i + 1) + " " + say.options().get(i));
            }
        }
    }
}
