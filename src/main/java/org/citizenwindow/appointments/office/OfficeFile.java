package org.citizenwindow.appointments.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.LocalizedText;
import org.citizenwindow.shared.WeekHours;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The office file: YAML with the keys {@code office}, {@code holidays}, {@code service-hours} and {@code service-points}.
 * Every text is given in every language; times are quoted strings, {@code 24:00} allowed as an end.
 */
public final class OfficeFile {
    private static final Set<String> LANGS =
            Stream.of(Lang.values()).map(Lang::tag).collect(Collectors.toUnmodifiableSet());
    private static final String ID = "[a-z0-9][a-z0-9-]*";
    private static final String SERVICE = "[a-z0-9][a-z0-9_-]*|";

    private final YamlReader yaml;
    private final HoursReader hours;

    private OfficeFile(String name) {
        this.yaml = new YamlReader(name);
        this.hours = new HoursReader(yaml);
    }

    /**
     * Reads a file.
     *
     * @throws OfficeFaultsException with every fault at once when it cannot be used
     */
    public static Office read(Path file) {
        try {
            return read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new OfficeFaultsException(
                    List.of(file + ": cannot be read (" + e.getClass().getSimpleName() + ")"));
        }
    }

    /**
     * Reads a text of this format.
     *
     * @param name what faults call the file
     * @throws OfficeFaultsException with every fault at once when it cannot be used
     */
    public static Office read(String name, String text) {
        OfficeFile file = new OfficeFile(name);
        Office office = file.yaml.root(text).map(file::office).orElse(null);
        if (!file.yaml.faults().isEmpty()) {
            throw new OfficeFaultsException(file.yaml.faults());
        }
        return office;
    }

    private Office office(Node root) {
        Map<String, Node> parts =
                yaml.mapping(
                        root,
                        "the file",
                        Set.of("office", "service-points"),
                        Set.of("holidays", "service-hours"));
        LocalizedText name = null;
        ZoneId zone = null;
        if (parts.get("office") instanceof Node node) {
            Map<String, Node> office =
                    yaml.mapping(node, "office", Set.of("name", "time-zone"), Set.of());
            name = texts(office.get("name"), "office.name");
            zone = zone(office.get("time-zone"));
        }
        Set<LocalDate> holidays = holidays(parts.get("holidays"));
        Map<String, WeekHours> serviceHours = serviceHours(parts.get("service-hours"));
        List<Site> sites = sites(parts.get("service-points"));
        return yaml.faults().isEmpty()
                ? new Office(name, zone, holidays, serviceHours, sites)
                : null;
    }

    private ZoneId zone(Node node) {
        if (node == null) {
            return null;
        }
        String zone = yaml.text(node, "office.time-zone");
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            yaml.fault(node, "office.time-zone " + zone + " is not a zone like Asia/Shanghai");
            return null;
        }
        return ZoneId.of(zone);
    }

    private Set<LocalDate> holidays(Node node) {
        Set<LocalDate> days = new HashSet<>();
        if (node == null) {
            return days;
        }
        for (Node item : yaml.list(node, "holidays")) {
            String day = yaml.text(item, "holidays");
            try {
                days.add(LocalDate.parse(day));
            } catch (DateTimeException e) {
                yaml.fault(item, "holidays: " + day + " is not a date like \"2027-02-06\"");
            }
        }
        return days;
    }

    private Map<String, WeekHours> serviceHours(Node node) {
        Map<String, WeekHours> all = new LinkedHashMap<>();
        if (node != null) {
            yaml.mapping(node, "service-hours")
                    .forEach(
                            (service, week) ->
                                    all.put(service, hours.read(week, "service-hours." + service)));
        }
        return all;
    }

    private List<Site> sites(Node node) {
        List<Site> sites = new ArrayList<>();
        if (node == null) {
            return sites;
        }
        List<Node> items = yaml.list(node, "service-points");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            site(items.get(i), "service-points[" + i + "]", ids).ifPresent(sites::add);
        }
        return sites;
    }

    private Optional<Site> site(Node node, String what, Set<String> ids) {
        int before = yaml.faults().size();
        Map<String, Node> parts =
                yaml.mapping(
                        node,
                        what,
                        Set.of("id", "name", "address", "services", "slots", "hours"),
                        Set.of("location"));
        String id = id(parts.get("id"), what, ids);
        LocalizedText name = texts(parts.get("name"), what + ".name");
        LocalizedText address = texts(parts.get("address"), what + ".address");
        Optional<Site.Point> location = location(parts.get("location"), what + ".location");
        Set<String> services = services(parts.get("services"), what + ".services");
        Site.SlotPlan slots = slots(parts.get("slots"), what + ".slots");
        WeekHours week =
                parts.get("hours") == null ? null : hours.read(parts.get("hours"), what + ".hours");
        return yaml.faults().size() == before
                ? Optional.of(new Site(id, name, address, location, services, slots, week))
                : Optional.empty();
    }

    private String id(Node node, String what, Set<String> ids) {
        if (node == null) {
            return "";
        }
        String id = yaml.text(node, what + ".id");
        if (!id.matches(ID)) {
            yaml.fault(node, what + ".id " + id + " may hold a-z, 0-9 and - only");
        } else if (!ids.add(id)) {
            yaml.fault(node, what + ".id " + id + " is another service point's already");
        }
        return id;
    }

    private Set<String> services(Node node, String what) {
        Set<String> services = new HashSet<>();
        if (node == null) {
            return services;
        }
        for (Node item : yaml.list(node, what)) {
            String service = yaml.text(item, what);
            if (!service.matches(SERVICE)) {
                yaml.fault(item, what + ": " + service + " may hold a-z, 0-9, - and _ only");
            }
            services.add(service);
        }
        if (services.isEmpty()) {
            yaml.fault(node, what + " names no service");
        }
        return services;
    }

    private Site.SlotPlan slots(Node node, String what) {
        if (node == null) {
            return null;
        }
        Set<String> needed = Set.of("minutes", "capacity", "days-ahead");
        Map<String, Node> parts = yaml.mapping(node, what, needed, Set.of());
        if (!parts.keySet().containsAll(needed)) {
            return null;
        }
        return new Site.SlotPlan(
                yaml.number(parts.get("minutes"), what + ".minutes", 5, 480),
                yaml.number(parts.get("capacity"), what + ".capacity", 1, 1000),
                yaml.number(parts.get("days-ahead"), what + ".days-ahead", 1, 365));
    }

    private Optional<Site.Point> location(Node node, String what) {
        if (node == null) {
            return Optional.empty();
        }
        Set<String> needed = Set.of("latitude", "longitude");
        Map<String, Node> parts = yaml.mapping(node, what, needed, Set.of());
        if (!parts.keySet().containsAll(needed)) {
            return Optional.empty();
        }
        return Optional.of(
                new Site.Point(
                        yaml.degrees(parts.get("latitude"), what + ".latitude", 90),
                        yaml.degrees(parts.get("longitude"), what + ".longitude", 180)));
    }

    private LocalizedText texts(Node node, String what) {
        if (node == null) {
            return null;
        }
        Map<String, Node> parts = yaml.mapping(node, what, LANGS, Set.of());
        Map<Lang, String> texts = new EnumMap<>(Lang.class);
        parts.forEach(
                (tag, words) -> {
                    String text = yaml.text(words, what + "." + tag);
                    Lang.of(tag).ifPresent(lang -> texts.put(lang, text));
                });
        boolean whole =
                Stream.of(Lang.values()).noneMatch(l -> texts.getOrDefault(l, "").isEmpty());
        return whole ? new LocalizedText(texts) : null;
    }
}
