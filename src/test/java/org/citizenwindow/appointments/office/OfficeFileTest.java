package org.citizenwindow.appointments.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.WeekHours.Span;
import org.junit.jupiter.api.Test;

class OfficeFileTest {
    private static final String GOOD =
            """
            office: {name: {zh-CN: 示例市公安局, ja: 見本市公安局, en: Example City Police}, time-zone: Asia/Shanghai}
            holidays: ["2027-02-06", "2027-02-07"]
            service-hours:
              accident: {mon-sun: ["07:30-24:00"]}
            service-points:
              - id: tianhe
                name: {zh-CN: 天河服务点, ja: 天河窓口, en: Tianhe service point}
                address: {zh-CN: 天河路1号, ja: 天河路1号, en: 1 Tianhe Road}
                location: {latitude: 23.13, longitude: 113.36}
                services: [accident]
                slots: {minutes: 30, capacity: 2, days-ahead: 7}
                hours: {mon-fri: ["09:00-12:00", "13:30-17:00"], sat: ["09:00-12:00"]}
            """;

    @Test
    void read_theFormatOfTheContract() {
        Office office = OfficeFile.read("office.yaml", GOOD);
        assertThat(office.name().in(Lang.JA)).isEqualTo("見本市公安局");
        assertThat(office.zone()).hasToString("Asia/Shanghai");
        assertThat(office.holidays()).contains(LocalDate.of(2027, 2, 6), LocalDate.of(2027, 2, 7));
        assertThat(office.serviceHours().get("accident").on(DayOfWeek.SUNDAY))
                .containsExactly(new Span(450, 1440));
        Site site = office.site("tianhe").orElseThrow();
        assertThat(site.address().in(Lang.EN)).isEqualTo("1 Tianhe Road");
        assertThat(site.location()).contains(new Site.Point(23.13, 113.36));
        assertThat(site.slots()).isEqualTo(new Site.SlotPlan(30, 2, 7));
        assertThat(site.hours().on(DayOfWeek.FRIDAY))
                .containsExactly(new Span(540, 720), new Span(810, 1020));
        assertThat(site.hours().on(DayOfWeek.SATURDAY)).hasSize(1);
        assertThat(site.hours().on(DayOfWeek.SUNDAY)).isEmpty();
        assertThat(office.sites("accident")).containsExactly(site);
        assertThat(office.sites("visa")).isEmpty();
    }

    @Test
    void read_unnamedService_isAlwaysOpen() {
        Office office = OfficeFile.read("office.yaml", GOOD);
        assertThat(office.hours("clue").on(LocalDate.of(2026, 11, 22)))
                .containsExactly(Span.allDay());
    }

    @Test
    void read_manyFaults_allAreNamedWithTheirLines() {
        String bad =
                GOOD.replace("Asia/Shanghai", "China")
                        .replace("2027-02-07", "7 February")
                        .replace("07:30-24:00", "07:30-24:30")
                        .replace("ja: 天河窓口, ", "")
                        .replace("latitude: 23.13", "latitude: 123.13")
                        .replace("capacity: 2", "capacity: none")
                        .replace("sat: [\"09:00-12:00\"]", "satt: [\"09:00-12:00\"]")
                        .replace("services:", "service:");
        assertThat(faults(bad))
                .containsExactlyInAnyOrder(
                        "office.yaml:1: office.time-zone China is not a zone like Asia/Shanghai",
                        "office.yaml:2: holidays: 7 February is not a date like \"2027-02-06\"",
                        "office.yaml:4: service-hours.accident.mon-sun: 07:30-24:30 is not of the"
                                + " form \"09:00-12:00\", the end at most 24:00",
                        "office.yaml:6: service-points[0] has no services",
                        "office.yaml:7: service-points[0].name has no ja",
                        "office.yaml:9: service-points[0].location.latitude must be degrees from"
                                + " -90.0 to 90.0",
                        "office.yaml:10: service-points[0] does not know service",
                        "office.yaml:11: service-points[0].slots.capacity must be a whole number"
                                + " from 1 to 1000",
                        "office.yaml:12: service-points[0].hours does not know the days satt; write"
                                + " mon … sun, or mon-fri");
    }

    @Test
    void read_contradictions_areNamed() {
        assertThat(faults(GOOD.replace("sat:", "fri:")))
                .containsExactly("office.yaml:12: service-points[0].hours names FRIDAY twice");
        assertThat(faults(GOOD.replace("13:30-17:00", "11:30-17:00")))
                .containsExactly(
                        "office.yaml:12: service-points[0].hours.mon-fri has hours that overlap");
        assertThat(faults(GOOD + GOOD.substring(GOOD.indexOf("  - id"))))
                .containsExactly(
                        "office.yaml:13: service-points[1].id tianhe is another service point's"
                                + " already");
    }

    @Test
    void read_noYaml_isOneFault() {
        assertThat(faults("office: [")).singleElement().asString().startsWith("office.yaml:1: not");
        assertThat(faults("")).containsExactly("office.yaml:1: the file is empty");
        assertThat(faults("just words"))
                .contains("office.yaml:1: the file must be a mapping (key: value)");
    }

    @Test
    void read_fileThatIsNotThere_isNamed() {
        Path missing = Path.of("target", "no-such-office.yaml");
        OfficeFaultsException fault =
                catchThrowableOfType(OfficeFaultsException.class, () -> OfficeFile.read(missing));
        assertThat(fault.faults())
                .containsExactly(
                        "target/no-such-office.yaml: cannot be read (NoSuchFileException)");
    }

    @Test
    void read_file_ofTheTests_isGood() throws IOException {
        Path file = Path.of("src/test/resources/office.yaml");
        assertThat(Files.exists(file)).isTrue();
        assertThat(OfficeFile.read(file).sites()).hasSize(2);
        assertThat(OfficeFile.read(file).site("yuexiu").flatMap(Site::location))
                .isEqualTo(Optional.empty());
    }

    @Test
    void read_file_ofTheDemo_isGood() {
        Path file = Path.of("src/demo/resources/demo-office.yaml");
        assertThat(OfficeFile.read(file).sites("accident")).isNotEmpty();
    }

    private static List<String> faults(String text) {
        return catchThrowableOfType(
                        OfficeFaultsException.class, () -> OfficeFile.read("office.yaml", text))
                .faults();
    }
}
