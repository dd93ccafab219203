package org.citizenwindow.flows.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.citizenwindow.dialog.flow.Flow;
import org.citizenwindow.dialog.match.Nearest;
import org.citizenwindow.dialog.slot.Area;
import org.citizenwindow.dialog.slot.Area.Corner;
import org.citizenwindow.dialog.slot.SlotType;
import org.citizenwindow.shared.Lang;
import org.citizenwindow.shared.LocalizedText;

/** Reads {@code areas} of a flow file: parts of the map as boxes or polygons, by name. */
final class AreaReader {
    private static final int CORNERS = 3;
    private static final int MOST_CORNERS = 500;

    private AreaReader() {}

    static Map<String, Area> read(Optional<Item> item) {
        Map<String, Area> areas = new LinkedHashMap<>();
        item.map(Item::entries)
                .orElse(Map.of())
                .forEach((name, place) -> areas.put(name, area(place)));
        return areas;
    }

    /** The area a place must lie in. */
    static Optional<Area> within(Item item, Map<String, Area> areas) {
        Area area = areas.get(item.text());
        if (area == null) {
            item.fault(
                    "there is no area '"
                            + item.text()
                            + "' under 'areas' of this flow"
                            + Nearest.hint(item.text(), areas.keySet()));
        }
        return Optional.ofNullable(area);
    }

    /** An area that no place must lie in is a slip. */
    static void unused(Flow flow, Map<String, Area> areas, Optional<Item> item) {
        areas.forEach(
                (name, area) -> {
                    boolean used =
                            flow.slots().values().stream()
                                    .anyMatch(
                                            slot ->
                                                    slot.type() instanceof SlotType.Location place
                                                            && place.within()
                                                                    .filter(area::equals)
                                                                    .isPresent());
                    if (!used) {
                        item.ifPresent(
                                all ->
                                        all.need(name)
                                                .fault(
                                                        "no place is asked for 'within: "
                                                                + name
                                                                + "'; name it at a slot, or remove it"));
                    }
                });
    }

    private static Area area(Item item) {
        Map<Lang, String> names = new EnumMap<>(Lang.class);
        Item name = item.need("name");
        for (Lang lang : Lang.values()) {
            String text = name.need(lang.tag()).text();
            names.put(lang, text.isBlank() ? "?" : text);
        }
        name.close();
        List<List<Corner>> rings = new ArrayList<>();
        item.get("boxes").map(Item::items).orElse(List.of()).forEach(box -> rings.add(box(box)));
        item.get("polygon").ifPresent(polygon -> rings.add(polygon(polygon)));
        item.get("about");
        if (rings.isEmpty()) {
            item.fault(
                    "an area has 'boxes: [{south: …, north: …, west: …, east: …}]' or"
                            + " 'polygon: [[latitude, longitude], …]'");
        }
        item.close();
        return new Area(new LocalizedText(names), rings);
    }

    private static List<Corner> box(Item item) {
        double south = latitude(item.need("south"));
        double north = latitude(item.need("north"));
        double west = longitude(item.need("west"));
        double east = longitude(item.need("east"));
        item.close();
        if (south >= north || west >= east) {
            item.fault("'south' must be less than 'north', and 'west' less than 'east'");
        }
        return List.of(
                new Corner(south, west),
                new Corner(south, east),
                new Corner(north, east),
                new Corner(north, west));
    }

    private static List<Corner> polygon(Item item) {
        List<Corner> corners = new ArrayList<>();
        for (Item corner : item.items()) {
            List<Item> pair = corner.items();
            if (pair.size() != 2) {
                corner.fault("a corner is [latitude, longitude]");
                continue;
            }
            corners.add(new Corner(latitude(pair.getFirst()), longitude(pair.getLast())));
        }
        if (corners.size() < CORNERS || corners.size() > MOST_CORNERS) {
            item.fault("a polygon has " + CORNERS + " to " + MOST_CORNERS + " corners");
        }
        return corners;
    }

    private static double latitude(Item item) {
        return within(item, 90, "a latitude");
    }

    private static double longitude(Item item) {
        return within(item, 180, "a longitude");
    }

    private static double within(Item item, int most, String what) {
        double degrees = item.decimal();
        if (Math.abs(degrees) > most) {
            item.fault(
                    what
                            + " lies between -"
                            + most
                            + " and "
                            + most
                            + "; the latitude stands first, then the longitude");
        }
        return degrees;
    }
}
