package org.citizenwindow.flows.versions;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.citizenwindow.dialog.flow.FlowRef;
import org.citizenwindow.dialog.flow.Flows;
import org.citizenwindow.dialog.flow.Sentence;
import org.citizenwindow.flows.reading.Faults;
import org.citizenwindow.flows.reading.FaultyServices;
import org.citizenwindow.flows.reading.FlowFiles;
import org.citizenwindow.flows.reading.FlowReader;
import org.citizenwindow.flows.reading.Item;
import org.citizenwindow.flows.reading.TextsReader;
import org.citizenwindow.platform.database.Sql;
import org.citizenwindow.shared.Lang;

/** The published versions in the database. What is written here is never changed; the database itself refuses it. */
@Singleton
public class FlowStore {
    /** Number of the advisory lock that lets one instance publish at a time, so that events are numbered in order. */
    private static final long PUBLISHING = 0x666c6f77; // "flow"

    @Inject Sql sql;

    /** Takes the lock of publishing until the transaction ends. */
    public void lock() {
        sql.list("select pg_advisory_xact_lock(?)", row -> 0, PUBLISHING);
    }

    /** All versions of all flows, without their files. */
    public List<PublishedVersion> all() {
        return sql.list(
                """
                select flow, version, service, file, sha256, draft, published_at, published_by from flow_version
                order by flow, version
                """,
                row ->
                        new PublishedVersion(
                                new FlowRef(row.text(1), row.number(2)),
                                row.text(3),
                                row.text(4),
                                row.text(5),
                                row.flag(6),
                                row.at(7).orElseThrow(),
                                row.text(8)));
    }

    /**
     * Reads a version from its stored files.
     *
     * @throws FaultyServices when this application cannot read it
     */
    public FlowVersion read(PublishedVersion published) {
        Map<String, String> files = new HashMap<>();
        sql.list(
                """
                select name, content from flow_version_file join flow_file using (sha256)
                where flow = ? and version = ?
                """,
                row -> files.put(row.text(1), row.text(2)),
                published.ref().name(),
                published.ref().version());
        return parse(published, files);
    }

    private static FlowVersion parse(PublishedVersion published, Map<String, String> files) {
        Faults faults = new Faults();
        String place = published.ref() + "/";
        Item file =
                Item.parse(
                        place + published.file(), files.getOrDefault(published.file(), ""), faults);
        FlowReader.Read read = FlowReader.read(published.service(), file);
        FlowVersion version =
                new FlowVersion(
                        read,
                        published.file(),
                        texts(files, "", place, faults),
                        texts(files, Flows.COMMON + '/', place, faults));
        if (!faults.none()) {
            throw new FaultyServices(faults);
        }
        return version.numbered(published.ref().version());
    }

    private static Map<Lang, Map<String, Sentence>> texts(
            Map<String, String> files, String below, String place, Faults faults) {
        Map<Lang, Map<String, Sentence>> texts = new EnumMap<>(Lang.class);
        for (Lang lang : Lang.values()) {
            String name = below + FlowFiles.texts(lang);
            if (files.containsKey(name)) {
                Map<String, Sentence> found = new HashMap<>();
                Item.parse(place + name, files.get(name), faults)
                        .entries()
                        .forEach((key, item) -> found.put(key, TextsReader.sentence(item)));
                texts.put(lang, found);
            }
        }
        return texts;
    }

    /** Writes a version down for ever, and lets new conversations begin with it. The caller holds the {@link #lock}. */
    public void publish(
            FlowVersion version, FlowFiles files, boolean draft, String by, Instant now) {
        FlowRef ref = version.flow().ref();
        Map<String, String> contents = contents(version, files);
        sql.update(
                """
                insert into flow_version (flow, version, service, file, sha256, draft, published_at, published_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                ref.name(),
                ref.version(),
                version.flow().service(),
                version.name(),
                sha256(version, files),
                draft,
                now,
                by);
        contents.forEach(
                (name, content) -> {
                    String sha256 = sha256(content);
                    sql.update(
                            "insert into flow_file (sha256, content) values (?, ?) on conflict do nothing",
                            sha256,
                            content);
                    sql.update(
                            "insert into flow_version_file (flow, version, name, sha256) values (?, ?, ?, ?)",
                            ref.name(),
                            ref.version(),
                            name,
                            sha256);
                });
        start(ref, by, now);
        event(now, by, "published", ref, draft ? "draft" : "");
    }

    private static Map<String, String> contents(FlowVersion version, FlowFiles files) {
        Map<String, String> own = files.of(version.flow().service());
        Map<String, String> common = files.of(Flows.COMMON);
        Map<String, String> contents = new TreeMap<>();
        contents.put(version.name(), own.get(version.name()));
        for (Lang lang : Lang.values()) {
            String name = FlowFiles.texts(lang);
            contents.put(name, own.get(name));
            contents.put(Flows.COMMON + '/' + name, common.get(name));
        }
        contents.values().removeIf(content -> content == null);
        return contents;
    }

    /** Of the flow's file and its service's texts. */
    public static String sha256(FlowVersion version, FlowFiles files) {
        return sha256(
                contents(version, files).entrySet().stream()
                        .filter(file -> !file.getKey().startsWith(Flows.COMMON + '/'))
                        .map(file -> file.getKey() + '\n' + file.getValue())
                        .collect(Collectors.joining("\n")));
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Lets new conversations begin with this version. */
    public void start(FlowRef ref, String by, Instant now) {
        sql.update(
                """
                insert into flow_start (flow, version, chosen_at, chosen_by) values (?, ?, ?, ?)
                on conflict (flow) do update set version = excluded.version, chosen_at = excluded.chosen_at,
                  chosen_by = excluded.chosen_by
                """,
                ref.name(),
                ref.version(),
                now,
                by);
    }

    /** The version new conversations begin with, by flow. */
    public Map<String, Integer> starts() {
        Map<String, Integer> starts = new HashMap<>();
        sql.list(
                "select flow, version from flow_start",
                row -> starts.put(row.text(1), row.number(2)));
        return starts;
    }

    /** The versions that conversations run on. */
    public Set<FlowRef> pinned() {
        return sql
                .list(
                        "select distinct unnest(pins) from conversation where pins <> '{}'",
                        row -> FlowRef.parse(row.text(1)))
                .stream()
                .collect(Collectors.toCollection(() -> new TreeSet<>(PublishedVersion.ORDER)));
    }

    /** Records who did what. */
    public void event(Instant at, String by, String kind, FlowRef ref, String detail) {
        sql.update(
                "insert into flow_event (at, by, kind, flow, version, detail) values (?, ?, ?, ?, ?, ?)",
                at,
                by,
                kind,
                ref.name(),
                ref.version(),
                detail);
    }

    /** The number of the last event: while it stays, nothing was published or chosen. */
    public long lastEvent() {
        return sql.first("select coalesce(max(id), 0) from flow_event", row -> row.id(1))
                .orElse(0L);
    }

    /** Runs in a transaction of its own. */
    public static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
