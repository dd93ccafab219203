package org.citizenwindow.dialog.slot;

import java.util.List;
import org.citizenwindow.shared.LocalizedText;

/**
 * A part of the map a place must lie in. Corners are in the coordinates of the chat platform's pins (in China GCJ-02), in
 * degrees; an area is small enough for straight lines between them, and does not cross the 180th meridian.
 *
 * @param name what people call it
 * @param rings the pieces it is made of, each by its corners in order
 */
public record Area(LocalizedText name, List<List<Corner>> rings) {
    /** One corner, in degrees. */
    public record Corner(double latitude, double longitude) {}

    public Area {
        rings = rings.stream().map(List::copyOf).toList();
    }

    /** Whether a place lies in one of the pieces; on the line counts as in. */
    public boolean holds(double latitude, double longitude) {
        Corner place = new Corner(latitude, longitude);
        return rings.stream().anyMatch(ring -> holds(ring, place));
    }

    /** By the even-odd rule: a line from the place to the east crosses the border an odd number of times. */
    private static boolean holds(List<Corner> ring, Corner place) {
        boolean in = false;
        for (int i = 0; i < ring.size(); i++) {
            Corner a = ring.get(i);
            Corner b = ring.get((i + 1) % ring.size());
            if (isOn(a, b, place)) {
                return true;
            }
            if (a.latitude > place.latitude != b.latitude > place.latitude) {
                double share = (place.latitude - a.latitude) / (b.latitude - a.latitude);
                in ^= place.longitude < a.longitude + share * (b.longitude - a.longitude);
            }
        }
        return in;
    }

    private static boolean isOn(Corner a, Corner b, Corner place) {
        double turn =
                (b.longitude - a.longitude) * (place.latitude - a.latitude)
                        - (b.latitude - a.latitude) * (place.longitude - a.longitude);
        return turn == 0
                && between(a.latitude, b.latitude, place.latitude)
                && between(a.longitude, b.longitude, place.longitude);
    }

    private static boolean between(double one, double other, double middle) {
        return Math.min(one, other) <= middle && middle <= Math.max(one, other);
    }
}
