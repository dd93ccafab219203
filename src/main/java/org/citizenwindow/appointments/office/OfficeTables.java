package org.citizenwindow.appointments.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
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
import javax.sql.DataSource;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.LocalizedText;
import org.citizenwindow.shared.WeekHours;
import org.citizenwindow.shared.WeekHours.Span;

/** The office's tables, read and written whole; plain JDBC, since nothing here is ever half an office. */
@Singleton
class OfficeTables {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource database;

    OfficeTables(DataSource database) {
        this.database = database;
    }

    /** The revision of the office that is stored; empty when there is none. */
    OptionalLong revision() {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select revision from office");
                ResultSet row = query.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("office cannot be read", e);
        }
    }

    /** The office that is stored; empty when there is none. */
    Optional<Office> read() {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select name, time_zone from office");
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            return Optional.of(
                    new Office(
                            texts(row.getString(1)),
                            ZoneId.of(row.getString(2)),
                            holidays(connection),
                            weeks(
                                    connection,
                                    "select service, weekday, opens, closes from service_hours"),
                            sites(connection)));
        } catch (SQLException e) {
            throw new IllegalStateException("office cannot be read", e);
        }
    }

    /**
     * Stores an office unless there is one. Runs in the caller's transaction.
     *
     * @return whether it was stored
     */
    boolean writeFirst(Office office) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            "insert into office (id, revision, name, time_zone) values (1, 1, ?, ?)"
                                    + " on conflict (id) do nothing")) {
                insert.setString(1, json(office.name()));
                insert.setString(2, office.zone().getId());
                if (insert.executeUpdate() == 0) {
                    return false;
                }
            }
            for (LocalDate day : office.holidays()) {
                run(connection, "insert into office_holiday (day) values (?)", Date.valueOf(day));
            }
            for (Map.Entry<String, WeekHours> hours : office.serviceHours().entrySet()) {
                writeWeek(connection, "service_hours", hours.getKey(), hours.getValue());
            }
            for (Site site : office.sites()) {
                writeSite(connection, site, office.sites().indexOf(site));
                writeWeek(connection, "service_point_hours", site.id(), site.hours());
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("office cannot be stored", e);
        }
    }

    private static void writeSite(Connection connection, Site site, int position)
            throws SQLException {
        Array services = connection.createArrayOf("text", site.services().toArray());
        run(
                connection,
                "insert into service_point (id, position, name, address, latitude, longitude,"
                        + " services, slot_minutes, capacity, days_ahead)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                site.id(),
                position,
                json(site.name()),
                json(site.address()),
                site.location().map(Site.Point::latitude).orElse(null),
                site.location().map(Site.Point::longitude).orElse(null),
                services,
                site.slots().minutes(),
                site.slots().capacity(),
                site.slots().daysAhead());
    }

    private static void writeWeek(Connection connection, String table, String owner, WeekHours week)
            throws SQLException {
        for (Map.Entry<DayOfWeek, List<Span>> day : week.days().entrySet()) {
            for (Span span : day.getValue()) {
                run(
                        connection,
                        "insert into " + table + " values (?, ?, ?, ?)",
                        owner,
                        day.getKey().getValue(),
                        span.from(),
                        span.to());
            }
        }
    }

    private static void run(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(i + 1, Types.DOUBLE);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.executeUpdate();
        }
    }

    private static Set<LocalDate> holidays(Connection connection) throws SQLException {
        Set<LocalDate> days = new HashSet<>();
        try (PreparedStatement query =
                        connection.prepareStatement("select day from office_holiday");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                days.add(row.getDate(1).toLocalDate());
            }
        }
        return days;
    }

    /** Rows of owner, weekday, opens, closes. */
    private static Map<String, WeekHours> weeks(Connection connection, String sql)
            throws SQLException {
        Map<String, Map<DayOfWeek, List<Span>>> spans = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                spans.computeIfAbsent(row.getString(1), owner -> new EnumMap<>(DayOfWeek.class))
                        .computeIfAbsent(DayOfWeek.of(row.getInt(2)), day -> new ArrayList<>())
                        .add(new Span(row.getInt(3), row.getInt(4)));
            }
        }
        Map<String, WeekHours> weeks = new HashMap<>();
        spans.forEach((owner, days) -> weeks.put(owner, new WeekHours(days)));
        return weeks;
    }

    private static List<Site> sites(Connection connection) throws SQLException {
        Map<String, WeekHours> hours =
                weeks(
                        connection,
                        "select service_point_id, weekday, opens, closes from service_point_hours");
        List<Site> sites = new ArrayList<>();
        try (PreparedStatement query =
                        connection.prepareStatement(
                                "select * from service_point order by position");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                sites.add(site(row, hours));
            }
        }
        return sites;
    }

    private static Site site(ResultSet row, Map<String, WeekHours> hours) throws SQLException {
        String id = row.getString("id");
        Double latitude = row.getObject("latitude", Double.class);
        return new Site(
                id,
                texts(row.getString("name")),
                texts(row.getString("address")),
                latitude == null
                        ? Optional.empty()
                        : Optional.of(new Site.Point(latitude, row.getDouble("longitude"))),
                Set.of((String[]) row.getArray("services").getArray()),
                new Site.SlotPlan(
                        row.getInt("slot_minutes"),
                        row.getInt("capacity"),
                        row.getInt("days_ahead")),
                hours.getOrDefault(id, new WeekHours(Map.of())));
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
