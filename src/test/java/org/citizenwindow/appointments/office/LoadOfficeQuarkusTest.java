package org.citizenwindow.appointments.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.citizenwindow.platform.database.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class LoadOfficeQuarkusTest {
    @Inject OfficeTables tables;
    @Inject OfficeQueries offices;
    @Inject Sql sql;
    @TempDir Path home;

    @Test
    void office_isStoredAsTheFileSays() {
        Office file = OfficeFile.read(Path.of("src/test/resources/office.yaml"));
        assertThat(offices.office()).isEqualTo(file);
    }

    @Test
    void officeKnown_fileIsNotLookedAtAnyMore() {
        LoadOffice known = new LoadOffice(() -> Optional.of(home.resolve("none.yaml")), tables);
        assertThat(known.problems()).isEmpty();
        known.load();
        assertThat(offices.office().sites()).hasSize(2);
    }

    @Test
    @TestTransaction
    void noOffice_withoutOrWithABadFile_isAProblem_andAGoodOneIsLoaded() throws Exception {
        Path bad = Files.writeString(home.resolve("bad.yaml"), "office: {}\n");
        Path good = Path.of("src/test/resources/office.yaml");
        forget();
        assertThat(new LoadOffice(Optional::empty, tables).problems())
                .containsExactly(
                        "window.office-file is not set, and the database knows no office yet: name"
                                + " a YAML file that describes the office.");
        assertThat(new LoadOffice(() -> Optional.of(bad), tables).problems())
                .containsExactly(
                        "window.office-file: " + bad + ":1: the file has no service-points",
                        "window.office-file: " + bad + ":1: office has no name",
                        "window.office-file: " + bad + ":1: office has no time-zone");
        LoadOffice load = new LoadOffice(() -> Optional.of(good), tables);
        assertThat(load.problems()).isEmpty();
        load.load();
        assertThat(tables.read()).contains(OfficeFile.read(good));
    }

    private void forget() {
        for (String table :
                new String[] {
                    "service_point_hours",
                    "service_point",
                    "service_hours",
                    "office_holiday",
                    "office"
                }) {
            sql.update("delete from " + table);
        }
    }
}
