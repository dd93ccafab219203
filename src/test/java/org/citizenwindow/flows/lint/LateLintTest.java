package org.citizenwindow.flows.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.citizenwindow.flows.BuiltInServices;
import org.citizenwindow.flows.Heard;
import org.citizenwindow.flows.LateServices;
import org.citizenwindow.flows.ServiceLoader;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.versions.FlowVersion;
import org.citizenwindow.flows.versions.VersionLint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be wrong with calls that answer later is told with file, line and remedy. */
class LateLintTest {
    private static final Path PERMIT = LateServices.DIRECTORY.resolve("permit");

    @TempDir Path directory;

    private Path file(String name) {
        return directory.resolve("permit").resolve(name);
    }

    private void copy() throws IOException {
        try (Stream<Path> files = Files.walk(PERMIT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = directory.resolve("permit").resolve(PERMIT.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private void change(String name, String from, String to) throws IOException {
        String text = Files.readString(file(name));
        assertThat(text).contains(from);
        Files.writeString(file(name), text.replace(from, to));
    }

    private Faults check() {
        return ServiceLoader.check(BuiltInServices.files().over(directory), heard()).faults();
    }

    private static java.util.Optional<Heard> heard() {
        return BuiltInServices.heardWithSample();
    }

    private List<String> told(List<Faults.Fault> faults) {
        return faults.stream()
                .map(fault -> fault.toString().replace(directory + "/permit/", ""))
                .toList();
    }

    @Test
    void soundService_hasNoFaults() throws IOException {
        copy();
        assertThat(told(check().all())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            textBlock =
                    """
                    timeout: PT8S ^ timeout: PT61S ^ flow.yaml:21: a duration from PT1S to PT1M is expected here
                    timeout: PT8S ^ timeout: PT0.5S ^ flow.yaml:21: a duration from PT1S to PT1M is expected here
                    timeout: PT8S ^ timeout: 8 ^ flow.yaml:21: a duration from PT1S to PT1M
                    `      timeout: PT8S\n` ^ `` ^ 'retry' is for calls that answer later; say how long a try may take: timeout: PT8S
                    max: 2 ^ max: 10 ^ flow.yaml:22: a whole number from 1 to 9 is expected here
                    max: 2 ^ max: 0 ^ flow.yaml:22: a whole number from 1 to 9 is expected here
                    PT2S..PT2M ^ PT2M..PT2S ^ flow.yaml:22: the first pause is longer than the last; write the shorter one first
                    PT2S..PT2M ^ PT2S..PT2H ^ flow.yaml:22: a duration from PT1S to PT10M is expected here
                    PT2S..PT2M ^ PT2S...PT2M ^ flow.yaml:22: a duration from PT1S to PT10M is expected here, not '.PT2M'
                    `{max: 2, ` ^ `{` ^ flow.yaml:22: 'max' is missing
                    backoff: ^ back_off: ^ flow.yaml:22: 'back_off' is not known here; did you mean 'backoff'?
                    after: PT3S, say: submit.wait ^ after: PT60S, say: submit.wait ^ flow.yaml:23: the call is over after PT30S at the latest
                    after: PT3S, say: submit.wait ^ after: PT3S ^ flow.yaml:23: 'say' is missing
                    say: submit.wait ^ say: submit.weight ^ flow.yaml:16: there is no text 'submit.weight' in texts/*.yaml of permit; did you mean 'submit.wait'?
                    undo: permits.withdraw ^ undo: permits.withdrew ^ flow.yaml:16: there is no call 'permits.withdrew'; did you mean 'permits.withdraw'?
                    undo: permits.withdraw ^ undo: permits.state ^ 'permits.state' changes nothing, so it undoes nothing
                    undo: permits.withdraw ^ undo: appointments.release ^ 'appointments.release' takes nothing of what undoing gives: call, phone, what
                    undo: permits.withdraw ^ undo: permits.deny ^ 'permits.deny' needs 'number', and undoing gives it only call, phone, what: the arguments of 'permits.apply' and its id
                    service: permits.apply ^ service: accidents.emergency ^ 'accidents.emergency' answers in the turn: nobody waits for it
                    unavailable: {say: submit.saved, to: end, keep: draft} ^ maybe: end ^ 'unavailable' is missing
                    """)
    void fault_isToldWithItsPlaceAndRemedy(String from, String to, String fault)
            throws IOException {
        copy();
        change(
                "calls.yaml",
                "calls:\n",
                "calls:\n  permits.deny: {about: x, acts: true, needs: [number], takes: [number, what]}\n");
        change("flow.yaml", from.replace("\\n", "\n"), to == null ? "" : to);
        assertThat(told(check().all())).anyMatch(line -> line.contains(fault.strip()));
    }

    @Test
    void callThatAnswersLater_needsATime_andGivesNoOptions() throws IOException {
        copy();
        change("flows/state.yaml", "      timeout: PT5S\n", "");
        assertThat(told(check().all()))
                .anyMatch(
                        line ->
                                line.startsWith("flows/state.yaml")
                                        && line.contains(
                                                "'permits.state' answers later; say how long a try may take: timeout: PT8S"));
        copyAgain();
        change("calls.yaml", "gives: {state: text}", "gives: {state: text, options: list}");
        change(
                "flow.yaml",
                "phone: {type: phone_cn}",
                "phone: {type: choice, options_from: {service: permits.state, fixed: {number: x}}, none: end, unavailable: end}");
        assertThat(told(check().all()))
                .anyMatch(line -> line.contains("'permits.state' answers later; options come"));
        copyAgain();
        change(
                "flow.yaml",
                "phone: {type: phone_cn}",
                "phone: {type: choice, options_from: {service: appointments.sites, fixed: {service: x}, timeout: PT5S}, none: end, unavailable: end}");
        assertThat(told(check().all()))
                .anyMatch(line -> line.contains("'timeout' is not known here"));
    }

    private void copyAgain() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("permit"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        copy();
    }

    @Test
    void callThatActs_withoutAWayBack_isNoted() throws IOException {
        copy();
        change("flow.yaml", "      undo: permits.withdraw\n", "");
        Faults found = check();
        assertThat(told(found.all())).isEmpty();
        assertThat(told(found.notes()))
                .anyMatch(
                        note ->
                                note.contains(
                                        "'permits.apply' may be done although nobody knows it"));
    }

    @Test
    void wayBackThatIsGone_isNotedAgainstTheOlderVersion() throws IOException {
        copy();
        FlowVersion older = version();
        change("flow.yaml", "      undo: permits.withdraw\n", "");
        assertThat(findings(older))
                .anyMatch(line -> line.contains("raise") || line.contains("version 1"));
        change("flow.yaml", "version: 1", "version: 2");
        assertThat(findings(older))
                .anyMatch(
                        line ->
                                line.contains(
                                        "'permits.withdraw' undid what 'submit' did in permit.apply@1"));
    }

    private List<String> findings(FlowVersion older) {
        return VersionLint.compare(older, version()).stream()
                .map(finding -> finding.fault().what())
                .toList();
    }

    private FlowVersion version() {
        return ServiceLoader.versions(BuiltInServices.files().over(directory)).stream()
                .filter(version -> version.flow().ref().name().equals("permit.apply"))
                .findFirst()
                .orElseThrow();
    }
}
