package org.citizenwindow.appointments.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.LocalizedText;
import org.citizenwindow.shared.WeekHours;
import org.citizenwindow.shared.WeekHours.Span;

/** The office's tables, read and written whole: nothing here is ever half an office. */
@Singleton
class OfficeTables {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;

    OfficeTables(Sql sql) {
        this.sql = sql;
    }

    /** The revision of the office that is stored; empty when there is none. */
    OptionalLong revision() {
        return sql.first("select revision from office", row -> row.id(1))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** The office that is stored; empty when there is none. */
    Optional<Office> read() {
        return sql.first(
                "select name, time_zone from office",
                row ->
                        new Office(
                                texts(row.text(1)),
                                ZoneId.of(row.text(2)),
                                holidays(),
                                weeks("select service, weekday, opens, closes from service_hours"),
                                sites()));
    }

    /**
     * Stores an office unless there is one. Runs in the caller's transaction.
     *
     * @return whether it was stored
     */
    boolean writeFirst(Office office) {
        int first =
                sql.update(
                        "insert into office (id, revision, name, time_zone) values (1, 1, ?, ?)"
                                + " on conflict (id) do nothing",
                        json(office.name()),
                        office.zone().getId());
        if (first == 0) {
            return false;
        }
        office.holidays().forEach(day -> sql.update("insert into office_holiday values (?)", day));
        office.serviceHours().forEach((service, week) -> writeWeek("service_hours", service, week));
        for (Site site : office.sites()) {
            writeSite(site, office.sites().indexOf(site));
            writeWeek("service_point_hours", site.id(), site.hours());
        }
        return true;
    }

    private void writeSite(Site site, int position) {
        sql.update(
                "insert into service_point (id, position, name, address, latitude, longitude,"
                        + " services, slot_minutes, capacity, days_ahead) values"
                        + " (?, ?, ?, ?, ?::double precision, ?::double precision,"
                        + " string_to_array(?, ' '), ?, ?, ?)",
                site.id(),
                position,
                json(site.name()),
                json(site.address()),
                site.location().map(point -> String.valueOf(point.latitude())),
                site.location().map(point -> String.valueOf(point.longitude())),
                String.join(" ", site.services()),
                site.slots().minutes(),
                site.slots().capacity(),
                site.slots().daysAhead());
    }

    private void writeWeek(String table, String owner, WeekHours week) {
        week.days()
                .forEach(
                        (day, spans) ->
                                spans.forEach(
                                        span ->
                                                sql.update(
                                                        "insert into "
                                                                + table
                                                                + " values (?, ?, ?, ?)",
                                                        owner,
                                                        day.getValue(),
                                                        span.from(),
                                                        span.to())));
    }

    private Set<LocalDate> holidays() {
        return new HashSet<>(
                sql.list("select day from office_holiday", row -> LocalDate.parse(row.text(1))));
    }

    /** Rows of owner, weekday, opens, closes. */
    private Map<String, WeekHours> weeks(String select) {
        record Line(String owner, DayOfWeek day, Span span) {}
        Map<String, Map<DayOfWeek, List<Span>>> spans = new HashMap<>();
        sql.list(
                        select,
                        row ->
                                new Line(
                                        row.text(1),
                                        DayOfWeek.of(row.number(2)),
                                        new Span(row.number(3), row.number(4))))
                .forEach(
                        line ->
                                spans.computeIfAbsent(
                                                line.owner(),
                                                owner -> new EnumMap<>(DayOfWeek.class))
                                        .computeIfAbsent(line.day(), day -> new ArrayList<>())
                                        .add(line.span()));
        Map<String, WeekHours> weeks = new HashMap<>();
        spans.forEach((owner, days) -> weeks.put(owner, new WeekHours(days)));
        return weeks;
    }

    private List<Site> sites() {
        Map<String, WeekHours> hours =
                weeks("select service_point_id, weekday, opens, closes from service_point_hours");
        return sql.list(
                "select id, name, address, latitude::text, longitude::text,"
                        + " array_to_string(services, ' '), slot_minutes, capacity, days_ahead"
                        + " from service_point order by position",
                row -> site(row, hours));
    }

    private static Site site(Sql.Row row, Map<String, WeekHours> hours) throws SQLException {
        Optional<String> longitude = row.maybeText(5);
        return new Site(
                row.text(1),
                texts(row.text(2)),
                texts(row.text(3)),
                row.maybeText(4)
                        .map(
                                latitude ->
                                        new Site.Point(
                                                Double.parseDouble(latitude),
                                                Double.parseDouble(longitude.orElseThrow()))),
                Set.of(row.text(6).split(" ")),
                new Site.SlotPlan(row.number(7), row.number(8), row.number(9)),
                hours.getOrDefault(row.text(1), new WeekHours(Map.of())));
    }

    private static String json(LocalizedText text) {
        Map<String, String> byTag = new TreeMap<>();
        text.texts().forEach((lang, words) -> byTag.put(lang.tag(), words));
        try {
            return JSON.writeValueAsString(byTag);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text cannot be written", e);
        }
    }

    private static LocalizedText texts(String json) {
        try {
            Map<String, String> byTag =
                    JSON.readValue(json, new TypeReference<Map<String, String>>() {});
            Map<Lang, String> texts = new EnumMap<>(Lang.class);
            byTag.forEach((tag, words) -> Lang.of(tag).ifPresent(lang -> texts.put(lang, words)));
            return new LocalizedText(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("text cannot be read", e);
        }
    }
}
