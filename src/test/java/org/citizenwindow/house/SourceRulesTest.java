package org.citizenwindow.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What bytecode cannot show. Every finding names its file and line. */
class SourceRulesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path DEMO = Path.of("src/demo/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final Pattern HAN_OR_KANA_LITERAL =
            Pattern.compile("\"[^\"]*[\\u3041-\\u3096\\u30a1-\\u30fa\\u3400-\\u9fff][^\"]*\"");

    /** Written in halves, so that the rule, and whoever looks for such marks, does not find this line. */
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(" + "TO-DO|FIX-ME|XX-X|HA-CK".replace("-", "") + ")\\b");

    private static final Pattern CATCH_ALL =
            Pattern.compile("catch \\((final )?(Exception|Throwable) ");

    /** Where anything may be caught: the edge of the process, with a word on why. */
    private static final Set<String> BOUNDARIES = Set.of("WechatResource");

    @Test
    void mainFiles_areShort() {
        assertThat(longerThan(400, MAIN, DEMO)).isEmpty();
    }

    @Test
    void testFiles_areShort() {
        assertThat(longerThan(500, TEST)).isEmpty();
    }

    @Test
    void textsForPeople_standInBundles() {
        assertThat(lines(HAN_OR_KANA_LITERAL, MAIN)).filteredOn(hit -> !isComment(hit)).isEmpty();
    }

    @Test
    void nothing_isLeftUnfinished() {
        assertThat(lines(UNFINISHED, MAIN, DEMO, TEST))
                .filteredOn(hit -> !hit.contains("SourceRulesTest"))
                .isEmpty();
    }

    @Test
    void everything_isCaughtOnlyAtBoundaries() {
        assertThat(lines(CATCH_ALL, MAIN))
                .filteredOn(
                        hit ->
                                BOUNDARIES.stream()
                                        .noneMatch(name -> hit.contains('/' + name + ".java:")))
                .isEmpty();
    }

    /** What citizens write is never matched by a regular expression: no sentence can make one run for long. */
    @Test
    void dialog_matchesWithoutRegularExpressions() {
        Pattern regex =
                Pattern.compile(
                        "java\\.util\\.regex|\\.(matches|replaceAll|replaceFirst)\\(\""
                                + "|\\.split\\(\"(?!.\"\\))");
        // Splitting at one character is no regular expression; the builder reads our own data.
        assertThat(lines(regex, MAIN.resolve("org/citizenwindow/dialog")))
                .filteredOn(hit -> !isComment(hit) && !hit.contains("IntentBookBuilder"))
                .isEmpty();
    }

    @Test
    void everyRoom_saysWhatItIs() {
        List<Path> silent =
                files(MAIN).stream()
                        .map(Path::getParent)
                        .distinct()
                        .filter(room -> !Files.exists(room.resolve("package-info.java")))
                        .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void migrations_areNumberedOnceAndExplained() throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            names = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        assertThat(names).allMatch(name -> name.matches("V\\d{4}__[a-z0-9]+(_[a-z0-9]+)*\\.sql"));
        assertThat(names.stream().map(name -> Integer.parseInt(name.substring(1, 5))).toList())
                .doesNotHaveDuplicates();
        for (String name : names) {
            assertThat(Files.readString(MIGRATIONS.resolve(name)))
                    .as(name)
                    .startsWith("-- ")
                    .contains("-- Lock risk: ");
        }
    }

    @Test
    void jobs_haveASettingAndALineInTheRunbook() throws IOException {
        String runbook = Files.readString(Path.of("docs/runbook.md"));
        List<Path> jobs =
                files(MAIN).stream().filter(file -> file.toString().endsWith("Job.java")).toList();
        assertThat(jobs).isNotEmpty();
        for (Path job : jobs) {
            String source = Files.readString(job);
            assertThat(source)
                    .as("%s: its period is a setting", job)
                    .doesNotContainPattern("every = \"\\d");
            Matcher name = Pattern.compile("NAME = \"([^\"]+)\"").matcher(source);
            String known =
                    name.find()
                            ? name.group(1)
                            : job.getFileName()
                                    .toString()
                                    .replace("Job.java", "")
                                    .toLowerCase(Locale.ROOT);
            assertThat(runbook).as("%s: the runbook names it", job).contains("| `" + known + "` |");
        }
    }

    private static boolean isComment(String hit) {
        String code = hit.replaceFirst("^[^:]*:\\d+: ", "");
        return code.startsWith("*") || code.startsWith("/*") || code.startsWith("//");
    }

    private static List<String> longerThan(int most, Path... roots) {
        List<String> hits = new ArrayList<>();
        for (Path file : files(roots)) {
            int lines = read(file).size();
            if (lines > most) {
                hits.add(file + ": " + lines);
            }
        }
        return hits;
    }

    private static List<String> lines(Pattern pattern, Path... roots) {
        List<String> hits = new ArrayList<>();
        for (Path file : files(roots)) {
            List<String> lines = read(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher matcher = pattern.matcher(lines.get(i));
                if (matcher.find()) {
                    hits.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                }
            }
        }
        return hits;
    }

    private static List<Path> files(Path... roots) {
        List<Path> all = new ArrayList<>();
        for (Path root : roots) {
            if (!Files.exists(root)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(all::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
