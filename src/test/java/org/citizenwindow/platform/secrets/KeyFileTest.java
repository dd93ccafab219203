package org.citizenwindow.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.platform.PlatformConfig;
import org.citizenwindow.platform.RunMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyFileTest {
    private static final String GOOD = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQ8PHy8/T19vc=";

    @TempDir Path home;

    @Test
    void read_goodFile_givesTheKey() throws IOException {
        assertThat(KeyFile.read(file(GOOD + "\n", "rw-------")))
                .asInstanceOf(type(KeyFile.Reading.Key.class))
                .satisfies(key -> assertThat(key.bytes()).hasSize(32));
    }

    @ParameterizedTest
    @CsvSource({
        "not base64 at all!, is not base64",
        "c2hvcnQ=, holds 5 bytes",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, is no random key",
        "'', holds 0 bytes",
    })
    void read_badContent_isNamedWithoutQuoting(String content, String problem) throws IOException {
        assertThat(KeyFile.read(file(content, "rw-------")))
                .asInstanceOf(type(KeyFile.Reading.Problem.class))
                .satisfies(
                        bad ->
                                assertThat(bad.sentence())
                                        .startsWith("window.secrets.key-file: ")
                                        .contains(problem));
    }

    @ParameterizedTest
    @CsvSource({"rw-r--r--", "rw----r--", "rw-----w-"})
    void read_openToOthers_isNamed(String mode) throws IOException {
        assertThat(KeyFile.read(file(GOOD, mode)))
                .asInstanceOf(type(KeyFile.Reading.Problem.class))
                .satisfies(bad -> assertThat(bad.sentence()).contains("chmod 600"));
    }

    @Test
    void read_missing_saysHowToMakeOne() {
        assertThat(KeyFile.read(home.resolve("none")))
                .asInstanceOf(type(KeyFile.Reading.Problem.class))
                .satisfies(bad -> assertThat(bad.sentence()).contains("/dev/urandom"));
    }

    @Test
    void makeIfMissing_twice_keepsTheFirst() throws IOException {
        Path file = home.resolve("deep/master.key");
        KeyFile.makeIfMissing(file);
        String first = Files.readString(file);
        KeyFile.makeIfMissing(file);
        assertThat(Files.readString(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void masterKey_notSet_productionNamesIt_demoMakesOne() {
        PlatformConfig platform = () -> home;
        assertThat(new MasterKey(Optional::empty, platform, RunMode.PRODUCTION).problems())
                .singleElement()
                .asString()
                .contains("window.secrets.key-file is not set");
        MasterKey demo = new MasterKey(Optional::empty, platform, RunMode.DEMO);
        assertThat(demo.problems()).isEqualTo(List.of());
        String sealed = demo.vault().sealText("市民");
        assertThat(demo.vault().openText(sealed)).isEqualTo("市民");
    }

    private Path file(String content, String mode) throws IOException {
        Path file = Files.writeString(home.resolve("key"), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return file;
    }
}
