package org.citizenwindow.simulator.wechat;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Temporary media of citizens and of the account, kept three days and within a bound of memory. */
final class MediaShelf {
    static final Duration LIFE = Duration.ofDays(3);
    private static final long MOST_BYTES = 256L << 20;

    private final Supplier<String> names;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private long bytes;

    MediaShelf(Supplier<String> names) {
        this.names = names;
    }

    /**
     * @param owner the citizen who sent it, empty for the account's own
     * @param kind {@code image}, {@code voice}, {@code video} or {@code thumb}
     */
    record Item(
            String id,
            String owner,
            String kind,
            String contentType,
            String fileName,
            byte[] content,
            Instant at) {}

    /** Keeps it and gives it an id. */
    synchronized Item put(
            String owner,
            String kind,
            String contentType,
            String fileName,
            byte[] content,
            Instant now) {
        Item item = new Item(names.get(), owner, kind, contentType, fileName, content, now);
        items.put(item.id(), item);
        bytes += content.length;
        Iterator<Item> oldest = items.values().iterator();
        while (bytes > MOST_BYTES && items.size() > 1) {
            bytes -= oldest.next().content().length;
            oldest.remove();
        }
        return item;
    }

    /** It, while the platform still has it. */
    synchronized Optional<Item> find(String id, Instant now) {
        return Optional.ofNullable(items.get(id))
                .filter(item -> now.isBefore(item.at().plus(LIFE)));
    }

    /** It, for the citizen's own phone, which keeps what it showed. */
    synchronized Optional<Item> seen(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** All about the given media but their bytes. */
    synchronized List<Snapshot.SavedMedium> save(Set<String> ids) {
        return items.values().stream()
                .filter(item -> ids.contains(item.id()))
                .map(
                        item ->
                                new Snapshot.SavedMedium(
                                        item.id(),
                                        item.owner(),
                                        item.kind(),
                                        item.contentType(),
                                        item.fileName(),
                                        item.at()))
                .toList();
    }

    synchronized void restore(Snapshot.SavedMedium saved, byte[] content) {
        Item item =
                new Item(
                        saved.id(),
                        saved.owner(),
                        saved.kind(),
                        saved.contentType(),
                        saved.fileName(),
                        content,
                        saved.at());
        items.put(item.id(), item);
        bytes += content.length;
    }

    synchronized void clear() {
        items.clear();
        bytes = 0;
    }
}
